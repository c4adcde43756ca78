//! Vouchers and allowance sheets as pages to look at and files to print.

use crate::core::desk::Desk;
use crate::core::doing::Done;
use crate::core::error::DeskError;
use crate::core::files::write_print;
use crate::core::talk::{PaperFile, PaperPages};
use crate::core::view::View;
use crate::money::allowances;
use crate::money::talk::{OfMonth, VoucherKey};
use crate::money::vouchers;
use crate::people::posts;
use crate::report::by_day::Head;
use centre::{Record, Voucher};
use paper::{AllowancePaper, Layout, VoucherPaper};

fn voucher_paper(view: View<'_>, voucher: &Voucher) -> Result<VoucherPaper, DeskError> {
    let words = view.in_words(voucher.amount_vnd)?;
    let signers = posts::signers(view, voucher.day)?;
    let head = Head::on(view, voucher.day)?;
    let paper = VoucherPaper::of(voucher, head.profile, &*view.norms()?, signers, words);
    Ok(VoucherPaper { sample: head.is_sample, ..paper })
}

pub(crate) fn voucher_pages(view: View<'_>, request: VoucherKey) -> Result<PaperPages, DeskError> {
    let row = vouchers::row_of(view, &request.voucher_id)?;
    let paper = voucher_paper(view, &row.voucher)?;
    // As it is printed: both copies on one sheet.
    Ok(PaperPages { pages: paper::voucher_pages(&[paper], Layout::TwoOnA4, 2)? })
}

pub(crate) fn print_voucher(desk: &mut Desk, request: VoucherKey) -> Result<PaperFile, DeskError> {
    let (row, pdf) = desk.ask(|view| {
        let row = vouchers::row_of(view, &request.voucher_id)?;
        let paper = voucher_paper(view, &row.voucher)?;
        Ok((row, paper::voucher_pdf(&[paper], Layout::TwoOnA4, 2)?))
    })?;
    let name = format!("{}_{}.pdf", row.number, row.voucher.year);
    let file = write_print(desk, &name, &pdf)?;
    if !row.voucher.is_printed {
        desk.act("print_voucher", |doing| {
            let mut voucher = vouchers::known(doing, &request.voucher_id)?;
            voucher.is_printed = true;
            doing.act.put(&Record::Voucher(voucher))?;
            Ok(Done::of(row.number, ()))
        })?;
    }
    Ok(file)
}

fn allowance_paper(view: View<'_>, request: OfMonth) -> Result<AllowancePaper, DeskError> {
    let law = &*view.norms()?;
    let month = request.month;
    let head = Head::on(view, month.last())?;
    let told = allowances::read_allowances(view, OfMonth { month })?;
    let settled_on = view.read()?.allowance_sheet(month)?.map(|sheet| sheet.settled_on);
    let signers = posts::signers(view, settled_on.unwrap_or(month.last()))?;
    let paper = AllowancePaper::of(&told, head.profile, law, settled_on, signers)?;
    Ok(AllowancePaper { upper_body: head.upper_body, sample: head.is_sample, ..paper })
}

pub(crate) fn allowance_pages(view: View<'_>, request: OfMonth) -> Result<PaperPages, DeskError> {
    let paper = allowance_paper(view, request)?;
    Ok(PaperPages { pages: paper::allowance_pages(&paper)? })
}

pub(crate) fn print_allowances(desk: &mut Desk, request: OfMonth) -> Result<PaperFile, DeskError> {
    let name = format!("PC_{}.pdf", request.month);
    let paper = desk.ask(|view| allowance_paper(view, request))?;
    let pdf = paper::allowance_pdf(&paper)?;
    write_print(desk, &name, &pdf)
}
