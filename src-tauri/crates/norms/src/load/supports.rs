//! Levels of support from the state's budget.

use super::{file::File, grants::overlap, is_province};
use crate::Norms;
use crate::fault::LoadFault;
use crate::law::SupportLevel;
use crate::raw;

impl Norms {
    pub(super) fn add_support(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::SupportFile = file.parse()?;
        let key = file.named(&f.key)?;
        let act = self.cited(file, &f.source)?;
        let province = f.province.get_ref();
        if !province.is_empty() && !is_province(province) {
            return Err(file.at(&f.province, "a province has two digits; empty is the country"));
        }
        file.not_too_many(&f.level, self.supports.len())?;
        for entry in f.level {
            let at = entry.span().start;
            let e = entry.into_inner();
            let refuse = |reason: String| Err(file.fault(at, reason));
            if e.amount.is_some() == e.repealed {
                return refuse("a level has an amount, or is repealed".to_owned());
            }
            if e.amount.is_some_and(|amount| amount.is_negative() || amount.is_zero()) {
                return refuse("an amount is above zero".to_owned());
            }
            if let Some(class) = self.stray_class(&e.area_classes, e.from) {
                return refuse(format!("{class} is not in area-class"));
            }
            let same = |l: &&SupportLevel| {
                l.province == *province
                    && l.kind == e.kind
                    && overlap(&l.area_classes, &e.area_classes)
            };
            // Only what could clash is compared in full.
            let mut rivals = self.supports.iter().filter(|l| l.from >= e.from).filter(same);
            if rivals.clone().any(|l| l.from == e.from) {
                return refuse("two levels for one province, kind, area class and day".to_owned());
            }
            if rivals.any(|l| l.key == key) {
                return refuse("the days of one kind and class must strictly ascend".to_owned());
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
