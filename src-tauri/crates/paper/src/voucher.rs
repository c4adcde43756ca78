//! Receipts and payments of the cash box, phiếu thu and phiếu chi; and what is entered in the books without a
//! đồng passing from hand to hand, chứng từ ghi sổ.

use crate::world::{self, Job, Template};
use crate::{FormHead, PaperFault, Signers, marks};
use centre::{Profile, Series, Voucher};
use norms::{Day, Norms, Vnd};
use serde_json::{Value as Json, json};

/// Which of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoucherKind {
    /// Phiếu thu: money comes into the cash box.
    Receipt,
    /// Phiếu chi: money goes out of it.
    Payment,
    /// Chứng từ ghi sổ: nobody gives or gets cash, so no cashier signs and nobody signs for having got it.
    Entry,
}

impl VoucherKind {
    /// What a voucher is printed as: by what it moves of the cash box. What reverses another moves nothing
    /// there: it takes back what was written.
    fn of(voucher: &Voucher) -> VoucherKind {
        let cash = letters::effect(voucher.kind, voucher.place, voucher.amount_vnd).cash;
        match voucher.reverses {
            None if cash.is_zero() => VoucherKind::Entry,
            None if cash.is_negative() => VoucherKind::Payment,
            None => VoucherKind::Receipt,
            Some(_) => VoucherKind::Entry,
        }
    }

    /// The form it is on.
    fn form(self) -> &'static str {
        match self {
            VoucherKind::Receipt => "phieu-thu",
            VoucherKind::Payment => "phieu-chi",
            VoucherKind::Entry => "chung-tu-ghi-so",
        }
    }
}

/// How vouchers lie on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Two on one A4, to be cut: old printers jam on A5.
    #[default]
    TwoOnA4,
    /// One A5 landscape each.
    A5,
}

/// One voucher as it is printed. Form number and citation are data: they change with the regime
/// in force on `day`.
#[derive(Clone, Debug)]
pub struct VoucherPaper {
    /// Receipt, payment or entry.
    pub kind: VoucherKind,
    /// The series of its number.
    pub series: Series,
    /// What is entered, in words, of an entry.
    pub entered: String,
    /// A count of the cash box found it: nobody brought it and nobody got it.
    pub is_counted: bool,
    /// The title of its form; empty when no form is in force.
    pub title: String,
    /// The unit that writes it.
    pub unit: String,
    /// Its address; empty when not known.
    pub unit_address: String,
    /// Mã QHNS; empty when the unit has none.
    pub budget_unit_code: String,
    /// `C40-BB`; empty when no form is in force.
    pub form_code: String,
    /// The instrument the form belongs to, in words.
    pub form_citation: String,
    /// Quyển số; empty when books are not numbered.
    pub book_number: String,
    /// The voucher's number.
    pub number: String,
    /// The day on it.
    pub day: Day,
    /// Debit account; empty leaves room for the accountant of the commune.
    pub debit: String,
    /// Credit account; empty leaves room.
    pub credit: String,
    /// Who pays or receives.
    pub person: String,
    /// Their address.
    pub person_address: String,
    /// What for.
    pub reason: String,
    /// How much.
    pub amount: Vnd,
    /// The same in words, as the norms spell it.
    pub amount_words: String,
    /// How many original documents go with it.
    pub documents: i64,
    /// Head of the unit.
    pub director: String,
    /// Accountant.
    pub accountant: String,
    /// Who wrote it.
    pub preparer: String,
    /// Cashier.
    pub cashier: String,
    /// Voided: the number stays and the paper says so.
    pub void: bool,
    /// Sample data.
    pub sample: bool,
}

impl VoucherPaper {
    /// A voucher as it is printed, on the form in force on its day. A withdrawal is printed as money
    /// that comes in, a deposit as money that goes out, both of the cash box; what moves no cash is an entry.
    /// What a centre of a commune does not have (accounts, books with numbers, a code of its own) is left empty.
    pub fn of(
        voucher: &Voucher,
        profile: Profile,
        law: &Norms,
        signers: Signers,
        amount_words: String,
    ) -> VoucherPaper {
        let kind = VoucherKind::of(voucher);
        let form = FormHead::on(law, kind.form(), voucher.day);
        let series = law.code("voucher-series", voucher.series.code(), voucher.day);
        let series = series.map(|code| code.vi.clone()).unwrap_or_default();
        let entered = match (kind, &voucher.reverses) {
            (VoucherKind::Entry, Some(_)) => format!("Ghi đảo: {series}"),
            (VoucherKind::Entry, None) => series,
            _ => String::new(),
        };
        VoucherPaper {
            kind,
            series: voucher.series,
            entered,
            is_counted: matches!(
                voucher.kind,
                centre::VoucherKind::Thua | centre::VoucherKind::Thieu
            ),
            title: form.title,
            unit_address: profile.unit_name,
            unit: profile.name,
            budget_unit_code: String::new(),
            form_code: form.code,
            form_citation: form.citation,
            book_number: String::new(),
            number: voucher.number(),
            day: voucher.day,
            debit: String::new(),
            credit: String::new(),
            person: voucher.payee.clone().unwrap_or_default(),
            person_address: String::new(),
            reason: voucher.reason.clone(),
            amount: voucher.amount_vnd,
            amount_words,
            documents: i64::from(voucher.documents),
            director: signers.director,
            preparer: signers.accountant.clone(),
            accountant: signers.accountant,
            cashier: signers.cashier,
            void: voucher.is_void,
            sample: false,
        }
    }
}

/// Vouchers as PDF/A-2b, in the given order, each `copies` times (numbered when more than one).
pub fn voucher_pdf(
    vouchers: &[VoucherPaper],
    layout: Layout,
    copies: u8,
) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(vouchers, layout, copies)?)
}

/// The same as one SVG a sheet.
pub fn voucher_pages(
    vouchers: &[VoucherPaper],
    layout: Layout,
    copies: u8,
) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(vouchers, layout, copies)?)
}

fn job(vouchers: &[VoucherPaper], layout: Layout, copies: u8) -> Result<Job, PaperFault> {
    let first = vouchers.first().ok_or_else(|| PaperFault::Data("vouchers".to_owned()))?;
    let numbers: Vec<&str> = vouchers.iter().map(|v| v.number.as_str()).collect();
    Ok(Job {
        template: Template::Voucher,
        data: json!({
            "centre": first.unit,
            "date": marks::day_in_words(first.day),
            "two": layout == Layout::TwoOnA4,
            "copies": copies.max(1),
            "vouchers": vouchers.iter().map(one).collect::<Vec<Json>>(),
        }),
        qr: None,
        ident: format!("SCD1 voucher {} {}", first.unit, numbers.join(" ")),
    })
}

fn one(v: &VoucherPaper) -> Json {
    json!({
        "title": v.title,
        "entered": v.entered,
        "is_entry": v.kind == VoucherKind::Entry,
        "is_receipt": v.kind == VoucherKind::Receipt,
        "is_counted": v.is_counted,
        "who": who(v.series),
        "unit": v.unit,
        "unit_address": v.unit_address,
        "budget_unit_code": v.budget_unit_code,
        "form_code": v.form_code,
        "form_citation": v.form_citation,
        "book_number": v.book_number,
        "number": v.number,
        "date": marks::day_in_words(v.day),
        "day": v.day.office(),
        "debit": v.debit,
        "credit": v.credit,
        "person": v.person,
        "person_address": v.person_address,
        "reason": v.reason,
        "amount": marks::money(v.amount),
        "amount_words": v.amount_words,
        "documents": if v.documents == 0 { "không có".to_owned() } else { format!("{:02}", v.documents) },
        "director": v.director,
        "accountant": v.accountant,
        "preparer": v.preparer,
        "cashier": v.cashier,
        "void": v.void,
        "sample": v.sample,
    })
}

/// Whose name stands on a voucher of a series.
fn who(series: Series) -> &'static str {
    match series {
        Series::PT | Series::RT => "Họ và tên người nộp tiền:",
        Series::PC | Series::GT => "Họ và tên người nhận tiền:",
        Series::BC => "Bên chuyển tiền đến:",
        Series::BN => "Bên nhận chuyển khoản:",
        Series::XC => "Bên được xã chi trả:",
        Series::TU => "Người thanh toán tạm ứng:",
        Series::TX => "Bên cho tạm ứng:",
        Series::XL => "Người quyết định xử lý:",
    }
}

#[cfg(test)]
pub(crate) mod tests;
