//! How the rows a filter keeps are found without walking a whole table for every row that asks.
//!
//! *Invariant:* a plan finds exactly the rows a walk would keep, in the same order, and meets the
//! same faults: what could fail in a row the walk never comes to is left to the walk.

use super::expression::{Binary, Blank, Bound, Expr, FoldKind, Function, Plan};

impl Plan {
    /// The plan of a filter; without one every row is kept.
    pub(super) fn of(filter: Option<&Expr>) -> Plan {
        let mut plan = Plan::default();
        if let Some(filter) = filter {
            plan.take(filter);
        }
        plan
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
