//! The folder for Windows that needs no installing, and its zip.

use super::files::{below, copy, folder, put, read, settle};
use super::licences;
use super::release::{self, System};
use super::source::{Source, VERSION};
use crate::process::{Place, Stop, must};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder a person sees first in the zip.
const FOLDER: &str = "SoCongDong";
/// The programs, and the loader of the web view that lies beside the window.
pub(crate) const PROGRAMS: [&str; 3] = ["so-cong-dong.exe", "scd.exe", "WebView2Loader.dll"];
/// What is read, with its place in the source; none is made here.
const TEXTS: [(&str, Option<&str>); 3] = [
    ("BAT-DAU.html", Some("assets/install/windows/BAT-DAU.html")),
    ("THAY-DOI.txt", Some("assets/install/THAY-DOI.txt")),
    ("GIAY-PHEP.txt", None),
];

/// Makes the folder of the source and of what was built.
pub(super) fn lay(place: &Place, source: &Source) -> Result<PathBuf, Stop> {
    let into = System::Windows.target(place).join("package").join(FOLDER);
    super::files::fresh(&into)?;
    let built = release::programs(place, System::Windows);
    for program in PROGRAMS {
        copy(&built.join(program), &into.join(program))?;
    }
    for (name, from) in TEXTS {
        let text = match from {
            Some(from) => super::files::text(&place.root.join(from))?,
            None => licences::of(place, System::Windows)?,
        };
        put(&into.join(name), windows_text(&text).as_bytes())?;
    }
    folder(&into.join("du-lieu"))?;
    settle(&into, source.time(), &|path| path.extension().is_some_and(|end| end == "exe"))?;
    Ok(into)
}

/// As every program of Windows reads a text: lines end as theirs, and a mark says it is UTF-8.
fn windows_text(text: &str) -> String {
    let lines = text.lines().collect::<Vec<_>>().join("\r\n");
    if text.starts_with('<') { lines + "\r\n" } else { format!("\u{feff}{lines}\r\n") }
}

/// Zips the folder: in one order, with one time and no owner.
pub(super) fn zip(source: &Source, laid: &Path, out: &Path) -> Result<PathBuf, Stop> {
    let file = out.join(format!("so-cong-dong_{VERSION}_x64-mang-theo.zip"));
    let beside = out.join(".mang-theo.new.zip");
    if beside.exists() {
        std::fs::remove_file(&beside).map_err(|e| Stop::Failed(e.to_string()))?;
    }
    let above = laid.parent().unwrap_or(laid);
    settle(laid, source.time(), &|path| path.extension().is_some_and(|end| end == "exe"))?;
    let mut zip = Command::new("zip");
    // A zip keeps the time of a place: the place is named.
    zip.current_dir(above).env("TZ", "UTC").args(["-q", "-X", "-9"]).arg(&beside).arg(FOLDER);
    for path in below(laid)? {
        zip.arg(path.strip_prefix(above).unwrap_or(&path));
    }
    must("zip of the folder", zip)?;
    put(&file, &read(&beside)?)?;
    std::fs::remove_file(&beside).map_err(|e| Stop::Failed(e.to_string()))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_as_windows_reads_them_and_a_page_keeps_its_first_letter() {
        assert_eq!(windows_text("Sổ\nmới\n"), "\u{feff}Sổ\r\nmới\r\n");
        assert_eq!(windows_text("<!DOCTYPE html>\n<p>"), "<!DOCTYPE html>\r\n<p>\r\n");
        assert_eq!(windows_text("a\r\nb"), "\u{feff}a\r\nb\r\n");
    }
}
