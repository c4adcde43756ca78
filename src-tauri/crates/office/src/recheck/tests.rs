//! Bundles checked again, each with what its centre's check said of it.

use super::*;
use crate::testing::{arrival, law, report, stood};
use letters::WHOLE;

fn brought(rows: &[[&str; 5]]) -> Vec<Brought> {
    letters::brought(report(&[], rows).require(RESULTS).unwrap()).unwrap()
}

#[test]
fn what_only_the_centre_s_law_dislikes_is_told_as_brought_and_without_words() {
    let brought = brought(&[
        ["cash-negative", "tien-mat", "error", "sai", ""],
        ["so-luot-theo-thon", "toan-bo", "query", "giai-thich", "Thôn mới tách"],
        ["thon-co-ten", "h1", "hint", "sai", ""],
        ["thon-co-so", "toan-bo", "error", "dung", ""],
    ]);
    let told = unknown_here(Norms::shipped(), &brought);
    let said = |f: &Finding| {
        let kind = f.kind.code().to_owned();
        (f.rule.clone(), kind, f.row.clone(), f.explanation.clone().unwrap_or_default())
    };
    let said: Vec<_> = told.iter().map(said).collect();
    let row = |rule: &str, kind: &str, row: &str, why: &str| {
        (rule.to_owned(), kind.to_owned(), row.to_owned(), why.to_owned())
    };
    assert_eq!(
        said,
        [
            row("so-luot-theo-thon", "query", WHOLE, "Thôn mới tách"),
            row("thon-co-ten", "hint", "h1", "")
        ]
    );
    let law = Norms::shipped();
    assert!(told.iter().all(|f| law.rule(&f.rule).is_none() && f.centre_result.is_some()));
    let open = finding::open(&told);
    let waits: Vec<_> = open.iter().map(|f| (f.rule.as_str(), f.kind)).collect();
    assert_eq!(waits, [("so-luot-theo-thon", FindingKind::Explained)], "a hint waits for nobody");
}

/// What is wrong with a count of cash: it is not what the book says.
const DIFFERS: &str = "each = \"kiem-quy\"\nfails = \"difference_vnd != 0\"";
/// No report has that table: the rule of a pack that this program cannot run.
const UNKNOWN: &str = "each = \"so-ngoai\"\nfails = \"1 == 1\"";
const NO_COUNT: &str = "once = true\nfails = \"count(kiem-quy) == 0\"";

/// One count of cash, a thousand short.
const SHORT: &str = "2026-07-31 4000 5000";
const DAY: &str = "2026-07-31";

/// What an office with these rules says of a report with this one count of cash and these results
/// brought: `kind rule row centre's/ours`, and how many of the findings stand open.
fn told(rules: &[(&str, &str, &str, &str)], edition: &str, came: &[[&str; 5]]) -> (String, usize) {
    let mut arrival = arrival("a A 1 - 2026-Q3 0 -");
    arrival.norms_edition = edition.into();
    let report = report(&[SHORT], came);
    let held = [arrival.clone()];
    let around = Around {
        arrival: &arrival,
        report: &report,
        held: &held,
        previous: None,
        earlier: Vec::new(),
        paid_twice: Vec::new(),
        unit: None,
    };
    let checked = recheck(&law(rules), &around).unwrap();
    let line = |f: &Finding| {
        let centre = f.centre_result.as_deref().unwrap_or("_");
        let ours = f.our_result.map_or("_", CheckResult::code);
        format!("{} {} {} {centre}/{ours}", f.kind.code(), f.rule, f.row)
    };
    let lines: Vec<String> = checked.findings.iter().map(line).collect();
    (lines.join("; "), checked.open.len())
}

#[test]
fn an_office_tells_what_both_ends_find_and_where_they_differ() {
    let ask = [("dem", "query", "report", DIFFERS)];
    let must = [("dem", "error", "report", DIFFERS)];
    let cannot = [("moi", "error", "report", UNKNOWN)];
    let own =
        [("rieng", "query", "office", "once = true\nfails = \"first(van-phong.missing) == 0\"")];
    let two = [("hai", "error", "with-previous", "once = true\nfails = \"1 == 1\"")];
    type Case<'a> = (&'a [(&'a str, &'a str, &'a str, &'a str)], &'a str, &'a [[&'a str; 5]]);
    let cases: [(Case<'_>, &str, usize); 12] = [
        // Both ends say the same.
        ((&must, "edition", &[["dem", DAY, "error", "sai", ""]]), "error dem 2026-07-31 sai/_", 1),
        ((&ask, "edition", &[["dem", DAY, "query", "sai", ""]]), "query dem 2026-07-31 sai/_", 1),
        // An explained query waits for nobody.
        (
            (&ask, "edition", &[["dem", DAY, "query", "giai-thich", "Đã nộp"]]),
            "query dem 2026-07-31 giai-thich/_",
            // What the centre says of it is to be read.
            1,
        ),
        // The centre says all is well: its own word for the whole, and nothing of the row.
        (
            (&must, "edition", &[["dem", "toan-bo", "error", "dung", ""]]),
            "difference dem 2026-07-31 _/_; difference dem - dung/_",
            2,
        ),
        // It found another row than this office does.
        (
            (
                &must,
                "edition",
                &[["dem", DAY, "error", "sai", ""], ["dem", "x", "error", "sai", ""]],
            ),
            "difference dem x sai/_; error dem 2026-07-31 sai/_",
            2,
        ),
        // It ran nothing: with its own law of the same edition that is a difference,
        ((&must, "edition", &[]), "difference dem 2026-07-31 _/_", 1),
        // with another it may not have had the rule.
        ((&must, "older", &[]), "error dem 2026-07-31 _/_", 1),
        // A rule this office cannot run is a difference where the centre could,
        (
            (&cannot, "edition", &[["moi", "toan-bo", "error", "dung", ""]]),
            "difference moi - dung/khong-chay",
            1,
        ),
        // and a query like any other where it could not either.
        (
            (&cannot, "edition", &[["moi", "toan-bo", "error", "khong-chay", ""]]),
            "query moi - khong-chay/_",
            1,
        ),
        // A rule only the centre's law has is told as brought.
        ((&[], "newer", &[["la", "toan-bo", "error", "sai", ""]]), "error la - sai/_", 1),
        // Rules of this office stand last; those of two quarters wait for the one before.
        ((&own, "edition", &[]), "office rieng - _/_", 1),
        ((&two, "edition", &[["hai", "toan-bo", "error", "sai", ""]]), "", 0),
    ];
    for ((rules, edition, came), lines, open) in cases {
        let told = told(rules, edition, came);
        assert_eq!((told.0.as_str(), told.1), (lines, open), "{edition} {came:?}");
    }
}

/// A centre that sealed with an older program checked by an older law: what became milder since, is run for fewer
/// centres or is told together is no difference between the ends.
#[test]
fn a_rule_that_became_milder_makes_no_difference_of_an_old_bundle() {
    let ask = [("dem", "query", "report", DIFFERS)];
    let together = [(
        "dem",
        "query",
        "report",
        "together = true\neach = \"kiem-quy\"\nfails = \"difference_vnd != 0\"",
    )];
    let milder = [("dem", "hint", "report", "each = \"kiem-quy\"\nfails = \"1 == 0\"")];
    let elsewhere =
        [("dem", "query", "report", "province = \"40\"\nonce = true\nfails = \"1 == 1\"")];
    let said = ["dem", DAY, "query", "giai-thich", "Đã nộp"];
    let other = ["dem", "x", "query", "giai-thich", "Vì sao"];
    let passed = ["dem", "toan-bo", "query", "dung", ""];
    type Case<'a> = (&'a [(&'a str, &'a str, &'a str, &'a str)], &'a [[&'a str; 5]]);
    let cases: [(Case<'_>, &str, usize); 6] = [
        ((&milder, &[said]), "", 0),
        ((&elsewhere, &[said]), "", 0),
        ((&elsewhere, &[passed]), "", 0),
        // Explained, it waits to be read.
        ((&ask, &[said, other]), "query dem 2026-07-31 giai-thich/_", 1),
        // Explained place by place, so the whole is explained.
        ((&together, &[said, other]), "query dem - _/_", 1),
        // What the centre's check passed as a whole and this one does not still is one.
        ((&ask, &[passed]), "difference dem 2026-07-31 _/_; difference dem - dung/_", 2),
    ];
    for ((rules, came), lines, open) in cases {
        let told = told(rules, "older", came);
        assert_eq!((told.0.as_str(), told.1), (lines, open), "{came:?}");
    }
    let same = told(&milder, "edition", &[said]);
    let two = "difference dem 2026-07-31 giai-thich/_; difference dem - _/_";
    assert_eq!((same.0.as_str(), same.1), (two, 2), "one law, two answers");
}

#[test]
fn rules_on_trial_find_what_they_find_whatever_the_centre_said() {
    let arrival = arrival("a A 1 - 2026-Q3 0 -");
    let report = report(&[SHORT], &[["dem", DAY, "query", "giai-thich", "Đã nộp"]]);
    let around = Around {
        arrival: &arrival,
        report: &report,
        held: &[],
        previous: None,
        earlier: Vec::new(),
        paid_twice: Vec::new(),
        unit: None,
    };
    let law = law(&[
        ("dem", "query", "report", DIFFERS),
        ("ket-qua", "error", "report", "once = true\nfails = \"count(ket-qua-kiem-tra) > 0\""),
        ("noi-nhan", "hint", "office", NO_COUNT),
        ("noi-nhan-2", "hint", "office", "once = true\nfails = \"count(kiem-quy) == 1\""),
    ]);
    let found = found(&law, &around).unwrap();
    let told: Vec<_> =
        found.iter().map(|f| (f.rule.as_str(), f.row.as_str(), f.explanation.is_some())).collect();
    assert_eq!(told, [("dem", DAY, false), ("noi-nhan-2", "-", false)]);
}

#[test]
fn what_an_office_knows_beside_a_report() {
    let now = arrival("d A 4 c 2026-Q3 0 -");
    let held = [arrival("a A 1 - 2026-Q1 0 -"), now.clone()];
    let report = report(&[], &[]);
    let mut around = Around {
        arrival: &now,
        report: &report,
        held: &held,
        previous: None,
        earlier: Vec::new(),
        paid_twice: Vec::new(),
        unit: None,
    };
    let told = |around: &Around<'_>| {
        let beside = beside(around).unwrap();
        (beside.has_previous, beside.previous_due, beside.missing)
    };
    // Its book began in January, so a report of the second quarter is due; two places are empty.
    assert_eq!(told(&around), (false, true, 2));
    around.previous = Some(report.clone());
    assert_eq!(told(&around), (true, true, 2));
    let first = arrival("a A 1 - 2026-Q1 0 -");
    around.arrival = &first;
    assert_eq!(told(&around), (true, false, 0));
}

#[test]
fn the_past_of_a_bundle_is_what_counts_of_earlier_quarters() {
    use Standing::{Counted, Forked, Superseded};
    let lines = [
        "a A 1 - 2025-Q1 0 -",
        "b A 2 a 2025-Q2 0 -",
        "c A 3 b 2025-Q3 0 -",
        "d A 4 c 2025-Q4 0 -",
        "e A 5 d 2026-Q1 0 -",
        "f A 6 e 2026-Q2 0 -",
        "g A 7 f 2026-Q2 1 f",
        "h A 8 g 2026-Q3 0 -",
    ];
    let held: Vec<Arrival> = lines.into_iter().map(arrival).collect();
    let mut standings: Vec<Stood> =
        "abcdegh".chars().map(|id| stood(&id.to_string(), Counted)).collect();
    standings.push(stood("f", Superseded));
    let told = |of: usize, standings: &[Stood]| {
        let history = history(&held[of], &held, standings);
        let earlier: Vec<String> = history.earlier.iter().map(|(q, _)| q.to_string()).collect();
        (history.previous.map(|a| a.bundle_id.clone()), earlier.join(" "))
    };
    let some = |id: &str| Some(id.into());
    assert_eq!(told(7, &standings), (some("g"), "2026-Q2 2026-Q1 2025-Q4 2025-Q3".into()));
    assert_eq!(told(1, &standings), (some("a"), "2025-Q1".into()));
    assert_eq!(told(0, &standings), (None, String::new()));
    // What is held back is nobody's past, and a quarter further off is not the one before.
    standings.retain(|s| s.bundle_id != "g");
    standings.push(stood("g", Forked));
    assert_eq!(told(7, &standings), (None, "2026-Q1 2025-Q4 2025-Q3 2025-Q2".into()));
}
