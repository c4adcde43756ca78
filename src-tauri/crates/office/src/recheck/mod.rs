//! A bundle checked again at the office: the same rules over the same tables, compared with what
//! its centre's check said, then those only an office can run.

mod ends;
#[cfg(test)]
mod tests;

use crate::finding::{self, Finding};
use crate::records::{Arrival, FindingKind, OpenFinding};
use crate::standing::{Standing, Stood, missing_before};
use crate::view::{Beside, OfficeView, PaidTwice};
use centre::founding::NO_CODE;
use ends::{Apart, apart};
use letters::{
    Brought, CheckResult, Control, Doubt, DoubtKind, Explained, Line, RESULTS, Report, RuleOutcome,
    ShapeFault, Table,
};
use norms::rules::{RuleFault, Scope, Severity};
use norms::{Day, Norms, Quarter};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// How many earlier quarters make a centre's own history.
const HISTORY: usize = 4;

/// A bundle and its surroundings, for checking.
#[derive(Clone, Debug)]
pub struct Around<'a> {
    /// The bundle.
    pub arrival: &'a Arrival,
    /// Its tables.
    pub report: &'a Report,
    /// Every bundle held of the centre; the one checked may be among them.
    pub held: &'a [Arrival],
    /// The report that counts of the quarter before.
    pub previous: Option<Report>,
    /// Control totals of counted earlier quarters, the newest first.
    pub earlier: Vec<(Quarter, Control)>,
    /// Whom this report pays and another centre's pays too.
    pub paid_twice: Vec<PaidTwice>,
    /// The unit the register of this office has the centre in; none where it is not on it.
    pub unit: Option<String>,
}

/// What this office's check says of one bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rechecked {
    /// Differences first, then what the rules of both ends find, what only the centre's law
    /// dislikes, and what only an office can find.
    pub findings: Vec<Finding>,
    /// What of it waits for a person.
    pub open: Vec<OpenFinding>,
}

/// Why a bundle cannot be checked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecheckFault {
    /// Figures that add up to more than any number.
    #[error(transparent)]
    Rule(#[from] RuleFault),
    /// A table that does not fit its shape.
    #[error(transparent)]
    Shape(#[from] ShapeFault),
}

/// What of a centre's own past stands beside a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History<'a> {
    /// The bundle that counts of the quarter just before.
    pub previous: Option<&'a Arrival>,
    /// Control totals of counted earlier quarters, the newest first, at most four.
    pub earlier: Vec<(Quarter, Control)>,
}

/// The past of a bundle, from all that is held of its centre and how it stands.
pub fn history<'a>(arrival: &Arrival, held: &'a [Arrival], stood: &[Stood]) -> History<'a> {
    let counts = |a: &&Arrival| {
        let of = stood.iter().find(|s| s.bundle_id == a.bundle_id);
        of.is_some_and(|s| s.standing == Standing::Counted) && a.quarter < arrival.quarter
    };
    let mut counted: Vec<&Arrival> = held.iter().filter(counts).collect();
    counted.sort_by_key(|a| std::cmp::Reverse(a.quarter));
    let newest = counted.first().copied();
    History {
        previous: newest.filter(|a| a.quarter.next() == arrival.quarter),
        earlier: counted.iter().take(HISTORY).map(|a| (a.quarter, a.control.clone())).collect(),
    }
}

/// Runs all rules over a bundle and compares with what its centre's check said.
///
/// # Errors
/// [`RecheckFault`] for figures past any number.
pub fn recheck(law: &Norms, around: &Around<'_>) -> Result<Rechecked, RecheckFault> {
    let Around { arrival, report, .. } = around;
    let on = arrival.quarter.last();
    let brought = letters::brought(report.require(RESULTS)?)?;
    let previous = around.previous.as_ref();
    let ours = letters::run_rules(law, &bare(report)?, previous, on, &explained(&brought))?;
    let theirs: BTreeSet<&str> = brought.iter().map(|b| b.rule.as_str()).collect();
    let both_ran = both_ran(law, around, &theirs);

    let names = Names::of(report);
    let ours_at = first_of(ours.findings.iter().map(|f| ((f.rule.as_str(), f.row.as_str()), f)));
    let brought_at = first_of(brought.iter().map(|b| ((b.rule.as_str(), b.row.as_str()), b)));
    let not_run: BTreeSet<&str> = ours
        .outcomes
        .iter()
        .filter(|outcome| outcome.result == CheckResult::NotRun)
        .map(|outcome| outcome.rule.as_str())
        .collect();

    let mut findings: Vec<Finding> = Vec::new();
    let mut places: BTreeSet<(String, String)> = BTreeSet::new();
    let mut apart = apart(&brought, &ours.outcomes, both_ran);
    if arrival.norms_edition != law.edition() {
        apart.retain(|one| is_of_both_laws(&one.rule, &brought, &ours.outcomes));
    }
    for differs in apart {
        let Apart { rule, row, centre, .. } = differs;
        let mut finding = match ours_at.get(&(rule.as_str(), row.as_str())) {
            Some(found) => told(FindingKind::Difference, found, &names),
            None => bare_difference(law, &rule, &row),
        };
        finding.centre_result = centre;
        let is_not_run = not_run.contains(rule.as_str());
        finding.our_result = is_not_run.then_some(CheckResult::NotRun);
        places.insert((rule, row));
        findings.push(finding);
    }
    for found in &ours.findings {
        if places.insert((found.rule.clone(), found.row.clone())) {
            let mut finding = told(found.severity.into(), found, &names);
            let there = brought_at.get(&(found.rule.as_str(), found.row.as_str()));
            finding.centre_result = there.map(|b| b.result.clone());
            findings.push(finding);
        }
    }
    for unknown in unknown_here(law, &brought) {
        if places.insert((unknown.rule.clone(), unknown.row.clone())) {
            findings.push(unknown);
        }
    }
    for found in office_rules(law, around)? {
        let other = around.paid_twice.iter().find(|twice| twice.is_at(&found));
        let other = other.map(|twice| twice.bundle_id.clone());
        findings.push(Finding { other, ..told(FindingKind::Office, &found, &names) });
    }
    findings.extend(doubts(law, around)?.iter().map(|doubt| doubted(doubt, &names)));
    let open = finding::open(&findings);
    Ok(Rechecked { findings, open })
}

/// What the rules of a law find in one bundle, whatever its centre's check said.
///
/// # Errors
/// As [`recheck`].
pub fn found(law: &Norms, around: &Around<'_>) -> Result<Vec<letters::Finding>, RecheckFault> {
    let on = around.arrival.quarter.last();
    let previous = around.previous.as_ref();
    let mut found = letters::run_rules(law, &bare(around.report)?, previous, on, &[])?.findings;
    found.extend(office_rules(law, around)?);
    Ok(found)
}

/// Could a rule be run at both ends? One of the two quarters only where both had the quarter
/// before; where the law is another, only one that both laws have.
fn both_ran(law: &Norms, around: &Around<'_>, theirs: &BTreeSet<&str>) -> impl Fn(&str) -> bool {
    let same_edition = around.arrival.norms_edition == law.edition();
    let of_two =
        |id: &str| law.rules().iter().any(|r| r.id == id && r.scope == Scope::WithPrevious);
    let both_had_previous = around.previous.is_some() && theirs.iter().any(|id| of_two(id));
    move |id: &str| {
        let known = law.rules().iter().any(|r| r.id == id) && theirs.contains(id);
        (!of_two(id) || both_had_previous) && (same_edition || known)
    }
}

/// Where the two ends checked by other laws, a rule of one name may be milder here, run for fewer centres, or tell
/// together what it told place by place: that the centre found more is no sign of anything. What remains is that its
/// check passed the rule as a whole and this office's does not.
fn is_of_both_laws(rule: &str, brought: &[Brought], ours: &[RuleOutcome]) -> bool {
    let theirs = brought.iter().filter(|b| b.rule == rule);
    let passed_there = theirs.clone().count() > 0 && theirs.clone().all(Brought::is_right);
    passed_there && ours.iter().any(|o| o.rule == rule && o.result != CheckResult::Right)
}

/// A report as it was before it was checked.
fn bare(report: &Report) -> Result<Report, ShapeFault> {
    Ok(report.clone().with(Table::new(RESULTS, Vec::new())?))
}

fn office_rules(law: &Norms, around: &Around<'_>) -> Result<Vec<letters::Finding>, RecheckFault> {
    let view = OfficeView::new(around.report, &beside(around)?)?;
    let on = around.arrival.quarter.last();
    Ok(letters::run_office_rules(law, &view, around.previous.as_ref(), on)?)
}

/// What has to be looked at whatever the rules say, the unit on the register among it.
fn doubts(law: &Norms, around: &Around<'_>) -> Result<Vec<Doubt>, ShapeFault> {
    let mut doubts = letters::doubts(law, around.report, Some(&around.arrival.norms_edition))?;
    let centre = around.report.require("trung-tam")?.line(0)?;
    let said = centre.text("unit_code")?;
    // A commune typed by hand has no code to compare.
    if said != NO_CODE && around.unit.as_deref().is_some_and(|unit| unit != said) {
        doubts.push(Doubt::at(DoubtKind::UnitDiffers, centre, "unit_code")?);
    }
    Ok(doubts)
}

fn doubted(doubt: &Doubt, names: &Names<'_>) -> Finding {
    Finding {
        kind: FindingKind::Office,
        rule: doubt.kind.code().to_owned(),
        severity: Severity::Query,
        table: Some(doubt.table.to_owned()),
        row: doubt.row.clone(),
        row_name: names.called(doubt.table, &doubt.row),
        show: doubt.shown(),
        law: String::new(),
        centre_result: None,
        our_result: None,
        explanation: None,
        not_run: None,
        other: None,
    }
}

/// What only this office knows beside the report.
fn beside(around: &Around<'_>) -> Result<Beside, ShapeFault> {
    let arrival = around.arrival;
    let centre = around.report.require("trung-tam")?.lines().next();
    let first_on = centre.map(|line| line.text("first_on")).transpose()?;
    let began = first_on.and_then(|text| text.parse::<Day>().ok());
    let missing = missing_before(arrival, around.held);
    Ok(Beside {
        quarter: arrival.quarter,
        has_previous: around.previous.is_some(),
        previous_due: began.is_some_and(|day| day < arrival.quarter.first()),
        missing: u32::try_from(missing.len()).unwrap_or(u32::MAX),
        earlier: around.earlier.clone(),
        paid_twice: around.paid_twice.clone(),
    })
}

/// What the centre said of each query, as it brought it.
fn explained(brought: &[Brought]) -> Vec<Explained> {
    let of = |b: &Brought| {
        let text = b.explanation.clone()?;
        Some(Explained { rule: b.rule.clone(), row: b.row.clone(), text, shown: None })
    };
    brought.iter().filter_map(of).collect()
}

/// What stands first under each key.
fn first_of<K: Ord, V>(all: impl DoubleEndedIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    all.rev().collect()
}

/// What a person calls the rows of a report, by table and key; a table is gone through once, when
/// first asked for.
struct Names<'a> {
    report: &'a Report,
    rows: RefCell<BTreeMap<&'static str, BTreeMap<String, Line<'a>>>>,
}

impl<'a> Names<'a> {
    fn of(report: &'a Report) -> Names<'a> {
        Names { report, rows: RefCell::default() }
    }

    fn called(&self, table: &str, row: &str) -> Option<String> {
        let table = self.report.table(table)?;
        let mut rows = self.rows.borrow_mut();
        let rows = rows.entry(table.shape().name).or_insert_with(|| table.by_key());
        rows.get(row).map(|line| line.called())
    }
}

fn told(kind: FindingKind, found: &letters::Finding, names: &Names<'_>) -> Finding {
    Finding {
        kind,
        rule: found.rule.clone(),
        severity: found.severity,
        table: found.table.clone(),
        row: found.row.clone(),
        row_name: found.table.as_deref().and_then(|table| {
            names.called(table, &found.row).or_else(|| letters::called_beside(table, &found.row))
        }),
        show: found.show.clone(),
        law: found.law.clone(),
        centre_result: None,
        our_result: None,
        explanation: found.explanation.clone(),
        not_run: found.not_run.clone(),
        other: None,
    }
}

/// What the centre's law dislikes by rules that this office's law does not have: told as brought,
/// since nothing here can look again.
fn unknown_here(law: &Norms, brought: &[Brought]) -> Vec<Finding> {
    let unknown = brought.iter().filter(|b| law.rule(&b.rule).is_none() && !b.is_right());
    let told = |b: &Brought| Finding {
        centre_result: Some(b.result.clone()),
        explanation: b.explanation.clone(),
        ..known_of(law, b.severity.into(), b.severity, &b.rule, &b.row)
    };
    unknown.map(told).collect()
}

/// The centre's check found something where this office's finds nothing.
fn bare_difference(law: &Norms, rule: &str, row: &str) -> Finding {
    let severity = law.rule(rule).map_or(Severity::Query, |known| known.severity);
    known_of(law, FindingKind::Difference, severity, rule, row)
}

/// A finding of which no more is known than its rule and place.
fn known_of(law: &Norms, kind: FindingKind, severity: Severity, rule: &str, row: &str) -> Finding {
    Finding {
        kind,
        rule: rule.to_owned(),
        severity,
        table: None,
        row: row.to_owned(),
        row_name: None,
        show: BTreeMap::new(),
        law: law.rule(rule).map(|known| known.law.clone()).unwrap_or_default(),
        centre_result: None,
        our_result: None,
        explanation: None,
        not_run: None,
        other: None,
    }
}
