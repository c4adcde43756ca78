//! The border: fresh TypeScript, a name and help for every command, requests that refuse. That every
//! command is asked and answered is held by the story in `tests/border`.

use super::text;
use crate::harness::{Centre, root};
use serde_json::json;

#[test]
fn the_committed_typescript_is_fresh() {
    let path = root().join("ui/src/border/generated.ts");
    let fresh = desk::typescript();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &fresh).expect("the file is renewed");
    }
    assert!(text(&path) == fresh, "renew it: UPDATE_GOLDEN=1 cargo test --test proof border");
}

#[test]
fn every_command_has_help_and_a_name_of_its_own() {
    let commands = desk::commands();
    let mut names: Vec<&str> = commands.iter().map(|c| c.name).collect();
    names.sort_unstable();
    let before = names.len();
    names.dedup();
    assert_eq!(names.len(), before);
    for command in &commands {
        assert!(command.help.ends_with('.'), "{}: {}", command.name, command.help);
    }
}

#[test]
fn every_command_refuses_what_it_does_not_understand() {
    let mut centre = Centre::founded("2026-10-02T08:00:00+07:00");
    for command in desk::commands() {
        let extra = json!({ "no_such_field": 1 });
        assert_eq!(centre.refused(command.name, extra), "request-malformed", "{}", command.name);
        assert_eq!(
            centre.refused(command.name, json!([1])),
            "request-malformed",
            "{}",
            command.name
        );
    }
    assert_eq!(centre.refused("no_such_command", json!({})), "unknown-command");
}

/// Calls by a literal; one by a variable is held by the type of `call`, whose names are the keys of
/// the committed map.
#[test]
fn every_act_of_the_window_is_a_command_of_the_border() {
    let names: Vec<&str> = desk::commands().iter().map(|c| c.name).collect();
    let mut asked = Vec::new();
    for path in super::files("ui/src", &[".ts", ".svelte"]) {
        for part in text(&path).split("call('").skip(1) {
            asked.push(part.split('\'').next().unwrap_or_default().to_owned());
        }
    }
    assert!(!asked.is_empty());
    for name in &asked {
        assert!(names.contains(&name.as_str()), "the window asks {name}");
    }
}
