//! What a file is to this office. Looking writes nothing.

use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::opening::{self, Door};
use crate::bundles::told::FileCode;
use crate::bundles::trust;
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::office::around;
use crate::office::arrivals;
use crate::office::enrolling;
use crate::office::talk::{BundlePath, CardOnFile, ImportRow, ImportState};
use letters::{Line, Report};
use norms::Quarter;
use office::{Arrival, FindingKind, OpenFinding, Standing};
use seal::info::Clock;
use seal::{Code, Info, Opened, Refusal, grouped};
use std::path::Path;

/// A file looked at.
pub(crate) struct Look {
    pub(crate) row: ImportRow,
    /// What taking it in would write.
    pub(crate) taking: Option<Taking>,
}

/// Everything needed to take a bundle in.
pub(crate) struct Taking {
    /// What the sender's clock said.
    pub(crate) clock: Clock,
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
    let office = view.office()?;
    let row = ImportRow {
        path: stick::told(path),
        file_name: stick::file_name(path),
        ..ImportRow::default()
    };
    let bytes = match stick::read_limited(path, MAX_BUNDLE) {
        Ok(bytes) => bytes,
        Err(stick::StickFault::TooLarge { .. }) => return Ok(refused(row, Code::TooLarge, "")),
        Err(_) => return Ok(refused(row, Code::Unreadable, "")),
    };
    let door = Door { audience: Some(&office.office_id), takes_sample: view.is_sample()? };
    match opening::report(&bytes, &trust::registered(view, &bytes)?, door) {
        Ok((opened, report)) => authentic(view, row, quarter, (opened, report), bytes),
        Err(refusal) => turned_away(view, row, &refusal),
    }
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

/// What is not taken in, with what may be told of it: of a stranger its digits and no more.
fn turned_away(view: View<'_>, mut row: ImportRow, refusal: &Refusal) -> Result<Look, DeskError> {
    row.bundle_id = refusal.ma_goi.clone().map(Into::into);
    if let Some(info) = &refusal.said {
        tell(&mut row, info);
    }
    let said = refusal.said.as_ref();
    let state = match refusal.code {
        Code::KeyUnknown => {
            carded(view, &mut row, &refusal.detail)?;
            row.signer = Some(refusal.detail.clone());
            ImportState::KeyUnknown
        }
        Code::SampleBundle => ImportState::Sample,
        Code::TablesContradict => {
            row.found = Some(refusal.detail.clone());
            ImportState::Refused
        }
        Code::WrongAudience => {
            row.expected = Some(view.office()?.office_id.into());
            row.found = said.map(|info| info.audience.clone());
            ImportState::WrongAddressee
        }
        Code::Impersonation if refusal.detail == "centre.id" => {
            row.expected = said.map(|info| info.centre.name.clone());
            row.found = holder(view, refusal)?;
            ImportState::Refused
        }
        _ => ImportState::Refused,
    };
    say(&mut row, state, refusal.code, &refusal.detail);
    Ok(Look { row, taking: None })
}

/// A seal nobody has vouched for at the counter, and whose card was typed beforehand: its bundle can
/// be taken, where it names the unit the card is of.
fn carded(view: View<'_>, row: &mut ImportRow, digits: &str) -> Result<(), DeskError> {
    let Some(card) = view.read()?.cards()?.into_iter().find(|card| card.digits == digits) else {
        return Ok(());
    };
    let (office, law, today) = (view.office()?, &*view.norms()?, view.now().today);
    let units = [today, card.unit_from].map(|on| law.communes_of(&office.office_id, on));
    let mut units = units.iter().flatten();
    let unit = units.find(|u| u.code == card.unit_code && u.from == card.unit_from);
    let name = unit.map_or(card.unit_code.as_str(), |unit| &unit.full_name);
    let days = [card.unit_from, today];
    let unit_name = law.called_apart(&office.office_id, &card.unit_code, days, name);
    // What keeps its digits from being compared keeps the card from speaking for it: it is told there.
    let Ok(said) = enrolling::read_stranger(view, BundlePath { path: row.path.clone() }) else {
        return Ok(());
    };
    row.can_take = said.unit_code.as_deref() == Some(&card.unit_code);
    if !row.can_take {
        row.expected = Some(unit_name.clone());
        row.found = said.unit_name.or(Some(said.name));
    }
    row.card = Some(CardOnFile { unit_name, typed_on: card.typed_on });
    Ok(())
}

/// The name of the centre whose key signed.
fn holder(view: View<'_>, refusal: &Refusal) -> Result<Option<String>, DeskError> {
    let key = refusal.signer.map(|key| key.hex()).unwrap_or_default();
    let Some(on_file) = view.read()?.seal(&key)? else {
        return Ok(None);
    };
    Ok(view.read()?.member(&on_file.centre_id)?.map(|member| member.name))
}

/// What a bundle of a known key says of itself.
fn tell(row: &mut ImportRow, info: &Info) {
    let report = info.report.as_ref();
    row.centre_id = Some(info.centre.id.clone().into());
    row.centre_name = Some(info.centre.name.clone());
    row.quarter = info.period.and_then(|p| p.to_string().parse().ok());
    row.revision = report.and_then(|r| u32::try_from(r.revision).ok());
    row.sequence = u32::try_from(info.chain.seq).ok();
    row.reason = report.map(|r| r.reason.clone()).filter(|reason| !reason.is_empty());
}

fn authentic(
    view: View<'_>,
    mut row: ImportRow,
    quarter: Option<Quarter>,
    (opened, report): (Opened, Report),
    bytes: Vec<u8>,
) -> Result<Look, DeskError> {
    tell(&mut row, &opened.info);
    row.bundle_id = Some(opened.ma_goi.clone().into());
    row.ma_so_lieu = Some(grouped(&opened.ma_so_lieu));
    let head = report.require("trung-tam")?.line(0)?;
    row.unit_code = Some(head.text("unit_code")?.to_owned());
    let arrival = arrivals::arrival(&opened, bytes.len(), view.now().today)?;
    row.unit_name = Some(unit_called(view, head, arrival.quarter)?);
    if let Some(known) = view.read()?.arrival(&arrival.bundle_id)? {
        row.received_on = Some(known.received_on);
        row.is_taken = true;
        row.is_lost = !arrivals::kept(&known).is_here(view.home());
        row.can_take = row.is_lost;
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
    Ok(Look { row, taking: Some(Taking { clock: opened.info.clock, arrival, report, bytes }) })
}

/// The unit a bundle names, as the lists of this office call it.
fn unit_called(view: View<'_>, head: Line<'_>, quarter: Quarter) -> Result<String, DeskError> {
    let (office, law) = (view.office()?, &*view.norms()?);
    let (code, name) = (head.text("unit_code")?, head.text("unit_name")?);
    let from = head.text("unit_from")?.parse().unwrap_or_else(|_| quarter.first());
    Ok(law.called_apart(&office.office_id, code, [from, quarter.last()], name))
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
    let before = read.taken_out_of(&arrival.centre_id)?;
    row.taken_out = before.into_iter().find(|out| out.bundle_id == arrival.bundle_id);
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
        // The replacement came first: kept, and counted nowhere.
        Some(Standing::Superseded) => say(row, ImportState::New, Code::Replaced, ""),
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
    // Nobody has to look at what its replacement says already.
    if row.code == FileCode::from(Code::Replaced) {
        return Ok(());
    }
    let read = view.read()?;
    let (arrival, report) = (&taking.arrival, &taking.report);
    let law = &*view.law_for(arrival.quarter, report)?;
    let mut held = read.arrivals_of(&arrival.centre_id)?;
    held.push(arrival.clone());
    let checked = office::recheck(law, &around::around(read, arrival, report, &held)?)?;
    count(row, &checked.open);
    Ok(())
}

/// Figures that add up to more than any number: no rule can say anything of them, and a report is
/// not taken in that cannot be checked.
pub(crate) fn cannot_check(row: &mut ImportRow) {
    (row.can_take, row.is_clean) = (false, false);
    say(row, ImportState::Refused, Code::TotalsDiffer, "rules");
}

/// What stands open, by kind; a bundle with anything open is not clean.
pub(crate) fn count(row: &mut ImportRow, open: &[OpenFinding]) {
    let of = |kind: FindingKind| {
        u32::try_from(open.iter().filter(|f| f.kind == kind).count()).unwrap_or(u32::MAX)
    };
    row.errors = of(FindingKind::Error);
    row.open_queries = of(FindingKind::Query).saturating_add(of(FindingKind::Office));
    row.differences = of(FindingKind::Difference);
    row.explained = of(FindingKind::Explained);
    row.is_clean &= open.is_empty();
}
