//! The law the open book works by: what the program ships, and the packs the book has taken in.
//!
//! Derived from the set of packs, so the order they came in cannot matter: a report is made, and
//! checked at the other end, by the highest pack of the office that applies to its quarter.
//! Questions that have no quarter are answered by the newest law.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use centre::LawPack;
use norms::{LawFiles, LoadFault, Norms, Quarter};
use std::sync::{Arc, OnceLock};

/// The shipped law and every pack of the book, each read once when it is first asked.
#[derive(Debug, Default)]
pub(crate) struct Laws {
    /// Offices in the order they were met, the packs of each by number.
    packs: Vec<Pack>,
    /// Mã gói of the pack that came in last: by it another window's change is seen.
    pub(crate) came_last: Option<String>,
}

/// A pack and, once asked, the law it says.
#[derive(Debug)]
pub(crate) struct Pack {
    pub(crate) pack: LawPack,
    law: OnceLock<Arc<Norms>>,
}

impl Laws {
    /// From the packs in the order they came in.
    pub(crate) fn new(packs: Vec<LawPack>) -> Laws {
        let came_last = packs.last().map(|p| p.pack_id.clone());
        let mut offices: Vec<String> = Vec::new();
        for pack in &packs {
            if !offices.contains(&pack.office_id) {
                offices.push(pack.office_id.clone());
            }
        }
        let mut packs: Vec<Pack> =
            packs.into_iter().map(|pack| Pack { pack, law: OnceLock::new() }).collect();
        let met = |id: &str| offices.iter().position(|office| office == id);
        packs.sort_by_key(|p| (met(&p.pack.office_id), p.pack.number));
        Laws { packs, came_last }
    }

    /// The pack by which reports of a quarter are made; none where it is the shipped law.
    pub(crate) fn pack_of(&self, quarter: Quarter) -> Option<&LawPack> {
        let applies = |p: &&Pack| p.pack.applies_from <= quarter;
        self.packs.iter().rfind(applies).map(|p| &p.pack)
    }

    /// The law by which reports of a quarter are made.
    pub(crate) fn of(&self, quarter: Quarter) -> Result<Arc<Norms>, DeskError> {
        match self.packs.iter().rfind(|p| p.pack.applies_from <= quarter) {
            Some(pack) => pack.law(),
            None => Ok(shipped()),
        }
    }

    /// The highest pack of the office met last.
    pub(crate) fn newest_pack(&self) -> Option<&LawPack> {
        self.packs.last().map(|p| &p.pack)
    }

    /// The highest ordinal of any pack.
    pub(crate) fn last_ordinal(&self) -> u32 {
        self.packs().map(|p| p.ordinal).max().unwrap_or_default()
    }

    /// The newest law.
    pub(crate) fn newest(&self) -> Result<Arc<Norms>, DeskError> {
        self.packs.last().map_or_else(|| Ok(shipped()), Pack::law)
    }

    /// The files of the newest law.
    pub(crate) fn files(&self) -> Result<LawFiles, DeskError> {
        match self.newest_pack() {
            Some(pack) => files(pack),
            None => Ok(LawFiles::shipped()),
        }
    }

    /// Every pack: offices in the order they were met, the packs of each by number.
    pub(crate) fn packs(&self) -> impl Iterator<Item = &LawPack> {
        self.packs.iter().map(|p| &p.pack)
    }
}

impl Pack {
    fn law(&self) -> Result<Arc<Norms>, DeskError> {
        if let Some(law) = self.law.get() {
            return Ok(Arc::clone(law));
        }
        let law = read(&files(&self.pack)?).map_err(|fault| {
            unreadable(&self.pack)
                .with("file", &fault.file)
                .with("line", fault.line)
                .with("why", &fault.reason)
        })?;
        Ok(Arc::clone(self.law.get_or_init(|| Arc::new(law))))
    }
}

/// The files of a pack.
pub(crate) fn files(pack: &LawPack) -> Result<LawFiles, DeskError> {
    LawFiles::from_pack_text(&pack.content)
        .map_err(|fault| unreadable(pack).with("file", "").with("line", 0).with("why", fault))
}

/// The law of a pack's files. A pack holds every file, so its law is its own and its edition is the
/// same whatever program reads it. Where this program asks for something the pack was made before,
/// the shipped files stand in for what the pack has not, and the edition says so.
pub(crate) fn read(own: &LawFiles) -> Result<Norms, LoadFault> {
    let law = own.read()?;
    if law.lacks(Norms::shipped()).is_none() {
        return Ok(law);
    }
    own.clone().or(LawFiles::shipped()).read().or(Ok(law))
}

/// Eight letters of an edition in two groups, as people compare them.
pub(crate) fn short(edition: &str) -> String {
    seal::eight_letters(edition).map_or_else(String::new, |code| seal::grouped(&code))
}

fn unreadable(pack: &LawPack) -> DeskError {
    DeskError::new(Code::LawUnreadable)
        .with("number", pack.number)
        .with("office", &pack.office_name)
}

/// The law this program ships.
pub(crate) fn shipped() -> Arc<Norms> {
    static SHIPPED: OnceLock<Arc<Norms>> = OnceLock::new();
    Arc::clone(SHIPPED.get_or_init(|| Arc::new(Norms::shipped().clone())))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A pack of the shipped files but one, and with one more.
    fn pack(without: &str) -> LawFiles {
        let mut files = LawFiles::default();
        for (path, text) in LawFiles::shipped().iter().filter(|(path, _)| *path != without) {
            files.put(path, text).unwrap();
        }
        let act = "number = \"1/2027\"\nvi = \"a\"\nen = \"a\"\nissuer = \"b\"\nverified = false\n";
        files.put("instruments/n-1-2027.toml", act).unwrap();
        files
    }

    #[test]
    fn the_law_of_a_pack_is_its_own_whatever_program_reads_it() {
        // An act this program ships and the pack was made without is no law of the pack.
        let own = pack("instruments/vi-du-cach-tinh.toml");
        assert!(read(&own).is_err(), "a decision rests on it");
        let own = pack("rules/voucher-number-gap.toml");
        let law = read(&own).unwrap();
        assert_eq!(law.edition(), own.edition());
        assert!(law.rule("voucher-number-gap").is_none(), "both ends run the same rules");
    }

    #[test]
    fn what_this_program_asks_by_name_stands_in_where_a_pack_was_made_before() {
        let own = pack("codes/yes-no.toml");
        let law = read(&own).unwrap();
        assert!(law.list_title("yes-no").is_some());
        assert!(law.instrument("n-1-2027").is_some(), "and the pack's own is there");
        assert_ne!(law.edition(), own.edition(), "the edition says that it is another");
    }

    fn held(office: &str, number: u32, applies_from: &str, ordinal: u32) -> LawPack {
        LawPack {
            pack_id: format!("{office}{number}"),
            office_id: office.to_owned(),
            office_name: office.to_owned(),
            number,
            edition: String::new(),
            applies_from: applies_from.parse().unwrap(),
            issued_on: crate::core::world::first_day(),
            taken_on: crate::core::world::first_day(),
            ordinal,
            note: String::new(),
            file_name: String::new(),
            content: String::new(),
        }
    }

    #[test]
    fn of_a_quarter_the_highest_pack_that_applies_counts_whatever_came_first() {
        let packs = [("2026-Q1", 1), ("2026-Q3", 2), ("2026-Q2", 3), ("2027-Q1", 4)];
        let orders = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2]];
        for order in orders {
            let came = order.iter().zip(1..).map(|(nth, ordinal): (&usize, u32)| {
                let (from, number) = packs[*nth];
                held("so-22", number, from, ordinal)
            });
            let laws = Laws::new(came.collect());
            let of = |quarter: &str| laws.pack_of(quarter.parse().unwrap()).map(|p| p.number);
            assert_eq!(of("2025-Q4"), None, "{order:?}");
            assert_eq!(of("2026-Q1"), Some(1), "{order:?}");
            assert_eq!(of("2026-Q2"), Some(3), "{order:?}");
            assert_eq!(of("2026-Q4"), Some(3), "the third applies since before the second");
            assert_eq!(of("2027-Q2"), Some(4), "{order:?}");
        }
        // A centre that reports to another office now: that one's packs go before.
        let laws = Laws::new(vec![
            held("huyen-199", 7, "2024-Q1", 1),
            held("vhxh-06874", 1, "2025-Q3", 2),
        ]);
        let of =
            |quarter: &str| laws.pack_of(quarter.parse().unwrap()).map(|p| p.office_id.as_str());
        assert_eq!((of("2025-Q2"), of("2025-Q3")), (Some("huyen-199"), Some("vhxh-06874")));
    }
}
