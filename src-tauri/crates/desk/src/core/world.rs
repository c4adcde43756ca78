//! The outside world, handed in: what time it is and what chance says.

use crate::core::words::{Language, sentence};
use norms::{ClockDoubt, Day};
use std::collections::BTreeMap;
use std::path::Path;
use store::{Raising, StoreError, Watch};

/// A moment: the instant for the journal, the civil day for the facts.
#[derive(Clone, Debug)]
pub struct Now {
    /// RFC 3339 UTC, whole seconds: `2026-10-02T01:00:00Z`.
    pub instant: String,
    /// Local time with its offset, as the clock of this PC shows it.
    pub local: String,
    /// The local day.
    pub today: Day,
}

/// Clock and chance, and who hears what long work says of itself.
pub trait World: Send {
    /// The present moment.
    fn now(&self) -> Now;
    /// The day a person says it is, where they said so beside the clock.
    fn said_today(&self) -> Option<Day> {
        None
    }
    /// Fills a buffer with random bytes.
    fn random(&mut self, bytes: &mut [u8]);
    /// How far a book of an older program has come, for a person who waits; who has nobody waiting
    /// lets it go.
    fn tell(&mut self, _done: Upgrade) {}
    /// The day is in doubt, told once a sitting; who shows it otherwise lets it go.
    fn doubt(&mut self, _doubt: &ClockTold) {}
}

/// Why the day one goes by is in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockTold {
    pub why: ClockDoubt,
    /// The day the clock shows.
    pub clock: Day,
    /// The day one goes by.
    pub today: Day,
}

impl ClockTold {
    /// The same as a line, for who works at a command line.
    pub fn sentence(self, language: Language) -> String {
        let why = self.why;
        let values = [("clock", self.clock), ("today", self.today)];
        let values = values.map(|(name, day)| (name.to_owned(), day.office()));
        sentence(language, &format!("clock.{why}"), &values.into())
    }
}

norms::closed_set! {
    /// What has been done of making a book of an older program one of this.
    pub enum Upgrade {
        /// There is room, and the book is what its number says; a copy of it is being made.
        Begun = "begun",
        /// The copy is there, and takes the steps.
        Copied = "copied",
        /// The copy took them, and is compared with the book.
        Raised = "raised",
        /// Every record of the book stands in the copy, which takes its place.
        Compared = "compared",
        /// The book is one of this program.
        Swapped = "swapped",
    }
}

impl Upgrade {
    /// The same as a line, for who waits at a command line.
    pub fn sentence(self, language: Language) -> String {
        let key = match self {
            Upgrade::Begun => "upgrade.begun",
            Upgrade::Copied => "upgrade.copied",
            Upgrade::Raised => "upgrade.raised",
            Upgrade::Compared => "upgrade.compared",
            Upgrade::Swapped => "upgrade.swapped",
        };
        sentence(language, key, &BTreeMap::new())
    }
}

/// Sixteen random bytes, enough for an id.
pub(crate) fn sixteen(world: &mut dyn World) -> [u8; 16] {
    let mut bytes = [0; 16];
    world.random(&mut bytes);
    bytes
}

/// The first day the program's calendar knows: what a clock that has lost its time shows.
pub fn first_day() -> Day {
    Day::new(1945, 1, 1).expect("1945 is the first year of the calendar")
}

/// The last one.
pub(crate) fn last_day() -> Day {
    Day::new(2199, 12, 31).expect("2199 is the last year of the calendar")
}

/// A book of an older program becomes one of this: its disk is asked, and whoever waits is told.
pub(crate) struct Waiting<'a>(pub(crate) &'a mut dyn World);

impl Watch for Waiting<'_> {
    fn free_bytes(&self, folder: &Path) -> Option<u64> {
        stick::free_bytes(folder).ok()
    }

    fn after(&mut self, done: Raising) -> Result<(), StoreError> {
        self.0.tell(match done {
            Raising::Begun => Upgrade::Begun,
            Raising::Copied => Upgrade::Copied,
            Raising::Raised => Upgrade::Raised,
            Raising::Compared => Upgrade::Compared,
            Raising::Swapped => Upgrade::Swapped,
            // Over in a moment: nobody waits for these.
            Raising::Folded | Raising::KeptOld => return Ok(()),
        });
        Ok(())
    }
}
