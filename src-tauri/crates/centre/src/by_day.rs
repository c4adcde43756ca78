//! What the papers of a day say of the centre that no fact of its own tells: what its commune is called then
//! and what lies above it, whose committee heads its papers, who receives its reports. The law knows that by
//! day, so a merger of communes or the end of the districts needs nobody to type it.

use crate::records::Profile;
use letters::OfficeId;
use norms::{Day, Norms, Unit};
use serde::{Deserialize, Serialize};

/// What a sealed report said of place and receiver: it stays said, whatever the law learns later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    unit_code: String,
    unit_from: Day,
    unit_name: String,
    parent_name: Option<String>,
    office_id: OfficeId,
    office_name: String,
    /// The edition of the law it was made by, as people compare it; a program that did not keep it says none.
    #[serde(default)]
    edition: Option<String>,
}

impl Told {
    /// The edition of the law it was made by.
    pub fn edition(&self) -> Option<&str> {
        self.edition.as_deref()
    }
}

impl Profile {
    /// The centre in its commune as the law calls it on a day: the same commune under its name of that day,
    /// else the one that carries it on. As it was written down where the law knows no such commune.
    #[must_use]
    pub fn placed(self, law: &Norms, on: Day) -> Profile {
        let Some(unit) = self.unit_on(law, on) else { return self };
        let parent_name = law.parent(unit, on).map(|above| above.full_name.clone());
        Profile {
            unit_code: unit.code.clone(),
            unit_from: unit.from,
            unit_name: unit.full_name.clone(),
            parent_name: parent_name.or(self.parent_name),
            ..self
        }
    }

    fn unit_on<'a>(&self, law: &'a Norms, on: Day) -> Option<&'a Unit> {
        let (code, from) = (self.unit_code.as_str(), self.unit_from);
        if on < from {
            // A code is used again: what bore it then is this commune only if this one carries it on.
            let heirs = law.successors_since(code, on, from).ok()?;
            let is_same = heirs.first().is_some_and(|heir| heir.unit.code == code);
            return law.unit(code, on).filter(|_| is_same);
        }
        // A first day nobody looked up is before the code's first: that one is meant.
        let heirs =
            law.successors_since(code, from, on).or_else(|_| law.successors(code, on)).ok()?;
        let heir = heirs.iter().find(|heir| heir.is_default).or(heirs.first())?;
        law.unit(&heir.unit.code, on)
    }

    /// The centre with who receives its reports on a day. An office whose own unit is no more receives
    /// nothing: the first that the law names then takes its place.
    #[must_use]
    pub fn received(self, law: &Norms, on: Day) -> Profile {
        let unit = self.office_id.split_once('-').map_or("", |(_, code)| code);
        let began = law.unit_versions(unit).first().map(|unit| unit.from);
        let is_gone = began.is_some_and(|from| from <= on) && law.unit(unit, on).is_none();
        let commune = self.unit_on(law, on).filter(|_| is_gone);
        let chain = commune.and_then(|commune| law.receivers(&commune.code, on).ok());
        match chain.and_then(|chain| chain.into_iter().next()) {
            Some(first) => {
                let office_id = first.office_id.as_str().into();
                Profile { office_id, office_name: first.name, ..self }
            }
            None => self,
        }
    }

    /// The organisation above the centre as its papers of a day begin. What was set by hand stays; what is
    /// the committee of the commune as the book was founded follows the commune.
    pub fn head(&self, founded: &Profile, set: &str) -> String {
        let is_own = [founded, self].iter().any(|one| one.upper_body() == set);
        if is_own { self.upper_body() } else { set.to_owned() }
    }

    /// What is kept of a report that is sealed.
    pub fn told(&self, edition: String) -> Told {
        Told {
            unit_code: self.unit_code.clone(),
            unit_from: self.unit_from,
            unit_name: self.unit_name.clone(),
            parent_name: self.parent_name.clone(),
            office_id: self.office_id.clone(),
            office_name: self.office_name.clone(),
            edition: Some(edition),
        }
    }

    /// The centre as a sealed report told it.
    #[must_use]
    pub fn as_told(self, told: Told) -> Profile {
        Profile {
            unit_code: told.unit_code,
            unit_from: told.unit_from,
            unit_name: told.unit_name,
            parent_name: told.parent_name,
            office_id: told.office_id,
            office_name: told.office_name,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{day, profile};

    fn centre(code: &str, from: &str, unit_name: &str, above: &str) -> Profile {
        Profile {
            unit_code: code.into(),
            unit_from: day(from),
            unit_name: unit_name.into(),
            parent_name: Some(above.into()),
            ..profile()
        }
    }

    #[test]
    fn a_commune_is_called_as_the_law_calls_it_on_the_day() {
        let law = Norms::shipped();
        let old = law.unit_versions("06862")[0].from.to_string();
        let tien_yen = centre("06862", &old, "Thị trấn Tiên Yên", "Huyện Tiên Yên");
        let typed = centre("06862", "1990-01-01", "Thị trấn Tiên Yên", "Huyện Tiên Yên");
        let ha_lau = centre("06865", &old, "Xã Hà Lâu", "Huyện Tiên Yên");
        let new = centre("06874", "2025-07-01", "Xã Điền Xá", "Tỉnh Quảng Ninh");
        let nghe_an = centre("16849", "2004-01-01", "Xã Môn Sơn", "Huyện Con Cuông");
        for (centre, on, expected) in [
            (&tien_yen, "2025-06-30", "06862 Thị trấn Tiên Yên, Huyện Tiên Yên"),
            (&tien_yen, "2025-09-30", "06862 Xã Tiên Yên, Tỉnh Quảng Ninh"),
            (&typed, "2025-09-30", "06862 Xã Tiên Yên, Tỉnh Quảng Ninh"),
            (&ha_lau, "2025-06-30", "06865 Xã Hà Lâu, Huyện Tiên Yên"),
            (&ha_lau, "2025-09-30", "06874 Xã Điền Xá, Tỉnh Quảng Ninh"),
            (&new, "2026-09-30", "06874 Xã Điền Xá, Tỉnh Quảng Ninh"),
            // A book of today tells of a quarter of long ago.
            (&new, "2013-09-30", "06874 Xã Điền Xá, Huyện Tiên Yên"),
            // Nothing is known of the province's communes: as it was written down.
            (&nghe_an, "2014-03-31", "16849 Xã Môn Sơn, Huyện Con Cuông"),
        ] {
            let placed = centre.clone().placed(law, day(on));
            let above = placed.parent_name.unwrap_or_default();
            let found = format!("{} {}, {above}", placed.unit_code, placed.unit_name);
            assert_eq!(found, expected, "{on}");
        }
    }

    #[test]
    fn an_office_whose_district_is_no_more_receives_nothing() {
        let law = Norms::shipped();
        let old = law.unit_versions("06874")[0].from.to_string();
        let district = ("huyen-199", "Phòng Giáo dục và Đào tạo huyện Tiên Yên");
        let commune = ("vhxh-06874", "Phòng Văn hóa - Xã hội xã Điền Xá");
        let province = ("so-22", "Sở GD&ĐT");
        for (code, said, on, expected) in [
            ("06874", district, "2025-06-30", district),
            ("06874", district, "2025-07-10", commune),
            ("06865", district, "2025-07-10", commune),
            // Chosen by hand and still there: as it was chosen, whatever its place in the chain.
            ("06874", province, "2025-07-10", province),
            ("06874", ("khac-1", "Hội Khuyến học"), "2025-07-10", ("khac-1", "Hội Khuyến học")),
            ("00000", district, "2025-07-10", district),
        ] {
            let centre = Profile {
                office_id: said.0.into(),
                office_name: said.1.into(),
                ..centre(code, &old, "Xã", "Huyện Tiên Yên")
            };
            let found = centre.received(law, day(on));
            assert_eq!((&*found.office_id, found.office_name.as_str()), expected, "{code} {on}");
        }
    }

    #[test]
    fn what_heads_the_papers_follows_the_commune_unless_it_was_set_by_hand() {
        let founded = centre("06862", "2004-01-01", "Thị trấn Tiên Yên", "Huyện Tiên Yên");
        let now = Profile { unit_name: "Xã Tiên Yên".into(), ..founded.clone() };
        for (set, expected) in [
            ("UBND THỊ TRẤN TIÊN YÊN", "UBND XÃ TIÊN YÊN"),
            ("UBND XÃ TIÊN YÊN", "UBND XÃ TIÊN YÊN"),
            ("HỘI KHUYẾN HỌC", "HỘI KHUYẾN HỌC"),
            ("", ""),
        ] {
            assert_eq!(now.head(&founded, set), expected);
        }
        assert_eq!(founded.clone().as_told(now.told("AAAA-BBBB".into())).unit_name, "Xã Tiên Yên");
    }
}
