//! Who signs the papers of a centre.

use centre::people::signer;
use centre::{Person, Post};
use norms::{Norms, Quarter, SignsAs};

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
    /// Who holds the posts by the law of a quarter on its last day, or held them last.
    pub fn of(law: &Norms, posts: &[Post], people: &[Person], quarter: Quarter) -> Signers {
        let name = |signs_as: SignsAs| {
            let post = signer(law, posts, quarter, signs_as);
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
    fn those_sign_who_hold_the_posts_on_the_last_day_or_held_them_last() {
        let people = [person(1, "Thưởng"), person(2, "Vượng"), person(3, "Hường")];
        let posts = [
            post(1, "giam-doc", "2020-01-01", Some("2026-08-14")),
            post(2, "giam-doc", "2026-08-15", None),
            post(3, "ke-toan", "2020-01-01", Some("2026-05-01")),
            post(9, "thu-quy", "2020-01-01", None),
        ];
        // The cashier's post is of nobody the book knows.
        for (quarter, director, accountant) in
            [("2026-Q3", "Vượng", "Hường"), ("2026-Q2", "Thưởng", "Hường"), ("2019-Q4", "", "")]
        {
            let signers = Signers::of(Norms::shipped(), &posts, &people, quarter.parse().unwrap());
            let found = (signers.director.as_str(), signers.accountant.as_str());
            assert_eq!(found, (director, accountant), "{quarter}");
            assert_eq!(signers.cashier, "");
        }
    }
}
