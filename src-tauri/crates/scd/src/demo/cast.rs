//! The cast: which part each centre plays. The parts are dealt in hands of twelve, so that the part
//! of a centre depends on the seed and its place alone, and every part is played among the first
//! twelve (but for the restored book, which comes in the second hand). The office and the passphrase
//! are the same in every play.

use super::chance::Chance;

/// The passphrase of every seal of the demonstration; it stands in `PASSPHRASE.txt`.
pub const PASSPHRASE: &str = "mot hai ba bon nam";
/// Who receives the reports.
pub const OFFICE: (&str, &str) = ("so-22", "Sở Giáo dục và Đào tạo tỉnh Quảng Ninh");
/// Centres of one hand.
const HAND: usize = 12;

/// What a centre does with its quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Hands in by the deadline.
    OnTime,
    /// Seals after the deadline.
    Late,
    /// Stops keeping the book half-way and never hands in.
    Silent,
    /// Hands in with hints that stand and queries it has explained.
    Explained,
    /// Hands in an error no rule stops; the office will return it.
    Returned,
    /// Finds its own error after sealing and seals again.
    SelfCorrected,
    /// Pays a person whom another centre pays for the same months.
    PaidTwice,
    /// Loses its PC after sealing and seals again from a restored copy of the book.
    Restored,
}

impl Part {
    /// The code in `cast.csv`.
    pub fn code(self) -> &'static str {
        match self {
            Part::OnTime => "dung-han",
            Part::Late => "nop-muon",
            Part::Silent => "khong-nop",
            Part::Explained => "co-giai-thich",
            Part::Returned => "se-tra-lai",
            Part::SelfCorrected => "tu-sua",
            Part::PaidTwice => "tra-hai-noi",
            Part::Restored => "khoi-phuc",
        }
    }
}

/// The part of the centre at a place of the list, and the hand it was dealt in.
pub(crate) fn part(seed: u64, place: usize) -> (Part, usize) {
    let hand = place / HAND;
    (dealt(seed, hand)[place % HAND], hand)
}

fn dealt(seed: u64, hand: usize) -> Vec<Part> {
    let mut parts =
        vec![Part::Late, Part::Silent, Part::Explained, Part::Returned, Part::SelfCorrected];
    if hand == 0 {
        parts.push(Part::Returned);
    }
    if hand.is_multiple_of(6) {
        parts.extend([Part::PaidTwice, Part::PaidTwice]);
    }
    if hand % 4 == 1 {
        parts.push(Part::Restored);
    }
    if hand % 2 == 1 {
        parts.push(Part::Late);
    }
    parts.resize(HAND, Part::OnTime);
    Chance::of(seed, &format!("vai/{hand}")).shuffle(&mut parts);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn cast(seed: u64, centres: usize) -> BTreeMap<Part, usize> {
        let mut cast = BTreeMap::new();
        for place in 0..centres {
            *cast.entry(part(seed, place).0).or_default() += 1;
        }
        cast
    }

    #[test]
    fn twelve_centres_play_every_part_but_the_last() {
        for seed in [0, 1, 1977, u64::MAX] {
            let cast = cast(seed, HAND);
            assert_eq!(cast.len(), 7, "{cast:?}");
            assert_eq!(cast[&Part::PaidTwice], 2);
            assert!(!cast.contains_key(&Part::Restored));
        }
    }

    #[test]
    fn all_186_play_every_part_and_most_are_on_time() {
        let cast = cast(1977, 186);
        assert_eq!(cast.len(), 8, "{cast:?}");
        assert!(cast[&Part::OnTime] > 62, "{cast:?}");
        assert_eq!(cast[&Part::PaidTwice] % 2, 0, "{cast:?}");
    }
}
