//! Tables as canonical CSVs, and the tables of a bundle read by their shapes.

use crate::bundles::agreeing;
use crate::core::codes;
use crate::core::error::DeskError;
use letters::{Report, ShapeFault, Table, control};
use seal::bundle::TABLES;
use seal::{Code, Opened, Refusal};

/// The canonical CSV of every table of a report.
pub(crate) fn csvs(report: &Report) -> Result<Vec<(String, Vec<u8>)>, DeskError> {
    csvs_of(report.tables())
}

/// The canonical CSV of every one of these tables.
pub(crate) fn csvs_of<'a>(
    tables: impl IntoIterator<Item = &'a Table>,
) -> Result<Vec<(String, Vec<u8>)>, DeskError> {
    tables
        .into_iter()
        .map(|table| {
            let bytes = seal::csv::encode(&table.header(), &table.texts())
                .map_err(|fault| DeskError::new(codes::Code::SealRefused).with("cause", fault))?;
            Ok((format!("{}{}.csv", TABLES, table.shape().name), bytes))
        })
        .collect()
}

/// The report of an opened bundle: its tables read by the shapes of its version, its control totals
/// recomputed, its head held against what the seal says of it, its tables against one another.
pub(crate) fn report_of(opened: &Opened) -> Result<Report, Refusal> {
    let version = version(opened);
    let report = Report::in_version(version, tables(opened, version)?)
        .map_err(|fault| opened.refuse(Code::CsvForm, fault.to_string()))?;
    if !head_holds(opened, &report).unwrap_or(false) {
        return Err(opened.refuse(Code::TotalsDiffer, "trung-tam"));
    }
    match control(&report) {
        Ok(totals) if totals == opened.info.control => {}
        _ => return Err(opened.refuse(Code::TotalsDiffer, "control")),
    }
    match agreeing::clash(&report, &opened.info) {
        Ok(None) => Ok(report),
        Ok(Some(clash)) => Err(opened.refuse(Code::TablesContradict, agreeing::told(&clash))),
        Err(fault) => Err(opened.refuse(Code::CsvForm, fault.to_string())),
    }
}

/// The version of the tables by which a report is read: its own; of a newer one, which says that this
/// program may read it (section 8, step 10), the newest known here.
fn version(opened: &Opened) -> u32 {
    let own = u32::try_from(opened.info.schema.version).unwrap_or(u32::MAX);
    own.min(letters::TABLES_VERSION)
}

/// Every table of a bundle by its shape in that version.
pub(crate) fn tables(opened: &Opened, version: u32) -> Result<Vec<Table>, Refusal> {
    let mut tables = Vec::new();
    for (path, csv) in opened.tables()? {
        let wrong = |fault: &ShapeFault| opened.refuse(Code::CsvForm, format!("{path} {fault}"));
        // One name, one table: what only looks like a table's name is none.
        let name = path.strip_prefix(TABLES).and_then(|name| name.strip_suffix(".csv"));
        let name = name.ok_or_else(|| wrong(&ShapeFault::UnknownTable(path.clone())))?;
        let table = Table::from_texts(version, name, &csv.header, &csv.rows);
        tables.push(table.map_err(|fault| wrong(&fault))?);
    }
    Ok(tables)
}

/// The one row of `trung-tam` names the centre, quarter and practice mark of the seal.
fn head_holds(opened: &Opened, report: &Report) -> Result<bool, ShapeFault> {
    let info = &opened.info;
    let mut lines = report.require("trung-tam")?.lines();
    let (Some(head), None) = (lines.next(), lines.next()) else {
        return Ok(false);
    };
    let quarter = head.text("quarter")?;
    Ok(head.text("centre_id")? == info.centre.id
        && info.period.is_some_and(|p| p.to_string() == quarter)
        && head.flag("is_sample")? == Some(info.sample))
}
