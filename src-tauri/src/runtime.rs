//! What draws the window's pages is the system's own (on Windows the WebView2 runtime), and an old PC may lack it. That is
//! asked before anything is opened, and said in a native box: no empty window stands behind it.

use desk::{Language, sentence};
use std::collections::BTreeMap;

/// Is there something to draw the pages with? Where there is not, the person is told, once the box is closed.
pub(crate) fn stands() -> bool {
    if tauri::webview_version().is_ok() {
        return true;
    }
    // No book is open yet, so that nobody knows in which language its person reads.
    let say = |key| sentence(Language::Vietnamese, key, &BTreeMap::new());
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Warning)
        .set_title(say("shell.runtime.title"))
        .set_description(say("shell.runtime.missing"))
        .show();
    false
}
