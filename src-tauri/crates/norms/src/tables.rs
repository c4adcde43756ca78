//! What a rule of checking may look at: tables of integers and texts, by name.

/// One cell as a rule sees it. Blank, zero and not-applicable are three states.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Nothing was said.
    Blank,
    /// The question does not apply to this row.
    NotApplicable,
    /// A whole number; a truth value is 0 or 1; money is đồng.
    Int(i64),
    /// A text, a code, or a day, month or quarter in its ISO form (which orders as text).
    Text(String),
}

/// Tables a rule can read. Implemented where the tables live, so that the engine knows none.
pub trait Tables {
    /// How many rows the table has; `None` when there is no such table.
    fn row_count(&self, table: &str) -> Option<usize>;
    /// One cell; `None` when the table, row or column does not exist.
    fn cell(&self, table: &str, row: usize, column: &str) -> Option<&Value>;
}
