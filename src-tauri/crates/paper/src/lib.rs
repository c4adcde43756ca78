//! The paper: everything a centre or an office prints, and the workbook beside it.
//!
//! *Invariant:* no figure is computed here. Every amount printed comes in with the data; the only
//! sums are those of printed columns, in `totals`. The same input gives the same bytes: days come
//! from the paper, the identity of a PDF from what it is, nothing from a clock. Texts reach a
//! template as data, so no text of a person can become markup.

mod fault;
mod marks;
mod names;
mod report;
#[cfg(test)]
mod sample;
mod totals;
mod voucher;
mod world;

pub use fault::PaperFault;
pub use names::Names;
pub use report::{ReportPaper, Revision, report_pages, report_pdf};
pub use voucher::{Layout, VoucherKind, VoucherPaper, voucher_pages, voucher_pdf};
