//! Allotments covered by one another: what stands without a code may be spent under any.

/// A line of a source's budget year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spending {
    /// It stands under a code of its own.
    pub is_coded: bool,
    /// What may be spent.
    pub total: i128,
    /// What was.
    pub spent: i128,
}

/// How much of each line was spent beyond what was allotted, where nothing covers it. The lines are those of one
/// source and budget year in the order they stand: what is left of those without a code covers first the first.
pub fn beyond(lines: &[Spending]) -> Vec<i128> {
    let of_none = lines.iter().filter(|line| !line.is_coded);
    let mut pool: i128 = of_none.map(|line| line.total - line.spent).sum();
    let mut own = (-pool).max(0);
    pool = pool.max(0);
    let over = |line: &Spending| {
        if !line.is_coded {
            // What no code's line bears is told once, of the first without one.
            return std::mem::take(&mut own);
        }
        let excess = (line.spent - line.total).max(0);
        let covered = excess.min(pool);
        pool -= covered;
        excess - covered
    };
    lines.iter().map(over).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(is_coded: bool, total: i128, spent: i128) -> Spending {
        Spending { is_coded, total, spent }
    }

    #[test]
    fn what_has_no_code_covers_every_code_and_is_used_once() {
        for (lines, over) in [
            (vec![], vec![]),
            (vec![line(false, 100, 60)], vec![0]),
            (vec![line(false, 100, 130)], vec![30]),
            (vec![line(false, 100, 0), line(true, 0, 90)], vec![0, 0]),
            (vec![line(false, 100, 0), line(true, 0, 90), line(true, 50, 70)], vec![0, 0, 10]),
            (vec![line(true, 50, 70), line(true, 80, 10)], vec![20, 0]),
            // What is overspent without a code is not paid for by a code's own.
            (vec![line(false, 0, 5), line(true, 80, 10)], vec![5, 0]),
        ] {
            assert_eq!(beyond(&lines), over, "{lines:?}");
        }
    }

    proptest! {
        /// Nothing is told beyond what was spent, and where everything stands without a code it is the plain difference.
        #[test]
        fn over_is_what_nothing_covers(
            all in prop::collection::vec((0_i64..1_000, 0_i64..1_000), 1..8),
        ) {
            let lines: Vec<Spending> = all
                .iter()
                .enumerate()
                .map(|(nth, (total, spent))| line(nth > 0, (*total).into(), (*spent).into()))
                .collect();
            let over = beyond(&lines);
            let total: i128 = lines.iter().map(|one| one.total).sum();
            let spent: i128 = lines.iter().map(|one| one.spent).sum();
            let sum: i128 = over.iter().sum();
            prop_assert!(over.iter().all(|one| *one >= 0));
            prop_assert!(sum >= spent - total, "at least what the whole lacks");
            for (one, line) in over.iter().zip(&lines) {
                prop_assert!(*one <= line.spent, "{line:?}");
            }
        }
    }
}
