use super::words::sheet_name;
use super::*;
use crate::sample;
use letters::Report;
use std::process::Command;

fn paper(report: &Report) -> WorkbookPaper<'_> {
    WorkbookPaper {
        report,
        groups: crate::report::tests::groups(report),
        names: &sample::SampleNames,
        made_on: sample::day("2026-10-02"),
        ma_so_lieu: "K7Q29F4M".into(),
        law: "Lập theo bản quy định mã M3XB-7T2P".into(),
        number: "12/BC-TTHTCĐ".into(),
        revision: 0,
        sample: false,
        unverified: true,
    }
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

#[test]
fn the_workbook_has_a_summary_and_a_sheet_a_table_and_the_same_bytes_twice() {
    let report = sample::report(40, "Kỹ thuật trồng nấm");
    let bytes = workbook(&paper(&report)).unwrap();
    assert_eq!(bytes, workbook(&paper(&report)).unwrap());
    let parts = part(&bytes, "workbook", "xl/workbook.xml");
    // A summary before the tables, posts by movements and activities by group behind them.
    assert_eq!(parts.matches("<sheet ").count(), letters::ALL.len() + 3);
    assert!(parts.contains("name=\"Hoạt động theo nhóm\""));
    assert!(parts.contains("name=\"Tăng, giảm nhân lực\""));
    assert!(parts.contains("name=\"Tổng hợp\""));
    let core = part(&bytes, "workbook", "docProps/core.xml");
    assert!(core.contains("2026-10-02T00:00:00Z"), "{core}");
}

/// The part of a table's sheet; the summary goes before them.
fn sheet(table: &str) -> String {
    let at = letters::ALL.iter().position(|shape| shape.name == table).unwrap();
    format!("xl/worksheets/sheet{}.xml", at + 2)
}

#[test]
fn amounts_are_numbers_days_are_days_ids_are_texts_and_totals_are_formulas() {
    let report = sample::report(40, "Kỹ thuật trồng nấm");
    let bytes = workbook(&paper(&report)).unwrap();
    let book = part(&bytes, "workbook-cells", &sheet("so-quy"));
    assert!(book.contains("<v>16075644</v>") && book.contains("<f>SUMIF(A4:A43,"), "{book}");
    assert!(book.contains("<v>46204</v>"), "2026-07-01 as a serial day: {book}");
    assert!(!book.contains("<v>00001</v>"));
    // chung-tu: a sum of receipts and payments together would mean nothing.
    let vouchers = part(&bytes, "workbook-cells", &sheet("chung-tu"));
    assert!(!vouchers.contains("<f>"));
}

#[test]
fn a_text_that_looks_like_a_formula_stays_a_text() {
    let hostile = "=HYPERLINK(\"http://example.invalid\";1+1)";
    let report = sample::report(5, hostile);
    let bytes = workbook(&paper(&report)).unwrap();
    let strings = part(&bytes, "workbook-hostile", "xl/sharedStrings.xml");
    assert!(strings.contains("=HYPERLINK("));
    let activities = part(&bytes, "workbook-hostile", &sheet("hoat-dong"));
    assert!(!activities.contains("<f>HYPERLINK"));
}

#[test]
fn an_empty_quarter_makes_a_workbook_and_a_sample_says_so_on_each_sheet() {
    let full = sample::report(1, "x");
    let empty = letters::ALL
        .iter()
        .filter(|shape| shape.name != "trung-tam")
        .fold(full, |report, shape| report.with(letters::Table::new(shape.name, vec![]).unwrap()));
    let mut paper = paper(&empty);
    paper.sample = true;
    let bytes = workbook(&paper).unwrap();
    let strings = part(&bytes, "workbook-empty", "xl/sharedStrings.xml");
    assert!(strings.contains("DỮ LIỆU MẪU – KHÔNG NỘP ĐƯỢC"));
    assert!(!part(&bytes, "workbook-empty", &sheet("dong-chung-tu")).contains("<f>"));
}

#[test]
fn every_sheet_name_is_one_a_spreadsheet_accepts_and_stands_once() {
    let mut names: Vec<String> = letters::ALL.iter().map(|s| sheet_name(s.title)).collect();
    assert!(names.iter().all(|name| !name.is_empty() && name.chars().count() <= 31));
    names.sort();
    names.dedup();
    assert_eq!(names.len(), letters::ALL.len());
    assert_eq!(sheet_name(&"a/[b]:*?\\".repeat(20)).chars().count(), 31);
}
