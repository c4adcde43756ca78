//! Which provincial decision a month's allowances follow.
//!
//! A centre chooses one decision. A decision that takes the place of another is chosen once and
//! holds from its own day on: the months before it go on by the decision their sheets were settled
//! by, so that choosing the new one pays nobody less for a month that is past.

use crate::core::error::DeskError;
use centre::Profile;
use norms::{Day, Decision, Month, Norms};
use store::Reading;

/// How many months back a settled sheet is looked for.
const LOOK_BACK: u32 = 36;

/// The decision of a month: the chosen one where it is in force, else the one of the newest sheet
/// settled up to that month. `None` when none was chosen, or none was in force.
pub(crate) fn of_month<'a>(
    read: Reading<'_>,
    law: &'a Norms,
    profile: &Profile,
    month: Month,
) -> Result<Option<&'a Decision>, DeskError> {
    let Some(chosen) = profile.allowance_decision.as_deref() else { return Ok(None) };
    // The law of an earlier quarter may not know a decision that came after.
    if let Some(decision) = in_force(law, chosen, month) {
        return Ok(Some(decision));
    }
    let mut at = month;
    for _ in 0..LOOK_BACK {
        if at < profile.first_on.month() {
            break;
        }
        let sheet = read.allowance_sheet(at)?;
        let settled = sheet.and_then(|sheet| sheet.lines.into_iter().next());
        if let Some(line) = settled {
            return Ok(in_force(law, &line.decision, month));
        }
        at = before(at);
    }
    Ok(None)
}

fn in_force<'a>(law: &'a Norms, id: &str, month: Month) -> Option<&'a Decision> {
    law.decision(id).ok().filter(|decision| decision.from <= month.last())
}

fn before(month: Month) -> Month {
    month.first().plus_days(-1).map_or(month, Day::month)
}

/// A decision of the centre's own province in force in the month, where the book follows another:
/// the province made a newer one, or the book still follows an example.
pub(crate) fn newer<'a>(
    law: &'a Norms,
    profile: &Profile,
    used: Option<&Decision>,
    month: Month,
) -> Option<&'a Decision> {
    let province = profile.province(law, month.last());
    let own = law.decision_of(&province, month.last()).ok().filter(|own| !own.is_example)?;
    let is_newer = match used {
        None => profile.allowance_decision.as_deref() != Some(own.id.as_str()),
        Some(used) => used.id != own.id && (used.is_example || used.from < own.from),
    };
    is_newer.then_some(own)
}
