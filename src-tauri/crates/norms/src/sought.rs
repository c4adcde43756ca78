//! What a person looks for in a list of vouchers: words, an amount however it is grouped, a number however
//! many zeros it bears.

use crate::Vnd;
use crate::fold::{fold, matches};
use crate::typed::read_money;

/// A search, read once for all lines of a list.
#[derive(Clone, Debug)]
pub struct Sought {
    words: String,
    /// Digits an amount begins with, or all of it where the query says its size: `1,2tr`.
    amount: Option<Amount>,
    /// `pt 4` → `pt`, 4.
    number: Option<(String, u32)>,
}

#[derive(Clone, Debug)]
enum Amount {
    Begins(String),
    Is(Vnd),
}

impl Sought {
    /// Reads what was typed into the box of a search.
    pub fn of(query: &str) -> Sought {
        let amount = amount(query);
        // The groups of an amount are no words of their own: `1 200 000`.
        let is_grouped = |c: char| amount.is_some() && c.is_whitespace();
        let words = query.chars().filter(|c| !is_grouped(*c)).collect();
        Sought { words, amount, number: numbered(query) }
    }

    /// Is this voucher looked for? `words` is everything of it that is text, `number` as it is printed
    /// (`PT004`).
    pub fn finds(&self, number: &str, amount: Vnd, words: &str) -> bool {
        let digits = amount.dong().unsigned_abs().to_string();
        let is_amount = match &self.amount {
            Some(Amount::Begins(begin)) => digits.starts_with(begin),
            Some(Amount::Is(dong)) => dong.dong().unsigned_abs().to_string() == digits,
            None => false,
        };
        let is_number = self.number.is_some() && self.number == numbered(number);
        is_amount
            || is_number
            || matches(&format!("{number} {words} {amount} {digits}"), &self.words)
    }
}

fn amount(query: &str) -> Option<Amount> {
    let amount = read_money(query).ok().flatten().filter(|amount| !amount.is_zero())?;
    let is_plain =
        query.trim().chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || ".,".contains(c));
    Some(if is_plain { Amount::Begins(amount.dong().to_string()) } else { Amount::Is(amount) })
}

/// The letters and the number of a voucher, as people write it: `PT4`, `pt 004`, `PT-4`, `PT/4`.
fn numbered(text: &str) -> Option<(String, u32)> {
    let folded = fold(text);
    let at = folded.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = folded.split_at(at);
    let letters = letters.trim_end_matches([' ', '-', '/', '.']);
    let is_series = letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_lowercase());
    let ordinal = digits.parse().ok().filter(|ordinal| *ordinal > 0)?;
    is_series.then(|| (letters.to_owned(), ordinal))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_finds_what_it_means() {
        let vouchers = [
            ("PT004", 1_200_000, "Phạm Đức Nghĩa nộp quỹ"),
            ("PC004", 12_000, "Mua phấn"),
            ("PC040", 200_000, "Trả 1200 tờ phiếu"),
            ("PT041", -1_200_000, "Đảo phiếu"),
            ("BC001", 0, "Phiếu hủy"),
        ];
        for (query, found) in [
            ("1200000", &["PT004", "PT041"][..]),
            ("1.200.000", &["PT004", "PT041"]),
            ("1,200,000", &["PT004", "PT041"]),
            ("1 200 000", &["PT004", "PT041"]),
            ("1\u{a0}200\u{a0}000 đ", &["PT004", "PT041"]),
            ("1,2tr", &["PT004", "PT041"]),
            ("1.2 triệu", &["PT004", "PT041"]),
            ("12k", &["PC004"]),
            // Still being typed: what begins so.
            ("1200", &["PT004", "PC004", "PC040", "PT041"]),
            ("12000", &["PT004", "PC004", "PT041"]),
            ("200.000", &["PT004", "PC040", "PT041"]),
            ("PT4", &["PT004"]),
            ("PT004", &["PT004"]),
            ("pt 4", &["PT004", "PT041"]),
            ("pt-0004", &["PT004"]),
            ("PC4", &["PC004"]),
            ("PC 40", &["PC040"]),
            ("XX4", &[]),
            ("nghia 1200000", &["PT004"]),
            ("phan", &["PC004"]),
            ("0", &["PT004", "PC004", "PC040", "PT041", "BC001"]),
            ("1500000", &[]),
        ] {
            let sought = Sought::of(query);
            let hits = vouchers.iter().filter(|(number, dong, words)| {
                sought.finds(number, Vnd::new(*dong).unwrap(), words)
            });
            assert_eq!(hits.map(|hit| hit.0).collect::<Vec<_>>(), found, "{query}");
        }
    }
}
