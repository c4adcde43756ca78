//! Rows of bundles and receipts.

use crate::evidence::{ReceiptCopy, ReceiptState};
use crate::records::{Arrival, IssuedReceipt, Member, Review};
use crate::standing::{Standing, Stood};
use letters::{BundleId, CentreId, ReceiptId, Verdict};
use norms::{Day, Quarter};
use serde::Serialize;
use ts_rs::TS;

/// One bundle of a centre in the office's book.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BundleRow {
    pub bundle_id: BundleId,
    pub centre_id: CentreId,
    /// The unit of the centre; the centre's own name where the register has none.
    pub unit_name: String,
    pub quarter: Quarter,
    pub revision: u32,
    pub sequence: u32,
    pub lineage: String,
    pub ma_so_lieu: String,
    pub file_name: String,
    /// Where the original lies, byte for byte.
    pub path: String,
    pub size_bytes: u32,
    pub received_on: Day,
    pub reason: Option<String>,
    pub standing: Standing,
    /// Everything it is held back for, `standing` first; one answer is to all of them.
    pub held_for: Vec<Standing>,
    /// A bundle before it in its line has not arrived.
    pub is_gap: bool,
    /// The centre's clock stood before a day it must have known.
    pub is_clock_suspect: bool,
    /// Edition of law and rules it was made with is not this program's.
    pub is_other_edition: bool,
    /// 30 digits of the key that sealed it.
    pub signer: String,
    /// None while nobody decided.
    pub verdict: Option<Verdict>,
    pub decided_on: Option<Day>,
}

/// What stands beside a bundle in the book and on the disk.
#[derive(Clone, Debug)]
pub struct BundleBeside<'a> {
    /// How it stands among its centre's bundles.
    pub stood: &'a Stood,
    /// Everything it is held back for.
    pub held_for: Vec<Standing>,
    /// The centre as the register has it.
    pub member: Option<&'a Member>,
    /// What was decided on it.
    pub review: Option<&'a Review>,
    /// 30 digits of the key that sealed it; empty where the register has none.
    pub signer: String,
    /// The edition this office works with in its quarter.
    pub edition: &'a str,
    /// Mã số liệu as people compare it, in two groups.
    pub ma_so_lieu: String,
    /// Where its original lies.
    pub path: String,
}

impl BundleRow {
    /// The row of a bundle.
    pub fn of(arrival: &Arrival, beside: BundleBeside<'_>) -> BundleRow {
        BundleRow {
            bundle_id: arrival.bundle_id.clone(),
            centre_id: arrival.centre_id.clone(),
            unit_name: beside.member.map_or(&arrival.centre_name, |m| &m.unit_name).clone(),
            quarter: arrival.quarter,
            revision: arrival.revision,
            sequence: arrival.sequence,
            lineage: arrival.lineage.clone(),
            ma_so_lieu: beside.ma_so_lieu,
            file_name: arrival.file_name.clone(),
            path: beside.path,
            size_bytes: arrival.size_bytes,
            received_on: arrival.received_on,
            reason: arrival.reason.clone(),
            standing: beside.stood.standing,
            held_for: beside.held_for,
            is_gap: beside.stood.is_gap,
            is_clock_suspect: arrival.is_clock_suspect,
            is_other_edition: arrival.norms_edition != beside.edition,
            signer: beside.signer,
            verdict: beside.review.map(|r| r.verdict),
            decided_on: beside.review.map(|r| r.decided_on),
        }
    }
}

/// A receipt, written or to be written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReceiptRow {
    /// Mã gói of the receipt; none before it is written.
    pub receipt_id: Option<ReceiptId>,
    /// Its number with its year, as on its paper: `12/2026`.
    pub number: Option<String>,
    /// Eight letters in two groups.
    pub code: Option<String>,
    pub bundle_id: BundleId,
    pub centre_id: CentreId,
    pub centre_name: String,
    pub unit_name: String,
    pub quarter: Quarter,
    pub revision: u32,
    pub verdict: Verdict,
    pub remarks: u32,
    pub issued_on: Option<Day>,
    /// How far it has got; none before it is written.
    pub state: Option<ReceiptState>,
    /// The day it was read back from a stick; none while it lies on this PC alone.
    pub copied_on: Option<Day>,
    pub file_name: Option<String>,
    /// A later decision is not on it yet.
    pub is_stale: bool,
    /// The bundle it answers was taken out.
    pub is_taken_out: bool,
}

impl ReceiptRow {
    /// The receipt of a decision that is not written yet.
    pub fn waiting(arrival: &Arrival, review: &Review, member: Option<&Member>) -> ReceiptRow {
        ReceiptRow {
            receipt_id: None,
            number: None,
            code: None,
            bundle_id: arrival.bundle_id.clone(),
            centre_id: arrival.centre_id.clone(),
            centre_name: arrival.centre_name.clone(),
            unit_name: member.map(|m| m.unit_name.clone()).unwrap_or_default(),
            quarter: arrival.quarter,
            revision: arrival.revision,
            verdict: review.verdict,
            remarks: u32::try_from(review.remarks.len()).unwrap_or(u32::MAX),
            issued_on: None,
            state: None,
            copied_on: None,
            file_name: None,
            is_stale: false,
            is_taken_out: false,
        }
    }

    /// One that was written; `code` in the two groups people compare.
    pub fn issued(
        receipt: &IssuedReceipt,
        code: String,
        member: Option<&Member>,
        copy: Option<&ReceiptCopy>,
        is_stale: bool,
    ) -> ReceiptRow {
        ReceiptRow {
            receipt_id: Some(receipt.receipt_id.clone()),
            number: Some(receipt.said_number()),
            code: Some(code),
            bundle_id: receipt.bundle_id.clone(),
            centre_id: receipt.centre_id.clone(),
            centre_name: member.map(|m| m.name.clone()).unwrap_or_default(),
            unit_name: member.map(|m| m.unit_name.clone()).unwrap_or_default(),
            quarter: receipt.quarter,
            revision: receipt.revision,
            verdict: receipt.verdict,
            remarks: receipt.remarks,
            issued_on: Some(receipt.issued_on),
            state: Some(ReceiptState::of(copy)),
            copied_on: copy.map(|copy| copy.copied_on),
            file_name: Some(receipt.file_name.clone()),
            is_stale,
            is_taken_out: false,
        }
    }
}
