//! A second start over the same data folder brings the first window to front and ends.

use super::driver::{Window, shell};
use super::journey::folders;
use super::screen;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[test]
fn a_second_start_over_one_book_opens_no_second_window() {
    let Some(_screen) = screen("a second start") else { return };
    let (_folder, home, stick) = folders();
    let window = Window::open(&home, &stick);
    let mut second = Command::new(shell())
        .env("SCD_HOME", &home)
        .env("SCD_NOW", "2026-10-02T08:00:00+07:00")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("a second start");
    let begun = Instant::now();
    let ended = loop {
        if let Some(ended) = second.try_wait().unwrap() {
            break ended;
        }
        if begun.elapsed() > Duration::from_secs(20) {
            drop(second.kill());
            panic!("a second window stands over the same book");
        }
        std::thread::sleep(Duration::from_millis(100));
    };
    assert!(ended.success());
    // The first took the question away and goes on.
    assert!(!home.join("cua-so.goi").exists());
    window.see("Ai dùng máy này?");
}

/// Whoever closes the window and starts again at once has a window, even while the first is on its way out.
#[test]
fn a_window_closed_and_started_again_at_once_is_there_each_time() {
    let Some(_screen) = screen("started again at once") else { return };
    let (_folder, home, stick) = folders();
    for _ in 0..4 {
        Window::open(&home, &stick).see("Ai dùng máy này?");
    }
}
