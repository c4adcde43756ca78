use super::*;
use crate::day_records::FactKind;
use crate::fixtures::{day, person, post, profile};

fn quarter(text: &str) -> Quarter {
    text.parse().unwrap()
}

fn registers(posts: Vec<Post>) -> Registers {
    Registers {
        profile: profile(),
        facts: vec![],
        people: vec![],
        posts,
        secondments: vec![],
        facilities: vec![],
        movements: vec![],
        gifts: vec![],
    }
}

/// What is told over the quarters of 2026, one line each.
fn told(was: &Registers, is: &Registers) -> Vec<String> {
    let people = [person(1, "Trần Văn Bình"), person(2, "Lê Thị An")];
    let mut all = Vec::new();
    for of in ["2026-Q1", "2026-Q2", "2026-Q3"] {
        all.extend(learnt(quarter(of), was, is, &people).unwrap());
    }
    let line = |one: Late| {
        let column = one.column.unwrap_or("-");
        let (change, called) = (one.change, &one.called);
        let (before, after) = (&one.before, &one.after);
        format!("{}–{} {called} {column} {change} {before}→{after}", one.first, one.last)
    };
    joined(all).into_iter().map(line).collect()
}

#[test]
fn a_post_learnt_late_is_told_once_over_the_quarters_it_was_held_in() {
    let held = |from, to| post(1, 1, "giam-doc", from, to);
    let none = registers(vec![]);
    let all_along = registers(vec![held("2025-01-01", None)]);
    assert_eq!(told(&all_along, &all_along), [""; 0]);
    assert_eq!(
        told(&none, &registers(vec![held("2026-05-01", None)])),
        ["2026-Q2–2026-Q3 Trần Văn Bình - them →"]
    );
    // An end that is learnt late is a cell of its quarter, and the post is gone from the next.
    assert_eq!(
        told(&all_along, &registers(vec![held("2025-01-01", Some("2026-02-28"))])),
        [
            "2026-Q1–2026-Q1 Trần Văn Bình to_on sua →2026-02-28",
            "2026-Q2–2026-Q3 Trần Văn Bình - bo →"
        ]
    );
    // One that ends after all of them changes nothing of them.
    let ends_later = registers(vec![held("2025-01-01", Some("2026-11-30"))]);
    assert_eq!(told(&all_along, &ends_later), [""; 0]);
}

#[test]
fn a_class_of_area_corrected_backwards_is_told_of_the_quarters_it_reaches() {
    let was = registers(vec![]);
    let kind = FactKind::AreaClass;
    let fact = ProfileFact { kind, from_on: day("2026-04-15"), value: Some("kv3".into()) };
    let is = Registers { facts: vec![fact], ..was.clone() };
    let line = format!("2026-Q2–2026-Q3 {} area_class sua kv2→kv3", profile().name);
    assert_eq!(told(&was, &is), [line]);
}

#[test]
fn a_spelling_is_no_fact_of_a_quarter() {
    let mut corrected = registers(vec![post(1, 1, "giam-doc", "2025-01-01", None)]);
    let was = corrected.clone();
    corrected.posts[0].sending_school = Some("Trường khác".into());
    corrected.posts[0].decision_no = Some("12/QĐ".into());
    assert_eq!(told(&was, &corrected), [""; 0]);
}

#[test]
fn somebody_removed_since_is_told_by_the_name_they_had() {
    let mut was = registers(vec![post(1, 9, "khac", "2025-01-01", None)]);
    was.people = vec![person(9, "Đỗ Văn Cường")];
    assert_eq!(told(&was, &registers(vec![])), ["2026-Q1–2026-Q3 Đỗ Văn Cường - bo →"]);
}
