//! What the program asks of codes: who signs, who holds what together, what is counted and named.

use super::Sheet;
use super::answers::table;
use norms::{Day, NormFault, Norms, SignsAs};
use toml::Table;

/// Roles whose holders sign so, in order.
pub(super) fn signs(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let signs_as = facts.text("signs_as");
    let signs_as = SignsAs::from_code(signs_as).unwrap_or_else(|| panic!("no {signs_as}"));
    let roles = Norms::shipped().roles_signing_as(signs_as, facts.parsed("on"));
    let codes = roles.iter().map(|role| role.code.clone());
    Ok(table([("roles", codes.collect::<Vec<_>>().into())]))
}

/// May one person not hold both posts together?
pub(super) fn apart(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let [one, other] = ["one", "other"].map(|key| facts.text(key));
    let (first, last): (Day, Option<Day>) = (facts.parsed("first"), facts.maybe("last"));
    let is_apart = Norms::shipped().are_kept_apart(one, other, first, last);
    Ok(table([("apart", is_apart.into())]))
}

/// The classes of funding by which the state gives.
pub(super) fn state(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let classes = Norms::shipped().classes_of_state(facts.parsed("on"));
    Ok(table([("classes", classes.into())]))
}

/// The classes of funding of which no money comes or goes.
pub(super) fn in_kind(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let classes = Norms::shipped().classes_in_kind(facts.parsed("on"));
    Ok(table([("classes", classes.into())]))
}

/// Does a centre with such an account work by advances alone?
pub(super) fn advances_only(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let kind = facts.text("kind");
    let only = Norms::shipped().is_advances_only(kind, facts.parsed("on"));
    Ok(table([("only", only.into())]))
}

/// The classes of funding that were donated.
pub(super) fn donations(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let classes = Norms::shipped().classes_of_donations(facts.parsed("on"));
    Ok(table([("classes", classes.into())]))
}

/// What is counted in the cash box, in đồng.
pub(super) fn notes(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let notes = Norms::shipped().notes(facts.parsed("on"));
    let dong: Vec<i64> = notes.iter().map(|note| note.dong()).collect();
    Ok(table([("notes", dong.into())]))
}

/// The acts a report names.
pub(super) fn grounds(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let province = facts.text("province");
    let grounds = Norms::shipped().report_grounds(province, facts.parsed("on"));
    let acts: Vec<&str> = grounds.iter().map(|ground| ground.act.id.as_str()).collect();
    Ok(table([("acts", acts.into())]))
}

/// What every centre must have, as `number category act`.
pub(super) fn required(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let province = facts.text("province");
    let asked = Norms::shipped().required_facilities(province, facts.parsed("on"));
    let lines = asked.iter().map(|one| format!("{} {} {}", one.number, one.category, one.act.id));
    Ok(table([("lines", lines.collect::<Vec<_>>().into())]))
}

/// What a reason is the reason of, as `change` or `change usable`; nothing for none.
pub(super) fn moves(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let reason = facts.text("reason");
    let found = Norms::shipped().facility_reason(reason, facts.parsed("on"));
    let told = found.map_or_else(String::new, |found| match found.usable {
        Some(usable) => format!("{} {usable}", found.change),
        None => found.change.to_string(),
    });
    Ok(table([("moves", told.into())]))
}

/// How a measure of plans is counted, as `counts adds by`; nothing for none.
pub(super) fn measure(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let code = facts.text("code");
    let found = Norms::shipped().plan_measure(code, facts.parsed("on"));
    let told = found.map(|one| format!("{} {} {}", one.counts, one.adds, one.by().unwrap_or("")));
    Ok(table([("measure", told.unwrap_or_default().into())]))
}

/// The days of a stage of plans, and the one that follows.
pub(super) fn stage(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let law = Norms::shipped();
    let (first, last) = law.plan_stage(facts.text("code")).unwrap();
    let next = law.plan_stage_from(last.plus_days(1).unwrap()).unwrap_or_default();
    Ok(table([("days", format!("{first} {last}").into()), ("next", next.into())]))
}
