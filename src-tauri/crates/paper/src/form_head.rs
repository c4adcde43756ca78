//! What stands at the head of a paper that follows a form: its number, its legend, its title.

use crate::marks;
use norms::{Day, Norms};

/// The form a paper is on, as it is printed; empty where none is in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormHead {
    /// `S11-H`, with the sign where nobody has read it in its act; empty for a paper of one's own design.
    pub code: String,
    /// The act it belongs to, without parentheses.
    pub citation: String,
    /// As the paper is called.
    pub title: String,
}

impl FormHead {
    /// The form of a key on a day.
    pub fn on(law: &Norms, key: &str, on: Day) -> FormHead {
        let Ok(form) = law.form(key, on) else { return FormHead::default() };
        let legend = form.legend.as_deref().unwrap_or_default();
        // One sign is enough: a paper without a number bears it at its legend.
        let is_numbered = form.number.is_some();
        FormHead {
            code: marks::lent(form.number.as_deref().unwrap_or_default(), form.verified),
            citation: marks::lent(marks::bare(legend), form.verified || is_numbered),
            title: form.title.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::day;

    #[test]
    fn a_form_is_that_of_its_day_and_signed_where_nobody_read_it() {
        let law = Norms::shipped();
        for (key, on, code, citation) in [
            ("phieu-thu", "2011-09-30", "C30-BB\u{A0}(*)", "Ban hành theo QĐ số 19/2006/QĐ-BTC"),
            (
                "so-quy-tien-mat",
                "2026-09-30",
                "S11-H\u{A0}(*)",
                "Ban hành kèm theo Thông tư số 24/2024",
            ),
            ("cong-khai-tai-tro", "2026-09-30", "", "Công khai theo Thông tư số 16/2018"),
            ("phieu-thu", "2001-01-01", "", ""),
        ] {
            let head = FormHead::on(law, key, day(on));
            assert_eq!(head.code, code, "{key} {on}");
            assert!(head.citation.starts_with(citation), "{head:?}");
            assert!(!head.citation.starts_with('('), "{head:?}");
        }
    }
}
