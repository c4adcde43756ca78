use crate::{Day, Month, NormFault, Norms, PrincipleKind, PrincipleValue, Vnd};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

#[test]
fn every_principle_has_a_title_and_an_answer_today_of_its_kind() {
    let norms = Norms::shipped();
    let keys: Vec<&str> = norms.principles().map(|p| p.key.as_str()).collect();
    assert_eq!(
        keys.join(" "),
        "advance-days allowance-months-a-year allowance-not-from-donations amount-asked-about arrears-as-own-line \
         cash-count-days check-holds-months \
         counts-for-insurance highest-allowance-only month-by-last-day recovery-as-own-line retention-years retention-years-other \
         salary-stays-with-sending-school secondment-most-months secondment-warn-months"
    );
    for title in norms.principles() {
        let answer = norms.principle(&title.key, day("2026-09-30")).unwrap();
        assert_eq!(answer.value.kind(), title.kind, "{}", title.key);
        assert_eq!(title.unit.is_some(), title.kind == PrincipleKind::Number, "{}", title.key);
        assert_eq!(answer.decision_id, None);
        // The program's own proposals are never called verified.
        assert!(!(answer.verified && answer.source.id == "phan-mem"), "{}", title.key);
    }
}

#[test]
fn a_principle_is_asked_by_day_and_unknown_ones_are_refused_with_the_nearest() {
    let norms = Norms::shipped();
    let most = norms.principle("secondment-most-months", day("2012-01-01")).unwrap();
    assert_eq!((most.value.number(), most.verified), (Some(36), true));
    assert_eq!(most.source.id, "luat-58-2010-qh12");
    let before = norms.principle("secondment-most-months", day("2011-12-31"));
    let Err(NormFault::NotInForce { first, .. }) = before else { panic!("{before:?}") };
    assert_eq!(first, Some(day("2012-01-01")));
    let slip = norms.principle("advance-day", day("2020-01-01"));
    let Err(NormFault::UnknownNorm { kind, nearest, .. }) = slip else { panic!("{slip:?}") };
    assert_eq!((kind, nearest[0].as_str()), ("principle", "advance-days"));
    assert!(norms.principle_for("vi-du-2011", "advance-day", day("2020-01-01")).is_err());
    assert!(norms.principle_for("vi-du-2012", "advance-days", day("2020-01-01")).is_err());
}

#[test]
fn a_decision_answers_for_itself_from_its_day_and_the_country_before() {
    let norms = Norms::shipped();
    // (decision, principle, day, answer, whose, from)
    for (id, key, on, answer, own, from) in [
        ("vi-du-cach-tinh", "highest-allowance-only", "2019-12-31", "yes", false, "2008-04-16"),
        ("vi-du-cach-tinh", "highest-allowance-only", "2020-01-01", "no", true, "2020-01-13"),
        ("vi-du-cach-tinh", "highest-allowance-only", "2024-12-31", "no", true, "2020-01-13"),
        ("vi-du-cach-tinh", "highest-allowance-only", "2025-01-01", "yes", true, "2025-01-01"),
        ("vi-du-cach-tinh", "advance-days", "2020-12-31", "30", false, "2008-04-16"),
        ("vi-du-cach-tinh", "advance-days", "2021-01-01", "45", true, "2021-01-01"),
        ("vi-du-cach-tinh", "counts-for-insurance", "2026-01-01", "no", true, "2020-01-13"),
        ("vi-du-cach-tinh", "retention-years", "2026-01-01", "10", false, "2017-01-01"),
        ("nghe-an-45-2013", "highest-allowance-only", "2013-08-01", "yes", true, "2013-08-20"),
        ("nghe-an-45-2013", "highest-allowance-only", "2013-07-31", "yes", false, "2008-04-16"),
    ] {
        let said = norms.principle_for(id, key, day(on)).unwrap();
        assert_eq!(said.value.to_string(), answer, "{id} {key} {on}");
        assert_eq!(said.decision_id.as_deref(), own.then_some(id), "{id} {key} {on}");
        assert_eq!(said.from, day(from), "{id} {key} {on}");
    }
}

#[test]
fn one_of_a_persons_allowances_is_paid_or_all_as_the_decision_says() {
    let norms = Norms::shipped();
    let amounts = [1, 3, 3, 2].map(|n| Vnd::new(n).unwrap());
    let first_highest = [false, true, false, false];
    assert_eq!(norms.paid_of("vi-du-2011", &amounts).unwrap(), first_highest);
    assert!(norms.paid_of("vi-du-2011", &[]).unwrap().is_empty());
    assert_eq!(norms.paid_of("vi-du-cach-tinh", &amounts).unwrap(), [true; 4]);
    for (m, paid) in [("2024-12", [true; 4]), ("2025-01", first_highest)] {
        let said = norms.paid_of_month("vi-du-cach-tinh", &amounts, month(m)).unwrap();
        assert_eq!(said, paid, "{m}");
    }
}

#[test]
fn what_holds_on_a_months_last_day_holds_for_the_whole_month() {
    let files = crate::shipped::files();
    let path = "allowances/vi-du-cach-tinh.toml";
    let (_, text) = files.iter().find(|(p, _)| *p == path).unwrap();
    let text = text.replace("from = 2025-01-01\nvalue = true", "from = 2025-03-31\nvalue = true");
    let law: Vec<(&str, &str)> =
        files.iter().map(|&(p, t)| (p, if p == path { text.as_str() } else { t })).collect();
    let norms = Norms::from_files("", &law).unwrap();
    for (m, highest) in [("2025-02", false), ("2025-03", true), ("2025-04", true)] {
        let said = norms.highest_only_in("vi-du-cach-tinh", month(m)).unwrap();
        assert_eq!(said, highest, "{m}");
    }
}

#[test]
fn a_repealed_principle_has_no_answer_and_a_number_is_not_a_yes() {
    let act = (
        "instruments/a.toml",
        "number = \"1\"\nvi = \"x\"\nen = \"x\"\nissuer = \"x\"\nverified = true\n",
    );
    let text = "key = \"p\"\nvi = \"x\"\nen = \"x\"\nkind = \"number\"\nunit = \"days\"\n\
        [[value]]\nfrom = 2020-01-01\nvalue = 1\nsource = \"a\"\nverified = true\n\
        [[value]]\nfrom = 2021-01-01\nrepealed = true\nsource = \"a\"\nverified = true\n";
    let norms = Norms::from_files("", &[act, ("principles/p.toml", text)]).unwrap();
    let held = norms.principle("p", day("2020-12-31")).unwrap();
    assert!(!held.value.is_yes() && PrincipleValue::YesNo(true).number().is_none());
    assert!(matches!(
        norms.principle("p", day("2021-01-01")),
        Err(NormFault::NotInForce { first: None, .. })
    ));
}
