use super::*;
use crate::sample::{self, read};

const HOSTILE: &str = r##"#panic("x") *đậm* $x^2$ @nhãn <thẻ> \ [ ] #let a = 1"##;

fn paper() -> ReceiptPaper {
    ReceiptPaper {
        office_id: "so-22".into(),
        office: "Phòng Văn hóa – Xã hội xã Đông Tiến".into(),
        upper_body: "Ủy ban nhân dân xã Đông Tiến".into(),
        centre_id: "06874-2008".into(),
        centre: "Trung tâm học tập cộng đồng xã Đông Tiến".into(),
        unit: "xã Đông Tiến, tỉnh Quảng Ninh".into(),
        quarter: "2026-Q3".parse().unwrap(),
        revision: 0,
        verdict: ReceiptVerdict::Accepted,
        number: "12/2026".into(),
        code: "M4PT7QXZ".into(),
        bundle_id: "0123456789abcdef".repeat(4).into(),
        ma_so_lieu: "K7Q29F4M".into(),
        received_on: sample::day("2026-10-03"),
        decided_on: sample::day("2026-10-05"),
        decided_by: None,
        digits: "927478232856607146302769649223".into(),
        remarks: vec![],
        missing: vec![],
        note: None,
        sample: false,
    }
}

fn remarks(count: usize, text: &str) -> Vec<RemarkLine> {
    (1..=count)
        .map(|n| RemarkLine {
            place: format!("Phiếu chi PC{n} · Số tiền"),
            seen: (n % 2 == 1).then(|| "1.250.000 đ".to_owned()),
            text: text.to_owned(),
        })
        .collect()
}

fn returned(count: usize) -> ReceiptPaper {
    ReceiptPaper {
        verdict: ReceiptVerdict::Returned,
        revision: 1,
        remarks: remarks(count, "Số tiền bằng chữ và bằng số khác nhau, đề nghị xem lại chứng từ"),
        missing: vec![3, 4],
        note: Some("Gọi lại cho phòng trước ngày 10/10.".into()),
        ..paper()
    }
}

fn pages(pdf: &[u8], name: &str) -> usize {
    let text = read(pdf, name);
    let (_, after) = text.rsplit_once("trang 1/").unwrap();
    after.split(' ').next().unwrap().parse().unwrap()
}

#[test]
fn an_accepted_report_gets_one_page_with_its_codes() {
    let pdf = receipt_pdf(&paper()).unwrap();
    let text = read(&pdf, "receipt");
    for expected in [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 12/2026/BN",
        "ngày 05 tháng 10 năm 2026",
        "Báo cáo quý III năm 2026",
        "ĐÃ NHẬN BÁO CÁO",
        "M4PT-7QXZ",
        "K7Q2-9F4M",
        "01234567 89abcdef",
        "03/10/2026",
        "92747 82328 56607",
        "Bản đầu",
        "trang 1/1",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert!(!text.contains("TRẢ LẠI") && !text.contains("Nhận xét của"));
    assert_eq!(pdf, receipt_pdf(&paper()).unwrap());
}

#[test]
fn a_returned_report_says_what_to_correct_still_on_one_page() {
    let pdf = receipt_pdf(&returned(3)).unwrap();
    let text = read(&pdf, "receipt-returned");
    for expected in [
        "TRẢ LẠI ĐỂ SỬA",
        "Bản thay thế lần 1 (L1)",
        "Những chỗ phải sửa (3)",
        "Phiếu chi PC1 · Số tiền",
        "Đang ghi: 1.250.000 đ",
        "Chưa nhận được gói số: 3, 4",
        "Gọi lại cho phòng",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert_eq!(pages(&pdf, "receipt-returned"), 1);
}

#[test]
fn many_remarks_flow_with_their_heading_and_the_signatures_stand_last() {
    let pdf = receipt_pdf(&returned(60)).unwrap();
    let count = pages(&pdf, "receipt-long");
    assert!(count >= 4, "{count}");
    let text = read(&pdf, "receipt-long");
    assert!(text.contains("Phiếu chi PC60"));
    // Page 1 holds the heading once; so do all pages with remarks after it.
    assert!(text.matches("Nhận xét của nơi nhận").count() >= count - 1);
    let last = text.rsplit("Biên nhận M4PT-7QXZ").nth(1).unwrap();
    assert!(last.contains("niêm phong bản thay thế") && last.contains("NƠI NHẬN"), "{last}");
}

#[test]
fn one_endless_remark_flows_too() {
    let mut paper = returned(1);
    paper.remarks = remarks(1, &"Đề nghị xem lại chứng từ này. ".repeat(400));
    assert!(pages(&receipt_pdf(&paper).unwrap(), "receipt-endless") >= 4);
}

#[test]
fn typed_text_is_never_markup() {
    let paper = ReceiptPaper {
        remarks: vec![RemarkLine {
            place: HOSTILE.into(),
            seen: Some(HOSTILE.into()),
            text: HOSTILE.into(),
        }],
        note: Some(HOSTILE.into()),
        centre: HOSTILE.into(),
        office: HOSTILE.into(),
        ..paper()
    };
    for (pdf, name) in [
        (receipt_pdf(&paper).unwrap(), "receipt-hostile"),
        (receipt_slips_pdf(&[paper]).unwrap(), "slips-hostile"),
    ] {
        let text = read(&pdf, name);
        for expected in ["#panic(\"x\")", "*đậm*", "$x^2$", "@nhãn", "<thẻ>", "#let a = 1"] {
            assert!(text.contains(expected), "{expected} in {text}");
        }
    }
}

#[test]
fn a_word_without_end_breaks_and_all_of_it_is_printed() {
    let word = "Ẩ".repeat(300);
    let paper = ReceiptPaper {
        remarks: vec![RemarkLine {
            place: word.clone(),
            seen: Some(word.clone()),
            text: word.clone(),
        }],
        note: Some(word),
        ..paper()
    };
    let text = read(&receipt_pdf(&paper).unwrap(), "receipt-word");
    assert_eq!(text.matches('Ẩ').count(), 1_200);
    assert!(text.split(' ').all(|line| line.matches('Ẩ').count() < 100), "{text}");
}

#[test]
fn slips_stand_two_on_a_sheet_and_a_long_one_takes_pages_of_its_own() {
    let mut all: Vec<ReceiptPaper> =
        (1..=5).map(|n| ReceiptPaper { number: format!("{n}/2026"), ..paper() }).collect();
    all.insert(1, ReceiptPaper { number: "99/2026".into(), ..returned(40) });
    let pdf = receipt_slips_pdf(&all).unwrap();
    let text = read(&pdf, "slips");
    for n in 1..=5 {
        assert_eq!(text.matches(&format!("Số: {n}/2026/BN")).count(), 1, "{n} in {text}");
    }
    // Five slips on three sheets, then the long one with its own page numbers.
    let long = pages(&pdf, "slips");
    assert!(long >= 2);
    assert!(text.find("Số: 99/2026/BN").unwrap() > text.find("Số: 5/2026/BN").unwrap());
    assert!(text.contains(&format!("trang {long}/{long}")));
    assert_eq!(sample::pages(&pdf, "slips"), 3 + long);
    assert_eq!(pdf, receipt_slips_pdf(&all).unwrap());
}

#[test]
fn sample_receipts_say_so_and_none_at_all_is_refused() {
    let paper = ReceiptPaper { sample: true, ..paper() };
    let text = read(&receipt_pdf(&paper).unwrap(), "receipt-sample");
    assert!(text.contains("DỮ LIỆU MẪU"));
    let two = [paper.clone(), paper];
    let text = read(&receipt_slips_pdf(&two).unwrap(), "slips-sample");
    assert_eq!(text.matches("DỮ LIỆU MẪU").count(), 2);
    assert_eq!(receipt_slips_pdf(&[]), Err(PaperFault::Data("receipts".into())));
}

/// The shortcut of `SHORT` must never claim a fit the page does not give.
#[test]
fn a_slip_taken_for_short_fits_its_half_sheet() {
    let wide = "PHƯỜNG ".repeat(11);
    let paper = ReceiptPaper {
        office: wide.clone(),
        upper_body: wide.clone(),
        centre: wide.clone(),
        note: Some("WWWWW ".repeat(11)),
        unit: "x".into(),
        ..paper()
    };
    assert!(receipt(&paper).unwrap()["surely_short"] == json!(true));
    assert_eq!(pages(&receipt_pdf(&paper).unwrap(), "receipt-short"), 1);
}

#[test]
fn a_receipt_is_printed_as_it_was_decided() {
    let beside = ReceiptBeside {
        office_id: "so-22".into(),
        office: "Phòng Văn hóa – Xã hội xã Đông Tiến".into(),
        upper_body: "Ủy ban nhân dân xã Đông Tiến".into(),
        unit: "Xã Điền Xá".into(),
        digits: "927478232856607146302769649223".into(),
        number: "12/2026".into(),
        code: "M4PT7QXZ".into(),
        decided_by: Some("Vũ Thị Lan".into()),
        sample: true,
    };
    let remark = |text: &str| letters::Remark {
        table: Some("so-du".into()),
        row: None,
        column: Some("closing_vnd".into()),
        place: "Phiếu chi PC7".into(),
        rule: None,
        seen: Some("1500000".into()),
        text: text.into(),
    };
    for (verdict, printed, remarks) in [
        (Verdict::Nhan, ReceiptVerdict::Accepted, &[][..]),
        (Verdict::TraLai, ReceiptVerdict::Returned, &["một", "hai"]),
    ] {
        let receipt = Receipt {
            bundle_id: "a".repeat(64).into(),
            office_id: "so-22".into(),
            office_name: "Phòng cũ".into(),
            centre_id: "06874-2008".into(),
            centre_name: "Trung tâm".into(),
            quarter: "2026-Q3".parse().unwrap(),
            revision: 1,
            lineage: "line".into(),
            sequence: 3,
            ma_so_lieu: "K7Q29F4M".into(),
            verdict,
            received_on: sample::day("2026-10-03"),
            decided_on: sample::day("2026-10-05"),
            round: 1,
            note: Some("Gọi lại.".into()),
            norms_edition: "edition".into(),
            reader_max: 1,
            remarks: remarks.iter().map(|text| remark(text)).collect(),
            missing: vec![2],
        };
        let paper = ReceiptPaper::of(&receipt, beside.clone(), &sample::SampleNames);
        assert_eq!((paper.verdict, paper.revision, paper.number.as_str()), (printed, 1, "12/2026"));
        // The office is called as it is called now.
        assert_eq!(
            (paper.office.as_str(), paper.unit.as_str()),
            (beside.office.as_str(), "Xã Điền Xá")
        );
        let texts: Vec<&str> = paper.remarks.iter().map(|r| r.text.as_str()).collect();
        assert_eq!(texts, remarks);
        // What was seen is said as people read it.
        assert!(paper.remarks.iter().all(|r| r.seen.as_deref() == Some("1.500.000 đ")));
        assert_eq!((paper.missing, paper.note, paper.sample), (vec![2], receipt.note, true));
    }
}
