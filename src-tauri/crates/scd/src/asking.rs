//! How a verb asks: the desk it opens, the passphrase it reads, one command, what comes of it.

use crate::args::Args;
use crate::clock::Outside;
use crate::{Outcome, say};
use desk::{Code, Desk, DeskError, Places};
use serde_json::{Value, json};
use std::ffi::OsString;
use std::io::Read;
use std::path::PathBuf;

/// How a verb ended, or why its command line cannot be meant.
pub(crate) type Ran = Result<Outcome, String>;

/// The words of a command line. A name that is no text (UTF-8) would be another name once it is read
/// as one: nothing is done under it.
///
/// # Errors
/// What the run ends with.
pub fn words(line: impl Iterator<Item = OsString>) -> Result<Vec<String>, Outcome> {
    let line: Vec<OsString> = line.collect();
    let read: Result<Vec<String>, OsString> =
        line.iter().cloned().map(OsString::into_string).collect();
    read.map_err(|odd| {
        let told = format!("scd: {}: not a text in UTF-8", odd.to_string_lossy().escape_debug());
        let line: Vec<String> =
            line.iter().map(|word| word.to_string_lossy().into_owned()).collect();
        misused(&line, told)
    })
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
    desk_at(args, PathBuf::from(args.needed("--book")?))
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

/// A file, or standard input for `-`.
pub(crate) fn read_text(name: &str) -> Result<String, String> {
    if name == "-" {
        let mut text = String::new();
        std::io::stdin().lock().read_to_string(&mut text).map_err(|e| format!("-: {e}"))?;
        return Ok(text);
    }
    std::fs::read_to_string(name).map_err(|e| format!("{name}: {e}"))
}

/// One line; neither the line end is part of the passphrase nor the mark some editors put in front.
pub(crate) fn passphrase(args: &Args) -> Result<String, String> {
    let text = read_text(args.needed("--passphrase-file")?)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
