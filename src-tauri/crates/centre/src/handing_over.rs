//! Hand-overs between two holders of a post, and the changes of who leads the centre, keeps its cash or its books of
//! which none was written.

use crate::handing_records::HandingOver;
use crate::id::PersonId;
use crate::people::is_one_name;
use crate::records::{Person, Post};
use norms::{Day, Norms, SignsAs};
use serde::Serialize;
use ts_rs::TS;

/// A change of who holds a post of which no hand-over was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HandingDue {
    pub role: String,
    pub from_name: String,
    pub to_name: String,
    pub person_id: PersonId,
    /// Since when the new one holds it.
    pub on: Day,
}

/// Every hand-over and what is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HandingPage {
    pub rows: Vec<HandingOver>,
    pub missing: Vec<HandingDue>,
    /// The posts that are handed over with money and papers.
    pub roles: Vec<String>,
}

/// The posts whose change of holders is written down: who leads, who keeps the cash, who keeps the books.
pub fn roles_handed(law: &Norms, on: Day) -> Vec<String> {
    let signing = [SignsAs::Director, SignsAs::Cashier, SignsAs::Accountant];
    let codes = signing.iter().flat_map(|signs| law.roles_signing_as(*signs, on));
    codes.map(|code| code.code.clone()).collect()
}

impl HandingPage {
    /// As of a day; a change before the book began is none of its.
    pub fn of(
        law: &Norms,
        (people, posts): (&[Person], &[Post]),
        mut rows: Vec<HandingOver>,
        (first_on, today): (Day, Day),
    ) -> HandingPage {
        rows.sort_by_key(|row| std::cmp::Reverse(row.handed_on));
        let roles = roles_handed(law, today);
        let name = |post: &Post| {
            let person = people.iter().find(|one| one.person_id == post.person_id);
            person.map(|one| one.full_name.clone()).unwrap_or_default()
        };
        let is_new = |post: &&Post| {
            roles.contains(&post.role) && post.from_on > first_on && post.from_on <= today
        };
        let mut missing: Vec<HandingDue> = posts
            .iter()
            .filter(is_new)
            .filter_map(|post| {
                let old = before(posts, post)?;
                let (from_name, to_name) = (name(old), name(post));
                let is_written = rows
                    .iter()
                    .any(|row| row.role == post.role && is_one_name(&row.to_name, &to_name));
                let (role, on, person_id) =
                    (post.role.clone(), post.from_on, post.person_id.clone());
                (!is_written).then_some(HandingDue { role, from_name, to_name, person_id, on })
            })
            .collect();
        missing.sort_by_key(|one| std::cmp::Reverse(one.on));
        HandingPage { rows, missing, roles }
    }
}

/// Who held a post last before somebody else came to it.
fn before<'a>(posts: &'a [Post], post: &Post) -> Option<&'a Post> {
    let held = posts.iter().filter(|other| {
        other.role == post.role
            && other.person_id != post.person_id
            && other.to_on.is_some_and(|to| to < post.from_on)
    });
    let last = held.max_by_key(|other| other.to_on)?;
    // Who comes back after a break of the same post took it over already.
    let is_same = posts.iter().any(|other| {
        other.role == post.role
            && other.person_id == post.person_id
            && other.to_on.is_some_and(|to| Some(to) > last.to_on && to < post.from_on)
    });
    (!is_same).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{day, person, post};
    use crate::id::HandingOverId;
    use norms::Vnd;

    #[test]
    fn a_change_of_who_leads_or_keeps_money_without_a_hand_over_is_missing() {
        let law = Norms::shipped();
        let people = [person(1, "Nguyễn Thị Hường"), person(2, "Lê Thị Hà")];
        let days = (day("2026-07-01"), day("2026-09-30"));
        let missing = |posts: &[Post], rows: Vec<HandingOver>| {
            let page = HandingPage::of(law, (&people, posts), rows, days);
            let told =
                page.missing.iter().map(|one| format!("{} {} {}", one.role, one.on, one.to_name));
            told.collect::<Vec<_>>().join("; ")
        };
        let old = |role| post(1, 1, role, "2020-01-01", Some("2026-07-31"));
        let new = |role, from| post(2, 2, role, from, None);
        let handed = HandingOver {
            handing_over_id: HandingOverId::from_random([1; 16]),
            handed_on: day("2026-08-03"),
            role: "thu-quy".into(),
            from_name: "Nguyễn Thị Hường".into(),
            to_name: "Lê Thị Hà".into(),
            witnesses: "Trần Văn Thưởng".into(),
            cash_vnd: Vnd::ZERO,
            account_vnd: Vnd::ZERO,
            counted_vnd: None,
            under_way: None,
            papers: "Sổ quỹ, 12 phiếu chi".into(),
            keys: None,
            note: None,
        };
        for (posts, rows, said) in [
            (
                vec![old("thu-quy"), new("thu-quy", "2026-08-01")],
                vec![],
                "thu-quy 2026-08-01 Lê Thị Hà",
            ),
            (vec![old("thu-quy"), new("thu-quy", "2026-08-01")], vec![handed.clone()], ""),
            (
                vec![old("giam-doc"), new("giam-doc", "2026-08-01")],
                vec![handed],
                "giam-doc 2026-08-01 Lê Thị Hà",
            ),
            // Nobody before, not yet, before the book, a post without money.
            (vec![new("thu-quy", "2026-08-01")], vec![], ""),
            (vec![old("thu-quy"), new("thu-quy", "2026-10-01")], vec![], ""),
            (vec![old("thu-quy"), new("thu-quy", "2026-07-01")], vec![], ""),
            (vec![old("pho-giam-doc"), new("pho-giam-doc", "2026-08-01")], vec![], ""),
        ] {
            assert_eq!(missing(&posts, rows), said);
        }
    }
}
