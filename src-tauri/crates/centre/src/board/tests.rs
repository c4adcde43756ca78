use super::*;
use crate::fixtures::{day, post, vnd};
use norms::SalaryParts;

const DIRECTOR: &str = "giam-doc";
const DEPUTY: &str = "pho-giam-doc";
const ACCOUNTANT: &str = "ke-toan";
const CASHIER: &str = "thu-quy";

fn decision(from_on: &str) -> BoardDecision {
    BoardDecision {
        number: "77/QĐ-UBND".into(),
        signed_on: day("2026-06-20"),
        authority: Some("Chủ tịch UBND xã".into()),
        from_on: day(from_on),
        end_reason: "het-nhiem-ky".into(),
    }
}

/// People by number with the roles they are named for; the posts are numbered from 51.
fn named(people: &[(u8, &str)]) -> Vec<Named> {
    let one = |(at, (person, role)): (u8, &(u8, &str))| Named {
        post_id: PostId::from_random([51 + at; 16]),
        person_id: PersonId::from_random([*person; 16]),
        role: (*role).to_owned(),
    };
    (0..).zip(people).map(one).collect()
}

/// The board of before: director 1, deputies 2 and 3, accountant 4; 3 was a deputy until 2025.
fn before() -> Vec<Post> {
    vec![
        post(1, 1, DIRECTOR, "2021-07-01", None),
        post(2, 2, DEPUTY, "2021-07-01", Some("2026-12-31")),
        post(3, 3, DEPUTY, "2021-07-01", Some("2025-05-31")),
        post(4, 4, ACCOUNTANT, "2021-07-01", None),
    ]
}

fn told(posts: &[Post]) -> String {
    let who = |post: &Post| {
        let number = &post.person_id.as_str()[..2];
        let to = post.to_on.map(|day| day.to_string()).unwrap_or_default();
        format!("{number} {} {}–{to}", post.role, post.from_on)
    };
    posts.iter().map(who).collect::<Vec<_>>().join("; ")
}

#[test]
fn one_decision_ends_the_old_posts_the_day_before_and_opens_the_new() {
    let law = Norms::shipped();
    for (people, from_on, ended, opened, goes_on) in [
        // Who stays is in the old post to the eve and in the new one from the day: no day between.
        (
            &[(1, DIRECTOR), (5, DEPUTY)][..],
            "2026-07-01",
            "01 giam-doc 2021-07-01–2026-06-30; 02 pho-giam-doc 2021-07-01–2026-06-30",
            "01 giam-doc 2026-07-01–; 05 pho-giam-doc 2026-07-01–",
            1,
        ),
        // Who changes the role does not go on with the old one.
        (
            &[(2, DIRECTOR), (1, DEPUTY)],
            "2026-07-01",
            "01 giam-doc 2021-07-01–2026-06-30; 02 pho-giam-doc 2021-07-01–2026-06-30",
            "02 giam-doc 2026-07-01–; 01 pho-giam-doc 2026-07-01–",
            0,
        ),
        // A post that had ended before keeps its own end; the accountant is none of the board.
        (
            &[(6, "phu-trach")],
            "2027-01-01",
            "01 giam-doc 2021-07-01–2026-12-31",
            "06 phu-trach 2027-01-01–",
            0,
        ),
        (
            &[(7, DIRECTOR)],
            "2026-12-31",
            "01 giam-doc 2021-07-01–2026-12-30; 02 pho-giam-doc 2021-07-01–2026-12-30",
            "07 giam-doc 2026-12-31–",
            0,
        ),
    ] {
        let renewal =
            BoardRenewal::of(law, (&before(), &[]), &decision(from_on), named(people)).unwrap();
        assert_eq!(told(&renewal.ended), ended, "{from_on}");
        assert_eq!(told(&renewal.opened), opened, "{from_on}");
        assert_eq!(renewal.goes_on(), goes_on, "{from_on}");
        let reasons = renewal.ended.iter().map(|post| post.end_reason.as_deref());
        assert!(reasons.into_iter().all(|reason| reason == Some("het-nhiem-ky")));
        let papers =
            renewal.opened.iter().map(|post| (post.decision_no.as_deref(), post.decision_on));
        let paper = (Some("77/QĐ-UBND"), Some(day("2026-06-20")));
        assert!(papers.into_iter().all(|told| told == paper));
    }
}

#[test]
fn what_cannot_be_is_refused_and_names_why() {
    let law = Norms::shipped();
    let mut with_later = before();
    with_later.push(post(8, 8, DEPUTY, "2026-07-01", None));
    let begun = PersonRefusal::BoardBegun { from_on: day("2026-07-01") };
    for (posts, people, from_on, refusal) in [
        (&with_later, &[(1, DIRECTOR)][..], "2026-07-01", begun),
        (&with_later, &[(1, DIRECTOR)], "2026-06-01", begun),
        (&before(), &[(1, DIRECTOR), (5, "phu-trach")], "2026-07-01", PersonRefusal::TwoDirectors),
        (&before(), &[(1, DIRECTOR), (1, DEPUTY)], "2026-07-01", PersonRefusal::NamedTwice),
    ] {
        let found = BoardRenewal::of(law, (posts, &[]), &decision(from_on), named(people));
        assert_eq!(found, Err(refusal), "{from_on} {people:?}");
    }
    // A day later the post that began is one of those that end.
    let later =
        BoardRenewal::of(law, (&with_later, &[]), &decision("2026-07-02"), named(&[(1, DIRECTOR)]));
    assert_eq!(later.map(|renewal| renewal.ended.len()), Ok(3));
}

#[test]
fn a_manager_who_keeps_the_cash_is_held_against_the_posts_that_go_on() {
    let law = Norms::shipped();
    let mut posts = before();
    posts.push(post(9, 9, CASHIER, "2021-07-01", None));
    let apart = law.are_kept_apart(DIRECTOR, CASHIER, day("2026-07-01"), None);
    let found =
        BoardRenewal::of(law, (&posts, &[]), &decision("2026-07-01"), named(&[(9, DIRECTOR)]));
    assert_eq!(found.is_err(), apart, "as the list of the law says");
    // The salary of who goes on stays theirs, what it becomes later too.
    let parts = |dong| SalaryParts { salary: vnd(dong), position: vnd(0), seniority: vnd(0) };
    posts[0].salary = Some(parts(5_000_000));
    let salary = |from_on: &str, dong| PostSalary {
        post_id: posts[0].post_id.clone(),
        from_on: day(from_on),
        salary_vnd: vnd(dong),
        position_vnd: vnd(0),
        seniority_vnd: vnd(0),
    };
    let salaries = [salary("2025-01-01", 6_000_000), salary("2026-09-01", 7_000_000)];
    let renewal = BoardRenewal::of(
        law,
        (&posts, &salaries),
        &decision("2026-07-01"),
        named(&[(1, DIRECTOR)]),
    )
    .unwrap();
    assert_eq!(renewal.opened[0].salary, Some(parts(6_000_000)));
    assert_eq!(renewal.over, salaries[1..]);
    let moved = PostSalary { post_id: renewal.opened[0].post_id.clone(), ..salaries[1].clone() };
    assert_eq!(renewal.salaries, [moved]);
}
