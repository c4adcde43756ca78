//! Numbers on receipts: within an office and a year none is given twice, whatever was restored.

use crate::records::IssuedReceipt;
use serde::Serialize;
use ts_rs::TS;

/// Numbers of a year that no receipt of this book bears: they were given before a restore.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NumberGap {
    pub year: i32,
    pub first: u32,
    pub last: u32,
}

impl IssuedReceipt {
    /// What stands on its paper. A receipt of an older program bears its place in the line.
    pub fn printed_number(&self) -> u32 {
        self.number.unwrap_or(self.sequence)
    }

    /// The number with its year, as people say it: `12/2026`.
    pub fn said_number(&self) -> String {
        said(self.printed_number(), self.issued_on.year())
    }
}

/// A number with its year: `12/2026`.
pub fn said(number: u32, year: i32) -> String {
    format!("{number}/{year}")
}

/// The number of the next receipt of a year: above those of the book and the highest that was seen
/// elsewhere.
pub fn next_number(of_year: &[IssuedReceipt], elsewhere: u32) -> u32 {
    let known = of_year.iter().map(IssuedReceipt::printed_number).max().unwrap_or_default();
    known.max(elsewhere).saturating_add(1)
}

/// What a year's numbers leap over. Receipts of an older program shared their line with packs of law
/// and tell of no gap.
pub fn gaps(year: i32, of_year: &[IssuedReceipt]) -> Vec<NumberGap> {
    let mut numbers: Vec<(u32, bool)> =
        of_year.iter().map(|r| (r.printed_number(), r.number.is_some())).collect();
    numbers.sort_unstable();
    let mut before = 0;
    let mut gaps = Vec::new();
    for (number, is_own) in numbers {
        if is_own && number > before + 1 {
            gaps.push(NumberGap { year, first: before + 1, last: number - 1 });
        }
        before = number;
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::Verdict;

    fn receipt((sequence, number): (u32, Option<u32>)) -> IssuedReceipt {
        IssuedReceipt {
            receipt_id: sequence.to_string().into(),
            bundle_id: "a".into(),
            centre_id: "06874-2008".into(),
            quarter: "2026-Q3".parse().unwrap(),
            revision: 0,
            sequence,
            code: String::new(),
            file_name: String::new(),
            verdict: Verdict::Nhan,
            remarks: 0,
            issued_on: "2026-10-02".parse().unwrap(),
            round: 1,
            number,
        }
    }

    #[test]
    fn no_number_comes_twice_and_what_was_leapt_over_is_told() {
        // Receipts as (place in the line, number), the highest seen elsewhere, the next, the gaps.
        type Case = (&'static [(u32, Option<u32>)], u32, u32, &'static [(u32, u32)]);
        let cases: &[Case] = &[
            (&[], 0, 1, &[]),
            (&[], 20, 21, &[]),
            (&[(1, Some(1)), (2, Some(2))], 0, 3, &[]),
            // Restored after twelve; eight more were given in the life left behind.
            (&[(1, Some(12)), (2, Some(21))], 20, 22, &[(1, 11), (13, 20)]),
            // A pack of law took place 3 of the line of an older program.
            (&[(1, None), (2, None), (4, None)], 0, 5, &[]),
            (&[(1, None), (4, None), (5, Some(5))], 0, 6, &[]),
            (&[(1, None), (4, None), (5, Some(9))], 8, 10, &[(5, 8)]),
            // The line began again at 1 after a restore: its number goes on.
            (&[(7, Some(7)), (1, Some(8))], 0, 9, &[(1, 6)]),
        ];
        for (receipts, elsewhere, next, told) in cases {
            let all: Vec<IssuedReceipt> = receipts.iter().copied().map(receipt).collect();
            assert_eq!(next_number(&all, *elsewhere), *next, "{receipts:?}");
            let found: Vec<(u32, u32)> =
                gaps(2026, &all).into_iter().map(|gap| (gap.first, gap.last)).collect();
            assert_eq!(found, *told, "{receipts:?}");
        }
        assert_eq!(receipt((3, None)).said_number(), "3/2026");
        assert_eq!(receipt((3, Some(12))).said_number(), "12/2026");
    }
}
