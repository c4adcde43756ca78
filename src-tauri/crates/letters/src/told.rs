//! Rows by which a screen is told what a report comes to: its key figures, and what its rules found.

use crate::checking::{Finding, Tally};
use crate::figures::{Control, Figure, FigureFault, Measure, figures, sum_of_controls};
use crate::report::Report;
use crate::shown::shown;
use norms::rules::{Rule, Screen, Severity};
use norms::{MoneyFault, Quarter, Total, Vnd};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A figure to compare with the paper before sealing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct KeyFigure {
    /// Its label is `ui.report.figure.<name>`.
    pub name: Figure,
    pub amount_vnd: Option<Vnd>,
    pub count: Option<i64>,
}

impl KeyFigure {
    fn of(figure: Figure, measure: Measure) -> KeyFigure {
        KeyFigure { name: figure, amount_vnd: measure.amount(), count: measure.count() }
    }
}

/// The key figures of a report, in the order of the paper.
///
/// # Errors
/// As [`figures`].
pub fn key_figures(report: &Report) -> Result<Vec<KeyFigure>, FigureFault> {
    let figures = figures(report)?.into_iter();
    Ok(figures.map(|(figure, measure)| KeyFigure::of(figure, measure)).collect())
}

/// The key figures a bundle states, in the order of the paper; what it does not state is zero.
///
/// # Errors
/// An amount beyond the bounds of money.
pub fn stated_figures(control: &Control) -> Result<Vec<KeyFigure>, MoneyFault> {
    let stated =
        |figure: Figure| Ok(KeyFigure::of(figure, figure.measure(figure.stated(control))?));
    Figure::ALL.into_iter().map(stated).collect()
}

/// A key figure over many reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SummedFigure {
    /// Its label is `ui.report.figure.<name>`.
    pub name: Figure,
    pub is_money: bool,
    pub total: Total,
}

/// The key figures of many bundles, as each states them, added up.
pub fn summed_figures<'a>(controls: impl IntoIterator<Item = &'a Control>) -> Vec<SummedFigure> {
    let sums = sum_of_controls(controls).into_iter();
    let told = |(name, total): (Figure, _)| SummedFigure { name, is_money: name.is_money(), total };
    sums.map(told).collect()
}

/// What a rule of the law in use is called, and the pattern of what it says where it finds
/// something: `{name}` takes a value of the finding's `show`. A reply has none of it where it
/// names a rule which this machine's law does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RuleWords {
    pub title_vi: String,
    pub title_en: String,
    pub sentence_vi: String,
    pub sentence_en: String,
}

impl From<&Rule> for RuleWords {
    fn from(rule: &Rule) -> RuleWords {
        RuleWords {
            title_vi: rule.title.vi.clone(),
            title_en: rule.title.en.clone(),
            sentence_vi: rule.sentence.vi.clone(),
            sentence_en: rule.sentence.en.clone(),
        }
    }
}

/// What a rule dislikes, linked to its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FindingRow {
    pub rule: String,
    pub severity: Severity,
    /// Key of the row in its table, `-` for a rule about the whole.
    pub row: String,
    pub table: Option<String>,
    /// Screen that holds the place.
    pub screen: Screen,
    /// Record to open there: id, month or day.
    pub record: Option<String>,
    pub words: RuleWords,
    /// Values of the sentence.
    pub show: BTreeMap<String, String>,
    pub explanation: Option<String>,
    /// The first quarter of which the same was said of the same place, quarter after quarter; none
    /// where it was said first in this one.
    pub said_since: Option<Quarter>,
    /// What was said of the same place in the quarter before, where nothing is said in this one.
    pub offered: Option<Offered>,
    pub law: String,
    pub is_verified: bool,
}

/// An explanation of the quarter before, for a person to take over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Offered {
    pub text: String,
    /// The first quarter of which it was said.
    pub since: Quarter,
    /// It was said of the values the finding shows now.
    pub is_of_same: bool,
}

impl FindingRow {
    /// What was found, in Vietnamese and with the values of its row: the rule's sentence without what it bids
    /// whoever keeps the book to do.
    pub fn fact_vi(&self) -> String {
        let (pattern, more) = match self.words.sentence_vi.split_once(". ") {
            Some((fact, _)) => (fact, "."),
            None => (self.words.sentence_vi.as_str(), ""),
        };
        let filled = self.show.iter().fold(pattern.to_owned(), |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), &shown(name, value))
        });
        filled + more
    }

    /// A finding with the words of its rule.
    pub fn of(finding: Finding, words: RuleWords) -> FindingRow {
        FindingRow {
            words,
            rule: finding.rule,
            severity: finding.severity,
            row: finding.row,
            table: finding.table,
            screen: finding.screen,
            record: finding.record,
            show: finding.show,
            explanation: finding.explanation,
            said_since: None,
            offered: None,
            law: finding.law,
            is_verified: finding.is_verified,
        }
    }
}

/// The result of all rules over a quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Check {
    pub quarter: Quarter,
    pub findings: Vec<FindingRow>,
    pub errors: u32,
    /// Queries without an explanation.
    pub open_queries: u32,
    pub hints: u32,
    pub passed: u32,
    /// No error and no open query.
    pub is_ready: bool,
    /// Mã số liệu of these figures, 8 characters.
    pub ma_so_lieu: String,
}

impl Check {
    /// What the rules came to over figures of that mã số liệu.
    pub fn of(
        quarter: Quarter,
        tally: &Tally,
        ma_so_lieu: String,
        findings: Vec<FindingRow>,
    ) -> Check {
        Check {
            quarter,
            findings,
            errors: tally.errors,
            open_queries: tally.open_queries,
            hints: tally.hints,
            passed: tally.passed,
            is_ready: tally.is_ready(),
            ma_so_lieu,
        }
    }

    /// The values a rule found at that place; none where it found nothing there.
    pub fn shown(&self, rule: &str, row: &str) -> Option<&BTreeMap<String, String>> {
        let found = self.findings.iter().find(|found| found.rule == rule && found.row == row);
        found.map(|found| &found.show)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{activity, balance, report};
    use norms::Norms;

    #[test]
    fn an_amount_is_told_as_money_and_a_number_as_a_count() {
        let report = report(&[
            ("so-du", balance("tien-mat", 1_000, 700)),
            ("hoat-dong", activity("h1", 30)),
        ]);
        let computed = key_figures(&report).unwrap();
        let stated = stated_figures(&crate::control(&report).unwrap()).unwrap();
        assert_eq!(computed, stated);
        assert_eq!(computed.iter().map(|f| f.name).collect::<Vec<_>>(), Figure::ALL);
        for (name, amount, count) in [
            (Figure::Cash, Some(700), None),
            (Figure::Spent, Some(0), None),
            (Figure::Activities, None, Some(1)),
            (Figure::Turns, None, Some(30)),
        ] {
            let told = computed.iter().find(|f| f.name == name).unwrap();
            assert_eq!((told.amount_vnd.map(Vnd::dong), told.count), (amount, count));
        }
        // What a bundle does not state is nothing, and what is no money is refused.
        assert!(stated_figures(&Control::new()).unwrap().iter().all(|f| f.count.unwrap_or(0) == 0));
        let beyond: Control = [("cash".to_owned(), i64::MAX)].into_iter().collect();
        assert!(stated_figures(&beyond).is_err());
    }

    #[test]
    fn a_check_is_ready_without_errors_and_open_queries() {
        let quarter = "2026-Q3".parse().unwrap();
        for (errors, open_queries, hints, is_ready) in
            [(0, 0, 0, true), (0, 0, 7, true), (1, 0, 0, false), (0, 1, 0, false)]
        {
            let tally = Tally { errors, open_queries, hints, ..Tally::default() };
            let check = Check::of(quarter, &tally, "K7Q29F4M".into(), vec![]);
            assert_eq!((check.is_ready, check.hints), (is_ready, hints));
        }
    }

    #[test]
    fn a_place_is_found_by_its_rule_and_its_row() {
        let rule = &Norms::shipped().rules()[0];
        let words = RuleWords::from(rule);
        assert_eq!(words.title_vi, rule.title.vi);
        let found = FindingRow {
            said_since: None,
            offered: None,
            rule: rule.id.clone(),
            severity: rule.severity,
            row: "h1".into(),
            table: None,
            screen: rule.screen,
            record: None,
            words,
            show: BTreeMap::new(),
            explanation: None,
            law: rule.law.clone(),
            is_verified: rule.verified,
        };
        let quarter = "2026-Q3".parse().unwrap();
        let check = Check::of(quarter, &Tally::default(), "K7Q29F4M".into(), vec![found]);
        for (asked, row, has_found) in
            [(rule.id.as_str(), "h1", true), (&rule.id, "h2", false), ("khong-co", "h1", false)]
        {
            assert_eq!(check.shown(asked, row).is_some(), has_found, "{asked} {row}");
        }
    }
}
