use super::limits::Told;
use super::*;
use crate::why::InExpression;
use crate::{Day, Tables, Value};
use proptest::prelude::*;

/// Name, columns, rows.
type Sheet = (&'static str, &'static [&'static str], Vec<Vec<Value>>);

/// Tables in memory.
pub(super) struct Plain(pub(super) Vec<Sheet>);

impl Tables for Plain {
    fn row_count(&self, table: &str) -> Option<usize> {
        let (_, _, rows) = self.0.iter().find(|(name, _, _)| *name == table)?;
        Some(rows.len())
    }
    fn cell(&self, table: &str, row: usize, column: &str) -> Option<&Value> {
        let (_, columns, rows) = self.0.iter().find(|(name, _, _)| *name == table)?;
        let at = columns.iter().position(|name| *name == column)?;
        rows.get(row)?.get(at)
    }
}

fn t(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn n(number: i64) -> Value {
    Value::Int(number)
}

pub(super) fn sample() -> Plain {
    let things = [("a", 3), ("b", 1), ("a", 7), ("c", 1)];
    let mut rows: Vec<Vec<Value>> =
        things.iter().map(|(kind, amount)| vec![t(kind), n(*amount), Value::Blank]).collect();
    rows.push(vec![t("c"), Value::NotApplicable, t("2026-08-31")]);
    Plain(vec![
        ("trung-tam", &["from_on", "to_on"], vec![vec![t("2026-07-01"), t("2026-09-30")]]),
        ("things-kept", &["kind", "amount", "day"], rows),
    ])
}

pub(super) fn file(subject: &str, fails: &str) -> String {
    format!(
        "id = \"x\"\nseverity = \"error\"\nscope = \"report\"\nfrom = \"2020-01-01\"\n\
         law = \"x\"\nverified = true\nscreen = \"so-quy\"\n{subject}\nfails = \"\"\"{fails}\"\"\"\n\
         {WORDS}"
    )
}

/// A title and a sentence that shows nothing.
const WORDS: &str =
    "title = { vi = \"Tên\", en = \"Name\" }\nsentence = { vi = \"Câu.\", en = \"Words.\" }\n";

pub(super) fn on() -> Day {
    "2026-09-30".parse().unwrap()
}

pub(super) fn run(rule: &Rule, now: &dyn Tables, on: Day) -> Result<Vec<Finding>, RuleFault> {
    Checking::new(now, None, &Told, on).run(rule)
}

/// The value of an expression on the first row of `things-kept`.
fn value(expression: &str) -> Result<Value, RuleFault> {
    let text = file("each = \"things-kept\"", "amount == 3");
    let rule = parse("x.toml", &format!("{text}show = {{ v = \"{expression}\" }}"))?;
    let mut found = run(&rule, &sample(), on())?;
    Ok(found.remove(0).show.remove("v").unwrap())
}

fn reason(expression: &str) -> &'static str {
    match parse("x.toml", &file("each = \"things-kept\"", expression)) {
        Err(RuleFault::Expression { reason, .. }) => reason.code(),
        other => panic!("{expression:.40}: {other:?}"),
    }
}

#[test]
fn expressions_have_these_values() {
    for (expression, expected) in [
        ("1 + 2 * 3 - -4", n(11)),
        ("(1 + 2) * 3", n(9)),
        ("1_000_000", n(1_000_000)),
        ("1 + 1 == 2 and not 2 < 1", n(1)),
        ("1 == 2 or 1 == 1 and 1 == 2", n(0)),
        ("kind", t("a")),
        ("1 == 'a'", n(0)),
        ("day == day", n(1)),
        ("is_blank(day)", n(1)),
        ("day + 1", Value::Blank),
        ("day < '2026-01-01' or day >= '2026-01-01'", n(0)),
        ("not day", n(1)),
        ("count(things-kept)", n(5)),
        ("count(things-kept where kind == 'a')", n(2)),
        ("count(things-kept where is_na(amount))", n(1)),
        ("sum(things-kept.amount)", n(12)),
        ("sum(things-kept.amount where kind == 'z')", n(0)),
        ("max(things-kept.amount where kind == 'z')", Value::Blank),
        ("max(things-kept.kind)", t("c")),
        ("first(things-kept.amount where kind == 'a')", n(3)),
        ("first(things-kept.amount where kind == 'z')", Value::Blank),
        ("exists(things-kept where amount == this.amount + 4)", n(1)),
        ("exists(things-kept where this.amount + 5 == amount)", n(0)),
        ("count(things-kept where not exists(things-kept where amount > this.amount))", n(2)),
        (
            "sum(things-kept.amount where amount == max(things-kept.amount where kind == this.kind))",
            n(9),
        ),
        ("days('2026-02-28', '2026-03-01')", n(1)),
        ("days('2026-03-01', '2026-02-28')", n(-1)),
        ("days(day, '2026-03-01')", Value::Blank),
        ("plus_months('2026-01-31', 1)", t("2026-02-28")),
        ("plus_months('2026-01-31', -2)", t("2025-11-30")),
        ("plus_months('2023-09-01', 36)", t("2026-09-01")),
        ("month_of('2026-03-01')", t("2026-03")),
        ("year_of('2026-03-01') - year_of('2025-12')", n(1)),
        ("day_in('2026-03-01', '2026-03-01', day)", n(1)),
        ("day_in('2026-03-01', day, '2026-02-28')", n(0)),
        ("day_in(day, day, day)", n(0)),
        ("overlaps('2026-01-01', '2026-01-31', '2026-01-31', day)", n(1)),
        ("overlaps('2026-01-01', '2026-01-31', '2026-02-01', day)", n(0)),
        ("in_period('2026-09-30')", n(1)),
        ("in_period('2026-10-01')", n(0)),
        ("period_from()", t("2026-07-01")),
        ("starts_with('pho-giam-doc-truc', 'pho-giam-doc')", n(1)),
        ("mentions('Trường THCS Điền Xá', 'thcs dien') - mentions('THCS', 'thpt')", n(1)),
        ("thousandths('0.40') + thousandths('2')", n(2_400)),
        ("is_blank(thousandths('0,40'))", n(1)),
        ("is_code('roles', kind, '2026-01-01')", n(1)),
        ("is_code('roles', kind, '2025-12-31')", n(0)),
        ("is_code('roles', 'b', '2026-01')", n(0)),
        ("is_code('roles', day, '2026-01-01')", Value::Blank),
        ("rate('base-wage', '2026-07')", n(2_530_000)),
        ("rate('base-wage', '2026-06-30')", Value::Blank),
        ("principle('limit', '2026-07-01') + 0", n(36)),
        ("principle('limit', '2026-06')", Value::Blank),
        ("principle('limit', first(things-kept.day))", Value::Blank),
    ] {
        assert_eq!(value(expression), Ok(expected), "{expression}");
    }
}

#[test]
fn what_cannot_be_read_is_refused_with_its_reason() {
    let deep = format!("{}1{}", "(".repeat(1_900), ")".repeat(1_900));
    let denied = format!("{} 1 == 1", "not ".repeat(900));
    let negated = format!("{}1", "-".repeat(3_900));
    let counted = format!("{}1", "exists(things-kept where ".repeat(150));
    let long = "1+".repeat(1_900) + "1";
    for (expression, expected) in [
        ("", "expression-unfinished"),
        ("1 +", "expression-unfinished"),
        ("1 2", "word-unexpected"),
        ("(1 == 1", "bracket-unclosed"),
        ("'abc", "text-unterminated"),
        ("99999999999999999999", "number-too-large"),
        ("12ab", "number-malformed"),
        ("1__0", "number-malformed"),
        ("1 / 2", "character-unknown"),
        ("1.5", "word-unexpected"),
        ("số", "character-unknown"),
        ("Kind", "character-unknown"),
        ("_kind", "name-malformed"),
        ("1 < 2 < 3", "comparison-chained"),
        ("system('rm')", "function-unknown"),
        ("days('2026-01-01')", "argument-count"),
        ("is_code(kind, 'a', '2026-01-01')", "name-not-written-out"),
        ("rate(kind, '2026-01-01')", "name-not-written-out"),
        ("principle(kind, '2026-01-01')", "name-not-written-out"),
        ("principle('limit')", "argument-count"),
        ("count()", "name-expected"),
        ("sum(things-kept)", "column-expected"),
        ("count(things - kept)", "bracket-unclosed"),
        ("this.kind", "no-row-here"),
        ("this", "column-expected"),
        ("count(prev.things-kept)", "scope-has-no-previous"),
        (&deep, "expression-too-deep"),
        (&denied, "expression-too-deep"),
        (&negated, "expression-too-deep"),
        (&counted, "expression-too-deep"),
        (&long, "expression-too-large"),
        (&"(".repeat(10_000), "expression-too-long"),
    ] {
        assert_eq!(reason(expression), expected, "{expression:.40}");
    }
}

#[test]
fn a_fault_of_an_expression_names_its_line_and_byte() {
    let text = file("once = true", "1 == 1 +");
    let fault = parse("assets/norms/rules/x.toml", &text).unwrap_err();
    let expected = RuleFault::Expression {
        path: "assets/norms/rules/x.toml".to_owned(),
        line: 9,
        letter: 9,
        reason: InExpression::Unfinished,
    };
    assert_eq!(fault, expected);
    assert_eq!(fault.to_string(), "rule-expression");
}

#[test]
fn a_file_that_is_no_rule_is_refused_on_its_line() {
    let good = file("once = true", "1 == 1");
    assert!(parse("x.toml", &good).is_ok());
    for (from, to, line) in [
        ("id = \"x\"", "id = \"y\"", 1),
        ("severity = \"error\"", "severity = \"fatal\"", 2),
        ("scope = \"report\"", "scope = \"everywhere\"", 3),
        ("2020-01-01", "31/02/2020", 4),
        ("law = \"x\"", "law = \" \"", 5),
        ("law = \"x\"", "law = \"x\"\nlaws = \"x\"", 6),
        ("verified = true", "verified = \"yes\"", 6),
        ("so-quy", "trang-chu", 7),
        ("once = true", "once = false", 1),
        ("once = true", "once = true\neach_month = true", 1),
        ("once = true", "each = \"../x\"", 8),
        ("once = true", "each_of = []", 8),
        ("once = true", "once = true\ncodes = { a = \"roles\" }", 9),
        ("once = true", "each_month = true\nkey = \"day\"", 10),
        ("id = \"x\"", "id = \"x", 1),
    ] {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good);
        match parse("x.toml", &bad) {
            Err(RuleFault::File { line: found, .. }) => assert_eq!(found, line, "{to}"),
            other => panic!("{to}: {other:?}"),
        }
    }
    assert!(parse("other.toml", &good).is_err());
    assert!(parse("x.toml", &"#\n".repeat(9_000)).is_err());
    assert!(parse("x.toml", &format!("a = {}", "[".repeat(10_000))).is_err());
}

#[test]
fn what_cannot_be_computed_is_a_fault_of_the_rule() {
    for (expression, code) in [
        ("9223372036854775807 + 1", "rule-range"),
        ("-9223372036854775807 - 2", "rule-range"),
        ("3037000500 * 3037000500", "rule-range"),
        ("-(-9223372036854775807 - 1)", "rule-range"),
        ("plus_months('2026-01-01', 9223372036854775807)", "rule-range"),
        ("plus_months('2026-01-01', 99999)", "rule-range"),
        ("'a' + 1", "rule-kind"),
        ("'a' < 1", "rule-kind"),
        ("not 'a'", "rule-kind"),
        ("not 2", "rule-kind"),
        ("sum(things-kept.kind)", "rule-kind"),
        ("days('30/09/2026', '2026-09-30')", "rule-kind"),
        ("day_in(1, 2, 3)", "rule-kind"),
        ("year_of('0001')", "rule-kind"),
        ("is_code('roles', 'a', 'mai')", "rule-kind"),
        ("rate('base-wage', 2026)", "rule-kind"),
        ("principle('limit', 2026)", "rule-kind"),
        ("thousandths(1)", "rule-kind"),
        ("mentions(1, 'a')", "rule-kind"),
        ("nothing_here", "rule-name-unknown"),
        ("count(nothing-here)", "rule-name-unknown"),
    ] {
        let fault = value(expression).unwrap_err();
        assert_eq!(fault.to_string(), code, "{expression}: {fault:?}");
    }
}

#[test]
fn a_rule_that_takes_too_long_is_stopped() {
    let rows = (0..3_000).map(|i| vec![n(i)]).collect();
    let many = Plain(vec![("many", &["v"], rows)]);
    let slow = file("each = \"many\"", "exists(many where v + 1 == this.v - 3000)");
    let slow = parse("x.toml", &slow).unwrap();
    let fault = run(&slow, &many, on()).unwrap_err();
    assert_eq!(fault.to_string(), "rule-too-long");
    // An equality with a bare column is looked up, so the same question stays cheap.
    let quick = file("each = \"many\"", "exists(many where v == this.v - 3001)");
    let quick = parse("x.toml", &quick).unwrap();
    let checking = Checking::new(&many, None, &Told, on());
    assert_eq!(checking::run(&quick, &checking, 60_000).map(|(found, _)| found), Ok(vec![]));
}

#[test]
fn looking_up_and_walking_find_the_same_rows() {
    for (looked_up, walked) in [
        ("kind == this.kind", "not kind != this.kind"),
        ("day == this.day", "not day != this.day"),
        ("amount == this.amount + 4", "not amount != this.amount + 4"),
        ("amount > 1 and kind == 'a'", "amount > 1 and not kind != 'a'"),
    ] {
        for fold in ["count(things-kept", "sum(things-kept.amount", "first(things-kept.kind"] {
            let a = value(&format!("{fold} where {looked_up})"));
            let b = value(&format!("{fold} where {walked})"));
            assert!(a.is_ok());
            assert_eq!(a, b, "{fold} {looked_up}");
        }
    }
}

#[test]
fn findings_name_their_place() {
    let now = sample();
    let places = |subject: &str, fails: &str| {
        let rule = parse("x.toml", &file(subject, fails)).unwrap();
        let found = run(&rule, &now, on()).unwrap();
        let place = |f: Finding| (f.table.unwrap_or_default(), f.row, f.key.unwrap_or_default());
        found.into_iter().map(place).collect::<Vec<_>>()
    };
    let row = |row, key: &str| ("things-kept".to_owned(), Some(row), key.to_owned());
    let own = |key: &str| (String::new(), None, key.to_owned());
    let each = "each = \"things-kept\"";
    assert_eq!(places(each, "amount == 1"), [row(1, ""), row(3, "")]);
    let keyed = format!("{each}\nkey = \"amount\"");
    assert_eq!(places(&keyed, "amount > 3"), [row(2, "7")]);
    let missing = "not exists(things-kept where kind == this.item)";
    assert_eq!(places("each_of = [\"c\", \"z\"]", missing), [own("z")]);
    let idle = "not exists(things-kept where month_of(day) == this.month)";
    assert_eq!(places("each_month = true", idle), [own("2026-07"), own("2026-09")]);
    assert_eq!(places("once = true", "1 == 1"), [own("")]);
}

#[test]
fn a_rule_sleeps_until_its_day() {
    let rule = parse("x.toml", &file("once = true", "1 == 1")).unwrap();
    for (day, found) in [("2019-12-31", 0), ("2020-01-01", 1)] {
        let findings = run(&rule, &sample(), day.parse().unwrap()).unwrap();
        assert_eq!(findings.len(), found, "{day}");
    }
}

#[test]
fn where_nobody_answered_a_later_condition_is_not_asked() {
    let text =
        file("once = true", "1 == 1").replace("once = true", "once = true\nwhere = \"1 == 2\"");
    let rule = parse("x.toml", &text.replace("1 == 1", "1 + 'a' == 1")).unwrap();
    assert_eq!(run(&rule, &sample(), on()), Ok(vec![]));
    assert_eq!(value("1 == 2 and 'a' < 1"), Ok(n(0)));
    assert_eq!(value("1 == 1 or 'a' < 1"), Ok(n(1)));
}

proptest! {
    #[test]
    fn reading_never_panics(text in ".{0,200}", words in word_soup()) {
        let _ = parse("x.toml", &text);
        let _ = parse("x.toml", &file("once = true", &text));
        let _ = parse("x.toml", &file("each = \"things-kept\"", &words));
    }

    #[test]
    fn running_never_panics_and_twice_gives_the_same(words in word_soup()) {
        if let Ok(rule) = parse("x.toml", &file("each = \"things-kept\"", &words)) {
            let once = run(&rule, &sample(), on());
            prop_assert_eq!(once, run(&rule, &sample(), on()));
        }
    }
}

/// Words of the language in any order, so that some of them make sense.
fn word_soup() -> impl Strategy<Value = String> {
    let words = [
        "1",
        "0",
        "9223372036854775807",
        "'a'",
        "'2026-08-31'",
        "kind",
        "amount",
        "day",
        "this.",
        "+",
        "-",
        "*",
        "==",
        "!=",
        "<",
        ">=",
        "(",
        ")",
        ",",
        "and",
        "or",
        "not",
        "where",
        "count(things-kept",
        "sum(things-kept.amount",
        "max(things-kept.day",
        "days(",
        "plus_months(day,",
        "is_blank(",
        "in_period(",
        "exists(things-kept where",
        "month_of(",
        "is_code('roles',",
        "rate('base-wage',",
        "thousandths(",
    ];
    proptest::collection::vec(proptest::sample::select(words.to_vec()), 1..14)
        .prop_map(|words| words.join(" "))
}
