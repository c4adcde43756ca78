//! `scd bench`: our work timed against a floor and a peer in the same run, on the same bundles.
//!
//! `import`: an office takes in every bundle of a demonstration: verified, checked again by all
//! rules, kept byte for byte, journalled, durable. The floor reads, hashes, verifies and inserts the
//! same rows raw. The peer is a Python script over the workbooks those bundles carry.
//!
//! `largest`: one bundle with the most rows an office takes, at two sizes ([`largest`]).
//!
//! `years`: a book with ten years in it, what its screens and a voucher take ([`years`]).

pub(crate) mod largest;
pub(crate) mod years;

use crate::asking::ask;
use crate::demo::{Demo, Era, OFFICE, Options, PASSPHRASE, Stopped};
use crate::say;
use desk::Code;
use desk::{Desk, DeskError, Places};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Every bench there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Bench {
    /// An office takes in every bundle of a demonstration
    Import,
    /// One bundle with the most rows an office takes
    Largest,
    /// A book of thirty thousand vouchers: what is looked up in it, and one voucher more
    Years,
}

/// Each side is timed this often, in turns; the median counts.
const RUNS: usize = 3;
const PEER: &str = include_str!("peer.py");

fn io(error: impl std::fmt::Display) -> DeskError {
    DeskError::new(Code::Io).with("cause", error)
}

/// Runs the import bench in an empty folder.
pub(crate) fn import(dir: &Path, centres: Option<usize>) -> Result<Value, Stopped> {
    let played = dir.join("tinh");
    let options = Options { seed: 1977, centres, era: Era::Of2011 };
    say("bench import: the centres play their quarter");
    let demo = Demo::play(&played, options)?;
    let paths: Vec<PathBuf> = demo
        .played
        .iter()
        .flat_map(|centre| centre.sealed.iter().map(|sealed| sealed.on_stick.clone()))
        .collect();
    let books = dir.join("xlsx");
    std::fs::create_dir_all(&books).map_err(io)?;
    for (n, path) in paths.iter().enumerate() {
        let workbook = desk::workbook_of(path)?;
        std::fs::write(books.join(format!("{n:03}.xlsx")), workbook).map_err(io)?;
    }
    say("bench import: the office enrols their seals");
    let ready = enrolled(dir, &demo)?;
    let (mut ours, mut floors, mut rows) = (Vec::new(), Vec::new(), 0);
    for run in 0..RUNS {
        say(&format!("bench import: run {} of {RUNS}", run + 1));
        let floor = dir.join(format!("san-{run}.db"));
        let begun = Instant::now();
        rows = desk::floor(&paths, &floor)?;
        floors.push(begun.elapsed().as_micros());
        ours.push(take_in(dir, &ready, &paths, run)?);
    }
    say("bench import: the peer");
    let peer = peer(dir, &books);
    let (ours, floor) = (median(ours), median(floors));
    let mut told = json!({
        "bench": "import", "bundles": paths.len(), "rows": rows,
        "ours_ms": ours / 1000, "floor_ms": floor / 1000,
        "ours_in_hundredths_of_floor": ours * 100 / floor.max(1),
        "ours_us_a_bundle": ours / count(paths.len()),
    });
    match peer {
        Ok((name, micros)) => {
            told["peer"] = json!(name);
            told["peer_ms"] = json!(micros / 1000);
            told["times_faster_than_peer"] = json!(micros / ours.max(1));
        }
        Err(why) => told["peer"] = json!(format!("not run: {why}")),
    }
    Ok(told)
}

/// An office that knows every seal and has taken nothing in; its folder.
fn enrolled(dir: &Path, demo: &Demo) -> Result<PathBuf, DeskError> {
    let home = dir.join("noi-nhan");
    let mut desk = open(&home, &demo.stick());
    desk.create_book()?;
    ask(&mut desk, "found_office", &json!({ "office_id": OFFICE.0, "name": OFFICE.1 }))?;
    let seal = json!({ "passphrase": PASSPHRASE, "is_replacement": false });
    ask(&mut desk, "make_seal", &seal)?;
    for centre in &demo.played {
        for sealed in &centre.sealed {
            let path = json!({ "path": sealed.on_stick, "quarter": null });
            if ask(&mut desk, "preview_bundle", &path)?["state"] == "key-unknown" {
                let enrolment = json!({
                    "path": sealed.on_stick, "digits": centre.digits,
                    "unit_code": centre.unit.code, "unit_from": centre.unit.from,
                });
                ask(&mut desk, "enrol_centre", &enrolment)?;
            }
        }
    }
    let ready = dir.join("san-sang.socd");
    std::fs::copy(home.join("so.socd"), &ready).map_err(io)?;
    Ok(ready)
}

/// A durable desk: the books of the bench wait for the disk as those of an office do.
fn open(home: &Path, stick: &Path) -> Desk {
    let places = Places {
        home: home.to_owned(),
        book: Some(home.join("so.socd")),
        sticks: vec![stick.to_owned()],
    };
    let world = crate::demo::bench_world(&home.display().to_string());
    Desk::for_bench(places, world)
}

/// Takes every bundle into a copy of the ready book; microseconds.
fn take_in(dir: &Path, ready: &Path, paths: &[PathBuf], run: usize) -> Result<u128, DeskError> {
    let home = dir.join(format!("lan-{run}"));
    std::fs::create_dir_all(&home).map_err(io)?;
    std::fs::copy(ready, home.join("so.socd")).map_err(io)?;
    let mut desk = open(&home, dir);
    let begun = Instant::now();
    for path in paths {
        let request = json!({ "path": path, "quarter": null, "bundle_id": null });
        let row = ask(&mut desk, "import_bundle", &request)?;
        if row["is_taken"] != true {
            return Err(DeskError::new(Code::Fault).with("cause", row));
        }
    }
    Ok(begun.elapsed().as_micros())
}

/// The script over the workbooks; its library and microseconds.
fn peer(dir: &Path, books: &Path) -> Result<(String, u128), String> {
    let script = dir.join("peer.py");
    std::fs::write(&script, PEER).map_err(|e| e.to_string())?;
    let python = std::env::var("SCD_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let begun = Instant::now();
    let ran = Command::new(python).arg(&script).arg(books).arg(dir.join("peer.xlsx")).output();
    let ran = ran.map_err(|e| e.to_string())?;
    let micros = begun.elapsed().as_micros();
    if !ran.status.success() {
        let why = String::from_utf8_lossy(&ran.stderr);
        return Err(why.lines().last().unwrap_or("failed").to_owned());
    }
    Ok((String::from_utf8_lossy(&ran.stdout).trim().to_owned(), micros))
}

fn median(mut times: Vec<u128>) -> u128 {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn count(n: usize) -> u128 {
    u128::try_from(n.max(1)).unwrap_or(1)
}

/// The figures as lines for people.
pub(crate) fn in_words(told: &Value) -> String {
    let text = |name: &str| told[name].to_string().trim_matches('"').to_owned();
    let mut lines = vec![
        format!("import: {} bundles, {} rows", text("bundles"), text("rows")),
        format!("  ours   {} ms ({} µs a bundle)", text("ours_ms"), text("ours_us_a_bundle")),
        format!(
            "  floor  {} ms (ours is {} %)",
            text("floor_ms"),
            text("ours_in_hundredths_of_floor")
        ),
        format!("  peer   {}", text("peer")),
    ];
    if !told["peer_ms"].is_null() {
        let times = text("times_faster_than_peer");
        lines.push(format!("         {} ms ({times} times ours)", text("peer_ms")));
    }
    lines.join("\n")
}
