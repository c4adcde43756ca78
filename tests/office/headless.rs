//! A sitting without a window: three lines take a stick in, accept what leaves nothing to ask, write the receipts.

use super::demo::ask_book;
use super::sitting::emptied;
use crate::faults::said::reply;
use crate::harness::{feed, scd};
use serde_json::{Value, json};
use std::path::Path;

/// The passphrase of every seal of the demonstration.
const PASSPHRASE: &str = "mot hai ba bon nam";
const NOW: &str = "2026-11-02T09:00:00+07:00";

/// The bundles of the board's rows in a state.
fn in_state(board: &Value, state: &str) -> Vec<Value> {
    let rows = board["rows"].as_array().unwrap().iter();
    rows.filter(|row| row["state"] == state).map(|row| row["bundle_id"].clone()).collect()
}

/// The office of a demonstration, with nothing taken in yet, goes through its sitting.
pub(super) fn sits(dir: &Path, quarter: &str) {
    let office = emptied(dir, quarter);
    let home = office.path();
    let book = home.join("so.socd").display().to_string();
    let usb = home.join("usb");
    std::fs::create_dir(&usb).unwrap();
    let usb = usb.display().to_string();
    let run = |line: &[&str], input: &str| {
        let line = [line, &["--book", &book, "--now", NOW]].concat();
        feed(scd(home, &line), input)
    };
    let ask = |command: &str| {
        let request = json!({ "quarter": quarter });
        ask_book(home, Path::new(&book), command, &request)
    };
    let stick = dir.join("stick/BAO-CAO-TTHTCD").join(quarter).display().to_string();
    // What cannot be taken is told by the exit; what was taken stays.
    let _refused = run(&["import", &stick], "");
    let before = ask("read_board");
    let todo = ask("list_todo");

    let look = reply(&run(&["review", "--accept-clean", "--dry-run"], ""), "review");
    assert_eq!(ask("read_board"), before, "who only looks changes nothing");
    let done = reply(&run(&["review", "--accept-clean"], ""), "review");
    assert_eq!(done, look, "what was looked at is what is done");
    let count = |name: &str| usize::try_from(done[name].as_u64().unwrap()).unwrap();
    let (accepted, left) = (count("accepted"), count("left"));
    assert!(accepted > 0 && left > 0, "{done}");

    let after = ask("read_board");
    let (good, waiting) = (in_state(&after, "dat"), ask("list_todo"));
    assert_eq!(good.len(), accepted, "{after}");
    assert_eq!(waiting["rows"].as_array().unwrap().len(), left, "{waiting}");
    for rule in todo["rules"].as_array().unwrap() {
        for asked in rule["bundle_ids"].as_array().unwrap() {
            let is_hint = rule["severity"] == "hint";
            assert!(is_hint || !good.contains(asked), "{asked} was asked {}", rule["rule"]);
        }
    }
    let again = reply(&run(&["review", "--accept-clean"], ""), "review");
    assert_eq!((&again["accepted"], &again["left"]), (&json!(0), &json!(left)));

    let line = ["receipts", "--out", &usb, "--passphrase-file", "-"];
    let issued = reply(&run(&line, &format!("{PASSPHRASE}\n")), "receipts");
    assert_eq!(issued["receipts"].as_array().unwrap().len(), accepted, "{issued}");
}
