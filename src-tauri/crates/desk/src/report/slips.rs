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
use centre::{Record, Voucher, VoucherKind};
use norms::place_names::own_name;
use paper::{AllowanceLine, AllowancePaper, Layout, VoucherPaper};

fn voucher_paper(view: View<'_>, voucher: &Voucher) -> Result<VoucherPaper, DeskError> {
    let profile = view.profile()?;
    let law = &*view.norms()?;
    let quarter = voucher.day.quarter();
    let is_receipt = matches!(voucher.kind, VoucherKind::Thu | VoucherKind::Rut);
    let form = law.form(if is_receipt { "phieu-thu" } else { "phieu-chi" }, voucher.day).ok();
    let who = |role: &str| -> Result<String, DeskError> {
        Ok(posts::holder(view, quarter, role)?.unwrap_or_default())
    };
    let (director, accountant, cashier) = (who("giam-doc")?, who("ke-toan")?, who("thu-quy")?);
    Ok(VoucherPaper {
        kind: if is_receipt { paper::VoucherKind::Receipt } else { paper::VoucherKind::Payment },
        unit_address: profile.unit_name.clone(),
        unit: profile.name,
        budget_unit_code: String::new(),
        form_code: form.and_then(|f| f.number.clone()).unwrap_or_default(),
        form_citation: form.and_then(|f| f.legend.clone()).unwrap_or_default(),
        book_number: String::new(),
        number: voucher.number(),
        day: voucher.day,
        debit: String::new(),
        credit: String::new(),
        person: voucher.payee.clone().unwrap_or_default(),
        person_address: String::new(),
        reason: voucher.reason.clone(),
        amount: voucher.amount_vnd,
        amount_words: view.in_words(voucher.amount_vnd)?,
        documents: i64::from(voucher.documents),
        director,
        preparer: accountant.clone(),
        accountant,
        cashier,
        void: voucher.is_void,
        sample: view.is_sample()?,
    })
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
    let quarter = month.quarter();
    let told = allowances::read_allowances(view, OfMonth { month })?;
    let sheet = view.read()?.allowance_sheet(month)?;
    let form = law.form("bang-phu-cap", month.last()).ok();
    let mut grounds: Vec<String> = Vec::new();
    for row in &told.rows {
        let acts = [Some(row.line.instrument.clone()), row.line.base_instrument.clone()];
        for act in acts.into_iter().flatten() {
            if !grounds.contains(&act) {
                grounds.push(act);
            }
        }
    }
    let lines = told.rows.iter().map(|row| AllowanceLine {
        name: row.line.full_name.clone(),
        role: row.role_name.clone(),
        rate: row.line.coefficient.clone().unwrap_or_else(|| row.line.amount_vnd.to_string()),
        months: "1".to_owned(),
        amount: row.line.amount_vnd,
        arrears: norms::Vnd::ZERO,
        deduction: norms::Vnd::ZERO,
        net: row.line.amount_vnd,
        verified: row.line.is_verified,
    });
    Ok(AllowancePaper {
        upper_body: view.settings()?.upper_body,
        form_code: form.and_then(|f| f.number.clone()).unwrap_or_default(),
        form_citation: form.and_then(|f| f.legend.clone()).unwrap_or_default(),
        month,
        place: own_name(&profile.unit_name).to_owned(),
        centre: profile.name,
        signed_on: sheet.map_or_else(|| month.last(), |s| s.settled_on),
        lines: lines.collect(),
        total_words: told.total_in_words,
        grounds,
        director: posts::holder(view, quarter, "giam-doc")?.unwrap_or_default(),
        accountant: posts::holder(view, quarter, "ke-toan")?.unwrap_or_default(),
        preparer: posts::holder(view, quarter, "ke-toan")?.unwrap_or_default(),
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
