//! Where a centre lies: its part of Quảng Ninh, told from the unit's code, and what goes with it.

use super::chance::Chance;
use serde_json::Value;

/// A commune-level unit, as the desk lists it.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Five digits.
    pub code: String,
    /// First day of the unit.
    pub from: String,
    /// `Xã Điền Xá`.
    pub full_name: String,
    /// `Điền Xá`.
    pub name: String,
    /// `Huyện Tiên Yên`, later `Tỉnh Quảng Ninh`.
    pub parent_name: String,
}

impl Unit {
    /// A row of `search_units`; none when it is no commune.
    pub(crate) fn of(row: &Value) -> Option<Unit> {
        let text = |name: &str| row[name].as_str().map(str::to_owned);
        let unit = Unit {
            code: text("code")?,
            from: text("from")?,
            full_name: text("full_name")?,
            name: text("name")?,
            parent_name: text("parent_name")?,
        };
        (unit.code.len() == 5).then_some(unit)
    }

    /// "xã Điền Xá", inside a sentence.
    pub(crate) fn lower(&self) -> String {
        let mut letters = self.full_name.chars();
        letters.next().map_or_else(String::new, |c| c.to_lowercase().chain(letters).collect())
    }

    /// A ward or a township: people live closer together there.
    pub(crate) fn is_urban(&self) -> bool {
        !self.full_name.starts_with("Xã")
    }

    pub(crate) fn region(&self) -> &'static Region {
        let code: u32 = self.code.parse().unwrap_or_default();
        let holds = |r: &&Region| r.codes.iter().any(|(low, high)| (*low..=*high).contains(&code));
        REGIONS.iter().find(holds).unwrap_or(&REGIONS[0])
    }
}

/// What livelihood is taught there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Land {
    /// Towns and coal.
    Town,
    /// Hills and forest.
    Hills,
    /// Coast and islands.
    Coast,
    /// Fields and orchards.
    Fields,
}

/// A district as it was in 2011; the codes of its units lie together.
#[derive(Debug)]
pub(crate) struct Region {
    codes: &'static [(u32, u32)],
    /// Its name without the kind.
    pub(crate) name: &'static str,
    pub(crate) land: Land,
    /// Class of area, invented but likely.
    pub(crate) area_class: &'static str,
    /// Of a hundred people: Dao, Tày, Sán Dìu, Sán Chỉ; the rest are Kinh.
    pub(crate) peoples: [usize; 4],
}

const fn region(
    codes: &'static [(u32, u32)],
    name: &'static str,
    land: Land,
    area_class: &'static str,
    peoples: [usize; 4],
) -> Region {
    Region { codes, name, land, area_class, peoples }
}

use Land::{Coast, Fields, Hills, Town};

const REGIONS: &[Region] = &[
    region(&[(6649, 6706)], "Hạ Long", Town, "khong", [0, 0, 2, 0]),
    region(&[(6709, 6757)], "Móng Cái", Coast, "kv1", [4, 2, 6, 0]),
    region(&[(6760, 6805)], "Cẩm Phả", Town, "khong", [3, 1, 8, 0]),
    region(&[(6808, 6835), (7141, 7141)], "Uông Bí", Town, "khong", [6, 1, 2, 0]),
    region(&[(6838, 6859)], "Bình Liêu", Hills, "kv3", [26, 52, 0, 16]),
    region(&[(6862, 6892)], "Tiên Yên", Hills, "kv2", [22, 14, 10, 14]),
    region(&[(6895, 6919)], "Đầm Hà", Fields, "kv2", [22, 4, 8, 2]),
    region(&[(6922, 6967)], "Hải Hà", Coast, "kv2", [20, 4, 4, 0]),
    region(&[(6970, 6991)], "Ba Chẽ", Hills, "kv3", [44, 20, 2, 14]),
    region(&[(6994, 7027)], "Vân Đồn", Coast, "kv2", [2, 2, 14, 0]),
    region(&[(7030, 7066)], "Hoành Bồ", Hills, "kv2", [28, 8, 12, 0]),
    region(&[(7069, 7129)], "Đông Triều", Fields, "kv1", [1, 4, 2, 0]),
    region(&[(7132, 7189)], "Quảng Yên", Coast, "khong", [0, 0, 0, 0]),
    region(&[(7192, 7198)], "Cô Tô", Coast, "kv1", [0, 0, 0, 0]),
];

impl Region {
    /// A shop with a name.
    pub(crate) fn shop(&self, chance: &mut Chance, kind: &str) -> String {
        let owners = &[
            "Hải Yến",
            "Thanh Bình",
            "Minh Hằng",
            "Tuấn Anh",
            "Hoàng Long",
            "Ngọc Lan",
            "Phương Thảo",
            "Đức Thịnh",
            "Thu Hương",
            "Quang Minh",
        ];
        format!("{kind} {}", chance.pick(owners))
    }
}
