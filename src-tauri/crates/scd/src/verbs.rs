//! What each verb does. All of them go through the desk's commands.

use crate::args::Args;
use crate::asking::{
    Ran, ask, desk, desk_at, done, misused, passphrase, read_text, refused, unmarked, unread,
};
use crate::demo::{Demo, Era, Options, Stopped};
use crate::{Outcome, bench, office_verbs, say, tour};
use desk::Code;
use desk::talk::Verified;
use desk::{Desk, DeskError, Language, Places, Trust};
use serde_json::{Value, json};
use std::io::Read;
use std::path::Path;

/// Runs a command line.
pub fn run(line: Vec<String>) -> Outcome {
    let ran = Args::read(line.clone()).and_then(|args| match args.verb.as_str() {
        "call" => call(&args),
        "commands" => commands(&args),
        "init" => init(&args),
        "seal" => seal(&args),
        "verify" => verify(&args),
        "check" => check(&args),
        "backup" => backup(&args),
        "restore" => restore(&args),
        "bench" => bench(&args),
        "import" => office_verbs::import(&args),
        "receipts" => office_verbs::receipts(&args),
        "issue-law" => office_verbs::issue_law(&args),
        "take-law" => office_verbs::take_law(&args),
        "law" => office_verbs::law(&args),
        "consolidate" => office_verbs::consolidate(&args),
        "tour" => tour(&args),
        "demo" => demo(&args),
        "" => Err("scd: no verb".to_owned()),
        other => Err(format!("scd: {other}: unknown verb")),
    });
    ran.unwrap_or_else(|told| misused(&line, told))
}

fn call(args: &Args) -> Ran {
    let name = args.only_word()?;
    let mut desk = desk(args)?;
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
    Ok(match desk.try_answer(name, &request) {
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

fn commands(args: &Args) -> Ran {
    let commands = desk::commands();
    if args.flag("--json") {
        let json = serde_json::to_string(&commands).map_err(|e| e.to_string())?;
        return Ok(Outcome::Done(json));
    }
    let lines: Vec<String> = commands
        .iter()
        .map(|c| format!("{} ({}) -> {}\n    {}", c.name, c.request, c.reply, c.help))
        .collect();
    Ok(Outcome::Done(lines.join("\n")))
}

fn init(args: &Args) -> Ran {
    let command = match args.needed("--role")? {
        "centre" => "found_centre",
        "office" => "found_office",
        other => return Err(format!("init: --role {other}: centre or office")),
    };
    let request = read_text(args.needed("--request")?)?;
    let mut desk = desk(args)?;
    if let Err(error) = desk.create_book() {
        return Ok(refused(&error));
    }
    Ok(match desk.try_answer(command, &request) {
        Ok(reply) => match args.value("--law") {
            None => Outcome::Done(format!("{{\"ok\":{reply}}}")),
            Some(place) => begun(&mut desk, &reply, place, args.value("--digits")),
        },
        Err(error) => {
            // A book whose founding was refused is no book: the next try must find nothing there.
            let book = args.needed("--book")?;
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

fn seal(args: &Args) -> Ran {
    let mut desk = desk(args)?;
    let request = json!({
        "quarter": args.needed("--quarter")?,
        "passphrase": passphrase(args)?,
    });
    let out = args.needed("--out")?;
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

fn verify(args: &Args) -> Ran {
    let file = args.only_word()?;
    let trust = match args.value("--keys") {
        None => Trust::nobody(),
        Some(path) => match keys(path) {
            Ok(trust) => trust,
            // No list, no verdict: nothing is said of the bundle.
            Err(error) if args.flag("--json") => {
                say(&error.message);
                return Ok(unread(&error));
            }
            Err(error) => return Err(format!("{path}: {error}")),
        },
    };
    let row = desk::verify_path(&desk::path_meant(file), &trust);
    let is_good = row.verdict != Verified::Refused;
    say(&row.message);
    let text = serde_json::to_string(&row).map_err(|e| e.to_string())?;
    let text = if args.flag("--json") { text } else { format!("{}: {}", row.verdict, row.code) };
    Ok(if is_good { Outcome::Done(text) } else { Outcome::Refused(text) })
}

/// The list of keys in a file.
fn keys(path: &str) -> Result<Trust, DeskError> {
    let unreadable = |e| DeskError::new(Code::KeysUnreadable).with("cause", e);
    // A list that never ends, or is larger than any list, is not read to its end.
    let bytes = desk::read_list(&desk::path_meant(path)).map_err(unreadable)?;
    Trust::parse(&bytes).map_err(|fault| DeskError::from(&fault))
}

fn check(args: &Args) -> Ran {
    let mut desk = desk(args)?;
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

fn backup(args: &Args) -> Ran {
    let mut desk = desk(args)?;
    Ok(match desk.back_up_to(&desk::path_meant(args.needed("--out")?)) {
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

fn restore(args: &Args) -> Ran {
    let from = args.needed("--from")?;
    let book = desk::path_meant(args.needed("--book")?);
    let mut desk = desk_at(args, book.clone())?;
    let restored = if book.exists() {
        ask(&mut desk, "restore_book", &json!({ "path": from }))
    } else {
        desk.restore_to_new(&desk::path_meant(from)).map(|()| json!({}))
    };
    Ok(match restored {
        Ok(value) => done(value),
        Err(error) => refused(&error),
    })
}

fn tour(args: &Args) -> Ran {
    let folder = desk::path_meant(args.only_word()?);
    Ok(match tour::play(&folder, args.value("--now"))? {
        Ok(value) => done(value),
        Err(error) => refused(&error),
    })
}

fn bench(args: &Args) -> Ran {
    if let Some(unknown) = args.words.iter().find(|w| !bench::NAMES.contains(&w.as_str())) {
        return Err(format!("bench: {unknown}: one of {}", bench::NAMES.join(", ")));
    }
    let centres = match args.value("--centres").map(str::parse) {
        None => None,
        Some(Ok(n)) => Some(n),
        Some(Err(_)) => return Err("bench: --centres: no number".to_owned()),
    };
    // Beside the data folder, not in the system's: that may be a disk in memory, which is no disk.
    let home = Places::usual(&|name| std::env::var(name).ok(), None).home;
    let dir = home.join(format!("do-{}", std::process::id()));
    std::fs::create_dir_all(&dir).map_err(|e| format!("bench: {e}"))?;
    let is_largest = args.words.iter().any(|word| word == "largest");
    let ran = if is_largest { bench::largest::run(&dir) } else { bench::import(&dir, centres) };
    drop(std::fs::remove_dir_all(&dir));
    match ran {
        Ok(told) if args.flag("--json") => Ok(done(told)),
        Ok(told) if is_largest => Ok(Outcome::Done(bench::largest::in_words(&told))),
        Ok(told) => Ok(Outcome::Done(bench::in_words(&told))),
        Err(Stopped::Refused(error)) => Ok(refused(&error)),
        Err(Stopped::Misused(line)) => Err(line),
    }
}

/// The seed of the demonstration unless another is given: the number of the directive.
const SEED: u64 = 1977;

fn demo(args: &Args) -> Ran {
    let number = |name: &str| -> Result<Option<u64>, String> {
        let read = |text: &str| text.parse().map_err(|_| format!("demo: {name} {text}: no number"));
        args.value(name).map(read).transpose()
    };
    let era = args.value("--era").unwrap_or("2011");
    let options = Options {
        seed: number("--seed")?.unwrap_or(SEED),
        centres: number("--centres")?.and_then(|n| usize::try_from(n).ok()),
        era: Era::from_year(era).ok_or_else(|| format!("demo: --era {era}: 2011 or 2026"))?,
    };
    let played = Demo::play(&desk::path_meant(args.only_word()?), options).and_then(|mut demo| {
        let counted = demo.receive()?;
        Ok(demo.summary(&counted))
    });
    match played {
        Ok(summary) => Ok(done(summary)),
        Err(Stopped::Refused(error)) => Ok(refused(&error)),
        Err(Stopped::Misused(line)) => Err(line),
    }
}
