//! Units of administration and what became of them.

use super::file::File;
use crate::Norms;
use crate::fault::LoadFault;
use crate::law::Tier;
use crate::unit::Unit;
use crate::units::Step;
use crate::why::InFile;
use crate::{Day, raw};

/// Most entries of one code: each version of a parent is searched with each of its units.
const MOST_VERSIONS: usize = 50;

impl Norms {
    pub(super) fn add_units(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::UnitFile = file.parse()?;
        let source = self.cited(file, &f.source)?;
        if f.complete {
            self.units.complete.push((f.province.clone(), f.from));
        }
        for entry in f.unit {
            let at = entry.span().start;
            let e = entry.into_inner();
            let from = e.from.unwrap_or(f.from);
            let Some(kind) = self.kind_name(&e.kind, from) else {
                let like = self.like("unit-kind", &e.kind);
                return Err(file.fault(at, InFile::NoCode.of([&e.kind, "unit-kind", &like])));
            };
            let tier = Tier::of_unit_code(&e.code);
            if tier.is_none() {
                return Err(file.fault(at, InFile::UnitDigits));
            }
            if (tier == Some(Tier::Tinh)) != e.parent.is_none() {
                return Err(file.fault(at, InFile::UnitParent));
            }
            // Codes grow shorter on the way up, so no walk up comes back to where it began.
            if e.parent.as_ref().is_some_and(|parent| !is_above(parent, &e.code)) {
                return Err(file.fault(at, InFile::ParentDigits));
            }
            let own = e.source.as_ref().map(|own| self.cited(file, own)).transpose()?;
            for other in &e.also {
                if Tier::of_unit_code(other) != tier {
                    return Err(file.fault(at, InFile::AlsoDigits));
                }
                self.units.also.entry(other.clone()).or_default().push(e.code.clone());
            }
            let versions = self.units.versions.entry(e.code.clone()).or_default();
            if versions.iter().any(|u| u.from == from) {
                return Err(file.fault(at, InFile::UnitTwice.of([e.code])));
            }
            if versions.len() >= MOST_VERSIONS {
                return Err(file.fault(at, InFile::UnitOften.of([MOST_VERSIONS.to_string()])));
            }
            versions.push(Unit {
                full_name: format!("{kind} {}", e.name),
                code: e.code,
                from,
                kind: e.kind,
                name: e.name,
                parent_code: e.parent,
                parent_name: None,
                source: own.unwrap_or_else(|| source.clone()),
                verified: e.verified.unwrap_or(f.verified),
                note: e.note,
                also: e.also,
            });
        }
        Ok(())
    }

    fn kind_name(&self, kind: &str, on: Day) -> Option<String> {
        self.code("unit-kind", kind, on).ok().map(|code| code.vi.clone())
    }

    pub(super) fn add_succession(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::SuccessionFile = file.parse()?;
        for entry in f.event {
            let event = entry.into_inner();
            let source = self.cited(file, &event.source)?;
            for heir in event.heirs {
                let at = heir.span().start;
                let h = heir.into_inner();
                for code in [&h.from, &h.to] {
                    if !self.units.versions.contains_key(code) {
                        return Err(file.fault(at, InFile::NoUnit.of([code.as_str()])));
                    }
                }
                self.units.steps.push(Step {
                    on: event.on,
                    from: h.from,
                    to: h.to,
                    share: h.share,
                    is_default: h.default,
                    source: source.clone(),
                    verified: h.verified.unwrap_or(event.verified),
                });
            }
        }
        self.units.steps.sort_by_key(|step| step.on);
        Ok(())
    }

    /// Orders versions, names parents, builds search keys.
    pub(super) fn finish_units(&mut self) {
        for versions in self.units.versions.values_mut() {
            versions.sort_by_key(|unit| unit.from);
        }
        let named = self.units.clone();
        for unit in self.units.versions.values_mut().flatten() {
            unit.parent_name = unit
                .parent_code
                .as_ref()
                .and_then(|parent| named.on(parent, unit.from))
                .map(|parent| parent.full_name.clone());
        }
        self.units.index();
    }
}

/// A code that may stand above another.
fn is_above(parent: &str, code: &str) -> bool {
    Tier::of_unit_code(parent) > Tier::of_unit_code(code)
}
