//! What a refusal must look like, and what of a book must not change.

use serde_json::Value;
use std::path::Path;
use std::process::Output;

/// The error object of a refused run: one JSON object on stdout, exit 1, a known code, a sentence.
pub(crate) fn refusal(output: &Output, what: &str) -> Value {
    let stdout = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    let stderr = String::from_utf8_lossy(&output.stderr);
    let answer: Value = serde_json::from_str(&stdout)
        .unwrap_or_else(|e| panic!("{what}: {e}: {stdout:.300}\n{stderr:.300}"));
    let error = answer["error"].clone();
    assert!(error.is_object(), "{what}: not refused: {stdout:.300}");
    assert_eq!(output.status.code(), Some(1), "{what}: exit code");
    is_said(&error, what);
    error
}

/// A known code and a Vietnamese sentence with nothing left to fill in.
pub(crate) fn is_said(error: &Value, what: &str) {
    let code = error["code"].as_str().unwrap_or_default();
    assert!(
        desk::Code::ALL.iter().any(|known| known.as_str() == code),
        "{what}: {code:?} is no known code"
    );
    let message = error["message"].as_str().unwrap_or_default();
    assert!(
        !message.is_empty() && !message.starts_with("error."),
        "{what}: {code} has no sentence"
    );
    assert!(!message.contains(['{', '}']), "{what}: {code} leaves something open: {message}");
    assert!(message.chars().any(|c| u32::from(c) > 127), "{what}: not Vietnamese: {message}");
    assert_ne!(code, "fault", "{what}: the program blames itself: {error}");
}

/// The reply of a run that must succeed.
pub(crate) fn reply(output: &Output, what: &str) -> Value {
    let answer: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|e| panic!("{what}: {e}: {output:?}"));
    assert!(output.status.success(), "{what}: {answer}");
    answer["ok"].clone()
}

/// Every file below a folder, by path.
pub(crate) fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return found };
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}
