//! Rows of a table brought to one value, without walking the table for every row that asks.
//!
//! *Invariant:* what is known already of a group of rows, and what is found by searching, is what a
//! walk through them would come to.

use super::cell::Cell;
use super::evaluate::{Frame, ordered};
use super::expression::{Fold, FoldKind};
use super::fault::Stopped;
use super::groups::{Known, Ordered};
use super::machine::{Machine, Rows};
use super::nearest::{Kept, Nearest};
use std::cmp::Ordering;
use std::rc::Rc;

/// How often over, and how many rows more, a group is walked before it is put in order.
const WALKS: usize = 4;
const FEW: usize = 64;

impl<'a> Machine<'a> {
    /// The value of a fold.
    pub(super) fn fold(&mut self, fold: &'a Fold, outside: Frame<'_>) -> Result<Cell<'a>, Stopped> {
        let nowhere = Frame { row: usize::MAX, outer: Some(&outside) };
        let mut values = Vec::with_capacity(fold.plan.keys.len());
        let mut columns = Vec::with_capacity(fold.plan.keys.len());
        for (column, value) in &fold.plan.keys {
            columns.push(*column);
            values.push(self.value(value, nowhere)?.into());
        }
        let Some((group, rows)) = self.rows_where(fold.table, &columns, &values)? else {
            return Ok(come_to(fold.kind, 0, None));
        };
        let at = (fold.number, group);
        if let Some(answer) = self.known.get(&at).and_then(|known| known.answer.clone()) {
            return Ok(answer);
        }
        if fold.plan.finds_first(fold.kind)
            && let Nearest::Is(found) = self.nearest(fold, at, &rows, outside)?
        {
            let first = |row| fold.column.map_or(Cell::Int(1), |column| self.cell(column, row));
            return Ok(found.map_or_else(|| come_to(fold.kind, 0, None), first));
        }
        let (answer, walked) = self.walked(fold, &rows, outside)?;
        let known = self.known.entry(at).or_default();
        known.walked = known.walked.saturating_add(walked);
        if fold.plan.is_of_keys_alone() {
            known.answer = Some(answer.clone());
        }
        Ok(answer)
    }

    /// A fold by going through its rows, and how many were looked at.
    fn walked(
        &mut self,
        fold: &'a Fold,
        rows: &Rows,
        outside: Frame<'_>,
    ) -> Result<(Cell<'a>, usize), Stopped> {
        let (mut count, mut walked) = (0, 0);
        let mut kept: Option<Cell<'a>> = None;
        for row in (0..).map_while(|at| rows.get(at)) {
            self.step()?;
            walked += 1;
            if let Some(filter) = &fold.filter
                && !self.holds(filter, Frame { row, outer: Some(&outside) })?
            {
                continue;
            }
            count += 1;
            let cell = fold.column.map_or(Cell::Blank, |column| self.cell(column, row));
            match fold.kind {
                FoldKind::Exists => return Ok((Cell::Int(1), walked)),
                FoldKind::First => return Ok((cell, walked)),
                FoldKind::Count => {}
                _ if matches!(cell, Cell::Blank | Cell::NotApplicable) => {}
                kind => kept = Some(folded(kind, kept, cell)?),
            }
        }
        Ok((come_to(fold.kind, count, kept), walked))
    }

    /// The first row a fold keeps, by searching: once a group was walked through some times over it
    /// is put in order, so that the next who ask need not.
    fn nearest(
        &mut self,
        fold: &'a Fold,
        at: (usize, usize),
        rows: &Rows,
        outside: Frame<'_>,
    ) -> Result<Nearest, Stopped> {
        let known = self.known.entry(at).or_default();
        if matches!(known.kept, Ordered::NotYet)
            && known.walked > rows.len().saturating_mul(WALKS).saturating_add(FEW)
        {
            let kept = self.ordered(fold, rows, outside)?;
            self.known.entry(at).or_default().kept =
                kept.map_or(Ordered::Never, |kept| Ordered::By(Rc::new(kept)));
        }
        let Some(Known { kept: Ordered::By(kept), .. }) = self.known.get(&at) else {
            return Ok(Nearest::Unlike);
        };
        let kept = Rc::clone(kept);
        let nowhere = Frame { row: usize::MAX, outer: Some(&outside) };
        let mut values = Vec::with_capacity(fold.plan.bounds.len());
        for bound in &fold.plan.bounds {
            values.push(self.value(&bound.value, nowhere)?.into());
        }
        let mut looked = 0;
        let nearest = kept.first(&values, &mut looked);
        self.walk(looked)?;
        Ok(nearest)
    }

    /// The rows of a group that their own conditions keep, in order; none where one of those fails.
    fn ordered(
        &mut self,
        fold: &'a Fold,
        rows: &Rows,
        outside: Frame<'_>,
    ) -> Result<Option<Kept<'a>>, Stopped> {
        let mut kept = Vec::new();
        'rows: for row in (0..).map_while(|at| rows.get(at)) {
            self.step()?;
            for condition in &fold.plan.own {
                match self.holds(condition, Frame { row, outer: Some(&outside) }) {
                    Ok(true) => {}
                    Ok(false) => continue 'rows,
                    Err(Stopped::TooLong) => return Err(Stopped::TooLong),
                    Err(_) => return Ok(None),
                }
            }
            kept.push(row);
        }
        self.walk(Kept::cost(kept.len()))?;
        Ok(Kept::new(kept, &fold.plan.bounds, |column, row| self.value_at(column, row)))
    }
}

/// What a fold comes to once all its rows were looked at.
fn come_to<'a>(kind: FoldKind, count: i64, kept: Option<Cell<'a>>) -> Cell<'a> {
    match kind {
        FoldKind::Count => Cell::Int(count),
        FoldKind::Exists => Cell::Int(0),
        FoldKind::Sum => kept.unwrap_or(Cell::Int(0)),
        FoldKind::Min | FoldKind::Max | FoldKind::First => kept.unwrap_or(Cell::Blank),
    }
}

/// One more value taken into a sum, a least or a greatest.
fn folded<'a>(kind: FoldKind, kept: Option<Cell<'a>>, cell: Cell<'a>) -> Result<Cell<'a>, Stopped> {
    let name = kind.name();
    match (kind, kept) {
        (FoldKind::Sum, kept) => match (kept.unwrap_or(Cell::Int(0)), cell) {
            (Cell::Int(a), Cell::Int(b)) => {
                a.checked_add(b).map(Cell::Int).ok_or(Stopped::Overflow)
            }
            _ => Err(Stopped::Kind(name)),
        },
        (_, None) => Ok(cell),
        (kind, Some(kept)) => {
            let order = ordered(&cell, &kept).ok_or(Stopped::Kind(name))?;
            let better = match kind {
                FoldKind::Min => order == Ordering::Less,
                _ => order == Ordering::Greater,
            };
            Ok(if better { cell } else { kept })
        }
    }
}
