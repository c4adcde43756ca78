//! The licences of everything that is built in, each text once, with whose it is.

use super::files::{name, read, text};
use super::release::{System, cargo_home};
use crate::process::{Place, Stop};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// How the files are called in which libraries keep their licence.
const NAMES: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "COPYRIGHT", "UNLICENSE"];
/// Fonts, icons, what draws the pages: name, licence, where its text stands.
const BESIDE: &str = "assets/licences/beside.tsv";
const HEAD: &str = "\
Sổ Cộng Đồng được trao theo giấy phép MIT hoặc Apache-2.0, tùy người nhận chọn.
Sau đây là giấy phép của phông chữ, biểu tượng và thư viện dùng trong chương trình.

Sổ Cộng Đồng is given under MIT or Apache-2.0, at your choice. What follows are the licences of
fonts, icons and libraries that are built in.
";

/// A library as cargo tells it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Library {
    name: String,
    version: String,
    licence: String,
}

/// The whole text.
pub(super) fn of(place: &Place, system: System) -> Result<String, Stop> {
    let mut tree = place.cargo(&["tree", "--locked", "-p", "so-cong-dong", "-p", "scd"]);
    tree.args(["-e", "normal", "--prefix", "none", "-f", "{p}\t{l}", "--target", system.triple()]);
    let failed = |why: String| Stop::Failed(format!("list of the libraries: {why}"));
    let told = tree.output().map_err(|e| failed(e.to_string()))?;
    if !told.status.success() {
        return Err(failed(String::from_utf8_lossy(&told.stderr).into_owned()));
    }
    let libraries = libraries(&String::from_utf8_lossy(&told.stdout));
    let sources = sources();
    let (mut texts, mut bare) = (BTreeMap::<String, Vec<String>>::new(), Vec::new());
    for line in text(&place.root.join(BESIDE))?.lines() {
        let [name, licence, file] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(failed(format!("{BESIDE}: {line}")));
        };
        let whose = format!("{name} ({licence})");
        texts.entry(text(&place.root.join(file))?).or_default().push(whose);
    }
    for library in &libraries {
        let folder = format!("{}-{}", library.name, library.version);
        let own = sources.iter().map(|s| s.join(&folder)).find(|f| f.is_dir());
        let own = own.ok_or_else(|| failed(format!("{folder} is not among cargo's sources")))?;
        let whose = format!("{} {} ({})", library.name, library.version, library.licence);
        let found = texts_in(&own)?;
        if found.is_empty() {
            bare.push(whose.clone());
        }
        for text in found {
            texts.entry(text).or_default().push(whose.clone());
        }
    }
    Ok(told_together(&texts, &bare))
}

/// Every library once; what lies in this repository is ours.
fn libraries(printed: &str) -> BTreeSet<Library> {
    let lines = printed.lines().filter_map(|line| line.trim_end_matches(" (*)").split_once('\t'));
    let foreign = lines.filter(|(package, _)| !package.contains('/'));
    foreign
        .filter_map(|(package, licence)| {
            let mut words = package.split_whitespace();
            let name = words.next()?.to_owned();
            let version = words.next()?.strip_prefix('v')?.to_owned();
            Some(Library { name, version, licence: licence.trim_end_matches(" (*)").to_owned() })
        })
        .collect()
}

/// Where cargo unpacked the libraries, one folder a registry.
fn sources() -> Vec<PathBuf> {
    let folder = cargo_home().join("registry").join("src");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

fn texts_in(folder: &Path) -> Result<Vec<String>, Stop> {
    let failed = |e| Stop::Failed(format!("{}: {e}", folder.display()));
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let upper = name(&path).to_uppercase();
        if path.is_file() && NAMES.iter().any(|n| upper.starts_with(n)) {
            files.push(path);
        }
    }
    files.sort();
    // A text that is no UTF-8 is still shown, its odd letters marked.
    let shown = |file: &PathBuf| Ok(String::from_utf8_lossy(&read(file)?).replace("\r\n", "\n"));
    files.iter().map(shown).collect()
}

fn told_together(texts: &BTreeMap<String, Vec<String>>, bare: &[String]) -> String {
    let mut parts: Vec<(&Vec<String>, &String)> = texts.iter().map(|(t, w)| (w, t)).collect();
    parts.sort();
    let mut told = HEAD.to_owned();
    for (whose, text) in parts {
        let line = "=".repeat(78);
        told.push_str(&format!("\n{line}\n{}\n\n{}\n", whose.join("\n"), text.trim_end()));
    }
    if !bare.is_empty() {
        let line = "=".repeat(78);
        told.push_str(&format!(
            "\n{line}\nWithout a text of their own, by the licence they name:\n"
        ));
        told.push_str(&format!("{}\n", bare.join("\n")));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_are_read_once_and_ours_are_none() {
        let printed = "scd v0.1.0 (/nguon/x/scd)\tMIT OR Apache-2.0\n\
                       serde v1.0.1\tMIT OR Apache-2.0\nserde v1.0.1\tMIT OR Apache-2.0 (*)\n\
                       time v0.3.1\tMIT (*)\n\n[build-dependencies]\n";
        let told: Vec<_> =
            libraries(printed).into_iter().map(|l| (l.name, l.version, l.licence)).collect();
        let expected = [("serde", "1.0.1", "MIT OR Apache-2.0"), ("time", "0.3.1", "MIT")];
        assert_eq!(told, expected.map(|(n, v, l)| (n.to_owned(), v.to_owned(), l.to_owned())));
    }

    #[test]
    fn a_text_that_many_share_is_told_once_with_all_of_them() {
        let texts = BTreeMap::from([("MIT…".to_owned(), vec!["a 1".to_owned(), "b 2".to_owned()])]);
        let told = told_together(&texts, &["c 3 (MIT)".to_owned()]);
        assert_eq!(told.matches("MIT…").count(), 1);
        assert!(told.contains("a 1\nb 2\n\nMIT…") && told.ends_with("c 3 (MIT)\n"), "{told}");
    }
}
