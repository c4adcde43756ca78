//! The parts of what was spent of an advance.

use crate::money_records::VoucherLine;
use crate::vouchers::Unposted;
use norms::Vnd;

/// What was spent with its code.
pub(super) type Spent = (Option<String>, Vnd);

/// The first so much of what was spent, and what is beyond it.
pub(super) fn split(spent: Vec<Spent>, first: Vnd) -> (Vec<Spent>, Vec<Spent>) {
    let (mut own, mut more, mut left) = (Vec::new(), Vec::new(), first);
    for (code, amount) in spent {
        let taken = amount.min(left);
        let rest = amount.minus(taken).unwrap_or_default();
        left = left.minus(taken).unwrap_or_default();
        if !taken.is_zero() {
            own.push((code.clone(), taken));
        }
        if !rest.is_zero() {
            more.push((code, rest));
        }
    }
    (own, more)
}

/// A voucher of these parts: one alone has its code in its own row.
pub(super) fn parted(voucher: Unposted, parts: Vec<Spent>) -> Unposted {
    let Some(source_id) = voucher.source_id.clone() else { return voucher };
    if let [(code, _)] = parts.as_slice() {
        return Unposted { budget_code: code.clone(), ..voucher };
    }
    let line = |(budget_code, amount_vnd)| VoucherLine {
        source_id: source_id.clone(),
        budget_code,
        budget_year: None,
        amount_vnd,
    };
    Unposted { source_id: None, lines: parts.into_iter().map(line).collect(), ..voucher }
}
