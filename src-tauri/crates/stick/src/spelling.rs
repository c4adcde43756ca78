//! A path as a text, and back: a name that is no text (left by a zip or a phone in an old encoding) still
//! leads to its file once it went through JSON.

use std::path::{Path, PathBuf};

/// Where in Unicode's private part the bytes stand that are no text: byte B at this plus B.
#[cfg(unix)]
const APART: u32 = 0xF700;

/// A path as a text that [`meant`] reads back. A byte of a name that is no text stands as a sign of
/// its own, shown as a box; two such names are never told alike.
#[must_use]
pub fn told(path: &Path) -> String {
    #[cfg(unix)]
    if path.to_str().is_none() {
        use std::os::unix::ffi::OsStrExt;
        let mut text = String::new();
        for chunk in path.as_os_str().as_bytes().utf8_chunks() {
            text.push_str(chunk.valid());
            let apart = chunk.invalid().iter().map(|byte| APART.saturating_add(u32::from(*byte)));
            text.extend(apart.filter_map(char::from_u32));
        }
        return text;
    }
    path.display().to_string()
}

/// The path a text of [`told`], or of a person, means.
#[must_use]
pub fn meant(text: &str) -> PathBuf {
    let path = PathBuf::from(text);
    #[cfg(unix)]
    {
        use std::ffi::OsString;
        use std::os::unix::ffi::OsStringExt;
        let apart = |c: char| {
            u32::from(c)
                .checked_sub(APART)
                .and_then(|byte| u8::try_from(byte).ok())
                .filter(|b| *b > 0x7f)
        };
        // A name may truly hold such a sign: what is there is meant.
        if text.chars().any(|c| apart(c).is_some()) && path.symlink_metadata().is_err() {
            let mut bytes = Vec::with_capacity(text.len());
            for c in text.chars() {
                match apart(c) {
                    Some(byte) => bytes.push(byte),
                    None => bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
                }
            }
            return PathBuf::from(OsString::from_vec(bytes));
        }
    }
    path
}

/// The last part of a path, for the eyes: what is no text in it is a replacement sign.
#[must_use]
pub fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_text_is_told_and_meant_as_it_stands() {
        for text in ["", "/a/b c.zip", "Xã Điền Xá/BC_1.goi.zip", "a\u{f7c0}b", "\u{fffd}", "C:\\x"]
        {
            assert_eq!(told(Path::new(text)), text);
        }
        for text in ["", "/a/b c.zip", "Xã Điền Xá", "\u{fffd}", "\u{f700}\u{f77f}\u{f800}"] {
            assert_eq!(meant(text), Path::new(text));
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_no_text_is_meant_byte_for_byte_and_told_like_no_other() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        // In TCVN3, in UTF-16, cut within a letter, and two that a careless reader makes one.
        let names: [&[u8]; 7] = [
            b"\xc0\xed.goi.zip",
            b"\xff\xfeB",
            b"X\xe1\xba",
            b"\xc0",
            b"\xc1",
            b"\x80\xff",
            b"a/\xb5/b",
        ];
        let mut seen = std::collections::BTreeSet::new();
        for name in names {
            let path = Path::new(OsStr::from_bytes(name));
            assert_eq!(meant(&told(path)), path);
            assert!(seen.insert(told(path)), "{path:?}");
            assert!(!told(path).contains('\u{fffd}'));
        }
        let root = tempfile::tempdir().unwrap();
        let there = root.path().join("a\u{f7c0}b");
        std::fs::write(&there, b"x").unwrap();
        assert_eq!(meant(&told(&there)), there, "what is there is meant");
    }
}
