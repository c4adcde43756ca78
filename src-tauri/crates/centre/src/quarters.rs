//! A quarter on its way: open, closed by a seal, opened again for a revision.

use crate::money_records::{QuarterState, SealedReport};
use crate::report_numbers::{OtherReport, out_of_order, used_by};
use letters::KeyFigure;
use norms::{Day, Quarter};
use serde::Serialize;
use ts_rs::TS;

/// Revisions have two digits in a bundle's name.
const MOST_REVISIONS: u32 = 99;

/// Why something cannot be done with a quarter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuarterRefusal {
    /// It is closed: nothing dated in it is written or changed.
    #[error("quarter-closed {0}")]
    Closed(Quarter),
    /// It is open already and needs no revision.
    #[error("quarter-open {0}")]
    Open(Quarter),
    /// Another report of the year bears the number already.
    #[error("number-used {} {}", .0.number, .0.quarter)]
    NumberUsed(OtherReport),
    /// Its paper was signed before its last month.
    #[error("signed-too-early {0}")]
    SignedTooEarly(Day),
    /// Nobody signed its paper.
    #[error("not-signed")]
    NotSigned,
    /// Its figures are no longer those of the paper that was signed.
    #[error("paper-stale {signed} {now}")]
    PaperStale {
        /// Mã số liệu of the paper.
        signed: String,
        /// Mã số liệu of the figures now.
        now: String,
    },
    /// It was opened again as often as a bundle's name can count.
    #[error("revision-limit")]
    RevisionLimit,
}

impl QuarterState {
    /// A quarter nothing was decided about yet.
    pub fn begun(quarter: Quarter) -> QuarterState {
        QuarterState {
            quarter,
            is_closed: false,
            revision: 0,
            reason: None,
            report_number: None,
            signed_on: None,
            signed_ma_so_lieu: None,
        }
    }

    /// Refuses what is dated in a closed quarter.
    ///
    /// # Errors
    /// [`QuarterRefusal::Closed`].
    pub fn must_be_open(&self) -> Result<(), QuarterRefusal> {
        if self.is_closed { Err(QuarterRefusal::Closed(self.quarter)) } else { Ok(()) }
    }

    /// The quarter opened again under its next revision; what the paper said is to be said anew.
    ///
    /// # Errors
    /// [`QuarterRefusal::Open`], [`QuarterRefusal::RevisionLimit`].
    pub fn opened_again(&self, reason: String) -> Result<QuarterState, QuarterRefusal> {
        if !self.is_closed {
            return Err(QuarterRefusal::Open(self.quarter));
        }
        if self.revision >= MOST_REVISIONS {
            return Err(QuarterRefusal::RevisionLimit);
        }
        Ok(QuarterState {
            revision: self.revision.saturating_add(1),
            reason: Some(reason),
            ..QuarterState::begun(self.quarter)
        })
    }

    /// Refuses a day before the last month of the quarter, or before the newest day its paper tells of
    /// (a voucher, an activity): nobody has signed what had not happened.
    ///
    /// # Errors
    /// [`QuarterRefusal::SignedTooEarly`] with the first day it can be.
    pub fn may_be_signed_on(&self, day: Day, newest: Option<Day>) -> Result<(), QuarterRefusal> {
        let earliest = newest.into_iter().fold(first_day_of_signing(self.quarter), Day::max);
        if day < earliest { Err(QuarterRefusal::SignedTooEarly(earliest)) } else { Ok(()) }
    }

    /// Refuses a number that another report of its year bears; `on` is the day it is or would be signed.
    ///
    /// # Errors
    /// [`QuarterRefusal::NumberUsed`].
    pub fn may_bear(
        &self,
        number: &str,
        on: Day,
        states: &[QuarterState],
    ) -> Result<(), QuarterRefusal> {
        used_by(states, self.quarter, number, on)
            .map_or(Ok(()), |other| Err(QuarterRefusal::NumberUsed(other)))
    }

    /// The quarter with its paper signed: on which day, under which number, over which figures.
    pub fn signed(self, signed_on: Day, number: String, ma_so_lieu: String) -> QuarterState {
        QuarterState {
            report_number: Some(number),
            signed_on: Some(signed_on),
            signed_ma_so_lieu: Some(ma_so_lieu),
            ..self
        }
    }

    /// The day its paper was signed, if it was printed from these very figures.
    ///
    /// # Errors
    /// [`QuarterRefusal::NotSigned`], [`QuarterRefusal::PaperStale`].
    pub fn signed_over(&self, ma_so_lieu: &str) -> Result<Day, QuarterRefusal> {
        let (Some(day), Some(signed)) = (self.signed_on, &self.signed_ma_so_lieu) else {
            return Err(QuarterRefusal::NotSigned);
        };
        if signed != ma_so_lieu {
            let (signed, now) = (signed.clone(), ma_so_lieu.to_owned());
            return Err(QuarterRefusal::PaperStale { signed, now });
        }
        Ok(day)
    }

    /// Did the figures change after the paper was signed, while the quarter is open?
    pub fn is_paper_stale(&self, ma_so_lieu: &str) -> bool {
        !self.is_closed && self.signed_ma_so_lieu.as_ref().is_some_and(|m| m != ma_so_lieu)
    }

    /// The day on its paper: the day it was signed; until then today, kept within the days it could
    /// be signed on.
    pub fn paper_day(&self, today: Day) -> Day {
        self.signed_on.unwrap_or_else(|| today.max(first_day_of_signing(self.quarter)))
    }
}

/// A paper of a quarter is signed in its last month or later.
fn first_day_of_signing(quarter: Quarter) -> Day {
    quarter.months()[2].first()
}

/// One quarter's report on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReportStatus {
    pub quarter: Quarter,
    pub state: QuarterState,
    pub ma_so_lieu: String,
    /// The figures changed after the paper was signed.
    pub is_paper_stale: bool,
    pub figures: Vec<KeyFigure>,
    pub director: Option<String>,
    pub sealed: Vec<SealedReport>,
    pub deadline: Day,
    /// A report signed earlier under a higher number, or later under a lower one.
    pub out_of_order: Option<OtherReport>,
}

impl ReportStatus {
    /// How a quarter's report stands: `ma_so_lieu` and `figures` are of its tables now, `sealed` what
    /// the book ever sealed, of any quarter.
    pub fn of(
        state: QuarterState,
        (ma_so_lieu, figures): (String, Vec<KeyFigure>),
        director: Option<String>,
        sealed: Vec<SealedReport>,
        deadline: Day,
    ) -> ReportStatus {
        let quarter = state.quarter;
        ReportStatus {
            quarter,
            is_paper_stale: state.is_paper_stale(&ma_so_lieu),
            figures,
            director,
            sealed: sealed.into_iter().filter(|report| report.quarter == quarter).collect(),
            deadline,
            ma_so_lieu,
            state,
            out_of_order: None,
        }
    }

    /// Held against what the reports of the other quarters are numbered; until it is signed as if it
    /// were on `today`.
    #[must_use]
    pub fn among(self, states: &[QuarterState], today: Day) -> ReportStatus {
        let out_of_order = self.state.report_number.as_deref().and_then(|number| {
            out_of_order(states, self.quarter, number, self.state.paper_day(today))
        });
        ReportStatus { out_of_order, ..self }
    }
}

/// The earliest quarter that is not closed, from the book's first to today's.
pub fn earliest_open(first_on: Day, today: Day, states: &[QuarterState]) -> Quarter {
    let is_closed = |quarter| states.iter().any(|s| s.quarter == quarter && s.is_closed);
    let mut quarter = first_on.quarter();
    while quarter < today.quarter() && is_closed(quarter) {
        quarter = quarter.next();
    }
    quarter
}

/// The newest day of a book that keeps none, from the instant of its newest act (RFC 3339 UTC): no clock
/// may honestly stand before it. In Vietnam the day of UTC is the local one or the one before.
pub fn day_of_act(act_at: Option<&str>) -> Option<Day> {
    act_at.and_then(|at| at.get(..10)).and_then(|day| day.parse::<Day>().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closed(quarter: &str) -> QuarterState {
        QuarterState { is_closed: true, ..QuarterState::begun(quarter.parse().unwrap()) }
    }

    #[test]
    fn the_open_quarter_is_the_first_one_not_closed_and_never_after_today() {
        for (first_on, today, sealed, open) in [
            ("2026-01-05", "2026-09-30", &[][..], "2026-Q1"),
            ("2026-01-05", "2026-09-30", &["2026-Q1"], "2026-Q2"),
            ("2026-01-05", "2026-09-30", &["2026-Q1", "2026-Q2"], "2026-Q3"),
            // A gap is where work goes on.
            ("2026-01-05", "2026-09-30", &["2026-Q1", "2026-Q3"], "2026-Q2"),
            // Today's own quarter may be closed; there is none after it yet.
            ("2026-07-05", "2026-09-30", &["2026-Q3"], "2026-Q3"),
            ("2025-10-05", "2026-01-01", &["2025-Q4"], "2026-Q1"),
        ] {
            let states: Vec<QuarterState> = sealed.iter().map(|q| closed(q)).collect();
            let (first_on, today) = (first_on.parse().unwrap(), today.parse().unwrap());
            assert_eq!(earliest_open(first_on, today, &states).to_string(), open, "{sealed:?}");
        }
        // A quarter opened again has a state and is open.
        let again = [QuarterState { is_closed: false, revision: 1, ..closed("2026-Q1") }];
        let (first_on, today) = ("2026-01-05".parse().unwrap(), "2026-09-30".parse().unwrap());
        assert_eq!(earliest_open(first_on, today, &again).to_string(), "2026-Q1");
    }

    #[test]
    fn a_closed_quarter_refuses_and_an_open_one_needs_no_opening() {
        let open = QuarterState::begun("2026-Q3".parse().unwrap());
        let shut = closed("2026-Q3");
        assert_eq!(open.must_be_open(), Ok(()));
        assert_eq!(shut.must_be_open(), Err(QuarterRefusal::Closed(shut.quarter)));
        assert_eq!(open.opened_again("x".into()), Err(QuarterRefusal::Open(open.quarter)));
    }

    #[test]
    fn opened_again_it_counts_one_more_and_its_paper_is_to_be_signed_anew() {
        let sealed = QuarterState {
            revision: 98,
            report_number: Some("12/BC-TTHTCĐ".into()),
            signed_on: Some("2026-10-02".parse().unwrap()),
            signed_ma_so_lieu: Some("K7Q29F4M".into()),
            reason: Some("trước".into()),
            ..closed("2026-Q3")
        };
        let opened = sealed.opened_again("sai số dư".into()).unwrap();
        let expected = QuarterState {
            revision: 99,
            reason: Some("sai số dư".into()),
            ..QuarterState::begun(sealed.quarter)
        };
        assert_eq!(opened, expected);
        let last = QuarterState { is_closed: true, ..opened };
        assert_eq!(last.opened_again("x".into()), Err(QuarterRefusal::RevisionLimit));
    }

    #[test]
    fn a_paper_is_signed_from_the_last_month_on_over_the_figures_it_was_printed_from() {
        let open = QuarterState::begun("2026-Q3".parse().unwrap());
        let earliest: Day = "2026-09-01".parse().unwrap();
        let too_early = Err(QuarterRefusal::SignedTooEarly(earliest));
        assert_eq!(open.may_be_signed_on("2026-08-31".parse().unwrap(), None), too_early);
        assert_eq!(open.may_be_signed_on(earliest, None), Ok(()));
        let newest: Day = "2026-09-28".parse().unwrap();
        let too_early = Err(QuarterRefusal::SignedTooEarly(newest));
        assert_eq!(open.may_be_signed_on(earliest, Some(newest)), too_early);
        assert_eq!(open.may_be_signed_on(newest, Some(newest)), Ok(()));
        assert_eq!(open.may_be_signed_on(earliest, Some("2026-07-02".parse().unwrap())), Ok(()));
        let signed = open.clone().signed(earliest, "12/BC".into(), "A".into());
        let stale = QuarterRefusal::PaperStale { signed: "A".into(), now: "B".into() };
        let shut = QuarterState { is_closed: true, ..signed.clone() };
        for (state, now, told, is_stale) in [
            (&open, "A", Err(QuarterRefusal::NotSigned), false),
            (&signed, "A", Ok(earliest), false),
            (&signed, "B", Err(stale.clone()), true),
            (&shut, "B", Err(stale), false),
        ] {
            assert_eq!(state.signed_over(now), told);
            assert_eq!(state.is_paper_stale(now), is_stale);
        }
    }

    #[test]
    fn an_unsigned_paper_bears_today_but_no_day_before_it_could_be_signed() {
        let open = QuarterState::begun("2026-Q3".parse().unwrap());
        let signed = open.clone().signed("2026-10-02".parse().unwrap(), "1".into(), "A".into());
        for (state, today, day) in [
            (&open, "2026-08-15", "2026-09-01"),
            (&open, "2026-09-20", "2026-09-20"),
            (&signed, "2026-12-01", "2026-10-02"),
        ] {
            assert_eq!(state.paper_day(today.parse().unwrap()).to_string(), day, "{today}");
        }
    }

    #[test]
    fn a_status_shows_what_was_sealed_of_its_own_quarter() {
        let sealed = |quarter: &str| SealedReport {
            bundle_id: "a".repeat(64).into(),
            quarter: quarter.parse().unwrap(),
            revision: 0,
            sequence: 1,
            file_name: "f".into(),
            ma_so_lieu: "K7Q29F4M".into(),
            signed_on: "2026-10-01".parse().unwrap(),
            sealed_at: "2026-10-02T01:00:00Z".into(),
            supersedes: None,
            reason: None,
            size_bytes: 1,
        };
        let all = ["2026-Q1", "2026-Q3", "2026-Q2", "2026-Q3"].map(sealed);
        let deadline = "2026-10-10".parse().unwrap();
        for (quarter, count) in [("2026-Q3", 2), ("2026-Q1", 1), ("2026-Q4", 0)] {
            let state = QuarterState::begun(quarter.parse().unwrap());
            let figures = ("K7Q29F4M".into(), vec![]);
            let status = ReportStatus::of(state, figures, None, all.to_vec(), deadline);
            assert_eq!((status.sealed.len(), status.is_paper_stale), (count, false), "{quarter}");
        }
    }

    #[test]
    fn a_book_of_an_older_program_knows_the_day_of_its_newest_act() {
        for (act_at, known) in [
            (None, None),
            (Some("2026-10-02T01:00:00Z"), Some("2026-10-02")),
            (Some("2026-10-01T23:30:00Z"), Some("2026-10-01")),
            (Some("?"), None),
        ] {
            let day = |text: &str| text.parse::<Day>().unwrap();
            assert_eq!(day_of_act(act_at), known.map(day), "{act_at:?}");
        }
    }
}
