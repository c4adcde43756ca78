//! Who signs the papers of a centre.

use centre::people::signer;
use centre::{Person, Post};
use norms::{Day, Norms, SignsAs};

/// Who signs the papers of a centre, by name; empty where nobody holds the post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signers {
    /// Head of the unit.
    pub director: String,
    /// Accountant, who also writes vouchers and sheets.
    pub accountant: String,
    /// Cashier.
    pub cashier: String,
}

impl Signers {
    /// Who holds the posts on the day of a paper, or held them last before it; nobody who came to one later.
    pub fn of(law: &Norms, posts: &[Post], people: &[Person], on: Day) -> Signers {
        let name = |signs_as: SignsAs| {
            let post = signer(law, posts, on, signs_as);
            let person = post.and_then(|p| people.iter().find(|one| one.person_id == p.person_id));
            person.map(|one| one.full_name.clone()).unwrap_or_default()
        };
        Signers {
            director: name(SignsAs::Director),
            accountant: name(SignsAs::Accountant),
            cashier: name(SignsAs::Cashier),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample_records::{person, post};

    #[test]
    fn those_sign_who_hold_the_posts_on_the_day_of_the_paper_or_held_them_last() {
        let people = [person(1, "Thưởng"), person(2, "Vượng"), person(3, "Hường")];
        let posts = [
            post(1, "giam-doc", "2020-01-01", Some("2026-08-14")),
            post(2, "giam-doc", "2026-08-15", None),
            post(3, "ke-toan", "2020-01-01", Some("2026-05-01")),
            post(9, "thu-quy", "2020-01-01", None),
        ];
        // The cashier's post is of nobody the book knows.
        for (on, director, accountant) in [
            ("2026-09-30", "Vượng", "Hường"),
            ("2026-08-15", "Vượng", "Hường"),
            ("2026-08-14", "Thưởng", "Hường"),
            ("2026-06-30", "Thưởng", "Hường"),
            ("2019-12-31", "", ""),
        ] {
            let signers = Signers::of(Norms::shipped(), &posts, &people, on.parse().unwrap());
            let found = (signers.director.as_str(), signers.accountant.as_str());
            assert_eq!(found, (director, accountant), "{on}");
            assert_eq!(signers.cashier, "");
        }
    }
}
