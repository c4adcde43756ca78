//! Advances: given or taken, settled, brought back. Each is a voucher, posted as every other is.

use crate::advances::talk::{RecordAdvance, ReturnAdvance, SettleAdvance};
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::money::balances;
use crate::money::talk::VoucherRow;
use crate::money::vouchers::{post, row_of};
use centre::Voucher;
use centre::forms::AdvanceAround;
use norms::Norms;

/// What a form of this folder stands in.
pub(super) fn around<'a>(view: View<'_>, law: &'a Norms) -> Result<AdvanceAround<'a>, DeskError> {
    let (first_on, today) = (view.profile()?.first_on, view.now().today);
    Ok(AdvanceAround { law, format: FORMAT, first_on, today })
}

/// A voucher as its act tells it.
pub(super) fn told(doing: &Doing<'_>, voucher: &Voucher) -> Result<Done<VoucherRow>, DeskError> {
    Ok(Done::of(voucher.number(), row_of(doing.view(), &voucher.voucher_id)?))
}

pub(crate) fn record_advance(
    doing: &mut Doing<'_>,
    request: RecordAdvance,
) -> Result<Done<VoucherRow>, DeskError> {
    let view = doing.view();
    let filled = request.filled(around(view, &*view.norms()?)?)?;
    let voucher = post(doing, filled)?;
    told(doing, &voucher)
}

pub(crate) fn settle_advance(
    doing: &mut Doing<'_>,
    request: SettleAdvance,
) -> Result<Done<VoucherRow>, DeskError> {
    let view = doing.view();
    let open = balances::open(doing.read(), &request.advance_id)?;
    // What is settled later is settled: only what stays open to the end can be.
    let left = open.least_from(request.day)?.0;
    let filled = request.filled(&open.begun, left, around(view, &*view.norms()?)?)?;
    let voucher = post(doing, filled.settled)?;
    if let Some(rest) = filled.rest {
        post(doing, rest)?;
    }
    told(doing, &voucher)
}

pub(crate) fn return_advance(
    doing: &mut Doing<'_>,
    request: ReturnAdvance,
) -> Result<Done<VoucherRow>, DeskError> {
    let view = doing.view();
    let open = balances::open(doing.read(), &request.advance_id)?;
    let filled = request.filled(&open.begun, around(view, &*view.norms()?)?)?;
    let voucher = post(doing, filled)?;
    told(doing, &voucher)
}
