//! Monthly allowances: computed from the provincial decision, explained, settled and paid.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::settings;
use crate::core::view::{Own, View};
use crate::core::words::{Language, sentence};
use crate::money::decisions;
use crate::money::owing::Records;
use crate::money::paying;
use crate::money::talk::{AllowanceView, OfMonth, PayAllowances, SettleAllowances};
use crate::money::vouchers;
use centre::allowance_view::MonthStands;
use centre::allowances::{self, Computed, MonthFacts};
use centre::days::day_of_month;
use centre::{AllowanceSheet, Person, Post, PostSalary, Record, RecordKind, VoucherId};
use norms::{Month, Norms};
use std::collections::BTreeMap;
use store::Reading;

/// What months are computed of, read once for all of them.
pub(crate) struct Computing<'a> {
    own: &'a Own,
    people: Vec<Person>,
    posts: Vec<Post>,
    salaries: Vec<PostSalary>,
}

impl<'a> Computing<'a> {
    pub(crate) fn of(read: Reading<'_>, own: &'a Own) -> Result<Computing<'a>, DeskError> {
        let (people, posts, salaries) = (read.people()?, read.posts()?, read.post_salaries()?);
        Ok(Computing { own, people, posts, salaries })
    }

    /// The same of a centre as it stood otherwise, with other posts.
    pub(crate) fn with_posts<'b>(&self, own: &'b Own, posts: Vec<Post>) -> Computing<'b> {
        Computing { own, posts, people: self.people.clone(), salaries: self.salaries.clone() }
    }

    /// A month by a decision its law knows; none where some decision was chosen and none is known.
    pub(crate) fn known_month(
        &self,
        read: Reading<'_>,
        law: &Norms,
        month: Month,
    ) -> Result<Option<Computed>, DeskError> {
        let is_chosen = self.own.on(month.last()).allowance_decision.is_some();
        let is_known = decisions::of_month(read, law, self.own, month)?.is_some();
        if is_chosen && !is_known {
            return Ok(None);
        }
        self.month(read, law, month).map(Some)
    }

    /// A month. No decision chosen, or none in force yet, computes nothing.
    pub(crate) fn month(
        &self,
        read: Reading<'_>,
        law: &Norms,
        month: Month,
    ) -> Result<Computed, DeskError> {
        let Some(decision) = decisions::of_month(read, law, self.own, month)? else {
            return Ok(Computed::default());
        };
        let centre = self.own.on(day_of_month(law, decision, month));
        let area_class = centre.area_class.as_str();
        let (people, posts, salaries) = (&self.people, &self.posts, &self.salaries);
        let of = MonthFacts { area_class, people, posts, salaries };
        Ok(allowances::compute(law, decision, of, month)?)
    }
}

/// Computes one month from the book.
pub(crate) fn compute(
    read: Reading<'_>,
    law: &Norms,
    own: &Own,
    month: Month,
) -> Result<Computed, DeskError> {
    Computing::of(read, own)?.month(read, law, month)
}

pub(crate) fn read_allowances(
    view: View<'_>,
    request: OfMonth,
) -> Result<AllowanceView, DeskError> {
    let own = view.own()?;
    let month = request.month;
    let law = &*view.law_of(month.quarter())?;
    let sheet = view.read()?.allowance_sheet(month)?;
    let stands = MonthStands {
        is_settled: sheet.is_some(),
        is_closed: settings::is_closed(view.read()?, month.quarter())?,
        owed: paying::of_month(view, month, view.now().today)?,
        vouchers: Records::of(view.read()?)?.numbers_of(month),
    };
    let computed = match sheet {
        None => compute(view.read()?, law, &own, month)?,
        Some(sheet) => Computed { lines: sheet.lines, ..Computed::default() },
    };
    let decision = decisions::of_month(view.read()?, law, &own, month)?;
    let school = view.settings()?.school();
    Ok(AllowanceView::of(law, &own.on(month.last()), (month, decision), computed, stands, school)?)
}

/// Settles a month: what its lines say is due is owed from then on.
pub(crate) fn make_allowance_sheet(
    doing: &mut Doing<'_>,
    request: OfMonth,
) -> Result<Done<AllowanceView>, DeskError> {
    settle(doing, request.month)?;
    Ok(Done::of(request.month.to_string(), read_allowances(doing.view(), request)?))
}

fn settle(doing: &mut Doing<'_>, month: Month) -> Result<(), DeskError> {
    let view = doing.view();
    let own = view.own()?;
    let first_on = own.founded().first_on;
    let law = &*view.law_of(month.quarter())?;
    let today = view.now().today;
    entry::fact_day("month", month.first().max(first_on), first_on, today)?;
    if doing.read().allowance_sheet(month)?.is_some() {
        return Err(DeskError::new(Code::AllowanceSettled).with("month", month));
    }
    settings::must_be_open(doing.read(), month.first().max(first_on), "month")?;
    let lines = compute(doing.read(), law, &own, month)?.lines;
    if allowances::total(&lines)?.is_zero() {
        return Err(DeskError::new(Code::AllowanceNone).with("month", month));
    }
    let sheet = AllowanceSheet { month, settled_on: today, voucher_id: None, lines };
    Ok(doing.act.put(&Record::AllowanceSheet(sheet))?)
}

/// Settles a month and pays what it owes, by one voucher; one that is settled is only paid.
pub(crate) fn settle_allowances(
    doing: &mut Doing<'_>,
    request: SettleAllowances,
) -> Result<Done<AllowanceView>, DeskError> {
    let month = request.month;
    entry::fact_day(
        "day",
        request.day,
        doing.view().profile()?.first_on,
        doing.view().now().today,
    )?;
    settle(doing, month)?;
    let owed = paying::of_month(doing.view(), month, doing.view().now().today)?;
    let pay = PayAllowances {
        day: request.day,
        place: request.place,
        source_id: request.source_id,
        budget_code: None,
        budget_year: None,
        is_back: false,
        parts: centre::paying::all_owed(&owed)?,
    };
    let voucher = paying::pay(doing, &pay)?;
    Ok(Done::of(
        format!("{month} {}", voucher.number()),
        read_allowances(doing.view(), OfMonth { month })?,
    ))
}

/// Opens a settled sheet again: what paid it and nothing else is voided; what stands otherwise against it
/// is told.
pub(crate) fn reopen_allowances(
    doing: &mut Doing<'_>,
    request: OfMonth,
) -> Result<Done<AllowanceView>, DeskError> {
    let month = request.month;
    let read = doing.read();
    let sheet = read.allowance_sheet(month)?;
    let sheet = sheet.ok_or_else(|| DeskError::new(Code::AllowanceNone).with("month", month))?;
    let first_on = doing.view().profile()?.first_on;
    settings::must_be_open(read, month.first().max(first_on), "month")?;
    if let Some(known) = read.allowance_adjustments()?.iter().find(|one| one.month == month) {
        let on = known.day.office();
        return Err(DeskError::new(Code::AllowanceAdjusted).with("month", month).with("on", on));
    }
    let mut paid_by: Vec<VoucherId> = sheet.voucher_id.into_iter().collect();
    for payment in read.allowance_payments()? {
        if !payment.parts.iter().any(|part| part.month == month) {
            continue;
        }
        let voucher = vouchers::known(doing, &payment.voucher_id)?;
        // A payment and what reversed it come to nothing.
        let id = voucher.voucher_id.as_str();
        if voucher.reverses.is_some() || doing.read().reversal_of(id)?.is_some() {
            continue;
        }
        let is_alone = payment.parts.iter().all(|part| part.month == month);
        if !is_alone || voucher.day.quarter() != month.quarter() {
            let number = voucher.number();
            return Err(DeskError::new(Code::AllowancePaidTogether).with("number", number));
        }
        paid_by.push(payment.voucher_id);
    }
    doing.act.remove(RecordKind::AllowanceSheet, &month.to_string())?;
    for id in paid_by {
        let voucher = vouchers::known(doing, &id)?;
        if !voucher.is_void {
            let reason =
                sentence(Language::Vietnamese, "paper.allowance.reopened", &BTreeMap::new());
            vouchers::void(doing, &voucher, &reason)?;
        }
    }
    Ok(Done::of(month.to_string(), read_allowances(doing.view(), request)?))
}
