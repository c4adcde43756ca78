//! Why a paper could not be made.

/// The reasons, each with its permanent code as text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaperFault {
    /// A template and its data do not make a document. A fault of the program, never of a person.
    #[error("paper-compile")]
    Compile(String),
    /// A figure or day the paper needs is not in the data: `table.column`.
    #[error("paper-data")]
    Data(String),
    /// A total of a column leaves the range of an amount: `table.column`.
    #[error("paper-total-out-of-range")]
    Total(String),
    /// The workbook writer refused a sheet or a cell.
    #[error("paper-workbook")]
    Workbook(String),
}

impl PaperFault {
    /// The permanent code.
    pub fn code(&self) -> &'static str {
        match self {
            PaperFault::Compile(_) => "paper-compile",
            PaperFault::Data(_) => "paper-data",
            PaperFault::Total(_) => "paper-total-out-of-range",
            PaperFault::Workbook(_) => "paper-workbook",
        }
    }

    /// Where or what exactly, for a log; not a sentence for a person.
    pub fn detail(&self) -> &str {
        match self {
            PaperFault::Compile(detail)
            | PaperFault::Data(detail)
            | PaperFault::Total(detail)
            | PaperFault::Workbook(detail) => detail,
        }
    }
}
