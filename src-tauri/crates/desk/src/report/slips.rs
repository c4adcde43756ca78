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
use centre::people::{ACCOUNTANT, CASHIER, DIRECTOR};
use centre::{Record, Voucher};
use norms::Quarter;
use norms::place_names::own_name;
use paper::{AllowanceLine, AllowancePaper, Layout, Signers, VoucherPaper};

fn voucher_paper(view: View<'_>, voucher: &Voucher) -> Result<VoucherPaper, DeskError> {
    let words = view.in_words(voucher.amount_vnd)?;
    let signers = signers(view, voucher.day.quarter())?;
    let sample = view.is_sample()?;
    let paper = VoucherPaper::of(voucher, view.profile()?, &*view.norms()?, signers, words);
    Ok(VoucherPaper { sample, ..paper })
}

/// Who signs in a quarter.
fn signers(view: View<'_>, quarter: Quarter) -> Result<Signers, DeskError> {
    let who = |role: &str| -> Result<String, DeskError> {
        Ok(posts::holder(view, quarter, role)?.unwrap_or_default())
    };
    Ok(Signers { director: who(DIRECTOR)?, accountant: who(ACCOUNTANT)?, cashier: who(CASHIER)? })
}

pub(crate) fn voucher_pages(view: View<'_>, request: VoucherKey) -> Result<PaperPages, DeskError> {
    let row = vouchers::row_of(view, &request.voucher_id)?;
    let paper = voucher_paper(view, &row.voucher)?;
    Ok(PaperPages { pages: paper::voucher_pages(&[paper], Layout::A5, 1)? })
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
    let profile = view.profile()?;
    let law = &*view.norms()?;
    let month = request.month;
    let told = allowances::read_allowances(view, OfMonth { month })?;
    let sheet = view.read()?.allowance_sheet(month)?;
    let form = law.form("bang-phu-cap", month.last()).ok();
    let signers = signers(view, month.quarter())?;
    Ok(AllowancePaper {
        upper_body: view.settings()?.upper_body,
        form_code: form.and_then(|f| f.number.clone()).unwrap_or_default(),
        form_citation: form.and_then(|f| f.legend.clone()).unwrap_or_default(),
        month,
        place: own_name(&profile.unit_name).to_owned(),
        centre: profile.name,
        signed_on: sheet.map_or_else(|| month.last(), |s| s.settled_on),
        lines: told.rows.iter().map(|r| AllowanceLine::of(&r.line, &r.role_name)).collect(),
        total_words: told.total_in_words,
        grounds: paper::allowance_grounds(told.rows.iter().map(|row| &row.line)),
        director: signers.director,
        preparer: signers.accountant.clone(),
        accountant: signers.accountant,
        sample: view.is_sample()?,
    })
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
