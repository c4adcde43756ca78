//! The book of advances as of a day, and the two slips of one: what somebody asks for, and what was spent.

use crate::world::{self, Job, Template};
use crate::{FormHead, PaperFault, Signers, marks, totals};
use centre::Profile;
use centre::advance_page::{AdvanceMove, AdvanceRow};
use norms::place_names::own_name;
use norms::{Day, Norms, Vnd};
use serde_json::{Value as Json, json};

/// Sổ theo dõi tạm ứng.
#[derive(Clone, Debug)]
pub struct AdvanceBookPaper {
    /// The body above the centre.
    pub upper_body: String,
    /// The centre.
    pub centre: String,
    /// Place of the date line.
    pub place: String,
    /// Up to which day it is told.
    pub as_of: Day,
    /// The day on the paper.
    pub made_on: Day,
    /// Who signs.
    pub signers: Signers,
    /// Sample data.
    pub sample: bool,
    /// One group a kind of what is open, by its name.
    pub groups: Vec<(String, Vec<AdvanceRow>)>,
}

impl AdvanceBookPaper {
    /// The book of these groups as of a day.
    pub fn of(
        groups: Vec<(String, Vec<AdvanceRow>)>,
        profile: &Profile,
        signers: Signers,
        as_of: Day,
        made_on: Day,
    ) -> AdvanceBookPaper {
        AdvanceBookPaper {
            upper_body: String::new(),
            centre: profile.name.clone(),
            place: own_name(&profile.unit_name).to_owned(),
            as_of,
            made_on,
            signers,
            sample: false,
            groups,
        }
    }
}

/// Which slip of an advance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdvanceSlip {
    /// Giấy đề nghị tạm ứng.
    Request,
    /// Giấy thanh toán tạm ứng.
    Settlement,
}

impl AdvanceSlip {
    /// The day on it: a request is of the day the advance was given, a settlement of the newest that settles it.
    pub fn made_on(self, row: &AdvanceRow) -> Day {
        let newest = row.moves.iter().map(|one| one.day).max();
        match self {
            AdvanceSlip::Request => row.voucher.day,
            AdvanceSlip::Settlement => newest.unwrap_or(row.voucher.day),
        }
    }
}

/// A slip of one advance.
#[derive(Clone, Debug)]
pub struct AdvanceSlipPaper {
    /// The body above the centre.
    pub upper_body: String,
    /// The centre.
    pub centre: String,
    /// Place of the date line.
    pub place: String,
    /// The day on the paper.
    pub made_on: Day,
    /// Who signs.
    pub signers: Signers,
    /// Sample data.
    pub sample: bool,
    /// Which one.
    pub slip: AdvanceSlip,
    /// The advance.
    pub row: AdvanceRow,
    /// What the same person had open of earlier advances.
    pub earlier: Vnd,
    /// What was spent beyond it and paid in the act that settled it: no part of what was open.
    pub beyond: Vec<AdvanceMove>,
    /// The amount in words.
    pub words: String,
    form: FormHead,
}

impl AdvanceSlipPaper {
    /// A slip of an advance.
    pub fn of(
        slip: AdvanceSlip,
        row: AdvanceRow,
        earlier: Vnd,
        profile: &Profile,
        law: &Norms,
        signers: Signers,
    ) -> AdvanceSlipPaper {
        let made_on = slip.made_on(&row);
        let key = match slip {
            AdvanceSlip::Request => "de-nghi-tam-ung",
            AdvanceSlip::Settlement => "thanh-toan-tam-ung",
        };
        AdvanceSlipPaper {
            upper_body: String::new(),
            centre: profile.name.clone(),
            place: own_name(&profile.unit_name).to_owned(),
            made_on,
            signers,
            sample: false,
            slip,
            row,
            earlier,
            beyond: Vec::new(),
            words: String::new(),
            form: FormHead::on(law, key, made_on),
        }
    }
}

/// The book as PDF/A-2b, A4 landscape.
pub fn advance_book_pdf(paper: &AdvanceBookPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&book(paper)?)
}

/// The book as one SVG a page.
pub fn advance_book_pages(paper: &AdvanceBookPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&book(paper)?)
}

/// A slip as PDF/A-2b.
pub fn advance_slip_pdf(paper: &AdvanceSlipPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&slip(paper)?)
}

/// A slip as one SVG a page.
pub fn advance_slip_pages(paper: &AdvanceSlipPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&slip(paper)?)
}

fn book(paper: &AdvanceBookPaper) -> Result<Job, PaperFault> {
    let groups = paper.groups.iter().map(|(name, rows)| {
        let left = totals::sum(rows.iter().map(|row| row.left_vnd), || "tam-ung".to_owned())?;
        let lines: Vec<Json> = rows.iter().map(line).collect();
        Ok(json!({ "name": name, "lines": lines, "left": marks::money(left) }))
    });
    Ok(Job {
        template: Template::AdvanceBook,
        ident: format!("SCD1 advances {} {}", paper.centre, paper.as_of),
        data: json!({
            "upper": paper.upper_body,
            "centre": paper.centre,
            "place": paper.place,
            "date": marks::day_in_words(paper.made_on),
            "on": paper.as_of.office(),
            "groups": groups.collect::<Result<Vec<Json>, PaperFault>>()?,
            "sign": { "accountant": paper.signers.accountant, "director": paper.signers.director },
            "sample": paper.sample,
        }),
        qr: None,
    })
}

fn line(row: &AdvanceRow) -> Json {
    let voucher = &row.voucher;
    json!({
        "number": row.number,
        "day": voucher.day.office(),
        "who": voucher.payee.clone().unwrap_or_default(),
        "reason": voucher.reason,
        "source": row.source_name.clone().unwrap_or_default(),
        "begun": marks::money(row.begun_vnd),
        "settled": marks::money(row.settled_vnd),
        "returned": marks::money(row.returned_vnd),
        "left": marks::money(row.left_vnd),
        "due": row.due_on.map(Day::office).unwrap_or_default(),
        "over": row.overdue_days.map(|days| marks::count(days.into())).unwrap_or_default(),
    })
}

fn slip(paper: &AdvanceSlipPaper) -> Result<Job, PaperFault> {
    let row = &paper.row;
    let spent = row.moves.iter().filter(|one| !one.is_returned).chain(&paper.beyond);
    let sum = |all: &[Vnd]| totals::sum(all.iter().copied(), || "tam-ung".to_owned());
    let beyond: Vec<Vnd> = paper.beyond.iter().map(|one| one.amount_vnd).collect();
    let beyond = sum(&beyond)?;
    let given = sum(&[paper.earlier, row.begun_vnd])?;
    let used = sum(&[row.settled_vnd, beyond])?;
    let rest = sum(&[given, used.negated()])?;
    // What is still with the person: all of it came back in money or was paid out, or it is owed.
    let owed = sum(&[rest, row.returned_vnd.negated(), beyond])?;
    let told = |one: &AdvanceMove| {
        json!({
            "number": one.number,
            "day": one.day.office(),
            "reason": one.reason,
            "documents": marks::count(one.documents.into()),
            "amount": marks::money(one.amount_vnd),
        })
    };
    let template = match paper.slip {
        AdvanceSlip::Request => Template::AdvanceRequest,
        AdvanceSlip::Settlement => Template::AdvanceSettlement,
    };
    Ok(Job {
        template,
        ident: format!("SCD1 advance {} {} {}", paper.centre, row.number, paper.made_on),
        data: json!({
            "upper": paper.upper_body,
            "centre": paper.centre,
            "place": paper.place,
            "date": marks::day_in_words(paper.made_on),
            "title": paper.form.title,
            "form_code": paper.form.code,
            "form_citation": paper.form.citation,
            "number": row.number,
            "who": row.voucher.payee.clone().unwrap_or_default(),
            "reason": row.voucher.reason,
            "amount": marks::money(row.begun_vnd),
            "words": paper.words,
            "due": row.due_on.map(Day::office).unwrap_or_default(),
            "earlier": marks::money(paper.earlier),
            "given": marks::money(given),
            "spent": spent.map(told).collect::<Vec<Json>>(),
            "used": marks::money(used),
            "returned": marks::money(row.returned_vnd),
            "unspent": marks::money(rest.max(Vnd::ZERO)),
            "over": marks::money(rest.negated().max(Vnd::ZERO)),
            "beyond": marks::money(beyond),
            "owed": marks::money(owed),
            "sign": { "accountant": paper.signers.accountant, "director": paper.signers.director },
            "sample": paper.sample,
        }),
        qr: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{day, read};
    use crate::sample_records::{posted, profile};
    use centre::VoucherKind;

    fn vnd(dong: i64) -> Vnd {
        Vnd::new(dong).unwrap()
    }

    fn row() -> AdvanceRow {
        let voucher = posted(VoucherKind::TamUng, "2026-07-05");
        let spent = AdvanceMove {
            voucher_id: voucher.voucher_id.clone(),
            number: "TU001".into(),
            day: day("2026-07-20"),
            reason: "Vải, chỉ".into(),
            documents: 2,
            kind: VoucherKind::Chi,
            is_returned: false,
            amount_vnd: vnd(1_500_000),
        };
        let back = AdvanceMove {
            number: "PT003".into(),
            day: day("2026-07-22"),
            kind: VoucherKind::HoanUng,
            is_returned: true,
            amount_vnd: vnd(100_000),
            ..spent.clone()
        };
        AdvanceRow {
            number: voucher.number(),
            source_name: Some("Ngân sách xã".into()),
            begun_vnd: vnd(2_000_000),
            settled_vnd: vnd(1_500_000),
            returned_vnd: vnd(100_000),
            left_vnd: vnd(400_000),
            due_on: Some(day("2026-08-04")),
            overdue_days: Some(57),
            moves: vec![spent, back],
            voucher,
        }
    }

    #[test]
    fn the_book_tells_each_with_what_is_left_of_it_and_how_long_it_is_overdue() {
        let (signers, on) = (Signers::default(), day("2026-09-30"));
        let groups = vec![("Tạm ứng cho người".to_owned(), vec![row()])];
        let paper = AdvanceBookPaper::of(groups, &profile(), signers.clone(), on, on);
        let text = read(&advance_book_pdf(&paper).unwrap(), "advance-book");
        for told in ["PC007", "Nguyễn Văn An", "2.000.000", "400.000", "quá hạn 57 ngày"] {
            assert!(text.contains(told), "{told} in {text}");
        }
        let none = AdvanceBookPaper::of(vec![], &profile(), signers, on, on);
        let text = read(&advance_book_pdf(&none).unwrap(), "advance-book-empty");
        assert!(text.contains("Chưa có khoản tạm ứng nào"), "{text}");
    }

    #[test]
    fn the_slips_are_on_the_forms_of_their_days_and_add_up() {
        let slip = |slip| {
            let law = Norms::shipped();
            let earlier = vnd(300_000);
            let mut paper =
                AdvanceSlipPaper::of(slip, row(), earlier, &profile(), law, Signers::default());
            paper.words = "Hai triệu đồng".into();
            read(&advance_slip_pdf(&paper).unwrap(), "advance-slip")
        };
        let asked = slip(AdvanceSlip::Request);
        for told in ["GIẤY ĐỀ NGHỊ TẠM ỨNG", "2.000.000", "Hai triệu đồng", "04/08/2026"]
        {
            assert!(asked.contains(told), "{told} in {asked}");
        }
        let settled = slip(AdvanceSlip::Settlement);
        for told in ["C43-BB", "GIẤY THANH TOÁN TẠM ỨNG", "2.300.000", "TU001", "800.000"] {
            assert!(settled.contains(told), "{told} in {settled}");
        }
        assert!(settled.contains("Còn phải nộp 700.000"), "{settled}");
    }

    #[test]
    fn what_was_spent_beyond_an_advance_stands_on_its_settlement() {
        let mut row = row();
        let spent = |number: &str, amount, settled: &AdvanceMove| AdvanceMove {
            number: number.into(),
            amount_vnd: vnd(amount),
            is_returned: false,
            ..settled.clone()
        };
        let first = row.moves[0].clone();
        let beyond = spent("PC008", 150_000, &first);
        row.moves = vec![
            spent("TU001", 1_200_000, &first),
            AdvanceMove { is_returned: true, ..spent("PT001", 500_000, &first) },
            spent("TU002", 300_000, &first),
        ];
        (row.settled_vnd, row.returned_vnd, row.left_vnd) =
            (vnd(1_500_000), vnd(500_000), Vnd::ZERO);
        let (law, signers) = (Norms::shipped(), Signers::default());
        let (slip, profile) = (AdvanceSlip::Settlement, profile());
        let mut paper = AdvanceSlipPaper::of(slip, row, Vnd::ZERO, &profile, law, signers);
        paper.beyond = vec![beyond];
        let text = read(&advance_slip_pdf(&paper).unwrap(), "advance-slip-beyond");
        for told in [
            "Số tiền đã chi 1.650.000",
            "PC008",
            "Số tạm ứng chi không hết (I – II) 350.000",
            "Chi quá số tạm ứng (II – I) 0",
            "Đã nộp lại 500.000",
            "Đã chi thêm 150.000",
            "Còn phải nộp 0",
        ] {
            assert!(text.contains(told), "{told} in {text}");
        }
    }
}
