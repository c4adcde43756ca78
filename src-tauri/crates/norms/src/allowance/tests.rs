use crate::{Day, Method, Month, NormFault, Norms, PostFacts, Quarter, Vnd, thousandths};
use proptest::prelude::*;

const WITH_SHAPES: &str = r#"
id = "thu"
instrument = "phan-mem"
province = "22"
from = 2015-02-10
scope = "thử"
highest_only = false
start = "den-ngay-15"
stop = "thang-ket-thuc"
rounding = 1000
counts_for_insurance = false
switches_verified = false

[[line]]
role = "giam-doc"
method = "phan-tram"
coefficient = "12.5"
verified = true

[[line]]
role = "ke-toan"
method = "so-tien-nam"
amount = 1_000_000
verified = true

[[line]]
role = "thu-quy"
method = "he-so"
coefficient = "0.15"
verified = true

[[line]]
role = "thu-quy"
area_classes = ["kv3"]
method = "so-tien-thang"
amount = 400_000
verified = true

[[line]]
role = "thu-quy"
method = "he-so"
coefficient = "0.2"
from = 2020-01-01
source = "tt-13-2026-tt-bnv"
verified = true
"#;

/// The shipped law with one more decision that has every shape.
fn with_shapes() -> Norms {
    let mut files: Vec<(&str, &str)> = crate::shipped::files().to_vec();
    files.push(("allowances/thu.toml", WITH_SHAPES));
    Norms::from_files("thử", &files).unwrap()
}

fn facts(role: &str, area_class: &str) -> PostFacts {
    PostFacts { role: role.to_owned(), area_class: area_class.to_owned() }
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn coefficients_are_decimals_of_three_places_at_most() {
    for (text, thousand) in [("0.40", 400), ("1", 1000), ("0.005", 5), ("12.5", 12_500)] {
        assert_eq!(thousandths(text), Some(thousand), "{text}");
    }
    for bad in ["", ".4", "0.", "0,40", "-1", "0.4000", "1e3", "12345", "0.4 ", "٠.٤", "1.2.3"] {
        assert_eq!(thousandths(bad), None, "{bad}");
    }
}

#[test]
fn a_share_of_a_salary_needs_the_salary_and_is_rounded_as_decided() {
    let norms = with_shapes();
    let director = facts("giam-doc", "khong");
    let m = month("2015-03");
    assert!(matches!(norms.allowance("thu", &director, m), Err(NormFault::SalaryNeeded { .. })));
    let salary = Vnd::new(3_500_000).unwrap();
    let paid = norms.allowance_on_salary("thu", &director, salary, m).unwrap();
    assert_eq!(paid.amount, Vnd::new(438_000).unwrap(), "437.500 goes up to a whole thousand");
    assert_eq!(paid.method, Method::PhanTram);
}

#[test]
fn a_yearly_amount_spread_over_twelve_months_adds_up_exactly() {
    let norms = with_shapes();
    let months = (1..=12).map(|n| Month::new(2016, n).unwrap());
    let paid = months.map(|m| norms.allowance("thu", &facts("ke-toan", "kv1"), m).unwrap().amount);
    assert_eq!(Vnd::sum(paid).unwrap(), Vnd::new(1_000_000).unwrap());
}

#[test]
fn a_line_for_the_class_goes_before_one_for_all_and_a_newer_line_before_both() {
    let norms = with_shapes();
    let ask = |class, m| norms.allowance("thu", &facts("thu-quy", class), month(m)).unwrap();
    assert_eq!(ask("kv3", "2019-12").amount.dong(), 400_000);
    assert_eq!(ask("kv1", "2019-12").amount.dong(), 224_000, "0.15 × 1.490.000 = 223.500");
    let newer = ask("kv3", "2020-01");
    assert_eq!((newer.amount.dong(), newer.instrument.id.as_str()), (298_000, "tt-13-2026-tt-bnv"));
    assert_eq!(newer.in_force_from, day("2020-01-01"));
}

#[test]
fn the_whole_month_a_decision_takes_effect_in_is_covered_and_none_before() {
    let norms = Norms::shipped();
    let director = facts("giam-doc", "kv1");
    assert!(norms.allowance("nghe-an-45-2013", &director, month("2013-08")).is_ok());
    let Err(NormFault::NotInForce { first, .. }) =
        norms.allowance("nghe-an-45-2013", &director, month("2013-07"))
    else {
        panic!("there was no such allowance yet");
    };
    assert_eq!(first, Some(day("2013-08-20")));
}

#[test]
fn a_role_the_decision_does_not_name_gets_no_line_and_a_slip_gets_a_suggestion() {
    let norms = Norms::shipped();
    let m = month("2014-01");
    assert!(matches!(
        norms.allowance("nghe-an-45-2013", &facts("ke-toan", "kv1"), m),
        Err(NormFault::NoLine { .. })
    ));
    let Err(NormFault::UnknownCode { nearest, .. }) =
        norms.allowance("nghe-an-45-2013", &facts("giamdoc", "kv1"), m)
    else {
        panic!("giamdoc is no role");
    };
    assert_eq!(nearest[0], "giam-doc");
    let Err(NormFault::UnknownNorm { kind, nearest, .. }) = norms.decision("nghe-an-45-2031")
    else {
        panic!("no such decision");
    };
    assert_eq!((kind, nearest[0].as_str()), ("decision", "nghe-an-45-2013"));
}

#[test]
fn what_is_not_read_in_a_source_is_never_called_verified() {
    let norms = Norms::shipped();
    let ask = |id, m| norms.allowance(id, &facts("giam-doc", "khong"), month(m)).unwrap();
    assert!(ask("nghe-an-45-2013", "2026-10").verified);
    assert!(!ask("lam-dong-70-2014", "2026-10").verified);
    let example = ask("vi-du-2011", "2011-07");
    assert!(example.is_example && !example.verified);
    assert_eq!(example.amount.dong(), 249_000);
    assert_eq!(example.base.unwrap().source.id, "nd-22-2011-nd-cp");
}

#[test]
fn posts_earn_from_and_until_the_months_the_decision_says() {
    let norms = with_shapes();
    // (decision, from, to, month, earns)
    for (id, from, to, m, earns) in [
        ("vi-du-2011", "2026-04-30", None, "2026-04", true),
        ("vi-du-2011", "2026-04-30", None, "2026-03", false),
        ("vi-du-2011", "2026-01-01", Some("2026-05-20"), "2026-05", true),
        ("vi-du-2011", "2026-01-01", Some("2026-05-20"), "2026-06", false),
        ("vi-du-2011", "2026-05-20", Some("2026-05-19"), "2026-05", false),
        ("thu", "2026-04-15", None, "2026-04", true),
        ("thu", "2026-04-16", None, "2026-04", false),
        ("thu", "2026-04-16", None, "2026-05", true),
        ("thu", "2026-01-01", Some("2026-05-20"), "2026-05", false),
        ("thu", "2026-01-01", Some("2026-05-20"), "2026-04", true),
    ] {
        let to = to.map(day);
        let said = norms.is_entitled(id, day(from), to, month(m)).unwrap();
        assert_eq!(said, earns, "{id} {from} {to:?} {m}");
    }
    let quarter: Quarter = "2026-Q2".parse().unwrap();
    let months =
        norms.entitled_months("vi-du-2011", day("2026-01-01"), Some(day("2026-05-20")), quarter);
    assert_eq!(months.unwrap(), [month("2026-04"), month("2026-05")]);
    assert!(norms.highest_only("vi-du-2011").unwrap());
    assert!(!norms.highest_only("thu").unwrap());
}

#[test]
fn one_of_a_persons_allowances_is_paid_or_all_as_the_decision_says() {
    let norms = with_shapes();
    let amounts = [1, 3, 3, 2].map(|n| Vnd::new(n).unwrap());
    let paid = |id| norms.paid_of(id, &amounts).unwrap();
    assert_eq!(paid("vi-du-2011"), [false, true, false, false], "one of two equals");
    assert_eq!(paid("thu"), [true; 4]);
    assert!(norms.paid_of("vi-du-2011", &[]).unwrap().is_empty());
}

proptest! {
    #[test]
    fn a_coefficient_times_a_wage_is_within_half_a_dong_of_the_exact_product(
        thousand in 1_i64..9_999, wage in 1_i64..99_999_999,
    ) {
        let got = super::share(Vnd::new(wage).unwrap(), thousand, 1_000, 1).unwrap().dong();
        let exact = thousand * wage;
        prop_assert!(got * 1_000 - exact <= 500 && exact - got * 1_000 < 500);
    }

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
}
