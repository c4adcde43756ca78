//! What comes out of the engine's own print dialog. WebKitGTK opens none for a window that WebDriver drives, so that keys
//! come from xdotool here, and the dialog prints to a file.

use crate::harness::{scd, scd_program};
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

fn xdotool(args: &[&str]) -> String {
    let told = Command::new("xdotool").args(args).output().expect("xdotool is installed");
    String::from_utf8(told.stdout).unwrap().trim().to_owned()
}

/// Asks again and again for what is not there at once.
fn waited(what: &str, seconds: u64, mut there: impl FnMut() -> Option<String>) -> String {
    let begun = Instant::now();
    loop {
        if let Some(found) = there() {
            return found;
        }
        assert!(begun.elapsed() < Duration::from_secs(seconds), "{what} did not come");
        std::thread::sleep(Duration::from_millis(500));
    }
}

fn window(title: &str) -> Option<String> {
    let found = xdotool(&["search", "--onlyvisible", "--name", title]);
    found.lines().next().map(ToOwned::to_owned)
}

fn pause(seconds: u64) {
    std::thread::sleep(Duration::from_secs(seconds));
}

/// The screen's paper printed to `output.pdf` in the folder: keys to the screen, then Ctrl+P twice.
fn printed(folder: &Path, screen: &str) -> Vec<u8> {
    let out = folder.join("output.pdf");
    let _ = std::fs::remove_file(&out);
    let mut program: Child = Command::new(scd_program().with_file_name("so-cong-dong"))
        .current_dir(folder)
        .env("SCD_HOME", folder)
        .env("SCD_NOW", "2026-10-02T08:30:00+07:00")
        .spawn()
        .expect("the window is built");
    waited("the window", 60, || window("Sổ Cộng Đồng$"));
    pause(8);
    for keys in [screen, "ctrl+p", "ctrl+p"] {
        xdotool(&["key", keys]);
        pause(6);
    }
    let dialog = waited("the dialog", 60, || window("^Print$"));
    pause(4);
    // "Print to File" is its first row, "Print" its last button.
    for (x, y) in [("90", "85"), ("560", "480")] {
        xdotool(&["mousemove", "--window", &dialog, x, y]);
        pause(1);
        xdotool(&["click", "1"]);
        pause(3);
    }
    waited("the print", 60, || out.is_file().then(String::new));
    pause(3);
    program.kill().unwrap();
    program.wait().unwrap();
    std::fs::read(out).unwrap()
}

/// How many pages a PDF has, and how many of them bear any ink.
fn pages(folder: &Path, pdf: &[u8]) -> (usize, usize) {
    let file = folder.join("printed.pdf");
    std::fs::write(&file, pdf).unwrap();
    let drawn = Command::new("pdftoppm").args(["-gray", "-r", "20"]).arg(&file).output().unwrap();
    assert!(drawn.status.success());
    // Binary PGM pages one after another: P5, width, height, 255, then a byte a dot.
    let (mut rest, mut all, mut inked) = (drawn.stdout.as_slice(), 0, 0);
    while !rest.is_empty() {
        let head: Vec<&[u8]> = rest.splitn(4, |byte| byte.is_ascii_whitespace()).collect();
        let number = |at: usize| std::str::from_utf8(head[at]).unwrap().parse::<usize>().unwrap();
        let dots = &head[3][4..][..number(1) * number(2)];
        all += 1;
        inked += usize::from(dots.iter().any(|dot| *dot < 128));
        rest = &head[3][4 + dots.len()..];
    }
    (all, inked)
}

/// `SCD_WINDOW=1 dbus-run-session -- xvfb-run -a -s "-screen 0 1400x900x24" cargo test --test proof -- --ignored
/// window::printing`, with xdotool and a window manager (openbox) beside what the window itself needs.
#[test]
#[ignore = "needs a session bus, a window manager and xdotool, which the ordinary run does not install"]
fn what_is_printed_stands_on_its_sheets() {
    let Some(_screen) = super::screen("printing") else { return };
    let folder = tempfile::tempdir().unwrap();
    let played = scd(folder.path(), &["tour", folder.path().to_str().unwrap()]).output().unwrap();
    assert!(played.status.success(), "{}", String::from_utf8_lossy(&played.stderr));
    let mut manager = Command::new("openbox").spawn().expect("openbox is installed");
    pause(1);
    // The cash book lies wide, the report is upright.
    for (screen, sheets) in [("alt+2", 1), ("alt+8", 4)] {
        let pdf = printed(folder.path(), screen);
        assert_eq!(pages(folder.path(), &pdf), (sheets, sheets), "{screen}");
    }
    manager.kill().unwrap();
    manager.wait().unwrap();
}
