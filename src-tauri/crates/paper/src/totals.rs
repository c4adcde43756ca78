//! The sums of printed columns. Nothing else of this room adds numbers up.

use crate::PaperFault;
use letters::{Line, Table};
use norms::Vnd;

/// The sum of an amount column over the given rows.
pub(crate) fn vnd(table: &Table, rows: &[Line<'_>], column: &str) -> Result<Vnd, PaperFault> {
    let amounts = rows.iter().map(|line| line.vnd_or_zero(column));
    let amounts = amounts.collect::<Result<Vec<Vnd>, _>>()?;
    sum(amounts, || format!("{}.{column}", table.shape().name))
}

/// The sum of a count column over the given rows; blank counts nothing.
pub(crate) fn int(table: &Table, rows: &[Line<'_>], column: &str) -> Result<i64, PaperFault> {
    let all = rows.iter().map(|line| line.int(column)).collect::<Result<Vec<_>, _>>()?;
    counts(all.into_iter().flatten(), || format!("{}.{column}", table.shape().name))
}

/// The sum of counts; `place` names the column should it be too large.
pub(crate) fn counts(
    counts: impl IntoIterator<Item = i64>,
    place: impl FnOnce() -> String,
) -> Result<i64, PaperFault> {
    counts.into_iter().try_fold(0_i64, i64::checked_add).ok_or_else(|| PaperFault::Total(place()))
}

/// The sum of amounts; `place` names the column should it be too large.
pub(crate) fn sum(
    amounts: impl IntoIterator<Item = Vnd>,
    place: impl FnOnce() -> String,
) -> Result<Vnd, PaperFault> {
    Vnd::sum(amounts).map_err(|_| PaperFault::Total(place()))
}

/// Each amount with all before it: what stands at the foot of a page that ends there.
pub(crate) fn running(
    amounts: impl IntoIterator<Item = Vnd>,
    place: &str,
) -> Result<Vec<Vnd>, PaperFault> {
    let mut so_far = Vnd::ZERO;
    amounts
        .into_iter()
        .map(|amount| {
            so_far = so_far.plus(amount).map_err(|_| PaperFault::Total(place.to_owned()))?;
            Ok(so_far)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_totals_end_at_the_sum_and_refuse_a_sixteenth_digit() {
        let amounts = [5, -2, 7].map(|n| Vnd::new(n).unwrap());
        let running: Vec<i64> = running(amounts, "t").unwrap().iter().map(|v| v.dong()).collect();
        assert_eq!(running, [5, 3, 10]);
        assert_eq!(
            super::running([Vnd::MAX, Vnd::MAX], "so-quy.in_vnd"),
            Err(PaperFault::Total("so-quy.in_vnd".into()))
        );
    }
}
