//! The law asked from the command line: every answer with its source and its day.

use crate::border::holds;
use crate::harness::{Centre, feed, scd};
use crate::office::playing::TODAY;
use serde_json::{Value, json};

/// The answer of `scd call`, and whether it was one.
fn call(book: &Centre, command: &str, request: &Value) -> (bool, Value) {
    let path = book.book();
    let args = ["call", "--book", path.to_str().expect("a path"), command];
    let output = feed(scd(&book.path().join("may"), &args), &request.to_string());
    let answer: Value = serde_json::from_slice(&output.stdout).expect("one JSON object");
    (output.status.success(), answer)
}

#[test]
fn the_command_line_answers_with_source_and_day() {
    let book = Centre::empty(TODAY);
    let questions: Vec<Value> = serde_json::from_str(include_str!("questions.json")).unwrap();
    assert!(questions.len() >= 19, "some questions were lost");
    for question in questions {
        let (command, request) = (question["ask"].as_str().unwrap(), &question["request"]);
        let (is_done, answer) = call(&book, command, request);
        assert!(is_done, "{command} {request}: {answer}");
        holds(&question["answer"], &answer["ok"], &format!("{command} {request}"));
    }
}

#[test]
fn what_the_law_does_not_know_is_refused_by_name() {
    let book = Centre::empty(TODAY);
    for (command, request, code, detail) in [
        (
            "ask_rate",
            json!({ "key": "base-wage", "on": "2007-12-31" }),
            "not-in-force",
            json!({ "first": "01/01/2008" }),
        ),
        (
            "ask_rate",
            json!({ "key": "base-wages", "on": "2026-07-01" }),
            "law-unknown",
            json!({ "nearest": "base-wage" }),
        ),
        ("ask_chapter", json!({ "chapter": "622", "on": "2026-01-01" }), "not-in-force", json!({})),
        (
            "ask_principle",
            json!({ "key": "highest-allowance", "decision": null, "on": "2026-01-01" }),
            "law-unknown",
            json!({ "nearest": "highest-allowance-only" }),
        ),
        (
            "ask_period",
            json!({ "calendar": "schoolyear", "on": "2026-01-01" }),
            "law-unknown",
            json!({ "nearest": "school-year, year" }),
        ),
    ] {
        let (is_done, answer) = call(&book, command, &request);
        assert!(!is_done, "{command} {request}");
        assert_eq!(answer["error"]["code"], code, "{command} {request}: {answer}");
        holds(&detail, &answer["error"]["detail"], &format!("{command} {request}"));
    }
}
