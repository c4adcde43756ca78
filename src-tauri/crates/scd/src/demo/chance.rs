//! Chance and time of the demonstration: both come from the seed and the script, never from the PC.
//!
//! The generator is xoshiro256** (Blackman and Vigna), its state filled by SplitMix64 from the seed
//! and the name of the stream. Every centre has streams of its own, so that what is drawn for one
//! never moves another. It is no secret: keys made of it protect nothing, which is why the books
//! of a demonstration are samples.

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, SecondsFormat, Utc};
use desk::{Now, World};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Seconds by which Việt Nam is ahead of UTC.
const AHEAD: i32 = 7 * 3600;

/// A stream of drawn numbers.
#[derive(Clone, Debug)]
pub(crate) struct Chance {
    state: [u64; 4],
}

impl Chance {
    /// The stream of that name under a seed.
    pub(crate) fn of(seed: u64, name: &str) -> Chance {
        // FNV-1a makes a number of the name; SplitMix64 spreads it over the state.
        let hashed = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let mut at = seed.wrapping_mul(0xd6e8_feb8_6659_fd93) ^ hashed;
        let mut next = || {
            at = at.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = at;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        };
        Chance { state: [next(), next(), next(), next()] }
    }

    fn next(&mut self) -> u64 {
        let [a, b, c, d] = self.state;
        let drawn = b.wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let (c, d) = (c ^ a, d ^ b);
        self.state = [a ^ d, b ^ c, c ^ (b << 17), d.rotate_left(45)];
        drawn
    }

    /// A number from zero up to, and without, `n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        let n = u64::try_from(n).unwrap_or(u64::MAX);
        let wide = u128::from(self.next()) * u128::from(n);
        usize::try_from(wide >> 64).unwrap_or_default()
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = usize::try_from(high.saturating_sub(low).saturating_add(1)).unwrap_or(1);
        low.saturating_add(i64::try_from(self.below(span)).unwrap_or_default())
    }

    /// An amount from `low` to `high` in whole steps.
    pub(crate) fn amount(&mut self, low: i64, high: i64, step: i64) -> i64 {
        self.between(low / step, high / step).saturating_mul(step)
    }

    /// True in so many of a hundred cases.
    pub(crate) fn percent(&mut self, of_hundred: usize) -> bool {
        self.below(100) < of_hundred
    }

    /// One of a list that is not empty.
    pub(crate) fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }

    /// Puts a list in a drawn order.
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = self.below(last + 1);
            list.swap(last, other);
        }
    }
}

/// The clock of one centre's PC; the script sets it.
#[derive(Clone, Debug)]
pub(crate) struct Clock(Arc<AtomicI64>);

impl Clock {
    /// A clock that shows eight in the morning of a day.
    pub(crate) fn on(day: NaiveDate) -> Clock {
        let clock = Clock(Arc::new(AtomicI64::new(0)));
        clock.morning(day);
        clock
    }

    /// Goes to eight in the morning of a day; never back.
    pub(crate) fn morning(&self, day: NaiveDate) {
        let local = day.and_time(chrono::NaiveTime::MIN) + Duration::hours(8);
        let utc = local.and_utc().timestamp() - i64::from(AHEAD);
        self.0.fetch_max(utc, Ordering::Relaxed);
    }

    /// Lets some minutes pass.
    pub(crate) fn pass(&self, minutes: i64) {
        self.0.fetch_add(minutes * 60, Ordering::Relaxed);
    }

    /// The day it shows.
    pub(crate) fn today(&self) -> NaiveDate {
        self.local().date_naive()
    }

    fn local(&self) -> DateTime<FixedOffset> {
        let utc = DateTime::<Utc>::from_timestamp(self.0.load(Ordering::Relaxed), 0);
        let zone = FixedOffset::east_opt(AHEAD);
        match (utc, zone) {
            (Some(utc), Some(zone)) => utc.with_timezone(&zone),
            _ => DateTime::default(),
        }
    }
}

/// The world of one PC of the demonstration.
pub(crate) struct DemoWorld {
    clock: Clock,
    chance: Chance,
}

impl DemoWorld {
    /// A world with that clock and that stream of chance.
    pub(crate) fn new(clock: Clock, chance: Chance) -> DemoWorld {
        DemoWorld { clock, chance }
    }
}

impl World for DemoWorld {
    fn now(&self) -> Now {
        let local = self.clock.local();
        Now {
            instant: local.with_timezone(&Utc).to_rfc3339_opts(SecondsFormat::Secs, true),
            local: local.to_rfc3339_opts(SecondsFormat::Secs, false),
            today: local.date_naive().to_string().parse().unwrap_or_else(|_| desk::first_day()),
        }
    }

    fn random(&mut self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(8) {
            let drawn = self.chance.next().to_le_bytes();
            part.copy_from_slice(&drawn[..part.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_its_seed_and_its_name() {
        let draw = |seed, name| {
            let mut chance = Chance::of(seed, name);
            (0..8).map(|_| chance.below(1_000_000)).collect::<Vec<_>>()
        };
        assert_eq!(draw(1977, "06874"), draw(1977, "06874"));
        assert_ne!(draw(1977, "06874"), draw(1977, "06877"));
        assert_ne!(draw(1977, "06874"), draw(1978, "06874"));
    }

    #[test]
    fn the_clock_never_goes_back_and_shows_the_day_of_the_place() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let clock = Clock::on(day("2011-07-01"));
        clock.morning(day("2011-06-01"));
        assert_eq!(clock.today(), day("2011-07-01"));
        let now = DemoWorld::new(clock, Chance::of(1, "x")).now();
        assert_eq!(now.instant, "2011-07-01T01:00:00Z");
        assert_eq!(now.local, "2011-07-01T08:00:00+07:00");
    }
}
