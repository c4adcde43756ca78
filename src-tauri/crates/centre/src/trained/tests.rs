use super::*;
use crate::fixtures::{course, day, person, post};

#[test]
fn who_holds_a_post_lacks_a_topic_until_the_last_day_of_a_course_of_it() {
    let people = [person(1, "Trần Văn Thưởng"), person(2, "Nguyễn Văn An"), person(3, "Lý Hà")];
    let posts = [
        post(1, 1, "giam-doc", "2020-01-01", None),
        post(2, 2, "ke-toan", "2020-01-01", Some("2026-08-31")),
    ];
    let all = [
        course(1, "quan-ly", "2026-07-06", "2026-07-08", &[1, 3]),
        course(2, "chuyen-mon", "2026-08-01", "2026-08-02", &[1]),
        course(3, "khac", "2026-08-01", "2026-08-02", &[2]),
    ];
    for (on, expected) in [
        ("2026-07-07", "Nguyễn Văn An: quan-ly chuyen-mon; Trần Văn Thưởng: quan-ly chuyen-mon"),
        ("2026-07-08", "Nguyễn Văn An: quan-ly chuyen-mon; Trần Văn Thưởng: chuyen-mon"),
        ("2026-08-31", "Nguyễn Văn An: quan-ly chuyen-mon"),
        // Who holds no post any more is asked for nothing.
        ("2026-09-01", ""),
        ("2019-12-31", ""),
    ] {
        let found = untrained(Norms::shipped(), &all, (&people, &posts), day(on));
        let told = found.iter().map(|one| format!("{}: {}", one.full_name, one.lacks.join(" ")));
        assert_eq!(told.collect::<Vec<_>>().join("; "), expected, "{on}");
    }
}

#[test]
fn trained_is_who_was_said_to_be_or_was_at_a_course_that_is_over() {
    let said = Person { is_trained: true, ..person(1, "A") };
    let people = [said, person(2, "B"), person(3, "C")];
    let all = [course(1, "khac", "2026-07-06", "2026-07-08", &[1, 2])];
    for (on, expected) in
        [("2026-07-07", [true, false, false]), ("2026-07-08", [true, true, false])]
    {
        let trained = as_trained(&people, &all, day(on)).into_iter().map(|one| one.is_trained);
        assert_eq!(trained.collect::<Vec<_>>(), expected, "{on}");
    }
}

#[test]
fn a_quarter_tells_its_own_courses_and_the_earlier_ones_of_those_who_hold_a_post() {
    let posts = [
        post(1, 1, "giam-doc", "2020-01-01", None),
        post(2, 2, "ke-toan", "2020-01-01", Some("2026-03-31")),
    ];
    let all = [
        course(1, "quan-ly", "2021-05-01", "2021-05-02", &[1, 2]),
        course(2, "khac", "2026-06-29", "2026-07-01", &[2, 3]),
    ];
    for (quarter, expected) in [
        ("2021-Q1", ""),
        ("2026-Q1", "Lớp 1: 1 2"),
        ("2026-Q2", "Lớp 1: 1"),
        ("2026-Q3", "Lớp 1: 1; Lớp 2: 2 3"),
        ("2026-Q4", "Lớp 1: 1"),
    ] {
        let told = told(&all, &posts, quarter.parse().unwrap());
        let told = told.iter().map(|course| {
            let who = course.trainees.iter().map(|one| one.person_id.as_str()[31..].to_owned());
            format!("{}: {}", course.title, who.collect::<Vec<_>>().join(" "))
        });
        assert_eq!(told.collect::<Vec<_>>().join("; "), expected, "{quarter}");
    }
}
