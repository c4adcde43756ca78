use super::*;
use crate::sample::{self, read};
use letters::{Line, Report, Table};

/// What a person may type: every character typst reads as markup, and some it cannot draw.
const HOSTILE: &str =
    r##"#panic("x") *đậm* _nghiêng_ $x^2$ @nhãn <thẻ> \ ` [ ] // "ngoặc" ~ = - + #let a = 1"##;

pub(crate) fn paper(report: &Report) -> ReportPaper<'_> {
    ReportPaper {
        report,
        names: &sample::SampleNames,
        upper_body: "Ủy ban nhân dân xã Đông Tiến".into(),
        number: "12/BC-TTHTCĐ".into(),
        place: "Đông Tiến".into(),
        place_is_read: true,
        signed_on: sample::day("2026-10-02"),
        addressee: vec![
            "Ủy ban nhân dân xã Đông Tiến".into(),
            "Phòng Văn hóa – Xã hội xã Đông Tiến".into(),
        ],
        grounds: vec![
            "Căn cứ Công văn số 1977/SGDĐT-CNTX ngày 14 tháng 7 năm 2011 của Sở Giáo dục và Đào tạo Quảng Ninh".into(),
            "Căn cứ Kế hoạch hoạt động năm 2026 của Trung tâm".into(),
        ],
        required: Some(Required {
            title: "Sáu hạng mục cần có, đầu tư dần từng bước, theo Công văn số 1977/SGDĐT-CNTX".into(),
            categories: ["van-phong", "dien-thoai", "may-tinh", "tu-ho-so", "phong-hoc", "ban-ghe"]
                .map(str::to_owned)
                .to_vec(),
        }),
        copies_to: vec!["Như trên".into(), "Lưu: VT, TTHTCĐ".into()],
        director: "Trần Văn Thưởng".into(),
        accountant: "Đặng Quốc Vượng".into(),
        preparer: "Nguyễn Thị Hường".into(),
        ma_so_lieu: "K7Q29F4M".into(),
        law: "Lập theo bản quy định mã M3XB-7T2P, kèm 1 quyết định tạm, chưa đối chiếu".into(),
        sample: false,
        revision: None,
        findings: &[],
        groups: groups(report),
    }
}

/// Biểu 04a of a year nothing is known of but the quarter.
pub(crate) fn groups(report: &Report) -> Groups {
    let law = (norms::Norms::shipped(), sample::day("2026-09-30"));
    Groups::of(report, &sample::SampleNames, law, &YearSoFar::default()).unwrap()
}

#[test]
fn a_quarter_prints_its_sentences_and_its_totals() {
    let report = sample::report(40, "Kỹ thuật trồng nấm rơm trên luống");
    let pdf = report_pdf(&paper(&report)).unwrap();
    assert!(pdf.starts_with(b"%PDF"));
    let text = read(&pdf, "report");
    for expected in [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Đông Tiến, ngày 02 tháng 10 năm 2026",
        "Kết quả hoạt động và quyết toán kinh phí quý III năm 2026",
        "Số: 12/BC-TTHTCĐ",
        "Mã số liệu K7Q2-9F4M",
        "Số trang trước chuyển sang",
        "Lập theo bản quy định mã M3XB-7T2P, kèm 1 quyết định tạm, chưa đối chiếu",
        "Cộng cả quý 3.415.500 3.415.500",
        "(*) Chưa đối chiếu với văn bản.",
        "Hường (*)",
        "PC007",
        "Ghi nhầm người nhận",
        "Biểu 05a. Tài trợ, viện trợ, cấp bằng hiện vật trong kỳ",
        "Sở Giáo dục và Đào tạo",
        "Biểu 09. Khó khăn, kiến nghị",
        "Khó khăn, vướng mắc 1 Thiếu hoặc hỏng trang thiết bị Kỹ thuật trồng nấm rơm",
        "Kiến nghị 1 Trang bị, sửa chữa thiết bị Sở Giáo dục",
        "GIÁM ĐỐC",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
}

#[test]
fn the_same_quarter_gives_the_same_bytes() {
    let report = sample::report(40, "Kỹ thuật trồng nấm");
    let paper = paper(&report);
    assert_eq!(report_pdf(&paper).unwrap(), report_pdf(&paper).unwrap());
    assert_eq!(report_pages(&paper).unwrap(), report_pages(&paper).unwrap());
}

#[test]
fn typed_text_is_never_markup() {
    let report = sample::report(6, HOSTILE);
    let text = read(&report_pdf(&paper(&report)).unwrap(), "hostile");
    for expected in ["#panic(\"x\")", "*đậm*", "_nghiêng_", "$x^2$", "@nhãn", "<thẻ>", "#let a = 1"]
    {
        assert!(text.contains(expected), "{expected} in {text}");
    }
}

#[test]
fn a_character_no_face_can_draw_becomes_a_box_and_the_report_still_prints() {
    let report = sample::report(6, "Lớp nấm \u{1F344} \u{4E2D}\u{202E}\u{7}");
    let text = read(&report_pdf(&paper(&report)).unwrap(), "undrawable");
    assert!(text.contains("Lớp nấm □ □□□"), "{text}");
}

#[test]
fn sample_and_revised_reports_say_so_on_their_pages() {
    let report = sample::report(40, "Kỹ thuật trồng nấm");
    let mut paper = paper(&report);
    paper.sample = true;
    paper.revision = Some(Revision {
        number: 1,
        replaces: "Báo cáo số 11/BC-TTHTCĐ ngày 01/10/2026".into(),
        reason: "ghi thiếu một phiếu chi".into(),
    });
    let pages = report_pages(&paper).unwrap().len();
    let text = read(&report_pdf(&paper).unwrap(), "sample");
    assert_eq!(text.matches("DỮ LIỆU MẪU – KHÔNG NỘP ĐƯỢC").count(), pages);
    assert!(text.contains("Bản điều chỉnh lần 1, thay thế Báo cáo số 11/BC-TTHTCĐ"));
    assert!(text.contains(&format!("trang {pages}/{pages}")));
}

#[test]
fn an_empty_quarter_prints() {
    let full = sample::report(1, "x");
    let empty = [
        "nhan-su",
        "biet-phai",
        "tap-huan",
        "nguoi-cong-tac",
        "ban-chi-dao",
        "hop-ban-chi-dao",
        "ke-hoach",
        "chi-tieu",
        "co-so-vat-chat",
        "hoat-dong",
        "nguon-kinh-phi",
        "so-quy",
        "chung-tu",
        "phu-cap",
        "no-phu-cap",
        "kiem-quy",
        "kho-khan",
        "kien-nghi",
        "tai-tro",
        "ket-qua-kiem-tra",
    ]
    .into_iter()
    .fold(full, |report, name| report.with(Table::new(name, vec![]).unwrap()));
    let text = read(&report_pdf(&paper(&empty)).unwrap(), "empty");
    assert!(text.contains("Trong kỳ không tổ chức hoạt động"));
    assert!(text.contains("Không phát sinh trong kỳ"));
    assert!(!text.contains("Biểu 05a"), "{text}");
    // What nobody said is left open, to be written by hand.
    let open = text.split("2. Khó khăn, kiến nghị: ").nth(1).unwrap();
    assert!(open.starts_with("......") && !open.contains("Không có"), "{open}");
}

#[test]
fn a_report_without_its_quarter_is_refused_by_place() {
    let report = sample::report(1, "x").with(Table::new("trung-tam", vec![]).unwrap());
    assert_eq!(report_pdf(&paper(&report)), Err(PaperFault::Data("trung-tam.quarter".into())));
}

#[test]
fn the_signatures_never_stand_alone_and_never_split() {
    for vouchers in [1, 12, 25, 33, 41] {
        let report = sample::report(vouchers, "Kỹ thuật trồng nấm rơm trên luống");
        let pdf = report_pdf(&paper(&report)).unwrap();
        let text = read(&pdf, "signatures");
        let last = text.rsplit("Mã số liệu").nth(1).unwrap();
        for expected in ["Trên đây là báo cáo", "NGƯỜI LẬP BIỂU", "Nơi nhận", "GIÁM ĐỐC"]
        {
            assert!(last.contains(expected), "{vouchers}: {expected} in {last}");
        }
    }
}

#[test]
fn carried_sums_on_every_page_are_the_sums_of_the_lines_before_it() {
    let report = sample::report(90, "Kỹ thuật trồng nấm");
    let text = read(&report_pdf(&paper(&report)).unwrap(), "carried");
    let book = table(&report, "so-quy").unwrap();
    let mut pages = 0;
    for part in text.split("Số trang trước chuyển sang").skip(1) {
        pages += 1;
        // The first voucher after the carried line tells which lines came before.
        let number = part.split(' ').find(|w| w.starts_with("PC") || w.starts_with("PT")).unwrap();
        let before: Vec<Line<'_>> =
            book.lines().take_while(|line| line.text("number").unwrap() != number).collect();
        let amount = |line: &Line<'_>, column| line.int(column).unwrap().unwrap();
        let (coming, going) = before
            .iter()
            .fold((0, 0), |(a, b), line| (a + amount(line, "in_vnd"), b + amount(line, "out_vnd")));
        let balance = amount(before.last().unwrap(), "balance_vnd");
        let dots = |n: i64| norms::Vnd::new(n).unwrap().to_string();
        let expected = format!(" {} {} {}", dots(coming), dots(going), dots(balance));
        assert!(part.starts_with(&expected), "{expected} at {number}");
    }
    assert!(pages >= 2);
}
