//! What came back to the centre: receipts found on a stick, taken in, their remarks as tasks, and
//! the difference a correction makes.

use crate::answers::talk::{
    AnswerState, Answers, FindReceipts, FoundState, MarkRemark, PinnedOffice, ReceiptFound,
    ReceiptView, ReceiptsFound, ReceiptsOf, RemarkTask, TakeReceipt,
};
use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::finding::{self, AsideReason};
use crate::bundles::kept::{Kept, Shelf};
use crate::bundles::opening::{self, Door};
use crate::bundles::receipt;
use crate::bundles::told::FileCode;
use crate::bundles::trust::pinned;
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::{Doing, Done};
use crate::core::error;
use crate::core::error::DeskError;
use crate::core::talk::RuleWords;
use crate::core::view::View;
use centre::{
    OnTheWay, ReceivedReceipt, Record, SealedReport, newest_answer, newest_report, on_the_way,
};
use letters::{CentreId, Remark};
use norms::rules::Screen;
use norms::{Norms, Quarter};
use seal::{Kind, Opened, Trust, grouped};
use std::path::Path;

pub(crate) fn pinned_row(office: centre::PinnedOffice) -> PinnedOffice {
    PinnedOffice {
        office_id: office.office_id,
        name: office.name,
        digits: office.digits,
        pinned_on: office.pinned_on,
    }
}

pub(crate) fn find_receipts(
    view: View<'_>,
    request: FindReceipts,
) -> Result<ReceiptsFound, DeskError> {
    let profile = view.profile()?;
    let root = &stick::meant(&request.folder);
    // A stick that serves many centres keeps each one's receipts apart: those of the others are
    // looked into only where this one has none of its own.
    let all = root.join(receipt::ON_STICK);
    let own = all.join(&*profile.centre_id);
    let has_own = own.is_dir();
    let passes = |folder: &Path| has_own && folder.parent() == Some(&*all) && folder != own;
    let mut search = finding::search(root, Kind::BienNhan, &passes)?;
    let trust = pinned(view)?;
    let mut receipts = Vec::new();
    for path in search.paths.clone() {
        match look(view, &path, &trust, &profile.centre_id)? {
            Some(mut row) => {
                row.file_name = stick::file_name(&path);
                row.path = stick::told(&path);
                receipts.push(row);
            }
            None => search.leave(AsideReason::OtherCentre, &path),
        }
    }
    // What is new stands first, the newest word before the older ones.
    receipts.sort_by_key(|row: &ReceiptFound| {
        (row.state != FoundState::New, std::cmp::Reverse(row.file_name.clone()))
    });
    Ok(ReceiptsFound { receipts, aside: search.aside(), is_cut_short: search.is_cut_short })
}

/// What one file is to this centre; none when it is a receipt for another.
fn look(
    view: View<'_>,
    path: &Path,
    trust: &Trust,
    centre_id: &CentreId,
) -> Result<Option<ReceiptFound>, DeskError> {
    let refused = |code: seal::Code, detail: &str| {
        let code = FileCode::from(code);
        ReceiptFound { code, message: code.message(detail), ..ReceiptFound::default() }
    };
    let Ok(bytes) = stick::read_limited(path, MAX_BUNDLE) else {
        return Ok(Some(refused(seal::Code::Unreadable, "")));
    };
    let door = Door { audience: Some(centre_id), takes_sample: view.is_sample()? };
    let (opened, receipt) = match opening::receipt(&bytes, trust, door) {
        Ok(read) => read,
        Err(r) if r.code == seal::Code::WrongAudience => return Ok(None),
        Err(r) if r.code == seal::Code::KeyUnknown => {
            let state = FoundState::KeyUnknown;
            let signer = Some(r.detail.clone());
            return Ok(Some(ReceiptFound { state, signer, ..refused(r.code, &r.detail) }));
        }
        Err(r) => return Ok(Some(refused(r.code, &r.detail))),
    };
    let (state, code) = match view.read()?.received_receipt(&opened.ma_goi)? {
        Some(_) => (FoundState::Known, seal::Code::AlreadyKnown.into()),
        None => (FoundState::New, FileCode::Accepted),
    };
    Ok(Some(ReceiptFound {
        state,
        code,
        message: code.message(""),
        receipt_id: Some(opened.ma_goi.clone().into()),
        office_name: Some(receipt.office_name),
        quarter: Some(receipt.quarter),
        revision: Some(receipt.revision),
        verdict: Some(receipt.verdict),
        number: receipt::number(&opened.info.control),
        decided_on: Some(receipt.decided_on),
        ..ReceiptFound::default()
    }))
}

pub(crate) fn take_receipt(
    desk: &mut Desk,
    request: TakeReceipt,
) -> Result<ReceiptView, DeskError> {
    let bytes = stick::read_limited(&stick::meant(&request.path), MAX_BUNDLE)?;
    let (opened, receipt, known) = desk.ask(|view| {
        let profile = view.profile()?;
        let door = Door { audience: Some(&profile.centre_id), takes_sample: view.is_sample()? };
        let (opened, receipt) = opening::receipt(&bytes, &pinned(view)?, door)
            .map_err(|r| receipt::refused(&r).at("path"))?;
        let known = view.read()?.received_receipt(&opened.ma_goi)?;
        Ok((opened, receipt, known))
    })?;
    let received = match known {
        Some(known) => {
            desk.bring_back(kept(&known), &stick::meant(&request.path))?;
            known
        }
        None => keep(desk, &opened, receipt, &bytes)?,
    };
    let all = desk.ask(|view| views(view, received.receipt.quarter))?;
    let found = all.into_iter().find(|told| told.receipt_id == received.receipt_id);
    found.ok_or_else(|| DeskError::new(Code::ReceiptUnknown))
}

/// A receipt this centre got, as this PC keeps it.
pub(crate) fn kept(received: &ReceivedReceipt) -> Kept<'_> {
    let ReceivedReceipt { receipt_id, file_name, .. } = received;
    Kept { shelf: Shelf::Receipts, id: receipt_id, short_name: file_name }
}

fn keep(
    desk: &mut Desk,
    opened: &Opened,
    receipt: letters::Receipt,
    bytes: &[u8],
) -> Result<ReceivedReceipt, DeskError> {
    let file_name =
        seal::name::file_name(&opened.info, &opened.ma_goi).map_err(|r| error::refused(&r))?;
    let received = ReceivedReceipt {
        receipt_id: opened.ma_goi.clone().into(),
        code: opened.ma_so_lieu.clone(),
        sequence: u32::try_from(opened.info.chain.seq).map_err(|e| DeskError::fault(&e))?,
        file_name,
        taken_on: desk.now().today,
        receipt,
        done: Vec::new(),
    };
    desk.keep_bundle(kept(&received), bytes, |desk| {
        desk.act("take_receipt", |doing| {
            doing.act.put(&Record::ReceivedReceipt(received.clone()))?;
            doing.hear(&opened.info.clock)?;
            let receipt = &received.receipt;
            let subject = format!("{} {}", receipt.quarter, receipt.verdict.code());
            Ok(Done::of(subject, received.clone()))
        })
    })
}

pub(crate) fn read_answers(view: View<'_>, request: ReceiptsOf) -> Result<Answers, DeskError> {
    view.profile()?;
    let receipts = views(view, request.quarter)?;
    let current = receipts.iter().find(|view| view.is_current);
    let state = current.map_or(AnswerState::None, |view| view.verdict.into());
    let office = view.read()?.pinned_offices()?.into_iter().next_back().map(pinned_row);
    let on_the_way = match current {
        Some(_) => None,
        None => way_of_newest(view, request.quarter)?,
    };
    let unknown_revision = unknown_revision(view, request.quarter)?;
    let quarter = request.quarter;
    let deadline = view.norms()?.deadline(quarter)?.hand_in.on;
    Ok(Answers { quarter, state, receipts, office, on_the_way, deadline, unknown_revision })
}

/// The highest revision the office answered of reports this book does not hold.
fn unknown_revision(view: View<'_>, quarter: Quarter) -> Result<Option<u32>, DeskError> {
    let sealed = view.read()?.sealed_reports()?;
    let received = view.read()?.received_receipts(quarter)?;
    Ok(centre::unknown_revision(&sealed, &received))
}

/// Where the newest report of a quarter is.
fn way_of_newest(view: View<'_>, quarter: Quarter) -> Result<Option<OnTheWay>, DeskError> {
    let noted = view.read()?.hand_ins()?;
    let newest = newest_sealed(view, quarter)?;
    Ok(newest.map(|report| on_the_way(&report, &noted, view.now().today)))
}

/// Receipts of a quarter; the newest word on the newest revision first.
fn views(view: View<'_>, quarter: Quarter) -> Result<Vec<ReceiptView>, DeskError> {
    let law = &*view.norms()?;
    let received = view.read()?.received_receipts(quarter)?;
    let newest = newest_sealed(view, quarter)?;
    let current = newest
        .as_ref()
        .and_then(|report| newest_answer(&received, &report.bundle_id))
        .map(|r| r.receipt_id.clone());
    let mut views: Vec<ReceiptView> = received
        .into_iter()
        .map(|r| {
            let is_current = current.as_ref() == Some(&r.receipt_id);
            told(law, r, is_current)
        })
        .collect();
    views.sort_by_key(|v| (!v.is_current, std::cmp::Reverse((v.revision, v.decided_on))));
    Ok(views)
}

fn newest_sealed(view: View<'_>, quarter: Quarter) -> Result<Option<SealedReport>, DeskError> {
    let sealed = view.read()?.sealed_reports()?;
    Ok(newest_report(&sealed, quarter).cloned())
}

fn told(law: &Norms, received: ReceivedReceipt, is_current: bool) -> ReceiptView {
    let receipt = received.receipt;
    let tasks = receipt.remarks.iter().zip(1_u32..);
    let remarks = tasks.map(|(r, n)| task(law, r, n, received.done.contains(&n))).collect();
    ReceiptView {
        receipt_id: received.receipt_id,
        code: grouped(&received.code),
        office_name: receipt.office_name,
        quarter: receipt.quarter,
        revision: receipt.revision,
        bundle_id: receipt.bundle_id,
        verdict: receipt.verdict,
        received_on: receipt.received_on,
        decided_on: receipt.decided_on,
        note: receipt.note,
        is_current,
        remarks,
        missing: receipt.missing,
    }
}

fn task(law: &Norms, remark: &Remark, position: u32, is_done: bool) -> RemarkTask {
    let shape = remark.table.as_deref().and_then(letters::Shape::named);
    let screen = shape.map_or(Screen::Report, |shape| shape.screen);
    // A key of two parts begins with what the screen opens: the month, the place.
    let record = remark.row.as_ref().map(|row| row.split('/').next().unwrap_or(row).to_owned());
    RemarkTask {
        position,
        place: remark.place.clone(),
        table: remark.table.clone(),
        row: remark.row.clone(),
        column: remark.column.clone(),
        rule: remark.rule.clone(),
        rule_words: remark.rule.as_ref().and_then(|id| law.rule(id)).map(RuleWords::from),
        seen: remark.seen.clone(),
        text: remark.text.clone(),
        screen,
        record,
        is_done,
    }
}

pub(crate) fn mark_remark(
    doing: &mut Doing<'_>,
    request: MarkRemark,
) -> Result<Done<Answers>, DeskError> {
    doing.view().profile()?;
    let found = doing.read().received_receipt(&request.receipt_id)?;
    let mut received = found.ok_or_else(|| DeskError::new(Code::ReceiptUnknown))?;
    let count = u32::try_from(received.receipt.remarks.len()).unwrap_or(u32::MAX);
    if !(1..=count).contains(&request.position) {
        return Err(DeskError::new(Code::ReceiptUnknown).at("position"));
    }
    received.done.retain(|n| *n != request.position);
    if request.is_done {
        received.done.push(request.position);
        received.done.sort_unstable();
    }
    let quarter = received.receipt.quarter;
    doing.act.put(&Record::ReceivedReceipt(received))?;
    let (subject, quarter) = (format!("{quarter} {}", request.position), quarter);
    Ok(Done::of(subject, read_answers(doing.view(), ReceiptsOf { quarter })?))
}
