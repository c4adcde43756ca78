//! Gathering: everything a quarter's report is made of, read from the book and asked of the law.

use crate::allotments::deciding;
use crate::core::error::DeskError;
use crate::core::settings;
use crate::core::view::Own;
use crate::money::allowances;
use crate::money::balances::money_before;
use crate::money::gifts;
use crate::money::owing::Records;
use crate::money::sources::source_facts;
use crate::report::by_day;
use crate::work::plans;
use centre::allowances::months_that_owe;
use centre::cash::counts_told;
use centre::owing::Owed;
use centre::{AllowanceFacts, AllowanceSheet, Late, Person, Post, Quarterly};
use norms::{Day, Norms, Quarter};
use store::Reading;

/// Everything of a quarter. `today` bounds the allowances: a month that has not begun owes none.
pub(crate) fn gather(
    read: Reading<'_>,
    law: &Norms,
    quarter: Quarter,
    today: Day,
    is_sample: bool,
    late: Vec<Late>,
) -> Result<Quarterly, DeskError> {
    let (from, to, own) = (quarter.first(), quarter.last(), Own::of(read)?);
    let profile = by_day::centre_of(read, law, &own, quarter, today)?;
    let opening = money_before(read, from)?;
    let vouchers = read.vouchers(from, to)?;
    let (people, posts) = (read.people()?, read.posts()?);
    let missing = sheets_to_make(read, law, &own, quarter, today)?;
    // A quarter sealed before sealing made its sheets says what was due of it in its bundle alone.
    let is_closed = settings::is_closed(read, quarter)?;
    let records = Records::of(read)?.with(missing.iter().filter(|_| !is_closed).cloned());
    let name = |owed: &Owed| name_of(owed, &people, &posts);
    let payments = records.paid(from, to, name)?;
    let named = |one: Owed| Owed { full_name: name(&one), ..one };
    let owed = records.owing().over(from, to)?.into_iter().map(named).collect();
    let months = months_that_owe(quarter, profile.first_on, today);
    let sheets = records.sheets().iter().filter(|sheet| months.contains(&sheet.month));
    let sheets = sheets.chain(missing.iter().filter(|_| is_closed));
    let allowances = allowances_told(&records, sheets, to)?;
    let followed = allowances.iter().map(|one| one.line.decision.as_str());
    let own_decisions = centre::own_followed(&read.own_decisions()?, followed);
    let had_cash =
        !opening.cash_vnd.is_zero() || vouchers.iter().any(|one| !one.effect().cash.is_zero());
    let (within, next) = (read.cash_counts(from, to)?, read.cash_count(to.plus_days(1)?)?);
    let cash_counts = counts_told(law, quarter, had_cash, within, next);
    let (allotments, allotted) = deciding::of_quarter(read, &own, quarter)?;
    Ok(Quarterly {
        quarter,
        is_sample,
        people,
        posts,
        secondments: read.secondments()?,
        trainings: read.trainings()?,
        collaborators: read.collaborators()?,
        speaker_payments: read.speaker_payments()?,
        committee: read.committee_decisions()?,
        meetings: read.committee_meetings()?,
        facilities: read.facilities()?,
        facility_movements: read.facility_movements()?,
        activities: read.activities(from, to)?,
        sources: source_facts(read, law, &own, to)?,
        allotments,
        allotted,
        opening_cash_vnd: opening.cash_vnd,
        opening_account_vnd: opening.account_vnd,
        allowances,
        payments,
        owed,
        vouchers,
        advances: read.advancing_vouchers()?.into_iter().filter(|v| v.day <= to).collect(),
        cash_counts,
        closings: read.closings()?,
        late,
        concerns: read.concerns(quarter)?,
        gifts: gifts::rows(read, from, to)?,
        plans: plans::over(read, law, &own.on(to), [from, to])?,
        attachments: read.attachments()?,
        own_decisions,
        profile,
    })
}

/// What sheets say is due, with what was paid of it up to a day.
fn allowances_told<'a>(
    records: &Records,
    sheets: impl Iterator<Item = &'a AllowanceSheet>,
    to: Day,
) -> Result<Vec<AllowanceFacts>, DeskError> {
    let accounts = records.up_to(to)?;
    let mut told = Vec::new();
    for sheet in sheets {
        let numbers = |a: &Owed| records.owing().numbers(a.month, &a.post_id, to);
        let lines = sheet.lines.clone();
        told.extend(AllowanceFacts::of_month(sheet.month, lines, &accounts, numbers)?);
    }
    Ok(told)
}

/// The sheets of months of a quarter that nobody settled, as they would be: sealing makes them, so that
/// what the report says is due stays so.
pub(crate) fn sheets_to_make(
    read: Reading<'_>,
    law: &Norms,
    own: &Own,
    quarter: Quarter,
    today: Day,
) -> Result<Vec<AllowanceSheet>, DeskError> {
    let mut sheets = Vec::new();
    for month in months_that_owe(quarter, own.founded().first_on, today) {
        if read.allowance_sheet(month)?.is_none() {
            let lines = allowances::compute(read, law, own, month)?.lines;
            let settled_on = today.min(quarter.last());
            sheets.push(AllowanceSheet { month, settled_on, voucher_id: None, lines });
        }
    }
    sheets.retain(|sheet| !sheet.lines.is_empty());
    Ok(sheets)
}

/// As a sheet wrote it; else as the person of the post is called now.
fn name_of(owed: &Owed, people: &[Person], posts: &[Post]) -> String {
    if !owed.full_name.is_empty() {
        return owed.full_name.clone();
    }
    let post = posts.iter().find(|post| post.post_id == owed.post_id);
    let person = post.and_then(|post| people.iter().find(|p| p.person_id == post.person_id));
    person.map(|person| person.full_name.clone()).unwrap_or_default()
}
