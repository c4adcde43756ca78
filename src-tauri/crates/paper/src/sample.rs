//! A made-up quarter of a made-up centre, for the tests of every paper.

use crate::sample_allotted;
use crate::sample_moves;
use crate::sample_pay;
use crate::sample_people;
use crate::sample_plans;
use crate::{CentreTables, ClassLine, ConsolidatedPaper, ControlTotal, MissingUnit, Names};
use letters::{Report, Table};
use norms::{Day, Total, Value};
use office::ConcernLine;

/// Names of the few codes the sample uses; anything else is shown as its code.
pub(crate) struct SampleNames;

impl Names for SampleNames {
    fn name(&self, list: &str, code: &str) -> String {
        match (list, code) {
            ("roles", "giam-doc") => "Giám đốc",
            ("roles", "pho-giam-doc-truc") => "Phó Giám đốc thường trực",
            ("roles", "ke-toan") => "Kế toán",
            ("roles", "giao-vien-biet-phai") => "Giáo viên biệt phái",
            ("area-class", "kv3") => "Khu vực III",
            ("account-kind", "rieng") => "Có tài khoản riêng",
            ("facility-category", "van-phong") => "Văn phòng thường trực",
            ("facility-category", "dien-thoai") => "Điện thoại",
            ("facility-category", "may-tinh") => "Máy vi tính nối mạng",
            ("facility-category", "tu-ho-so") => "Tủ hồ sơ",
            ("facility-category", "phong-hoc") => "Phòng học",
            ("facility-category", "ban-ghe") => "Bàn ghế",
            ("relation", "dung-chung") => "Dùng chung",
            ("condition", "kha") => "Khá",
            ("facility-movement", "mua-sam") => "Mua sắm",
            ("facility-movement", "thanh-ly") => "Thanh lý",
            ("activity-group", "kinh-te-nghe") => "Kinh tế, nghề",
            ("activity-group", "suc-khoe") => "Sức khỏe",
            ("activity-group", "phap-luat") => "Pháp luật",
            ("activity-form", "chuyen-de") => "Chuyên đề",
            ("activity-form", "lop") => "Lớp",
            ("place", "tien-mat") => "Tiền mặt",
            ("place", "tien-gui") => "Tiền gửi",
            ("method", "he-so") => "Hệ số",
            ("method", "so-tien-thang") => "Số tiền theo tháng",
            ("difficulty", "thieu-thiet-bi") => "Thiếu hoặc hỏng trang thiết bị",
            ("request", "trang-bi") => "Trang bị, sửa chữa thiết bị",
            ("severity", "query") => "Cần giải trình",
            ("rules", "qt-07") => "Số lượt người của một hoạt động cao khác thường",
            _ => return code.to_owned(),
        }
        .to_owned()
    }

    fn rank(&self, list: &str, code: &str) -> usize {
        let order = ["giam-doc", "pho-giam-doc-truc", "ke-toan"];
        let place = order.iter().position(|c| *c == code);
        if list == "roles" { place.unwrap_or(order.len()) } else { 0 }
    }
}

pub(crate) fn day(iso: &str) -> Day {
    iso.parse().unwrap()
}

fn t(text: &str) -> Value {
    Value::Text(text.to_owned())
}

const B: Value = Value::Blank;
const N: fn(i64) -> Value = Value::Int;

/// A report with `vouchers` cash lines; `text` goes into every free text a person can type.
pub(crate) fn report(vouchers: i64, text: &str) -> Report {
    let (book, vouchers, closing) = money(vouchers, text);
    Report::new(vec![
        Table::new("trung-tam", vec![centre()]).unwrap(),
        Table::new("nhan-su", sample_people::people(text)).unwrap(),
        Table::new("biet-phai", sample_people::seconded(text)).unwrap(),
        Table::new("tap-huan", sample_people::trained(text)).unwrap(),
        Table::new("nguoi-cong-tac", sample_people::speakers(text)).unwrap(),
        Table::new("ban-chi-dao", sample_people::committee(text)).unwrap(),
        Table::new("hop-ban-chi-dao", sample_people::meetings(text)).unwrap(),
        Table::new("co-so-vat-chat", facilities(text)).unwrap(),
        Table::new("tang-giam-vat-chat", sample_moves::rows(text)).unwrap(),
        Table::new("hoat-dong", activities(text)).unwrap(),
        Table::new("ke-hoach", sample_plans::plans(text)).unwrap(),
        Table::new("chi-tieu", sample_plans::targets(text)).unwrap(),
        Table::new("nguon-kinh-phi", sources(text)).unwrap(),
        Table::new("du-toan", sample_allotted::decisions(text)).unwrap(),
        Table::new("thuc-hien-du-toan", sample_allotted::carried_out()).unwrap(),
        Table::new("so-du", balances(closing)).unwrap(),
        Table::new("chung-tu", vouchers).unwrap(),
        Table::new("dong-chung-tu", Vec::new()).unwrap(),
        Table::new("so-quy", book).unwrap(),
        Table::new("phu-cap", sample_pay::allowances()).unwrap(),
        Table::new("quyet-dinh-tam", Vec::new()).unwrap(),
        Table::new("chi-phu-cap", Vec::new()).unwrap(),
        Table::new("no-phu-cap", sample_pay::owed()).unwrap(),
        Table::new("kiem-quy", vec![vec![t("2026-09-30"), N(closing), N(closing), N(0), B]])
            .unwrap(),
        Table::new("tam-ung", sample_pay::advances(text)).unwrap(),
        Table::new("khoa-so", sample_pay::closings(text)).unwrap(),
        Table::new("tai-tro", sample_pay::gifts(text)).unwrap(),
        Table::new("kho-khan", vec![vec![t("00001"), t("thieu-thiet-bi"), t(text)]]).unwrap(),
        Table::new("kien-nghi", vec![vec![t("00002"), t("trang-bi"), B, t("Sở Giáo dục")]])
            .unwrap(),
        Table::new("tep-dinh-kem", sample_people::attached(text)).unwrap(),
        Table::new("dieu-chinh-ky-truoc", sample_pay::late(text)).unwrap(),
        Table::new(
            "ket-qua-kiem-tra",
            vec![
                vec![t("qt-01"), t("*"), t("error"), t("dung"), B],
                vec![t("qt-07"), t("hd02"), t("query"), t("giai-thich"), t(text)],
            ],
        )
        .unwrap(),
    ])
    .unwrap()
}

fn centre() -> Vec<Value> {
    vec![
        t("06874-2008"),
        t("Trung tâm học tập cộng đồng xã Đông Tiến"),
        t("06874"),
        t("2008-01-01"),
        t("xã Đông Tiến"),
        t("tỉnh Quảng Ninh"),
        t("kv3"),
        t("rieng"),
        N(1),
        t("vhxh-06874"),
        t("Phòng Văn hóa – Xã hội xã Đông Tiến"),
        t("2026-01-01"),
        t("2026-Q3"),
        t("2026-07-01"),
        t("2026-09-30"),
        N(0),
    ]
}

fn facilities(text: &str) -> Vec<Vec<Value>> {
    ["van-phong", "may-tinh", "tu-ho-so", "phong-hoc", "ban-ghe"]
        .iter()
        .enumerate()
        .map(|(i, code)| {
            let n = i64::try_from(i).unwrap() + 1;
            vec![
                t(&format!("f{i}")),
                t(code),
                t(text),
                N(n * 3 - 2),
                N(3),
                N(1),
                N(n * 3),
                N(n * 2 - 1),
                N(n * 2),
                t("dung-chung"),
                t("kha"),
                t("2020-05-01"),
                B,
                N(n * 4_500_000),
                B,
            ]
        })
        .collect()
}

fn activities(text: &str) -> Vec<Vec<Value>> {
    let groups = ["kinh-te-nghe", "suc-khoe", "phap-luat"];
    (0_i64..9)
        .map(|n| {
            let group = groups[usize::try_from(n).unwrap() % 3];
            vec![
                t(&format!("hd{n:02}")),
                t(group),
                t("chuyen-de"),
                t(text),
                t(&format!("2026-0{}-1{n}", 7 + n % 3)),
                N(2),
                t("Nhà văn hóa thôn 3"),
                B,
                t("hoi-khuyen-hoc"),
                N(40 + n),
                N(20),
                Value::NotApplicable,
                B,
                t("Bùi Thị Ngoãn"),
                N(650_000),
                B,
                B,
            ]
        })
        .collect()
}

fn sources(text: &str) -> Vec<Vec<Value>> {
    let source = |code: &str, class: &str, name: &str, opening: i64, got: i64, spent: i64| {
        vec![
            t(code),
            t(class),
            t(name),
            N(opening),
            N(90_000_000),
            N(got),
            N(got + 20_000_000),
            N(spent),
            N(spent + 18_000_000),
            N(opening + got - spent),
            N(1),
            if class == "tai-tro-tien" { t(text) } else { B },
        ]
    };
    vec![
        source(
            "n1",
            "nsnn-hang-nam",
            "Ngân sách nhà nước cấp hằng năm",
            3_250_000,
            61_500_000,
            58_000_000,
        ),
        source("n4", "tai-tro-tien", text, 500_000, 2_000_000, 1_250_000),
    ]
}

fn balances(closing: i64) -> Vec<Vec<Value>> {
    vec![
        vec![t("tien-gui"), N(40_000_000), N(0), N(0), N(40_000_000), N(40_000_000), B],
        vec![
            t("tien-mat"),
            N(3_250_000),
            N(closing),
            N(3_250_000),
            N(closing),
            N(1_000),
            t("2026-08-02"),
        ],
    ]
}

type Rows = Vec<Vec<Value>>;

fn money(count: i64, text: &str) -> (Rows, Rows, i64) {
    let reasons = ["Chi thù lao giảng viên lớp kỹ thuật trồng nấm", "Mua văn phòng phẩm", text];
    let mut balance = 3_250_000;
    let (mut book, mut vouchers) = (Vec::new(), Vec::new());
    for n in 1..=count {
        let day =
            format!("2026-{:02}-{:02}", 7 + (n - 1) * 3 / count, 1 + (n - 1) * 84 / count % 28);
        let receipt = n % 3 == 0;
        let amount = if receipt { 1_236_567 + n } else { 450_000 + n * 500 };
        let (coming, going) = if receipt { (amount, 0) } else { (0, amount) };
        balance += coming - going;
        let series = if receipt { "PT" } else { "PC" };
        let number = format!("{series}{n:03}");
        let reason = reasons[usize::try_from(n).unwrap() % 3];
        book.push(vec![
            t("tien-mat"),
            t(&format!("{n:05}")),
            t(&day),
            t(&number),
            t(reason),
            N(coming),
            N(going),
            N(balance),
        ]);
        vouchers.push(vec![
            t(&format!("v{n:05}")),
            t(&number),
            t(series),
            N(n),
            t(if receipt { "thu" } else { "chi" }),
            t("tien-mat"),
            t(&day),
            t("Phạm Đức Nghĩa"),
            t(reason),
            t("n1"),
            B,
            N(amount),
            N(1),
            N(i64::from(n == 7)),
            if n == 7 { t("Ghi nhầm người nhận") } else { B },
            B,
            B,
            N(0),
            B,
            B,
        ]);
    }
    (book, vouchers, balance)
}

/// A difficulty two of them name.
fn concern() -> ConcernLine {
    ConcernLine {
        table: "kho-khan",
        list: "difficulty",
        code: "thieu-thiet-bi".into(),
        rows: 4,
        centres: vec!["xã Đông Tiến 1".into(), "xã Đông Tiến 2".into()],
    }
}

/// A quarter of an office: `counted` centres that all handed in `report`, `lacking` that did not.
pub(crate) fn consolidated(report: &Report, counted: u32, lacking: u32) -> ConsolidatedPaper<'_> {
    let centre = |n: u32| CentreTables {
        unit_code: format!("{:05}", 6_800 + n),
        unit_name: format!("xã Đông Tiến {n}"),
        parent_name: "tỉnh Quảng Ninh".into(),
        centre_id: format!("{:05}-2008", 6_800 + n).into(),
        centre_name: format!("Trung tâm học tập cộng đồng xã Đông Tiến {n}"),
        revision: u32::from(n == 2),
        received_on: day("2026-10-03"),
        state: if n == 2 { "trả lại" } else { "đạt" }.into(),
        is_accepted: n != 2,
        bundle_id: "0123456789abcdef".repeat(4).into(),
        ma_so_lieu: "K7Q29F4M".into(),
        report,
    };
    let unit = |n: u32| MissingUnit {
        unit_code: format!("{:05}", 7_000 + n),
        unit_name: format!("phường Hà Lầm {n}"),
        parent_name: "tỉnh Quảng Ninh".into(),
        contact: "Bùi Thị Ngoãn".into(),
        phone: "0912 345 678".into(),
        why: "chưa nộp".into(),
    };
    let control = |name: &str, title: &str, is_money, bundles, rows| ControlTotal {
        name: name.into(),
        title: title.into(),
        is_money,
        bundles: Total::of(bundles),
        rows: Total::of(rows),
    };
    ConsolidatedPaper {
        office: "Phòng Giáo dục thường xuyên".into(),
        office_id: "so-22".into(),
        upper_body: "Sở Giáo dục và Đào tạo Quảng Ninh".into(),
        place: "Hạ Long".into(),
        quarter: "2026-Q3".parse().unwrap(),
        made_on: day("2026-10-12"),
        expected: counted + lacking,
        concluded: office::Concluded {
            accepted: counted - u32::from(counted > 1),
            unreviewed: 0,
            returned: u32::from(counted > 1),
        },
        accepted_only: false,
        centres: (1..=counted).map(centre).collect(),
        concerns: vec![concern()],
        staffing: sample_people::staffing(counted),
        courses: sample_people::courses(),
        missing: (1..=lacking).map(unit).collect(),
        beyond: Vec::new(),
        controls: vec![
            control("vouchers", "Số chứng từ", false, 4_120, 4_120),
            control("received", "Tổng thu", true, 11_811_000_000, 11_811_000_000),
        ],
        classes: vec![ClassLine {
            name: "Ngân sách nhà nước cấp hằng năm".into(),
            centres: counted,
            opening: Total::of(604_500_000),
            received: Total::of(11_439_000_000),
            spent: Total::of(10_788_000_000),
            closing: Total::of(1_255_500_000),
        }],
        sample: false,
        unverified: false,
    }
}

/// The text of a PDF as `pdftotext -layout` reads it, one space between words.
pub(crate) fn read(pdf: &[u8], name: &str) -> String {
    let folder = std::env::temp_dir().join("paper-room");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{name}.pdf"));
    std::fs::write(&file, pdf).unwrap();
    let out = std::process::Command::new("pdftotext")
        .args(["-layout", &file.to_string_lossy(), "-"])
        .output()
        .expect("pdftotext of poppler-utils");
    assert!(out.status.success());
    // Where a word may be broken nothing is read.
    let text = String::from_utf8(out.stdout).unwrap().replace('\u{200B}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many pages the PDF that `read` left under that name has, as `pdfinfo` counts them.
pub(crate) fn pages(pdf: &[u8], name: &str) -> usize {
    read(pdf, name);
    let file = std::env::temp_dir().join("paper-room").join(format!("{name}.pdf"));
    let out = std::process::Command::new("pdfinfo").arg(file).output().expect("pdfinfo");
    let text = String::from_utf8(out.stdout).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap();
    line.trim().parse().unwrap()
}
