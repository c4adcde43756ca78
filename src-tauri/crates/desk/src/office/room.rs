//! The office's own room: who it is, whose seals it knows, from whom a report is due.

use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::talk::OfficeProfile;
use norms::{Day, Norms, Quarter, Unit};

/// The office of the open book.
pub(crate) fn office(desk: &mut Desk) -> Result<OfficeProfile, DeskError> {
    crate::core::settings::office(desk)?.ok_or_else(|| DeskError::new("not-an-office"))
}

/// The communes an office receives from on a day, by name: those in whose chain of receivers the law
/// names it.
pub(crate) fn units<'a>(law: &'a Norms, office_id: &str, on: Day) -> Vec<&'a Unit> {
    let receives = |unit: &Unit| {
        let chain = law.receivers(&unit.code, on).unwrap_or_default();
        chain.iter().any(|body| body.office_id == office_id)
    };
    let mut units: Vec<&Unit> =
        law.units(on).into_iter().filter(|u| u.code.len() == 5 && receives(u)).collect();
    units.sort_by(|a, b| {
        norms::text::compare_texts(&a.name, &b.name).then_with(|| a.code.cmp(&b.code))
    });
    units
}

/// A unit this office receives from in a quarter, by code and first day. A commune that was raised
/// or renamed within the quarter may be meant as it was on the quarter's first day.
pub(crate) fn unit_in<'a>(
    law: &'a Norms,
    office_id: &str,
    code: &str,
    from: Day,
    quarter: Quarter,
) -> Option<&'a Unit> {
    let mut known = units(law, office_id, quarter.last());
    known.extend(units(law, office_id, quarter.first()));
    known.into_iter().find(|unit| unit.code == code && unit.from == from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(office_id: &str, code: &str, from: &str, quarter: &str) -> Option<String> {
        let (from, quarter) = (from.parse().unwrap(), quarter.parse().unwrap());
        let unit = unit_in(Norms::shipped(), office_id, code, from, quarter);
        unit.map(|unit| unit.full_name.clone())
    }

    #[test]
    fn a_commune_raised_within_the_quarter_is_known_as_before_and_after() {
        let before = found("so-22", "06832", "2011-05-31", "2011-Q3");
        let after = found("so-22", "06832", "2011-08-25", "2011-Q3");
        assert_eq!(before.as_deref(), Some("Xã Phương Đông"));
        assert_eq!(after.as_deref(), Some("Phường Phương Đông"));
        assert_eq!(found("so-22", "06832", "2011-05-31", "2011-Q4"), None);
    }

    #[test]
    fn a_province_a_district_and_a_commune_receive_from_what_is_below_them() {
        let law = Norms::shipped();
        let count = |office: &str, on: &str| units(law, office, on.parse().unwrap()).len();
        assert_eq!(count("so-22", "2011-07-14"), 186);
        assert_eq!(count("so-22", "2026-09-30"), 54);
        assert_eq!(count("vhxh-06874", "2026-09-30"), 1);
        assert!((5..40).contains(&count("huyen-199", "2011-07-14")));
        assert_eq!(count("so-01", "2026-09-30"), 0);
        assert_eq!(count("huyen-199", "2026-09-30"), 0, "there are no districts any more");
        assert_eq!(count("vhxh-06874", "2011-07-14"), 0, "the commune's department came after");
    }
}
