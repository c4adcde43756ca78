//! Decisions that grant allowances.

use super::{Norms, file::File};
use crate::fault::{LoadFault, NormFault};
use crate::law::{Decision, Line, Method};
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
            lines.push(line);
        }
        self.decisions.push(Decision {
            id,
            instrument,
            province: f.province,
            from: f.from,
            scope: f.scope,
            highest_only: f.highest_only,
            start: f.start,
            stop: f.stop,
            rounding: f.rounding.into_inner(),
            counts_for_insurance: f.counts_for_insurance,
            is_example: f.example,
            switches_verified: f.switches_verified,
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
        for (list, code) in std::iter::once(("roles", &e.role))
            .chain(e.area_classes.iter().map(|class| ("area-class", class)))
        {
            if let Err(NormFault::UnknownCode { .. } | NormFault::UnknownNorm { .. }) =
                self.code(list, code, from)
            {
                return refuse(format!("{code} is not in {list}"));
            }
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
        Ok(Line {
            role: e.role,
            area_classes: e.area_classes,
            method: e.method,
            coefficient: e.coefficient,
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
}

/// Two lists of area classes share one. An empty list means all that no other line names, so it
/// clashes with another empty one only.
fn overlap(a: &[String], b: &[String]) -> bool {
    (a.is_empty() && b.is_empty()) || a.iter().any(|class| b.contains(class))
}
