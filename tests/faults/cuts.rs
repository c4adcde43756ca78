//! The power goes at a random moment: what was reported saved is saved, and no file under a final
//! name is half a file.

use super::said::{files, reply};
use crate::harness::{Centre, PASSPHRASE, feed, scd};
use crate::quarter::ready_to_seal;
use desk::talk::Verified;
use seal::Trust;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const NOW: &str = "2026-10-02T08:00:00+07:00";
/// How many cuts.
const CUTS: u32 = 20;

/// Cuts spread over a run and a little more, each at a random moment of its share.
fn moments(whole: Duration) -> Vec<Duration> {
    let share = whole.mul_f32(1.2) / CUTS;
    (0..CUTS)
        .map(|nth| {
            let chance = RandomState::new().build_hasher().finish() % 1_000;
            share * nth + share * u32::try_from(chance).unwrap_or(0) / 1_000
        })
        .collect()
}

/// Runs a command, kills it after a while; what it said until then.
fn cut(mut command: Command, input: &str, after: Duration) -> Option<Value> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().expect("it starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    drop(stdin.write_all(input.as_bytes()));
    drop(stdin);
    std::thread::sleep(after);
    child.kill().expect("kill -9");
    let output = child.wait_with_output().expect("it ends");
    let said: Option<Value> = serde_json::from_slice(&output.stdout).ok();
    said.map(|answer| answer["ok"].clone())
}

#[test]
fn a_voucher_reported_saved_survives_any_cut_and_numbers_stay_gapless() {
    let mut centre = Centre::founded(NOW);
    let request = centre.voucher_request("thu", "2026-08-01", 1_000).to_string();
    let centre = centre.later("2026-10-02T09:00:00+07:00");
    let home = centre.path().join("may");
    let book = centre.book().display().to_string();
    let call = || scd(&home, &["call", "--book", &book, "record_voucher"]);
    let begun = Instant::now();
    let first = reply(&feed(call(), &request), "the first");
    let mut reported = vec![first["voucher"]["voucher_id"].clone()];
    for moment in moments(begun.elapsed()) {
        let said = cut(call(), &request, moment);
        reported.extend(said.map(|row| row["voucher"]["voucher_id"].clone()));
        // The file alone holds what was reported, whatever lies beside it.
        let alone = centre.path().join("mot-minh.socd");
        centre.copy_book(&alone);
        let held = store::look_at(&alone).expect("a whole book").held.vouchers;
        let is_held = |id: &Value| id.as_str().is_some_and(|id| held.contains(id));
        assert!(reported.iter().all(is_held), "{reported:?} in {held:?}");
    }
    let last = reply(&feed(call(), &request), "the book still takes entries");
    let check = reply(&feed(scd(&home, &["check", "--book", &book]), ""), "check");
    assert_eq!(check["is_whole"], true, "{check}");

    let mut centre = centre;
    let days = json!({ "from_on": "2026-07-01", "to_on": "2026-09-30", "place": "tien-mat" });
    let page = centre.ok("list_vouchers", days);
    let rows = page["rows"].as_array().expect("rows");
    let there: Vec<&Value> = rows.iter().map(|row| &row["voucher"]["voucher_id"]).collect();
    for id in &reported {
        assert!(there.contains(&id), "{id} was reported saved and is gone");
    }
    let numbers: Vec<_> = rows.iter().map(|row| row["voucher"]["ordinal"].as_u64()).collect();
    let expected: Vec<_> = (1..=rows.len()).map(|n| u64::try_from(n).ok()).collect();
    assert_eq!(numbers, expected);
    assert_eq!(last["voucher"]["ordinal"].as_u64(), *expected.last().expect("one"));
    assert!(reported.len() < 21, "no cut ever came in time");
}

#[test]
fn a_seal_cut_at_any_moment_leaves_no_half_file_and_can_be_finished() {
    let mut centre = ready_to_seal();
    let key = centre.ok("read_seal", json!({}))["public_key"].clone();
    let line = format!("06874-2008 {}\n", key.as_str().expect("a key"));
    let trust = Trust::parse(line.as_bytes()).expect("signers");
    let centre = centre.later("2026-10-02T09:00:00+07:00");
    let tries = tempfile::tempdir().expect("a folder");
    let seal = |folder: &Path| {
        std::fs::create_dir_all(folder.join("usb")).expect("a stick");
        let path = |name: &str| folder.join(name).display().to_string();
        std::fs::write(folder.join("khau-lenh"), format!("{PASSPHRASE}\n")).expect("a file");
        let (book, usb, pass) = (path("so.socd"), path("usb"), path("khau-lenh"));
        let line = [
            "seal",
            "--book",
            &book,
            "--quarter",
            "2026-Q3",
            "--out",
            &usb,
            "--passphrase-file",
            &pass,
        ];
        scd(&folder.join("may"), &line)
    };
    let whole = tries.path().join("whole");
    copy(centre.path(), &whole);
    let begun = Instant::now();
    reply(&feed(seal(&whole), ""), "the uncut seal");
    for (nth, moment) in moments(begun.elapsed()).into_iter().enumerate() {
        let folder = tries.path().join(nth.to_string());
        copy(centre.path(), &folder);
        let said = cut(seal(&folder), "", moment);
        let what = format!("cut {nth} after {moment:?}");
        no_half_file(&folder, &trust, &what);
        // Each fourth is begun anew: whatever the cut left behind must not stand in the way.
        if nth % 4 == 0 {
            let again = feed(seal(&folder), "");
            let answer: Value = serde_json::from_slice(&again.stdout).expect("JSON");
            let code = &answer["error"]["code"];
            assert!(code.is_null() || code == "quarter-closed", "{what}: {answer}");
            no_half_file(&folder, &trust, &what);
        }
        let bundles = files(&folder.join("usb"))
            .into_iter()
            .filter(|f| f.to_string_lossy().ends_with(".goi.zip"));
        if said.is_some() {
            assert_eq!(bundles.count(), 1, "{what}: it was reported to be on the stick");
        }
        std::fs::remove_dir_all(folder).expect("tidied");
    }
}

fn copy(from: &Path, to: &Path) {
    for file in files(from) {
        let target = to.join(file.strip_prefix(from).expect("inside"));
        std::fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
        std::fs::copy(&file, target).expect("a copy");
    }
}

/// Every copy under its name is whole: its list, and every file on it.
fn copies_are_whole(home: &Path, book: &str, what: &str) -> usize {
    let copies = std::fs::read_dir(home.join("sao-luu")).into_iter().flatten().flatten();
    let names = copies.map(|copy| copy.path()).filter(|path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("SL_"))
    });
    let mut count = 0;
    for path in names {
        let request = json!({ "path": path }).to_string();
        let view =
            reply(&feed(scd(home, &["call", "--book", book, "preview_restore"]), &request), what);
        assert_eq!(view["is_whole"], true, "{what}: {view}");
        count += 1;
    }
    count
}

#[test]
fn a_copy_and_a_restore_cut_at_any_moment_leave_the_old_or_the_new() {
    let mut centre = ready_to_seal();
    crate::quarter::seal(&mut centre);
    let copy = centre.ok("back_up", json!({}))["path"].clone();
    centre.voucher("thu", "2026-10-01", 7_000);
    let centre = centre.later("2026-10-02T09:00:00+07:00");
    let tries = tempfile::tempdir().expect("a folder");
    let inside = |folder: &Path| {
        let copy = Path::new(copy.as_str().expect("a path"));
        folder.join(copy.strip_prefix(centre.path()).expect("inside"))
    };
    let held = |folder: &Path| store::look_at(&folder.join("so.socd")).expect("a whole book");
    let (now, then) = (held(centre.path()), store::look_at(&inside(centre.path()).join("so.socd")));
    let then = then.expect("a whole copy");
    assert_ne!(now.head, then.head);
    for verb in ["back_up", "restore_book"] {
        let call = |folder: &Path| {
            let book = folder.join("so.socd").display().to_string();
            scd(&folder.join("may"), &["call", "--book", &book, verb])
        };
        let request = |folder: &Path| match verb {
            "back_up" => json!({ "folder": null }).to_string(),
            _ => json!({ "path": inside(folder) }).to_string(),
        };
        let whole = tries.path().join("whole");
        fresh(centre.path(), &whole);
        let begun = Instant::now();
        reply(&feed(call(&whole), &request(&whole)), verb);
        let mut seen = BTreeSet::new();
        for (nth, moment) in moments(begun.elapsed()).into_iter().enumerate() {
            let folder = tries.path().join(nth.to_string());
            fresh(centre.path(), &folder);
            let said = cut(call(&folder), &request(&folder), moment);
            let what = format!("{verb} cut {nth} after {moment:?}");
            let after = held(&folder);
            if after.head == now.head {
                assert!(verb == "back_up" || said.is_none(), "{what}: reported, and not so");
                seen.insert("old");
            } else {
                // The copy, and the one line that says it was gone back to.
                assert_eq!((verb, after.acts), ("restore_book", then.acts + 1), "{what}");
                assert_eq!(after.held, then.held, "{what}");
                seen.insert("new");
            }
            for file in files(&centre.path().join("may/goi")) {
                let name = file.strip_prefix(centre.path()).expect("inside");
                let there = std::fs::read(folder.join(name)).expect("a file that was there");
                assert!(
                    there == std::fs::read(&file).expect("a file"),
                    "{what}: {}",
                    file.display()
                );
            }
            let (home, book) = (folder.join("may"), folder.join("so.socd").display().to_string());
            if nth % 4 == 0 {
                assert!(copies_are_whole(&home, &book, &what) >= 2, "{what}");
                // Whatever the cut left behind does not stand in the way.
                reply(&feed(call(&folder), &request(&folder)), &what);
                let left = files(&home.join("sao-luu"));
                assert!(left.iter().all(|f| !f.display().to_string().contains('~')), "{left:?}");
            }
            std::fs::remove_dir_all(folder).expect("tidied");
        }
        assert!(seen.contains("old"), "{verb}: no cut ever came in time");
        std::fs::remove_dir_all(whole).expect("tidied");
    }
}

fn fresh(from: &Path, to: &Path) {
    drop(std::fs::remove_dir_all(to));
    copy(from, to);
}

/// Every file under a final name is whole, and the book knows only bundles that are there.
fn no_half_file(folder: &Path, trust: &Trust, what: &str) {
    for file in files(folder) {
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        if name.starts_with('~') || name.contains("-wal") || name.contains("-shm") {
            continue;
        }
        let bytes = std::fs::read(&file).expect("a file");
        if name.ends_with(".goi.zip") {
            let row = desk::verify_bytes(&bytes, trust);
            assert_eq!(row.verdict, Verified::Accepted, "{what}: {name}: {}", row.code);
        } else if name.starts_with("XEM_") {
            let head: &[u8] = if name.ends_with("pdf") { b"%PDF-" } else { b"PK" };
            let tail: &[u8] = if name.ends_with("pdf") { b"%%EOF" } else { b"PK\x05\x06" };
            let end = &bytes[bytes.len().saturating_sub(64)..];
            let is_whole = bytes.starts_with(head) && end.windows(tail.len()).any(|w| w == tail);
            assert!(is_whole, "{what}: {name}");
        }
    }
    let book = rusqlite::Connection::open(folder.join("so.socd")).expect("the book");
    let mut known = book.prepare("SELECT bundle_id FROM sealed_reports").expect("SQL");
    let names = known.query_map([], |row| row.get::<_, String>(0)).expect("rows");
    for name in names {
        let path = folder.join("may/goi").join(format!("{}.goi.zip", name.expect("a mã gói")));
        assert!(path.is_file(), "{what}: the book knows a bundle that is not there");
    }
}
