//! Activities by group, with what the year came to and what was planned: Biểu 04a. The paper and the sheet
//! of the workbook are made of the same lines.

use super::rows::{of_code, table};
use super::year::{Count, YearSoFar};
use crate::plans::percent;
use crate::{Names, PaperFault, marks, totals};
use centre::PlanKind;
use centre::grouped::{GroupPlan, Planned, of_group, of_report, planned_groups};
use letters::{Line, Report, Table};
use norms::{Day, Norms, Vnd};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

/// One line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GroupLine {
    /// As it is printed.
    pub(crate) name: String,
    pub(crate) activities: i64,
    pub(crate) sessions: i64,
    pub(crate) turns: i64,
    pub(crate) female: i64,
    pub(crate) minority: i64,
    pub(crate) cost: Vnd,
    pub(crate) year: Count,
    pub(crate) plan: GroupPlan,
}

/// Biểu 04a.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    /// One a group something was held of in the year, or is planned of.
    pub(crate) rows: Vec<GroupLine>,
    /// In the same year, before the book: no group is known of it.
    pub(crate) before: Option<Count>,
    pub(crate) all: GroupLine,
}

impl Groups {
    /// Of a report, and of what its year came to.
    ///
    /// # Errors
    /// Tables that are not those of a report.
    pub(super) fn of(
        report: &Report,
        names: &dyn Names,
        (law, on): (&Norms, Day),
        year: &YearSoFar,
    ) -> Result<Groups, PaperFault> {
        let (t, targets) = (table(report, "hoat-dong")?, of_report(report)?);
        let all: Vec<Line<'_>> = t.lines().collect();
        // A group of an earlier quarter of the year has its line as well, and one that is planned.
        let mut codes: BTreeSet<&str> = year.groups().collect();
        codes.extend(planned_groups(law, on, &targets));
        for line in &all {
            codes.insert(line.text("group")?);
        }
        let mut codes: Vec<&str> = codes.into_iter().collect();
        codes.sort_by_key(|code| names.rank("activity-group", code));
        let of = |code: &str| {
            let name = names.printed("activity-group", code);
            let plan = of_group(law, on, &targets, Some(code));
            line(name, t, &of_code(t, "group", code)?, (year.of_group(code), plan))
        };
        let whole = (year.all(), of_group(law, on, &targets, None));
        Ok(Groups {
            rows: codes.into_iter().map(of).collect::<Result<_, PaperFault>>()?,
            before: year.before(),
            all: line("Cộng".to_owned(), t, &all, whole)?,
        })
    }

    /// Is anything of it planned?
    pub(crate) fn is_planned(&self) -> bool {
        self.rows.iter().chain([&self.all]).any(|line| !line.plan.is_empty())
    }

    /// As the template reads it.
    pub(super) fn printed(&self) -> Json {
        json!({
            "rows": self.rows.iter().map(GroupLine::printed).collect::<Vec<_>>(),
            "before": self.before.map(Count::printed),
            "all": self.all.printed(),
            "planned": self.is_planned(),
        })
    }
}

impl GroupLine {
    fn printed(&self) -> Json {
        json!({
            "name": self.name,
            "activities": marks::count(self.activities),
            "sessions": marks::count(self.sessions),
            "turns": marks::count(self.turns),
            "female": marks::count(self.female),
            "minority": marks::count(self.minority),
            "cost": marks::money(self.cost),
            "year": self.year.printed(),
            "plan": { "classes": planned(self.plan.classes), "turns": planned(self.plan.turns) },
        })
    }
}

/// Planned, done and the part of it; of a quarter's plan alone it says so.
fn planned(told: Option<Planned>) -> Json {
    let Some(told) = told else { return Json::Null };
    json!({
        "planned": marks::count(told.planned.into()),
        "done": told.done.map(|done| marks::count(done.into())).unwrap_or_default(),
        "percent": told.percent.map(|parts| percent(parts.into())).unwrap_or_default(),
        "of_quarter": told.kind == PlanKind::Quarter,
    })
}

fn line(
    name: String,
    t: &Table,
    rows: &[Line<'_>],
    (year, plan): (Count, GroupPlan),
) -> Result<GroupLine, PaperFault> {
    Ok(GroupLine {
        name,
        activities: i64::try_from(rows.len()).unwrap_or(i64::MAX),
        sessions: totals::int(t, rows, "sessions")?,
        turns: totals::int(t, rows, "turns")?,
        female: totals::int(t, rows, "turns_female")?,
        minority: totals::int(t, rows, "turns_minority")?,
        cost: totals::vnd(t, rows, "cost_vnd")?,
        year,
        plan,
    })
}
