//! An office reads who was never trained, invites them to a course, and learns by the next report who came.

use super::playing::{TODAY, office, received, seal};
use crate::harness::{Centre, PASSPHRASE};
use crate::quarter::bundle::Bag;
use crate::quarter::playing::{QUARTER, ready_to_seal};
use serde_json::{Value, json};
use std::path::Path;

fn page(office: &mut Centre, quarter: &str) -> Value {
    office.ok("list_courses", json!({ "quarter": quarter }))
}

/// The next quarter of the centre, with a course two of its people went to, sealed; where it lies.
fn next_quarter(centre: Centre, who: &[Value]) -> (Centre, String) {
    let mut centre = centre.later("2027-01-05T08:00:00+07:00");
    let trainees: Vec<Value> =
        who.iter().map(|id| json!({ "person_id": id, "certificate_no": null })).collect();
    centre.ok(
        "record_training",
        json!({
            "training_id": null, "title": "Quản lý trung tâm", "topic": "quan-ly",
            "from_on": "2026-11-03", "to_on": "2026-11-05", "days": 3, "by_whom": "Sở",
            "place": null, "certificate": null, "note": null, "trainees": trainees,
        }),
    );
    crate::quarter::playing::count_cash(&mut centre, "2026-12-31");
    let of = json!({ "quarter": "2026-Q4" });
    for finding in centre.ok("check_quarter", of.clone())["findings"].as_array().unwrap() {
        if finding["severity"] == "query" {
            centre.ok(
                "explain_finding",
                json!({ "quarter": "2026-Q4", "rule": finding["rule"],
                "row": finding["row"], "text": "Đã đối chiếu, đúng thực tế" }),
            );
        }
    }
    centre.ok(
        "record_signing",
        json!({
            "quarter": "2026-Q4", "signed_on": "2027-01-05", "number": "1/BC-TTHTCĐ",
        }),
    );
    let sealed =
        centre.ok("seal_report", json!({ "quarter": "2026-Q4", "passphrase": PASSPHRASE }));
    let path = sealed["path"].as_str().expect("a path").to_owned();
    (centre, path)
}

#[test]
fn whoever_was_invited_is_known_to_have_come_by_the_next_report() {
    let mut centre = ready_to_seal();
    seal(&mut centre);
    let mut receiver = office(TODAY);
    received(&mut receiver, &mut centre);

    // All three who hold a post lack both topics.
    let told = page(&mut receiver, QUARTER);
    let lacking = told["lacking"].as_array().unwrap();
    assert_eq!(lacking.len(), 3, "{told}");
    assert_eq!(lacking[0]["lacks"], json!(["quan-ly", "chuyen-mon"]));
    let invited: Vec<Value> = lacking
        .iter()
        .map(|one| json!({ "centre_id": one["centre_id"], "person_id": one["person_id"], "full_name": one["full_name"] }))
        .collect();
    let form = |invited: &[Value]| {
        json!({
            "course_id": null, "title": "Nghiệp vụ quản lý", "topic": "quan-ly",
            "from_on": "2026-11-03", "to_on": "2026-11-05", "days": 3, "place": "Hội trường Sở",
            "note": null, "invited": invited,
        })
    };
    let mut long = form(&invited);
    long["days"] = json!(4);
    assert_eq!(receiver.refused("record_course", long), "training-too-many-days");
    let twice = form(&[invited[0].clone(), invited[0].clone()]);
    assert_eq!(receiver.refused("record_course", twice), "training-twice");
    let mut stranger = invited[0].clone();
    stranger["centre_id"] = json!("06877-2008");
    assert_eq!(receiver.refused("record_course", form(&[stranger])), "field-empty");
    let course = receiver.ok("record_course", form(&invited));

    let told = page(&mut receiver, QUARTER);
    // Of a course that is not over nobody can say who came.
    assert_eq!(told["rows"][0]["invited"][0]["came"], Value::Null);
    assert_eq!(told["lacking"][0]["invited_to"], json!(["Nghiệp vụ quản lý"]));
    let key = json!({ "course_id": course["course_id"], "quarter": QUARTER });
    let printed = receiver.ok("print_course", key)["path"].take();
    assert!(Path::new(printed.as_str().unwrap()).is_file());

    let went = [invited[0]["person_id"].clone(), invited[2]["person_id"].clone()];
    let (_centre, path) = next_quarter(centre, &went);
    assert_eq!(Bag::open(Path::new(&path)).table("tap-huan").len(), 2);
    let mut receiver = receiver.later("2027-01-10T08:00:00+07:00");
    receiver.ok("import_bundle", json!({ "path": path, "quarter": "2026-Q4", "bundle_id": null }));
    let told = page(&mut receiver, "2026-Q4");
    let row = &told["rows"][0];
    let came: Vec<&Value> =
        row["invited"].as_array().unwrap().iter().map(|one| &one["came"]).collect();
    assert_eq!((came, &row["came"]), (vec![&json!(true), &json!(false), &json!(true)], &json!(2)));
    assert_eq!(told["lacking"].as_array().unwrap().len(), 3, "each still lacks the other topic");
    assert_eq!(told["lacking"][0]["lacks"], json!(["chuyen-mon"]), "{told}");
    assert_eq!(receiver.ok("check_book", json!({}))["is_whole"], true);
}
