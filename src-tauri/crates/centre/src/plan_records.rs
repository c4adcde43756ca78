//! What a centre means to do: a plan of a stage, a year or a quarter, with its targets.

use crate::id::PlanId;
use norms::{Day, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

norms::closed_set! {
    /// For what time a plan is made; the codes are those of the list `plan-kind`.
    pub enum PlanKind {
        /// Several years, a code of `plan-stage`.
        Stage = "giai-doan",
        /// A year.
        Year = "nam",
        /// A quarter of a year.
        Quarter = "quy",
    }
}

/// A plan. Of one period a book has one; what is changed of it the journal knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub plan_id: PlanId,
    pub kind: PlanKind,
    /// `2011-2015`, `2026` or `2026-Q3`.
    pub period: String,
    pub from_on: Day,
    pub to_on: Day,
    /// Number of its paper.
    pub number: Option<String>,
    /// Day of its paper.
    pub issued_on: Option<Day>,
    /// None while nobody approved it.
    pub approved_on: Option<Day>,
    pub approved_by: Option<String>,
    pub note: Option<String>,
    pub targets: Vec<Target>,
}

/// One target of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Its number in the plan, from 1; it keeps it when others go.
    pub number: u32,
    /// Code list `plan-measure`: what is counted, and how.
    pub measure: String,
    /// A code of the list the measure may be narrowed by; none: all.
    pub of_code: Option<String>,
    /// In words, where the measure alone does not say it.
    pub what: Option<String>,
    /// In what it is counted; none: as the measure says.
    pub unit: Option<String>,
    /// How many; none of money.
    pub planned: Option<u32>,
    /// How much; of money alone.
    pub planned_vnd: Option<Vnd>,
    /// Who sees to it.
    pub responsible: Option<String>,
    pub due_on: Option<Day>,
    /// Code list `funding-class`: what it is paid from.
    pub source_class: Option<String>,
    /// The economic or social task of the commune it serves.
    pub task: Option<String>,
    /// What was done as a person says it, of what the program does not count.
    pub said: Option<u32>,
    /// The same, of money.
    pub said_vnd: Option<Vnd>,
}
