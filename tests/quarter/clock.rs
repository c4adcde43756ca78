//! A quarter closed while the clock of the PC is off, at the centre and at the office: a person says which day it
//! is, nothing is refused, everything done says it was in doubt, and the clock set right leaves no doubt behind.

use super::playing::{self, AFTER, QUARTER};
use crate::harness::{Centre, PASSPHRASE};
use crate::office::playing as office;
use serde_json::{Value, json};

/// The day all of it happens, whatever the clock shows.
const DAY: &str = "2026-10-02";
/// What a clock without a battery shows, one somebody set wrong, and one that is right.
const CLOCKS: [(&str, Option<&str>); 3] = [
    ("2010-01-01T00:03:00+07:00", Some("otherwise")),
    ("2041-05-05T08:00:00+07:00", Some("otherwise")),
    (AFTER, None),
];
/// When it was set right.
const NEXT: &str = "2026-10-03T09:00:00+07:00";

fn clock_of(book: &mut Centre) -> Value {
    book.ok("book_status", json!({}))["clock"].clone()
}

/// The newest act, and whether it was made in doubt.
fn newest(book: &mut Centre) -> (String, bool) {
    let acts = book.ok("list_acts", json!({ "limit": 1 }));
    let doubted = acts[0]["is_clock_doubted"].as_bool().expect("a flag");
    (acts[0]["act"].as_str().expect("an act").to_owned(), doubted)
}

#[test]
fn a_quarter_closes_by_the_day_a_person_says_and_bears_the_doubt_to_the_receipt() {
    for (clock, why) in CLOCKS {
        let is_off = why.is_some();
        let mut centre = Centre::founded("2026-08-03T08:00:00+07:00");
        playing::make_seal(&mut centre, PASSPHRASE, false);
        centre.voucher("thu", "2026-07-02", 15_000_000);
        // The clock is off on the last days: entries, papers and the seal go by the day that is said.
        let mut centre = centre.later_saying(clock, DAY);
        centre.voucher("chi", "2026-09-25", 540_000);
        assert_eq!(newest(&mut centre), ("record_voucher".to_owned(), is_off), "{clock}");
        let status = centre.ok("book_status", json!({}));
        assert_eq!((&status["today"], &status["open_quarter"]), (&json!(DAY), &json!(QUARTER)));
        assert_eq!(status["clock"]["why"].as_str(), why, "{clock}");
        playing::finish(&mut centre);
        let request = json!({ "quarter": QUARTER, "passphrase": PASSPHRASE });
        let sealed = centre.ok("seal_report", request);
        let stick = office::stick(&centre);
        let bundle_id = &sealed["report"]["bundle_id"];
        centre.ok("copy_to_stick", json!({ "bundle_id": bundle_id, "folder": stick }));

        // The office's own clock is off in the same way.
        let mut desk = office::office("2026-08-03T08:00:00+07:00").later_saying(clock, DAY);
        let path = office::bundles(&mut desk, &stick).remove(0);
        office::enrol(&mut desk, &mut centre, &path);
        let row = office::import(&mut desk, &path);
        assert_eq!(row["is_taken"], true, "{clock}: {row}");
        assert_eq!(newest(&mut desk), ("import_bundle".to_owned(), is_off));
        let view = desk.ok("read_review", json!({ "bundle_id": bundle_id }));
        assert_eq!(view["bundle"]["is_clock_suspect"], is_off, "{clock}");
        assert_eq!(view["bundle"]["received_on"], DAY);
        let board = desk.ok("read_board", json!({ "quarter": QUARTER }));
        let counts = (&board["counts"]["arrived"], &board["counts"]["expected"]);
        assert_eq!(counts, (&json!(1), &json!(1)), "{clock}");
        let issued = office::answer(&mut desk, bundle_id, "nhan", json!([]), &stick);
        assert!(issued.to_string().contains(DAY), "{clock}: {issued}");
        let request = json!({ "quarter": QUARTER, "folder": null, "accepted_only": true });
        let totals = desk.ok("consolidate", request);
        assert_eq!(totals["counted"], 1, "{clock}: {totals}");

        // Its receipt comes back, and says that its clock was off.
        let found = office::found(&mut centre);
        let digits = office::digits(&mut desk);
        centre.ok("pin_office", json!({ "path": found[0]["path"], "digits": digits }));
        let receipt = found[0]["path"].as_str().expect("a path");
        let told = desk::verify_path(receipt.as_ref(), &seal::Trust::SelfSigned);
        let code = serde_json::to_value(told).expect("a row")["code"].clone();
        assert_eq!(code, if is_off { "clock-suspect" } else { "accepted" }, "{clock}");
        let taken = centre.ok("take_receipt", json!({ "path": found[0]["path"] }));
        assert_eq!(taken["verdict"], "nhan", "{clock}: {taken}");

        // Both clocks are set right: no doubt is left, and what was done in doubt raised nothing.
        let (mut centre, mut desk) = (centre.later(NEXT), desk.later(NEXT));
        for book in [&mut centre, &mut desk] {
            assert_eq!(clock_of(book), Value::Null, "{clock}");
            let health = book.ok("check_book", json!({}));
            assert_eq!(health["is_whole"], true, "{clock}: {health}");
        }
        centre.voucher("chi", "2026-10-03", 120_000);
        assert_eq!(newest(&mut centre), ("record_voucher".to_owned(), false), "{clock}");
        let acts = centre.ok("list_acts", json!({ "limit": 100 }));
        for name in ["settle_allowances", "record_cash_count", "seal_report", "take_receipt"] {
            let mut found = acts.as_array().expect("acts").iter().filter(|act| act["act"] == name);
            assert_eq!(found.next().expect(name)["is_clock_doubted"], is_off, "{clock}: {name}");
        }
    }
}

/// What a clock does that nobody was asked about: the day one goes by, and the doubt.
#[test]
fn unasked_a_clock_that_is_off_refuses_nothing_and_is_remembered_by_nobody() {
    for (clock, today, why) in [
        ("2010-01-01T08:00:00+07:00", "2026-10-02", "behind"),
        ("2026-09-01T08:00:00+07:00", "2026-10-02", "behind"),
        ("2041-05-05T08:00:00+07:00", "2041-05-05", "ahead"),
        ("2027-01-03T08:00:00+07:00", "2027-01-03", "ahead"),
    ] {
        let mut centre = Centre::founded(AFTER).later(clock);
        let status = centre.ok("book_status", json!({}));
        assert_eq!(status["today"], today, "{clock}");
        assert_eq!(status["clock"], json!({ "why": why, "clock": &clock[..10], "known": DAY }));
        centre.voucher("thu", "2026-09-20", 15_000_000);
        assert!(newest(&mut centre).1, "{clock}");
        // Said once, it is asked no more: the clock's own day vouches for the clock and counts from now on.
        let said = centre.ok("say_today", json!({ "today": &clock[..10] }));
        assert_eq!((&said["clock"], &said["today"]), (&Value::Null, &json!(&clock[..10])));
        let mut centre = centre.later(clock);
        assert_eq!(clock_of(&mut centre), Value::Null, "{clock}");
        // The way out of a floor that stood too high: whoever looks at a calendar says so.
        let mut centre = centre.later(NEXT);
        let said = centre.ok("say_today", json!({ "today": &NEXT[..10] }));
        assert_eq!(said["clock"], Value::Null, "{clock}");
        assert_eq!(clock_of(&mut centre.later(NEXT)), Value::Null, "{clock}");
    }
}
