//! Files as people's machines make them: renamed, copied, packed again, shadowed, among thousands
//! of photographs; and what every door that looks for bundles says of each.

use super::playing::{TODAY, answer, digits, enrol, import, office, seal, stick};
use crate::harness::{Centre, feed, scd};
use crate::law::playing::{base_wage, issue};
use crate::quarter::playing::{QUARTER, ready_to_seal};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Instant;

/// An office and a centre that know each other, and a bundle of each kind.
struct Played {
    office: Centre,
    centre: Centre,
    report: Vec<u8>,
    receipt: Vec<u8>,
    pack: Vec<u8>,
}

fn read(path: &Value) -> Vec<u8> {
    std::fs::read(path.as_str().unwrap()).unwrap()
}

fn played() -> Played {
    let (mut office, mut centre) = (office(TODAY), ready_to_seal());
    let sealed = seal(&mut centre);
    let usb = stick(&centre);
    let path = super::playing::bundles(&mut office, &usb).remove(0);
    enrol(&mut office, &mut centre, &path);
    let taken = import(&mut office, &path);
    answer(&mut office, &taken["bundle_id"], "nhan", json!([]), &usb);
    office.ok("change_law", base_wage());
    let pack = issue(&mut office, "Lương mới", QUARTER, &usb);
    let found = super::playing::found(&mut centre);
    let told = digits(&mut office);
    centre.ok("pin_office", json!({ "path": found[0]["path"], "digits": told }));
    let (receipt, pack) = (read(&found[0]["path"]), read(&pack["path"]));
    Played { report: read(&sealed["path"]), receipt, pack, office, centre }
}

/// A zip of stored files, as any program writes one.
pub(crate) fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut bytes, mut central) = (Vec::new(), Vec::new());
    let number = |n: usize| u32::try_from(n).unwrap().to_le_bytes();
    for (name, data) in files {
        let mut head = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x5a, 0, 0, 0, 0];
        head.extend([number(data.len()), number(data.len())].concat());
        head.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        head.extend([0, 0]);
        central.extend([&b"PK\x01\x02"[..], &[20, 0], &head, &[0; 10]].concat());
        central.extend(number(bytes.len()));
        central.extend(name.as_bytes());
        bytes.extend([&b"PK\x03\x04"[..], &head, name.as_bytes(), data].concat());
    }
    let (at, length) = (bytes.len(), central.len());
    let count = u16::try_from(files.len()).unwrap().to_le_bytes();
    bytes.extend(central);
    bytes.extend([&b"PK\x05\x06\0\0\0\0"[..], &count, &count, &number(length)].concat());
    bytes.extend([&number(at)[..], &[0, 0]].concat());
    bytes
}

/// The entries of a bundle, as another program would put them into a zip of its own: sorted.
fn entries(bundle: &[u8]) -> Vec<(String, Vec<u8>)> {
    let (mut rest, mut all) = (bundle, Vec::new());
    while let Some(after) = rest.strip_prefix(b"PK\x03\x04") {
        let stored = u32::from_le_bytes(after[14..18].try_into().unwrap());
        let name = usize::from(u16::from_le_bytes(after[22..24].try_into().unwrap()));
        let (name, data) = (&after[26..26 + name], &after[26 + name..]);
        let data = &data[..usize::try_from(stored).unwrap()];
        all.push((String::from_utf8(name.to_vec()).unwrap(), data.to_vec()));
        rest = &after[26 + name.len() + data.len()..];
    }
    all.sort();
    all
}

fn packed(entries: &[(String, Vec<u8>)], under: &str) -> Vec<u8> {
    let named: Vec<_> = entries.iter().map(|(n, d)| (format!("{under}{n}"), d)).collect();
    let files: Vec<_> = named.iter().map(|(n, d)| (n.as_str(), d.as_slice())).collect();
    zip(&files)
}

/// The shadow a Mac lays beside a file: AppleDouble.
const SHADOW: &[u8] = b"\0\x05\x16\x07\0\x02\0\0Mac OS X        \0\x02";
const PHOTOGRAPH: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0 a photograph";

/// What a door says of the only file of a folder: the code of the row, or why it is left aside.
fn said(door: &str, reply: &Value, judged: Vec<Value>) -> String {
    let rows = judged.iter().map(|row| row["code"].as_str().unwrap().to_owned());
    let aside = reply["aside"].as_array().unwrap().iter();
    let aside = aside.map(|row| {
        assert_eq!(row["count"], 1, "{door}: {row}");
        format!("({})", row["reason"].as_str().unwrap())
    });
    assert_eq!(reply["is_cut_short"], false);
    rows.chain(aside).collect::<Vec<_>>().join(" ")
}

fn at_import(office: &mut Centre, folder: &Path) -> String {
    let scan = office.ok("scan_import", json!({ "folder": folder }));
    let paths = scan["paths"].as_array().unwrap().clone();
    let judge = |path| office.ok("preview_bundle", json!({ "path": path, "quarter": QUARTER }));
    let judged = paths.into_iter().map(judge).collect();
    said("import", &scan, judged)
}

fn at_answers(centre: &mut Centre, folder: &Path) -> String {
    let found = centre.ok("find_receipts", json!({ "folder": folder }));
    let rows = found["receipts"].as_array().unwrap().clone();
    said("answers", &found, rows)
}

fn at_law(centre: &mut Centre, folder: &Path) -> String {
    let found = centre.ok("find_law_packs", json!({ "folder": folder }));
    let rows = found["packs"].as_array().unwrap().clone();
    said("law", &found, rows)
}

/// Runs a verb of the command line: its exit and what it printed.
fn verb(book: &Centre, verb: &str, folder: &Path) -> (Option<i32>, Value, String) {
    let (own, folder) = (book.book(), folder.to_str().unwrap().to_owned());
    let args = [verb, "--book", own.to_str().unwrap(), &folder];
    let output = feed(scd(&book.path().join("may"), &args), "");
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    (output.status.code(), told, String::from_utf8_lossy(&output.stderr).into_owned())
}

/// A file as a machine makes it; what is said of it at the import, at the answers, at the law.
type Line<'a> = (&'a str, &'a [u8], [&'a str; 3]);

const REPORT: [&str; 3] = ["already-known", "(report)", "(report)"];
const RECEIPT: [&str; 3] = ["(receipt)", "accepted", "(receipt)"];
const PACK: [&str; 3] = ["(law-pack)", "(law-pack)", "accepted"];

fn all(reason: &str) -> [&str; 3] {
    [reason; 3]
}

#[test]
fn every_file_is_seen_at_every_door_whatever_a_machine_made_of_it() {
    let Played { mut office, mut centre, report, receipt, pack } = played();
    let inside = entries(&report);
    let again = packed(&inside, "");
    let in_folder = packed(&inside, "BC_06874 - Copy/");
    let twice = zip(&[("BC_06874-2008_2026-Q3_L0_000001_3128dd1a.goi.zip", &report)]);
    let photographs = zip(&[("DCIM/IMG_0001.JPG", PHOTOGRAPH), ("DCIM/IMG_0002.JPG", PHOTOGRAPH)]);
    let others = zip(&[("cong-van.docx", b"x"), ("so.xls", b"x")]);
    let document = zip(&[("[Content_Types].xml", b"x"), ("word/document.xml", b"x")]);
    let cut = &report[..report.len() / 2];
    let lines: &[Line<'_>] = &[
        ("BC_06874 (1).zip", &report, REPORT),
        ("BC_06874-2008_2026-Q3_L0_000001_3128dd1a - Copy.goi.zip", &report, REPORT),
        ("Bao cao - Sao chép.zip", &report, REPORT),
        ("BAOCAO.ZIP", &report, REPORT),
        ("bao cao quy 3", &report, REPORT),
        ("anh.jpg", &report, REPORT),
        ("BC_068~1.ZIP", &report, REPORT),
        (".an/BC_1.goi.zip", &report, REPORT),
        ("\u{a0}/BC_1.goi.zip", &report, REPORT),
        ("a/b/c/d/e/f/g/BC_1.goi.zip", &report, REPORT),
        ("BN_1.goi.zip", &report, REPORT),
        ("BIEN-NHAN/abc.zip", &report, REPORT),
        ("abc (1).zip", &receipt, RECEIPT),
        ("BC_1.goi.zip", &receipt, RECEIPT),
        ("quy dinh.zip.zip", &pack, PACK),
        ("BN_068~1.ZIP", &pack, PACK),
        // Nothing is parsed of what another program packed: the judge says so.
        ("BC_2 (1).zip", &again, ["repacked", "(report)", "(report)"]),
        ("BC_2.goi.zip", &in_folder, all("(packed-again)")),
        ("bao cao.zip", &twice, all("(zipped-again)")),
        ("BC_3.goi.zip", &twice, all("(zipped-again)")),
        ("BC_4.goi.zip", cut, ["truncated", "(cut-bundle)", "(cut-bundle)"]),
        ("BC_5.goi.zip", b"", ["empty", "(cut-bundle)", "(cut-bundle)"]),
        ("BC_6.goi.zip", &photographs, all("(photographs)")),
        ("anh lop hoc.zip", &photographs, all("(photographs)")),
        ("cong van.zip", &others, all("(other-zip)")),
        ("cong van.docx", &document, all("(other)")),
        ("IMG_0001.JPG", PHOTOGRAPH, all("(other)")),
        ("._BC_1.goi.zip", SHADOW, all("(shadow)")),
        ("__MACOSX/._BC_1.goi.zip", SHADOW, all("(shadow)")),
        ("Thumbs.db", b"x", all("(system)")),
        ("desktop.ini", b"x", all("(system)")),
        ("System Volume Information/IndexerVolumeGuid", b"x", all("(system)")),
        ("BC_1.goi.zip.exe", b"MZ", all("(look-alike)")),
        ("~scd-0011aabb.tmp", b"x", all("(leftover)")),
    ];
    let whole = tempfile::tempdir().unwrap();
    for (n, (name, bytes, expected)) in lines.iter().enumerate() {
        let alone = tempfile::tempdir().unwrap();
        for root in [alone.path(), &whole.path().join(format!("{n:02}"))] {
            let path = root.join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, bytes).unwrap();
        }
        let folder = alone.path();
        let told = [
            at_import(&mut office, folder),
            at_answers(&mut centre, folder),
            at_law(&mut centre, folder),
        ];
        assert_eq!(told, *expected, "{name}");
    }
    all_at_once(&office, &centre, whole.path(), lines);
}

/// The command line over all of them: each stands in a row or among what is left aside.
fn all_at_once(office: &Centre, centre: &Centre, folder: &Path, lines: &[Line<'_>]) {
    let names: Vec<&str> = lines.iter().map(|(name, ..)| *name).collect();
    let accounted = |told: &Value, rows: usize| {
        let aside = told["ok"]["aside"].as_array().unwrap().iter();
        let aside: u64 = aside.map(|row| row["count"].as_u64().unwrap()).sum();
        assert_eq!(rows + usize::try_from(aside).unwrap(), names.len(), "{told}");
    };
    let (exit, told, words) = verb(office, "import", folder);
    assert_eq!(exit, Some(1), "three files were refused: {words}");
    accounted(&told, told["ok"]["rows"].as_array().unwrap().len());
    assert_eq!((&told["ok"]["refused"], &told["ok"]["is_cut_short"]), (&json!(3), &json!(false)));
    for said in ["2 tệp nén ảnh", "tệp bóng do máy Mac", "IMG_0001.JPG", "Đây là biên nhận"]
    {
        assert!(words.contains(said), "{said}: {words}");
    }
    let (exit, told, words) = verb(centre, "take-law", folder);
    assert_eq!((exit, &told["ok"]["number"]), (Some(0), &json!(1)), "{words}");
    assert!(words.contains("Đây là báo cáo, đưa cho nơi nhận"), "{words}");
}

#[test]
fn where_there_is_nothing_to_take_the_command_line_says_so_and_fails() {
    let (office, centre) = (office(TODAY), Centre::founded(TODAY));
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in [("", &b""[..]), ("IMG_1.JPG", PHOTOGRAPH)] {
        if !name.is_empty() {
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
        let (exit, told, words) = verb(&office, "import", folder.path());
        assert_eq!((exit, &told["ok"]["files"]), (Some(1), &json!(0)));
        assert!(words.contains("Không thấy gói báo cáo nào"), "{words}");
        assert!(words.contains(name), "{words}");
        let (exit, told, words) = verb(&centre, "take-law", folder.path());
        assert_eq!((exit, &told["ok"]["pack"]), (Some(1), &Value::Null));
        assert!(words.contains("Không thấy bản quy định nào"), "{words}");
    }
}

#[test]
fn a_stick_of_two_thousand_photographs_is_looked_through_to_its_end() {
    let Played { mut office, mut centre, report, receipt, .. } = played();
    let folder = tempfile::tempdir().unwrap();
    for n in 0..2_000 {
        let day = folder.path().join(format!("DCIM/{:03}ANDRO", n / 100));
        std::fs::create_dir_all(&day).unwrap();
        std::fs::write(day.join(format!("IMG_{n:04}.JPG")), PHOTOGRAPH).unwrap();
    }
    std::fs::write(folder.path().join("DCIM/zz (1).zip"), &report).unwrap();
    std::fs::write(folder.path().join("zz"), &receipt).unwrap();
    let begun = Instant::now();
    let scan = office.ok("scan_import", json!({ "folder": folder.path() }));
    let found = centre.ok("find_receipts", json!({ "folder": folder.path() }));
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
    assert_eq!(
        (scan["paths"].as_array().unwrap().len(), &scan["is_cut_short"]),
        (1, &json!(false))
    );
    assert_eq!(found["receipts"][0]["file_name"], "zz");
    for (reply, strange) in [(&scan, "receipt"), (&found, "report")] {
        let aside: Vec<_> = reply["aside"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| (row["reason"].as_str().unwrap(), row["count"].as_u64().unwrap()))
            .collect();
        assert_eq!(aside, [(strange, 1), ("other", 2_000)]);
    }
}

#[test]
fn what_the_program_lays_on_every_stick_is_no_surprise() {
    let Played { mut office, mut centre, .. } = played();
    let usb = stick(&centre);
    for told in
        [at_import(&mut office, &usb), at_answers(&mut centre, &usb), at_law(&mut centre, &usb)]
    {
        assert!(!told.contains('('), "{told}");
    }
}
