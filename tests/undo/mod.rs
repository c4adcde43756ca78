//! Undo by name gives back exactly what stood before, and the journal tells both.

mod acts;
mod half_typed;
mod of_offices;
mod records;
mod requests;

use crate::harness::Centre;
use crate::quarter::playing::{AFTER, contents};
use acts::{ANSWERED, CENTRE, HANDED, Request};
use of_offices::{DOUBTED, OFFICE};
use records::records;
use serde_json::json;
use std::collections::BTreeSet;

#[test]
fn every_act_that_can_be_taken_back_is_taken_back_here() {
    // The border says which of its acts can be taken back.
    let undone: BTreeSet<&str> =
        desk::commands().iter().filter(|c| c.is_undone).map(|c| c.name).collect();
    let rows: Vec<&str> = [CENTRE, ANSWERED, HANDED, OFFICE, DOUBTED]
        .into_iter()
        .flatten()
        .map(|(name, _)| *name)
        .collect();
    assert_eq!(rows.iter().copied().collect::<BTreeSet<&str>>(), undone);
    assert_eq!(rows.len(), undone.len(), "an act stands twice");
}

#[test]
fn undo_gives_back_exactly_what_stood_before() {
    for (command, request) in CENTRE {
        undone(&mut Centre::founded(AFTER), command, *request, contents);
    }
}

#[test]
fn undo_gives_a_centre_back_what_it_had_noted_of_its_answers() {
    let mut centre = acts::answered();
    for (command, request) in ANSWERED {
        undone(&mut centre, command, *request, records::answers);
    }
}

#[test]
fn undo_gives_a_centre_back_what_it_had_noted_of_a_report_on_its_way() {
    let (mut centre, _) = crate::office::playing::handed_in();
    for (command, request) in HANDED {
        undone(&mut centre, command, *request, records::answers);
    }
}

#[test]
fn undo_gives_an_office_back_exactly_what_stood_before() {
    let mut office = of_offices::received();
    for (command, request) in OFFICE {
        undone(&mut office, command, *request, records::office);
    }
}

#[test]
fn undo_holds_back_again_what_a_person_let_count() {
    let (mut office, _, _) = crate::office::playing::two_machines();
    for (command, request) in DOUBTED {
        undone(&mut office, command, *request, records::office);
    }
}

/// Does the act, takes it back, and compares what the book says and every record it holds.
fn undone(book: &mut Centre, command: &str, request: Request, says: fn(&mut Centre) -> String) {
    let request = request(book);
    let (said, held) = (says(book), records(book));
    book.ok(command, request);
    assert_ne!(says(book), said, "{command} changed nothing that is read");
    assert_ne!(records(book), held, "{command} changed no record");
    let newest = book.ok("list_acts", json!({ "limit": 1 }))[0].take();
    assert_eq!(newest["act"], *command);
    assert_eq!(newest["can_undo"], true, "{command}: {newest}");
    let undone = book.ok("undo_act", json!({}));
    assert_eq!(undone["act"]["act"], *command, "the act is named");
    assert_eq!(undone["act"]["subject"], newest["subject"]);
    assert_eq!(says(book), said, "{command} was not taken back whole");
    assert_eq!(records(book), held, "{command} left something in the book");
    let acts = book.ok("list_acts", json!({ "limit": 2 }));
    assert_eq!((&acts[0]["act"], &acts[1]["is_undone"]), (&json!("undo_act"), &json!(true)));
    assert!(book.desk.check_book().expect("a book").is_whole, "{command}");
}

#[test]
fn a_chain_of_acts_is_taken_back_to_its_beginning() {
    let mut centre = Centre::founded(AFTER);
    let mut stood = vec![contents(&mut centre)];
    for (name, request) in CENTRE {
        let acts = |c: &mut Centre| c.ok("list_acts", json!({ "limit": 200 })).to_string();
        let before = acts(&mut centre);
        let request = request(&mut centre);
        if acts(&mut centre) != before {
            // Making the request was an act of its own, or two.
            stood.push(contents(&mut centre));
        }
        centre.ok(name, request);
        stood.push(contents(&mut centre));
    }
    while let Some(expected) = stood.pop() {
        while contents(&mut centre) != expected {
            centre.ok("undo_act", json!({}));
        }
    }
    let (acts, refused) = (centre.ask("undo_act", json!({})), "nothing-to-undo");
    assert_eq!(acts["error"]["code"], refused, "the founding is not undone");
}

#[test]
fn what_left_the_house_is_not_taken_back() {
    let mut centre = Centre::founded(AFTER);
    let made = centre.voucher("chi", "2026-08-02", 13_000);
    let key = json!({ "voucher_id": made["voucher"]["voucher_id"] });
    centre.ok("print_voucher", key.clone());
    assert_eq!(centre.refused("undo_act", json!({})), "nothing-to-undo");
    let detail = centre.ok("read_voucher", key);
    assert_eq!(detail["row"]["voucher"]["is_printed"], true);
}

#[test]
fn a_voucher_tells_its_whole_history() {
    let mut centre = Centre::founded(AFTER);
    let made = centre.voucher("chi", "2026-08-02", 13_000);
    let id = made["voucher"]["voucher_id"].clone();
    let key = json!({ "voucher_id": id });
    centre.voucher("chi", "2026-08-02", 99_000);
    centre.ok("print_voucher", key.clone());
    centre.ok("void_voucher", json!({ "voucher_id": id, "reason": "Ghi nhầm" }));
    centre.ok("undo_act", json!({}));
    let request = json!({ "voucher_id": id, "day": "2026-08-04", "reason": "Trả lại hàng" });
    let reversal = centre.ok("reverse_voucher", request);
    let detail = centre.ok("read_voucher", key);
    let acts: Vec<_> =
        detail["history"].as_array().expect("acts").iter().map(|a| a["act"].clone()).collect();
    let mut sorted = acts.clone();
    sorted.sort_by_key(ToString::to_string);
    assert_eq!(sorted, ["print_voucher", "record_voucher", "undo_act", "void_voucher"]);
    assert_eq!(detail["reversed_by_number"], reversal["number"]);
    assert_eq!(detail["amount_in_words"], "Mười ba nghìn đồng");
}
