//! A report at the doors of verifying and of an office.

use super::{Doors, fixture, key};
use crate::faults::forging::{Forge, rewritten};
use crate::harness::{Centre, PASSPHRASE, root};
use crate::office::playing::TODAY;
use seal::SigningSeed;
use serde_json::json;

fn reports() -> (Doors, Vec<u8>, SigningSeed) {
    let (first, own) = (fixture("first.goi.zip"), key("centre.scdkey", PASSPHRASE));
    (doors_of(&first, &own), first, own)
}

/// The doors of an office that knows the seal, and of one that does not.
fn doors_of(first: &[u8], own: &SigningSeed) -> Doors {
    let mut knows = Centre::empty(TODAY);
    let knows_not = Centre::empty(TODAY);
    let name = json!({ "office_id": "vhxh-06874", "name": "Phòng Văn hóa - Xã hội xã Điền Xá" });
    knows.ok("found_office", name.clone());
    let mut doors = Doors::between(knows, knows_not, own);
    doors.knows_not.ok("found_office", name);
    let path = doors.lay("first.goi.zip", first);
    let enrol = json!({
        "path": path, "digits": doors.digits, "unit_code": "06874", "unit_from": "2025-07-01",
    });
    doors.knows.ok("enrol_centre", enrol);
    doors
}

impl Doors {
    /// A report at the doors of verifying and of an office; `there` is what an office says that is
    /// asked for whom it is.
    pub(super) fn report(&mut self, what: &str, bytes: &[u8], code: &str, there: &str) {
        self.verify(what, bytes, code);
        let path = self.lay("BC_x.goi.zip", bytes);
        let request = json!({ "path": path, "quarter": null });
        let row = self.knows.ok("preview_bundle", request.clone());
        assert_eq!(row["code"], there, "preview: {what}: {row}");
        let row = self.knows_not.ok("preview_bundle", request);
        self.is_stranger(what, &row, there);
        let request = json!({ "path": path, "quarter": null, "bundle_id": null });
        if there == "accepted" {
            let row = self.knows_not.ok("import_bundle", request.clone());
            self.is_stranger(what, &row, there);
        }
        let row = self.knows.ok("import_bundle", request);
        assert_eq!(row["code"], there, "import: {what}: {row}");
        assert_eq!(row["is_taken"], there == "accepted", "import: {what}: {row}");
        if row["is_taken"] == true {
            let taken_out = json!({ "bundle_id": row["bundle_id"], "reason": "thử" });
            self.knows.ok("remove_bundle", taken_out);
        }
    }
}

/// A line of the table: what was done, the file, and what an office says of it.
type Case = (&'static str, Vec<u8>, &'static str);

/// The version whose tables this program writes.
const NEWEST: u32 = letters::TABLES_VERSION;

/// What a bundle says of the version of its tables.
fn version(min_reader: u32, version: u32) -> String {
    format!("min_reader\":{min_reader},\"version\":{version}")
}

#[test]
fn a_report_gets_one_answer_at_every_door() {
    let (mut doors, first, own) = reports();
    let cases = [of_metadata(&first, &own), of_contents(&first, &own)].concat();
    for (what, bytes, there) in cases {
        // Verifying asks for nobody's address.
        let code = if there == "wrong-audience" { "tables-contradict" } else { there };
        doors.report(what, &bytes, code, there);
    }
    let board = doors.knows.ok("read_board", json!({ "quarter": "2026-Q3" }));
    assert_eq!(board["counts"]["arrived"], 0, "nothing that was refused stands in the book");
}

#[test]
fn a_report_of_the_newest_version_is_read_by_its_own_tables_at_every_door() {
    let newest = |name: &str| {
        let folder = root().join(format!("tests/fixtures/v{}", letters::TABLES_VERSION));
        std::fs::read(folder.join(name)).unwrap()
    };
    let first = newest("first.goi.zip");
    let own = seal::keyfile::open(&newest("centre.scdkey"), PASSPHRASE).unwrap();
    let mut doors = doors_of(&first, &own);
    let own_version = version(NEWEST, NEWEST);
    let info = |to: &str| Forge::of(&first).info(&own_version, to).sign(&own);
    let without = rewritten(&first, &own, &|_, files| {
        files.retain(|(path, _)| path != "du-lieu/kho-khan.csv");
    });
    for (what, bytes, code) in [
        ("as it is", first.clone(), "accepted"),
        ("newer, for this reader", info(&version(NEWEST, NEWEST + 1)), "accepted"),
        ("newer, for any reader", info(&version(1, NEWEST + 1)), "accepted"),
        ("a newer reader", info(&version(NEWEST + 1, NEWEST + 1)), "too-new"),
        ("older than its tables", info(&version(1, 1)), "csv-form"),
        ("a table short", without, "csv-form"),
    ] {
        doors.report(what, &bytes, code, code);
    }
}

fn of_metadata(first: &[u8], own: &SigningSeed) -> Vec<Case> {
    let forge = || Forge::of(first);
    let first_version = version(1, 1);
    let audience = "\"audience\":\"vhxh-06874\"";
    let sample = |forged: Forge| forged.info("\"sample\":false", "\"sample\":true");
    let info = |from: &str, to: &str| forge().info(from, to).sign(own);
    let other = "\"audience\":\"so-22\"";
    let centre = "\"centre\":{\"id\":\"06";
    let roles = ("[\"trung-tam\"]", "[\"giam-doc\",\"trung-tam\"]");
    let practice_for_nobody = sample(forge()).info(audience, "\"audience\":\"mau\"").sign(own);
    vec![
        ("as it is", first.to_vec(), "accepted"),
        ("a newer reader", info(&first_version, &version(NEWEST + 1, NEWEST + 1)), "too-new"),
        ("far newer", info(&first_version, &version(99, 99)), "too-new"),
        // It has the tables of version 1, whatever it says.
        ("the newest", info(&first_version, &version(NEWEST, NEWEST)), "csv-form"),
        ("the newest, for any reader", info(&first_version, &version(1, NEWEST)), "csv-form"),
        ("newer, for any reader", info(&first_version, &version(1, NEWEST + 1)), "csv-form"),
        ("version 0", info(&first_version, &version(0, 0)), "json-form"),
        ("another minor", info("\"minor\":0", "\"minor\":7"), "json-form"),
        ("tables of a receipt", info("\"bao-cao-quy\"", "\"bien-nhan\""), "json-form"),
        ("tables of nobody", info("\"bao-cao-quy\"", "\"x\""), "json-form"),
        ("practice over real tables", sample(forge()).sign(own), "sample-bundle"),
        ("practice for nobody", practice_for_nobody, "sample-bundle"),
        ("for another office", info(audience, other), "wrong-audience"),
        (
            "in another's name",
            info(&format!("{centre}874"), &format!("{centre}652")),
            "impersonation",
        ),
        (
            "a kind it is not",
            info("\"kind\":\"bao-cao\"", "\"kind\":\"the-dang-ky\""),
            "impersonation",
        ),
        ("no JSON", info("{\"app\"", "{ \"app\""), "json-form"),
        ("a role nobody signed for", info(roles.0, roles.1), "signature-missing"),
    ]
}

fn of_contents(first: &[u8], own: &SigningSeed) -> Vec<Case> {
    let forge = || Forge::of(first);
    let counted = |rows: usize| {
        let header = "counted_on,counted_vnd,book_vnd,difference_vnd,reason\n".to_owned();
        let line = |row| format!("2026-09-30,{:09},5,0,\n", row + 100_000_000);
        let table = (0..rows).fold(header, |text, row| text + &line(row));
        let mut forged = forge().info("kiem-quy.csv\":1", &format!("kiem-quy.csv\":{rows}"));
        *forged.entry("data/du-lieu/kiem-quy.csv") = table.into_bytes();
        forged.sign(own)
    };
    // A name under a file of that name: the writer makes none, so its letters are put in after.
    let clash = forge().with("data/du-lieu-x", "x").with("data/du-lieu-x-y", "x").sign(own);
    let clash = replaced(&clash, b"goi/data/du-lieu-x-y", b"goi/data/du-lieu-x/y");
    let both = forge().with("data/a", "x").with("data/a-b", "x").sign(own);
    let both = replaced(&both, b"goi/data/a-b", b"goi/data/a/b");
    let mut damaged = forge();
    damaged.entry("data/bao-cao.pdf")[9] ^= 1;
    let info = |from: &str, to: &str| forge().info(from, to).sign(own);
    let table = |from: &str, to: &str| forge().table("so-du", from, to).sign(own);
    let more = |path: &str| {
        rewritten(first, own, &|_, files| files.push((path.into(), b"id\n1\n".to_vec())))
    };
    let named = |to: &str| {
        rewritten(first, own, &|_, files| {
            files.iter_mut().find(|(path, _)| path == "du-lieu/so-du.csv").unwrap().0 = to.into();
        })
    };
    vec![
        ("another total", info("\"spent\":5195000", "\"spent\":5195001"), "totals-differ"),
        ("another count of rows", info("so-du.csv\":2", "so-du.csv\":3"), "totals-differ"),
        ("a cell that is none", table("8000000,0,0", "x,0,0"), "csv-form"),
        ("line ends of another system", table("\n", "\r\n"), "csv-form"),
        ("a table of nobody", more("du-lieu/lop.csv"), "csv-form"),
        ("a table in a folder", more("du-lieu/a/so-du.csv"), "csv-form"),
        ("an ending twice", named("du-lieu/so-du.csv.csv"), "csv-form"),
        ("a table without its ending", named("du-lieu/so-du"), "csv-form"),
        ("10,001 rows", counted(10_001), "too-large"),
        ("10,000 rows of one key", counted(10_000), "csv-form"),
        ("a file that is a folder too", clash, "entry-name"),
        ("two names, one in the other", both, "entry-name"),
        ("changed after signing", damaged.zip(), "hash-mismatch"),
    ]
}

/// Every place of these bytes, put by others of the same length.
fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut out = bytes.to_vec();
    let mut at = 0;
    while let Some(found) = out[at..].windows(from.len()).position(|window| window == from) {
        out[at + found..at + found + to.len()].copy_from_slice(to);
        at += found + to.len();
    }
    out
}

#[test]
fn whatever_is_bent_no_two_doors_disagree_and_none_blames_the_program() {
    let (mut doors, first, own) = reports();
    let names = ["thong-tin.json", "data/du-lieu/so-du.csv", "data/du-lieu/trung-tam.csv"];
    let mut seen = std::collections::BTreeSet::new();
    for n in 0..60_usize {
        let mut forged = Forge::of(&first);
        let entry = forged.entry(names[n % names.len()]);
        let at = (n * 7919) % entry.len();
        match n % 4 {
            0 => entry[at] ^= 1,
            1 => drop(entry.remove(at)),
            2 => entry.insert(at, b'0'),
            _ => entry.truncate(at),
        }
        let bytes = forged.sign(&own);
        let row = serde_json::to_value(desk::verify_bytes(&bytes, &doors.trust)).unwrap();
        let code = row["code"].as_str().unwrap().to_owned();
        assert_ne!(code, "internal", "{n}");
        let path = doors.lay("BC_x.goi.zip", &bytes);
        let request = json!({ "path": path, "quarter": null });
        let there = doors.knows.ok("preview_bundle", request.clone());
        let is_taken =
            ["accepted", "clock-suspect", "doubtful", "supersedes"].contains(&code.as_str());
        if there["code"] != "wrong-audience" {
            assert_eq!(there["can_take"], is_taken, "{n}: {code} {there}");
            assert!(is_taken || there["code"] == code.as_str(), "{n}: {code} {there}");
        }
        if n % 10 == 0 {
            let stranger = doors.knows_not.ok("preview_bundle", request);
            doors.is_stranger("bent", &stranger, &code);
        }
        seen.insert(code);
    }
    assert!(seen.len() >= 3, "what was bent is not one thing: {seen:?}");
}
