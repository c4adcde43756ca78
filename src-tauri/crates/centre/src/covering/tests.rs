use super::*;
use crate::fixtures::{day, source, vnd};

/// A course of cash from 2026-07-10 with 1.000 before it; the account has 400.
fn course(cash: &[(&str, i64)], account: &[(&str, i64)]) -> Course {
    let change = |on: &&str, cash: i64, account: i64| DayChange {
        day: day(on),
        cash_vnd: vnd(cash),
        account_vnd: vnd(account),
    };
    let mut changes: Vec<DayChange> = cash.iter().map(|(on, v)| change(on, *v, 0)).collect();
    changes.extend(account.iter().map(|(on, v)| change(on, 0, *v)));
    changes.sort_by_key(|change| change.day);
    let before = Holdings { cash_vnd: vnd(1_000), account_vnd: vnd(400) };
    Course { day: day("2026-07-10"), before, changes }
}

fn told(below: Option<BelowZero>) -> String {
    below.map_or_else(
        || "covered".to_owned(),
        |b| format!("{} {} {}", b.place.code(), b.short_vnd.dong(), b.on),
    )
}

#[test]
fn holdings_are_all_openings_and_what_the_vouchers_changed() {
    let sources = [source("N1", 300, 20), source("N2", 50, 5)];
    let change = Holdings { cash_vnd: vnd(-100), account_vnd: vnd(75) };
    let held = Holdings::since_opening(&sources, change).unwrap();
    assert_eq!((held.at(Place::TienMat), held.at(Place::TienGui)), (vnd(250), vnd(100)));
    let untouched = Holdings::since_opening(&[], Holdings::default()).unwrap();
    assert_eq!(untouched, Holdings::default());
}

#[test]
fn a_payment_is_covered_on_its_day_and_on_every_later_one() {
    let quiet: &[(&str, i64)] = &[];
    let later: &[(&str, i64)] = &[("2026-07-12", -700), ("2026-08-01", -100), ("2026-08-02", 900)];
    // The day's own money counts before what goes out on it.
    let same_day: &[(&str, i64)] = &[("2026-07-10", 500)];
    for (changes, amount, answer) in [
        (quiet, 1_000, "covered"),
        (quiet, 1_001, "tien-mat 1 2026-07-10"),
        (later, 200, "covered"),
        // The first payment of a later day that would then be short is the one named.
        (later, 250, "tien-mat 50 2026-08-01"),
        (later, 301, "tien-mat 101 2026-08-01"),
        (same_day, 1_500, "covered"),
        (same_day, 1_501, "tien-mat 1 2026-07-10"),
    ] {
        let change = effect(VoucherKind::Chi, Place::TienMat, vnd(amount));
        let missing = course(changes, &[]).missing_for(change).unwrap();
        assert_eq!(told(missing), answer, "{changes:?} {amount}");
    }
}

#[test]
fn only_the_place_money_leaves_is_asked_and_cash_before_the_account() {
    // Both places are short on a later day already.
    let short = course(&[("2026-07-20", -1_200)], &[("2026-07-21", -500)]);
    for (kind, place, amount, answer) in [
        // What brings money is never to blame, even when it brings too little.
        (VoucherKind::Thu, Place::TienMat, 10, "covered"),
        (VoucherKind::Thu, Place::TienGui, 10, "covered"),
        (VoucherKind::Chi, Place::TienMat, 10, "tien-mat 210 2026-07-20"),
        (VoucherKind::Chi, Place::TienGui, 10, "tien-gui 110 2026-07-21"),
        (VoucherKind::Rut, Place::TienMat, 10, "tien-gui 110 2026-07-21"),
        (VoucherKind::Gui, Place::TienMat, 10, "tien-mat 210 2026-07-20"),
    ] {
        let missing = short.missing_for(effect(kind, place, vnd(amount))).unwrap();
        assert_eq!(told(missing), answer, "{kind:?} {place:?}");
    }
    let both = Effect { cash: vnd(-1), account: vnd(-1), source: vnd(-2), open: vnd(0) };
    assert_eq!(told(short.missing_for(both).unwrap()), "tien-mat 201 2026-07-20");
    assert_eq!(told(short.missing().unwrap()), "tien-mat 200 2026-07-20");
    let account = course(&[], &[("2026-07-21", -500)]);
    assert_eq!(told(account.missing().unwrap()), "tien-gui 100 2026-07-21");
    assert_eq!(told(course(&[("2026-07-11", -1_000)], &[]).missing().unwrap()), "covered");
}

#[test]
fn an_outlook_tells_before_after_the_lowest_day_and_whether_it_may_be() {
    let usual = course(&[("2026-07-10", 200), ("2026-07-15", -900)], &[("2026-07-12", -100)]);
    let short = course(&[("2026-07-15", -1_100)], &[]);
    for (course, kind, place, amount, told) in [
        (&usual, VoucherKind::Chi, Place::TienMat, 300, "1200 900 0 2026-07-15 true"),
        (&usual, VoucherKind::Chi, Place::TienMat, 301, "1200 899 -1 2026-07-15 false"),
        (&usual, VoucherKind::Thu, Place::TienMat, 50, "1200 1250 350 2026-07-15 true"),
        (&usual, VoucherKind::Chi, Place::TienGui, 300, "400 100 0 2026-07-12 true"),
        // A transfer is looked at where money leaves, whatever place it was typed at.
        (&usual, VoucherKind::Rut, Place::TienMat, 300, "400 100 0 2026-07-12 true"),
        (&usual, VoucherKind::Gui, Place::TienGui, 300, "1200 900 0 2026-07-15 true"),
        // What comes in is allowed though a later day stays short.
        (&short, VoucherKind::Thu, Place::TienMat, 10, "1000 1010 -90 2026-07-15 true"),
        (&short, VoucherKind::Chi, Place::TienMat, 10, "1000 990 -110 2026-07-15 false"),
    ] {
        let o = course.outlook(kind, place, vnd(amount)).unwrap();
        let (before, after, lowest) =
            (o.before_vnd.dong(), o.after_vnd.dong(), o.lowest_vnd.dong());
        let found = format!("{before} {after} {lowest} {} {}", o.lowest_on, o.is_allowed);
        assert_eq!(found, told, "{kind:?} {place:?} {amount}");
    }
}
