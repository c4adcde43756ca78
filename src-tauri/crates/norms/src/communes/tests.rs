use super::UnlistedUnit;
use crate::Norms;
use crate::law::Tier;

fn found(office_id: &str, code: &str, from: &str, quarter: &str) -> Option<String> {
    let (from, quarter) = (from.parse().unwrap(), quarter.parse().unwrap());
    let unit = Norms::shipped().commune_in(office_id, code, from, quarter);
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
    let count = |office: &str, on: &str| law.communes_of(office, on.parse().unwrap()).len();
    assert_eq!(count("so-22", "2011-07-14"), 186);
    assert_eq!(count("so-22", "2026-09-30"), 54);
    assert_eq!(count("vhxh-06874", "2026-09-30"), 1);
    assert!((5..40).contains(&count("huyen-199", "2011-07-14")));
    assert_eq!(count("so-01", "2026-09-30"), 0);
    assert_eq!(count("huyen-199", "2026-09-30"), 0, "there are no districts any more");
    assert_eq!(count("vhxh-06874", "2011-07-14"), 0, "the commune's department came after");
}

#[test]
fn a_code_tells_the_tier_by_its_length() {
    for (code, tier) in [
        ("06874", Some(Tier::Xa)),
        ("199", Some(Tier::Huyen)),
        ("22", Some(Tier::Tinh)),
        ("", None),
        ("2", None),
        ("0687", None),
        ("068740", None),
        ("0687a", None),
    ] {
        assert_eq!(Tier::of_unit_code(code), tier, "{code}");
    }
    assert!(Tier::Xa < Tier::Huyen && Tier::Huyen < Tier::Tinh);
}

#[test]
fn a_commune_lies_in_its_province_by_way_of_a_district_or_without_one() {
    for (code, from, on, province) in [
        ("06874", "2011-05-31", "2012-01-01", "22"),
        ("06874", "2025-07-01", "2026-09-30", "22"),
        // The unit is asked for before its day: as it began.
        ("06874", "2025-07-01", "2025-01-01", "22"),
        ("00000", "2025-07-01", "2026-09-30", ""),
        ("", "2025-07-01", "2026-09-30", ""),
    ] {
        let (from, on) = (from.parse().unwrap(), on.parse().unwrap());
        assert_eq!(Norms::shipped().province_of(code, from, on), province, "{code} {on}");
    }
}

#[test]
fn a_commune_typed_by_hand_is_received_by_its_own_office_and_those_above_it() {
    let district = ("199", "Huyện Tiên Yên");
    let province = ("22", "Tỉnh Quảng Ninh");
    let city = ("31", "Thành phố Hải Phòng");
    for (code, (parent_code, parent_name), on, offices) in [
        (
            "06999",
            province,
            "2026-09-30",
            "vhxh-06999 Phòng Văn hóa - Xã hội xã Thị Cầu; so-22 Sở Giáo dục và Đào tạo Quảng Ninh",
        ),
        (
            "06999",
            city,
            "2026-09-30",
            "vhxh-06999 Phòng Văn hóa - Xã hội xã Thị Cầu; so-31 Sở Giáo dục và Đào tạo Hải Phòng",
        ),
        ("06999", district, "2012-01-01", "huyen-199 Phòng Giáo dục và Đào tạo huyện Tiên Yên"),
        ("06999", province, "2012-01-01", "so-22 Sở Giáo dục và Đào tạo Quảng Ninh"),
        ("", province, "2026-09-30", "so-22 Sở Giáo dục và Đào tạo Quảng Ninh"),
        ("", ("", ""), "2026-09-30", ""),
    ] {
        let unit = UnlistedUnit { code, name: "Xã Thị Cầu", parent_code, parent_name };
        let found = Norms::shipped().receivers_of_unlisted(unit, on.parse().unwrap());
        let found: Vec<String> =
            found.iter().map(|one| format!("{} {}", one.id, one.name)).collect();
        assert_eq!(found.join("; "), offices, "{code} {parent_code} {on}");
    }
}

#[test]
fn a_commune_no_list_has_lies_in_the_province_it_is_said_to_lie_in() {
    let called = |text: &str, on: &str| Norms::shipped().province_called(text, on.parse().unwrap());
    for (text, on, code) in [
        ("Tỉnh Nghệ An", "2026-09-30", Some("40")),
        ("tỉnh nghệ an", "2026-09-30", Some("40")),
        ("Huyện Nam Đàn, tỉnh Nghệ An", "2013-09-30", Some("40")),
        ("Thành phố Huế", "2026-09-30", Some("46")),
        ("Tỉnh Bắc Ninh", "2013-09-30", Some("27")),
        ("Tỉnh Bắc Ninh", "2026-09-30", Some("24")),
        ("Tỉnh Thái Bình", "2026-09-30", Some("34")),
        ("Huyện Nam Đàn", "2026-09-30", None),
        ("", "2026-09-30", None),
    ] {
        assert_eq!(called(text, on).as_deref(), code, "{text} {on}");
    }
}

#[test]
fn a_name_an_office_has_twice_is_told_with_what_it_lies_in() {
    let law = Norms::shipped();
    for (office, code, from, on, name, told) in [
        (
            "so-22",
            "06799",
            "2011-05-31",
            "2011-09-30",
            "Xã Cộng Hòa",
            "Xã Cộng Hòa (Thị xã Cẩm Phả)",
        ),
        (
            "so-22",
            "07150",
            "2011-05-31",
            "2011-09-30",
            "Xã Cộng Hòa",
            "Xã Cộng Hòa (Huyện Yên Hưng)",
        ),
        // A ward and a commune are called otherwise, and a name that stands once is enough.
        ("so-22", "06811", "2011-05-31", "2011-09-30", "Phường Thanh Sơn", "Phường Thanh Sơn"),
        ("so-22", "06874", "2011-05-31", "2011-09-30", "Xã Điền Xá", "Xã Điền Xá"),
        // Who receives from one of them has the name once.
        ("huyen-206", "07150", "2011-05-31", "2011-09-30", "Xã Cộng Hòa", "Xã Cộng Hòa"),
        // The other became a ward in November 2011.
        ("so-22", "06799", "2011-05-31", "2011-12-31", "Xã Cộng Hòa", "Xã Cộng Hòa"),
        // No more today: as it was called when it began.
        (
            "so-22",
            "06799",
            "2011-05-31",
            "2026-09-30",
            "Xã Cộng Hòa",
            "Xã Cộng Hòa (Thị xã Cẩm Phả)",
        ),
        ("so-22", "06874", "2025-07-01", "2026-09-30", "Xã Điền Xá", "Xã Điền Xá"),
        ("so-22", "", "2025-07-01", "2026-09-30", "Xã Nơi Nào", "Xã Nơi Nào"),
        ("so-22", "06799", "2011-05-31", "2011-09-30", "Xã khác", "Xã khác"),
    ] {
        let days = [from.parse().unwrap(), on.parse().unwrap()];
        assert_eq!(law.called_apart(office, code, days, name), told, "{office} {code} {on}");
    }
}
