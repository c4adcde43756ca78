//! Values of a finding as people read them, on paper as on the screen: `_vnd` money, days dd/mm/yyyy, months 9/2026.
//! The screen says the same in `ui/src/format/finding-text.ts`; `shown/values.tsv` holds both to it.

use norms::{Day, Month};

/// Ordinals of vouchers, years, codes and periods are names, not amounts: they get no dots; nor do `…_no`, `…_code`
/// and `…_year`.
fn is_name(name: &str) -> bool {
    matches!(name, "missing" | "last" | "next" | "year" | "code" | "period")
        || ["_no", "_code", "_year"].iter().any(|end| name.ends_with(end))
}

/// A value as its sentence says it. What a rule told together lists stands with a comma between; months and days of it
/// are each told as one alone.
pub(crate) fn shown(name: &str, value: &str) -> String {
    // What bears no code says so: a sentence that names it has no gap.
    if value.is_empty() && (name == "code" || name.ends_with("_code")) {
        return "(không ghi)".to_owned();
    }
    let one = |value: &str| day(value).or_else(|| month(value));
    let listed: Option<Vec<String>> = value.split(", ").map(one).collect();
    if let Some(days) = listed {
        return days.join(", ");
    }
    let digits = value.strip_prefix('-').unwrap_or(value);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number || is_name(name) {
        return value.to_owned();
    }
    let sign = if digits == value { "" } else { "\u{2212}" };
    let unit = if name.ends_with("_vnd") { "\u{a0}đ" } else { "" };
    format!("{sign}{}{unit}", norms::grouped(digits))
}

fn day(value: &str) -> Option<String> {
    value.parse::<Day>().ok().map(Day::office)
}

/// The sentences say "tháng {month}" themselves.
fn month(value: &str) -> Option<String> {
    value.parse::<Month>().ok().map(|month| format!("{}/{}", month.number(), month.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_as_the_table_says() {
        let mut rows = 0;
        for line in include_str!("shown/values.tsv").lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            let [name, value, expected] = cells[..] else { panic!("{line}") };
            assert_eq!(shown(name, value), expected.replace('~', "\u{a0}"), "{name} {value}");
            rows += 1;
        }
        assert!(rows > 15);
    }
}
