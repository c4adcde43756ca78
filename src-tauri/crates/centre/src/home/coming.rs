//! What comes up by the book itself: posts that end, months whose allowances nobody settled. What falls due by law
//! the law is asked for.

use crate::handing_over::HandingDue;
use crate::id::PersonId;
use crate::records::{Person, Post};
use norms::{Day, Month, Norms};
use serde::Serialize;
use ts_rs::TS;

/// How many days ahead of a post's end it is told: within a quarter.
const AHEAD: i64 = 92;

norms::closed_set! {
    /// What comes up.
    pub enum ComingKind {
        /// A post ends: a term, a secondment, one that was given for a while.
        PostEnds = "post-ends",
        /// Who leads the centre or keeps its money changed, and no hand-over was written.
        HandOverMissing = "handing-over-missing",
        /// The allowances of a month are due and its sheet was not made.
        MonthOpen = "month-open",
    }
}

/// Something that comes up by the book itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Coming {
    pub kind: ComingKind,
    /// The last day of the post or of the month, which may be over.
    pub on: Day,
    /// Whose post it is.
    pub person_id: Option<PersonId>,
    pub full_name: Option<String>,
    /// What the post is called; its code where the law does not know it.
    pub role_vi: Option<String>,
    pub role_en: Option<String>,
    pub month: Option<Month>,
}

/// Posts that end from a day on; not those the same person goes on with.
pub fn posts_ending(law: &Norms, people: &[Person], posts: &[Post], today: Day) -> Vec<Coming> {
    let is_soon = |day: Day| (0..=AHEAD).contains(&today.days_until(day));
    let goes_on = |post: &Post, end: Day| {
        let same = |other: &&Post| {
            other.person_id == post.person_id && other.role == post.role && other.from_on > end
        };
        posts.iter().any(|other| same(&other) && end.days_until(other.from_on) == 1)
    };
    let ending = posts.iter().filter_map(|post| Some((post, post.to_on?)));
    let ending = ending.filter(|(post, end)| is_soon(*end) && !goes_on(post, *end));
    let told = |(post, end): (&Post, Day)| {
        let person = people.iter().find(|person| person.person_id == post.person_id);
        let role = law.code("roles", &post.role, end).ok();
        Coming {
            kind: ComingKind::PostEnds,
            on: end,
            person_id: Some(post.person_id.clone()),
            full_name: person.map(|person| person.full_name.clone()),
            role_vi: Some(role.map_or_else(|| post.role.clone(), |role| role.vi.clone())),
            role_en: Some(role.map_or_else(|| post.role.clone(), |role| role.en.clone())),
            month: None,
        }
    };
    ending.map(told).collect()
}

/// A month whose allowances are due and whose sheet was not made.
pub fn month_open(month: Month) -> Coming {
    Coming {
        kind: ComingKind::MonthOpen,
        on: month.last(),
        person_id: None,
        full_name: None,
        role_vi: None,
        role_en: None,
        month: Some(month),
    }
}

/// The changes of holders of which no hand-over was written; `role` names a post in the law.
pub fn handings_missing(law: &Norms, missing: &[HandingDue]) -> Vec<Coming> {
    let told = |one: &HandingDue| {
        let role = law.code("roles", &one.role, one.on).ok();
        Coming {
            kind: ComingKind::HandOverMissing,
            on: one.on,
            person_id: Some(one.person_id.clone()),
            full_name: Some(one.to_name.clone()),
            role_vi: Some(role.map_or_else(|| one.role.clone(), |role| role.vi.clone())),
            role_en: Some(role.map_or_else(|| one.role.clone(), |role| role.en.clone())),
            month: None,
        }
    };
    missing.iter().map(told).collect()
}

/// By day, those of one day by name.
pub fn in_order(mut coming: Vec<Coming>) -> Vec<Coming> {
    coming.sort_by_cached_key(|one| (one.on, one.full_name.as_deref().map(norms::text::name_key)));
    coming
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{day, person, post};

    #[test]
    fn a_post_that_ends_within_a_quarter_is_told_unless_its_holder_goes_on() {
        let law = Norms::shipped();
        let people = [person(1, "Trần Văn Thưởng"), person(2, "Nguyễn Văn An")];
        let today = day("2026-10-02");
        let told = |posts: &[Post]| {
            let all = in_order(posts_ending(law, &people, posts, today));
            let one = |one: &Coming| {
                format!(
                    "{} {} {}",
                    one.on,
                    one.full_name.clone().unwrap(),
                    one.role_vi.clone().unwrap()
                )
            };
            all.iter().map(one).collect::<Vec<_>>().join("; ")
        };
        let seconded = |from, to| post(1, 1, "giao-vien-biet-phai", from, to);
        for (posts, expected) in [
            (vec![], ""),
            (vec![seconded("2024-01-01", None)], ""),
            (vec![seconded("2024-01-01", Some("2026-10-01"))], ""),
            (
                vec![seconded("2024-01-01", Some("2026-10-02"))],
                "2026-10-02 Trần Văn Thưởng Giáo viên biệt phái",
            ),
            (
                vec![seconded("2024-01-01", Some("2027-01-02"))],
                "2027-01-02 Trần Văn Thưởng Giáo viên biệt phái",
            ),
            (vec![seconded("2024-01-01", Some("2027-01-03"))], ""),
            // By day, then by name.
            (
                vec![
                    seconded("2024-01-01", Some("2026-12-31")),
                    post(2, 2, "giam-doc", "2021-07-01", Some("2026-12-31")),
                    post(3, 2, "no-such-role", "2021-07-01", Some("2026-11-30")),
                ],
                "2026-11-30 Nguyễn Văn An no-such-role; 2026-12-31 Nguyễn Văn An Giám đốc; \
                 2026-12-31 Trần Văn Thưởng Giáo viên biệt phái",
            ),
            // Named again from the next day on; with a gap, or for another post, it ends.
            (
                vec![
                    post(2, 2, "giam-doc", "2021-07-01", Some("2026-12-31")),
                    post(3, 2, "giam-doc", "2027-01-01", None),
                ],
                "",
            ),
            (
                vec![
                    post(2, 2, "giam-doc", "2021-07-01", Some("2026-12-31")),
                    post(3, 2, "giam-doc", "2027-01-02", None),
                    post(4, 2, "ke-toan", "2027-01-01", None),
                ],
                "2026-12-31 Nguyễn Văn An Giám đốc",
            ),
        ] {
            assert_eq!(told(&posts), expected, "{posts:?}");
        }
    }

    #[test]
    fn an_open_month_is_told_by_its_last_day() {
        let month: Month = "2026-09".parse().unwrap();
        let told = month_open(month);
        assert_eq!(
            (told.kind, told.on, told.month),
            (ComingKind::MonthOpen, day("2026-09-30"), Some(month))
        );
    }
}
