//! Tables as canonical CSVs, and the tables of a bundle read by their shapes.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use letters::{Report, ShapeFault, Table, control};
use seal::{Kind, Opened, Refusal};

/// The canonical CSV of every table of a report.
pub(crate) fn csvs(report: &Report) -> Result<Vec<(String, Vec<u8>)>, DeskError> {
    csvs_of(report.tables())
}

/// The canonical CSV of every one of these tables.
pub(crate) fn csvs_of(tables: &[Table]) -> Result<Vec<(String, Vec<u8>)>, DeskError> {
    tables
        .iter()
        .map(|table| {
            let bytes = seal::csv::encode(&table.header(), &table.texts())
                .map_err(|fault| DeskError::new(Code::SealRefused).with("cause", fault))?;
            Ok((format!("{}{}.csv", seal::bundle::TABLES, table.shape().name), bytes))
        })
        .collect()
}

/// The tables of a report, read by their shapes, its control totals recomputed, its head held
/// against what the seal says of it. Other kinds have none.
pub(crate) fn tables_hold(opened: &Opened) -> Result<Option<Report>, Refusal> {
    if opened.kind != Kind::BaoCao {
        return Ok(None);
    }
    let report = Report::new(tables(opened)?)
        .map_err(|fault| refuse(opened, seal::Code::CsvForm, fault.to_string()))?;
    if !head_holds(opened, &report).unwrap_or(false) {
        return Err(refuse(opened, seal::Code::TotalsDiffer, "trung-tam".to_owned()));
    }
    match control(&report) {
        Ok(totals) if totals == opened.info.control => Ok(Some(report)),
        _ => Err(refuse(opened, seal::Code::TotalsDiffer, "control".to_owned())),
    }
}

/// Every table of a bundle by its shape.
pub(crate) fn tables(opened: &Opened) -> Result<Vec<Table>, Refusal> {
    let mut tables = Vec::new();
    for (path, csv) in opened.tables()? {
        let name = path.trim_start_matches(seal::bundle::TABLES).trim_end_matches(".csv");
        let table = Table::from_texts(name, &csv.header, &csv.rows)
            .map_err(|fault| refuse(opened, seal::Code::CsvForm, format!("{path} {fault}")))?;
        tables.push(table);
    }
    Ok(tables)
}

fn refuse(opened: &Opened, code: seal::Code, detail: String) -> Refusal {
    Refusal {
        ma_goi: Some(opened.ma_goi.clone()),
        signer: Some(opened.signer),
        ..Refusal::new(code, detail)
    }
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
