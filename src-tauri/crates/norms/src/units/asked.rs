//! A place as people write it: `P. Hà Tu`, `TX Quảng Yên`, `Điền Xá, Tiên Yên`.

use crate::entered::letters;

/// Short forms of kinds of units, before a name.
const SHORT: [(&str, &str, &str); 9] = [
    ("p", "phường", "phuong"),
    ("x", "xã", "xa"),
    ("tt", "thị trấn", "thi tran"),
    ("tx", "thị xã", "thi xa"),
    ("tp", "thành phố", "thanh pho"),
    ("h", "huyện", "huyen"),
    ("q", "quận", "quan"),
    ("t", "tỉnh", "tinh"),
    ("đk", "đặc khu", "dac khu"),
];

/// What a query asks for: the unit, and behind a comma what it lies in.
pub(super) fn asked(query: &str) -> Vec<String> {
    let query = letters(query);
    let parts = query.split([',', ';', '/', '(', ')', '\n']).map(written_out);
    parts.filter(|part| !part.is_empty()).collect()
}

/// A part of a query, the kind at its head written out, points gone.
fn written_out(part: &str) -> String {
    // Marks are a wish: who typed none gets none.
    let is_plain = part.is_ascii();
    let words: Vec<&str> = part.split_whitespace().collect();
    let mut out: Vec<String> = Vec::new();
    for (nth, word) in words.iter().enumerate() {
        let (head, rest) = match word.split_once('.') {
            Some((head, rest)) => (head, Some(rest)),
            None => {
                let digits = word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len());
                let (head, number) = word.split_at(digits);
                (head, Some(number).filter(|number| !number.is_empty()))
            }
        };
        let head = head.to_lowercase();
        let is_last = nth + 1 == words.len();
        let kind = SHORT.iter().find(|(short, ..)| *short == head).filter(|_| {
            // With a point, before a number, or as the first of several words: else it is a name.
            let has_name = !is_last || rest.is_some_and(|rest| !rest.is_empty());
            has_name && (word.contains('.') || rest.is_some() || nth == 0)
        });
        match kind {
            Some((_, marked, plain)) => {
                out.push((*if is_plain { plain } else { marked }).to_owned());
                out.extend(rest.map(str::to_owned));
            }
            None => out.push(word.trim_matches(['.', '-', '–', ':']).to_owned()),
        }
    }
    out.retain(|word| !word.is_empty());
    out.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_written_out_and_a_comma_parts_what_lies_in_what() {
        for (query, parts) in [
            ("P. Hà Tu", "phường Hà Tu"),
            ("p.Hà Tu", "phường Hà Tu"),
            ("P Hà Tu", "phường Hà Tu"),
            ("p. ha tu", "phuong ha tu"),
            ("P9", "phuong 9"),
            ("P.9, Q.3", "phuong 9 | quan 3"),
            ("X. Điền Xá", "xã Điền Xá"),
            ("TT Trới", "thị trấn Trới"),
            ("TT. Tiên Yên", "thị trấn Tiên Yên"),
            ("TX Quảng Yên", "thị xã Quảng Yên"),
            ("TP Hạ Long", "thành phố Hạ Long"),
            ("tp ha long", "thanh pho ha long"),
            ("Điền Xá, Tiên Yên", "Điền Xá | Tiên Yên"),
            (
                "X. Điền Xá, H. Tiên Yên, T. Quảng Ninh",
                "xã Điền Xá | huyện Tiên Yên | tỉnh Quảng Ninh",
            ),
            ("Điền Xá (Tiên Yên)", "Điền Xá | Tiên Yên"),
            ("\u{d0}iền Xá,\u{a0}Tiên\u{200b} Yên", "Điền Xá | Tiên Yên"),
            // A letter that stands alone or behind a name is no kind.
            ("p", "p"),
            ("Y T", "Y T"),
            ("tt", "tt"),
            ("Hà Tu", "Hà Tu"),
            ("06874", "06874"),
            (" , ", ""),
        ] {
            assert_eq!(asked(query).join(" | "), parts, "{query:?}");
        }
    }
}
