//! Allowances paid, brought back, and what was learnt of them later.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::{self, FORMAT};
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::settings;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::core::words::{Language, sentence};
use crate::money::decisions;
use crate::money::owing::{Records, must_not_be_overpaid};
use crate::money::sources;
use crate::money::talk::{AdjustmentKey, OwedPage, OwedRow, PayAllowances, RecordAdjustment};
use crate::money::vouchers;
use centre::forms::{EntryRefusal, of_budget};
use centre::owing::Owed;
use centre::paying::{self, HowPaid};
use centre::{
    AdjustmentId, AllowanceAdjustment, AllowancePart, AllowancePayment, PostId, Record, RecordKind,
    Voucher, VoucherKind,
};
use norms::{Day, Month, Vnd};
use std::collections::BTreeMap;

/// What is owed as of today, and what was learnt that nobody confirmed.
pub(crate) fn list_owed(view: View<'_>, _: Nothing) -> Result<OwedPage, DeskError> {
    let today = view.now().today;
    let read = view.read()?;
    let records = Records::of(read)?;
    let owed = named(view, records.up_to(today)?)?;
    let offered = paying::all_owed(&owed)?;
    let rows = owed.into_iter().filter(|one| !one.after_vnd.is_zero()).map(|one| {
        let is_it = |part: &&AllowancePart| part.month == one.month && part.post_id == one.post_id;
        let offered_vnd = offered.iter().find(is_it).map_or(Vnd::ZERO, |part| part.amount_vnd);
        OwedRow { offered_vnd, owed: one }
    });
    Ok(OwedPage { rows: rows.collect(), adjustments: read.allowance_adjustments()? })
}

/// Every account with the name of its person, also where no sheet names one.
pub(crate) fn named(view: View<'_>, mut owed: Vec<Owed>) -> Result<Vec<Owed>, DeskError> {
    let (people, posts) = (view.read()?.people()?, view.read()?.posts()?);
    for one in owed.iter_mut().filter(|one| one.full_name.is_empty()) {
        let post = posts.iter().find(|post| post.post_id == one.post_id);
        let person = post.and_then(|post| people.iter().find(|p| p.person_id == post.person_id));
        one.full_name = person.map(|person| person.full_name.clone()).unwrap_or_default();
    }
    Ok(owed)
}

/// Pays what the request says, or takes in what is brought back, by one voucher.
pub(crate) fn pay_allowances(
    doing: &mut Doing<'_>,
    request: PayAllowances,
) -> Result<Done<OwedPage>, DeskError> {
    let voucher = pay(doing, &request)?;
    Ok(Done::of(voucher.number(), list_owed(doing.view(), Nothing {})?))
}

pub(crate) fn pay(doing: &mut Doing<'_>, request: &PayAllowances) -> Result<Voucher, DeskError> {
    let view = doing.view();
    let profile = view.profile()?;
    let today = view.now().today;
    entry::fact_day("day", request.day, profile.first_on, today)?;
    let is_fit = of_budget(&*view.norms()?, request.day, request.budget_year);
    if !is_fit {
        let year = request.day.year().unsigned_abs();
        return Err(DeskError::from(EntryRefusal::BudgetYear { year }).at("budget_year"));
    }
    // Of what is owed as of today, so that nothing is paid twice; and by the end of the quarter of its day,
    // whose report tells it.
    let records = Records::of(doing.read())?;
    let then = records.up_to(request.day.quarter().last())?;
    let owed = named(view, paying::owed_on_both(&records.up_to(today)?, &then))?;
    let posts = doing.read().posts()?;
    let person = |id: &PostId| {
        let post = posts.iter().find(|post| post.post_id == *id);
        post.map_or_else(|| id.to_string(), |post| post.person_id.to_string())
    };
    let kind = if request.is_back { VoucherKind::Thu } else { VoucherKind::Chi };
    let amount = match kind {
        VoucherKind::Thu => paying::amount_back(&request.parts, &owed),
        _ => paying::amount_of(&request.parts, &owed, person),
    };
    let amount_vnd = amount.map_err(|refusal| DeskError::from(refusal).at("parts"))?;
    must_allow_allowances(doing, request)?;
    let how = HowPaid {
        day: request.day,
        place: request.place,
        source_id: request.source_id.clone(),
        budget_code: budget_code(doing, request)?,
        budget_year: request.budget_year,
        payee: payee(request, &owed),
        reason: match kind {
            VoucherKind::Thu => said("paper.allowance.back", request),
            _ => said("paper.allowance.reason", request),
        },
    };
    let unposted = paying::voucher(kind, &request.parts, amount_vnd, how);
    let voucher = vouchers::post(doing, unposted)?;
    doing.act.put(&Record::AllowancePayment(AllowancePayment {
        voucher_id: voucher.voucher_id.clone(),
        day: voucher.day,
        parts: request.parts.clone(),
    }))?;
    Ok(voucher)
}

/// A code that was chosen, else the one the law names for allowances.
fn budget_code(doing: &Doing<'_>, request: &PayAllowances) -> Result<Option<String>, DeskError> {
    let law = doing.view().norms()?;
    match &request.budget_code {
        Some(code) => {
            let known = law.code("budget-code", code, request.day);
            let known = known.map_err(|fault| DeskError::from(EntryRefusal::from(fault)));
            known.map(|_| Some(code.clone())).map_err(|error| error.at("budget_code"))
        }
        None => Ok(law.allowance_budget_code(request.day).map(str::to_owned)),
    }
}

fn must_allow_allowances(doing: &Doing<'_>, request: &PayAllowances) -> Result<(), DeskError> {
    let view = doing.view();
    let source = sources::known(doing, &request.source_id)?;
    let law = &*view.law_of(request.day.quarter())?;
    let class = law.code("funding-class", &source.class, request.day)?;
    let own = view.own()?;
    for part in &request.parts {
        let decision = decisions::of_month(doing.read(), law, &own, part.month)?;
        let decision = decision.map(|d| d.id.as_str());
        if !law.may_pay_allowance(decision, class, request.day) {
            return Err(DeskError::new(Code::SourceForbidsAllowance)
                .at("source_id")
                .with("name", source.name));
        }
    }
    Ok(())
}

/// One person by name; several as those the sheet names.
fn payee(request: &PayAllowances, owed: &[Owed]) -> String {
    let of = |part: &AllowancePart| {
        let found = owed.iter().find(|o| o.month == part.month && o.post_id == part.post_id);
        found.map(|owed| owed.full_name.clone()).filter(|name| !name.is_empty())
    };
    let first = request.parts.first().and_then(of);
    match first {
        Some(name) if request.parts.iter().all(|part| of(part).as_ref() == Some(&name)) => name,
        _ => said("paper.allowance.payee", request),
    }
}

/// A sentence of the paper about the months that are paid: "10/2026, 11/2026".
fn said(key: &str, request: &PayAllowances) -> String {
    let parts = request.parts.iter().filter(|p| request.is_back || !p.amount_vnd.is_negative());
    let mut months: Vec<Month> = parts.map(|part| part.month).collect();
    months.sort_unstable();
    months.dedup();
    let told = |month: &Month| format!("{:02}/{}", month.number(), month.year());
    let months: Vec<String> = months.iter().map(told).collect();
    let values = BTreeMap::from([("months".to_owned(), months.join(", "))]);
    sentence(Language::Vietnamese, key, &values)
}

pub(crate) fn record_adjustment(
    doing: &mut Doing<'_>,
    request: RecordAdjustment,
) -> Result<Done<OwedPage>, DeskError> {
    let view = doing.view();
    let profile = view.profile()?;
    let today = view.now().today;
    entry::fact_day("day", request.day, profile.first_on, today)?;
    settings::must_take(doing.view(), request.day, "day")?;
    let reason = entry::text(limits::adjustment::REASON, &request.reason)?;
    let mut form = centre::forms::Form::new(FORMAT);
    let amount_vnd = form.positive("amount_vnd", request.amount_vnd);
    let is_of_the_book = request.month.last() >= profile.first_on;
    let before = EntryRefusal::BeforeBook { first: profile.first_on };
    form.require(is_of_the_book, "month", before);
    // What is learnt in a quarter is of a month that has begun by its end.
    form.not_after("month", request.month.first(), today.min(request.day.quarter().last()));
    form.done().map_err(DeskError::from)?;
    if doing.read().post(request.post_id.as_str())?.is_none() {
        return Err(DeskError::new(Code::PostUnknown).at("post_id"));
    }
    let adjustment = AllowanceAdjustment {
        adjustment_id: doing.id(AdjustmentId::from_random),
        day: request.day,
        month: request.month,
        post_id: request.post_id,
        kind: request.kind,
        amount_vnd,
        reason,
    };
    let subject = subject(doing.view(), adjustment.month, &adjustment)?;
    doing.act.put(&Record::AllowanceAdjustment(adjustment))?;
    Ok(Done::of(subject, list_owed(doing.view(), Nothing {})?))
}

/// Whose, of which month.
fn subject(
    view: View<'_>,
    month: Month,
    adjustment: &AllowanceAdjustment,
) -> Result<String, DeskError> {
    let read = view.read()?;
    let post = read.post(adjustment.post_id.as_str())?;
    let person = post.map(|post| read.person(post.person_id.as_str())).transpose()?.flatten();
    let name = person.map(|person| person.full_name).unwrap_or_default();
    Ok(format!("{name} {:02}/{}", month.number(), month.year()))
}

pub(crate) fn remove_adjustment(
    doing: &mut Doing<'_>,
    request: AdjustmentKey,
) -> Result<Done<OwedPage>, DeskError> {
    let id = request.adjustment_id.as_str();
    let found = doing.read().record(RecordKind::AllowanceAdjustment, id)?;
    let Some(Record::AllowanceAdjustment(old)) = found else {
        return Err(DeskError::new(Code::RecordUnknown));
    };
    settings::must_take(doing.view(), old.day, "day")?;
    let subject = subject(doing.view(), old.month, &old)?;
    doing.act.remove(RecordKind::AllowanceAdjustment, id)?;
    must_not_be_overpaid(doing.read())?;
    Ok(Done::of(subject, list_owed(doing.view(), Nothing {})?))
}

/// What is owed of one month as of a day.
pub(crate) fn of_month(view: View<'_>, month: Month, day: Day) -> Result<Vec<Owed>, DeskError> {
    let mut owed = named(view, Records::of(view.read()?)?.up_to(day)?)?;
    owed.retain(|one| one.month == month);
    Ok(owed)
}
