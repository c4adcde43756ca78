//! The quarter of all centres as one workbook and one summary, with control totals at two hops.

use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::names;
use crate::core::view::View;
use crate::core::words::{Language, sentence};
use crate::office::figures::{beyond, classes, courses, staffing};
use crate::office::rows;
use crate::office::talk::{Consolidate, Consolidated, ControlRow};
use letters::{BundleId, Figure, OfficeId, Report, TwoHops};
use norms::Quarter;
use norms::place_names::place_of_office;
use office::{Arrival, BeyondFigure, CentreFigures, CentreRow, Concluded, State};
use paper::{BeyondLine, CentreTables, ClassLine, ConsolidatedPaper, ControlTotal, MissingUnit};
use std::collections::{BTreeMap, BTreeSet};

/// One counted centre: its line on the board, its bundle, its tables.
type Counted<'a> = (&'a CentreRow, &'a Arrival, Report);

pub(crate) fn consolidate(
    desk: &mut Desk,
    request: Consolidate,
) -> Result<Consolidated, DeskError> {
    let only = request.accepted_only.unwrap_or_default();
    let made = desk.ask(|view| made(view, request.quarter, only))?;
    let folder = match &request.folder {
        Some(folder) => stick::meant(folder),
        None => desk.own_folder("in")?,
    };
    let quarter = request.quarter;
    // The one does not take the place of the other.
    let of = if only { "_dat" } else { "" };
    let name = format!("TH_{}_{quarter}{of}", made.office_id);
    let (xlsx, pdf) = (folder.join(format!("{name}.xlsx")), folder.join(format!("{name}.pdf")));
    // Both may be written again: a consolidation is a view of the book, not a document of record.
    stick::write_page(&xlsx, &made.workbook)?;
    stick::write_page(&pdf, &made.summary)?;
    Ok(Consolidated {
        quarter,
        counted: made.counted,
        missing: made.missing,
        controls: made.controls,
        beyond: made.beyond,
        xlsx_path: xlsx.display().to_string(),
        pdf_path: pdf.display().to_string(),
    })
}

/// A consolidation as it is written.
struct Made {
    office_id: OfficeId,
    workbook: Vec<u8>,
    summary: Vec<u8>,
    counted: u32,
    /// Names of units whose report does not count (yet).
    missing: Vec<String>,
    controls: Vec<ControlRow>,
    beyond: Vec<BeyondFigure>,
}

/// The counted reports of a quarter added up, on paper and in the workbook.
fn made(view: View<'_>, quarter: Quarter, only: bool) -> Result<Made, DeskError> {
    let office = view.office()?;
    let held = rows::held(view, quarter)?;
    let all = rows::all(view, &held)?;
    let mut counted: Vec<Counted<'_>> = Vec::new();
    let mut missing: Vec<&CentreRow> = Vec::new();
    for row in all.iter().filter(|row| row.is_due()) {
        let counts = held.counted().find(|a| Some(&a.bundle_id) == row.bundle_id.as_ref());
        match counts.filter(|_| row.is_added(only)) {
            Some(arrival) => counted.push((row, arrival, view.read()?.layer(&arrival.bundle_id)?)),
            None => missing.push(row),
        }
    }
    if counted.is_empty() {
        return Err(DeskError::new(Code::QuarterEmpty).with("quarter", quarter));
    }
    let stated: Vec<_> = counted.iter().map(|(_, a, report)| (&a.control, report)).collect();
    let controls = letters::two_hops(&stated)?;
    let unread = counted.iter().map(|(_, _, report)| letters::rests_on_unread(report));
    let is_unverified = unread.collect::<Result<Vec<_>, _>>()?.contains(&true);
    let named = counted.iter().map(|(row, _, report)| (row.unit_name.as_str(), report));
    let concerns = office::by_code(&named.collect::<Vec<_>>())?;
    let names = names::law_names(view, quarter)?;
    let ids: BTreeSet<&BundleId> = counted.iter().map(|(_, a, _)| &a.bundle_id).collect();
    let figures: Vec<CentreFigures> =
        counted.iter().filter_map(|(row, ..)| CentreFigures::of(row, &held)).collect();
    let beyond = beyond(view, quarter, &figures)?;
    let paper = ConsolidatedPaper {
        office: office.name.clone(),
        office_id: office.office_id.clone(),
        upper_body: view.settings()?.upper_body,
        place: place_of_office(&office.name).to_owned(),
        quarter,
        made_on: view.now().today,
        expected: crate::office::register::counts(&all).expected,
        concluded: Concluded::of(counted.iter().map(|(row, _, _)| row.state)),
        accepted_only: only,
        centres: counted.iter().map(tables).collect(),
        concerns,
        staffing: staffing::of_quarter(view, quarter, only)?,
        courses: courses::page(view, quarter, only)?,
        missing: missing.iter().map(|row| missing_unit(row)).collect(),
        controls: controls.iter().map(printed).collect(),
        beyond: beyond.iter().map(beyond_line).collect(),
        classes: classes(view, quarter, &ids)?
            .into_iter()
            .map(|c| ClassLine {
                name: c.class_name,
                centres: c.centres,
                opening: c.opening_vnd,
                received: c.received_vnd,
                spent: c.spent_vnd,
                closing: c.closing_vnd,
            })
            .collect(),
        sample: view.is_sample()?,
        unverified: is_unverified,
    };
    let workbook = paper::consolidated_workbook(&paper, &names)?;
    let summary = paper::summary_pdf(&paper)?;
    Ok(Made {
        workbook,
        summary,
        counted: u32::try_from(counted.len()).unwrap_or(u32::MAX),
        missing: missing.iter().map(|row| row.unit_name.clone()).collect(),
        controls: controls.iter().map(control_row).collect(),
        beyond,
        office_id: office.office_id,
    })
}

/// A figure at two hops as it is told.
fn control_row(hops: &TwoHops) -> ControlRow {
    ControlRow {
        name: hops.figure,
        is_money: hops.figure.is_money(),
        bundles: hops.bundles,
        rows: hops.rows,
    }
}

/// The same as it is printed.
fn printed(hops: &TwoHops) -> ControlTotal {
    ControlTotal {
        name: hops.figure.code().to_owned(),
        title: say(title(hops.figure)),
        is_money: hops.figure.is_money(),
        bundles: hops.bundles,
        rows: hops.rows,
    }
}

/// A figure that is asked about, as it is printed.
fn beyond_line(one: &BeyondFigure) -> BeyondLine {
    BeyondLine {
        unit_name: one.unit_name.clone(),
        title: say(title(one.name)),
        amount: one.amount_vnd,
    }
}

/// The key of a figure's printed title.
fn title(figure: Figure) -> &'static str {
    match figure {
        Figure::Opening => "paper.figure.opening",
        Figure::Received => "paper.figure.received",
        Figure::Spent => "paper.figure.spent",
        Figure::Closing => "paper.figure.closing",
        Figure::Cash => "paper.figure.cash",
        Figure::Account => "paper.figure.account",
        Figure::Allowances => "paper.figure.allowances",
        Figure::Activities => "paper.figure.activities",
        Figure::Turns => "paper.figure.turns",
    }
}

/// The key of the printed word for where a centre stands.
fn word(state: State) -> &'static str {
    match state {
        State::Missing => "paper.state.chua-nop",
        State::Waiting => "paper.state.cho-duyet",
        State::ToHandle => "paper.state.can-xu-ly",
        State::Returned => "paper.state.tra-lai",
        State::Accepted => "paper.state.dat",
    }
}

fn say(key: &str) -> String {
    sentence(Language::Vietnamese, key, &BTreeMap::new())
}

fn tables<'a>((row, arrival, report): &'a Counted<'a>) -> CentreTables<'a> {
    CentreTables {
        unit_code: row.unit_code.clone(),
        unit_name: row.unit_name.clone(),
        parent_name: row.parent_name.clone().unwrap_or_default(),
        centre_id: arrival.centre_id.clone(),
        centre_name: arrival.centre_name.clone(),
        revision: arrival.revision,
        received_on: arrival.received_on,
        state: say(word(row.state)),
        is_accepted: row.state == State::Accepted,
        bundle_id: arrival.bundle_id.clone(),
        ma_so_lieu: arrival.ma_so_lieu.clone(),
        report,
    }
}

fn missing_unit(row: &CentreRow) -> MissingUnit {
    MissingUnit {
        unit_code: row.unit_code.clone(),
        unit_name: row.unit_name.clone(),
        parent_name: row.parent_name.clone().unwrap_or_default(),
        contact: row.contact_name.clone().unwrap_or_default(),
        phone: row.phone.clone().unwrap_or_default(),
        why: say(word(row.state)),
    }
}
