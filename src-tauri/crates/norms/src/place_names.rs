//! Names of places as people write them: the kind of a unit before its own name, alone and inside
//! the name of an office.

use crate::law::Tier;

/// The kinds of unit as they stand inside a sentence, from the province down, with the tiers they
/// have been of: a city may be a province or a district of one.
const KINDS: [(&str, &[Tier]); 9] = [
    ("tỉnh", &[Tier::Tinh]),
    ("thành phố", &[Tier::Tinh, Tier::Huyen]),
    ("huyện", &[Tier::Huyen]),
    ("quận", &[Tier::Huyen]),
    ("thị xã", &[Tier::Huyen]),
    ("thị trấn", &[Tier::Xa]),
    ("xã", &[Tier::Xa]),
    ("phường", &[Tier::Xa]),
    ("đặc khu", &[Tier::Xa]),
];

/// The own name of a unit, without its kind: "Thị trấn Cô Tô" is "Cô Tô".
///
/// The kind is taken off as a whole, once, at the beginning, however it is capitalised: "Phường Thị
/// Cầu" is "Thị Cầu". A name that begins with no kind, or is a kind and nothing more, is its own.
pub fn own_name(full_name: &str) -> &str {
    KINDS.iter().find_map(|(kind, _)| after_kind(full_name, kind)).unwrap_or(full_name)
}

/// What follows a kind and a space at the beginning of a name.
fn after_kind<'a>(full_name: &'a str, kind: &str) -> Option<&'a str> {
    let words = kind.split(' ').count();
    let (at, _) = full_name.match_indices(' ').nth(words - 1)?;
    let (begin, own) = (full_name.get(..at)?, full_name.get(at + 1..)?);
    (begin.to_lowercase() == kind && !own.is_empty()).then_some(own)
}

/// "Xã Điền Xá" inside a sentence: "xã Điền Xá".
pub fn inside_a_sentence(full_name: &str) -> String {
    let mut letters = full_name.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The place an office's name says it is of, without its kind: "Sở Giáo dục và Đào tạo tỉnh Quảng
/// Ninh" is of "Quảng Ninh". Where the name tells of several, the highest one; empty where it tells
/// of none.
pub fn place_of_office(office_name: &str) -> &str {
    let found = KINDS.iter().find_map(|(kind, _)| unit_in(office_name, kind));
    found.map(own_name).unwrap_or_default()
}

/// The body above an office as its papers head it, in capitals: the people's committee of the
/// lowest unit its name tells of, which for an office of the province is the province. Empty where
/// the name tells of none.
pub fn body_above(office_name: &str, is_of_province: bool) -> String {
    let is_its = |tiers: &[Tier]| match is_of_province {
        true => tiers.contains(&Tier::Tinh),
        false => tiers.iter().any(|tier| *tier < Tier::Tinh),
    };
    let kinds = KINDS.iter().rev().filter(|(_, tiers)| is_its(tiers));
    let unit = kinds.into_iter().find_map(|(kind, _)| unit_in(office_name, kind));
    unit.map(|unit| format!("UBND {unit}").to_uppercase()).unwrap_or_default()
}

/// The unit of a kind an office's name tells of, from its kind on: "xã Điền Xá". The kind is in
/// small letters, as inside a sentence: "Phòng Văn hóa - Xã hội" is of no commune.
fn unit_in<'a>(office_name: &'a str, kind: &str) -> Option<&'a str> {
    let stands_alone = |at: usize| {
        let before = office_name.get(..at).unwrap_or_default();
        // The second word of "thị xã" is no kind of its own.
        (before.is_empty() || before.ends_with(' ')) && !(kind == "xã" && before.ends_with("thị "))
    };
    let (at, _) =
        office_name.match_indices(&format!("{kind} ")).find(|(at, _)| stands_alone(*at))?;
    office_name.get(at..)
}

#[cfg(test)]
#[path = "place_names/tests.rs"]
// the build script reads this file from elsewhere, where the plain path would differ
mod tests;
