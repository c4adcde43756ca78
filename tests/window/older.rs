//! Books of the first version in the real window: what it says while they become books of this program,
//! and what it shows of them then.

use super::books::{self, Book, ask};
use super::driver::{ALT, CONTROL, ENTER, PAGE_UP, Window};
use super::looks::stands;
use super::screen;
use crate::fixtures::{folder, lay_evidence};
use serde_json::{Value, json};
use std::fs::File;

/// A data folder with the book of that role as the first version left it.
fn older(role: &str) -> Book {
    let book = books::empty();
    std::fs::copy(folder(1).join(format!("{role}.socd")), book.home.join("so.socd")).unwrap();
    lay_evidence(&book.home, &folder(1), role);
    book
}

/// Opens the window while another process is at work on the folder: what it does first waits.
fn waiting(book: &Book) -> (Window, File) {
    let turn = File::create(book.home.join("khoa")).unwrap();
    turn.lock().unwrap();
    let window = Window::begin(&book.home, &book.stick);
    window.see("Đang mở sổ");
    // Everything that stands on the page from now on, however short.
    window.read(
        "window.told = []; \
         new MutationObserver(() => window.told.push(document.body.innerText)) \
             .observe(document.body, { childList: true, subtree: true, characterData: true }); \
         return true",
    );
    (window, turn)
}

/// Was this on the page since?
fn was_told(window: &Window, words: &str) -> bool {
    let quoted = Value::from(words);
    window.read(&format!("return window.told.some((text) => text.includes({quoted}))")) == true
}

/// Has the window hear a step as the core tells it, so that it stands still for a picture.
fn say(window: &Window, done: &str) {
    let event = json!({ "event": "upgrade", "payload": done });
    window.read(&format!(
        "window.__TAURI_INTERNALS__.invoke('plugin:event|emit', {event}); return true"
    ));
}

#[test]
fn a_book_of_version_1_is_waited_for_in_words_and_shows_its_home_and_a_voucher() {
    let Some(_screen) = screen("a centre's book of version 1") else { return };
    let book = older("centre");
    let (window, turn) = waiting(&book);
    say(&window, "copied");
    for told in ["Bước 2/3", "bản chương trình cũ", "Sổ cũ còn nguyên", "đừng tắt máy"]
    {
        window.see(told);
    }
    window.drawn();
    window.picture("older-waiting");
    // The other process is done: now the core itself takes the steps.
    drop(turn);
    window.see("12.930.000");
    stands(&window);
    for told in ["Bước 1/3", "Bước 3/3", "không thiếu dòng nào"] {
        assert!(was_told(&window, told), "{told} was not told");
    }
    assert!(book.home.join("so.socd.ban-1").exists(), "the old book lies beside the new one");
    for figure in ["quý IV năm 2026", "8.000.000"] {
        assert!(window.page().contains(figure), "{figure}: {}", window.page());
    }
    window.picture("older-home");
    // A voucher of it, by keys.
    window.chord(&[ALT], '2');
    window.see("Sổ quỹ");
    stands(&window);
    // The quarter it was handed over in.
    window.chord(&[CONTROL], PAGE_UP);
    window.see("PC006");
    stands(&window);
    window.tab_to(
        "PC006",
        "!!at.closest('main tbody') && at.closest('tr').innerText.includes('PC006')",
    );
    window.keys(&ENTER.to_string());
    window.see("Một trăm hai mươi lăm nghìn đồng");
    stands(&window);
    assert!(window.page().contains("Phạm Đức Nghĩa"), "{}", window.page());
    window.picture("older-voucher");
    drop(window);
    let health = ask(&book.home, "check_book", &json!({}));
    assert_eq!(health["is_whole"], true, "{health}");
}

#[test]
fn an_office_of_version_1_shows_its_board_and_the_lines_of_a_bundle() {
    let Some(_screen) = screen("an office's book of version 1") else { return };
    let book = older("office");
    let (window, turn) = waiting(&book);
    drop(turn);
    window.see("Tổng quan quý III năm 2026");
    stands(&window);
    assert!(was_told(&window, "đừng tắt máy"));
    let page = window.page();
    for told in ["Xã Điền Xá", "1 / 1 trung tâm đã nộp", "20.930.000"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    window.picture("older-board");
    window.tab_to("the centre", "!!at.closest('main tbody')");
    window.keys(&ENTER.to_string());
    window.see("Xem từng dòng");
    stands(&window);
    window.press("Xem từng dòng");
    // From the sum of a source down to the vouchers it was added up from.
    window.see("5.320.000");
    stands(&window);
    window.press("Mở Chứng từ thu, chi");
    window.see("PC006");
    stands(&window);
    window.picture("older-lines");
    // What the first version did not know is asked for nowhere.
    assert!(!window.page().contains("undefined"), "{}", window.page());
    drop(window);
    assert_eq!(ask(&book.home, "check_book", &json!({}))["is_whole"], true);
}
