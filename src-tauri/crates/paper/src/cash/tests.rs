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
        place: "Đông Tiến".into(),
        form: FormHead::on(norms::Norms::shipped(), "so-quy-tien-mat", sample::day("2026-09-30")),
        is_account: false,
        account: None,
        months: vec![CashMonth {
            month: "2026-09".parse().unwrap(),
            closed_on: sample::day("2026-09-30"),
            signers: Signers {
                director: "Trần Văn Thưởng".into(),
                accountant: "Đặng Quốc Vượng".into(),
                cashier: "Võ Thị Bưởi".into(),
            },
            opening: vnd(3_250_000),
            lines,
            quarter_to_date: (vnd(90_000_000), vnd(80_000_000)),
            year_to_date: (vnd(190_000_000), vnd(180_000_000)),
            began_on: None,
            closing: vnd(18_250_000),
        }],
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
