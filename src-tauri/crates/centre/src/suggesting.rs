//! What was written before, offered while it is written again.

use norms::text;
use serde::Serialize;
use ts_rs::TS;

/// How many suggestions are offered.
const OFFERED: usize = 8;

/// A value used before, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Suggestion {
    pub text: String,
    pub detail: Option<String>,
}

/// The first few of the candidates that hold every word typed so far, each once. A candidate comes
/// with what is told beside it.
pub fn offer(
    candidates: impl Iterator<Item = (String, Option<String>)>,
    query: &str,
) -> Vec<Suggestion> {
    let mut offered: Vec<Suggestion> = Vec::new();
    for (candidate, detail) in candidates {
        // Hòa and Hoà are one word: the one used last is offered.
        let key = text::fold_marked(&candidate);
        let is_new = offered.iter().all(|s| text::fold_marked(&s.text) != key);
        if is_new && (query.is_empty() || text::matches(&candidate, query)) {
            offered.push(Suggestion { text: candidate, detail });
            if offered.len() == OFFERED {
                break;
            }
        }
    }
    offered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_found_without_marks_and_offered_once() {
        let used = ["Trần Thị Hòa", "mua phấn", "Trần Thị Hoà", "Trần Thị Hoa", "mua phấn viết"];
        for (query, expected) in [
            ("", &["Trần Thị Hòa", "mua phấn", "Trần Thị Hoa", "mua phấn viết"][..]),
            ("hoa", &["Trần Thị Hòa", "Trần Thị Hoa"]),
            ("mua viet", &["mua phấn viết"]),
            ("bảng", &[]),
        ] {
            let offered = offer(used.iter().map(|text| ((*text).to_owned(), None)), query);
            let texts: Vec<&str> = offered.iter().map(|s| s.text.as_str()).collect();
            assert_eq!(texts, expected, "{query}");
        }
    }

    #[test]
    fn no_more_are_offered_than_a_person_reads() {
        for (candidates, offered) in [(0, 0), (7, 7), (8, 8), (9, 8)] {
            let all = (0..candidates).map(|n| (format!("lý do {n}"), Some("x".to_owned())));
            let found = offer(all, "ly do");
            assert_eq!(found.len(), offered);
            assert!(found.iter().all(|s| s.detail.as_deref() == Some("x")));
        }
    }
}
