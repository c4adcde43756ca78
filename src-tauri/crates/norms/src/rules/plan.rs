//! How the rows a filter keeps are found without walking a whole table for every row that asks.
//!
//! *Invariant:* a plan finds exactly the rows a walk would keep, in the same order, and meets the
//! same faults: what could fail in a row the walk never comes to is left to the walk.

use super::expression::{Binary, Expr, FoldKind, Function};

/// The parts of a filter, by what each of them asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Plan {
    /// Columns that must equal an expression the row itself does not change: found by an index.
    pub(super) keys: Vec<(usize, Expr)>,
    /// Conditions the row alone decides, whoever asks.
    pub(super) own: Vec<Expr>,
    /// Columns that must lie on one side of a value of the row outside.
    pub(super) bounds: Vec<Bound>,
    /// Something else is asked as well, which only a walk can answer.
    pub(super) has_rest: bool,
}

/// A column held against a value of the row outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bound {
    pub(super) column: usize,
    /// The cell must be at most the value; else at least.
    pub(super) is_most: bool,
    /// Equal is not enough.
    pub(super) is_strict: bool,
    pub(super) value: Expr,
    pub(super) blank: Blank,
}

/// What a blank says in a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Blank {
    /// `<` and its like: nothing, on either side.
    Fails,
    /// `day_in`: a blank end is open, a blank day lies nowhere.
    OpensEnd,
    /// `overlaps`: open on either side.
    Opens,
}

impl Plan {
    /// The plan of a filter; without one every row is kept.
    pub(super) fn of(filter: Option<&Expr>) -> Plan {
        let mut plan = Plan::default();
        if let Some(filter) = filter {
            plan.take(filter);
        }
        plan
    }

    /// Is what it comes to the same for all who ask with the same keys?
    pub(super) fn is_of_keys_alone(&self) -> bool {
        self.bounds.is_empty() && !self.has_rest
    }

    /// Can the first row it keeps be found by searching?
    pub(super) fn finds_first(&self, kind: FoldKind) -> bool {
        matches!(kind, FoldKind::Exists | FoldKind::First)
            && !self.bounds.is_empty()
            && !self.has_rest
    }

    fn take(&mut self, filter: &Expr) {
        if let Expr::Binary(Binary::And, left, right) = filter {
            self.take(left);
            self.take(right);
            return;
        }
        if let Expr::Binary(Binary::Equal, left, right) = filter {
            let key = own_column(left, right).or_else(|| own_column(right, left));
            // Only the first is worked out before the rows are seen whatever it asks.
            if let Some((column, value)) = key
                && (self.keys.is_empty() || is_plain(value))
            {
                self.keys.push((column, value.clone()));
                return;
            }
        }
        if !filter.reads(true) {
            self.own.push(filter.clone());
            return;
        }
        match bounds_of(filter) {
            Some(bounds) => self.bounds.extend(bounds),
            None => self.has_rest = true,
        }
    }
}

fn own_column<'e>(column: &'e Expr, other: &'e Expr) -> Option<(usize, &'e Expr)> {
    match column {
        Expr::Column { outer: false, column } if !other.reads(false) => Some((*column, other)),
        _ => None,
    }
}

/// A value the row does not change and that cannot fail.
fn is_plain(value: &Expr) -> bool {
    match value {
        Expr::Int(_) | Expr::Text(_) | Expr::Column { outer: true, .. } => true,
        Expr::Fold(fold) => fold.kind == FoldKind::First && fold.filter.is_none(),
        _ => false,
    }
}

fn bounds_of(condition: &Expr) -> Option<Vec<Bound>> {
    match condition {
        Expr::Binary(op, left, right) => {
            let (is_less, is_strict) = match op {
                Binary::Less => (true, true),
                Binary::LessOrEqual => (true, false),
                Binary::Greater => (false, true),
                Binary::GreaterOrEqual => (false, false),
                _ => return None,
            };
            let bound = |column, value, is_most| bound(column, value, is_most, Blank::Fails);
            let found = bound(left, right, is_less).or_else(|| bound(right, left, !is_less));
            found.map(|bound| vec![Bound { is_strict, ..bound }])
        }
        Expr::Call(Function::DayIn, arguments) => {
            let [day, from, to] = arguments.as_slice() else { return None };
            let bound = |column, is_most| bound(column, day, is_most, Blank::OpensEnd);
            Some(vec![bound(from, true)?, bound(to, false)?])
        }
        Expr::Call(Function::Overlaps, arguments) => {
            let [from, to, other_from, other_to] = arguments.as_slice() else { return None };
            let bound = |column, value, is_most| bound(column, value, is_most, Blank::Opens);
            Some(vec![bound(from, other_to, true)?, bound(to, other_from, false)?])
        }
        _ => None,
    }
}

fn bound(column: &Expr, value: &Expr, is_most: bool, blank: Blank) -> Option<Bound> {
    let (column, value) = own_column(column, value)?;
    is_plain(value).then(|| Bound {
        column,
        is_most,
        is_strict: false,
        value: value.clone(),
        blank,
    })
}
