use super::*;
use crate::sample::{self, read};
use centre::GiftId;
use centre::gifts::{GiftRow, totals};

fn vnd(n: i64) -> Vnd {
    Vnd::new(n).unwrap()
}

fn gift(n: u8, kind: GiftKind, what: &str, value: i64) -> GiftRow {
    let is_money = kind == GiftKind::Money;
    let gift = centre::Gift {
        gift_id: GiftId::from_random([n; 16]),
        received_on: sample::day("2026-08-12"),
        kind,
        origin: if is_money { "tai-tro" } else { "cap-hien-vat" }.into(),
        giver: "Sở Giáo dục và Đào tạo Quảng Ninh".into(),
        giver_address: Some("Hạ Long".into()),
        what: what.into(),
        quantity: 2,
        unit: (!is_money).then(|| "bộ".into()),
        value_vnd: vnd(value),
        purpose: "Trang bị phòng máy cho lớp tin học".into(),
        paper: Some("Biên bản bàn giao số 05/BB".into()),
        paper_on: Some(sample::day("2026-08-12")),
        receivers: Some("Giám đốc, kế toán, Hội Khuyến học xã".into()),
        facility_id: None,
        activity_id: None,
        voucher_id: None,
        note: None,
    };
    GiftRow {
        gift,
        used_for: (!is_money).then(|| "Máy vi tính phòng học".into()),
        voucher: is_money.then(|| "PT003".into()),
        voucher_on: is_money.then(|| sample::day("2026-08-13")),
    }
}

fn paper(rows: &[GiftRow]) -> GiftsPaper {
    let profile = Profile {
        centre_id: "06874-2008".into(),
        name: "Trung tâm học tập cộng đồng xã Đông Tiến".into(),
        unit_code: "06874".into(),
        unit_from: sample::day("2025-07-01"),
        unit_name: "Xã Đông Tiến".into(),
        parent_name: None,
        area_class: "kv2".into(),
        account_kind: "khong".into(),
        has_seal: true,
        office_id: "so-22".into(),
        office_name: "Sở Giáo dục và Đào tạo".into(),
        first_on: sample::day("2026-01-01"),
        allowance_decision: None,
        classes_before: 0,
        turns_before: 0,
    };
    let signers = Signers {
        director: "Trần Văn Thưởng".into(),
        accountant: "Đặng Quốc Vượng".into(),
        cashier: String::new(),
    };
    let (law, on) = (Norms::shipped(), sample::day("2026-12-31"));
    let names = crate::LawNames::of(std::sync::Arc::new(law.clone()), on.quarter());
    let told = totals(rows).unwrap();
    let paper = GiftsPaper::of(2026, (rows, &told), &[], profile, &names, signers, on);
    let money = vec![DonatedMoney {
        name: "Quỹ ủng hộ".into(),
        received: vnd(5_000_000),
        spent: vnd(1_200_000),
        left: vnd(3_800_000),
    }];
    GiftsPaper {
        money, upper_body: "Ủy ban nhân dân xã Đông Tiến".into(), ..paper.titled(law)
    }
}

#[test]
fn the_book_says_of_each_gift_all_there_is() {
    let rows = [
        gift(1, GiftKind::Goods, "Máy vi tính để bàn", 15_000_000),
        gift(2, GiftKind::Money, "Ủng hộ lớp xóa mù chữ", 5_000_000),
    ];
    let pdf = gift_book_pdf(&paper(&rows)).unwrap();
    let text = read(&pdf, "gift-book");
    for expected in [
        "SỔ THEO DÕI TIẾP NHẬN TÀI TRỢ",
        "Năm 2026",
        "15.000.000",
        "2 bộ",
        "20.000.000",
        "Hiện vật: 1 khoản, 15.000.000",
        "GIÁM ĐỐC",
        "Trần Văn Thưởng",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert_eq!(pdf, gift_book_pdf(&paper(&rows)).unwrap());
}

#[test]
fn the_posted_sheet_names_giver_value_and_use_and_what_became_of_money() {
    let rows = [
        gift(1, GiftKind::Goods, "Máy vi tính để bàn", 15_000_000),
        gift(2, GiftKind::Money, "Ủng hộ lớp xóa mù chữ", 5_000_000),
    ];
    let text = read(&gift_sheet_pdf(&paper(&rows)).unwrap(), "gift-sheet");
    for expected in [
        "BẢNG CÔNG KHAI TIẾP NHẬN VÀ SỬ DỤNG TÀI TRỢ",
        "Thông tư số 16/2018/TT-BGDĐT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "PT003",
        "Quỹ ủng hộ 5.000.000 1.200.000 3.800.000",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    let none = read(&gift_sheet_pdf(&paper(&[])).unwrap(), "gift-none");
    assert!(none.contains("Trong năm chưa tiếp nhận khoản tài trợ nào"), "{none}");
    let many: Vec<GiftRow> =
        (1..=60).map(|n| gift(n, GiftKind::Goods, "*Máy* #vi tính", 1_000_000)).collect();
    assert!(gift_sheet_pages(&paper(&many)).unwrap().len() > 2);
    assert!(gift_book_pages(&paper(&many)).unwrap().len() > 2);
}
