//! A decision of the province as a centre fills it in.

use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::law::OwnDecision;
use norms::Day;
use norms::draft::{DecisionDraft, LineDraft};
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// A decision on allowances the centre enters itself.
    own_decision {
        NUMBER = "number" letters::most_of("quyet-dinh-tam", "number");
        ISSUER = "issuer" letters::most_of("quyet-dinh-tam", "issuer");
        SUBJECT = "subject" letters::most_of("quyet-dinh-tam", "subject");
        SCOPE = "scope" letters::most_of("quyet-dinh-tam", "scope");
    }
}

/// Most lines of one decision.
const MOST_LINES: usize = 60;
/// The coarsest multiple amounts are rounded to, đồng.
const COARSEST: i64 = 1_000_000;
/// Longest ahead a decision may take effect, in days.
const AHEAD: i64 = 366;

/// A new decision (no id) or a changed one. Of what the draft says the province, whether somebody read
/// it, and an act the law knows are not asked: a centre enters its own province's, unread.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnDecisionForm {
    pub own_id: Option<String>,
    pub draft: DecisionDraft,
}

impl OwnDecisionForm {
    /// The decision it tells of, in a centre of that province; whether it reads as law its reader says. It
    /// has its id when it is written down.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        format: Format,
        province: &str,
        today: Day,
    ) -> Result<impl FnOnce(String) -> OwnDecision + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        let draft = &self.draft;
        let act = draft.act.new.as_ref();
        form.require(act.is_some(), "number", EntryRefusal::Empty);
        let said = |of: fn(&norms::draft::NewAct) -> &str| act.map_or("", of);
        let ahead = today.plus_days(AHEAD).unwrap_or(today);
        let rounding = u32::try_from(draft.rounding.clamp(0, COARSEST)).unwrap_or_default();
        let mut own = OwnDecision {
            own_id: String::new(),
            number: form.text(own_decision::NUMBER, said(|act| &act.number)),
            signed_on: act.and_then(|act| act.signed),
            issuer: form.text(own_decision::ISSUER, said(|act| &act.issuer)),
            subject: form.text(own_decision::SUBJECT, said(|act| &act.subject)),
            province: province.to_owned(),
            from_on: draft.from,
            to_on: None,
            scope: form.text(own_decision::SCOPE, &draft.scope),
            highest_only: draft.highest_only,
            start: draft.start,
            stop: draft.stop,
            rounding,
            counts_for_insurance: draft.counts_for_insurance,
            lines: draft.lines.iter().map(tidied).collect(),
        };
        if let Some(signed) = own.signed_on {
            form.not_after("signed", signed, today);
        }
        form.not_after("from", own.from_on, ahead);
        let is_round = draft.rounding > 0 && i64::from(rounding) == draft.rounding;
        form.require(is_round, "rounding", EntryRefusal::NotPositive);
        form.require(!own.lines.is_empty(), "lines", EntryRefusal::Empty);
        let count = own.lines.len();
        let (count, max) = (u32::try_from(count).unwrap_or(u32::MAX), MOST_LINES);
        let max = u32::try_from(max).unwrap_or(u32::MAX);
        form.require(count <= max, "lines", EntryRefusal::CountTooLarge { count, max });
        form.done()?;
        Ok(move |own_id| {
            own.own_id = own_id;
            own
        })
    }
}

/// A line as the law writes it: a point in a coefficient, and of a salary nothing where none is asked.
fn tidied(line: &LineDraft) -> LineDraft {
    let coefficient = line.coefficient.as_deref().map(|text| text.trim().replace(',', "."));
    let of = line.of.clone().filter(|of| !of.is_empty());
    LineDraft {
        role: line.role.trim().to_owned(),
        coefficient: coefficient.filter(|text| !text.is_empty()),
        of,
        ..line.clone()
    }
}
