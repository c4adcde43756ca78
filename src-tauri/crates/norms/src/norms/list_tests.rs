//! The lists of codes, held to what can be counted by hand.

use crate::{Code, Day, NormFault, Norms};
use std::collections::{BTreeMap, BTreeSet};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

const TODAY: &str = "2026-09-30";

fn codes(list: &str, on: &str) -> Vec<&'static Code> {
    let found = Norms::shipped().codes(list, day(on));
    assert!(!found.is_empty(), "{list} on {on}");
    found
}

fn names(list: &str, on: &str) -> String {
    codes(list, on).iter().map(|c| c.code.as_str()).collect::<Vec<_>>().join(" ")
}

fn extra<'a>(code: &'a Code, key: &str) -> &'a str {
    code.extra.get(key).map_or("", String::as_str)
}

#[test]
fn titles_before_and_after_the_renaming_are_two_series() {
    let learning = "gia-dinh-hoc-tap dong-ho-hoc-tap cong-dong-hoc-tap don-vi-hoc-tap";
    let culture = "gia-dinh-van-hoa lang-van-hoa khu-pho-van-hoa";
    let old = "gia-dinh-hieu-hoc dong-ho-hieu-hoc cong-dong-khuyen-hoc";
    for (on, held) in [
        ("2011-07-14", format!("{old} {culture}")),
        ("2014-02-19", format!("{old} {culture}")),
        ("2014-02-20", format!("{learning} {culture}")),
        (TODAY, format!("{learning} cong-dan-hoc-tap cong-dong-hoc-tap-xa {culture}")),
    ] {
        assert_eq!(names("title", on), held, "{on}");
        let series: BTreeSet<&str> =
            codes("title", on).iter().map(|c| extra(c, "series")).collect();
        assert!(!(series.contains("hieu-hoc") && series.contains("hoc-tap")), "{on}: {series:?}");
    }
    let ask = Norms::shipped().code("title", "gia-dinh-hieu-hoc", day(TODAY));
    assert!(matches!(ask, Err(NormFault::NotInForce { first: None, .. })));
    let commune = Norms::shipped().code("title", "cong-dong-hoc-tap-xa", day(TODAY)).unwrap();
    assert_eq!((extra(commune, "valid_months"), commune.verified), ("36", true));
}

#[test]
fn the_learning_commune_has_five_criteria_and_these_thresholds() {
    assert_eq!(names("criterion-group", TODAY), "1 2 3 4 5");
    let numbers: Vec<&str> = codes("criterion", TODAY).iter().map(|c| extra(c, "number")).collect();
    assert_eq!(numbers.join(" "), "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 4.3 4.4 5.1 5.2");
    // indicator, level 1, level 2, both in difficult areas
    for (code, level1, level2, hard1, hard2) in [
        ("1-1", "dat", "dat", "", ""),
        ("3-1", "dat", "dat", "", ""),
        ("4-1", "dat", "dat", "", ""),
        ("4-2", "muc-2", "muc-3", "", ""),
        ("4-3", "muc-2", "muc-3", "", ""),
        ("4-4", "muc-1", "muc-2", "", ""),
        ("5-1", "60", "80", "", ""),
        ("5-2", "50", "60", "40", "50"),
    ] {
        let c = Norms::shipped().code("criterion", code, day(TODAY)).unwrap();
        let said = ["level1", "level2", "level1_hard", "level2_hard"].map(|key| extra(c, key));
        assert_eq!(said, [level1, level2, hard1, hard2], "{code}");
        assert!(c.verified && c.source == "tt-25-2023-tt-bgddt");
    }
    let c = Norms::shipped().code("criterion", "5-2", day(TODAY)).unwrap();
    let degrees = ["university1", "university2", "university1_hard", "university2_hard"];
    assert_eq!(degrees.map(|key| extra(c, key)), ["12", "15", "10", "12"]);
    assert!(Norms::shipped().code("criterion", "5-2", day("2024-02-11")).is_err());
    // Indicator 4.4 names a standard of literacy.
    for (code, ages, hard) in [("muc-1", "15-35", "15-25"), ("muc-2", "15-60", "15-35")] {
        let c = Norms::shipped().code("literacy-standard", code, day(TODAY)).unwrap();
        let said = ["percent", "ages", "ages_hard"].map(|key| extra(c, key));
        assert_eq!(said, ["90", ages, hard], "{code}");
    }
}

#[test]
fn the_rubric_is_the_programs_own_and_adds_up_to_a_hundred() {
    let points = |list, key| -> Vec<i64> {
        codes(list, TODAY).iter().map(|c| extra(c, key).parse().unwrap()).collect()
    };
    assert_eq!(points("self-evaluation", "max_points"), [20, 15, 30, 15, 10, 10]);
    assert_eq!(points("self-evaluation", "max_points").iter().sum::<i64>(), 100);
    assert_eq!(points("self-evaluation-grade", "from_points"), [90, 70, 50, 0]);
    for list in ["self-evaluation", "self-evaluation-grade"] {
        for c in codes(list, TODAY) {
            assert!(c.source == "phan-mem" && !c.verified, "{list} {}", c.code);
            let note = c.note.as_deref().unwrap();
            assert_eq!(note, "thang điểm mặc định của phần mềm, không phải quy định");
        }
    }
}

#[test]
fn what_each_class_of_money_may_and_must() {
    // class, equipment, spent by, plan posted days before, allowances
    for (class, equipment, spent_by, posted, allowance) in [
        ("nsnn-hang-nam", "true", "12-31", "", "true"),
        ("nsnn-ban-dau", "true", "", "", "false"),
        ("chuong-trinh", "true", "", "", "false"),
        ("tai-tro-tien", "true", "", "15", "false"),
        ("tai-tro-hien-vat", "false", "", "", "false"),
        ("hoc-phi", "true", "", "", "false"),
    ] {
        let c = Norms::shipped().code("funding-class", class, day(TODAY)).unwrap();
        let said =
            ["may_buy_equipment", "must_be_spent_by", "plan_posted_days", "allows_allowance"]
                .map(|key| extra(c, key));
        assert_eq!(said, [equipment, spent_by, posted, allowance], "{class}");
        assert_eq!(extra(c, "in_centre_ledger"), "true", "{class}");
        let once = if class == "nsnn-ban-dau" { "true" } else { "" };
        assert_eq!(extra(c, "once_per_centre"), once, "{class}");
    }
    // The learning promotion fund is seen beside the book, and can be chosen nowhere in it.
    let fund = Norms::shipped().code("outside-fund", "quy-khuyen-hoc", day(TODAY)).unwrap();
    assert_eq!((extra(fund, "ordinal"), extra(fund, "in_centre_ledger")), ("N7", "false"));
    assert!(codes("funding-class", TODAY).iter().all(|c| extra(c, "ordinal") != "N7"));
}

#[test]
fn every_budget_code_used_at_a_centre_is_there_under_its_section() {
    let table = [
        ("6050", "6051"),
        ("6100", "6101 6113 6149"),
        ("6200", "6201"),
        ("6400", "6449"),
        ("6500", "6501 6502 6504"),
        ("6550", "6551 6552 6599"),
        ("6600", "6601 6605 6606 6608 6618"),
        ("6650", "6651 6652 6655 6657 6658 6699"),
        ("6700", "6702 6704"),
        ("6750", "6754 6757 6799"),
        ("6900", "6907 6912 6913 6921 6949"),
        ("6950", "6954 6955 6956 6999"),
        ("7000", "7001 7012 7049"),
        ("7050", "7053"),
        ("7750", "7756 7757 7799"),
    ];
    let sections: Vec<&str> = table.iter().map(|(section, _)| *section).collect();
    assert_eq!(names("budget-section", TODAY), sections.join(" "));
    let all: Vec<&str> = table.iter().map(|(_, codes)| *codes).collect();
    assert_eq!(names("budget-code", TODAY), all.join(" "));
    for (section, under) in table {
        // Of these the circular of 2016 was the first to speak.
        let is_of_2016 = ["6950", "7050"].contains(&section);
        for code in under.split(' ') {
            let in_2011 = Norms::shipped().code("budget-code", code, day("2011-07-14"));
            let act = in_2011.ok().map(|c| c.source.as_str());
            assert_eq!(act, (!is_of_2016).then_some("qd-33-2008-qd-btc"), "{code} in 2011");
            for (on, act) in
                [("2025-12-31", "tt-324-2016-tt-btc"), ("2026-01-01", "tt-130-2025-tt-btc")]
            {
                let c = Norms::shipped().code("budget-code", code, day(on)).unwrap();
                let said = (extra(c, "section"), c.source.as_str(), c.verified);
                assert_eq!(said, (section, act, false), "{code} on {on}");
            }
        }
    }
    let old = |on: &str| Norms::shipped().code("budget-code", "9062", day(on)).is_ok();
    assert_eq!([old("2011-07-14"), old("2017-02-03"), old("2017-02-04")], [true, true, false]);
    // Carried over by a later act is not brought back to life by it.
    assert!(Norms::shipped().code("budget-code", "6118", day(TODAY)).is_err());
}

#[test]
fn the_least_equipment_of_the_circular_has_three_parts_and_each_is_a_category() {
    let mut parts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for c in codes("facility-category", TODAY) {
        if let Some(part) = c.extra.get("minimum_part") {
            parts.entry(part).or_default().push(&c.code);
        }
    }
    let expected =
        [("cntt", vec!["may-tinh"]), ("phong", vec!["van-phong"]), ("tu-sach", vec!["tu-sach"])];
    assert_eq!(parts, BTreeMap::from(expected));
}

#[test]
fn an_indicator_is_a_share_of_an_indicator_and_names_a_title_of_today() {
    for c in codes("learning-indicator", TODAY) {
        if let Some(whole) = c.extra.get("out_of") {
            let whole = Norms::shipped().code("learning-indicator", whole, day(TODAY)).unwrap();
            assert_eq!(extra(c, "unit"), extra(whole, "unit"), "{}", c.code);
        }
        if let Some(title) = c.extra.get("title") {
            let title = Norms::shipped().code("title", title, day(TODAY)).unwrap();
            assert_eq!(extra(title, "series"), "hoc-tap", "{}", c.code);
        }
    }
}

#[test]
fn each_list_has_as_many_codes_as_a_stranger_counts() {
    for (list, count) in [
        ("difficulty", 20),
        ("request", 15),
        ("record-book", 12),
        ("centre-state", 6),
        ("participant-group", 5),
        ("age-band", 6),
        ("report-frequency", 5),
        ("learning-indicator", 21),
        ("chapter", 3),
    ] {
        assert_eq!(codes(list, TODAY).len(), count, "{list}");
    }
    // Reasons and requests are told by the same subjects.
    let subjects = |list| -> BTreeSet<&str> {
        codes(list, TODAY).iter().map(|c| extra(c, "subject")).collect()
    };
    assert_eq!(subjects("difficulty"), subjects("request"));
}
