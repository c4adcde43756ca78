//! The paper: everything a centre or an office prints, and the workbook beside it.
//!
//! *Invariant:* no figure is computed here. Every amount printed comes in with the data; the only
//! sums are those of printed columns, in `totals`. The same input gives the same bytes: days come
//! from the paper, the identity of a PDF from what it is, nothing from a clock. Texts reach a
//! template as data, so no text of a person can become markup.

mod advances;
mod allotted;
mod allowance;
mod card;
mod cash;
mod cash_count;
mod consolidated;
mod course;
mod detail;
mod fault;
mod form_head;
mod gifts;
mod handing_over;
mod law_names;
mod marks;
mod names;
mod phone_list;
mod plans;
mod receipt;
mod report;
mod request;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod sample_allotted;
#[cfg(test)]
mod sample_moves;
#[cfg(test)]
mod sample_pay;
#[cfg(test)]
mod sample_people;
#[cfg(test)]
mod sample_plans;
#[cfg(test)]
mod sample_records;
mod settlement;
mod signers;
mod slip;
mod speakers;
mod staffing;
mod stick_page;
mod totals;
mod voucher;
mod workbook;
mod world;

pub use advances::{
    AdvanceBookPaper, AdvanceSlip, AdvanceSlipPaper, advance_book_pages, advance_book_pdf,
    advance_slip_pages, advance_slip_pdf,
};
pub use allotted::{AllotmentsPaper, allotments_pages, allotments_pdf};
pub use allowance::{AllowanceLine, AllowancePaper, allowance_pages, allowance_pdf};
pub use card::{CardPaper, card_pages, card_pdf};
pub use cash::{CashBookPaper, CashLine, CashMonth, cash_book_pages, cash_book_pdf};
pub use cash_count::{CashCountPaper, cash_count_pages, cash_count_pdf};
pub use consolidated::{
    BeyondLine, CentreTables, ClassLine, ConsolidatedPaper, ControlTotal, MissingUnit, summary_pdf,
};
pub use course::{CoursePaper, course_pdf};
pub use detail::{DetailPaper, detail_pages, detail_pdf};
pub use fault::PaperFault;
pub use form_head::FormHead;
pub use gifts::{
    DonatedMoney, GiftLine, GiftsPaper, gift_book_pages, gift_book_pdf, gift_sheet_pages,
    gift_sheet_pdf,
};
pub use handing_over::{HandingOverPaper, handing_over_pages, handing_over_pdf};
pub use law_names::LawNames;
pub use names::Names;
pub use phone_list::{PhoneLine, PhoneListPaper, phone_list_pdf};
pub use plans::{PlanPaper, plan_pages, plan_pdf};
pub use receipt::{
    ReceiptBeside, ReceiptPaper, ReceiptVerdict, RemarkLine, receipt_pdf, receipt_slips_pdf,
};
pub use report::{
    Groups, ReportFacts, ReportPaper, Required, Revision, Say, report_pages, report_pdf,
};
pub use request::{RequestLine, RequestPaper, request_pages, request_pdf};
pub use settlement::{
    SettlementPaper, settlement_pages, settlement_pdf, settlement_public_pages,
    settlement_public_pdf,
};
pub use signers::Signers;
pub use slip::{SlipPaper, slip_pages, slip_pdf};
pub use speakers::{SpeakersPaper, speakers_pages, speakers_pdf};
pub use stick_page::stick_page_values;
pub use voucher::{Layout, VoucherKind, VoucherPaper, voucher_pages, voucher_pdf};
pub use workbook::{WorkbookPaper, consolidated_workbook, detail_workbook, workbook};
