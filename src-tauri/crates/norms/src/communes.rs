//! The communes an office receives from, and who receives from a commune no list has.

use crate::law::Tier;
use crate::place_names::{inside_a_sentence, own_name};
use crate::{Day, Norms, Quarter, Unit, text};

/// A commune no list of the law has, as a person typed it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnlistedUnit<'a> {
    /// Five digits; empty when not known.
    pub code: &'a str,
    /// "Xã Điền Xá".
    pub name: &'a str,
    /// Code of the district or the province it lies in; empty when not known.
    pub parent_code: &'a str,
    /// "Huyện Tiên Yên".
    pub parent_name: &'a str,
}

/// An office that receives from a commune no list has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnlistedOffice {
    /// `<kind>-<unit code>`.
    pub id: String,
    /// "Phòng Giáo dục và Đào tạo huyện Tiên Yên".
    pub name: String,
    /// That it receives was read in the act.
    pub verified: bool,
}

impl Norms {
    /// The communes an office receives from on a day, by name: those in whose chain of receivers
    /// the law names it.
    pub fn communes_of(&self, office_id: &str, on: Day) -> Vec<&Unit> {
        let receives = |unit: &Unit| {
            let chain = self.receivers(&unit.code, on).unwrap_or_default();
            chain.iter().any(|body| body.office_id == office_id)
        };
        let is_commune = |unit: &&Unit| unit.tier() == Some(Tier::Xa);
        let mut units: Vec<&Unit> =
            self.units(on).into_iter().filter(|u| is_commune(u) && receives(u)).collect();
        units.sort_by(|a, b| {
            text::compare_texts(&a.name, &b.name).then_with(|| a.code.cmp(&b.code))
        });
        units
    }

    /// What a commune is called in the lists of an office: where it receives from two of one name, each with
    /// what it lies in: "Xã Cộng Hòa (Thị xã Cẩm Phả)". The unit is the one that bears the code on the day or,
    /// where it is no more, did from its first.
    pub fn called_apart(&self, office_id: &str, code: &str, days: [Day; 2], name: &str) -> String {
        let [from, on] = days;
        let stands = |day: Day| {
            self.units.on(code, day).filter(|unit| unit.full_name == name).map(|unit| (unit, day))
        };
        let Some((unit, day)) = stands(on).or_else(|| stands(from)) else {
            return name.to_owned();
        };
        let receives = |twin: &Unit| {
            let chain = self.receivers(&twin.code, day).unwrap_or_default();
            chain.iter().any(|body| body.office_id == office_id)
        };
        let others = self.units.versions.iter().filter(|(other, versions)| {
            other.as_str() != code && versions.iter().any(|one| one.full_name == name)
        });
        let mut others = others.filter_map(|(other, _)| self.units.on(other, day));
        let is_twin = others.any(|twin| twin.full_name == name && receives(twin));
        match self.units.above(unit, day).filter(|_| is_twin) {
            Some(above) => format!("{name} ({})", above.full_name),
            None => name.to_owned(),
        }
    }

    /// A unit an office receives from in a quarter, by code and first day. A commune that was
    /// raised or renamed within the quarter may be meant as it was on the quarter's first day.
    pub fn commune_in(
        &self,
        office_id: &str,
        code: &str,
        from: Day,
        quarter: Quarter,
    ) -> Option<&Unit> {
        let mut known = self.communes_of(office_id, quarter.last());
        known.extend(self.communes_of(office_id, quarter.first()));
        known.into_iter().find(|unit| unit.is_coded(code) && unit.from == from)
    }

    /// Who receives from a commune no list has: id and name of the office of its own, of the
    /// district it names and of the province it names, first receiver first, as far as their codes
    /// are known.
    pub fn receivers_of_unlisted(&self, unit: UnlistedUnit<'_>, on: Day) -> Vec<UnlistedOffice> {
        let mut found: Vec<(u32, UnlistedOffice)> = Vec::new();
        for relation in self.relations(on) {
            let (code, full_name) = match relation.tier {
                Tier::Xa => (unit.code, unit.name),
                Tier::Huyen | Tier::Tinh => (unit.parent_code, unit.parent_name),
            };
            let Some(order) = relation.order else { continue };
            if Tier::of_unit_code(code) == Some(relation.tier) {
                let name = relation
                    .name
                    .replace("{unit}", &inside_a_sentence(full_name))
                    .replace("{place}", own_name(full_name));
                let id = format!("{}-{code}", relation.office);
                found.push((order, UnlistedOffice { id, name, verified: relation.verified }));
            }
        }
        found.sort_by_key(|(order, _)| *order);
        found.into_iter().map(|(_, office)| office).collect()
    }
}

#[cfg(test)]
mod tests;
