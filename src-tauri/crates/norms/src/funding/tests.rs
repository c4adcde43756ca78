use crate::{Day, LawFiles, Norms};

fn answer(law: &Norms, decision: Option<&str>, class: &str, on: &str) -> bool {
    let on: Day = on.parse().unwrap();
    law.may_pay_allowance(decision, law.code("funding-class", class, on).unwrap(), on)
}

#[test]
fn allowances_are_paid_from_what_the_list_says_and_never_from_donations() {
    let law = Norms::shipped();
    for (class, on, may) in [
        ("nsnn-hang-nam", "2011-07-14", true),
        ("nsnn-hang-nam", "2026-09-30", true),
        ("nsnn-ban-dau", "2026-09-30", false),
        ("chuong-trinh", "2026-09-30", false),
        ("hoc-phi", "2026-09-30", false),
        // Before the principle the list answers, and it says no; since, the principle does.
        ("tai-tro-tien", "2018-09-17", false),
        ("tai-tro-tien", "2018-09-18", false),
        ("tai-tro-hien-vat", "2026-09-30", false),
    ] {
        for decision in [None, Some("vi-du-2011"), Some("no-such-decision")] {
            assert_eq!(answer(law, decision, class, on), may, "{class} {on} {decision:?}");
        }
    }
}

#[test]
fn a_decision_may_allow_donations_for_itself_from_its_day() {
    let mut files = LawFiles::shipped();
    let path = "allowances/vi-du-2011.toml";
    let allowing = "\n[[switch]]\nkey = \"allowance-not-from-donations\"\nfrom = 2020-01-01\n\
                    value = false\nverified = false\n";
    let text = format!("{}{allowing}", files.get(path).unwrap());
    files.put(path, &text).unwrap();
    let law = files.read().unwrap();
    for (decision, class, on, may) in [
        (Some("vi-du-2011"), "tai-tro-tien", "2019-12-31", false),
        (Some("vi-du-2011"), "tai-tro-tien", "2020-01-01", true),
        (None, "tai-tro-tien", "2020-01-01", false),
        (Some("lam-dong-70-2014"), "tai-tro-tien", "2020-01-01", false),
        // What is no donation does not ask the principle.
        (Some("vi-du-2011"), "hoc-phi", "2020-01-01", false),
        (Some("vi-du-2011"), "nsnn-hang-nam", "2020-01-01", true),
    ] {
        assert_eq!(answer(&law, decision, class, on), may, "{decision:?} {class} {on}");
    }
}
