//! Amounts in words, as vouchers must carry them (Luật Kế toán 88/2015/QH13 article 16).

use crate::Vnd;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which of the accepted readings to use; a field left out is as in the north.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct School {
    /// `linh` (true) or `lẻ` for an empty tens place.
    pub linh: bool,
    /// `nghìn` (true) or `ngàn`.
    pub nghin: bool,
    /// `tư` (true) or `bốn` after twenty and more.
    pub tu: bool,
    /// Say an empty inner group (`không nghìn`) instead of skipping it.
    pub say_zero_thousand: bool,
    /// End with `đồng chẵn` instead of `đồng`.
    pub chan: bool,
}

impl School {
    /// linh, nghìn, tư: the default.
    pub const NORTHERN: School =
        School { linh: true, nghin: true, tu: true, say_zero_thousand: false, chan: false };
    /// lẻ, ngàn, tư.
    pub const SOUTHERN: School = School { linh: false, nghin: false, ..School::NORTHERN };
}

impl Default for School {
    fn default() -> School {
        School::NORTHERN
    }
}

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// `Một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy đồng`.
pub fn amount_in_words(amount: Vnd, school: School) -> String {
    let mut words: Vec<&str> = Vec::new();
    if amount.is_negative() {
        words.push("âm");
    }
    let mut groups = [0_usize; 5];
    let mut rest = amount.dong().unsigned_abs();
    for group in &mut groups {
        *group = usize::try_from(rest % 1_000).unwrap_or(0);
        rest /= 1_000;
    }
    let [ones, thousands, millions, billions, thousand_billions] = groups;
    let high = [thousand_billions, billions];
    let low = [millions, thousands, ones];
    let nghin = if school.nghin { "nghìn" } else { "ngàn" };

    let spoken = say(&mut words, &high, &[nghin, ""], false, school);
    if spoken {
        words.push("tỷ");
    }
    let spoken_low = say(&mut words, &low, &["triệu", nghin, ""], spoken, school);
    if !spoken && !spoken_low {
        words.push("không");
    }
    words.push("đồng");
    if school.chan {
        words.push("chẵn");
    }
    capitalised(&words.join(" "))
}

/// A count at the beginning of a sentence: `Sáu`; in digits from a thousand on.
pub fn count_in_words(count: usize) -> String {
    let mut words: Vec<&str> = Vec::new();
    match count {
        0 => words.push(DIGITS[0]),
        1..1_000 => say_group(&mut words, count, false, School::NORTHERN),
        _ => return count.to_string(),
    }
    capitalised(&words.join(" "))
}

/// Says the groups from the highest; true when anything was said.
fn say<'a>(
    words: &mut Vec<&'a str>,
    groups: &[usize],
    units: &[&'a str],
    above: bool,
    school: School,
) -> bool {
    let mut spoken = false;
    for (i, (&group, &unit)) in groups.iter().zip(units).enumerate() {
        let begun = above || spoken;
        if group > 0 {
            say_group(words, group, begun, school);
            spoken = true;
        } else if school.say_zero_thousand && begun && groups[i..].iter().any(|&g| g > 0) {
            words.push(DIGITS[0]);
        } else {
            continue;
        }
        if !unit.is_empty() {
            words.push(unit);
        }
    }
    spoken
}

/// Three digits; with `begun`, something stands to the left, so the hundreds are always said.
fn say_group(words: &mut Vec<&str>, group: usize, begun: bool, school: School) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let has_hundreds = begun || hundreds > 0;
    if has_hundreds {
        words.extend([DIGITS[hundreds], "trăm"]);
    }
    match (tens, ones) {
        (0, 0) => return,
        (0, _) if has_hundreds => words.push(if school.linh { "linh" } else { "lẻ" }),
        (0, _) => {}
        (1, _) => words.push("mười"),
        (_, _) => words.extend([DIGITS[tens], "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) if school.tu => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        (_, _) => words.push(DIGITS[ones]),
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests;
