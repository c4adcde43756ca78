use super::*;
use crate::fixtures::{day, source, vnd, voucher};
use crate::money_records::VoucherKind::{self, Chi, Gui, Thu};
use proptest::prelude::*;

fn of(kind: VoucherKind, place: Place, on: &str, dong: i64, code: Option<&str>) -> Voucher {
    Voucher { budget_code: code.map(str::to_owned), ..voucher(kind, place, on, dong) }
}

fn asked(kind: DetailKind, from_on: &str, to_on: &str) -> DetailOf {
    let has_source = matches!(kind, DetailKind::Source);
    DetailOf {
        kind,
        source_id: has_source.then(|| source("1", 0, 0).source_id),
        budget_code: (kind == DetailKind::Code).then(|| "6551".to_owned()),
        from_on: day(from_on),
        to_on: day(to_on),
    }
}

/// Opening, the lines, what came and went, closing, and since the first of the year.
fn told(asked: &DetailOf, vouchers: &[Voucher], held: i64) -> String {
    let sources = [source("1", 0, 0)];
    let around = DetailAround {
        vouchers,
        sources: &sources,
        held_vnd: vnd(held),
        first_on: day("2026-01-01"),
    };
    let book = DetailBook::of(asked, around).unwrap();
    let line = |row: &DetailRow| {
        let sums = [row.in_vnd, row.out_vnd, row.balance_vnd].map(|sum| sum.dong().to_string());
        format!("{} {}", row.number, sums.join(" "))
    };
    let lines: Vec<String> = book.rows.iter().map(line).collect();
    let sums = [
        book.opening_vnd,
        book.in_vnd,
        book.out_vnd,
        book.closing_vnd,
        book.year_in_vnd,
        book.year_out_vnd,
    ];
    let [opening, came, went, closing, year_in, year_out] = sums.map(Vnd::dong);
    format!(
        "{opening} | {} | +{came} -{went} = {closing} | +{year_in} -{year_out}",
        lines.join(", ")
    )
}

#[test]
fn every_book_opens_with_what_was_before_its_stretch() {
    let (cash, bank, commune) = (Place::TienMat, Place::TienGui, Place::TaiXa);
    let vouchers = [
        of(Thu, cash, "2026-02-01", 100, None),
        of(Chi, cash, "2026-02-02", 30, Some("6551")),
        of(Gui, cash, "2026-02-03", 20, None),
        of(Chi, commune, "2026-03-01", 7, Some("6551")),
        of(Chi, bank, "2026-03-02", 5, Some("6113")),
        Voucher {
            is_void: true,
            void_reason: Some("nhầm".into()),
            ..of(Chi, cash, "2026-03-03", 9, Some("6551"))
        },
        Voucher { lessens_spending: true, ..of(Thu, cash, "2026-03-04", 4, Some("6551")) },
    ];
    for (kind, from, expected) in [
        (
            DetailKind::Cash,
            "2026-01-01",
            "10 | PT007 100 0 110, PC007 0 30 80, GT007 0 20 60, PC007 0 0 60, PT007 4 0 64 | +104 -50 = 64 | +104 -50",
        ),
        (DetailKind::Cash, "2026-03-01", "60 | PC007 0 0 60, PT007 4 0 64 | +4 -0 = 64 | +104 -50"),
        (DetailKind::Account, "2026-03-01", "30 | BN007 0 5 25 | +0 -5 = 25 | +20 -5"),
        (DetailKind::Commune, "2026-01-01", "0 | XC007 0 7 7 | +0 -7 = 7 | +0 -7"),
        // Of a source: what the commune pays came and went.
        (
            DetailKind::Source,
            "2026-03-01",
            "80 | XC007 7 7 80, BN007 0 5 75, PC007 0 0 75, PT007 0 -4 79 | +7 -8 = 79 | +107 -38",
        ),
        // Of a code: what was spent under it so far in the year.
        (
            DetailKind::Code,
            "2026-03-01",
            "30 | XC007 7 7 37, PC007 0 0 37, PT007 0 -4 33 | +7 -3 = 33 | +7 -33",
        ),
    ] {
        assert_eq!(
            told(&asked(kind, from, "2026-03-31"), &vouchers, 10),
            expected,
            "{kind} {from}"
        );
    }
}

proptest! {
    /// A stretch cut in two is the whole: the second opens where the first closed.
    #[test]
    fn two_stretches_are_one(
        moves in prop::collection::vec((1_u32..28, any::<bool>(), 1_i64..500), 1..12),
        cut in 2_u32..28,
        kind in prop::sample::select(DetailKind::ALL.to_vec()),
    ) {
        let one = |(day, is_in, dong): &(u32, bool, i64)| {
            let kind = if *is_in { Thu } else { Chi };
            of(kind, Place::TienMat, &format!("2026-03-{day:02}"), *dong, Some("6551"))
        };
        let mut moves = moves;
        moves.sort_unstable();
        let vouchers: Vec<Voucher> = moves.iter().map(one).collect();
        let sources = [source("1", 0, 0)];
        let book = |from: &str, to: &str| {
            let asked = asked(kind, from, to);
            let vouchers: Vec<Voucher> =
                vouchers.iter().filter(|v| v.day <= asked.to_on).cloned().collect();
            let around = DetailAround {
                vouchers: &vouchers, sources: &sources, held_vnd: vnd(9), first_on: day("2025-01-01"),
            };
            DetailBook::of(&asked, around).unwrap()
        };
        let eve = format!("2026-03-{:02}", cut - 1);
        let (first, second) = (book("2026-03-01", &eve), book(&format!("2026-03-{cut:02}"), "2026-03-31"));
        let whole = book("2026-03-01", "2026-03-31");
        prop_assert_eq!(first.closing_vnd, second.opening_vnd);
        prop_assert_eq!(second.closing_vnd, whole.closing_vnd);
        prop_assert_eq!(first.rows.len() + second.rows.len(), whole.rows.len());
        prop_assert_eq!(first.out_vnd.plus(second.out_vnd).unwrap(), whole.out_vnd);
    }
}

#[test]
fn a_book_of_a_source_has_no_line_of_what_is_open_and_marks_what_is_of_another_budget_year() {
    let given = of(VoucherKind::TamUng, Place::TienMat, "2026-03-01", 500, None);
    let mut late = of(Chi, Place::TienMat, "2026-01-08", 200, Some("6551"));
    late.budget_year = Some(2025);
    let own = of(Chi, Place::TienMat, "2026-03-05", 100, Some("6551"));
    let sources = [source("1", 0, 0)];
    let vouchers = [late, given, own];
    let around = DetailAround {
        vouchers: &vouchers,
        sources: &sources,
        held_vnd: vnd(1_000),
        first_on: day("2026-01-01"),
    };
    let codes = |kind| {
        let book = DetailBook::of(&asked(kind, "2026-01-01", "2026-12-31"), around).unwrap();
        book.rows.into_iter().map(|row| row.codes).collect::<Vec<_>>()
    };
    assert_eq!(codes(DetailKind::Source), ["6551; NS\u{a0}2025", "6551"]);
    assert_eq!(codes(DetailKind::Code), ["6551; NS\u{a0}2025", "6551"]);
    // In the book of cash what is given stands: it moved.
    assert_eq!(codes(DetailKind::Cash), ["6551; NS\u{a0}2025", "", "6551"]);
}
