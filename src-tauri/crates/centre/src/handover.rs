//! The months around a change of holders: until when whoever leaves is paid, and since when whoever comes, by the
//! switches of the decision that allowances follow.

use crate::allowances::decision_title;
use norms::{Day, Decision, Month, NormFault, Norms};
use serde::Serialize;
use ts_rs::TS;

/// Until when the old are paid and since when the new, where the new begin on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HandOver {
    /// The act that says so, and what it is about, an example as one; that of the new where there are two.
    pub decision: String,
    /// The last day that earns of who held a post until the day before.
    pub old_until: Option<Day>,
    /// The first day that earns of who holds it from then on.
    pub new_since: Option<Day>,
    /// The days both are paid for.
    pub twice: Option<(Day, Day)>,
    /// The days nobody is paid for.
    pub never: Option<(Day, Day)>,
}

impl HandOver {
    /// Of a change on a day; `of_month` is the decision of a month. `None` where no decision is followed then.
    ///
    /// # Errors
    /// What the law cannot answer for, or what `of_month` fails with.
    pub fn on<'a, E: From<NormFault>>(
        law: &'a Norms,
        from_on: Day,
        mut of_month: impl FnMut(Month) -> Result<Option<&'a Decision>, E>,
    ) -> Result<Option<HandOver>, E> {
        let Ok(last) = from_on.plus_days(-1) else { return Ok(None) };
        let Some(decision) = of_month(from_on.month())? else { return Ok(None) };
        // Whoever leaves held the post since long before; their last month may be the one before.
        let long_before = last.month().previous().previous().first();
        let mut old_until = None;
        for month in [last.month().previous(), last.month()] {
            let Some(before) = of_month(month)? else { continue };
            let days = law.days_earning(&before.id, long_before, Some(last), month)?;
            old_until = days.map(|(_, last)| last).or(old_until);
        }
        let mut new_since = None;
        for month in [from_on.month().next(), from_on.month()] {
            let days = law.days_earning(&decision.id, from_on, None, month)?;
            new_since = days.map(|(first, _)| first).or(new_since);
        }
        let (twice, never) = between(old_until, new_since);
        let decision = decision_title(law, decision);
        Ok(Some(HandOver { decision, old_until, new_since, twice, never }))
    }
}

/// A first and a last day.
type Days = Option<(Day, Day)>;

/// The days of both, and those of neither.
fn between(until: Option<Day>, since: Option<Day>) -> (Days, Days) {
    let (Some(until), Some(since)) = (until, since) else { return (None, None) };
    let (after, before) =
        (until.plus_days(1).unwrap_or(until), since.plus_days(-1).unwrap_or(since));
    ((since <= until).then_some((since, until)), (after <= before).then_some((after, before)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::day;

    /// Each pair of switches, a change on a day, and what is paid around it.
    #[test]
    fn the_months_around_a_change_are_told_by_the_switches() {
        let law = Norms::shipped();
        let shipped = law.decisions(day("2026-11-10"));
        let some = |from, to| Some((day(from), day(to)));
        let mut seen = 0;
        for decision in shipped {
            let told = |on| {
                let known = |_| Ok::<_, NormFault>(Some(decision));
                HandOver::on(law, day(on), known).unwrap().unwrap()
            };
            use norms::{StartRule as Starts, StopRule as Stops};
            let expected = match (decision.start, decision.stop) {
                (Starts::ThangBatDau, Stops::ThangKeTiep) => {
                    ("2026-11-30", "2026-11-01", some("2026-11-01", "2026-11-30"), None)
                }
                (Starts::ThangKeTiep, Stops::ThangKeTiep) => {
                    ("2026-11-30", "2026-12-01", None, None)
                }
                (Starts::ThangBatDau, Stops::ThangKetThuc) => {
                    ("2026-10-31", "2026-11-01", None, None)
                }
                (Starts::ThangKeTiep, Stops::ThangKetThuc) => {
                    ("2026-10-31", "2026-12-01", None, some("2026-11-01", "2026-11-30"))
                }
                (Starts::TheoNgay, Stops::TheoNgay) => ("2026-11-09", "2026-11-10", None, None),
                _ => continue,
            };
            let found = told("2026-11-10");
            let days = (found.old_until.unwrap(), found.new_since.unwrap());
            assert_eq!(days, (day(expected.0), day(expected.1)), "{}", decision.id);
            assert_eq!((found.twice, found.never), (expected.2, expected.3), "{}", decision.id);
            seen += 1;
        }
        assert!(seen > 0, "no shipped decision has switches of the table");
        assert_eq!(HandOver::on(law, day("2026-11-10"), |_| Ok::<_, NormFault>(None)), Ok(None));
    }
}
