//! Running the rules of checking over a report: findings linked to their places, one result a rule
//! and place, and whether the report may be sealed.
//!
//! *Invariant:* the same tables, the same law and the same explanations give the same findings and
//! the same results, whoever runs them; a centre and its office run exactly this.

mod results;
#[cfg(test)]
mod tests;

pub use results::{
    Brought, CheckResult, RESULTS, RuleOutcome, WHOLE, WHOLE_IN_TABLE, brought, place_in_table,
};

use crate::report::Report;
use crate::table::Table;
use norms::rules::{self, Checking, Rule, RuleFault, Scope, Screen, Severity};
use norms::{Day, Norms, Tables, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Tables rules run over whose rows a finding can be linked to.
pub trait Sheets: Tables {
    /// The table of that name.
    fn sheet(&self, name: &str) -> Option<&Table>;
}

impl Sheets for Report {
    fn sheet(&self, name: &str) -> Option<&Table> {
        self.table(name)
    }
}

/// What a centre says of one place that a rule questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// Id of the rule.
    pub rule: String,
    /// Key of the row, [`WHOLE`] for the report as a whole.
    pub row: String,
    /// Why it may stand.
    pub text: String,
    /// What the finding showed when that was said: of other values it says nothing. None: of whatever
    /// it shows.
    pub shown: Option<BTreeMap<String, String>>,
}

/// One place a rule dislikes, with everything that leads a reader there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: String,
    /// How grave it is; of a rule that could not be run never an error.
    pub severity: Severity,
    /// Key of the row, [`WHOLE`] for the report as a whole.
    pub row: String,
    /// The table, for a rule that looks at rows.
    pub table: Option<String>,
    /// Where the place is mended.
    pub screen: Screen,
    /// What has to be opened there: the id of a record, a month or a day.
    pub record: Option<String>,
    /// Values for the rule's sentence, by the name of the placeholder; codes by their name.
    pub show: BTreeMap<String, String>,
    /// What the centre says of it; only a query can be explained.
    pub explanation: Option<String>,
    /// Instrument and article, or that it is the program's own proposal.
    pub law: String,
    /// Has the text of `law` been read by whoever wrote the rule?
    pub is_verified: bool,
    /// Why the rule could not be run here; none where it was.
    pub not_run: Option<RuleFault>,
}

/// What all rules of a report say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// What they dislike, the gravest first, then in the order of the report's sections.
    pub findings: Vec<Finding>,
    /// One result a rule and place, in the order the rules were run.
    pub outcomes: Vec<RuleOutcome>,
    /// How many rules found nothing.
    pub passed: u32,
}

/// How a checked report stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Must be mended.
    pub errors: u32,
    /// Must be mended or explained, explained or not.
    pub queries: u32,
    /// Those of them nobody explained.
    pub open_queries: u32,
    /// May stand.
    pub hints: u32,
    /// Rules that found nothing.
    pub passed: u32,
}

impl Tally {
    /// May the report be sealed? No error, and no query without an explanation.
    pub fn is_ready(self) -> bool {
        self.errors == 0 && self.open_queries == 0
    }
}

impl Results {
    /// How many findings of each kind there are.
    pub fn tally(&self) -> Tally {
        let count = |is: &dyn Fn(&Finding) -> bool| {
            u32::try_from(self.findings.iter().filter(|f| is(f)).count()).unwrap_or(u32::MAX)
        };
        let is_query = |f: &Finding| f.severity == Severity::Query;
        Tally {
            errors: count(&|f| f.severity == Severity::Error),
            queries: count(&is_query),
            open_queries: count(&|f| is_query(f) && f.explanation.is_none()),
            hints: count(&|f| f.severity == Severity::Hint),
            passed: self.passed,
        }
    }
}

/// Runs every rule that both ends can run. `on` is the last day of the report's quarter.
///
/// # Errors
/// [`RuleFault::Overflow`] where figures of the report add up to more than any number: the
/// report's fault. Any other fault of a rule is a finding.
pub fn run_rules(
    law: &Norms,
    report: &Report,
    previous: Option<&Report>,
    on: Day,
    explained: &[Explained],
) -> Result<Results, RuleFault> {
    run_rules_until(law, report, previous, (on, on), explained)
}

/// The same of a quarter that is not over: months and days that begin after the second day are not asked about.
///
/// # Errors
/// As [`run_rules`].
pub fn run_rules_until(
    law: &Norms,
    report: &Report,
    previous: Option<&Report>,
    (on, until): (Day, Day),
    explained: &[Explained],
) -> Result<Results, RuleFault> {
    let mut results = Results::default();
    let mut run = Run::new(law, report, previous, on, explained);
    run.checking = run.checking.until(until);
    let has_previous = previous.is_some();
    let is_of_both = |rule: &Rule| rule.scope != Scope::Office && rule.applies(on, has_previous);
    for rule in in_turn(law).into_iter().filter(|rule| is_of_both(rule)) {
        if !run.checking.is_there(rule) {
            continue;
        }
        let found = run.findings(rule)?;
        if found.is_empty() {
            results.passed = results.passed.saturating_add(1);
            results.outcomes.push(RuleOutcome::of(rule, WHOLE, CheckResult::Right, None));
        }
        for finding in found {
            let result = match (&finding.not_run, &finding.explanation) {
                (Some(_), _) => CheckResult::NotRun,
                (None, Some(_)) => CheckResult::Explained,
                (None, None) => CheckResult::Wrong,
            };
            let said = finding.explanation.clone();
            results.outcomes.push(RuleOutcome::of(rule, &finding.row, result, said));
            results.findings.push(finding);
        }
    }
    results.findings.sort_by_key(|finding| (finding.severity, section(finding.screen)));
    Ok(results)
}

/// Runs the rules that only an office can run, over a report with the office's own tables beside
/// it. Nobody explains what they find.
///
/// # Errors
/// As [`run_rules`].
pub fn run_office_rules(
    law: &Norms,
    view: &dyn Sheets,
    previous: Option<&Report>,
    on: Day,
) -> Result<Vec<Finding>, RuleFault> {
    let mut run = Run::new(law, view, previous, on, &[]);
    let mut findings = Vec::new();
    for rule in in_turn(law).into_iter().filter(|rule| rule.scope == Scope::Office) {
        findings.extend(run.findings(rule)?);
    }
    Ok(findings)
}

/// The place of a screen among the sections of a report, as its workbook has them; the report as a whole first.
fn section(screen: Screen) -> usize {
    crate::shapes::ALL.iter().position(|shape| shape.screen == screen).unwrap_or_default()
}

/// The program's own rules first: whatever a pack adds, it cannot use up the steps they need.
fn in_turn(law: &Norms) -> Vec<&Rule> {
    let mut rules: Vec<&Rule> = law.rules().iter().collect();
    rules.sort_by_key(|rule| Norms::shipped().rule(&rule.id).is_none());
    rules
}

/// One check on its way, rule after rule, with one count of steps for them all.
struct Run<'a> {
    checking: Checking<'a>,
    law: &'a Norms,
    sheets: &'a dyn Sheets,
    on: Day,
    /// What is said of a rule and row.
    explained: BTreeMap<(&'a str, &'a str), &'a Explained>,
}

impl<'a> Run<'a> {
    fn new(
        law: &'a Norms,
        sheets: &'a dyn Sheets,
        previous: Option<&'a Report>,
        on: Day,
        explained: &'a [Explained],
    ) -> Run<'a> {
        let before = previous.map(|report| -> &dyn Tables { report });
        let mut said = BTreeMap::new();
        for one in explained {
            said.entry((one.rule.as_str(), one.row.as_str())).or_insert(one);
        }
        let checking = Checking::new(sheets, before, law, on);
        Run { checking, law, sheets, on, explained: said }
    }

    /// What one rule finds, each place once.
    fn findings(&mut self, rule: &Rule) -> Result<Vec<Finding>, RuleFault> {
        let found = match self.checking.run(rule) {
            Ok(found) => found,
            Err(fault) => return Ok(vec![self.not_run(rule, fault)?]),
        };
        let mut places = BTreeSet::new();
        let all = found.iter().map(|finding| self.linked(rule, finding));
        Ok(all.filter(|finding| places.insert(finding.row.clone())).collect())
    }

    /// A rule that came with a pack and cannot be run here stops nobody's work, and hides nothing:
    /// it stands as a place to explain, or as a hint where its own findings would be hints. Figures
    /// that add up to more than any number are another matter: they are the report's fault.
    fn not_run(&self, rule: &Rule, fault: RuleFault) -> Result<Finding, RuleFault> {
        if matches!(fault, RuleFault::Overflow { .. }) {
            return Err(fault);
        }
        let severity =
            if rule.severity == Severity::Hint { Severity::Hint } else { Severity::Query };
        Ok(Finding {
            rule: rule.id.clone(),
            severity,
            explanation: self.said(rule, severity, WHOLE, &BTreeMap::new()),
            row: WHOLE.to_owned(),
            table: None,
            screen: rule.screen,
            record: None,
            show: BTreeMap::new(),
            law: rule.law.clone(),
            is_verified: rule.verified,
            not_run: Some(fault),
        })
    }

    fn linked(&self, rule: &Rule, found: &rules::Finding) -> Finding {
        let table = found.table.as_deref().and_then(|name| self.sheets.sheet(name));
        let row_key = table.zip(found.row).map(|(t, row)| t.key(row));
        let row = found.key.clone().or(row_key).unwrap_or_else(|| WHOLE.to_owned());
        let show = self.shown(rule, found);
        Finding {
            rule: rule.id.clone(),
            severity: rule.severity,
            record: record(found, table, &row),
            explanation: self.said(rule, rule.severity, &row, &show),
            row,
            table: found.table.clone(),
            screen: rule.screen,
            show,
            law: rule.law.clone(),
            is_verified: rule.verified,
            not_run: None,
        }
    }

    /// What is said of a place that shows these values.
    fn said(
        &self,
        rule: &Rule,
        severity: Severity,
        row: &str,
        show: &BTreeMap<String, String>,
    ) -> Option<String> {
        if severity != Severity::Query {
            return None;
        }
        let said = self.explained.get(&(rule.id.as_str(), row)).copied();
        let of_these = said.filter(|one| one.shown.as_ref().is_none_or(|shown| shown == show));
        let text = of_these.map(|one| one.text.clone());
        text.or_else(|| rule.together.then(|| self.said_apart(&rule.id)).flatten())
    }

    /// What was said of a rule place by place, before it was told together: it stands for the whole.
    fn said_apart(&self, rule: &str) -> Option<String> {
        let of = |(place, one): (&(&str, &str), &&Explained)| {
            let is_apart = place.0 == rule && place.1 != WHOLE && one.shown.is_none();
            is_apart.then(|| format!("{}: {}", place.1, one.text))
        };
        let said: Vec<String> = self.explained.iter().filter_map(of).collect();
        (!said.is_empty()).then(|| said.join("; "))
    }

    fn shown(&self, rule: &Rule, found: &rules::Finding) -> BTreeMap<String, String> {
        let named = |list: &str, code: &str| {
            self.law.code(list, code, self.on).map_or_else(|_| code.to_owned(), |c| c.vi.clone())
        };
        let text = |name: &str, value: &Value| match value {
            Value::Blank | Value::NotApplicable => String::new(),
            Value::Int(n) => n.to_string(),
            Value::Text(code) => match rule.codes.get(name) {
                Some(list) if rule.together => {
                    let codes = code.split(rules::BETWEEN).map(|code| named(list, code));
                    codes.collect::<Vec<_>>().join(rules::BETWEEN)
                }
                Some(list) => named(list, code),
                None => code.clone(),
            },
        };
        found.show.iter().map(|(name, value)| (name.clone(), text(name, value))).collect()
    }
}

/// What the screen has to open: the record behind the row, a month or a day; the key the rule gave
/// where the table has none.
fn record(found: &rules::Finding, table: Option<&Table>, row: &str) -> Option<String> {
    let table = table?;
    let line = table.line(found.row?).ok()?;
    Some(if table.shape().opened_by.is_some() { line.opened() } else { row.to_owned() })
}
