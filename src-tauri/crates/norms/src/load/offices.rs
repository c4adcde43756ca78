//! The bodies above a centre.

use super::file::File;
use crate::Norms;
use crate::fault::LoadFault;
use crate::law::Relation;
use crate::raw;
use crate::why::InFile;

impl Norms {
    pub(super) fn add_offices(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::OfficeFile = file.parse()?;
        file.not_too_many(&f.relation, self.relations.len())?;
        for entry in f.relation {
            let at = entry.span().start;
            let e = entry.into_inner();
            let same = |r: &&Relation| r.office == e.office;
            if let Some(last) = self.relations.iter().rfind(same)
                && last.from >= e.from
            {
                return Err(file.fault(at, InFile::DaysOfOne.of([e.office])));
            }
            if e.repealed && (e.order.is_some() || !self.relations.iter().any(|r| same(&r))) {
                return Err(file.fault(at, InFile::RepealEnds));
            }
            if e.order == Some(0) || e.roles.is_empty() {
                return Err(file.fault(at, InFile::OfficeOrder));
            }
            if !e.name.contains("{unit}") && !e.name.contains("{place}") {
                return Err(file.fault(at, InFile::NameHasHole.of(["{unit}, {place}"])));
            }
            let began = self.relations.iter().find(same);
            let receives = e.order.or_else(|| began.and_then(|r| r.order)).is_some();
            let list = if receives { "office-kind" } else { "managing-body" };
            let role = e.roles.iter().map(|role| ("relation-role", role));
            for (list, code) in std::iter::once((list, &e.office)).chain(role) {
                if let Some(why) = self.strange(list, code) {
                    return Err(file.fault(at, why));
                }
            }
            self.relations.push(Relation {
                office: e.office,
                name: e.name,
                tier: e.tier,
                order: e.order,
                roles: e.roles,
                from: e.from,
                repealed: e.repealed,
                source: self.cited(file, &e.source)?,
                article: e.article,
                verified: e.verified,
                note: e.note,
            });
        }
        Ok(())
    }
}
