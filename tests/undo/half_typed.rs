//! What is half typed is forgotten by the very act that saves it, and by nothing else.

use super::acts::CENTRE;
use crate::harness::Centre;
use crate::quarter::playing::AFTER;
use serde_json::{Value, json};

const OURS: &str = "voucher:chi";

/// A book in which two forms were left half typed.
fn half_typed() -> Centre {
    let mut centre = Centre::founded(AFTER);
    for key in [OURS, "person:new"] {
        centre.ok("keep_draft", json!({ "key": key, "body": "{}" }));
    }
    centre
}

fn kept(centre: &mut Centre) -> Vec<String> {
    let status = centre.ok("book_status", json!({}));
    let rows = status["drafts"].as_array().unwrap().iter();
    let mut keys: Vec<String> = rows.map(|row| row["key"].as_str().unwrap().to_owned()).collect();
    keys.sort();
    keys
}

fn saving(centre: &mut Centre, command: &str, request: &Value) -> Value {
    let answer = centre.desk.answer_saving(command, &request.to_string(), OURS);
    serde_json::from_str(&answer).unwrap()
}

#[test]
fn every_act_forgets_the_draft_it_saves_and_no_other_and_undo_brings_none_back() {
    for (command, request) in CENTRE {
        let mut centre = half_typed();
        let request = request(&mut centre);
        assert_eq!(kept(&mut centre), ["person:new", OURS], "{command}: not yet");
        let answer = saving(&mut centre, command, &request);
        assert!(answer["error"].is_null(), "{command}: {answer}");
        assert_eq!(kept(&mut centre), ["person:new"], "{command}");
        centre.ok("undo_act", json!({}));
        assert_eq!(kept(&mut centre), ["person:new"], "{command}, taken back");
    }
}

#[test]
fn a_refused_act_a_question_and_the_next_act_forget_nothing() {
    let mut centre = half_typed();
    let nobody = json!({ "person_id": "00000000000000000000000000000001" });
    let answer = saving(&mut centre, "remove_person", &nobody);
    assert!(!answer["error"].is_null(), "{answer}");
    assert_eq!(kept(&mut centre), ["person:new", OURS], "refused");
    let answer = saving(&mut centre, "book_status", &json!({}));
    assert!(answer["error"].is_null(), "{answer}");
    assert_eq!(kept(&mut centre), ["person:new", OURS], "asked");
    let (command, request) = CENTRE[0];
    let request = request(&mut centre);
    centre.ok(command, request);
    assert_eq!(kept(&mut centre), ["person:new", OURS], "an act of another form");
}
