//! The sample centre, to practise in: what somebody would fill in stands in `assets/sample`, its days
//! counted from the first of the quarter.

use crate::forms::{ActivityForm, FacilityForm, FoundCentre, RecordVoucher};
use crate::id::SourceId;
use crate::money_records::{Place, VoucherKind};
use norms::{Day, DayFault, Vnd};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::{Table, Value};

const TEXT: &str = include_str!("../../../../assets/sample/centre.toml");

/// The file of the sample is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SampleFault {
    /// It cannot be read.
    #[error("sample {0}")]
    File(#[from] toml::de::Error),
    /// A day beyond the calendar.
    #[error(transparent)]
    Day(#[from] DayFault),
}

/// What the sample book is filled with.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    centre: Table,
    facilities: Vec<FacilityForm>,
    vouchers: Vec<Line>,
    activity: Held,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    /// Days after the first of the quarter.
    after: i64,
    kind: VoucherKind,
    payee: String,
    reason: String,
    budget_code: Option<String>,
    amount_vnd: Vnd,
}

/// An activity without its day.
#[derive(Debug, Deserialize)]
struct Held {
    after: i64,
    #[serde(flatten)]
    form: Table,
}

/// A form as it stands in the file, with its days.
fn dated<T: DeserializeOwned>(form: &Table, fields: &[&str], day: Day) -> Result<T, SampleFault> {
    let mut form = form.clone();
    for field in fields {
        form.insert((*field).to_owned(), Value::String(day.to_string()));
    }
    Ok(form.try_into()?)
}

impl Sample {
    /// The sample as it ships.
    ///
    /// # Errors
    /// [`SampleFault::File`].
    pub fn shipped() -> Result<Sample, SampleFault> {
        Ok(toml::from_str(TEXT)?)
    }

    /// The answers of its first run, for a book that begins on a day.
    ///
    /// # Errors
    /// [`SampleFault::File`].
    pub fn centre(&self, first_on: Day) -> Result<FoundCentre, SampleFault> {
        dated(&self.centre, &["first_on", "unit_from"], first_on)
    }

    /// What came in and went out by today, of one source, oldest first.
    ///
    /// # Errors
    /// [`SampleFault::Day`].
    pub fn vouchers(
        &self,
        first_on: Day,
        today: Day,
        source: &SourceId,
    ) -> Result<Vec<RecordVoucher>, SampleFault> {
        let mut vouchers = Vec::new();
        for line in &self.vouchers {
            let day = first_on.plus_days(line.after)?;
            if day <= today {
                vouchers.push(line.voucher(day, source));
            }
        }
        Ok(vouchers)
    }

    /// Its premises and equipment.
    pub fn facilities(&self) -> Vec<FacilityForm> {
        self.facilities.clone()
    }

    /// The class it held, once its day has come.
    ///
    /// # Errors
    /// [`SampleFault`].
    pub fn activity(&self, first_on: Day, today: Day) -> Result<Option<ActivityForm>, SampleFault> {
        let held_on = first_on.plus_days(self.activity.after)?;
        if held_on > today {
            return Ok(None);
        }
        dated(&self.activity.form, &["held_on"], held_on).map(Some)
    }
}

impl Line {
    fn voucher(&self, day: Day, source: &SourceId) -> RecordVoucher {
        RecordVoucher {
            kind: self.kind,
            place: Place::TienMat,
            day,
            payee: Some(self.payee.clone()),
            reason: self.reason.clone(),
            source_id: Some(source.clone()),
            budget_code: self.budget_code.clone(),
            budget_year: None,
            lines: Vec::new(),
            amount_vnd: self.amount_vnd,
            documents: 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{FORMAT, day, source_id, told};
    use norms::Norms;

    #[test]
    fn whatever_the_sample_fills_in_may_be_written_down() {
        let (law, sample) = (Norms::shipped(), Sample::shipped().unwrap());
        let (first_on, today) = (day("2026-07-01"), day("2026-09-30"));
        let founded = sample.centre(first_on).unwrap().filled(law, FORMAT, today, "k7q29f");
        assert_eq!(told(founded.err()), "");
        for form in sample.facilities() {
            assert_eq!(told(form.filled(law, FORMAT, today).err()), "", "{}", form.name);
        }
        for form in sample.vouchers(first_on, today, &source_id()).unwrap() {
            let refused = form.filled(law, FORMAT, first_on, today).err();
            assert_eq!(told(refused), "", "{}", form.reason);
        }
        let form = sample.activity(first_on, today).unwrap().unwrap();
        assert_eq!(told(form.filled(law, FORMAT, first_on, today).err()), "");
    }

    #[test]
    fn only_what_has_happened_by_today_is_filled_in() {
        let sample = Sample::shipped().unwrap();
        for (today, count, is_held) in [
            ("2026-07-01", 0, false),
            ("2026-07-03", 1, false),
            ("2026-07-08", 2, false),
            ("2026-07-09", 2, true),
            ("2026-07-10", 3, true),
            ("2026-07-25", 6, true),
        ] {
            let (first_on, today) = (day("2026-07-01"), day(today));
            let vouchers = sample.vouchers(first_on, today, &source_id()).unwrap();
            assert_eq!(vouchers.len(), count, "{today}");
            assert_eq!(sample.activity(first_on, today).unwrap().is_some(), is_held, "{today}");
        }
    }
}
