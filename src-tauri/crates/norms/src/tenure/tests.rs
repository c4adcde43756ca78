use crate::{Day, DaysHeld, Month, NormFault, Norms, PostFacts, Quarter, SalaryParts, Vnd};
use proptest::prelude::*;

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn vnd(dong: i64) -> Vnd {
    Vnd::new(dong).unwrap()
}

fn facts(role: &str) -> PostFacts {
    PostFacts { role: role.to_owned(), area_class: "khong".to_owned() }
}

/// The law with the example's rules of starting and stopping replaced.
fn ruled(start: &str, stop: &str) -> Norms {
    let files = crate::shipped::files();
    let path = "allowances/vi-du-cach-tinh.toml";
    let (_, text) = files.iter().find(|(p, _)| *p == path).unwrap();
    let text = text
        .replace("start = \"theo-ngay\"", &format!("start = \"{start}\""))
        .replace("stop = \"theo-ngay\"", &format!("stop = \"{stop}\""));
    let needed = ["instruments/", "codes/", "principles/", "rates/"];
    let mut law: Vec<(&str, &str)> =
        files.iter().filter(|(p, _)| needed.iter().any(|n| p.starts_with(n))).copied().collect();
    law.push((path, text.as_str()));
    Norms::from_files("", &law).unwrap()
}

const ID: &str = "vi-du-cach-tinh";

#[test]
fn posts_earn_from_and_until_the_months_the_rules_say() {
    // (start, stop, from, to, month, earns)
    for (start, stop, from, to, m, earns) in [
        ("thang-bat-dau", "thang-ke-tiep", "2026-04-30", None, "2026-04", true),
        ("thang-bat-dau", "thang-ke-tiep", "2026-04-30", None, "2026-03", false),
        ("thang-bat-dau", "thang-ke-tiep", "2026-01-01", Some("2026-05-20"), "2026-05", true),
        ("thang-bat-dau", "thang-ke-tiep", "2026-01-01", Some("2026-05-20"), "2026-06", false),
        ("thang-bat-dau", "thang-ke-tiep", "2026-05-20", Some("2026-05-19"), "2026-05", false),
        ("thang-ke-tiep", "thang-ke-tiep", "2026-04-01", None, "2026-04", false),
        ("thang-ke-tiep", "thang-ke-tiep", "2026-04-30", None, "2026-05", true),
        ("thang-ke-tiep", "thang-ke-tiep", "2026-12-31", None, "2027-01", true),
        ("thang-ke-tiep", "thang-ke-tiep", "2026-04-10", Some("2026-04-20"), "2026-05", false),
        ("den-ngay-15", "thang-ket-thuc", "2026-04-15", None, "2026-04", true),
        ("den-ngay-15", "thang-ket-thuc", "2026-04-16", None, "2026-04", false),
        ("den-ngay-15", "thang-ket-thuc", "2026-04-16", None, "2026-05", true),
        ("den-ngay-15", "thang-ket-thuc", "2026-01-01", Some("2026-05-20"), "2026-05", false),
        ("den-ngay-15", "thang-ket-thuc", "2026-01-01", Some("2026-05-20"), "2026-04", true),
        ("theo-ngay", "theo-ngay", "2026-04-30", None, "2026-04", true),
        ("theo-ngay", "theo-ngay", "2026-05-01", None, "2026-04", false),
        ("theo-ngay", "theo-ngay", "2026-04-30", Some("2026-04-30"), "2026-04", true),
        ("theo-ngay", "theo-ngay", "2026-01-01", Some("2026-04-30"), "2026-05", false),
    ] {
        let said = ruled(start, stop).is_entitled(ID, day(from), to.map(day), month(m)).unwrap();
        assert_eq!(said, earns, "{start} {stop} {from} {to:?} {m}");
    }
    let quarter: Quarter = "2026-Q2".parse().unwrap();
    let to = Some(day("2026-05-20"));
    let months = Norms::shipped().entitled_months("vi-du-2011", day("2026-01-01"), to, quarter);
    assert_eq!(months.unwrap(), [month("2026-04"), month("2026-05")]);
}

#[test]
fn a_month_held_in_part_earns_the_share_of_its_days_rounded_once() {
    // The cashier earns 200.000 a month, from 2025 on 250.000, rounded to 100.
    for (from, to, m, held, of, dong) in [
        ("2024-02-29", None, "2024-02", 1, 29, 6_900),
        ("2023-02-28", None, "2023-02", 1, 28, 7_100),
        ("2024-02-10", Some("2024-02-19"), "2024-02", 10, 29, 69_000),
        ("2026-04-16", None, "2026-04", 15, 30, 125_000),
        ("2026-01-01", Some("2026-05-30"), "2026-05", 30, 31, 241_900),
        // Before its own first day, 13/01/2020, the decision grants nothing.
        ("2019-01-01", None, "2020-01", 19, 31, 122_600),
        ("2020-01-20", None, "2020-01", 12, 31, 77_400),
    ] {
        let (from, to) = (day(from), to.map(day));
        let earned = Norms::shipped()
            .allowance_for(ID, &facts("thu-quy"), from, to, None, month(m))
            .unwrap()
            .unwrap();
        assert_eq!((earned.amount, earned.days), (vnd(dong), Some(DaysHeld { held, of })), "{m}");
    }
    let ask = |from, to: Option<&str>, m| {
        let (from, to) = (day(from), to.map(day));
        Norms::shipped().allowance_for(ID, &facts("thu-quy"), from, to, None, month(m))
    };
    let whole = ask("2026-04-01", Some("2026-04-30"), "2026-04").unwrap().unwrap();
    assert_eq!((whole.amount, whole.days), (vnd(250_000), None));
    assert_eq!(ask("2019-01-01", Some("2020-01-12"), "2020-01"), Ok(None));
    assert!(matches!(
        ask("2019-01-01", None, "2019-12"),
        Err(NormFault::NotInForce { first: Some(_), .. })
    ));
}

#[test]
fn every_method_knows_a_part_of_a_month() {
    let salary = SalaryParts { salary: vnd(6_000_000), position: vnd(900_000), seniority: vnd(1) };
    let ask = |role| {
        let norms = Norms::shipped();
        let from = day("2026-08-22"); // 10 of 31 days
        norms.allowance_for(ID, &facts(role), from, None, Some(salary), month("2026-08"))
    };
    for (role, dong) in [
        ("giam-doc", 222_600),            // 10% of 6.900.001, × 10/31 = 222.580,7
        ("pho-giam-doc-truc", 145_200),   // 7,5% of 6.000.000, × 10/31 = 145.161,3
        ("pho-giam-doc", 204_000),        // 0,25 × 2.530.000 × 10/31 = 204.032,3
        ("ke-toan", 53_800),              // 166.667 × 10/31 = 53.763,5
        ("giao-vien-biet-phai", 111_300), // 5% of 6.900.000, × 10/31 = 111.290,3
    ] {
        assert_eq!(ask(role).unwrap().unwrap().amount, vnd(dong), "{role}");
    }
}

proptest! {
    #[test]
    fn an_entitlement_is_one_unbroken_run_of_months(
        start in 0_i64..900, length in 0_i64..900,
    ) {
        let from = day("2020-01-01").plus_days(start).unwrap();
        let to = from.plus_days(length).unwrap();
        let mut m = month("2019-12");
        let mut changes = 0;
        let mut before = false;
        while m < month("2026-01") {
            let now = Norms::shipped().is_entitled("vi-du-2011", from, Some(to), m).unwrap();
            changes += usize::from(now != before);
            before = now;
            m = m.next();
        }
        prop_assert_eq!(changes, 2);
    }

    #[test]
    fn two_halves_of_a_month_earn_what_the_whole_does_within_a_rounding(cut in 1_u32..31) {
        let norms = Norms::shipped();
        let m = month("2026-08");
        let ask = |from: Day, to: Day| {
            let earned = norms.allowance_for(ID, &facts("pho-giam-doc"), from, Some(to), None, m);
            earned.unwrap().unwrap().amount.dong()
        };
        let at = Day::new(2026, 8, cut).unwrap();
        let whole = ask(m.first(), m.last());
        let halves = ask(m.first(), at) + ask(at.plus_days(1).unwrap(), m.last());
        prop_assert!((whole - halves).abs() <= 100, "{whole} {halves}");
    }
}
