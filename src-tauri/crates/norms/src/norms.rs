//! The law, and asking it: always by the day of the fact; the answer names its source.

use crate::fault::{NormFault, nearest, unknown};
use crate::law::{
    Calendar, Code, DeadlineRule, Decision, Form, Instrument, PrincipleLaw, PrincipleValue, Rate,
    RateSeries, RateValue, Relation, SupportLevel,
};
use crate::rules::{Asked, Lookup, Rule};
use crate::unit::Unit;
use crate::units::{Heir, Units};
use crate::{Day, Seat};
use std::collections::BTreeMap;

/// How many months a value may be asked after it was last held against the gazette.
const CHECK_HOLDS: &str = "check-holds-months";

/// A list of codes.
#[derive(Clone, Debug)]
pub(crate) struct CodeList {
    pub(crate) vi: String,
    pub(crate) en: String,
    /// Fields its codes may say something of.
    pub(crate) fields: Vec<String>,
    /// In file order.
    pub(crate) codes: Vec<Code>,
}

/// The law: everything the data files say.
///
/// Built once from the files in the program; an imported pack makes another one.
#[derive(Clone, Debug, Default)]
pub struct Norms {
    pub(crate) edition: String,
    pub(crate) instruments: BTreeMap<String, Instrument>,
    pub(crate) rates: BTreeMap<String, RateSeries>,
    pub(crate) lists: BTreeMap<String, CodeList>,
    pub(crate) decisions: Vec<Decision>,
    /// Decisions a centre entered itself, and what the law has in their place.
    pub(crate) own: BTreeMap<String, Option<String>>,
    pub(crate) calendars: Vec<Calendar>,
    pub(crate) deadlines: Vec<DeadlineRule>,
    pub(crate) forms: BTreeMap<String, Vec<Form>>,
    /// By key.
    pub(crate) principles: BTreeMap<String, PrincipleLaw>,
    /// In order of file.
    pub(crate) supports: Vec<SupportLevel>,
    pub(crate) units: Units,
    pub(crate) relations: Vec<Relation>,
    /// By id.
    pub(crate) rules: Vec<Rule>,
}

impl Norms {
    /// The hash that names this set of files: SHA-256 in lower hex over every `.toml` file in
    /// order of path, as `path\0length in bytes, decimal\0bytes`.
    pub fn edition(&self) -> &str {
        &self.edition
    }

    /// An act by its id.
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.instruments.get(id)
    }

    /// Every act, by id.
    pub fn instruments(&self) -> impl Iterator<Item = &Instrument> {
        self.instruments.values()
    }

    /// An act by its id, or the fault that names those like it.
    pub(crate) fn act(&self, id: &str) -> Result<&Instrument, NormFault> {
        let keys = self.instruments.keys();
        self.instruments.get(id).ok_or_else(|| unknown("instrument", id, keys.map(String::as_str)))
    }

    /// The amount of a rate on a day.
    ///
    /// # Errors
    /// `unknown-norm`; `not-in-force` before the first value and after a repeal.
    pub fn rate(&self, key: &str, on: Day) -> Result<Rate, NormFault> {
        let keys = self.rates.keys().map(String::as_str);
        let series = self.rates.get(key).ok_or_else(|| unknown("rate", key, keys))?;
        let values = &series.values;
        let not_in_force = |first| NormFault::NotInForce { what: key.to_owned(), on, first };
        let value = values
            .iter()
            .rfind(|value| value.from <= on)
            .ok_or_else(|| not_in_force(values.first().map(|v| v.from)))?;
        Ok(Rate {
            key: key.to_owned(),
            amount: value.amount.ok_or_else(|| not_in_force(None))?,
            from: value.from,
            source: self.act(&value.source)?.clone(),
            article: value.article.clone(),
            verified: value.verified && self.is_fresh(series, value, on),
        })
    }

    /// Was a value that no later one followed held against the gazette lately enough to answer for a day? How long
    /// a check holds is itself data; a law that does not say lets it hold for ever.
    fn is_fresh(&self, series: &RateSeries, value: &RateValue, on: Day) -> bool {
        let is_newest = series.values.last() == Some(value);
        // Whoever wrote a value down held it against its act, which is good for its first day at least.
        let checked_on = series.checked_on.max(value.from);
        let months = self.answer(CHECK_HOLDS, on);
        let holds_until = months.and_then(|months| checked_on.months_later(months).ok());
        !is_newest || holds_until.is_none_or(|until| on <= until)
    }

    /// Every rate with all its values, by key.
    pub fn rate_series(&self) -> impl Iterator<Item = &RateSeries> {
        self.rates.values()
    }

    /// Every form of paper with all its versions, by key, each in order of day.
    pub fn form_series(&self) -> impl Iterator<Item = (&str, &[Form])> {
        self.forms.iter().map(|(key, forms)| (key.as_str(), forms.as_slice()))
    }

    /// Every wording every code of a list ever had, in file order; none for an unknown list.
    pub fn all_codes(&self, list: &str) -> &[Code] {
        self.list(list).unwrap_or_default()
    }

    /// Names of the lists of codes.
    pub fn lists(&self) -> impl Iterator<Item = &str> {
        self.lists.keys().map(String::as_str)
    }

    /// Title of a list, Vietnamese and English.
    pub fn list_title(&self, list: &str) -> Option<(&str, &str)> {
        let found = self.lists.get(list)?;
        Some((&found.vi, &found.en))
    }

    /// A code of a list as worded on a day.
    ///
    /// # Errors
    /// `unknown-norm` for the list, `unknown-code` with the nearest codes, `not-in-force`.
    pub fn code(&self, list: &str, code: &str, on: Day) -> Result<&Code, NormFault> {
        let codes = self.list(list)?;
        let Some(first) = codes.iter().find(|c| c.code == code).map(|c| c.from) else {
            return Err(NormFault::UnknownCode {
                list: list.to_owned(),
                code: code.to_owned(),
                nearest: nearest(code, codes.iter().map(|c| c.code.as_str())),
            });
        };
        let fault = |first| NormFault::NotInForce { what: format!("{list}/{code}"), on, first };
        match codes.iter().rfind(|c| c.code == code && c.from <= on) {
            None => Err(fault(Some(first))),
            Some(found) if found.repealed => Err(fault(None)),
            Some(found) => Ok(found),
        }
    }

    /// The codes of a list that hold on a day, in file order; none for an unknown list.
    pub fn codes(&self, list: &str, on: Day) -> Vec<&Code> {
        let Ok(codes) = self.list(list) else {
            return Vec::new();
        };
        codes
            .iter()
            .filter(|c| {
                let newer = |n: &Code| n.code == c.code && n.from > c.from && n.from <= on;
                c.from <= on && !c.repealed && !codes.iter().any(newer)
            })
            .collect()
    }

    pub(crate) fn list(&self, list: &str) -> Result<&[Code], NormFault> {
        let keys = self.lists.keys().map(String::as_str);
        self.lists
            .get(list)
            .map(|found| found.codes.as_slice())
            .ok_or_else(|| unknown("list", list, keys))
    }

    /// The decisions on allowances in force on a day, by id.
    pub fn decisions(&self, on: Day) -> Vec<&Decision> {
        self.decisions.iter().filter(|d| d.from <= on).collect()
    }

    /// Every decision on allowances, in force or not yet, by id.
    pub fn all_decisions(&self) -> &[Decision] {
        &self.decisions
    }

    /// A decision on allowances by its id; by that of one a centre entered, what the law has since.
    ///
    /// # Errors
    /// `unknown-norm`.
    pub fn decision(&self, id: &str) -> Result<&Decision, NormFault> {
        let id = self.own.get(id).and_then(Option::as_deref).unwrap_or(id);
        let ids = self.decisions.iter().map(|d| d.id.as_str());
        self.decisions.iter().find(|d| d.id == id).ok_or_else(|| unknown("decision", id, ids))
    }

    /// The decision of a province that holds on a day: the newest in force, for a later one
    /// takes the place of an earlier from its day on. An example answers only where the province
    /// has no decision in force. For a month, ask its last day: the whole month a decision takes
    /// effect in is covered.
    ///
    /// # Errors
    /// `unknown-norm` for a province without any decision; `not-in-force` before its first.
    pub fn decision_of(&self, province: &str, on: Day) -> Result<&Decision, NormFault> {
        let own = || self.decisions.iter().filter(|d| d.province == province);
        let newest = own().filter(|d| d.from <= on).max_by_key(|d| (!d.is_example, d.from));
        newest.ok_or_else(|| match own().map(|d| d.from).min() {
            Some(first) => {
                let what = format!("allowances/{province}");
                NormFault::NotInForce { what, on, first: Some(first) }
            }
            None => {
                let provinces = self.decisions.iter().map(|d| d.province.as_str());
                unknown("province", province, provinces)
            }
        })
    }

    /// The form of a paper on a day.
    ///
    /// # Errors
    /// `unknown-norm`, `not-in-force`.
    pub fn form(&self, key: &str, on: Day) -> Result<&Form, NormFault> {
        let keys = self.forms.keys().map(String::as_str);
        let forms = self.forms.get(key).ok_or_else(|| unknown("form", key, keys))?;
        forms.iter().rfind(|form| form.from <= on).ok_or_else(|| NormFault::NotInForce {
            what: key.to_owned(),
            on,
            first: forms.first().map(|f| f.from),
        })
    }

    /// Every rule of checking, by id.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// A rule of checking by its id; `None` where this law has no such rule.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The same law with one rule alone, to try it; `None` when there is no such rule.
    pub fn with_rule_alone(&self, id: &str) -> Option<Norms> {
        let rule = self.rules.iter().find(|rule| rule.id == id)?.clone();
        Some(Norms { rules: vec![rule], ..self.clone() })
    }

    /// The unit that bears a code on a day.
    pub fn unit(&self, code: &str, on: Day) -> Option<&Unit> {
        self.units.called(code, on)
    }

    /// The unit above one, as it is called on a day: a commune's own entry tells what its
    /// district was called when the entry began.
    pub fn parent(&self, unit: &Unit, on: Day) -> Option<&Unit> {
        self.units.above(unit, on)
    }

    /// Everything that ever bore a code, by first day; none for an unknown code.
    pub fn unit_versions(&self, code: &str) -> &[Unit] {
        self.units.versions.get(code).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every unit in force on a day, by code.
    pub fn units(&self, on: Day) -> Vec<&Unit> {
        self.units.versions.keys().filter_map(|code| self.units.on(code, on)).collect()
    }

    /// Units in force whose name, parent or code holds every word of the query, marks ignored:
    /// the name itself first, then hits with marks, then the rest by code.
    pub fn search_units(&self, query: &str, on: Day, limit: usize) -> Vec<&Unit> {
        self.units.search(query, on, limit)
    }

    /// The units on `on` that carry on the unit that first bore the code; the default heir first.
    /// The unit itself, when it still stands.
    ///
    /// # Errors
    /// `unknown-norm` when no unit ever bore the code.
    pub fn successors(&self, code: &str, on: Day) -> Result<Vec<Heir>, NormFault> {
        let keys = self.units.versions.keys().map(String::as_str);
        let first = self
            .units
            .versions
            .get(code)
            .and_then(|versions| versions.first())
            .ok_or_else(|| unknown("unit", code, keys))?;
        self.units.heirs(code, first.from, on)
    }

    /// The units on `on` that carry on the unit that bore the code on `since`.
    ///
    /// # Errors
    /// `unknown-norm` when no unit bore the code on that day.
    pub fn successors_since(
        &self,
        code: &str,
        since: Day,
        on: Day,
    ) -> Result<Vec<Heir>, NormFault> {
        let keys = self.units.versions.keys().map(String::as_str);
        let unit = self.unit(code, since).ok_or_else(|| unknown("unit", code, keys))?;
        self.units.heirs(&unit.code, since, on)
    }
}

impl Lookup for Norms {
    fn holds(&self, list: &str, code: &str, on: Day) -> bool {
        // Not through `code`, which looks for what a wrong code may have meant.
        let codes = self.lists.get(list).map(|found| found.codes.as_slice()).unwrap_or_default();
        let newest = codes.iter().rfind(|known| known.code == code && known.from <= on);
        newest.is_some_and(|known| !known.repealed)
    }

    fn lists(&self, list: &str, code: &str) -> bool {
        self.lists.get(list).is_some_and(|found| found.codes.iter().any(|c| c.code == code))
    }

    fn province(&self, seat: Seat<'_>, on: Day) -> String {
        self.province_of_centre(seat, on)
    }

    fn amount(&self, rate: &str, on: Day) -> Option<i64> {
        self.rate(rate, on).ok().map(|rate| rate.amount.dong())
    }

    fn answer(&self, principle: &str, on: Day) -> Option<i64> {
        // Not through `principle`, which copies the act.
        let values = &self.principles.get(principle)?.values;
        match values.iter().rfind(|value| value.from <= on)?.value? {
            PrincipleValue::YesNo(yes) => Some(i64::from(yes)),
            PrincipleValue::Number(number) => Some(number),
        }
    }

    fn due(&self, asked: &Asked<'_>) -> Option<(i64, i64)> {
        self.granted(asked)
    }
}

#[cfg(test)]
#[path = "norms/tests.rs"]
// the build script reads this file from elsewhere, where the plain path would differ
mod tests;

#[cfg(test)]
#[path = "norms/list_tests.rs"]
mod list_tests;
