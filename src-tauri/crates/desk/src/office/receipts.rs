//! Receipts: signed answers to reports, on this PC, on the stick, and as printed slips.

use crate::bundles::carry;
use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::kept::{Kept, Shelf, lay_on_stick};
use crate::bundles::keys;
use crate::bundles::lineage::{self, Bundle};
use crate::bundles::opening::{self, Door};
use crate::bundles::receipt::{self, ON_STICK};
use crate::bundles::session;
use crate::bundles::tables;
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::Done;
use crate::core::error::{DeskError, refused};
use crate::core::files;
use crate::core::names;
use crate::core::talk::{OfficeProfile, PaperFile};
use crate::core::view::View;
use crate::office::numbering;
use crate::office::rows;
use crate::office::talk::OfficeQuarter;
use crate::office::talk::{IssueReceipts, Issued, PrintSlips, ReceiptPage, ReceiptRow};
use letters::{BundleId, Receipt, ReceiptId};
use office::{Arrival, Entry, IssuedReceipt, ReceiptCopy, Review};
use paper::{ReceiptBeside, ReceiptPaper};
use seal::info::Party;
use seal::{Info, Kind, Sealed, SigningSeed, grouped};
use std::collections::BTreeSet;
use std::path::Path;

pub(crate) fn list_receipts(
    view: View<'_>,
    request: OfficeQuarter,
) -> Result<ReceiptPage, DeskError> {
    let held = rows::held(view, request.quarter)?;
    let mut page = ReceiptPage {
        quarter: request.quarter,
        waiting: Vec::new(),
        issued: Vec::new(),
        gaps: Vec::new(),
    };
    for review in held.reviews() {
        let arrival = rows::arrival(view, &review.bundle_id)?;
        if held.receipt(&review.bundle_id).is_none() && !rows::is_reopened(view, review)? {
            page.waiting.push(waiting(view, &arrival, review)?);
        }
    }
    for receipt in held.receipts() {
        let current = held.receipt(&receipt.bundle_id).map(|r| &r.receipt_id);
        let is_stale = current != Some(&receipt.receipt_id);
        let is_taken_out = held.arrivals().iter().all(|a| a.bundle_id != receipt.bundle_id);
        page.issued.push(ReceiptRow { is_taken_out, ..issued(view, receipt, is_stale)? });
    }
    page.issued.reverse();
    let years: BTreeSet<i32> = held.receipts().iter().map(|r| r.issued_on.year()).collect();
    for year in years {
        page.gaps.extend(office::gaps(year, &view.read()?.receipts_of_year(year)?));
    }
    Ok(page)
}

/// Receipts that answer one bundle, and the one still to be written.
pub(crate) fn of_bundle(view: View<'_>, arrival: &Arrival) -> Result<Vec<ReceiptRow>, DeskError> {
    let written = view.read()?.receipts_of(&arrival.bundle_id)?;
    let review = view.read()?.review(&arrival.bundle_id)?;
    let round = review.as_ref().map(|r| r.round);
    let mut all = Vec::new();
    if let Some(review) = review.filter(|r| written.iter().all(|w| w.round != r.round)) {
        all.push(waiting(view, arrival, &review)?);
    }
    // Of one round there are two where the file of the first was lost: the last one counts.
    let last = written.iter().rfind(|receipt| Some(receipt.round) == round);
    for receipt in written.iter().rev() {
        let is_stale = last.map(|last| &last.receipt_id) != Some(&receipt.receipt_id);
        all.push(issued(view, receipt, is_stale)?);
    }
    Ok(all)
}

fn waiting(view: View<'_>, arrival: &Arrival, review: &Review) -> Result<ReceiptRow, DeskError> {
    let member = rows::member(view, &arrival.centre_id, arrival.quarter)?;
    Ok(ReceiptRow::waiting(arrival, review, member.as_ref()))
}

fn issued(
    view: View<'_>,
    receipt: &IssuedReceipt,
    is_stale: bool,
) -> Result<ReceiptRow, DeskError> {
    let member = rows::member(view, &receipt.centre_id, receipt.quarter)?;
    let copy = view.read()?.receipt_copy(&receipt.receipt_id)?;
    let code = grouped(&receipt.code);
    Ok(ReceiptRow::issued(receipt, code, member.as_ref(), copy.as_ref(), is_stale))
}

pub(crate) fn issue_receipts(desk: &mut Desk, request: IssueReceipts) -> Result<Issued, DeskError> {
    let office = desk.ask(|view| view.office())?;
    let root = request.folder.as_deref().map(Path::new);
    let elsewhere = desk.ask(|view| numbering::elsewhere(view, root))?;
    let mut receipts = Vec::new();
    for bundle_id in &request.bundle_ids {
        let receipt = issue(desk, bundle_id, elsewhere)?;
        if let Some(root) = root {
            let lies = kept(&receipt).path(&desk.places.home);
            copy_out(desk, &office, &receipt, root).map_err(|e| carry::not_copied(&e, &lies))?;
        }
        receipts.push(desk.ask(|view| issued(view, &receipt, false))?);
    }
    let drive = root.and_then(|root| carry::drive_of(&desk.places, root));
    let can_eject = drive.is_some_and(|drive| drive.removable);
    let folder =
        root.map_or_else(|| Shelf::Receipts.place(&desk.places.home), |root| root.join(ON_STICK));
    Ok(Issued { receipts, folder: folder.display().to_string(), can_eject })
}

/// Puts a receipt on a stick. What counts is what the stick gives back, opened as the centre will
/// open it.
fn copy_out(
    desk: &mut Desk,
    office: &OfficeProfile,
    receipt: &IssuedReceipt,
    root: &Path,
) -> Result<(), DeskError> {
    let bytes = kept(receipt).read(&desk.places.home)?;
    let folder = stick::folder(root, &[ON_STICK, &receipt.centre_id])?;
    let written = lay_on_stick(&folder, kept(receipt), &bytes)?;
    own(office, &stick::read_limited(&written.path, MAX_BUNDLE)?, &receipt.receipt_id)?;
    note_copy(desk, receipt, root)
}

/// The receipt is on a stick: the book says so from now on.
fn note_copy(desk: &mut Desk, receipt: &IssuedReceipt, root: &Path) -> Result<(), DeskError> {
    let label = carry::drive_of(&desk.places, root).map(|drive| drive.label);
    let copy = ReceiptCopy {
        receipt_id: receipt.receipt_id.clone(),
        copied_on: desk.now().today,
        place: label.filter(|label| !label.is_empty()),
    };
    desk.act("copy_receipt", |doing| {
        let name = doing.read().member(&receipt.centre_id)?.map(|m| m.name).unwrap_or_default();
        let name = rows::centre_called(doing.view(), &receipt.centre_id, receipt.quarter, &name)?;
        doing.act.put_entry(&Entry::ReceiptCopy(copy))?;
        Ok(Done::of(format!("{name} {}", grouped(&receipt.code)), ()))
    })
}

/// The receipt of a bundle as it was decided: the one written already, or a new one. Where the file
/// of the one written stayed on another disk, the same decision is signed once more.
fn issue(
    desk: &mut Desk,
    bundle_id: &BundleId,
    elsewhere: u32,
) -> Result<IssuedReceipt, DeskError> {
    let (arrival, review, known) = desk.ask(|view| {
        let arrival = rows::arrival(view, bundle_id)?;
        let review = view.read()?.review(bundle_id)?;
        let review = review.ok_or_else(|| DeskError::new(Code::ReviewUnknown).at("bundle_ids"))?;
        let written = view.read()?.receipts_of(bundle_id)?;
        let known = written.into_iter().rfind(|r| r.round == review.round);
        // What was found since an acceptance wants another conclusion before anything is signed.
        if known.is_none() && rows::is_reopened(view, &review)? {
            return Err(DeskError::new(Code::ReviewUnknown).at("bundle_ids"));
        }
        Ok((arrival, review, known.filter(|receipt| kept(receipt).is_here(view.home()))))
    })?;
    if let Some(known) = known {
        return Ok(known);
    }
    session::with_seed(desk, |desk, seed| sign(desk, (&arrival, &review), elsewhere, seed))
}

fn sign(
    desk: &mut Desk,
    (arrival, review): (&Arrival, &Review),
    elsewhere: u32,
    seed: &SigningSeed,
) -> Result<IssuedReceipt, DeskError> {
    let office = desk.ask(|view| view.office())?;
    let receipt = desk.ask(|view| receipt(view, &office, arrival, review))?;
    let mut files = tables::csvs_of(&receipt.tables()?)?;
    let code = seal::ma_so_lieu(&files);
    let year = desk.now().today.year();
    let of_year = desk.ask(|view| Ok(view.read()?.receipts_of_year(year)?))?;
    let number = office::next_number(&of_year, elsewhere);
    let info = info(desk, &office, (arrival, review), number)?;
    let said = office::said(number, year);
    let paper = desk.ask(|view| receipt_paper(view, &office, &receipt, &code, said))?;
    let name = format!("{}-{}", arrival.centre_id, arrival.quarter).to_lowercase();
    let package = seal::json::encode(&letters::receipt_datapackage(&name))
        .map_err(|fault| DeskError::new(Code::SealRefused).with("cause", fault))?;
    files.push(("datapackage.json".to_owned(), package));
    files.push(("bien-nhan.pdf".to_owned(), paper::receipt_pdf(&paper)?));
    let sealed = seal::write(Kind::BienNhan, info, &files, seed).map_err(|r| refused(&r))?;
    keep(desk, &office, (arrival, review), number, &sealed)
}

/// What the office answers to a report, from all it holds of the centre.
fn receipt(
    view: View<'_>,
    office: &OfficeProfile,
    arrival: &Arrival,
    review: &Review,
) -> Result<Receipt, DeskError> {
    let held = view.read()?.arrivals_of(&arrival.centre_id)?;
    let law = view.law_of(arrival.quarter)?;
    let from = (&office.office_id, office.name.as_str());
    Ok(office::receipt(from, arrival, review, &held, law.edition()))
}

fn info(
    desk: &mut Desk,
    office: &OfficeProfile,
    (arrival, review): (&Arrival, &Review),
    number: u32,
) -> Result<Info, DeskError> {
    let year = desk.now().today.year();
    let remarks = i64::try_from(review.remarks.len()).map_err(|e| DeskError::fault(&e))?;
    let bundle = Bundle {
        kind: Kind::BienNhan,
        schema: (opening::RECEIPT, letters::RECEIPT_VERSION),
        from: Party { id: office.office_id.clone().into(), name: office.name.clone() },
        audience: arrival.centre_id.clone().into(),
    };
    Ok(Info {
        control: [
            ("number".to_owned(), i64::from(number)),
            ("remarks".to_owned(), remarks),
            ("year".to_owned(), i64::from(year)),
        ]
        .into(),
        norms: Some(desk.ask(|view| lineage::used(view, arrival.quarter))?),
        ..lineage::head(desk, bundle)?
    })
}

/// Keeps the signed file, then, in one act, the fact that it was signed.
fn keep(
    desk: &mut Desk,
    office: &OfficeProfile,
    (arrival, review): (&Arrival, &Review),
    number: u32,
    sealed: &Sealed,
) -> Result<IssuedReceipt, DeskError> {
    let issued = IssuedReceipt {
        receipt_id: sealed.ma_goi.clone().into(),
        bundle_id: arrival.bundle_id.clone(),
        centre_id: arrival.centre_id.clone(),
        quarter: arrival.quarter,
        revision: arrival.revision,
        sequence: u32::try_from(sealed.info.chain.seq).map_err(|e| DeskError::fault(&e))?,
        code: sealed.ma_so_lieu.clone(),
        file_name: sealed.file_name.clone(),
        verdict: review.verdict,
        remarks: u32::try_from(review.remarks.len()).map_err(|e| DeskError::fault(&e))?,
        issued_on: desk.now().today,
        round: review.round,
        number: Some(number),
    };
    let machine = lineage::machine(desk)?;
    desk.has_sat = true;
    desk.keep_bundle(kept(&issued), &sealed.bytes, |desk| {
        own(office, &kept(&issued).read(&desk.places.home)?, &issued.receipt_id)?;
        desk.act("issue_receipt", |doing| {
            doing.act.put_entry(&Entry::IssuedReceipt(issued.clone()))?;
            lineage::remember_head(doing, sealed, &machine)?;
            let called = rows::called(doing.view(), arrival)?;
            let subject = format!("{called} {}", grouped(&issued.code));
            Ok(Done::of(subject, issued.clone()))
        })
    })
}

/// A file of this office's own making, whole.
fn own(office: &OfficeProfile, bytes: &[u8], receipt_id: &ReceiptId) -> Result<(), DeskError> {
    let opened = seal::read(bytes, &seal::Trust::SelfSigned).map_err(|r| refused(&r))?;
    if opened.ma_goi == *receipt_id && opened.info.centre.id == office.office_id {
        Ok(())
    } else {
        Err(DeskError::new(Code::SealRefused).with("cause", "other bundle"))
    }
}

fn receipt_paper(
    view: View<'_>,
    office: &OfficeProfile,
    receipt: &Receipt,
    code: &str,
    number: String,
) -> Result<ReceiptPaper, DeskError> {
    let made = keys::made(view)?;
    // Of an earlier round the book no longer says who concluded.
    let review = view.read()?.review(&receipt.bundle_id)?;
    let review = review.filter(|review| review.round == receipt.round);
    let member = rows::member(view, &receipt.centre_id, receipt.quarter)?;
    let unit = member.map(|member| member.unit_name).unwrap_or_default();
    let beside = ReceiptBeside {
        decided_by: review.and_then(|review| review.decided_by),
        office_id: office.office_id.clone(),
        office: office.name.clone(),
        upper_body: view.settings()?.upper_body,
        unit,
        digits: made.map(|m| m.digits).unwrap_or_default(),
        number,
        code: code.to_owned(),
        sample: view.is_sample()?,
    };
    Ok(ReceiptPaper::of(receipt, beside, &names::law_names(view, receipt.quarter)?))
}

pub(crate) fn print_slips(desk: &mut Desk, request: PrintSlips) -> Result<PaperFile, DeskError> {
    let (office, slips) = desk.ask(|view| {
        let office = view.office()?;
        let slip = |id: &ReceiptId| {
            let found = view.read()?.issued_receipt(id)?;
            let unknown = || DeskError::new(Code::ReceiptUnknown).at("receipt_ids");
            let issued = found.ok_or_else(unknown)?;
            let bytes = kept(&issued).read(view.home())?;
            let read = opening::receipt(&bytes, &seal::Trust::SelfSigned, Door::OWN);
            let (_, receipt) = read.map_err(|r| receipt::refused(&r))?;
            receipt_paper(view, &office, &receipt, &issued.code, issued.said_number())
        };
        let slips = request.receipt_ids.iter().map(slip).collect::<Result<Vec<_>, DeskError>>()?;
        Ok((office, slips))
    })?;
    if slips.is_empty() {
        return Err(DeskError::new(Code::FieldEmpty).at("receipt_ids"));
    }
    let pdf = paper::receipt_slips_pdf(&slips)?;
    let name = match slips.as_slice() {
        [one] => format!("BN_{}_{}.pdf", one.centre_id, one.quarter),
        _ => format!("BN_{}_{}_x{}.pdf", office.office_id, slips[0].quarter, slips.len()),
    };
    files::write_print(desk, &name, &pdf)
}

/// A receipt of this office as this PC keeps it.
pub(crate) fn kept(issued: &IssuedReceipt) -> Kept<'_> {
    Kept { shelf: Shelf::Receipts, id: &issued.receipt_id, short_name: &issued.file_name }
}
