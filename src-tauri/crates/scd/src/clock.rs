//! The real clock and real chance, or the clock a caller sets.

use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};
use desk::{ClockTold, Day, Language, Now, Upgrade, World};

/// The world outside: of a command line, or of the window.
#[derive(Debug)]
pub struct Outside {
    set: Option<DateTime<FixedOffset>>,
    said: Option<Day>,
}

impl Outside {
    /// The world, at a moment set by `--now` or as it is.
    pub fn at(now: Option<&str>) -> Result<Outside, String> {
        let set = now.map(DateTime::parse_from_rfc3339).transpose();
        let set = set.map_err(|_| "--now: not an RFC 3339 instant".to_owned())?;
        Ok(Outside { set, said: None })
    }

    /// The same world, whose person says by `--today` which day it is.
    pub fn saying(self, today: Option<&str>) -> Result<Outside, String> {
        let said = today.map(str::parse).transpose();
        let said = said.map_err(|_| "--today: not a day as 2026-10-02".to_owned())?;
        Ok(Outside { said, ..self })
    }
}

/// Vietnam's time, which has no summer: a donated PC may stand on any zone, and near midnight its day would be
/// another's.
fn vietnam(moment: DateTime<Utc>) -> DateTime<FixedOffset> {
    FixedOffset::east_opt(7 * 3600)
        .map_or_else(|| moment.fixed_offset(), |zone| moment.with_timezone(&zone))
}

impl World for Outside {
    #[expect(
        clippy::disallowed_methods,
        reason = "time enters here and in the shell, nowhere else"
    )]
    fn now(&self) -> Now {
        let moment = self.set.unwrap_or_else(|| vietnam(Utc::now()));
        let day = moment.date_naive();
        Now {
            instant: moment.with_timezone(&Utc).to_rfc3339_opts(SecondsFormat::Secs, true),
            local: moment.to_rfc3339_opts(SecondsFormat::Secs, false),
            today: day.to_string().parse().unwrap_or_else(|_| desk::first_day()),
        }
    }

    fn said_today(&self) -> Option<Day> {
        self.said
    }

    fn random(&mut self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system gives random bytes, or no key may be made");
    }

    fn doubt(&mut self, doubt: &ClockTold) {
        crate::say(&doubt.sentence(Language::Vietnamese));
    }

    fn tell(&mut self, done: Upgrade) {
        crate::say(&done.sentence(Language::Vietnamese));
    }
}
