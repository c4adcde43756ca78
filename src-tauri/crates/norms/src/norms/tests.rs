use crate::{Day, Instrument, NormFault, Norms, Vnd};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn the_base_wage_changes_on_the_day_and_not_before() {
    let norms = Norms::shipped();
    let mut before = None;
    for (from, dong, act, verified) in [
        ("2008-01-01", 540_000, "nd-166-2007-nd-cp", false),
        ("2009-05-01", 650_000, "nd-33-2009-nd-cp", true),
        ("2010-05-01", 730_000, "nd-28-2010-nd-cp", false),
        ("2011-05-01", 830_000, "nd-22-2011-nd-cp", false),
        ("2012-05-01", 1_050_000, "nd-31-2012-nd-cp", true),
        ("2013-07-01", 1_150_000, "nd-66-2013-nd-cp", false),
        ("2016-05-01", 1_210_000, "nd-47-2016-nd-cp", false),
        ("2017-07-01", 1_300_000, "nd-47-2017-nd-cp", false),
        ("2018-07-01", 1_390_000, "nd-72-2018-nd-cp", false),
        ("2019-07-01", 1_490_000, "nd-38-2019-nd-cp", true),
        ("2023-07-01", 1_800_000, "nd-24-2023-nd-cp", true),
        ("2024-07-01", 2_340_000, "nd-73-2024-nd-cp", true),
        ("2026-07-01", 2_530_000, "nd-161-2026-nd-cp", true),
    ] {
        let on = day(from);
        let rate = norms.rate("base-wage", on).unwrap();
        assert_eq!(rate.amount, Vnd::new(dong).unwrap(), "{from}");
        assert_eq!((rate.from, rate.source.id.as_str(), rate.verified), (on, act, verified));
        let eve = norms.rate("base-wage", on.plus_days(-1).unwrap());
        assert_eq!(eve.ok().map(|r| r.amount), before, "the eve of {from}");
        before = Some(rate.amount);
    }
    assert_eq!(norms.rate("base-wage", day("2099-01-01")).unwrap().amount.dong(), 2_530_000);
}

#[test]
fn before_the_first_value_there_is_no_answer_rather_than_zero() {
    let asked = Norms::shipped().rate("base-wage", day("2007-12-31"));
    let Err(NormFault::NotInForce { first, .. }) = asked else {
        panic!("{asked:?}");
    };
    assert_eq!(first, Some(day("2008-01-01")));
    let Err(NormFault::UnknownNorm { nearest, .. }) =
        Norms::shipped().rate("basewage", day("2020-01-01"))
    else {
        panic!("no such rate");
    };
    assert_eq!(nearest, ["base-wage"]);
}

#[test]
fn the_lists_every_room_uses_are_there_in_their_order() {
    let norms = Norms::shipped();
    for (list, codes) in [
        (
            "roles",
            "giam-doc pho-giam-doc-truc pho-giam-doc phu-trach ke-toan thu-quy giao-vien-biet-phai can-bo-thuong-truc khac",
        ),
        ("area-class", "kv1 kv2 kv3 khong"),
        ("account-kind", "rieng theo-doi-tai-xa khong"),
        ("relation", "rieng dung-chung muon thue"),
        ("condition", "tot kha trung-binh hong"),
        (
            "facility-category",
            "van-phong dien-thoai may-tinh tu-ho-so phong-hoc ban-ghe tu-sach internet may-in may-chieu loa hoi-truong khac",
        ),
        (
            "activity-group",
            "xoa-mu-chu chuyen-doi-so kinh-te-nghe suc-khoe phap-luat khuyen-hoc van-hoa-the-thao chinh-tri ngoai-ngu-tin-hoc",
        ),
        ("activity-form", "lop chuyen-de tap-huan cau-lac-bo tu-van truyen-thong"),
        (
            "funding-class",
            "nsnn-hang-nam nsnn-ban-dau chuong-trinh tai-tro-tien tai-tro-hien-vat hoc-phi",
        ),
        ("place", "tien-mat tien-gui tai-xa tam-ung no-xa cho-xu-ly"),
        ("voucher-kind", "thu chi rut gui tam-ung hoan-ung xa-ung tra-xa thua thieu boi-hoan"),
        ("voucher-series", "PT PC BC BN RT GT XC TU TX XL"),
        ("severity", "error query hint"),
        ("result", "dung sai giai-thich khong-chay"),
        ("end-reason", "luan-chuyen nghi-huu het-nhiem-ky sap-nhap khac"),
        ("method", "he-so phan-tram so-tien-thang so-tien-nam"),
    ] {
        let held: Vec<&str> =
            norms.codes(list, day("2011-07-14")).iter().map(|c| c.code.as_str()).collect();
        assert_eq!(held.join(" "), codes, "{list}");
    }
    assert!(norms.codes("no-such-list", day("2011-07-14")).is_empty());
}

#[test]
fn codes_begin_and_end_on_their_days() {
    let norms = Norms::shipped();
    let ask = |list, code, on| norms.code(list, code, day(on)).map(|c| c.from);
    assert!(ask("roles", "giao-vien-biet-phai", "2011-02-14").is_err());
    assert_eq!(ask("roles", "giao-vien-biet-phai", "2011-02-15"), Ok(day("2011-02-15")));
    assert!(ask("budget-code", "6118", "2017-02-03").is_ok());
    assert!(matches!(
        ask("budget-code", "6118", "2017-02-04"),
        Err(NormFault::NotInForce { first: None, .. })
    ));
    assert!(
        norms
            .codes("budget-code", day("2018-01-01"))
            .iter()
            .all(|c| c.code != "6118" && !c.verified)
    );
    assert!(ask("office-kind", "huyen", "2025-06-30").is_ok());
    assert!(ask("office-kind", "huyen", "2025-07-01").is_err());
    assert!(ask("office-kind", "vhxh", "2025-06-30").is_err());
}

#[test]
fn only_yearly_state_money_may_pay_allowances_and_the_six_things_are_numbered() {
    let norms = Norms::shipped();
    let on = day("2026-09-30");
    let may: Vec<&str> = norms
        .codes("funding-class", on)
        .into_iter()
        .filter(|c| c.extra["allows_allowance"] == "true")
        .map(|c| c.code.as_str())
        .collect();
    assert_eq!(may, ["nsnn-hang-nam"]);
    let numbered: Vec<u32> =
        norms.required_facilities("22", on).iter().map(|item| item.number).collect();
    assert_eq!(numbered, [1, 2, 3, 4, 5, 6]);
}

#[test]
fn forms_follow_the_accounting_regime_of_the_day() {
    let norms = Norms::shipped();
    for (key, on, number) in [
        ("phieu-thu", "2011-07-14", Some("C30-BB")),
        ("phieu-thu", "2017-12-31", Some("C30-BB")),
        ("phieu-thu", "2018-01-01", Some("C40-BB")),
        ("phieu-chi", "2011-07-14", Some("C31-BB")),
        ("phieu-chi", "2026-09-30", Some("C41-BB")),
        ("bang-phu-cap", "2026-09-30", Some("C05-HD")),
        ("kiem-ke-quy", "2017-01-01", Some("C34-HD")),
        ("kiem-ke-quy", "2018-01-01", None),
        ("so-quy-tien-mat", "2026-01-01", Some("S11-H")),
    ] {
        assert_eq!(norms.form(key, day(on)).unwrap().number.as_deref(), number, "{key} {on}");
    }
    assert!(norms.form("phieu-thu", day("2005-12-31")).is_err());
    assert!(norms.form("phieu-thux", day("2020-01-01")).is_err());
}

#[test]
fn decisions_in_force_grow_with_the_years() {
    let ids = |on| {
        let held = Norms::shipped().decisions(day(on));
        held.iter().map(|d| d.id.as_str()).collect::<Vec<_>>()
    };
    assert!(ids("2010-12-31").is_empty());
    assert_eq!(ids("2011-07-14"), ["vi-du-2011"]);
    assert_eq!(
        ids("2026-01-01"),
        ["lam-dong-70-2014", "nghe-an-45-2013", "vi-du-2011", "vi-du-cach-tinh"]
    );
}

#[test]
fn a_later_decision_of_a_province_takes_the_place_of_an_earlier_and_an_example_of_none() {
    let files = crate::shipped::files();
    let (_, text) = files.iter().find(|(p, _)| *p == "allowances/nghe-an-45-2013.toml").unwrap();
    let later = text
        .replace("id = \"nghe-an-45-2013\"", "id = \"nghe-an-moi\"")
        .replace("from = 2013-08-20", "from = 2020-03-01");
    // An example that is newer than both, and one of Quảng Ninh's real decisions to come.
    let example = later
        .replace("nghe-an-moi", "nghe-an-thu")
        .replace("2020-03-01", "2021-01-01\nexample = true");
    let real = later
        .replace("nghe-an-moi", "quang-ninh-that")
        .replace("province = \"40\"", "province = \"22\"");
    let mut law = files.to_vec();
    law.push(("allowances/nghe-an-moi.toml", &later));
    law.push(("allowances/nghe-an-thu.toml", &example));
    law.push(("allowances/quang-ninh-that.toml", &real));
    let norms = Norms::from_files("", &law).unwrap();
    for (province, on, id) in [
        ("40", "2013-08-20", "nghe-an-45-2013"),
        ("40", "2020-02-29", "nghe-an-45-2013"),
        ("40", "2020-03-01", "nghe-an-moi"),
        ("40", "2021-01-01", "nghe-an-moi"),
        ("22", "2020-02-29", "vi-du-2011"),
        ("22", "2020-03-01", "quang-ninh-that"),
    ] {
        assert_eq!(norms.decision_of(province, day(on)).unwrap().id, id, "{province} {on}");
    }
    assert!(matches!(
        norms.decision_of("40", day("2013-08-19")),
        Err(NormFault::NotInForce { first: Some(_), .. })
    ));
    let stranger = norms.decision_of("41", day("2020-01-01"));
    let Err(NormFault::UnknownNorm { kind, nearest, .. }) = stranger else {
        panic!("{stranger:?}");
    };
    assert_eq!((kind, nearest[0].as_str()), ("province", "40"));
}

#[test]
fn an_edition_is_a_hash_and_texts_are_composed() {
    let edition = Norms::shipped().edition();
    assert!(
        edition.len() == 64
            && edition.bytes().all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase())
    );
    for (path, text) in crate::shipped::files() {
        assert_eq!(&crate::text::nfc(text), text, "{path} is not NFC");
        assert!(!text.contains('\r') && text.ends_with('\n'), "{path}");
    }
}

#[test]
fn an_act_is_cited_by_its_number_and_the_day_it_was_signed() {
    let act = |signed: Option<&str>| Instrument {
        number: "QĐ 45/2013/QĐ-UBND".to_owned(),
        signed: signed.map(|day| day.parse().unwrap()),
        ..Norms::shipped().instruments().next().unwrap().clone()
    };
    assert_eq!(act(Some("2013-08-09")).cited(), "QĐ 45/2013/QĐ-UBND (09/08/2013)");
    assert_eq!(act(None).cited(), "QĐ 45/2013/QĐ-UBND");
}
