//! Every rule of checking, held to its cases: `rules/<id>.toml` beside `assets/norms/rules/<id>.toml`.
//!
//! A case writes only the cells it is about. The rest of a row is blank, the other tables are
//! empty, and the head of the report is a real centre in 2026-Q3 unless the case says otherwise.

#![expect(clippy::unwrap_used, reason = "a proof that cannot go on stops where it is")]

use letters::{Kind, Shape};
use norms::rules::{self, Checking, Finding, Rule, Scope, Severity};
use norms::{Day, Norms, Tables, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::{fs, path::PathBuf};
use toml::Value as Toml;

const CODES_WITH_NAMES: &str = "assets/norms/codes";

fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The stems of the TOML files of a folder, in order.
fn stems(folder: &str) -> BTreeSet<String> {
    fs::read_dir(root().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .map(|name| name.strip_suffix(".toml").unwrap().to_owned())
        .collect()
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

fn every_rule() -> Vec<Rule> {
    stems("assets/norms/rules")
        .iter()
        .map(|id| format!("assets/norms/rules/{id}.toml"))
        .map(|path| rules::parse(&path, &text(&path)).unwrap())
        .collect()
}

/// Tables in memory, every one of the shapes present.
struct Plain(BTreeMap<&'static str, Vec<BTreeMap<&'static str, Value>>>);

impl Tables for Plain {
    fn row_count(&self, table: &str) -> Option<usize> {
        self.0.get(table).map(Vec::len)
    }
    fn cell(&self, table: &str, row: usize, column: &str) -> Option<&Value> {
        self.0.get(table)?.get(row)?.get(column)
    }
}

impl Plain {
    fn read(written: Option<&Toml>, head: &str, told: &str) -> Plain {
        let shapes = letters::ALL.iter().chain(letters::BESIDE);
        let mut tables: BTreeMap<_, _> = shapes.map(|s| (s.name, vec![])).collect();
        let head: toml::Table = head.parse().unwrap();
        tables.insert("trung-tam", vec![row("trung-tam", &head, told)]);
        for (name, rows) in written.into_iter().flat_map(|w| w.as_table().unwrap()) {
            let shape = Shape::named(name).unwrap_or_else(|| panic!("{told}: no table {name}"));
            let rows = rows.as_array().unwrap().iter().map(|r| {
                let mut cells = r.as_table().unwrap().clone();
                if name == "trung-tam" {
                    for (column, value) in &head {
                        cells.entry(column).or_insert(value.clone());
                    }
                }
                row(shape.name, &cells, told)
            });
            tables.insert(shape.name, rows.collect());
        }
        Plain(tables)
    }
}

fn row(table: &str, cells: &toml::Table, told: &str) -> BTreeMap<&'static str, Value> {
    let shape = Shape::named(table).unwrap();
    for column in cells.keys() {
        assert!(shape.position(column).is_some(), "{told}: {table} has no column {column}");
    }
    let cell = |kind: Kind, name: &str| match (kind, cells.get(name)) {
        (_, None) => Value::Blank,
        (kind, Some(Toml::Integer(n))) if kind.is_number() => Value::Int(*n),
        (kind, _) if kind.is_number() => panic!("{told}: {table}.{name} is a number"),
        (_, Some(Toml::String(text))) => Value::Text(text.clone()),
        _ => panic!("{told}: {table}.{name} is a text"),
    };
    shape.columns.iter().map(|c| (c.name, cell(c.kind, c.name))).collect()
}

const NOW: &str = r#"
centre_id = "06874-2008"
unit_code = "06874"
account_kind = "rieng"
first_on = "2026-01-01"
quarter = "2026-Q3"
from_on = "2026-07-01"
to_on = "2026-09-30"
is_sample = 0
"#;

const BEFORE: &str = r#"
centre_id = "06874-2008"
unit_code = "06874"
account_kind = "rieng"
first_on = "2026-01-01"
quarter = "2026-Q2"
from_on = "2026-04-01"
to_on = "2026-06-30"
is_sample = 0
"#;

struct Case {
    told: String,
    on: Day,
    now: Plain,
    previous: Option<Plain>,
    finds: Vec<Toml>,
}

fn cases(id: &str) -> Vec<Case> {
    let path = format!("tests/rules/{id}.toml");
    let file: toml::Table = text(&path).parse().unwrap_or_else(|e| panic!("{path}: {e}"));
    let cases = file["case"].as_array().unwrap().iter().map(|case| {
        let told = format!("{id}: {}", case["name"].as_str().unwrap());
        let on = case.get("on").map_or("2026-09-30", |on| on.as_str().unwrap());
        for key in case.as_table().unwrap().keys() {
            let known = ["name", "on", "now", "previous", "finds"];
            assert!(known.contains(&key.as_str()), "{told}: unknown key {key}");
        }
        Case {
            on: on.parse().unwrap(),
            now: Plain::read(case.get("now"), NOW, &told),
            previous: case.get("previous").map(|before| Plain::read(Some(before), BEFORE, &told)),
            finds: case["finds"].as_array().unwrap().clone(),
            told,
        }
    });
    cases.collect()
}

fn found(rule: &Rule, case: &Case) -> Vec<Finding> {
    let previous = case.previous.as_ref().map(|p| -> &dyn Tables { p });
    Checking::new(&case.now, previous, Norms::shipped(), case.on)
        .run(rule)
        .unwrap_or_else(|fault| panic!("{}: {fault:?}", case.told))
}

fn value(toml: &Toml) -> Value {
    match toml {
        Toml::Integer(n) => Value::Int(*n),
        Toml::String(text) => Value::Text(text.clone()),
        other => panic!("no value of a sentence: {other}"),
    }
}

#[test]
fn every_rule_has_cases_and_every_case_file_a_rule() {
    assert_eq!(stems("assets/norms/rules"), stems("tests/rules"));
    assert!(stems("tests/rules").len() >= 66);
}

#[test]
fn every_rule_lets_stand_and_finds_what_its_cases_say() {
    for rule in every_rule() {
        let cases = cases(&rule.id);
        for case in &cases {
            let found = found(&rule, case);
            let told = &case.told;
            assert_eq!(found.len(), case.finds.len(), "{told}: {found:?}");
            for (finding, expected) in found.iter().zip(&case.finds) {
                let row = expected.get("row").map(|r| r.as_integer().unwrap());
                let found_row = finding.row.map(|r| i64::try_from(r).unwrap());
                assert_eq!(found_row, row, "{told}");
                let key = expected.get("key").map(|k| k.as_str().unwrap());
                assert_eq!(finding.key.as_deref(), key, "{told}");
                if let Some(show) = expected.get("show") {
                    let show = show.as_table().unwrap().iter();
                    let show: BTreeMap<_, _> = show.map(|(k, v)| (k.clone(), value(v))).collect();
                    assert_eq!(finding.show, show, "{told}");
                }
            }
        }
        assert!(cases.iter().any(|case| case.finds.is_empty()), "{} is never satisfied", rule.id);
        assert!(
            cases.iter().any(|case| !case.finds.is_empty()),
            "{} never finds anything",
            rule.id
        );
    }
}

#[test]
fn every_rule_reads_only_columns_the_shapes_have() {
    for rule in every_rule() {
        for (table, column) in rule.reads() {
            let shape = Shape::named(table).unwrap_or_else(|| panic!("{}: {table}", rule.id));
            assert!(shape.position(column).is_some(), "{}: {table}.{column}", rule.id);
        }
    }
}

#[test]
fn the_sentence_of_a_rule_uses_all_it_shows() {
    for rule in every_rule() {
        let shown: BTreeSet<String> = rule.shown().map(str::to_owned).collect();
        for sentence in [&rule.sentence.vi, &rule.sentence.en] {
            assert_eq!(placeholders(sentence), shown, "{}: {sentence}", rule.id);
        }
    }
}

fn placeholders(sentence: &str) -> BTreeSet<String> {
    let pieces = sentence.split('{').skip(1);
    pieces.map(|piece| piece.split_once('}').unwrap().0.to_owned()).collect()
}

#[test]
fn codes_shown_belong_to_lists_of_the_norms() {
    let lists = stems(CODES_WITH_NAMES);
    for rule in every_rule() {
        for (name, list) in &rule.codes {
            assert!(lists.contains(list), "{}: {name} of {list}", rule.id);
        }
    }
}

#[test]
fn no_rule_faults_on_a_report_with_nothing_in_it() {
    let empty =
        || Plain(letters::ALL.iter().chain(letters::BESIDE).map(|s| (s.name, vec![])).collect());
    let (now, before) = (empty(), empty());
    let on = "2026-09-30".parse().unwrap();
    for rule in every_rule() {
        let found = Checking::new(&now, Some(&before), Norms::shipped(), on).run(&rule);
        assert!(found.is_ok(), "{}: {found:?}", rule.id);
    }
}

#[test]
fn a_rule_of_two_quarters_is_silent_without_the_first() {
    let now = Plain::read(None, NOW, "a report alone");
    let on = "2026-09-30".parse().unwrap();
    for rule in every_rule() {
        if rule.scope == Scope::WithPrevious {
            assert!(!rule.applies(on, false), "{}", rule.id);
            let found = Checking::new(&now, None, Norms::shipped(), on).run(&rule);
            assert_eq!(found, Ok(vec![]), "{}", rule.id);
        }
    }
}

#[test]
fn secondments_are_held_to_the_months_the_law_of_the_files_sets() {
    let mut files = norms::LawFiles::shipped();
    let path = "principles/secondment-most-months.toml";
    let shorter = files.get(path).unwrap().replace("value = 36", "value = 24");
    files.put(path, &shorter).unwrap();
    let law = files.read().unwrap();
    let told = "a teacher seconded for two years and a day";
    let posts: Toml = toml::from_str(
        "nhan-su = [{ post_id = \"a\", role = \"giao-vien-biet-phai\", full_name = \"Đỗ Mai\", \
         from_on = \"2024-09-01\", to_on = \"2026-09-01\" }]",
    )
    .unwrap();
    let now = Plain::read(Some(&posts), NOW, told);
    let on = "2026-09-30".parse().unwrap();
    let rule = every_rule().into_iter().find(|rule| rule.id == "secondment-over-term").unwrap();
    let found = |law: &Norms| Checking::new(&now, None, law, on).run(&rule).unwrap();
    assert!(found(Norms::shipped()).is_empty(), "within 36 months");
    assert_eq!(found(&law)[0].show["months"], Value::Int(24));
}

/// A quarter in which nothing happened and nothing is wrong: what is asked of it stands on one page, each thing once.
#[test]
fn an_empty_but_correct_quarter_raises_five_findings_at_most() {
    let told = "an empty quarter";
    let written: Toml = toml::from_str(
        r#"
nhan-su = [
    { post_id = "a", person_id = "pa", role = "giam-doc", full_name = "An", from_on = "2020-01-01", decision_no = "1/QĐ-UBND" },
    { post_id = "b", person_id = "pb", role = "pho-giam-doc", full_name = "Bình", from_on = "2020-01-01", decision_no = "1/QĐ-UBND" },
    { post_id = "c", person_id = "pc", role = "ke-toan", full_name = "Cúc", from_on = "2020-01-01" },
    { post_id = "d", person_id = "pd", role = "thu-quy", full_name = "Dung", from_on = "2020-01-01" },
]
so-du = [
    { place = "tien-mat", opening_vnd = 5, in_vnd = 0, out_vnd = 0, closing_vnd = 5 },
    { place = "tien-gui", opening_vnd = 0, in_vnd = 0, out_vnd = 0, closing_vnd = 0 },
]
nguon-kinh-phi = [
    { source_code = "N1", class = "nsnn-hang-nam", name = "NSNN", opening_vnd = 5, received_vnd = 0, spent_vnd = 0, closing_vnd = 5, allows_allowance = 1 },
]
phu-cap = [
    { month = "2026-07", post_id = "a", full_name = "An", role = "giam-doc", method = "so-tien-thang", amount_vnd = 9, paid_vnd = 0, decision = "x", instrument = "x", in_force_from = "2020-01-01", is_verified = 1 },
]
no-phu-cap = [
    { month = "2026-07", post_id = "a", full_name = "An", due_vnd = 9, owed_vnd = 9 },
    { month = "2026-08", post_id = "a", full_name = "An", due_vnd = 9, owed_vnd = 9 },
    { month = "2026-09", post_id = "a", full_name = "An", due_vnd = 9, owed_vnd = 9 },
]
"#,
    )
    .unwrap();
    let now = Plain::read(Some(&written), NOW, told);
    let on = "2026-09-30".parse().unwrap();
    let mut checking = Checking::new(&now, None, Norms::shipped(), on);
    let rules = every_rule().into_iter().filter(|rule| rule.scope != Scope::Office);
    let found: Vec<Finding> = rules.flat_map(|rule| checking.run(&rule).unwrap()).collect();
    let ids: Vec<&str> = found.iter().map(|f| f.rule.as_str()).collect();
    assert_eq!(
        ids,
        ["allowance-owed", "cash-not-counted", "facility-item-missing", "month-without-activity"]
    );
    assert!(found.len() <= 5 && found.iter().all(|f| f.severity != Severity::Error));
    let shown =
        |rule: &str, name: &str| found.iter().find(|f| f.rule == rule).unwrap().show[name].clone();
    let text = |text: &str| Value::Text(text.to_owned());
    assert_eq!(shown("allowance-owed", "month"), text("2026-07, 2026-08, 2026-09"));
    assert_eq!(shown("month-without-activity", "month"), text("2026-07, 2026-08, 2026-09"));
    let items = "van-phong, dien-thoai, may-tinh, tu-ho-so, phong-hoc, ban-ghe";
    assert_eq!(shown("facility-item-missing", "item"), text(items));
}

/// A proposal of the program's own is read in no source, and says so in its file.
#[test]
fn no_proposal_of_the_program_calls_itself_verified() {
    for id in stems("assets/norms/rules") {
        let file: toml::Table = text(&format!("assets/norms/rules/{id}.toml")).parse().unwrap();
        let (law, verified) = (file["law"].as_str().unwrap(), file["verified"].as_bool().unwrap());
        assert!(!(verified && law == "đề nghị của phần mềm"), "{id}");
        assert!(!(verified && law.contains("chưa đọc)") && !law.contains("trước 2017")), "{id}");
    }
}
