use crate::{CentreFacts, Day, NormFault, Norms};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn centre(founded: Option<&str>, province: &str, classes: &[(&str, &str)]) -> CentreFacts {
    CentreFacts {
        founded: founded.map(day),
        province: province.to_owned(),
        area_classes: classes.iter().map(|(from, c)| (day(from), (*c).to_owned())).collect(),
        closed: None,
    }
}

/// Kind, amount and source of each line, then the total.
fn told(norms: &Norms, facts: &CentreFacts, year: i32) -> String {
    let said = norms.entitlement(facts, year).unwrap();
    let line =
        |l: &crate::EntitlementLine| format!("{} {} {}; ", l.kind.code(), l.amount, l.source.id);
    said.lines.iter().map(line).collect::<String>() + &said.total.to_string()
}

#[test]
fn a_year_is_judged_by_its_first_day_and_the_year_of_founding_by_the_founding_day() {
    let norms = Norms::shipped();
    let facts = centre(Some("2010-06-15"), "22", &[("2010-01-01", "kv1"), ("2012-07-01", "kv3")]);
    for (year, said) in [
        (2009, "0"),
        (
            2010,
            "ban-dau 30.000.000 tt-96-2008-tt-btc; hang-nam 20.000.000 tt-96-2008-tt-btc; 50.000.000",
        ),
        (2011, "hang-nam 20.000.000 tt-96-2008-tt-btc; 20.000.000"),
        (2012, "hang-nam 20.000.000 tt-96-2008-tt-btc; 20.000.000"),
        (2013, "hang-nam 25.000.000 tt-96-2008-tt-btc; 25.000.000"),
    ] {
        assert_eq!(told(norms, &facts, year), said, "{year}");
    }
    let founding = norms.entitlement(&facts, 2010).unwrap();
    assert_eq!(founding.on, day("2010-06-15"));
    assert!(founding.lines.iter().all(|l| l.is_minimum && !l.verified && l.province.is_empty()));
    assert_eq!(norms.entitlement(&facts, 2013).unwrap().on, day("2013-01-01"));
}

#[test]
fn before_the_first_level_or_without_a_class_there_is_no_answer_rather_than_zero() {
    let norms = Norms::shipped();
    let old = centre(None, "22", &[("2005-01-01", "kv1")]);
    let asked = norms.entitlement(&old, 2008);
    let Err(NormFault::NotInForce { what, first, .. }) = asked else { panic!("{asked:?}") };
    assert_eq!((what.as_str(), first), ("supports", Some(day("2008-10-27"))));
    assert_eq!(told(norms, &old, 2009), "hang-nam 20.000.000 tt-96-2008-tt-btc; 20.000.000");
    let later = centre(None, "22", &[("2012-01-01", "kv1")]);
    let asked = norms.entitlement(&later, 2011);
    let Err(NormFault::NotInForce { what, first, .. }) = asked else { panic!("{asked:?}") };
    assert_eq!((what.as_str(), first), ("area-class", Some(day("2012-01-01"))));
    let slip = centre(None, "22", &[("2012-01-01", "kv4")]);
    assert!(matches!(norms.entitlement(&slip, 2013), Err(NormFault::UnknownCode { .. })));
    assert!(matches!(norms.entitlement(&old, 1900), Err(NormFault::Day(_))));
}

#[test]
fn a_closed_centre_keeps_the_year_it_closed_in_and_none_after() {
    let norms = Norms::shipped();
    let mut facts = centre(Some("2009-01-01"), "22", &[("2009-01-01", "kv2")]);
    facts.closed = Some(day("2012-01-01"));
    assert_eq!(told(norms, &facts, 2012), "hang-nam 25.000.000 tt-96-2008-tt-btc; 25.000.000");
    facts.closed = Some(day("2011-12-31"));
    assert_eq!(told(norms, &facts, 2012), "0");
}

const LEVELS: &str =
    "key = \"k\"\nvi = \"x\"\nen = \"x\"\nprovince = \"22\"\nsource = \"phan-mem\"\n";

fn level(from: &str, rest: &str) -> String {
    format!(
        "[[level]]\nkind = \"hang-nam\"\nfrom = {from}\nis_minimum = false\nverified = true\n{rest}\n"
    )
}

#[test]
fn a_provinces_level_goes_before_the_countrys_unless_it_is_below_the_minimum() {
    let text = [
        LEVELS.to_owned(),
        level("2010-01-01", "amount = 30_000_000"),
        level("2011-01-01", "amount = 24_000_000"),
        level("2012-01-01", "amount = 26_000_000\narea_classes = [\"kv3\"]"),
        level("2013-01-01", "amount = 27_000_000"),
        level("2014-01-01", "repealed = true"),
    ]
    .concat();
    let mut files = crate::shipped::files().to_vec();
    files.push(("supports/k.toml", &text));
    let norms = Norms::from_files("", &files).unwrap();
    for (year, class, said) in [
        (2009, "kv3", "hang-nam 25.000.000 tt-96-2008-tt-btc; 25.000.000"),
        (2010, "kv3", "hang-nam 30.000.000 phan-mem; 30.000.000"),
        (2010, "khong", "hang-nam 30.000.000 phan-mem; 30.000.000"),
        (2011, "kv1", "hang-nam 24.000.000 phan-mem; 24.000.000"),
        (2011, "kv3", "hang-nam 25.000.000 tt-96-2008-tt-btc; 25.000.000"),
        (2012, "kv3", "hang-nam 26.000.000 phan-mem; 26.000.000"),
        (2012, "kv1", "hang-nam 24.000.000 phan-mem; 24.000.000"),
        // A newer level for all takes the place of an older one for the class.
        (2013, "kv3", "hang-nam 27.000.000 phan-mem; 27.000.000"),
        (2014, "kv1", "hang-nam 20.000.000 tt-96-2008-tt-btc; 20.000.000"),
        (2014, "khong", "0"),
    ] {
        let facts = centre(None, "22", &[("2008-01-01", class)]);
        assert_eq!(told(&norms, &facts, year), said, "{year} {class}");
    }
    // Another province is not touched.
    let elsewhere = centre(None, "40", &[("2008-01-01", "khong")]);
    assert_eq!(told(&norms, &elsewhere, 2012), "0");
}
