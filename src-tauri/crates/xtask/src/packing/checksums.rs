//! The list of checksums beside what is handed out, as `sha256sum -c` reads it.

use super::files::{name, put};
use crate::process::{Stop, ask};
use std::path::{Path, PathBuf};

/// What the list is called.
const LIST: &str = "SHA256SUMS";

/// Writes the list of these files, which lie in one folder.
pub(super) fn write(folder: &Path, made: &[PathBuf]) -> Result<(), Stop> {
    let mut lines = Vec::new();
    for file in made {
        lines.push(format!("{}  {}\n", sum(file)?, name(file)));
    }
    // One order, whatever was made first.
    lines.sort_by(|a, b| a.get(66..).cmp(&b.get(66..)));
    put(&folder.join(LIST), lines.concat().as_bytes())
}

/// SHA-256 by the system's own tool: this program has no library for it.
pub(crate) fn sum(file: &Path) -> Result<String, Stop> {
    let printed = ask("sha256sum", &["-b", &file.to_string_lossy()]);
    // A name with a backslash has one put before the sum.
    let sum = printed.and_then(|line| line.trim_start_matches('\\').get(..64).map(str::to_owned));
    sum.ok_or_else(|| Stop::Failed(format!("sha256sum gave nothing of {}", file.display())))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_list_is_in_one_order_and_says_what_the_system_s_tool_says() {
        let dir = std::env::temp_dir().join(format!("xtask-sums-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        let files = ["b.zip", "a.deb"].map(|file| dir.join(file));
        for file in &files {
            fs::write(file, name(file)).unwrap();
        }
        assert!(write(&dir, &files).is_ok());
        let list = fs::read_to_string(dir.join(LIST)).unwrap();
        let names: Vec<_> = list.lines().map(|line| &line[66..]).collect();
        assert_eq!(names, ["a.deb", "b.zip"]);
        let checked = std::process::Command::new("sha256sum")
            .args(["-c", "--strict", LIST])
            .current_dir(&dir)
            .output()
            .unwrap();
        assert!(checked.status.success(), "{checked:?}");
        fs::remove_dir_all(&dir).unwrap();
    }
}
