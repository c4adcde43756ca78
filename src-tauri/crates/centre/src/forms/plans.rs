//! A plan and its targets as they are filled in.

use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::id::PlanId;
use crate::plan_records::{Plan, PlanKind, Target};
use crate::plans::{PlanRefusal, span};
use norms::{Counted, Day, Norms, Vnd};
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// A plan.
    plan {
        NUMBER = "number" letters::most_of("ke-hoach", "number");
        APPROVED_BY = "approved_by" letters::most_of("ke-hoach", "approved_by");
        NOTE = "note" letters::most_of("ke-hoach", "note");
        PERIOD = "period" letters::most_of("ke-hoach", "period");
    }
    /// A target of a plan.
    target {
        WHAT = "what" letters::most_of("chi-tieu", "what");
        UNIT = "unit" letters::most_of("chi-tieu", "unit");
        RESPONSIBLE = "responsible" letters::most_of("chi-tieu", "responsible");
        TASK = "task" letters::most_of("chi-tieu", "task");
    }
}

/// A new plan (no id) or a changed one; its targets are written down one by one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanForm {
    pub plan_id: Option<PlanId>,
    pub kind: PlanKind,
    /// `2011-2015`, `2026` or `2026-Q3`.
    pub period: String,
    pub number: Option<String>,
    pub issued_on: Option<Day>,
    pub approved_on: Option<Day>,
    pub approved_by: Option<String>,
    pub note: Option<String>,
}

impl PlanForm {
    /// The plan it tells of; it has its id and its targets when it is written down.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        today: Day,
    ) -> Result<impl FnOnce(PlanId, Vec<Target>) -> Plan + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        let days = span(law, self.kind, &self.period);
        form.require(days.is_some(), "period", PlanRefusal::PeriodUnknown.into());
        let (from_on, to_on) = days.unwrap_or((today, today));
        let mut plan = Plan {
            plan_id: PlanId::from_random([0; 16]),
            kind: self.kind,
            period: self.period.clone(),
            from_on,
            to_on,
            number: form.maybe(plan::NUMBER, self.number.as_deref()),
            issued_on: self.issued_on,
            approved_on: self.approved_on,
            approved_by: form.maybe(plan::APPROVED_BY, self.approved_by.as_deref()),
            note: form.maybe(plan::NOTE, self.note.as_deref()),
            targets: Vec::new(),
        };
        if let Some(day) = self.issued_on {
            form.not_after("issued_on", day, today);
        }
        if let Some(day) = self.approved_on {
            form.not_after("approved_on", day, today);
        }
        // Both or neither: an approval is by somebody on a day.
        let is_named = plan.approved_by.is_some();
        form.require(!is_named || plan.approved_on.is_some(), "approved_on", EntryRefusal::Empty);
        form.require(is_named || plan.approved_on.is_none(), "approved_by", EntryRefusal::Empty);
        form.done()?;
        Ok(move |plan_id, targets| {
            (plan.plan_id, plan.targets) = (plan_id, targets);
            plan
        })
    }
}

/// A target of a plan, new (no number) or changed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TargetForm {
    pub plan_id: PlanId,
    pub number: Option<u32>,
    pub measure: String,
    pub of_code: Option<String>,
    pub what: Option<String>,
    pub unit: Option<String>,
    pub planned: Option<u32>,
    pub planned_vnd: Option<Vnd>,
    pub responsible: Option<String>,
    pub due_on: Option<Day>,
    pub source_class: Option<String>,
    pub task: Option<String>,
    pub said: Option<u32>,
    pub said_vnd: Option<Vnd>,
}

impl TargetForm {
    /// The target it tells of, in that plan; it has its number when it is written down.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        plan: &Plan,
        today: Day,
    ) -> Result<impl FnOnce(u32) -> Target + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        let code = form.code(law, "measure", "plan-measure", &self.measure, today);
        let measure = law.plan_measure(&code, today);
        let by_hand = measure.is_some_and(|measure| measure.counts == Counted::ByHand);
        let is_money = measure.is_some_and(|measure| measure.is_money());
        let of = self.of_code.as_deref();
        let of_code = match measure.and_then(|measure| measure.by()) {
            Some(list) => form.maybe_code(law, "of_code", list, of, today),
            None => {
                let is_whole = of.is_none_or(str::is_empty);
                form.require(is_whole, "of_code", PlanRefusal::NotNarrowed.into());
                None
            }
        };
        let what = form.maybe(target::WHAT, self.what.as_deref());
        form.require(!by_hand || what.is_some(), "what", EntryRefusal::Empty);
        let unit = form.maybe(target::UNIT, self.unit.as_deref());
        let planned = self.planned.filter(|_| !is_money);
        let planned_vnd = self.planned_vnd.filter(|_| is_money);
        form.require(is_money || planned.is_some(), "planned", EntryRefusal::Empty);
        form.require(!is_money || planned_vnd.is_some(), "planned_vnd", EntryRefusal::Empty);
        let mut target = Target {
            number: 0,
            measure: code,
            of_code,
            what,
            // Of what the program counts the list says the unit.
            unit: unit.filter(|_| by_hand && !is_money),
            planned: planned.map(|n| form.count("planned", n)),
            planned_vnd: planned_vnd.map(|vnd| form.not_negative("planned_vnd", vnd)),
            responsible: form.maybe(target::RESPONSIBLE, self.responsible.as_deref()),
            due_on: self.due_on,
            source_class: None,
            task: None,
            said: None,
            said_vnd: None,
        };
        let class = self.source_class.as_deref();
        let (from, to) = (plan.from_on, plan.to_on);
        let is_due = self.due_on.is_none_or(|due| from <= due && due <= to);
        form.require(is_due, "due_on", PlanRefusal::DueOutside { from, to }.into());
        target.source_class = form.maybe_code(law, "source_class", "funding-class", class, today);
        target.task = form.maybe(target::TASK, self.task.as_deref());
        if by_hand && is_money {
            target.said_vnd = self.said_vnd.map(|vnd| form.not_negative("said_vnd", vnd));
        } else if by_hand {
            target.said = self.said.map(|n| form.count("said", n));
        }
        form.done()?;
        Ok(move |number| {
            target.number = number;
            target
        })
    }
}

#[cfg(test)]
mod tests;
