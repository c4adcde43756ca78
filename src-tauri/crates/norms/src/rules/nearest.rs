//! The first row of a group whose cells lie on the right side of given values.
//!
//! Rows stand in a tree of blocks by their place in the table; within a block they are ordered by
//! one column, with the best of a second so far: one look says whether a block holds a row that
//! fits both. So the first one is found in steps that grow as the square of a logarithm.

use super::expression::{Blank, Bound};
use crate::{Day, Value};

/// A cell or value as it is ordered; blanks that are open stand before and after all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Least,
    Int(i64),
    Text(&'a str),
    Most,
}

/// What asking came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nearest {
    /// This row is the first, or no row fits.
    Is(Option<usize>),
    /// The value asked for does not compare with the cells: a walk has to say so.
    Unlike,
}

/// One bound over all rows of a group: the distinct keys in order.
#[derive(Debug)]
struct Side<'a> {
    keys: Vec<Key<'a>>,
    is_most: bool,
    is_strict: bool,
    blank: Blank,
}

/// A row within a block: its rank by the first column, and the best by the second up to here.
#[derive(Clone, Copy, Debug)]
struct Stop {
    rank: usize,
    best: usize,
}

/// The rows of one group that their own conditions keep.
#[derive(Debug)]
pub(super) struct Kept<'a> {
    rows: Vec<usize>,
    sides: Vec<Side<'a>>,
    /// Sides whose ranks only rise, or only fall, from row to row: they cut off an end.
    ends: Vec<(usize, Vec<usize>, bool)>,
    /// The sides that are searched by, at most two.
    searched: Vec<usize>,
    /// Blocks of 1, 2, 4 … rows.
    levels: Vec<Vec<Stop>>,
}

impl<'a> Kept<'a> {
    /// Orders rows by their bounds; `cell` is the cell of a column and row. None where cells do
    /// not compare with each other, or more sides are asked for than can be searched.
    pub(super) fn new(
        rows: Vec<usize>,
        bounds: &[Bound],
        cell: impl Fn(usize, usize) -> Option<&'a Value>,
    ) -> Option<Kept<'a>> {
        let mut all = Vec::with_capacity(bounds.len());
        let mut fits = vec![true; rows.len()];
        for bound in bounds {
            let mut keys = Vec::with_capacity(rows.len());
            for (row, fits) in rows.iter().zip(&mut fits) {
                let key = key(cell(bound.column, *row)?, bound)?;
                *fits &= key.is_some();
                keys.push(key.unwrap_or(Key::Least));
            }
            all.push(keys);
        }
        let only = |keys: &[Key<'a>]| -> Vec<Key<'a>> {
            keys.iter().zip(&fits).filter(|(_, fits)| **fits).map(|(key, _)| *key).collect()
        };
        let rows: Vec<usize> =
            rows.iter().zip(&fits).filter(|(_, fits)| **fits).map(|(row, _)| *row).collect();
        let mut kept = Kept {
            rows,
            sides: Vec::new(),
            ends: Vec::new(),
            searched: Vec::new(),
            levels: Vec::new(),
        };
        let mut ranks = Vec::new();
        for (bound, keys) in bounds.iter().zip(&all) {
            let (side, ranked) = Side::new(bound, &only(keys))?;
            let at = kept.sides.len();
            kept.sides.push(side);
            let rises = ranked.is_sorted();
            if rises || ranked.iter().rev().is_sorted() {
                kept.ends.push((at, ranked, rises));
            } else {
                kept.searched.push(at);
                ranks.push(ranked);
            }
        }
        if ranks.len() > 2 {
            return None;
        }
        kept.levels = levels(kept.rows.len(), &ranks);
        Some(kept)
    }

    /// What ordering so many rows costs, in steps.
    pub(super) fn cost(rows: usize) -> usize {
        let deep = usize::try_from(rows.max(1).ilog2()).unwrap_or(usize::MAX);
        rows.saturating_mul(deep.saturating_add(2))
    }

    /// The first row that fits values given in the order of the bounds; `looked` counts the blocks
    /// looked into.
    pub(super) fn first(&self, values: &[Value], looked: &mut usize) -> Nearest {
        let mut limits = Vec::with_capacity(self.sides.len());
        for (side, value) in self.sides.iter().zip(values) {
            match side.limit(value) {
                Some(limit) => limits.push(limit),
                None => return Nearest::Unlike,
            }
        }
        let limit = |side: usize| limits.get(side).copied().unwrap_or(0);
        let (mut from, mut to) = (0, self.rows.len());
        for (side, ranks, rises) in &self.ends {
            if *rises {
                to = to.min(ranks.partition_point(|rank| *rank < limit(*side)));
            } else {
                from = from.max(ranks.partition_point(|rank| *rank >= limit(*side)));
            }
        }
        let below = |n: usize| self.searched.get(n).map_or(1, |side| limit(*side));
        let asked = Asked { from, to, limits: (below(0), below(1)) };
        let top = self.levels.len().saturating_sub(1);
        let found = self.search(top, 0, &asked, looked);
        Nearest::Is(found.and_then(|at| self.rows.get(at).copied()))
    }

    fn search(&self, level: usize, at: usize, asked: &Asked, looked: &mut usize) -> Option<usize> {
        let size = 1_usize.checked_shl(u32::try_from(level).ok()?)?;
        let end = at.saturating_add(size).min(self.rows.len());
        if at >= end || end <= asked.from || at >= asked.to {
            return None;
        }
        *looked = looked.saturating_add(1);
        let is_whole = asked.from <= at && end <= asked.to;
        if is_whole {
            let block = self.levels.get(level)?.get(at..end)?;
            let below = block.partition_point(|stop| stop.rank < asked.limits.0);
            let best = block.get(below.checked_sub(1)?)?.best;
            if best >= asked.limits.1 {
                return None;
            }
        }
        let Some(lower) = level.checked_sub(1) else { return is_whole.then_some(at) };
        let left = self.search(lower, at, asked, looked);
        left.or_else(|| self.search(lower, at.saturating_add(size / 2), asked, looked))
    }
}

/// Places that may be looked at, and the ranks that are too high.
struct Asked {
    from: usize,
    to: usize,
    limits: (usize, usize),
}

/// The blocks of every size over rows with their ranks; a column that is not searched by has rank 0.
fn levels(rows: usize, ranks: &[Vec<usize>]) -> Vec<Vec<Stop>> {
    let rank = |n: usize, row: usize| {
        ranks.get(n).and_then(|ranks: &Vec<usize>| ranks.get(row)).copied().unwrap_or(0)
    };
    let mut stops: Vec<Stop> =
        (0..rows).map(|row| Stop { rank: rank(0, row), best: rank(1, row) }).collect();
    let mut levels = vec![stops.clone()];
    let mut size: usize = 1;
    while size < rows {
        size = size.saturating_mul(2);
        let mut level = Vec::with_capacity(rows);
        for block in stops.chunks_mut(size) {
            block.sort_by_key(|stop| stop.rank);
            let mut best = usize::MAX;
            level.extend(block.iter().map(|stop| {
                best = best.min(stop.best);
                Stop { rank: stop.rank, best }
            }));
        }
        levels.push(level);
    }
    levels
}

impl<'a> Side<'a> {
    /// The side and the rank of every row: a row fits where its rank is below the limit.
    fn new(bound: &Bound, keys: &[Key<'a>]) -> Option<(Side<'a>, Vec<usize>)> {
        let mut distinct = keys.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        let has = |is: fn(&Key<'_>) -> bool| distinct.iter().any(is);
        if has(|key| matches!(key, Key::Int(_))) && has(|key| matches!(key, Key::Text(_))) {
            return None;
        }
        let last = distinct.len().saturating_sub(1);
        let rank = |key: &Key<'a>| {
            let rank = distinct.partition_point(|other| other < key);
            if bound.is_most { rank } else { last.saturating_sub(rank) }
        };
        let ranks = keys.iter().map(rank).collect();
        let Bound { is_most, is_strict, blank, .. } = *bound;
        Some((Side { keys: distinct, is_most, is_strict, blank }, ranks))
    }

    /// Below which rank a row fits the value; none where the two do not compare.
    fn limit(&self, value: &Value) -> Option<usize> {
        let all = self.keys.len();
        let value = match value {
            Value::Blank | Value::NotApplicable => {
                return Some(if self.blank == Blank::Opens { all } else { 0 });
            }
            Value::Text(text) if self.blank != Blank::Fails => {
                text.parse::<Day>().ok()?;
                Key::Text(text)
            }
            Value::Int(_) if self.blank != Blank::Fails => return None,
            Value::Text(text) => Key::Text(text),
            Value::Int(n) => Key::Int(*n),
        };
        let unlike = |key: &Key<'_>| {
            matches!((key, &value), (Key::Int(_), Key::Text(_)) | (Key::Text(_), Key::Int(_)))
        };
        if self.keys.iter().find(|key| !matches!(key, Key::Least | Key::Most)).is_some_and(unlike) {
            return None;
        }
        Some(match (self.is_most, self.is_strict) {
            (true, true) => self.keys.partition_point(|key| *key < value),
            (true, false) => self.keys.partition_point(|key| *key <= value),
            (false, true) => all.saturating_sub(self.keys.partition_point(|key| *key <= value)),
            (false, false) => all.saturating_sub(self.keys.partition_point(|key| *key < value)),
        })
    }
}

/// A cell as it is ordered: `Some(None)` where it fits nothing, `None` where it is no such cell.
fn key<'a>(value: &'a Value, bound: &Bound) -> Option<Option<Key<'a>>> {
    match (value, bound.blank) {
        (Value::Blank | Value::NotApplicable, Blank::Fails) => Some(None),
        (Value::Blank | Value::NotApplicable, _) => {
            Some(Some(if bound.is_most { Key::Least } else { Key::Most }))
        }
        (Value::Int(n), Blank::Fails) => Some(Some(Key::Int(*n))),
        (Value::Int(_), _) => None,
        (Value::Text(text), Blank::Fails) => Some(Some(Key::Text(text))),
        (Value::Text(text), _) => text.parse::<Day>().ok().map(|_| Some(Key::Text(text))),
    }
}
