//! How one value becomes one cell.

use super::{Made, When};
use norms::{Day, Month, Vnd};
use rust_xlsxwriter::{
    Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError,
};

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
}

/// Thousands are separated by the reader's own locale: dots where Vietnamese is set.
const AMOUNT: &str = "#,##0;(#,##0)";

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
            warning: base.clone().set_bold().set_font_color(Color::RGB(0x00A1_141E)),
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
            day: boxed.clone().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center),
            month: boxed.set_num_format("mm/yyyy").set_align(FormatAlign::Center),
            plain: base.set_border(FormatBorder::Thin).set_num_format("0"),
        }
    }
}

/// A whole number in a cell. Cells hold binary floats; every count and amount of the program has
/// at most 15 digits, which a float carries exactly. This is the only place one is made.
#[expect(clippy::as_conversions, reason = "bounded to 15 digits before, so the float is exact")]
pub(super) fn number(sheet: &mut Worksheet, row: u32, column: u16, n: i64, look: &Format) -> Made {
    let bounded = Vnd::new(n).map_err(|_| XlsxError::ParameterError(n.to_string()))?;
    let exact = bounded.dong() as f64;
    sheet.write_number_with_format(row, column, exact, look)?;
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
    sheet.write_string_with_format(row, column, text, look)?;
    Ok(())
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
