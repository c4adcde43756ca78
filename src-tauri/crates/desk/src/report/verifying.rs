//! Saying what a bundle is.

use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::kept::read_here;
use crate::bundles::keys;
use crate::bundles::tables::tables_hold;
use crate::bundles::told::FileCode;
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::report::talk::{Verified, VerifyFile, VerifyRow};
use seal::trust::Signer;
use seal::{Opened, Refusal, Trust};
use std::path::PathBuf;

pub(crate) fn verify_file(view: View<'_>, request: VerifyFile) -> Result<VerifyRow, DeskError> {
    let path = PathBuf::from(&request.path);
    // A bundle of this PC that is gone is no stick to be plugged in.
    let bytes = if path.starts_with(view.own_place("goi")) {
        read_here(&path)?
    } else {
        stick::read_limited(&path, MAX_BUNDLE)?
    };
    Ok(verify_bytes(&bytes, &own_seals(view)?))
}

/// A centre knows its own seal and those before it; whatever else arrives is shown with its
/// 30 digits.
fn own_seals(view: View<'_>) -> Result<Trust, DeskError> {
    let Some(made) = keys::made(view)? else {
        return Ok(Trust::nobody());
    };
    let centre_id = view.profile()?.centre_id;
    let keys = made.older.iter().chain([&made.public_key]);
    let signers = keys.filter_map(|hex| seal::PublicKey::from_hex(hex)).map(|key| Signer {
        principals: vec![centre_id.clone().into()],
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
        verdict: Verified::Refused,
        message: FileCode::from(refusal.code).message(&refusal.detail),
        code: refusal.code.into(),
        bundle: refusal.ma_goi,
        signer: refusal.signer.map(|key| key.digits().to_string()),
        unit: None,
        period: None,
        revision: None,
        sequence: None,
    }
}

fn accepted(opened: &Opened) -> VerifyRow {
    let info = &opened.info;
    let report = info.report.as_ref();
    let is_correction = report.is_some_and(|r| !r.supersedes.is_empty());
    let (verdict, code) = if info.sample {
        (Verified::Refused, seal::Code::SampleBundle.into())
    } else if info.clock.suspect {
        (Verified::Flagged, seal::Code::ClockSuspect.into())
    } else if is_correction {
        (Verified::Accepted, seal::Code::Supersedes.into())
    } else {
        (Verified::Accepted, FileCode::Accepted)
    };
    let detail = report.map(|r| r.supersedes.clone()).unwrap_or_default();
    VerifyRow {
        verdict,
        message: code.message(&detail),
        code,
        bundle: Some(opened.ma_goi.clone()),
        signer: Some(opened.signer.digits().to_string()),
        unit: Some(info.centre.id.clone()),
        period: info.period.and_then(|p| p.to_string().parse().ok()),
        revision: report.and_then(|r| u32::try_from(r.revision).ok()),
        sequence: u32::try_from(info.chain.seq).ok(),
    }
}
