//! Every key of the words is asked for somewhere, and every key that is asked for is there: whole
//! keys as they stand in the code, and families of keys whose last part only the run knows.

use super::words::words;
use super::{files, text};
use crate::harness::Centre;
use crate::office::playing::TODAY;
use crate::quarter::playing::QUARTER;
use office::{Standing, State};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A family as the code composes it, `*` for what only the run knows, and its members: what may
/// stand there.
type Family = (&'static str, fn() -> Vec<String>);

/// Every family. A new one needs its line here, or its keys are asked for by nobody.
const FAMILIES: &[Family] = &[
    ("bundle.*", bundle_codes),
    ("error.*", error_codes),
    ("paper.figure.*", figures),
    ("paper.state.*", states),
    ("ui.act.*", || named(ACTS)),
    ("ui.backup.why.*", || named("niem-phong tay truoc-khi-khoi-phuc")),
    ("ui.board.stamp.*", states),
    ("ui.board.state.*", states),
    ("ui.digits.said.*", || named("differs mistyped same")),
    ("ui.digits.state.*", || named("differs mistyped open same")),
    ("ui.error.*", || named(WINDOW_ERRORS)),
    ("ui.first_run.role.*", || named("centre office sample")),
    ("ui.first_run.role_note.*", || named("centre office sample")),
    ("ui.home.hint.*", || named(TASKS)),
    ("ui.home.hint.*.*", || {
        named("hoat-dong.chua-lam kiem-quy.xong kiem-tra.xong niem-phong.xong")
    }),
    ("ui.home.state.*", || named("can-xem chua-lam dang-lam khoa xong")),
    ("ui.home.task.*", || named(TASKS)),
    ("ui.import.state.*", || named(IMPORTS)),
    ("ui.law.fact.*", || norms::reading::FactName::ALL.map(|fact| fact.code().to_owned()).to_vec()),
    ("ui.law.fact.*.*", facts_in_codes),
    ("ui.law.file.*", || named("calendars/deadlines calendars/periods offices units")),
    ("ui.law.section.*", sections),
    ("ui.law.unit.*", || named("days months months-a-year years")),
    ("ui.law_change.expression.*", || named(EXPRESSION_FAULTS)),
    ("ui.law_change.form.*", || named("decision rate rule unit")),
    ("ui.law_change.form_what.*", || named("decision rate rule unit")),
    ("ui.law_change.odd.*", || named("far_more less")),
    ("ui.law_change.part.*", || norms::SalaryPart::ALL.map(|p| p.code().to_owned()).to_vec()),
    ("ui.law_change.ready.ask.*", || named(QUESTIONS)),
    ("ui.law_change.rule_scope.*", || named(RULE_SCOPES)),
    ("ui.law_change.severity.*", || listed("severity")),
    ("ui.law_change.start.*", || listed("start-rule")),
    ("ui.law_change.stop.*", || listed("stop-rule")),
    ("ui.receipts.verdict.*", || named("nhan tra-lai")),
    ("ui.refuse.*", || {
        named("day-wrong money-fraction money-letters money-negative money-too-big")
    }),
    ("ui.report.figure.*", figures),
    ("ui.review.kind.*", || named("difference error explained hint office query")),
    ("ui.settings.open_*", || named("real sample")),
    ("ui.todo.why.*", held_back),
];

/// Acts of the journal that have words of their own; any other is told by `ui.act.other`.
const ACTS: &str = "begin_sample change_law change_law_file confirm_bundle drop_law_change enrol_centre \
    explain_finding found_centre found_office import_bundle issue_law_pack issue_receipt make_seal \
    mark_remark match_paper open_revision pin_office print_voucher record_activity \
    record_cash_count record_facility record_person record_post record_review record_signing \
    record_source record_voucher remove_activity remove_bundle remove_cash_count remove_facility \
    remove_person remove_post remove_source reopen_allowances restore_book reverse_voucher \
    save_contact save_profile save_settings seal_report set_report_number settle_allowances \
    take_law_pack take_receipt undo_act void_voucher";
/// What the window itself refuses, and what of the core's refusals it says in its own words.
const WINDOW_ERRORS: &str = "law-expression law-name-taken law-rival law-rule-kind law-rule-name \
    law-rule-size law-rule-unknown no-answer whole whole_range";
/// The tasks of a quarter.
const TASKS: &str = "hoat-dong kiem-quy kiem-tra niem-phong phu-cap so-quy";
/// What a file on a stick is to an office.
const IMPORTS: &str = "broken correction impostor key-unknown known new no-bundle open quarantined \
    refused sample taken wrong-addressee wrong-quarter";
/// Why an expression of a rule cannot be read.
const EXPRESSION_FAULTS: &str = "argument-count bracket-unclosed character-unknown column-expected \
    comparison-chained expression-too-deep expression-too-large expression-too-long \
    expression-unfinished function-unknown name-expected name-malformed name-not-written-out \
    no-row-here number-malformed number-too-large scope-has-no-previous table-expected \
    text-unterminated word-unexpected";
/// What a ready condition may ask.
const QUESTIONS: &str = "after before blank equal filled inside least less mentions more most no \
    outside silent unequal yes";
/// Where a rule is run.
const RULE_SCOPES: &str = "office report with-previous";

/// Sentences nothing asks for any more. A word that goes takes its line here with it; the list
/// never grows.
const UNSAID: &[&str] = &[
    "ui.dialog.close",
    "ui.receipts.seal_asked",
    "ui.receipts.seal_closes",
    "ui.receipts.seal_none",
    "ui.receipts.seal_open",
    "ui.receipts.seal_shut",
];

fn named(codes: &str) -> Vec<String> {
    codes.split_whitespace().map(str::to_owned).collect()
}

/// The codes of a list of the law.
fn listed(list: &str) -> Vec<String> {
    let on = TODAY[..10].parse().unwrap();
    norms::Norms::shipped().codes(list, on).iter().map(|one| one.code.clone()).collect()
}

pub(super) fn error_codes() -> Vec<String> {
    // The window's own code: the program did not answer at all.
    desk::Code::ALL
        .iter()
        .map(|code| code.as_str())
        .chain(["no-answer"])
        .map(str::to_owned)
        .collect()
}

pub(super) fn bundle_codes() -> Vec<String> {
    let of_seal = seal::Code::ALL.iter().map(|code| code.as_str());
    of_seal.chain(["accepted", "wrong-quarter"]).map(str::to_owned).collect()
}

fn states() -> Vec<String> {
    let all = [State::Missing, State::Waiting, State::ToHandle, State::Returned, State::Accepted];
    all.map(|state| state.code().to_owned()).to_vec()
}

/// Why a bundle waits for a person; the window writes the codes with a low line.
fn held_back() -> Vec<String> {
    let all = [
        Standing::Counted,
        Standing::Superseded,
        Standing::NewMachine,
        Standing::Forked,
        Standing::TwoReports,
    ];
    all.into_iter().filter(|one| one.is_held()).map(|one| one.code().replace('-', "_")).collect()
}

/// The key figures of a report, as it tells them.
fn figures() -> Vec<String> {
    let mut centre = Centre::founded(TODAY);
    let report = centre.ok("read_report", json!({ "quarter": QUARTER }));
    names(&report["figures"], "name")
}

fn names(list: &Value, field: &str) -> Vec<String> {
    let all = list.as_array().unwrap().iter();
    all.map(|one| one[field].as_str().unwrap().to_owned()).collect()
}

fn sections() -> Vec<String> {
    norms::reading::Section::ALL.map(|section| section.code().to_owned()).to_vec()
}

/// Facts whose value is a code of the program.
fn facts_in_codes() -> Vec<String> {
    let scopes = named(RULE_SCOPES).into_iter().map(|scope| format!("scope.{scope}"));
    let screens = norms::rules::Screen::ALL.iter().map(|screen| format!("screen.{screen}"));
    scopes.chain(screens).chain(["switches.unverified".to_owned()]).collect()
}

/// Every key of every family.
fn of_families() -> BTreeSet<String> {
    let members = FAMILIES.iter().flat_map(|(family, members)| {
        let prefix = family.split('*').next().unwrap();
        members().into_iter().map(move |member| format!("{prefix}{member}"))
    });
    members.collect()
}

/// Every key the code writes between quotes: whole ones, and composed ones with `*` for each hole.
fn asked() -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut whole, mut composed) = (BTreeSet::new(), BTreeSet::new());
    let rust = files("src-tauri", &[".rs"]);
    let window = files("ui/src", &[".ts", ".svelte"]);
    for path in rust.into_iter().chain(window) {
        if path.display().to_string().ends_with(".test.ts") {
            continue;
        }
        let text = text(&path);
        for (quote, root) in ['\'', '"', '`']
            .into_iter()
            .flat_map(|quote| ["bundle.", "error.", "paper.", "ui."].map(|root| (quote, root)))
        {
            for rest in text.split(&format!("{quote}{root}")).skip(1) {
                let quoted = rest.split(quote).next().unwrap_or_default();
                match key(quoted) {
                    Some(key) if key.contains('*') => composed.insert(format!("{root}{key}")),
                    Some(key) => whole.insert(format!("{root}{key}")),
                    None => false,
                };
            }
        }
    }
    (whole, composed)
}

/// A quoted text as a key, each `{hole}` or `${hole}` as `*`; none when it cannot be one.
fn key(quoted: &str) -> Option<String> {
    let mut key = String::new();
    let mut rest = quoted;
    while let Some(next) = rest.chars().next() {
        let hole = rest.strip_prefix("${").or_else(|| rest.strip_prefix('{'));
        if let Some(hole) = hole {
            key.push('*');
            rest = hole.split_once('}')?.1;
        } else if next.is_ascii_alphanumeric() || "._-/".contains(next) {
            key.push(next);
            rest = &rest[next.len_utf8()..];
        } else {
            return None;
        }
    }
    (!key.is_empty()).then_some(key)
}

#[test]
fn a_quoted_text_is_read_as_a_key_with_its_holes() {
    for (quoted, expected) in [
        ("stick.page", Some("stick.page")),
        ("figure.{}", Some("figure.*")),
        ("home.hint.${task.task}.${task.state}", Some("home.hint.*.*")),
        ("todo.why.${standing.replace('-', '_')}", Some("todo.why.*")),
        ("report.figure.<name>", None),
        ("half ${open", None),
        ("", None),
    ] {
        assert_eq!(key(quoted).as_deref(), expected, "{quoted}");
    }
}

#[test]
fn every_family_the_code_composes_stands_among_the_families_and_no_other() {
    let (whole, composed) = asked();
    let known: BTreeSet<String> = FAMILIES.iter().map(|(family, _)| (*family).to_owned()).collect();
    assert_eq!(known.len(), FAMILIES.len(), "a family stands twice");
    let unknown: Vec<&String> = composed.difference(&known).collect();
    assert!(unknown.is_empty(), "no line for {unknown:?}");
    for (family, members) in FAMILIES {
        let prefix = family.split('*').next().unwrap();
        // A family may also be asked for by each of its keys, written out.
        let is_written_out =
            members().iter().all(|member| whole.contains(&format!("{prefix}{member}")));
        assert!(composed.contains(*family) || is_written_out, "nothing asks for {family}");
    }
}

#[test]
fn every_key_that_is_asked_for_is_said_in_both_languages() {
    let (whole, _) = asked();
    assert!(whole.iter().any(|key| key.starts_with("paper.")), "the desk prints nothing");
    assert!(whole.iter().any(|key| key.starts_with("ui.")), "the window says nothing");
    for language in ["vi", "en"] {
        let words = words(language);
        for key in whole.iter().chain(&of_families()) {
            assert!(words.contains_key(key), "{language}: {key} has no sentence");
        }
    }
}

#[test]
fn every_sentence_is_asked_for() {
    let (whole, _) = asked();
    let members = of_families();
    let there = words("vi").into_keys();
    let unsaid: Vec<String> =
        there.filter(|key| !whole.contains(key) && !members.contains(key)).collect();
    assert_eq!(unsaid, UNSAID, "sentences nobody can hear");
}
