use crate::Day;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn working_days_are_counted_from_monday_to_friday() {
    // 30/09/2026 is a Wednesday, 31/12/2028 a Sunday.
    for (from, to, count) in [
        ("2026-09-30", "2026-09-30", 0),
        ("2026-09-29", "2026-09-30", 1),
        ("2026-09-28", "2026-09-30", 2),
        ("2026-09-25", "2026-09-30", 3),
        ("2026-09-27", "2026-09-30", 3),
        ("2026-10-01", "2026-09-30", 0),
        ("2028-12-29", "2028-12-31", 0),
        ("2028-12-28", "2028-12-31", 1),
        ("2026-09-16", "2026-09-30", 10),
        ("2026-09-13", "2026-09-30", 13),
    ] {
        assert_eq!(day(from).working_days_until(day(to)), Ok(count), "{from} {to}");
    }
    for (from, count, to) in [
        ("2027-01-31", 2, "2027-01-28"),
        ("2028-01-31", 2, "2028-01-27"),
        ("2030-01-31", 2, "2030-01-29"),
        ("2030-01-31", 0, "2030-01-31"),
    ] {
        assert_eq!(day(from).working_days_before(count), Ok(day(to)), "{from}");
    }
}
