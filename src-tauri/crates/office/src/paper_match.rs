//! The stamped paper and the bundle whose figures are on it, by the eight letters of the footer.

use crate::records::Arrival;
use crate::standing::Standing;

/// Length of a mã số liệu.
const LETTERS: usize = 8;

/// The letters and digits of a code as it was typed, in capitals, without what stands between.
pub fn cleaned(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase()
}

/// Of the bundles that bear one code, each with how it stands, the one whose paper it is. Tables sealed again unchanged have
/// the same letters: the paper is that of the one that counts, else of the newest.
pub fn paper_of(found: Vec<(Arrival, Option<Standing>)>) -> Option<Arrival> {
    let mut best = None;
    for (arrival, standing) in found {
        let counts = standing == Some(Standing::Counted);
        let rank = (counts, arrival.revision, arrival.sequence);
        if best.as_ref().is_none_or(|(known, _)| rank > *known) {
            best = Some((rank, arrival));
        }
    }
    best.map(|(_, arrival)| arrival)
}

/// A bundle whose code is one letter away from one that no bundle has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NearCode<'a> {
    /// The bundle.
    pub arrival: &'a Arrival,
    /// Which group of four to look at again: 1 or 2.
    pub group: u8,
}

/// The first bundle whose code differs from this one in a single letter.
pub fn near_code<'a>(code: &str, arrivals: &'a [Arrival]) -> Option<NearCode<'a>> {
    if code.len() != LETTERS {
        return None;
    }
    let near = |arrival: &'a Arrival| {
        let pairs = arrival.ma_so_lieu.chars().zip(code.chars()).enumerate();
        let mut differing = pairs.filter(|(_, (a, b))| a != b).map(|(at, _)| at);
        match (differing.next(), differing.next()) {
            (Some(at), None) => Some(NearCode { arrival, group: if at < 4 { 1 } else { 2 } }),
            _ => None,
        }
    };
    arrivals.iter().find_map(near)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::arrival;

    fn coded(line: &str, code: &str) -> Arrival {
        Arrival { ma_so_lieu: code.into(), ..arrival(line) }
    }

    #[test]
    fn a_code_is_read_however_it_was_typed() {
        for typed in ["K7Q2-9F4M", "k7q2 9f4m", " K7Q29F4M ", "k7q2–9f4m"] {
            assert_eq!(cleaned(typed), "K7Q29F4M", "{typed}");
        }
    }

    #[test]
    fn the_paper_is_that_of_the_bundle_that_counts_else_of_the_newest() {
        use Standing::{Counted, Superseded};
        let lines = ["a A 1 - 2026-Q3 0 -", "b A 2 a 2026-Q3 1 a", "c A 3 b 2026-Q3 1 b"];
        // How the three stand, and whose paper it is.
        let cases = [
            ([Counted, Superseded, Superseded], "a"),
            ([Superseded, Counted, Superseded], "b"),
            ([Superseded, Superseded, Superseded], "c"),
        ];
        for (standings, expected) in cases {
            let found: Vec<_> =
                lines.iter().zip(standings).map(|(line, s)| (arrival(line), Some(s))).collect();
            let paper = paper_of(found).map(|a| a.bundle_id);
            assert_eq!(paper.as_deref(), Some(expected), "{standings:?}");
        }
        assert!(paper_of(Vec::new()).is_none());
    }

    #[test]
    fn a_code_one_letter_away_names_its_group() {
        let arrivals =
            [coded("a A 1 - 2026-Q3 0 -", "K7Q29F4M"), coded("b A 2 a 2026-Q4 0 -", "AAAABBBB")];
        let cases = [
            ("K7Q29F4N", Some(("a", 2))),
            ("X7Q29F4M", Some(("a", 1))),
            ("AAABBBBB", Some(("b", 1))),
            ("AAAACCBB", None),
            ("K7Q29F4", None),
            // The code itself is no near one.
            ("K7Q29F4M", None),
        ];
        for (code, expected) in cases {
            let near = near_code(code, &arrivals);
            assert_eq!(near.map(|n| (n.arrival.bundle_id.as_str(), n.group)), expected, "{code}");
        }
    }
}
