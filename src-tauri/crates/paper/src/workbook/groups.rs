//! Activities by group, as Biểu 04a has them on paper.

use super::cell::{self, Looks, Made, refused};
use super::paper::WorkbookPaper;
use super::sheet::{HEAD, too_long};
use super::words::{Words, sheet_name};
use crate::PaperFault;
use crate::plans::percent;
use crate::report::{Count, GroupLine};
use centre::PlanKind;
use centre::grouped::Planned;
use rust_xlsxwriter::{Format, Workbook, Worksheet};

const HEADS: [(&str, u32); 16] = [
    ("group", 40),
    ("g_activities", 12),
    ("g_sessions", 11),
    ("g_turns", 12),
    ("g_female", 11),
    ("g_minority", 11),
    ("g_cost", 17),
    ("g_year", 12),
    ("g_turns_year", 12),
    ("g_plan", 12),
    ("g_planned", 12),
    ("g_planned_done", 12),
    ("g_planned_part", 11),
    ("g_turns_planned", 12),
    ("g_turns_done", 12),
    ("g_turns_part", 11),
];

/// Where what the year came to begins.
const YEAR: u16 = 7;
/// Where what was planned begins.
const PLAN: u16 = 9;

/// One line a group, then what was held before the book, then all; nothing where nothing was held or planned.
pub(super) fn write(
    book: &mut Workbook,
    paper: &WorkbookPaper<'_>,
    words: &Words,
    looks: &Looks,
) -> Result<(), PaperFault> {
    let groups = &paper.groups;
    if groups.rows.is_empty() && groups.before.is_none() && !groups.is_planned() {
        return Ok(());
    }
    let sheet = book.add_worksheet();
    frame(sheet, paper.sample, words, looks).map_err(refused)?;
    let mut at = HEAD;
    for one in &groups.rows {
        at += 1;
        line(sheet, at, one, words, [&looks.text, &looks.amount]).map_err(refused)?;
    }
    if let Some(count) = groups.before {
        at += 1;
        before(sheet, at, count, words, looks).map_err(refused)?;
    }
    let at = at.checked_add(1).ok_or_else(|| refused(too_long()))?;
    line(sheet, at, &groups.all, words, [&looks.strong, &looks.total]).map_err(refused)
}

fn frame(sheet: &mut Worksheet, is_sample: bool, words: &Words, looks: &Looks) -> Made {
    sheet.set_name(sheet_name(words.of("groups")))?;
    sheet.write_string_with_format(0, 0, words.of("groups"), &looks.title)?;
    if is_sample {
        sheet.write_string_with_format(1, 0, words.of("sample"), &looks.warning)?;
    }
    for ((head, width), place) in HEADS.into_iter().zip(0_u16..) {
        cell::text(sheet, HEAD, place, words.of(head), &looks.head)?;
        sheet.set_column_width(place, f64::from(width))?;
    }
    sheet.set_row_height(HEAD, 66)?;
    sheet.set_freeze_panes(HEAD + 1, 1)?;
    sheet.set_repeat_rows(0, HEAD)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn line(
    sheet: &mut Worksheet,
    at: u32,
    one: &GroupLine,
    words: &Words,
    [text, amount]: [&Format; 2],
) -> Made {
    cell::text(sheet, at, 0, &one.name, text)?;
    let year = [one.year.classes, one.year.turns];
    let counts = [one.activities, one.sessions, one.turns, one.female, one.minority];
    let counts = counts.into_iter().chain([one.cost.dong()]).chain(year);
    for (count, place) in counts.zip(1_u16..) {
        cell::number(sheet, at, place, count, amount)?;
    }
    let told = [one.plan.classes, one.plan.turns];
    let kinds = told.into_iter().flatten().map(|told| match told.kind {
        PlanKind::Quarter => words.of("g_of_quarter"),
        _ => words.of("g_of_year"),
    });
    let mut kinds: Vec<&str> = kinds.collect();
    kinds.dedup();
    cell::text(sheet, at, PLAN, &kinds.join(", "), text)?;
    for (told, place) in told.into_iter().zip([PLAN + 1, PLAN + 4]) {
        planned(sheet, (at, place), told, [text, amount])?;
    }
    Ok(())
}

fn planned(
    sheet: &mut Worksheet,
    (at, place): (u32, u16),
    told: Option<Planned>,
    [text, amount]: [&Format; 2],
) -> Made {
    let counts = [told.map(|told| told.planned), told.and_then(|told| told.done)];
    for (count, place) in counts.into_iter().zip(place..) {
        match count {
            Some(count) => cell::number(sheet, at, place, count.into(), amount)?,
            None => cell::text(sheet, at, place, "", text)?,
        }
    }
    let part = told.and_then(|told| told.percent).map(|parts| percent(parts.into()));
    cell::text(sheet, at, place + 2, &part.unwrap_or_default(), text)
}

/// No group, and nothing of the quarter, is known of it.
fn before(sheet: &mut Worksheet, at: u32, count: Count, words: &Words, looks: &Looks) -> Made {
    cell::text(sheet, at, 0, words.of("g_before"), &looks.text)?;
    for (count, place) in [count.classes, count.turns].into_iter().zip(YEAR..) {
        cell::number(sheet, at, place, count, &looks.amount)?;
    }
    Ok(())
}
