//! Whose book it is, by which seal it speaks, and the files the key of that seal lies in.

use crate::bundles::keys::{self, Made};
use crate::core::error::DeskError;
use crate::core::view::View;
use chrono::DateTime;
use letters::{Flaw, FlawCode};
use store::{Role, Told};

/// A seal is noted as made within so many seconds of its act.
const NEAR: i64 = 60;

pub(super) fn flaws(view: View<'_>) -> Result<Vec<Flaw>, DeskError> {
    let read = view.read()?;
    let (role, profile) = (read.role()?, read.profile()?);
    let office = read.setting("office_id")?.filter(|id| !id.is_empty());
    let is_one = match role {
        None => profile.is_none() && office.is_none(),
        Some(Role::Centre) => profile.is_some() && office.is_none(),
        Some(Role::Office) => profile.is_none() && office.is_some(),
    };
    // An office's name is what its first act was about.
    let founded = read.acts_named("found_office")?;
    let name = read.setting("office_name")?.unwrap_or_default();
    let is_named = founded.first().is_none_or(|act| act.subject == name);
    let (made, acts) = (keys::made(view)?, read.acts_named("make_seal")?);
    let mut rules = vec![("role", is_one), ("office_name", is_named)];
    rules.extend(of_seal(made.as_ref(), &acts));
    let broken = rules.into_iter().filter(|(_, is_so)| !is_so);
    let mut flaws: Vec<Flaw> =
        broken.map(|(what, _)| Flaw::at(FlawCode::OwnerDiffers, "", what)).collect();
    if made.is_some() {
        flaws.extend(keys::flaws(view)?);
    }
    Ok(flaws)
}

/// The seal a book remembers is the one its acts made, and so are those before it: each such act is
/// about the thirty digits of its key.
fn of_seal(made: Option<&Made>, acts: &[Told]) -> Vec<(&'static str, bool)> {
    let Some(made) = made else {
        return vec![("seal_public_key", acts.is_empty())];
    };
    let digits = |hex: &String| seal::PublicKey::from_hex(hex).map(|key| key.digits().to_string());
    let Some((newest, before)) = acts.split_last() else {
        return vec![("seal_public_key", false)];
    };
    let older: Vec<Option<String>> = made.older.iter().map(digits).collect();
    vec![
        ("seal_public_key", digits(&made.public_key).as_ref() == Some(&newest.subject)),
        ("seal_digits", made.digits == newest.subject),
        ("seal_made_at", is_near(&made.made_at, &newest.at)),
        ("seal_older_keys", older.into_iter().eq(before.iter().map(|a| Some(a.subject.clone())))),
    ]
}

fn is_near(one: &str, other: &str) -> bool {
    let seconds = |text| DateTime::parse_from_rfc3339(text).map(|at| at.timestamp());
    match (seconds(one), seconds(other)) {
        (Ok(one), Ok(other)) => one.abs_diff(other) <= NEAR.unsigned_abs(),
        _ => false,
    }
}
