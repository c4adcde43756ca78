//! The office's seal, open for one sitting: 186 receipts are not 186 times the passphrase.

use crate::core::codes::Code;
use crate::core::copies::end_sitting;
use crate::core::desk::Desk;
use crate::core::desk::Session;
use crate::core::error::DeskError;
use norms::Day;
use seal::SigningSeed;

/// Minutes without a signature after which it closes by itself.
pub(crate) const MINUTES: u32 = 15;

/// Uses the open seal; the time begins anew.
pub(crate) fn with_seed<T>(
    desk: &mut Desk,
    work: impl FnOnce(&mut Desk, &SigningSeed) -> Result<T, DeskError>,
) -> Result<T, DeskError> {
    close_when_idle(desk);
    let session = desk.session.take().ok_or_else(|| DeskError::new(Code::SealClosed))?;
    let done = work(desk, &session.seed);
    desk.session = Some(Session { used_at: desk.now().instant, ..session });
    done
}

pub(crate) fn close_when_idle(desk: &mut Desk) {
    let now = desk.now().instant;
    let is_idle = |session: &Session| match (seconds(&session.used_at), seconds(&now)) {
        // A clock that went back tells nothing about how long it was.
        (Some(used), Some(now)) => !(0..i64::from(MINUTES) * 60).contains(&(now - used)),
        _ => true,
    };
    if desk.session.as_ref().is_some_and(is_idle) {
        desk.session = None;
        end_sitting(desk);
    }
}

/// Seconds since the first day of the calendar of an instant `2026-10-02T01:00:00Z`.
fn seconds(instant: &str) -> Option<i64> {
    let day: Day = instant.get(..10)?.parse().ok()?;
    let number = |from: usize| instant.get(from..from + 2)?.parse::<i64>().ok();
    let days = crate::core::world::first_day().days_until(day);
    Some(((days * 24 + number(11)?) * 60 + number(14)?) * 60 + number(17)?)
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn minutes_are_counted_over_midnight() {
        let between = |a: &str, b: &str| seconds(b).unwrap() - seconds(a).unwrap();
        assert_eq!(between("2026-10-02T23:59:30Z", "2026-10-03T00:00:30Z"), 60);
        assert_eq!(between("2026-10-02T01:00:00Z", "2026-10-02T01:15:00Z"), 15 * 60);
        assert_eq!(seconds("2026-10-02"), None);
    }
}
