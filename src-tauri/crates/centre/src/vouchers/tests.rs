use super::*;
use crate::covering::Holdings;
use crate::fixtures::{day, source, unposted, vnd, voucher};
use crate::money_records::Place::{TaiXa, TienGui, TienMat};
use crate::money_records::Source;
use crate::money_records::VoucherKind::{Chi, Gui, Rut, Thu};
use norms::Norms;

fn quarter(is_closed: bool) -> QuarterState {
    QuarterState { is_closed, ..QuarterState::begun("2026-Q3".parse().unwrap()) }
}

/// The money of 2026-07-10: 1.000 in cash, 400 in the account, nothing after.
fn course() -> Course {
    let before = Holdings { cash_vnd: vnd(1_000), account_vnd: vnd(400) };
    Course { day: day("2026-07-10"), before, changes: vec![] }
}

/// Sources by the law the program ships.
fn among(all: &[Source]) -> Sources<'_> {
    Sources { all, law: Norms::shipped() }
}

fn told<T>(answer: Result<T, VoucherRefusal>) -> String {
    answer.map_or_else(|refusal| refusal.to_string(), |_| "yes".to_owned())
}

#[test]
fn a_voucher_is_posted_where_nothing_stands_against_it() {
    let open = source("N1", 0, 0);
    let closed = Source { is_closed: true, ..open.clone() };
    let below = "below-zero BelowZero { place: TienMat, short_vnd: Vnd(1), on: Day(2026-07-10) }";
    for (kind, place, amount, is_closed, source, answer) in [
        (Chi, TienMat, 1_000, false, Some(&open), "yes"),
        (Chi, TienMat, 1_001, false, Some(&open), below),
        (Chi, TienMat, 1, true, Some(&open), "quarter-closed 2026-Q3"),
        (Chi, TienMat, 1, false, None, "source-unknown"),
        (Chi, TienMat, 1, false, Some(&closed), "source-closed Ngân sách"),
        (Thu, TienMat, 1, false, Some(&closed), "source-closed Ngân sách"),
        (Rut, TienMat, 400, false, None, "yes"),
        (Gui, TienMat, 1_001, false, None, below),
        // Of several, the first that stands against it.
        (Chi, TienMat, 9_999, true, None, "quarter-closed 2026-Q3"),
        (Chi, TienMat, 9_999, false, Some(&closed), "source-closed Ngân sách"),
    ] {
        let filled = unposted(kind, place, "2026-07-10", amount);
        let sources: Vec<Source> = source.into_iter().cloned().collect();
        let answered = filled.may_be_posted(&quarter(is_closed), among(&sources), &course());
        assert_eq!(told(answered), answer, "{kind:?} {amount} {is_closed}");
    }
}

#[test]
fn no_money_comes_or_goes_of_a_source_in_kind_and_the_commune_spends_no_donation() {
    let of = |class: &str| Source { class: class.into(), ..source("N5", 0, 0) };
    let (budget, money, kind) = (of("nsnn-hang-nam"), of("tai-tro-tien"), of("tai-tro-hien-vat"));
    let other = VoucherId::from_random([3; 16]);
    for (source, made, place, reverses, answer) in [
        (&money, Thu, TienMat, None, "yes"),
        (&kind, Thu, TienMat, None, "source-in-kind Ngân sách"),
        (&kind, Chi, TienGui, None, "source-in-kind Ngân sách"),
        (&kind, Chi, TaiXa, None, "source-in-kind Ngân sách"),
        (&money, Chi, TaiXa, None, "source-donated Ngân sách"),
        (&budget, Chi, TaiXa, None, "yes"),
        // What stands in an older book is taken back.
        (&kind, Thu, TienMat, Some(&other), "yes"),
        (&money, Chi, TaiXa, Some(&other), "yes"),
    ] {
        let plain =
            Unposted { reverses: reverses.cloned(), ..unposted(made, place, "2026-07-10", 100) };
        let line = VoucherLine {
            source_id: source.source_id.clone(),
            budget_code: None,
            budget_year: None,
            amount_vnd: vnd(100),
        };
        let split = Unposted { source_id: None, lines: vec![line], ..plain.clone() };
        for filled in [plain, split] {
            let sources = [source.clone()];
            let answered = filled.may_be_posted(&quarter(false), among(&sources), &course());
            assert_eq!(told(answered), answer, "{made:?} {place:?}");
        }
    }
}

#[test]
fn a_posted_voucher_is_the_next_of_its_series_and_year() {
    let id = || VoucherId::from_random([9; 16]);
    for (kind, place, on, last, number, year) in [
        (Thu, TienMat, "2026-07-10", 0, "PT001", 2026),
        (Chi, TienMat, "2026-07-10", 6, "PC007", 2026),
        (Thu, TienGui, "2026-12-31", 99, "BC100", 2026),
        (Chi, TienGui, "2027-01-01", 0, "BN001", 2027),
        (Rut, TienMat, "2026-07-10", 999, "RT1000", 2026),
        (Gui, TienGui, "2026-07-10", 1, "GT002", 2026),
    ] {
        let posted = unposted(kind, place, on, 500).posted(id(), last);
        assert_eq!((posted.number().as_str(), posted.year), (number, year));
        assert_eq!((posted.voucher_id.clone(), posted.day), (id(), day(on)));
        assert!(!posted.is_void && !posted.is_printed && posted.void_reason.is_none());
        let filled = unposted(kind, place, on, 500);
        assert_eq!(posted.effect(), filled.effect());
        assert_eq!((posted.payee, posted.reason), (filled.payee, filled.reason));
        assert_eq!((posted.source_id, posted.budget_code), (filled.source_id, filled.budget_code));
    }
}

#[test]
fn a_voucher_is_voided_once_in_an_open_quarter_where_its_money_is_not_needed() {
    let payment = voucher(Chi, TienMat, "2026-07-10", 500);
    let receipt = voucher(Thu, TienMat, "2026-07-10", 1_200);
    let void = payment.voided("ghi nhầm");
    let other = voucher(Chi, TienMat, "2026-07-11", -500);
    for (voucher, is_closed, reversal, answer) in [
        (&payment, false, None, "yes"),
        (&payment, true, None, "quarter-closed 2026-Q3"),
        (&void, false, None, "void PC007"),
        (&payment, false, Some(&other), "reversed PC007"),
        (&void, false, Some(&other), "void PC007"),
        // The receipt's 1.200 are not all there any more.
        (
            &receipt,
            false,
            None,
            "below-zero BelowZero { place: TienMat, short_vnd: Vnd(200), on: Day(2026-07-10) }",
        ),
    ] {
        let answered = voucher.may_be_voided(&quarter(is_closed), reversal, &course());
        assert_eq!(told(answered), answer);
    }
    assert_eq!(void.void_reason.as_deref(), Some("ghi nhầm"));
    assert_eq!((void.number(), void.effect()), (payment.number(), Effect::default()));
}

#[test]
fn what_pays_a_sheet_goes_with_its_sheet() {
    let month: Month = "2026-07".parse().unwrap();
    let plain = voucher(Chi, TienMat, "2026-07-10", 500);
    for (voucher, sheet, answer) in [
        (&plain, None, "yes"),
        (&plain.voided("x"), Some(month), "yes"),
        (&plain, Some(month), "pays-sheet 2026-07"),
    ] {
        assert_eq!(told(voucher.must_not_pay_a_sheet(sheet)), answer);
    }
}

#[test]
fn a_voucher_is_reversed_once_and_not_before_its_own_day() {
    let old = voucher(Chi, TienMat, "2026-07-10", 500);
    let paying = Voucher { allowance_month: Some("2026-07".parse().unwrap()), ..old.clone() };
    let void = paying.voided("x");
    let reversing = Voucher { reverses: Some(old.voucher_id.clone()), ..old.clone() };
    let other = Voucher { ordinal: 8, ..reversing.clone() };
    for (voucher, on, reversal, answer) in [
        (&old, "2026-07-10", None, "yes"),
        (&old, "2027-01-05", None, "yes"),
        (&old, "2026-07-09", None, "reversal-before 2026-07-10"),
        (&void, "2026-07-10", None, "void PC007"),
        (&reversing, "2026-07-10", None, "is-reversal PC007"),
        (&old, "2026-07-10", Some(&other), "reversed PC008"),
    ] {
        let answered = voucher.reversed(day(on), "trả lại".into(), reversal, |_| false);
        assert_eq!(told(answered), answer, "{on}");
    }
    let reversal = old.reversed(day("2027-01-05"), "trả lại".into(), None, |_| false).unwrap();
    let expected = Unposted {
        day: day("2027-01-05"),
        reason: "trả lại".into(),
        amount_vnd: vnd(-500),
        documents: 0,
        reverses: Some(old.voucher_id.clone()),
        ..unposted(Chi, TienMat, "2026-07-10", 500)
    };
    let expected = Unposted { budget_year: Some(2026), ..expected };
    assert_eq!(reversal, expected, "settled in the year it takes back");
    assert_eq!((reversal.series(), reversal.year()), (Series::PC, 2027));
}

#[test]
fn what_a_voucher_says_is_mended_and_what_it_is_stays() {
    let old = voucher(Chi, TienMat, "2026-07-10", 500);
    let to = || unposted(Chi, TienMat, "2026-07-12", 450);
    let open = quarter(false);
    let mended = |old: &Voucher, to: Unposted, change: fn(&mut Around<'_>)| {
        let sources = [source("N1", 0, 0)];
        let mut around = Around {
            state: &open,
            reversal: None,
            last_count: None,
            pays: false,
            sources: among(&sources),
        };
        change(&mut around);
        old.mended(to, around)
    };
    let found = mended(&old, to(), |_| ()).unwrap();
    assert_eq!(
        (found.day, found.amount_vnd, found.number()),
        (day("2026-07-12"), vnd(450), old.number())
    );
    let printed = Voucher { is_printed: true, ..old.clone() };
    let reversal = Voucher { reverses: Some(old.voucher_id.clone()), ..old.clone() };
    let paying = Voucher { allowance_month: Some("2026-07".parse().unwrap()), ..old.clone() };
    for (voucher, to, answer) in [
        (&old, unposted(Thu, TienMat, "2026-07-12", 450), "other-kind"),
        (&old, unposted(Chi, TienGui, "2026-07-12", 450), "other-kind"),
        (&old, unposted(Chi, TienMat, "2026-10-01", 450), "other-quarter 2026-Q3"),
        (
            &old,
            Unposted { source_id: Some(SourceId::from_random([9; 16])), ..to() },
            "source-unknown",
        ),
        (&printed, to(), "printed PC007"),
        (&reversal, to(), "is-reversal PC007"),
        (&paying, to(), "pays PC007"),
        (&old.voided("x"), to(), "void PC007"),
    ] {
        assert_eq!(told(mended(voucher, to, |_| ())), answer);
    }
    // Counted on the earlier of both days or later; what was counted before says nothing of them.
    for (counted, answer) in [("2026-07-09", "yes"), ("2026-07-10", "counted 2026-07-10")] {
        let sources = [source("N1", 0, 0)];
        let last_count = Some(day(counted));
        let around = Around {
            state: &open,
            reversal: None,
            last_count,
            pays: false,
            sources: among(&sources),
        };
        assert_eq!(told(old.mended(to(), around)), answer);
        // Neither day nor amount is another: what was counted stays as it was.
        let same = Unposted { day: old.day, amount_vnd: old.amount_vnd, ..to() };
        assert_eq!(told(old.mended(same, around)), "yes");
    }
    assert_eq!(told(mended(&old, to(), |around| around.pays = true)), "pays PC007");
    let closed = quarter(true);
    let sources = [source("N1", 0, 0)];
    let around = Around {
        state: &closed,
        reversal: None,
        last_count: None,
        pays: false,
        sources: among(&sources),
    };
    assert_eq!(told(old.mended(to(), around)), "quarter-closed 2026-Q3");
}

#[test]
fn a_voucher_of_a_source_in_kind_is_mended_onto_another_source_or_not_at_all() {
    let old = voucher(Chi, TienMat, "2026-07-10", 500);
    let other = SourceId::from_random([5; 16]);
    let sources = [
        Source { class: "tai-tro-hien-vat".into(), ..source("N5", 0, 0) },
        Source { source_id: other.clone(), ..source("N1", 0, 0) },
    ];
    let open = quarter(false);
    let mended = |to: Unposted| {
        let sources = among(&sources);
        let around =
            Around { state: &open, reversal: None, last_count: None, pays: false, sources };
        told(old.mended(to, around))
    };
    let to = || unposted(Chi, TienMat, "2026-07-12", 450);
    assert_eq!(mended(to()), "source-in-kind Ngân sách");
    assert_eq!(mended(Unposted { source_id: Some(other), ..to() }), "yes");
}

#[test]
fn a_reversal_takes_back_every_part() {
    let line = |amount| VoucherLine {
        source_id: SourceId::from_random([1; 16]),
        budget_code: None,
        budget_year: Some(2025),
        amount_vnd: vnd(amount),
    };
    let old = Voucher {
        source_id: None,
        lines: vec![line(300), line(200)],
        ..voucher(Chi, TienMat, "2026-07-10", 500)
    };
    assert_eq!(old.shares(), old.lines);
    let reversal = old.reversed(day("2026-07-11"), "trả lại".into(), None, |_| false).unwrap();
    assert_eq!(reversal.lines, vec![line(-300), line(-200)]);
    assert_eq!(voucher(Rut, TienMat, "2026-07-10", 5).shares(), vec![]);
}
