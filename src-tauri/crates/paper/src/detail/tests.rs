use super::*;
use crate::sample::{self, day, read};
use crate::sample_records::profile;
use centre::VoucherId;
use centre::detail_book::DetailRow;

struct Bare;
impl Names for Bare {
    fn name(&self, list: &str, code: &str) -> String {
        format!("{list}/{code}")
    }
}

fn vnd(dong: i64) -> Vnd {
    Vnd::new(dong).unwrap()
}

/// As many payments of a thousand as asked for, after ten million.
fn book(kind: DetailKind, count: i64) -> DetailPaper {
    let row = |nth: i64| DetailRow {
        voucher_id: VoucherId::from_random([1; 16]),
        day: day("2026-08-12"),
        number: format!("PC{nth:03}"),
        reason: "Mua *văn phòng phẩm* cho lớp xóa mù chữ".into(),
        payee: Some("Lê Thị Hà".into()),
        sources: "Ngân sách xã".into(),
        codes: "6551".into(),
        is_void: false,
        in_vnd: Vnd::ZERO,
        out_vnd: vnd(1_000),
        balance_vnd: vnd(10_000_000 - 1_000 * nth),
    };
    let book = DetailBook {
        kind,
        source_name: (kind == DetailKind::Source).then(|| "Ngân sách xã".to_owned()),
        budget_code: (kind == DetailKind::Code).then(|| "6551".to_owned()),
        from_on: day("2026-07-01"),
        to_on: day("2026-09-30"),
        opening_vnd: vnd(10_000_000),
        rows: (1..=count).map(row).collect(),
        in_vnd: Vnd::ZERO,
        out_vnd: vnd(1_000 * count),
        closing_vnd: vnd(10_000_000 - 1_000 * count),
        year_in_vnd: vnd(20_000_000),
        year_out_vnd: vnd(9_000_000),
        began_on: None,
    };
    let signers = Signers { director: "Trần Văn Thưởng".into(), ..Signers::default() };
    DetailPaper::of(book, &profile(), &Bare, Norms::shipped(), signers).unwrap()
}

#[test]
fn every_page_of_a_long_book_carries_adds_up_and_goes_on() {
    let paper = book(DetailKind::Cash, 90);
    let pdf = detail_pdf(&paper).unwrap();
    let pages = sample::pages(&pdf, "detail-long");
    let text = read(&pdf, "detail-long");
    assert!(pages >= 4, "{pages}");
    assert_eq!(text.matches("Số dư đầu kỳ").count(), 1, "{text}");
    assert!(text.matches("Số trang trước chuyển sang").count() >= pages - 2, "{text}");
    assert!(text.matches("Cộng trang này").count() >= pages - 1, "{text}");
    // What each page comes to, added up, is the whole.
    let own = text.split("Cộng trang này 0 ").skip(1);
    let own = own.map(|rest| rest.split(' ').next().unwrap().replace('.', "").parse::<i64>());
    assert_eq!(own.map(Result::unwrap).sum::<i64>(), 90_000, "{text}");
    for expected in
        ["Cộng phát sinh trong kỳ 0 90.000", "Lũy kế từ đầu năm 20.000.000 9.000.000", "9.910.000"]
    {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    // The form of a month has other columns: a book over days bears its title and not its number.
    assert!(text.contains("SỔ QUỸ TIỀN MẶT") && !text.contains("S11-H"), "{text}");
    assert!(text.contains("Điền Xá, ngày"), "{text}");
}

#[test]
fn each_book_says_whose_it_is() {
    for (kind, expected, file) in [
        (DetailKind::Source, "Nguồn: Ngân sách xã", "SO-NGUON_2026-07-01_2026-09-30"),
        (
            DetailKind::Code,
            "Nguồn: mọi nguồn · Tiểu mục: 6551 budget-code/6551",
            "SO-TIEU-MUC-6551_2026-07-01_2026-09-30",
        ),
        (DetailKind::Commune, "SỔ THEO DÕI KHOẢN XÃ CHI HỘ", "SO-XA-CHI_2026-07-01_2026-09-30"),
        (DetailKind::Account, "Gửi vào", "SO-TIEN-GUI_2026-07-01_2026-09-30"),
    ] {
        let paper = book(kind, 2);
        let text = read(&detail_pdf(&paper).unwrap(), "detail");
        assert!(text.contains(expected), "{expected} in {text}");
        assert_eq!(paper.file_name(), file);
        let bytes = crate::detail_workbook(&paper).unwrap();
        assert!(bytes.starts_with(b"PK"), "a workbook");
    }
    let text = read(&detail_pdf(&book(DetailKind::Source, 0)).unwrap(), "detail-empty");
    assert!(text.contains("Số dư cuối kỳ"), "{text}");
}
