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

impl From<letters::ShapeFault> for PaperFault {
    fn from(fault: letters::ShapeFault) -> PaperFault {
        use letters::ShapeFault::{Cell, Column, Header, Key, Missing, Row, UnknownTable, Width};
        PaperFault::Data(match fault {
            Cell { table, column, .. } | Column { table, column } => format!("{table}.{column}"),
            Header { table } | Width { table, .. } | Key { table, .. } | Row { table, .. } => table,
            UnknownTable(table) | Missing(table) => table,
        })
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use letters::ShapeFault;

    #[test]
    fn what_a_paper_cannot_read_is_named_by_table_and_column() {
        let (table, column) = ("so-du".to_owned(), "closing".to_owned());
        let cases = [
            (ShapeFault::Column { table: table.clone(), column }, "so-du.closing"),
            (ShapeFault::Row { table: table.clone(), row: 0 }, "so-du"),
            (ShapeFault::Missing(table), "so-du"),
        ];
        for (fault, place) in cases {
            assert_eq!(PaperFault::from(fault), PaperFault::Data(place.to_owned()));
        }
    }
}
