//! The law the open book works by: what the program ships, and the packs the book has taken in.
//!
//! A report is made, and checked at the other end, by the newest pack that applies to its quarter,
//! so a correction of an old quarter is computed by the edition that quarter was computed by.
//! Questions that have no quarter are answered by the newest law.

use crate::desk::Desk;
use crate::error::DeskError;
use centre::LawPack;
use norms::{LawFiles, Norms, Quarter};
use std::sync::{Arc, OnceLock};

/// The shipped law and every pack of the book, each read once when it is first asked.
#[derive(Debug, Default)]
pub(crate) struct Laws {
    /// In the order they came in.
    packs: Vec<Pack>,
}

/// A pack and, once asked, the law it says.
#[derive(Debug)]
pub(crate) struct Pack {
    pub(crate) pack: LawPack,
    law: OnceLock<Arc<Norms>>,
}

impl Laws {
    fn new(packs: Vec<LawPack>) -> Laws {
        let packs = packs.into_iter().map(|pack| Pack { pack, law: OnceLock::new() });
        Laws { packs: packs.collect() }
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

    /// The newest pack.
    pub(crate) fn newest_pack(&self) -> Option<&LawPack> {
        self.packs.last().map(|p| &p.pack)
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

    /// Every pack, in the order they came in.
    pub(crate) fn packs(&self) -> impl Iterator<Item = &LawPack> {
        self.packs.iter().map(|p| &p.pack)
    }
}

impl Pack {
    fn law(&self) -> Result<Arc<Norms>, DeskError> {
        if let Some(law) = self.law.get() {
            return Ok(Arc::clone(law));
        }
        let law = files(&self.pack)?.read().map_err(|fault| {
            unreadable(&self.pack)
                .with("file", &fault.file)
                .with("line", fault.line)
                .with("why", &fault.reason)
        })?;
        Ok(Arc::clone(self.law.get_or_init(|| Arc::new(law))))
    }
}

/// The files of a pack. What a newer program ships besides, stands in too: a list of codes it has
/// learnt since is better than none.
pub(crate) fn files(pack: &LawPack) -> Result<LawFiles, DeskError> {
    let own = LawFiles::from_pack_text(&pack.content)
        .map_err(|fault| unreadable(pack).with("why", fault))?;
    Ok(own.or(LawFiles::shipped()))
}

/// Eight letters of an edition in two groups, as people compare them.
pub(crate) fn short(edition: &str) -> String {
    seal::eight_letters(edition).map_or_else(String::new, |code| crate::papers::grouped(&code))
}

fn unreadable(pack: &LawPack) -> DeskError {
    DeskError::new("law-unreadable").with("number", pack.number).with("office", &pack.office_name)
}

/// The law this program ships.
pub(crate) fn shipped() -> Arc<Norms> {
    static SHIPPED: OnceLock<Arc<Norms>> = OnceLock::new();
    Arc::clone(SHIPPED.get_or_init(|| Arc::new(Norms::shipped().clone())))
}

impl Desk {
    /// The laws of the open book. Where no book was made yet, the shipped law alone.
    pub(crate) fn laws(&mut self) -> Result<Arc<Laws>, DeskError> {
        if !self.book_path().is_file() {
            return Ok(Arc::default());
        }
        // Another window may have taken a pack in: one short question tells.
        let newest = self.read()?.newest_law_pack()?;
        let known = |laws: &&Arc<Laws>| laws.newest_pack().map(|p| &p.pack_id) == newest.as_ref();
        if let Some(laws) = self.laws.as_ref().filter(known) {
            return Ok(Arc::clone(laws));
        }
        let laws = Arc::new(Laws::new(self.read()?.law_packs()?));
        self.laws = Some(Arc::clone(&laws));
        Ok(laws)
    }

    /// The newest law of the open book.
    pub(crate) fn norms(&mut self) -> Result<Arc<Norms>, DeskError> {
        self.laws()?.newest()
    }

    /// The law by which reports of a quarter are made.
    pub(crate) fn law_of(&mut self, quarter: Quarter) -> Result<Arc<Norms>, DeskError> {
        self.laws()?.of(quarter)
    }
}
