//! A centre's records against one another, and its closed quarters against what was sealed of them.

use super::files::{self, Evidence};
use super::found::Found;
use super::line::line_end;
use crate::bundles::tables::report_of;
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::report::known;
use centre::whole::{self, Held};
use centre::{Record, SealedReport};
use letters::{Flaw, FlawCode, Report};
use store::AnyRecord;

/// What the rules found of a quarter was found by the rules of that day.
const RESULTS: &str = "ket-qua-kiem-tra";

/// The book of cash and account, and where in a line of it stand its number and the balance after it.
const BOOK: &str = "so-quy";
const BY_ORDER: [usize; 2] = [1, 7];

/// Since this version of the tables every table of a closed quarter is composed again as it was sealed.
const WHOLE: u32 = 4;

/// The tables of a report of before that can be composed again.
const FROZEN: [&str; 8] = [
    "chung-tu",
    "dong-chung-tu",
    "chi-phu-cap",
    "no-phu-cap",
    "hoat-dong",
    "kiem-quy",
    "kho-khan",
    "kien-nghi",
];

pub(super) fn check(
    view: View<'_>,
    records: &[AnyRecord],
    found: &mut Found,
) -> Result<(), DeskError> {
    let held = held(records);
    found.flaws.extend(whole::flaws(&held));
    found.part(|| {
        whole::flaws_by_law(&held, || -> Result<_, DeskError> { Ok(view.laws()?.newest()?) })
    })?;
    let own = held.sealed.iter().map(|r| (r.bundle_id.as_str(), Some(r.sequence)));
    let own: Vec<_> = own.collect();
    found.part(|| Ok(whole::line_flaw(&line_end(view)?, &own).into_iter().collect()))?;
    found.part(|| {
        let own = view.read()?.own_decisions()?;
        // Most books have none: then no law has to be readable for it.
        if own.is_empty() {
            return Ok(Vec::new());
        }
        let laws = view.laws()?;
        Ok(centre::own_flaws(&*laws.newest()?, &laws.files()?, &own))
    })?;
    for state in held.quarters.iter().filter(|state| state.is_closed) {
        let of_quarter = held.sealed.iter().filter(|r| r.quarter == state.quarter);
        if let Some(report) = of_quarter.max_by_key(|r| r.revision) {
            found.part(|| unlike_sealed(view, report))?;
        }
    }
    Ok(())
}

fn held(records: &[AnyRecord]) -> Held {
    let mut held = Held::default();
    for record in records {
        let AnyRecord::Centre(record) = record else { continue };
        match record.clone() {
            Record::Source(r) => held.sources.push(r),
            Record::Voucher(r) => held.vouchers.push(r),
            Record::AllowanceSheet(r) => held.sheets.push(r),
            Record::AllowanceAdjustment(r) => held.adjustments.push(r),
            Record::AllowancePayment(r) => held.payments.push(r),
            Record::CashCount(r) => held.counts.push(r),
            Record::Facility(r) => held.facilities.push(r),
            Record::FacilityMovement(r) => held.movements.push(r),
            Record::Gift(r) => held.gifts.push(r),
            Record::Plan(r) => held.plans.push(r),
            Record::Secondment(r) => held.secondments.push(r),
            Record::Training(r) => held.trainings.push(r),
            Record::CommitteeDecision(r) => held.committee.push(r),
            Record::QuarterState(r) => held.quarters.push(r),
            Record::BookClosing(r) => held.closings.push(r),
            Record::SealedReport(r) => held.sealed.push(r),
            _ => {}
        }
    }
    held
}

/// The lines of a book of money, whatever their order within a day, which older programs took by kind. The
/// order and the balance it makes is held by what any reader asks of a report (`letters/agreeing`).
fn without_order(lines: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let kept = |line: Vec<String>| {
        let cells = line.into_iter().enumerate();
        cells.filter(|(at, _)| !BY_ORDER.contains(at)).map(|(_, cell)| cell).collect()
    };
    let mut lines: Vec<Vec<String>> = lines.into_iter().map(kept).collect();
    lines.sort();
    lines
}

/// A closed quarter against the file that was sealed of it last; a file that is missing or damaged
/// is told where the files are.
fn unlike_sealed(view: View<'_>, report: &SealedReport) -> Result<Vec<Flaw>, DeskError> {
    let evidence = Evidence::report(report);
    let Some(opened) = files::opened(view, &evidence)?.ok() else {
        return Ok(Vec::new());
    };
    let Ok(sealed) = report_of(&opened) else {
        return Ok(vec![Flaw::at(FlawCode::FileDiffers, &report.file_name, "tables")]);
    };
    let now = known::composed(view, report.quarter)?.report;
    // What its version could not say is not held against it.
    let said = |report: &Report, name: &str| {
        let texts = report.table(name)?.texts_in(sealed.version());
        Some(if name == BOOK { without_order(texts) } else { texts })
    };
    let differs = |name: &&str| said(&sealed, name) != said(&now, name);
    let place = report.quarter.to_string();
    let tell = |name| Flaw::at(FlawCode::SealedDiffers, place.as_str(), name);
    let names = letters::tables(sealed.version()).map(|shape| shape.name);
    let is_held = |name: &&str| match sealed.version() {
        WHOLE.. => *name != RESULTS,
        _ => FROZEN.contains(name),
    };
    let names = names.filter(is_held);
    Ok(names.filter(differs).map(tell).collect())
}
