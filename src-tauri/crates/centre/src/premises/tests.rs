use super::*;
use crate::fixtures::{day, facility, moved, vnd};
use norms::FacilityChange::{Decrease, Increase, State};
use proptest::prelude::*;

fn acquired(on: &str) -> Facility {
    Facility { acquired_on: Some(day(on)), ..facility("ban-ghe", 20, 18) }
}

#[test]
fn an_item_of_the_directive_is_met_by_one_usable_piece() {
    let on = day("2026-09-30");
    let elsewhere = checklist(Norms::shipped(), "40", on, &[]);
    assert_eq!(elsewhere, [], "no act asks there");
    let none = checklist(Norms::shipped(), "22", on, &[]);
    let numbers: Vec<u32> = none.iter().map(|item| item.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
    let first = none[0].category.as_str();
    for (pieces, have, usable, is_met) in [
        (&[][..], 0, 0, false),
        (&[(first, 2, 0)], 2, 0, false),
        (&[(first, 2, 0), (first, 3, 1)], 5, 1, true),
        (&[("no-such-category", 2, 2)], 0, 0, false),
    ] {
        let all: Vec<Facility> = pieces.iter().map(|(c, q, u)| facility(c, *q, *u)).collect();
        let all = facilities_on(&all, &[], on).unwrap();
        let found = &checklist(Norms::shipped(), "22", on, &all)[0];
        assert_eq!((found.have, found.usable, found.is_met), (have, usable, is_met));
    }
}

#[test]
fn what_came_and_went_was_there_on_every_day() {
    let chairs = acquired("2026-02-01");
    for (movements, refused) in [
        (vec![], ""),
        (vec![moved(1, "2026-03-01", Decrease, 20, -18)], ""),
        // In one day what came may go again.
        (
            vec![moved(1, "2026-03-01", Decrease, 25, -23), moved(2, "2026-03-01", Increase, 5, 5)],
            "",
        ),
        (vec![moved(1, "2026-03-01", Decrease, 21, -18)], "below-none 2026-03-01 1"),
        // What comes later does not help before.
        (
            vec![moved(1, "2026-03-01", Decrease, 21, -18), moved(2, "2026-03-02", Increase, 5, 5)],
            "below-none 2026-03-01 1",
        ),
        (vec![moved(1, "2026-03-01", State, 0, 3)], "usable-unlike 2026-03-01 21 20"),
        (vec![moved(1, "2026-03-01", State, 0, -19)], "usable-unlike 2026-03-01 -1 20"),
        (vec![moved(1, "2026-03-01", Decrease, 5, -2)], "usable-unlike 2026-03-01 16 15"),
        (vec![moved(1, "2026-01-31", Increase, 1, 1)], "moves-before 2026-01-31 2026-02-01"),
        (vec![moved(1, "2026-02-01", Increase, 1, 1)], ""),
    ] {
        // What is put down in another order is the same book.
        let turned: Vec<_> = movements.iter().rev().cloned().collect();
        for all in [&movements, &turned] {
            let told = can_be(&chairs, all).err().map(|why| why.to_string());
            assert_eq!(told.unwrap_or_default(), refused);
        }
    }
    let too_many = facility("ban-ghe", 2, 3);
    assert_eq!(can_be(&too_many, &[]), Ok(()), "the form refuses that, with no day to tell");
}

#[test]
fn what_went_is_worth_no_more_than_what_was_there() {
    let worth =
        |value: Option<i64>| Facility { value_vnd: value.map(vnd), ..acquired("2026-02-01") };
    let of =
        |one: FacilityMovement, value: i64| FacilityMovement { value_vnd: Some(vnd(value)), ..one };
    let went = || moved(1, "2026-03-01", Decrease, 5, -5);
    let came = || moved(2, "2026-02-15", Increase, 5, 5);
    let all_went = || moved(3, "2026-04-01", Decrease, 20, -18);
    let on = day("2026-04-01");
    for (facility, movements, value) in [
        (worth(Some(100)), vec![went()], Ok(Some(100))),
        (worth(Some(100)), vec![of(went(), 30)], Ok(Some(70))),
        (worth(None), vec![of(came(), 30)], Ok(Some(30))),
        (worth(Some(100)), vec![of(went(), 101)], Err("value-below 2026-03-01")),
        (worth(None), vec![of(went(), 1)], Err("value-below 2026-03-01")),
        // Where none are left, nothing is worth anything.
        (worth(Some(100)), vec![of(all_went(), 60)], Ok(None)),
    ] {
        let judged = can_be(&facility, &movements).map_err(|why| why.to_string());
        let then = facility_on(&facility, &movements, on).unwrap().value_vnd;
        assert_eq!(judged.map(|()| then), value.map(|dong| dong.map(vnd)).map_err(str::to_owned));
    }
    let most = worth(Some(Vnd::MAX.dong()));
    assert!(matches!(can_be(&most, &[of(came(), 1)]), Err(PremisesRefusal::Money(_))));
}

#[test]
fn of_a_day_nothing_later_is_told() {
    let chairs = acquired("2026-02-01");
    let broke = FacilityMovement {
        condition: Some("hong".into()),
        ..moved(3, "2026-06-01", State, 0, -10)
    };
    let movements =
        [moved(1, "2026-03-01", Increase, 5, 5), moved(2, "2026-05-01", Decrease, 8, -3), broke];
    for (on, told) in [
        ("2026-01-31", None),
        ("2026-02-01", Some((20, 18, "tot"))),
        ("2026-02-28", Some((20, 18, "tot"))),
        ("2026-03-01", Some((25, 23, "tot"))),
        ("2026-05-01", Some((17, 20, "tot"))),
        ("2026-06-01", Some((17, 10, "hong"))),
        ("2199-12-31", Some((17, 10, "hong"))),
    ] {
        let all = [chairs.clone()];
        let found = facilities_on(&all, &movements, day(on)).unwrap();
        let found = found.first().map(|f| (f.quantity, f.usable, f.condition.as_str()));
        assert_eq!(found, told, "{on}");
    }
    let found = facility_on(&chairs, &movements, day("2026-03-01")).unwrap();
    let days: Vec<String> = found.movements.iter().map(|one| one.day.to_string()).collect();
    assert_eq!(days, ["2026-06-01", "2026-05-01", "2026-03-01"], "its whole history, newest first");
}

#[test]
fn a_quarter_has_its_opening_what_came_what_went_and_its_closing() {
    let movements = [
        moved(1, "2026-03-31", Increase, 5, 5),
        moved(2, "2026-04-01", Decrease, 8, -3),
        moved(3, "2026-06-30", Increase, 2, 2),
        moved(4, "2026-07-01", Decrease, 19, -19),
    ];
    let before = facility("ban-ghe", 20, 18);
    for (facility, quarter, told) in [
        (before.clone(), "2026-Q1", Some((20, 18, 5, 0, 25, 23))),
        (before.clone(), "2026-Q2", Some((25, 23, 2, 8, 19, 22))),
        (before.clone(), "2026-Q3", Some((19, 22, 0, 19, 0, 3))),
        // Gone before the quarter, it has no row.
        (before.clone(), "2026-Q4", None),
        (acquired("2026-03-30"), "2026-Q1", Some((0, 0, 25, 0, 25, 23))),
        (acquired("2026-03-30"), "2026-Q2", Some((25, 23, 2, 8, 19, 22))),
        (acquired("2026-03-30"), "2025-Q4", None),
    ] {
        let all = [facility];
        let found = facilities_over(&all, &movements, quarter.parse().unwrap()).unwrap();
        let found = found.first().map(|over| {
            let closing = (over.closing.quantity, over.closing.usable);
            let opening = (over.opening_quantity, over.opening_usable);
            (opening.0, opening.1, over.increase, over.decrease, closing.0, closing.1)
        });
        assert_eq!(found, told, "{quarter}");
    }
    // Written down as none and never moved, it stands as it was written down.
    let none = [facility("loa", 0, 0)];
    assert_eq!(facilities_over(&none, &[], "2026-Q1".parse().unwrap()).unwrap().len(), 1);
}

/// A movement of 2026 as a clerk could write it down, whether it can be or not.
fn any_movement() -> impl Strategy<Value = FacilityMovement> {
    let change = prop_oneof![Just(Increase), Just(Decrease), Just(State)];
    (any::<u8>(), 0_i64..365, change, 1_u32..9, 0_u32..9).prop_map(
        |(n, after, change, count, part)| {
            let first = day("2026-01-01");
            let usable = i32::try_from(part.min(count)).unwrap();
            let (quantity, usable) = match change {
                Increase => (count, usable),
                Decrease => (count, -usable),
                State => (0, usable - 4),
            };
            let on = first.plus_days(after).unwrap().to_string();
            moved(n, &on, change, quantity, usable)
        },
    )
}

proptest! {
    /// Written down one after another, each only where it can be: then on every day there are no fewer
    /// than none, no more usable than there are, and each quarter begins as the one before ended.
    #[test]
    fn what_can_be_holds_on_every_day_and_over_every_quarter(
        asked in prop::collection::vec(any_movement(), 0..24),
        came in prop::option::of(0_i64..200),
        quantity in 0_u32..12,
    ) {
        let acquired_on = came.map(|after| day("2026-01-01").plus_days(after).unwrap());
        let one = Facility { acquired_on, ..facility("ban-ghe", quantity, quantity / 2) };
        let mut kept: Vec<FacilityMovement> = Vec::new();
        for movement in asked {
            kept.push(movement);
            if can_be(&one, &kept).is_err() {
                kept.pop();
            }
        }
        let all = [one.clone()];
        for after in 0..365 {
            let on = day("2026-01-01").plus_days(after).unwrap();
            for found in facilities_on(&all, &kept, on).unwrap() {
                prop_assert!(found.usable <= found.quantity);
                let sum: i64 = kept.iter().filter(|m| m.day <= on).map(|m| match m.change {
                    Increase => i64::from(m.quantity),
                    Decrease => -i64::from(m.quantity),
                    State => 0,
                }).sum();
                prop_assert_eq!(i64::from(found.quantity), i64::from(quantity) + sum);
            }
        }
        let mut left = None;
        for quarter in ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"] {
            for over in facilities_over(&all, &kept, quarter.parse().unwrap()).unwrap() {
                let opening = (over.opening_quantity, over.opening_usable);
                let closing = (over.closing.quantity, over.closing.usable);
                prop_assert_eq!(over.opening_quantity + over.increase, over.decrease + closing.0);
                if let Some(left) = left {
                    prop_assert_eq!(opening, left);
                }
                left = Some(closing);
            }
        }
    }
}
