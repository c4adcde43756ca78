//! A telephone list pasted from a table: which line is which commune, whom to call there.
//!
//! Nobody's list has our columns in our order: a cell is told by what it holds. A line is taken only
//! where exactly one commune is meant.

use norms::Day;
use norms::text::fold;
use serde::Serialize;
use ts_rs::TS;

/// Fewer digits are a number in the list, not one to call.
const FEWEST_DIGITS: usize = 8;
/// More are no telephone number of this country, even with its prefix.
const MOST_DIGITS: usize = 13;

/// A commune a line may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub code: String,
    pub from: Day,
    /// With its kind: "Xã Hải Ninh".
    pub full_name: String,
    /// Without: "Hải Ninh".
    pub name: String,
    pub parent: Option<String>,
}

norms::closed_set! {
    /// What a pasted line is good for.
    pub enum PhoneLineState {
        /// A commune and a number.
        Read = "read",
        /// No commune of this office by that name.
        NoUnit = "no-unit",
        /// Several communes of that name, and the line does not say of which district.
        TwoUnits = "two-units",
        /// No telephone number on the line.
        NoPhone = "no-phone",
        /// The commune stands on a line above already.
        Again = "again",
    }
}

/// One line of the list as it was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PhoneRead {
    /// Its place in what was pasted, from 1.
    pub line: u32,
    /// As pasted, its cells a dot apart.
    pub said: String,
    pub state: PhoneLineState,
    pub unit_code: Option<String>,
    pub unit_from: Option<Day>,
    pub contact_name: Option<String>,
    pub phone: Option<String>,
}

/// How many characters the boxes hold a list is read into.
#[derive(Clone, Copy, Debug)]
pub struct Most {
    pub name: usize,
    pub phone: usize,
}

/// Every line that holds anything.
pub fn read_phones(text: &str, places: &[Place], most: Most) -> Vec<PhoneRead> {
    let mut read: Vec<PhoneRead> = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        let cells = cells(text);
        if cells.is_empty() {
            continue;
        }
        let mut one = read_line(line, &cells, places, most);
        let stands = |before: &PhoneRead| {
            before.state == PhoneLineState::Read
                && before.unit_code == one.unit_code
                && before.unit_from == one.unit_from
        };
        if one.state == PhoneLineState::Read && read.iter().any(stands) {
            one.state = PhoneLineState::Again;
        }
        read.push(one);
    }
    read
}

/// By tabs as a table is pasted, else by semicolons, else by wide gaps.
fn cells(line: &str) -> Vec<String> {
    let parts: Vec<&str> = match () {
        () if line.contains('\t') => line.split('\t').collect(),
        () if line.contains(';') => line.split(';').collect(),
        () => line.split("  ").collect(),
    };
    let clean = parts.into_iter().map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    clean.flat_map(apart).filter(|cell| !cell.is_empty()).collect()
}

/// A number behind a name in one cell, one blank between them, is a cell of its own.
fn apart(cell: String) -> Vec<String> {
    let blanks = cell.match_indices(' ').map(|(at, _)| at);
    let number = blanks.map(|at| cell.split_at(at)).find(|(_, tail)| is_phone(tail));
    match number {
        Some((name, tail)) if !is_phone(&cell) => vec![name.to_owned(), tail.trim().to_owned()],
        _ => vec![cell],
    }
}

fn read_line(line: u32, cells: &[String], places: &[Place], most: Most) -> PhoneRead {
    let fits = |cell: &str, most: usize| cell.chars().count() <= most;
    let phone = cells.iter().position(|cell| is_phone(cell) && fits(cell, most.phone));
    let others: Vec<&String> = cells
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != phone)
        .map(|(_, cell)| cell)
        .collect();
    let meant = meant(&others, places);
    let unit = match meant.as_slice() {
        [(_, one)] => Some(*one),
        _ => None,
    };
    let state = match (meant.len(), phone) {
        (0, _) => PhoneLineState::NoUnit,
        (1, Some(_)) => PhoneLineState::Read,
        (1, None) => PhoneLineState::NoPhone,
        _ => PhoneLineState::TwoUnits,
    };
    let of_unit = meant.first().map(|(cell, _)| *cell);
    let contact = others.iter().enumerate().find(|(at, cell)| {
        let names_place = places.iter().any(|place| names_parent(cell, place));
        Some(*at) != of_unit && !names_place && is_name(cell) && fits(cell, most.name)
    });
    PhoneRead {
        line,
        said: cells.join(" · "),
        state,
        unit_code: unit.map(|unit| unit.code.clone()),
        unit_from: unit.map(|unit| unit.from),
        contact_name: contact.map(|(_, cell)| (*cell).clone()),
        phone: phone.and_then(|at| cells.get(at)).cloned(),
    }
}

fn is_phone(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let only = cell.chars().all(|c| c.is_ascii_digit() || " .-+()/".contains(c));
    only && digits >= FEWEST_DIGITS && (digits <= MOST_DIGITS || cell.contains('/'))
}

/// Letters, and no figure: what people are called.
fn is_name(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic) && !cell.chars().any(|c| c.is_ascii_digit())
}

fn names_parent(cell: &str, place: &Place) -> bool {
    place.parent.as_ref().is_some_and(|parent| {
        let (cell, parent) = (fold(cell), fold(parent));
        parent == cell || parent.split_once(' ').is_some_and(|(_, bare)| bare == cell)
    })
}

/// The communes a line may mean, each with the cell that names it: by the whole cell, else by words
/// within one; of twins those whose district the line names.
fn meant<'a>(cells: &[&String], places: &'a [Place]) -> Vec<(usize, &'a Place)> {
    let folded: Vec<String> = cells.iter().map(|cell| fold(cell)).collect();
    let by = |says: &dyn Fn(&str, &Place) -> bool| -> Vec<(usize, &'a Place)> {
        for (at, cell) in folded.iter().enumerate() {
            let found: Vec<_> =
                places.iter().filter(|place| says(cell, place)).map(|place| (at, place)).collect();
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    };
    let equal = |name: &str, cell: &str| fold(name) == cell;
    let mut found = by(&|cell, place| equal(&place.full_name, cell));
    if found.is_empty() {
        found = by(&|cell, place| holds(cell, &fold(&place.full_name)));
        // "Xã Hải Ninh" holds "Xã Hải" too: the longest is meant.
        let length = |place: &Place| fold(&place.full_name).chars().count();
        let longest = found.iter().map(|(_, place)| length(place)).max();
        found.retain(|(_, place)| Some(length(place)) == longest);
    }
    if found.is_empty() {
        found = by(&|cell, place| equal(&place.name, cell));
    }
    if found.len() > 1 {
        let of_parent =
            |(_, place): &&(usize, &Place)| cells.iter().any(|c| names_parent(c, place));
        let apart: Vec<_> = found.iter().filter(of_parent).copied().collect();
        if !apart.is_empty() {
            return apart;
        }
    }
    found
}

/// Do these words stand in the cell as whole words?
fn holds(cell: &str, words: &str) -> bool {
    format!(" {cell} ").contains(&format!(" {words} "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: Most = Most { name: 80, phone: 40 };

    fn places() -> Vec<Place> {
        let place = |code: &str, full_name: &str, parent: &str| Place {
            code: code.to_owned(),
            from: "2011-07-14".parse().unwrap(),
            full_name: full_name.to_owned(),
            name: full_name.split_once(' ').unwrap().1.to_owned(),
            parent: Some(parent.to_owned()),
        };
        vec![
            place("1", "Xã Hải Ninh", "Thành phố Móng Cái"),
            place("2", "Xã Đồng Tâm", "Huyện Bình Liêu"),
            place("3", "Xã Đồng Tâm", "Huyện Hoành Bồ"),
            place("4", "Phường Hải Hòa", "Thành phố Móng Cái"),
            place("5", "Xã Hải", "Huyện Vân Đồn"),
        ]
    }

    #[test]
    fn a_pasted_line_is_understood_whatever_the_order_of_its_cells() {
        let cases = [
            // line, state, unit, contact, phone
            ("1\tXã Hải Ninh\tLê Thị Hoa\t0203 123 456", "read 1 Lê Thị Hoa 0203 123 456"),
            ("0912.345.678;hai ninh;Nguyễn Văn An", "read 1 Nguyễn Văn An 0912.345.678"),
            ("TTHTCĐ xã Hải Ninh  (+84) 912345678", "read 1 - (+84) 912345678"),
            ("Phường Hải Hoà\t0912345678", "read 4 - 0912345678"),
            ("Đồng Tâm\tHoành Bồ\tVũ Thị Mai\t0912345678", "read 3 Vũ Thị Mai 0912345678"),
            ("Xã Đồng Tâm\t0912345678", "two-units - - 0912345678"),
            ("Xã Quảng La\tĐỗ Văn Tư\t0912345678", "no-unit - Xã Quảng La 0912345678"),
            ("Xã Hải Ninh\tLê Thị Hoa", "no-phone 1 Lê Thị Hoa -"),
            ("Xã Hải Ninh\tLê Thị Hoa\t186", "no-phone 1 Lê Thị Hoa -"),
            ("STT\tĐơn vị\tNgười liên hệ\tĐiện thoại", "no-unit - STT -"),
            ("Lê Thị Hoa\tXã Hải 0203 123 456", "read 5 Lê Thị Hoa 0203 123 456"),
            ("Xã Hải\t0912345678 / 0987654321", "read 5 - 0912345678 / 0987654321"),
        ];
        let dash = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
        for (text, expected) in cases {
            let read = read_phones(text, &places(), MOST);
            let [one] = <[PhoneRead; 1]>::try_from(read).unwrap();
            let told = format!(
                "{} {} {} {}",
                one.state.code(),
                dash(one.unit_code),
                dash(one.contact_name),
                dash(one.phone)
            );
            assert_eq!(told, expected, "{text}");
        }
    }

    #[test]
    fn a_commune_is_taken_once_and_empty_lines_keep_their_numbers() {
        let text = "\nXã Hải Ninh\t0912345678\n\t\nXã Hải Ninh\t0987654321\n";
        let told: Vec<_> = read_phones(text, &places(), MOST)
            .into_iter()
            .map(|one| (one.line, one.state))
            .collect();
        assert_eq!(told, [(2, PhoneLineState::Read), (4, PhoneLineState::Again)]);
    }
}
