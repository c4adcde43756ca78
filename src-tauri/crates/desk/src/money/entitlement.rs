//! What a centre should have been given in a year, against what it was given.

use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::money::allowances;
use crate::money::sources;
use crate::money::talk::{EntitlementRow, EntitlementView, OfYear};
use centre::Profile;
use norms::{CentreFacts, Day, EntitlementLine, NormFault, Norms, SupportLevel, Vnd};

/// Classes of funding by which the state gives what it owes.
const OF_THE_STATE: [&str; 2] = ["nsnn-hang-nam", "nsnn-ban-dau"];

pub(crate) fn read_entitlement(
    desk: &mut Desk,
    request: OfYear,
) -> Result<EntitlementView, DeskError> {
    let profile = desk.profile()?;
    let year = request.year;
    let as_of = Day::new(year, 12, 31)?.min(desk.now().today);
    if as_of.year() != year {
        return Err(DeskError::new("day-in-future").at("year"));
    }
    let law = &*desk.law_of(as_of.quarter())?;
    let laws = desk.laws()?;
    let (support, why) = support(law, &profile, year)?;
    let read = desk.read()?;
    let mut view = EntitlementView {
        year,
        as_of,
        months: 0,
        support,
        why,
        allowances_vnd: Vnd::ZERO,
        is_example: false,
        is_verified: true,
        due_vnd: Vnd::ZERO,
        received_vnd: Vnd::ZERO,
        owed_vnd: Vnd::ZERO,
    };
    // What was due before the book began nobody wrote down here.
    let mut month = Day::new(year, 1, 1)?.month().max(profile.first_on.month());
    while month <= as_of.month() {
        // Each month by the law of its own quarter, as its sheet is.
        let law = &*laws.of(month.quarter())?;
        // What was settled is what the month granted, whatever is chosen since.
        let lines = match read.allowance_sheet(month)? {
            Some(sheet) => sheet.lines,
            None => allowances::compute(read, law, &profile, month)?.lines,
        };
        for line in lines {
            view.allowances_vnd = view.allowances_vnd.plus(line.amount_vnd)?;
            view.is_example |= line.is_example;
            view.is_verified &= line.is_verified;
        }
        view.months = view.months.saturating_add(1);
        month = month.next();
    }
    view.is_verified &= view.support.iter().all(|row| row.is_verified);
    let granted = Vnd::sum(view.support.iter().map(|row| row.amount_vnd))?;
    view.due_vnd = granted.plus(view.allowances_vnd)?;
    for facts in sources::source_facts(read, law, &profile, as_of.quarter())? {
        if OF_THE_STATE.contains(&facts.source.class.as_str()) {
            view.received_vnd = view.received_vnd.plus(facts.received_year()?)?;
        }
    }
    view.owed_vnd = view.due_vnd.minus(view.received_vnd)?.max(Vnd::ZERO);
    Ok(view)
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
    let founded = profile.centre_id.split('-').nth(1).and_then(|year| year.parse().ok());
    let since = Day::new(year, 1, 1)?;
    let facts = CentreFacts {
        founded: founded.and_then(|year| Day::new(year, 1, 1).ok()),
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
