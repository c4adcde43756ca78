//! Who stands above a centre on a day, and which of them receive its reports, in what order.

use crate::fault::{NormFault, unknown};
use crate::law::{Instrument, Relation, Tier};
use crate::place_names::inside_a_sentence;
use crate::unit::Unit;
use crate::{Day, Norms};
use serde::Serialize;
use ts_rs::TS;

impl Unit {
    /// The tier of government it is, by the length of its code.
    pub fn tier(&self) -> Option<Tier> {
        Tier::of_unit_code(&self.code)
    }
}

crate::text_id! {
    /// An office that receives reports: `huyen-199`, `vhxh-06874`, `so-22`.
    pub struct OfficeId;
}

/// A body above the centre of one commune on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Receiver {
    /// `<kind>-<unit code>`.
    pub office_id: OfficeId,
    /// Code in `office-kind` when it receives, in `managing-body` when not.
    pub office_kind: String,
    /// `Phòng Giáo dục và Đào tạo huyện Tiên Yên`.
    pub name: String,
    /// Code of the unit whose office it is.
    pub unit_code: String,
    /// `Huyện Tiên Yên`.
    pub unit_name: String,
    /// Place in the chain that receives, from 1; `None` when it receives no report.
    pub order: Option<u32>,
    /// Codes in `relation-role`.
    pub roles: Vec<String>,
    /// First day of the relation as it stands.
    pub from: Day,
    /// The act it rests on, or the program's own proposal.
    pub source: Instrument,
    /// Where in the act.
    pub article: Option<String>,
    /// Roles and place in the chain were read in the act.
    pub verified: bool,
    /// A remark.
    pub note: Option<String>,
}

impl Norms {
    /// The offices that receive the reports of a commune's centre on a day, first receiver first.
    ///
    /// # Errors
    /// `unknown-norm` when no commune ever bore the code; `not-in-force` when none bears it on
    /// that day, or no office receives yet.
    pub fn receivers(&self, unit_code: &str, on: Day) -> Result<Vec<Receiver>, NormFault> {
        let mut chain = self.authorities(unit_code, on)?;
        chain.retain(|body| body.order.is_some());
        chain.sort_by_key(|body| body.order);
        if chain.is_empty() {
            let first = self.relations.iter().filter(|r| r.order.is_some()).map(|r| r.from).min();
            return Err(NormFault::NotInForce { what: "receivers".to_owned(), on, first });
        }
        Ok(chain)
    }

    /// Is the office of one id of a unit above that of the other on a day: of its district, of its province? Of a
    /// unit no list has nobody can say where it lies: then the tier of the two alone tells.
    pub fn is_office_above(&self, above: &str, office: &str, on: Day) -> bool {
        let unit_of = |id: &str| id.rsplit_once('-').map(|(_, code)| code.to_owned());
        let (Some(above), Some(below)) = (unit_of(above), unit_of(office)) else { return false };
        let (Some(high), Some(low)) = (Tier::of_unit_code(&above), Tier::of_unit_code(&below))
        else {
            return false;
        };
        let Some(mut unit) = self.unit(&below, on) else {
            return above.len() < below.len() && high != low;
        };
        while let Some(parent) = self.parent(unit, on) {
            if parent.code == above {
                return true;
            }
            unit = parent;
        }
        false
    }

    /// Every body above a commune's centre on a day, receiving or not, in file order.
    ///
    /// # Errors
    /// `unknown-norm` when no commune ever bore the code; `not-in-force` when none bears it on
    /// that day.
    pub fn authorities(&self, unit_code: &str, on: Day) -> Result<Vec<Receiver>, NormFault> {
        let commune = self.commune(unit_code, on)?;
        let mut found = Vec::new();
        for relation in self.relations(on) {
            // A commune right under its province has no district, hence no office of one.
            let Some(unit) = self.above(commune, relation.tier, on) else {
                continue;
            };
            found.push(self.body(relation, unit)?);
        }
        Ok(found)
    }

    /// What each body is to every centre on a day, in file order.
    pub fn relations(&self, on: Day) -> impl Iterator<Item = &Relation> {
        self.relations.iter().filter(move |relation| {
            let newer = |r: &Relation| {
                r.office == relation.office && r.from > relation.from && r.from <= on
            };
            relation.from <= on && !relation.repealed && !self.relations.iter().any(newer)
        })
    }

    fn body(&self, relation: &Relation, unit: &Unit) -> Result<Receiver, NormFault> {
        let name = relation
            .name
            .replace("{unit}", &inside_a_sentence(&unit.full_name))
            .replace("{place}", &unit.name);
        Ok(Receiver {
            office_id: format!("{}-{}", relation.office, unit.code).into(),
            office_kind: relation.office.clone(),
            name,
            unit_code: unit.code.clone(),
            unit_name: unit.full_name.clone(),
            order: relation.order,
            roles: relation.roles.clone(),
            from: relation.from,
            source: self.act(&relation.source)?.clone(),
            article: relation.article.clone(),
            verified: relation.verified,
            note: relation.note.clone(),
        })
    }

    fn commune(&self, code: &str, on: Day) -> Result<&Unit, NormFault> {
        let versions =
            self.units.versions.get(code).filter(|_| Tier::of_unit_code(code) == Some(Tier::Xa));
        let Some(first) = versions.and_then(|versions| versions.first()) else {
            let keys = self.units.versions.keys().map(String::as_str);
            let communes = keys.filter(|key| Tier::of_unit_code(key) == Some(Tier::Xa));
            return Err(unknown("commune", code, communes));
        };
        self.unit(code, on).ok_or_else(|| NormFault::NotInForce {
            what: format!("unit/{code}"),
            on,
            first: Some(first.from).filter(|first| on < *first),
        })
    }

    /// The unit of a tier a commune lies in on a day.
    fn above<'a>(&'a self, commune: &'a Unit, tier: Tier, on: Day) -> Option<&'a Unit> {
        let mut unit = commune;
        // Codes grow shorter on the way up, so the walk ends.
        while unit.tier() < Some(tier) {
            let parent = self.unit(unit.parent_code.as_deref()?, on)?;
            if parent.tier() <= unit.tier() {
                return None;
            }
            unit = parent;
        }
        (unit.tier() == Some(tier)).then_some(unit)
    }
}

#[cfg(test)]
#[path = "offices/tests.rs"]
// the build script reads this file from elsewhere, where the plain path would differ
mod tests;
