//! The office's own room: who it is, whose seals it knows, from whom a report is due.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::talk::book::OfficeProfile;
use norms::{Day, Norms, Unit};

/// The office of the open book.
pub(crate) fn office(desk: &mut Desk) -> Result<OfficeProfile, DeskError> {
    crate::book::office(desk)?.ok_or_else(|| DeskError::new("not-an-office"))
}

/// The communes an office receives from on a day, by name.
pub(crate) fn units<'a>(law: &'a Norms, office_id: &str, on: Day) -> Vec<&'a Unit> {
    let (kind, place) = office_id.split_once('-').unwrap_or_default();
    let is_below = |unit: &Unit| {
        let parent = unit.parent_code.as_deref().unwrap_or_default();
        match kind {
            "vhxh" => unit.code == place,
            "huyen" => parent == place,
            // A province's communes stand under it, or under a district of it.
            _ => {
                let above = law.unit(parent, on).and_then(|u| u.parent_code.as_deref());
                parent == place || above == Some(place)
            }
        }
    };
    let mut units: Vec<&Unit> =
        law.units(on).into_iter().filter(|u| u.code.len() == 5 && is_below(u)).collect();
    units.sort_by(|a, b| {
        norms::text::compare_texts(&a.name, &b.name).then_with(|| a.code.cmp(&b.code))
    });
    units
}
