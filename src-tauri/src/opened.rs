//! A file the person double-clicked, which the system hands to the program by its name. The window works on the books of its
//! data folder and writes into no file that lies about, so that it says what the file is and how it comes in.

use desk::{Language, sentence};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

/// What is to be said of the file a program was started with; nothing of a book of its own folder, which opens.
fn words(file: Option<&OsString>, home: &Path) -> Option<String> {
    let file = Path::new(file?);
    let is_book = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("socd"));
    let inside = |home: &Path| file.canonicalize().is_ok_and(|file| file.starts_with(home));
    if is_book && home.canonicalize().is_ok_and(|home| inside(&home)) {
        return None;
    }
    let key = if is_book { "shell.opened.book" } else { "shell.opened.bundle" };
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
    Some(sentence(Language::Vietnamese, key, &BTreeMap::from([("file".to_owned(), name)])))
}

/// Says it over the window.
pub(crate) fn tell(app: &AppHandle, home: &Path) {
    if let Some(words) = words(std::env::args_os().nth(1).as_ref(), home) {
        app.dialog().message(words).title("Sổ Cộng Đồng").show(|_| {});
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_of_the_data_folder_opens_and_every_other_file_is_told_what_it_is() {
        let home = std::env::temp_dir().join(format!("so-cong-dong-opened-{}", std::process::id()));
        std::fs::create_dir_all(&home).unwrap();
        let own = home.join("so.socd");
        std::fs::write(&own, "").unwrap();
        let told = |file: &Path| words(Some(&file.as_os_str().to_owned()), &home);
        assert_eq!(told(&own), None);
        assert_eq!(words(None, &home), None);
        let stranger = told(Path::new("/media/usb/Sổ cũ.SOCD")).unwrap();
        assert!(stranger.contains("“Sổ cũ.SOCD”") && stranger.contains("khôi phục"), "{stranger}");
        let bundle = told(Path::new("bao-cao.goi.zip")).unwrap();
        assert!(bundle.contains("niêm phong") && bundle != stranger, "{bundle}");
        std::fs::remove_dir_all(&home).unwrap();
    }
}
