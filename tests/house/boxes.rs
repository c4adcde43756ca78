//! The window's boxes of text: how many characters one holds is said once, by the core.

use super::{files, short, text};

/// What a box carries that keeps what is typed in it nowhere: it finds, unlocks or points.
const PASSING: [&str; 2] = [" passing", " secret"];
const LIMIT: &str = "maxlength={LIMITS";

/// Each tag of a name in a page, from its `<` to its `/>`.
fn tags<'a>(body: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!("<{name}");
    let parts = body.match_indices(&opening).map(|(at, _)| &body[at..]);
    let own = parts.filter(|tag| tag[opening.len()..].starts_with(char::is_whitespace));
    own.map(|tag| &tag[..tag.find("/>").unwrap_or(tag.len())]).collect()
}

fn has(tag: &str, word: &str) -> bool {
    tag.match_indices(word).any(|(at, _)| {
        let after = tag[at + word.len()..].chars().next();
        after.is_none_or(|c| c.is_whitespace() || c == '/')
    }) || tag.contains(&word.replace(' ', "\n"))
}

/// What is wrong with one page.
fn faults(body: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in body.match_indices("maxlength={") {
        if !body[at..].starts_with(LIMIT) {
            found.push(format!("a limit of its own: {}", &body[at..body.len().min(at + 24)]));
        }
    }
    for tag in tags(body, "TextField") {
        let is_passing = PASSING.iter().any(|word| has(tag, word));
        if !is_passing && !tag.contains(LIMIT) {
            found.push(format!("no limit: {}", tag.lines().take(2).collect::<String>()));
        }
    }
    // A combo box whose choice is nothing but its words is a box of text.
    for tag in tags(body, "ComboBox").into_iter().filter(|tag| tag.contains("() => null")) {
        if !tag.contains(LIMIT) {
            found.push(format!("no limit: {}", tag.lines().take(2).collect::<String>()));
        }
    }
    found
}

#[test]
fn every_box_of_text_takes_its_limit_from_the_core() {
    let mut wrong = Vec::new();
    let mut limited = 0;
    for folder in ["ui/src/screens", "ui/src/carry", "ui/src/forms"] {
        for path in files(folder, &[".svelte"]) {
            let (own, body) = (short(&path), text(&path));
            if own.ends_with(".sample.svelte") {
                continue;
            }
            limited += body.matches(LIMIT).count();
            wrong.extend(faults(&body).into_iter().map(|fault| format!("{own}: {fault}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(limited > 40, "{limited} boxes with a limit were found");
}

#[test]
fn a_limit_of_ones_own_and_a_box_without_one_are_seen() {
    for (body, count) in [
        ("<TextField\n  name=\"a\"\n  maxlength={LIMITS.a.b}\n/>", 0),
        ("<TextField name=\"a\" maxlength={200} />", 2),
        ("<TextField\n  name=\"a\"\n  bind:value\n/>", 1),
        ("<TextField\n  name=\"a\"\n  passing\n  bind:value\n/>", 0),
        ("<TextField name=\"a\" secret bind:value />", 0),
        ("<ComboBox bind:value={() => null, set} />", 1),
        ("<ComboBox bind:value={id} />", 0),
        ("<TextFieldOther />", 0),
    ] {
        assert_eq!(faults(body).len(), count, "{body}: {:?}", faults(body));
    }
}

/// The most files a folder of screens holds.
const FULLEST: usize = 16;

#[test]
fn no_folder_of_screens_is_too_full_to_look_over() {
    let mut folders = std::collections::BTreeMap::<String, usize>::new();
    for path in files("ui/src/screens", &[".ts", ".svelte", ".css"]) {
        let own = short(&path);
        let folder = own.rsplit_once('/').map_or("", |(folder, _)| folder);
        *folders.entry(folder.to_owned()).or_default() += 1;
    }
    let full: Vec<_> = folders.iter().filter(|(_, count)| **count > FULLEST).collect();
    assert!(full.is_empty(), "{full:?}");
}
