//! What the tests of this room share: skips that are counted, and private mounts.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};

/// Says why a test could not prove anything here; the test runner counts it as skipped.
pub(crate) fn skip(name: &str, reason: &str) {
    let line = format!("SKIP {name}: {reason}\n");
    print!("{line}");
    if let Some(list) = std::env::var_os("SCD_SKIPS") {
        let file = std::fs::OpenOptions::new().create(true).append(true).open(list);
        file.and_then(|mut f| f.write_all(line.as_bytes())).unwrap();
    }
}

/// Tells a test that it runs inside the world its parent prepared.
pub(crate) fn inner_dir() -> Option<std::path::PathBuf> {
    std::env::var_os("STICK_INNER").map(Into::into)
}

/// Runs the test `name` once more in a child, with `dir` handed to [`inner_dir`].
pub(crate) fn child(name: &str, dir: &Path, wrap: &[&str]) -> Command {
    let exe = std::env::current_exe().unwrap();
    let mut argv: Vec<std::ffi::OsString> = wrap.iter().map(Into::into).collect();
    argv.push(exe.into());
    let mut command = Command::new(&argv[0]);
    command.args(&argv[1..]).args(["--exact", name, "--nocapture", "--test-threads=1"]);
    command.env("STICK_INNER", dir).env("RUST_BACKTRACE", "0");
    command
}

/// Runs the test `name` in a private mount where `script` (with `$D` the folder) was run first.
/// `None` when this machine allows no private mounts.
pub(crate) fn in_private_mount(name: &str, dir: &Path, script: &str) -> Option<Output> {
    let prepare = format!("set -e; {script}; exec \"$0\" \"$@\"");
    let rehearsal = format!("set -e; {script}");
    let ready = Command::new("unshare").args(["-m", "sh", "-c", &rehearsal]).env("D", dir).output();
    match ready {
        Ok(output) if output.status.success() => {}
        Ok(output) => {
            skip(name, &format!("no private mount: {}", last_line(&output.stderr)));
            return None;
        }
        Err(_) => {
            skip(name, "no private mount: `unshare` is not installed");
            return None;
        }
    }
    let mut command = child(name, dir, &["unshare", "-m", "sh", "-c", &prepare]);
    Some(command.env("D", dir).output().unwrap())
}

/// Fails with what the child said unless it passed exactly one test.
pub(crate) fn passed(output: &Output) {
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn last_line(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().lines().last().unwrap_or("refused").to_owned()
}
