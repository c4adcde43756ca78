//! What is made for Windows, run by Debian's wine: the very files that are handed out. What wine has not got, the page inside
//! the web view above all, is not tried by this and must be looked at on a PC.

use super::steps::Steps;
use super::wine::{Wine, windows_path};
use super::{differences, picture, titles, tree, until};
use crate::needs::For;
use crate::packing::{System, VERSION, files, programs, usual_out};
use crate::process::{Place, Stop};
use crate::setup;
use crate::window::Screen;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// A demonstration large enough to hold every kind of file, and its seed.
const DEMO: [&str; 4] = ["--centres", "3", "--seed", "1977"];
const INSTALLED: [&str; 8] = [
    "so-cong-dong.exe",
    "scd.exe",
    "WebView2Loader.dll",
    "THAY-DOI.txt",
    "GIAY-PHEP.txt",
    "so.ico",
    "goi.ico",
    "go-cai-dat.exe",
];
const KEYS: [&str; 3] = [
    "Software\\Classes\\.socd",
    "Software\\Classes\\SoCongDong.So",
    "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\SoCongDong",
];

/// Tries what `dist` made.
pub(crate) fn run(place: &Place) -> Result<(), Stop> {
    setup::system(place, &[For::Windows, For::WindowsTrial, For::WindowTests])?;
    let installer = usual_out(place).join(format!("so-cong-dong_{VERSION}_x64-cai-dat.exe"));
    let linux = programs(place, System::Linux).join("scd");
    for (file, only) in [(&installer, "windows"), (&linux, "linux")] {
        if !file.is_file() {
            let why = format!("is not there; make it by `cargo xtask dist --only {only}`");
            return Err(Stop::Missing(format!("{} {why}", file.display())));
        }
    }
    let work = place.target.join("trial").join("work");
    files::fresh(&work)?;
    let wine = Wine::fresh(place)?;
    let mut steps = Steps::default();
    let folder = installed(&mut steps, &wine, &installer);
    let scd = folder.join("scd.exe");
    same_bytes(&mut steps, &wine, (&scd, &linux), &work)?;
    loop_played(&mut steps, &wine, (&scd, &linux), &work);
    stick(&mut steps, &wine, &scd, &work)?;
    told(&mut steps, &wine, &folder, &place.target.join("trial"))?;
    uninstalled(&mut steps, &wine, &folder)?;
    wine.end();
    steps.close()
}

fn installed(steps: &mut Steps, wine: &Wine, installer: &Path) -> PathBuf {
    let folder = wine.local().join("Programs/SoCongDong");
    wine.be("win7");
    let _ = wine.run(installer, &["/S"]).output();
    wine.wait();
    steps.hold("an older Windows gets no file", !folder.exists(), "something was copied");
    wine.be("win10");
    steps.ends_well("the installer runs unseen", wine.run(installer, &["/S"]));
    wine.wait();
    // One that cannot run ends well all the same: the files tell.
    for file in INSTALLED {
        steps.hold(file, folder.join(file).is_file(), "was not installed");
    }
    for key in KEYS {
        steps.hold(key, wine.has_key(key), "is not in the registry");
    }
    let menu = wine.local().with_file_name("Roaming").join("Microsoft/Windows/Start Menu/Programs");
    let is_there = menu.join("Sổ Cộng Đồng.lnk").is_file();
    steps.hold("the start menu names it", is_there, &menu.display().to_string());
    folder
}

/// The seeded demonstration is the same on both systems: books, backups, bundles, papers, receipts.
fn same_bytes(
    steps: &mut Steps,
    wine: &Wine,
    (scd, linux): (&Path, &Path),
    work: &Path,
) -> Result<(), Stop> {
    let [here, there] = ["linux", "windows"].map(|name| work.join(name));
    let mut demo = Command::new(linux);
    demo.arg("demo").arg(&here).args(DEMO).env_remove("SCD_HOME");
    steps.ends_well("the demonstration plays on Linux", demo);
    let path = windows_path(&there);
    let mut demo = wine.run(scd, &["demo", &path]);
    demo.args(DEMO);
    steps.ends_well("the demonstration plays on Windows", demo);
    let (here, there) = (tree(&here)?, tree(&there)?);
    let told = differences(&here, &there);
    let what = format!("all {} files are the same, byte for byte", here.len());
    steps.hold(&what, told.is_empty() && here.len() > 20, &format!("{told:?}"));
    let commands = |command: &mut Command| command.output().map(|told| told.stdout).ok();
    let ours = commands(Command::new(linux).args(["commands", "--json"]));
    let theirs = commands(&mut wine.run(scd, &["commands", "--json"]));
    // A line on Windows ends otherwise in no program of ours.
    steps.hold("both know the same commands", ours.is_some() && ours == theirs, "they differ");
    Ok(())
}

/// One quarter, its bundle verified by either system, a copy and the book that comes back of it.
fn loop_played(steps: &mut Steps, wine: &Wine, (scd, linux): (&Path, &Path), work: &Path) {
    let tour = work.join("một quý");
    let path = windows_path(&tour);
    steps.ends_well("a quarter is played", wine.run(scd, &["tour", &path]));
    let bundle = super::below(&tour.join("usb")).unwrap_or_default();
    let bundle = bundle.into_iter().find(|file| file.to_string_lossy().ends_with(".goi.zip"));
    let bundle = bundle.unwrap_or_else(|| tour.join("no-bundle"));
    let verify = wine.run(scd, &["verify", "--json", &windows_path(&bundle)]);
    let theirs = steps.ends_well("its bundle is verified there", verify);
    let mut verify = Command::new(linux);
    verify.args(["verify", "--json"]).arg(&bundle);
    let ours = steps.ends_well("its bundle is verified on Linux", verify);
    let same = ours == theirs && !ours.is_empty();
    steps.hold("both say the same of it", same, &String::from_utf8_lossy(&theirs));
    let (book, home) = (format!("{path}\\so.socd"), format!("{path}\\may"));
    let at_home = |args: &[&str]| {
        let mut command = wine.run(scd, args);
        command.env("SCD_HOME", &home);
        command
    };
    steps.ends_well("the book is checked", at_home(&["check", "--book", &book]));
    let copies = windows_path(&work.join("sao lưu"));
    if let Err(why) = files::folder(&work.join("sao lưu")) {
        steps.hold("a folder for copies", false, &why.words());
    }
    let told =
        steps.ends_well("a copy is made", at_home(&["backup", "--book", &book, "--out", &copies]));
    let made = super::below(&work.join("sao lưu")).unwrap_or_default();
    let copy = made.iter().find(|path| path.is_dir() && path.join("DANH-SACH.txt").is_file());
    let seen = String::from_utf8_lossy(&told).into_owned();
    if !steps.hold("the copy is a folder with its list", copy.is_some(), &seen) {
        return;
    }
    let copy = copy.map(|path| windows_path(path)).unwrap_or_default();
    let back = windows_path(&work.join("máy mới"));
    let book = format!("{back}\\so.socd");
    let mut restore = wine.run(scd, &["restore", "--from", &copy, "--book", &book]);
    restore.env("SCD_HOME", &back);
    steps.ends_well("the copy comes back on a new PC", restore);
    let mut check = wine.run(scd, &["check", "--book", &book]);
    check.env("SCD_HOME", &back);
    steps.ends_well("the book that came back is checked", check);
}

/// A folder as a removable drive.
fn stick(steps: &mut Steps, wine: &Wine, scd: &Path, work: &Path) -> Result<(), Stop> {
    let folder = work.join("usb");
    files::folder(&folder)?;
    link(&folder, &wine.prefix.join("dosdevices/e:"))?;
    let mut add = wine.command("wine", &[]);
    add.args(["reg", "add", "HKLM\\Software\\Wine\\Drives", "/v", "e:", "/d", "floppy", "/f"]);
    steps.ends_well("a drive is made removable", add);
    wine.wait();
    let tour = windows_path(&work.join("một quý"));
    let book = format!("{tour}\\so.socd");
    let request = work.join("request.json");
    files::put(&request, b"{}")?;
    let mut list = wine.run(scd, &["call", "--book", &book, "list_sticks"]);
    list.env("SCD_HOME", format!("{tour}\\may"));
    list.stdin(fs::File::open(&request).map_err(|e| Stop::Failed(e.to_string()))?);
    let told = steps.ends_well("sticks are looked for", list);
    let told = String::from_utf8_lossy(&told);
    steps.hold("the drive is offered as a stick", told.contains("E:"), &told);
    Ok(())
}

#[cfg(unix)]
fn link(to: &Path, at: &Path) -> Result<(), Stop> {
    std::os::unix::fs::symlink(to, at).map_err(|e| Stop::Failed(format!("{}: {e}", at.display())))
}

#[cfg(not(unix))]
fn link(_: &Path, at: &Path) -> Result<(), Stop> {
    Err(Stop::Missing(format!("{}: the trial runs on Linux", at.display())))
}

/// Wine has no web runtime: the program must say so in its own words and end.
fn told(steps: &mut Steps, wine: &Wine, folder: &Path, pictures: &Path) -> Result<(), Stop> {
    let screen = Screen::start()?;
    let mut window = wine.run(&folder.join("so-cong-dong.exe"), &[]);
    window.env("DISPLAY", &screen.display);
    let mut window = window.spawn().map_err(|e| Stop::Failed(format!("the window: {e}")))?;
    let came = || titles(&screen.display).contains("WebView2");
    let seen = until(Duration::from_secs(40), &came);
    steps.hold("what is missing is said in a box", seen, &titles(&screen.display));
    std::thread::sleep(Duration::from_secs(1));
    let file = pictures.join("webview2.png");
    let colours = picture(&screen.display, &file).unwrap_or(0);
    steps.hold("the box is drawn", colours > 2, &format!("{colours} colours"));
    println!("        {}", file.display());
    let mut press = Command::new("xdotool");
    press.env("DISPLAY", &screen.display).args(["key", "Return"]);
    steps.ends_well("the box is answered", press);
    let mut code = None;
    for _ in 0..100 {
        if let Ok(Some(ended)) = window.try_wait() {
            code = Some(ended.code());
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    if !steps.hold("it ends with 1, and no panic", code == Some(Some(1)), &format!("{code:?}")) {
        let _ = window.kill();
        let _ = window.wait();
    }
    Ok(())
}

/// Taking it off leaves the book and whatever else somebody put there.
fn uninstalled(steps: &mut Steps, wine: &Wine, folder: &Path) -> Result<(), Stop> {
    let kept = [
        wine.local().join("SoCongDong/so.socd"),
        folder.join("du-lieu/so.socd"),
        folder.join("của người khác.txt"),
    ];
    for file in &kept {
        files::put(file, b"mine")?;
    }
    steps.ends_well("it is taken off unseen", wine.run(&folder.join("go-cai-dat.exe"), &["/S"]));
    wine.wait();
    for file in INSTALLED {
        steps.hold(&format!("{file} is gone"), !folder.join(file).exists(), "is still there");
    }
    for key in KEYS {
        steps.hold(&format!("{key} is gone"), !wine.has_key(key), "is still there");
    }
    for file in &kept {
        let is_whole = fs::read(file).is_ok_and(|bytes| bytes == b"mine");
        steps.hold(&format!("{} stays", files::name(file)), is_whole, "it went or changed");
    }
    Ok(())
}
