use crate::{Day, NormFault, Norms};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn a_chapter_belongs_to_a_tier_and_districts_end_with_2025() {
    let norms = Norms::shipped();
    // chapter, day, tier, act, read in it
    for (chapter, on, level, act, verified) in [
        ("001", "2020-01-01", "trung-uong", "tt-324-2016-tt-btc", true),
        ("399", "2020-01-01", "trung-uong", "tt-324-2016-tt-btc", true),
        ("400", "2020-01-01", "tinh", "tt-324-2016-tt-btc", true),
        ("599", "2026-01-01", "tinh", "tt-130-2025-tt-btc", false),
        ("600", "2025-12-31", "huyen", "tt-324-2016-tt-btc", true),
        ("799", "2025-12-31", "huyen", "tt-324-2016-tt-btc", true),
        ("622", "2011-07-14", "huyen", "qd-33-2008-qd-btc", false),
        ("800", "2011-07-14", "xa", "qd-33-2008-qd-btc", false),
        ("822", "2017-02-03", "xa", "qd-33-2008-qd-btc", false),
        ("822", "2017-02-04", "xa", "tt-324-2016-tt-btc", true),
        ("989", "2026-09-30", "xa", "tt-130-2025-tt-btc", false),
        ("831", "2026-09-30", "xa", "tt-130-2025-tt-btc", false),
    ] {
        let found = norms.chapter(chapter, day(on)).unwrap();
        assert_eq!(
            (found.level.as_str(), found.source.id.as_str(), found.verified),
            (level, act, verified),
            "{chapter} on {on}"
        );
    }
    for (chapter, on, first) in [
        ("600", "2026-01-01", None),
        ("799", "2026-01-01", None),
        ("622", "2099-01-01", None),
        ("822", "2008-12-31", Some("2009-01-01")),
    ] {
        let Err(NormFault::NotInForce { what, first: said, .. }) = norms.chapter(chapter, day(on))
        else {
            panic!("{chapter} on {on}");
        };
        assert_eq!((what, said), (format!("chapter/{chapter}"), first.map(day)));
    }
    for none in ["", "000", "990", "999", "22", "0822", "8a2", "-01", "８２２"] {
        let said = norms.chapter(none, day("2026-01-01"));
        assert!(matches!(said, Err(NormFault::UnknownCode { .. })), "{none}: {said:?}");
    }
}

#[test]
fn every_number_from_001_to_989_lies_in_one_range_a_day() {
    let norms = Norms::shipped();
    for (on, tiers) in [("2010-01-01", 4), ("2020-01-01", 4), ("2026-01-01", 3)] {
        let mut levels = std::collections::BTreeMap::new();
        for n in 1..=989 {
            let chapter = format!("{n:03}");
            let holding = norms
                .codes("chapter-range", day(on))
                .into_iter()
                .filter(|range| super::holds(&range.extra, &chapter))
                .count();
            match norms.chapter(&chapter, day(on)) {
                Ok(found) => {
                    assert_eq!(holding, 1, "{chapter} on {on}");
                    *levels.entry(found.level).or_insert(0) += 1;
                }
                Err(_) => assert_eq!(holding, 0, "{chapter} on {on}"),
            }
        }
        assert_eq!(levels.len(), tiers, "{on}");
        assert_eq!(levels["xa"], 190);
        assert_eq!(levels.get("huyen").copied().unwrap_or(0), if tiers == 4 { 200 } else { 0 });
    }
}
