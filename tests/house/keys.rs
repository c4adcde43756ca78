//! Every key of the words is asked for somewhere, and every key that is asked for is there: whole
//! keys as they stand in the code, and families of keys whose last part only the run knows.

use super::words::words;
use super::{files, text};
use crate::harness::root;
use crate::office::playing::TODAY;
use centre::detail_book::DetailKind;
use centre::home::{TaskName, TaskState};
use centre::proposing::Cause;
use centre::{AdjustmentKind, ConcernKind, FactKind, GiftKind, WayState};
use desk::Way;
use desk::talk::{
    AdvancePaperKind, AsideReason, CopyWhy, GiftPaperKind, HoldingKind, ImportState, WhichBook,
};
use letters::{Clash, DoubtKind, Figure, FlawCode, Verdict};
use norms::reading::{FactName, Section};
use norms::rules::{Scope, Screen};
use norms::{ClockDoubt, SalaryPart};
use office::{GroupState, Standing, State};
use std::collections::BTreeSet;

/// A family as the code composes it, `*` for what only the run knows, and its members: what may
/// stand there.
type Family = (&'static str, fn() -> Vec<String>);

/// Every family. A new one needs its line here, or its keys are asked for by nobody.
const FAMILIES: &[Family] = &[
    ("aside.law_doubt.*", || codes(norms::DoubtKind::ALL, norms::DoubtKind::code)),
    ("aside.*", || codes(AsideReason::ALL, AsideReason::code)),
    ("bundle.*", bundle_codes),
    ("clash.*", || codes(Clash::ALL, Clash::code)),
    ("clock.*", || codes(ClockDoubt::ALL, ClockDoubt::code)),
    ("doubt.said.*", || codes(DoubtKind::ALL, DoubtKind::code)),
    ("doubt.title.*", || codes(DoubtKind::ALL, DoubtKind::code)),
    ("error.*", error_codes),
    ("flaw.*", || codes(FlawCode::ALL, FlawCode::code)),
    ("paper.figure.*", figures),
    ("paper.state.*", states),
    ("ui.act.*", acts),
    ("ui.allowances.cause.*", || codes(Cause::ALL, Cause::code)),
    ("ui.allowances.kind.*", || codes(AdjustmentKind::ALL, AdjustmentKind::code)),
    ("ui.attachments.state.*", || named("changed missing")),
    ("ui.backup.holding.*", || codes(HoldingKind::ALL, HoldingKind::code)),
    ("ui.backup.why.*", || codes(CopyWhy::ALL, CopyWhy::code)),
    ("ui.board.stamp.*", states),
    ("ui.board.state.*", states),
    ("ui.books.kind.*", || codes(DetailKind::ALL, DetailKind::code)),
    ("ui.clock.band_*", || codes(ClockDoubt::ALL, ClockDoubt::code)),
    ("ui.clock.why_*", || codes(ClockDoubt::ALL, ClockDoubt::code)),
    ("ui.concerns.kind.*", || codes(ConcernKind::ALL, ConcernKind::code)),
    ("ui.concerns.need.*", || codes(ConcernKind::ALL, ConcernKind::code)),
    ("ui.digits.said.*", || named("differs mistyped same")),
    ("ui.digits.state.*", || codes(GroupState::ALL, GroupState::code)),
    ("ui.draft.of.*", drafts),
    ("ui.error.*", || named(WINDOW_ERRORS)),
    ("ui.figures.staff.*", || named("committees plans seconded trained untrained vacant_days")),
    ("ui.first_run.role.*", || named("centre office sample")),
    ("ui.first_run.role_note.*", || named("centre office sample")),
    ("ui.advances.kind.*", || named("tam-ung xa-ung difference")),
    ("ui.advances.place.*", || named("tien-mat tien-gui")),
    ("ui.advances.rest.*", || named("none tien-mat tien-gui")),
    ("ui.advances.slip.*", || codes(AdvancePaperKind::ALL, AdvancePaperKind::code)),
    ("ui.advances.way.*", || named("settle return decide")),
    ("ui.gifts.kind.*", || codes(GiftKind::ALL, GiftKind::code)),
    ("ui.gifts.need.what.*", || codes(GiftKind::ALL, GiftKind::code)),
    ("ui.gifts.paper_title.*", || codes(GiftPaperKind::ALL, GiftPaperKind::code)),
    ("ui.home.hint.*", || codes(TaskName::ALL, TaskName::code)),
    ("ui.home.hint.*.*", || {
        named("hoat-dong.chua-lam kiem-quy.xong kiem-tra.xong niem-phong.xong")
    }),
    ("ui.home.state.*", || codes(TaskState::ALL, TaskState::code)),
    ("ui.home.task.*", || codes(TaskName::ALL, TaskName::code)),
    ("ui.import.state.*", imports),
    ("ui.law.fact.*", || codes(FactName::ALL, FactName::code)),
    ("ui.law.fact.*.*", facts_in_codes),
    ("ui.law.file.*", || named("calendars/deadlines calendars/periods offices units")),
    ("ui.law.section.*", || codes(Section::ALL, Section::code)),
    ("ui.law.unit.*", || named("days working-days months months-a-year vnd years")),
    ("ui.law_change.doubt.*", || codes(norms::DoubtKind::ALL, norms::DoubtKind::code)),
    ("ui.law_change.expression.*", || named(EXPRESSION_FAULTS)),
    ("ui.law_change.form.*", || named("decision phrase rate rule unit")),
    ("ui.law_change.form_what.*", || named("decision phrase rate rule unit")),
    ("ui.law_change.odd.*", || named("far_more less")),
    ("ui.law_change.part.*", || codes(SalaryPart::ALL, SalaryPart::code)),
    ("ui.law_change.ready.ask.*", || named(QUESTIONS)),
    ("ui.law_change.rule_scope.*", || codes(Scope::ALL, Scope::code)),
    ("ui.law_change.severity.*", || listed("severity")),
    ("ui.law_change.start.*", || listed("start-rule")),
    ("ui.law_change.stop.*", || listed("stop-rule")),
    ("ui.phones.why.*", || named("again no-phone no-unit two-units")),
    ("ui.receipts.verdict.*", || codes(Verdict::ALL, Verdict::code)),
    ("ui.refuse.*", || {
        named(
            "day-none day-wrong money-asked money-fraction money-letters money-negative money-too-big",
        )
    }),
    ("ui.report.figure.*", figures),
    ("ui.review.kind.*", || named("difference error explained hint office query")),
    ("ui.way.*", || codes(WayState::ALL, WayState::code)),
    ("ui.way.stamp.*", || codes(WayState::ALL, WayState::code)),
    ("ui.settings.fact.*", || codes(FactKind::ALL, FactKind::code)),
    ("ui.settings.open_*", || codes(WhichBook::ALL, WhichBook::code)),
    ("ui.todo.why.*", held_back),
];

/// Names the journal is written under which no text search finds: they are chosen at the run.
const CHOSEN: &str = "issue_law_pack take_law_pack";
/// What the window itself refuses, and what of the core's refusals it says in its own words.
const WINDOW_ERRORS: &str = "law-expression law-name-taken law-rival law-rule-kind law-rule-name \
    law-rule-size law-rule-unknown no-answer whole whole_range";
/// What the window says of a file before and beside what the office answers.
const IMPORTS: &str = "broken carded impostor no-bundle open replaced taken";
/// Why an expression of a rule cannot be read.
const EXPRESSION_FAULTS: &str = "argument-count bracket-unclosed character-unknown column-expected \
    comparison-chained expression-too-deep expression-too-large expression-too-long \
    expression-unfinished function-unknown name-expected name-malformed name-not-written-out \
    no-row-here number-malformed number-too-large scope-has-no-previous table-expected \
    text-unterminated word-unexpected";
/// What a ready condition may ask.
const QUESTIONS: &str = "after before blank equal filled inside least less mentions more most no \
    outside silent unequal yes";

fn named(codes: &str) -> Vec<String> {
    codes.split_whitespace().map(str::to_owned).collect()
}

/// Every form whose half-typed words are kept, as the screens list them.
fn drafts() -> Vec<String> {
    let list = text(&root().join("ui/src/frame/screens.ts"));
    let blocks = list.split("    drafts: {\n").skip(1);
    let blocks = blocks.map(|rest| rest.split("\n    },").next().unwrap());
    let forms = blocks.flat_map(str::lines).filter_map(|line| {
        let line = line.strip_prefix("      ").filter(|line| !line.starts_with([' ', '}']))?;
        Some(line.split_once(':').unwrap().0.trim_matches('\'').to_owned())
    });
    forms.collect()
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

/// The codes of a closed set.
fn codes<T, const N: usize>(all: [T; N], code: fn(T) -> &'static str) -> Vec<String> {
    all.map(|one| code(one).to_owned()).to_vec()
}

fn states() -> Vec<String> {
    codes(State::ALL, State::code)
}

fn imports() -> Vec<String> {
    let of_core = codes(ImportState::ALL, ImportState::code);
    of_core.into_iter().chain(named(IMPORTS)).collect()
}

/// Every name the journal is written under: the commands that are acts, and what the others write.
/// Journals keep them for ever: a name that is written no more is added to `CHOSEN`.
fn acts() -> Vec<String> {
    let acts = desk::commands().into_iter().filter(|one| one.way == Way::act);
    let mut all: BTreeSet<String> = acts.map(|one| one.name.to_owned()).collect();
    for path in files("src-tauri/crates/desk/src", &[".rs"]) {
        let text = text(&path);
        let written = text.split(".act(\"").skip(1).filter_map(|rest| rest.split('"').next());
        all.extend(written.map(str::to_owned));
    }
    all.extend(named(CHOSEN));
    all.into_iter().collect()
}

/// Why a bundle waits for a person; the window writes the codes with a low line.
fn held_back() -> Vec<String> {
    let held = Standing::ALL.into_iter().filter(|one| one.is_held());
    held.map(|one| one.code().replace('-', "_")).collect()
}

fn figures() -> Vec<String> {
    codes(Figure::ALL, Figure::code)
}

/// Facts whose value is a code of the program.
fn facts_in_codes() -> Vec<String> {
    let scopes = Scope::ALL.iter().map(|scope| format!("scope.{scope}"));
    let screens = Screen::ALL.iter().map(|screen| format!("screen.{screen}"));
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
        // The list of all keys is made of the words themselves: there nobody asks for anything.
        let path_text = path.display().to_string();
        if path_text.ends_with(".test.ts") || path_text.ends_with("words/keys.ts") {
            continue;
        }
        let text = text(&path);
        for (quote, root) in ['\'', '"', '`'].into_iter().flat_map(|quote| {
            [
                "aside.", "bundle.", "clash.", "clock.", "doubt.", "error.", "flaw.", "paper.",
                "shell.", "ui.", "upgrade.",
            ]
            .map(|root| (quote, root))
        }) {
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
    assert!(unsaid.is_empty(), "sentences nobody can hear: {unsaid:?}");
}
