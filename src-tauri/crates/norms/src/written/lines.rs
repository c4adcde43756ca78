//! The line a fault lies on: its key, what was written behind it, and what that was meant to be.

use crate::Vnd;
use crate::typed::{read_day, read_money};
use crate::why::{InWriting, Why};
use std::ops::Range;

/// Longest piece of a line that is shown, in letters.
const LONGEST_SHOWN: usize = 60;
const CURVED: [char; 5] = ['“', '”', '„', '‟', '″'];
/// What people write for true and false.
const YES_NO: [&str; 10] =
    ["dung", "đúng", "co", "có", "khong", "không", "sai", "yes", "no", "roi"];

/// A place in a text.
pub(super) struct Spot<'a> {
    text: &'a str,
    span: Range<usize>,
}

impl<'a> Spot<'a> {
    pub(super) fn new(text: &'a str, span: Range<usize>) -> Spot<'a> {
        Spot { text, span }
    }

    /// The byte it begins at.
    pub(super) fn at(&self) -> usize {
        self.span.start
    }

    /// What stands there, cut short where it is long.
    pub(super) fn raw(&self) -> String {
        let raw = self.text.get(self.span.clone()).unwrap_or_default().trim();
        shown(raw.trim_matches('"'))
    }

    /// The key the place belongs to: the name before the last `=` on the way there.
    pub(super) fn key(&self) -> String {
        let before = self.text.get(..self.span.start).unwrap_or_default();
        let named = before.rsplit_once('=').map_or("", |(name, _)| name.trim_end());
        let name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        let start = named.rfind(|c: char| !name(c)).map_or(0, |at| {
            at + named.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
        });
        named.get(start..).unwrap_or_default().to_owned()
    }

    fn line(&self) -> &'a str {
        let before = self.text.get(..self.span.start).unwrap_or(self.text);
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let rest = self.text.get(start..).unwrap_or_default();
        rest.lines().next().unwrap_or_default()
    }

    /// Why a line is no TOML. What the reader said helps only where the line itself shows nothing.
    pub(super) fn unwritten(&self, message: &str) -> Why {
        let line = self.line().trim();
        if message.contains("recurs") {
            return InWriting::TooDeep.into();
        }
        if line.chars().any(|c| c.is_control() && c != '\t') {
            return InWriting::Unseen.of([shown(line)]);
        }
        if line.starts_with('[') {
            return InWriting::Headline.of([line.trim_matches(['[', ']', ' ']).to_owned()]);
        }
        if line.starts_with(['{', '}', ']', '"']) {
            return InWriting::ListOpen.of([shown(line)]);
        }
        let Some((key, value)) = line.split_once('=') else {
            return InWriting::EqualsMissing.of([shown(line)]);
        };
        let (key, value) = (key.trim(), uncommented(value.trim()));
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        if key.is_empty() || !key.trim_matches('"').chars().all(is_plain) {
            return InWriting::KeyForm.of([shown(line)]);
        }
        of_written(key, value).unwrap_or_else(|| InWriting::NotWritten.of([shown(line)]))
    }
}

/// Why a value is none, by how it looks.
fn of_written(key: &str, value: &str) -> Option<Why> {
    let is_digit = |c: char| c.is_ascii_digit();
    if value.is_empty() {
        return Some(InWriting::ValueMissing.of([key]));
    }
    if value.starts_with('=') {
        return Some(InWriting::EqualsTwice.of([shown(&format!("{key} ={value}"))]));
    }
    if value.contains(CURVED) {
        let inner: String = value.chars().filter(|c| !CURVED.contains(c) && *c != '"').collect();
        return Some(InWriting::QuoteCurved.of([key, &shown(inner.trim())]));
    }
    if value.starts_with('"') || value.ends_with('"') {
        let is_paired = value.len() > 1 && value.starts_with('"') && value.ends_with('"');
        let line = shown(&format!("{key} = {value}"));
        return Some(match value.contains('\\') && is_paired {
            true => InWriting::Backslash.of([line]),
            false => InWriting::QuoteOpen.of([line]),
        });
    }
    if value.starts_with(['[', '{']) {
        return Some(InWriting::ListOpen.of([shown(&format!("{key} = {value}"))]));
    }
    if let Some(why) = of_day(key, value) {
        return Some(why);
    }
    if let Some((whole, part)) = value.split_once(',')
        && !whole.is_empty()
        && !part.is_empty()
        && whole.chars().chain(part.chars()).all(is_digit)
        && (part.len() != 3 || whole == "0")
    {
        return Some(InWriting::FactorComma.of([key, value, &value.replace(',', ".")]));
    }
    if value.starts_with(is_digit)
        && let Ok(Some(amount)) = read_money(value)
    {
        let [plain, grouped] = money_forms(amount);
        return Some(InWriting::MoneyForm.of([key, value, &plain, &grouped]));
    }
    if YES_NO.contains(&value.to_lowercase().as_str()) || value.eq_ignore_ascii_case("true") {
        return Some(InWriting::NeedsYesNo.of([key, value]));
    }
    Some(InWriting::TextUnquoted.of([key, &shown(value)]))
}

/// A day written as people write it, or one the calendar has not.
fn of_day(key: &str, value: &str) -> Option<Why> {
    let parts: Vec<&str> = value.split(['/', '-', '.']).map(str::trim).collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if parts.len() != 3 || !parts.iter().all(digits) {
        return None;
    }
    let length = |nth: usize| parts.get(nth).map_or(0, |part| part.len());
    if length(2) == 4 && length(0) < 3 {
        return Some(match read_day(value, 0) {
            Ok(Some(day)) => InWriting::DayForm.of([key, &day.to_string()]),
            _ => InWriting::DayNone.of([value, "2025-01-31"]),
        });
    }
    (length(0) == 4 && length(1) < 3 && length(2) < 3).then(|| {
        let [year, month, day] = [parts[0], parts[1], parts[2]];
        let whole = format!("{year}-{month:0>2}-{day:0>2}");
        match whole.parse::<crate::Day>() {
            Ok(day) => InWriting::DayForm.of([key, &day.to_string()]),
            Err(_) => InWriting::DayNone.of([value, "2025-01-31"]),
        }
    })
}

/// An amount as the file takes it: `600_000`, and `600.000` for within quotes.
pub(super) fn money_forms(amount: Vnd) -> [String; 2] {
    let grouped = amount.to_string();
    [grouped.replace('.', "_"), grouped]
}

/// Without the remark behind it.
fn uncommented(value: &str) -> &str {
    if value.starts_with('"') {
        return value;
    }
    value.split_once('#').map_or(value, |(value, _)| value.trim_end())
}

fn shown(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LONGEST_SHOWN {
        return line.to_owned();
    }
    let cut: String = line.chars().take(LONGEST_SHOWN).collect();
    format!("{cut}…")
}
