use super::entries::entry;
use super::{LawEntry, Section, Titles, changes, titles};
use crate::text::Needle;
use crate::{Day, LawFiles, Norms};
use std::collections::BTreeSet;

/// No table is known.
struct Untitled;

impl Titles for Untitled {
    fn table(&self, _: &str) -> Option<&str> {
        None
    }
    fn column(&self, _: &str, _: &str) -> Option<&str> {
        None
    }
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn read(law: &Norms, section: Section, key: &str, on: &str) -> LawEntry {
    let entries = section.entries(law, day(on), &Untitled);
    entries.into_iter().find(|entry| entry.key == key).unwrap()
}

#[test]
fn every_section_has_a_code_of_its_own_and_entries_of_their_own_keys() {
    let mut keys = BTreeSet::new();
    for section in Section::ALL {
        assert_eq!(Section::from_code(section.code()), Some(section));
        let entries = section.entries(Norms::shipped(), day("2026-07-31"), &Untitled);
        assert!(!entries.is_empty(), "{section:?}");
        for entry in entries {
            assert!(keys.insert(entry.key.clone()), "{} stands twice", entry.key);
        }
    }
    assert_eq!(Section::from_code("law"), None);
}

#[test]
fn what_holds_is_the_last_value_that_began_by_the_day() {
    for (on, value, is_in_force, newest) in [
        ("2007-12-31", "", false, "later"),
        ("2008-01-01", "540.000 đ", true, "later"),
        ("2024-06-30", "1.800.000 đ", true, "later"),
        ("2024-07-01", "2.340.000 đ", true, "later"),
        ("2026-07-01", "2.530.000 đ", true, "now"),
    ] {
        let wage = read(Norms::shipped(), Section::Rates, "rates/base-wage", on);
        let found = (wage.value.as_str(), wage.is_in_force, wage.history[0].state.code());
        assert_eq!(found, (value, is_in_force, newest), "{on}");
        let now = wage.history.iter().filter(|v| v.state.code() == "now").count();
        assert_eq!(now, usize::from(is_in_force), "{on}");
        assert!(wage.history.is_sorted_by(|a, b| a.from > b.from), "newest first");
    }
}

#[test]
fn an_act_says_from_its_day_on_what_took_its_place() {
    for (on, is_in_force, name, said) in [
        ("2026-06-30", true, "from", "01/07/2024"),
        ("2026-07-01", false, "replaced_by", "161/2026/NĐ-CP (15/05/2026) · 01/07/2026"),
    ] {
        let act = read(Norms::shipped(), Section::Instruments, "instruments/nd-73-2024-nd-cp", on);
        assert_eq!(act.is_in_force, is_in_force, "{on}");
        let fact = act.facts.iter().find(|fact| fact.name.code() == name).unwrap();
        assert_eq!(fact.value, said, "{on}");
    }
}

#[test]
fn an_entry_stands_in_its_file() {
    for (key, file, stands) in [
        ("rates/base-wage", "rates/base-wage", true),
        ("rates/base-wage", "rates/other", false),
        ("units/06874", "units/06874-2026-07-01", true),
        ("units/06874", "units/068741-2026-07-01", false),
        ("figures/turns", "codes/figure", true),
        ("codes/figure", "codes/figure", true),
        ("codes/roles", "codes/figure", false),
        ("offices/vhxh", "offices/relations", true),
        ("calendars/periods#quarter", "calendars/periods", true),
        ("calendars/deadlines#report", "calendars/periods", false),
        ("rules/cash-negative", "cash-negative", false),
    ] {
        let entry = entry(key.to_owned(), "", "");
        assert_eq!(entry.stands_in(file), stands, "{key} in {file}");
    }
}

#[test]
fn a_search_finds_every_word_wherever_it_stands_in_an_entry() {
    let wage = read(Norms::shipped(), Section::Rates, "rates/base-wage", "2026-07-31");
    for (words, is_found) in [
        ("lương cơ sở", true),
        ("LUONG co so", true),
        ("base wage", true),
        ("161/2026", true),
        ("lương 1.800.000", true),
        ("phụ cấp", false),
        ("lương 1.800.001", false),
    ] {
        assert_eq!(wage.holds(&Needle::new(words)), is_found, "{words}");
    }
}

/// The shipped files with one text of one of them written otherwise.
fn but(path: &str, text: &str, by: &str) -> LawFiles {
    let mut files = LawFiles::shipped();
    let was = files.get(path).unwrap().to_owned();
    assert!(was.contains(text), "{path} has no {text}");
    files.put(path, &was.replace(text, by)).unwrap();
    files
}

#[test]
fn a_change_is_told_as_the_values_that_came_and_those_that_went() {
    let rate = "rates/base-wage.toml";
    let rule = "rules/voucher-number-gap.toml";
    let added = {
        let text = LawFiles::shipped().get(rate).unwrap().to_owned();
        let value = "from = 2027-07-01\namount = 2_700_000\nsource = \"nd-161-2026-nd-cp\"\n";
        but(rate, &text, &format!("{text}\n[[value]]\n{value}verified = false\n"))
    };
    let title = Norms::shipped().rule("voucher-number-gap").unwrap().title.vi.clone();
    for (what, after, key, told) in [
        ("nothing", LawFiles::shipped(), "", vec![]),
        ("a new amount", added, "rates/base-wage", vec![("2.700.000 đ", "later")]),
        (
            "another amount",
            but(rate, "2_530_000", "2_531_000"),
            "rates/base-wage",
            vec![("2.531.000 đ", "now"), ("2.530.000 đ", "removed")],
        ),
        ("another title", but(rule, &title, "Số bị nhảy"), "rules/voucher-number-gap", vec![]),
    ] {
        let after = after.read().unwrap();
        let found = changes(Norms::shipped(), &after, day("2026-07-31"), &Untitled);
        let keys: Vec<&str> = found.iter().map(|entry| entry.key.as_str()).collect();
        let expected: Vec<&str> = if key.is_empty() { vec![] } else { vec![key] };
        // A figure names the rules that check it, and a rule called otherwise is another fact of it.
        let keys: Vec<&str> = keys.into_iter().filter(|k| !k.starts_with("figures/")).collect();
        assert_eq!(keys, expected, "{what}");
        let values = found.iter().filter(|entry| entry.key == key).flat_map(|e| &e.history);
        let values: Vec<(&str, &str)> =
            values.map(|v| (v.value.as_str(), v.state.code())).collect();
        assert_eq!(values, told, "{what}");
    }
}

#[test]
fn an_entry_is_called_as_the_law_calls_it_and_a_file_of_many_has_no_name() {
    for (key, title) in [
        ("instruments/nd-161-2026-nd-cp", Some("161/2026/NĐ-CP (15/05/2026)")),
        ("rates/base-wage", Some("Mức lương tối thiểu chung, từ 01/07/2013 là mức lương cơ sở")),
        ("rules/voucher-number-gap", Some("Số chứng từ liên tục")),
        ("codes/area-class", Some("Khu vực")),
        (
            "allowances/lam-dong-70-2014",
            Some(
                "70/2014/QĐ-UBND (19/12/2014): Ban giám đốc trung tâm học tập cộng đồng tỉnh Lâm Đồng",
            ),
        ),
        ("units/06874-2025-07-01", Some("Xã Điền Xá")),
        ("units/06874", None),
        ("calendars/periods", None),
        ("rates/no-such", None),
        ("rates", None),
    ] {
        let found = titles(Norms::shipped(), &[key.to_owned()]);
        assert_eq!(found.get(key).map(String::as_str), title, "{key}");
    }
}
