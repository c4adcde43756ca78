//! The outside world, handed in: what time it is and what chance says.

use norms::Day;

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
    /// Fills a buffer with random bytes.
    fn random(&mut self, bytes: &mut [u8]);
    /// A line for a person while they wait; who has nobody waiting lets it go.
    fn tell(&mut self, _line: &str) {}
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
