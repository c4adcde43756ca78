//! Packs on a stick: whose they are, in which order, by which edition each quarter is made.

use super::playing::{base_wage, found, issue, renamed, rule, take, wage};
use crate::harness::Centre;
use crate::office::playing::{
    self, OFFICE_PASSPHRASE, TODAY, bundles, desk_at, digits, import, key_of, seal, stick, unlock,
};
use crate::quarter::playing::{QUARTER, ready_to_seal, sign};
use serde_json::{Value, json};
use std::path::PathBuf;

/// The files inside a bundle, by path under `data/`.
type Payload = Vec<(String, Vec<u8>)>;

pub(super) fn pack_files(usb: &std::path::Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(usb.join("QUY-DINH"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
}

#[test]
fn a_pack_is_taken_in_once_the_digits_are_compared_and_its_quarter_is_made_by_it() {
    let mut centre = ready_to_seal();
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    office.ok("change_law", base_wage());
    let issued = issue(&mut office, "Lương cơ sở 2.700.000 đ", QUARTER, &usb);

    let pack = found(&mut centre, &usb).remove(0);
    assert_eq!(pack["state"], "key-unknown", "nobody's key is believed at first sight");
    assert_eq!(pack["changed"], json!([]), "of a stranger no law is read");
    let path = json!({ "path": pack["path"] });
    assert_eq!(centre.refused("take_law_pack", path.clone()), "law-pack-refused");
    let wrong = digits(&mut centre);
    let pin = |digits: &str| json!({ "path": pack["path"], "digits": digits });
    assert_eq!(centre.refused("pin_office", pin(&wrong)), "digits-differ");
    assert_eq!(wage(&mut centre, "2026-09-01"), 2_530_000, "nothing was taken in");

    let right = digits(&mut office);
    centre.ok("pin_office", pin(&right));
    let pack = found(&mut centre, &usb).remove(0);
    assert_eq!(pack["changed"], json!(["instruments/201-2026-nd-cp", "rates/base-wage"]));
    assert_eq!(pack["titles"]["instruments/201-2026-nd-cp"], "201/2026/NĐ-CP (01/08/2026)");
    let taken = centre.ok("take_law_pack", path.clone());
    assert_eq!(taken["edition"], issued["pack"]["edition"]);
    assert_eq!((taken["number"].as_u64(), taken["is_current"].as_bool()), (Some(1), Some(true)));
    assert_eq!(wage(&mut centre, "2026-09-01"), 2_700_000);
    assert_eq!(found(&mut centre, &usb)[0]["state"], "known");
    assert_eq!(centre.ok("take_law_pack", path)["pack_id"], taken["pack_id"], "twice is once");
    assert_eq!(centre.ok("list_law_packs", json!({}))["packs"].as_array().unwrap().len(), 1);
    let page =
        centre.ok("list_law", json!({ "section": "rates", "query": null, "on": "2026-09-30" }));
    assert_eq!(page["entries"][0]["value"], "2.700.000 đ");
    assert_eq!(page["pack"]["note"], "Lương cơ sở 2.700.000 đ");
}

/// The check of the quarter, and the check the office makes of its report.
fn sealed_and_received(centre: &mut Centre, office: &mut Centre) -> Value {
    sign(centre, "12/BC-TTHTCĐ");
    let sealed = seal(centre);
    let usb = stick(centre);
    let path = bundles(office, &usb).remove(0);
    playing::enrol(office, centre, &path);
    import(office, &path);
    sealed["report"]["bundle_id"].clone()
}

#[test]
fn a_report_names_the_edition_it_was_made_by_and_the_office_finds_no_difference() {
    let mut centre = ready_to_seal();
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    office.ok("change_law", json!({ "draft": { "rule": rule() } }));
    issue(&mut office, "Quy tắc mới", QUARTER, &usb);
    take(&mut centre, &mut office);
    let check = centre.ok("check_quarter", json!({ "quarter": QUARTER }));
    let new: Vec<&Value> = check["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|f| f["rule"] == "chi-mot-lan-qua-lon")
        .collect();
    assert!(!new.is_empty(), "the office's rule runs at the centre");
    assert_eq!(new[0]["words"]["sentence_vi"], "Phiếu {number} chi {amount_vnd} một lần.");
    for finding in &new {
        let explained = json!({
            "quarter": QUARTER, "rule": finding["rule"], "row": finding["row"], "text": "Đã duyệt",
        });
        centre.ok("explain_finding", explained);
    }
    let id = sealed_and_received(&mut centre, &mut office);
    let review = office.ok("read_review", json!({ "bundle_id": id }));
    let findings = review["findings"].as_array().unwrap();
    assert!(findings.iter().all(|f| f["kind"] != "difference"), "{findings:?}");
    assert!(findings.iter().any(|f| f["rule"] == "chi-mot-lan-qua-lon"));
    assert_eq!(office.ok("list_law_packs", json!({}))["behind"], json!([]));

    let file = bundles(&mut office, &usb).remove(0);
    let opened = seal::read(&std::fs::read(file).unwrap(), &seal::Trust::SelfSigned).unwrap();
    let used = opened.info.norms.unwrap();
    let packs = office.ok("list_law_packs", json!({}));
    assert_eq!(json!(used.pack_id), packs["packs"][0]["pack_id"]);
    assert_eq!(used.pack_seq, 1);
}

#[test]
fn a_rule_that_cannot_be_run_stops_nobody_and_both_ends_say_so() {
    let mut centre = ready_to_seal();
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    // Kinds and ranges are known only when it runs: a day and a number are not added, and no day
    // lies nine thousand months ahead.
    for (name, fails) in
        [("Cong ngay", "day + amount_vnd > 0"), ("Ngay xa", "plus_months(day, 9_999) > day")]
    {
        let mut broken = rule();
        (broken["name"], broken["fails"]) = (json!(name), json!(fails));
        office.ok("change_law", json!({ "draft": { "rule": broken } }));
    }
    issue(&mut office, "Quy tắc hỏng", QUARTER, &usb);
    take(&mut centre, &mut office);
    let mut check = centre.ok("check_quarter", json!({ "quarter": QUARTER }));
    assert_eq!(check["is_ready"], false, "it is not passed over in silence");
    for rule in ["cong-ngay", "ngay-xa"] {
        let found = check["findings"].as_array().unwrap();
        let told = found.iter().find(|f| f["rule"] == rule).expect("it is said");
        assert_eq!((told["severity"].as_str(), told["row"].as_str()), (Some("query"), Some("-")));
        let says = told["words"]["sentence_vi"].as_str().unwrap();
        assert!(says.contains("không chạy được"), "{told}");
        let request =
            json!({ "quarter": QUARTER, "rule": rule, "row": "-", "text": "Đã báo nơi nhận" });
        check = centre.ok("explain_finding", request);
    }
    assert_eq!(check["is_ready"], true, "said so, the quarter can be sealed");
    let id = sealed_and_received(&mut centre, &mut office);
    let review = office.ok("read_review", json!({ "bundle_id": id }));
    let findings = review["findings"].as_array().unwrap();
    assert!(findings.iter().all(|f| f["kind"] != "difference"), "{findings:?}");
}

#[test]
fn the_office_sees_who_works_by_an_old_edition() {
    let mut centre = ready_to_seal();
    let mut office = playing::office(TODAY);
    let elsewhere = tempfile::tempdir().unwrap();
    office.ok("change_law", base_wage());
    issue(&mut office, "Lương cơ sở mới", QUARTER, elsewhere.path());
    let id = sealed_and_received(&mut centre, &mut office);
    let behind = office.ok("list_law_packs", json!({}))["behind"].clone();
    assert_eq!(behind[0]["centre_id"], "06874-2008");
    assert_eq!(behind[0]["number"], Value::Null, "the law the program ships is none of the packs");
    let review = office.ok("read_review", json!({ "bundle_id": id }));
    assert_eq!(review["bundle"]["is_other_edition"], true);
}

#[test]
fn an_earlier_quarter_is_still_made_by_the_edition_before() {
    let mut centre = ready_to_seal();
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    office.ok("change_law", json!({ "draft": { "rule": rule() } }));
    issue(&mut office, "Áp dụng từ quý IV", "2026-Q4", &usb);
    let before = centre.ok("check_quarter", json!({ "quarter": QUARTER }));
    let taken = take(&mut centre, &mut office);
    assert_eq!(taken["applies_from"], "2026-Q4");
    let after = centre.ok("check_quarter", json!({ "quarter": QUARTER }));
    assert_eq!(after, before, "the third quarter has not changed by it");
    let id = sealed_and_received(&mut centre, &mut office);
    let review = office.ok("read_review", json!({ "bundle_id": id }));
    assert_eq!(review["bundle"]["is_other_edition"], false);
    assert_eq!(office.ok("list_law_packs", json!({}))["behind"], json!([]));
    let findings = review["findings"].as_array().unwrap();
    assert!(findings.iter().all(|f| f["rule"] != "chi-mot-lan-qua-lon"));
}

#[test]
fn an_older_pack_never_follows_a_newer_one_in_whatever_order_they_come() {
    let centre = ready_to_seal();
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    office.ok("change_law", base_wage());
    issue(&mut office, "Một", QUARTER, &usb);
    office.ok("change_law", renamed());
    issue(&mut office, "Hai", QUARTER, &usb);
    office.ok("change_law", json!({ "draft": { "rule": rule() } }));
    issue(&mut office, "Ba", QUARTER, &usb);
    let paths = pack_files(&usb);
    assert_eq!(paths.len(), 3);
    let digits = digits(&mut office);
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1]] {
        let mut book = Centre::founded(TODAY);
        book.ok("pin_office", json!({ "path": paths[0], "digits": digits }));
        let mut newest = 0;
        for n in order {
            let request = json!({ "path": paths[n] });
            let number = u64::try_from(n).unwrap() + 1;
            if number > newest {
                book.ok("take_law_pack", request);
                newest = number;
            } else {
                assert_eq!(book.refused("take_law_pack", request), "law-pack-older", "{order:?}");
            }
            let packs = book.ok("list_law_packs", json!({}));
            assert_eq!(packs["packs"][0]["number"], newest, "{order:?}");
        }
        assert_eq!(newest, 3);
    }
}

#[test]
fn two_packs_of_one_number_are_told_apart_and_the_first_stays() {
    let mut centre = ready_to_seal();
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    let copy = tempfile::tempdir().unwrap();
    let before = copy.path().join("truoc.socd");
    office.copy_book(&before);
    office.ok("change_law", base_wage());
    issue(&mut office, "Một", QUARTER, &usb);
    take(&mut centre, &mut office);
    // The office goes back to its copy and issues another pack under the same number.
    std::fs::remove_dir_all(usb.join("QUY-DINH")).unwrap();
    office.ok("restore_book", json!({ "path": before }));
    office.ok("change_law", renamed());
    unlock(&mut office);
    let request = json!({ "note": "Một khác", "applies_from": QUARTER, "folder": usb });
    office.ok("issue_law_pack", request);
    let pack = found(&mut centre, &usb).remove(0);
    assert_eq!(pack["state"], "forked");
    assert_eq!(centre.refused("take_law_pack", json!({ "path": pack["path"] })), "law-pack-forked");
    assert_eq!(wage(&mut centre, "2026-09-01"), 2_700_000, "the first pack stays");
}

#[test]
fn a_pack_that_was_touched_or_says_no_law_is_refused_and_nothing_changes() {
    let mut centre = ready_to_seal();
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    office.ok("change_law", base_wage());
    issue(&mut office, "Một", QUARTER, &usb);
    let path = pack_files(&usb).remove(0);
    let digits = digits(&mut office);
    centre.ok("pin_office", json!({ "path": path, "digits": digits }));
    let bytes = std::fs::read(&path).unwrap();
    let seed = key_of(&office, OFFICE_PASSPHRASE);
    let hostile = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = hostile.path().join(format!("DM_vhxh-06874_000009_{name}.goi.zip"));
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let mut flipped = bytes.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let resealed = |change: &dyn Fn(&mut Payload)| {
        let opened = seal::read(&bytes, &seal::Trust::SelfSigned).unwrap();
        let mut files: Payload = opened.files.into_iter().collect();
        change(&mut files);
        seal::write(seal::Kind::DinhMuc, opened.info, &files, &seed).unwrap().bytes
    };
    let law = |files: &mut Payload, from: &str, to: &str| {
        let (_, bytes) = files.iter_mut().find(|(name, _)| name == "luat.txt").unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains(from));
        *bytes = text.replacen(from, to, 1).into_bytes();
    };
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("lat", flipped, "law-pack-refused"),
        ("cut", bytes[..bytes.len() - 9].to_vec(), "law-pack-refused"),
        ("sua", resealed(&|f| law(f, "amount = 2700000", "amount = 2900000")), "law-pack-refused"),
        ("bo", resealed(&|f| f.retain(|(name, _)| name != "luat.txt")), "law-pack-refused"),
        (
            "rong",
            resealed(&|f| f.retain(|(name, _)| !name.starts_with("du-lieu"))),
            "law-pack-refused",
        ),
        ("dai", resealed(&|f| law(f, "== allowances", "== ../allowances")), "law-pack-refused"),
        ("txt", b"not a bundle".to_vec(), "law-pack-refused"),
    ];
    for (name, bytes, code) in cases {
        let path = write(name, &bytes);
        assert_eq!(centre.refused("take_law_pack", json!({ "path": path })), code, "{name}");
        assert_eq!(found(&mut centre, &path)[0]["state"], "refused", "{name}");
    }
    assert_eq!(centre.ok("list_law_packs", json!({}))["packs"], json!([]));
    assert_eq!(wage(&mut centre, "2026-09-01"), 2_530_000);
}

#[test]
fn an_office_finds_its_own_pack_on_a_stick_no_surprise() {
    let centre = ready_to_seal();
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    office.ok("change_law", base_wage());
    issue(&mut office, "Một", QUARTER, &usb);
    assert_eq!(pack_files(&usb).len(), 1);
    let scanned = office.ok("scan_import", json!({ "folder": usb }));
    assert_eq!((&scanned["paths"], &scanned["aside"]), (&json!([]), &json!([])));
}

#[test]
fn there_is_nothing_to_issue_twice_and_a_pack_goes_to_many_sticks() {
    let centre = ready_to_seal();
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    office.ok("change_law", base_wage());
    let request = json!({ "note": "Một", "applies_from": QUARTER, "folder": null });
    assert_eq!(office.refused("issue_law_pack", request.clone()), "seal-closed");
    unlock(&mut office);
    let pack = office.ok("issue_law_pack", request.clone())["pack"].clone();
    assert_eq!(office.refused("issue_law_pack", request), "law-unchanged");
    for _ in 0..2 {
        let copied = json!({ "pack_id": pack["pack_id"], "folder": usb });
        assert_eq!(office.ok("copy_law_pack", copied)["pack"]["pack_id"], pack["pack_id"]);
    }
    assert_eq!(pack_files(&usb).len(), 1, "the same bytes are not written twice");
    let unknown = json!({ "pack_id": "ab".repeat(32), "folder": usb });
    assert_eq!(office.refused("copy_law_pack", unknown), "law-pack-unknown");
    // A window opened later works by the pack too.
    let mut again = Centre { desk: desk_at(&office, TODAY), folder: office.folder };
    assert_eq!(wage(&mut again, "2026-09-01"), 2_700_000);
}
