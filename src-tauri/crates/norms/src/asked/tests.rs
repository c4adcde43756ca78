use super::*;
use crate::LawFiles;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The shipped law with more behind one of its files.
fn with(path: &str, more: &str) -> Norms {
    let mut files = LawFiles::shipped();
    let text = format!("{}\n{more}", files.get(path).unwrap());
    files.put(path, &text).unwrap();
    files.read().unwrap()
}

fn code(code: &str, more: &str) -> String {
    format!("[[code]]\ncode = \"{code}\"\nvi = \"x\"\nen = \"x\"\n{more}\n")
}

#[test]
fn each_signs_by_the_role_the_list_says_and_a_second_role_stands_behind_the_first() {
    let law = Norms::shipped();
    let on = day("2026-09-30");
    let roles = |law: &Norms, signs_as, on| {
        let codes = law.roles_signing_as(signs_as, on);
        codes.iter().map(|code| code.code.clone()).collect::<Vec<_>>().join(" ")
    };
    for (signs_as, expected) in [
        (SignsAs::Director, "giam-doc phu-trach"),
        (SignsAs::Accountant, "ke-toan"),
        (SignsAs::Cashier, "thu-quy"),
    ] {
        assert_eq!(roles(law, signs_as, on), expected);
        // A post older than the list is signed as its first wording has it.
        assert_eq!(roles(law, signs_as, day("1999-01-01")), expected);
    }
    let acting = code("quyen-giam-doc", "from = 2027-01-01\nextra = { signs_as = \"director\" }");
    let law = with("codes/roles.toml", &acting);
    assert_eq!(
        roles(&law, SignsAs::Director, day("2027-01-01")),
        "giam-doc phu-trach quyen-giam-doc"
    );
    let ended = code("giam-doc", "from = 2028-01-01\nrepealed = true");
    let law = with("codes/roles.toml", &format!("{acting}{ended}"));
    assert_eq!(roles(&law, SignsAs::Director, day("2028-01-01")), "phu-trach quyen-giam-doc");
    assert_eq!(
        roles(&law, SignsAs::Director, day("2027-12-31")),
        "giam-doc phu-trach quyen-giam-doc"
    );
}

#[test]
fn posts_are_kept_apart_on_every_day_both_are_held() {
    let later =
        code("thu-quy-giam-doc", "from = 2027-01-01\nextra = { roles = \"giam-doc thu-quy\" }");
    let law = with("codes/kept-apart.toml", &later);
    for (one, other, first, last, is_apart) in [
        ("ke-toan", "thu-quy", "2026-01-01", None, true),
        ("thu-quy", "ke-toan", "2026-01-01", Some("2026-01-01"), true),
        ("ke-toan", "ke-toan", "2026-01-01", None, false),
        ("ke-toan", "giam-doc", "2026-01-01", None, false),
        ("giam-doc", "thu-quy", "2026-01-01", None, true),
        ("giam-doc", "thu-quy", "2026-01-01", Some("2026-12-31"), false),
        ("giam-doc", "thu-quy", "2026-01-01", Some("2027-01-01"), true),
        ("ke-toan", "thu-quy", "2003-01-01", Some("2003-12-31"), false),
        ("ke-toan", "thu-quy", "2003-01-01", Some("2004-01-01"), true),
    ] {
        let found = law.are_kept_apart(one, other, day(first), last.map(day));
        assert_eq!(found, is_apart, "{one} {other} {first} {last:?}");
    }
}

#[test]
fn the_state_gives_by_two_classes_and_notes_are_counted_from_the_largest() {
    let law = Norms::shipped();
    assert_eq!(law.classes_of_state(day("2026-09-30")), ["nsnn-hang-nam", "nsnn-ban-dau"]);
    assert_eq!(law.classes_in_kind(day("2026-09-30")), ["tai-tro-hien-vat"]);
    assert_eq!(law.classes_in_kind(day("1989-12-31")), Vec::<&str>::new());
    let donated = law.classes_of_donations(day("2026-09-30"));
    assert_eq!(donated, ["tai-tro-tien", "tai-tro-hien-vat"]);
    let notes = |law: &Norms, on: &str| {
        law.notes(day(on)).iter().map(|note| note.dong()).collect::<Vec<_>>()
    };
    let all = [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200];
    assert_eq!(notes(law, "2011-09-30"), all);
    assert_eq!(notes(law, "2003-01-01")[0], 100_000, "before the larger notes");
    let law = with("codes/note.toml", &code("200", "from = 2030-01-01\nrepealed = true"));
    assert_eq!(notes(&law, "2030-01-01").last(), Some(&500));
    assert!(law.all_codes(NOTES).iter().all(|note| !note.verified), "nobody read an act");
}

#[test]
fn a_report_names_the_acts_of_its_country_and_province_and_day() {
    let other =
        "from = 2012-01-01\nsource = \"qd-45-2013-qd-ubnd-vx\"\nextra = { province = \"40\" }";
    let law = with("codes/report-ground.toml", &code("nghe-an", other));
    for (province, on, expected) in [
        ("22", "2008-03-31", ""),
        ("22", "2008-06-30", "09/2008/QĐ-BGDĐT"),
        ("22", "2011-03-31", "09/2008/QĐ-BGDĐT, 40/2010/TT-BGDĐT"),
        ("22", "2026-09-30", "09/2008/QĐ-BGDĐT, 40/2010/TT-BGDĐT, 1977/SGDĐT-CNTX"),
        ("40", "2026-09-30", "09/2008/QĐ-BGDĐT, 40/2010/TT-BGDĐT, 45/2013/QĐ.UBND.VX"),
        ("01", "2026-09-30", "09/2008/QĐ-BGDĐT, 40/2010/TT-BGDĐT"),
        ("", "2026-09-30", "09/2008/QĐ-BGDĐT, 40/2010/TT-BGDĐT"),
    ] {
        let grounds = law.report_grounds(province, day(on));
        let told: Vec<&str> = grounds.iter().map(|ground| ground.act.number.as_str()).collect();
        assert_eq!(told.join(", "), expected, "{province} {on}");
    }
}

#[test]
fn what_must_be_there_is_asked_where_an_act_asks_it_and_from_its_day() {
    let required = |law: &Norms, province: &str, on: &str| {
        let asked = law.required_facilities(province, day(on));
        let told =
            asked.iter().map(|one| format!("{} {} {}", one.number, one.category, one.act.id));
        told.collect::<Vec<_>>().join(", ")
    };
    let law = Norms::shipped();
    let six = required(law, "22", "2026-09-30");
    assert!(six.starts_with("1 van-phong 1977-sgddt-cntx, 2 dien-thoai 1977-sgddt-cntx"), "{six}");
    assert_eq!(six.split(", ").count(), 6);
    for (province, on) in [("22", "2011-07-13"), ("40", "2026-09-30"), ("", "2026-09-30")] {
        assert_eq!(required(law, province, on), "", "{province} {on}");
    }
    let national = code(
        "ca-nuoc-1",
        "from = 2027-01-01\nsource = \"tt-25-2023-tt-bgddt\"\n\
         extra = { category = \"tu-sach\", number = \"1\", act = \"Thông tư\" }",
    );
    let law = with("codes/facility-required.toml", &national);
    assert_eq!(required(&law, "40", "2027-01-01"), "1 tu-sach tt-25-2023-tt-bgddt");
    assert_eq!(required(&law, "22", "2027-01-01"), six, "its own stand for the country’s");
}

#[test]
fn what_the_program_could_not_read_is_refused_with_file_line_and_reason() {
    for (path, old, new, says) in [
        (
            "codes/roles.toml",
            "\"cashier\"",
            "\"teller\"",
            "signs_as is one of: director, accountant, cashier",
        ),
        (
            "codes/roles.toml",
            "is_seconded = \"true\"",
            "is_seconded = \"yes\"",
            "is_seconded is one of: \"true\", \"false\"",
        ),
        (
            "codes/funding-class.toml",
            "is_of_state = \"true\"",
            "is_of_state = \"1\"",
            "is one of: \"true\", \"false\"",
        ),
        ("codes/report-ground.toml", "province = \"22\"", "province = \"QN\"", "two digits"),
        ("codes/report-ground.toml", "\"1977-sgddt-cntx\"", "\"1978\"", "no instrument 1978"),
        ("codes/facility-required.toml", "number = \"2\"", "number = \"hai\"", "a number"),
        (
            "codes/facility-required.toml",
            "category = \"may-tinh\"",
            "category = \"may-tin\"",
            "did you mean: may-tinh, may-in",
        ),
        ("codes/note.toml", "code = \"500\"", "code = \"0500\"", "digits alone"),
        (
            "codes/kept-apart.toml",
            "roles = \"ke-toan thu-quy\"",
            "roles = \"ke-toan\"",
            "two roles",
        ),
        (
            "codes/kept-apart.toml",
            "roles = \"ke-toan thu-quy\"",
            "roles = \"ke-toan thuquy\"",
            "thuquy is not in roles",
        ),
    ] {
        let mut files = LawFiles::shipped();
        let text = files.get(path).unwrap().to_owned();
        assert!(text.contains(old), "{old} is not in {path}");
        files.put(path, &text.replacen(old, new, 1)).unwrap();
        let fault = files.read().unwrap_err();
        assert_eq!((fault.file.as_str(), fault.why.en().contains(says)), (path, true), "{fault}");
        assert!(fault.line > 1, "{fault}");
    }
}
