//! Files that lie with records, in the real window: dropped onto a post, seen with it in the list of people,
//! opened from a voucher, told when they are gone.

use super::books::founded;
use super::driver::{CONTROL, Window};
use super::screen;
use crate::quarter::attaching::SCAN;
use serde_json::{Value, json};

fn picture(window: &Window, name: &str) {
    window.rest();
    std::thread::sleep(std::time::Duration::from_millis(250));
    window.picture(name);
}

/// Drops a file onto the window, as the system tells it to the page.
fn drop_file(window: &Window, path: &std::path::Path) {
    let payload = json!({ "paths": [path], "position": { "x": 9, "y": 9 } });
    let script = format!(
        "window.__TAURI_INTERNALS__.invoke('plugin:event|emit', \
             {{ event: 'tauri://drag-drop', payload: {payload} }}); return true"
    );
    window.read(&script);
}

/// Lays papers down beside the book.
fn papers(folder: &std::path::Path) -> [std::path::PathBuf; 2] {
    let [scan, letter] = ["QĐ 31 bổ nhiệm.pdf", "cong-van.docx"].map(|name| folder.join(name));
    std::fs::write(&scan, SCAN).unwrap();
    std::fs::write(&letter, b"PK\x03\x04word").unwrap();
    [scan, letter]
}

#[test]
fn a_scan_lies_with_a_post_and_is_seen_with_it() {
    let Some(_screen) = screen("files in the window") else { return };
    let book = founded();
    let folder = tempfile::tempdir().unwrap();
    let [scan, letter] = papers(folder.path());
    let people: Value = book.ask("list_people", &json!({ "on": null }));
    let person = &people[0];
    let name = person["person"]["full_name"].as_str().unwrap();
    let post = &person["posts"][0]["post"]["post_id"];
    let window = Window::open(&book.home, &book.stick);
    window.press("Nhân sự");
    window.see(name);
    window.press(name);
    window.see("Chức vụ");
    let role = "at.tagName === 'BUTTON' && !!at.closest('table')";
    window.tab_to("the post", role);
    window.keys("\u{E007}");
    window.see("Chưa có tệp nào");
    picture(&window, "files-none");
    drop_file(&window, &letter);
    window.see("còn sửa được");
    picture(&window, "files-refused");
    drop_file(&window, &scan);
    window.see("Đã kèm tệp QĐ 31 bổ nhiệm");
    window.tab_to("the file", "at.tagName === 'BUTTON' && at.innerText.includes('Chép ra')");
    picture(&window, "files-one");
    let of = json!({ "of_kind": "post", "of_key": post });
    let rows: Value = book.ask("list_attachments", &of);
    assert_eq!(rows[0]["attachment"]["name"], "QĐ 31 bổ nhiệm", "{rows}");

    window.press("Đổi tên");
    window.see("Cất tên tệp");
    window.fill("name", "Quyet dinh 31");
    window.press("Cất tên tệp");
    window.see("Đã cất tên tệp Quyet dinh 31");
    window.press("Gỡ");
    window.see("Đã gỡ tệp");
    window.chord(&[CONTROL], 'z');
    window.see("Quyet dinh 31");

    // Gone from the disk, it says so.
    let file = std::fs::read_dir(book.home.join("tep")).unwrap().next().unwrap().unwrap().path();
    std::fs::rename(&file, file.with_extension("x")).unwrap();
    window.press("Mở");
    window.see("trong máy không còn tệp ấy");
    std::fs::rename(file.with_extension("x"), &file).unwrap();
    window.press(name);
    window.see("Tệp kèm: 1");
    window.tab_to("the post", role);
    picture(&window, "files-person");
    window.resize(819, 545);
    picture(&window, "files-person-819");
    window.keys("\u{E007}");
    window.see("Quyet dinh 31");
    window.tab_to("the file", "at.tagName === 'BUTTON' && at.innerText.includes('Gỡ')");
    picture(&window, "files-post-819");
}
