//! What an answer must say, written as a part of it.

use crate::window::codes::codes;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// Everything the expectation names stands in the answer. An object names fields, or the items of
/// a list by place: `"0"`, `"last"`, and `"#"` for how many there are. A list is compared whole. A
/// text with `…` at an end may go on there.
pub(crate) fn holds(expected: &Value, found: &Value, told: &str) {
    let difference = differs(expected, found);
    assert!(difference.is_none(), "{told}: {}\n{found}", difference.unwrap_or_default());
}

/// Where the answer says something else: the way to it, what is expected, what stands there.
fn differs(expected: &Value, found: &Value) -> Option<String> {
    match expected {
        Value::Object(fields) => fields.iter().find_map(|(name, value)| {
            let Some(part) = part(found, name) else {
                return Some(format!(".{name} is not there"));
            };
            differs(value, &part).map(|difference| format!(".{name}{difference}"))
        }),
        Value::Array(items) => {
            let there = found.as_array().map_or(0, Vec::len);
            if there != items.len() {
                return Some(format!(": {there} instead of {}", items.len()));
            }
            let each = items.iter().enumerate();
            each.map(|(n, item)| (n, differs(item, &found[n])))
                .find_map(|(n, difference)| difference.map(|d| format!("[{n}]{d}")))
        }
        Value::String(text) if found.as_str().is_some_and(|said| reads(text, said)) => None,
        plain if plain == found => None,
        plain => Some(format!(": {found} instead of {plain}")),
    }
}

/// A field, an item by its place, or how many items there are.
fn part(found: &Value, name: &str) -> Option<Value> {
    let Some(items) = found.as_array() else {
        return found.get(name).cloned();
    };
    match name {
        "#" => Some(items.len().into()),
        "last" => items.last().cloned(),
        place => items.get(place.parse::<usize>().expect("a place in a list")).cloned(),
    }
}

fn reads(expected: &str, said: &str) -> bool {
    let begins_anywhere = expected.strip_prefix('…');
    let rest = begins_anywhere.unwrap_or(expected);
    match (begins_anywhere.is_some(), rest.strip_suffix('…')) {
        (false, None) => said == rest,
        (false, Some(start)) => said.starts_with(start),
        (true, None) => said.ends_with(rest),
        (true, Some(part)) => said.contains(part),
    }
}

/// Every file an answer names is there and begins as its kind does.
pub(super) fn files_are_there(found: &Value, told: &str) {
    match found {
        Value::Object(fields) => {
            for (name, value) in fields {
                if let (true, Some(path)) =
                    (name == "path" || name.ends_with("_path"), value.as_str())
                {
                    is_there(Path::new(path), told);
                }
                files_are_there(value, told);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| files_are_there(item, told)),
        _ => {}
    }
}

fn is_there(path: &Path, told: &str) {
    if path.is_dir() {
        let list = path.join("DANH-SACH.txt");
        assert!(list.is_file(), "{told}: {} is no whole copy", path.display());
        return;
    }
    let bytes = std::fs::read(path).unwrap_or_else(|e| panic!("{told}: {}: {e}", path.display()));
    let head: &[u8] = match path.extension().and_then(|kind| kind.to_str()) {
        Some("pdf") => b"%PDF-",
        Some("xlsx" | "zip") => b"PK\x03\x04",
        Some("socd") => b"SQLite format 3\0",
        _ => b"",
    };
    assert!(bytes.starts_with(head) && !bytes.is_empty(), "{told}: {}", path.display());
    let codes = codes(&words_of(path));
    assert!(codes.is_empty(), "{told}: codes on {}: {codes:?}", path.display());
}

/// What a person reads on a paper or in a workbook; nothing of other files, nor where no program reads it.
fn words_of(path: &Path) -> String {
    let mut reader = match path.extension().and_then(|kind| kind.to_str()) {
        Some("pdf") => Command::new("pdftotext"),
        Some("xlsx") => Command::new("unzip"),
        _ => return String::new(),
    };
    let is_workbook = path.extension().is_some_and(|kind| kind == "xlsx");
    let read = match is_workbook {
        true => reader.arg("-p").arg(path).arg("xl/sharedStrings.xml").output(),
        false => reader.args(["-layout".as_ref(), path.as_os_str(), "-".as_ref()]).output(),
    };
    let text = read.map(|read| String::from_utf8_lossy(&read.stdout).into_owned());
    text.map(|text| text.replace(['<', '>'], " ")).unwrap_or_default()
}

#[test]
fn a_part_of_an_answer_is_told_from_what_it_is_not() {
    let answer = serde_json::json!({ "rows": [{ "n": "PC001" }, { "n": "PC002" }], "sum": 3 });
    for (expected, is_held) in [
        (r##"{"sum": 3}"##, true),
        (r##"{"sum": 4}"##, false),
        (r##"{"no": null}"##, false),
        (r##"{"rows": {"#": 2, "0": {"n": "PC001"}, "last": {"n": "…2"}}}"##, true),
        (r##"{"rows": {"#": 3}}"##, false),
        (r##"{"rows": {"2": {}}}"##, false),
        (r##"{"rows": [{"n": "PC…"}, {"n": "…00…"}]}"##, true),
        (r##"{"rows": [{"n": "PC001"}]}"##, false),
        (r##"{"rows": {"0": {"n": "PT…"}}}"##, false),
        (r##"{"rows": {"0": {"n": "PC"}}}"##, false),
        (r##"{"sum": "…"}"##, false),
    ] {
        let part = serde_json::from_str(expected).unwrap();
        assert_eq!(differs(&part, &answer).is_none(), is_held, "{expected}");
    }
}
