//! Plans, their targets, and what was done of them by a day.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
pub use centre::forms::{PlanForm, TargetForm};
use centre::plans::{Doings, PlanRefusal, TargetRow};
pub use centre::plans::{PlanPage, PlanRow};
use centre::trained::as_trained;
use centre::{Plan, PlanId, Profile, Record, RecordKind};
use norms::{Day, Norms};
use serde::Deserialize;
use store::Reading;
use ts_rs::TS;

/// Asks for the plans as of a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListPlans {
    /// None: today.
    pub on: Option<Day>,
}

/// Names a plan.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanKey {
    pub plan_id: PlanId,
}

/// Names a target of a plan.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TargetKey {
    pub plan_id: PlanId,
    pub number: u32,
}

pub(crate) fn list_plans(view: View<'_>, request: ListPlans) -> Result<PlanPage, DeskError> {
    let on = request.on.unwrap_or(view.now().today);
    let (read, law) = (view.read()?, view.norms()?);
    let profile = view.profile()?;
    let told = read.plans()?.into_iter().rev().map(|plan| told(read, &law, &profile, plan, on));
    Ok(PlanPage { on, rows: told.collect::<Result<_, _>>()? })
}

/// A plan with what was done of its targets by a day, its own last at the latest.
pub(crate) fn told(
    read: Reading<'_>,
    law: &Norms,
    profile: &Profile,
    plan: Plan,
    on: Day,
) -> Result<PlanRow, DeskError> {
    let on = on.min(plan.to_on);
    let sums = read.source_sums(plan.from_on, on)?;
    let sums: Vec<_> = sums.into_iter().map(|one| (one.source_id, one.sums)).collect();
    // Trained is also who was at a course by that day.
    let people = as_trained(&read.people()?, &read.trainings()?, on);
    let posts = read.posts()?;
    let (facilities, movements) = (read.facilities()?, read.facility_movements()?);
    let doings = Doings {
        profile,
        from: plan.from_on,
        on,
        activities: &read.activities(plan.from_on, on)?,
        people: &people,
        posts: &posts,
        facilities: &facilities,
        movements: &movements,
        sources: &read.sources()?,
        sums: &sums,
    };
    let targets = plan.targets.iter().map(|target| TargetRow::of(law, target, &doings));
    let targets = targets.collect::<Result<_, _>>()?;
    Ok(PlanRow { on, targets, plan })
}

/// A plan by its id, with what was done of it by a day.
pub(crate) fn one(view: View<'_>, id: &PlanId, on: Day) -> Result<PlanRow, DeskError> {
    let read = view.read()?;
    match read.record(RecordKind::Plan, id.as_str())? {
        Some(Record::Plan(plan)) => told(read, &*view.norms()?, &view.profile()?, plan, on),
        _ => Err(DeskError::new(Code::RecordUnknown)),
    }
}

/// The plans a quarter lies in, as they stood on its last day.
pub(crate) fn over(
    read: Reading<'_>,
    law: &Norms,
    profile: &Profile,
    [from, to]: [Day; 2],
) -> Result<Vec<PlanRow>, DeskError> {
    let plans = read.plans()?.into_iter().filter(|plan| plan.from_on <= to && from <= plan.to_on);
    plans.map(|plan| told(read, law, profile, plan.as_of(to), to)).collect()
}

pub(crate) fn record_plan(
    doing: &mut Doing<'_>,
    request: PlanForm,
) -> Result<Done<Plan>, DeskError> {
    let view = doing.view();
    let filled = request.filled(&*view.norms()?, FORMAT, view.now().today)?;
    let plan = match request.plan_id {
        None => filled(doing.id(PlanId::from_random), Vec::new()),
        Some(id) => filled(id.clone(), known(doing, &id)?.targets),
    };
    put(doing, plan)
}

/// Writes a plan down, the only one of its period.
fn put(doing: &mut Doing<'_>, plan: Plan) -> Result<Done<Plan>, DeskError> {
    let others = doing.read().plans()?;
    let is_same = |other: &Plan| {
        other.plan_id != plan.plan_id && (other.kind, &other.period) == (plan.kind, &plan.period)
    };
    if others.iter().any(is_same) {
        return Err(PlanRefusal::Taken { period: plan.period }.into());
    }
    doing.act.put(&Record::Plan(plan.clone()))?;
    Ok(Done::of(plan.period.clone(), plan))
}

fn known(doing: &Doing<'_>, id: &PlanId) -> Result<Plan, DeskError> {
    match doing.read().record(RecordKind::Plan, id.as_str())? {
        Some(Record::Plan(plan)) => Ok(plan),
        _ => Err(DeskError::new(Code::RecordUnknown)),
    }
}

pub(crate) fn remove_plan(
    doing: &mut Doing<'_>,
    request: PlanKey,
) -> Result<Done<Nothing>, DeskError> {
    let old = known(doing, &request.plan_id)?;
    doing.act.remove(RecordKind::Plan, old.plan_id.as_str())?;
    Ok(Done::of(old.period, Nothing {}))
}

pub(crate) fn record_target(
    doing: &mut Doing<'_>,
    request: TargetForm,
) -> Result<Done<Plan>, DeskError> {
    let plan = known(doing, &request.plan_id)?;
    let view = doing.view();
    let filled = request.filled(&*view.norms()?, FORMAT, &plan, view.now().today)?;
    let number = match request.number {
        None => plan.next_number(),
        Some(number) if plan.targets.iter().any(|one| one.number == number) => number,
        Some(_) => return Err(DeskError::new(Code::RecordUnknown)),
    };
    put(doing, plan.with(filled(number)))
}

pub(crate) fn remove_target(
    doing: &mut Doing<'_>,
    request: TargetKey,
) -> Result<Done<Plan>, DeskError> {
    let mut plan = known(doing, &request.plan_id)?;
    let count = plan.targets.len();
    plan.targets.retain(|one| one.number != request.number);
    if plan.targets.len() == count {
        return Err(DeskError::new(Code::RecordUnknown));
    }
    put(doing, plan)
}

pub(crate) fn roll_plan(doing: &mut Doing<'_>, request: PlanKey) -> Result<Done<Plan>, DeskError> {
    let old = known(doing, &request.plan_id)?;
    let law = doing.view().norms()?;
    let rolled = old.rolled(&law, doing.id(PlanId::from_random))?;
    put(doing, rolled)
}
