//! How figures, days and codes are written on paper.

use crate::PaperFault;
use norms::{Day, Month, Value, Vnd};
use qrcode::{EcLevel, QrCode, render::svg};

/// An amount: dots between thousands, a negative one in parentheses.
pub(crate) fn money(amount: Vnd) -> String {
    if amount.is_negative() { format!("({})", amount.negated()) } else { amount.to_string() }
}

/// An amount, or nothing for zero: the empty side of a two-sided book.
pub(crate) fn money_or_blank(amount: Vnd) -> String {
    if amount.is_zero() { String::new() } else { money(amount) }
}

/// A count with dots between thousands.
pub(crate) fn count(n: i64) -> String {
    Vnd::new(n).map_or_else(|_| n.to_string(), |n| n.to_string())
}

/// A count of a cell: empty when blank, a dash when the question does not apply.
pub(crate) fn count_cell(value: &Value) -> String {
    match value {
        Value::Int(n) => count(*n),
        Value::NotApplicable => "–".to_owned(),
        Value::Blank | Value::Text(_) => String::new(),
    }
}

/// An amount of a cell: empty when blank, a dash when the question does not apply.
pub(crate) fn money_cell(value: &Value) -> String {
    match value {
        Value::Int(n) => Vnd::new(*n).map_or_else(|_| n.to_string(), money),
        Value::NotApplicable => "–".to_owned(),
        Value::Blank | Value::Text(_) => String::new(),
    }
}

/// `2026-09-28` as `28/09/2026`; a text that is no day stays as it is.
pub(crate) fn day(iso: &str) -> String {
    iso.parse::<Day>().map_or_else(|_| iso.to_owned(), Day::office)
}

/// `2026-09` as `09/2026`; a text that is no month stays as it is.
pub(crate) fn month(iso: &str) -> String {
    iso.parse::<Month>()
        .map_or_else(|_| iso.to_owned(), |m| format!("{:02}/{}", m.number(), m.year()))
}

/// The three numbers of a day as the decree writes them in words: the day with a zero below 10,
/// the month with a zero below 3 (NĐ 30/2020/NĐ-CP, Phụ lục I), the year plain.
pub(crate) fn day_in_words(day: Day) -> serde_json::Value {
    let month = if day.month_number() < 3 {
        format!("{:02}", day.month_number())
    } else {
        day.month_number().to_string()
    };
    serde_json::json!({
        "day": format!("{:02}", day.of_month()),
        "month": month,
        "year": day.year().to_string(),
        "y": day.year(), "m": day.month_number(), "d": day.of_month(),
    })
}

/// A code in groups: `K7Q29F4M` as `K7Q2-9F4M`.
pub(crate) fn grouped(code: &str, size: usize, between: &str) -> String {
    let marks: Vec<char> = code.chars().collect();
    let groups: Vec<String> = marks.chunks(size.max(1)).map(|g| g.iter().collect()).collect();
    groups.join(between)
}

/// Do the provinces differ? One that stands behind every unit tells nobody anything.
pub(crate) fn differ<'a>(parents: impl IntoIterator<Item = &'a str>) -> bool {
    let mut parents = parents.into_iter();
    let first = parents.next();
    parents.any(|parent| Some(parent) != first)
}

/// What a unit lies in, to stand under its name, where they differ; a name that stands twice has it already.
pub(crate) fn behind<'a>(unit: &str, parent: &'a str, differ: bool) -> &'a str {
    if differ && !unit.ends_with(&format!("({parent})")) { parent } else { "" }
}

/// The sign of what nobody has compared with its act; the foot of its page says what it means.
const UNREAD: &str = "(*)";

/// Words the law lends, with the sign where nobody has read them in their act; nothing said, no sign. The two
/// stay on one line.
pub(crate) fn lent(words: &str, is_verified: bool) -> String {
    if is_verified || words.is_empty() {
        words.to_owned()
    } else {
        format!("{words}\u{A0}{UNREAD}")
    }
}

/// A legend without its own parentheses: a paper sets one pair.
pub(crate) fn bare(legend: &str) -> &str {
    let legend = legend.trim();
    legend.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(legend)
}

/// The square picture a telephone reads.
pub(crate) fn qr(text: &str) -> Result<String, PaperFault> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .map_err(|e| PaperFault::Compile(format!("qr: {e}")))?;
    Ok(code.render::<svg::Color<'_>>().quiet_zone(false).module_dimensions(4, 4).build())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_words_carry_the_zeros_the_decree_asks() {
        for (iso, expected) in [
            ("2026-02-05", ("05", "02")),
            ("2026-03-05", ("05", "3")),
            ("2026-10-31", ("31", "10")),
        ] {
            let words = day_in_words(iso.parse().unwrap());
            assert_eq!(
                (words["day"].as_str(), words["month"].as_str()),
                (Some(expected.0), Some(expected.1))
            );
        }
    }

    #[test]
    fn what_the_law_lends_bears_its_sign_and_a_legend_one_pair_of_parentheses() {
        assert_eq!(lent("C40-BB", false), "C40-BB\u{A0}(*)");
        assert_eq!((lent("C40-BB", true), lent("", false)), ("C40-BB".into(), String::new()));
        for (legend, expected) in [
            ("(Ban hành theo QĐ (cũ) số 19)", "Ban hành theo QĐ (cũ) số 19"),
            ("Ban hành theo QĐ số 19", "Ban hành theo QĐ số 19"),
            ("", ""),
        ] {
            assert_eq!(bare(legend), expected);
        }
    }

    #[test]
    fn amounts_and_codes_are_written_the_office_way() {
        assert_eq!(money(Vnd::new(-1_234_567).unwrap()), "(1.234.567)");
        assert_eq!(money_or_blank(Vnd::ZERO), "");
        assert_eq!(grouped("K7Q29F4M", 4, "-"), "K7Q2-9F4M");
        assert_eq!(count_cell(&Value::NotApplicable), "–");
        assert_eq!(count_cell(&Value::Blank), "");
        assert_eq!(month("2026-09"), "09/2026");
    }
}
