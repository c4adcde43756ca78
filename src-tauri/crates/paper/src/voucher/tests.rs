use super::*;
use crate::{sample, sample_records};
use centre::Place;

pub(crate) fn voucher(kind: VoucherKind, number: &str) -> VoucherPaper {
    VoucherPaper {
        kind,
        series: if kind == VoucherKind::Receipt { Series::PT } else { Series::PC },
        entered: String::new(),
        is_counted: false,
        title: String::new(),
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

fn of(voucher: &Voucher) -> VoucherPaper {
    let signers = Signers {
        director: "Đinh Văn Hòa".into(),
        accountant: "Trần Văn Thưởng".into(),
        cashier: "Chìu Sám Múi".into(),
    };
    let words = "Một đồng".to_owned();
    VoucherPaper::of(voucher, sample_records::profile(), Norms::shipped(), signers, words)
}

/// The voucher of a kind at a place, reversed where it is said.
fn at(kind: centre::VoucherKind, place: Place, is_reversal: bool) -> Voucher {
    let posted = sample_records::posted(kind, "2026-07-05");
    let series = Series::of(kind, place);
    match is_reversal {
        false => Voucher { place, series, ..posted },
        true => Voucher {
            reverses: Some(posted.voucher_id.clone()),
            amount_vnd: posted.amount_vnd.negated(),
            place,
            series,
            ..posted
        },
    }
}

/// What a paper says: title, form, whose name, and who signs besides the three of the centre.
fn said(voucher: &Voucher) -> String {
    let paper = of(voucher);
    let text = sample::read(
        &voucher_pdf(std::slice::from_ref(&paper), Layout::A5, 1).unwrap(),
        "voucher-kind",
    );
    let titles = ["PHIẾU THU", "PHIẾU CHI", "CHỨNG TỪ GHI SỔ"];
    let title: Vec<&str> = titles.into_iter().filter(|one| text.contains(one)).collect();
    let marks = [
        ("THỦ QUỸ", "thủ quỹ"),
        ("NGƯỜI NỘP", "người nộp"),
        ("NGƯỜI NHẬN", "người nhận"),
        ("Đã nhận đủ", "đã nhận đủ"),
        ("Biên bản kiểm kê quỹ", "kiểm kê"),
    ];
    let signs: Vec<&str> =
        marks.into_iter().filter(|(mark, _)| text.contains(mark)).map(|(_, told)| told).collect();
    let form = paper.form_code.split('\u{A0}').next().unwrap_or_default().to_owned();
    format!(
        "{} {} [{}] {}: {}",
        paper.number,
        title.join("+"),
        form,
        paper.entered,
        signs.join(", ")
    )
}

#[test]
fn every_kind_of_voucher_has_the_paper_of_what_it_moves() {
    use centre::VoucherKind as K;
    let receipt = "PHIẾU THU [C40-BB] : thủ quỹ, người nộp, đã nhận đủ";
    let payment = "PHIẾU CHI [C41-BB] : thủ quỹ, người nhận, đã nhận đủ";
    let entry = |what: &str| format!("CHỨNG TỪ GHI SỔ [] {what}: ");
    let mut seen = 0;
    for kind in K::ALL {
        for place in Place::ALL.into_iter().filter(|place| kind.is_possible(*place)) {
            let told = match (kind, place) {
                (K::Thua, _) => "PHIẾU THU [C40-BB] : thủ quỹ, đã nhận đủ, kiểm kê".to_owned(),
                (K::Thieu, _) => "PHIẾU CHI [C41-BB] : thủ quỹ, kiểm kê".to_owned(),
                (K::Rut, _) => receipt.to_owned(),
                (K::Gui, _) => payment.to_owned(),
                (K::Thu | K::HoanUng | K::XaUng | K::BoiHoan, Place::TienMat) => receipt.to_owned(),
                (K::Chi | K::TamUng | K::TraXa, Place::TienMat) => payment.to_owned(),
                (_, Place::TaiXa) => entry("Xã chi hộ từ tài khoản của xã"),
                (_, Place::TamUng) => entry("Thanh toán tạm ứng"),
                (_, Place::NoXa) => entry("Quyết toán tạm ứng với xã"),
                (_, Place::ChoXuLy) => entry("Xử lý tiền thừa, thiếu"),
                (kind, Place::TienGui) if kind.is_out_of(place) => entry("Báo nợ"),
                (_, Place::TienGui) => entry("Báo có"),
            };
            let voucher = at(kind, place, false);
            let found = said(&voucher);
            let number = voucher.number();
            assert_eq!(found.trim_end(), format!("{number} {told}").trim_end(), "{kind} {place}");
            // What takes another back is nobody's receipt, whatever it was.
            let back = said(&at(kind, place, true));
            assert!(back.contains("CHỨNG TỪ GHI SỔ [] Ghi đảo: "), "{kind} {place}: {back}");
            assert!(!back.contains("đã nhận đủ") && !back.contains("thủ quỹ"), "{back}");
            seen += 1;
        }
    }
    assert_eq!(seen, 25);
}

#[test]
fn a_voucher_is_printed_on_the_form_of_its_day() {
    let profile = sample_records::profile();
    use centre::VoucherKind::{Chi, Gui, Rut, Thu};
    for (kind, on, form, number) in [
        (Thu, "2026-07-05", "C40-BB\u{A0}(*)", "PT007"),
        (Rut, "2026-07-05", "C40-BB\u{A0}(*)", "RT007"),
        (Chi, "2026-07-05", "C41-BB\u{A0}(*)", "PC007"),
        (Gui, "2026-07-05", "C41-BB\u{A0}(*)", "GT007"),
        (Thu, "2010-07-05", "C30-BB\u{A0}(*)", "PT007"),
        (Thu, "2001-07-05", "", "PT007"),
    ] {
        let paper = of(&sample_records::posted(kind, on));
        let found = (paper.form_code.as_str(), paper.number.as_str());
        assert_eq!(found, (form, number), "{kind:?} {on}");
        assert_eq!(
            (paper.unit, paper.unit_address),
            (profile.name.clone(), profile.unit_name.clone())
        );
        assert_eq!((paper.person.as_str(), paper.documents), ("Nguyễn Văn An", 2));
        assert_eq!(paper.preparer, paper.accountant);
    }
}

#[test]
fn a_voucher_without_documents_says_so() {
    let mut paper = voucher(VoucherKind::Payment, "PC001");
    paper.documents = 0;
    let text = sample::read(&voucher_pdf(&[paper], Layout::A5, 1).unwrap(), "voucher-none");
    assert!(text.contains("không có chứng từ gốc") && !text.contains("00 chứng từ"), "{text}");
}
