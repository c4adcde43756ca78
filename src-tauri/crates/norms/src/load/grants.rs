//! Decisions that grant allowances.

use super::{file::File, is_province};
use crate::Norms;
use crate::fault::LoadFault;
use crate::law::{Decision, Line, Method, SalaryPart, StartRule, StopRule};
use crate::why::{InFile, InWriting, Why};
use crate::{Day, raw, thousandths};
use toml::Spanned;

impl Norms {
    pub(super) fn add_decision(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::DecisionFile = file.parse()?;
        let id = file.named(&f.id)?;
        let instrument = self.cited(file, &f.instrument)?;
        if *f.rounding.get_ref() < 1 {
            return Err(file.at(&f.rounding, InFile::Rounding));
        }
        if !is_province(f.province.get_ref()) {
            return Err(file.at(&f.province, InFile::ProvinceForm));
        }
        if !f.example && !self.is_known_province(f.province.get_ref()) {
            let code = f.province.get_ref().as_str();
            return Err(file.at(&f.province, InFile::NoProvince.of([code])));
        }
        let rival = |d: &&Decision| {
            d.province == *f.province.get_ref() && d.from == f.from && d.is_example == f.example
        };
        if let Some(rival) = self.decisions.iter().find(rival) {
            let why = InFile::RivalDecision.of([rival.id.as_str()]);
            return Err(file.at(&f.province, why));
        }
        let is_by_day = f.start == StartRule::TheoNgay || f.stop == StopRule::TheoNgay;
        let mut lines: Vec<Line> = Vec::new();
        for entry in f.line {
            let at = entry.span().start;
            let line = self.line(file, entry, f.from, &instrument)?;
            let same = |l: &Line| {
                l.role == line.role
                    && l.from == line.from
                    && overlap(&l.area_classes, &line.area_classes)
            };
            if lines.iter().any(same) {
                return Err(file.fault(at, InFile::TwoLines));
            }
            if is_by_day && line.from != f.from && line.from.of_month() != 1 {
                return Err(file.fault(at, InFile::LineMonth));
            }
            lines.push(line);
        }
        let switches = self.switches(file, f.switch, f.from, &instrument)?;
        self.decisions.push(Decision {
            id,
            instrument,
            province: f.province.into_inner(),
            from: f.from,
            scope: f.scope,
            highest_only: f.highest_only,
            start: f.start,
            stop: f.stop,
            rounding: f.rounding.into_inner(),
            counts_for_insurance: f.counts_for_insurance,
            is_example: f.example,
            switches_verified: f.switches_verified,
            switches,
            lines,
        });
        Ok(())
    }

    fn line(
        &self,
        file: &File<'_>,
        entry: Spanned<raw::LineEntry>,
        decided: Day,
        instrument: &str,
    ) -> Result<Line, LoadFault> {
        let at = entry.span().start;
        let e = entry.into_inner();
        let from = e.from.unwrap_or(decided);
        let refuse = |why: Why| Err(file.fault(at, why));
        if from < decided {
            return refuse(InFile::LineOld.into());
        }
        if let Some(why) = self.strange("roles", &e.role) {
            return refuse(why);
        }
        if let Some(why) = self.stray_class(&e.area_classes) {
            return refuse(why);
        }
        let by_factor = matches!(e.method, Method::HeSo | Method::PhanTram);
        if by_factor != e.coefficient.is_some() || by_factor == e.amount.is_some() {
            return refuse(InFile::FactorOrAmount.into());
        }
        let coefficient = match &e.coefficient {
            Some(typed) => Some(factor(typed, e.method).map_err(|why| file.fault(at, why))?),
            None => None,
        };
        let of = match (e.method, e.of) {
            (Method::PhanTram, None) => SalaryPart::ALL.to_vec(),
            (Method::PhanTram, Some(of)) => of,
            (_, None) => Vec::new(),
            (_, Some(_)) => return refuse(InFile::OfWithoutShare.into()),
        };
        let is_twice = |nth: usize, part: &SalaryPart| of.iter().take(nth).any(|p| p == part);
        if (e.method == Method::PhanTram && of.is_empty())
            || of.iter().enumerate().any(|(nth, part)| is_twice(nth, part))
        {
            return refuse(InFile::OfParts.into());
        }
        if e.amount.is_some_and(|amount| amount.is_negative() || amount.is_zero()) {
            return refuse(InFile::AmountAboveZero.into());
        }
        Ok(Line {
            role: e.role,
            area_classes: e.area_classes,
            method: e.method,
            coefficient,
            of,
            amount: e.amount,
            from,
            source: match &e.source {
                Some(own) => self.cited(file, own)?,
                None => instrument.to_owned(),
            },
            verified: e.verified,
            note: e.note,
        })
    }

    /// Why the first class that is not in the list on any day cannot stand.
    pub(super) fn stray_class(&self, classes: &[String]) -> Option<Why> {
        classes.iter().find_map(|class| self.strange("area-class", class))
    }
}

/// A coefficient as it is computed by: people write a comma and a sign of per cent too.
fn factor(typed: &str, method: Method) -> Result<String, Why> {
    let text = typed.trim();
    let share = text.strip_suffix('%').map(str::trim_end);
    let number = match share {
        Some(share) if method == Method::PhanTram => share,
        _ => text,
    };
    let number = number.replace(',', ".");
    if number.matches('.').count() < 2 && thousandths(&number).is_some_and(|n| n > 0) {
        return Ok(number);
    }
    // The example is what was most likely meant: 30% of the base wage is the coefficient 0.30.
    let meant = share.and_then(|share| thousandths(&share.replace(',', ".")));
    let example = match meant.filter(|n| *n > 0 && method == Method::HeSo && n % 100 == 0) {
        Some(n) => crate::money::decimal(n / 100, 3).replace(',', "."),
        None if method == Method::PhanTram => "10".to_owned(),
        None => "0.30".to_owned(),
    };
    Err(InWriting::FactorNone.of([text, &example]))
}

/// Two lists of area classes share one. An empty list means all that no other line names, so it
/// clashes with another empty one only.
pub(super) fn overlap(a: &[String], b: &[String]) -> bool {
    (a.is_empty() && b.is_empty()) || a.iter().any(|class| b.contains(class))
}

#[cfg(test)]
mod tests;
