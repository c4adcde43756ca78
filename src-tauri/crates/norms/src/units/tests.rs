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
fn a_unit_is_found_by_the_code_other_lists_give_it_and_keeps_its_own() {
    let norms = Norms::shipped();
    let on = "2026-09-30".parse().unwrap();
    let by = |code: &str, on| {
        norms.unit(code, on).map(|unit| (unit.code.as_str(), unit.full_name.as_str()))
    };
    assert_eq!(by("06978", on), Some(("06978", "Xã Ba Chẽ")));
    assert_eq!(by("06970", on), Some(("06978", "Xã Ba Chẽ")));
    assert_eq!(by("06970", "2025-06-30".parse().unwrap()), Some(("06970", "Thị trấn Ba Chẽ")));
    let found = norms.search_units("06970", on, 5);
    assert_eq!(found.iter().map(|unit| unit.code.as_str()).collect::<Vec<_>>(), ["06978"]);
    assert!(!norms.unit("06978", on).unwrap().verified);
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
fn places_are_found_as_people_write_them() {
    let dien_xa = "06874 Xã Điền Xá / Huyện Tiên Yên";
    for query in [
        "Điền Xá, Tiên Yên",
        "dien xa, tien yen",
        "X. Điền Xá",
        "x.Điền Xá, h.Tiên Yên",
        "xã Điền Xá, huyện Tiên Yên, tỉnh Quảng Ninh",
        "Điền Xá (Tiên Yên)",
        "Điền Xá - Tiên Yên",
        "\u{d0}iền Xá, Tiên Yên",
        "Điền Xá,Tiên Yên",
    ] {
        assert_eq!(
            found(query, "2011-07-14").first().map(String::as_str),
            Some(dien_xa),
            "{query}"
        );
    }
    for (query, on, first) in [
        // The district is no more; who remembers it finds the commune all the same.
        ("Điền Xá, Tiên Yên", "2026-09-30", "06874 Xã Điền Xá / Tỉnh Quảng Ninh"),
        ("Điền Xá, Quảng Ninh", "2026-09-30", "06874 Xã Điền Xá / Tỉnh Quảng Ninh"),
        ("P. Hà Tu", "2026-09-30", "06652 Phường Hà Tu / Tỉnh Quảng Ninh"),
        ("P Hà Tu, TP Hạ Long", "2011-07-14", "06664 Phường Hà Tu / Thành phố Hạ Long"),
        ("p.ha tu", "2011-07-14", "06664 Phường Hà Tu / Thành phố Hạ Long"),
        ("TT Tiên Yên", "2011-07-14", "06862 Thị trấn Tiên Yên / Huyện Tiên Yên"),
        ("H. Tiên Yên", "2011-07-14", "199 Huyện Tiên Yên / Tỉnh Quảng Ninh"),
        ("TP. Hạ Long", "2011-07-14", "193 Thành phố Hạ Long / Tỉnh Quảng Ninh"),
        ("TX Cẩm Phả", "2011-07-14", "195 Thị xã Cẩm Phả / Tỉnh Quảng Ninh"),
        ("Cộng Hòa, TX Cẩm Phả", "2011-07-14", "06799 Xã Cộng Hòa / Thị xã Cẩm Phả"),
        ("Cộng Hòa, Yên Hưng", "2011-07-14", "07150 Xã Cộng Hòa / Huyện Yên Hưng"),
    ] {
        let all = found(query, on);
        assert_eq!(all.first().map(String::as_str), Some(first), "{query} {on}: {all:?}");
    }
    for nowhere in ["Điền Xá, Ba Chẽ", "P. Điền Xá", "Tiên Yên, Điền Xá, Móng Cái"]
    {
        assert!(found(nowhere, "2011-07-14").is_empty(), "{nowhere}");
    }
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
fn communes_by_kind_on_both_sides_of_each_act() {
    // day, xã, phường, thị trấn, đặc khu; the act of the day
    for (on, villages, wards, towns, zones) in [
        ("2011-05-31", 127, 48, 11, 0),
        ("2011-08-24", 127, 48, 11, 0),
        // Phương Đông and Phương Nam became wards.
        ("2011-08-25", 125, 50, 11, 0),
        ("2011-11-24", 125, 50, 11, 0),
        // 100/NQ-CP: the township and ten communes of Yên Hưng.
        ("2011-11-25", 115, 61, 10, 0),
        ("2015-03-10", 115, 61, 10, 0),
        // 891: two townships and four communes of Đông Triều.
        ("2015-03-11", 111, 67, 8, 0),
        // 769: four more wards.
        ("2019-11-01", 107, 71, 8, 0),
        ("2019-12-31", 107, 71, 8, 0),
        // Nine communes went, and Trới became a ward of Hạ Long.
        ("2020-01-01", 98, 72, 7, 0),
        ("2024-10-31", 98, 72, 7, 0),
        // 1199 itself counts 91 xã, 73 phường, 7 thị trấn.
        ("2024-11-01", 91, 73, 7, 0),
        ("2025-06-30", 91, 73, 7, 0),
        // 1679 itself counts 22 xã, 30 phường, 2 đặc khu.
        ("2025-07-01", 22, 30, 0, 2),
    ] {
        let all = communes(on);
        let kinds = ["xa", "phuong", "thi-tran", "dac-khu"].map(|kind| count(&all, kind));
        assert_eq!(kinds, [villages, wards, towns, zones], "{on}");
        assert_eq!(all.len(), villages + wards + towns + zones, "{on}");
    }
}

#[test]
fn districts_by_kind_grow_into_towns_and_cities() {
    // day, thành phố, thị xã, huyện
    for (on, cities, towns, districts) in [
        ("2011-07-14", 3, 1, 10),
        ("2011-11-25", 3, 2, 9),
        ("2012-02-21", 4, 1, 9),
        ("2015-03-11", 4, 2, 8),
        ("2020-01-01", 4, 2, 7),
        // 1199 itself counts five cities, one town, seven districts.
        ("2024-11-01", 5, 1, 7),
        ("2025-07-01", 0, 0, 0),
    ] {
        let units = Norms::shipped().units(day(on));
        let kinds = ["thanh-pho", "thi-xa", "huyen"].map(|kind| count(&units, kind));
        assert_eq!(kinds, [cities, towns, districts], "{on}");
    }
}

#[test]
fn names_that_stand_in_two_places_or_two_times_show_where_and_which() {
    for (query, on, hits) in [
        // One name, three kinds of unit, three times.
        (
            "hạ long",
            "2011-07-14",
            ["07012 Xã Hạ Long / Huyện Vân Đồn", "193 Thành phố Hạ Long / Tỉnh Quảng Ninh"],
        ),
        (
            "đầm hà",
            "2011-07-14",
            ["06895 Thị trấn Đầm Hà / Huyện Đầm Hà", "06916 Xã Đầm Hà / Huyện Đầm Hà"],
        ),
        (
            "thanh sơn",
            "2011-07-14",
            ["06811 Phường Thanh Sơn / Thành phố Uông Bí", "06973 Xã Thanh Sơn / Huyện Ba Chẽ"],
        ),
        (
            "cong hoa",
            "2012-01-01",
            ["06799 Xã Cộng Hòa / Thị xã Cẩm Phả", "07150 Phường Cộng Hòa / Thị xã Quảng Yên"],
        ),
    ] {
        let got = found(query, on);
        assert_eq!(got[..2], hits, "{query} on {on}");
    }
    // Of one name, the day decides which unit it is.
    for (query, on, hit) in [
        ("xã tiên yên", "2026-07-01", "06862 Xã Tiên Yên / Tỉnh Quảng Ninh"),
        ("xã đầm hà", "2026-07-01", "06895 Xã Đầm Hà / Tỉnh Quảng Ninh"),
        ("phường hạ long", "2026-07-01", "06688 Phường Hạ Long / Tỉnh Quảng Ninh"),
        ("xã thống nhất", "2026-07-01", "07060 Xã Thống Nhất / Tỉnh Quảng Ninh"),
        ("phường an sinh", "2026-07-01", "07090 Phường An Sinh / Tỉnh Quảng Ninh"),
    ] {
        assert_eq!(found(query, on)[0], hit, "{query} on {on}");
    }
    assert!(found("xã hạ long", "2026-07-01").iter().all(|hit| !hit.contains("Xã Hạ Long")));
}

#[test]
fn a_spelling_of_the_tone_is_no_other_name() {
    for (one, other, on) in [
        ("Hoà Lạc", "Hòa Lạc", "2011-07-14"),
        ("Hải Hoà", "Hải Hòa", "2026-07-01"),
        ("Nam Hoà", "Nam Hòa", "2011-07-14"),
        ("Cẩm Thuỷ", "Cẩm Thủy", "2011-07-14"),
        ("HÒA BÌNH", "hoà bình", "2011-07-14"),
    ] {
        let got = found(one, on);
        assert!(!got.is_empty() && got == found(other, on), "{one}: {got:?}");
    }
}

#[test]
fn a_commune_is_found_under_the_name_its_district_has_on_the_day() {
    // Sông Khoai's own entry is of 2011, when its district was still Yên Hưng.
    assert!(found("song khoai yen hung", "2011-07-14").len() == 1);
    assert!(found("song khoai quang yen", "2011-07-14").is_empty());
    assert!(found("song khoai yen hung", "2015-01-01").is_empty());
    let norms = Norms::shipped();
    let hits = norms.search_units("song khoai quang yen", day("2015-01-01"), 5);
    assert_eq!(hits.len(), 1);
    for (on, parent) in [("2011-11-24", "Huyện Yên Hưng"), ("2011-11-25", "Thị xã Quảng Yên")]
    {
        let unit = norms.unit("07144", day(on)).unwrap();
        assert_eq!(norms.parent(unit, day(on)).unwrap().full_name, parent, "{on}");
        assert_eq!(unit.from, day("2011-05-31"), "the unit is the same one");
    }
    let province = norms.unit("22", day("2026-07-01")).unwrap();
    assert!(norms.parent(province, day("2026-07-01")).is_none());
}
