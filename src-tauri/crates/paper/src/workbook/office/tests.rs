use crate::sample::{self, SampleNames};
use crate::{ConsolidatedPaper, consolidated_workbook};
use std::process::Command;

fn made(paper: &ConsolidatedPaper<'_>) -> Vec<u8> {
    consolidated_workbook(paper, &SampleNames).unwrap()
}

/// The text of one part of the workbook, as the zip holds it.
fn part(bytes: &[u8], name: &str, part: &str) -> String {
    let folder = std::env::temp_dir().join("paper-room");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{name}.xlsx"));
    std::fs::write(&file, bytes).unwrap();
    let out =
        Command::new("unzip").args(["-p", &file.to_string_lossy(), part]).output().expect("unzip");
    assert!(out.status.success());
    String::from_utf8(out.stdout).unwrap()
}

fn sheet(bytes: &[u8], name: &str, number: usize) -> String {
    part(bytes, name, &format!("xl/worksheets/sheet{number}.xml"))
}

/// Sheets before those of the tables: the overview, the centres, what they say, committees and people, courses.
const BEFORE: usize = 5;

/// Sheet of a table.
fn of(table: &str) -> usize {
    letters::ALL.iter().position(|shape| shape.name == table).unwrap() + BEFORE + 1
}

/// The shared strings in order.
fn strings(bytes: &[u8], name: &str) -> Vec<String> {
    let all = part(bytes, name, "xl/sharedStrings.xml");
    all.split("<si>")
        .skip(1)
        .map(|si| si.split("</t>").next().unwrap().split_once('>').unwrap().1.to_owned())
        .collect()
}

/// The value of one cell as the sheet holds it: type and content.
fn cell(sheet: &str, at: &str) -> (String, String) {
    let (_, rest) = sheet.split_once(&format!("<c r=\"{at}\"")).unwrap();
    let (attributes, rest) = rest.split_once('>').unwrap();
    let kind = if attributes.contains("t=\"s\"") { "text" } else { "number" };
    let value = rest.split_once("<v>").unwrap().1.split("</v>").next().unwrap();
    (kind.to_owned(), value.to_owned())
}

#[test]
fn one_overview_one_sheet_of_centres_and_a_sheet_a_table_the_same_bytes_twice() {
    let report = sample::report(40, "Kỹ thuật trồng nấm");
    let paper = sample::consolidated(&report, 3, 2);
    let bytes = made(&paper);
    assert_eq!(bytes, made(&paper));
    let book = part(&bytes, "office", "xl/workbook.xml");
    assert_eq!(book.matches("<sheet ").count(), letters::ALL.len() + BEFORE);
    for expected in ["name=\"Tổng hợp\"", "name=\"Từng trung tâm\"", "name=\"Chứng từ thu, chi\""]
    {
        assert!(book.contains(expected), "{expected} in {book}");
    }
    let core = part(&bytes, "office", "docProps/core.xml");
    assert!(core.contains("2026-10-12T00:00:00Z"), "{core}");
}

#[test]
fn the_overview_says_whether_both_hops_agree_and_who_is_missing() {
    let report = sample::report(5, "x");
    let mut paper = sample::consolidated(&report, 3, 2);
    let agreeing = strings(&made(&paper), "office-agrees");
    assert!(agreeing.contains(&"khớp".to_owned()) && !agreeing.contains(&"LỆCH".to_owned()));
    paper.controls[1].rows = norms::Total::of(paper.controls[1].rows.number() - 1);
    let bytes = made(&paper);
    let differing = strings(&bytes, "office-differs");
    for expected in ["khớp", "LỆCH", "phường Hà Lầm 2", "chưa nộp", "Theo gói đã niêm phong"]
    {
        assert!(differing.contains(&expected.to_owned()), "{expected} in {differing:?}");
    }
    let overview = sheet(&bytes, "office-differs", 1);
    assert!(overview.contains("<v>11811000000</v>") && overview.contains("<v>11810999999</v>"));
}

#[test]
fn every_row_of_every_centre_stands_under_whose_it_is() {
    let report = sample::report(40, "Kỹ thuật trồng nấm");
    let bytes = made(&sample::consolidated(&report, 3, 0));
    let all = strings(&bytes, "office-rows");
    let said = |sheet: &str, at: &str| {
        let (kind, value) = cell(sheet, at);
        assert_eq!(kind, "text", "{at}");
        all[value.parse::<usize>().unwrap()].clone()
    };
    let vouchers = sheet(&bytes, "office-rows", of("chung-tu"));
    assert_eq!(vouchers.matches("<row ").count(), 2 + 3 * 40);
    // Head in row 3; the second centre's first voucher in row 44.
    for (at, expected) in [
        ("A3", "Mã đơn vị"),
        ("B3", "Xã, phường"),
        ("C3", "Mã trung tâm"),
        ("D3", "Mã"),
        ("A44", "06802"),
        ("B44", "xã Đông Tiến 2"),
        ("C44", "06802-2008"),
        ("E44", "PC001"),
        ("I44", "Tiền mặt"),
        ("M44", "n1 – Ngân sách nhà nước cấp hằng năm"),
    ] {
        assert_eq!(said(&vouchers, at), expected, "{at}");
    }
    // 2026-07-01 as a serial day; the amount as a number.
    assert_eq!(cell(&vouchers, "J44"), ("number".into(), "46204".into()));
    assert_eq!(cell(&vouchers, "O44"), ("number".into(), "450500".into()));
    assert!(vouchers.contains("<autoFilter ref=\"A3:W123\""));
    assert!(vouchers.contains("state=\"frozen\""));
    // Blank cells are not there at all; no formula stands among the rows.
    assert!(!vouchers.contains("<c r=\"N44\"") && !vouchers.contains("<f>"));
}

#[test]
fn one_row_a_centre_ends_in_sums_a_reader_can_follow() {
    let report = sample::report(40, "x");
    let bytes = made(&sample::consolidated(&report, 3, 0));
    let centres = sheet(&bytes, "office-centres", 2);
    assert_eq!(centres.matches("<row ").count(), 2 + 3 + 1);
    // received: 3 × 63 500 000.
    assert!(centres.contains("<f>SUM(O4:O6)</f><v>190500000</v>"), "{centres}");
    assert_eq!(centres.matches("<f>").count(), 13);
    assert!(centres.contains("<autoFilter ref=\"A3:W6\""));
}

#[test]
fn a_text_that_looks_like_a_formula_is_a_text_and_marked_as_one() {
    for hostile in ["=HYPERLINK(\"http://example.invalid\")", "+84 912", "-1+1", "@SUM(1)"] {
        let report = sample::report(5, hostile);
        let mut paper = sample::consolidated(&report, 2, 1);
        paper.missing[0].phone = hostile.into();
        paper.centres[0].unit_name = hostile.into();
        let bytes = made(&paper);
        let formulas: usize = (1..=letters::ALL.len() + BEFORE)
            .map(|number| sheet(&bytes, "office-hostile", number).matches("<f>").count())
            .sum();
        // Those of the two totals lines and no other.
        assert_eq!(formulas, 13 + 12);
        assert!(part(&bytes, "office-hostile", "xl/styles.xml").contains("quotePrefix=\"1\""));
    }
}

#[test]
fn an_endless_text_is_cut_to_what_a_cell_holds() {
    let report = sample::report(3, &"Nấm 🍄 ".repeat(8_000));
    let bytes = made(&sample::consolidated(&report, 1, 0));
    let all = strings(&bytes, "office-endless");
    let longest = all.iter().map(|text| text.encode_utf16().count()).max().unwrap();
    assert!((32_000..=32_767).contains(&longest), "{longest}");
}

#[test]
fn nobody_counted_makes_a_workbook_and_a_sample_says_so_on_each_sheet() {
    let report = sample::report(1, "x");
    let mut paper = sample::consolidated(&report, 0, 0);
    paper.sample = true;
    let bytes = made(&paper);
    let all = strings(&bytes, "office-empty");
    let sample = all.iter().position(|text| text.starts_with("DỮ LIỆU MẪU")).unwrap();
    for number in 1..=letters::ALL.len() + BEFORE {
        let sheet = sheet(&bytes, "office-empty", number);
        assert!(sheet.contains(&format!("t=\"s\"><v>{sample}</v>")), "{number}");
    }
}

#[test]
fn what_centres_say_stands_by_code_with_how_many_and_who() {
    let report = sample::report(1, "x");
    let bytes = made(&sample::consolidated(&report, 3, 0));
    let all = strings(&bytes, "office-concerns");
    let concerns = sheet(&bytes, "office-concerns", 3);
    let said = |at: &str| match cell(&concerns, at) {
        (kind, value) if kind == "text" => all[value.parse::<usize>().unwrap()].clone(),
        (_, value) => value,
    };
    let row = ["A4", "B4", "C4", "D4", "E4"].map(said);
    let (kind, name) = ("Khó khăn, vướng mắc", "Thiếu hoặc hỏng trang thiết bị");
    assert_eq!(row, [kind, name, "2", "4", "xã Đông Tiến 1, xã Đông Tiến 2"]);
}
