//! Rows of a table by their cells in some columns, and what is known of each such group.

use super::cell::Cell;
use super::nearest::Kept;
use crate::Value;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// The distinct cells of a column, each with a number, and the number of every row.
struct Coded<'a> {
    numbers: HashMap<&'a Value, usize>,
    rows: Vec<usize>,
}

/// The groups of rows that are alike in some columns; rows ascending.
#[derive(Default)]
struct Index {
    places: HashMap<Vec<usize>, usize>,
    groups: Vec<Rc<[usize]>>,
}

/// All indexes a rule has asked for so far, each built once.
#[derive(Default)]
pub(super) struct Indexes<'a> {
    coded: BTreeMap<usize, Coded<'a>>,
    indexes: BTreeMap<Vec<usize>, Index>,
}

impl<'a> Indexes<'a> {
    /// How many steps it costs to have these columns indexed; none where they are already.
    pub(super) fn cost(&self, columns: &[usize], rows: usize) -> usize {
        if self.indexes.contains_key(columns) {
            return 0;
        }
        let new = columns.iter().filter(|column| !self.coded.contains_key(column)).count();
        rows.saturating_mul(new.saturating_add(1))
    }

    /// The group whose cells in `columns` are `values`, and its number; none where no row is so.
    pub(super) fn group(
        &mut self,
        columns: &[usize],
        values: &[Value],
        cells: &[Vec<&'a Value>],
    ) -> Option<(usize, Rc<[usize]>)> {
        if !self.indexes.contains_key(columns) {
            self.build(columns, cells);
        }
        let key: Option<Vec<usize>> = columns
            .iter()
            .zip(values)
            .map(|(column, value)| self.coded.get(column)?.numbers.get(value).copied())
            .collect();
        let index = self.indexes.get(columns)?;
        let place = *index.places.get(&key?)?;
        Some((place, Rc::clone(index.groups.get(place)?)))
    }

    fn build(&mut self, columns: &[usize], cells: &[Vec<&'a Value>]) {
        for column in columns {
            let cells = cells.get(*column).map_or(&[][..], Vec::as_slice);
            self.coded.entry(*column).or_insert_with(|| coded(cells));
        }
        let of: Vec<&[usize]> = columns
            .iter()
            .filter_map(|column| self.coded.get(column).map(|coded| coded.rows.as_slice()))
            .collect();
        let mut places: HashMap<Vec<usize>, usize> = HashMap::new();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for row in 0..of.first().map_or(0, |rows| rows.len()) {
            let key = of.iter().filter_map(|rows| rows.get(row).copied()).collect();
            let next = groups.len();
            let place = *places.entry(key).or_insert(next);
            if place == next {
                groups.push(Vec::new());
            }
            if let Some(group) = groups.get_mut(place) {
                group.push(row);
            }
        }
        let groups = groups.into_iter().map(Rc::from).collect();
        self.indexes.insert(columns.to_vec(), Index { places, groups });
    }
}

fn coded<'a>(cells: &[&'a Value]) -> Coded<'a> {
    let mut numbers = HashMap::new();
    let number = |cell: &&'a Value| {
        let next = numbers.len();
        *numbers.entry(*cell).or_insert(next)
    };
    let rows = cells.iter().map(number).collect();
    Coded { numbers, rows }
}

/// What is known of one group, for one fold.
#[derive(Default)]
pub(super) struct Known<'a> {
    /// What the fold comes to, whoever asks.
    pub(super) answer: Option<Cell<'a>>,
    /// Rows looked at so far by walks.
    pub(super) walked: usize,
    pub(super) kept: Ordered<'a>,
}

/// Were the rows of a group put in order for searching?
#[derive(Default)]
pub(super) enum Ordered<'a> {
    /// Nobody asked often enough.
    #[default]
    NotYet,
    /// They cannot be.
    Never,
    /// They were.
    By(Rc<Kept<'a>>),
}
