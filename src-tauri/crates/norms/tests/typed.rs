//! The tables of `tests/typed`, which the tests of the screen read too, so that both ends read
//! what people type in the same way.

use norms::Vnd;
use norms::text::{fold, from_old, read_day, read_money};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Rows of a table: what is typed, what comes of it.
fn rows(table: &str) -> Vec<(String, &str)> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    let rows: Vec<_> = lines
        .map(|line| {
            let (typed, outcome) = line.split_once('\t').unwrap_or_else(|| panic!("{line:?}"));
            (signs(typed), outcome)
        })
        .collect();
    assert!(rows.len() > 30, "the table was not read");
    rows
}

/// `~` is a no-break space, `{200b}` that sign.
fn signs(typed: &str) -> String {
    let mut text = String::new();
    let mut rest = typed;
    while let Some((before, after)) = rest.split_once('{') {
        let (sign, behind) = after.split_once('}').expect(typed);
        text.push_str(before);
        text.extend(u32::from_str_radix(sign, 16).ok().and_then(char::from_u32));
        rest = behind;
    }
    (text + rest).replace('~', "\u{a0}")
}

#[test]
fn old_letters_are_offered_as_unicode_as_the_table_says() {
    let rows = rows(include_str!("typed/old.tsv"));
    for (typed, unicode) in &rows {
        let found = from_old(typed).map(|(_, text)| text);
        assert_eq!(found.as_deref().unwrap_or("-"), *unicode, "{typed:?}");
        // What is offered is no old letters again.
        assert_eq!(from_old(unicode), None, "{unicode:?}");
    }
    let offered = rows.iter().filter(|(_, unicode)| *unicode != "-").count();
    assert!(offered >= 30 && rows.len() - offered >= 30);
}

#[test]
fn money_is_read_as_the_table_says() {
    for (typed, outcome) in rows(include_str!("typed/money.tsv")) {
        let found = match read_money(&typed) {
            Ok(None) => "-".to_owned(),
            Ok(Some(amount)) => amount.dong().to_string(),
            Err(fault) => fault.to_string(),
        };
        assert_eq!(found, outcome, "{typed:?}");
    }
}

#[test]
fn days_are_read_as_the_table_says() {
    for (typed, outcome) in rows(include_str!("typed/day.tsv")) {
        let found = match read_day(&typed, 2026) {
            Ok(None) => "-".to_owned(),
            Ok(Some(day)) => day.to_string(),
            Err(fault) => fault.to_string(),
        };
        assert_eq!(found, outcome, "{typed:?}");
    }
    assert_eq!(read_day("5/9", 2011).unwrap().unwrap().to_string(), "2011-09-05");
}

#[test]
fn keys_are_as_the_table_says_however_the_marks_were_composed() {
    for (text, key) in rows(include_str!("typed/fold.tsv")) {
        assert_eq!(fold(&text), key, "{text:?}");
        assert_eq!(fold(&text.nfd().collect::<String>()), key, "{text:?} decomposed");
        assert_eq!(fold(&text.to_uppercase()), key, "{text:?} in capitals");
        assert_eq!(fold(key), key, "{key:?} again");
    }
}

proptest! {
    #[test]
    fn an_amount_is_read_back_as_it_is_written(dong in 0_i64..=999_999_999_999_999) {
        let amount = Vnd::new(dong).unwrap();
        prop_assert_eq!(read_money(&amount.to_string()), Ok(Some(amount)));
        prop_assert_eq!(read_money(&amount.with_unit()), Ok(Some(amount)));
        prop_assert_eq!(read_money(&dong.to_string()), Ok(Some(amount)));
        prop_assert_eq!(read_money(&amount.to_string().replace('.', " ")), Ok(Some(amount)));
        if dong > 0 {
            prop_assert!(read_money(&amount.negated().to_string()).is_err());
            prop_assert!(read_money(&amount.negated().printed()).is_err());
        }
    }

    #[test]
    fn a_day_is_read_back_as_it_is_written(year in 1945_i32..=2199, month in 1_u32..=12, day in 1_u32..=31) {
        if let Ok(written) = norms::Day::new(year, month, day) {
            prop_assert_eq!(read_day(&written.office(), 2026), Ok(Some(written)));
            prop_assert_eq!(read_day(&format!("{day}-{month}-{year}"), 2026), Ok(Some(written)));
            prop_assert_eq!(read_day(&format!("{day:02}{month:02}{year}"), 2026), Ok(Some(written)));
        }
    }

    #[test]
    fn whatever_is_typed_is_an_amount_that_reads_the_same_again_or_is_refused(
        text in "[0-9.,/ đktrỷ\u{a0}-]{0,14}|\\PC{0,14}",
    ) {
        if let Ok(Some(amount)) = read_money(&text) {
            prop_assert!(!amount.is_negative());
            prop_assert_eq!(read_money(&amount.to_string()), Ok(Some(amount)));
        }
        if let Ok(Some(day)) = read_day(&text, 2026) {
            prop_assert_eq!(read_day(&day.office(), 2026), Ok(Some(day)));
        }
    }
}
