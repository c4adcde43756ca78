//! A rule's file may come from anybody: what it can and cannot do to whoever reads or runs it.

use super::tests::{Plain, file, on, run, sample};
use super::*;
use crate::{Day, Norms, Value};

/// A law of one code, one rate and one principle.
pub(super) struct Told;

impl Lookup for Told {
    fn holds(&self, list: &str, code: &str, on: Day) -> bool {
        list == "roles" && code == "a" && on >= "2026-01-01".parse().unwrap()
    }
    fn lists(&self, list: &str, code: &str) -> bool {
        list == "roles" && ["a", "old"].contains(&code)
    }
    fn province(&self, seat: Seat<'_>, _: Day) -> String {
        if seat.unit_code == "06874" { "22".to_owned() } else { String::new() }
    }
    fn amount(&self, rate: &str, on: Day) -> Option<i64> {
        (rate == "base-wage" && on >= "2026-07-01".parse().unwrap()).then_some(2_530_000)
    }
    fn answer(&self, principle: &str, on: Day) -> Option<i64> {
        (principle == "limit" && on >= "2026-07-01".parse().unwrap()).then_some(36)
    }
    fn due(&self, asked: &Asked<'_>) -> Option<(i64, i64)> {
        let held = asked.held.map_or(31, |(from, _)| i64::from(32 - from.of_month()));
        let classes = if asked.area_class.is_some() { 1 } else { 2 };
        (asked.decision == "a" && asked.role == "b").then_some((10 * held, 10 * held * classes))
    }
}

const TITLE: &str = "title = { vi = \"Tên\", en = \"Name\" }";
const SENTENCE: &str = "sentence = { vi = \"Câu.\", en = \"Words.\" }";

fn good() -> String {
    file("once = true", "1 == 1")
}

/// The line and reason of the fault of one file.
fn refused(text: &str) -> (usize, String) {
    match parse("x.toml", text) {
        Err(RuleFault::File { path, line, why }) => {
            assert_eq!(path, "x.toml");
            (line, why.en())
        }
        other => panic!("{text:.200}: {other:?}"),
    }
}

#[test]
fn the_words_of_a_rule_are_held_to_their_shape() {
    let title = |vi: &str, en: &str| format!("title = {{ vi = \"{vi}\", en = \"{en}\" }}");
    let sentence = |vi: &str, en: &str| {
        format!("sentence = {{ vi = \"{vi}\", en = \"{en}\" }}\nshow = {{ a = \"1\", b = \"2\" }}")
    };
    let long = "a".repeat(401);
    for (old, new, line, says) in [
        (TITLE, String::new(), 1, "the key “title” is not there"),
        (SENTENCE, String::new(), 1, "the key “sentence” is not there"),
        (TITLE, "title = \"Tên\"".to_owned(), 10, "title is a part with keys of its own"),
        (TITLE, title("", "Name"), 10, "title: empty"),
        (TITLE, title("Tên", " Name"), 10, "title: begins or ends with a space"),
        (TITLE, title("Tên {a}", "Name"), 10, "title: takes no value"),
        (TITLE, title(&long[..101], "Name"), 10, "title: too long"),
        (TITLE, title("Te\u{302}n", "Name"), 10, "title: not composed (NFC)"),
        (TITLE, title("Tên\\nhai dòng", "Name"), 10, "title: holds a character"),
        (TITLE, title("Tên\u{202e}", "Name"), 10, "title: holds a character"),
        (SENTENCE, sentence(&long, "x"), 11, "sentence: too long"),
        (SENTENCE, sentence("{a} {c}", "{a}"), 11, "sentence: {c} is not among show"),
        (SENTENCE, sentence("{a} {b}", "{a}"), 11, "sentence: other placeholders"),
        (SENTENCE, sentence("{a", "{a}"), 11, "sentence: a brace is not closed"),
        (SENTENCE, sentence("a}", "a}"), 11, "sentence: a brace is not closed"),
        (SENTENCE, sentence("{a{b}}", "{a}"), 11, "sentence: a brace is not closed"),
    ] {
        let bad = good().replacen(old, &new, 1);
        let (at, reason) = refused(&bad);
        assert!(reason.contains(says), "{says}: {reason}");
        assert_eq!(at, line, "{reason}\n{bad}");
    }
    let same = good().replacen(SENTENCE, &sentence("{a} rồi {b}.", "{b} after {a}."), 1);
    let rule = parse("x.toml", &same).unwrap();
    assert_eq!(rule.sentence.en, "{b} after {a}.");
    assert_eq!(rule.title.vi, "Tên");
}

#[test]
fn a_file_that_is_too_much_is_refused() {
    let shown = |count: usize| {
        let each: Vec<String> = (0..count).map(|n| format!("v{n} = \"1\"")).collect();
        format!("{}show = {{ {} }}", good(), each.join(", "))
    };
    let items = |count: usize| {
        let each: Vec<String> = (0..count).map(|n| format!("\"m{n}\"")).collect();
        file(&format!("each_of = [{}]", each.join(", ")), "1 == 1")
    };
    assert!(parse("x.toml", &shown(24)).is_ok());
    assert!(parse("x.toml", &items(100)).is_ok());
    let dotted = format!("a{} = 1\n{}", ".a".repeat(7_000), good());
    let headed = format!("{}[a{}]\n", good(), ".a".repeat(7_000));
    let arrays = format!("a = {}\n{}", "[".repeat(15_000), good());
    let inlined = format!("a = {}1\n{}", "{ a = ".repeat(2_000), good());
    for (text, says) in [
        (shown(25), "show: too many"),
        (good() + "show = { \"A b\" = \"1\" }", "show: a name is"),
        (good() + "show = { \"\" = \"1\" }", "show: a name is"),
        (items(101), "each_of: empty or too many"),
        (items(1).replace("m0", &"m".repeat(61)), "each_of: too long"),
        (items(1).replace("m0", " "), "each_of: empty"),
        (good().replace("law = \"x\"", &format!("law = \"{}\"", "x".repeat(301))), "law: too long"),
        (good() + &"#".repeat(16_384), "file: too large"),
        (dotted, ""),
        (headed, ""),
        (arrays, ""),
        (inlined, ""),
    ] {
        let (_, reason) = refused(&text);
        assert!(reason.contains(says), "{says}: {reason}");
    }
}

/// Rows of one column.
fn many(rows: i64) -> Plain {
    Plain(vec![("many", &["v"], (0..rows).map(|n| vec![Value::Int(n)]).collect())])
}

#[test]
fn all_rules_of_a_check_share_one_count_of_steps() {
    let now = many(600);
    let slow = file("each = \"many\"", "exists(many where v + 0 == this.v - 600)");
    let slow = parse("x.toml", &slow).unwrap();
    let on = "2026-09-30".parse().unwrap();
    let alone = run(&slow, &now, on);
    assert_eq!(alone, Ok(vec![]), "one such rule is let run");
    let mut checking = Checking::new(&now, None, &Told, on);
    let runs = (0..MOST_RULES).map_while(|_| checking.run(&slow).ok()).count();
    let steps = checking::run(&slow, &Checking::new(&now, None, &Told, on), STEP_LIMIT);
    let steps = steps.map(|(_, steps)| steps).unwrap();
    assert_eq!(u64::try_from(runs).unwrap(), TOTAL_STEP_LIMIT / steps);
    assert!(runs < MOST_RULES, "the set as a whole is stopped");
    assert_eq!(checking.run(&slow), Err(RuleFault::TooLong { rule: "x".to_owned() }));
}

#[test]
fn findings_without_end_are_stopped() {
    let all = parse("x.toml", &file("each = \"many\"", "1 == 1")).unwrap();
    let on = "2026-09-30".parse().unwrap();
    assert_eq!(run(&all, &many(10_000), on).map(|found| found.len()), Ok(10_000));
    assert_eq!(run(&all, &many(30_000), on), Err(RuleFault::TooLong { rule: "x".to_owned() }));
}

#[test]
fn long_texts_are_counted_as_what_they_are() {
    let long = Value::Text("a".repeat(2_000));
    let rows = (0..10_000).map(|_| vec![long.clone()]).collect();
    let now = Plain(vec![("many", &["v"], rows)]);
    let on = "2026-09-30".parse().unwrap();
    let shown: Vec<String> = (0..24).map(|n| format!("v{n} = \"v\"")).collect();
    let shown = format!("{}show = {{ {} }}", file("each = \"many\"", "1 == 1"), shown.join(", "));
    let searched = file("each = \"many\"", "mentions(v, 'b')");
    for text in [shown, searched] {
        let rule = parse("x.toml", &text).unwrap();
        assert_eq!(run(&rule, &now, on), Err(RuleFault::TooLong { rule: "x".to_owned() }));
    }
}

#[test]
fn naming_rows_costs_nothing_that_is_not_counted() {
    // Every row finds the same ten thousand rows through the index and looks at the first alone.
    let rows = (0..10_000).map(|_| vec![Value::Int(1)]).collect();
    let now = Plain(vec![("many", &["v"], rows)]);
    let deep = "first(many.v where v == this.v and exists(many where v == this.v)) == 2";
    let rule = parse("x.toml", &file("each = \"many\"", deep)).unwrap();
    let on = "2026-09-30".parse().unwrap();
    let began = std::time::Instant::now();
    assert_eq!(run(&rule, &now, on), Ok(vec![]));
    assert!(began.elapsed().as_secs() < 5, "rows were copied");
}

#[test]
fn a_law_holds_so_many_rules_each_once_and_knows_what_they_ask_for() {
    let named = |n: usize| good().replace("id = \"x\"", &format!("id = \"x{n}\""));
    let files: Vec<(String, String)> =
        (0..=MOST_RULES).map(|n| (format!("rules/x{n}.toml"), named(n))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    let read =
        |files: &[(&str, &str)]| Norms::from_files("", files).map_err(|fault| fault.why.en());
    assert!(read(&files[..MOST_RULES]).is_ok());
    assert_eq!(read(&files).err(), Some("more than 500 rules".to_owned()));
    let twice = [files[0], files[0]];
    assert_eq!(read(&twice).err(), Some("a second rule x0".to_owned()));
    for (fails, says) in [
        ("is_code('nowhere', 'a', '2026-01-01') == 1", "no list of codes nowhere"),
        ("rate('nowhere', '2026-01-01') == 1", "no rate nowhere"),
        ("principle('nowhere', '2026-01-01') == 1", "no principle nowhere"),
    ] {
        let text = file("once = true", fails);
        let fault = Norms::from_files("", &[("rules/x.toml", &text)]).unwrap_err();
        assert_eq!((fault.line, fault.why.en().as_str()), (9, says));
    }
}

#[test]
fn a_rule_asks_a_principle_by_day_and_yes_is_one() {
    let act = "number = \"1\"\nvi = \"x\"\nen = \"x\"\nissuer = \"x\"\nverified = true\n";
    let principle = |key: &str, kind: &str, values: [&str; 2]| {
        let value = |from: &str, value: &str| {
            format!("[[value]]\nfrom = {from}\n{value}\nsource = \"a\"\nverified = true\n")
        };
        let [first, second] = values;
        let (first, second) = (value("2020-01-01", first), value("2026-01-01", second));
        format!("key = \"{key}\"\nvi = \"x\"\nen = \"x\"\n{kind}\n{first}{second}")
    };
    let most =
        principle("most", "kind = \"number\"\nunit = \"months\"", ["value = 36", "value = 24"]);
    let may = principle("may", "kind = \"yes-no\"", ["value = true", "value = false"]);
    let ends = principle("ends", "kind = \"yes-no\"", ["value = true", "repealed = true"]);
    let files = [
        ("instruments/a.toml", act),
        ("principles/most.toml", &most),
        ("principles/may.toml", &may),
        ("principles/ends.toml", &ends),
    ];
    let law = Norms::from_files("", &files).unwrap();
    let now = Plain(vec![]);
    let on = "2026-09-30".parse().unwrap();
    for (fails, holds) in [
        ("principle('most', '2025-12-31') == 36", true),
        ("principle('most', '2026-01') == 24", true),
        ("principle('may', '2025-12-31') == 1", true),
        ("principle('may', '2026-01-01') == 0", true),
        ("principle('may', '2026-01-01')", false),
        ("is_blank(principle('may', '2019-12-31'))", true),
        ("principle('ends', '2025-12-31') == 1", true),
        ("is_blank(principle('ends', '2026-01-01'))", true),
    ] {
        let rule = parse("x.toml", &file("once = true", fails)).unwrap();
        let found = Checking::new(&now, None, &law, on).run(&rule).unwrap();
        assert_eq!(found.len(), usize::from(holds), "{fails}");
    }
}

#[test]
fn what_a_decision_grants_is_asked_with_what_is_known_and_of_nothing_nothing_is_said() {
    let row = vec![Value::Blank, Value::Text("2026-07-11".to_owned())];
    let now = Plain(vec![("posts", &["none", "from"], vec![row])]);
    let on = "2026-09-30".parse().unwrap();
    for (fails, holds) in [
        ("due_most('a', 'b', 'kv1', '2026-07') == 310", true),
        ("due_most('a', 'b', none, '2026-07') == 620", true),
        ("due_least('a', 'b', 'kv1', '2026-07', from, none) == 210", true),
        ("due_least('a', 'b', none, '2026-07', from, none) == 210", true),
        ("is_blank(due_least('a', 'b', 'kv1', '2026-07', none, none))", true),
        ("is_blank(due_most('x', 'b', 'kv1', '2026-07'))", true),
        ("is_blank(due_most(none, 'b', 'kv1', '2026-07'))", true),
        ("9 > due_most('x', 'b', 'kv1', '2026-07')", false),
    ] {
        let rule = parse("x.toml", &file("each = \"posts\"", fails)).unwrap();
        let found = run(&rule, &now, on).unwrap();
        assert_eq!(found.len(), usize::from(holds), "{fails}");
    }
    for wrong in
        ["due_most('a', 'b', 'kv1', '2026')", "due_least('a', 'b', 1, '2026-07', from, none)"]
    {
        let rule = parse("x.toml", &file("each = \"posts\"", &format!("{wrong} == 1"))).unwrap();
        assert!(run(&rule, &now, on).is_err(), "{wrong}");
    }
}

#[test]
fn months_and_days_still_to_come_are_not_asked_about() {
    let now = sample();
    for (subject, until, found) in [
        ("each_month = true", "2026-06-30", 0),
        ("each_month = true", "2026-07-01", 1),
        ("each_month = true", "2026-08-31", 2),
        ("each_month = true", "2026-09-01", 3),
        ("each_month = true", "2027-01-01", 3),
        ("each_day = true", "2026-06-30", 0),
        ("each_day = true", "2026-07-10", 10),
        ("each_day = true", "2027-01-01", 92),
        ("once = true", "2026-06-30", 1),
        ("each_of = [\"c\", \"z\"]", "2026-06-30", 2),
    ] {
        let rule = parse("x.toml", &file(subject, "1 == 1")).unwrap();
        let mut checking = Checking::new(&now, None, &Told, on()).until(until.parse().unwrap());
        assert_eq!(checking.run(&rule).unwrap().len(), found, "{subject} {until}");
    }
}
