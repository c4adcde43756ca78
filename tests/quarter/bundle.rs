//! Opening a bundle without the program: a stored zip and plain CSV, read by hand.

use std::collections::BTreeMap;
use std::path::Path;

/// The files of a bag by their path under `goi/`.
pub(crate) struct Bag(pub(crate) BTreeMap<String, Vec<u8>>);

/// A row by its column names.
pub(crate) type Row = BTreeMap<String, String>;

impl Bag {
    /// Reads a stored zip by walking its local headers.
    pub(crate) fn open(path: &Path) -> Bag {
        let bytes = std::fs::read(path).expect("a bundle");
        let mut files = BTreeMap::new();
        let mut at = 0;
        while bytes[at..].starts_with(b"PK\x03\x04") {
            let half = |from: usize| {
                usize::from(bytes[at + from]) + 256 * usize::from(bytes[at + from + 1])
            };
            assert_eq!(half(8), 0, "the entry is stored, not packed");
            let size = half(18) + 65_536 * half(20);
            let name_at = at + 30;
            let data_at = name_at + half(26) + half(28);
            let name = std::str::from_utf8(&bytes[name_at..name_at + half(26)]).expect("a name");
            let name = name.strip_prefix("goi/").expect("everything lies in goi/");
            files.insert(name.to_owned(), bytes[data_at..data_at + size].to_vec());
            at = data_at + size;
        }
        Bag(files)
    }

    pub(crate) fn text(&self, path: &str) -> &str {
        let bytes = self.0.get(path).unwrap_or_else(|| panic!("no {path}"));
        std::str::from_utf8(bytes).expect("UTF-8")
    }

    /// The rows of a table of the report.
    pub(crate) fn table(&self, name: &str) -> Vec<Row> {
        let mut lines = rows(self.text(&format!("data/du-lieu/{name}.csv"))).into_iter();
        let header = lines.next().expect("a header");
        lines.map(|line| header.iter().cloned().zip(line).collect()).collect()
    }

    pub(crate) fn info(&self) -> serde_json::Value {
        serde_json::from_str(self.text("thong-tin.json")).expect("JSON")
    }
}

/// RFC 4180.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let row = rows.last_mut().expect("there is always a row");
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                row.last_mut().expect("a field").push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            _ => row.last_mut().expect("a field").push(letter),
        }
    }
    rows.pop();
    rows
}

/// A whole number of a row.
pub(crate) fn number(row: &Row, column: &str) -> i64 {
    let text = row.get(column).unwrap_or_else(|| panic!("no {column}"));
    text.parse().unwrap_or_else(|_| panic!("{column}: {text:?}"))
}

#[test]
fn the_reader_of_tables_reads_quotes() {
    let read = rows("a,b\n\"x,\"\"y\",\n");
    assert_eq!(read, [["a", "b"], ["x,\"y", ""]]);
}
