//! A malformed file of the law stops the build, and the build says which file, line and why.

use crate::harness::root;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

const BROKEN: &str = "assets/norms/rates/base-wage.toml";

/// The room of the law and its files alone, as a workspace of their own. It lies at one place, so
/// that what it stands on is compiled once and not for every run.
fn lonely_room() -> io::Result<PathBuf> {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("build-check");
    let room = place.join("tree");
    if room.exists() {
        fs::remove_dir_all(&room)?;
    }
    for part in ["src-tauri/crates/norms", "assets/norms"] {
        copy(&root().join(part), &room.join(part))?;
    }
    fs::copy(root().join("Cargo.lock"), room.join("Cargo.lock"))?;
    let mut manifest: toml::Table =
        fs::read_to_string(root().join("Cargo.toml"))?.parse().map_err(io::Error::other)?;
    let workspace = manifest["workspace"].as_table_mut().expect("a workspace");
    workspace.remove("default-members");
    workspace.insert("members".to_owned(), vec!["src-tauri/crates/norms"].into());
    fs::write(room.join("Cargo.toml"), manifest.to_string())?;
    Ok(room)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() { copy(&from, &to)? } else { fs::copy(&from, &to).map(drop)? }
    }
    Ok(())
}

/// Does the room build, and what was said.
fn built(room: &Path) -> (bool, String) {
    let output = Command::new(env!("CARGO"))
        .args(["check", "-p", "norms", "--offline"])
        .current_dir(room)
        .env("CARGO_TARGET_DIR", room.with_file_name("target"))
        .output()
        .expect("cargo runs");
    (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn a_malformed_file_of_the_law_stops_the_build_with_file_line_and_reason() {
    let room = lonely_room().expect("the room is copied");
    let path = room.join(BROKEN);
    let whole = fs::read_to_string(&path).expect("the file is there");
    for (old, new, reason) in [
        ("amount = 2_340_000", "amount = 2.340", "the amount 2.340 is written"),
        ("source = \"nd-73-2024-nd-cp\"", "source = \"nd-73-2024\"", "no instrument nd-73-2024"),
    ] {
        let at = whole.find(old).unwrap_or_else(|| panic!("{old} is not in {BROKEN}"));
        let line = whole[..at].matches('\n').count() + 1;
        fs::write(&path, whole.replacen(old, new, 1)).expect("the file is written");
        let (is_built, said) = built(&room);
        let place = format!("{BROKEN}:{line}: ");
        let told = said.lines().find(|line| line.contains(&place));
        assert!(!is_built && told.is_some_and(|told| told.contains(reason)), "{place}\n{said}");
    }
    fs::write(&path, whole).expect("the file is mended");
    let (is_built, said) = built(&room);
    assert!(is_built, "{said}");
}
