use super::*;
use crate::fixtures::{day, facility, moved, sheet, source, unposted, vnd};
use crate::id::{FacilityId, GiftId, VoucherId};
use crate::money_records::VoucherKind::{Chi, Gui, Thu};
use crate::money_records::{AllowancePart, AllowancePayment, NoteCount};
use crate::records::GiftKind;
use norms::FacilityChange;

fn quarter(text: &str) -> norms::Quarter {
    text.parse().unwrap()
}

fn report(
    id: &str,
    of: &str,
    revision: u32,
    sequence: u32,
    supersedes: Option<&str>,
) -> SealedReport {
    SealedReport {
        bundle_id: id.into(),
        quarter: quarter(of),
        revision,
        sequence,
        file_name: format!("{id}.goi.zip"),
        ma_so_lieu: "K7Q29F4M".into(),
        signed_on: day("2026-10-02"),
        sealed_at: "2026-10-02T01:00:00Z".into(),
        supersedes: supersedes.map(Into::into),
        reason: supersedes.map(|_| "sai số dư".into()),
        size_bytes: 1,
    }
}

/// Money given to the centre, which a receipt brought in.
fn brought(receipt: &Voucher, value: i64) -> Gift {
    Gift {
        gift_id: GiftId::from_random([1; 16]),
        received_on: receipt.day,
        kind: GiftKind::Money,
        origin: "tai-tro".into(),
        giver: "Bà Lan".into(),
        giver_address: None,
        what: "Tiền".into(),
        quantity: 1,
        unit: None,
        value_vnd: vnd(value),
        purpose: "Lớp xóa mù chữ".into(),
        paper: None,
        paper_on: None,
        receivers: None,
        facility_id: None,
        activity_id: None,
        voucher_id: Some(receipt.voucher_id.clone()),
        note: None,
    }
}

/// A sound book: money in, a month's allowances paid, a payment reversed, one void, money taken to
/// the bank, a count, a quarter sealed twice and one that is being corrected.
fn sound() -> Held {
    let mut vouchers = Vec::new();
    let mut post = |filled: crate::vouchers::Unposted| {
        let last = vouchers.iter().filter(|v: &&Voucher| v.series == filled.series()).count();
        let id = VoucherId::from_random([u8::try_from(vouchers.len()).unwrap() + 1; 16]);
        let voucher = filled.posted(id, u32::try_from(last).unwrap());
        vouchers.push(voucher.clone());
        voucher
    };
    let cash = Place::TienMat;
    let given = post(unposted(Thu, cash, "2026-07-03", 1_000));
    let mut paying = unposted(Chi, cash, "2026-07-31", 100);
    paying.allowance_month = Some("2026-07".parse().unwrap());
    let paid = post(paying);
    let wrong = post(unposted(Chi, cash, "2026-08-01", 30));
    post(wrong.reversed(day("2026-08-02"), "ghi nhầm".into(), None, |_| false).unwrap());
    let void = post(unposted(Chi, cash, "2026-08-03", 40));
    post(unposted(Gui, cash, "2026-08-04", 500));
    let late = post(unposted(Chi, cash, "2026-08-04", 20));
    let at = vouchers.iter().position(|v| v.voucher_id == void.voucher_id).unwrap();
    vouchers[at] = void.voided("sai người nhận");
    let mut sheet = sheet("2026-07", "vi-du-2011");
    sheet.voucher_id = Some(paid.voucher_id);
    let late = AllowancePayment {
        voucher_id: late.voucher_id,
        day: late.day,
        parts: vec![AllowancePart {
            month: "2026-06".parse().unwrap(),
            post_id: sheet.lines[0].post_id.clone(),
            amount_vnd: vnd(20),
        }],
    };
    let signed = |of: &str, is_closed, revision| QuarterState {
        is_closed,
        revision,
        reason: (revision > 0).then(|| "sai số dư".into()),
        signed_on: Some(day("2026-10-02")),
        signed_ma_so_lieu: Some("K7Q29F4M".into()),
        ..QuarterState::begun(quarter(of))
    };
    Held {
        sources: vec![source("N1", 50, 0)],
        vouchers,
        sheets: vec![sheet, crate::fixtures::sheet("2026-06", "vi-du-2011")],
        payments: vec![late],
        adjustments: vec![],
        counts: vec![CashCount {
            counted_on: day("2026-09-30"),
            notes: vec![NoteCount { value_vnd: vnd(200), count: 2 }],
            counted_vnd: vnd(400),
            book_vnd: vnd(450),
            reason: Some("thiếu".into()),
            witnesses: None,
        }],
        facilities: vec![facility("ban-ghe", 20, 18)],
        movements: vec![moved(1, "2026-08-01", FacilityChange::Decrease, 5, -3)],
        gifts: vec![brought(&given, 100)],
        quarters: vec![signed("2026-Q3", true, 1), signed("2026-Q2", false, 1)],
        sealed: vec![
            report("a", "2026-Q2", 0, 1, None),
            report("b", "2026-Q3", 0, 2, None),
            report("c", "2026-Q3", 1, 3, Some("b")),
        ],
        // Plans and people have a table of their own.
        ..Held::default()
    }
}

fn told(held: &Held) -> Vec<String> {
    flaws(held).iter().map(|f| format!("{} {} {}", f.code, f.place, f.detail)).collect()
}

#[test]
fn a_sound_book_has_no_flaw_in_whatever_order_it_is_read() {
    let mut held = sound();
    assert_eq!(told(&held), Vec::<String>::new());
    held.vouchers.reverse();
    held.sealed.reverse();
    assert_eq!(told(&held), Vec::<String>::new());
    assert_eq!(told(&Held::default()), Vec::<String>::new());
}

/// What was done to the book, and the flaws it must then have.
type Case = (fn(&mut Held), &'static [&'static str]);

const CASES: &[Case] = &[
    (|h| h.vouchers[2].ordinal = 5, &["number-gap PC002/2026 3"]),
    (|h| h.vouchers[3].ordinal = 1, &["number-gap PC002/2026 1"]),
    (|h| h.vouchers[0].year = 2025, &["voucher-form PT001/2025 year"]),
    (
        |h| h.vouchers[5].source_id = h.vouchers[0].source_id.clone(),
        &["voucher-form GT001/2026 source_id"],
    ),
    (|h| h.vouchers[0].source_id = None, &["voucher-form PT001/2026 source_id"]),
    (|h| h.vouchers[4].void_reason = None, &["voucher-form PC004/2026 void_reason"]),
    (|h| h.vouchers[3].amount_vnd = vnd(-29), &["reversal-differs PC003/2026 amount_vnd"]),
    (|h| h.vouchers[3].day = day("2026-07-30"), &["reversal-differs PC003/2026 day"]),
    (
        |h| h.vouchers[3].reverses = Some(VoucherId::from_random([99; 16])),
        &["reversal-differs PC003/2026 reverses"],
    ),
    (
        |h| {
            h.vouchers[2].is_void = true;
            h.vouchers[2].void_reason = Some("x".into());
        },
        &["reversal-differs PC003/2026 is_void"],
    ),
    // The day after which nothing is left.
    (|h| h.vouchers[0].amount_vnd = vnd(149), &["below-zero 2026-08-04 tien-mat -421"]),
    (|h| h.sources[0].opening_account_vnd = vnd(-1), &["below-zero  tien-gui -1"]),
    // Within a day, what comes in stands first.
    (|h| h.vouchers[0].day = day("2026-08-04"), &["below-zero 2026-08-01 tien-mat -80"]),
    (|h| h.vouchers[0].day = day("2026-07-31"), &[]),
    (|h| h.movements[0].quantity = 21, &["premises-differ Ghế below-none 2026-08-01 1"]),
    (|h| h.movements[0].usable = 0, &["premises-differ Ghế usable-unlike 2026-08-01 18 15"]),
    (|h| h.sheets[0].lines[0].amount_vnd = vnd(99), &["allowance-sheet 2026-07 amount_vnd"]),
    (|h| h.sheets.clear(), &["allowance-sheet PC001/2026 2026-07", "allowance-sheet 2026-06 "]),
    (
        |h| h.sheets[0].voucher_id = Some(h.vouchers[2].voucher_id.clone()),
        &["allowance-sheet 2026-07 allowance_month", "allowance-sheet PC001/2026 2026-07"],
    ),
    (
        |h| h.sheets[0].month = "2026-08".parse().unwrap(),
        &["allowance-sheet 2026-08 allowance_month", "allowance-sheet PC001/2026 2026-07"],
    ),
    (|h| h.payments[0].parts[0].amount_vnd = vnd(19), &["allowance-sheet PC005/2026 amount_vnd"]),
    (
        |h| {
            h.vouchers[6].amount_vnd = vnd(101);
            h.payments[0].parts[0].amount_vnd = vnd(101);
        },
        &["allowance-sheet 2026-06 Nguyễn Văn An"],
    ),
    (|h| h.payments[0].day = day("2026-08-05"), &["allowance-sheet PC005/2026 day"]),
    (
        |h| h.payments[0].voucher_id = VoucherId::from_random([99; 16]),
        &["allowance-sheet 2026-08-04 voucher_id"],
    ),
    (
        |h| h.payments[0].voucher_id = h.vouchers[4].voucher_id.clone(),
        &["allowance-sheet PC004/2026 is_void"],
    ),
    (|h| h.vouchers[0].lessens_spending = true, &[]),
    (|h| h.vouchers[2].lessens_spending = true, &["voucher-form PC002/2026 lessens_spending"]),
    (
        |h| {
            let line = h.vouchers[0].shares().remove(0);
            h.vouchers[0].source_id = None;
            h.vouchers[0].lines = vec![line.clone(), line];
        },
        &["voucher-form PT001/2026 lines"],
    ),
    (|h| h.gifts[0].value_vnd = vnd(1_001), &["gift-differs 2026-07-03 Tiền voucher_id"]),
    (
        |h| h.gifts[0].voucher_id = Some(h.vouchers[6].voucher_id.clone()),
        &["gift-differs 2026-07-03 Tiền voucher_id"],
    ),
    // A receipt voided since brought nothing: a rule asks about the gift.
    (|h| h.gifts[0].voucher_id = Some(h.vouchers[4].voucher_id.clone()), &[]),
    (|h| h.gifts[0].kind = GiftKind::Goods, &["gift-differs 2026-07-03 Tiền voucher_id"]),
    (
        |h| h.gifts[0].facility_id = Some(FacilityId::from_random([1; 16])),
        &["gift-differs 2026-07-03 Tiền facility_id"],
    ),
    (|h| h.gifts.push(Gift { gift_id: GiftId::from_random([2; 16]), ..h.gifts[0].clone() }), &[]),
    (|h| h.counts[0].notes[0].count = 3, &["notes-differ 2026-09-30 600"]),
    (|h| h.counts[0].counted_vnd = vnd(401), &["notes-differ 2026-09-30 400"]),
    (|h| h.quarters[0].is_closed = false, &["quarter-differs 2026-Q3 is_closed"]),
    (|h| h.quarters[0].revision = 0, &["quarter-differs 2026-Q3 is_closed"]),
    (|h| h.quarters[1].is_closed = true, &["quarter-differs 2026-Q2 is_closed"]),
    (|h| h.quarters[0].signed_ma_so_lieu = None, &["quarter-differs 2026-Q3 signed_on"]),
    (|h| h.quarters.truncate(1), &["quarter-differs 2026-Q2 is_closed"]),
    (|h| h.sealed[2].supersedes = Some("a".into()), &["quarter-differs 2026-Q3 supersedes"]),
    (|h| h.sealed[2].supersedes = None, &["quarter-differs 2026-Q3 supersedes"]),
    (
        |h| drop(h.sealed.remove(1)),
        &["quarter-differs 2026-Q3 revision", "line-differs c.goi.zip sequence"],
    ),
    (|h| h.sealed[2].sequence = 9, &["line-differs c.goi.zip sequence"]),
];

#[test]
fn what_was_changed_by_another_hand_is_found_where_it_stands() {
    for (number, (tamper, expected)) in CASES.iter().enumerate() {
        let mut held = sound();
        tamper(&mut held);
        assert_eq!(told(&held), *expected, "case {number}");
    }
}

#[test]
fn a_line_ends_with_a_bundle_the_book_knows() {
    for (head, number, own, is_so) in [
        ("", 0, &[][..], true),
        ("", 0, &[("a", Some(1))], false),
        ("a", 1, &[("a", Some(1))], true),
        ("a", 2, &[("a", Some(1))], false),
        ("b", 2, &[("a", Some(1)), ("b", None)], true),
        ("c", 2, &[("a", Some(1)), ("b", None)], false),
        ("", 1, &[], false),
    ] {
        let end = LineEnd { head: head.into(), number };
        assert_eq!(line_flaw(&end, own).is_none(), is_so, "{head} {number} {own:?}");
    }
}
