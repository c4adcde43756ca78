//! The law held to its cases: `cases/<law>.toml`, written for a reader of law, not of code.
//!
//! A case has a name, facts and what is expected of them. Every rate, decision and file of support
//! has its file of cases and every file its law, so that neither can be added alone; principles
//! share one file, which must ask for each.

mod answers;
mod codes;

use answers::{answer, table};
use norms::{Day, NormFault, Norms, Vnd};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::{fs, path::PathBuf};
use toml::{Table, Value};

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/cases"))
}

/// The cases of a law.
fn cases(law: &str) -> Vec<Table> {
    let text = fs::read_to_string(folder().join(format!("{law}.toml"))).unwrap();
    let file: Table = text.parse().unwrap_or_else(|fault| panic!("{law}: {fault}"));
    assert_eq!(file["law"].as_str(), Some(law), "a file is called after its law");
    let cases = file["case"].as_array().unwrap();
    cases.iter().map(|case| case.as_table().unwrap().clone()).collect()
}

fn laws() -> BTreeSet<String> {
    fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .map(|name| name.strip_suffix(".toml").unwrap().to_owned())
        .collect()
}

/// The facts or the expectations of one case; whatever is not read is a mistake in the file.
struct Sheet<'a> {
    table: &'a Table,
    read: BTreeSet<&'static str>,
    told: String,
}

impl<'a> Sheet<'a> {
    fn new(case: &'a Table, part: &str, law: &str) -> Sheet<'a> {
        let name = case["name"].as_str().unwrap();
        Sheet {
            table: case[part].as_table().unwrap(),
            read: BTreeSet::new(),
            told: format!("{law}: {name} ({part})"),
        }
    }

    fn get(&mut self, key: &'static str) -> Option<&'a Value> {
        self.read.insert(key);
        self.table.get(key)
    }

    fn text(&mut self, key: &'static str) -> &'a str {
        let told = self.told.clone();
        let value = self.get(key).and_then(Value::as_str);
        value.unwrap_or_else(|| panic!("{told}: {key} is missing"))
    }

    fn parsed<T: std::str::FromStr>(&mut self, key: &'static str) -> T {
        let text = self.text(key);
        text.parse().unwrap_or_else(|_| panic!("{}: {key} = {text}", self.told))
    }

    fn maybe<T: std::str::FromStr>(&mut self, key: &'static str) -> Option<T> {
        self.get(key)?;
        Some(self.parsed(key))
    }

    /// Đồng; zero when the key is left out.
    fn vnd(&mut self, key: &'static str) -> Vnd {
        Vnd::new(self.get(key).map_or(0, |dong| dong.as_integer().unwrap())).unwrap()
    }

    /// A list of pairs, each written `["2026-04", …]`; empty when the key is left out.
    fn pairs(&mut self, key: &'static str) -> Vec<(&'a str, &'a Value)> {
        let list = self.get(key).map_or(&[][..], |list| list.as_array().unwrap());
        let pair = |pair: &'a Value| (pair[0].as_str().unwrap(), &pair[1]);
        list.iter().map(pair).collect()
    }

    fn finished(&self) {
        for key in self.table.keys() {
            assert!(self.read.contains(key.as_str()), "{}: nobody reads {key}", self.told);
        }
    }
}

/// The shipped law; or the same with `start`, `stop` or `rounding` of the decision as the case
/// has them, for the rules no decision read so far has.
fn law_of(law: &str, facts: &mut Sheet<'_>) -> Cow<'static, Norms> {
    let wanted = ["start", "stop", "rounding"].map(|key| (key, facts.get(key)));
    if wanted.iter().all(|(_, value)| value.is_none()) {
        return Cow::Borrowed(Norms::shipped());
    }
    let norms = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/norms"));
    let mut files = Vec::new();
    for under in ["instruments", "codes", "rates", "principles", "allowances"] {
        for entry in fs::read_dir(norms.join(under)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            files.push((format!("{under}/{name}"), fs::read_to_string(&path).unwrap()));
        }
    }
    let path = format!("allowances/{law}.toml");
    let (_, text) = files.iter_mut().find(|(name, _)| *name == path).unwrap();
    for (key, value) in wanted {
        let Some(value) = value else { continue };
        let line = text.lines().find(|line| line.starts_with(&format!("{key} = "))).unwrap();
        *text = text.replacen(line, &format!("{key} = {value}"), 1);
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    Cow::Owned(Norms::from_files("", &files).unwrap())
}

/// A refusal, as far as the case asks about it: always `fault`, and `first`, `nearest` and `what`
/// where they are expected.
fn refusal(fault: &NormFault, expected: &Table) -> Table {
    let mut said = table([("fault", fault.to_string().into())]);
    let near = |nearest: &[String]| nearest.join(", ");
    match fault {
        NormFault::NotInForce { what, first, .. } => {
            let first = first.map_or("không còn".to_owned(), |first| first.to_string());
            said.extend(table([("what", what.clone().into()), ("first", first.into())]));
        }
        NormFault::UnknownCode { nearest, .. } | NormFault::UnknownNorm { nearest, .. } => {
            said.extend(table([("nearest", near(nearest).into())]));
        }
        _ => {}
    }
    said.into_iter().filter(|(key, _)| key == "fault" || expected.contains_key(key)).collect()
}

#[test]
fn every_law_and_every_file_of_cases_belong_to_each_other() {
    let index = norms::index();
    let named: BTreeSet<String> = index
        .split("`tests/cases/")
        .skip(1)
        .filter_map(|rest| rest.split_once(".toml`"))
        .map(|(law, _)| law.to_owned())
        .collect();
    assert_eq!(named, laws());
}

/// Is a case of the law asked with this text under this key?
fn asks(cases: &[Table], key: &str, text: &str) -> bool {
    cases.iter().any(|case| {
        let facts = case["facts"].as_table().unwrap();
        let is_it = |value: &Value| value.as_str() == Some(text);
        facts
            .get(key)
            .is_some_and(|v| is_it(v) || v.as_array().is_some_and(|a| a.iter().any(is_it)))
    })
}

#[test]
fn every_step_every_principle_and_every_line_has_its_case() {
    let norms = Norms::shipped();
    let wages = cases(norms::BASE_WAGE);
    let mut on: Day = "2199-12-31".parse().unwrap();
    while let Ok(rate) = norms.rate(norms::BASE_WAGE, on) {
        on = rate.from.plus_days(-1).unwrap();
        assert!(asks(&wages, "on", &rate.from.to_string()), "no case on {}", rate.from);
        assert!(asks(&wages, "on", &on.to_string()), "no case on the eve, {on}");
    }
    let principles = cases("principles");
    for title in norms.principles() {
        assert!(asks(&principles, "key", &title.key), "no case asks {}", title.key);
    }
    let codes = cases("codes");
    for list in norms::ASKED_LISTS {
        assert!(asks(&codes, "list", list), "no case asks {list}");
    }
    for decision in norms.decisions("2199-12-31".parse().unwrap()) {
        let cases = cases(&decision.id);
        for line in &decision.lines {
            let is_asked = asks(&cases, "role", &line.role) || asks(&cases, "roles", &line.role);
            assert!(is_asked, "{}: no case of {}", decision.id, line.role);
        }
        for switch in &decision.switches {
            let id = decision.id.as_str();
            let is_asked = principles.iter().any(|case| {
                let one = std::slice::from_ref(case);
                asks(one, "decision", id) && asks(one, "key", &switch.key)
            });
            assert!(is_asked, "{id}: no case of its {}", switch.key);
        }
    }
}

#[test]
fn the_law_answers_every_case_as_expected() {
    let mut answered = 0;
    for law in laws() {
        let mut names = BTreeSet::new();
        for case in cases(&law) {
            let keys: Vec<&str> = case.keys().map(String::as_str).collect();
            assert_eq!(keys.len(), 3, "{law}: a case is name, facts, expected: {keys:?}");
            let mut facts = Sheet::new(&case, "facts", &law);
            assert!(names.insert(facts.told.clone()), "{} stands twice", facts.told);
            let expected = case["expected"].as_table().unwrap();
            let said = answer(&law, &mut facts).unwrap_or_else(|fault| refusal(&fault, expected));
            facts.finished();
            assert_eq!(&said, expected, "{}", facts.told);
            answered += 1;
        }
    }
    assert!(answered >= 200, "{answered} cases: some were lost");
}
