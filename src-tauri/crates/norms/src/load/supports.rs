//! Levels of support from the state's budget.

use super::{file::File, grants::overlap, is_province};
use crate::Norms;
use crate::fault::LoadFault;
use crate::law::SupportLevel;
use crate::raw;
use crate::why::{InFile, Why};

impl Norms {
    pub(super) fn add_support(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::SupportFile = file.parse()?;
        let key = file.named(&f.key)?;
        let act = self.cited(file, &f.source)?;
        let province = f.province.get_ref();
        if !province.is_empty() && !is_province(province) {
            return Err(file.at(&f.province, InFile::SupportProvince));
        }
        if !province.is_empty() && !self.is_known_province(province) {
            return Err(file.at(&f.province, InFile::NoProvince.of([province.as_str()])));
        }
        file.not_too_many(&f.level, self.supports.len())?;
        for entry in f.level {
            let at = entry.span().start;
            let e = entry.into_inner();
            let refuse = |why: Why| Err(file.fault(at, why));
            if e.amount.is_some() == e.repealed {
                return refuse(InFile::AmountOrRepealed.into());
            }
            if e.amount.is_some_and(|amount| amount.is_negative() || amount.is_zero()) {
                return refuse(InFile::AmountAboveZero.into());
            }
            if let Some(why) = self.stray_class(&e.area_classes) {
                return refuse(why);
            }
            let same = |l: &&SupportLevel| {
                l.province == *province
                    && l.kind == e.kind
                    && overlap(&l.area_classes, &e.area_classes)
            };
            // Only what could clash is compared in full.
            let mut rivals = self.supports.iter().filter(|l| l.from >= e.from).filter(same);
            if rivals.clone().any(|l| l.from == e.from) {
                return refuse(InFile::TwoLevels.into());
            }
            if rivals.any(|l| l.key == key) {
                return refuse(InFile::LevelsAscend.into());
            }
            self.supports.push(SupportLevel {
                key: key.clone(),
                province: province.clone(),
                kind: e.kind,
                area_classes: e.area_classes,
                amount: e.amount,
                from: e.from,
                source: match &e.source {
                    Some(own) => self.cited(file, own)?,
                    None => act.clone(),
                },
                article: e.article,
                is_minimum: e.is_minimum,
                verified: e.verified,
                note: e.note,
            });
        }
        Ok(())
    }
}
