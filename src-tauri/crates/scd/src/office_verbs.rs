//! The verbs of a receiving office: many bundles in, receipts out, everything added up.

use crate::asking::{Ran, When, ask, desk, done, passphrase, refused};
use crate::line;
use crate::{Outcome, say};
use desk::{Desk, DeskError, Language};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Takes in every bundle of the paths: files, folders or sticks. What was taken stays when a later
/// one is refused; running it again goes on with the rest.
pub(crate) fn import(when: &When, args: &line::Import) -> Ran {
    let mut desk = desk(when, &args.of.book)?;
    let quarter = &args.quarter;
    let command = if args.dry_run { "preview_bundle" } else { "import_bundle" };
    let found = match found(&mut desk, &args.paths) {
        Ok(found) => found,
        Err(error) => return Ok(refused(&error)),
    };
    let paths = &found.paths;
    let mut rows = Vec::new();
    for (path, n) in paths.iter().zip(1_usize..) {
        let mut request = json!({ "path": path, "quarter": quarter });
        if command == "import_bundle" {
            request["bundle_id"] = Value::Null;
        }
        match ask(&mut desk, command, &request) {
            Ok(row) => {
                let name = row["unit_name"].as_str().or(row["file_name"].as_str());
                let state = row["state"].as_str().unwrap_or_default();
                say(&format!("{n}/{} {} {state}", paths.len(), name.unwrap_or_default()));
                rows.push(row);
            }
            // One bundle that cannot be taken stops none of the others.
            Err(error) => {
                say(&format!("{n}/{} {}: {error}", paths.len(), path.as_str().unwrap_or_default()));
                rows.push(json!({ "path": path, "state": "refused", "error": error }));
            }
        }
    }
    desk.end_sitting();
    let bad = ["refused", "sample", "wrong-addressee", "wrong-quarter", "key-unknown"];
    let is_bad = |row: &&Value| bad.iter().any(|state| row["state"] == *state);
    let refused = rows.iter().filter(is_bad).count();
    let taken = rows.iter().filter(|row| row["is_taken"] == true).count();
    let is_empty = rows.is_empty() || !found.empty.is_empty();
    let value = json!({
        "files": rows.len(), "taken": taken, "refused": refused, "rows": rows,
        "aside": found.aside, "is_cut_short": found.is_cut_short, "empty": found.empty,
    });
    found.tell("aside.no_report");
    // A folder with nothing to take is no success: somebody thought there was something.
    Ok(if refused == 0 && !is_empty {
        done(value)
    } else {
        Outcome::Refused(json!({ "ok": value }).to_string())
    })
}

/// What was found at the paths of a line: worth opening, left aside, and whether that is all.
#[derive(Default)]
struct Found {
    paths: Vec<Value>,
    aside: Vec<Value>,
    is_cut_short: bool,
    /// Paths of the line where nothing was worth opening.
    empty: Vec<String>,
}

impl Found {
    fn add(&mut self, reply: &Value) {
        self.aside.extend(reply["aside"].as_array().cloned().unwrap_or_default());
        self.is_cut_short |= reply["is_cut_short"] == true;
    }

    /// Says for people what was left aside, and `none` where nothing was worth opening.
    fn tell(&self, none: &str) {
        let say_of = |key: &str, values: &[(&str, String)]| {
            let values = values.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
            say(&desk::sentence(Language::Vietnamese, key, &values.collect()));
        };
        if self.paths.is_empty() {
            say_of(none, &[]);
        } else {
            for path in &self.empty {
                say_of("aside.no_report_at", &[("path", path.clone())]);
            }
        }
        for aside in &self.aside {
            let names = aside["names"].as_array().into_iter().flatten();
            let mut names: Vec<String> =
                names.filter_map(|name| name.as_str().map(str::to_owned)).collect();
            if aside["count"].as_u64() > u64::try_from(names.len()).ok() {
                names.push(desk::sentence(Language::Vietnamese, "aside.more", &BTreeMap::new()));
            }
            let values = [("n", aside["count"].to_string()), ("names", names.join(", "))];
            say_of(&format!("aside.{}", aside["reason"].as_str().unwrap_or_default()), &values);
        }
        if self.is_cut_short {
            say_of("aside.cut_short", &[("n", self.paths.len().to_string())]);
        }
    }
}

fn found(desk: &mut Desk, words: &[String]) -> Result<Found, DeskError> {
    let mut found = Found::default();
    for word in words {
        let scan = ask(desk, "scan_import", &json!({ "folder": word }))?;
        let paths = scan["paths"].as_array().cloned().unwrap_or_default();
        if paths.is_empty() {
            found.empty.push(word.clone());
        }
        found.paths.extend(paths);
        found.add(&scan);
    }
    Ok(found)
}

/// Accepts what counts, waits for a decision and leaves nothing to ask: no finding is open and nobody has to read an
/// explanation. What it leaves is told by how many. A bundle that came first is decided first.
pub(crate) fn review(when: &When, args: &line::Review) -> Ran {
    let mut desk = desk(when, &args.of.book)?;
    let mut sit = || -> Result<Value, DeskError> {
        let (mut rows, mut accepted, mut left) = (Vec::new(), 0_usize, 0_usize);
        for quarter in quarters(&mut desk, args.quarter.as_deref())? {
            let (clean, others) =
                clean(&ask(&mut desk, "list_todo", &json!({ "quarter": quarter }))?);
            if !clean.is_empty() && !args.dry_run {
                let accept =
                    json!({ "bundle_ids": clean, "verdict": "nhan", "remarks": [], "note": null });
                ask(&mut desk, "record_review", &accept)?;
            }
            accepted += clean.len();
            left += others;
            rows.push(json!({ "quarter": quarter, "accepted": clean, "left": others }));
        }
        Ok(json!({ "accepted": accepted, "left": left, "quarters": rows }))
    };
    let decided = sit();
    desk.end_sitting();
    Ok(match decided {
        Ok(value) => done(value),
        Err(error) => refused(&error),
    })
}

/// Of what waits for a person: what leaves nothing to ask, and how many leave something.
fn clean(todo: &Value) -> (Vec<Value>, usize) {
    let unread: Vec<&Value> = todo["rules"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|rule| rule["kind"] == "explained")
        .flat_map(|rule| rule["bundle_ids"].as_array().into_iter().flatten())
        .collect();
    let is_clean = |row: &&Value| {
        let asks = &row["asks"];
        row["state"] == "cho-duyet"
            && row["open"] == 0
            && !asks.is_null()
            && asks == &row["bundle_id"]
            && !unread.contains(&asks)
    };
    let rows = todo["rows"].as_array().map(Vec::as_slice).unwrap_or_default();
    let clean: Vec<Value> = rows.iter().filter(is_clean).map(|row| row["asks"].clone()).collect();
    let left = rows.len() - clean.len();
    (clean, left)
}

/// Signs a receipt for everything decided and not answered yet. One that was signed and never came
/// onto a stick comes along: asked again, it is copied.
pub(crate) fn receipts(when: &When, args: &line::Receipts) -> Ran {
    let out = &args.out;
    let mut desk = desk(when, &args.of.book)?;
    let passphrase = passphrase(&args.passphrase.passphrase_file)?;
    let mut issue = || -> Result<Value, DeskError> {
        let quarters = quarters(&mut desk, args.quarter.as_deref())?;
        let mut waiting = Vec::new();
        for quarter in quarters {
            let page = ask(&mut desk, "list_receipts", &json!({ "quarter": quarter }))?;
            let stayed = |row: &&Value| row["state"] == "here" && row["is_stale"] == false;
            let rows = page["waiting"].as_array().into_iter().flatten();
            let rows = rows.chain(page["issued"].as_array().into_iter().flatten().filter(stayed));
            waiting.extend(rows.map(|row| row["bundle_id"].clone()));
        }
        ask(&mut desk, "unlock_seal", &json!({ "passphrase": passphrase }))?;
        ask(&mut desk, "issue_receipts", &json!({ "bundle_ids": waiting, "folder": out }))
    };
    let issued = issue();
    desk.end_sitting();
    Ok(match issued {
        Ok(value) => done(value),
        Err(error) => refused(&error),
    })
}

/// Signs what was changed of the law as a pack, and copies it to a folder or stick.
pub(crate) fn issue_law(when: &When, args: &line::IssueLaw) -> Ran {
    let request = json!({ "note": args.note, "applies_from": args.from, "folder": args.out });
    let mut desk = desk(when, &args.of.book)?;
    let passphrase = passphrase(&args.passphrase.passphrase_file)?;
    let mut issue = || -> Result<Value, DeskError> {
        ask(&mut desk, "unlock_seal", &json!({ "passphrase": passphrase }))?;
        ask(&mut desk, "issue_law_pack", &request)
    };
    let issued = issue();
    desk.end_sitting();
    Ok(match issued {
        Ok(value) => done(value),
        Err(error) => refused(&error),
    })
}

/// Takes the newest pack of a stick, folder or file in; what is known already is no fault.
pub(crate) fn take_law(when: &When, args: &line::TakeLaw) -> Ran {
    let mut desk = desk(when, &args.of.book)?;
    let reply = match ask(&mut desk, "find_law_packs", &json!({ "folder": args.path })) {
        Ok(reply) => reply,
        Err(error) => return Ok(refused(&error)),
    };
    let rows = reply["packs"].as_array().cloned().unwrap_or_default();
    let mut found = Found { paths: rows.clone(), ..Found::default() };
    found.add(&reply);
    found.tell("aside.no_pack");
    let fits = |row: &&Value| row["state"] == "new" || row["state"] == "known";
    let Some(pack) = rows.iter().find(fits).or(rows.first()) else {
        let value = json!({
            "pack": null, "aside": found.aside, "is_cut_short": found.is_cut_short,
        });
        return Ok(Outcome::Refused(json!({ "ok": value }).to_string()));
    };
    Ok(match ask(&mut desk, "take_law_pack", &json!({ "path": pack["path"] })) {
        Ok(value) => done(value),
        Err(error) => refused(&error),
    })
}

/// Keeps every file of law below a folder in the office's draft, or none; each that cannot stand is
/// told with its line and reason.
pub(crate) fn law(when: &When, args: &line::Law) -> Ran {
    let line::LawDeed::Take { folder, dry_run, sure } = &args.deed;
    let mut desk = desk(when, &args.of.book)?;
    let seen = match ask(&mut desk, "preview_law_files", &json!({ "folder": folder })) {
        Ok(seen) => seen,
        Err(error) => return Ok(refused(&error)),
    };
    let files = seen["files"].as_array().cloned().unwrap_or_default();
    let wrong: Vec<&Value> = files.iter().filter(|file| !file["fault"].is_null()).collect();
    for file in &wrong {
        let fault = &file["fault"];
        let (name, why) = (file["name"].as_str(), fault["why"].as_str());
        let (name, why) = (name.unwrap_or_default(), why.unwrap_or_default());
        say(&format!("{name}:{}: {why}", fault["line"]));
    }
    if !wrong.is_empty() {
        return Ok(Outcome::Refused(json!({ "ok": seen }).to_string()));
    }
    for doubt in seen["changes"]["doubts"].as_array().into_iter().flatten() {
        say(&doubted(doubt));
    }
    if *dry_run {
        return Ok(done(seen));
    }
    let request = json!({ "folder": folder, "is_sure": sure });
    Ok(match ask(&mut desk, "take_law_files", &request) {
        Ok(value) => done(value),
        Err(error) => refused(&error),
    })
}

/// What is doubted of a file, in the window's words.
fn doubted(doubt: &Value) -> String {
    let named = doubt["named"].as_object().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let named = named.iter().map(|(name, value)| (name.clone(), text(value))).collect();
    let kind = doubt["kind"].as_str().unwrap_or_default();
    desk::sentence(Language::Vietnamese, &format!("aside.law_doubt.{kind}"), &named)
}

/// The quarter asked for, else every quarter the office holds something of.
fn quarters(desk: &mut Desk, only: Option<&str>) -> Result<Vec<Value>, DeskError> {
    if let Some(quarter) = only {
        return Ok(vec![json!(quarter)]);
    }
    let status = ask(desk, "book_status", &json!({}))?;
    let today = status["today"].as_str().unwrap_or_default();
    let month: u32 = today.get(5..7).and_then(|m| m.parse().ok()).unwrap_or(1);
    let now = format!("{}-Q{}", today.get(..4).unwrap_or_default(), month.div_ceil(3));
    let board = ask(desk, "read_board", &json!({ "quarter": now }))?;
    let mut quarters = board["quarters"].as_array().cloned().unwrap_or_default();
    quarters.push(json!(now));
    Ok(quarters)
}

/// Writes the consolidated workbook and its summary under the names asked for.
pub(crate) fn consolidate(when: &When, args: &line::Consolidate) -> Ran {
    let xlsx = desk::path_meant(&args.xlsx);
    let mut desk = desk(when, &args.of.book)?;
    let request = json!({
        "quarter": args.quarter, "folder": null, "accepted_only": args.accepted_only,
    });
    let mut made = match ask(&mut desk, "consolidate", &request) {
        Ok(made) => made,
        Err(error) => return Ok(refused(&error)),
    };
    let pdf = args.pdf.as_deref().map(desk::path_meant);
    for (name, to) in [("xlsx_path", Some(xlsx)), ("pdf_path", pdf)] {
        let Some(to) = to else { continue };
        let from = made[name].as_str().unwrap_or_default().to_owned();
        if let Err(error) = Desk::copy_out(Path::new(&from), &to) {
            return Ok(refused(&error));
        }
        made[name] = json!(desk::path_told(&to));
    }
    for one in made["beyond"].as_array().into_iter().flatten() {
        let text = |name: &str| one[name].as_str().unwrap_or_default().to_owned();
        let title = format!("paper.figure.{}", text("name"));
        let title = desk::sentence(Language::Vietnamese, &title, &BTreeMap::new());
        let amount = desk::Total::of(one["amount_vnd"].as_i64().unwrap_or_default()).printed();
        let values = [("unit", text("unit_name")), ("figure", title), ("amount", amount)];
        let values = values.map(|(name, value)| (name.to_owned(), value));
        say(&desk::sentence(Language::Vietnamese, "aside.beyond", &values.into()));
    }
    Ok(done(made))
}
