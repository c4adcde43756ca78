//! What the state's budget owes a centre in a year: the support at its founding, and the yearly.
//!
//! TT 96/2008/TT-BTC sets minimums for the whole country; a province may set its own level.

use crate::law::{Instrument, SupportKind, SupportLevel};
use crate::{Day, NormFault, Norms, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the entitlement needs to know about a centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CentreFacts {
    /// The day it was founded; `None` when it is not known, which grants no support at founding.
    pub founded: Option<Day>,
    /// Two-digit code of its province.
    pub province: String,
    /// Codes in `area-class`, each from a day on, in any order.
    pub area_classes: Vec<(Day, String)>,
    /// The last day it stood; `None` while it does.
    pub closed: Option<Day>,
}

/// One thing a centre is entitled to in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EntitlementLine {
    /// For what.
    pub kind: SupportKind,
    /// Đồng, for the whole year; the least amount when `is_minimum`.
    pub amount: Vnd,
    /// The act that sets the level.
    pub source: Instrument,
    /// Where in the act.
    pub article: Option<String>,
    /// Two-digit code of the province whose level it is; empty for the whole country.
    pub province: String,
    /// The centre's class of area on the day the year is judged by.
    pub area_class: String,
    /// First day of the level.
    pub from: Day,
    /// The amount was read in the act.
    pub verified: bool,
    /// The act sets it as a minimum.
    pub is_minimum: bool,
    /// What is known about it that has no field.
    pub note: Option<String>,
}

/// What a centre is entitled to in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Entitlement {
    /// The year.
    pub year: i32,
    /// The day the year is judged by: 1 January, or the founding day when it lies in the year.
    pub on: Day,
    /// The support at founding first. Empty when the centre did not stand on that day, or no
    /// level names its class of area.
    pub lines: Vec<EntitlementLine>,
    /// Sum of the lines.
    pub total: Vnd,
}

impl Norms {
    /// Every level of support, in order of file.
    pub fn support_levels(&self) -> &[SupportLevel] {
        &self.supports
    }

    /// What a centre is entitled to in a year.
    ///
    /// Levels and the class of area are those of 1 January, or of the founding day in the year of
    /// founding, which alone grants the support at founding. The province's own level goes before
    /// the country's, unless the country's is a minimum and higher. A centre that closes during
    /// the year keeps the year.
    ///
    /// # Errors
    /// `not-in-force` before the first level, or when no class of area is known for that day;
    /// `unknown-code` for a class; `day-out-of-range`.
    pub fn entitlement(&self, facts: &CentreFacts, year: i32) -> Result<Entitlement, NormFault> {
        let january = Day::new(year, 1, 1)?;
        let is_new = facts.founded.is_some_and(|founded| founded.year() == year);
        let on = facts.founded.filter(|_| is_new).unwrap_or(january);
        let nothing = Entitlement { year, on, lines: Vec::new(), total: Vnd::ZERO };
        let is_ahead = facts.founded.is_some_and(|founded| founded > on);
        if is_ahead || facts.closed.is_some_and(|closed| closed < on) {
            return Ok(nothing);
        }
        let mine =
            |level: &&SupportLevel| level.province.is_empty() || level.province == facts.province;
        let first = self.supports.iter().filter(mine).map(|level| level.from).min();
        if first.is_none_or(|first| on < first) {
            return Err(NormFault::NotInForce { what: "supports".to_owned(), on, first });
        }
        let area_class = self.class_on(facts, on)?;
        let mut lines = Vec::new();
        if is_new {
            lines.extend(self.support(SupportKind::BanDau, &facts.province, area_class, on)?);
        }
        lines.extend(self.support(SupportKind::HangNam, &facts.province, area_class, on)?);
        let total = Vnd::sum(lines.iter().map(|line| line.amount))?;
        Ok(Entitlement { lines, total, ..nothing })
    }

    /// The class of area on a day; an unknown one is refused, never taken for none.
    fn class_on<'a>(&self, facts: &'a CentreFacts, on: Day) -> Result<&'a str, NormFault> {
        let begun = facts.area_classes.iter().filter(|(from, _)| *from <= on);
        let Some((_, class)) = begun.max_by_key(|(from, _)| *from) else {
            let first = facts.area_classes.iter().map(|(from, _)| *from).min();
            return Err(NormFault::NotInForce { what: "area-class".to_owned(), on, first });
        };
        self.code("area-class", class, on)?;
        Ok(class)
    }

    /// The level that holds for a kind, as a line.
    fn support(
        &self,
        kind: SupportKind,
        province: &str,
        area_class: &str,
        on: Day,
    ) -> Result<Option<EntitlementLine>, NormFault> {
        let own = self.level(kind, province, area_class, on);
        let common = self.level(kind, "", area_class, on);
        let chosen = match (own, common) {
            (Some(own), Some(common)) if common.is_minimum && common.amount > own.amount => common,
            (Some(one), _) | (None, Some(one)) => one,
            (None, None) => return Ok(None),
        };
        let Some(amount) = chosen.amount else {
            return Ok(None);
        };
        Ok(Some(EntitlementLine {
            kind,
            amount,
            source: self.act(&chosen.source)?.clone(),
            article: chosen.article.clone(),
            province: chosen.province.clone(),
            area_class: area_class.to_owned(),
            from: chosen.from,
            verified: chosen.verified,
            is_minimum: chosen.is_minimum,
            note: chosen.note.clone(),
        }))
    }

    /// The newest level of one province (or of the country) for a class, if it was not repealed;
    /// one that names the class goes before one for all.
    fn level(
        &self,
        kind: SupportKind,
        province: &str,
        area_class: &str,
        on: Day,
    ) -> Option<&SupportLevel> {
        self.supports
            .iter()
            .filter(|l| l.kind == kind && l.province == province && l.from <= on)
            .filter(|l| l.area_classes.is_empty() || l.area_classes.iter().any(|c| c == area_class))
            .max_by_key(|l| (l.from, !l.area_classes.is_empty()))
            .filter(|l| l.amount.is_some())
    }
}

#[cfg(test)]
#[path = "support/tests.rs"]
// the build script reads this file from elsewhere, where the plain path would differ
mod tests;
