use super::ActStatus::{self, Ended, InForce, NotYetInForce, Replaced, Unknown};
use crate::{Day, NormFault, Norms};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn replaced(by: &str, from: &str) -> ActStatus {
    Replaced { by: by.to_owned(), from: day(from) }
}

#[test]
fn an_act_is_what_it_is_on_the_day_asked() {
    let norms = Norms::shipped();
    let later = |from| NotYetInForce { from: day(from) };
    for (id, on, expected) in [
        ("nd-28-2010-nd-cp", "2010-04-30", later("2010-05-01")),
        ("nd-28-2010-nd-cp", "2011-04-30", InForce),
        ("nd-28-2010-nd-cp", "2011-05-01", replaced("nd-22-2011-nd-cp", "2011-05-01")),
        // The act that replaced it was itself replaced; the answer stays with the first.
        ("nd-28-2010-nd-cp", "2026-07-01", replaced("nd-22-2011-nd-cp", "2011-05-01")),
        ("nd-73-2024-nd-cp", "2026-06-30", InForce),
        ("nd-73-2024-nd-cp", "2026-07-01", replaced("nd-161-2026-nd-cp", "2026-07-01")),
        // Codes of the budget.
        ("tt-324-2016-tt-btc", "2017-02-03", later("2017-02-04")),
        ("tt-324-2016-tt-btc", "2025-12-31", InForce),
        ("tt-324-2016-tt-btc", "2026-01-01", replaced("tt-130-2025-tt-btc", "2026-01-01")),
        ("tt-344-2016-tt-btc", "2026-03-24", InForce),
        ("tt-344-2016-tt-btc", "2026-03-25", replaced("tt-26-2026-tt-btc", "2026-03-25")),
        // Amended is not replaced.
        ("qd-09-2008-qd-bgddt", "2008-04-15", later("2008-04-16")),
        ("qd-09-2008-qd-bgddt", "2026-11-23", InForce),
        ("nd-46-2017-nd-cp", "2018-11-20", InForce),
        ("nd-46-2017-nd-cp", "2024-11-20", replaced("nd-125-2024-nd-cp", "2024-11-20")),
        // Signatures: 130/2018 is not to be cited as current.
        ("nd-130-2018-nd-cp", "2025-04-09", InForce),
        ("nd-130-2018-nd-cp", "2025-04-10", replaced("nd-23-2025-nd-cp", "2025-04-10")),
        ("nd-13-2023-nd-cp", "2026-01-01", replaced("nd-356-2025-nd-cp", "2026-01-01")),
        // Without a first day nothing is claimed, until an act with one takes its place.
        ("qd-3607-2010-qd-ubnd", "2011-07-14", Unknown),
        ("tt-44-2014-tt-bgddt", "2020-01-01", Unknown),
        ("tt-44-2014-tt-bgddt", "2024-02-12", replaced("tt-25-2023-tt-bgddt", "2024-02-12")),
        (
            "tt-01-2011-tt-bnv",
            "2020-03-05",
            Ended { on: day("2020-03-05"), by: Some("nd-30-2020-nd-cp".to_owned()) },
        ),
    ] {
        assert_eq!(norms.status(id, day(on)), Ok(expected), "{id} on {on}");
    }
    let Err(NormFault::UnknownNorm { nearest, .. }) = norms.status("nd-28-2010", day("2011-01-01"))
    else {
        panic!("no such act");
    };
    assert!(nearest.contains(&"nd-28-2010-nd-cp".to_owned()), "{nearest:?}");
}

#[test]
fn amendments_are_told_from_their_first_day() {
    let norms = Norms::shipped();
    for (id, on, expected) in [
        ("qd-09-2008-qd-bgddt", "2011-02-14", [].as_slice()),
        ("qd-09-2008-qd-bgddt", "2011-02-15", &["tt-40-2010-tt-bgddt"]),
        ("qd-09-2008-qd-bgddt", "2026-11-23", &["tt-40-2010-tt-bgddt"]),
        ("nd-115-2020-nd-cp", "2023-12-06", &[]),
        ("nd-115-2020-nd-cp", "2023-12-07", &["nd-85-2023-nd-cp"]),
        // Its first day is not known.
        ("tt-24-2024-tt-btc", "2026-01-01", &[]),
    ] {
        let ids: Vec<&str> = norms.amendments(id, day(on)).iter().map(|a| a.id.as_str()).collect();
        assert_eq!(ids, expected, "{id} on {on}");
    }
}

#[test]
fn days_from_general_knowledge_are_marked() {
    let norms = Norms::shipped();
    for (id, verified, dates) in [
        ("qd-09-2008-qd-bgddt", true, true),
        ("tt-344-2016-tt-btc", true, true),
        ("tt-26-2026-tt-btc", true, true),
        ("nd-28-2010-nd-cp", false, false),
    ] {
        let act = norms.instrument(id).unwrap();
        assert_eq!((act.verified, act.dates_verified), (verified, dates), "{id}");
    }
    let claimed: Vec<&str> = norms
        .instruments()
        .filter(|act| act.dates_verified && !act.verified)
        .map(|act| act.id.as_str())
        .collect();
    // An official record gives the days of these, which nobody read: it says so of each, and of no other.
    assert_eq!(
        claimed.join(" "),
        "luat-129-2025-qh15 luat-43-2019-qh14 luat-83-2015-qh13 luat-89-2025-qh15 luat-91-2025-qh15 \
         nd-13-2023-nd-cp nd-135-2018-nd-cp nd-174-2016-nd-cp nd-46-2017-nd-cp nd-85-2023-nd-cp qd-124-2004-qd-ttg \
         qd-19-2025-qd-ttg tt-03-2024-tt-bgddt tt-130-2025-tt-btc tt-157-2025-tt-btc tt-17-2024-tt-btc"
    );
    let has_day = |id: &&str| norms.instrument(id).is_some_and(|act| act.from.is_some());
    assert!(claimed.iter().all(has_day), "a day is claimed that is not there");
    // Signed in spring for the year it stands in: from that year's first day.
    let budget = norms.instrument("nd-73-2026-nd-cp").unwrap();
    assert!(budget.dates_verified && budget.from < budget.signed);
}

#[test]
fn a_status_is_written_by_its_code() {
    let json = |status: ActStatus| toml::to_string(&status).unwrap();
    assert_eq!(json(InForce), "status = \"in-force\"\n");
    assert_eq!(
        json(replaced("b", "2011-05-01")),
        "status = \"replaced\"\nby = \"b\"\nfrom = \"2011-05-01\"\n"
    );
    assert_eq!(
        json(NotYetInForce { from: day("2010-05-01") }),
        "status = \"not-yet-in-force\"\nfrom = \"2010-05-01\"\n"
    );
}
