//! Principles: what the law says yes or no to, or sets a number for, from one day on.
//!
//! A decision of a province may answer a principle for itself; its answer goes before the
//! country's from its own day.

use crate::fault::unknown;
use crate::law::{
    Decision, Instrument, PrincipleEntry, PrincipleLaw, PrincipleTitle, PrincipleValue, Switch,
};
use crate::{Day, Month, NormFault, Norms, Vnd};
use serde::Serialize;
use ts_rs::TS;

/// One person with several posts receives the highest allowance only.
pub(crate) const HIGHEST_ONLY: &str = "highest-allowance-only";
/// The allowance counts towards social and health insurance.
pub(crate) const INSURANCE: &str = "counts-for-insurance";

/// The answer to a principle on a day, with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Principle {
    /// The principle's key.
    pub key: String,
    /// The answer.
    pub value: PrincipleValue,
    /// First day of this answer.
    pub from: Day,
    /// The act that gives it, or the program's own proposal.
    pub source: Instrument,
    /// Where in the act.
    pub article: Option<String>,
    /// The answer was read in the act.
    pub verified: bool,
    /// The decision that answers for itself; `None` when the whole country's answer holds.
    pub decision_id: Option<String>,
}

impl Norms {
    /// What every principle is called, by key.
    pub fn principles(&self) -> impl Iterator<Item = &PrincipleTitle> {
        self.principles.values().map(|law| &law.title)
    }

    /// Every answer the whole country ever had to a principle, by day; none for an unknown key.
    pub fn principle_values(&self, key: &str) -> &[PrincipleEntry] {
        self.principles.get(key).map(|law| law.values.as_slice()).unwrap_or_default()
    }

    fn principle_law(&self, key: &str) -> Result<&PrincipleLaw, NormFault> {
        let keys = self.principles.keys().map(String::as_str);
        self.principles.get(key).ok_or_else(|| unknown("principle", key, keys))
    }

    /// The answer to a principle on a day, for the whole country.
    ///
    /// # Errors
    /// `unknown-norm` with the nearest keys; `not-in-force` before the first answer and after a
    /// repeal.
    pub fn principle(&self, key: &str, on: Day) -> Result<Principle, NormFault> {
        let law = self.principle_law(key)?;
        let not_in_force = |first| NormFault::NotInForce { what: key.to_owned(), on, first };
        let entry = law
            .values
            .iter()
            .rfind(|entry| entry.from <= on)
            .ok_or_else(|| not_in_force(law.values.first().map(|v| v.from)))?;
        Ok(Principle {
            key: key.to_owned(),
            value: entry.value.ok_or_else(|| not_in_force(None))?,
            from: entry.from,
            source: self.act(&entry.source)?.clone(),
            article: entry.article.clone(),
            verified: entry.verified,
            decision_id: None,
        })
    }

    /// The answer to a principle on a day under a decision: the decision's newest `[[switch]]`,
    /// else its own field (`highest_only`, `counts_for_insurance`; for the whole month the
    /// decision takes effect in), else the country's answer.
    ///
    /// # Errors
    /// As [`Norms::principle`], and `unknown-norm` for the decision.
    pub fn principle_for(
        &self,
        decision_id: &str,
        key: &str,
        on: Day,
    ) -> Result<Principle, NormFault> {
        let decision = self.decision(decision_id)?;
        self.principle_law(key)?;
        match own_answer(decision, key, on) {
            None => self.principle(key, on),
            Some(own) => Ok(Principle {
                source: self.act(&own.source)?.clone(),
                decision_id: Some(decision.id.clone()),
                key: own.key,
                value: own.value,
                from: own.from,
                article: own.article,
                verified: own.verified,
            }),
        }
    }

    /// Does one person with several posts receive the highest allowance only, by the decision's
    /// own field? A later switch is left out: [`Norms::highest_only_in`] asks for a month.
    ///
    /// # Errors
    /// `unknown-norm`.
    pub fn highest_only(&self, decision_id: &str) -> Result<bool, NormFault> {
        Ok(self.decision(decision_id)?.highest_only)
    }

    /// The same for a month: what holds on its last day holds for the whole of it.
    ///
    /// # Errors
    /// As [`Norms::principle_for`].
    pub fn highest_only_in(&self, decision_id: &str, month: Month) -> Result<bool, NormFault> {
        Ok(self.principle_for(decision_id, HIGHEST_ONLY, month.last())?.value.is_yes())
    }

    /// Of the allowances one person earns in one month, which are paid: all, or the first of the
    /// highest where the decision's own field grants the highest only.
    ///
    /// # Errors
    /// `unknown-norm`.
    pub fn paid_of(&self, decision_id: &str, amounts: &[Vnd]) -> Result<Vec<bool>, NormFault> {
        Ok(kept(self.highest_only(decision_id)?, amounts))
    }

    /// The same as the decision says in that month.
    ///
    /// # Errors
    /// As [`Norms::principle_for`].
    pub fn paid_of_month(
        &self,
        decision_id: &str,
        amounts: &[Vnd],
        month: Month,
    ) -> Result<Vec<bool>, NormFault> {
        Ok(kept(self.highest_only_in(decision_id, month)?, amounts))
    }
}

/// What the decision itself says of a principle on a day, if it says anything.
fn own_answer(decision: &Decision, key: &str, on: Day) -> Option<Switch> {
    if decision.from.month() > on.month() {
        return None;
    }
    let newest = decision.switches.iter().rfind(|s| s.key == key && s.from <= on);
    newest.cloned().or_else(|| {
        Some(Switch {
            key: key.to_owned(),
            from: decision.from,
            value: PrincipleValue::YesNo(field(decision, key)?),
            source: decision.instrument.clone(),
            article: None,
            verified: decision.switches_verified,
            note: None,
        })
    })
}

/// The field of a decision that answers a principle.
fn field(decision: &Decision, key: &str) -> Option<bool> {
    match key {
        HIGHEST_ONLY => Some(decision.highest_only),
        INSURANCE => Some(decision.counts_for_insurance),
        _ => None,
    }
}

/// All of them, or the first of the highest.
fn kept(highest_only: bool, amounts: &[Vnd]) -> Vec<bool> {
    let highest = amounts.iter().max();
    let first = amounts.iter().position(|amount| Some(amount) == highest);
    (0..amounts.len()).map(|nth| !highest_only || Some(nth) == first).collect()
}

#[cfg(test)]
#[path = "principle/tests.rs"]
// the build script reads this file from elsewhere, where the plain path would differ
mod tests;
