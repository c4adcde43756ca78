use super::*;
use crate::fixtures::{day, post, profile, vnd};
use norms::Norms;

fn fact(kind: FactKind, from: &str, value: &str) -> ProfileFact {
    ProfileFact { kind, from_on: day(from), value: Some(value.to_owned()) }
}

#[test]
fn a_centre_is_on_a_day_what_its_newest_fact_of_that_day_says() {
    let facts = [
        fact(FactKind::AreaClass, "2026-07-01", "kv3"),
        fact(FactKind::AreaClass, "2026-03-15", "kv1"),
        fact(FactKind::HasSeal, "2026-05-01", "0"),
        fact(FactKind::Name, "2026-06-01", "Tên mới"),
        fact(FactKind::OfficeId, "2026-06-01", "so-68"),
    ];
    for (on, area, has_seal, name) in [
        ("2026-01-01", "kv2", true, "Trung tâm học tập cộng đồng xã Điền Xá"),
        ("2026-03-14", "kv2", true, "Trung tâm học tập cộng đồng xã Điền Xá"),
        ("2026-03-15", "kv1", true, "Trung tâm học tập cộng đồng xã Điền Xá"),
        ("2026-06-30", "kv1", false, "Tên mới"),
        ("2026-07-01", "kv3", false, "Tên mới"),
    ] {
        let centre = profile().on(&facts, day(on));
        let said = (centre.area_class.as_str(), centre.has_seal, centre.name.as_str());
        assert_eq!(said, (area, has_seal, name), "{on}");
        assert_eq!(centre.first_on, profile().first_on);
    }
}

#[test]
fn what_is_saved_holds_from_its_day_and_ends_what_was_said_of_the_same_since() {
    let today = day("2026-09-30");
    let kv3 = fact(FactKind::AreaClass, "2026-07-01", "kv3");
    let next = fact(FactKind::AreaClass, "2027-01-01", "kv1");
    let facts = [kv3.clone(), next];
    let now = profile().on(&facts, today);
    let told = |wanted: &Profile, from: &str| {
        let changes = profile().changes(&facts, wanted, today, |_| day(from));
        let said = |f: &ProfileFact| format!("{} {} {:?}", f.kind, f.from_on, f.value);
        let all: Vec<String> = changes.facts.iter().map(said).collect();
        (all.join("; "), changes.over)
    };
    assert_eq!(told(&now, "2026-02-01"), (String::new(), vec![]));
    let wanted = Profile { area_class: "kv1".into(), ..now.clone() };
    // What is said of a day to come stays.
    assert_eq!(
        told(&wanted, "2026-02-01"),
        ("area_class 2026-02-01 Some(\"kv1\")".into(), vec![kv3])
    );
    assert_eq!(told(&wanted, "2026-08-01").1, vec![]);
    let none = Profile { allowance_decision: None, has_seal: false, ..now };
    assert_eq!(told(&none, "2026-08-01").0, "has_seal 2026-08-01 Some(\"0\")");
    // The centre is so afterwards, whatever was wanted.
    for kind in FactKind::ALL {
        let wanted = Profile {
            name: "Tên".into(),
            area_class: "kv1".into(),
            account_kind: "rieng".into(),
            has_seal: false,
            office_id: "so-68".into(),
            office_name: "Sở".into(),
            allowance_decision: Some("vi-du-2011".into()),
            ..profile()
        };
        let changes = profile().changes(&facts, &wanted, today, |_| day("2026-05-05"));
        let kept = facts.iter().filter(|f| !changes.over.contains(f)).cloned();
        let all: Vec<ProfileFact> = kept.chain(changes.facts).collect();
        assert_eq!(profile().on(&all, today).said(kind), wanted.said(kind), "{kind}");
        assert_eq!(profile().on(&all, day("2026-05-04")).said(kind), profile().said(kind));
    }
}

fn pay(dong: i64) -> SalaryParts {
    SalaryParts { salary: vnd(dong), position: vnd(0), seniority: vnd(0) }
}

fn from(on: &str, dong: i64) -> PostSalary {
    PostSalary {
        post_id: post(1, 1, "giam-doc", "2020-01-01", None).post_id,
        from_on: day(on),
        salary_vnd: vnd(dong),
        position_vnd: vnd(0),
        seniority_vnd: vnd(0),
    }
}

#[test]
fn a_salary_holds_from_its_day_on() {
    let held = Post { salary: Some(pay(5)), ..post(1, 1, "giam-doc", "2020-01-01", None) };
    let other = post(2, 2, "ke-toan", "2020-01-01", None);
    let salaries = [from("2026-07-01", 8), from("2025-01-01", 6)];
    for (on, paid) in [("2024-12-31", 5), ("2025-01-01", 6), ("2026-06-30", 6), ("2026-07-01", 8)] {
        assert_eq!(salary_on(&held, &salaries, day(on)), Some(pay(paid)), "{on}");
        assert_eq!(salary_on(&other, &salaries, day(on)), None, "{on}");
    }
}

#[test]
fn a_typed_salary_is_kept_from_its_day_and_an_untouched_box_keeps_what_was() {
    let held = |own| Post { salary: own, ..post(1, 1, "giam-doc", "2020-01-01", None) };
    let later = [from("2025-01-01", 6)];
    let today = day("2026-09-30");
    for (old, salaries, typed, on, own, kept, over) in [
        (None, &[][..], Some(7), None, Some(7), None, &[][..]),
        (Some(held(None)), &[], Some(7), None, Some(7), None, &[][..]),
        (Some(held(Some(pay(5)))), &later, Some(6), None, Some(5), None, &[][..]),
        (Some(held(Some(pay(5)))), &later, Some(7), None, Some(5), Some(("2026-09-30", 7)), &[]),
        (
            Some(held(Some(pay(5)))),
            &later,
            Some(7),
            Some("2026-07-01"),
            Some(5),
            Some(("2026-07-01", 7)),
            &[],
        ),
        // From the first day of the post it is the post's own.
        (Some(held(Some(pay(5)))), &[], Some(7), Some("2020-01-01"), Some(7), None, &[][..]),
        (Some(held(Some(pay(5)))), &later, None, None, None, None, &["2025-01-01"]),
        // Typed from an earlier day on, what was said since holds no more.
        (
            Some(held(Some(pay(5)))),
            &later,
            Some(7),
            Some("2024-07-01"),
            Some(5),
            Some(("2024-07-01", 7)),
            &["2025-01-01"],
        ),
    ] {
        let typed = typed.map(pay);
        let kept_of = salary_kept(old.as_ref(), salaries, typed, (on.map(day), today));
        let wanted = SalaryKept {
            own: own.map(pay),
            later: kept.map(|(on, dong)| from(on, dong)),
            over: over.iter().copied().map(day).collect(),
        };
        assert_eq!(kept_of, wanted, "{old:?} {typed:?} {on:?}");
    }
}

#[test]
fn a_decision_may_say_by_which_day_a_month_is_ruled() {
    let month: Month = "2026-06".parse().unwrap();
    let law = Norms::shipped();
    let decision = law.decision("vi-du-cach-tinh").unwrap();
    assert_eq!(day_of_month(law, decision, month), day("2026-06-30"));
    let mut files = norms::LawFiles::shipped();
    let path = "allowances/vi-du-cach-tinh.toml";
    let own = "\n[[switch]]\nkey = \"month-by-last-day\"\nfrom = 2026-06-01\nvalue = false\n\
               source = \"phan-mem\"\nverified = false\n";
    let text = files.get(path).unwrap().replacen("\n[[line]]", &format!("{own}\n[[line]]"), 1);
    files.put(path, &text).unwrap();
    let law = files.read().unwrap();
    let decision = law.decision("vi-du-cach-tinh").unwrap();
    assert_eq!(day_of_month(&law, decision, month), day("2026-06-01"));
    assert_eq!(day_of_month(&law, decision, "2026-05".parse().unwrap()), day("2026-05-31"));
}
