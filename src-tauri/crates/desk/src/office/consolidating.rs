//! The quarter of all centres as one workbook and one summary, with control totals at two hops.

use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::names;
use crate::core::totals;
use crate::core::totals::FIGURES;
use crate::core::words::{Language, sentence};
use crate::office::room;
use crate::office::rows;
use crate::office::rows::Held;
use crate::office::talk::CentreRow;
use crate::office::talk::{Consolidate, Consolidated, ControlRow};
use letters::Report;
use norms::Vnd;
use norms::place_names::place_of_office;
use office::Arrival;
use paper::{CentreTables, ClassLine, ConsolidatedPaper, ControlTotal, MissingUnit, Names};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// One counted centre: its line on the board, its bundle, its tables.
type Counted<'a> = (&'a CentreRow, &'a Arrival, Report);

pub(crate) fn consolidate(
    desk: &mut Desk,
    request: Consolidate,
) -> Result<Consolidated, DeskError> {
    let office = room::office(desk)?;
    let quarter = request.quarter;
    let held = Held::of(desk, quarter)?;
    let all = rows::all(desk, &held)?;
    let mut counted: Vec<Counted<'_>> = Vec::new();
    let mut missing: Vec<&CentreRow> = Vec::new();
    for row in all.iter().filter(|row| row.is_expected || row.bundle_id.is_some()) {
        match held.counted().find(|a| Some(&a.bundle_id) == row.bundle_id.as_ref()) {
            Some(arrival) => counted.push((row, arrival, desk.read()?.layer(&arrival.bundle_id)?)),
            None => missing.push(row),
        }
    }
    if counted.is_empty() {
        return Err(DeskError::new("quarter-empty").with("quarter", quarter));
    }
    let controls = controls(&counted)?;
    let names = names::law_names(desk, quarter)?;
    let classes = desk.read()?.class_sums(quarter)?;
    let paper = ConsolidatedPaper {
        office: office.name.clone(),
        office_id: office.office_id.clone(),
        upper_body: crate::core::settings::settings(desk)?.upper_body,
        place: place_of_office(&office.name).to_owned(),
        quarter,
        made_on: desk.now().today,
        expected: crate::office::register::counts(&all).expected,
        centres: counted.iter().map(tables).collect(),
        missing: missing.iter().map(|row| missing_unit(row)).collect(),
        controls: controls.iter().map(control_total).collect(),
        classes: classes
            .into_iter()
            .map(|c| {
                Ok(ClassLine {
                    name: names.name("funding-class", &c.class),
                    centres: c.centres,
                    opening: Vnd::new(c.opening)?,
                    received: Vnd::new(c.received)?,
                    spent: Vnd::new(c.spent)?,
                    closing: Vnd::new(c.closing)?,
                })
            })
            .collect::<Result<_, DeskError>>()?,
        sample: desk.is_sample()?,
        unverified: is_unverified(&counted),
    };
    let workbook = paper::consolidated_workbook(&paper, &names)?;
    let summary = paper::summary_pdf(&paper)?;
    let folder = match &request.folder {
        Some(folder) => PathBuf::from(folder),
        None => desk.own_folder("in")?,
    };
    let name = format!("TH_{}_{quarter}", office.office_id);
    let (xlsx, pdf) = (folder.join(format!("{name}.xlsx")), folder.join(format!("{name}.pdf")));
    // Both may be written again: a consolidation is a view of the book, not a document of record.
    stick::write_page(&xlsx, &workbook)?;
    stick::write_page(&pdf, &summary)?;
    Ok(Consolidated {
        quarter,
        counted: u32::try_from(counted.len()).unwrap_or(u32::MAX),
        missing: missing.iter().map(|row| row.unit_name.clone()).collect(),
        controls,
        xlsx_path: xlsx.display().to_string(),
        pdf_path: pdf.display().to_string(),
    })
}

/// Every key figure twice: as the sealed bundles state it, and recomputed from the rows.
fn controls(counted: &[Counted<'_>]) -> Result<Vec<ControlRow>, DeskError> {
    let mut of_rows: BTreeMap<String, i64> = BTreeMap::new();
    for (_, _, report) in counted {
        for (name, value) in totals::control(report)? {
            let sum = of_rows.entry(name).or_default();
            *sum = sum.saturating_add(value);
        }
    }
    let control = |(name, is_money): &(&str, bool)| {
        let stated = counted.iter().map(|(_, a, _)| a.control.get(*name).copied());
        ControlRow {
            name: (*name).to_owned(),
            is_money: *is_money,
            bundles: stated.map(Option::unwrap_or_default).fold(0, i64::saturating_add),
            rows: of_rows.get(*name).copied().unwrap_or_default(),
        }
    };
    Ok(FIGURES.iter().map(control).collect())
}

/// The printed titles of the key figures, in the order of [`FIGURES`].
const TITLES: [&str; 9] = [
    "paper.figure.opening",
    "paper.figure.received",
    "paper.figure.spent",
    "paper.figure.closing",
    "paper.figure.cash",
    "paper.figure.account",
    "paper.figure.allowances",
    "paper.figure.activities",
    "paper.figure.turns",
];

/// The printed words of the states of a centre.
const STATES: [&str; 5] = [
    "paper.state.chua-nop",
    "paper.state.cho-duyet",
    "paper.state.can-xu-ly",
    "paper.state.tra-lai",
    "paper.state.dat",
];

/// The sentence of the key among `keys` that ends with this name.
fn say(keys: &[&str], name: &str) -> String {
    let key = keys.iter().find(|key| key.rsplit('.').next() == Some(name));
    sentence(Language::Vietnamese, key.copied().unwrap_or(name), &BTreeMap::new())
}

fn control_total(row: &ControlRow) -> ControlTotal {
    ControlTotal {
        name: row.name.clone(),
        title: say(&TITLES, &row.name),
        is_money: row.is_money,
        bundles: row.bundles,
        rows: row.rows,
    }
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
        state: say(&STATES, &row.state),
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
        why: say(&STATES, &row.state),
    }
}

/// Does any counted allowance rest on a figure nobody has read in its instrument?
fn is_unverified(counted: &[Counted<'_>]) -> bool {
    counted.iter().any(|(_, _, report)| {
        report.table("phu-cap").is_some_and(|table| {
            (0..table.rows().len()).any(|row| table.int(row, "is_verified") == Some(0))
        })
    })
}
