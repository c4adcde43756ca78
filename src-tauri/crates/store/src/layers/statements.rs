//! The statements of a layer's tables, composed from their shapes, each once: a table of a report is
//! said in `letters`, and only how it is asked for stands here.

use crate::error::StoreError;
use letters::{ALL, Shape};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What is done with the rows of one table.
pub(super) struct Statements {
    /// Puts one row: layer, number of the row, then every cell in the order of the shape's columns.
    pub(super) put: String,
    /// Reads rows of a layer from an offset on, every column by its name.
    pub(super) read: String,
    /// How many rows a layer has.
    pub(super) count: String,
    /// Bundles whose rows are not numbered one after another.
    pub(super) out_of_order: String,
}

static ALL_STATEMENTS: LazyLock<BTreeMap<&'static str, Statements>> =
    LazyLock::new(|| ALL.iter().map(|shape| (shape.name, Statements::of(shape))).collect());

/// The statements of a table of a report.
pub(super) fn statements(shape: &Shape) -> Result<&'static Statements, StoreError> {
    ALL_STATEMENTS.get(shape.name).ok_or_else(|| StoreError::damaged("layer"))
}

/// The table of the book that keeps the rows of a table of a report.
pub(super) fn table_of(shape: &Shape) -> String {
    format!("layer_{}", shape.name.replace('-', "_"))
}

impl Statements {
    fn of(shape: &Shape) -> Statements {
        let quoted = |name: &str| format!("\"{name}\"");
        let columns: Vec<String> = shape.columns.iter().map(|c| quoted(c.name)).collect();
        // The layer and the row's number stand before the cells.
        let cells: Vec<String> = (3..).take(columns.len()).map(|n| format!("?{n}")).collect();
        let made = |sql: &str| {
            let sql = sql.replace("{table}", &table_of(shape));
            sql.replace("{columns}", &columns.join(", ")).replace("{cells}", &cells.join(", "))
        };
        Statements {
            put: made(include_str!("put_row.sql")),
            read: made(include_str!("read_rows.sql")),
            count: made(include_str!("count_rows.sql")),
            out_of_order: made(include_str!("out_of_order.sql")),
        }
    }
}
