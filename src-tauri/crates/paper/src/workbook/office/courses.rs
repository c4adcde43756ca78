//! The sheet of courses: who lacks one by the reports of the quarter, and whom the courses invite.

use crate::workbook::cell::{self, Looks, Made, refused};
use crate::workbook::sheet::{HEAD, too_long};
use crate::workbook::words::{Words, sheet_name};
use crate::{ConsolidatedPaper, Names, PaperFault};
use office::{CourseRow, InvitedRow, Lacking};
use rust_xlsxwriter::{Workbook, Worksheet};

/// Word of the title, width in characters.
const COLUMNS: [(&str, u32); 8] = [
    ("all_unit", 28),
    ("all_parent", 22),
    ("course_person", 26),
    ("course_posts", 32),
    ("course_lacks", 32),
    ("course_invited", 40),
    ("course_days", 24),
    ("course_came", 12),
];

/// First who lacks a course, by unit and name; then whom each course invites.
pub(super) fn write(
    book: &mut Workbook,
    paper: &ConsolidatedPaper<'_>,
    names: &dyn Names,
    words: &Words,
    looks: &Looks,
) -> Result<(), PaperFault> {
    let page = &paper.courses;
    let sheet = book.add_worksheet();
    frame(sheet, paper.sample, words, looks).map_err(refused)?;
    let mut at = HEAD;
    let mut next = || {
        at = at.checked_add(1).ok_or_else(|| refused(too_long()))?;
        Ok::<u32, PaperFault>(at)
    };
    for one in &page.lacking {
        lacking(sheet, next()?, one, names, looks).map_err(refused)?;
    }
    for course in &page.rows {
        for one in &course.invited {
            invited(sheet, next()?, (course, one), words, looks).map_err(refused)?;
        }
    }
    sheet.autofilter(HEAD, 0, at.max(HEAD), 7).map_err(refused)?;
    Ok(())
}

fn frame(sheet: &mut Worksheet, is_sample: bool, words: &Words, looks: &Looks) -> Made {
    sheet.set_name(sheet_name(words.of("courses")))?;
    sheet.write_string_with_format(0, 0, words.of("courses"), &looks.title)?;
    if is_sample {
        sheet.write_string_with_format(1, 0, words.of("sample"), &looks.warning)?;
    }
    for ((title, width), place) in COLUMNS.into_iter().zip(0_u16..) {
        cell::text(sheet, HEAD, place, words.of(title), &looks.head)?;
        sheet.set_column_width(place, f64::from(width))?;
    }
    sheet.set_row_height(HEAD, 34)?;
    sheet.set_freeze_panes(HEAD + 1, 1)?;
    sheet.set_repeat_rows(0, HEAD)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn texts(sheet: &mut Worksheet, at: u32, cells: [&str; 8], looks: &Looks) -> Made {
    for (text, place) in cells.into_iter().zip(0_u16..) {
        cell::text(sheet, at, place, text, &looks.text)?;
    }
    Ok(())
}

fn lacking(
    sheet: &mut Worksheet,
    at: u32,
    one: &Lacking,
    names: &dyn Names,
    looks: &Looks,
) -> Made {
    let called = |list: &str, codes: &[String]| {
        let named = codes.iter().map(|code| names.name(list, code));
        named.collect::<Vec<_>>().join("; ")
    };
    let (posts, lacks) = (called("roles", &one.roles), called("training-topic", &one.lacks));
    let invited = one.invited_to.join("; ");
    let cells = [&one.unit_name, &one.parent_name, &one.full_name, &posts, &lacks, &invited]
        .map(|s| s.as_str());
    let [unit, parent, name, posts, lacks, invited] = cells;
    texts(sheet, at, [unit, parent, name, posts, lacks, invited, "", ""], looks)
}

fn invited(
    sheet: &mut Worksheet,
    at: u32,
    (row, one): (&CourseRow, &InvitedRow),
    words: &Words,
    looks: &Looks,
) -> Made {
    let course = &row.course;
    let days = format!("{} – {}", course.from_on.office(), course.to_on.office());
    let came = one.came.map(|came| words.of(if came { "yes" } else { "no" })).unwrap_or_default();
    let cells = [&one.unit_name, "", &one.invited.full_name, "", "", &course.title, &days, came];
    texts(sheet, at, cells, looks)
}
