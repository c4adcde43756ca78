//! A clock that went back, in the real window of a centre and of an office: one question, then a band.

use super::driver::Window;
use super::looks::{SIZES, fits, stands};
use super::screen;
use crate::harness::Centre;
use crate::office::playing;
use std::path::PathBuf;

/// The data folder of a book whose newest act is later than the window's clock, 02/10/2026.
fn home(book: Centre) -> (tempfile::TempDir, PathBuf) {
    let Centre { folder, desk } = book;
    drop(desk);
    let home = folder.path().join("may");
    std::fs::create_dir_all(&home).unwrap();
    std::fs::rename(folder.path().join("so.socd"), home.join("so.socd")).unwrap();
    (folder, home)
}

#[test]
fn a_clock_behind_the_book_is_asked_about_once_and_told_of_in_both_roles() {
    let Some(_screen) = screen("a clock that went back") else { return };
    let later = "2026-12-20T08:00:00+07:00";
    for (role, book) in [("centre", Centre::founded(later)), ("office", playing::province(later))] {
        let (_folder, home) = home(book);
        let window = Window::open(&home, &home);
        window.see("Hôm nay là ngày nào?");
        for (width, height) in SIZES {
            window.resize(width, height);
            window.drawn();
            fits(&window, &format!("clock-ask-{role}-{width}"));
        }
        window.fill("today", "21/12");
        window.press("Theo ngày này");
        window.see("Sổ theo ngày đã cho biết: hôm nay 21/12/2026");
        stands(&window);
        assert!(!window.page().contains("Hôm nay là ngày nào?"), "{role}: asked twice");
        assert!(!window.page().contains("0 / 0"), "{role}: nobody of nobody");
        for (width, height) in SIZES {
            window.resize(width, height);
            window.drawn();
            fits(&window, &format!("clock-band-{role}-{width}"));
        }
        window.press("Cho biết ngày");
        window.see("Hôm nay là ngày nào?");
        window.press("Để sau");
    }
}
