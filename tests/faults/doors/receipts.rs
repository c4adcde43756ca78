//! A receipt at the doors of verifying and of a centre.

use super::{Change, answers, fixture, in_table, says, with, without};
use crate::faults::forging::{Payload, cell, rewritten};
use seal::Trust;
use serde_json::json;

/// The doors a receipt can come by, and how its file begins.
const RECEIPT: [&str; 4] = ["BN", "find_receipts", "receipts", "take_receipt"];
const HEAD: &str = "du-lieu/bien-nhan.csv";

/// A line of the table: what was done, how, and the one answer.
type Case = (&'static str, Change, &'static str);

#[test]
fn a_receipt_gets_one_answer_at_every_door() {
    let (mut doors, office) = answers("receipt.goi.zip");
    let good = fixture("receipt.goi.zip");
    let mut cases = of_bundle();
    cases.extend(of_cells(&good));
    for (what, change, code) in cases {
        doors.taken(what, &rewritten(&good, &office, &change), code, RECEIPT);
    }
    doors.taken("as it is", &good, "accepted", RECEIPT);
    // For whom it is is asked where it is taken in.
    let other = rewritten(&good, &office, &|info, files| {
        info.audience = "06652-2008".into();
        cell(files, HEAD, "06874-2008", "06652-2008");
    });
    doors.verify("for another centre", &other, "accepted");
    let path = doors.lay("BN_y.goi.zip", &other);
    let found = doors.knows.ok("find_receipts", json!({ "folder": path }));
    assert_eq!(found["receipts"], json!([]));
    let refused = doors.knows.ask("take_receipt", json!({ "path": path }));
    assert_eq!(refused["error"]["detail"]["cause"], "wrong-audience", "{refused}");
    let kept = std::fs::read_dir(doors.knows.path().join("may/goi/bien-nhan")).unwrap().count();
    assert_eq!(kept, 4, "what is refused leaves no file");
}

fn of_bundle() -> Vec<Case> {
    let control = |pairs: &'static [(&'static str, i64)]| {
        says(move |info| {
            info.control = pairs.iter().map(|(name, n)| ((*name).to_owned(), *n)).collect();
        })
    };
    let report = seal::read(&fixture("first.goi.zip"), &Trust::SelfSigned).unwrap().info;
    let (period, revision) = (report.period, report.report);
    vec![
        ("no number", control(&[("remarks", 1), ("year", 2026)]), "receipt-form"),
        ("number 0", control(&[("number", 0), ("remarks", 1), ("year", 2026)]), "receipt-form"),
        ("year 1999", control(&[("number", 1), ("remarks", 1), ("year", 1999)]), "receipt-form"),
        ("one total more", control(&[("remarks", 1), ("x", 1)]), "receipt-form"),
        ("no totals", control(&[]), "receipt-form"),
        ("other remarks", control(&[("remarks", 2)]), "totals-differ"),
        ("a quarter of its own", says(move |info| info.period = period), "receipt-form"),
        ("a revision of its own", says(move |info| info.report = revision.clone()), "receipt-form"),
        ("other tables", says(|info| info.schema.id = "bao-cao-quy".into()), "json-form"),
        ("practice", says(|info| info.sample = true), "sample-bundle"),
        ("no paper", without("bien-nhan.pdf"), "receipt-form"),
        ("no package", without("datapackage.json"), "receipt-form"),
        ("no remarks", without("du-lieu/nhan-xet.csv"), "receipt-form"),
        ("one table more", with("du-lieu/lop.csv", b"id\n1\n"), "csv-form"),
        ("numbered", control(&[("number", 7), ("remarks", 1), ("year", 2026)]), "accepted"),
        ("a file of a newer program", with("mo-rong/x.bin", b"x"), "accepted"),
    ]
}

fn of_cells(good: &[u8]) -> Vec<Case> {
    let opened = seal::read(good, &Trust::SelfSigned).unwrap();
    let table = String::from_utf8(opened.files[HEAD].clone()).unwrap();
    let id = table.lines().nth(1).unwrap()[..64].to_owned();
    let head = |from: &str, to: &str| in_table(HEAD, from, to);
    let missing = |count: u32| -> Change {
        Box::new(move |_, files| {
            let rows: String = (1..=count).map(|n| format!("{n:06}\n")).collect();
            cell(files, "du-lieu/so-thieu.csv", "sequence\n", &format!("sequence\n{rows}"));
            cell(files, HEAD, "3e,1,JBH", "3e,100,JBH");
        })
    };
    vec![
        ("no bundle", head(&id, "zz"), "receipt-form"),
        ("a bundle in capitals", head(&id, &"A".repeat(64)), "receipt-form"),
        ("another office", head("vhxh-06874", "so-22"), "receipt-form"),
        ("another centre", head("06874-2008", "06652-2008"), "receipt-form"),
        ("no lineage", head("jepaxt64lf42j2rwoty3cxkk3e", "zz"), "receipt-form"),
        ("sequence 0", head("3e,1,JBH", "3e,0,JBH"), "receipt-form"),
        ("sequence 1000000", head("3e,1,JBH", "3e,1000000,JBH"), "receipt-form"),
        ("a sequence twice written", head("3e,1,JBH", "3e,01,JBH"), "csv-form"),
        ("no code", head("JBH3GVGA", "zz"), "receipt-form"),
        ("letters of no code", head("JBH3GVGA", "JBH3GVG1"), "receipt-form"),
        ("revision 100", head("Q3,0,jep", "Q3,100,jep"), "receipt-form"),
        ("no quarter", head("2026-Q3", "2026-Q5"), "receipt-form"),
        ("no verdict", head("tra-lai", "khong-ro"), "receipt-form"),
        ("round 0", head("10-02,1,,", "10-02,0,,"), "receipt-form"),
        ("no day", head("2026-10-02,2026-10-02", "2026-10-02,2026-13-02"), "csv-form"),
        ("a reader of nothing", head("655,1\n", "655,0\n"), "receipt-form"),
        ("no answer", Box::new(|_, files| cut(files, HEAD, 1)), "receipt-form"),
        (
            "another number of a remark",
            in_table("du-lieu/nhan-xet.csv", "001,", "002,"),
            "receipt-form",
        ),
        ("fifty-one missing", missing(51), "receipt-form"),
        (
            "what comes after it missing",
            in_table("du-lieu/so-thieu.csv", "sequence\n", "sequence\n000001\n"),
            "receipt-form",
        ),
        ("fifty missing", missing(50), "accepted"),
    ]
}

/// Only the first lines of a table stay.
fn cut(files: &mut Payload, path: &str, lines: usize) {
    let (_, bytes) = files.iter_mut().find(|(known, _)| known == path).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    *bytes = text.lines().take(lines).map(|line| format!("{line}\n")).collect::<String>().into();
}
