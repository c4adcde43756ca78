//! Gathering: everything a quarter's report is made of, read from the book and asked of the law.

use crate::error::DeskError;
use crate::{allowances, decisions, sources};
use centre::{
    AllowanceFacts, Effect, Place, Quarterly, SourceFacts, SourceSums, Voucher, lowest_with,
};
use norms::{Day, Norms, Quarter, Vnd};
use store::{Reading, SourceSum};

/// Cash and account at the end of the day before, openings included.
pub(crate) fn money_before(read: Reading<'_>, day: Day) -> Result<(Vnd, Vnd), DeskError> {
    let sources = read.sources()?;
    let (cash, account) = read.change_before(day)?;
    Ok((
        cash.plus(Vnd::sum(sources.iter().map(|s| s.opening_cash_vnd))?)?,
        account.plus(Vnd::sum(sources.iter().map(|s| s.opening_account_vnd))?)?,
    ))
}

/// Refuses a change on a day after which cash or account would be below zero at the end of any
/// day, that day or later.
pub(crate) fn must_not_go_below(
    read: Reading<'_>,
    day: Day,
    change: Effect,
) -> Result<(), DeskError> {
    for (place, code) in [(Place::TienMat, "cash-negative"), (Place::TienGui, "account-negative")] {
        if !change.at(place).is_negative() {
            continue;
        }
        let lowest = lowest_after(read, day, place, change.at(place))?;
        if lowest.0.is_negative() {
            return Err(DeskError::new(code)
                .at("amount_vnd")
                .with("short_vnd", lowest.0.negated())
                .with("on", lowest.1.office()));
        }
    }
    Ok(())
}

/// The lowest end-of-day balance of a place from that day on, with one change more on it.
pub(crate) fn lowest_after(
    read: Reading<'_>,
    day: Day,
    place: Place,
    change: Vnd,
) -> Result<(Vnd, Day), DeskError> {
    let (cash, account) = money_before(read, day)?;
    let before = if place == Place::TienMat { cash } else { account };
    let later: Vec<(Day, Vnd)> = read
        .daily_changes(day)?
        .into_iter()
        .map(|d| (d.day, if place == Place::TienMat { d.cash_vnd } else { d.account_vnd }))
        .collect();
    let lowest = lowest_with(before, day, change, &later)?;
    Ok((lowest.balance_vnd, lowest.day.unwrap_or(day)))
}

/// Refuses an act that changed what the book began with so that some day ends below zero.
pub(crate) fn must_stay_above_zero(read: Reading<'_>) -> Result<(), DeskError> {
    let first = Day::new(1945, 1, 1)?;
    for (place, code) in [(Place::TienMat, "cash-negative"), (Place::TienGui, "account-negative")] {
        let (lowest, on) = lowest_after(read, first, place, Vnd::ZERO)?;
        if lowest.is_negative() {
            return Err(DeskError::new(code)
                .at("opening_cash_vnd")
                .with("short_vnd", lowest.negated())
                .with("on", on.office()));
        }
    }
    Ok(())
}

/// Every source with its sums around a quarter.
pub(crate) fn source_facts(
    read: Reading<'_>,
    law: &Norms,
    profile: &centre::Profile,
    quarter: Quarter,
) -> Result<Vec<SourceFacts>, DeskError> {
    let eve = quarter.first().plus_days(-1)?;
    let year = Day::new(quarter.year(), 1, 1)?;
    let before = read.source_sums(Day::new(1945, 1, 1)?, eve)?;
    let year_before = read.source_sums(year, eve)?;
    let within = read.source_sums(quarter.first(), quarter.last())?;
    let sums = |list: &[SourceSum], id: &centre::SourceId| -> SourceSums {
        list.iter().find(|s| s.source_id == *id).map(|s| s.sums).unwrap_or_default()
    };
    read.sources()?
        .into_iter()
        .map(|source| {
            let class = law.code("funding-class", &source.class, quarter.last());
            let decision = decisions::of_month(read, law, profile, quarter.last().month())?;
            let decision = decision.map(|d| d.id.as_str());
            let allows_allowance = class
                .is_ok_and(|class| sources::allows_allowance(law, decision, class, quarter.last()));
            Ok(SourceFacts {
                before: sums(&before, &source.source_id),
                year_before: sums(&year_before, &source.source_id),
                within: sums(&within, &source.source_id),
                book_began_this_year: profile.first_on.year() == quarter.year(),
                allows_allowance,
                source,
            })
        })
        .collect()
}

/// Everything of a quarter. `today` bounds the allowances: a month that has not begun owes none.
pub(crate) fn gather(
    read: Reading<'_>,
    law: &Norms,
    quarter: Quarter,
    today: Day,
    is_sample: bool,
) -> Result<Quarterly, DeskError> {
    let profile = read.profile()?.ok_or_else(|| DeskError::new("no-book-yet"))?;
    let (from, to) = (quarter.first(), quarter.last());
    let (opening_cash_vnd, opening_account_vnd) = money_before(read, from)?;
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
        opening_cash_vnd,
        opening_account_vnd,
        allowances: allowance_facts(read, law, &profile, quarter, today, &vouchers)?,
        vouchers,
        cash_counts: read.cash_counts(from, to)?,
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
    for month in quarter.months() {
        if month.first() > today || month.last() < profile.first_on {
            continue;
        }
        if let Some(sheet) = read.allowance_sheet(month)? {
            let paid_by = match &sheet.voucher_id {
                None => None,
                Some(id) => match vouchers.iter().find(|v| v.voucher_id == *id) {
                    Some(voucher) => Some(voucher.clone()),
                    None => read.voucher(id.as_str())?,
                },
            };
            let paid_by = paid_by.filter(|v| !v.is_void);
            for line in sheet.lines {
                facts.push(AllowanceFacts {
                    month,
                    paid_vnd: if paid_by.is_some() { line.amount_vnd } else { Vnd::ZERO },
                    voucher: paid_by.as_ref().map(Voucher::number),
                    line,
                });
            }
        } else {
            let computed = allowances::compute(read, law, profile, month)?;
            facts.extend(computed.lines.into_iter().map(|line| AllowanceFacts {
                month,
                line,
                paid_vnd: Vnd::ZERO,
                voucher: None,
            }));
        }
    }
    Ok(facts)
}
