//! The list of a copy: every file that belongs to it with its hash, closed by a line of its own, so
//! that a list that was cut or changed is seen. `sha256sum -c` reads it too. What the book knows and no
//! file holds any more is named as well: a copy cannot have it either.

use seal::digest::{hex, sha256, unhex32};

/// Its name in a copy.
pub(crate) const NAME: &str = "DANH-SACH.txt";
/// The book's name in a copy.
pub(crate) const BOOK: &str = "so.socd";
/// What of the program's folder belongs to a book besides its file: bundles, files, keys.
pub(crate) const FOLDERS: [&str; 3] = ["goi", "tep", "keys"];

/// What a line begins with that names a bundle the copy has not.
const MISSING: &str = "# thieu ";

/// One file of a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    /// Lower-case hexadecimal.
    pub(crate) sha256: String,
    /// Parts divided by `/`.
    pub(crate) path: String,
}

/// Every file of a copy, the book first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct List {
    pub(crate) files: Vec<Listed>,
    /// Bundles the book knows that were not there to be copied, by mã gói.
    pub(crate) missing: Vec<String>,
    /// All of them together.
    pub(crate) bytes: u64,
}

impl List {
    /// As it stands in the copy.
    pub(crate) fn written(&self) -> String {
        let lines = self.files.iter().map(|file| format!("{}  {}\n", file.sha256, file.path));
        let missing = self.missing.iter().map(|id| format!("{MISSING}{id}\n"));
        let lines: String = lines.chain(missing).collect();
        let end = end(self.files.len(), self.bytes, &lines);
        lines + &end
    }

    /// None for what is no whole list, and for one that names anything outside of a copy.
    pub(crate) fn read(bytes: &[u8]) -> Option<List> {
        let text = std::str::from_utf8(bytes).ok()?;
        let at = text.strip_suffix('\n')?.rfind('\n')?.checked_add(1)?;
        let (lines, last) = text.split_at_checked(at)?;
        let all = last.split(' ').nth(3)?.parse().ok()?;
        let (mut files, mut missing) = (Vec::new(), Vec::new());
        for line in lines.lines() {
            match line.strip_prefix(MISSING) {
                Some(id) => missing.push(unhex32(id).map(|_| id.to_owned())?),
                None => files.push(listed(line)?),
            }
        }
        let is_book_first = files.first().is_some_and(|file| file.path == BOOK);
        let is_once = files.iter().skip(1).all(|file| file.path != BOOK);
        let is_whole = end(files.len(), all, lines) == last;
        (is_whole && is_book_first && is_once).then_some(List { files, missing, bytes: all })
    }
}

fn end(files: usize, bytes: u64, lines: &str) -> String {
    // The hash is of all that stands before it, the two numbers too.
    let count = format!("# {files} tep, {bytes} byte");
    let hash = hex(&sha256(format!("{lines}{count}").as_bytes()));
    format!("{count}, sha256 {hash}\n")
}

fn listed(line: &str) -> Option<Listed> {
    let (hash, path) = line.split_once("  ")?;
    unhex32(hash)?;
    let folder = path.split_once('/').map(|(folder, _)| folder);
    let belongs = path == BOOK || folder.is_some_and(|folder| FOLDERS.contains(&folder));
    (belongs && is_inside(path)).then(|| Listed { sha256: hash.to_owned(), path: path.to_owned() })
}

/// A way that stays in the folder it begins in, on every system.
pub(crate) fn is_inside(path: &str) -> bool {
    path.split('/').all(|part| {
        !matches!(part, "" | "." | "..")
            && !part.ends_with(['.', ' '])
            && !part.contains(|c: char| c.is_control() || "\\:*?\"<>|".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(paths: &[&str]) -> List {
        let one =
            |path: &&str| Listed { sha256: hex(&sha256(path.as_bytes())), path: (*path).into() };
        List { files: paths.iter().map(one).collect(), missing: Vec::new(), bytes: 17 }
    }

    #[test]
    fn a_list_reads_back_and_no_line_of_it_can_go_or_change() {
        let mut whole = list(&[BOOK, "goi/2026-Q3/a.goi.zip", "keys/so-22.ban-2.scdkey"]);
        whole.missing.push(hex(&sha256(b"gone")));
        let text = whole.written();
        assert_eq!(List::read(text.as_bytes()), Some(whole));
        for cut in 0..text.len() {
            assert_eq!(List::read(&text.as_bytes()[..cut]), None, "cut after {cut}");
            let mut bent = text.clone().into_bytes();
            bent[cut] ^= 1;
            assert_eq!(List::read(&bent), None, "bent at {cut}");
        }
        let lines: Vec<&str> = text.lines().collect();
        for gone in 0..lines.len() {
            let rest = lines.iter().enumerate().filter(|(n, _)| *n != gone);
            let rest: String = rest.map(|(_, line)| format!("{line}\n")).collect();
            assert_eq!(List::read(rest.as_bytes()), None, "without line {gone}");
        }
    }

    #[test]
    fn what_lies_outside_of_a_copy_is_named_by_no_list() {
        for path in [
            "../so.socd",
            "goi/../../x",
            "/etc/passwd",
            "goi//x",
            "goi/./x",
            "goi\\x",
            "C:/x",
            "goi/a:b",
            "may.txt",
            "goi",
            "sao-luu/x",
            "so-mau.socd",
            "goi/x.",
            "keys/\u{7}",
        ] {
            assert_eq!(List::read(list(&[BOOK, path]).written().as_bytes()), None, "{path}");
        }
        for paths in [&["goi/x"][..], &[], &["goi/x", BOOK], &[BOOK, BOOK]] {
            assert_eq!(List::read(list(paths).written().as_bytes()), None, "{paths:?}");
        }
    }
}
