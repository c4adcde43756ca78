//! Receipts and payments: phiếu thu, phiếu chi.

use crate::world::{self, Job, Template};
use crate::{FormHead, PaperFault, Signers, marks};
use centre::{Profile, Voucher};
use norms::{Day, Norms, Vnd};
use serde_json::{Value as Json, json};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoucherKind {
    /// Phiếu thu: money comes in.
    Receipt,
    /// Phiếu chi: money goes out.
    Payment,
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
    /// Receipt or payment.
    pub kind: VoucherKind,
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
    /// that comes in, a deposit as money that goes out. What a centre of a commune does not have
    /// (accounts, books with numbers, a code of its own) is left empty.
    pub fn of(
        voucher: &Voucher,
        profile: Profile,
        law: &Norms,
        signers: Signers,
        amount_words: String,
    ) -> VoucherPaper {
        let is_receipt =
            matches!(voucher.kind, centre::VoucherKind::Thu | centre::VoucherKind::Rut);
        let key = if is_receipt { "phieu-thu" } else { "phieu-chi" };
        let form = FormHead::on(law, key, voucher.day);
        VoucherPaper {
            kind: if is_receipt { VoucherKind::Receipt } else { VoucherKind::Payment },
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
        "receipt": v.kind == VoucherKind::Receipt,
        "unit": v.unit,
        "unit_address": v.unit_address,
        "budget_unit_code": v.budget_unit_code,
        "form_code": v.form_code,
        "form_citation": v.form_citation,
        "book_number": v.book_number,
        "number": v.number,
        "date": marks::day_in_words(v.day),
        "debit": v.debit,
        "credit": v.credit,
        "person": v.person,
        "person_address": v.person_address,
        "reason": v.reason,
        "amount": marks::money(v.amount),
        "amount_words": v.amount_words,
        "documents": format!("{:02}", v.documents),
        "director": v.director,
        "accountant": v.accountant,
        "preparer": v.preparer,
        "cashier": v.cashier,
        "void": v.void,
        "sample": v.sample,
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::{sample, sample_records};

    pub(crate) fn voucher(kind: VoucherKind, number: &str) -> VoucherPaper {
        VoucherPaper {
            kind,
            unit: "Trung tâm học tập cộng đồng xã Đông Tiến".into(),
            unit_address: "Thôn 3, xã Đông Tiến".into(),
            budget_unit_code: "1098765".into(),
            form_code: "C41-BB".into(),
            form_citation: "Ban hành kèm theo Thông tư số 107/2017/TT-BTC".into(),
            book_number: "01".into(),
            number: number.into(),
            day: sample::day("2026-09-28"),
            debit: String::new(),
            credit: String::new(),
            person: "Phạm Đức Nghĩa".into(),
            person_address: "Thôn 3, xã Đông Tiến".into(),
            reason: "Thù lao giảng viên lớp kỹ thuật trồng nấm #5 *buổi* _$".into(),
            amount: Vnd::new(1_250_000).unwrap(),
            amount_words: "Một triệu hai trăm năm mươi nghìn đồng chẵn".into(),
            documents: 2,
            director: "Trần Văn Thưởng".into(),
            accountant: "Đặng Quốc Vượng".into(),
            preparer: "Nguyễn Thị Hường".into(),
            cashier: "Võ Thị Bưởi".into(),
            void: false,
            sample: false,
        }
    }

    #[test]
    fn a_payment_prints_its_figures_and_words_twice_on_one_sheet() {
        let paper = [voucher(VoucherKind::Payment, "PC143")];
        let pdf = voucher_pdf(&paper, Layout::TwoOnA4, 2).unwrap();
        let text = sample::read(&pdf, "voucher");
        assert_eq!(text.matches("PHIẾU CHI").count(), 2);
        assert_eq!(text.matches("1.250.000 đồng").count(), 2);
        assert!(text.contains("trồng nấm #5 *buổi* _$"), "{text}");
        assert!(text.contains("Một triệu hai trăm năm mươi nghìn đồng chẵn"));
        assert_eq!(voucher_pages(&paper, Layout::TwoOnA4, 2).unwrap().len(), 1);
        assert_eq!(pdf, voucher_pdf(&paper, Layout::TwoOnA4, 2).unwrap());
    }

    #[test]
    fn three_vouchers_take_two_sheets_of_a4_or_three_of_a5() {
        let mut papers = [
            voucher(VoucherKind::Receipt, "PT001"),
            voucher(VoucherKind::Payment, "PC002"),
            voucher(VoucherKind::Payment, "PC003"),
        ];
        papers[1].void = true;
        papers[2].sample = true;
        assert_eq!(voucher_pages(&papers, Layout::TwoOnA4, 1).unwrap().len(), 2);
        assert_eq!(voucher_pages(&papers, Layout::A5, 1).unwrap().len(), 3);
        let text = sample::read(&voucher_pdf(&papers, Layout::TwoOnA4, 1).unwrap(), "voucher3");
        sample::read(&voucher_pdf(&papers, Layout::A5, 1).unwrap(), "voucher-a5");
        assert_eq!(text.matches("PC002 (ĐÃ HỦY)").count(), 1);
        assert_eq!(text.matches("ĐÃ HỦY").count(), 1);
        assert_eq!(text.matches("DỮ LIỆU MẪU").count(), 1);
        assert!(text.contains("PHIẾU THU"));
        assert!(text.contains("Đã nhận đủ số tiền"));
    }

    #[test]
    fn long_texts_stay_on_their_half_sheet() {
        let mut paper = voucher(VoucherKind::Receipt, "PT009");
        paper.reason = "Thu tiền ủng hộ của các hộ gia đình thôn 1, thôn 2, thôn 3 ".repeat(5);
        paper.amount_words = "Chín trăm chín mươi chín nghìn tỷ chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu đồng".into();
        assert_eq!(voucher_pages(&[paper.clone()], Layout::TwoOnA4, 2).unwrap().len(), 1);
        assert_eq!(voucher_pages(&[paper.clone()], Layout::A5, 1).unwrap().len(), 1);
        sample::read(&voucher_pdf(&[paper], Layout::TwoOnA4, 2).unwrap(), "voucher-long");
    }

    #[test]
    fn no_voucher_is_no_paper() {
        assert_eq!(voucher_pdf(&[], Layout::A5, 1), Err(PaperFault::Data("vouchers".into())));
    }

    #[test]
    fn a_voucher_is_printed_on_the_form_of_its_kind_and_day() {
        let profile = sample_records::profile();
        let signers = Signers {
            director: "Đinh Văn Hòa".into(),
            accountant: "Trần Văn Thưởng".into(),
            cashier: "Chìu Sám Múi".into(),
        };
        use centre::VoucherKind::{Chi, Gui, Rut, Thu};
        for (kind, on, printed, form, number) in [
            (Thu, "2026-07-05", VoucherKind::Receipt, "C40-BB\u{A0}(*)", "PT007"),
            (Rut, "2026-07-05", VoucherKind::Receipt, "C40-BB\u{A0}(*)", "RT007"),
            (Chi, "2026-07-05", VoucherKind::Payment, "C41-BB\u{A0}(*)", "PC007"),
            (Gui, "2026-07-05", VoucherKind::Payment, "C41-BB\u{A0}(*)", "GT007"),
            (Thu, "2010-07-05", VoucherKind::Receipt, "C30-BB\u{A0}(*)", "PT007"),
            (Thu, "2001-07-05", VoucherKind::Receipt, "", "PT007"),
        ] {
            let voucher = sample_records::posted(kind, on);
            let (law, words) = (Norms::shipped(), "Một đồng".to_owned());
            let paper = VoucherPaper::of(&voucher, profile.clone(), law, signers.clone(), words);
            let found = (paper.kind, paper.form_code.as_str(), paper.number.as_str());
            assert_eq!(found, (printed, form, number), "{kind:?} {on}");
            assert_eq!(
                (paper.unit, paper.unit_address),
                (profile.name.clone(), profile.unit_name.clone())
            );
            assert_eq!((paper.person.as_str(), paper.documents), ("Nguyễn Văn An", 2));
            assert_eq!(paper.preparer, paper.accountant);
        }
    }
}
