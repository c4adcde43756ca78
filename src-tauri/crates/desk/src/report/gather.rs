//! Gathering: everything a quarter's report is made of, read from the book and asked of the law.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::money::allowances;
use crate::money::balances::money_before;
use crate::money::sources::source_facts;
use centre::allowances::months_that_owe;
use centre::{AllowanceFacts, Quarterly, Voucher};
use norms::{Day, Norms, Quarter};
use store::Reading;

/// The quarter before, composed, where the book reaches that far.
pub(crate) fn report_before(
    view: View<'_>,
    quarter: Quarter,
) -> Result<Option<letters::Report>, DeskError> {
    let profile = view.profile()?;
    let before = quarter.previous();
    if before.last() < profile.first_on {
        return Ok(None);
    }
    let today = view.now().today;
    let is_sample = view.is_sample()?;
    let law = &*view.law_of(before)?;
    let gathered = gather(view.read()?, law, before, today, is_sample)?;
    Ok(Some(centre::compose(&gathered)?))
}

/// Everything of a quarter. `today` bounds the allowances: a month that has not begun owes none.
pub(crate) fn gather(
    read: Reading<'_>,
    law: &Norms,
    quarter: Quarter,
    today: Day,
    is_sample: bool,
) -> Result<Quarterly, DeskError> {
    let profile = read.profile()?.ok_or_else(|| DeskError::new(Code::NoBookYet))?;
    let (from, to) = (quarter.first(), quarter.last());
    let opening = money_before(read, from)?;
    let vouchers = read.vouchers(from, to)?;
    let posts = read
        .posts()?
        .into_iter()
        .filter(|p| p.from_on <= to && p.to_on.is_none_or(|end| end >= from))
        .collect();
    Ok(Quarterly {
        quarter,
        is_sample,
        people: read.people()?,
        posts,
        facilities: read.facilities()?,
        activities: read.activities(from, to)?,
        sources: source_facts(read, law, &profile, quarter)?,
        opening_cash_vnd: opening.cash_vnd,
        opening_account_vnd: opening.account_vnd,
        allowances: allowance_facts(read, law, &profile, quarter, today, &vouchers)?,
        vouchers,
        cash_counts: read.cash_counts(from, to)?,
        concerns: read.concerns(quarter)?,
        profile,
    })
}

fn allowance_facts(
    read: Reading<'_>,
    law: &Norms,
    profile: &centre::Profile,
    quarter: Quarter,
    today: Day,
    vouchers: &[Voucher],
) -> Result<Vec<AllowanceFacts>, DeskError> {
    let mut facts = Vec::new();
    for month in months_that_owe(quarter, profile.first_on, today) {
        let Some(sheet) = read.allowance_sheet(month)? else {
            let due = allowances::compute(read, law, profile, month)?.lines;
            facts.extend(AllowanceFacts::due(month, due));
            continue;
        };
        let paid_by = match &sheet.voucher_id {
            None => None,
            Some(id) => match vouchers.iter().find(|v| v.voucher_id == *id) {
                Some(voucher) => Some(voucher.clone()),
                None => read.voucher(id.as_str())?,
            },
        };
        facts.extend(AllowanceFacts::settled(sheet, paid_by.as_ref()));
    }
    Ok(facts)
}
