use crate::{
    Arrear, ArrearReason, Day, Held, Month, NormFault, Norms, PostFacts, SalaryParts, Vnd,
};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn vnd(dong: i64) -> Vnd {
    Vnd::new(dong).unwrap()
}

fn held(role: &str, from: &str, to: Option<&str>) -> Held {
    Held {
        facts: PostFacts { role: role.to_owned(), area_class: "khong".to_owned() },
        from: day(from),
        to: to.map(day),
        salaries: Vec::new(),
    }
}

fn ask(id: &str, held: &Held, paid: &[(&str, i64)], first: &str, last: &str) -> Vec<Arrear> {
    let paid: Vec<(Month, Vnd)> = paid.iter().map(|(m, dong)| (month(m), vnd(*dong))).collect();
    Norms::shipped().arrears(id, held, &paid, month(first), month(last)).unwrap()
}

fn told(arrears: &[Arrear]) -> Vec<String> {
    let one = |a: &Arrear| format!("{} {} {}", a.month, a.difference, a.reason.code());
    arrears.iter().map(one).collect()
}

#[test]
fn each_month_says_how_much_and_why_and_a_month_paid_right_is_silent() {
    let director = held("giam-doc", "2026-05-10", Some("2026-08-31"));
    let paid = [
        ("2026-04", 936_000),   // before the post
        ("2026-05", 936_000),   // right
        ("2026-07", 936_000),   // the base wage had risen
        ("2026-08", 1_000_000), // two payments, together too much
        ("2026-08", 100_000),
        ("2026-10", 5), // outside the range
    ];
    let arrears = ask("lam-dong-70-2014", &director, &paid, "2026-04", "2026-09");
    assert_eq!(
        told(&arrears),
        [
            "2026-04 -936.000 khong-duoc-huong",
            "2026-06 936.000 chua-chi",
            "2026-07 76.000 chi-thieu",
            "2026-08 -88.000 chi-thua",
        ]
    );
    assert!(arrears[0].allowance.is_none());
    let june = arrears[1].allowance.as_ref().unwrap();
    assert_eq!(june.base.as_ref().unwrap().source.id, "nd-73-2024-nd-cp");
    assert_eq!((arrears[3].due, arrears[3].paid), (vnd(1_012_000), vnd(1_100_000)));
    assert!(ask("lam-dong-70-2014", &director, &paid, "2026-09", "2026-04").is_empty());
}

#[test]
fn a_share_follows_the_salary_of_its_month() {
    let mut director = held("giam-doc", "2026-01-01", None);
    let of = |dong| SalaryParts { salary: vnd(dong), ..SalaryParts::default() };
    director.salaries = vec![(month("2026-07"), of(5_410_000)), (month("2026-01"), of(5_000_000))];
    let paid = [("2026-06", 500_000), ("2026-07", 500_000)];
    let arrears = ask("vi-du-cach-tinh", &director, &paid, "2026-06", "2026-07");
    assert_eq!(told(&arrears), ["2026-07 41.000 chi-thieu"]);
    let early = Norms::shipped().arrears(
        "vi-du-cach-tinh",
        &director,
        &[],
        month("2026-01"),
        month("2026-01"),
    );
    assert_eq!(early.unwrap()[0].reason, ArrearReason::ChuaChi);
    director.salaries.clear();
    let m = month("2026-06");
    assert!(matches!(
        Norms::shipped().arrears("vi-du-cach-tinh", &director, &[], m, m),
        Err(NormFault::SalaryNeeded { .. })
    ));
}

#[test]
fn a_month_before_the_decision_is_refused_and_never_counted_as_zero() {
    let director = held("giam-doc", "2013-01-01", None);
    let asked = Norms::shipped().arrears(
        "nghe-an-45-2013",
        &director,
        &[(month("2013-07"), vnd(320_000))],
        month("2013-07"),
        month("2013-09"),
    );
    assert!(matches!(asked, Err(NormFault::NotInForce { first: Some(_), .. })));
}

proptest! {
    #[test]
    fn paying_what_differs_leaves_nothing_that_differs(
        payments in proptest::collection::vec((1_u32..=12, 0_i64..2_000_000), 0..20),
        start in 0_i64..500, length in 0_i64..500,
    ) {
        let mut post = held("pho-giam-doc", "2025-06-01", None);
        post.from = post.from.plus_days(start).unwrap();
        post.to = Some(post.from.plus_days(length).unwrap());
        let mut paid: Vec<(Month, Vnd)> =
            payments.iter().map(|(m, dong)| (Month::new(2026, *m).unwrap(), vnd(*dong))).collect();
        let (first, last) = (month("2026-01"), month("2026-12"));
        let norms = Norms::shipped();
        let arrears = norms.arrears("vi-du-cach-tinh", &post, &paid, first, last).unwrap();
        paid.extend(arrears.iter().map(|a| (a.month, a.difference)));
        prop_assert!(norms.arrears("vi-du-cach-tinh", &post, &paid, first, last).unwrap().is_empty());
    }
}
