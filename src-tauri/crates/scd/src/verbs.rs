//! What each verb does. All of them go through the desk's commands.

use crate::asking::{
    Ran, When, ask, desk, done, misused, passphrase, read_text, refused, unmarked, unread,
};
use crate::bench::Bench;
use crate::demo::{Demo, Options, Stopped};
use crate::line::{self, Line, Verb};
use crate::{Outcome, bench, office_verbs, say, tour};
use clap::Parser;
use desk::Code;
use desk::talk::Verified;
use desk::{Desk, DeskError, Language, Places, Trust};
use serde_json::{Value, json};
use std::ffi::OsString;
use std::io::Read;
use std::path::Path;

/// Runs a command line, its program's name first.
pub fn run(line: impl Iterator<Item = OsString>) -> Outcome {
    let line: Vec<OsString> = line.collect();
    let meant = match Line::try_parse_from(&line) {
        Ok(meant) => meant,
        Err(odd) if odd.use_stderr() => {
            return misused(&line, odd.to_string().trim_end().to_owned());
        }
        Err(asked) => return Outcome::Done(asked.to_string().trim_end().to_owned()),
    };
    let when = &meant.when;
    let ran = match &meant.verb {
        Verb::Call(args) => call(when, args),
        Verb::Commands(args) => commands(args),
        Verb::Init(args) => init(when, args),
        Verb::Seal(args) => seal(when, args),
        Verb::Verify(args) => verify(args),
        Verb::Check(args) => check(when, args),
        Verb::Export(args) => export(when, args),
        Verb::Backup(args) => backup(when, args),
        Verb::Restore(args) => restore(when, args),
        Verb::Bench(args) => bench(args),
        Verb::Import(args) => office_verbs::import(when, args),
        Verb::Review(args) => office_verbs::review(when, args),
        Verb::Receipts(args) => office_verbs::receipts(when, args),
        Verb::IssueLaw(args) => office_verbs::issue_law(when, args),
        Verb::TakeLaw(args) => office_verbs::take_law(when, args),
        Verb::Law(args) => office_verbs::law(when, args),
        Verb::Consolidate(args) => office_verbs::consolidate(when, args),
        Verb::Tour(args) => tour(when, args),
        Verb::Demo(args) => demo(args),
        Verb::About => Ok(done(json!(desk::about()))),
        Verb::Completions(args) => written(line::completions(args.shell)),
        Verb::Man => line::manual().map_err(|e| e.to_string()).and_then(written),
    };
    ran.unwrap_or_else(|told| misused(&line, told))
}

/// A text for a person or a shell.
fn written(text: Vec<u8>) -> Ran {
    String::from_utf8(text).map(Outcome::Done).map_err(|e| e.to_string())
}

fn call(when: &When, args: &line::Call) -> Ran {
    let mut desk = desk(when, &args.of.book)?;
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).map_err(|e| format!("call: {e}"))?;
    // What is no text is a bad request, not a wrong command line.
    let request = match String::from_utf8(bytes) {
        Ok(text) => match unmarked(&text) {
            text if text.trim().is_empty() => "{}".to_owned(),
            text => text.to_owned(),
        },
        Err(e) => return Ok(refused(&DeskError::new(Code::RequestMalformed).with("cause", e))),
    };
    Ok(match desk.try_answer(&args.command, &request) {
        Ok(reply) => {
            hint(&request);
            Outcome::Done(format!("{{\"ok\":{reply}}}"))
        }
        Err(error) => refused(&error),
    })
}

/// Says of every text of a request that reads like TCVN3 or VNI what it would be in Unicode: it was done as
/// it was asked, and may have been meant otherwise.
fn hint(request: &str) {
    let mut ahead: Vec<Value> = serde_json::from_str(request).ok().into_iter().collect();
    while let Some(value) = ahead.pop() {
        match value {
            Value::String(text) => {
                if let Some((_, unicode)) = desk::from_old(&text) {
                    let values = [("text", text), ("unicode", unicode)];
                    let values = values.map(|(name, value)| (name.to_owned(), value)).into();
                    say(&desk::sentence(Language::Vietnamese, "aside.old_letters", &values));
                }
            }
            Value::Array(all) => ahead.extend(all),
            Value::Object(all) => ahead.extend(all.into_iter().map(|(_, value)| value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

fn commands(args: &line::Commands) -> Ran {
    let commands = desk::commands();
    if args.json {
        let json = serde_json::to_string(&commands).map_err(|e| e.to_string())?;
        return Ok(Outcome::Done(json));
    }
    let lines: Vec<String> = commands
        .iter()
        .map(|c| format!("{} ({}) -> {}\n    {}", c.name, c.request, c.reply, c.help))
        .collect();
    Ok(Outcome::Done(lines.join("\n")))
}

fn init(when: &When, args: &line::Init) -> Ran {
    let command = match args.role {
        line::Role::Centre => "found_centre",
        line::Role::Office => "found_office",
    };
    let request = read_text(&args.request)?;
    let mut desk = desk(when, &args.of.book)?;
    if let Err(error) = desk.create_book() {
        return Ok(refused(&error));
    }
    Ok(match desk.try_answer(command, &request) {
        Ok(reply) => match &args.law {
            None => Outcome::Done(format!("{{\"ok\":{reply}}}")),
            Some(place) => begun(&mut desk, &reply, place, args.digits.as_deref()),
        },
        Err(error) => {
            // A book whose founding was refused is no book: the next try must find nothing there.
            let book = &args.of.book;
            drop(desk);
            for suffix in ["", "-wal", "-shm"] {
                drop(std::fs::remove_file(desk::path_meant(&format!("{book}{suffix}"))));
            }
            refused(&error)
        }
    })
}

/// A book that was just founded takes the newest pack of a place in, as the first run does: of a seal
/// nobody vouches for only where its thirty digits were given. The book stays whatever comes of it.
fn begun(desk: &mut Desk, reply: &str, place: &str, digits: Option<&str>) -> Outcome {
    let mut take = || -> Result<Value, DeskError> {
        let look = json!({ "folder": place });
        let first = |found: Value| -> Option<Value> {
            let packs = found["packs"].as_array()?;
            let fits = |row: &&Value| row["state"] == "new";
            packs.iter().find(fits).or(packs.first()).cloned()
        };
        let mut pack = first(ask(desk, "find_law_packs", &look)?);
        if let (Some(row), Some(digits)) = (&pack, digits)
            && row["state"] == "key-unknown"
        {
            ask(desk, "pin_office", &json!({ "path": row["path"], "digits": digits }))?;
            pack = first(ask(desk, "find_law_packs", &look)?);
        }
        match pack {
            Some(row) => ask(desk, "take_law_pack", &json!({ "path": row["path"] })),
            None => Ok(Value::Null),
        }
    };
    let founded: Value = serde_json::from_str(reply).unwrap_or_default();
    match take() {
        Ok(law) => done(json!({ "founded": founded, "law": law })),
        Err(error) => Outcome::Refused(json!({ "founded": founded, "error": error }).to_string()),
    }
}

fn seal(when: &When, args: &line::Seal) -> Ran {
    let mut desk = desk(when, &args.of.book)?;
    let request = json!({ "quarter": args.quarter, "passphrase": passphrase(&args.passphrase.passphrase_file)? });
    let out = &args.out;
    let sealed = match ask(&mut desk, "seal_report", &request) {
        Ok(sealed) => sealed,
        // Sealed before: it did not come onto the stick, or is wanted on another.
        Err(error) if error.code == Code::QuarterClosed => match sealed(&mut desk, &request) {
            Some(report) => json!({ "report": report }),
            None => return Ok(refused(&error)),
        },
        Err(error) => return Ok(refused(&error)),
    };
    let bundle = sealed["report"]["bundle_id"].clone();
    let copy = json!({ "bundle_id": bundle, "folder": out });
    Ok(match ask(&mut desk, "copy_to_stick", &copy) {
        Ok(copied) => done(json!({ "sealed": sealed, "copied": copied })),
        Err(error) => match sealed["path"].as_str() {
            // What was just sealed stays sealed, and the next call copies it.
            Some(path) => {
                let told = desk::not_copied(&error, Path::new(path));
                Outcome::Refused(json!({ "error": told, "sealed": sealed }).to_string())
            }
            None => refused(&error),
        },
    })
}

/// The report of a closed quarter as it was sealed last.
fn sealed(desk: &mut Desk, request: &Value) -> Option<Value> {
    let quarter = &request["quarter"];
    let status = ask(desk, "read_report", &json!({ "quarter": quarter })).ok()?;
    let of_quarter = status["sealed"].as_array()?.iter().filter(|one| one["quarter"] == *quarter);
    of_quarter.max_by_key(|one| one["revision"].as_u64()).cloned()
}

fn verify(args: &line::Verify) -> Ran {
    let trust = match &args.keys {
        None => Trust::nobody(),
        Some(path) => match keys(path) {
            Ok(trust) => trust,
            // No list, no verdict: nothing is said of the bundle.
            Err(error) if args.json => {
                say(&error.message);
                return Ok(unread(&error));
            }
            Err(error) => return Err(format!("{path}: {error}")),
        },
    };
    let row = desk::verify_path(&desk::path_meant(&args.file), &trust);
    let is_good = row.verdict != Verified::Refused;
    say(&row.message);
    let text = serde_json::to_string(&row).map_err(|e| e.to_string())?;
    let text = if args.json { text } else { format!("{}: {}", row.verdict, row.code) };
    Ok(if is_good { Outcome::Done(text) } else { Outcome::Refused(text) })
}

/// The list of keys in a file.
fn keys(path: &str) -> Result<Trust, DeskError> {
    let unreadable = |e| DeskError::new(Code::KeysUnreadable).with("cause", e);
    // A list that never ends, or is larger than any list, is not read to its end.
    let bytes = desk::read_list(&desk::path_meant(path)).map_err(unreadable)?;
    Trust::parse(&bytes).map_err(|fault| DeskError::from(&fault))
}

fn check(when: &When, args: &line::OfBook) -> Ran {
    let mut desk = desk(when, &args.book)?;
    Ok(match desk.check_book() {
        Ok(health) => {
            let is_whole = health.is_whole;
            let object = json!({ "ok": health });
            if is_whole {
                Outcome::Done(object.to_string())
            } else {
                Outcome::Refused(object.to_string())
            }
        }
        Err(error) => refused(&error),
    })
}

fn export(when: &When, args: &line::Export) -> Ran {
    let mut desk = desk(when, &args.of.book)?;
    Ok(match ask(&mut desk, "export_hledger", &json!({ "folder": args.hledger })) {
        Ok(made) => done(made),
        Err(error) => refused(&error),
    })
}

fn backup(when: &When, args: &line::Backup) -> Ran {
    let mut desk = desk(when, &args.of.book)?;
    Ok(match desk.back_up_to(&desk::path_meant(&args.out)) {
        Ok(made) => {
            if !made.missing.is_empty() {
                let values = [("n".to_owned(), made.missing.len().to_string())].into();
                say(&desk::sentence(Language::Vietnamese, "aside.copy_lacks", &values));
            }
            done(json!(made))
        }
        Err(error) => refused(&error),
    })
}

fn restore(when: &When, args: &line::Restore) -> Ran {
    let from = &args.from;
    let mut desk = desk(when, &args.of.book)?;
    let restored = if desk::path_meant(&args.of.book).exists() {
        ask(&mut desk, "restore_book", &json!({ "path": from }))
    } else {
        desk.restore_to_new(&desk::path_meant(from)).map(|()| json!({}))
    };
    Ok(match restored {
        Ok(value) => done(value),
        Err(error) => refused(&error),
    })
}

fn tour(when: &When, args: &line::Folder) -> Ran {
    let folder = desk::path_meant(&args.folder);
    Ok(match tour::play(&folder, when.now.as_deref())? {
        Ok(value) => done(value),
        Err(error) => refused(&error),
    })
}

fn bench(args: &line::Benches) -> Ran {
    // Beside the data folder, not in the system's: that may be a disk in memory, which is no disk.
    let home = Places::usual(&|name| std::env::var(name).ok(), None).home;
    let dir = home.join(format!("do-{}", std::process::id()));
    std::fs::create_dir_all(&dir).map_err(|e| format!("bench: {e}"))?;
    let name = args.names.first().copied().unwrap_or(Bench::Import);
    let ran = match name {
        Bench::Import => bench::import(&dir, args.centres),
        Bench::Largest => bench::largest::run(&dir),
        Bench::Years => bench::years::run(&dir),
    };
    drop(std::fs::remove_dir_all(&dir));
    match ran {
        Ok(told) if args.json => Ok(done(told)),
        Ok(told) => Ok(Outcome::Done(match name {
            Bench::Import => bench::in_words(&told),
            Bench::Largest => bench::largest::in_words(&told),
            Bench::Years => bench::years::in_words(&told),
        })),
        Err(Stopped::Refused(error)) => Ok(refused(&error)),
        Err(Stopped::Misused(line)) => Err(line),
    }
}

fn demo(args: &line::Demo) -> Ran {
    let options = Options { seed: args.seed, centres: args.centres, era: args.era };
    let played = Demo::play(&desk::path_meant(&args.at.folder), options).and_then(|mut demo| {
        let counted = demo.receive()?;
        Ok(demo.summary(&counted))
    });
    match played {
        Ok(summary) => Ok(done(summary)),
        Err(Stopped::Refused(error)) => Ok(refused(&error)),
        Err(Stopped::Misused(line)) => Err(line),
    }
}
