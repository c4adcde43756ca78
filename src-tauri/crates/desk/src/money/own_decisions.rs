//! Decisions on allowances the centre enters itself, provisionally, until the law of its office has them.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::money::talk::{EndOwnDecision, OwnDecisionForm, OwnDecisionKey, OwnDecisions};
use centre::{FactKind, OwnDecision, ProfileFact, Record, RecordKind, Superseded};
use norms::Quarter;

/// What is asked before an own decision is changed: the sheets, and the quarters that are sealed.
struct Asked {
    sheets: Vec<centre::AllowanceSheet>,
    closed: Vec<Quarter>,
}

impl Asked {
    fn of(view: View<'_>) -> Result<Asked, DeskError> {
        let read = view.read()?;
        let closed = read.quarters()?.into_iter().filter(|state| state.is_closed);
        Ok(Asked {
            closed: closed.map(|state| state.quarter).collect(),
            sheets: read.allowance_sheets()?,
        })
    }
}

pub(crate) fn list_own_decisions(view: View<'_>, _: Nothing) -> Result<OwnDecisions, DeskError> {
    let (law, asked) = (view.norms()?, Asked::of(view)?);
    let today = view.now().today;
    let province = view.own()?.on(today).province(&law, today);
    let own = view.read()?.own_decisions()?;
    let rows = own.iter().map(|one| one.row(&law, &asked.sheets, &asked.closed)).collect();
    let province_name = law.unit(&province, today).map(|unit| unit.full_name.clone());
    Ok(OwnDecisions { province_name: province_name.unwrap_or_default(), province, rows })
}

/// Writes a decision down, new or changed: it must read as law beside the newest law and the others.
pub(crate) fn record_own_decision(
    doing: &mut Doing<'_>,
    request: OwnDecisionForm,
) -> Result<Done<OwnDecision>, DeskError> {
    let view = doing.view();
    let today = view.now().today;
    let profile = view.profile()?;
    let base = view.laws()?.newest()?;
    let province = profile.province(&base, today);
    if province.is_empty() {
        return Err(DeskError::new(Code::OwnDecisionNowhere).at("number"));
    }
    let filled = request.filled(FORMAT, &province, today)?;
    let old = request.own_id.as_deref().map(|id| known(doing, id)).transpose()?;
    let mut decision = filled(String::new());
    let others = doing.read().own_decisions()?;
    match &old {
        Some(old) => {
            let asked = Asked::of(view)?;
            old.may_change(&asked.sheets, &asked.closed)?;
            decision.own_id.clone_from(&old.own_id);
            decision.to_on = old.to_on.filter(|to| *to >= decision.from_on);
        }
        None => decision.own_id = decision.stands().draft.own_id()?,
    }
    let stands = decision.stands();
    if let Some(known) = base.has_already(&stands.draft) {
        let title = centre::allowances::decision_title(&base, known);
        return Err(DeskError::new(Code::OwnDecisionKnown).at("number").with("title", title));
    }
    if old.is_none() && others.iter().any(|other| other.own_id == decision.own_id) {
        return Err(DeskError::new(Code::OwnDecisionTwice).at("number"));
    }
    let mut all: Vec<_> = others
        .iter()
        .filter(|other| other.own_id != decision.own_id)
        .map(OwnDecision::stands)
        .collect();
    if all.iter().any(|other| other.draft.from == stands.draft.from) {
        return Err(DeskError::new(Code::OwnDecisionTwice).at("from"));
    }
    all.push(stands);
    let beside = base.beside(&view.laws()?.files()?, &all);
    if let Some((_, fault)) = beside.unread.into_iter().find(|(id, _)| *id == decision.own_id) {
        return Err(DeskError::from(fault));
    }
    doing.act.put(&Record::OwnDecision(decision.clone()))?;
    Ok(Done::of(decision.number.clone(), decision))
}

/// The last day the centre follows it; from the next day on it follows none until another is chosen.
pub(crate) fn end_own_decision(
    doing: &mut Doing<'_>,
    request: EndOwnDecision,
) -> Result<Done<OwnDecisions>, DeskError> {
    let old = known(doing, &request.own_id)?;
    if request.on < old.from_on {
        let (first, last) = (old.from_on.office(), request.on.office());
        return Err(DeskError::new(Code::DayOrder)
            .at("on")
            .with("first", first)
            .with("last", last));
    }
    let (own, next) = (doing.view().own()?, request.on.plus_days(1)?);
    let followed = own.on(next).allowance_decision.as_deref() == Some(&*old.own_id);
    if followed {
        let from_on = next.max(own.founded().first_on);
        let fact = ProfileFact { kind: FactKind::Decision, from_on, value: None };
        doing.act.put(&Record::ProfileFact(fact))?;
    }
    let number = old.number.clone();
    doing.act.put(&Record::OwnDecision(OwnDecision { to_on: Some(request.on), ..old }))?;
    Ok(Done::of(number, list_own_decisions(doing.view(), Nothing {})?))
}

/// Where the book keeps that a person read what the law has in place of one.
fn read_as(own_id: &str) -> String {
    format!("own_read_{own_id}")
}

/// The own decisions the law has taken the place of, which nobody has read about yet.
pub(crate) fn unread_superseded(view: View<'_>) -> Result<Vec<Superseded>, DeskError> {
    let read = view.read()?;
    let mut told = Vec::new();
    for one in centre::superseded(&*view.norms()?, &read.own_decisions()?) {
        if read.setting(&read_as(&one.own_id))?.is_none() {
            told.push(one);
        }
    }
    Ok(told)
}

/// A person has read what the law says in place of an own decision.
pub(crate) fn note_superseded(
    doing: &mut Doing<'_>,
    request: OwnDecisionKey,
) -> Result<Done<OwnDecisions>, DeskError> {
    let known = known(doing, &request.own_id)?;
    doing.act.set(&read_as(&known.own_id), "1")?;
    Ok(Done::of(known.number, list_own_decisions(doing.view(), Nothing {})?))
}

/// Forgets one that was entered by mistake, and that it was chosen.
pub(crate) fn remove_own_decision(
    doing: &mut Doing<'_>,
    request: OwnDecisionKey,
) -> Result<Done<OwnDecisions>, DeskError> {
    let view = doing.view();
    let (old, asked, own) = (known(doing, &request.own_id)?, Asked::of(view)?, view.own()?);
    old.may_go(&asked.sheets, &asked.closed)?;
    for fact in old.chosen_by(own.facts()) {
        doing.act.remove(RecordKind::ProfileFact, &Record::ProfileFact(fact.clone()).key())?;
    }
    doing.act.remove(RecordKind::OwnDecision, &old.own_id)?;
    Ok(Done::of(old.number, list_own_decisions(doing.view(), Nothing {})?))
}

fn known(doing: &Doing<'_>, id: &str) -> Result<OwnDecision, DeskError> {
    match doing.read().record(RecordKind::OwnDecision, id)? {
        Some(Record::OwnDecision(one)) => Ok(one),
        _ => Err(DeskError::new(Code::RecordUnknown).at("own_id")),
    }
}
