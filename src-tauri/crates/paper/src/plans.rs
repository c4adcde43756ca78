//! A plan, and what was done of each of its targets by a day.

use crate::names::Names;
use crate::world::{self, Job, Template};
use crate::{FormHead, PaperFault, Signers, marks};
use centre::plans::{PlanRow, TargetRow};
use centre::{Plan, PlanKind, Profile};
use norms::place_names::own_name;
use norms::{Day, Norms, Quarter, Vnd};
use serde_json::{Value as Json, json};

/// Planned against done, as a paper.
#[derive(Clone, Debug)]
pub struct PlanPaper {
    /// The body above the centre.
    pub upper_body: String,
    /// The centre.
    pub centre: String,
    /// Place of the date line.
    pub place: String,
    /// The day on the paper.
    pub made_on: Day,
    /// Who signs.
    pub director: String,
    /// Who signs.
    pub accountant: String,
    /// Sample data.
    pub sample: bool,
    /// The plan with what was done.
    pub told: PlanRow,
    /// One line a target.
    lines: Vec<Json>,
    head: FormHead,
}

impl PlanPaper {
    /// A plan as it is told, under the title the law has for it on the day on the paper.
    pub fn of(
        told: PlanRow,
        profile: &Profile,
        names: &dyn Names,
        law: &Norms,
        signers: Signers,
        made_on: Day,
    ) -> PlanPaper {
        PlanPaper {
            upper_body: String::new(),
            centre: profile.name.clone(),
            place: own_name(&profile.unit_name).to_owned(),
            made_on,
            director: signers.director,
            accountant: signers.accountant,
            sample: false,
            lines: told.targets.iter().map(|row| line(row, names)).collect(),
            head: FormHead::on(law, "ke-hoach-thuc-hien", made_on),
            told,
        }
    }
}

fn line(row: &TargetRow, names: &dyn Names) -> Json {
    let target = &row.target;
    let cell = |count: Option<u32>, vnd: Option<Vnd>| {
        let count = count.map(|n| marks::count(n.into()));
        vnd.map(marks::money).or(count).unwrap_or_default()
    };
    let class = target.source_class.as_deref();
    json!({
        "called": row.called,
        "unit": if row.is_money { "đồng" } else { row.unit.as_deref().unwrap_or_default() },
        "planned": cell(target.planned, target.planned_vnd),
        "done": cell(row.done, row.done_vnd),
        "by_hand": row.by_hand,
        "percent": row.percent.map(|parts| percent(parts.into())).unwrap_or_default(),
        "who": target.responsible.as_deref().unwrap_or_default(),
        "due": target.due_on.map(|day| format!("hạn {}", day.office())).unwrap_or_default(),
        "source": class.map(|code| names.printed("funding-class", code)).unwrap_or_default(),
        "task": target.task.as_deref().unwrap_or_default(),
    })
}

/// Parts of ten thousand as a paper writes them: `83,33`.
pub(crate) fn percent(parts: i64) -> String {
    let (whole, rest) = (marks::count(parts / 100), parts % 100);
    match (rest, rest % 10) {
        (0, _) => whole,
        (_, 0) => format!("{whole},{}", rest / 10),
        _ => format!("{whole},{rest:02}"),
    }
}

/// What a plan is called: `Kế hoạch quý III năm 2026`.
pub(crate) fn name_of(kind: &str, period: &str) -> String {
    match PlanKind::from_code(kind) {
        Some(PlanKind::Quarter) => match period.parse::<Quarter>() {
            Ok(quarter) => format!("Kế hoạch quý {} năm {}", quarter.roman(), quarter.year()),
            Err(_) => format!("Kế hoạch {period}"),
        },
        Some(PlanKind::Year) => format!("Kế hoạch năm {period}"),
        Some(PlanKind::Stage) => format!("Kế hoạch giai đoạn {}", period.replace('-', "–")),
        None => format!("Kế hoạch {period}"),
    }
}

/// Number and day of its paper, and who approved it.
pub(crate) fn approval(number: &str, issued: &str, by: &str, approved: &str) -> String {
    let paper = match (number, issued) {
        ("", "") => String::new(),
        ("", day) => format!("Văn bản ngày {day}"),
        (number, "") => format!("Văn bản số {number}"),
        (number, day) => format!("Văn bản số {number} ngày {day}"),
    };
    let said = if by.is_empty() {
        "Chưa phê duyệt".to_owned()
    } else {
        format!("{by} phê duyệt ngày {approved}")
    };
    if paper.is_empty() { said } else { format!("{paper}; {}", fold_first(&said)) }
}

/// A sentence goes on: its first word small, where that is no name.
fn fold_first(said: &str) -> String {
    said.strip_prefix("Chưa").map_or(said.to_owned(), |rest| format!("chưa{rest}"))
}

/// Planned against done as PDF/A-2b.
pub fn plan_pdf(paper: &PlanPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper))
}

/// Planned against done as one SVG a page.
pub fn plan_pages(paper: &PlanPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper))
}

fn job(paper: &PlanPaper) -> Job {
    let plan: &Plan = &paper.told.plan;
    let name = name_of(plan.kind.code(), &plan.period);
    let office = |day: Option<Day>| day.map(Day::office).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let approved = approval(
        &text(&plan.number),
        &office(plan.issued_on),
        &text(&plan.approved_by),
        &office(plan.approved_on),
    );
    Job {
        template: Template::Plan,
        ident: format!("{} {name} {} {}", paper.centre, paper.told.on, paper.made_on),
        data: json!({
            "upper": paper.upper_body,
            "centre": paper.centre,
            "place": paper.place,
            "date": marks::day_in_words(paper.made_on),
            "title": paper.head.title,
            "legend": paper.head.citation,
            "name": name,
            "from": plan.from_on.office(),
            "on": paper.told.on.office(),
            "approved": approved,
            "rows": paper.lines,
            "sign": {"director": paper.director, "accountant": paper.accountant},
            "sample": paper.sample,
        }),
        qr: None,
    }
}

#[cfg(test)]
mod tests;
