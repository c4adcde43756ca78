//! No code of the program's own stands on a screen: every screen of both roles, in both languages, is read
//! for words joined by a hyphen or a low line, which no Vietnamese and no office word is.

use super::books::{ask, sealed};
use super::driver::{CONTROL, ENTER, F1, F12, Window};
use super::looks::{every_office_screen, every_screen, received, stands};
use super::screen;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;

/// What stands on a screen: its words, the choices of its boxes, and what is read out of it.
const READ: &str = "const all = [document.body.innerText]; \
    for (const one of document.querySelectorAll('option')) all.push(one.textContent); \
    for (const one of document.querySelectorAll('[aria-label], [title], [placeholder]')) \
        for (const name of ['aria-label', 'title', 'placeholder']) \
            all.push(one.getAttribute(name) ?? ''); \
    return all.join('\\n')";

/// Words so joined that people read and write: English compounds, and what whoever writes a rule must write,
/// the columns of the language rules are written in, which the form of a rule lists for that.
const OURS: [&str; 4] = ["vice-chair", "hand-over", "amount_vnd", "is_void"];

/// The id of an office, as it stands on papers and in names of files: `so-22`, `vhxh-06874`.
fn is_office(word: &str) -> bool {
    let parts = word.split_once('-');
    parts.is_some_and(|(kind, code)| {
        ["so", "huyen", "vhxh"].contains(&kind) && code.bytes().all(|b| b.is_ascii_digit())
    })
}

/// The codes among the words of a screen or a paper.
pub(crate) fn codes(text: &str) -> BTreeSet<String> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | ':' | '@');
    let words =
        text.split(|c: char| !is_part(c)).map(|word| word.trim_matches(['.', ':', '-', '/']));
    let is_code = |word: &&str| {
        let mut parts = word.split(['-', '_']);
        word.contains(['-', '_'])
            && word.starts_with(|c: char| c.is_ascii_lowercase())
            && parts.all(|part| {
                !part.is_empty()
                    && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            })
            && !OURS.contains(word)
            && !is_office(word)
    };
    words.filter(is_code).map(str::to_owned).collect()
}

/// The walk of a role: what it does in the window, and what it hands each screen's name to.
type Walk = fn(&Window, &dyn Fn(&str));

fn walk(home: &Path, stick: &Path, role: Walk) -> Vec<String> {
    let found = RefCell::new(Vec::new());
    for language in ["vi", "en"] {
        let mut settings = ask(home, "book_status", &json!({}))["settings"].clone();
        settings["language"] = json!(language);
        ask(home, "save_settings", &settings);
        let window = Window::open(home, stick);
        role(&window, &|name| {
            let text: Value = window.read(READ);
            for code in codes(text.as_str().expect("a text")) {
                found.borrow_mut().push(format!("{language} {name}: {code}"));
            }
        });
    }
    found.into_inner()
}

/// Every entry of the nav, with what Ctrl N opens on it and, where rows only open, its first row; then the list of what
/// was done, the help: what the walk of looks does not come by.
fn every_entry(window: &Window, look: &dyn Fn(&str)) {
    let entries = window.read("return document.querySelectorAll('nav button').length");
    let entries = entries.as_u64().expect("a count");
    assert!(entries > 8, "the nav stands");
    for nth in 0..entries {
        let open = || {
            let entry = format!("at === document.querySelectorAll('nav button')[{nth}]");
            window.tab_to("an entry of the nav", &entry);
            window.keys(&ENTER.to_string());
            stands(window);
        };
        open();
        let title = window.text("return document.title");
        look(&title);
        window.chord(&[CONTROL], 'n');
        stands(window);
        look(&format!("{title}, new"));
        open();
        let has_row = "return !!document.querySelector('main tbody button.open, main tbody a')";
        if window.read(has_row) == json!(true) {
            window.tab_to("a row", "at.matches('main tbody button.open, main tbody a')");
            window.keys(&ENTER.to_string());
            stands(window);
            look(&format!("{title}, a row"));
        }
    }
    window.keys(&F12.to_string());
    stands(window);
    look("what was done");
    window.keys(&F1.to_string());
    stands(window);
    look("help");
}

/// Both walks of a centre.
fn all_of_a_centre(window: &Window, look: &dyn Fn(&str)) {
    every_screen(window, look);
    every_entry(window, look);
}

/// Both walks of an office.
fn all_of_an_office(window: &Window, look: &dyn Fn(&str)) {
    every_office_screen(window, look);
    every_entry(window, look);
}

#[test]
fn no_screen_of_either_role_shows_a_code_in_either_language() {
    let Some(_screen) = screen("codes on the screens") else { return };
    let centre = sealed();
    let mut found = walk(&centre.home, &centre.stick, all_of_a_centre);
    let (book, office) = received();
    found.extend(walk(&office, &book.stick, all_of_an_office));
    assert_eq!(found, Vec::<String>::new(), "codes on the screens");
}

#[test]
fn a_code_is_told_from_the_words_of_people() {
    for (text, told) in [
        ("Nguồn nsnn-hang-nam của quý", &["nsnn-hang-nam"][..]),
        ("cột cash_vnd: 5", &["cash_vnd"]),
        ("Số 12/BC-TTHTCĐ ngày 02/10/2026", &[]),
        ("Văn hóa - Xã hội, 2025-2026", &[]),
        ("PT001 – N1", &[]),
    ] {
        assert_eq!(codes(text).into_iter().collect::<Vec<_>>(), told, "{text}");
    }
}
