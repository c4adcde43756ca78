//! The sample book: everything can be tried, and nothing of it leaves.

use super::playing;
use crate::harness::{Centre, StillWorld, root};
use desk::{Desk, Places};
use serde_json::{Value, json};

/// The passphrase the sample's screen tells.
const TOLD: &str = "du lieu mau khong nop";

/// The quarter's last day, when the sample made on it is a sample of that quarter.
const LAST_DAY: &str = "2026-09-30T18:00:00+07:00";

/// What nobody has done in the sample yet, gravest first, then by the sections of the report.
const NOT_DONE: [&str; 7] = [
    "post-without-decision",
    "month-without-activity",
    "allowance-owed",
    "cash-not-counted",
    "sample-data",
    "no-deputy",
    "allowance-unverified",
];

/// A window's desk: it chooses between the books of its own folder.
fn window() -> Centre {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("usb")).expect("a stick");
    on(folder, LAST_DAY)
}

/// The same desk on another day.
fn on(folder: tempfile::TempDir, now: &str) -> Centre {
    let places = Places {
        home: folder.path().join("may"),
        book: None,
        sticks: vec![folder.path().join("usb")],
    };
    let desk = Desk::new(places, Box::new(StillWorld::at(now)));
    Centre { folder, desk }
}

#[test]
fn a_sample_goes_all_the_way_to_the_seal_and_not_one_step_further() {
    let mut centre = window();
    let status = centre.ok("choose_book", json!({ "which": "sample" }));
    assert_eq!((&status["is_sample"], &status["has_seal"]), (&json!(true), &json!(true)));
    let days = json!({ "from_on": "2026-07-01", "to_on": "2026-09-30", "place": "tien-mat" });
    let page = centre.ok("list_vouchers", days);
    assert!(page["rows"].as_array().is_some_and(|rows| rows.len() >= 6), "{page}");
    super::judged::by_hledger(&mut centre, "the sample");
    let mut centre = on(centre.folder, playing::AFTER);
    let later = centre.ok("choose_book", json!({ "which": "sample" }));
    assert_eq!(later["centre"], status["centre"], "it is the same sample");
    playing::finish(&mut centre);
    let sealed = playing::seal_with(&mut centre, TOLD);
    let stick = centre.path().join("usb");
    let copy = json!({ "bundle_id": sealed["report"]["bundle_id"], "folder": stick });
    assert_eq!(centre.refused("copy_to_stick", copy), "sample-cannot-leave");
    assert_eq!(std::fs::read_dir(&stick).expect("the stick").count(), 0);
    let row = centre.ok("verify_file", json!({ "path": sealed["path"] }));
    assert_eq!((&row["verdict"], &row["code"]), (&json!("refused"), &json!("sample-bundle")));
    let bag =
        super::bundle::Bag::open(std::path::Path::new(sealed["path"].as_str().expect("a path")));
    assert_eq!(bag.info()["sample"], true);
    assert_eq!(bag.table("trung-tam")[0]["is_sample"], "1");
    assert_ne!(bag.info()["audience"], status["centre"]["office_id"], "it is addressed to nobody");
}

/// Whoever tries the sample sees what a half-finished quarter is asked, and no alarm beside.
#[test]
fn the_rules_find_in_the_sample_what_is_not_done_in_it_and_nothing_else() {
    let mut centre = window();
    centre.ok("choose_book", json!({ "which": "sample" }));
    let check = centre.ok("check_quarter", json!({ "quarter": "2026-Q3" }));
    let findings = check["findings"].as_array().expect("findings").iter();
    let mut rules: Vec<&str> = findings.filter_map(|f| f["rule"].as_str()).collect();
    rules.dedup();
    assert_eq!(rules, NOT_DONE);
}

#[test]
fn the_real_book_and_the_sample_do_not_mix() {
    let mut centre = window();
    centre.ok("found_centre", crate::harness::founding());
    centre.voucher("thu", "2026-07-03", 1_234_000);
    let real = vouchers(&mut centre);
    centre.ok("choose_book", json!({ "which": "sample" }));
    assert_ne!(vouchers(&mut centre), real);
    let source = centre.source();
    assert!(source.is_string());
    let made = centre.ok("back_up", json!({}));
    centre.voucher("thu", "2026-07-03", 77_000);
    let back = centre.ok("choose_book", json!({ "which": "real" }));
    assert_eq!(back["is_sample"], false);
    assert_eq!(vouchers(&mut centre), real);
    let restore = json!({ "path": made["path"] });
    assert_eq!(centre.refused("restore_book", restore), "other-centre");
    // Chosen again, the sample stands as it was left.
    centre.ok("choose_book", json!({ "which": "sample" }));
    assert!(vouchers(&mut centre).to_string().contains("77000"));
}

fn vouchers(centre: &mut Centre) -> Value {
    let days = json!({ "from_on": "2026-07-01", "to_on": "2026-12-31", "place": "tien-mat" });
    centre.ok("list_vouchers", days)["rows"].take()
}

#[test]
fn the_told_passphrase_is_the_one_on_the_screen() {
    let words = std::fs::read_dir(root().join("assets/words/vi")).expect("the words");
    let told = words.map(|e| std::fs::read_to_string(e.expect("one").path()).expect("a text"));
    assert!(told.into_iter().any(|text| text.contains(TOLD)), "no screen tells {TOLD}");
}
