use crate::{
    Day, Method, Month, NormFault, Norms, PostFacts, SalaryPart, SalaryParts, Vnd, thousandths,
};
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

fn vnd(dong: i64) -> Vnd {
    Vnd::new(dong).unwrap()
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
    let salary =
        SalaryParts { salary: vnd(3_000_000), position: vnd(300_000), seniority: vnd(200_000) };
    let paid = norms.allowance_on_salary("thu", &director, salary, m).unwrap();
    assert_eq!(paid.amount, vnd(438_000), "12,5% of all three, 437.500, goes up to a thousand");
    assert_eq!((paid.method, paid.of), (Method::PhanTram, SalaryPart::ALL.to_vec()));
    assert_eq!(paid.salary, Some(salary));
    let below = SalaryParts { position: vnd(-1), ..salary };
    assert!(matches!(
        norms.allowance_on_salary("thu", &director, below, m),
        Err(NormFault::Money(_))
    ));
}

#[test]
fn a_share_is_of_the_parts_its_line_names_and_of_no_other() {
    use SalaryPart::{Luong, PhuCapChucVu, ThamNienVuotKhung};
    let salary = SalaryParts { salary: vnd(1), position: vnd(20), seniority: vnd(300) };
    for (parts, sum) in [
        (vec![], 0),
        (vec![Luong], 1),
        (vec![PhuCapChucVu], 20),
        (vec![ThamNienVuotKhung], 300),
        (vec![Luong, PhuCapChucVu], 21),
        (SalaryPart::ALL.to_vec(), 321),
    ] {
        assert_eq!(salary.sum_of(&parts), Ok(vnd(sum)), "{parts:?}");
    }
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

/// The shipped law with the base wage of 01/07/2026 replaced.
fn with_wage(dong: i64) -> Norms {
    let files = crate::shipped::files();
    let (path, text) = files.iter().find(|(p, _)| *p == "rates/base-wage.toml").unwrap();
    let changed = text.replacen("amount = 2_530_000", &format!("amount = {dong}"), 1);
    assert_ne!(&changed, text);
    // Only what an allowance rests on, so that reading it is quick.
    let needed = ["instruments/", "codes/", "principles/", "allowances/"];
    let mut law: Vec<(&str, &str)> =
        files.iter().filter(|(p, _)| needed.iter().any(|n| p.starts_with(n))).copied().collect();
    law.push((path, changed.as_str()));
    law.push(("allowances/thu.toml", WITH_SHAPES));
    Norms::from_files("", &law).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// TT 13/2026/TT-BNV article 3.
    #[test]
    fn a_new_base_wage_moves_coefficients_and_the_salary_moves_shares_but_fixed_amounts_stay(
        wage in 1_i64..9_999_999, more in 1_i64..9_999_999, coefficient in 1_i64..5_000,
    ) {
        let (before, after) = (with_wage(wage), with_wage(wage + more));
        let m = month("2026-08");
        let ask = |norms: &Norms, id, role, class| {
            norms.allowance(id, &facts(role, class), m).unwrap().amount.dong()
        };
        // The coefficient follows: 0.40 of either wage, half up.
        for (norms, base) in [(&before, wage), (&after, wage + more)] {
            prop_assert_eq!(ask(norms, "lam-dong-70-2014", "giam-doc", "kv1"), (4 * base + 5) / 10);
        }
        // Fixed amounts, a month or a year, do not.
        for (id, role, class) in [
            ("nghe-an-45-2013", "giam-doc", "kv3"),
            ("vi-du-cach-tinh", "thu-quy", "khong"),
            ("thu", "ke-toan", "kv1"),
        ] {
            prop_assert_eq!(ask(&before, id, role, class), ask(&after, id, role, class));
        }
        // A share follows the salary, which a wage moves by its coefficient.
        for (norms, base) in [(&before, wage), (&after, wage + more)] {
            let salary = SalaryParts { salary: vnd(coefficient * base), ..SalaryParts::default() };
            let paid = norms.allowance_on_salary("thu", &facts("giam-doc", "kv1"), salary, m);
            let exact = coefficient * base; // 12,5%, in eighths; rounded to a thousand
            prop_assert_eq!(paid.unwrap().amount.dong(), (exact + 4_000) / 8_000 * 1_000);
        }
    }
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
}
