//! All that is wrong with how a file is written, not the first alone: each place that was told is read as if it
//! had been put right, and reading goes on.
//!
//! *Invariant:* nothing is told that is wrong only because of what was put right: a place is told once, and where
//! nobody can know what was meant reading ends there.

use crate::fault::LoadFault;
use crate::why::{InFile, InWriting, Reason, Why};

/// Most places of one file that are told at once.
const MOST_TOLD: usize = 20;
/// Most readings of one file: a place may need more than one to be read at all.
const MOST_READ: usize = 80;

/// A line of the file as it is read: where it stood, and whether all that is wrong with it was told.
struct Row {
    at: usize,
    text: String,
    is_told: bool,
}

/// Every fault `read` finds in a text, in the order found.
pub(crate) fn every(text: &str, read: impl Fn(&str) -> Option<LoadFault>) -> Vec<LoadFault> {
    let row = |(text, at): (&str, usize)| Row { at, text: text.to_owned(), is_told: false };
    let mut rows: Vec<Row> = text.lines().zip(1..).map(row).collect();
    let mut told: Vec<LoadFault> = Vec::new();
    for _ in 0..MOST_READ {
        let now: String = rows.iter().flat_map(|row| [row.text.as_str(), "\n"]).collect();
        // What nobody touched is read as it stands, to the byte.
        let now = if told.is_empty() { text } else { now.as_str() };
        let Some(fault) = read(now) else { break };
        let nth = fault.line.saturating_sub(1);
        let (line, is_new) = rows.get(nth).map_or((fault.line, true), |r| (r.at, !r.is_told));
        let one = LoadFault { line, ..fault };
        if is_of_guess(&mut rows, &one.why) {
            continue;
        }
        let is_missing = one.why.code() == InWriting::KeyMissing.code();
        if told.contains(&one) {
            break;
        }
        let can_go_on = put_right(&mut rows, nth, &one.why);
        if is_new || is_missing {
            told.push(one);
        }
        if !can_go_on || told.len() >= MOST_TOLD {
            break;
        }
    }
    told
}

/// Does a key stand twice only because a misspelt one was taken for it? Then it was not meant, and goes.
fn is_of_guess(rows: &mut [Row], why: &Why) -> bool {
    let key = why.named().first().filter(|_| why.code() == InWriting::KeyTwice.code());
    let is_guess = |row: &&mut Row| {
        let named = row.text.split_once('=').map(|(key, _)| key.trim());
        row.is_told && named.is_some() && named == key.map(String::as_str)
    };
    rows.iter_mut().find(is_guess).map(|row| row.text.clear()).is_some()
}

/// Makes a place read as if it had been written right. False where nobody can know how.
fn put_right(rows: &mut Vec<Row>, nth: usize, why: &Why) -> bool {
    if why.code() == InWriting::KeyMissing.code() {
        let Some(key) = why.named().first() else { return false };
        return insert(rows, nth, key);
    }
    let Some(row) = rows.get_mut(nth) else { return false };
    let Some(text) = instead(&row.text, why) else { return false };
    if text == row.text {
        return false;
    }
    row.text = text;
    row.is_told = true;
    true
}

/// A key that is not there stands behind the headline of its part, or before all else.
fn insert(rows: &mut Vec<Row>, nth: usize, key: &str) -> bool {
    let Some(row) = rows.get(nth) else { return false };
    let after = usize::from(row.text.trim_start().starts_with('['));
    let new = Row { at: row.at, text: format!("{key} = \"x\""), is_told: true };
    rows.insert(nth + after, new);
    true
}

/// The line as it might have been meant.
fn instead(line: &str, why: &Why) -> Option<String> {
    let (key, value) = line.split_once('=').map(|(key, value)| (key.trim(), value.trim()))?;
    // What goes on in the next line cannot be put right in this one.
    if value.starts_with(['[', '{']) && !value.trim_end().ends_with([']', '}']) {
        return None;
    }
    let with = |value: &str| Some(format!("{key} = {value}"));
    let named = |nth: usize| why.named().get(nth).map_or("", String::as_str);
    let reason = match why.reason() {
        Reason::Writing(reason) => reason,
        Reason::File(InFile::AmountAboveZero) => return with("600_000"),
        Reason::File(_) | Reason::Expression(_) => return None,
    };
    match reason {
        InWriting::KeyUnknown => match named(1).split(", ").next() {
            Some(like) if !like.is_empty() => Some(format!("{like} = {value}")),
            _ => Some(String::new()),
        },
        InWriting::KeyTwice | InWriting::KeyForm => Some(String::new()),
        InWriting::NoChoice => with(&format!("\"{}\"", named(3).split(", ").next()?)),
        InWriting::NeedsDay | InWriting::DayNone | InWriting::DayForm => with("2025-01-31"),
        InWriting::MoneyForm
        | InWriting::MoneyNone
        | InWriting::MoneyPart
        | InWriting::MoneyRange => with("600_000"),
        InWriting::FactorNone | InWriting::FactorComma => with("\"0.30\""),
        InWriting::NeedsYesNo | InWriting::NeedsAnswer => with("true"),
        InWriting::NeedsNumber => with("1"),
        InWriting::NeedsList => with("[]"),
        InWriting::NeedsText
        | InWriting::TextUnquoted
        | InWriting::QuoteOpen
        | InWriting::QuoteCurved
        | InWriting::Backslash
        | InWriting::EqualsTwice
        | InWriting::ValueMissing => with("\"x\""),
        InWriting::KeyMissing
        | InWriting::EqualsMissing
        | InWriting::Headline
        | InWriting::ListOpen
        | InWriting::NeedsPart
        | InWriting::TooDeep
        | InWriting::Unseen
        | InWriting::NotWritten => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::LawFiles;

    const PATH: &str = "allowances/nghe-an-45-2013.toml";

    /// The shipped decision after changes, and line and code of all that is told.
    fn told(changes: &[(&str, &str)]) -> Vec<(usize, String)> {
        let mut text = LawFiles::shipped().get(PATH).unwrap().to_owned();
        for (old, new) in changes {
            let slipped = text.replacen(old, new, 1);
            assert_ne!(slipped, text, "{old}");
            text = slipped;
        }
        let all = crate::misread_all(PATH, &text);
        all.iter().map(|fault| (fault.line, fault.why.code().to_owned())).collect()
    }

    fn line_of(what: &str) -> usize {
        let text = LawFiles::shipped();
        text.get(PATH).unwrap().lines().position(|line| line.contains(what)).unwrap() + 1
    }

    const SLIPS: &[(&str, &str, &str)] = &[
        ("highest_only = ", "highest = ", "key-unknown"),
        ("province = \"40\"", "province = 40", "needs-text"),
        ("from = 2013-08-20", "from = 20/08/2013", "day-form"),
        ("rounding = 1", "rounding = \"1\"", "needs-number"),
        ("counts_for_insurance = false", "counts_for_insurance = không", "needs-yes-no"),
        ("start = \"", "start = \"x", "no-choice"),
    ];

    #[test]
    fn every_slip_of_a_file_is_told_at_once_each_in_its_line_and_nothing_else() {
        assert_eq!(told(&[]), []);
        // Each alone, each two, and all of them.
        let all = (1_usize << SLIPS.len()) - 1;
        let masks = (1..=all).filter(|mask| mask.count_ones() < 3 || *mask == all);
        for mask in masks {
            let on = |nth: &usize| mask >> nth & 1 == 1;
            let slips: Vec<_> = (0..SLIPS.len()).filter(on).map(|nth| SLIPS[nth]).collect();
            let changes: Vec<(&str, &str)> = slips.iter().map(|(a, b, _)| (*a, *b)).collect();
            let mut expected: Vec<(usize, String)> =
                slips.iter().map(|(old, _, code)| (line_of(old), (*code).to_owned())).collect();
            expected.sort();
            let mut found = told(&changes);
            found.sort();
            assert_eq!(found, expected, "{changes:?}");
        }
    }

    #[test]
    fn keys_that_are_not_there_are_told_beside_the_others() {
        let both = told(&[("scope = ", "# scope = "), ("rounding = 1", "rounding = \"1\"")]);
        let codes: Vec<&str> = both.iter().map(|(_, code)| code.as_str()).collect();
        assert!(codes.contains(&"key-missing") && codes.contains(&"needs-number"), "{both:?}");
        assert_eq!(both.len(), 2, "{both:?}");
    }

    #[test]
    fn where_nobody_can_know_what_was_meant_reading_ends() {
        let open =
            told(&[("from = 2013-08-20", "from 2013-08-20"), ("rounding = 1", "rounding = x")]);
        assert_eq!(open, [(line_of("from = 2013"), "equals-missing".to_owned())]);
    }

    #[test]
    fn every_shipped_file_reads_and_one_slip_in_each_is_one_fault() {
        let files = LawFiles::shipped();
        for (path, text) in files.iter() {
            assert_eq!(crate::misread_all(path, text), [], "{path}");
            let slipped = format!("khong_co = 1\n{text}");
            let all = crate::misread_all(path, &slipped);
            assert_eq!(all.len(), 1, "{path}: {all:?}");
            assert_eq!(Some(&all[0]), crate::misread(path, &slipped).as_ref());
        }
    }
}
