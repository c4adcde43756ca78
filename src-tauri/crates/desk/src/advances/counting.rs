//! A difference of a cash count: written down as it was found, and decided upon.

use super::taking::{around, told};
use crate::advances::talk::{DecideDifference, RecordDifference};
use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::error::DeskError;
use crate::core::settings;
use crate::money::balances;
use crate::money::talk::VoucherRow;
use crate::money::vouchers::post;
use centre::Record;

pub(crate) fn record_difference(
    doing: &mut Doing<'_>,
    request: RecordDifference,
) -> Result<Done<VoucherRow>, DeskError> {
    let view = doing.view();
    let counted_on = request.counted_on;
    settings::must_take(doing.view(), counted_on, "counted_on")?;
    let count = doing.read().cash_count(counted_on)?;
    let count = count.ok_or_else(|| DeskError::new(Code::RecordUnknown).at("counted_on"))?;
    let book_vnd = balances::money_before(doing.read(), counted_on.plus_days(1)?)?.cash_vnd;
    let law = view.norms()?;
    let (count, filled) = request.filled(&count, book_vnd, around(view, &law)?)?;
    let voucher = post(doing, filled)?;
    doing.act.put(&Record::CashCount(count))?;
    told(doing, &voucher)
}

pub(crate) fn decide_difference(
    doing: &mut Doing<'_>,
    request: DecideDifference,
) -> Result<Done<VoucherRow>, DeskError> {
    let view = doing.view();
    let open = balances::open(doing.read(), &request.advance_id)?;
    let filled = request.filled(&open.begun, around(view, &*view.norms()?)?)?;
    let voucher = post(doing, filled)?;
    told(doing, &voucher)
}
