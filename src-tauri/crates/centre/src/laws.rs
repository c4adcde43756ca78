//! The law a book works by: what the program ships, and the packs the book has taken in.
//!
//! Derived from the set of packs, so the order they came in cannot matter: a report is made, and
//! checked at the other end, by the highest pack of the office that applies to its quarter.
//! Questions that have no quarter are answered by the newest law.

use crate::law::LawPack;
use letters::{OfficeId, PackId, Report};
use norms::draft::OwnDecision;
use norms::{LawFiles, Norms, Quarter, Seat};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A pack whose law cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("law-unreadable {office} {number} {file}:{line} {why}")]
pub struct Unreadable {
    /// Place of the pack among those of its office.
    pub number: u32,
    /// Who issued it, by name.
    pub office: String,
    /// The file of it that is no law; empty when the pack as a whole is none.
    pub file: String,
    /// Line of that file, from 1; 0 for the file as a whole.
    pub line: usize,
    /// What is wrong, for the person who edits the file.
    pub why: String,
}

/// The shipped law and every pack of the book, each read once when it is first asked.
#[derive(Debug, Default)]
pub struct Laws {
    /// Offices in the order they were met, the packs of each by number.
    packs: Vec<Pack>,
    /// Mã gói of the pack that came in last: by it another window's change is seen.
    came_last: Option<PackId>,
    /// The last laws that stood with own decisions beside them.
    beside: Mutex<Vec<Stood>>,
}

/// A law with own decisions beside it, by the edition and what stands beside.
#[derive(Debug)]
struct Stood {
    edition: String,
    own: Vec<OwnDecision>,
    law: Arc<Norms>,
}

/// How many of them are kept.
const MOST_STOOD: usize = 6;

/// A pack and, once asked, the law it says.
#[derive(Debug)]
struct Pack {
    pack: LawPack,
    law: OnceLock<Arc<Norms>>,
}

impl Laws {
    /// From the packs in the order they came in.
    pub fn new(packs: Vec<LawPack>) -> Laws {
        let came_last = packs.last().map(|p| p.pack_id.clone());
        let mut offices: Vec<OfficeId> = Vec::new();
        for pack in &packs {
            if !offices.contains(&pack.office_id) {
                offices.push(pack.office_id.clone());
            }
        }
        let mut packs: Vec<Pack> =
            packs.into_iter().map(|pack| Pack { pack, law: OnceLock::new() }).collect();
        let met = |id: &OfficeId| offices.iter().position(|office| office == id);
        packs.sort_by_key(|p| (met(&p.pack.office_id), p.pack.number));
        Laws { packs, came_last, beside: Mutex::default() }
    }

    /// Mã gói of the pack that came in last, to be held against what the book has now.
    pub fn came_last(&self) -> Option<&PackId> {
        self.came_last.as_ref()
    }

    /// The pack by which reports of a quarter are made; none where it is the shipped law.
    pub fn pack_of(&self, quarter: Quarter) -> Option<&LawPack> {
        let applies = |p: &&Pack| p.pack.applies_from <= quarter;
        self.packs.iter().rfind(applies).map(|p| &p.pack)
    }

    /// The law by which reports of a quarter are made.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn of(&self, quarter: Quarter) -> Result<Arc<Norms>, Unreadable> {
        match self.packs.iter().rfind(|p| p.pack.applies_from <= quarter) {
            Some(pack) => pack.law(),
            None => Ok(shipped()),
        }
    }

    /// The highest pack of the office met last.
    pub fn newest_pack(&self) -> Option<&LawPack> {
        self.packs.last().map(|p| &p.pack)
    }

    /// The highest ordinal of any pack.
    pub fn last_ordinal(&self) -> u32 {
        self.packs().map(|p| p.ordinal).max().unwrap_or_default()
    }

    /// The newest law.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn newest(&self) -> Result<Arc<Norms>, Unreadable> {
        self.packs.last().map_or_else(|| Ok(shipped()), Pack::law)
    }

    /// The files of the newest law.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn files(&self) -> Result<LawFiles, Unreadable> {
        match self.newest_pack() {
            Some(pack) => files(pack),
            None => Ok(LawFiles::shipped()),
        }
    }

    /// The law by which reports of a quarter are made, with decisions the centre entered beside it. One
    /// that cannot be read stands nowhere: nothing is computed by it.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn of_with(&self, quarter: Quarter, own: &[OwnDecision]) -> Result<Arc<Norms>, Unreadable> {
        let pack = self.packs.iter().rfind(|p| p.pack.applies_from <= quarter);
        self.with(pack, own)
    }

    /// The newest law with decisions the centre entered beside it.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn newest_with(&self, own: &[OwnDecision]) -> Result<Arc<Norms>, Unreadable> {
        self.with(self.packs.last(), own)
    }

    /// The law a report of a quarter is judged by: with the decisions the report says its centre entered,
    /// as far as they are of the centre's own province.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn of_report(&self, quarter: Quarter, report: &Report) -> Result<Arc<Norms>, Unreadable> {
        let law = self.of(quarter)?;
        let own = own_of(&law, quarter, report);
        if own.is_empty() { Ok(law) } else { self.of_with(quarter, &own) }
    }

    fn with(&self, pack: Option<&Pack>, own: &[OwnDecision]) -> Result<Arc<Norms>, Unreadable> {
        let law = pack.map_or_else(|| Ok(shipped()), Pack::law)?;
        if own.is_empty() {
            return Ok(law);
        }
        let mut stood = self.beside.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = stood.iter().position(|s| s.edition == law.edition() && s.own == own) {
            return Ok(stood.get(at).map_or(law, |found| Arc::clone(&found.law)));
        }
        let files = pack.map_or_else(|| Ok(LawFiles::shipped()), |pack| files(&pack.pack))?;
        let with = Arc::new(law.beside(&files, own).law);
        if stood.len() >= MOST_STOOD {
            stood.remove(0);
        }
        let edition = law.edition().to_owned();
        stood.push(Stood { edition, own: own.to_vec(), law: Arc::clone(&with) });
        Ok(with)
    }

    /// Every pack: offices in the order they were met, the packs of each by number.
    pub fn packs(&self) -> impl Iterator<Item = &LawPack> {
        self.packs.iter().map(|p| &p.pack)
    }
}

impl Pack {
    fn law(&self) -> Result<Arc<Norms>, Unreadable> {
        if let Some(law) = self.law.get() {
            return Ok(Arc::clone(law));
        }
        let read = files(&self.pack)?.read_pack();
        let law = read.map_err(|f| unreadable(&self.pack, f.file, f.line, f.why.vi()))?;
        Ok(Arc::clone(self.law.get_or_init(|| Arc::new(law))))
    }
}

/// The files of a pack.
///
/// # Errors
/// [`Unreadable`] when its text is none of a pack.
pub fn files(pack: &LawPack) -> Result<LawFiles, Unreadable> {
    let read = LawFiles::from_pack_text(&pack.content);
    read.map_err(|fault| unreadable(pack, String::new(), 0, fault.to_string()))
}

fn unreadable(pack: &LawPack, file: String, line: usize, why: String) -> Unreadable {
    Unreadable { number: pack.number, office: pack.office_name.clone(), file, line, why }
}

/// The decisions a report says its centre entered, of those it may follow. Of a report without its head, which
/// no reader takes, there are none.
pub fn own_of(law: &Norms, quarter: Quarter, report: &Report) -> Vec<OwnDecision> {
    let own = letters::own_decisions(report).unwrap_or_default();
    let head = || {
        let head = report.require("trung-tam").ok()?.line(0).ok()?;
        Some(Seat {
            unit_code: head.text("unit_code").ok()?,
            unit_from: head.text("unit_from").ok()?.parse().ok()?,
            parent_name: head.text("parent_name").ok()?,
        })
    };
    if own.is_empty() {
        return own;
    }
    head().map_or_else(Vec::new, |seat| own_there(law, quarter, seat, own))
}

/// Of decisions a centre entered those it may follow in a quarter: the same at the centre and at its office.
pub fn own_there(
    law: &Norms,
    quarter: Quarter,
    seat: Seat<'_>,
    mut own: Vec<OwnDecision>,
) -> Vec<OwnDecision> {
    own.retain(|one| law.is_of_province(seat, (&one.draft.province, one.draft.from), quarter));
    own
}

/// The law this program ships, with the decisions a report says its centre entered beside it.
pub fn shipped_for(quarter: Quarter, report: &Report) -> Arc<Norms> {
    let law = shipped();
    let own = own_of(&law, quarter, report);
    if own.is_empty() {
        return law;
    }
    Arc::new(law.beside(&LawFiles::shipped(), &own).law)
}

/// The law this program ships.
pub fn shipped() -> Arc<Norms> {
    static SHIPPED: OnceLock<Arc<Norms>> = OnceLock::new();
    Arc::clone(SHIPPED.get_or_init(|| Arc::new(Norms::shipped().clone())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(office: &str, number: u32, applies_from: &str, ordinal: u32) -> LawPack {
        LawPack {
            pack_id: format!("{office}{number}").into(),
            office_id: office.to_owned().into(),
            office_name: office.to_owned(),
            number,
            edition: String::new(),
            applies_from: applies_from.parse().unwrap(),
            issued_on: "2026-01-01".parse().unwrap(),
            taken_on: "2026-01-01".parse().unwrap(),
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

    #[test]
    fn a_pack_that_is_no_law_is_named_with_the_file_and_the_reason() {
        let whole = LawFiles::shipped().pack_text();
        let mut broken = LawFiles::shipped();
        broken.put("rates/base-wage.toml", "key = \"base-wage\"\nodd = 1\n").unwrap();
        for (content, told) in [
            (whole, None),
            (String::new(), Some(("", 0, "pack-head"))),
            ("socongdong-quy-dinh 9\n".to_owned(), Some(("", 0, "pack-newer"))),
            (broken.pack_text(), Some(("rates/base-wage.toml", 2, "ở đây không có khóa “odd”"))),
        ] {
            let pack = LawPack { content, ..held("so-22", 3, "2026-Q1", 1) };
            let laws = Laws::new(vec![pack]);
            assert!(laws.of("2025-Q4".parse().unwrap()).is_ok(), "an earlier quarter asks no pack");
            match (laws.newest(), told) {
                (Ok(_), None) => {}
                (Err(found), Some((file, line, why))) => {
                    assert_eq!((found.number, found.office.as_str()), (3, "so-22"));
                    assert_eq!((found.file.as_str(), found.line), (file, line));
                    assert!(found.why.starts_with(why), "{}", found.why);
                }
                (found, told) => panic!("{found:?} is not {told:?}"),
            }
        }
    }
}
