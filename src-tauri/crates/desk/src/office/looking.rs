//! What a file is to this office. Looking writes nothing.

use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::tables::tables_hold;
use crate::bundles::told::FileCode;
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::office::around;
use crate::office::arrivals;
use crate::office::talk::{ImportRow, ImportState};
use letters::Report;
use norms::Quarter;
use office::{Arrival, FindingKind, OpenFinding, Standing};
use seal::{Code, Expect, Kind, Opened, Refusal, Trust, grouped};
use std::path::Path;

/// A file looked at.
pub(crate) struct Look {
    pub(crate) row: ImportRow,
    /// What taking it in would write.
    pub(crate) taking: Option<Taking>,
}

/// Everything needed to take a bundle in.
pub(crate) struct Taking {
    pub(crate) arrival: Arrival,
    pub(crate) report: Report,
    pub(crate) bytes: Vec<u8>,
}

/// Looks at one file: verified, addressed to this office, known or new, of the wanted quarter. What
/// the rules say of it is the caller's to ask ([`judge`]): an import asks once the rows stand.
pub(crate) fn look(
    view: View<'_>,
    path: &Path,
    quarter: Option<Quarter>,
) -> Result<Look, DeskError> {
    view.office()?;
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let mut row = ImportRow {
        path: path.display().to_string(),
        file_name: name.to_owned(),
        ..ImportRow::default()
    };
    let bytes = match stick::read_limited(path, MAX_BUNDLE) {
        Ok(bytes) => bytes,
        Err(stick::StickFault::TooLarge { .. }) => return Ok(refused(row, Code::TooLarge, "")),
        Err(_) => return Ok(refused(row, Code::Unreadable, "")),
    };
    // The signature must hold under the key the bundle names; whose key that is, the register
    // says; only then are its tables read.
    let opened = match unseal(&bytes, &Trust::SelfSigned) {
        Ok(opened) => opened,
        Err(refusal) => {
            row.bundle_id = refusal.ma_goi.clone().map(Into::into);
            return Ok(refused(row, refusal.code, &refusal.detail));
        }
    };
    tell(&mut row, &opened);
    let holder = view.read()?.seal(&opened.signer.hex())?.map(|on_file| on_file.centre_id);
    if let Some(holder) = holder.as_ref().filter(|holder| **holder != opened.info.centre.id) {
        row.expected = Some(opened.info.centre.name.clone());
        row.found = view.read()?.member(holder)?.map(|member| member.name);
        return Ok(refused(row, Code::Impersonation, "centre.id"));
    }
    match report_of(&opened) {
        Err(refusal) => Ok(refused(row, refusal.code, &refusal.detail)),
        Ok(_) if holder.is_none() => stranger(view, row, &opened),
        Ok(report) => authentic(view, row, quarter, opened, report, bytes),
    }
}

/// A report this program can read, whole in every table.
pub(crate) fn open(bytes: &[u8], trust: &Trust) -> Result<(Opened, Report), Refusal> {
    let opened = unseal(bytes, trust)?;
    let report = report_of(&opened)?;
    Ok((opened, report))
}

fn unseal(bytes: &[u8], trust: &Trust) -> Result<Opened, Refusal> {
    let schema = Some(u64::from(letters::TABLES_VERSION));
    let expect = Expect { kind: Some(Kind::BaoCao), schema, ..Expect::default() };
    seal::read_expecting(bytes, trust, &expect)
}

/// Most rows of one table of a report: a busy centre's quarter has some hundred.
const MOST_ROWS: u64 = 10_000;

fn report_of(opened: &Opened) -> Result<Report, Refusal> {
    if let Some((path, rows)) = opened.info.files.iter().find(|(_, rows)| **rows > MOST_ROWS) {
        return Err(Refusal::new(Code::TooLarge, format!("{path} {rows}")));
    }
    tables_hold(opened)?.ok_or_else(|| Refusal::new(Code::Layout, "kind"))
}

fn say(row: &mut ImportRow, state: ImportState, code: impl Into<FileCode>, detail: &str) {
    row.state = state;
    row.code = code.into();
    row.message = row.code.message(detail);
}

fn refused(mut row: ImportRow, code: Code, detail: &str) -> Look {
    say(&mut row, ImportState::Refused, code, detail);
    Look { row, taking: None }
}

/// Whole, but sealed with a key nobody vouches for. What it says of itself is shown as that.
fn stranger(view: View<'_>, mut row: ImportRow, opened: &Opened) -> Result<Look, DeskError> {
    if !addressed_elsewhere(view, &mut row, opened)? {
        say(&mut row, ImportState::KeyUnknown, Code::KeyUnknown, "");
    }
    Ok(Look { row, taking: None })
}

/// What an authentic bundle says of itself.
fn tell(row: &mut ImportRow, opened: &Opened) {
    let info = &opened.info;
    let report = info.report.as_ref();
    row.bundle_id = Some(opened.ma_goi.clone().into());
    row.centre_id = Some(info.centre.id.clone().into());
    row.centre_name = Some(info.centre.name.clone());
    row.quarter = info.period.and_then(|p| p.to_string().parse().ok());
    row.revision = report.and_then(|r| u32::try_from(r.revision).ok());
    row.sequence = u32::try_from(info.chain.seq).ok();
    row.ma_so_lieu = Some(grouped(&opened.ma_so_lieu));
    row.reason = report.map(|r| r.reason.clone()).filter(|reason| !reason.is_empty());
}

/// Refuses practice data in a real office, and what is meant for another.
fn addressed_elsewhere(
    view: View<'_>,
    row: &mut ImportRow,
    opened: &Opened,
) -> Result<bool, DeskError> {
    let office = view.office()?;
    let info = &opened.info;
    if info.sample && !view.is_sample()? {
        say(row, ImportState::Sample, Code::SampleBundle, "");
    } else if info.audience != office.office_id {
        row.expected = Some(office.office_id.into());
        row.found = Some(info.audience.clone());
        say(row, ImportState::WrongAddressee, Code::WrongAudience, &info.audience);
    } else {
        return Ok(false);
    }
    Ok(true)
}

fn authentic(
    view: View<'_>,
    mut row: ImportRow,
    quarter: Option<Quarter>,
    opened: Opened,
    report: Report,
    bytes: Vec<u8>,
) -> Result<Look, DeskError> {
    let head = report.require("trung-tam")?.line(0)?;
    row.unit_code = Some(head.text("unit_code")?.to_owned());
    row.unit_name = Some(head.text("unit_name")?.to_owned());
    if addressed_elsewhere(view, &mut row, &opened)? {
        return Ok(Look { row, taking: None });
    }
    let arrival = arrivals::arrival(&opened, bytes.len(), view.now().today)?;
    if let Some(known) = view.read()?.arrival(&arrival.bundle_id)? {
        row.received_on = Some(known.received_on);
        row.is_taken = true;
        say(&mut row, ImportState::Known, Code::AlreadyKnown, "");
        return Ok(Look { row, taking: None });
    }
    if let Some(wanted) = quarter.filter(|wanted| *wanted != arrival.quarter) {
        row.expected = Some(wanted.to_string());
        row.found = Some(arrival.quarter.to_string());
        say(&mut row, ImportState::WrongQuarter, FileCode::WrongQuarter, "");
        return Ok(Look { row, taking: None });
    }
    place(view, &mut row, &arrival)?;
    row.can_take = true;
    Ok(Look { row, taking: Some(Taking { arrival, report, bytes }) })
}

/// How the bundle would stand beside what is held, and what a correction changes.
fn place(view: View<'_>, row: &mut ImportRow, arrival: &Arrival) -> Result<(), DeskError> {
    let read = view.read()?;
    let mut held = read.arrivals_of(&arrival.centre_id)?;
    let confirmed = read.confirmations(&arrival.centre_id)?;
    let replaced = arrival.supersedes.as_ref();
    let before = held.iter().find(|a| Some(&a.bundle_id) == replaced);
    if let Some(before) = before {
        row.changes = letters::changed_figures(&before.control, &arrival.control);
    }
    held.push(arrival.clone());
    let stood = office::stand(&held, &confirmed);
    let standing = stood.iter().find(|s| s.bundle_id == arrival.bundle_id).map(|s| s.standing);
    row.is_clean = standing == Some(Standing::Counted);
    match standing {
        Some(standing) if standing.is_held() => {
            let code = match standing {
                Standing::NewMachine => Code::NewLineage,
                Standing::Forked => Code::Fork,
                _ => Code::TwoReports,
            };
            say(row, ImportState::Quarantined, code, "");
        }
        _ if arrival.supersedes.is_some() => {
            say(row, ImportState::Correction, Code::Supersedes, "");
        }
        _ if arrival.is_clock_suspect => say(row, ImportState::New, Code::ClockSuspect, ""),
        _ => say(row, ImportState::New, FileCode::Accepted, ""),
    }
    Ok(())
}

/// What the rules would say of a bundle that is only looked at.
pub(crate) fn judge(view: View<'_>, row: &mut ImportRow, taking: &Taking) -> Result<(), DeskError> {
    let law = &*view.law_of(taking.arrival.quarter)?;
    let read = view.read()?;
    let (arrival, report) = (&taking.arrival, &taking.report);
    let mut held = read.arrivals_of(&arrival.centre_id)?;
    held.push(arrival.clone());
    let checked = office::recheck(law, &around::around(read, arrival, report, &held)?)?;
    count(row, &checked.open);
    Ok(())
}

/// No rule could be run to its end.
pub(crate) fn cannot_check(row: &mut ImportRow) {
    row.can_take = false;
    say(row, ImportState::Refused, Code::Internal, "");
}

/// What stands open, by kind; a bundle with anything open is not clean.
pub(crate) fn count(row: &mut ImportRow, open: &[OpenFinding]) {
    let of = |kind: FindingKind| {
        u32::try_from(open.iter().filter(|f| f.kind == kind).count()).unwrap_or(u32::MAX)
    };
    row.errors = of(FindingKind::Error);
    row.open_queries = of(FindingKind::Query).saturating_add(of(FindingKind::Office));
    row.differences = of(FindingKind::Difference);
    row.is_clean &= open.is_empty();
}
