use super::*;
use crate::sample;

fn vnd(n: i64) -> Vnd {
    Vnd::new(n).unwrap()
}

#[test]
fn a_month_of_sixty_lines_carries_its_sums_over_the_page() {
    let lines: Vec<CashLine> = (1..=60)
        .map(|n| CashLine {
            booked_on: sample::day(&format!("2026-09-{:02}", 1 + n / 3)),
            voucher_day: sample::day(&format!("2026-09-{:02}", 1 + n / 3)),
            receipt: if n % 4 == 0 { format!("PT{n:03}") } else { String::new() },
            payment: if n % 4 == 0 { String::new() } else { format!("PC{n:03}") },
            reason: "Mua văn phòng phẩm cho lớp xóa mù chữ".into(),
            coming: if n % 4 == 0 { vnd(4_000_000) } else { Vnd::ZERO },
            going: if n % 4 == 0 { Vnd::ZERO } else { vnd(1_000_000) },
            balance: vnd(3_250_000),
        })
        .collect();
    let paper = CashBookPaper {
        centre: "Trung tâm học tập cộng đồng xã Đông Tiến".into(),
        address: "Thôn 3, xã Đông Tiến".into(),
        form_code: "S11-H".into(),
        form_citation: "Ban hành kèm theo Thông tư số 107/2017/TT-BTC".into(),
        month: "2026-09".parse().unwrap(),
        closed_on: sample::day("2026-09-30"),
        opening: vnd(3_250_000),
        lines,
        quarter_to_date: (vnd(90_000_000), vnd(80_000_000)),
        year_to_date: (vnd(190_000_000), vnd(180_000_000)),
        closing: vnd(18_250_000),
        director: "Trần Văn Thưởng".into(),
        accountant: "Đặng Quốc Vượng".into(),
        cashier: "Võ Thị Bưởi".into(),
        sample: false,
    };
    let pdf = cash_book_pdf(&paper).unwrap();
    let text = sample::read(&pdf, "cash-book");
    for expected in [
        "SỔ QUỸ TIỀN MẶT",
        "Tháng 9 năm 2026",
        "Số dư đầu kỳ 3.250.000",
        "Số trang trước chuyển sang",
        "Cộng phát sinh tháng 60.000.000 45.000.000",
        "Lũy kế từ đầu năm 190.000.000 180.000.000",
        "Số dư cuối kỳ 18.250.000",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert_eq!(pdf, cash_book_pdf(&paper).unwrap());
}

#[test]
fn a_count_prints_each_denomination_and_the_difference() {
    let paper = CashCountPaper {
        upper_body: "UBND xã Đông Tiến".into(),
        centre: "Trung tâm học tập cộng đồng xã Đông Tiến".into(),
        number: String::new(),
        place: "Đông Tiến".into(),
        counted_on: sample::day("2026-09-30"),
        present: vec!["Trần Văn Thưởng – Giám đốc".into(), "Võ Thị Bưởi – Thủ quỹ".into()],
        pieces: vec![(vnd(500_000), 10, vnd(5_000_000)), (vnd(1_000), 3, vnd(3_000))],
        counted: vnd(5_003_000),
        book: vnd(5_013_000),
        difference: vnd(-10_000),
        counted_words: "Năm triệu không trăm linh ba nghìn đồng".into(),
        reason: "Trả thừa tiền cho người mua hàng".into(),
        decision: "Thủ quỹ nộp bù".into(),
        director: "Trần Văn Thưởng".into(),
        accountant: "Đặng Quốc Vượng".into(),
        cashier: "Võ Thị Bưởi".into(),
        sample: true,
    };
    let text = sample::read(&cash_count_pdf(&paper).unwrap(), "cash-count");
    for expected in [
        "Võ Thị Bưởi – Thủ quỹ",
        "500.000 10 5.000.000",
        "(10.000)",
        "Thủ quỹ nộp bù",
        "DỮ LIỆU MẪU",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert_eq!(cash_count_pages(&paper).unwrap().len(), 1);
}
