use super::*;
use crate::{PostFacts, SalaryParts};

fn held(role: &str, from: &str, to: Option<&str>) -> Held {
    Held {
        facts: PostFacts { role: role.to_owned(), area_class: "khong".to_owned() },
        from: from.parse().unwrap(),
        to: to.map(|to| to.parse().unwrap()),
        salaries: Vec::new(),
    }
}

fn ask(decision: &str, held: &Held, first: &str, last: &str) -> Result<Vec<TriedMonth>, String> {
    let found =
        Norms::shipped().earnings(decision, held, first.parse().unwrap(), last.parse().unwrap());
    found.map_err(|fault| fault.to_string())
}

/// Month, amount, why nothing is due, and the last step.
fn told(months: &[TriedMonth]) -> Vec<String> {
    let why =
        |m: &TriedMonth| m.why.map(|why| why.to_string()).or(m.reasons.last().cloned()).unwrap();
    months.iter().map(|m| format!("{} {} · {}", m.month, m.amount_vnd, why(m))).collect()
}

#[test]
fn each_month_says_how_its_amount_comes_about_or_why_there_is_none() {
    let (province, ways) = ("lam-dong-70-2014", "vi-du-cach-tinh");
    for (decision, role, from, to, first, last, expected) in [
        (
            province,
            "giam-doc",
            "2026-06-10",
            Some("2026-07-31"),
            "2026-05",
            "2026-08",
            &[
                "2026-05 0 · not-entitled",
                "2026-06 936.000 · 0,40 × 2.340.000 đ = 936.000 đ",
                "2026-07 1.012.000 · 0,40 × 2.530.000 đ = 1.012.000 đ",
                "2026-08 0 · not-entitled",
            ][..],
        ),
        (province, "thu-quy", "2026-06-10", None, "2026-06", "2026-06", &["2026-06 0 · no-line"]),
        (
            province,
            "giam-doc",
            "2000-01-01",
            None,
            "2000-01",
            "2000-01",
            &["2000-01 0 · not-in-force"],
        ),
        (
            ways,
            "giam-doc",
            "2026-01-01",
            None,
            "2026-01",
            "2026-01",
            &["2026-01 0 · salary-needed"],
        ),
    ] {
        let months = ask(decision, &held(role, from, to), first, last).unwrap();
        assert_eq!(told(&months), expected, "{decision} {role}");
    }
}

#[test]
fn a_share_and_a_part_of_a_month_stand_in_the_steps() {
    let salary: SalaryParts =
        SalaryParts { salary: Vnd::new(5_000_000).unwrap(), ..Default::default() };
    let mut director = held("giam-doc", "2026-01-17", None);
    director.salaries = vec![("2026-01".parse().unwrap(), salary)];
    let months = ask("vi-du-cach-tinh", &director, "2026-01", "2026-02").unwrap();
    assert_eq!(
        told(&months),
        [
            "2026-01 241.900 · 10% × 5.000.000 đ × 15/31 = 241.900 đ",
            "2026-02 500.000 · 10% × 5.000.000 đ = 500.000 đ",
        ]
    );
    assert_eq!(months[0].reasons.len(), 2, "the act of the line, then the sum");
}

#[test]
fn a_stretch_has_a_month_and_no_more_than_ten_years() {
    let director = held("giam-doc", "2015-01-01", None);
    for (first, last, expected) in [
        ("2016-01", "2016-01", Ok(1)),
        ("2016-01", "2025-12", Ok(120)),
        ("2016-01", "2026-01", Err("months-stretch")),
        ("2016-02", "2016-01", Err("months-stretch")),
    ] {
        let found = ask("lam-dong-70-2014", &director, first, last);
        let found = found.as_ref().map(Vec::len).map_err(String::as_str);
        assert_eq!(found, expected, "{first} to {last}");
    }
    assert_eq!(ask("no-such", &director, "2016-01", "2016-01"), Err("unknown-norm".to_owned()));
}
