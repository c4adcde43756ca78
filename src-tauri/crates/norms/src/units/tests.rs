use super::Share;
use crate::{Day, Norms, Unit};
use std::collections::BTreeMap;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn communes(on: &str) -> Vec<&'static Unit> {
    let units = Norms::shipped().units(day(on));
    units.into_iter().filter(|u| u.code.len() == 5).collect()
}

fn count(units: &[&Unit], kind: &str) -> usize {
    units.iter().filter(|u| u.kind == kind).count()
}

#[test]
fn on_the_day_of_the_directive_there_were_186_communes_in_14_districts() {
    let all = communes("2011-07-14");
    assert_eq!(all.len(), 186);
    assert_eq!((count(&all, "xa"), count(&all, "phuong"), count(&all, "thi-tran")), (127, 48, 11));
    // district: (phường, thị trấn, xã)
    let table = [
        ("193", 20, 0, 0),
        ("194", 8, 0, 9),
        ("195", 13, 0, 3),
        ("196", 7, 0, 4),
        ("198", 0, 1, 7),
        ("199", 0, 1, 11),
        ("200", 0, 1, 9),
        ("201", 0, 1, 15),
        ("202", 0, 1, 7),
        ("203", 0, 1, 11),
        ("204", 0, 1, 12),
        ("205", 0, 2, 19),
        ("206", 0, 1, 18),
        ("207", 0, 1, 2),
    ];
    let mut by_district: BTreeMap<&str, Vec<&Unit>> = BTreeMap::new();
    for unit in &all {
        by_district.entry(unit.parent_code.as_deref().unwrap()).or_default().push(unit);
    }
    assert_eq!(by_district.len(), 14);
    for (code, wards, towns, villages) in table {
        let units = &by_district[code];
        let got = (count(units, "phuong"), count(units, "thi-tran"), count(units, "xa"));
        assert_eq!(got, (wards, towns, villages), "{code}");
        assert!(Norms::shipped().unit(code, day("2011-07-14")).is_some());
    }
}

#[test]
fn from_july_2025_there_are_54_communes_and_no_district() {
    let all = communes("2025-07-01");
    assert_eq!(all.len(), 54);
    assert_eq!((count(&all, "phuong"), count(&all, "xa"), count(&all, "dac-khu")), (30, 22, 2));
    assert!(all.iter().all(|u| u.parent_name.as_deref() == Some("Tỉnh Quảng Ninh")));
    let districts = Norms::shipped().units(day("2025-07-01"));
    assert_eq!(districts.iter().filter(|u| u.code.len() == 3).count(), 0);
}

#[test]
fn the_chain_of_186_177_171_54_holds_on_both_sides_of_each_day() {
    for (on, communes_then, districts_then) in [
        ("2011-05-30", 0, 0),
        ("2011-05-31", 186, 14),
        ("2019-12-31", 186, 14),
        ("2020-01-01", 177, 13),
        ("2024-10-31", 177, 13),
        ("2024-11-01", 171, 13),
        ("2025-06-30", 171, 13),
        ("2025-07-01", 54, 0),
        ("2026-11-23", 54, 0),
    ] {
        let districts = Norms::shipped().units(day(on));
        let districts = districts.iter().filter(|u| u.code.len() == 3).count();
        assert_eq!((communes(on).len(), districts), (communes_then, districts_then), "{on}");
    }
}

#[test]
fn a_code_is_two_units_on_two_days() {
    let norms = Norms::shipped();
    for (code, on, name) in [
        ("06688", "2011-07-14", "Phường Hồng Hải"),
        ("06688", "2026-07-14", "Phường Hạ Long"),
        ("07012", "2011-07-14", "Xã Hạ Long"),
        ("06799", "2011-07-14", "Xã Cộng Hòa"),
        ("06799", "2025-01-01", "Xã Hải Hòa"),
        ("07030", "2019-12-31", "Thị trấn Trới"),
        ("07030", "2020-01-01", "Phường Hoành Bồ"),
        ("06862", "2011-07-14", "Thị trấn Tiên Yên"),
        ("06862", "2026-07-14", "Xã Tiên Yên"),
        ("06994", "2026-07-14", "Đặc khu Vân Đồn"),
        ("206", "2012-01-01", "Thị xã Quảng Yên"),
    ] {
        assert_eq!(norms.unit(code, day(on)).unwrap().full_name, name, "{code} {on}");
    }
    assert!(norms.unit("06655", day("2026-07-14")).is_none(), "Hà Khẩu was divided");
    assert!(norms.unit("199", day("2026-07-14")).is_none());
    let moved = norms.unit("07033", day("2020-01-01")).unwrap();
    assert_eq!(moved.parent_name.as_deref(), Some("Thành phố Hạ Long"));
}

fn found(query: &str, on: &str) -> Vec<String> {
    Norms::shipped()
        .search_units(query, day(on), 50)
        .into_iter()
        .map(|u| format!("{} {} / {}", u.code, u.full_name, u.parent_name.as_deref().unwrap_or("")))
        .collect()
}

#[test]
fn names_that_occur_twice_are_told_apart_by_parent_and_code() {
    assert_eq!(
        found("cộng hòa", "2011-07-14"),
        ["06799 Xã Cộng Hòa / Thị xã Cẩm Phả", "07150 Xã Cộng Hòa / Huyện Yên Hưng"]
    );
    assert_eq!(found("cong hoa cam pha", "2011-07-14"), ["06799 Xã Cộng Hòa / Thị xã Cẩm Phả"]);
    assert_eq!(
        found("thanh son", "2011-07-14")[..2],
        ["06811 Phường Thanh Sơn / Thành phố Uông Bí", "06973 Xã Thanh Sơn / Huyện Ba Chẽ"]
    );
    assert_eq!(found("xa ha long", "2011-07-14")[0], "07012 Xã Hạ Long / Huyện Vân Đồn");
    assert_eq!(found("phường hạ long", "2026-07-14"), ["06688 Phường Hạ Long / Tỉnh Quảng Ninh"]);
}

#[test]
fn search_needs_no_marks_and_marks_rank_first() {
    assert_eq!(found("dien xa", "2011-07-14")[0], "06874 Xã Điền Xá / Huyện Tiên Yên");
    assert_eq!(found("06874", "2011-07-14"), ["06874 Xã Điền Xá / Huyện Tiên Yên"]);
    // Hoà Lạc and Hải Hoà are spelt the old way in the state's list.
    assert_eq!(found("hòa lạc", "2011-07-14"), ["06718 Phường Hoà Lạc / Thành phố Móng Cái"]);
    assert_eq!(found("hải hoà", "2011-07-14")[0], "06742 Phường Hải Hoà / Thành phố Móng Cái");
    // The name itself goes before units that only lie in a district of that name.
    let tien_yen = found("tien yen", "2011-07-14");
    assert_eq!(
        tien_yen[..2],
        ["06862 Thị trấn Tiên Yên / Huyện Tiên Yên", "199 Huyện Tiên Yên / Tỉnh Quảng Ninh"]
    );
    // The last ones hold one word in the name and the other in the parent: Tiền An, Yên Hưng.
    assert!(tien_yen[..13].iter().all(|line| line.contains("Tiên Yên")), "{tien_yen:?}");
    assert!(tien_yen[13..].iter().all(|line| !line.contains("Tiên Yên")));
    assert!(found("   ", "2011-07-14").is_empty());
    assert!(found("không có nơi này", "2011-07-14").is_empty());
    assert_eq!(Norms::shipped().search_units("quang", day("2011-07-14"), 3).len(), 3);
}

#[test]
fn heirs_are_found_through_every_step() {
    let norms = Norms::shipped();
    let heirs = |code, on| {
        let heirs = norms.successors(code, day(on)).unwrap();
        heirs
            .into_iter()
            .map(|h| (h.unit.full_name, h.share, h.is_default, h.verified))
            .collect::<Vec<_>>()
    };
    let whole = Share::ToanBo;
    let part = Share::MotPhan;
    assert_eq!(heirs("06874", "2019-01-01"), [("Xã Điền Xá".to_owned(), whole, true, true)]);
    assert_eq!(heirs("06874", "2026-01-01"), [("Xã Điền Xá".to_owned(), whole, true, true)]);
    // Tình Húc went to the township in 2020, and with it to the new commune in 2025.
    assert_eq!(
        heirs("06850", "2021-01-01"),
        [("Thị trấn Bình Liêu".to_owned(), whole, true, false)]
    );
    assert_eq!(heirs("06850", "2026-01-01"), [("Xã Bình Liêu".to_owned(), whole, true, false)]);
    // Hà Khẩu was divided; the default heir comes first.
    assert_eq!(
        heirs("06655", "2026-01-01"),
        [
            ("Phường Việt Hưng".to_owned(), part, true, true),
            ("Phường Tuần Châu".to_owned(), part, false, true)
        ]
    );
    // Two steps, the second a division: Đông Triều → Đức Chính → Đông Triều and An Sinh.
    let dong_trieu = heirs("07072", "2026-01-01");
    assert_eq!(dong_trieu[0], ("Phường Đông Triều".to_owned(), part, true, false));
    assert_eq!(dong_trieu.len(), 2);
    // The code 06688 of today is not the one that was Hồng Hải.
    let now = norms.successors_since("06688", day("2025-07-01"), day("2026-01-01")).unwrap();
    assert!(now.len() == 1 && now[0].steps.is_empty());
    assert!(norms.successors("99999", day("2026-01-01")).is_err());
    assert!(norms.successors_since("06655", day("2025-07-01"), day("2026-01-01")).is_err());
}

#[test]
fn each_of_the_186_ends_in_one_of_the_54_with_one_default() {
    let norms = Norms::shipped();
    let on = day("2025-07-01");
    let mut reached = BTreeMap::new();
    for unit in communes("2011-07-14") {
        let heirs = norms.successors(&unit.code, on).unwrap();
        assert!(!heirs.is_empty(), "{}", unit.full_name);
        if unit.code != "06868" && unit.code != "06869" {
            let defaults = heirs.iter().filter(|h| h.is_default).count();
            assert_eq!(defaults, 1, "{} {heirs:?}", unit.full_name);
        }
        for heir in heirs {
            *reached.entry(heir.unit.code).or_insert(0) += 1;
        }
    }
    assert_eq!(reached.len(), 54);
}
