//! Difficulties and requests: entered, composed, printed, sealed, opened at the office, remarked on.

use super::bundle::Bag;
use super::playing::{self, AFTER, QUARTER, concern};
use crate::harness::{Centre, PASSPHRASE, skip};
use crate::office::playing as office;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// A centre whose quarter is ready to be checked, with what it says beside its figures.
fn saying(said: &[(&str, &str)]) -> Centre {
    let mut centre = Centre::founded(AFTER);
    playing::make_seal(&mut centre, PASSPHRASE, false);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    for (kind, code) in said {
        centre.ok("record_concern", concern(kind, code));
    }
    playing::finish(&mut centre);
    centre
}

/// The words of the printed report, one space between them; none where no tool reads them.
fn paper(centre: &mut Centre) -> Option<String> {
    let file = centre.ok("print_report", json!({ "quarter": QUARTER }));
    let mut reader = Command::new("pdftotext");
    reader.args(["-layout", "-enc", "UTF-8", file["path"].as_str().expect("a path"), "-"]);
    let Ok(read) = reader.output() else {
        skip("concerns", "no pdftotext");
        return None;
    };
    let text = String::from_utf8(read.stdout).expect("UTF-8");
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn lines(office: &mut Centre, bundle_id: &Value, table: &str) -> Value {
    let request = json!({ "bundle_id": bundle_id, "table": table, "offset": 0, "limit": 9 });
    office.ok("read_lines", request)["rows"].take()
}

#[test]
fn what_a_centre_says_goes_from_its_form_to_paper_bundle_and_office() {
    let said = [("difficulty", "thieu-thiet-bi"), ("request", "tap-huan"), ("request", "trang-bi")];
    let mut centre = saying(&said);
    // A number stays with its row when another goes.
    centre.ok("remove_concern", json!({ "quarter": QUARTER, "position": 2 }));
    playing::sign(&mut centre, "12/BC-TTHTCĐ");
    if let Some(text) = paper(&mut centre) {
        for expected in ["Biểu 09. Khó khăn, kiến nghị", "Trang bị, sửa chữa thiết bị"]
        {
            assert!(text.contains(expected), "{expected} in {text}");
        }
        assert!(!text.contains("Tập huấn cán bộ"), "{text}");
    }
    let sealed = office::seal(&mut centre);
    let bag = Bag::open(Path::new(sealed["path"].as_str().expect("a path")));
    let (faced, asked) = (bag.table("kho-khan"), bag.table("kien-nghi"));
    assert_eq!((faced.len(), asked.len()), (1, 1));
    assert_eq!((&*asked[0]["position"], &*asked[0]["code"]), ("00003", "trang-bi"));
    assert_eq!(asked[0]["asked_of"], "Sở Giáo dục và Đào tạo");

    // What was sealed stands, and the book is held against it.
    assert_eq!(centre.refused("record_concern", concern("request", "tap-huan")), "quarter-closed");
    let third = json!({ "quarter": QUARTER, "position": 3 });
    assert_eq!(centre.refused("remove_concern", third), "quarter-closed");
    assert_eq!(centre.ok("check_book", json!({}))["is_whole"], true);
    let next = centre.ok("list_concerns", json!({ "quarter": "2026-Q4" }));
    assert_eq!(
        (next["rows"].clone(), next["before"].as_array().map(Vec::len)),
        (json!([]), Some(2))
    );

    let mut receiver = office::office(office::TODAY);
    let taken = office::received(&mut receiver, &mut centre);
    let id = &taken["bundle_id"];
    let rows = lines(&mut receiver, id, "kien-nghi");
    assert_eq!(rows.as_array().map(Vec::len), Some(1), "{rows}");
    assert!(rows.to_string().contains("trang-bi"), "{rows}");
    let remark = json!([{
        "table": "kien-nghi", "row": "00003", "column": "code", "rule": null,
        "text": "Sẽ cấp trong năm 2027",
    }]);
    let usb = office::stick(&centre);
    office::answer(&mut receiver, id, "nhan", remark, &usb);
    let out = json!({ "quarter": QUARTER, "folder": receiver.path() });
    assert_eq!(receiver.ok("consolidate", out)["counted"], 1);
}

#[test]
fn a_quarter_that_says_nothing_leaves_room_for_a_pen() {
    let mut centre = saying(&[]);
    let Some(text) = paper(&mut centre) else { return };
    let rest = text.split("2. Khó khăn, kiến nghị: ").nth(1).expect("a dotted line");
    assert!(rest.starts_with("....."), "{rest}");
    assert!(!text.contains("Biểu 09"), "{text}");
}

#[test]
fn a_concern_that_is_not_there_is_told() {
    let mut centre = Centre::founded(AFTER);
    let first = json!({ "quarter": QUARTER, "position": 1 });
    assert_eq!(centre.refused("remove_concern", first), "record-unknown");
    let mut changed = concern("request", "trang-bi");
    changed["position"] = json!(1);
    assert_eq!(centre.refused("record_concern", changed), "record-unknown");
}
