use super::*;
use crate::fixtures::{FORMAT, day, source_id, told, unposted, vnd};

fn around() -> Around<'static> {
    let (first_on, today) = (day("2026-01-05"), day("2026-09-30"));
    Around { law: Norms::shipped(), format: FORMAT, first_on, today }
}

fn given() -> RecordAdvance {
    RecordAdvance {
        kind: VoucherKind::TamUng,
        place: Place::TienMat,
        day: day("2026-07-01"),
        payee: "Nguyễn Thị Hoa".into(),
        reason: "mua  vật tư".into(),
        source_id: Some(source_id()),
        amount_vnd: vnd(1_000),
        due_on: None,
    }
}

fn begun(kind: VoucherKind) -> Voucher {
    unposted(kind, Place::TienMat, "2026-07-01", 1_000).posted(VoucherId::from_random([9; 16]), 0)
}

fn spent(lines: &[(&str, i64)], rest: Option<Place>) -> SettleAdvance {
    let line = |(code, amount): &(&str, i64)| SpentLine {
        budget_code: Some((*code).to_owned()),
        amount_vnd: vnd(*amount),
    };
    SettleAdvance {
        advance_id: VoucherId::from_random([9; 16]),
        day: day("2026-07-05"),
        reason: "vật tư lớp may".into(),
        lines: lines.iter().map(line).collect(),
        documents: 2,
        rest,
    }
}

fn shown(voucher: &Unposted) -> String {
    let parts: Vec<String> =
        voucher.lines.iter().map(|l| l.amount_vnd.dong().to_string()).collect();
    let code = voucher.budget_code.as_deref().unwrap_or("-");
    let settles = if voucher.settles.is_some() { " of" } else { "" };
    let (series, amount) = (voucher.series(), voucher.amount_vnd.dong());
    format!("{series} {amount} {code} [{}]{settles}", parts.join(" "))
}

#[test]
fn an_advance_says_to_whom_what_for_and_until_when() {
    let filled = given().filled(around()).unwrap();
    assert_eq!((filled.reason.as_str(), filled.due_on), ("mua vật tư", Some(day("2026-07-31"))));
    let own = RecordAdvance { due_on: Some(day("2026-07-10")), ..given() };
    assert_eq!(own.filled(around()).unwrap().due_on, Some(day("2026-07-10")));
    let commune = RecordAdvance { kind: VoucherKind::XaUng, ..given() };
    assert_eq!(commune.filled(around()).unwrap().due_on, None);
    for (form, refused) in [
        (RecordAdvance { kind: VoucherKind::Chi, ..given() }, "kind: unknown-code chi"),
        (RecordAdvance { place: Place::TamUng, ..given() }, "place: unknown-code tam-ung"),
        (
            RecordAdvance { payee: " ".into(), source_id: None, ..given() },
            "payee: empty; source_id: empty",
        ),
        (
            RecordAdvance { due_on: Some(day("2026-06-30")), ..given() },
            "due_on: due-before 2026-07-01 2026-06-30",
        ),
    ] {
        assert_eq!(told(form.filled(around()).err()), refused);
    }
}

#[test]
fn what_is_spent_settles_and_the_rest_comes_back_or_is_paid() {
    let cash = Some(Place::TienMat);
    for (kind, lines, rest, settled, other) in [
        (VoucherKind::TamUng, &[("6551", 400)][..], None, "TU 400 6551 [] of", ""),
        (VoucherKind::TamUng, &[("6551", 400)], cash, "TU 400 6551 [] of", "PT 600 - [] of"),
        (VoucherKind::TamUng, &[("6551", 1_000)], cash, "TU 1000 6551 [] of", ""),
        (
            VoucherKind::TamUng,
            &[("6551", 700), ("6552", 500)],
            cash,
            "TU 1000 - [700 300] of",
            "PC 200 6552 []",
        ),
        (VoucherKind::XaUng, &[("6551", 400)], cash, "TX 400 6551 [] of", "PC 600 - [] of"),
        (VoucherKind::XaUng, &[("6551", 1_200)], cash, "TX 1200 6551 [] of", ""),
    ] {
        let form = spent(lines, rest);
        let filled = form.filled(&begun(kind), vnd(1_000), around()).unwrap();
        let rest = filled.rest.as_ref().map(shown).unwrap_or_default();
        assert_eq!((shown(&filled.settled).as_str(), rest.as_str()), (settled, other));
    }
    // Nothing is paid from where nobody said, and nothing is settled before it was begun.
    let over =
        spent(&[("6551", 1_200)], None).filled(&begun(VoucherKind::TamUng), vnd(1_000), around());
    assert_eq!(told(over.err()), "rest: spent-over PC001 200 2026-07-05");
    let early = SettleAdvance { day: day("2026-07-01"), ..spent(&[("6551", 1)], None) };
    let begun_later = Voucher { day: day("2026-07-02"), ..begun(VoucherKind::TamUng) };
    let early = early.filled(&begun_later, vnd(1_000), around());
    assert_eq!(told(early.err()), "day: not-yet PC001 2026-07-02");
    let none = spent(&[], cash).filled(&begun(VoucherKind::TamUng), vnd(1_000), around());
    assert_eq!(told(none.err()), "lines: empty");
    let found = spent(&[("6551", 5)], None).filled(&begun(VoucherKind::Thua), vnd(5), around());
    assert_eq!(told(found.err()), "advance_id: unknown");
}

#[test]
fn a_difference_is_written_down_as_it_was_found_and_decided_by_a_decision() {
    let form = RecordDifference {
        counted_on: day("2026-07-31"),
        reason: "trả nhầm".into(),
        witnesses: "Bùi Văn Tám".into(),
    };
    let count = |counted| CashCount {
        counted_on: day("2026-07-31"),
        notes: vec![],
        counted_vnd: vnd(counted),
        book_vnd: vnd(100),
        reason: None,
        witnesses: None,
    };
    for (counted, made) in [(130, "PT 30 - []"), (60, "PC 40 - []")] {
        let (kept, voucher) = form.filled(&count(counted), vnd(100), around()).unwrap();
        assert_eq!(shown(&voucher), made);
        assert_eq!(kept.witnesses.as_deref(), Some("Bùi Văn Tám"));
        assert_eq!(kept.reason.as_deref(), Some("trả nhầm"));
    }
    let none = form.filled(&count(100), vnd(100), around());
    assert_eq!(told(none.err()), "counted_on: no-difference 2026-07-31");
    let decided = DecideDifference {
        advance_id: VoucherId::from_random([9; 16]),
        day: day("2026-08-01"),
        amount_vnd: vnd(30),
        source_id: Some(source_id()),
        budget_code: None,
        decision: "05/QĐ".into(),
        decided_by: "UBND xã".into(),
        reason: "ghi thu".into(),
    };
    for (kind, made) in
        [(VoucherKind::Thua, "XL 30 - [] of"), (VoucherKind::Thieu, "XL 30 - [] of")]
    {
        let filled = decided.filled(&begun(kind), around()).unwrap();
        assert_eq!(shown(&filled), made);
        assert_eq!(filled.reason, "05/QĐ: ghi thu");
    }
    let refused = decided.filled(&begun(VoucherKind::TamUng), around());
    assert_eq!(told(refused.err()), "advance_id: unknown");
}
