//! What a centre should have been given in a year, against what it was given.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::money::allowances;
use crate::money::sources;
use crate::money::talk::{EntitlementRow, EntitlementView, OfYear};
use centre::Profile;
use centre::entitlement::{Support, year_due};
use norms::{CentreFacts, Day, EntitlementLine, NormFault, Norms, SupportLevel};

/// Classes of funding by which the state gives what it owes.
const OF_THE_STATE: [&str; 2] = ["nsnn-hang-nam", "nsnn-ban-dau"];

pub(crate) fn read_entitlement(
    view: View<'_>,
    request: OfYear,
) -> Result<EntitlementView, DeskError> {
    let profile = view.profile()?;
    let year = request.year;
    let as_of = Day::new(year, 12, 31)?.min(view.now().today);
    if as_of.year() != year {
        return Err(DeskError::new(Code::DayInFuture).at("year"));
    }
    let law = &*view.law_of(as_of.quarter())?;
    let laws = view.laws()?;
    let (support, why) = support(law, &profile, year)?;
    let read = view.read()?;
    // What was due before the book began nobody wrote down here.
    let mut month = Day::new(year, 1, 1)?.month().max(profile.first_on.month());
    let mut months = Vec::new();
    while month <= as_of.month() {
        // Each month by the law of its own quarter, as its sheet is.
        let law = &*laws.of(month.quarter())?;
        // What was settled is what the month granted, whatever is chosen since.
        months.push(match read.allowance_sheet(month)? {
            Some(sheet) => sheet.lines,
            None => allowances::compute(read, law, &profile, month)?.lines,
        });
        month = month.next();
    }
    let levels: Vec<Support> = support
        .iter()
        .map(|row| Support { amount_vnd: row.amount_vnd, is_verified: row.is_verified })
        .collect();
    let sources = sources::source_facts(read, law, &profile, as_of.quarter())?;
    let sums = year_due(&levels, &months, &sources, &OF_THE_STATE)?;
    Ok(EntitlementView {
        year,
        as_of,
        months: sums.months,
        support,
        why,
        allowances_vnd: sums.allowances_vnd,
        is_example: sums.is_example,
        is_verified: sums.is_verified,
        due_vnd: sums.due_vnd,
        received_vnd: sums.received_vnd,
        owed_vnd: sums.owed_vnd,
    })
}

/// The entry of the law a line stands in.
fn level_of(law: &Norms, line: &EntitlementLine) -> String {
    let is_its = |level: &&SupportLevel| {
        (level.kind, level.from, &level.source) == (line.kind, line.from, &line.source.id)
    };
    let level = law.support_levels().iter().find(is_its);
    level.map_or_else(
        || format!("instruments/{}", line.source.id),
        |level| format!("supports/{}", level.key),
    )
}

/// The levels of support of the year, or the code of why the law names none.
fn support(
    law: &Norms,
    profile: &Profile,
    year: i32,
) -> Result<(Vec<EntitlementRow>, Option<String>), DeskError> {
    // The id tells the founding year; which day of it is not known, and the year is judged by its
    // first. The class of area is the one written down now.
    let since = Day::new(year, 1, 1)?;
    let facts = CentreFacts {
        founded: profile.founded_year().and_then(|year| Day::new(year, 1, 1).ok()),
        province: profile.province(law, since),
        area_classes: vec![(since, profile.area_class.clone())],
        closed: None,
    };
    match law.entitlement(&facts, year) {
        Ok(found) => Ok((
            found
                .lines
                .into_iter()
                .map(|line| EntitlementRow {
                    kind: line.kind.code().to_owned(),
                    amount_vnd: line.amount,
                    law: level_of(law, &line),
                    cited: line.source.cited(),
                    is_minimum: line.is_minimum,
                    is_verified: line.verified,
                })
                .collect(),
            None,
        )),
        Err(fault @ NormFault::NotInForce { .. }) => Ok((Vec::new(), Some(fault.to_string()))),
        Err(other) => Err(other.into()),
    }
}
