use super::{
    administrative_quarter, administrative_quarter_of, school_year, school_year_name,
    school_year_of,
};
use crate::{Day, NormFault, Norms, Period, Quarter};
use std::collections::BTreeSet;

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

/// calendar | day | name | first day | last day | adjusted until
const PERIODS: &str = "
quarter | 2026-09-30 | Quý III năm 2026 | 2026-07-01 | 2026-09-30 | -
year | 2011-07-14 | Năm 2011 | 2011-01-01 | 2011-12-31 | -
school-year | 2026-08-31 | Năm học 2025 - 2026 | 2025-09-01 | 2026-08-31 | -
school-year | 2026-09-01 | Năm học 2026 - 2027 | 2026-09-01 | 2027-08-31 | -
financial-year | 2011-12-31 | Năm ngân sách 2011 | 2011-01-01 | 2011-12-31 | 2012-01-31
financial-year | 2020-02-29 | Năm ngân sách 2020 | 2020-01-01 | 2020-12-31 | 2021-01-31
financial-year | 2026-09-30 | Năm ngân sách 2026 | 2026-01-01 | 2026-12-31 | 2027-01-31
administrative-quarter | 2025-12-14 | Quý IV năm 2025 | 2025-09-15 | 2025-12-14 | -
administrative-quarter | 2025-12-15 | Quý I năm 2026 | 2025-12-15 | 2026-03-14 | -
administrative-half-year | 2026-06-15 | 6 tháng lần II năm 2026 | 2026-06-15 | 2026-12-14 | -
administrative-year | 2026-12-14 | Năm 2026 | 2025-12-15 | 2026-12-14 | -
literacy-year | 2026-09-30 | Số liệu phổ cập giáo dục, xóa mù chữ năm 2026 | 2025-10-01 | 2026-09-30 | -
literacy-year | 2026-10-01 | Số liệu phổ cập giáo dục, xóa mù chữ năm 2027 | 2026-10-01 | 2027-09-30 | -
community-learning-year | 2026-02-28 | Cộng đồng học tập năm 2026 | 2026-01-01 | 2026-12-31 | -
statistics | 2026-09-30 | Thống kê giáo dục thường xuyên năm học 2026 - 2027, lần 1 | 2026-06-01 | 2026-09-30 | -
statistics | 2026-10-01 | Thống kê giáo dục thường xuyên năm học 2026 - 2027, lần 2 | 2026-10-01 | 2027-05-31 | -
";

#[test]
fn each_calendar_holds_a_day_in_the_period_a_reader_finds() {
    let norms = Norms::shipped();
    for line in PERIODS.trim().lines() {
        let [key, on, rest @ ..] = &line.split(" | ").collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let p = norms.period_of(key, day(on)).unwrap();
        let until = p.adjusted_until.map_or("-".to_owned(), |until| until.to_string());
        let said = [p.name.clone(), p.from.to_string(), p.to.to_string(), until];
        assert_eq!(said, rest, "{line}");
        assert_eq!(norms.period(key, p.year, p.part).unwrap().from, p.from, "{line}");
    }
}

#[test]
fn a_period_names_the_act_that_cuts_it_so_on_the_day() {
    for (key, on, act, verified) in [
        ("quarter", "2026-09-30", "phan-mem", false),
        ("school-year", "2026-09-01", "phan-mem", false),
        ("financial-year", "2016-12-31", "phan-mem", false),
        ("financial-year", "2017-01-01", "tt-344-2016-tt-btc", true),
        ("financial-year", "2026-03-24", "tt-344-2016-tt-btc", true),
        ("financial-year", "2026-03-25", "tt-26-2026-tt-btc", true),
        ("administrative-quarter", "2026-01-01", "nd-09-2019-nd-cp", false),
        ("literacy-year", "2026-09-30", "tt-19-2020-tt-bgddt", true),
        ("community-learning-year", "2026-02-28", "tt-25-2023-tt-bgddt", true),
        ("statistics", "2026-09-30", "tt-24-2018-tt-bgddt", true),
    ] {
        let p = Norms::shipped().period_of(key, day(on)).unwrap();
        assert_eq!((p.source.id.as_str(), p.verified), (act, verified), "{key} {on}");
    }
}

#[test]
fn every_day_lies_in_one_period_of_every_calendar_and_periods_join() {
    let norms = Norms::shipped();
    let keys: BTreeSet<&str> = norms.calendars().iter().map(|c| c.key.as_str()).collect();
    assert_eq!(keys.len(), 10);
    for key in keys {
        let mut d = day("2024-02-12");
        let mut before: Option<Period> = None;
        while d < day("2029-01-01") {
            let p = norms.period_of(key, d).unwrap();
            assert!(p.from <= d && d <= p.to, "{key} {d}");
            if let Some(before) = before.filter(|b| b.from != p.from) {
                assert_eq!(before.to.plus_days(1), Ok(p.from), "{key} {d}");
            }
            before = Some(p);
            d = d.plus_days(1).unwrap();
        }
    }
}

#[test]
fn the_functions_of_quarter_and_school_year_say_what_the_files_say() {
    let norms = Norms::shipped();
    let mut d = day("2019-03-12");
    while d < day("2029-01-01") {
        let p = norms.period_of("administrative-quarter", d).unwrap();
        let q = administrative_quarter_of(d);
        assert_eq!((p.from, p.to), administrative_quarter(q).unwrap(), "{d}");
        assert_eq!((p.year, p.part), (q.year(), q.number()), "{d}");
        let s = norms.period_of("school-year", d).unwrap();
        assert_eq!((s.year, (s.from, s.to)), (school_year_of(d), school_year(s.year).unwrap()));
        assert_eq!(s.name, format!("Năm học {}", school_year_name(s.year)));
        let c = norms.period_of("quarter", d).unwrap();
        assert_eq!((c.from, c.to), (d.quarter().first(), d.quarter().last()));
        assert_eq!(c.name, format!("Quý {} năm {}", d.quarter().roman(), d.year()));
        d = d.plus_days(1).unwrap();
    }
}

#[test]
fn a_calendar_has_no_period_before_its_first_day_nor_under_a_wrong_key() {
    let norms = Norms::shipped();
    let Err(NormFault::NotInForce { first, .. }) =
        norms.period_of("literacy-year", day("2020-08-13"))
    else {
        panic!("not in force yet");
    };
    assert_eq!(first, Some(day("2020-08-14")));
    let Err(NormFault::UnknownNorm { nearest, kind, .. }) =
        norms.period_of("schoolyear", day("2026-01-01"))
    else {
        panic!("no such calendar");
    };
    assert_eq!((nearest[0].as_str(), kind), ("school-year", "calendar"));
    for part in [0, 5] {
        assert!(norms.period("quarter", 2026, part).is_err(), "{part}");
    }
    assert!(norms.period_of("quarter", day("2199-12-31")).is_err());
    assert!(norms.period_of("quarter", day("2199-09-30")).is_ok());
}

fn due(from: &str, to: &str) -> Vec<String> {
    let found = Norms::shipped().deadlines_between(day(from), day(to)).unwrap();
    let about = |d: &crate::Due| match &d.covers {
        Some(p) => format!("{}..{}", p.from, p.to),
        None => "-".to_owned(),
    };
    found.iter().map(|d| format!("{} {} {}", d.on, d.key, about(d))).collect()
}

#[test]
fn what_falls_due_in_a_year_is_what_the_acts_say() {
    assert_eq!(
        due("2026-04-01", "2027-03-31"),
        [
            "2026-04-05 quarter-hand-in 2026-01-01..2026-03-31",
            "2026-06-20 half-year-regime-1 2025-12-15..2026-06-14",
            "2026-06-20 quarter-regime 2026-03-15..2026-06-14",
            "2026-06-30 school-year-regime 2025-09-01..2026-08-31",
            "2026-06-30 statistics-summer 2025-10-01..2026-05-31",
            "2026-07-05 quarter-hand-in 2026-04-01..2026-06-30",
            "2026-09-20 quarter-regime 2026-06-15..2026-09-14",
            "2026-10-03 literacy-commune 2025-10-01..2026-09-30",
            "2026-10-05 quarter-hand-in 2026-07-01..2026-09-30",
            "2026-10-10 literacy-province 2025-10-01..2026-09-30",
            "2026-10-30 statistics-autumn 2026-06-01..2026-09-30",
            "2026-12-15 year-plan 2026-01-01..2026-12-31",
            "2026-12-20 half-year-regime-2 2026-06-15..2026-12-14",
            "2026-12-20 quarter-regime 2026-09-15..2026-12-14",
            "2026-12-20 year-regime 2025-12-15..2026-12-14",
            "2026-12-30 treasury-papers 2026-01-01..2026-12-31",
            "2026-12-31 budget-spent 2026-01-01..2026-12-31",
            "2027-01-05 quarter-hand-in 2026-10-01..2026-12-31",
            "2027-01-28 adjusting-papers 2026-01-01..2026-12-31",
            "2027-01-31 adjusting-end 2026-01-01..2026-12-31",
            "2027-01-31 school-term-regime 2026-09-01..2027-08-31",
            "2027-02-10 adjusting-reconciled 2026-01-01..2026-12-31",
            "2027-02-28 community-learning-file 2026-01-01..2026-12-31",
            "2027-03-20 quarter-regime 2026-12-15..2027-03-14",
            "2027-03-31 community-learning-decision 2026-01-01..2026-12-31",
        ]
    );
    // Before there was a regime only the program's own proposal stands.
    assert_eq!(
        due("2011-07-01", "2011-12-31"),
        [
            "2011-07-05 quarter-hand-in 2011-04-01..2011-06-30",
            "2011-10-05 quarter-hand-in 2011-07-01..2011-09-30",
            "2011-12-15 year-plan 2011-01-01..2011-12-31"
        ]
    );
    assert!(due("2026-12-31", "2026-01-01").is_empty());
}

#[test]
fn the_districts_day_goes_with_the_districts() {
    let district = |from: &str, to: &str| {
        due(from, to).into_iter().filter(|d| d.contains("literacy-district")).count()
    };
    assert_eq!(district("2024-10-01", "2024-10-31"), 1);
    assert_eq!(district("2025-10-01", "2025-10-31"), 0);
    let found = Norms::shipped().deadlines_between(day("2025-01-01"), day("2025-03-31")).unwrap();
    let before: Vec<&str> = found.iter().filter(|d| d.is_before).map(|d| d.key.as_str()).collect();
    assert_eq!(before, ["community-learning-file", "community-learning-decision"]);
    assert!(found.iter().all(|d| d.verified != (d.source.id == "phan-mem")));
}

#[test]
fn a_day_said_as_before_ends_the_day_before() {
    let found = Norms::shipped().deadlines_between(day("2024-10-01"), day("2024-10-29")).unwrap();
    let told: Vec<_> = found
        .iter()
        .filter(|d| d.is_before)
        .map(|d| (d.key.as_str(), d.on.to_string(), d.last_on.to_string(), d.verified))
        .collect();
    let row = |key, on: &str, last: &str| (key, on.to_owned(), last.to_owned(), true);
    assert_eq!(
        told,
        [
            row("literacy-commune", "2024-10-03", "2024-10-02"),
            row("literacy-district", "2024-10-05", "2024-10-04"),
            row("literacy-province", "2024-10-10", "2024-10-09"),
        ]
    );
}

/// What is due by an act is read only where both what it says and from when it holds were read.
#[test]
fn no_day_is_verified_whose_act_s_own_days_were_not_read() {
    let norms = Norms::shipped();
    let read = |act: &str| norms.instrument(act).unwrap().dates_verified;
    let verified = norms.deadlines.iter().filter(|d| d.verified);
    let verified: Vec<_> = verified.map(|d| (&d.key, &d.source)).collect();
    assert!(verified.len() > 15);
    assert!(verified.iter().all(|(_, act)| read(act)), "{verified:?}");
    assert!(norms.calendars.iter().filter(|c| c.verified).all(|c| read(&c.source)));
    let principles = norms.principles.values().flat_map(|law| &law.values);
    assert!(principles.filter(|v| v.verified).all(|v| read(&v.source)));
    let mut files = crate::LawFiles::shipped();
    let path = "instruments/tt-19-2020-tt-bgddt.toml";
    let act = files
        .get(path)
        .unwrap()
        .replace("verified = true", "verified = true\ndates_verified = false");
    files.put(path, &act).unwrap();
    let guessed = files.read().unwrap();
    let of = |law: &Norms| law.deadline(quarter("2026-Q3")).unwrap().regime.unwrap().verified;
    assert_eq!((of(norms), of(&guessed)), (true, false));
}

#[test]
fn the_quarters_own_question_agrees_with_the_list() {
    let norms = Norms::shipped();
    for q in ["2011-Q3", "2020-Q3", "2025-Q4", "2026-Q3"].map(quarter) {
        let asked = norms.deadline(q).unwrap();
        let listed = |key: &str, on| {
            let found = norms.deadlines_between(on, on).unwrap();
            found.iter().any(|d| d.key == key && d.on == on)
        };
        assert!(listed("quarter-hand-in", asked.hand_in.on));
        assert!(asked.regime.is_none_or(|regime| listed("quarter-regime", regime.on)));
    }
}
