//! The centres' half, played small: the dozen is played by the proving house.

use crate::demo::{OFFICE, Part, Sealed};

use super::*;
use std::collections::BTreeMap;
use std::fs;

const SEED: u64 = 1977;

fn options(centres: usize, era: Era) -> Options {
    Options { seed: SEED, centres: Some(centres), era }
}

fn played(dir: &Path, centres: usize, era: Era) -> Demo {
    Demo::play(dir, options(centres, era)).unwrap_or_else(|stopped| panic!("{stopped:?}"))
}

/// One centre that plays a part, whatever the cast would give it.
fn one(dir: &Path, part: Part) -> Demo {
    fs::create_dir_all(dir.join("stick")).unwrap();
    fs::create_dir_all(dir.join("out")).unwrap();
    let options = options(1, Era::Of2011);
    let task = tasks(dir, &options).unwrap_or_else(|stopped| panic!("{stopped:?}")).remove(0);
    let task = Task { part, ..task };
    let played = centre::play(&task, options.era, SEED, dir).unwrap();
    let mut demo = Demo { dir: dir.to_owned(), options, played: vec![played] };
    demo.hand_in(0).unwrap();
    demo
}

/// Every bundle on the stick and every table of `out`, by name.
fn made(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let quarter = fs::read_dir(dir.join("stick/BAO-CAO-TTHTCD")).unwrap().next().unwrap().unwrap();
    let files = fs::read_dir(quarter.path()).unwrap().chain(fs::read_dir(dir.join("out")).unwrap());
    files
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect()
}

fn opened(sealed: &Sealed) -> seal::Opened {
    let bytes = fs::read(&sealed.on_stick).unwrap();
    seal::read(&bytes, &seal::Trust::SelfSigned).unwrap()
}

/// The control totals of a revision, recomputed from the raw tables alone.
fn recomputed(dir: &Path, centre_id: &str, revision: u32) -> BTreeMap<String, i64> {
    let mut totals: BTreeMap<String, i64> = [
        "opening",
        "received",
        "spent",
        "closing",
        "cash",
        "account",
        "allowances",
        "activities",
        "turns",
    ]
    .map(|name| (name.to_owned(), 0))
    .into();
    let mut add = |name: &str, n: i64| *totals.get_mut(name).unwrap() += n;
    for line in fs::read_to_string(dir.join("out/raw-acts.csv")).unwrap().lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [id, _, _, kind, place, _, dong, _, act, since, void] = cells[..] else {
            panic!("{line}")
        };
        let dong: i64 = dong.parse().unwrap();
        let is_void = void.parse::<u32>().is_ok_and(|void| void <= revision);
        if id != centre_id || since.parse::<u32>().unwrap() > revision || is_void {
            continue;
        }
        let (of_total, sign) = match kind {
            "dau-ky" => ("opening", 1),
            "thu" => ("received", 1),
            "chi" => ("spent", -1),
            _ => ("", -1),
        };
        let (here, there) =
            if place == "tien-mat" { ("cash", "account") } else { ("account", "cash") };
        add(here, sign * dong);
        if of_total.is_empty() {
            add(there, dong);
        } else {
            add(of_total, dong);
            add("closing", sign * dong);
        }
        if act == "phu-cap" {
            add("allowances", dong);
        }
    }
    for line in fs::read_to_string(dir.join("out/raw-activities.csv")).unwrap().lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        if cells[0] == centre_id {
            add("activities", 1);
            add("turns", cells[2].parse().unwrap());
        }
    }
    totals
}

fn totals_hold(dir: &Path, played: &[Played]) {
    for centre in played {
        for sealed in &centre.sealed {
            let info = opened(sealed).info;
            let expected = recomputed(dir, &centre.centre_id, sealed.revision);
            assert_eq!(info.control, expected, "{} L{}", centre.name, sealed.revision);
            assert!(info.sample, "a demonstration is a sample");
            assert_eq!(info.audience, OFFICE.0);
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_fewer_centres_the_first_of_more() {
    let [a, b] = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let first = played(a.path(), 2, Era::Of2011);
    played(b.path(), 3, Era::Of2011);
    let (few, more) = (made(a.path()), made(b.path()));
    let bundles: Vec<&String> = few.keys().filter(|name| name.starts_with("BC_")).collect();
    let sealed: usize = first.played.iter().map(|centre| centre.sealed.len()).sum();
    assert_eq!(bundles.len(), sealed);
    for name in bundles {
        assert!(few[name] == more[name], "{name} differs");
    }
    for name in ["raw-acts.csv", "raw-activities.csv", "cast.csv"] {
        assert!(more[name].starts_with(&few[name]), "{name} differs");
    }
    totals_hold(a.path(), &first.played);
}

#[test]
fn the_era_of_54_units_is_played_too() {
    let dir = tempfile::tempdir().unwrap();
    let demo = played(dir.path(), 2, Era::Of2026);
    totals_hold(dir.path(), &demo.played);
    assert_eq!(fs::read_to_string(dir.path().join("PASSPHRASE.txt")).unwrap().trim(), PASSPHRASE);
}

#[test]
fn a_centre_on_a_new_machine_begins_a_new_line_that_names_the_old() {
    let dir = tempfile::tempdir().unwrap();
    let demo = one(dir.path(), Part::Restored);
    demo.write_out().unwrap();
    let [before, after] = demo.played[0].sealed.as_slice() else { panic!("two revisions") };
    let (was, is) = (opened(before).info, opened(after).info);
    assert_ne!(was.chain.lineage, is.chain.lineage);
    assert_eq!(is.chain.parents[0].id, before.bundle_id);
    assert_eq!(is.report.unwrap().supersedes, before.bundle_id);
    assert_eq!(was.signer_key, is.signer_key, "the key was kept on another drive");
    totals_hold(dir.path(), &demo.played);
}

#[test]
fn a_returned_report_is_put_right_in_the_next_revision() {
    let dir = tempfile::tempdir().unwrap();
    let mut demo = one(dir.path(), Part::Returned);
    let error = demo.played[0].planted.clone().expect("an error is planted");
    demo.correct(0, Era::Of2011.day(120), "Nơi nhận trả lại để sửa").unwrap();
    demo.write_out().unwrap();
    assert!(demo.played[0].planted.is_none());
    let [before, after] = demo.played[0].sealed.as_slice() else { panic!("two revisions") };
    let spent = |sealed: &Sealed| opened(sealed).info.control["spent"];
    let (typed, right) = (demo.played[0].acts[error.act].dong, error.plant.right_vnd);
    assert_eq!(spent(before) - spent(after), typed - right);
    totals_hold(dir.path(), &demo.played);
}

#[test]
fn an_ordinary_desk_lets_nothing_of_it_out() {
    let dir = tempfile::tempdir().unwrap();
    let demo = one(dir.path(), Part::OnTime);
    let (centre, stick) = (&demo.played[0], demo.stick());
    let Machine { home, book } = centre.machine.clone();
    let world = DemoWorld::new(centre.clock.clone(), Chance::of(SEED, "khac"));
    let places = desk::Places { home, book: Some(book), sticks: vec![stick.clone()] };
    let mut desk = Desk::new(places, Box::new(world));
    let status = ask(&mut desk, "book_status", &json!({})).unwrap();
    assert_eq!(status["is_sample"], true);
    let request = json!({ "bundle_id": centre.sealed[0].bundle_id, "folder": stick });
    let refused = ask(&mut desk, "copy_to_stick", &request).unwrap_err();
    assert_eq!(refused.code, Code::SampleCannotLeave);
}

#[test]
fn nothing_is_ever_written_over() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("x"), "").unwrap();
    let stopped = Demo::play(dir.path(), options(2, Era::Of2011)).err();
    assert!(matches!(stopped, Some(Stopped::Misused(_))));
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}
