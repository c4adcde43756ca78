//! What arrived is kept for ever: bundles whose short names are one, refused acts, what is taken out,
//! what an older program kept, what this disk has lost.

use super::playing::{self, OFFICE_PASSPHRASE, TODAY, bundles, import, key_of, stick};
use crate::harness::{Centre, PASSPHRASE};
use crate::law::playing as law;
use crate::quarter::bundle::Bag;
use crate::quarter::playing::QUARTER;
use seal::digest::{hex, sha256};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// What the head of a bundle says of the program that made it; any text will do.
const APP: &str = "So Cong Dong 00000000";

/// Of one bundle every form it takes with another number in that text: the tag manifest's parts.
struct Forms {
    info: String,
    tags: String,
}

impl Forms {
    fn of(path: &Path) -> Forms {
        let bag = Bag::open(path);
        let info = bag.text("thong-tin.json").to_owned();
        assert!(info.contains(APP));
        Forms { tags: bag.text("tagmanifest-sha256.txt").to_owned(), info }
    }

    fn start_of_id(&self, app: &str) -> String {
        let before = hex(&sha256(self.info.as_bytes()));
        let now = hex(&sha256(self.info.replace(APP, app).as_bytes()));
        hex(&sha256(self.tags.replace(&before, &now).as_bytes()))[..8].to_owned()
    }
}

/// Makes of two bundles two that bear one short name: what a minute of anybody's computer can do.
fn of_one_name(
    seed: &seal::SigningSeed,
    [first, second]: [&Path; 2],
    to: &Path,
    change: impl Fn(&mut seal::Info),
) -> [PathBuf; 2] {
    let app = |n: u32| format!("So Cong Dong {n:08}");
    let at = |name: &str| to.join(name);
    for (from, name) in [(first, "0.goi.zip"), (second, "1.goi.zip")] {
        playing::reseal_with(seed, from, &at(name), |info| {
            change(info);
            info.app = APP.to_owned();
        });
    }
    let forms = ["0.goi.zip", "1.goi.zip"].map(|name| Forms::of(&at(name)));
    let mut seen: HashMap<String, u32> = HashMap::new();
    let pair = (0..).find_map(|n| {
        seen.insert(forms[0].start_of_id(&app(n)), n);
        // The two run apart, so that one bundle's two forms are two.
        let other = n + 50_000_000;
        seen.get(&forms[1].start_of_id(&app(other))).map(|first| [*first, other])
    });
    let pair = pair.expect("two of one beginning");
    let made = [("0.goi.zip", "mot.goi.zip", pair[0]), ("1.goi.zip", "hai.goi.zip", pair[1])];
    let paths = made.map(|(from, name, n)| {
        playing::reseal_with(seed, &at(from), &at(name), |info| info.app = app(n));
        at(name)
    });
    let names = paths.clone().map(|path| {
        let opened = opened(&path);
        seal::name::file_name(&opened.info, &opened.ma_goi).expect("a name")
    });
    assert_eq!(names[0], names[1], "one short name");
    assert_ne!(opened(&paths[0]).ma_goi, opened(&paths[1]).ma_goi, "two bundles");
    paths
}

fn opened(path: &Path) -> seal::Opened {
    let bytes = std::fs::read(path).expect("a bundle");
    seal::read(&bytes, &seal::Trust::SelfSigned).expect("whole")
}

/// Every file under a folder, with its bytes.
fn files(folder: &Path) -> Vec<Vec<u8>> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        match path.is_dir() {
            true => all.extend(files(&path)),
            false => all.push(std::fs::read(&path).expect("bytes")),
        }
    }
    all
}

fn both_are_kept(book: &Centre, paths: &[PathBuf; 2], what: &str) {
    let kept = files(&book.path().join("may/goi"));
    for path in paths {
        let bytes = std::fs::read(path).expect("bytes");
        assert!(kept.contains(&bytes), "{what}: {} is kept byte for byte", path.display());
    }
}

/// An office that holds the centre's report, and the path of that report on the stick.
fn received() -> (Centre, Centre, PathBuf) {
    let (mut centre, _) = playing::handed_in();
    let mut office = playing::office(TODAY);
    let path = PathBuf::from(bundles(&mut office, &stick(&centre)).remove(0));
    playing::received(&mut office, &mut centre);
    (centre, office, path)
}

#[test]
fn two_reports_of_one_short_name_are_both_kept() {
    let (centre, mut office, path) = received();
    let made = tempfile::tempdir().unwrap();
    let key = key_of(&centre, PASSPHRASE);
    let pair = of_one_name(&key, [&path, &path], made.path(), |_| {});
    for one in &pair {
        assert_eq!(import(&mut office, &one.display().to_string())["is_taken"], true);
    }
    both_are_kept(&office, &pair, "reports");
}

#[test]
fn two_receipts_of_one_short_name_are_both_kept() {
    let (mut centre, mut office, path) = received();
    let bundle_id = json!(opened(&path).ma_goi);
    playing::answer(&mut office, &bundle_id, "nhan", json!([]), &stick(&centre));
    let found = playing::found(&mut centre).remove(0);
    let receipt = PathBuf::from(found["path"].as_str().unwrap());
    let digits = playing::digits(&mut office);
    centre.ok("pin_office", json!({ "path": receipt, "digits": digits }));
    let made = tempfile::tempdir().unwrap();
    let key = key_of(&office, OFFICE_PASSPHRASE);
    let pair = of_one_name(&key, [&receipt, &receipt], made.path(), |_| {});
    for one in &pair {
        centre.ok("take_receipt", json!({ "path": one }));
    }
    both_are_kept(&centre, &pair, "receipts");
}

#[test]
fn two_packs_of_law_of_one_short_name_are_both_kept() {
    let (mut centre, mut office, _) = received();
    let stick = stick(&centre);
    playing::unlock(&mut office);
    office.ok("change_law", law::base_wage());
    let packs = [("Lương 1", "2026-Q4"), ("Lương 2", "2027-Q1")].map(|(note, quarter)| {
        if note.ends_with('2') {
            office.ok("change_law", json!({ "draft": { "rule": law::rule() } }));
        }
        PathBuf::from(law::issue(&mut office, note, quarter, &stick)["path"].as_str().unwrap())
    });
    let digits = playing::digits(&mut office);
    centre.ok("pin_office", json!({ "path": packs[0], "digits": digits }));
    let made = tempfile::tempdir().unwrap();
    let chain = opened(&packs[0]).info.chain;
    let key = key_of(&office, OFFICE_PASSPHRASE);
    let pair = of_one_name(&key, [&packs[0], &packs[1]], made.path(), |info| {
        info.chain = chain.clone();
    });
    for one in &pair {
        centre.ok("take_law_pack", json!({ "path": one }));
    }
    both_are_kept(&centre, &pair, "packs");
    let listed = centre.ok("list_law_packs", json!({}));
    let here = |pack: &Value| pack["is_here"] == true;
    assert_eq!(listed["packs"].as_array().unwrap().iter().filter(|p| here(p)).count(), 2);
}

#[test]
fn what_is_taken_out_leaves_its_line_its_reason_and_its_paper_mark() {
    let (_centre, mut office, path) = received();
    let bundle = opened(&path);
    office.ok("match_paper", json!({ "code": seal::grouped(&bundle.ma_so_lieu) }));
    let out = json!({ "bundle_id": bundle.ma_goi, "reason": "Nhận nhầm USB của xã bên" });
    office.ok("remove_bundle", out);
    let asked = json!({ "unit_code": "06874", "unit_from": "2025-07-01", "quarter": QUARTER });
    let told = office.ok("read_centre", asked.clone());
    let line = told["taken_out"][0].clone();
    assert_eq!(line["bundle_id"], json!(bundle.ma_goi));
    assert_eq!(line["reason"], "Nhận nhầm USB của xã bên");
    assert_eq!((&line["revision"], &line["quarter"]), (&json!(0), &json!(QUARTER)));
    assert!(line["paper_seen_on"].is_string() && line["taken_out_on"].is_string());
    assert_eq!(told["bundles"], json!([]));
    assert_eq!(files(&office.path().join("may/goi")).len(), 1, "its file stays");

    let seen = playing::preview(&mut office, &path.display().to_string());
    assert_eq!(seen["taken_out"]["reason"], "Nhận nhầm USB của xã bên", "it is told before");
    assert_eq!(import(&mut office, &path.display().to_string())["is_taken"], true);
    let told = office.ok("read_centre", asked);
    assert_eq!(told["taken_out"], json!([]));
    assert_eq!(told["row"]["paper_on"], line["paper_seen_on"], "its paper is here again");
}

#[test]
fn what_an_older_program_kept_is_read_where_it_lies_and_what_was_lost_comes_back() {
    let (_centre, mut office, path) = received();
    let bundle = opened(&path);
    let shelf = office.path().join("may/goi").join(QUARTER);
    let own = shelf.join(format!("{}.goi.zip", bundle.ma_goi));
    let short = shelf.join(path.file_name().unwrap());
    assert!(own.is_file() && !short.exists());
    std::fs::rename(&own, &short).unwrap();
    let asked = json!({ "bundle_id": bundle.ma_goi });
    let told = office.ok("read_review", asked.clone());
    assert_eq!(told["bundle"]["path"], json!(short), "read where it lies");

    // Under that name lies another bundle's file, as an older program left it: it is not this one.
    std::fs::write(&short, b"another").unwrap();
    assert_eq!(office.ok("read_review", asked)["bundle"]["path"], json!(own));
    let seen = playing::preview(&mut office, &path.display().to_string());
    assert_eq!((&seen["is_lost"], &seen["can_take"]), (&json!(true), &json!(true)), "offered");
    assert_eq!(import(&mut office, &path.display().to_string())["state"], "known");
    assert_eq!(std::fs::read(&own).unwrap(), std::fs::read(&path).unwrap(), "it came back");
    assert_eq!(std::fs::read(&short).unwrap(), b"another", "nothing was written over");

    // A file damaged on this disk is moved aside when the whole one comes again.
    std::fs::write(&own, b"damaged").unwrap();
    import(&mut office, &path.display().to_string());
    assert_eq!(std::fs::read(&own).unwrap(), std::fs::read(&path).unwrap());
    assert!(files(&shelf).contains(&b"damaged".to_vec()), "the damaged one is moved, not lost");
}
