use super::*;
use crate::fixtures::{day, sent};

fn signed(number: &str, on: &str, until: &str) -> Extension {
    Extension { decision_no: number.into(), decision_on: day(on), until_on: day(until) }
}

/// Ten years of three teachers. Of the first the stay was lengthened twice, once by a decision signed five
/// weeks after it took effect, and it ended before its last day; the second was decided late and called
/// back; the third came by a decision that names no last day.
fn ten_years() -> Vec<Secondment> {
    vec![
        Secondment {
            ended_on: Some(day("2019-03-15")),
            end_reason: Some("truong-goi-ve".into()),
            extensions: vec![
                signed("31/QĐ", "2017-10-05", "2018-08-31"),
                signed("32/QĐ", "2018-08-20", "2019-08-31"),
            ],
            ..sent(1, 1, "2016-09-01", Some("2017-08-31"))
        },
        Secondment {
            decision_on: day("2019-11-20"),
            ended_on: Some(day("2021-01-10")),
            end_reason: Some("nghi-huu".into()),
            ..sent(2, 2, "2019-09-01", Some("2022-08-31"))
        },
        sent(3, 1, "2022-09-01", None),
        Secondment {
            extensions: vec![signed("41/QĐ", "2026-06-30", "2026-12-31")],
            ..sent(4, 3, "2023-09-01", Some("2026-05-31"))
        },
    ]
}

#[test]
fn on_any_day_of_ten_years_it_is_told_who_is_there_till_when_as_far_as_was_known() {
    let all = ten_years();
    for (on, is) in [
        ("2016-08-31", ""),
        ("2016-09-01", "1 till 2017-08-31"),
        ("2017-08-31", "1 till 2017-08-31"),
        // The decision is not signed yet, but it is about this day.
        ("2017-09-01", "1 till 2018-08-31"),
        ("2017-10-04", "1 till 2018-08-31"),
        ("2018-08-19", "1 till 2018-08-31"),
        ("2018-08-20", "1 till 2019-08-31"),
        ("2019-03-14", "1 till 2019-08-31"),
        ("2019-03-15", "1 till 2019-03-15"),
        ("2019-03-16", ""),
        ("2019-08-31", ""),
        // Decided in November, from September on.
        ("2019-09-01", "2 till 2022-08-31"),
        ("2021-01-09", "2 till 2022-08-31"),
        ("2021-01-10", "2 till 2021-01-10"),
        ("2021-01-11", ""),
        ("2022-09-01", "3"),
        ("2023-09-01", "3; 4 till 2026-05-31"),
        ("2026-05-31", "3; 4 till 2026-05-31"),
        ("2026-06-01", "3; 4 till 2026-12-31"),
        ("2026-12-31", "3; 4 till 2026-12-31"),
        ("2027-01-01", "3"),
    ] {
        let then = all.iter().map(|one| one.as_of(day(on)));
        let there = then.filter(|one| one.is_on(day(on))).map(|one| {
            let till = one.last_on().map(|last| format!(" till {last}"));
            format!("{}{}", one.decision_no.trim_end_matches("/QĐ"), till.unwrap_or_default())
        });
        assert_eq!(there.collect::<Vec<_>>().join("; "), is, "{on}");
    }
}

#[test]
fn what_is_there_on_a_day_does_not_change_with_what_is_learnt_of_later_days() {
    for one in ten_years() {
        let mut on = day("2016-01-01");
        while on < day("2027-06-01") {
            assert_eq!(one.as_of(on).is_on(on), one.is_on(on), "{} {on}", one.decision_no);
            on = on.plus_days(1).unwrap();
        }
    }
}

#[test]
fn a_quarter_tells_those_of_its_days_as_they_stood_on_its_last() {
    for (quarter, expected) in [
        ("2016-Q2", ""),
        ("2016-Q3", "1 2017-08-31"),
        ("2017-Q3", "1 2018-08-31"),
        ("2019-Q1", "1 2019-03-15"),
        ("2019-Q2", ""),
        ("2019-Q3", "2 2022-08-31"),
        ("2021-Q1", "2 2021-01-10"),
        ("2026-Q2", "3 ; 4 2026-12-31"),
    ] {
        let told = told(&ten_years(), quarter.parse().unwrap());
        let told = told.iter().map(|one| {
            let last = one.last_on().map(|last| last.to_string());
            format!("{} {}", one.decision_no.trim_end_matches("/QĐ"), last.unwrap_or_default())
        });
        assert_eq!(told.collect::<Vec<_>>().join("; "), expected, "{quarter}");
    }
}

#[test]
fn a_teacher_is_sent_once_at_a_time_and_what_lengthens_a_stay_lengthens_it() {
    let all = [sent(1, 1, "2023-09-01", Some("2025-08-31"))];
    let longer = |until: &str| vec![signed("2", "2024-06-01", until)];
    for (one, refused) in [
        (sent(2, 1, "2025-09-01", None), ""),
        (sent(2, 1, "2025-08-31", None), "already-seconded 2023-09-01"),
        (sent(2, 1, "2022-09-01", None), "already-seconded 2023-09-01"),
        (sent(2, 1, "2022-09-01", Some("2023-08-31")), ""),
        (sent(2, 2, "2023-09-01", None), ""),
        // As it was, it is not held against itself.
        (sent(1, 1, "2023-09-02", None), ""),
        (
            Secondment {
                extensions: longer("2025-08-31"),
                ..sent(1, 1, "2023-09-01", Some("2025-08-31"))
            },
            "not-longer 2025-08-31",
        ),
        (
            Secondment {
                extensions: longer("2025-09-01"),
                ..sent(1, 1, "2023-09-01", Some("2025-08-31"))
            },
            "",
        ),
        (
            Secondment { extensions: longer("2025-09-01"), ..sent(1, 1, "2023-09-01", None) },
            "no-last-day",
        ),
        (
            Secondment {
                ended_on: Some(day("2025-09-01")),
                ..sent(1, 1, "2023-09-01", Some("2025-08-31"))
            },
            "beyond-decided 2025-08-31",
        ),
    ] {
        let told = can_be(&one, &all).err().map(|why| why.to_string()).unwrap_or_default();
        assert_eq!(told, refused, "{one:?}");
    }
}

#[test]
fn its_end_is_told_from_the_month_the_law_is_asked_for_on() {
    let law = Norms::shipped();
    let one = sent(1, 1, "2023-09-01", Some("2026-08-31"));
    let ended = Secondment { ended_on: Some(day("2026-07-31")), ..one.clone() };
    let open = Secondment { until_on: None, ..one.clone() };
    for (one, on, is_near, is_over) in [
        (&one, "2026-05-31", false, false),
        (&one, "2026-06-01", true, false),
        (&one, "2026-08-31", true, false),
        (&one, "2026-09-01", false, false),
        (&open, "2026-08-31", true, false),
        (&open, "2026-09-01", true, true),
        (&ended, "2026-07-01", false, false),
    ] {
        let term = one.term(law, day(on)).unwrap();
        assert_eq!((term.months, term.limit_on), (36, day("2026-09-01")));
        let told = (one.is_near(&term, day(on)), one.is_over(&term, day(on)));
        assert_eq!(told, (is_near, is_over), "{on}");
    }
    // Before the law there was no limit.
    assert_eq!(sent(1, 1, "2009-09-01", None).term(law, day("2011-12-31")), None);
}
