//! The clock of this PC: the day one goes by, the doubt what is done carries, and the newest day known.
//!
//! *Invariant:* only what was done without doubt raises that day, so a clock that stood at 2041 for a while
//! leaves nothing behind once it was set right.

use crate::core::desk::Desk;
use crate::core::doing::Doing;
use crate::core::error::DeskError;
use crate::core::talk::ClockRow;
use crate::core::view::View;
use crate::core::world::{ClockTold, Now};
use centre::quarters::day_of_act;
use norms::{ClockDoubt, Day, clock};
use seal::info::Clock;
use store::{ActLine, AnyRecord, Reading};

/// The newest day known without doubt; derived, and none of the journal's.
const FLOOR: &str = "clock_floor";
/// What the newest act in doubt went by, what the clock showed, and its id; a line that sets it was made in
/// doubt.
const DOUBT: &str = "clock_doubt";

/// What a person said of a sitting's day: how far the clock is off it. It goes on with the clock, and is
/// void when the clock jumps: somebody has set it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said {
    off_by: i64,
    /// The clock's day when it was last looked at.
    seen: Day,
}

impl Said {
    pub(crate) fn on(clock: Day, today: Day) -> Said {
        Said { off_by: clock.days_until(today), seen: clock }
    }

    /// The same later, by the clock's day then.
    fn later(self, clock: Day) -> Option<Said> {
        (0..=1).contains(&self.seen.days_until(clock)).then_some(Said { seen: clock, ..self })
    }

    fn day(self, clock: Day) -> Option<Day> {
        clock.plus_days(self.off_by).ok()
    }
}

/// Why the day one goes by is in doubt, with what the clock shows.
#[derive(Clone, Debug)]
pub(crate) struct Doubted {
    pub(crate) why: ClockDoubt,
    pub(crate) clock: Day,
}

/// The newest day the book knows without doubt: no clock may honestly stand before it.
pub(crate) fn floor(read: Reading<'_>) -> Result<Option<Day>, DeskError> {
    if let Some(kept) = read.setting(FLOOR)? {
        // What is no day tells nothing, as if it were not there.
        return Ok(kept.parse().ok());
    }
    let act = read.acts(1)?.into_iter().next();
    Ok(day_of_act(act.as_ref().map(|line| line.at.as_str())))
}

/// What this PC's clock says, beside the newest day the book knows, for the head of a bundle.
pub(crate) fn of_bundle(view: View<'_>) -> Result<Clock, DeskError> {
    Ok(Clock {
        claimed: view.now().local.clone(),
        floor: floor(view.read()?)?.map(|day| day.to_string()).unwrap_or_default(),
        suspect: view.doubt().is_some(),
    })
}

/// The same for the window, while there is doubt.
pub(crate) fn row(view: View<'_>) -> Result<Option<ClockRow>, DeskError> {
    let Some(doubt) = view.doubt() else { return Ok(None) };
    Ok(Some(ClockRow { why: doubt.why, clock: doubt.clock, known: floor(view.read()?)? }))
}

/// Was this line of the journal made by a clock in doubt?
pub(crate) fn is_doubted(line: &ActLine) -> bool {
    line.changes.iter().any(|change| {
        matches!(&change.after, Some(AnyRecord::Single(one)) if one.setting().name == DOUBT)
    })
}

impl Desk {
    /// The moment, by the day one goes by, and what is in doubt of it.
    pub(crate) fn reckon(&self) -> (Now, Option<Doubted>) {
        let now = self.world.now();
        let clock = now.today;
        let said = self.said.get().and_then(|said| said.later(clock));
        self.said.set(said);
        // A book that cannot be read says so where it is asked for more than this.
        let floor = self.opened().and_then(|book| floor(book.read()).ok()).flatten();
        let reckoned = clock::reckon(clock, floor, said.and_then(|said| said.day(clock)));
        let doubt = reckoned.doubt.map(|why| Doubted { why, clock });
        (Now { today: reckoned.today, ..now }, doubt)
    }

    /// Tells whoever works here that the day is in doubt, once.
    pub(crate) fn tell_doubt(&mut self) {
        let (now, doubt) = self.reckon();
        if let Some(Doubted { why, clock }) = doubt.filter(|_| !self.has_told_doubt) {
            self.has_told_doubt = true;
            self.world.doubt(&ClockTold { why, clock, today: now.today });
        }
    }

    /// What a person says it is today stands until the sitting ends or the clock jumps.
    pub(crate) fn believe(&self, today: Day) {
        self.said.set(Some(Said::on(self.world.now().today, today)));
    }
}

impl Doing<'_> {
    /// What an act leaves of its day: the doubt in its own line, or a floor as high as it.
    pub(super) fn leave_day(&mut self) -> Result<(), DeskError> {
        let (now, doubt) = (self.now().clone(), self.view().doubt().cloned());
        if doubt.is_some() {
            // A book of an older program has its floor in its newest act, which this one will be.
            let (read, known) = (self.read(), floor(self.read())?);
            if let (None, Some(known)) = (read.setting(FLOOR)?, known) {
                self.act.set_derived(FLOOR, &known.to_string())?;
            }
            // With its own id, or a second act of the same second would set nothing.
            let said = format!("{} {} {}", now.today, now.local, self.act_id());
            return Ok(self.act.set(DOUBT, &said)?);
        }
        let known = floor(self.read())?;
        if self.heard.is_none_or(|heard| heard <= now.today) && known != Some(now.today) {
            self.act.set_derived(FLOOR, &now.today.to_string())?;
        }
        Ok(())
    }

    /// Another clock was heard, of a bundle or receipt that came in.
    pub(crate) fn hear(&mut self, clock: &Clock) -> Result<(), DeskError> {
        let claimed = clock.claimed.get(..10).and_then(|day| day.parse::<Day>().ok());
        let Some(claimed) = claimed.filter(|_| !clock.suspect) else { return Ok(()) };
        let known = floor(self.read())?;
        let heard = clock::heard(known, claimed);
        if let Some(day) = heard.filter(|_| heard != known) {
            self.act.set_derived(FLOOR, &day.to_string())?;
            self.heard = Some(day);
        }
        Ok(())
    }
}
