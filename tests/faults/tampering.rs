//! What another hand can do to a book and to the files beside it, and by which name `scd check`
//! tells each. The table is the promise: a line is a tampering and every code it must be told by.

use crate::harness::Centre;
use crate::law::playing::{base_wage, issue};
use crate::office::playing::{
    TODAY, answer, bundles, correct, desk_over, enrol, found, import, office, seal, stick,
};
use crate::quarter::playing;
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A copy of a book with the files beside it.
struct Copy {
    folder: tempfile::TempDir,
}

impl Copy {
    /// Of what a check looks at.
    fn of(from: &Path) -> Copy {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::copy(from.join("so.socd"), folder.path().join("so.socd")).expect("the book");
        copy_folder(&from.join("may/goi"), &folder.path().join("may/goi"));
        Copy { folder }
    }

    /// Raw SQL on the book, past triggers and foreign keys.
    fn sql(&self, text: &str) {
        let book = Connection::open(self.folder.path().join("so.socd")).expect("the book");
        book.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).expect("no triggers");
        book.pragma_update(None, "foreign_keys", false).expect("no foreign keys");
        book.execute_batch(text).unwrap_or_else(|e| panic!("{text}: {e}"));
        let changed = book.total_changes();
        assert!(changed > 0 || text.starts_with("DROP"), "{text} changed nothing");
    }

    /// The only or first file of a folder under `goi`.
    fn file(&self, folder: &str) -> PathBuf {
        let entries = std::fs::read_dir(self.folder.path().join("may/goi").join(folder));
        let paths = entries.expect("a folder").map(|e| e.expect("an entry").path());
        let mut files: Vec<PathBuf> = paths.filter(|path| path.is_file()).collect();
        files.sort();
        files.swap_remove(0)
    }

    fn check(&self) -> Value {
        let health = desk_over(self.folder.path(), TODAY).check_book().expect("a check");
        serde_json::to_value(health).expect("JSON")
    }
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_folder(&path, &to);
        } else {
            std::fs::copy(&path, &to).expect("a file");
        }
    }
}

fn flip(path: &Path) {
    let mut bytes = std::fs::read(path).expect("a file");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(path, bytes).expect("written");
}

/// One centre and its office after a returned report, its correction and a pack of law.
fn story() -> (Centre, Centre) {
    let (mut office, mut centre) = (office(TODAY), playing::ready_to_seal());
    seal(&mut centre);
    let usb = stick(&centre);
    let path = bundles(&mut office, &usb).remove(0);
    enrol(&mut office, &mut centre, &path);
    let taken = import(&mut office, &path);
    let remark = json!([{ "table": "so-du", "row": "tien-mat", "column": "closing_vnd",
        "rule": null, "text": "Đối chiếu lại tồn quỹ cuối quý" }]);
    answer(&mut office, &taken["bundle_id"], "tra-lai", remark, &usb);
    let digits = crate::office::playing::digits(&mut office);
    let receipt = found(&mut centre)[0]["path"].clone();
    centre.ok("pin_office", json!({ "path": receipt, "digits": digits }));
    centre.ok("take_receipt", json!({ "path": receipt }));
    correct(&mut centre, "Ghi sót một phiếu chi", 125_000);
    seal(&mut centre);
    for path in bundles(&mut office, &usb) {
        import(&mut office, &path);
    }
    office.ok("change_law", base_wage());
    let pack = issue(&mut office, "Lương cơ sở mới", "2026-Q4", &usb);
    centre.ok("take_law_pack", json!({ "path": pack["path"] }));
    // In the quarter that is still open: a void voucher, a reversal.
    let void = centre.voucher("chi", "2026-10-01", 10_000);
    let key = |row: &Value| row["voucher"]["voucher_id"].clone();
    centre.ok("void_voucher", json!({ "voucher_id": key(&void), "reason": "Ghi nhầm" }));
    let wrong = centre.voucher("chi", "2026-10-01", 20_000);
    let day = json!({ "voucher_id": key(&wrong), "day": "2026-10-02", "reason": "Ghi nhầm" });
    centre.ok("reverse_voucher", day);
    (centre, office)
}

/// A story with its books closed.
fn closed((centre, office): (Centre, Centre)) -> [tempfile::TempDir; 2] {
    [centre, office].map(|Centre { folder, desk }| {
        drop(desk);
        folder
    })
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Whose {
    Centre,
    Office,
}
use Whose::{Centre as C, Office as O};

/// Whose book, what is done to it, and all it is told by but notes.
type Case = (Whose, fn(&Copy), &'static [&'static str]);

const CASES: &[Case] = &[
    // The journal.
    (C, |b| b.sql("UPDATE journal SET subject = 'x' WHERE seq = 5"), &["journal-broken"]),
    (
        C,
        |b| b.sql("UPDATE journal SET changes = '[' WHERE seq = 5"),
        &["cell-damaged", "journal-broken"],
    ),
    (
        C,
        |b| {
            b.sql(
                "DELETE FROM journal_records WHERE seq = (SELECT max(seq) FROM journal); \
                   DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
            )
        },
        &["journal-cut", "record-unknown"],
    ),
    (C, |b| b.sql("UPDATE settings SET value = 'x' WHERE name = 'journal_end'"), &["journal-cut"]),
    (
        O,
        |b| b.sql("DELETE FROM journal WHERE seq = 3; DELETE FROM journal_records WHERE seq = 3"),
        &["journal-broken", "record-unknown"],
    ),
    (C, |b| b.sql("DELETE FROM journal_records WHERE seq = 5"), &["journal-index"]),
    // Records against the journal.
    (C, |b| b.sql("UPDATE people SET phone = '0912345678' WHERE rowid = 1"), &["record-changed"]),
    (C, |b| b.sql("UPDATE profile SET has_seal = 0"), &["record-changed"]),
    (C, |b| b.sql("DELETE FROM facilities WHERE category = 'phong-hoc'"), &["record-lost"]),
    (
        C,
        |b| b.sql("INSERT INTO explanations VALUES ('2026-Q4', 'cash-not-counted', '-', 'x')"),
        &["record-unknown"],
    ),
    (C, |b| b.sql("UPDATE explanations SET text = 'x'"), &["record-changed"]),
    (
        C,
        |b| b.sql("UPDATE pinned_offices SET digits = replace(digits, '1', '2')"),
        &["record-changed"],
    ),
    (C, |b| b.sql("UPDATE received_receipts SET done = '[1]'"), &["record-changed"]),
    (C, |b| b.sql("UPDATE received_receipts SET quarter = '2026-Q1'"), &["repeat-differs"]),
    (C, |b| b.sql("UPDATE quarters SET first_on = last_on"), &["repeat-differs"]),
    (O, |b| b.sql("UPDATE members SET name = 'x'"), &["record-changed"]),
    (O, |b| b.sql("UPDATE remarks SET text = 'x'"), &["record-changed"]),
    (O, |b| b.sql("DELETE FROM reviews; DELETE FROM remarks"), &["record-lost"]),
    (O, |b| b.sql("UPDATE seals_on_register SET enrolled_on = '2020-01-01'"), &["record-changed"]),
    // Vouchers.
    (
        C,
        |b| {
            b.sql("UPDATE vouchers SET amount_vnd = amount_vnd + 1 WHERE series = 'PC' AND ordinal = 1")
        },
        &["record-changed", "sealed-differs", "voucher-effect"],
    ),
    (
        C,
        |b| {
            b.sql("UPDATE vouchers SET amount_vnd = amount_vnd + 1, cash_delta_vnd = cash_delta_vnd - 1, \
                   source_delta_vnd = source_delta_vnd - 1 WHERE allowance_month = '2026-08'")
        },
        &["allowance-sheet", "record-changed", "sealed-differs"],
    ),
    (
        C,
        |b| b.sql("UPDATE vouchers SET source_delta_vnd = 0 WHERE series = 'PT' AND ordinal = 1"),
        &["voucher-effect"],
    ),
    (
        C,
        |b| {
            b.sql(
                "UPDATE vouchers SET amount_vnd = 1, cash_delta_vnd = 1, source_delta_vnd = 1 \
                   WHERE series = 'PT'",
            )
        },
        &["below-zero", "record-changed", "sealed-differs"],
    ),
    (
        C,
        |b| b.sql("UPDATE sources SET opening_account_vnd = -1"),
        &["below-zero", "record-changed"],
    ),
    (
        C,
        |b| b.sql("UPDATE vouchers SET is_void = 0 WHERE is_void = 1"),
        &["record-changed", "voucher-effect", "voucher-form"],
    ),
    (
        C,
        |b| b.sql("UPDATE vouchers SET ordinal = 90 WHERE series = 'PT' AND ordinal = 1"),
        &["number-gap", "record-changed", "sealed-differs"],
    ),
    (
        C,
        |b| b.sql("UPDATE vouchers SET reverses = NULL WHERE reverses IS NOT NULL"),
        &["record-changed", "voucher-form"],
    ),
    (
        C,
        |b| b.sql("UPDATE vouchers SET day = '2026-09-01' WHERE reverses IS NOT NULL"),
        &["record-changed", "reversal-differs", "sealed-differs"],
    ),
    (
        C,
        |b| {
            b.sql("UPDATE vouchers SET source_id = '00000000000000000000000000000000' WHERE series = 'PT'")
        },
        &["cell-damaged", "record-changed", "row-dangling", "voucher-form"],
    ),
    // Sheets, counts, quarters, sealed reports.
    (
        C,
        |b| b.sql("UPDATE allowance_lines SET amount_vnd = amount_vnd - 1 WHERE month = '2026-07'"),
        &["allowance-sheet", "record-changed"],
    ),
    (
        C,
        |b| {
            b.sql(
                "DELETE FROM allowance_lines WHERE month = '2026-07'; \
                   DELETE FROM allowance_sheets WHERE month = '2026-07'",
            )
        },
        &["allowance-sheet", "record-lost"],
    ),
    (
        C,
        |b| b.sql("UPDATE cash_notes SET count = count + 1 WHERE count > 0"),
        &["notes-differ", "record-changed"],
    ),
    (
        C,
        |b| b.sql("UPDATE activities SET turns = turns + 1"),
        &["record-changed", "sealed-differs"],
    ),
    (C, |b| b.sql("UPDATE quarters SET is_closed = 0"), &["quarter-differs", "record-changed"]),
    (
        C,
        |b| b.sql("DELETE FROM sealed_reports WHERE revision = 1"),
        &["line-differs", "quarter-differs", "record-lost", "sealed-differs"],
    ),
    (
        C,
        |b| b.sql("UPDATE sealed_reports SET ma_so_lieu = 'AAAAAAAA' WHERE revision = 1"),
        &["file-differs", "quarter-differs", "record-changed"],
    ),
    // What no journal holds.
    (C, |b| b.sql("UPDATE settings SET value = '9' WHERE name = 'lineage_seq'"), &["line-differs"]),
    (
        O,
        |b| b.sql("UPDATE settings SET value = 'x' WHERE name = 'lineage_head'"),
        &["line-differs"],
    ),
    (C, |b| b.sql("UPDATE settings SET value = 'x' WHERE name = 'lineage'"), &["file-differs"]),
    (C, |b| b.sql("INSERT INTO settings VALUES ('is_sample', '1')"), &["file-differs"]),
    (C, |b| b.sql("INSERT INTO settings VALUES ('office_id', 'so-22')"), &["owner-differs"]),
    (
        O,
        |b| {
            b.sql("UPDATE settings SET value = replace(value, '1', '2') WHERE name = 'seal_digits'")
        },
        &["owner-differs"],
    ),
    (C, |b| b.sql("DROP TRIGGER vouchers_are_posted"), &["defence-missing"]),
    (O, |b| b.sql("DROP TRIGGER arrivals_stay"), &["defence-missing"]),
    // Bundles and what is derived from them.
    (
        O,
        |b| b.sql("UPDATE layer_chung_tu SET reason = 'x' WHERE layer = 2 AND nth = 0"),
        &["layer-differs"],
    ),
    (
        O,
        |b| {
            b.sql(
                "UPDATE layer_so_du SET closing_vnd = closing_vnd + 1 WHERE layer = 2 AND nth = 0",
            )
        },
        &["findings-differ", "layer-differs", "totals-differ"],
    ),
    (
        O,
        |b| b.sql("UPDATE arrival_totals SET value = value + 1 WHERE layer = 1"),
        &["file-differs", "record-changed", "totals-differ"],
    ),
    (O, |b| b.sql("UPDATE standings SET standing = 'counted'"), &["standing-differs"]),
    (
        O,
        |b| b.sql("INSERT INTO open_findings VALUES (2, 'cash-negative', '-', 'error', 'error')"),
        &["findings-differ"],
    ),
    (
        O,
        |b| b.sql("UPDATE arrivals SET received_on = '2026-10-01' WHERE layer = 1"),
        &["record-changed"],
    ),
    (
        O,
        |b| b.sql("UPDATE arrivals SET centre_name = 'x' WHERE layer = 1"),
        &["file-differs", "record-changed"],
    ),
    (
        O,
        |b| b.sql("UPDATE issued_receipts SET verdict = 'nhan'"),
        &["file-differs", "record-changed"],
    ),
    // Law.
    (
        C,
        |b| b.sql("UPDATE law_packs SET content = replace(content, '2', '3')"),
        &["file-differs", "law-differs", "record-changed"],
    ),
    (O, |b| b.sql("UPDATE law_packs SET note = 'x'"), &["file-differs", "record-changed"]),
    // Files.
    (C, |b| flip(&b.file("")), &["file-differs"]),
    (C, |b| flip(&b.file("bien-nhan")), &["file-differs"]),
    (C, |b| flip(&b.file("quy-dinh")), &["file-differs"]),
    (O, |b| flip(&b.file("2026-Q3")), &["file-differs"]),
    (O, |b| flip(&b.file("bien-nhan")), &["file-differs"]),
    (O, |b| std::fs::remove_file(b.file("2026-Q3")).unwrap(), &["file-missing"]),
    (C, |b| std::fs::remove_file(b.file("")).unwrap(), &["file-missing"]),
    (
        C,
        // A bundle as whole as the other, in its place.
        |b| assert!(std::fs::copy(b.file("quy-dinh"), b.file("bien-nhan")).unwrap() > 0),
        &["file-differs"],
    ),
];

/// Codes told of a book: those of errors, and those of notes.
fn told(health: &Value) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let (mut errors, mut notes) = (BTreeSet::new(), BTreeSet::new());
    for finding in health["findings"].as_array().expect("findings") {
        let code = finding["code"].as_str().expect("a code");
        let list = if finding["is_note"] == true { &mut notes } else { &mut errors };
        list.insert(code);
        for language in ["sentence_vi", "sentence_en"] {
            let said = finding[language].as_str().expect("a sentence");
            assert!(said.len() > 40 && !said.contains('{'), "{code}: {said}");
        }
    }
    (errors, notes)
}

#[test]
fn every_tampering_is_told_by_its_name() {
    let books = closed(story());
    for book in &books {
        let health = Copy::of(book.path()).check();
        assert_eq!(told(&health), Default::default(), "{health:#}");
        assert_eq!(health["is_whole"], true);
    }
    let mut wrong = Vec::new();
    for (number, (whose, tamper, expected)) in CASES.iter().enumerate() {
        let copy = Copy::of(books[usize::from(*whose == O)].path());
        tamper(&copy);
        let health = copy.check();
        let expected: BTreeSet<&str> = expected.iter().copied().collect();
        if told(&health).0 != expected || health["is_whole"] != false {
            wrong.push(format!("{number} {whose:?}: {expected:?}, told {:#}", health["findings"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let tried: BTreeSet<&str> =
        CASES.iter().flat_map(|(.., codes)| codes.iter().copied()).collect();
    let errors = letters::FlawCode::ALL.into_iter().filter(|code| !code.is_note());
    let untried: Vec<_> = errors.filter(|code| !tried.contains(code.code())).collect();
    // A damaged file is made by the tests of cut books.
    assert_eq!(untried, [letters::FlawCode::IntegrityBroken]);
}
