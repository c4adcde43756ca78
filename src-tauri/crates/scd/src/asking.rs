//! How a verb asks: the desk it opens, the passphrase it reads, one command, what comes of it.

use crate::clock::Outside;
use crate::{Outcome, say};
use clap::Args;
use desk::{Code, Desk, DeskError, Places};
use serde_json::{Value, json};
use std::ffi::OsString;
use std::io::Read;

/// How a verb ended, or why its command line cannot be meant.
pub(crate) type Ran = Result<Outcome, String>;

/// The moment a run takes place.
#[derive(Args, Debug)]
pub(crate) struct When {
    /// The moment it is, instead of the clock's
    #[arg(long, global = true, value_name = "2026-10-02T08:00:00+07:00")]
    pub(crate) now: Option<String>,
    /// Which day it is, where the clock is off
    #[arg(long, global = true, value_name = "2026-10-02")]
    pub(crate) today: Option<String>,
}

/// How a line that cannot be meant ends: who asked `verify` for JSON reads JSON all the same.
pub(crate) fn misused(line: &[OsString], told: String) -> Outcome {
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

/// A desk over a book, which need not be there yet.
pub(crate) fn desk(when: &When, book: &str) -> Result<Desk, String> {
    let program = std::env::current_exe().ok();
    let mut places = Places::usual(&|name| std::env::var(name).ok(), program.as_deref());
    places.book = Some(desk::path_meant(book));
    let world = Outside::at(when.now.as_deref())?.saying(when.today.as_deref())?;
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
pub(crate) fn passphrase(file: &str) -> Result<String, String> {
    let text = read_text(file)?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
