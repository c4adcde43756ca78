//! What is printed, read as text. With `SCD_PICTURES` set to a folder every paper is also drawn there, one
//! picture a page, to be looked at.

use crate::harness::skip;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// The words of a printed file, line by line as they stand; empty where no program reads it.
pub(super) fn words_of(file: &Value) -> String {
    let path = Path::new(file["path"].as_str().expect("a path"));
    draw(path);
    let mut reader = Command::new("pdftotext");
    reader.args(["-layout", path.to_str().expect("a path of text"), "-"]);
    let Ok(read) = reader.output() else {
        skip("papers", "no pdftotext");
        return String::new();
    };
    assert!(read.status.success(), "{read:?}");
    let text = String::from_utf8(read.stdout).expect("text");
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join("\n")
}

fn draw(path: &Path) {
    let Some(folder) = std::env::var_os("SCD_PICTURES") else { return };
    let stem = path.file_stem().expect("a name").to_owned();
    let mut painter = Command::new("pdftoppm");
    painter.args(["-r", "70", "-png"]).arg(path).arg(Path::new(&folder).join(stem));
    assert!(painter.status().is_ok_and(|status| status.success()), "pdftoppm");
}
