//! Letters as keyboards, old fonts and other programs give them, made the letters they are meant as.

/// The letter a person meant by one that only looks like it: the đ of Windows-1252 and of old fonts is an
/// Icelandic or African one, and digits come as wide as Chinese signs.
pub(crate) fn meant(c: char) -> char {
    match c {
        '\u{d0}' | '\u{189}' => 'Đ',
        '\u{f0}' | '\u{256}' => 'đ',
        '\u{ff10}'..='\u{ff19}' => {
            let nth = u32::from(c).wrapping_sub(0xff10);
            char::from_digit(nth, 10).unwrap_or(c)
        }
        c => c,
    }
}

/// Signs without width that come along when a text is copied from a web page, a PDF or Zalo. Those that turn
/// the direction of what follows are none of them: without one a person would read another text.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// A text as it was entered, in the letters that are meant: Ð is Đ, wide digits are digits, and what has no
/// width is dropped.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| !is_invisible(*c)).map(meant).collect()
}

/// A number, a day or a code as it was entered: the same, and signs as wide as Chinese ones are ours.
pub(crate) fn digits(text: &str) -> String {
    let sign = |c: char| match c {
        '\u{ff0c}' => ',',
        '\u{ff0e}' => '.',
        '\u{ff0f}' => '/',
        '\u{ff0d}' => '-',
        c => c,
    };
    letters(text).chars().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_entered_becomes_what_is_meant() {
        for (entered, is) in [
            ("\u{d0}inh Văn \u{d0}ông", "Đinh Văn Đông"),
            ("\u{189}ặng \u{256}ức", "Đặng đức"),
            ("xã \u{f0}iền xá", "xã điền xá"),
            ("Đinh Văn Đông", "Đinh Văn Đông"),
            ("\u{feff}Điền\u{200b} Xá", "Điền Xá"),
            ("phấn\u{200d} viết\u{2060}", "phấn viết"),
            ("Ti\u{ad}ên Yên", "Tiên Yên"),
            ("\u{200e}Hà\u{200f} Tu\u{61c}", "Hà Tu"),
            ("phấn \u{fe0f}", "phấn "),
            ("Mua １２ quyển", "Mua 12 quyển"),
            ("０１２３４５６７８９", "0123456789"),
            // Without the sign that turns it, another text would stand there: it is refused by name.
            ("Mua \u{202e}hcás", "Mua \u{202e}hcás"),
            ("", ""),
        ] {
            assert_eq!(letters(entered), is, "{entered:?}");
            assert_eq!(letters(is), is, "{is:?} again");
        }
        assert_eq!(digits("１．２５０，００ ５／９－２６"), "1.250,00 5/9-26");
    }
}
