//! Records the tests of this room are made of.

use crate::id::{SourceId, VoucherId};
use crate::money_records::{Place, Source, Voucher, VoucherKind};
use crate::vouchers::Unposted;
use norms::{Day, Vnd};

pub(crate) fn vnd(dong: i64) -> Vnd {
    Vnd::new(dong).unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(crate) fn source_id() -> SourceId {
    SourceId::from_random([1; 16])
}

pub(crate) fn source(code: &str, opening_cash: i64, opening_account: i64) -> Source {
    Source {
        source_id: source_id(),
        code: code.into(),
        class: "nsnn-hang-nam".into(),
        name: "Ngân sách".into(),
        opening_cash_vnd: vnd(opening_cash),
        opening_account_vnd: vnd(opening_account),
        received_before_vnd: Vnd::ZERO,
        spent_before_vnd: Vnd::ZERO,
        allotted_year_vnd: None,
        is_closed: false,
    }
}

/// A voucher as it is filled in.
pub(crate) fn unposted(kind: VoucherKind, place: Place, on: &str, amount: i64) -> Unposted {
    Unposted {
        kind,
        place,
        day: day(on),
        payee: Some("Nguyễn Văn An".into()),
        reason: "mua phấn".into(),
        source_id: (!kind.is_transfer()).then(source_id),
        budget_code: Some("6551".into()),
        amount_vnd: vnd(amount),
        documents: 2,
        reverses: None,
        allowance_month: None,
    }
}

/// The same, posted as the seventh of its series.
pub(crate) fn voucher(kind: VoucherKind, place: Place, on: &str, amount: i64) -> Voucher {
    unposted(kind, place, on, amount).posted(VoucherId::from_random([7; 16]), 6)
}
