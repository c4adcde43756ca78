//! The grammar of a spoken amount, read by recursive descent. It takes exactly the amounts of one
//! school: every word must stand where the rules put it, and none may be left over.

use norms::School;

const DIGITS: [(&str, i64); 9] = [
    ("một", 1),
    ("hai", 2),
    ("ba", 3),
    ("bốn", 4),
    ("năm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("tám", 8),
    ("chín", 9),
];

struct Words<'a> {
    left: &'a [&'a str],
    school: School,
}

/// The amount the words name, or `None` when the school would not say them so.
pub(super) fn hear(text: &str, school: School) -> Option<i64> {
    let first = text.chars().next()?;
    if !first.is_uppercase() {
        return None;
    }
    let text = text.to_lowercase();
    let all: Vec<&str> = text.split(' ').collect();
    let mut words = Words { left: &all, school };
    let minus = words.takes("âm");
    let amount = words.amount()?;
    if minus && amount == 0 || !words.takes("đồng") || words.takes("chẵn") != school.chan {
        return None;
    }
    words.left.is_empty().then_some(if minus { -amount } else { amount })
}

impl Words<'_> {
    fn takes(&mut self, word: &str) -> bool {
        let fits = self.left.first() == Some(&word);
        if fits {
            self.left = &self.left[1..];
        }
        fits
    }

    /// amount = "không" | [ number "tỷ" ] [ number ]
    fn amount(&mut self) -> Option<i64> {
        if self.left.get(..2) == Some(&["không", "đồng"]) {
            self.left = &self.left[1..];
            return Some(0);
        }
        let nghin = if self.school.nghin { "nghìn" } else { "ngàn" };
        let thousand = (nghin, 1_000);
        let before = self.left;
        if let Some(billions) = self.groups(&[thousand], false)
            && self.takes("tỷ")
        {
            if self.left.first() == Some(&"đồng") {
                return Some(billions * 1_000_000_000);
            }
            let rest = self.groups(&[("triệu", 1_000_000), thousand], true)?;
            return Some(billions * 1_000_000_000 + rest);
        }
        self.left = before;
        self.groups(&[("triệu", 1_000_000), thousand], false)
    }

    /// groups = { group unit | "không" unit } [ group ], units in their order, not all empty.
    fn groups(&mut self, units: &[(&str, i64)], mut after: bool) -> Option<i64> {
        let mut sum = 0;
        let mut trailing_empty = false;
        for (unit, size) in units {
            let before = self.left;
            if let Some(group) = self.group(after)
                && self.takes(unit)
            {
                sum += group * size;
                (after, trailing_empty) = (true, false);
                continue;
            }
            self.left = before;
            if self.school.say_zero_thousand && after && self.takes("không") && self.takes(unit) {
                trailing_empty = true;
                continue;
            }
            self.left = before;
            // A school that says its empty groups may leave out only what nothing follows.
            if self.school.say_zero_thousand && after {
                return (!trailing_empty && self.at_end() && sum > 0).then_some(sum);
            }
        }
        match self.group(after) {
            Some(group) => Some(sum + group),
            None => (!trailing_empty && sum > 0).then_some(sum),
        }
    }

    fn at_end(&self) -> bool {
        matches!(self.left.first(), Some(&"đồng" | &"tỷ"))
    }

    /// group = hundreds [ tens ] | tens-without-hundreds, 1–999; hundreds are said when words
    /// stand to the left.
    fn group(&mut self, after: bool) -> Option<i64> {
        let before = self.left;
        let hundreds = match self.digit(true) {
            Some(digit) if self.takes("trăm") && (digit > 0 || after) => digit,
            _ if after => {
                self.left = before;
                return None;
            }
            _ => {
                self.left = before;
                return self.tens().or_else(|| self.digit(false));
            }
        };
        let linh = if self.school.linh { "linh" } else { "lẻ" };
        let rest = if self.takes(linh) { Some(self.digit(false)?) } else { self.tens() };
        match (hundreds, rest) {
            (0, None) => {
                self.left = before;
                None
            }
            (hundreds, rest) => Some(hundreds * 100 + rest.unwrap_or(0)),
        }
    }

    /// tens = "mười" [ one ] | digit "mươi" [ one ], where one is mốt, tư, lăm in its place.
    fn tens(&mut self) -> Option<i64> {
        if self.takes("mười") {
            return Some(10 + self.one(&[("năm", None), ("lăm", Some(5))]));
        }
        let before = self.left;
        match self.digit(false) {
            Some(digit) if digit > 1 && self.takes("mươi") => {
                let four = if self.school.tu { "tư" } else { "bốn" };
                Some(
                    digit * 10
                        + self.one(&[
                            ("một", None),
                            ("mốt", Some(1)),
                            ("bốn", None),
                            (four, Some(4)),
                            ("năm", None),
                            ("lăm", Some(5)),
                        ]),
                )
            }
            _ => {
                self.left = before;
                None
            }
        }
    }

    /// The unit behind a ten, 0 when none follows; `special` words go before the plain digits, and
    /// one without a value is not said here.
    fn one(&mut self, special: &[(&str, Option<i64>)]) -> i64 {
        let Some(word) = self.left.first() else { return 0 };
        let named = special.iter().rfind(|(name, _)| name == word).map(|(_, value)| *value);
        let plain = DIGITS.iter().find(|(name, _)| name == word).map(|(_, value)| *value);
        match named.unwrap_or(plain) {
            Some(value) => {
                self.left = &self.left[1..];
                value
            }
            None => 0,
        }
    }

    fn digit(&mut self, or_zero: bool) -> Option<i64> {
        if or_zero && self.takes("không") {
            return Some(0);
        }
        let word = self.left.first()?;
        let (_, value) = DIGITS.iter().find(|(name, _)| name == word)?;
        self.left = &self.left[1..];
        Some(*value)
    }
}
