//! Whose book it is, what a person has set in it, and the days and quarters it stands at.

use crate::core::error::DeskError;
use crate::core::talk::{Settings, TypeSize, WordsSchool};
use crate::core::view::View;
use crate::core::words::Language;
use centre::quarters::earliest_open;
use centre::{Profile, QuarterState};
use norms::{Day, Quarter, School, Vnd, amount_in_words as words_of};
use store::Reading;

/// The newest day the book knows: no clock may honestly stand before it.
pub(crate) fn clock_floor(view: View<'_>) -> Result<Option<Day>, DeskError> {
    let voucher = view.read()?.last_voucher_day()?;
    let act = view.read()?.acts(1)?.into_iter().next();
    let act = act.and_then(|line| line.at.get(..10).and_then(|d| d.parse::<Day>().ok()));
    // Journal instants are UTC: the local day may be the one before.
    let act = act.and_then(|d| d.plus_days(-1).ok());
    Ok(voucher.max(act))
}

/// The earliest quarter that is not closed, from the book's first to today's.
pub(crate) fn open_quarter(
    view: View<'_>,
    profile: &Profile,
    today: Day,
) -> Result<Quarter, DeskError> {
    Ok(earliest_open(profile.first_on, today, &view.read()?.quarters()?))
}

/// A quarter as the book knows it; one it never heard of has begun.
pub(crate) fn quarter_state(
    read: Reading<'_>,
    quarter: Quarter,
) -> Result<QuarterState, DeskError> {
    Ok(read.quarter(quarter)?.unwrap_or_else(|| QuarterState::begun(quarter)))
}

pub(crate) fn is_closed(read: Reading<'_>, quarter: Quarter) -> Result<bool, DeskError> {
    Ok(quarter_state(read, quarter)?.is_closed)
}

/// Refuses an entry dated in a closed quarter, naming the quarter.
pub(crate) fn must_be_open(read: Reading<'_>, day: Day, field: &str) -> Result<(), DeskError> {
    let open = quarter_state(read, day.quarter())?.must_be_open();
    open.map_err(|refusal| DeskError::from(refusal).at(field))
}

impl View<'_> {
    /// What a person has set; what nobody set has its usual value.
    pub(crate) fn settings(self) -> Result<Settings, DeskError> {
        let book = self.read()?;
        let read = |name: &str, usual: &str| -> Result<String, DeskError> {
            Ok(book.setting(name)?.unwrap_or_else(|| usual.to_owned()))
        };
        /// What is set of a closed set; what a newer program set counts as not set.
        fn of<T>(set: Option<String>, from_code: fn(&str) -> Option<T>, usual: T) -> T {
            set.as_deref().and_then(from_code).unwrap_or(usual)
        }
        Ok(Settings {
            language: of(book.setting("language")?, Language::from_code, Language::Vietnamese),
            type_size: of(book.setting("type_size")?, TypeSize::from_code, TypeSize::Usual),
            words_school: of(
                book.setting("words_school")?,
                WordsSchool::from_code,
                WordsSchool::Northern,
            ),
            says_zero_thousand: read("says_zero_thousand", "0")? == "1",
            says_chan: read("says_chan", "0")? == "1",
            upper_body: read("upper_body", "")?,
        })
    }

    /// An amount in the words this book prints.
    pub(crate) fn in_words(self, amount: Vnd) -> Result<String, DeskError> {
        Ok(words_of(amount, self.school()?))
    }

    /// How this book says amounts in words.
    pub(crate) fn school(self) -> Result<School, DeskError> {
        let settings = self.settings()?;
        let school = match settings.words_school {
            WordsSchool::Southern => School::SOUTHERN,
            WordsSchool::Northern => School::NORTHERN,
        };
        Ok(School {
            say_zero_thousand: settings.says_zero_thousand,
            chan: settings.says_chan,
            ..school
        })
    }
}
