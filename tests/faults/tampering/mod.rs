//! What another hand can do to a book and to the files beside it, and by which name `scd check`
//! tells each. The table is the promise: a line is a tampering and every code it must be told by.

mod cases;
mod copy;
mod office_cases;

use crate::harness::Centre;
use crate::law::playing::{base_wage, issue};
use crate::office::playing::{
    TODAY, answer, bundles, correct, enrol, found, import, office, seal, stick,
};
use crate::quarter::{attaching, playing};
use cases::{CENTRES, Case, Whose};
use copy::Copy;
use office_cases::OFFICES;
use serde_json::{Value, json};
use std::collections::BTreeSet;

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
    let days = json!({ "from_on": "2026-07-03", "to_on": "2026-07-03", "place": "tien-mat" });
    let receipt = centre.ok("list_vouchers", days)["rows"][0].take();
    with_people(&mut centre);
    let file = attaching::request(&centre, "voucher", &receipt["voucher"]["voucher_id"]);
    centre.ok("attach_file", file);
    // The newest act is of a record no sealed quarter could tell of.
    centre.ok("record_gift", playing::gift_of_money("2026-10-01", 1, &receipt));
    (centre, office)
}

/// A plan with a target, two teachers sent, one of them for longer, a course and a committee: written down after
/// the seal, so that nothing of them is in it.
fn with_people(centre: &mut Centre) {
    let plan = centre.ok("record_plan", playing::plan("nam", "2026", "2026-07-02"));
    let mut target = playing::target(&plan["plan_id"], "lop", Value::Null, 24);
    target["due_on"] = json!("2026-11-30");
    centre.ok("record_target", target);
    let people = centre.ok("list_people", json!({ "on": null }));
    let person = |nth: usize| people[nth]["person"]["person_id"].clone();
    let sent = centre.ok("record_secondment", playing::secondment(&person(0)));
    centre.ok("extend_secondment", playing::extension(&sent["secondment_id"]));
    centre.ok("record_secondment", playing::secondment(&person(1)));
    centre.ok("record_training", playing::training(&person(0)));
    centre.ok("record_committee", playing::committee("14/QĐ-UBND", "2026-08-01"));
}

/// A story with its books closed.
fn closed((centre, office): (Centre, Centre)) -> [tempfile::TempDir; 2] {
    [centre, office].map(|Centre { folder, desk }| {
        drop(desk);
        folder
    })
}

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
    let cases: Vec<_> = CENTRES.iter().chain(OFFICES).enumerate().collect();
    let wrong = std::thread::scope(|scope| {
        let parts = cases.chunks(cases.len().div_ceil(4)).map(|part| {
            let books = &books;
            scope
                .spawn(move || part.iter().filter_map(|case| told_otherwise(books, case)).collect())
        });
        let parts: Vec<std::thread::ScopedJoinHandle<'_, Vec<String>>> = parts.collect();
        parts.into_iter().flat_map(|part| part.join().expect("a part")).collect::<Vec<_>>()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let tried: BTreeSet<&str> =
        CENTRES.iter().chain(OFFICES).flat_map(|(.., codes)| codes.iter().copied()).collect();
    let errors = letters::FlawCode::ALL.into_iter().filter(|code| !code.is_note());
    let untried: Vec<_> = errors.filter(|code| !tried.contains(code.code())).collect();
    assert!(untried.is_empty(), "no tampering is told by {untried:?}");
}

/// What is told of a tampering, when that is not what it must be told by.
fn told_otherwise(
    books: &[tempfile::TempDir; 2],
    (number, (whose, tamper, expected)): &(usize, &Case),
) -> Option<String> {
    let copy = Copy::of(books[usize::from(*whose == Whose::Office)].path());
    tamper(&copy);
    let health = copy.check();
    let expected: BTreeSet<&str> = expected.iter().copied().collect();
    let is_told = told(&health).0 == expected && health["is_whole"] == false;
    let findings = &health["findings"];
    (!is_told).then(|| format!("{number} {whose:?}: {expected:?}, told {findings:#}"))
}

#[test]
fn a_book_is_whole_with_files_it_does_not_know_and_with_names_of_an_older_program() {
    let [centre, _] = closed(story());
    let copy = Copy::of(centre.path());
    for folder in ["", "bien-nhan", "quy-dinh"] {
        copy.older(folder);
    }
    assert_eq!(told(&copy.check()), Default::default());
    std::fs::write(copy.attached().with_file_name("la.pdf"), "x").unwrap();
    assert_eq!(told(&copy.check()), (BTreeSet::new(), BTreeSet::from(["attachment-unknown"])));
    std::fs::remove_file(copy.attached().with_file_name("la.pdf")).unwrap();
    std::fs::write(copy.file("").with_file_name("la.txt"), "x").unwrap();
    let health = copy.check();
    assert_eq!(told(&health), (BTreeSet::new(), BTreeSet::from(["file-unknown"])));
    assert_eq!(
        (&health["is_whole"], &health["findings"][0]["place"]),
        (&json!(true), &json!("la.txt"))
    );
}

#[test]
fn a_copy_whose_journal_was_cut_is_refused_where_copies_are_looked_at() {
    let mut centre = Centre::founded(TODAY);
    centre.voucher("thu", "2026-07-03", 1_000_000);
    let Centre { folder, desk } = centre;
    drop(desk);
    let book = folder.path().join("so.socd");
    store::look_at(&book).expect("a whole copy");
    let newest = "(SELECT max(seq) FROM journal)";
    let cut = format!(
        "DELETE FROM journal_records WHERE seq = {newest}; DELETE FROM journal WHERE seq = {newest}"
    );
    copy::sql(&book, &cut);
    assert_eq!(store::look_at(&book).expect_err("a cut journal").code(), "book-damaged");
}
