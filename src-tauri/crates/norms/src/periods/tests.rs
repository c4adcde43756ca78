use super::{
    administrative_quarter, administrative_quarter_of, school_year, school_year_name,
    school_year_of,
};
use crate::{Day, Norms, Quarter};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn quarter(text: &str) -> Quarter {
    text.parse().unwrap()
}

#[test]
fn reports_fall_due_by_the_regime_once_there_is_one_and_by_the_proposal_always() {
    let norms = Norms::shipped();
    // quarter, regime, hand-in
    for (q, regime, hand_in) in [
        ("2011-Q3", None, "2011-10-05"),
        ("2020-Q2", None, "2020-07-05"),
        ("2020-Q3", Some("2020-09-20"), "2020-10-05"),
        ("2025-Q4", Some("2025-12-20"), "2026-01-05"),
        ("2026-Q3", Some("2026-09-20"), "2026-10-05"),
    ] {
        let due = norms.deadline(quarter(q)).unwrap();
        assert_eq!(due.regime.as_ref().map(|d| d.on), regime.map(day), "{q}");
        assert_eq!(due.hand_in.on, day(hand_in), "{q}");
        assert!(due.hand_in.editable && !due.hand_in.verified);
        assert!(
            due.regime
                .is_none_or(|d| d.verified && !d.editable && d.source.id == "tt-19-2020-tt-bgddt")
        );
    }
}

#[test]
fn the_administrative_quarter_runs_from_the_15th_to_the_14th() {
    for (q, from, to) in
        [("2026-Q1", "2025-12-15", "2026-03-14"), ("2026-Q3", "2026-06-15", "2026-09-14")]
    {
        assert_eq!(administrative_quarter(quarter(q)).unwrap(), (day(from), day(to)));
        assert_eq!(administrative_quarter_of(day(from)), quarter(q));
        assert_eq!(administrative_quarter_of(day(to)), quarter(q));
    }
}

#[test]
fn every_day_of_ten_years_lies_in_the_administrative_quarter_it_is_told() {
    let mut d = day("2017-01-01");
    while d < day("2027-01-01") {
        let (from, to) = administrative_quarter(administrative_quarter_of(d)).unwrap();
        assert!(from <= d && d <= to, "{d}");
        d = d.plus_days(1).unwrap();
    }
}

#[test]
fn a_school_year_begins_in_september() {
    assert_eq!(school_year_of(day("2026-08-31")), 2025);
    assert_eq!(school_year_of(day("2026-09-01")), 2026);
    assert_eq!(school_year(2025).unwrap(), (day("2025-09-01"), day("2026-08-31")));
    assert_eq!(school_year_name(2025), "2025 - 2026");
}
