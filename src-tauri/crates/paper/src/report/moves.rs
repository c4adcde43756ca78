//! What came and went in the quarter: posts by role, and each facility's own movements.

#[cfg(test)]
#[path = "moves_tests.rs"]
mod tests;

use super::paper::ReportPaper;
use super::rows::{ordered, table};
use crate::{Names, PaperFault, marks};
use letters::{Line, Report};
use norms::FacilityChange;
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};

/// Those who hold posts of one role, or hold any: at the beginning, come, gone, left at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Moves {
    /// The role as the reader calls it; empty for the sum.
    pub(crate) name: String,
    pub(crate) opening: usize,
    pub(crate) increase: usize,
    pub(crate) decrease: usize,
    pub(crate) closing: usize,
    /// Who came and who went, and why.
    pub(crate) lines: Vec<Move>,
}

/// One who took a post or left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Move {
    pub(crate) came: bool,
    pub(crate) name: String,
    pub(crate) day: String,
    /// The decision somebody came by, or why they left; empty where nothing is said.
    pub(crate) why: String,
}

/// Posts by movements: every role, then all posts, then all who hold any. A post that ends with the last
/// day is held that day, and is none of those the next quarter begins with. One held from the day the book
/// begins, of which no decision is named, was there when somebody began to write: nobody said that it is new.
pub(crate) fn posts(report: &Report, names: &dyn Names) -> Result<Vec<Moves>, PaperFault> {
    let centre = table(report, "trung-tam")?.line(0)?;
    let (first, begun) = (centre.text("from_on")?, centre.text("first_on")?);
    let rows = ordered(table(report, "nhan-su")?, |line| {
        let role = line.text("role")?;
        Ok((names.rank("roles", role), role, line.text("from_on")?, line.text("full_name")?))
    })?;
    let mut all: Vec<Moves> = Vec::new();
    let mut sum = Moves::default();
    let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
    for of_role in rows.chunk_by(|a, b| a.text("role") == b.text("role")) {
        let mut moves = Moves::default();
        for post in of_role {
            let person = post.text("person_id")?;
            moves.name = names.name("roles", post.text("role")?);
            let from = post.text("from_on")?;
            let was_found = from == begun && post.text("decision_no")?.is_empty();
            let is_new = from >= first && !was_found;
            let is_gone = !post.text("to_on")?.is_empty();
            moves.opening += usize::from(!is_new);
            moves.increase += usize::from(is_new);
            moves.decrease += usize::from(is_gone);
            moves.closing += usize::from(!is_gone);
            before.extend((!is_new).then_some(person));
            after.extend((!is_gone).then_some(person));
            moves.lines.extend(is_new.then(|| came(*post)).transpose()?);
            moves.lines.extend(is_gone.then(|| went(*post, names)).transpose()?);
        }
        sum.opening += moves.opening;
        sum.increase += moves.increase;
        sum.decrease += moves.decrease;
        sum.closing += moves.closing;
        all.push(moves);
    }
    let people = Moves {
        opening: before.len(),
        increase: after.difference(&before).count(),
        decrease: before.difference(&after).count(),
        closing: after.len(),
        ..Moves::default()
    };
    if !all.is_empty() {
        all.extend([sum, people]);
    }
    Ok(all)
}

fn came(post: Line<'_>) -> Result<Move, PaperFault> {
    Ok(Move {
        came: true,
        name: post.text("full_name")?.to_owned(),
        day: marks::day(post.text("from_on")?),
        why: post.text("decision_no")?.to_owned(),
    })
}

fn went(post: Line<'_>, names: &dyn Names) -> Result<Move, PaperFault> {
    let why = post.text("end_reason")?;
    Ok(Move {
        came: false,
        name: post.text("full_name")?.to_owned(),
        day: marks::day(post.text("to_on")?),
        why: if why.is_empty() { String::new() } else { names.name("end-reason", why) },
    })
}

/// Names as they are printed.
struct Printed<'a>(&'a dyn Names);

impl Names for Printed<'_> {
    fn name(&self, list: &str, code: &str) -> String {
        self.0.printed(list, code)
    }

    fn rank(&self, list: &str, code: &str) -> usize {
        self.0.rank(list, code)
    }
}

/// Biểu 02a: the roles, all posts, all people. Null where nobody holds a post.
pub(super) fn staff(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let all = posts(paper.report, &Printed(paper.names))?;
    let row = |moves: &Moves| {
        let lines = moves.lines.iter().map(
            |one| json!({ "came": one.came, "name": one.name, "day": one.day, "why": one.why }),
        );
        json!({
            "name": moves.name,
            "opening": moves.opening.to_string(),
            "increase": moves.increase.to_string(),
            "decrease": moves.decrease.to_string(),
            "closing": moves.closing.to_string(),
            "lines": lines.collect::<Vec<_>>(),
        })
    };
    Ok(match all.as_slice() {
        [roles @ .., sum, people] => json!({
            "roles": roles.iter().map(row).collect::<Vec<_>>(), "sum": row(sum), "people": row(people),
        }),
        _ => Json::Null,
    })
}

/// By facility, what moved of it, oldest first.
pub(super) fn by_facility<'a>(
    paper: &ReportPaper<'a>,
) -> Result<BTreeMap<&'a str, Vec<Json>>, PaperFault> {
    let mut all: BTreeMap<&str, Vec<Json>> = BTreeMap::new();
    let order = ordered(table(paper.report, "tang-giam-vat-chat")?, |line| {
        Ok((line.text("day")?, line.text("movement_id")?))
    })?;
    for line in order {
        let change = FacilityChange::from_code(line.text("change")?);
        let quantity = line.int("quantity")?;
        let usable = line.int("usable_more")?.max(line.int("usable_fewer")?);
        let (sign, count) = match change {
            Some(FacilityChange::Increase) => ("+", quantity),
            Some(FacilityChange::Decrease) => ("−", quantity),
            _ => ("", usable.filter(|n| *n != 0)),
        };
        let reason = line.text("reason")?;
        let condition = line.text("condition")?;
        let name = |list: &str, code: &str| {
            if code.is_empty() { String::new() } else { paper.names.printed(list, code) }
        };
        all.entry(line.text("facility_id")?).or_default().push(json!({
            "sign": sign,
            "count": count.map(marks::count).unwrap_or_default(),
            "reason": name("facility-movement", reason),
            "condition": name("condition", condition),
            "day": marks::day(line.text("day")?),
            "paper": line.text("paper")?,
        }));
    }
    Ok(all)
}
