use super::*;
use crate::sample::{self, read};

#[test]
fn the_summary_counts_compares_and_adds_up_once() {
    let report = sample::report(12, "Kỹ thuật trồng nấm");
    let paper = sample::consolidated(&report, 7, 3);
    let pdf = summary_pdf(&paper).unwrap();
    let text = read(&pdf, "summary");
    for expected in [
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO QUẢNG",
        "Hạ Long, ngày 12 tháng 10 năm 2026",
        "đã tính số liệu của 7 trên 10 đơn vị phải nộp",
        "còn 3 đơn vị chưa có số liệu (Biểu 4)",
        "Số chứng từ 4.120 4.120 khớp",
        "Tổng thu (đồng) 11.811.000.000 11.811.000.000 khớp",
        "xã Đông Tiến 2 (L1) K7Q2-9F4M 63.500.000 59.250.000 8.000.000 9 396",
        "phường Hà Lầm 3",
        "chưa nộp",
        "Trên đây là số liệu tổng hợp quý III năm 2026",
        "THỦ TRƯỞNG ĐƠN VỊ",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    // 7 × 63.500.000, 7 × 59.250.000, 7 × 8.000.000, 7 × 9, 7 × 396.
    let total = "Cộng 444.500.000 414.750.000 56.000.000 63 2.772";
    assert_eq!(text.matches(total).count(), 1, "{text}");
    assert!(!text.contains("LỆCH") && !text.contains("tỉnh Quảng Ninh"));
    assert_eq!(pdf, summary_pdf(&paper).unwrap());
}

#[test]
fn a_control_total_that_differs_is_said_loudly() {
    let report = sample::report(3, "x");
    let mut paper = sample::consolidated(&report, 2, 0);
    paper.controls[1].rows = Total::of(paper.controls[1].rows.number() - 1);
    paper.unverified = true;
    let text = read(&summary_pdf(&paper).unwrap(), "summary-differs");
    for expected in [
        "11.811.000.000 11.810.999.999 LỆCH",
        "Có số kiểm soát bị lệch",
        "không còn đơn vị nào thiếu",
        "Chưa đối chiếu",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
}

#[test]
fn two_hundred_missing_flow_with_their_heading_and_the_signatures_stand_last() {
    let report = sample::report(3, "x");
    let mut paper = sample::consolidated(&report, 186, 200);
    paper.sample = true;
    let pdf = summary_pdf(&paper).unwrap();
    let text = read(&pdf, "summary-long");
    let pages = sample::pages(&pdf, "summary-long");
    assert_eq!(text.matches("DỮ LIỆU MẪU – KHÔNG NỘP ĐƯỢC").count(), pages);
    assert!(text.matches("Người liên hệ, điện thoại").count() >= 5);
    assert!(text.matches("Mã số liệu").count() >= 5);
    assert_eq!(text.matches("phường Hà Lầm 200").count(), 1);
    let last = text.rsplit(" · Tổng hợp quý").nth(1).unwrap();
    for expected in ["Trên đây là số liệu", "NGƯỜI LẬP BIỂU", "Nơi nhận", "THỦ TRƯỞNG"]
    {
        assert!(last.contains(expected), "{expected} in {last}");
    }
}

#[test]
fn an_office_nobody_reported_to_prints_and_typed_text_is_never_markup() {
    let report = sample::report(1, "x");
    let mut paper = sample::consolidated(&report, 0, 2);
    paper.classes.clear();
    paper.controls.clear();
    paper.missing[0].parent_name = "#panic() *đậm* $x$".into();
    paper.missing[0].contact = "= @nhãn".into();
    let text = read(&summary_pdf(&paper).unwrap(), "summary-empty");
    for expected in ["Chưa có trung tâm nào", "#panic() *đậm* $x$", "= @nhãn"] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
}
