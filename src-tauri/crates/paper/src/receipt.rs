//! The receipt: what the office says back about one sealed report, as a paper of its own and as
//! slips to print, cut and hand over.

use crate::world::{self, Job, Template};
use crate::{Names, PaperFault, marks};
use letters::{BundleId, CentreId, OfficeId, Receipt, Verdict, cell_told};
use norms::{Day, Quarter};
use serde_json::{Value as Json, json};

/// What the office decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiptVerdict {
    /// The report counts.
    Accepted,
    /// The centre corrects it and hands in a replacement.
    Returned,
}

/// One remark of the office.
#[derive(Clone, Debug)]
pub struct RemarkLine {
    /// What a person calls the place: `Phiếu chi PC7 · Số tiền`.
    pub place: String,
    /// The value the office saw there.
    pub seen: Option<String>,
    /// The remark.
    pub text: String,
}

/// Biên nhận.
#[derive(Clone, Debug)]
pub struct ReceiptPaper {
    /// The office's permanent id.
    pub office_id: OfficeId,
    /// The office.
    pub office: String,
    /// The body above the office.
    pub upper_body: String,
    /// The centre's permanent id.
    pub centre_id: CentreId,
    /// The centre.
    pub centre: String,
    /// Its commune, ward or special zone.
    pub unit: String,
    /// The quarter reported.
    pub quarter: Quarter,
    /// 0 for the first report of the quarter.
    pub revision: u32,
    /// What was decided.
    pub verdict: ReceiptVerdict,
    /// The receipt's number within office and year: `12/2026`.
    pub number: String,
    /// Mã biên nhận: 8 letters, ungrouped.
    pub code: String,
    /// Mã gói of the report: 64 lower-case hex digits.
    pub bundle_id: BundleId,
    /// Mã số liệu of the report: 8 letters, ungrouped.
    pub ma_so_lieu: String,
    /// The day the bundle came in.
    pub received_on: Day,
    /// The day of the decision; the day of the PDF.
    pub decided_on: Day,
    /// Who concluded, where somebody gave a name.
    pub decided_by: Option<String>,
    /// The office's 30 digits; spaces allowed, printed in groups of five.
    pub digits: String,
    /// In the order printed.
    pub remarks: Vec<RemarkLine>,
    /// Numbers of the centre's bundles that have not arrived.
    pub missing: Vec<u32>,
    /// A word of the office about the report as a whole.
    pub note: Option<String>,
    /// Sample data.
    pub sample: bool,
}

/// What a printed receipt says that the receipt itself does not.
#[derive(Clone, Debug)]
pub struct ReceiptBeside {
    /// The office's permanent id.
    pub office_id: OfficeId,
    /// The office as it is called now.
    pub office: String,
    /// The body above the office.
    pub upper_body: String,
    /// The centre's commune, ward or special zone.
    pub unit: String,
    /// The office's 30 digits; empty when it has no seal.
    pub digits: String,
    /// The receipt's number within office and year: `12/2026`.
    pub number: String,
    /// Mã biên nhận: 8 letters, ungrouped.
    pub code: String,
    /// Who concluded, where somebody gave a name.
    pub decided_by: Option<String>,
    /// Sample data.
    pub sample: bool,
}

impl ReceiptPaper {
    /// A receipt as it is printed, with the names of the law of its quarter.
    pub fn of(receipt: &Receipt, beside: ReceiptBeside, names: &dyn Names) -> ReceiptPaper {
        let name = |list: &str, code: &str| names.name(list, code);
        let column = |r: &letters::Remark| {
            let shape = letters::Shape::named(r.table.as_deref()?)?;
            shape.column(r.column.as_deref()?)
        };
        let seen = |r: &letters::Remark| {
            let written = r.seen.as_deref()?;
            let column = column(r);
            Some(column.map_or_else(|| written.to_owned(), |c| cell_told(c, written, &name)))
        };
        let remark = |r: &letters::Remark| RemarkLine {
            place: r.place.clone(),
            seen: seen(r),
            text: r.text.clone(),
        };
        ReceiptPaper {
            office_id: beside.office_id,
            office: beside.office,
            upper_body: beside.upper_body,
            centre_id: receipt.centre_id.clone(),
            centre: receipt.centre_name.clone(),
            unit: beside.unit,
            quarter: receipt.quarter,
            revision: receipt.revision,
            verdict: match receipt.verdict {
                Verdict::Nhan => ReceiptVerdict::Accepted,
                Verdict::TraLai => ReceiptVerdict::Returned,
            },
            number: beside.number,
            code: beside.code,
            bundle_id: receipt.bundle_id.clone(),
            ma_so_lieu: receipt.ma_so_lieu.clone(),
            received_on: receipt.received_on,
            decided_on: receipt.decided_on,
            decided_by: beside.decided_by,
            digits: beside.digits,
            remarks: receipt.remarks.iter().map(remark).collect(),
            missing: receipt.missing.clone(),
            note: receipt.note.clone(),
            sample: beside.sample,
        }
    }
}

/// One receipt as PDF/A-2b, A5 portrait; many remarks flow to further pages.
pub fn receipt_pdf(paper: &ReceiptPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&Job {
        template: Template::Receipt,
        data: json!({"receipts": [receipt(paper)?]}),
        qr: None,
        ident: format!("SCD1 receipt {} {} {}", paper.office_id, paper.bundle_id, paper.code),
    })
}

/// Receipts to print as PDF/A-2b: two slips on one A4 landscape with a line to cut along; those
/// longer than A5 follow on A4 pages of their own. Nothing to print is refused.
pub fn receipt_slips_pdf(papers: &[ReceiptPaper]) -> Result<Vec<u8>, PaperFault> {
    if papers.is_empty() {
        return Err(PaperFault::Data("receipts".to_owned()));
    }
    let receipts: Vec<Json> = papers.iter().map(receipt).collect::<Result<_, _>>()?;
    let codes: Vec<&str> = papers.iter().map(|paper| paper.code.as_str()).collect();
    world::pdf(&Job {
        template: Template::ReceiptSlips,
        data: json!({"receipts": receipts}),
        qr: None,
        ident: format!("SCD1 receipt-slips {}", codes.join(" ")),
    })
}

/// Up to here a slip fits A5 whatever its letters, and the template need not measure it.
const SHORT: usize = 300;

fn receipt(paper: &ReceiptPaper) -> Result<Json, PaperFault> {
    let identity =
        format!("SCD1 BN {} {} L{} {}", paper.centre_id, paper.quarter, paper.revision, paper.code);
    let digits: String = paper.digits.chars().filter(|c| !c.is_whitespace()).collect();
    let remarks: Vec<Json> = paper
        .remarks
        .iter()
        .map(|r| json!({"place": r.place, "seen": r.seen, "text": r.text}))
        .collect();
    let missing: Vec<String> = paper.missing.iter().map(u32::to_string).collect();
    let missing = missing.join(", ");
    let said = [&paper.office, &paper.upper_body, &paper.centre, &paper.unit, &missing];
    let letters: usize = said
        .into_iter()
        .chain(&paper.note)
        .chain(&paper.decided_by)
        .map(|text| text.chars().count())
        .sum();
    Ok(json!({
        "office": paper.office,
        "upper": paper.upper_body,
        "centre_id": paper.centre_id,
        "centre": paper.centre,
        "unit": paper.unit,
        "quarter": {"roman": paper.quarter.roman(), "year": paper.quarter.year().to_string()},
        "revision": paper.revision.to_string(),
        "returned": paper.verdict == ReceiptVerdict::Returned,
        "number": paper.number,
        "code": marks::grouped(&paper.code, 4, "-"),
        "bundle": marks::grouped(&paper.bundle_id, 8, " "),
        "data_code": marks::grouped(&paper.ma_so_lieu, 4, "-"),
        "received": paper.received_on.office(),
        "decided": paper.decided_on.office(),
        "decided_by": paper.decided_by,
        "date": marks::day_in_words(paper.decided_on),
        "digits": marks::grouped(&digits, 5, " "),
        "remarks": remarks,
        "missing": missing,
        "note": paper.note,
        "sample": paper.sample,
        "qr": marks::qr(&identity)?,
        "surely_short": paper.remarks.is_empty() && letters <= SHORT,
    }))
}

#[cfg(test)]
mod tests;
