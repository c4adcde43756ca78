//! Each case is a book in words: what is moved on which day, and where the money stands then.

use super::*;
use crate::fixtures::{day, source, unposted, vnd};
use crate::id::VoucherId;
use proptest::prelude::*;

/// A voucher with an id of its own; `of` is the one it settles.
fn moved(n: u8, kind: VoucherKind, place: Place, on: &str, amount: i64, of: Option<u8>) -> Voucher {
    let id = |n: u8| VoucherId::from_random([n; 16]);
    let filled = unposted(kind, place, on, amount);
    Voucher { settles: of.map(id), ..filled.posted(id(n), u32::from(n)) }
}

/// Ten thousand given on the 1st, four spent on the 5th, one back on the 7th.
fn taken() -> Vec<Voucher> {
    vec![
        moved(1, VoucherKind::TamUng, Place::TienMat, "2026-07-01", 10, None),
        moved(2, VoucherKind::Chi, Place::TamUng, "2026-07-05", 4, Some(1)),
        moved(3, VoucherKind::HoanUng, Place::TienGui, "2026-07-07", 1, Some(1)),
    ]
}

#[test]
fn what_is_open_is_what_was_begun_less_what_settles_it_on_every_day() {
    let [open] = Open::all(&taken()).try_into().unwrap();
    for (on, left) in [
        ("2026-06-30", 0),
        ("2026-07-01", 10),
        ("2026-07-04", 10),
        ("2026-07-05", 6),
        ("2026-07-07", 5),
        ("2026-12-31", 5),
    ] {
        assert_eq!(open.left_on(day(on)), Ok(vnd(left)), "{on}");
    }
    let sums = open.over(day("2026-07-02"), day("2026-07-31")).unwrap();
    let told = [sums.before_vnd, sums.begun_vnd, sums.settled_vnd, sums.returned_vnd];
    assert_eq!(told, [vnd(10), vnd(0), vnd(4), vnd(1)]);
    assert_eq!((sums.after_vnd, open.must_hold()), (vnd(5), Ok(())));
}

#[test]
fn more_is_never_settled_than_is_open_and_what_is_settled_is_not_taken_away() {
    let over = |mut all: Vec<Voucher>, one: Voucher| {
        all.push(one);
        let [open] = Open::all(&all).try_into().unwrap();
        open.must_hold().err().map(|why| why.to_string()).unwrap_or_default()
    };
    let spent = |on, amount, of| moved(4, VoucherKind::Chi, Place::TamUng, on, amount, of);
    for (one, refused) in [
        (spent("2026-07-09", 5, Some(1)), ""),
        (spent("2026-07-09", 6, Some(1)), "over PC002 1 2026-07-09"),
        // Back-dated: nothing was open yet.
        (spent("2026-06-30", 1, Some(1)), "over PC002 1 2026-06-30"),
        // On its day enough was open, later not any more.
        (spent("2026-07-02", 6, Some(1)), "over PC002 1 2026-07-07"),
        // What settles something else.
        (moved(4, VoucherKind::Thu, Place::NoXa, "2026-07-09", 1, Some(1)), "unknown"),
        // The advance itself taken back while it is settled.
        (
            moved(4, VoucherKind::TamUng, Place::TienMat, "2026-07-09", -10, Some(1)),
            "settled PC002 BC004",
        ),
    ] {
        assert_eq!(over(taken(), one), refused);
    }
    let mut void = taken();
    void[0] = void[0].voided("nhầm");
    let [open] = Open::all(&void).try_into().unwrap();
    assert_eq!(open.must_hold().unwrap_err().to_string(), "settled PC002 BC004");
}

#[test]
fn an_advance_is_due_as_the_law_of_its_day_says_and_never_before_there_is_any() {
    let law = Norms::shipped();
    assert_eq!(due_by_law(law, day("2026-07-01")), Some(day("2026-07-31")));
    assert_eq!(due_by_law(law, day("2008-04-15")), None);
}

#[test]
fn what_sources_are_left_with_lies_somewhere() {
    let sources = [source("1", 100, 500)];
    let mut all = taken();
    all.extend([
        moved(5, VoucherKind::XaUng, Place::TienMat, "2026-07-08", 50, None),
        moved(6, VoucherKind::Thu, Place::NoXa, "2026-07-09", 20, Some(5)),
        moved(7, VoucherKind::TraXa, Place::TienMat, "2026-07-10", 5, Some(5)),
        moved(8, VoucherKind::Thieu, Place::TienMat, "2026-07-11", 3, None),
        moved(9, VoucherKind::BoiHoan, Place::TienMat, "2026-07-12", 1, Some(8)),
        moved(10, VoucherKind::Chi, Place::ChoXuLy, "2026-07-13", 1, Some(8)),
        moved(11, VoucherKind::Thua, Place::TienMat, "2026-07-14", 7, None),
        moved(12, VoucherKind::Thu, Place::ChoXuLy, "2026-07-15", 2, Some(11)),
    ]);
    let on = |all: &[Voucher], on: &str| standing_on(&sources, all, day(on)).unwrap();
    for (at, sources, cash, account, persons, commune, surplus, shortage) in [
        ("2026-06-30", 600, 100, 500, 0, 0, 0, 0),
        ("2026-07-01", 600, 90, 500, 10, 0, 0, 0),
        ("2026-07-05", 596, 90, 500, 6, 0, 0, 0),
        ("2026-07-07", 596, 90, 501, 5, 0, 0, 0),
        ("2026-07-08", 596, 140, 501, 5, 50, 0, 0),
        ("2026-07-09", 616, 140, 501, 5, 30, 0, 0),
        ("2026-07-10", 616, 135, 501, 5, 25, 0, 0),
        ("2026-07-11", 616, 132, 501, 5, 25, 0, 3),
        ("2026-07-13", 615, 133, 501, 5, 25, 0, 1),
        ("2026-07-15", 617, 140, 501, 5, 25, 5, 1),
    ] {
        let found = on(&all, at);
        let told = [
            found.sources_vnd,
            found.cash_vnd,
            found.account_vnd,
            found.persons_vnd,
            found.commune_vnd,
            found.surplus_vnd,
            found.shortage_vnd,
        ];
        assert_eq!(told, [sources, cash, account, persons, commune, surplus, shortage].map(vnd));
        assert!(found.holds(), "{at}");
    }
    // What settles nothing the book has stands nowhere.
    all.push(moved(13, VoucherKind::Chi, Place::TamUng, "2026-07-16", 1, Some(99)));
    assert!(!on(&all, "2026-07-16").holds() && on(&all, "2026-07-15").holds());
}

proptest! {
    /// Whatever vouchers there are: while everything settled names what was begun, the whole holds on
    /// every day, however much was settled.
    #[test]
    fn the_whole_holds_whatever_is_moved(
        moves in prop::collection::vec((0_usize..25, 1_u8..28, -900_i64..900, any::<bool>()), 1..40),
    ) {
        let mut possible = Vec::new();
        for kind in VoucherKind::ALL {
            possible.extend(Place::ALL.into_iter().filter(|at| kind.is_possible(*at)).map(|at| (kind, at)));
        }
        let mut all: Vec<Voucher> = Vec::new();
        for ((which, on, amount, is_void), n) in moves.into_iter().zip(1..) {
            let (kind, place) = possible[which];
            let wanted = kind.settles(place);
            let begun = all.iter().find(|v| wanted.is_some_and(|of| of.contains(&v.kind)) && !v.is_void);
            if wanted.is_some() && begun.is_none() {
                continue;
            }
            let settles = begun.filter(|_| wanted.is_some()).map(|v| v.voucher_id.clone());
            let one = moved(n, kind, place, &format!("2026-07-{on:02}"), amount, None);
            all.push(Voucher { settles, is_void: is_void && !kind.opens(), ..one });
        }
        let sources = [source("1", 40, 500)];
        for (on, standing) in standings(&sources, &all).unwrap() {
            prop_assert!(standing.holds(), "{on} {standing:?}");
        }
    }
}
