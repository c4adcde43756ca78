use super::*;
use crate::allotted::{AllotmentsAround, AllottedRow, AllottedTotal, CodeSums, for_year, of_year};
use crate::balances::SourceSums;
use crate::fixtures::{day, source, source_id, vnd};
use proptest::prelude::*;

/// `giao 6551 20 2026-01-10` and the like: what it does, under which code, how much, when.
fn line(nth: u8, text: &str) -> Allotment {
    let parts: Vec<&str> = text.split(' ').collect();
    let [change, code, amount, decided] = parts.try_into().unwrap();
    Allotment {
        allotment_id: AllotmentId::from_random([nth; 16]),
        source_id: source_id(),
        budget_year: 2026,
        change: AllotmentChange::from_code(change).unwrap(),
        budget_code: (code != "-").then(|| code.to_owned()),
        nature: None,
        level: None,
        chapter: None,
        number: format!("{nth}/QĐ-UBND"),
        decided_on: day(decided),
        authority: "Chủ tịch UBND xã".into(),
        amount_vnd: vnd(amount.parse().unwrap()),
        note: None,
    }
}

fn lines(all: &[&str]) -> Vec<Allotment> {
    (1..).zip(all).map(|(nth, text)| line(nth, text)).collect()
}

fn spent(code: &str, received: i64, spent: i64) -> CodeSums {
    CodeSums {
        source_id: source_id(),
        budget_code: (code != "-").then(|| code.to_owned()),
        sums: SourceSums { received_vnd: vnd(received), spent_vnd: vnd(spent) },
    }
}

fn purse(old_book: Option<i64>) -> Source {
    Source { allotted_year_vnd: old_book.map(vnd), ..source("N1", 0, 0) }
}

/// One row a line: code, what the users' columns say, what is over.
fn told(purse: &Source, all: &[Allotment], sums: &[CodeSums], on: &str) -> Vec<String> {
    let sources = std::slice::from_ref(purse);
    let around = AllotmentsAround { sources, all, sums, first_on: day("2020-01-01"), on: day(on) };
    let rows = of_year(2026, around).unwrap();
    let row = |row: &AllottedRow| {
        let code = row.budget_code.as_deref().unwrap_or("-");
        let sums = [
            row.allotted_vnd,
            row.carried_vnd,
            row.increased_vnd,
            row.decreased_vnd,
            row.total_vnd,
            row.received_vnd,
            row.spent_vnd,
            row.left_vnd,
            row.over_vnd,
        ];
        let sums = sums.map(|sum| sum.dong().to_string()).join(" ");
        let old = if row.old_book_vnd.is_zero() { "" } else { " sổ cũ" };
        format!("{code}: {sums}{old}")
    };
    rows.iter().map(row).collect()
}

#[test]
fn the_columns_of_a_year_are_what_its_decisions_say_and_what_was_spent() {
    let (decisions, sums) = (
        lines(&[
            "giao - 100 2026-01-10",
            "giao 6551 20 2026-01-10",
            "chuyen-sang - 5 2026-02-01",
            "bo-sung 6551 10 2026-06-01",
            "giam - 30 2026-07-01",
            "thu-hoi - 1 2026-12-31",
        ]),
        [spent("-", 40, 10), spent("6551", 25, 35), spent("6113", 0, 50)],
    );
    for (on, rows) in [
        ("2025-12-31", vec![]),
        (
            "2026-05-31",
            vec![
                "-: 100 5 0 0 105 40 10 95 0",
                // What has no code covers first the code that stands first.
                "6113: 0 0 0 0 0 0 50 -50 0",
                "6551: 20 0 0 0 20 25 35 -15 0",
            ],
        ),
        (
            "2026-12-31",
            vec![
                "-: 100 5 0 31 74 40 10 64 0",
                "6113: 0 0 0 0 0 0 50 -50 0",
                "6551: 20 0 10 0 30 25 35 -5 0",
            ],
        ),
    ] {
        assert_eq!(told(&purse(None), &decisions, &sums, on), rows, "{on}");
    }
    let over = [spent("-", 0, 10), spent("6551", 0, 120)];
    let rows = ["-: 100 5 0 31 74 0 10 64 0", "6551: 20 0 10 0 30 0 120 -90 26"];
    assert_eq!(told(&purse(None), &decisions, &over, "2026-12-31"), rows);
    // Nothing is allotted: nothing is told, whatever was spent.
    assert!(told(&purse(None), &[], &over, "2026-12-31").is_empty());
}

#[test]
fn the_figure_of_an_older_book_is_kept_until_a_decision_stands_and_counts_once() {
    let old = purse(Some(70));
    let none = [spent("-", 0, 80)];
    assert_eq!(told(&old, &[], &none, "2026-03-31"), ["-: 70 0 0 0 70 0 80 -10 10 sổ cũ"]);
    let more = lines(&["bo-sung - 15 2026-02-01"]);
    assert_eq!(told(&old, &more, &none, "2026-03-31"), ["-: 70 0 15 0 85 0 80 5 0 sổ cũ"]);
    let decided = lines(&["giao 6551 90 2026-02-01"]);
    assert_eq!(told(&old, &decided, &[], "2026-01-31"), ["-: 70 0 0 0 70 0 0 70 0 sổ cũ"]);
    assert_eq!(told(&old, &decided, &[], "2026-02-01"), ["6551: 90 0 0 0 90 0 0 90 0"]);
    assert!(told(&purse(Some(0)), &[], &none, "2026-03-31").is_empty());
    // A later year's decision does not take it away from the years before, an earlier one's does from all after.
    let of = |year| vec![Allotment { budget_year: year, ..line(1, "giao - 90 2026-02-01") }];
    assert_eq!(of_old_book(&old, 2025, &of(2026)), Some(vnd(70)));
    assert_eq!(of_old_book(&old, 2027, &of(2026)), None);
}

#[test]
fn what_was_before_the_book_counts_to_the_year_it_began_in() {
    let before = Source { received_before_vnd: vnd(30), spent_before_vnd: vnd(20), ..purse(None) };
    let decisions = lines(&["giao - 100 2026-01-10"]);
    for (first_on, expected) in [("2026-05-01", (30, 20)), ("2025-05-01", (0, 0))] {
        let around = AllotmentsAround {
            sources: std::slice::from_ref(&before),
            all: &decisions,
            sums: &[],
            first_on: day(first_on),
            on: day("2026-09-30"),
        };
        let row = of_year(2026, around).unwrap().remove(0);
        assert_eq!((row.received_vnd, row.spent_vnd), (vnd(expected.0), vnd(expected.1)));
    }
}

#[test]
fn an_allotment_is_refused_that_no_book_can_hold() {
    let law = Norms::shipped();
    let state = Source { class: "nsnn-hang-nam".into(), ..purse(None) };
    let given = lines(&["giao - 100 2026-01-10", "giam - 40 2026-02-01"]);
    let other = |change: &dyn Fn(&mut Allotment)| {
        let mut one = line(9, "bo-sung - 10 2026-03-01");
        change(&mut one);
        one
    };
    let gift = Source { class: "tai-tro-tien".into(), ..purse(None) };
    for (source, new, refused) in [
        (&state, other(&|_| {}), ""),
        (&gift, other(&|_| {}), "not-of-state Ngân sách"),
        (&state, other(&|one| one.source_id = SourceId::from_random([7; 16])), "source-unknown"),
        (&state, other(&|one| one.budget_year = 2028), "budget-year 2026"),
        (&state, other(&|one| one.budget_year = 2025), ""),
        (&state, line(9, "giam - 60 2026-03-01"), ""),
        (&state, line(9, "giam - 61 2026-03-01"), "below-zero -1"),
        // Of a code nothing was allotted for nothing is taken.
        (&state, line(9, "thu-hoi 6551 1 2026-03-01"), "below-zero -1"),
        (
            &state,
            other(&|one| {
                *one = Allotment { allotment_id: one.allotment_id.clone(), ..given[0].clone() };
            }),
            "twice 1/QĐ-UBND",
        ),
        // The same line said again is no other.
        (&state, given[0].clone(), ""),
        (&state, Allotment { amount_vnd: vnd(39), ..given[0].clone() }, "below-zero -1"),
    ] {
        let found = can_be(law, &new, &given, std::slice::from_ref(source));
        let found = found.err().map(|why| why.to_string()).unwrap_or_default();
        assert_eq!(found, refused, "{new:?}");
    }
    let sources = [state];
    assert_eq!(
        can_go(&given[0], &given, &sources),
        Err(AllotmentRefusal::BelowZero { left: vnd(-40) })
    );
    assert_eq!(can_go(&given[1], &given, &sources), Ok(()));
    // What the older book had may be cut.
    let old = [Source { allotted_year_vnd: Some(vnd(50)), ..sources[0].clone() }];
    assert_eq!(can_be(law, &line(9, "giam - 50 2026-03-01"), &[], &old), Ok(()));
}

#[test]
fn a_decision_is_read_by_the_law_of_its_budget_year() {
    for (decided, year, read) in [
        ("2025-12-20", 2026, "2026-01-01"),
        ("2026-06-01", 2026, "2026-06-01"),
        ("2026-01-20", 2025, "2025-12-31"),
    ] {
        assert_eq!(law_day(day(decided), year), day(read), "{decided} {year}");
    }
}

proptest! {
    /// Line by line and in all, what is left is what may be spent less what was; nothing is lost between the lines.
    #[test]
    fn the_columns_add_up(
        moves in prop::collection::vec((0_usize..5, 0_usize..3, 1_i64..1_000), 1..12),
        spending in prop::collection::vec((0_usize..3, 0_i64..1_000, 0_i64..1_000), 0..4),
    ) {
        const CODES: [&str; 3] = ["-", "6551", "6113"];
        let all: Vec<Allotment> = (1..).zip(&moves).map(|(nth, (change, code, amount))| {
            let change = AllotmentChange::ALL[*change].code();
            line(nth, &format!("{change} {} {amount} 2026-02-01", CODES[*code]))
        }).collect();
        let sums: Vec<CodeSums> =
            spending.iter().map(|(code, got, gone)| spent(CODES[*code], *got, *gone)).collect();
        let purse = purse(None);
        let around = AllotmentsAround {
            sources: std::slice::from_ref(&purse),
            all: &all,
            sums: &sums,
            first_on: day("2020-01-01"),
            on: day("2026-12-31"),
        };
        let rows = of_year(2026, around).unwrap();
        let total = AllottedTotal::of(&rows).unwrap();
        let signed: i64 = all.iter().map(|one| one.signed().dong()).sum();
        prop_assert_eq!(total.total_vnd.dong(), signed);
        prop_assert_eq!(total.spent_vnd.dong(), spending.iter().map(|one| one.2).sum::<i64>());
        prop_assert_eq!(total.left_vnd.dong(), signed - total.spent_vnd.dong());
        for row in &rows {
            prop_assert_eq!(row.left_vnd.dong(), row.total_vnd.dong() - row.spent_vnd.dong());
        }
        let year = for_year(&rows, &purse.source_id, 2026).unwrap().unwrap();
        prop_assert_eq!(year.dong() + total.carried_vnd.dong(), signed);
    }
}
