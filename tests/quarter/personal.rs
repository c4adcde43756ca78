//! What is personal: masked wherever it is told, in no line of the journal, and gone from every byte of the book
//! once it is erased, while the chain and the check of the book hold.

use super::bundle::Bag;
use super::playing::{AFTER, PHONE, collaborator, finish, make_seal, speaker};
use crate::harness::{Centre, PASSPHRASE};
use proptest::prelude::*;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::path::Path;

const BORN: &str = "1982-05-03";

/// Every file of the book as it lies there: its own and the log beside it.
fn holds(centre: &Centre, text: &str) -> bool {
    let log = centre.path().join("so.socd-wal");
    let files = [centre.book(), log].into_iter().filter(|file| file.exists());
    let bytes: Vec<Vec<u8>> = files.map(|file| std::fs::read(file).expect("a file")).collect();
    bytes.iter().any(|all| all.windows(text.len()).any(|at| at == text.as_bytes()))
}

/// Everything the journal says.
fn journal(centre: &Centre) -> String {
    let file = Connection::open(centre.book()).expect("the book");
    let mut lines = file.prepare("SELECT subject || changes FROM journal").expect("SQL");
    let lines = lines.query_map([], |row| row.get::<_, String>(0)).expect("lines");
    lines.map(|line| line.expect("a line")).collect()
}

fn is_sound(centre: &mut Centre) {
    let health = centre.ok("check_book", json!({}));
    assert_eq!(health["is_whole"], true, "{health}");
}

fn changed(id: &Value, phone: Option<&str>) -> Value {
    let mut form = collaborator("Lê Thị Hà");
    form["collaborator_id"] = id.clone();
    (form["phone"], form["birth_on"]) = (json!(phone), Value::Null);
    form
}

#[test]
fn the_journal_never_holds_a_number_and_an_erased_one_is_in_no_byte_of_the_book() {
    let mut c = Centre::founded(AFTER);
    let id = speaker(&mut c, collaborator("Lê Thị Hà"));
    assert!(holds(&c, PHONE) && !journal(&c).contains(PHONE) && !journal(&c).contains(BORN));
    // Boxes that were left alone keep what stands; what is typed takes its place.
    let row = c.ok("record_collaborator", changed(&id, None));
    assert_eq!(row["collaborator"]["phone"], "•••• 678", "{row}");
    let row = c.ok("record_collaborator", changed(&id, Some("0987 111 222")));
    assert_eq!(row["collaborator"]["phone"], "•••• 222", "{row}");
    assert!(!holds(&c, PHONE), "the number of before lies in the file");
    let asked = json!({ "of": "collaborator", "id": id, "field": "phone" });
    assert_eq!(c.ok("reveal_personal", asked)["value"], "0987 111 222");
    let acts = c.ok("list_acts", json!({ "limit": 1 }));
    assert_eq!(acts[0]["subject"], "Lê Thị Hà: số điện thoại", "{acts}");
    assert!(!journal(&c).contains("0987 111 222"));
    is_sound(&mut c);
    let key = format!("collaborator:{}", id.as_str().expect("an id"));
    c.ok("keep_draft", json!({ "key": key, "body": "{}" }));
    c.ok("keep_draft", json!({ "key": "person:new", "body": "0987 111 222" }));
    let erased = c.ok("erase_personal", json!({ "of": "collaborator", "id": id }));
    assert_eq!(erased["fields"], json!(["phone", "birth_on"]), "{erased}");
    assert_eq!((&erased["drafts"], &erased["remains"]["told_until"]), (&json!(2), &Value::Null));
    assert!(!holds(&c, "0987 111 222") && !holds(&c, BORN), "it lies in the file");
    is_sound(&mut c);
    assert_eq!(c.refused("undo_act", json!({})), "nothing-to-undo", "an erasure is for good");
    let asked = json!({ "of": "collaborator", "id": id, "field": "phone" });
    assert_eq!(c.refused("reveal_personal", asked), "record-unknown");
}

#[test]
fn taking_back_tells_which_number_no_line_can_bring_back() {
    let mut c = Centre::founded(AFTER);
    let id = speaker(&mut c, collaborator("Lê Thị Hà"));
    let mut other = changed(&id, Some("0987 111 222"));
    other["note"] = json!("mới");
    c.ok("record_collaborator", other);
    let undone = c.ok("undo_act", json!({}));
    assert_eq!(undone["lost"], json!(["phone"]), "{undone}");
    let row = &c.ok("list_collaborators", json!({ "on": null }))["rows"][0];
    let told = &row["collaborator"];
    assert_eq!((&told["note"], &told["phone"]), (&Value::Null, &json!("•••• 222")), "{row}");
    is_sound(&mut c);
    // What stands is what stood then: nothing is lost of it.
    let mut renamed = changed(&id, None);
    renamed["full_name"] = json!("Lê Thị Hạ");
    c.ok("record_collaborator", renamed);
    assert_eq!(c.ok("undo_act", json!({}))["lost"], json!([]));
    // Somebody removed comes back without.
    c.ok("remove_collaborator", json!({ "collaborator_id": id }));
    assert!(!holds(&c, "0987 111 222"));
    let undone = c.ok("undo_act", json!({}));
    assert_eq!(undone["lost"], json!(["phone", "birth_on"]), "{undone}");
    is_sound(&mut c);
}

#[test]
fn a_person_of_the_centre_has_a_number_as_closely_kept() {
    let mut c = Centre::founded(AFTER);
    let form = json!({
        "full_name": "Phạm Đức Nghĩa", "is_female": false, "birth_year": 1988, "main_job": null,
        "phone": PHONE, "is_trained": false, "note": null,
    });
    let person = c.ok("record_person", form)["person"].take();
    assert_eq!(person["phone"], "•••• 678", "{person}");
    assert!(!journal(&c).contains(PHONE));
    c.ok("erase_personal", json!({ "of": "person", "id": person["person_id"] }));
    assert!(!holds(&c, PHONE));
    is_sound(&mut c);
}

#[test]
fn no_table_of_a_report_tells_what_is_personal() {
    let mut c = Centre::founded(AFTER);
    make_seal(&mut c, PASSPHRASE, false);
    c.voucher("thu", "2026-07-03", 15_000_000);
    c.voucher("chi", "2026-07-10", 860_000);
    speaker(&mut c, collaborator("Lê Thị Hà"));
    finish(&mut c);
    let sealed = super::seal(&mut c);
    let bag = Bag::open(Path::new(sealed["path"].as_str().expect("a path")));
    assert_eq!(bag.table("nguoi-cong-tac")[0]["full_name"], "Lê Thị Hà");
    for (name, bytes) in &bag.0 {
        for text in [PHONE, BORN] {
            assert!(!bytes.windows(text.len()).any(|at| at == text.as_bytes()), "{name}");
        }
    }
    is_sound(&mut c);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]
    #[test]
    fn chain_and_check_hold_whatever_is_put_changed_erased_and_taken_back(
        moves in proptest::collection::vec((0_u8..5, 0_u8..3), 1..24)
    ) {
        let mut c = Centre::founded(AFTER);
        let id = speaker(&mut c, collaborator("Lê Thị Hà"));
        for (what, n) in moves {
            let number = format!("09{n}1 222 333");
            let answer = match what {
                0 => c.ask("record_collaborator", changed(&id, Some(&number))),
                1 => c.ask("record_collaborator", changed(&id, None)),
                2 => c.ask("erase_personal", json!({ "of": "collaborator", "id": id })),
                3 => c.ask("undo_act", json!({})),
                _ => c.ask("remove_collaborator", json!({ "collaborator_id": id })),
            };
            let code = answer["error"]["code"].as_str().unwrap_or("nothing-to-undo");
            prop_assert!(matches!(code, "nothing-to-undo" | "record-unknown"), "{answer}");
            prop_assert!(!journal(&c).contains(&number));
        }
        is_sound(&mut c);
    }
}
