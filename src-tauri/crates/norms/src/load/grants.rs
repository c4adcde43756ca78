//! Decisions that grant allowances.

use super::{file::File, is_province};
use crate::Norms;
use crate::fault::{LoadFault, NormFault};
use crate::law::{Decision, Line, Method, SalaryPart, StartRule, StopRule};
use crate::{Day, raw, thousandths};
use toml::Spanned;

impl Norms {
    pub(super) fn add_decision(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::DecisionFile = file.parse()?;
        let id = file.named(&f.id)?;
        let instrument = self.cited(file, &f.instrument)?;
        if *f.rounding.get_ref() < 1 {
            return Err(file.at(&f.rounding, "rounding is to a multiple of at least 1 đồng"));
        }
        if !is_province(f.province.get_ref()) {
            return Err(file.at(&f.province, "a province has two digits"));
        }
        let rival = |d: &&Decision| {
            d.province == *f.province.get_ref() && d.from == f.from && d.is_example == f.example
        };
        if let Some(rival) = self.decisions.iter().find(rival) {
            let reason = format!("{} is of this province and this day too", rival.id);
            return Err(file.at(&f.province, reason));
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
                return Err(file.fault(at, "two lines for one role, area class and day"));
            }
            if is_by_day && line.from != f.from && line.from.of_month() != 1 {
                let reason = "where days are counted a line begins on the first of a month";
                return Err(file.fault(at, reason));
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
        let refuse = |reason: String| Err(file.fault(at, reason));
        if from < decided {
            return refuse("a line cannot be older than its decision".to_owned());
        }
        if let Err(NormFault::UnknownCode { .. } | NormFault::UnknownNorm { .. }) =
            self.code("roles", &e.role, from)
        {
            return refuse(format!("{} is not in roles", e.role));
        }
        if let Some(class) = self.stray_class(&e.area_classes, from) {
            return refuse(format!("{class} is not in area-class"));
        }
        let by_factor = matches!(e.method, Method::HeSo | Method::PhanTram);
        if by_factor != e.coefficient.is_some() || by_factor == e.amount.is_some() {
            return refuse(
                "he-so and phan-tram take a coefficient, so-tien-* an amount".to_owned(),
            );
        }
        if let Some(text) = &e.coefficient
            && thousandths(text).is_none_or(|n| n == 0)
        {
            return refuse(format!("{text} is not a coefficient: write 0.40"));
        }
        let of = match (e.method, e.of) {
            (Method::PhanTram, None) => SalaryPart::ALL.to_vec(),
            (Method::PhanTram, Some(of)) => of,
            (_, None) => Vec::new(),
            (_, Some(_)) => return refuse("only phan-tram is of a salary".to_owned()),
        };
        let is_twice = |nth: usize, part: &SalaryPart| of.iter().take(nth).any(|p| p == part);
        if (e.method == Method::PhanTram && of.is_empty())
            || of.iter().enumerate().any(|(nth, part)| is_twice(nth, part))
        {
            return refuse("of names one part of the salary or more, each once".to_owned());
        }
        if e.amount.is_some_and(|amount| amount.is_negative() || amount.is_zero()) {
            return refuse("an amount is above zero".to_owned());
        }
        Ok(Line {
            role: e.role,
            area_classes: e.area_classes,
            method: e.method,
            coefficient: e.coefficient,
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

    /// The first class that is not in the list on any day.
    pub(super) fn stray_class<'a>(&self, classes: &'a [String], on: Day) -> Option<&'a String> {
        classes.iter().find(|class| {
            matches!(
                self.code("area-class", class, on),
                Err(NormFault::UnknownCode { .. } | NormFault::UnknownNorm { .. })
            )
        })
    }
}

/// Two lists of area classes share one. An empty list means all that no other line names, so it
/// clashes with another empty one only.
pub(super) fn overlap(a: &[String], b: &[String]) -> bool {
    (a.is_empty() && b.is_empty()) || a.iter().any(|class| b.contains(class))
}

#[cfg(test)]
mod tests;
