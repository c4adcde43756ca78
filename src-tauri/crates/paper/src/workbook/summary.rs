//! The first sheet: which report this is, its key figures, what the other sheets hold.

use super::cell::{self, Looks, refused};
use super::paper::WorkbookPaper;
use super::words::{Words, sheet_name};
use crate::report::{Who, table};
use crate::{PaperFault, marks, totals};
use letters::{Line, Report};
use norms::Day;
use rust_xlsxwriter::{Url, Workbook, Worksheet};

enum Figure {
    Text(String),
    Day(Day),
    Number(i64),
}

pub(super) fn write(
    book: &mut Workbook,
    paper: &WorkbookPaper<'_>,
    who: &Who,
    words: &Words,
    looks: &Looks,
) -> Result<(), PaperFault> {
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(words.of("summary"))).map_err(refused)?;
    sheet.set_column_width(0, 40).map_err(refused)?;
    sheet.set_column_width(1, 52).map_err(refused)?;
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    let title = format!(
        "{} {} {} {}",
        words.of("heading"),
        who.quarter.roman(),
        words.of("year"),
        who.quarter.year()
    );
    sheet.write_string_with_format(0, 0, title, &looks.title).map_err(refused)?;
    let mut at = 1;
    for (said, word) in [(paper.sample, "sample"), (paper.unverified, "unverified")] {
        if said {
            sheet
                .write_string_with_format(at, 0, words.of(word), &looks.warning)
                .map_err(refused)?;
            at += 1;
        }
    }
    at = block(sheet, at, &identity(paper, who)?, words, looks)?;
    at = heading(sheet, at, words.of("figures"), looks)?;
    let figures: Vec<(&str, Figure)> =
        figures(paper.report)?.into_iter().map(|(word, n)| (word, Figure::Number(n))).collect();
    at = block(sheet, at, &figures, words, looks)?;
    at = heading(sheet, at, words.of("sheets"), looks)?;
    for table in paper.report.tables() {
        let name = sheet_name(table.shape().title);
        let link = Url::new(format!("internal:'{name}'!A1")).set_text(table.shape().title);
        sheet.write_url_with_format(at, 0, link, &looks.text).map_err(refused)?;
        let rows = i64::try_from(table.rows().len()).unwrap_or(i64::MAX);
        cell::number(sheet, at, 1, rows, &looks.amount).map_err(refused)?;
        at += 1;
    }
    Ok(())
}

fn identity(
    paper: &WorkbookPaper<'_>,
    who: &Who,
) -> Result<Vec<(&'static str, Figure)>, PaperFault> {
    let line = table(paper.report, "trung-tam")?.line(0)?;
    let day = |column: &str| -> Result<Figure, PaperFault> {
        let written = line.text(column)?;
        Ok(written.parse().map_or_else(|_| Figure::Text(written.to_owned()), Figure::Day))
    };
    let mut told = vec![
        ("centre", Figure::Text(who.name.clone())),
        ("centre_id", Figure::Text(who.centre_id.clone().into())),
        ("office", Figure::Text(line.text("office_name")?.to_owned())),
        ("quarter", Figure::Text(format!("{}/{}", who.quarter.roman(), who.quarter.year()))),
        ("from", day("from_on")?),
        ("to", day("to_on")?),
        ("number", Figure::Text(paper.number.clone())),
        ("revision", Figure::Number(i64::from(paper.revision))),
        ("made_on", Figure::Day(paper.made_on)),
        ("code", Figure::Text(marks::grouped(&paper.ma_so_lieu, 4, "-"))),
    ];
    if !paper.law.is_empty() {
        told.push(("law", Figure::Text(paper.law.clone())));
    }
    Ok(told)
}

/// The key figures of a report: word, count or amount in đồng.
pub(super) fn figures(report: &Report) -> Result<Vec<(&'static str, i64)>, PaperFault> {
    let rows = |name: &str| -> Result<i64, PaperFault> {
        let count = table(report, name)?.rows().len();
        Ok(i64::try_from(count).unwrap_or(i64::MAX))
    };
    let total = |name: &str, column: &str| -> Result<i64, PaperFault> {
        let t = table(report, name)?;
        let all: Vec<Line<'_>> = t.lines().collect();
        totals::int(t, &all, column)
    };
    let checks = table(report, "ket-qua-kiem-tra")?.lines();
    let said = checks.map(|line| line.text("explanation")).collect::<Result<Vec<_>, _>>()?;
    let explained = said.iter().filter(|text| !text.is_empty()).count();
    Ok(vec![
        ("posts", rows("nhan-su")?),
        ("activities", rows("hoat-dong")?),
        ("turns", total("hoat-dong", "turns")?),
        ("turns_female", total("hoat-dong", "turns_female")?),
        ("opening", total("nguon-kinh-phi", "opening_vnd")?),
        ("received", total("nguon-kinh-phi", "received_vnd")?),
        ("spent", total("nguon-kinh-phi", "spent_vnd")?),
        ("closing", total("nguon-kinh-phi", "closing_vnd")?),
        ("cash", total("so-du", "closing_vnd")?),
        ("allowances", total("phu-cap", "amount_vnd")?),
        ("paid", total("phu-cap", "paid_vnd")?),
        ("vouchers", rows("chung-tu")?),
        ("explained", i64::try_from(explained).unwrap_or(i64::MAX)),
    ])
}

pub(super) fn heading(
    sheet: &mut Worksheet,
    at: u32,
    word: &str,
    looks: &Looks,
) -> Result<u32, PaperFault> {
    sheet.write_string_with_format(at + 1, 0, word, &looks.title).map_err(refused)?;
    Ok(at + 2)
}

fn block(
    sheet: &mut Worksheet,
    mut at: u32,
    lines: &[(&str, Figure)],
    words: &Words,
    looks: &Looks,
) -> Result<u32, PaperFault> {
    for (word, figure) in lines {
        cell::text(sheet, at, 0, words.of(word), &looks.strong).map_err(refused)?;
        match figure {
            Figure::Text(text) => cell::text(sheet, at, 1, text, &looks.text),
            Figure::Number(n) => cell::number(sheet, at, 1, *n, &looks.amount),
            Figure::Day(day) => cell::day(*day).and_then(|day| {
                sheet.write_datetime_with_format(at, 1, day, &looks.day)?;
                Ok(())
            }),
        }
        .map_err(refused)?;
        at += 1;
    }
    Ok(at)
}
