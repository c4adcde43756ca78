//! Small laws of a rule or two, run over small reports.

use super::*;
use crate::testing::{allowance, centre, count, report};

/// A law of rules alone, each written as `id severity scope what`, where `what` is the rest of its
/// file.
fn law(rules: &[(&str, &str, &str, &str)]) -> Norms {
    let files: Vec<(String, String)> = rules
        .iter()
        .map(|(id, severity, scope, what)| {
            let text = format!(
                "id = \"{id}\"\nseverity = \"{severity}\"\nscope = \"{scope}\"\n\
                 from = \"2008-01-01\"\nlaw = \"đề nghị của phần mềm\"\nverified = true\n\
                 screen = \"kiem-quy\"\n{what}\n\
                 [title]\nvi = \"Tên\"\nen = \"Title\"\n\
                 [sentence]\nvi = \"Câu\"\nen = \"Sentence\"\n"
            );
            (format!("rules/{id}.toml"), text)
        })
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    Norms::from_files("edition", &files).unwrap()
}

/// What is wrong with a count of cash: it is not what the book says.
const DIFFERS: &str = "each = \"kiem-quy\"\nfails = \"difference_vnd != 0\"";
/// No report has that table: the rule of a pack that this program cannot run.
const UNKNOWN: &str = "each = \"so-ngoai\"\nfails = \"1 == 1\"";
/// What a report as a whole lacks.
const NO_COUNT: &str = "once = true\nfails = \"count(kiem-quy) == 0\"";

fn day() -> Day {
    "2026-09-30".parse().unwrap()
}

fn explained(rule: &str, row: &str, text: &str) -> Explained {
    Explained { rule: rule.into(), row: row.into(), text: text.into(), shown: None }
}

/// Two counts, of which the first is a thousand short.
fn counted() -> Report {
    report(&[
        ("trung-tam", centre()),
        ("kiem-quy", count("2026-07-31", 4_000, 5_000)),
        ("kiem-quy", count("2026-08-31", 5_000, 5_000)),
    ])
}

/// `rule row result` of every outcome, in the order they were run.
fn outcomes(results: &Results) -> Vec<String> {
    let told = |o: &RuleOutcome| format!("{} {} {}", o.rule, o.row, o.result.code());
    results.outcomes.iter().map(told).collect()
}

#[test]
fn every_rule_and_place_has_one_result() {
    let law = law(&[
        ("dem-du", "error", "report", DIFFERS),
        ("dem-hoi", "query", "report", DIFFERS),
        ("dem-nhac", "hint", "report", DIFFERS),
        ("dem-thieu", "error", "report", NO_COUNT),
        ("goi-khac", "error", "report", UNKNOWN),
        ("quy-truoc", "error", "with-previous", NO_COUNT),
        ("rieng-noi-nhan", "error", "office", NO_COUNT),
    ]);
    let said = [
        explained("dem-hoi", "2026-07-31", "Chi nhầm, đã nộp lại"),
        explained("dem-du", "2026-07-31", "Một lỗi không giải thích được"),
        explained("goi-khac", WHOLE, "Bản quy định mới hơn chương trình"),
    ];
    let results = run_rules(&law, &counted(), None, day(), &said).unwrap();
    assert_eq!(
        outcomes(&results),
        [
            "dem-du 2026-07-31 sai",
            "dem-hoi 2026-07-31 giai-thich",
            "dem-nhac 2026-07-31 sai",
            "dem-thieu - dung",
            "goi-khac - khong-chay",
        ]
    );
    // The gravest first; a rule that cannot be run is a query though its own findings are errors.
    let told: Vec<_> = results
        .findings
        .iter()
        .map(|f| (f.rule.as_str(), f.severity, f.explanation.is_some(), f.not_run.is_some()))
        .collect();
    assert_eq!(
        told,
        [
            ("dem-du", Severity::Error, false, false),
            ("dem-hoi", Severity::Query, true, false),
            ("goi-khac", Severity::Query, true, true),
            ("dem-nhac", Severity::Hint, false, false),
        ]
    );
    let tally = results.tally();
    let expected = Tally { errors: 1, queries: 2, open_queries: 0, hints: 1, passed: 1 };
    assert_eq!((tally, tally.is_ready()), (expected, false));
}

#[test]
fn a_report_is_ready_without_errors_and_with_every_query_explained() {
    let cases: &[(&str, &[Explained], bool)] = &[
        ("error", &[], false),
        ("query", &[], false),
        ("query", &[explained("dem", "2026-07-31", "Đã nộp lại")], true),
        ("query", &[explained("dem", "2026-08-31", "Ngày khác")], false),
        ("hint", &[], true),
    ];
    for (severity, said, ready) in cases {
        let law = law(&[("dem", severity, "report", DIFFERS)]);
        let results = run_rules(&law, &counted(), None, day(), said).unwrap();
        assert_eq!(results.tally().is_ready(), *ready, "{severity} {said:?}");
    }
}

#[test]
fn a_finding_leads_to_its_row_and_the_record_behind_it() {
    let show = "each = \"kiem-quy\"\nfails = \"difference_vnd != 0\"\n\
                [show]\nthieu_vnd = \"difference_vnd\"\nvi_sao = \"reason\"";
    let named = "each = \"kiem-quy\"\nfails = \"difference_vnd != 0\"\nkey = \"'thang-7'\"";
    let pay = "each = \"phu-cap\"\nfails = \"amount_vnd > 0\"";
    let law = law(&[
        ("a-hang", "error", "report", show),
        ("b-tu-dat", "error", "report", named),
        ("c-phu-cap", "error", "report", pay),
        ("d-ca-bao-cao", "error", "report", "once = true\nfails = \"1 == 1\""),
    ]);
    let report = report(&[
        ("trung-tam", centre()),
        ("kiem-quy", count("2026-07-31", 4_000, 5_000)),
        ("phu-cap", allowance("2026-08", "g1", 460)),
    ]);
    let results = run_rules(&law, &report, None, day(), &[]).unwrap();
    let told: Vec<_> = results
        .findings
        .iter()
        .map(|f| (f.rule.as_str(), f.row.as_str(), f.table.as_deref(), f.record.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            ("a-hang", "2026-07-31", Some("kiem-quy"), Some("2026-07-31")),
            ("b-tu-dat", "thang-7", Some("kiem-quy"), Some("2026-07-31")),
            ("c-phu-cap", "2026-08/g1", Some("phu-cap"), Some("g1")),
            ("d-ca-bao-cao", "-", None, None),
        ]
    );
    let shown: Vec<_> =
        results.findings[0].show.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    assert_eq!(shown, [("thieu_vnd", "-1000"), ("vi_sao", "")]);
}

#[test]
fn findings_stand_by_gravity_and_then_by_the_sections_of_the_report() {
    let files: Vec<(String, String)> = [
        ("a", "hint", "nhan-su"),
        ("b", "query", "so-quy"),
        ("c", "query", "nhan-su"),
        ("d", "error", "phu-cap"),
        ("e", "query", "bao-cao"),
        ("f", "error", "hoat-dong"),
        ("g", "query", "kiem-quy"),
        ("h", "query", "nhan-su"),
    ]
    .into_iter()
    .map(|(id, severity, screen)| {
        let text = format!(
            "id = \"{id}\"\nseverity = \"{severity}\"\nscope = \"report\"\nfrom = \"2008-01-01\"\n\
             law = \"x\"\nverified = true\nscreen = \"{screen}\"\nonce = true\nfails = \"1 == 1\"\n\
             [title]\nvi = \"Tên\"\nen = \"Title\"\n[sentence]\nvi = \"Câu\"\nen = \"Sentence\"\n"
        );
        (format!("rules/{id}.toml"), text)
    })
    .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    let law = Norms::from_files("edition", &files).unwrap();
    let found = run_rules(&law, &counted(), None, day(), &[]).unwrap().findings;
    let order: Vec<&str> = found.iter().map(|f| f.rule.as_str()).collect();
    assert_eq!(order.join(" "), "f d e c h b g a");
}

#[test]
fn what_was_explained_place_by_place_explains_what_is_told_together() {
    let once = law(&[(
        "dem",
        "query",
        "report",
        "together = true\neach = \"kiem-quy\"\nfails = \"1 == 1\"",
    )]);
    let apart =
        [explained("dem", "2026-07-31", "Đã nộp"), explained("dem", "2026-08-31", "Đếm lại")];
    let whole = explained("dem", WHOLE, "Cả quý");
    for (said, expected) in [
        (&[][..], None),
        (&apart[..1], Some("2026-07-31: Đã nộp")),
        (&apart[..], Some("2026-07-31: Đã nộp; 2026-08-31: Đếm lại")),
        (&[apart[0].clone(), whole][..], Some("Cả quý")),
    ] {
        let found = run_rules(&once, &counted(), None, day(), said).unwrap().findings;
        let told: Vec<_> =
            found.iter().map(|f| (f.row.as_str(), f.explanation.as_deref())).collect();
        assert_eq!(told, [(WHOLE, expected)]);
    }
}

#[test]
fn a_place_found_twice_stands_once_and_the_program_s_own_rules_run_first() {
    // Two rows, one place by the rule's own naming.
    let one_place = "each = \"kiem-quy\"\nfails = \"1 == 1\"\nkey = \"'quy'\"";
    let own = Norms::shipped().rules()[0].id.clone();
    let law = law(&[("aaa", "error", "report", one_place), (&own, "error", "report", NO_COUNT)]);
    let results = run_rules(&law, &counted(), None, day(), &[]).unwrap();
    assert_eq!(outcomes(&results), [format!("{own} - dung"), "aaa quy sai".to_owned()]);
}

#[test]
fn rules_of_an_office_run_apart_and_those_of_two_quarters_need_the_one_before() {
    let law = law(&[
        ("hai-quy", "error", "with-previous", "once = true\nfails = \"count(prev.kiem-quy) == 2\""),
        ("noi-nhan", "hint", "office", NO_COUNT),
    ]);
    let empty = report(&[("trung-tam", centre())]);
    let cases: &[(Option<Report>, &[&str])] = &[
        (None, &[]),
        (Some(counted()), &["hai-quy - sai"]),
        (Some(empty.clone()), &["hai-quy - dung"]),
    ];
    for (previous, expected) in cases {
        let results = run_rules(&law, &empty, previous.as_ref(), day(), &[]).unwrap();
        assert_eq!(outcomes(&results), *expected);
    }
    let found = run_office_rules(&law, &empty, None, day()).unwrap();
    let told: Vec<_> = found.iter().map(|f| (f.rule.as_str(), f.row.as_str())).collect();
    assert_eq!(told, [("noi-nhan", "-")]);
}

#[test]
fn figures_past_any_number_are_the_report_s_fault() {
    let most = norms::Vnd::MAX.dong();
    let mut rows: Vec<_> =
        (0..9_300).map(|n| ("phu-cap", allowance("2026-08", &format!("g{n:05}"), most))).collect();
    rows.push(("trung-tam", centre()));
    let law =
        law(&[("tong", "query", "report", "once = true\nfails = \"sum(phu-cap.amount_vnd) > 0\"")]);
    let results = run_rules(&law, &report(&rows), None, day(), &[]);
    assert_eq!(results, Err(RuleFault::Overflow { rule: "tong".into() }));
}

#[test]
fn the_table_of_results_tells_them_and_reads_back() {
    let law = law(&[("dem", "query", "report", DIFFERS), ("quy", "error", "report", NO_COUNT)]);
    let said = [explained("dem", "2026-07-31", "Đã nộp lại")];
    let results = run_rules(&law, &counted(), None, day(), &said).unwrap();
    let table = RuleOutcome::table(&results.outcomes).unwrap();
    assert_eq!(
        table.texts(),
        [
            ["dem", "2026-07-31", "query", "giai-thich", "Đã nộp lại"],
            ["quy", "toan-bo", "error", "dung", ""]
        ]
    );
    let back = brought(&table).unwrap();
    let told: Vec<_> = back.iter().map(|b| (b.row.as_str(), b.severity, b.is_right())).collect();
    assert_eq!(told, [("2026-07-31", Severity::Query, false), ("-", Severity::Error, true)]);
    assert_eq!(back[0].explanation.as_deref(), Some("Đã nộp lại"));
    // Another table is not one of results.
    assert!(brought(counted().require("kiem-quy").unwrap()).is_err());
}

#[test]
fn what_this_program_does_not_know_is_read_as_brought() {
    let text = |text: &str| Value::Text(text.to_owned());
    let row = ["moi", "toan-bo", "nghiem", "la", "x"].map(text).to_vec();
    let back = brought(&Table::new(RESULTS, vec![row]).unwrap()).unwrap();
    assert_eq!((back[0].severity, back[0].result.as_str()), (Severity::Hint, "la"));
    let codes = ["dung", "sai", "giai-thich", "khong-chay", "la"];
    let read = codes.map(|code| CheckResult::from_code(code).map(CheckResult::code));
    assert_eq!(read, [Some("dung"), Some("sai"), Some("giai-thich"), Some("khong-chay"), None]);
}
