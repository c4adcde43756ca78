//! What closed months and years refuse, as errors of the border.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use centre::closings::ClosingRefusal;

impl From<ClosingRefusal> for DeskError {
    fn from(refusal: ClosingRefusal) -> DeskError {
        let month = |code, month: norms::Month| DeskError::new(code).with("month", month.office());
        let year = |code, year: u32| DeskError::new(code).with("year", year);
        match refusal {
            ClosingRefusal::MonthClosed(of) => month(Code::MonthClosed, of),
            ClosingRefusal::MonthOpen(of) => month(Code::MonthOpen, of),
            ClosingRefusal::MonthRuns(of) => month(Code::MonthRuns, of),
            ClosingRefusal::BeforeOpen(of) => month(Code::MonthBeforeOpen, of),
            ClosingRefusal::QuarterClosed(of) => {
                DeskError::new(Code::QuarterClosed).with("quarter", of)
            }
            ClosingRefusal::YearClosed(of) => year(Code::YearClosed, of),
            ClosingRefusal::YearOpen(of) => year(Code::YearOpen, of),
            ClosingRefusal::YearRuns(of) => year(Code::YearRuns, of),
            ClosingRefusal::YearAdjusted(of) => year(Code::YearAdjusted, of),
            ClosingRefusal::QuarterOpen(of) => DeskError::new(Code::YearQuarterOpen)
                .with("quarter", format!("{} năm {}", of.roman(), of.year())),
            ClosingRefusal::YearBeforeOpen(of) => year(Code::YearBeforeOpen, of),
            ClosingRefusal::YearAfterClosed(of) => year(Code::YearAfterClosed, of),
            ClosingRefusal::BeforeBook(first) => {
                DeskError::new(Code::DayBeforeBook).with("first", first.office())
            }
            ClosingRefusal::Law(fault) => fault.into(),
        }
    }
}
