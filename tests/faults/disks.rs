//! Full and read-only disks: small file systems in a name space of their own, gone with the test.

mod attached;

use super::said::{refusal, reply};
use crate::harness::{Centre, PASSPHRASE, root, scd_program, skip};
use crate::quarter::ready_to_seal;
use serde_json::Value;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Output};

/// What every script begins with. `$D` is a small disk that holds the centre's folder, `$U` a
/// small stick; `run NAME ARGS…` keeps what `scd` said; `full DISK KIB` leaves that much room.
const BEGIN: &str = r#"
set -eu
mount -t tmpfs -o size=24m tmpfs "$D"
mount -t tmpfs -o size=6m tmpfs "$U"
cp -R "$T"/. "$D"/
export SCD_HOME="$D/may"
run() {
    name=$1; shift
    code=0
    "$SCD" --now 2026-10-02T08:00:00+07:00 "$@" >"$O/$name.out" 2>"$O/$name.err" || code=$?
    echo "$code" >"$O/$name.code"
}
call() { run "$1" call --book "$D/so.socd" "$2" <"$O/$3"; }
full() {
    rm -f "$1/day"
    free=$(df -k --output=avail "$1" | tail -n 1)
    dd if=/dev/zero of="$1/day" bs=1024 count=$((free - $2)) 2>/dev/null
}
"#;

/// A centre's folder, two mount points, and what was said.
struct Disks {
    centre: Centre,
    around: tempfile::TempDir,
}

impl Disks {
    /// None where name spaces are not to be had.
    fn new(test: &str, centre: Centre) -> Option<Disks> {
        let around = tempfile::tempdir().expect("a folder");
        for name in ["dia", "usb", "ra"] {
            std::fs::create_dir(around.path().join(name)).expect("a folder");
        }
        let disks = Disks { centre, around };
        let probe = disks.script("mount -t tmpfs tmpfs \"$D\"");
        if probe.status.success() {
            return Some(disks);
        }
        skip(test, "no private mount name space: needs root or user name spaces");
        None
    }

    fn out(&self) -> PathBuf {
        self.around.path().join("ra")
    }

    fn give(&self, name: &str, text: &str) {
        std::fs::write(self.out().join(name), text).expect("a file");
    }

    fn script(&self, text: &str) -> Output {
        let mut command = Command::new("unshare");
        // Root needs no user name space, and some containers refuse one.
        let is_root = self.around.path().metadata().is_ok_and(|m| {
            use std::os::unix::fs::MetadataExt;
            m.uid() == 0
        });
        command.arg(if is_root { "-m" } else { "-rm" });
        command.args(["sh", "-c", text]);
        command.env("D", self.around.path().join("dia")).env("U", self.around.path().join("usb"));
        command.env("O", self.out()).env("T", self.centre.path()).env("SCD", scd_program());
        command.env_remove("SCD_STICKS").output().unwrap_or_else(|_| Output {
            status: ExitStatus::from_raw(127 << 8),
            stdout: Vec::new(),
            stderr: Vec::new(),
        })
    }

    fn play(&self, text: &str) {
        let done = self.script(&format!("{BEGIN}\n{text}"));
        let told = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.success(), "the script itself failed: {told}");
    }

    /// What a step of the script said.
    fn said(&self, name: &str) -> Output {
        let read = |end: &str| std::fs::read(self.out().join(format!("{name}.{end}"))).expect(name);
        let code = String::from_utf8(read("code")).expect("a number");
        Output {
            status: ExitStatus::from_raw(code.trim().parse::<i32>().expect("a number") << 8),
            stdout: read("out"),
            stderr: read("err"),
        }
    }

    fn code(&self, name: &str) -> String {
        let error = refusal(&self.said(name), name);
        error["code"].as_str().expect("a code").to_owned()
    }

    fn ok(&self, name: &str) -> Value {
        reply(&self.said(name), name)
    }
}

fn vouchers(disks: &Disks) {
    disks.give("so", r#"{"from_on":"2026-07-01","to_on":"2026-12-31","place":"tien-mat"}"#);
    disks.give("acts", r#"{"limit":500}"#);
}

#[test]
fn a_full_disk_takes_no_voucher_and_loses_none() {
    let mut centre = Centre::founded("2026-10-02T08:00:00+07:00");
    let request = centre.voucher_request("thu", "2026-08-01", 1_000).to_string();
    let centre = centre.later("2026-10-02T09:00:00+07:00");
    let Some(disks) = Disks::new("a_full_disk_takes_no_voucher_and_loses_none", centre) else {
        return;
    };
    vouchers(&disks);
    disks.give("phieu", &request);
    disks.play(
        r#"
        call first record_voucher phieu
        call before list_acts acts
        for left in 0 4 8 16 32 36 40 48; do
            full "$D" $left
            call "at-$left" record_voucher phieu
        done
        full "$D" 0
        run backup backup --book "$D/so.socd" --out "$U/x"
        rm "$D/day"
        call after list_acts acts
        call page list_vouchers so
        run check check --book "$D/so.socd"
        call last record_voucher phieu
        "#,
    );
    disks.ok("first");
    let mut taken = 1;
    let mut refused = 0;
    for left in [0, 4, 8, 16, 32, 36, 40, 48] {
        let name = format!("at-{left}");
        if disks.said(&name).status.success() {
            taken += 1;
        } else {
            assert_eq!(disks.code(&name), "disk-full", "{left} KiB left");
            refused += 1;
        }
    }
    assert!(refused > 0, "the disk was never full");
    assert_eq!(disks.code("at-0"), "disk-full");
    assert!(["disk-full", "stick-full"].contains(&disks.code("backup").as_str()));
    let page = disks.ok("page");
    assert_eq!(
        page["rows"].as_array().map(Vec::len),
        Some(taken),
        "reported is kept, refused is not"
    );
    let acts = |name: &str| disks.ok(name).as_array().map_or(0, Vec::len);
    assert_eq!(acts("after"), acts("before") + taken - 1);
    assert_eq!(disks.ok("check")["is_whole"], true);
    assert_eq!(disks.ok("last")["voucher"]["ordinal"], taken + 1);
}

#[test]
fn a_book_of_an_older_program_on_a_full_disk_stays_as_it_is_until_there_is_room() {
    let name = "a_book_of_an_older_program_on_a_full_disk_stays_as_it_is_until_there_is_room";
    let old = root().join("tests/fixtures/v1/centre.socd");
    let Some(disks) = Disks::new(name, Centre::founded("2026-10-02T09:00:00+07:00")) else {
        return;
    };
    std::fs::copy(&old, disks.out().join("cu.socd")).expect("a book of version 1");
    vouchers(&disks);
    disks.play(
        r#"
        rm -f "$D"/so.socd*
        cp "$O/cu.socd" "$D/so.socd"
        for left in 0 400 1200 2000 2800 4000; do
            full "$D" $left
            call "at-$left" list_vouchers so
            rm "$D/day"
            cp "$D/so.socd" "$O/so-$left"
            ls "$D" >"$O/ls-$left"
            cp "$O/cu.socd" "$D/so.socd"
            rm -f "$D"/so.socd?*
        done
        call after list_vouchers so
        "#,
    );
    let before = std::fs::read(&old).expect("bytes");
    let mut refused = 0;
    for left in [0, 400, 1200, 2000, 2800, 4000] {
        let kept = std::fs::read(disks.out().join(format!("so-{left}"))).expect("a book");
        let listed = std::fs::read_to_string(disks.out().join(format!("ls-{left}"))).expect("ls");
        if disks.said(&format!("at-{left}")).status.success() {
            assert_ne!(kept, before, "{left} KiB left: it became one of this program");
            assert!(listed.contains("so.socd.ban-1"), "the old one is kept: {listed}");
            let told = std::fs::read_to_string(disks.out().join(format!("at-{left}.err")));
            let told = told.expect("what was told meanwhile");
            for said in ["Đang chuyển", "1/3", "2/3", "3/3", "Đã chuyển xong"] {
                assert!(told.contains(said), "{left}: {told}");
            }
        } else {
            assert_eq!(disks.code(&format!("at-{left}")), "book-needs-room", "{left} KiB left");
            assert_eq!(kept, before, "{left} KiB left: the book is the old one, byte for byte");
            assert!(!listed.contains("nang-cap"), "{left}: {listed}");
            refused += 1;
        }
    }
    assert_eq!(refused, 4, "the disk was full and had room");
    assert!(disks.ok("after")["rows"].as_array().is_some_and(|rows| !rows.is_empty()));
}

#[test]
fn a_disk_too_full_to_seal_leaves_the_quarter_open_and_nothing_behind() {
    let mut centre = ready_to_seal();
    let centre = {
        centre.ok("read_seal", serde_json::json!({}));
        centre.later("2026-10-02T09:00:00+07:00")
    };
    let name = "a_disk_too_full_to_seal_leaves_the_quarter_open_and_nothing_behind";
    let Some(disks) = Disks::new(name, centre) else { return };
    disks.give("quy", r#"{"quarter":"2026-Q3"}"#);
    disks.give("niem-phong", &format!(r#"{{"quarter":"2026-Q3","passphrase":"{PASSPHRASE}"}}"#));
    disks.play(
        r#"
        for left in 0 40 80 160 320 480 640 960 1280 2560 4096 5120 8000 10000; do
            full "$D" $left
            call "at-$left" seal_report niem-phong
            rm "$D/day"
            call "state-$left" read_report quy
            ls "$D/may/goi" "$D/may/sao-luu" >"$O/ls-$left" 2>/dev/null || true
        done
        "#,
    );
    let mut sealed = false;
    for left in [0, 40, 80, 160, 320, 480, 640, 960, 1280, 2560, 4096, 5120, 8000, 10000] {
        let answer = format!("at-{left}");
        let state = disks.ok(&format!("state-{left}"));
        let is_closed = state["state"]["is_closed"] == true;
        let listed =
            std::fs::read_to_string(disks.out().join(format!("ls-{left}"))).expect("a list");
        if disks.said(&answer).status.success() {
            assert!(!sealed && is_closed, "{left} KiB left");
            assert!(listed.contains(".goi.zip") && listed.contains("SL_"), "{listed}");
            sealed = true;
        } else if sealed {
            assert_eq!(disks.code(&answer), "quarter-closed");
        } else {
            let code = disks.code(&answer);
            assert!(["disk-full", "stick-full"].contains(&code.as_str()), "{left}: {code}");
            assert!(!is_closed, "{left} KiB left: refused, and yet closed");
            assert!(!listed.contains("SL_") && !listed.contains(".goi.zip"), "{left}: {listed}");
        }
    }
    assert!(sealed, "with ten megabytes free it must be sealed");
}

#[test]
fn a_full_stick_takes_no_half_bundle() {
    let mut centre = ready_to_seal();
    let sealed = crate::quarter::seal(&mut centre);
    let bundle = sealed["report"]["bundle_id"].as_str().expect("a code").to_owned();
    let centre = centre.later("2026-10-02T09:00:00+07:00");
    let Some(disks) = Disks::new("a_full_stick_takes_no_half_bundle", centre) else { return };
    let stick: &Path = &disks.around.path().join("usb");
    let request = serde_json::json!({ "bundle_id": bundle, "folder": stick });
    disks.give("chep", &request.to_string());
    disks.give("sao-luu", &serde_json::json!({ "folder": stick }).to_string());
    disks.play(
        r#"
        for left in 0 64 1024 4096; do
            full "$U" $left
            call "at-$left" copy_to_stick chep
            find "$U" -name '*.goi.zip' >>"$O/found"
            find "$U" -name 'SL_*' >>"$O/found"
        done
        rm -rf "$U/BAO-CAO-TTHTCD"
        call backup back_up sao-luu
        find "$U" -name 'SL_*' >>"$O/found"
        rm "$U/day"
        mount -o remount,ro "$U"
        call locked copy_to_stick chep
        call locked-backup back_up sao-luu
        mount -o remount,rw "$U"
        call last copy_to_stick chep
        "#,
    );
    for left in [0, 64, 1024, 4096] {
        assert_eq!(disks.code(&format!("at-{left}")), "stick-full", "{left} KiB left");
    }
    assert_eq!(disks.code("backup"), "stick-full");
    assert_eq!(std::fs::read_to_string(disks.out().join("found")).expect("a list"), "");
    assert_eq!(disks.code("locked"), "stick-read-only");
    assert_eq!(disks.code("locked-backup"), "stick-read-only");
    assert_eq!(disks.ok("last")["was_there"], false);
}

#[test]
fn a_read_only_disk_is_named() {
    let mut centre = Centre::founded("2026-10-02T08:00:00+07:00");
    let request = centre.voucher_request("thu", "2026-08-01", 1_000).to_string();
    let centre = centre.later("2026-10-02T09:00:00+07:00");
    let Some(disks) = Disks::new("a_read_only_disk_is_named", centre) else { return };
    disks.give("phieu", &request);
    disks.give("khong", "{}");
    disks.give("thanh-lap", &crate::harness::founding().to_string());
    disks.play(
        r#"
        mount -o remount,ro "$D"
        call voucher record_voucher phieu
        call seal make_seal khong
        run init init --book "$D/khac/moi.socd" --role centre --request "$O/thanh-lap"
        mount -o remount,rw "$D"
        call after record_voucher phieu
        "#,
    );
    assert_eq!(disks.code("voucher"), "book-read-only");
    assert_eq!(disks.code("init"), "book-read-only");
    assert_eq!(disks.code("seal"), "request-malformed", "a bad request is told before the disk");
    assert_eq!(disks.ok("after")["number"], "PT001");
}

#[test]
fn a_disk_too_full_for_a_copy_or_a_restore_leaves_the_old() {
    let mut centre = ready_to_seal();
    crate::quarter::seal(&mut centre);
    let copy = centre.ok("back_up", serde_json::json!({}));
    let name = copy["file_name"].as_str().expect("a name").to_owned();
    centre.voucher("thu", "2026-10-01", 7_000);
    let centre = centre.later("2026-10-02T09:00:00+07:00");
    let name_of_test = "a_disk_too_full_for_a_copy_or_a_restore_leaves_the_old";
    let Some(disks) = Disks::new(name_of_test, centre) else { return };
    disks.give("khong", r#"{"folder":null}"#);
    disks.give("nao", "{}");
    let dia = disks.around.path().join("dia");
    let copy = dia.join("may/sao-luu").join(&name);
    disks.give("ve", &serde_json::json!({ "path": copy }).to_string());
    disks.give("acts", r#"{"limit":1}"#);
    disks.play(
        r#"
        for left in 0 40 160 320 640 1280 2560 4096 5120 6144; do
            full "$D" $left
            call "copy-$left" back_up khong
            call "back-$left" restore_book ve
            rm "$D/day"
            call "acts-$left" list_acts acts
            run "check-$left" check --book "$D/so.socd"
            call "list-$left" list_backups nao
        done
        call look preview_restore ve
        call last restore_book ve
        "#,
    );
    let mut is_restored = false;
    for left in [0, 40, 160, 320, 640, 1280, 2560, 4096, 5120, 6144] {
        for verb in ["copy", "back"] {
            let step = format!("{verb}-{left}");
            if disks.said(&step).status.success() {
                is_restored |= verb == "back";
                continue;
            }
            let code = disks.code(&step);
            assert!(["disk-full", "stick-full"].contains(&code.as_str()), "{step}: {code}");
        }
        assert_eq!(disks.ok(&format!("check-{left}"))["is_whole"], true, "{left} KiB left");
        let newest = disks.ok(&format!("acts-{left}"))[0]["act"].clone();
        let expected = if is_restored { "restore_book" } else { "record_voucher" };
        assert_eq!(newest, expected, "{left} KiB left");
        let list = disks.ok(&format!("list-{left}"));
        let rows = list.as_array().expect("copies");
        assert!(rows.iter().all(|row| row["is_whole"] == true), "{list}");
    }
    assert_eq!(disks.ok("look")["is_whole"], true);
    assert!(disks.ok("last")["kept_path"].is_string());
}
