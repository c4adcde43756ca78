//! Canonical CSV: UTF-8, LF, comma, a header, quotes only where needed, rows strictly ascending.
//!
//! Invariant: one table has one byte string; [`decode`] accepts exactly what [`encode`] writes.

use crate::code::Code;
use crate::text::{self, TextFault};

/// The largest table, in bytes.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
/// The most columns.
pub const MAX_COLUMNS: usize = 64;
/// The most rows, the header not counted: a busy centre's quarter has some hundred.
pub const MAX_ROWS: usize = 10_000;

/// A decoded table. Every row has as many fields as the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CsvTable {
    /// Column names, in order.
    pub header: Vec<String>,
    /// Rows, strictly ascending by the tuple of their fields compared bytewise.
    pub rows: Vec<Vec<String>>,
}

/// Why a table is refused. Rows are counted from 1 without the header (0 is the header itself),
/// columns from 1. [`CsvFault::code`] is stable.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CsvFault {
    /// More than [`MAX_BYTES`].
    #[error("csv-too-large")]
    TooLarge,
    /// More than [`MAX_ROWS`].
    #[error("csv-too-many-rows")]
    TooManyRows,
    /// No column, or more than [`MAX_COLUMNS`].
    #[error("csv-columns {found}")]
    Columns {
        /// Columns found.
        found: usize,
    },
    /// A column name is not `[a-z][a-z0-9_]*` of at most 64 characters, or stands twice.
    #[error("csv-column-name {column}")]
    ColumnName {
        /// The column.
        column: usize,
    },
    /// A row with another number of fields than the header.
    #[error("csv-ragged {row}")]
    Ragged {
        /// The row.
        row: usize,
    },
    /// A field breaks a rule of the canonical text.
    #[error("csv-text {row} {column} {fault}")]
    Text {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// The rule.
        fault: TextFault,
    },
    /// A row is equal to the one before it or sorts before it.
    #[error("csv-order {row}")]
    Order {
        /// The row.
        row: usize,
    },
    /// Not UTF-8.
    #[error("csv-utf8")]
    Utf8,
    /// Quotes or line ends that no canonical writer makes.
    #[error("csv-syntax {row}")]
    Syntax {
        /// The row.
        row: usize,
    },
    /// Well-formed, but not the bytes a canonical writer makes (quotes without need).
    #[error("csv-not-canonical")]
    NotCanonical,
}

impl CsvFault {
    /// The verdict on a bundle that holds such a table.
    #[must_use]
    pub fn verdict(&self) -> Code {
        match self {
            CsvFault::TooLarge | CsvFault::TooManyRows => Code::TooLarge,
            _ => Code::CsvForm,
        }
    }

    /// The stable lower-kebab code, without the place.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            CsvFault::TooLarge => "csv-too-large",
            CsvFault::TooManyRows => "csv-too-many-rows",
            CsvFault::Columns { .. } => "csv-columns",
            CsvFault::ColumnName { .. } => "csv-column-name",
            CsvFault::Ragged { .. } => "csv-ragged",
            CsvFault::Text { .. } => "csv-text",
            CsvFault::Order { .. } => "csv-order",
            CsvFault::Utf8 => "csv-utf8",
            CsvFault::Syntax { .. } => "csv-syntax",
            CsvFault::NotCanonical => "csv-not-canonical",
        }
    }
}

/// Writes a table. Sorts nothing: the caller decides the key and therefore the order of columns.
///
/// # Errors
/// [`CsvFault`], naming the first offending place.
pub fn encode(header: &[&str], rows: &[Vec<String>]) -> Result<Vec<u8>, CsvFault> {
    if header.is_empty() || header.len() > MAX_COLUMNS {
        return Err(CsvFault::Columns { found: header.len() });
    }
    if rows.len() > MAX_ROWS {
        return Err(CsvFault::TooManyRows);
    }
    for (column, name) in (1..).zip(header) {
        let twice = header.iter().filter(|other| *other == name).count() > 1;
        if twice || !is_column_name(name) {
            return Err(CsvFault::ColumnName { column });
        }
    }
    let mut out = Vec::new();
    put_row(&mut out, header.iter().copied());
    let mut before: Option<&Vec<String>> = None;
    for (row, fields) in (1..).zip(rows) {
        if fields.len() != header.len() {
            return Err(CsvFault::Ragged { row });
        }
        for (column, field) in (1..).zip(fields) {
            if !is_below_zero(field) {
                text::check(field).map_err(|fault| CsvFault::Text { row, column, fault })?;
            }
        }
        if before.is_some_and(|before| before >= fields) {
            return Err(CsvFault::Order { row });
        }
        before = Some(fields);
        put_row(&mut out, fields.iter().map(String::as_str));
        if out.len() > MAX_BYTES {
            return Err(CsvFault::TooLarge);
        }
    }
    Ok(out)
}

/// Reads a table and refuses every byte string that [`encode`] would not have written.
///
/// # Errors
/// [`CsvFault`], naming the first offending place.
pub fn decode(bytes: &[u8]) -> Result<CsvTable, CsvFault> {
    if bytes.len() > MAX_BYTES {
        return Err(CsvFault::TooLarge);
    }
    let whole = std::str::from_utf8(bytes).map_err(|_| CsvFault::Utf8)?;
    let Some(body) = whole.strip_suffix('\n') else {
        return Err(CsvFault::Syntax { row: whole.split('\n').count().saturating_sub(1) });
    };
    let mut lines = body.split('\n');
    let header = fields(lines.next().unwrap_or_default()).ok_or(CsvFault::Syntax { row: 0 })?;
    if header.len() > MAX_COLUMNS {
        return Err(CsvFault::Columns { found: header.len() });
    }
    let mut rows = Vec::new();
    for (row, line) in (1..).zip(lines) {
        if row > MAX_ROWS {
            return Err(CsvFault::TooManyRows);
        }
        let found = fields(line).ok_or(CsvFault::Syntax { row })?;
        if found.len() != header.len() {
            return Err(CsvFault::Ragged { row });
        }
        rows.push(found);
    }
    let names: Vec<&str> = header.iter().map(String::as_str).collect();
    if encode(&names, &rows)? != bytes {
        return Err(CsvFault::NotCanonical);
    }
    Ok(CsvTable { header, rows })
}

/// The fields of one line; `None` when its quotes do not close where a field ends. No field holds
/// a line break (the text rules forbid it), so a line is always a row.
fn fields(line: &str) -> Option<Vec<String>> {
    let mut found = Vec::new();
    let mut rest = line;
    loop {
        let (field, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted_field(quoted)?,
            None => {
                let (field, after) = match rest.split_once(',') {
                    Some((field, after)) => (field, Some(after)),
                    None => (rest, None),
                };
                if field.contains('"') {
                    return None;
                }
                (field.to_owned(), after)
            }
        };
        found.push(field);
        match after {
            Some(after) => rest = after,
            None => return Some(found),
        }
    }
}

/// The field after an opening quote, and what follows its comma.
fn quoted_field(text: &str) -> Option<(String, Option<&str>)> {
    let mut field = String::new();
    let mut rest = text;
    loop {
        let (part, after) = rest.split_once('"')?;
        field.push_str(part);
        if let Some(more) = after.strip_prefix('"') {
            field.push('"');
            rest = more;
        } else if after.is_empty() {
            return Some((field, None));
        } else {
            return after.strip_prefix(',').map(|after| (field, Some(after)));
        }
    }
}

fn put_row<'a>(out: &mut Vec<u8>, fields: impl ExactSizeIterator<Item = &'a str>) {
    // A lone empty field is quoted: other readers skip a line that holds nothing.
    let alone = fields.len() == 1;
    for (at, field) in fields.enumerate() {
        if at > 0 {
            out.push(b',');
        }
        if field.contains([',', '"']) || (alone && field.is_empty()) {
            out.push(b'"');
            out.extend_from_slice(field.replace('"', "\"\"").as_bytes());
            out.push(b'"');
        } else {
            out.extend_from_slice(field.as_bytes());
        }
    }
    out.push(b'\n');
}

/// A whole number below zero, in its one form. It alone may begin with a sign: a spreadsheet shows
/// it as that number and computes nothing, and reversals and differences are such numbers.
fn is_below_zero(field: &str) -> bool {
    field.len() <= 16
        && field.strip_prefix('-').is_some_and(|digits| {
            digits.starts_with(|first: char| matches!(first, '1'..='9'))
                && digits.bytes().all(|byte| byte.is_ascii_digit())
        })
}

fn is_column_name(name: &str) -> bool {
    name.len() <= 64
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fault(bytes: &[u8]) -> &'static str {
        decode(bytes).map_or_else(|fault| fault.code(), |_| "accepted")
    }

    #[test]
    fn only_the_canonical_bytes_are_read() {
        let wide = |count: usize| {
            let names: Vec<String> = (0..count).map(|at| format!("c{at}")).collect();
            format!("{}\n", names.join(","))
        };
        let long = format!("a\n{}\n", "x".repeat(5 * 1024));
        let (wide_64, wide_65) = (wide(64), wide(65));
        let cases: &[(&[u8], &str)] = &[
            (b"a,b\n1,x\n2,\n", "accepted"),
            (b"a,b\n", "accepted"),
            (b"a\n\"\"\nx\n", "accepted"),
            (b"a,b\n1,\"x,\"\"y\"\"\"\n", "accepted"),
            (wide_64.as_bytes(), "accepted"),
            (wide_65.as_bytes(), "csv-columns"),
            (b"", "csv-syntax"),
            (b"\n", "csv-column-name"),
            (b"a,b\n1,x", "csv-syntax"),
            (b"a,b\r\n1,x\r\n", "csv-column-name"),
            (b"a,b\n1,x\r\n", "csv-text"),
            (b"a,b\n1\n", "csv-ragged"),
            (b"a,b\n1,2,3\n", "csv-ragged"),
            (b"a,b\n1,\0\n", "csv-text"),
            (long.as_bytes(), "csv-text"),
            (b"\xef\xbb\xbfa,b\n", "csv-column-name"),
            (b"a,b\n2,x\n1,x\n", "csv-order"),
            (b"a,b\n1,x\n1,x\n", "csv-order"),
            (b"a,b\n1,=cmd|x\n", "csv-text"),
            (b"a,b\n1,+84912\n", "csv-text"),
            (b"a,b\n1,-5\n", "accepted"),
            (b"a,b\n1,-999999999999999\n", "accepted"),
            (b"a,b\n1,-9999999999999999\n", "csv-text"),
            (b"a,b\n1,-0\n", "csv-text"),
            (b"a,b\n1,-05\n", "csv-text"),
            (b"a,b\n1,-5+1\n", "csv-text"),
            (b"a,b\n1,-\n", "csv-text"),
            (b"a,a\n", "csv-column-name"),
            (b"A,b\n", "csv-column-name"),
            (b"a,b\n1,\"x\"\n", "csv-not-canonical"),
            (b"a\n\nx\n", "csv-not-canonical"),
            (b"a,b\n1,\"x\n", "csv-syntax"),
            (b"a,b\n1,\"x\"y\n", "csv-syntax"),
            (b"a,b\n1,x\"y\n", "csv-syntax"),
            (b"a,b\n1,\xff\n", "csv-utf8"),
        ];
        for (bytes, expected) in cases {
            assert_eq!(fault(bytes), *expected, "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn the_place_of_a_bad_field_is_named() {
        let rows = [vec!["1".into(), "ok".into()], vec!["2".into(), "=1".into()]];
        let fault = TextFault::Formula;
        assert_eq!(encode(&["a", "b"], &rows), Err(CsvFault::Text { row: 2, column: 2, fault }));
    }

    proptest! {
        #[test]
        fn a_table_written_is_read_back_and_written_alike(
            mut rows in prop::collection::vec(
                prop::collection::vec("[a-zđộ\",.;0-9]{0,6}", 3), 0..40),
        ) {
            rows.sort();
            rows.dedup();
            let bytes = encode(&["a", "b", "c"], &rows).unwrap();
            let table = decode(&bytes).unwrap();
            prop_assert_eq!(&table.rows, &rows);
            prop_assert_eq!(encode(&["a", "b", "c"], &table.rows).unwrap(), bytes);
        }

        #[test]
        fn whatever_is_read_is_what_would_be_written(text in "[a-c,\"\n é=]{0,24}") {
            if let Ok(table) = decode(text.as_bytes()) {
                let header: Vec<&str> = table.header.iter().map(String::as_str).collect();
                prop_assert_eq!(encode(&header, &table.rows).unwrap(), text.into_bytes());
            }
        }
    }
}
