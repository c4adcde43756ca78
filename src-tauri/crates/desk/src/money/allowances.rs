//! Monthly allowances: computed from the provincial decision, explained, settled and paid.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::settings;
use crate::core::view::View;
use crate::core::words::{Language, sentence};
use crate::money::decisions;
use crate::money::talk::{AllowanceView, OfMonth, SettleAllowances};
use crate::money::vouchers;
use centre::allowance_view::MonthStands;
use centre::allowances::{self, Computed, PaymentWords};
use centre::vouchers::Unposted;
use centre::{AllowanceSheet, Profile, Record, RecordKind};
use norms::{Month, Norms, Vnd};
use std::collections::BTreeMap;
use store::Reading;

/// Computes a month from the book. No decision chosen, or none in force yet, computes nothing.
pub(crate) fn compute(
    read: Reading<'_>,
    law: &Norms,
    profile: &Profile,
    month: Month,
) -> Result<Computed, DeskError> {
    let Some(decision) = decisions::of_month(read, law, profile, month)? else {
        return Ok(Computed::default());
    };
    let (people, posts) = (read.people()?, read.posts()?);
    Ok(allowances::compute(law, decision, &profile.area_class, &people, &posts, month)?)
}

pub(crate) fn read_allowances(
    view: View<'_>,
    request: OfMonth,
) -> Result<AllowanceView, DeskError> {
    let profile = view.profile()?;
    let month = request.month;
    let law = &*view.law_of(month.quarter())?;
    let sheet = view.read()?.allowance_sheet(month)?;
    let mut stands = MonthStands {
        is_settled: sheet.is_some(),
        is_closed: settings::is_closed(view.read()?, month.quarter())?,
        voucher_number: None,
    };
    let computed = match sheet {
        None => compute(view.read()?, law, &profile, month)?,
        Some(sheet) => {
            if let Some(id) = &sheet.voucher_id {
                stands.voucher_number = view.read()?.voucher(id.as_str())?.map(|v| v.number());
            }
            Computed { lines: sheet.lines, ..Computed::default() }
        }
    };
    let decision = decisions::of_month(view.read()?, law, &profile, month)?;
    let school = view.settings()?.school();
    Ok(AllowanceView::of(law, &profile, (month, decision), computed, stands, school)?)
}

pub(crate) fn settle_allowances(
    doing: &mut Doing<'_>,
    request: SettleAllowances,
) -> Result<Done<AllowanceView>, DeskError> {
    let view = doing.view();
    let profile = view.profile()?;
    let month = request.month;
    let law = &*view.law_of(month.quarter())?;
    let today = view.now().today;
    entry::fact_day("day", request.day, profile.first_on, today)?;
    if doing.read().allowance_sheet(month)?.is_some() {
        return Err(DeskError::new(Code::AllowanceSettled).with("month", month));
    }
    settings::must_be_open(doing.read(), month.first().max(profile.first_on), "month")?;
    let computed = compute(doing.read(), law, &profile, month)?;
    let amount_vnd = allowances::total(&computed.lines)?;
    if amount_vnd.is_zero() {
        return Err(DeskError::new(Code::AllowanceNone).with("month", month));
    }
    let source = crate::money::sources::known(doing, &request.source_id)?;
    let class = law.code("funding-class", &source.class, request.day)?;
    let decision = decisions::of_month(doing.read(), law, &profile, month)?;
    let decision = decision.map(|d| d.id.as_str());
    if !law.may_pay_allowance(decision, class, request.day) {
        return Err(DeskError::new(Code::SourceForbidsAllowance)
            .at("source_id")
            .with("name", source.name));
    }
    let voucher = vouchers::post(doing, payment(&request, month, amount_vnd))?;
    doing.act.put(&Record::AllowanceSheet(AllowanceSheet {
        month,
        settled_on: request.day,
        voucher_id: Some(voucher.voucher_id.clone()),
        lines: computed.lines,
    }))?;
    Ok(Done::of(
        format!("{month} {}", voucher.number()),
        read_allowances(doing.view(), OfMonth { month })?,
    ))
}

fn payment(request: &SettleAllowances, month: Month, amount_vnd: Vnd) -> Unposted {
    let values = [
        ("month".to_owned(), format!("{:02}", month.number())),
        ("year".to_owned(), month.year().to_string()),
    ];
    let values = values.into_iter().collect();
    let say = |key: &str| sentence(Language::Vietnamese, key, &values);
    let words =
        PaymentWords { payee: say("paper.allowance.payee"), reason: say("paper.allowance.reason") };
    let (day, place) = (request.day, request.place);
    allowances::payment(month, amount_vnd, day, place, request.source_id.clone(), words)
}

pub(crate) fn reopen_allowances(
    doing: &mut Doing<'_>,
    request: OfMonth,
) -> Result<Done<AllowanceView>, DeskError> {
    let month = request.month;
    let sheet = doing.read().allowance_sheet(month)?;
    let sheet = sheet.ok_or_else(|| DeskError::new(Code::AllowanceNone).with("month", month))?;
    doing.act.remove(RecordKind::AllowanceSheet, &month.to_string())?;
    if let Some(id) = &sheet.voucher_id {
        let voucher = vouchers::known(doing, id)?;
        if !voucher.is_void {
            let reason =
                sentence(Language::Vietnamese, "paper.allowance.reopened", &BTreeMap::new());
            vouchers::void(doing, &voucher, &reason)?;
        }
    }
    Ok(Done::of(month.to_string(), read_allowances(doing.view(), request)?))
}
