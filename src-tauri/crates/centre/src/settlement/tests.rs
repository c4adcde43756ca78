use super::*;
use crate::closing_records::BookPeriod;
use crate::fixtures::{day, source, vnd, voucher};
use crate::money_records::{Place, VoucherKind, VoucherLine};
use norms::Norms;

fn of(kind: VoucherKind, on: &str, amount: i64, year: Option<u32>) -> Voucher {
    Voucher { budget_year: year, ..voucher(kind, Place::TienMat, on, amount) }
}

/// A book begun in May 2025 with 100, of which 300 came and 200 went before it in that year; three years of
/// receipts and payments, some of January for the year before.
fn vouchers() -> Vec<Voucher> {
    use VoucherKind::{Chi, Thu};
    let split = Voucher {
        lines: vec![
            VoucherLine {
                source_id: crate::fixtures::source_id(),
                budget_code: Some("6551".into()),
                budget_year: Some(2026),
                amount_vnd: vnd(7),
            },
            VoucherLine {
                source_id: crate::fixtures::source_id(),
                budget_code: None,
                budget_year: None,
                amount_vnd: vnd(5),
            },
        ],
        source_id: None,
        ..of(Chi, "2027-01-20", 12, None)
    };
    vec![
        of(Thu, "2025-06-01", 1_000, None),
        of(Chi, "2025-07-01", 400, None),
        of(Chi, "2026-01-15", 90, Some(2025)),
        of(Thu, "2026-02-01", 500, None),
        Voucher { is_void: true, ..of(Chi, "2026-03-01", 77, None) },
        of(Chi, "2026-06-01", 250, None),
        // Taken back late, of a year that is not closed.
        Voucher { amount_vnd: vnd(-40), ..of(Chi, "2026-07-01", 40, Some(2025)) },
        Voucher { lessens_spending: true, ..of(Thu, "2026-08-01", 30, None) },
        Voucher { place: Place::TaiXa, ..of(Chi, "2026-09-01", 60, None) },
        split,
        of(Thu, "2027-03-01", 800, None),
    ]
}

/// A year, settled at the end of the next; held, open and what came after are always what is left.
fn settled(year: u32) -> Settlement {
    let source = Source {
        received_before_vnd: vnd(300),
        spent_before_vnd: vnd(200),
        allotted_year_vnd: Some(vnd(2_000)),
        ..source("N1", 60, 40)
    };
    let vouchers = vouchers();
    let book = SettledBook {
        first_on: day("2025-05-04"),
        sources: std::slice::from_ref(&source),
        vouchers: &vouchers,
    };
    let until = crate::closings::adjusted_until(Norms::shipped(), year).unwrap();
    let today = BookPeriod::of_year(year.saturating_add(1)).unwrap().last();
    let settled = Settlement::of(book, year, (YearStage::Adjusting, until), today).unwrap();
    let told = settled.held_vnd.plus(settled.open_vnd).and_then(|sum| sum.plus(settled.after_vnd));
    assert_eq!(told, Ok(settled.total.left_vnd), "held, open and what came after are what is left");
    settled
}

/// Opening, received, spent, of these after the year's end, left; held on its last day and moved after.
#[test]
fn a_year_has_what_is_settled_in_it_whenever_it_moved_and_leaves_it_to_the_next() {
    for (year, told) in [
        (2024, "0 0 0 0 0 0 | 0 0"),
        (2025, "0 1300 650 0 50 650 | 700 -50"),
        (2026, "650 560 287 0 7 923 | 930 -7"),
        (2027, "923 800 5 0 0 1718 | 1718 0"),
        (2028, "1718 0 0 0 0 1718 | 1718 0"),
    ] {
        let of = settled(year);
        let t = of.total;
        let said = [
            t.opening_vnd,
            t.received_vnd,
            t.spent_vnd,
            t.received_after_vnd,
            t.spent_after_vnd,
            t.left_vnd,
        ];
        let said = said.map(|sum| sum.dong().to_string()).join(" ");
        let held = (of.held_vnd.dong(), of.after_vnd.dong());
        assert_eq!(format!("{said} | {} {}", held.0, held.1), told, "{year}");
    }
}

#[test]
fn codes_add_up_to_what_was_spent_and_what_names_none_is_told_apart() {
    let of = settled(2026);
    let rows: Vec<String> = of
        .codes
        .iter()
        .map(|one| {
            let code = one.budget_code.as_deref().unwrap_or("-");
            format!(
                "{} {code} {} {}",
                one.source_code,
                one.spent_vnd.dong(),
                one.spent_after_vnd.dong()
            )
        })
        .collect();
    assert_eq!(rows, ["N1 6551 287 7"]);
    assert_eq!((of.codes_total.spent_vnd, of.codes_total.spent_after_vnd), (vnd(287), vnd(7)));
    assert_eq!(of.codes_total.spent_vnd, of.total.spent_vnd);
    assert_eq!(of.total.allotted_vnd, Some(vnd(2_000)));
    let first = settled(2025);
    assert_eq!(first.codes_total.spent_vnd, first.total.spent_vnd, "what lay before the book too");
    let next = settled(2027);
    assert_eq!(next.codes[0].budget_code, None);
    assert_eq!(next.codes_total.spent_vnd, vnd(5));
}
