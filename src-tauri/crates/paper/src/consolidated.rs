//! A quarter of an office over all its centres: the summary to sign. The workbook beside it is
//! made from the same data in `workbook::office`.

use crate::report::table;
use crate::world::{self, Job, Template};
use crate::{PaperFault, marks, staffing, totals};
use letters::{BundleId, CentreId, Line, OfficeId, Report};
use norms::{Day, Quarter, Total, Vnd};
use office::{ConcernLine, Concluded, CoursePage, StaffingRow};
use serde_json::{Value as Json, json};

/// The report of one centre that counts.
pub struct CentreTables<'a> {
    /// Code of its unit.
    pub unit_code: String,
    /// Commune, ward or special zone.
    pub unit_name: String,
    /// The province; empty when not known.
    pub parent_name: String,
    /// The centre's permanent id.
    pub centre_id: CentreId,
    /// The centre.
    pub centre_name: String,
    /// 0 for the first report of the quarter.
    pub revision: u32,
    /// The day the bundle came in.
    pub received_on: Day,
    /// Where it stands at the office, in Vietnamese words.
    pub state: String,
    /// It was accepted; what was not is marked wherever its figures are printed.
    pub is_accepted: bool,
    /// Mã gói: 64 lower-case hex digits.
    pub bundle_id: BundleId,
    /// Mã số liệu: 8 letters, ungrouped.
    pub ma_so_lieu: String,
    /// Its tables.
    pub report: &'a Report,
}

/// A unit that owes a report which does not count.
#[derive(Clone, Debug)]
pub struct MissingUnit {
    /// Code of the unit.
    pub unit_code: String,
    /// Commune, ward or special zone.
    pub unit_name: String,
    /// The province; empty when not known.
    pub parent_name: String,
    /// Whom to ask for; empty when not known.
    pub contact: String,
    /// As typed; empty when not known.
    pub phone: String,
    /// Why it does not count, in Vietnamese words: `chưa nộp`, `trả lại`, `đang giữ lại`.
    pub why: String,
}

/// A control total at two hops, which must agree.
#[derive(Clone, Debug)]
pub struct ControlTotal {
    /// Stable name.
    pub name: String,
    /// What the reader calls it.
    pub title: String,
    /// In đồng; otherwise a count.
    pub is_money: bool,
    /// Sum of the control totals the sealed bundles state.
    pub bundles: Total,
    /// The same, recomputed from the rows.
    pub rows: Total,
}

impl ControlTotal {
    /// Do both hops agree?
    pub(crate) fn agrees(&self) -> bool {
        self.bundles == self.rows
    }
}

/// One funding class over all counted centres.
#[derive(Clone, Debug)]
pub struct ClassLine {
    /// What the reader calls the class.
    pub name: String,
    /// How many centres have a source of it.
    pub centres: u32,
    /// Kỳ trước chuyển sang.
    pub opening: Total,
    /// Thu trong kỳ.
    pub received: Total,
    /// Chi trong kỳ.
    pub spent: Total,
    /// Còn lại cuối kỳ.
    pub closing: Total,
}

/// A figure of one centre that no commune is likely to have; it is in the sums.
#[derive(Clone, Debug)]
pub struct BeyondLine {
    /// Commune, ward or special zone.
    pub unit_name: String,
    /// What the reader calls the figure.
    pub title: String,
    /// How much it is.
    pub amount: Total,
}

/// A quarter over all centres of an office.
pub struct ConsolidatedPaper<'a> {
    /// The office.
    pub office: String,
    /// Its permanent id.
    pub office_id: OfficeId,
    /// The body above it.
    pub upper_body: String,
    /// Place of the date line.
    pub place: String,
    /// The quarter.
    pub quarter: Quarter,
    /// The day on the paper; the day of the PDF and the workbook as well.
    pub made_on: Day,
    /// How many units owe a report.
    pub expected: u32,
    /// How many of the reports that are added up stand where.
    pub concluded: Concluded,
    /// Only accepted reports are added up.
    pub accepted_only: bool,
    /// The reports that count, in the order printed.
    pub centres: Vec<CentreTables<'a>>,
    /// What they say beside their figures, by code.
    pub concerns: Vec<ConcernLine>,
    /// What they tell of committees, plans and people.
    pub staffing: Vec<StaffingRow>,
    /// Who lacks a course, and whom the courses invite.
    pub courses: CoursePage,
    /// The units whose report does not, in the order printed.
    pub missing: Vec<MissingUnit>,
    /// Control totals, in the order printed.
    pub controls: Vec<ControlTotal>,
    /// Figures to look at again before these sums are used.
    pub beyond: Vec<BeyondLine>,
    /// Funding classes, in the order printed.
    pub classes: Vec<ClassLine>,
    /// Sample data: every page and sheet says so.
    pub sample: bool,
    /// Some figure rests on law the program could not verify.
    pub unverified: bool,
}

/// The summary as PDF/A-2b, A4 portrait.
pub fn summary_pdf(paper: &ConsolidatedPaper<'_>) -> Result<Vec<u8>, PaperFault> {
    let units = paper.centres.iter().map(|c| c.parent_name.as_str());
    let apart = marks::differ(units.chain(paper.missing.iter().map(|m| m.parent_name.as_str())));
    let data = json!({
        "centre": paper.office,
        "office_id": paper.office_id,
        "upper": paper.upper_body,
        "place": paper.place,
        "date": marks::day_in_words(paper.made_on),
        "made": paper.made_on.office(),
        "quarter": {"roman": paper.quarter.roman(), "year": paper.quarter.year().to_string()},
        "expected": marks::count(i64::from(paper.expected)),
        "counted": count(paper.centres.len()),
        "lacking": count(paper.missing.len()),
        "accepted": marks::count(i64::from(paper.concluded.accepted)),
        "unreviewed": marks::count(i64::from(paper.concluded.unreviewed)),
        "returned": marks::count(i64::from(paper.concluded.returned)),
        "accepted_only": paper.accepted_only,
        "controls": controls(&paper.controls),
        "beyond": paper.beyond.iter().map(beyond_said).collect::<Vec<_>>().join("; "),
        "agree": paper.controls.iter().all(ControlTotal::agrees),
        "classes": classes(&paper.classes),
        "staffing": staffing::printed(&paper.staffing),
        "centres": centres(&paper.centres, apart)?,
        "missing": missing(&paper.missing, apart),
        "sample": paper.sample,
        "unverified": paper.unverified,
    });
    world::pdf(&Job {
        template: Template::Consolidated,
        data,
        qr: None,
        ident: format!("SCD1 consolidated {} {} {}", paper.office_id, paper.quarter, paper.made_on),
    })
}

fn count(n: usize) -> String {
    marks::count(i64::try_from(n).unwrap_or(i64::MAX))
}

/// `xã Đông Tiến: Tổng thu 600.000.000.000.000`.
pub(crate) fn beyond_said(one: &BeyondLine) -> String {
    format!("{}: {} {}", one.unit_name, one.title, one.amount.printed())
}

fn controls(all: &[ControlTotal]) -> Json {
    let figure = |control: &ControlTotal, total: Total| match control.is_money {
        true => total.printed(),
        false => total.to_string(),
    };
    all.iter()
        .map(|control| {
            json!({
                "title": control.title,
                "unit": if control.is_money { "đồng" } else { "" },
                "bundles": figure(control, control.bundles),
                "rows": figure(control, control.rows),
                "agrees": control.agrees(),
            })
        })
        .collect()
}

fn classes(all: &[ClassLine]) -> Json {
    let rows: Vec<Json> = all
        .iter()
        .map(|class| {
            json!({
                "name": class.name,
                "centres": marks::count(i64::from(class.centres)),
                "opening": class.opening.printed(),
                "received": class.received.printed(),
                "spent": class.spent.printed(),
                "closing": class.closing.printed(),
            })
        })
        .collect();
    let total = |amount: fn(&ClassLine) -> Total| all.iter().map(amount).sum::<Total>().printed();
    json!({
        "rows": rows,
        "total": {
            "opening": total(|c| c.opening),
            "received": total(|c| c.received),
            "spent": total(|c| c.spent),
            "closing": total(|c| c.closing),
        },
    })
}

/// The printed figures of one centre.
struct Printed {
    received: Vnd,
    spent: Vnd,
    closing: Vnd,
    activities: i64,
    turns: i64,
}

fn printed(report: &Report) -> Result<Printed, PaperFault> {
    let sources = table(report, "nguon-kinh-phi")?;
    let held = table(report, "hoat-dong")?;
    let of_sources: Vec<Line<'_>> = sources.lines().collect();
    let of_held: Vec<Line<'_>> = held.lines().collect();
    Ok(Printed {
        received: totals::vnd(sources, &of_sources, "received_vnd")?,
        spent: totals::vnd(sources, &of_sources, "spent_vnd")?,
        closing: totals::vnd(sources, &of_sources, "closing_vnd")?,
        activities: i64::try_from(of_held.len()).unwrap_or(i64::MAX),
        turns: totals::int(held, &of_held, "turns")?,
    })
}

fn centres(all: &[CentreTables<'_>], apart: bool) -> Result<Json, PaperFault> {
    let figures: Vec<Printed> =
        all.iter().map(|centre| printed(centre.report)).collect::<Result<_, _>>()?;
    let rows: Vec<Json> = all
        .iter()
        .zip(&figures)
        .map(|(centre, f)| {
            json!({
                "unit": centre.unit_name,
                "parent": marks::behind(&centre.unit_name, &centre.parent_name, apart),
                "revision": centre.revision.to_string(),
                "state": if centre.is_accepted { "" } else { centre.state.as_str() },
                "code": marks::grouped(&centre.ma_so_lieu, 4, "-"),
                "received": marks::money(f.received),
                "spent": marks::money(f.spent),
                "closing": marks::money(f.closing),
                "activities": marks::count(f.activities),
                "turns": marks::count(f.turns),
            })
        })
        .collect();
    let money = |amount: fn(&Printed) -> Vnd| {
        figures.iter().map(|f| Total::from(amount(f))).sum::<Total>().printed()
    };
    let number = |column: &str, figure: fn(&Printed) -> i64| {
        totals::counts(figures.iter().map(figure), || format!("centres.{column}")).map(marks::count)
    };
    Ok(json!({
        "rows": rows,
        "total": {
            "received": money(|f| f.received),
            "spent": money(|f| f.spent),
            "closing": money(|f| f.closing),
            "activities": number("activities", |f| f.activities)?,
            "turns": number("turns", |f| f.turns)?,
        },
    }))
}

fn missing(all: &[MissingUnit], apart: bool) -> Json {
    all.iter()
        .map(|unit| {
            json!({
                "unit": unit.unit_name,
                "code": unit.unit_code,
                "parent": marks::behind(&unit.unit_name, &unit.parent_name, apart),
                "contact": unit.contact,
                "phone": unit.phone,
                "why": unit.why,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;
