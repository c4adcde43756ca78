//! A bundle that is held back, in the real window: what is told of it, one answer to all of it; and
//! what the board and the list of centres say of a receipt that lies on this PC alone.

use super::books::ask;
use super::driver::{ALT, Window};
use super::looks::{fits, stands};
use super::screen;
use crate::harness::Centre;
use crate::office::playing;
use crate::quarter::playing::QUARTER;
use serde_json::{Value, json};
use std::path::PathBuf;

/// The data folder of an office that answered one report and holds a second one of the same quarter
/// back; its receipt lies here alone, and a note with a verdict is half typed.
fn office() -> (tempfile::TempDir, PathBuf, Value) {
    let (mut office, one, two) = playing::two_machines_and(|office, one| {
        playing::read_explanations(office, one);
        let ids = json!([one]);
        let review = json!({ "bundle_ids": ids, "verdict": "nhan", "remarks": [], "note": null });
        office.ok("record_review", review);
        playing::unlock(office);
        office.ok("issue_receipts", json!({ "bundle_ids": ids, "folder": null }));
    });
    let body = json!({
        "of": one, "at": {}, "about": { "centre": "Xã Điền Xá", "quarter": QUARTER },
        "stands": "", "fields": { "note": "Xem lại chữ ký người nhận" }, "texts": {},
    });
    let key = format!("review:{}", one.as_str().unwrap());
    office.ok("keep_draft", json!({ "key": key.get(..60), "body": body.to_string() }));
    let Centre { folder, desk } = office;
    drop(desk);
    let home = folder.path().join("may");
    std::fs::rename(folder.path().join("so.socd"), home.join("so.socd")).unwrap();
    (folder, home, two)
}

#[test]
fn a_held_bundle_is_let_count_by_one_answer_and_a_receipt_here_is_told_as_that() {
    let Some(_screen) = screen("a bundle held back") else { return };
    let (_folder, home, two) = office();
    let todo = ask(&home, "list_todo", &json!({ "quarter": QUARTER }));
    let held = &todo["held"][0];
    let [code, file] = ["ma_so_lieu", "file_name"].map(|name| held[name].as_str().unwrap());
    let window = Window::open(&home, &home);
    for told in ["đã lập biên nhận, chưa chép ra USB", "Xã Điền Xá, quý III năm 2026"]
    {
        window.see(told);
    }
    stands(&window);
    for (width, height) in super::looks::SIZES {
        window.resize(width, height);
        for (key, name) in [('1', "board"), ('4', "centres"), ('3', "todo")] {
            window.chord(&[ALT], key);
            stands(&window);
            window.drawn();
            fits(&window, &format!("held-{width}-{name}"));
        }
    }
    for told in [code, file, "Gói đến từ máy khác", "Một quý có hai báo cáo"] {
        window.see(told);
    }
    window.press("Xác nhận gói");
    window.wait("the question", "return !!document.querySelector('dialog[open]')");
    window.field("reason");
    window.keys("Gọi chị Hoa: đã thay máy, bản này đúng");
    window.drawn();
    window.picture("held-question");
    window.press("Cho gói này được tính");
    window.see("Đã cho gói của Xã Điền Xá được tính");
    let bundle = ask(&home, "read_review", &json!({ "bundle_id": two }))["bundle"].take();
    assert_eq!((&bundle["standing"], &bundle["held_for"]), (&json!("counted"), &json!([])));
    drop(window);
    assert_eq!(ask(&home, "check_book", &json!({}))["is_whole"], true);
}
