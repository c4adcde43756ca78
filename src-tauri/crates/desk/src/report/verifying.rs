//! Saying what a bundle is.

use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::kept::read_here;
use crate::bundles::opening::{self, VERIFYING};
use crate::bundles::told::FileCode;
use crate::bundles::trust;
use crate::core::error::DeskError;
use crate::core::telling;
use crate::core::view::View;
use crate::report::talk::{Verified, VerifyFile, VerifyRow};
use centre::laws::{shipped, shipped_for};
use letters::{Doubt, Report, doubts};
use norms::{Norms, Quarter};
use seal::{Info, Opened, Refusal, Trust};

/// What a file is by the seals this book vouches for; whatever else arrives is shown with its 30
/// digits.
pub(crate) fn verify_file(view: View<'_>, request: VerifyFile) -> Result<VerifyRow, DeskError> {
    let path = stick::meant(&request.path);
    // A bundle of this PC that is gone is no stick to be plugged in.
    let bytes = if path.starts_with(view.own_place("goi")) {
        read_here(&path)?
    } else {
        stick::read_limited(&path, MAX_BUNDLE)?
    };
    match opening::any(&bytes, &trust::vouched(view)?, VERIFYING) {
        Ok((opened, report)) => {
            let law = match quarter_of(&opened).zip(report.as_ref()) {
                Some((quarter, report)) => view.law_for(quarter, report)?,
                None => shipped(),
            };
            Ok(taken(&opened, report.as_ref(), &law))
        }
        Err(refusal) => Ok(refused_row(refusal)),
    }
}

/// What a bundle is, by the law this program ships: the object `scd verify --json` prints.
pub fn verify_bytes(bytes: &[u8], trust: &Trust) -> VerifyRow {
    match opening::any(bytes, trust, VERIFYING) {
        Ok((opened, report)) => {
            let of = quarter_of(&opened).zip(report.as_ref());
            let law = of.map_or_else(shipped, |(quarter, report)| shipped_for(quarter, report));
            taken(&opened, report.as_ref(), &law)
        }
        Err(refusal) => refused_row(refusal),
    }
}

fn quarter_of(opened: &Opened) -> Option<Quarter> {
    opened.info.period.and_then(|p| p.to_string().parse().ok())
}

/// What is not refused, with the first place of its tables that has to be looked at.
fn taken(opened: &Opened, report: Option<&Report>, law: &Norms) -> VerifyRow {
    let made_by = opened.info.norms.as_ref().map(|norms| norms.edition.as_str());
    match report.map_or_else(|| Ok(Vec::new()), |report| doubts(law, report, made_by)) {
        Ok(doubts) => accepted(opened, doubts.first()),
        Err(fault) => refused_row(opened.refuse(seal::Code::Internal, fault.to_string())),
    }
}

/// The same for a file that could not be read.
pub(crate) fn unread(code: seal::Code) -> VerifyRow {
    refused_row(Refusal::new(code, String::new()))
}

fn refused_row(refusal: Refusal) -> VerifyRow {
    let row = VerifyRow {
        verdict: Verified::Refused,
        message: FileCode::from(refusal.code).message(&refusal.detail),
        code: refusal.code.into(),
        bundle: refusal.ma_goi,
        signer: match refusal.code {
            // Already computed, and slow on purpose.
            seal::Code::KeyUnknown => Some(refusal.detail),
            _ => refusal.signer.map(|key| key.digits().to_string()),
        },
        unit: None,
        period: None,
        revision: None,
        sequence: None,
    };
    // Nothing was read of a stranger; of a known key what it says of itself is told.
    match refusal.said {
        Some(info) => said(row, &info),
        None => row,
    }
}

fn accepted(opened: &Opened, doubt: Option<&Doubt>) -> VerifyRow {
    let info = &opened.info;
    let report = info.report.as_ref();
    let is_correction = report.is_some_and(|r| !r.supersedes.is_empty());
    let (verdict, code) = if doubt.is_some() {
        (Verified::Flagged, seal::Code::Doubtful.into())
    } else if info.clock.suspect {
        (Verified::Flagged, seal::Code::ClockSuspect.into())
    } else if is_correction {
        (Verified::Accepted, seal::Code::Supersedes.into())
    } else {
        (Verified::Accepted, FileCode::Accepted)
    };
    let detail = match doubt {
        Some(doubt) => telling::doubt_said(doubt),
        None => report.map(|r| r.supersedes.clone()).unwrap_or_default(),
    };
    let row = VerifyRow {
        verdict,
        message: code.message(&detail),
        code,
        bundle: Some(opened.ma_goi.clone()),
        signer: Some(opened.signer.digits().to_string()),
        unit: None,
        period: None,
        revision: None,
        sequence: None,
    };
    said(row, info)
}

/// The row with what the bundle says of itself.
fn said(row: VerifyRow, info: &Info) -> VerifyRow {
    let report = info.report.as_ref();
    VerifyRow {
        unit: Some(info.centre.id.clone()),
        period: info.period.and_then(|p| p.to_string().parse().ok()),
        revision: report.and_then(|r| u32::try_from(r.revision).ok()),
        sequence: u32::try_from(info.chain.seq).ok(),
        ..row
    }
}
