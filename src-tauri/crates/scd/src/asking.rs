//! How a verb asks: the desk it opens, the passphrase it reads, one command, what comes of it.

use crate::args::{Args, takes_value};
use crate::clock::Outside;
use crate::{Outcome, say};
use desk::{Code, Desk, DeskError, Places};
use serde_json::{Value, json};
use std::ffi::OsString;
use std::io::Read;
use std::path::{Path, PathBuf};

/// How a verb ended, or why its command line cannot be meant.
pub(crate) type Ran = Result<Outcome, String>;

/// Options whose value names a file or a folder.
const PATHS: [&str; 9] = [
    "--book",
    "--request",
    "--out",
    "--passphrase-file",
    "--keys",
    "--from",
    "--law",
    "--xlsx",
    "--pdf",
];

/// The words of a command line. A file's name that is no text (UTF-8) is told as one the desk reads
/// back byte for byte; elsewhere such a word would become another: nothing is done by it.
///
/// # Errors
/// What the run ends with.
pub fn words(line: impl Iterator<Item = OsString>) -> Result<Vec<String>, Outcome> {
    let line: Vec<OsString> = line.collect();
    let told: Vec<String> = line.iter().map(|word| desk::path_told(Path::new(word))).collect();
    let is_path = |nth: usize| match nth.checked_sub(1).and_then(|before| told.get(before)) {
        Some(option) if takes_value(option) => PATHS.contains(&option.as_str()),
        before => before.is_some(),
    };
    match line.iter().zip(0..).find(|(word, nth)| word.to_str().is_none() && !is_path(*nth)) {
        None => Ok(told),
        Some((odd, _)) => {
            let odd = odd.to_string_lossy();
            let why = format!("scd: {}: not a text in UTF-8", odd.escape_debug());
            Err(misused(&told, why))
        }
    }
}

/// How a line that cannot be meant ends: who asked `verify` for JSON reads JSON all the same.
pub(crate) fn misused(line: &[String], told: String) -> Outcome {
    let asks = |word: &str| line.iter().any(|said| said == word);
    if asks("verify") && asks("--json") {
        say(&told);
        return unread(&DeskError::new(Code::RequestMalformed).with("cause", told));
    }
    Outcome::Misused(told)
}

/// Asks the desk one command.
pub(crate) fn ask(desk: &mut Desk, name: &str, request: &Value) -> Result<Value, DeskError> {
    let reply = desk.try_answer(name, &request.to_string())?;
    Ok(serde_json::from_str(&reply).unwrap_or(Value::Null))
}

/// A desk over the book the line names.
pub(crate) fn desk(args: &Args) -> Result<Desk, String> {
    desk_at(args, desk::path_meant(args.needed("--book")?))
}

/// A desk over a book that need not be there yet.
pub(crate) fn desk_at(args: &Args, book: PathBuf) -> Result<Desk, String> {
    let program = std::env::current_exe().ok();
    let mut places = Places::usual(&|name| std::env::var(name).ok(), program.as_deref());
    places.book = Some(book);
    let world = Outside::at(args.value("--now"))?.saying(args.value("--today"))?;
    Ok(Desk::new(places, Box::new(world)))
}

/// What the desk refused.
pub(crate) fn refused(error: &DeskError) -> Outcome {
    Outcome::Refused(json!({ "error": error }).to_string())
}

/// What makes the line unusable, told as JSON.
pub(crate) fn unread(error: &DeskError) -> Outcome {
    Outcome::Unread(json!({ "error": error }).to_string())
}

/// What the desk answered.
pub(crate) fn done(value: Value) -> Outcome {
    Outcome::Done(json!({ "ok": value }).to_string())
}

/// A file, or standard input for `-`, without the mark some editors put in front.
pub(crate) fn read_text(name: &str) -> Result<String, String> {
    let text = if name == "-" {
        let mut text = String::new();
        std::io::stdin().lock().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(desk::path_meant(name))
    };
    let text = text.map_err(|e| format!("{name}: {e}"))?;
    Ok(unmarked(&text).to_owned())
}

/// A text without its mark of byte order.
pub(crate) fn unmarked(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// One line; the line end is no part of the passphrase.
pub(crate) fn passphrase(args: &Args) -> Result<String, String> {
    let text = read_text(args.needed("--passphrase-file")?)?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
