//! A pack of law at the doors of verifying and of a centre.

use super::{Change, answers, fixture, in_table, says, with, without};
use crate::faults::forging::rewritten;
use seal::Trust;
use serde_json::json;

/// The doors a pack can come by, and how its file begins.
const PACK: [&str; 4] = ["DM", "find_law_packs", "packs", "take_law_pack"];
const HEAD: &str = "du-lieu/quy-dinh.csv";
const COLUMNS: &str = "number,applies_from,issued_on,edition,files,note";

#[test]
fn a_pack_of_law_gets_one_answer_at_every_door() {
    let (mut doors, office) = answers("law-pack.goi.zip");
    let good = fixture("law-pack.goi.zip");
    let head = |from: &str, to: &str| in_table(HEAD, from, to);
    let report = seal::read(&fixture("first.goi.zip"), &Trust::SelfSigned).unwrap().info;
    let period = report.period;
    let nothing = norms::LawFiles::default();
    let (empty, edition) = (nothing.pack_text(), nothing.edition());
    let emptied: Change = Box::new(move |info, files| {
        let bytes = format!("{}\n1,2026-Q4,2026-10-02,{edition},0,x\n", COLUMNS).into_bytes();
        files.iter_mut().find(|(path, _)| path == HEAD).unwrap().1 = bytes;
        files.iter_mut().find(|(path, _)| path == "luat.txt").unwrap().1 = empty.clone().into();
        info.norms = None;
    });
    let numbered = |to: i64| says(move |info| info.control = [("number".into(), to)].into());
    let cases: Vec<(&str, Change, &str)> = vec![
        ("no files", head(",287,", ",zz,"), "law-form"),
        ("files below none", head(",287,", ",-1,"), "law-form"),
        ("another count of files", head(",287,", ",286,"), "totals-differ"),
        ("a number twice written", head("\n1,", "\n01,"), "law-form"),
        ("number 0", head("\n1,", "\n0,"), "law-form"),
        ("another total", numbered(2), "totals-differ"),
        ("no total", says(|info| info.control.clear()), "totals-differ"),
        ("for somebody", says(|info| info.audience = "06874-2008".into()), "law-form"),
        ("a quarter of its own", says(move |info| info.period = period), "law-form"),
        ("other tables", says(|info| info.schema.id = "bien-nhan".into()), "json-form"),
        ("practice", says(|info| info.sample = true), "sample-bundle"),
        ("no index", without("muc-luc.md"), "law-form"),
        ("no law", without("luat.txt"), "law-form"),
        ("no head", without(HEAD), "law-form"),
        ("one table more", with("du-lieu/lop.csv", b"id\n1\n"), "csv-form"),
        ("another head", head("note\n", "noten\n"), "csv-form"),
        ("no quarter", head("2026-Q4", "2026-Q5"), "law-form"),
        ("no day", head("2026-10-02", "2026-13-02"), "law-form"),
        ("another edition", head("71afd81e", "71afd81f"), "law-form"),
        ("an empty law", emptied, "law-form"),
        (
            "a law out of its place",
            in_table("luat.txt", "== allowances", "== ../allowances"),
            "law-form",
        ),
        ("a text of later law", in_table("luat.txt", "quy-dinh 1\n", "quy-dinh 2\n"), "too-new"),
        ("a file of a newer program", with("mo-rong/x.bin", b"x"), "accepted"),
    ];
    for (what, change, code) in cases {
        doors.taken(what, &rewritten(&good, &office, &change), code, PACK);
    }
    assert_eq!(doors.knows.ok("list_law_packs", json!({}))["packs"].as_array().unwrap().len(), 1);
}
