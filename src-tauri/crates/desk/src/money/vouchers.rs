//! Receipts, payments and transfers: recorded, voided, reversed, listed with running balances.

use crate::core::acts;
use crate::core::desk::Desk;
use crate::core::doing::Doing;
use crate::core::entry;
use crate::core::entry::Form;
use crate::core::error::DeskError;
use crate::core::quarters;
use crate::core::settings;
use crate::money::balances;
use crate::money::talk::{
    ListVouchers, RecordVoucher, ReverseVoucher, VoidVoucher, VoucherDetail, VoucherKey,
    VoucherPage, VoucherRow,
};
use centre::{
    Effect, Ledger, Place, Profile, Record, RecordKind, Series, Source, Voucher, VoucherId,
    VoucherKind,
};
use norms::{Day, Quarter, text};

pub(crate) fn list_vouchers(
    desk: &mut Desk,
    request: ListVouchers,
) -> Result<VoucherPage, DeskError> {
    if request.to_on < request.from_on {
        return Err(DeskError::new("day-order").at("to_on"));
    }
    let read = desk.read()?;
    let (cash, account) = balances::money_before(read, request.from_on)?;
    let opening = if request.place == Place::TienMat { cash } else { account };
    let vouchers = read.vouchers(request.from_on, request.to_on)?;
    let sources = read.sources()?;
    let closed = closed_quarters(desk)?;
    let ledger = Ledger::of(request.place, opening, &vouchers)?;
    let query = request.query.as_deref().unwrap_or_default();
    let rows = ledger
        .lines
        .iter()
        .filter_map(|line| {
            let voucher = vouchers.get(line.voucher)?;
            let hit = query.is_empty() || is_hit(voucher, query);
            hit.then(|| VoucherRow {
                number: voucher.number(),
                source_name: source_name(&sources, voucher),
                in_vnd: line.in_vnd,
                out_vnd: line.out_vnd,
                balance_vnd: line.balance_vnd,
                is_locked: closed.contains(&voucher.day.quarter()),
                voucher: voucher.clone(),
            })
        })
        .collect();
    Ok(VoucherPage {
        opening_vnd: ledger.opening_vnd,
        rows,
        in_vnd: ledger.in_vnd,
        out_vnd: ledger.out_vnd,
        closing_vnd: ledger.closing_vnd,
    })
}

fn is_hit(voucher: &Voucher, query: &str) -> bool {
    let all = [
        voucher.number(),
        voucher.payee.clone().unwrap_or_default(),
        voucher.reason.clone(),
        voucher.amount_vnd.to_string(),
    ];
    text::matches(&all.join(" "), query)
}

fn closed_quarters(desk: &mut Desk) -> Result<Vec<Quarter>, DeskError> {
    let states = desk.read()?.quarters()?;
    Ok(states.into_iter().filter(|q| q.is_closed).map(|q| q.quarter).collect())
}

fn source_name(sources: &[Source], voucher: &Voucher) -> Option<String> {
    let id = voucher.source_id.as_ref()?;
    sources.iter().find(|s| s.source_id == *id).map(|s| s.name.clone())
}

/// The row of one voucher with its balance in the book of its own place.
pub(crate) fn row_of(desk: &mut Desk, id: &VoucherId) -> Result<VoucherRow, DeskError> {
    let voucher = desk.read()?.voucher(id.as_str())?;
    let voucher = voucher.ok_or_else(|| DeskError::new("voucher-unknown"))?;
    let page = list_vouchers(
        desk,
        ListVouchers {
            from_on: voucher.day,
            to_on: voucher.day,
            place: place_of(&voucher),
            query: None,
        },
    )?;
    let found = page.rows.into_iter().find(|row| row.voucher.voucher_id == *id);
    found.ok_or_else(|| DeskError::new("voucher-unknown"))
}

/// The book a voucher is looked at in; a transfer stands in both, and is shown where money leaves.
fn place_of(voucher: &Voucher) -> Place {
    match voucher.kind {
        VoucherKind::Rut => Place::TienGui,
        VoucherKind::Gui => Place::TienMat,
        VoucherKind::Thu | VoucherKind::Chi => voucher.place,
    }
}

pub(crate) fn record_voucher(
    desk: &mut Desk,
    request: RecordVoucher,
) -> Result<VoucherRow, DeskError> {
    let profile = desk.profile()?;
    let today = desk.now().today;
    let mut voucher = fill(&*desk.norms()?, &request, &profile, today)?;
    let id = desk.act("record_voucher", |doing| {
        post(doing, &mut voucher)?;
        Ok((voucher.number(), voucher.voucher_id.clone()))
    })?;
    row_of(desk, &id)
}

fn fill(
    law: &norms::Norms,
    request: &RecordVoucher,
    profile: &Profile,
    today: Day,
) -> Result<Voucher, DeskError> {
    let mut form = Form::new();
    let is_transfer = matches!(request.kind, VoucherKind::Rut | VoucherKind::Gui);
    if let Err(fault) = entry::fact_day("day", request.day, profile.first_on, today) {
        form.require(false, || fault);
    }
    let payee = if is_transfer {
        form.take(entry::maybe("payee", request.payee.as_deref(), 120))
    } else {
        Some(form.take(entry::text("payee", request.payee.as_deref().unwrap_or_default(), 120)))
    };
    let amount_vnd = form.take(entry::positive("amount_vnd", request.amount_vnd));
    let reason = form.take(entry::text("reason", &request.reason, 300));
    form.require(is_transfer || request.source_id.is_some(), || {
        DeskError::new("field-empty").at("source_id")
    });
    let budget_code = form.take(entry::maybe_code(
        law,
        "budget_code",
        "budget-code",
        request.budget_code.as_deref(),
        request.day,
    ));
    let documents = form.take(entry::count("documents", request.documents));
    form.done()?;
    Ok(Voucher {
        voucher_id: VoucherId::from_random([0; 16]),
        series: Series::of(request.kind, request.place),
        year: year_of(request.day)?,
        ordinal: 0,
        kind: request.kind,
        place: request.place,
        day: request.day,
        payee,
        reason,
        source_id: request.source_id.clone().filter(|_| !is_transfer),
        budget_code,
        amount_vnd,
        documents,
        is_void: false,
        void_reason: None,
        reverses: None,
        allowance_month: None,
        is_printed: false,
    })
}

fn year_of(day: Day) -> Result<u32, DeskError> {
    u32::try_from(day.year()).map_err(|e| DeskError::fault(&e))
}

/// Posts a filled voucher: gives it id and number, and refuses what the book could not bear.
pub(crate) fn post(doing: &mut Doing<'_>, voucher: &mut Voucher) -> Result<(), DeskError> {
    quarters::must_be_open(doing.read(), voucher.day, "day")?;
    if let Some(id) = &voucher.source_id {
        let source = doing.read().source(id.as_str())?;
        let source = source.ok_or_else(|| DeskError::new("source-unknown").at("source_id"))?;
        if source.is_closed {
            return Err(DeskError::new("source-closed").at("source_id").with("name", source.name));
        }
    }
    balances::must_not_go_below(doing.read(), voucher.day, voucher.effect())?;
    voucher.voucher_id = doing.id(VoucherId::from_random);
    voucher.ordinal = doing.read().last_ordinal(voucher.series, voucher.year)?.saturating_add(1);
    doing.act.put(&Record::Voucher(voucher.clone()))?;
    Ok(())
}

pub(crate) fn known(doing: &Doing<'_>, id: &VoucherId) -> Result<Voucher, DeskError> {
    doing.read().voucher(id.as_str())?.ok_or_else(|| DeskError::new("voucher-unknown"))
}

pub(crate) fn void_voucher(desk: &mut Desk, request: VoidVoucher) -> Result<VoucherRow, DeskError> {
    let reason = entry::text("reason", &request.reason, 300)?;
    desk.act("void_voucher", |doing| {
        let voucher = known(doing, &request.voucher_id)?;
        must_not_pay_a_sheet(&voucher)?;
        void(doing, &voucher, &reason)?;
        Ok((voucher.number(), ()))
    })?;
    row_of(desk, &request.voucher_id)
}

/// The payment of an allowance sheet goes with its sheet: taken back alone, the sheet would still
/// say that people were paid.
fn must_not_pay_a_sheet(voucher: &Voucher) -> Result<(), DeskError> {
    match voucher.allowance_month {
        Some(month) if !voucher.is_void => {
            Err(DeskError::new("allowance-settled").with("month", month))
        }
        _ => Ok(()),
    }
}

/// Voids a voucher of an open quarter; its number stays.
pub(crate) fn void(
    doing: &mut Doing<'_>,
    voucher: &Voucher,
    reason: &str,
) -> Result<(), DeskError> {
    quarters::must_be_open(doing.read(), voucher.day, "day")?;
    if voucher.is_void {
        return Err(DeskError::new("voucher-void").with("number", voucher.number()));
    }
    if let Some(other) = doing.read().reversal_of(voucher.voucher_id.as_str())? {
        return Err(DeskError::new("voucher-reversed").with("number", other.number()));
    }
    let gone = voucher.effect();
    let change = Effect {
        cash: gone.cash.negated(),
        account: gone.account.negated(),
        source: gone.source.negated(),
    };
    balances::must_not_go_below(doing.read(), voucher.day, change)?;
    let mut voided = voucher.clone();
    voided.is_void = true;
    voided.void_reason = Some(reason.to_owned());
    doing.act.put(&Record::Voucher(voided))?;
    Ok(())
}

pub(crate) fn reverse_voucher(
    desk: &mut Desk,
    request: ReverseVoucher,
) -> Result<VoucherRow, DeskError> {
    let profile = desk.profile()?;
    let today = desk.now().today;
    let reason = entry::text("reason", &request.reason, 300)?;
    entry::fact_day("day", request.day, profile.first_on, today)?;
    let id = desk.act("reverse_voucher", |doing| {
        let old = known(doing, &request.voucher_id)?;
        must_not_pay_a_sheet(&old)?;
        if old.is_void || old.reverses.is_some() {
            return Err(DeskError::new("voucher-void").with("number", old.number()));
        }
        if let Some(other) = doing.read().reversal_of(old.voucher_id.as_str())? {
            return Err(DeskError::new("voucher-reversed").with("number", other.number()));
        }
        if request.day < old.day {
            return Err(DeskError::new("day-order").at("day"));
        }
        let mut reversal = Voucher {
            day: request.day,
            year: year_of(request.day)?,
            reason: reason.clone(),
            amount_vnd: old.amount_vnd.negated(),
            reverses: Some(old.voucher_id.clone()),
            is_printed: false,
            documents: 0,
            ..old
        };
        post(doing, &mut reversal)?;
        Ok((reversal.number(), reversal.voucher_id))
    })?;
    row_of(desk, &id)
}

pub(crate) fn read_voucher(
    desk: &mut Desk,
    request: VoucherKey,
) -> Result<VoucherDetail, DeskError> {
    let row = row_of(desk, &request.voucher_id)?;
    let id = request.voucher_id.as_str();
    let history = desk.read()?.acts_of(RecordKind::Voucher, id)?;
    let reverses_number = match &row.voucher.reverses {
        Some(old) => desk.read()?.voucher(old.as_str())?.map(|v| v.number()),
        None => None,
    };
    let reversed_by_number = desk.read()?.reversal_of(id)?.map(|v| v.number());
    Ok(VoucherDetail {
        amount_in_words: settings::in_words(desk, row.voucher.amount_vnd)?,
        reverses_number,
        reversed_by_number,
        history: history.into_iter().map(|line| acts::row(line, false)).collect(),
        row,
    })
}
