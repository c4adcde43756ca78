//! How one value becomes one cell.

use crate::PaperFault;
use norms::{Day, Month, Total, Vnd};
use rust_xlsxwriter::{
    Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError,
};
use std::borrow::Cow;

/// A cell that was written, or why not.
pub(super) type Made = Result<(), XlsxError>;
/// A day as a cell holds it, or why it holds none.
pub(super) type When = Result<ExcelDateTime, XlsxError>;

/// What the writer of workbooks refused.
pub(super) fn refused(fault: XlsxError) -> PaperFault {
    PaperFault::Workbook(fault.to_string())
}

/// The looks of all cells, made once.
pub(super) struct Looks {
    pub(super) title: Format,
    pub(super) warning: Format,
    pub(super) head: Format,
    pub(super) text: Format,
    pub(super) strong: Format,
    pub(super) amount: Format,
    pub(super) total: Format,
    pub(super) day: Format,
    pub(super) month: Format,
    pub(super) plain: Format,
    pub(super) bad: Format,
    pub(super) bare: Bare,
}

/// The looks of the columns of a long table: no frames, so that a whole column carries one look
/// and a cell is written without looking its own up.
pub(super) struct Bare {
    pub(super) text: Format,
    pub(super) amount: Format,
    pub(super) day: Format,
    pub(super) month: Format,
    pub(super) plain: Format,
}

/// Thousands are separated by the reader's own locale: dots where Vietnamese is set.
const AMOUNT: &str = "#,##0;(#,##0)";
const DAY: &str = "dd/mm/yyyy";
const MONTH: &str = "mm/yyyy";
const WARN: Color = Color::RGB(0x00A1_141E);

impl Looks {
    pub(super) fn new() -> Looks {
        let base = Format::new()
            .set_font_name("Times New Roman")
            .set_font_size(12)
            .set_align(FormatAlign::Top);
        let boxed = base.clone().set_border(FormatBorder::Thin);
        let strong = boxed.clone().set_bold();
        Looks {
            title: base.clone().set_bold().set_font_size(14),
            warning: base.clone().set_bold().set_font_color(WARN),
            head: strong
                .clone()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0x00E8_EAED)),
            text: boxed.clone().set_text_wrap(),
            strong: strong.clone(),
            amount: boxed.clone().set_num_format(AMOUNT),
            total: strong.set_num_format(AMOUNT),
            day: boxed.clone().set_num_format(DAY).set_align(FormatAlign::Center),
            month: boxed.clone().set_num_format(MONTH).set_align(FormatAlign::Center),
            plain: boxed.clone().set_num_format("0"),
            bad: boxed.set_bold().set_font_color(WARN),
            bare: Bare {
                amount: base.clone().set_num_format(AMOUNT),
                day: base.clone().set_num_format(DAY).set_align(FormatAlign::Center),
                month: base.clone().set_num_format(MONTH).set_align(FormatAlign::Center),
                plain: base.clone().set_num_format("0"),
                // Set off from the number that may end right before it.
                text: base.set_indent(1),
            },
        }
    }
}

/// A whole number as a cell holds it. Cells hold binary floats; every count and amount of the
/// program has at most 15 digits, which a float carries exactly. This is the only place one is
/// made.
#[expect(clippy::as_conversions, reason = "bounded to 15 digits before, so the float is exact")]
pub(super) fn exact(n: i64) -> Result<f64, XlsxError> {
    let bounded = Vnd::new(n).map_err(|_| XlsxError::ParameterError(n.to_string()))?;
    Ok(bounded.dong() as f64)
}

/// A whole number in a cell.
pub(super) fn number(sheet: &mut Worksheet, row: u32, column: u16, n: i64, look: &Format) -> Made {
    sheet.write_number_with_format(row, column, exact(n)?, look)?;
    Ok(())
}

/// A sum over many in a cell; one a cell does not hold to the last digit is a text, as it is printed.
pub(super) fn total(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    total: Total,
    look: &Format,
) -> Made {
    match exact(total.number()) {
        Ok(n) => sheet.write_number_with_format(row, column, n, look)?,
        Err(_) => {
            let look = look.clone().set_align(FormatAlign::Right);
            sheet.write_string_with_format(row, column, total.printed(), &look)?
        }
    };
    Ok(())
}

/// A text, whatever it begins with: never read as a formula or a number.
pub(super) fn text(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    look: &Format,
) -> Made {
    if looks_like_formula(text) {
        // The mark keeps it a text even after somebody edits the cell and leaves it again.
        let look = look.clone().set_quote_prefix();
        sheet.write_string_with_format(row, column, held(text), &look)?;
    } else {
        sheet.write_string_with_format(row, column, held(text), look)?;
    }
    Ok(())
}

/// Would a spreadsheet take it for a formula, were it typed?
pub(super) fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// What a cell can hold of a text: 32 767 units of UTF-16, which one byte at least makes up. One
/// endless remark must not stop the workbook; the whole of it stands in the bundle.
pub(super) fn held(text: &str) -> Cow<'_, str> {
    const MOST: usize = 32_767;
    if text.len() <= MOST {
        return Cow::Borrowed(text);
    }
    let mut units = 0;
    let cut = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units >= MOST
    });
    match cut {
        Some((at, _)) => Cow::Owned(format!("{}…", &text[..at])),
        None => Cow::Borrowed(text),
    }
}

/// Height of one line, in points: Times New Roman 12 with the marks of Vietnamese capitals.
pub(super) const LINE: u32 = 18;

/// The height of a row whose texts wrap in columns of these widths, in points. Not every program
/// grows a row itself.
pub(super) fn height<'a>(texts: impl IntoIterator<Item = (&'a str, u32)>) -> f64 {
    let lines = texts.into_iter().map(|(text, width)| {
        let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        // A line that ends at a word is not full.
        letters.saturating_mul(11).div_ceil(width.max(1).saturating_mul(10))
    });
    // A row is at most 409 points high.
    f64::from(lines.max().unwrap_or(1).clamp(1, 22) * LINE)
}

/// A real day.
pub(super) fn day(day: Day) -> When {
    civil(day.year(), day.month_number(), day.of_month())
}

/// A month as the first of its days.
pub(super) fn month(month: Month) -> When {
    civil(month.year(), month.number(), 1)
}

fn civil(year: i32, month: u32, day: u32) -> When {
    let range = |_| XlsxError::DateTimeRangeError(format!("{year}-{month}-{day}"));
    ExcelDateTime::from_ymd(
        u16::try_from(year).map_err(range)?,
        u8::try_from(month).map_err(range)?,
        u8::try_from(day).map_err(range)?,
    )
}
