//! Copies of the book by keys alone, for a centre and for an office, in the smallest window and a
//! whole small screen: one is made, looked at, and gone back to.

use super::books::{ask, empty, sealed};
use super::driver::{ALT, ENTER, ESCAPE, Window};
use super::looks::{SIZES, fits, received, stands};
use super::screen;
use serde_json::json;
use std::path::Path;

/// From the foot of the nav over the settings to the copies.
fn to_copies(window: &Window) {
    window
        .tab_to("the settings", "at === document.querySelector('nav .foot li:last-child button')");
    window.keys(&ENTER.to_string());
    stands(window);
    window.press("Sao lưu và khôi phục");
    window.see("Mỗi bản sao là cả cuốn sổ cùng gói báo cáo, biên nhận và dấu");
    stands(window);
}

/// Makes a copy, looks at it in both windows, goes back to it.
fn copied_and_back(home: &Path, stick: &Path, role: &str, kinds: &[&str]) {
    let window = Window::open(home, stick);
    let before = ask(home, "list_backups", &json!({}));
    for (width, height) in SIZES {
        window.resize(width, height);
        to_copies(&window);
        window.press("Sao lưu ngay");
        window.see("Đã sao lưu và kiểm tra");
        fits(&window, &format!("{width}-{role}-copies"));
        window.tab_to("the newest copy", "!!at.closest('main tbody')");
        window.keys(&ENTER.to_string());
        window.see("Giữ sổ hiện nay");
        for kind in kinds {
            window.see(kind);
        }
        window.see("Mọi thứ trong sổ hiện nay đều có trong bản sao.");
        window.rest();
        fits(&window, &format!("{width}-{role}-restore"));
        let dialog = "const d = document.querySelector('dialog').getBoundingClientRect(); \
                      return d.top >= 0 && d.bottom <= innerHeight && d.width <= innerWidth";
        assert_eq!(window.read(dialog), json!(true), "{width}: the question stands in the window");
        window.keys(&ESCAPE.to_string());
        window.chord(&[ALT], '1');
        stands(&window);
    }
    let made = ask(home, "list_backups", &json!({}));
    let count = |rows: &serde_json::Value| rows.as_array().map_or(0, Vec::len);
    assert_eq!(count(&made), count(&before) + 2);
    to_copies(&window);
    window.tab_to("the newest copy", "!!at.closest('main tbody')");
    window.keys(&ENTER.to_string());
    window.see("Giữ sổ hiện nay");
    window.press("Thay sổ bằng bản này");
    window.see("Đã khôi phục sổ");
    stands(&window);
    fits(&window, &format!("{role}-restored"));
    let acts = ask(home, "list_acts", &json!({ "limit": 1 }));
    assert_eq!(acts[0]["act"], "restore_book");
}

#[test]
fn a_centre_copies_its_book_looks_and_goes_back_by_keys() {
    let Some(_screen) = screen("copies of a centre") else { return };
    let book = sealed();
    let kinds = ["Phiếu thu, chi", "Báo cáo đã niêm phong", "Biên nhận"];
    copied_and_back(&book.home, &book.stick, "centre", &kinds);
}

#[test]
fn an_office_copies_its_book_looks_and_goes_back_by_keys() {
    let Some(_screen) = screen("copies of an office") else { return };
    let (centre, office) = received();
    copied_and_back(&office, &centre.stick, "office", &["Gói đã nhận", "Kết luận", "Biên nhận"]);
}

#[test]
fn an_office_on_a_new_pc_takes_its_book_from_a_copy_by_keys() {
    let Some(_screen) = screen("a new PC from a copy") else { return };
    let (centre, office) = received();
    let usb = centre.home.with_file_name("usb-sao-luu");
    std::fs::create_dir_all(&usb).unwrap();
    let made = ask(&office, "back_up", &json!({ "folder": usb }));
    let new = empty();
    let window = Window::open(&new.home, &new.stick);
    window.press("Đã có bản sao lưu?");
    window.see("Máy này chưa có bản sao lưu nào");
    window.fill("path", made["path"].as_str().unwrap());
    window.press("Xem bản sao này");
    window.see("Gói đã nhận");
    window.rest();
    window.press("Thay sổ bằng bản này");
    window.see("Đã khôi phục sổ");
    window.keys(&ENTER.to_string());
    window.see("Tổng quan");
    stands(&window);
    fits(&window, "new-pc-restored");
    let board = ask(&new.home, "read_board", &json!({ "quarter": "2026-Q3" }));
    assert_eq!(board["counts"]["arrived"], 1, "{}", board["counts"]);
}
