//! `scd bench largest`: the largest report that is taken in, at two sizes: what it takes must grow
//! as its rows do.

use super::{RUNS, count, io, median, open};
use crate::asking::ask;
use crate::demo::{Demo, Era, OFFICE, Options, PASSPHRASE, Stopped};
use crate::say;
use desk::{Code, DeskError};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Rows of each of four tables; the second is the most an office takes.
const SIZES: [usize; 2] = [2_500, 10_000];

/// Runs the bench in an empty folder.
pub(crate) fn run(dir: &Path) -> Result<Value, Stopped> {
    say("bench largest: a centre plays its quarter");
    let options = Options { seed: 1977, centres: Some(1), era: Era::Of2011 };
    let demo = Demo::play(&dir.join("tinh"), options)?;
    let missing = || DeskError::new(Code::Fault).with("cause", "no bundle");
    let centre = demo.played.first().ok_or_else(missing)?;
    let from = centre.sealed.first().ok_or_else(missing)?.on_stick.clone();
    let mut sizes = Vec::new();
    for rows in SIZES {
        say(&format!("bench largest: {rows} rows in each of four tables"));
        let path = dir.join(format!("goi-{rows}.goi.zip"));
        let digits = desk::largest(&from, rows, &path)?;
        let (mut ours, mut floors, mut inserted) = (Vec::new(), Vec::new(), 0);
        for run in 0..RUNS {
            let home = dir.join(format!("noi-nhan-{rows}-{run}"));
            let unit = (&centre.unit.code, &centre.unit.from);
            let enrolment = json!({
                "path": path, "digits": digits, "unit_code": unit.0, "unit_from": unit.1,
            });
            let begun = Instant::now();
            inserted = desk::floor(
                std::slice::from_ref(&path),
                &dir.join(format!("san-{rows}-{run}.db")),
            )?;
            floors.push(begun.elapsed().as_micros());
            ours.push(take_in(&home, dir, &enrolment)?);
        }
        let bytes = std::fs::metadata(&path).map_err(io)?.len();
        sizes.push((inserted, bytes, median(ours), median(floors)));
    }
    Ok(told(&sizes))
}

/// One office that knows the seal takes the bundle in; microseconds.
fn take_in(home: &Path, sticks: &Path, enrolment: &Value) -> Result<u128, DeskError> {
    std::fs::create_dir_all(home).map_err(io)?;
    let mut desk = open(home, sticks);
    desk.create_book()?;
    ask(&mut desk, "found_office", &json!({ "office_id": OFFICE.0, "name": OFFICE.1 }))?;
    ask(&mut desk, "make_seal", &json!({ "passphrase": PASSPHRASE, "is_replacement": false }))?;
    ask(&mut desk, "enrol_centre", enrolment)?;
    let path = PathBuf::from(enrolment["path"].as_str().unwrap_or_default());
    let request = json!({ "path": path, "quarter": null, "bundle_id": null });
    let begun = Instant::now();
    let row = ask(&mut desk, "import_bundle", &request)?;
    let micros = begun.elapsed().as_micros();
    if row["is_taken"] != true {
        return Err(DeskError::new(Code::Fault).with("cause", row));
    }
    Ok(micros)
}

fn told(sizes: &[(usize, u64, u128, u128)]) -> Value {
    let rows: Vec<Value> = sizes
        .iter()
        .map(|(rows, bytes, ours, floor)| {
            json!({
                "rows": rows, "bytes": bytes, "ours_ms": ours / 1000, "floor_ms": floor / 1000,
                "ours_in_hundredths_of_floor": ours * 100 / (*floor).max(1),
            })
        })
        .collect();
    let grown = |of: fn(&(usize, u64, u128, u128)) -> u128| match sizes {
        [small, large] => of(large) * 100 / of(small).max(1),
        _ => 0,
    };
    json!({
        "bench": "largest", "sizes": rows,
        "rows_grow_in_hundredths": grown(|(rows, ..)| count(*rows)),
        "ours_grows_in_hundredths": grown(|(_, _, ours, _)| *ours),
        "floor_grows_in_hundredths": grown(|(_, _, _, floor)| *floor),
    })
}

/// The figures as lines for people.
pub(crate) fn in_words(told: &Value) -> String {
    let mut lines = vec!["largest: one bundle with the most rows that are taken".to_owned()];
    for size in told["sizes"].as_array().into_iter().flatten() {
        lines.push(format!(
            "  {} rows, {} bytes: ours {} ms, floor {} ms ({} %)",
            size["rows"],
            size["bytes"],
            size["ours_ms"],
            size["floor_ms"],
            size["ours_in_hundredths_of_floor"]
        ));
    }
    lines.push(format!(
        "  rows grow to {} %, ours to {} %, the floor to {} %",
        told["rows_grow_in_hundredths"],
        told["ours_grows_in_hundredths"],
        told["floor_grows_in_hundredths"]
    ));
    lines.join("\n")
}
