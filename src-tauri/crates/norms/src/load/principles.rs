//! Principles, and what a decision answers for itself.

use super::file::File;
use crate::Norms;
use crate::fault::{LoadFault, nearest};
use crate::law::{
    PrincipleEntry, PrincipleKind, PrincipleLaw, PrincipleTitle, PrincipleValue, Switch,
};
use crate::principle::{HIGHEST_ONLY, INSURANCE};
use crate::raw;
use crate::why::{InFile, Why};
use toml::Spanned;

const UNITS: [&str; 6] = ["days", "working-days", "months", "months-a-year", "years", "vnd"];

impl Norms {
    pub(super) fn add_principle(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::PrincipleFile = file.parse()?;
        let key = file.named(&f.key)?;
        match &f.unit {
            Some(unit) if !UNITS.contains(&unit.get_ref().as_str()) => {
                return Err(file.at(unit, InFile::OneOf.of(["unit", &UNITS.join(", ")])));
            }
            _ if f.unit.is_some() != (f.kind == PrincipleKind::Number) => {
                return Err(file.at(&f.key, InFile::NumberHasUnit));
            }
            _ => {}
        }
        let mut values: Vec<PrincipleEntry> = Vec::new();
        for entry in f.value {
            let at = entry.span().start;
            let e = entry.into_inner();
            if values.last().is_some_and(|last| last.from >= e.from) {
                return Err(file.fault(at, InFile::DaysAscend));
            }
            if e.value.is_some() == e.repealed {
                return Err(file.fault(at, InFile::ValueOrRepealed));
            }
            if let Some(value) = e.value {
                fits(f.kind, value).map_err(|why| file.fault(at, why))?;
            }
            let source = self.cited(file, &e.source)?;
            values.push(PrincipleEntry {
                from: e.from,
                value: e.value,
                verified: e.verified && self.has_read_days(&source),
                source,
                article: e.article,
                note: e.note,
            });
        }
        let title = PrincipleTitle {
            key: key.clone(),
            en: raw::english(&f.vi, f.en),
            vi: f.vi,
            kind: f.kind,
            unit: f.unit.map(Spanned::into_inner),
        };
        self.principles.insert(key, PrincipleLaw { title, values });
        Ok(())
    }

    /// The switches of a decision in order of day; what its fields say holds from its first day,
    /// so a switch for one of them must come later.
    pub(super) fn switches(
        &self,
        file: &File<'_>,
        entries: Vec<Spanned<raw::SwitchEntry>>,
        decided: crate::Day,
        instrument: &str,
    ) -> Result<Vec<Switch>, LoadFault> {
        let mut switches: Vec<Switch> = Vec::new();
        for entry in entries {
            let at = entry.span().start;
            let e = entry.into_inner();
            let refuse = |why: Why| Err(file.fault(at, why));
            let Some(law) = self.principles.get(&e.key) else {
                let keys = self.principles.keys().map(String::as_str);
                let like = nearest(&e.key, keys).join(", ");
                return refuse(InFile::NoPrinciple.of([e.key, like]));
            };
            fits(law.title.kind, e.value).map_err(|why| file.fault(at, why))?;
            if e.from < decided {
                return refuse(InFile::SwitchOld.into());
            }
            if e.from == decided && [HIGHEST_ONLY, INSURANCE].contains(&e.key.as_str()) {
                return refuse(InFile::SwitchOwn.into());
            }
            if switches.iter().any(|s| s.key == e.key && s.from >= e.from) {
                return refuse(InFile::DaysOfOne.of([e.key]));
            }
            switches.push(Switch {
                key: e.key,
                from: e.from,
                value: e.value,
                source: match &e.source {
                    Some(own) => self.cited(file, own)?,
                    None => instrument.to_owned(),
                },
                article: e.article,
                verified: e.verified,
                note: e.note,
            });
        }
        switches.sort_by_key(|switch| switch.from);
        Ok(switches)
    }
}

/// Is it an answer of that kind? A number is a limit or a span, so it is above zero.
fn fits(kind: PrincipleKind, value: PrincipleValue) -> Result<(), InFile> {
    match (kind, value) {
        (PrincipleKind::YesNo, PrincipleValue::YesNo(_)) => Ok(()),
        (PrincipleKind::Number, PrincipleValue::Number(number)) if number > 0 => Ok(()),
        (PrincipleKind::YesNo, _) => Err(InFile::AnswerYesNo),
        (PrincipleKind::Number, _) => Err(InFile::AnswerNumber),
    }
}
