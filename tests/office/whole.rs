//! A copy is the whole: an office that lost its PC goes on from it at once.

use super::demo::ask_book;
use super::playing::{self, TODAY};
use crate::faults::said::{files, reply};
use crate::harness::{Centre, feed, scd};
use crate::quarter::playing::QUARTER;
use seal::Trust;
use seal::digest::{hex, sha256};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// The passphrase of every seal of the demonstration.
const DEMO_PASSPHRASE: &str = "mot hai ba bon nam";

fn text(path: &Path) -> String {
    path.display().to_string()
}

/// Relative path and hash of what belongs to a book besides its file.
fn beside(home: &Path) -> BTreeMap<String, String> {
    let of = |folder: &str| files(&home.join(folder));
    let all = ["goi", "tep", "keys"].into_iter().flat_map(of);
    let hash = |path: &Path| hex(&sha256(&std::fs::read(path).unwrap()));
    all.map(|path| (text(path.strip_prefix(home).unwrap()), hash(&path))).collect()
}

fn size(folder: &Path) -> u64 {
    files(folder).iter().map(|path| path.metadata().unwrap().len()).sum()
}

/// The office of a demonstration backed up, restored where nothing was, and at work again there.
pub(crate) fn goes_on_elsewhere(dir: &Path, quarter: &str, centres: usize) {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let quarter = json!({ "quarter": quarter });
    let (old, new) = (dir.join("office"), at("may-moi"));
    let line = ["backup", "--book", &text(&old.join("so.socd")), "--out", &text(&at("sao"))];
    reply(&scd(&old, &line).output().unwrap(), "backup");
    let workbook = |home: &Path, name: &str| {
        let (book, xlsx, pdf) = (text(&home.join("so.socd")), text(&at(name)), text(&at("x.pdf")));
        let quarter = quarter["quarter"].as_str().unwrap();
        let line = ["consolidate", "--book", &book, "--quarter", quarter, "--xlsx", &xlsx];
        let line = [&line[..], &["--pdf", &pdf]].concat();
        reply(&scd(home, &line).output().unwrap(), "consolidate");
        std::fs::remove_file(at("x.pdf")).unwrap();
        std::fs::read(at(name)).unwrap()
    };
    let before = workbook(&old, "truoc.xlsx");
    let kept = beside(&old);
    let line = ["restore", "--from", &text(&at("sao")), "--book", &text(&new.join("so.socd"))];
    reply(&scd(&new, &line).output().unwrap(), "restore");
    assert_eq!(beside(&new), kept, "bundles, receipts and keys are there again");
    assert!(workbook(&new, "sau.xlsx") == before, "the workbook is the same to the byte");

    let ask =
        |command: &str, request: &Value| ask_book(&new, &new.join("so.socd"), command, request);
    let figures = ask("read_figures", &quarter);
    let counted = figures["centres"].as_array().unwrap();
    assert!(counted.len() + 2 >= centres, "{} of {centres}", counted.len());
    for centre in counted {
        let review = ask("read_review", &json!({ "bundle_id": centre["bundle_id"] }));
        let path = Path::new(review["bundle"]["path"].as_str().unwrap());
        assert!(path.starts_with(&new), "{}", path.display());
        let opened = seal::read(&std::fs::read(path).unwrap(), &Trust::SelfSigned).unwrap();
        assert_eq!(centre["bundle_id"], opened.ma_goi, "a figure leads down to its sealed bundle");
    }
    // A receipt is written with the seal that came with the copy.
    let remark = json!([{
        "table": null, "row": null, "column": null, "rule": null, "text": "Bổ sung chữ ký",
    }]);
    let decided = json!({
        "bundle_ids": [counted[0]["bundle_id"]], "verdict": "tra-lai", "remarks": remark,
        "note": null,
    });
    ask("record_review", &decided);
    std::fs::create_dir(at("usb")).unwrap();
    let (book, usb) = (text(&new.join("so.socd")), text(&at("usb")));
    let line = ["receipts", "--book", &book, "--out", &usb, "--passphrase-file", "-"];
    let issued = reply(&feed(scd(&new, &line), &format!("{DEMO_PASSPHRASE}\n")), "receipts");
    assert_eq!(issued["receipts"].as_array().unwrap().len(), 1, "{issued}");
    let copies = ask("list_backups", &json!({}));
    assert_eq!(copies[0]["why"], "phien", "the sitting ended with a copy: {copies}");

    costs_what_is_new(&new, &ask);
}

/// The next copy takes the book and its list, and of the rest only what came since.
fn costs_what_is_new(home: &Path, ask: &dyn Fn(&str, &Value) -> Value) {
    let store = home.join("sao-luu/kho");
    let (all, shared) = (size(&home.join("sao-luu")), size(&store));
    let made = ask("back_up", &json!({ "folder": null }));
    let copy = Path::new(made["path"].as_str().unwrap());
    assert_eq!(size(&store), shared, "nothing is kept twice");
    let grown = size(&home.join("sao-luu")) - all;
    assert_eq!(grown, size(copy));
    let names: Vec<String> =
        files(copy).iter().map(|f| text(f.strip_prefix(copy).unwrap())).collect();
    assert_eq!(names, ["DANH-SACH.txt", "so.socd"]);
    assert!(
        made["size_bytes"].as_u64().unwrap() > grown + shared / 2,
        "{made}: it holds the rest too"
    );
    // One file more in the folder is one file more in the store.
    std::fs::write(home.join("goi/moi.goi.zip"), [7; 70_000]).unwrap();
    ask("back_up", &json!({ "folder": null }));
    assert_eq!(size(&store), shared + 70_000);
    std::fs::remove_file(home.join("goi/moi.goi.zip")).unwrap();
}

#[test]
#[ignore = "long; the same is asked every time of the twelve centres the totals are added up for"]
fn an_office_of_24_centres_restored_on_an_empty_place_goes_on_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("tinh");
    let line = ["demo", &text(&dir), "--centres", "24"];
    let summary = reply(&scd(folder.path(), &line).output().unwrap(), "demo");
    goes_on_elsewhere(&dir, summary["quarter"].as_str().unwrap(), 24);
}

fn whys(book: &mut Centre) -> Vec<String> {
    let rows = book.ok("list_backups", json!({}));
    let why = |row: &Value| row["why"].as_str().unwrap().to_owned();
    rows.as_array().unwrap().iter().map(why).collect()
}

#[test]
fn a_sitting_ends_with_one_copy_and_not_one_a_bundle() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    office.ok("lock_seal", json!({}));
    assert_eq!(whys(&mut office), [""; 0], "nothing came in yet");
    playing::received(&mut office, &mut centre);
    let usb = playing::stick(&centre);
    playing::answer(&mut office, &sealed["report"]["bundle_id"], "nhan", json!([]), &usb);
    assert_eq!(whys(&mut office), [""; 0], "the sitting goes on");
    office.ok("lock_seal", json!({}));
    assert_eq!(whys(&mut office), ["phien"]);
    office.ok("lock_seal", json!({}));
    assert!(!office.desk.end_sitting());
    assert_eq!(whys(&mut office), ["phien"], "nothing came since");
    // The copy holds the bundle, the receipt and the seal.
    let copy = office.ok("list_backups", json!({}))[0]["path"].clone();
    let view = office.ok("preview_restore", json!({ "path": copy }));
    let held = view["holdings"].as_array().unwrap();
    let told: Vec<_> = held.iter().map(|h| (h["what"].as_str().unwrap(), &h["then"])).collect();
    let one = json!(1);
    assert_eq!(told, [("goi", &one), ("ket-luan", &one), ("bien-nhan", &one)]);
    // Book, bundle, receipt, two copies of the key.
    assert_eq!((&view["files"], &view["is_whole"]), (&json!(5), &json!(true)));
}

#[test]
fn what_a_restore_would_lose_is_told_by_bundles_conclusions_and_receipts() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    let empty = office.ok("back_up", json!({ "folder": null }));
    playing::received(&mut office, &mut centre);
    let usb = playing::stick(&centre);
    let id = &sealed["report"]["bundle_id"];
    playing::answer(&mut office, id, "nhan", json!([]), &usb);
    let home = office.path().join("may");
    let before = beside(&home);
    let view = office.ok("preview_restore", json!({ "path": empty["path"] }));
    let gone = |what: &str| json!({ "what": what, "then": 0, "now": 1, "missing": 1 });
    assert_eq!(view["holdings"], json!([gone("goi"), gone("ket-luan"), gone("bien-nhan")]));
    office.ok("restore_book", json!({ "path": empty["path"] }));
    assert_eq!(beside(&home), before, "files of the life left behind stay");
    let board = office.ok("read_board", json!({ "quarter": QUARTER }));
    assert_eq!(board["counts"]["arrived"], 0, "{}", board["counts"]);
}

#[test]
fn evidence_that_is_gone_has_a_word_of_its_own() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let (id, usb) = (&sealed["report"]["bundle_id"], playing::stick(&centre));
    let issued = playing::answer(&mut office, id, "nhan", json!([]), &usb);
    let receipt = json!({ "receipt_ids": [issued["receipts"][0]["receipt_id"]] });
    for home in [office.path(), centre.path()] {
        std::fs::rename(home.join("may/goi"), home.join("may/goi-mat")).unwrap();
    }
    let copy = json!({ "bundle_id": id, "folder": usb });
    assert_eq!(centre.refused("copy_to_stick", copy), "evidence-missing");
    let verify = json!({ "path": sealed["path"] });
    assert_eq!(centre.refused("verify_file", verify), "evidence-missing");
    assert_eq!(office.refused("print_slips", receipt), "evidence-missing");
}

#[test]
fn a_number_on_a_receipt_is_never_given_twice_and_what_a_restore_left_out_is_told() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let usb = playing::stick(&centre);
    let id = &sealed["report"]["bundle_id"];
    let before = office.ok("back_up", json!({ "folder": null }))["path"].clone();
    let number = |issued: &Value| issued["receipts"][0]["number"].clone();
    let answered =
        |office: &mut Centre| number(&playing::answer(office, id, "nhan", json!([]), &usb));
    assert_eq!(answered(&mut office), "1/2026");
    // The life that was left behind gave number 1: it stands on a file of this PC.
    let mut office = office.later("2026-10-03T08:00:00+07:00");
    office.ok("restore_book", json!({ "path": before }));
    assert_eq!(answered(&mut office), "2/2026");
    let gaps = |office: &mut Centre| {
        office.ok("list_receipts", json!({ "quarter": QUARTER }))["gaps"].take()
    };
    assert_eq!(gaps(&mut office), json!([{ "year": 2026, "first": 1, "last": 1 }]));
    // On another PC only the stick knows what was given, whatever it is called there and wherever it lies.
    let folder = usb.join("BIEN-NHAN");
    for (file, n) in files(&folder).iter().zip(1..) {
        std::fs::rename(file, usb.join(format!("tai ve ({n}).zip"))).unwrap();
    }
    std::fs::remove_dir_all(&folder).unwrap();
    let mut office = office.later("2026-10-04T08:00:00+07:00");
    office.ok("restore_book", json!({ "path": before }));
    std::fs::remove_dir_all(office.path().join("may/goi/bien-nhan")).unwrap();
    assert_eq!(answered(&mut office), "3/2026");
    assert_eq!(gaps(&mut office), json!([{ "year": 2026, "first": 1, "last": 2 }]));
    // What another office gave counts for that one.
    let mut other = playing::province("2026-10-04T09:00:00+07:00");
    assert!(other.ok("list_receipts", json!({ "quarter": QUARTER }))["gaps"] == json!([]));
    // The head carries it, signed.
    let kept = files(&office.path().join("may/goi/bien-nhan")).remove(0);
    let opened = seal::read(&std::fs::read(kept).unwrap(), &Trust::SelfSigned).unwrap();
    assert_eq!((opened.info.control["number"], opened.info.control["year"]), (3, 2026));
}

#[test]
fn a_sitting_whose_copy_cannot_be_made_says_so_and_is_copied_at_its_next_end() {
    let (mut centre, _) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    // Where copies should lie stands a file.
    let place = office.path().join("may/sao-luu");
    std::fs::write(&place, "x").unwrap();
    let locked = office.ok("lock_seal", json!({}));
    assert_eq!((&locked["is_open"], &locked["is_uncopied"]), (&json!(false), &json!(true)));
    std::fs::remove_file(&place).unwrap();
    assert_eq!(office.ok("lock_seal", json!({}))["is_uncopied"], false);
    assert_eq!(whys(&mut office), ["phien"]);
}
