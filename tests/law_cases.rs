//! The law held to its cases: `cases/<law>.toml`, written for a reader of law, not of code.
//!
//! A case has a name, facts and what is expected of them. Every rate and every decision has its
//! file and every file its law, so that neither can be added alone.

use norms::{Day, Month, NormFault, Norms, PostFacts, Quarter, Vnd};
use std::collections::BTreeSet;
use std::{fs, path::PathBuf};
use toml::{Table, Value};

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/cases"))
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

    fn finished(&self) {
        for key in self.table.keys() {
            assert!(self.read.contains(key.as_str()), "{}: nobody reads {key}", self.told);
        }
    }
}

/// What the law says to a case, by the names the expectations use.
fn answer(law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    match facts.text("ask") {
        "rate" => rate(law, facts),
        "allowance" => allowance(law, facts),
        "sum" => sum(law, facts),
        "quarter" => quarter(law, facts),
        "person" => person(law, facts),
        "deadline" => deadline(facts),
        other => panic!("{}: no question {other}", facts.told),
    }
}

fn table<const N: usize>(pairs: [(&str, Value); N]) -> Table {
    pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn rate(law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let rate = Norms::shipped().rate(law, facts.parsed("on"))?;
    Ok(table([
        ("amount_vnd", rate.amount.dong().into()),
        ("source", rate.source.id.into()),
        ("verified", rate.verified.into()),
    ]))
}

fn post(role: &str, facts: &mut Sheet<'_>) -> PostFacts {
    PostFacts { role: role.to_owned(), area_class: facts.text("area_class").to_owned() }
}

fn allowance(law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let held = post(facts.text("role"), facts);
    let paid = Norms::shipped().allowance(law, &held, facts.parsed("month"))?;
    let mut said =
        table([("amount_vnd", paid.amount.dong().into()), ("verified", paid.verified.into())]);
    if let (Some(coefficient), Some(base)) = (paid.coefficient, paid.base) {
        said.insert("coefficient".to_owned(), coefficient.into());
        said.insert("base_vnd".to_owned(), base.amount.dong().into());
    }
    Ok(said)
}

fn over(law: &str, held: &PostFacts, months: &[Month]) -> Result<Vnd, NormFault> {
    let norms = Norms::shipped();
    months.iter().try_fold(Vnd::ZERO, |total, &month| {
        Ok(total.plus(norms.allowance(law, held, month)?.amount)?)
    })
}

fn sum(law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let held = post(facts.text("role"), facts);
    let (mut month, last): (Month, Month) = (facts.parsed("first"), facts.parsed("last"));
    let mut months = Vec::new();
    while month <= last {
        months.push(month);
        month = month.next();
    }
    let total = over(law, &held, &months)?;
    Ok(table([("amount_vnd", total.dong().into())]))
}

fn quarter(law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let held = post(facts.text("role"), facts);
    let from: Day = facts.parsed("from");
    let to: Option<Day> = facts.get("to").map(|to| to.as_str().unwrap().parse().unwrap());
    let quarter: Quarter = facts.parsed("quarter");
    let months = Norms::shipped().entitled_months(law, from, to, quarter)?;
    let count = i64::try_from(months.len()).unwrap();
    let total = over(law, &held, &months)?;
    Ok(table([("months", count.into()), ("amount_vnd", total.dong().into())]))
}

fn person(law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let norms = Norms::shipped();
    let month: Month = facts.parsed("month");
    let mut amounts = Vec::new();
    for role in facts.get("roles").unwrap().as_array().unwrap() {
        let held = post(role.as_str().unwrap(), facts);
        amounts.push(norms.allowance(law, &held, month)?.amount);
    }
    let paid = norms.paid_of(law, &amounts)?;
    let kept = amounts.iter().zip(paid).filter(|(_, is_paid)| *is_paid);
    let total = Vnd::sum(kept.map(|(amount, _)| *amount))?;
    Ok(table([("amount_vnd", total.dong().into())]))
}

fn deadline(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let due = Norms::shipped().deadline(facts.parsed("quarter"))?;
    let mut said = table([("hand_in", due.hand_in.on.to_string().into())]);
    if let Some(regime) = due.regime {
        said.insert("regime".to_owned(), regime.on.to_string().into());
    }
    Ok(said)
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

#[test]
fn the_law_answers_every_case_as_expected() {
    let mut answered = 0;
    for law in laws() {
        let text = fs::read_to_string(folder().join(format!("{law}.toml"))).unwrap();
        let file: Table = text.parse().unwrap_or_else(|fault| panic!("{law}: {fault}"));
        assert_eq!(file["law"].as_str(), Some(law.as_str()), "a file is called after its law");
        for case in file["case"].as_array().unwrap() {
            let case = case.as_table().unwrap();
            let keys: Vec<&str> = case.keys().map(String::as_str).collect();
            assert_eq!(keys.len(), 3, "{law}: a case is name, facts, expected: {keys:?}");
            let mut facts = Sheet::new(case, "facts", &law);
            let said = answer(&law, &mut facts)
                .unwrap_or_else(|fault| table([("fault", fault.to_string().into())]));
            facts.finished();
            let expected = case["expected"].as_table().unwrap();
            assert_eq!(&said, expected, "{}", facts.told);
            answered += 1;
        }
    }
    assert!(answered >= 75, "{answered} cases: some were lost");
}
