//! A file for a record when the disk is full or takes nothing.

use super::Disks;
use crate::harness::Centre;
use crate::quarter::attaching;
use serde_json::json;

#[test]
fn a_full_or_read_only_disk_keeps_no_file_of_a_record_and_loses_none() {
    let mut centre = Centre::founded("2026-10-02T08:00:00+07:00");
    let post = attaching::post(&mut centre);
    let centre = centre.later("2026-10-02T09:00:00+07:00");
    let test = "a_full_or_read_only_disk_keeps_no_file_of_a_record_and_loses_none";
    let Some(disks) = Disks::new(test, centre) else { return };
    // A scan of 300 KB: its end is as its beginning.
    let scan = [attaching::SCAN, &vec![b' '; 300_000], b"\n%%EOF\n"].concat();
    let path = disks.out().join("quet.pdf");
    std::fs::write(&path, scan).expect("a scan");
    let ask =
        json!({ "of_kind": "post", "of_key": post, "path": path, "name": null, "note": null });
    disks.give("kem", &ask.to_string());
    disks.give("cua", &json!({ "of_kind": "post", "of_key": post }).to_string());
    disks.play(
        r#"
        for left in 0 40 160 280; do
            full "$D" $left
            call "at-$left" attach_file kem
            rm "$D/day"
            call "list-$left" list_attachments cua
            ls "$D/may/tep" >"$O/tep-$left" 2>/dev/null || true
        done
        mount -o remount,ro "$D"
        call read-only attach_file kem
        mount -o remount,rw "$D"
        run check check --book "$D/so.socd"
        call last attach_file kem
        "#,
    );
    for left in [0, 40, 160, 280] {
        let code = disks.code(&format!("at-{left}"));
        assert_eq!(code, "disk-full", "{left} KiB left");
        assert_eq!(disks.ok(&format!("list-{left}")), json!([]), "{left} KiB left");
        let stored =
            std::fs::read_to_string(disks.out().join(format!("tep-{left}"))).expect("a list");
        assert_eq!(stored, "", "{left} KiB left");
    }
    assert_eq!(disks.code("read-only"), "book-read-only");
    assert_eq!(disks.ok("check")["is_whole"], true);
    assert_eq!(disks.ok("last")["attachment"]["name"], "quet");
}
