//! Posts as they stood on a quarter's last day: an end of a later day, and a decision signed later, are none
//! of its report.

use super::bundle::Bag;
use super::playing::{finish, make_seal, seal};
use crate::harness::{Centre, PASSPHRASE};
use serde_json::json;
use std::path::Path;

#[test]
fn what_became_of_a_post_after_the_quarter_is_not_in_its_report() {
    let mut centre = Centre::founded("2026-10-12T08:00:00+07:00");
    make_seal(&mut centre, PASSPHRASE, false);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    let people = centre.ok("list_people", json!({ "on": "2026-09-30" }));
    let mut cashier = None;
    for person in people.as_array().expect("people") {
        let post = &person["posts"][0]["post"];
        if post["role"] == "thu-quy" {
            cashier = Some(post.clone());
        }
    }
    let mut post = cashier.expect("a cashier");
    (post["to_on"], post["end_reason"]) = (json!("2026-10-01"), json!("nghi-huu"));
    (post["decision_no"], post["decision_on"]) = (json!("99/QĐ-UBND"), json!("2026-10-05"));
    centre.ok("record_post", post.clone());
    // One that ended with the last day has ended.
    let person = json!({
        "full_name": "Phạm Đức Nghĩa", "is_female": false, "birth_year": 1988, "main_job": null,
        "phone": null, "is_trained": false, "note": null,
    });
    let id = centre.ok("record_person", person)["person"]["person_id"].take();
    centre.ok(
        "record_post",
        json!({
            "person_id": id, "role": "pho-giam-doc", "decision_no": "31/QĐ-UBND",
            "decision_on": "2026-07-01", "from_on": "2026-07-01", "to_on": "2026-09-30",
            "end_reason": "luan-chuyen", "sending_school": null,
        }),
    );
    finish(&mut centre);
    let sealed = seal(&mut centre);
    let bag = Bag::open(Path::new(sealed["path"].as_str().expect("a path")));
    let told = |role: &str| {
        let rows = bag.table("nhan-su").into_iter();
        let row = rows.into_iter().find(|row| row["role"] == role).expect("a post");
        ["to_on", "end_reason", "decision_no", "decision_on"].map(|column| row[column].clone())
    };
    assert_eq!(told("thu-quy"), ["", "", "", ""]);
    let ended = ["2026-09-30", "luan-chuyen", "31/QĐ-UBND", "2026-07-01"];
    assert_eq!(told("pho-giam-doc"), ended);
}
