//! The BagIt tag files: the two manifests and `bagit.txt` (RFC 8493).
//!
//! Invariant: a list of (path, hash) has one byte form, lines strictly ascending by path, and
//! [`parse`] accepts that form only.

use crate::container::is_name;
use crate::digest::{hex, sha256, unhex32};

/// The signed list of tag files.
pub const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
/// The list of payload files.
pub const MANIFEST: &str = "manifest-sha256.txt";
/// The declaration of the bag.
pub const BAGIT: &str = "bagit.txt";
/// Exactly what [`BAGIT`] holds.
pub const BAGIT_TEXT: &[u8] = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
/// The largest manifest, in bytes.
pub const MAX_BYTES: usize = 16 * 1024;
/// The folder of the tables whose manifest lines make the mã số liệu.
pub const TABLES: &str = "data/du-lieu/";
/// No 0, 1, I, O: letters that survive a pen and a telephone.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// One line: a file of the bag and its SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Path inside the bag.
    pub path: String,
    /// SHA-256 of the file.
    pub hash: [u8; 32],
}

impl Line {
    /// The line of a file.
    #[must_use]
    pub fn of(path: impl Into<String>, bytes: &[u8]) -> Line {
        Line { path: path.into(), hash: sha256(bytes) }
    }
}

/// Writes the lines in order of their paths.
#[must_use]
pub fn render(lines: &[Line]) -> Vec<u8> {
    let mut sorted: Vec<&Line> = lines.iter().collect();
    sorted.sort_by(|left, right| left.path.cmp(&right.path));
    sorted
        .iter()
        .flat_map(|line| format!("{}  {}\n", hex(&line.hash), line.path).into_bytes())
        .collect()
}

/// Reads a manifest; `None` for every byte string that is not its one canonical form.
#[must_use]
pub fn parse(bytes: &[u8]) -> Option<Vec<Line>> {
    let text = std::str::from_utf8(bytes).ok()?.strip_suffix('\n')?;
    let mut lines: Vec<Line> = Vec::new();
    for line in text.split('\n') {
        let (hash, path) = line.split_once("  ")?;
        let ascending = lines.last().is_none_or(|before| before.path.as_str() < path);
        if !ascending || !is_name(path) {
            return None;
        }
        lines.push(Line { path: path.to_owned(), hash: unhex32(hash)? });
    }
    (render(&lines) == bytes).then_some(lines)
}

/// Mã số liệu: the first 40 bits of SHA-256 over the manifest lines of `data/du-lieu/*`, as eight
/// letters. It follows from the tables alone, so it is known before sealing and can stand on the
/// paper inside; the office computes it again from what it received.
///
/// `files` are (path under `data/`, bytes); those outside `du-lieu/` do not count.
#[must_use]
pub fn ma_so_lieu(files: &[(String, Vec<u8>)]) -> String {
    let lines: Vec<Line> = files
        .iter()
        .map(|(path, bytes)| (format!("data/{path}"), bytes))
        .filter(|(path, _)| path.starts_with(TABLES))
        .map(|(path, bytes)| Line::of(path, bytes))
        .collect();
    ma_so_lieu_of_lines(&lines)
}

/// [`ma_so_lieu`] from lines already hashed; lines outside `data/du-lieu/` do not count.
pub(crate) fn ma_so_lieu_of_lines(lines: &[Line]) -> String {
    let tables: Vec<Line> =
        lines.iter().filter(|line| line.path.starts_with(TABLES)).cloned().collect();
    letters(&sha256(&render(&tables)))
}

/// Whether a text is eight letters as [`ma_so_lieu`] writes them.
#[must_use]
pub fn is_eight_letters(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|letter| ALPHABET.contains(&letter))
}

/// The same eight letters for any hash people compare by eye: 64 hexadecimal digits in, `None` for
/// anything else.
#[must_use]
pub fn eight_letters(hash: &str) -> Option<String> {
    unhex32(hash).map(|hash| letters(&hash))
}

/// Eight letters in two groups of four, as people read them to each other; another text as it is.
#[must_use]
pub fn grouped(code: &str) -> String {
    match code.split_at_checked(4) {
        Some((first, second)) if !second.is_empty() => format!("{first}-{second}"),
        _ => code.to_owned(),
    }
}

fn letters(hash: &[u8; 32]) -> String {
    let bits = hash.iter().take(5).fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    (0..8_u32)
        .rev()
        .filter_map(|at| usize::try_from(bits >> at.saturating_mul(5) & 31).ok())
        .filter_map(|index| ALPHABET.get(index).copied().map(char::from))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> String {
        let lines = [Line::of("data/b.csv", b"b"), Line::of("data/a.csv", b"a")];
        String::from_utf8(render(&lines)).unwrap()
    }

    #[test]
    fn lines_are_written_in_order_and_read_back() {
        let text = sample();
        assert!(text.starts_with(
            "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  data/a.csv\n"
        ));
        let lines = parse(text.as_bytes()).unwrap();
        assert_eq!(lines, [Line::of("data/a.csv", b"a"), Line::of("data/b.csv", b"b")]);
    }

    #[test]
    fn no_other_form_is_read() {
        let good = sample();
        let (first, second) = good.split_once('\n').unwrap();
        for bad in [
            String::new(),
            "\n".to_owned(),
            good.replace("ca97", "CA97"),
            good.replace("  ", " "),
            good.replace("  ", " *"),
            format!("{second}{first}\n"),
            format!("{first}\n{first}\n"),
            good.trim_end().to_owned(),
            good.replace('\n', "\r\n"),
            format!("\u{feff}{good}"),
            format!("{good}\n"),
            format!("# {good}"),
            good.replace("a.csv", "../a"),
            good.replace("a.csv", "a b"),
            good.replacen("ca", "c", 1),
        ] {
            assert_eq!(parse(bad.as_bytes()), None, "{bad:?}");
        }
    }

    #[test]
    fn the_data_code_follows_from_the_tables_alone() {
        let table = ("du-lieu/a.csv".to_owned(), b"a\n1\n".to_vec());
        let paper = ("bao-cao.pdf".to_owned(), b"%PDF-".to_vec());
        let code = ma_so_lieu(std::slice::from_ref(&table));
        assert_eq!(code, "3BDMA5ZV");
        assert_eq!(ma_so_lieu(&[paper, table.clone()]), code);
        let renamed = ("du-lieu/b.csv".to_owned(), table.1.clone());
        assert_ne!(ma_so_lieu(&[renamed]), code);
        assert_eq!(ma_so_lieu(&[]), "WGSEAJNS");
    }
}
