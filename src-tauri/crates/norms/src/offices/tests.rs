use crate::{Day, NormFault, Norms};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn chain(code: &str, on: &str) -> Vec<String> {
    let found = Norms::shipped().receivers(code, day(on)).unwrap();
    let orders: Vec<u32> = found.iter().filter_map(|r| r.order).collect();
    assert_eq!(orders, [1, 2], "{code} {on}");
    found.into_iter().map(|r| r.office_id.into()).collect()
}

#[test]
fn a_report_goes_to_the_district_before_and_to_the_commune_after_july_2025() {
    for (code, on, offices) in [
        ("06874", "2011-07-14", ["huyen-199", "so-22"]),
        ("06874", "2025-06-30", ["huyen-199", "so-22"]),
        ("06874", "2025-07-01", ["vhxh-06874", "so-22"]),
        ("06874", "2026-07-01", ["vhxh-06874", "so-22"]),
        // Hoành Bồ went into Hạ Long in 2020; the commune's receiver went with it.
        ("07066", "2019-12-31", ["huyen-204", "so-22"]),
        ("07066", "2020-01-01", ["huyen-193", "so-22"]),
        ("07192", "2026-07-01", ["vhxh-07192", "so-22"]),
    ] {
        assert_eq!(chain(code, on), offices, "{code} {on}");
    }
}

#[test]
fn a_receiver_is_named_as_it_is_called_on_the_day() {
    for (code, on, first, second) in [
        (
            "06874",
            "2011-07-14",
            "Phòng Giáo dục và Đào tạo huyện Tiên Yên",
            "Sở Giáo dục và Đào tạo Quảng Ninh",
        ),
        (
            "06874",
            "2026-07-01",
            "Phòng Văn hóa - Xã hội xã Điền Xá",
            "Sở Giáo dục và Đào tạo Quảng Ninh",
        ),
        // The commune's own entry is of 2011; its district is called otherwise since.
        (
            "07144",
            "2011-07-14",
            "Phòng Giáo dục và Đào tạo huyện Yên Hưng",
            "Sở Giáo dục và Đào tạo Quảng Ninh",
        ),
        (
            "07144",
            "2015-01-01",
            "Phòng Giáo dục và Đào tạo thị xã Quảng Yên",
            "Sở Giáo dục và Đào tạo Quảng Ninh",
        ),
        (
            "07192",
            "2025-07-01",
            "Phòng Văn hóa - Xã hội đặc khu Cô Tô",
            "Sở Giáo dục và Đào tạo Quảng Ninh",
        ),
    ] {
        let found = Norms::shipped().receivers(code, day(on)).unwrap();
        assert_eq!((found[0].name.as_str(), found[1].name.as_str()), (first, second));
    }
}

#[test]
fn what_each_body_is_to_a_centre_changes_with_the_reform() {
    let norms = Norms::shipped();
    let told = |on: &str| -> Vec<String> {
        let found = norms.authorities("06874", day(on)).unwrap();
        let line = |r: &crate::Receiver| {
            format!("{}: {} ({})", r.office_id, r.roles.join(" "), r.source.id)
        };
        found.iter().map(line).collect()
    };
    assert_eq!(
        told("2011-07-14"),
        [
            "huyen-199: chuyen-mon (qd-09-2008-qd-bgddt)",
            "so-22: tong-hop (qd-09-2008-qd-bgddt)",
            "ubnd-xa-06874: quan-ly (qd-09-2008-qd-bgddt)",
            "ubnd-huyen-199: quyet-dinh tai-chinh (qd-09-2008-qd-bgddt)",
            "ubnd-tinh-22: tai-chinh (tt-96-2008-tt-btc)",
        ]
    );
    assert_eq!(
        told("2026-07-01"),
        [
            "vhxh-06874: tham-muu tong-hop (tt-45-2026-tt-bgddt)",
            "so-22: chuyen-mon tong-hop (tt-11-2025-tt-bgddt)",
            "ubnd-xa-06874: quan-ly quyet-dinh (nd-142-2025-nd-cp)",
            "kinh-te-xa-06874: tai-chinh (nd-150-2025-nd-cp)",
            "ubnd-tinh-22: tai-chinh (tt-96-2008-tt-btc)",
        ]
    );
    // Articles on the money of the commune were read; who receives first was not.
    let found = norms.authorities("06874", day("2018-01-01")).unwrap();
    let read: Vec<&str> =
        found.iter().filter(|r| r.verified).map(|r| r.office_kind.as_str()).collect();
    assert_eq!(read, ["tai-chinh-xa"]);
}

#[test]
fn every_commune_of_every_time_has_two_receivers() {
    let norms = Norms::shipped();
    for on in ["2011-07-14", "2012-03-01", "2020-01-01", "2024-11-01", "2025-07-01", "2026-11-23"] {
        for unit in norms.units(day(on)).into_iter().filter(|u| u.code.len() == 5) {
            assert_eq!(chain(&unit.code, on).len(), 2, "{} {on}", unit.full_name);
        }
    }
}

#[test]
fn a_place_that_is_no_commune_on_the_day_has_no_chain() {
    let norms = Norms::shipped();
    for (code, on, first) in [
        // Hà Khẩu was divided; nothing stood before the list of 2011.
        ("06655", "2026-07-01", None),
        ("06874", "2011-05-30", Some("2011-05-31")),
    ] {
        let Err(NormFault::NotInForce { first: said, .. }) = norms.receivers(code, day(on)) else {
            panic!("{code} {on}");
        };
        assert_eq!(said, first.map(day), "{code} {on}");
    }
    for code in ["99999", "199", "22", ""] {
        let asked = norms.receivers(code, day("2020-01-01"));
        assert!(matches!(asked, Err(NormFault::UnknownNorm { kind: "commune", .. })), "{code}");
    }
}

#[test]
fn an_office_stands_above_another_where_its_unit_holds_the_others() {
    let law = Norms::shipped();
    for (above, office, on, expected) in [
        ("so-22", "vhxh-06874", "2026-09-30", true),
        ("so-22", "huyen-199", "2012-09-30", true),
        ("huyen-199", "vhxh-06874", "2012-09-30", true),
        ("so-40", "vhxh-06874", "2026-09-30", false),
        ("vhxh-06874", "so-22", "2026-09-30", false),
        ("so-22", "so-22", "2026-09-30", false),
        ("vhxh-06874", "vhxh-06862", "2026-09-30", false),
        // Nobody can say where a unit no list has lies.
        ("so-40", "vhxh-17329", "2026-09-30", true),
        ("vhxh-17330", "vhxh-17329", "2026-09-30", false),
        ("so-22", "", "2026-09-30", false),
        ("", "vhxh-06874", "2026-09-30", false),
    ] {
        assert_eq!(law.is_office_above(above, office, day(on)), expected, "{above} {office} {on}");
    }
}
