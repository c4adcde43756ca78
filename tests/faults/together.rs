//! Two programs work on one book at the same moment: each finds what the other has done.

use super::said::{refusal, reply};
use crate::harness::{Centre, PASSPHRASE, feed, root, scd};
use crate::office::playing::{self, TODAY, bundles, enrol, stick};
use crate::quarter::ready_to_seal;
use serde_json::{Value, json};
use std::process::Output;

const NOW: &str = "2026-10-02T09:00:00+07:00";

/// Runs the same command line in several processes at once.
fn at_once(times: usize, run: impl Fn(usize) -> Output + Sync) -> Vec<Output> {
    std::thread::scope(|scope| {
        let run = &run;
        let started: Vec<_> = (0..times).map(|nth| scope.spawn(move || run(nth))).collect();
        started.into_iter().map(|one| one.join().expect("it ends")).collect()
    })
}

fn is_whole(home: &std::path::Path, book: &str) {
    let health = reply(&feed(scd(home, &["check", "--book", book]), ""), "check");
    assert_eq!(health["is_whole"], true, "{health}");
}

#[test]
fn a_quarter_is_sealed_once_however_many_seal_it() {
    let centre = ready_to_seal();
    let (home, book) = (centre.path().join("may"), centre.book().display().to_string());
    drop(centre.desk);
    let request = json!({ "quarter": "2026-Q3", "passphrase": PASSPHRASE }).to_string();
    let line = ["call", "--book", &book, "seal_report"];
    let said = at_once(3, |_| feed(scd(&home, &line), &request));
    let done = said.iter().filter(|one| one.status.success()).count();
    assert_eq!(done, 1, "sealed once");
    for one in said.iter().filter(|one| !one.status.success()) {
        assert_eq!(refusal(one, "the others")["code"], "quarter-closed");
    }
    is_whole(&home, &book);
}

#[test]
fn a_bundle_taken_in_twice_at_once_is_taken_once_and_its_original_stays() {
    let (mut centre, _) = playing::handed_in();
    let mut office = playing::office(TODAY);
    let path = bundles(&mut office, &stick(&centre)).remove(0);
    enrol(&mut office, &mut centre, &path);
    let (home, book) = (office.path().join("may"), office.book().display().to_string());
    drop(office.desk);
    let request = json!({ "path": path, "quarter": null, "bundle_id": null }).to_string();
    let line = ["call", "--book", &book, "import_bundle"];
    let said = at_once(4, |_| feed(scd(&home, &line), &request));
    let states: Vec<Value> = said.iter().map(|one| reply(one, "import")["state"].clone()).collect();
    assert_eq!(states.iter().filter(|state| **state == "new").count(), 1, "{states:?}");
    assert_eq!(states.iter().filter(|state| **state == "known").count(), 3, "{states:?}");
    is_whole(&home, &book);
}

#[test]
fn a_book_of_an_older_program_is_raised_once_and_every_act_reported_is_in_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (home, book) = (folder.path().join("may"), folder.path().join("so.socd"));
    std::fs::copy(root().join("tests/fixtures/v1/centre.socd"), &book).expect("a book");
    let book = book.display().to_string();
    let line = ["call", "--book", &book, "record_person"];
    let said = at_once(4, |nth| {
        let person = json!({
            "full_name": format!("Bùi Thị Sáu {nth}"), "is_female": true, "birth_year": 1980,
            "main_job": null, "phone": null, "is_trained": false, "note": null,
        });
        feed(scd(&home, &line), &person.to_string())
    });
    for one in &said {
        reply(one, "saved");
    }
    let people = reply(&feed(scd(&home, &["call", "--book", &book, "list_people"]), "{}"), "list");
    let text = people.to_string();
    for nth in 0..said.len() {
        assert!(text.contains(&format!("Bùi Thị Sáu {nth}")), "{nth} was reported saved");
    }
}

#[test]
fn a_command_waits_for_its_turn_and_says_so_when_it_does_not_come() {
    let mut centre = Centre::founded(NOW);
    centre.ok("book_status", json!({}));
    let lock = centre.path().join("may/khoa");
    let held = std::fs::File::options().write(true).open(lock).expect("the turn");
    held.lock().expect("another program's turn");
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| centre.ask("list_people", json!({})));
        std::thread::sleep(std::time::Duration::from_millis(300));
        assert!(!waiting.is_finished(), "it waits");
        held.unlock().expect("its turn");
        assert!(waiting.join().expect("it ends")["error"].is_null(), "and goes on");
    });
}
