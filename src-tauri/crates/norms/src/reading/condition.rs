//! What a rule looks at and what it calls wrong, said for a reader who writes no expressions.

use super::entries::fact;
use super::entry::{FactName, LawFact};
use super::said::{Said, Tongue};
use crate::rules::{Rule, Subject};

/// What a report calls its tables and their columns. The law knows their names alone; who knows the
/// tables hands their titles in.
pub trait Titles {
    /// The title of a table; none when no report has it.
    fn table(&self, table: &str) -> Option<&str>;
    /// The title of a column of a table; none when that table has no such column.
    fn column(&self, table: &str, column: &str) -> Option<&str>;
}

/// What a rule looks at and what is wrong in it: its columns by their titles.
pub(super) fn facts(rule: &Rule, titles: &dyn Titles) -> Vec<LawFact> {
    let table = match &rule.subject {
        Subject::Rows(table) => table.as_str(),
        _ => "",
    };
    let title = |column: &str| titles.column(table, column);
    let mut facts = Vec::new();
    if let Some(table) = titles.table(table) {
        facts.push(fact(FactName::Table, table));
    }
    if let Some(only) = &rule.only_written {
        facts.push(fact(FactName::Only, in_words(only, &title)));
    }
    facts.push(fact(FactName::Fails, in_words(&rule.fails_written, &title)));
    facts
}

/// The title of a column by its name.
type Title<'a> = dyn Fn(&str) -> Option<&'a str> + 'a;

/// A condition with the titles of columns for their names and words for its signs; what stands in
/// quotes and what belongs to another table stays as it is written.
fn in_words(written: &str, title: &Title<'_>) -> Said {
    Said::with(|tongue| {
        let mut said = String::new();
        for (n, piece) in written.split('\'').enumerate() {
            if n % 2 == 1 {
                said.push_str(&format!("“{piece}”"));
                continue;
            }
            let mut rest = piece;
            while !rest.is_empty() {
                let is_name = |c: char| c.is_ascii_alphanumeric() || "_.-".contains(c);
                let is_sign = |c: char| "=!<>".contains(c);
                let ends = |is_same: &dyn Fn(char) -> bool| rest.find(|c| !is_same(c));
                let length = match rest.chars().next() {
                    Some(c) if is_name(c) => ends(&is_name).unwrap_or(rest.len()),
                    Some(c) if is_sign(c) => ends(&is_sign).unwrap_or(rest.len()),
                    Some(c) => c.len_utf8(),
                    None => 0,
                };
                let (token, after) = rest.split_at(length);
                said.push_str(&word_of(token, after, title, tongue));
                rest = after;
            }
        }
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    })
}

/// Words and signs of a condition, in Vietnamese and in English.
const WORDS: &[(&str, &str, &str)] = &[
    ("and", "và", "and"),
    ("or", "hoặc", "or"),
    ("not", "không", "not"),
    ("==", "bằng", "is"),
    ("!=", "khác", "is not"),
    (">", "lớn hơn", "more than"),
    (">=", "từ", "at least"),
    ("<", "nhỏ hơn", "less than"),
    ("<=", "đến", "at most"),
    ("is_blank", "để trống", "is blank"),
    ("mentions", "nhắc đến", "mentions"),
    ("in_period", "trong kỳ báo cáo", "within the period"),
];

/// One name or run of signs of a condition, in words.
fn word_of(token: &str, after: &str, title: &Title<'_>, tongue: Tongue) -> String {
    if let Some((_, vi, en)) = WORDS.iter().find(|(written, ..)| *written == token) {
        return format!(" {} ", if tongue == Tongue::Vi { vi } else { en });
    }
    match title(token).filter(|_| !after.starts_with('(')) {
        Some(title) => format!("«{title}»"),
        None => token.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_condition_is_said_with_the_titles_of_its_columns() {
        let title = |column: &str| match column {
            "series" => Some("Loại"),
            "amount_vnd" => Some("Số tiền"),
            "payee" => Some("Người nộp, người nhận"),
            "documents" => Some("Chứng từ gốc kèm theo"),
            _ => None,
        };
        for (written, vi, en) in [
            (
                "series == 'PC' and amount_vnd > 500_000",
                "«Loại» bằng “PC” và «Số tiền» lớn hơn 500_000",
                "«Loại» is “PC” and «Số tiền» more than 500_000",
            ),
            (
                "not is_blank(payee) or documents <= 0",
                "không để trống («Người nộp, người nhận») hoặc «Chứng từ gốc kèm theo» đến 0",
                "not is blank («Người nộp, người nhận») or «Chứng từ gốc kèm theo» at most 0",
            ),
            (
                "sum(phu-cap.amount_vnd) != 0",
                "sum(phu-cap.amount_vnd) khác 0",
                "sum(phu-cap.amount_vnd) is not 0",
            ),
        ] {
            let said = super::in_words(written, &title);
            assert_eq!((said.vi.as_str(), said.en.as_str()), (vi, en));
        }
    }
}
