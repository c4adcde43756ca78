//! A centre begins its book: the id it keeps for ever.

use crate::records::Profile;
use norms::Tier;

/// Stands for the code of a commune no list has.
pub const NO_CODE: &str = "00000";
/// No centre of this kind is older.
const OLDEST: i32 = 1990;

/// Why a centre cannot be founded so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FoundingRefusal {
    /// Not a code of a commune.
    #[error("unit-code {code}")]
    UnitCode {
        /// As it was entered.
        code: String,
    },
    /// No centre was founded then.
    #[error("founded-year {first}-{last}")]
    FoundedYear {
        /// Earliest year believed.
        first: i32,
        /// Latest year believed.
        last: i32,
    },
}

/// Refuses a text that is neither empty nor five digits.
///
/// # Errors
/// [`FoundingRefusal::UnitCode`].
pub fn may_be_unit_code(code: &str) -> Result<(), FoundingRefusal> {
    let is_so = code.is_empty() || Tier::of_unit_code(code) == Some(Tier::Xa);
    if is_so { Ok(()) } else { Err(FoundingRefusal::UnitCode { code: code.to_owned() }) }
}

/// Refuses a founding year that can only be a slip.
///
/// # Errors
/// [`FoundingRefusal::FoundedYear`] with the years that are believed.
pub fn may_be_founded_in(year: u32, this_year: i32) -> Result<(), FoundingRefusal> {
    let is_so = i32::try_from(year).is_ok_and(|year| (OLDEST..=this_year).contains(&year));
    let refusal = FoundingRefusal::FoundedYear { first: OLDEST, last: this_year };
    if is_so { Ok(()) } else { Err(refusal) }
}

/// The code a centre's commune is known by: its own, or zeros for one typed by hand, which has no
/// code of the state's.
pub fn unit_code_or_none(code: &str) -> &str {
    if code.is_empty() { NO_CODE } else { code }
}

/// A centre's permanent id, `<unit code>-<founding year>`. Where the commune has no code, letters of
/// chance tell two such centres of one year apart.
pub fn centre_id(unit_code: &str, founded_year: u32, chance: &str) -> String {
    match unit_code {
        "" => format!("{NO_CODE}-{founded_year}-{chance}"),
        code => format!("{code}-{founded_year}"),
    }
}

impl Profile {
    /// The organisation above the centre as its papers begin: the committee of its commune.
    pub fn upper_body(&self) -> String {
        format!("UBND {}", self.unit_name).to_uppercase()
    }

    /// The founding year, as the centre's id tells it.
    pub fn founded_year(&self) -> Option<i32> {
        self.centre_id.split('-').nth(1).and_then(|year| year.parse().ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::profile;

    #[test]
    fn an_id_tells_commune_and_year_and_only_without_a_code_holds_chance() {
        for (code, year, id) in [
            ("06874", 2008, "06874-2008"),
            ("", 2008, "00000-2008-k7q29f"),
            ("", 1999, "00000-1999-k7q29f"),
        ] {
            assert_eq!(centre_id(code, year, "k7q29f"), id);
            let centre = Profile { centre_id: id.into(), ..profile() };
            assert_eq!(centre.founded_year(), i32::try_from(year).ok());
        }
        for id in ["06874", "06874-", "06874-x"] {
            let centre = Profile { centre_id: id.into(), ..profile() };
            assert_eq!(centre.founded_year(), None, "{id}");
        }
    }

    #[test]
    fn a_commune_has_five_digits_or_no_code_at_all() {
        for (code, is_code) in
            [("06874", true), ("", true), ("199", false), ("0687a", false), ("068740", false)]
        {
            assert_eq!(may_be_unit_code(code).is_ok(), is_code, "{code}");
        }
        assert_eq!(unit_code_or_none(""), "00000");
        assert_eq!(unit_code_or_none("06874"), "06874");
    }

    #[test]
    fn a_founding_year_is_believed_from_1990_to_this_one() {
        for (year, is_believed) in [(1989, false), (1990, true), (2026, true), (2027, false)] {
            assert_eq!(may_be_founded_in(year, 2026).is_ok(), is_believed, "{year}");
        }
        let refusal = FoundingRefusal::FoundedYear { first: 1990, last: 2026 };
        assert_eq!(may_be_founded_in(u32::MAX, 2026), Err(refusal));
    }

    #[test]
    fn above_a_centre_stands_the_committee_of_its_commune() {
        for (unit, above) in
            [("Xã Điền Xá", "UBND XÃ ĐIỀN XÁ"), ("Phường Hà Tu", "UBND PHƯỜNG HÀ TU")]
        {
            let centre = Profile { unit_name: unit.into(), ..profile() };
            assert_eq!(centre.upper_body(), above);
        }
    }
}
