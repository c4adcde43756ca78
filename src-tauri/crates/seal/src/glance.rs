//! What the first and last bytes of a file say it may be, before anything of it is read.
//!
//! Nothing here is believed: a file that looks like a bundle is one only once [`crate::read`] has
//! opened it. But a bundle is found by what is in it, whatever somebody called the file.

use crate::container::FOLDER;
use crate::keys::PublicKey;
use crate::kinds::Kind;
use crate::manifest::TAG_MANIFEST;
use crate::sshsig;

/// So many first bytes hold the first two entries of any bundle, and so many last bytes the list of
/// what is in a zip of some hundred files.
pub const HEAD: usize = 4 * 1024;
/// See [`HEAD`].
pub const TAIL: usize = 64 * 1024;

/// Bytes of a zip's local header before the name, and of a central one.
const LOCAL: usize = 30;
const CENTRAL: usize = 46;

/// What a file may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glance {
    /// It begins as a bundle does. The kind is the one whose seal stands second; none where no seal
    /// of ours stands there, as in a bundle that another program packed again.
    Bundle(Option<Kind>),
    /// Some other zip.
    Zip,
    /// Anything else.
    Other,
}

/// Looks at the first bytes of a file, [`HEAD`] of them or all.
#[must_use]
pub fn glance(head: &[u8]) -> Glance {
    if head.starts_with(b"PK\x05\x06") {
        return Glance::Zip;
    }
    let Some((first, _, rest)) = entry(head) else {
        return if head.starts_with(b"PK\x03\x04") { Glance::Zip } else { Glance::Other };
    };
    if !first.starts_with(FOLDER.as_bytes()) {
        return Glance::Zip;
    }
    Glance::Bundle(sealed(first, rest).map(|(kind, _)| kind))
}

/// The key a file names as the one that sealed it. Nothing shows yet that it did: it serves to look that
/// key up before the signature is asked.
#[must_use]
pub fn named_key(head: &[u8]) -> Option<PublicKey> {
    let (first, _, rest) = entry(head)?;
    sealed(first, rest).map(|(_, key)| key)
}

/// The kind and the key of the seal that stands second, behind the tag manifest.
fn sealed(first: &[u8], rest: &[u8]) -> Option<(Kind, PublicKey)> {
    let is_tag = first.strip_prefix(FOLDER.as_bytes()) == Some(TAG_MANIFEST.as_bytes());
    let (_, seal, _) = entry(rest).filter(|_| is_tag)?;
    Kind::ALL.into_iter().find_map(|kind| {
        let envelope = sshsig::read(seal, kind.namespace()).ok()?;
        Some((kind, envelope.key))
    })
}

/// Is the end of the zip there that the file of so many bytes is? One whose copying was cut has none,
/// though a zip that lies within it may have its own.
#[must_use]
pub fn has_end(tail: &[u8], length: u64) -> bool {
    let before = length.saturating_sub(u64::try_from(tail.len()).unwrap_or(u64::MAX));
    let four = |at: usize| {
        let bytes = tail.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(u64::from(u32::from_le_bytes(bytes)))
    };
    let ends = |at: usize| {
        let list = four(at.checked_add(12)?)?.checked_add(four(at.checked_add(16)?)?)?;
        // Its own remark ends it; of a mark that is cut itself nothing can be said.
        let remark = number(tail.get(at..)?, 20)?;
        let whole = at.checked_add(22)?.checked_add(remark)? <= tail.len();
        Some(whole && list == before.checked_add(u64::try_from(at).ok()?)?)
    };
    let marks = tail.windows(4).enumerate().filter(|(_, four)| *four == b"PK\x05\x06");
    marks.map(|(at, _)| at).any(|at| ends(at) == Some(true))
}

/// The names a zip lists at its end, as far as they stand in the last bytes of the file.
#[must_use]
pub fn names(tail: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = tail;
    while let Some(at) = rest.windows(4).position(|four| four == b"PK\x01\x02") {
        let from = rest.get(at..).unwrap_or_default();
        let length = number(from, 28);
        let name = length.and_then(|n| from.get(CENTRAL..CENTRAL.checked_add(n)?));
        names.extend(name.map(|name| String::from_utf8_lossy(name).into_owned()));
        rest = from.get(4..).unwrap_or_default();
    }
    names
}

/// The name and the stored bytes of a zip's first entry, and what follows it.
fn entry(bytes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    bytes.strip_prefix(b"PK\x03\x04")?;
    let stored = usize::try_from(u32::from_le_bytes(bytes.get(18..22)?.try_into().ok()?)).ok()?;
    let name_end = LOCAL.checked_add(number(bytes, 26)?)?;
    let name = bytes.get(LOCAL..name_end)?;
    let begin = name_end.checked_add(number(bytes, 28)?)?;
    let end = begin.checked_add(stored)?;
    let data = bytes.get(begin..end).unwrap_or_default();
    Some((name, data, bytes.get(end..).unwrap_or_default()))
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_le_bytes(two.try_into().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::write_with;
    use crate::info::Info;
    use crate::keys::SigningSeed;
    use crate::kinds::Role;
    use crate::testing;

    /// A small bundle of a kind.
    fn sealed(kind: Kind) -> Vec<u8> {
        let whole = testing::info();
        let info = if matches!(kind, Kind::BaoCao | Kind::TongHop) {
            whole
        } else {
            Info { period: None, report: None, norms: None, rules: None, ..whole }
        };
        let new_key = testing::seed(8);
        let beside: &[(Role, &SigningSeed)] =
            if kind == Kind::DoiKhoa { &[(Role::KhoaMoi, &new_key)] } else { &[] };
        write_with(kind, info, &testing::files(), &testing::seed(7), beside).unwrap().bytes
    }

    #[test]
    fn a_bundle_is_known_by_its_first_entries_and_its_kind_by_its_seal() {
        for kind in Kind::ALL {
            let bytes = sealed(kind);
            let head = bytes.get(..HEAD).unwrap_or(&bytes);
            assert_eq!(glance(head), Glance::Bundle(Some(kind)), "{kind:?}");
            assert_eq!(named_key(head), Some(testing::seed(7).public()), "{kind:?}");
            assert_eq!(named_key(&head[..400]), None, "{kind:?}");
            // Cut before the seal, changed in it, or with other names: no kind is told.
            assert_eq!(glance(&head[..400]), Glance::Bundle(None), "{kind:?}");
            assert!(names(&bytes).iter().any(|name| name == "goi/thong-tin.json"));
            let ends =
                |from: usize, to: usize| has_end(&bytes[from..to], u64::try_from(to).unwrap());
            let all = bytes.len();
            assert!(ends(0, all) && ends(all - 100, all), "{kind:?}");
            assert!([0, 400, all - 1, all - 30].iter().all(|to| !ends(0, *to)), "{kind:?}");
        }
    }

    #[test]
    fn other_files_are_told_apart_and_short_ones_are_no_fault() {
        for (head, is) in [
            (&b""[..], Glance::Other),
            (b"PK", Glance::Other),
            (b"PK\x03\x04", Glance::Zip),
            (b"PK\x05\x06\0\0", Glance::Zip),
            (b"\xff\xd8\xff\xe0photograph", Glance::Other),
            (&[0, 5, 0x16, 7, 0, 2, 0, 0], Glance::Other),
        ] {
            assert_eq!(glance(head), is, "{head:?}");
        }
        let bytes = sealed(Kind::BaoCao);
        for end in 0..600 {
            let cut = &bytes[..end.min(bytes.len())];
            let _ = (glance(cut), names(cut));
        }
    }
}
