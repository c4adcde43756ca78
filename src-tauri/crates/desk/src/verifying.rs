//! Saying what a bundle is.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::keys;
use crate::sealing::{MAX_BUNDLE, control};
use crate::talk::report::{VerifyFile, VerifyRow};
use crate::{Language, sentence};
use letters::{Report, Table};
use seal::trust::Signer;
use seal::{Kind, Opened, Refusal, Trust};
use std::path::PathBuf;

pub(crate) fn verify_file(desk: &mut Desk, request: VerifyFile) -> Result<VerifyRow, DeskError> {
    let path = PathBuf::from(&request.path);
    let bytes = stick::read_limited(&path, MAX_BUNDLE)?;
    Ok(verify_bytes(&bytes, &own_seals(desk)?))
}

/// A centre knows its own seal and those before it; whatever else arrives is shown with its
/// 30 digits.
fn own_seals(desk: &mut Desk) -> Result<Trust, DeskError> {
    let Some(made) = keys::made(desk)? else {
        return Ok(Trust::nobody());
    };
    let centre_id = desk.profile()?.centre_id;
    let keys = made.older.iter().chain([&made.public_key]);
    let signers = keys.filter_map(|hex| seal::PublicKey::from_hex(hex)).map(|key| Signer {
        principals: vec![centre_id.clone()],
        namespaces: Vec::new(),
        key,
    });
    Ok(Trust::Listed(signers.collect()))
}

/// What a bundle is: the object `scd verify --json` prints.
pub fn verify_bytes(bytes: &[u8], trust: &Trust) -> VerifyRow {
    match seal::read(bytes, trust).and_then(|opened| tables_hold(&opened).map(|_| opened)) {
        Ok(opened) => accepted(&opened),
        Err(refusal) => refused_row(refusal),
    }
}

/// The same for a file that could not be read.
pub(crate) fn unread(code: seal::Code) -> VerifyRow {
    refused_row(Refusal::new(code, String::new()))
}

fn refused_row(refusal: Refusal) -> VerifyRow {
    VerifyRow {
        verdict: "refused".to_owned(),
        message: say_code(refusal.code.as_str(), &refusal.detail),
        code: refusal.code.as_str().to_owned(),
        bundle: refusal.ma_goi,
        signer: refusal.signer.map(|key| key.digits().to_string()),
        unit: None,
        period: None,
        revision: None,
        sequence: None,
    }
}

/// The tables of a report, read by their shapes, its control totals recomputed, its head held
/// against what the seal says of it. Other kinds have none.
pub(crate) fn tables_hold(opened: &Opened) -> Result<Option<Report>, Refusal> {
    if opened.kind != Kind::BaoCao {
        return Ok(None);
    }
    let report = Report::new(tables(opened)?)
        .map_err(|fault| refuse(opened, seal::Code::CsvForm, fault.to_string()))?;
    if !head_holds(opened, &report) {
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
fn head_holds(opened: &Opened, report: &Report) -> bool {
    let info = &opened.info;
    let Some(head) = report.table("trung-tam").filter(|head| head.rows().len() == 1) else {
        return false;
    };
    head.text(0, "centre_id") == info.centre.id
        && info.period.is_some_and(|p| p.to_string() == head.text(0, "quarter"))
        && head.int(0, "is_sample") == Some(i64::from(info.sample))
}

fn accepted(opened: &Opened) -> VerifyRow {
    let info = &opened.info;
    let report = info.report.as_ref();
    let is_correction = report.is_some_and(|r| !r.supersedes.is_empty());
    let code = if info.sample {
        seal::Code::SampleBundle.as_str()
    } else if info.clock.suspect {
        seal::Code::ClockSuspect.as_str()
    } else if is_correction {
        seal::Code::Supersedes.as_str()
    } else {
        "accepted"
    };
    let verdict = match code {
        "sample-bundle" => "refused",
        "clock-suspect" => "flagged",
        _ => "accepted",
    };
    let detail = report.map(|r| r.supersedes.clone()).unwrap_or_default();
    VerifyRow {
        verdict: verdict.to_owned(),
        message: say_code(code, &detail),
        code: code.to_owned(),
        bundle: Some(opened.ma_goi.clone()),
        signer: Some(opened.signer.digits().to_string()),
        unit: Some(info.centre.id.clone()),
        period: info.period.and_then(|p| p.to_string().parse().ok()),
        revision: report.and_then(|r| u32::try_from(r.revision).ok()),
        sequence: u32::try_from(info.chain.seq).ok(),
    }
}

pub(crate) fn say_code(code: &str, detail: &str) -> String {
    let values = [("detail".to_owned(), detail.to_owned())].into_iter().collect();
    sentence(Language::Vietnamese, &format!("bundle.{code}"), &values)
}
