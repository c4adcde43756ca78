use super::*;
use crate::fixtures::{day, person, post, sent};

#[test]
fn a_post_of_a_seconded_teacher_without_one_is_offered() {
    let people = [person(1, "Đỗ Mai"), person(2, "Lý An")];
    let posts = [
        post(1, 1, "giao-vien-biet-phai", "2023-09-01", None),
        post(2, 2, "giao-vien-biet-phai", "2020-09-01", Some("2021-08-31")),
        post(3, 2, "ke-toan", "2020-09-01", None),
    ];
    for (all, offered) in [
        (vec![], "Đỗ Mai; Lý An"),
        (vec![sent(1, 1, "2024-01-01", Some("2024-08-31"))], "Lý An"),
        // Of other days.
        (vec![sent(1, 2, "2021-09-01", None)], "Đỗ Mai; Lý An"),
    ] {
        let page = SecondmentPage::of(Norms::shipped(), &all, (&people, &posts), day("2026-06-25"));
        let told = page.unsaid.iter().map(|one| one.full_name.as_str());
        assert_eq!(told.collect::<Vec<_>>().join("; "), offered);
        assert_eq!(page.rows.len(), all.len());
    }
}

#[test]
fn home_tells_those_whose_end_is_near_and_no_others() {
    let people = [person(1, "Đỗ Mai"), person(2, "Lý An"), person(3, "Vũ Hà")];
    let all = [
        sent(1, 1, "2023-12-01", Some("2026-11-30")),
        sent(2, 2, "2023-09-15", None),
        sent(3, 3, "2024-09-01", None),
    ];
    let told = Ending::listed(Norms::shipped(), &all, &people, day("2026-09-01"));
    let told = told.iter().map(|one| format!("{} {}", one.full_name, one.term.limit_on));
    assert_eq!(told.collect::<Vec<_>>().join("; "), "Lý An 2026-09-15; Đỗ Mai 2026-12-01");
}
