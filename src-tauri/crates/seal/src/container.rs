//! The container: a store-only zip of which every byte follows from the entries.
//!
//! Invariant: [`read`] accepts exactly what [`write()`] makes. It walks the local headers, rebuilds
//! each of them and the whole tail, and compares; nothing is unpacked and no directory is trusted.

use crate::code::Code;

/// The largest bundle, in bytes, of every kind but a roll-up.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;
/// The largest roll-up, in bytes: no file is read beyond it.
pub const MAX_ROLL_UP_BYTES: usize = 64 * 1024 * 1024;
/// The most entries.
pub const MAX_ENTRIES: usize = 64;
/// The longest entry name, in bytes.
pub const MAX_NAME: usize = 96;
/// Every entry stands in this folder.
pub const FOLDER: &str = "goi/";

const LOCAL: [u8; 4] = *b"PK\x03\x04";
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const END: [u8; 4] = *b"PK\x05\x06";
/// 1 January 1980, the earliest day a zip can name: the container tells no time.
const DATE: u16 = 0x0021;
/// Version needed 1.0: stored entries only.
const NEEDED: u16 = 10;
/// Made by version 2.0 on MS-DOS: no file modes, so no links.
const MADE_BY: u16 = 20;
const HEADER: usize = 30;

/// One stored file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Name without the `goi/` folder.
    pub name: &'a str,
    /// Content.
    pub bytes: &'a [u8],
}

/// Why a container is refused, with the entry or place it is about.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code} {detail}")]
pub struct ZipFault {
    /// The verdict.
    pub code: Code,
    /// The entry (control characters escaped) or the offset.
    pub detail: String,
}

fn fault(code: Code, detail: impl Into<String>) -> ZipFault {
    ZipFault { code, detail: detail.into() }
}

/// What the two headers of an entry say.
struct Head<'a> {
    name: &'a str,
    crc: u32,
    size: u32,
    offset: u32,
}

/// Writes the container. Order is the caller's.
///
/// # Errors
/// [`ZipFault`] with `entry-name`, `duplicate-entry`, `too-many-entries` or `too-large`.
pub fn write(entries: &[Entry<'_>]) -> Result<Vec<u8>, ZipFault> {
    let mut out = Vec::new();
    let mut heads: Vec<Head<'_>> = Vec::new();
    for entry in entries {
        admit(entry.name, &heads)?;
        let too_large = |_| fault(Code::TooLarge, entry.name);
        let head = Head {
            name: entry.name,
            crc: crc32fast::hash(entry.bytes),
            size: u32::try_from(entry.bytes.len()).map_err(too_large)?,
            offset: u32::try_from(out.len()).map_err(too_large)?,
        };
        out.extend_from_slice(&local_header(&head));
        out.extend_from_slice(entry.bytes);
        heads.push(head);
        if out.len() > MAX_ROLL_UP_BYTES {
            return Err(fault(Code::TooLarge, entry.name));
        }
    }
    let end = out.len();
    out.extend_from_slice(&tail(&heads, end));
    Ok(out)
}

/// Walks the container. Borrowed from the one copy in memory; nothing is parsed but headers.
///
/// # Errors
/// [`ZipFault`]: what a stranger did to the container, named as well as its bytes allow.
pub fn read(bytes: &[u8]) -> Result<Vec<Entry<'_>>, ZipFault> {
    let mut rest = bytes;
    let mut heads: Vec<Head<'_>> = Vec::new();
    let mut entries: Vec<Entry<'_>> = Vec::new();
    loop {
        let offset = bytes.len().saturating_sub(rest.len());
        let Some((magic, _)) = rest.split_first_chunk::<4>() else {
            return Err(cut_or(Code::ExtraBytes, rest, heads.is_empty(), offset));
        };
        if *magic != LOCAL {
            if heads.is_empty() {
                return Err(fault(Code::NotABundle, ""));
            }
            return compare_tail(rest, &heads, offset).map(|()| entries);
        }
        let (entry, head, after) = read_entry(rest, &heads, offset)?;
        entries.push(entry);
        heads.push(head);
        rest = after;
    }
}

/// Reads the entry at the beginning of `rest`, which begins as a local header does.
fn read_entry<'a>(
    rest: &'a [u8],
    heads: &[Head<'_>],
    offset: usize,
) -> Result<(Entry<'a>, Head<'a>, &'a [u8]), ZipFault> {
    let cut = || fault(Code::Truncated, format!("offset {offset}"));
    let (header, after) = rest.split_first_chunk::<HEADER>().ok_or_else(cut)?;
    let half = |at: usize| header.get(at..).and_then(|from| from.first_chunk::<2>());
    let word = |at: usize| header.get(at..).and_then(|from| from.first_chunk::<4>());
    let number = |at| half(at).map_or(0, |bytes| u16::from_le_bytes(*bytes));
    let long = |at| word(at).map_or(0, |bytes| u32::from_le_bytes(*bytes));

    let name_length = usize::from(number(26));
    let (crc, size) = (long(14), long(22));
    // Everything but CRC, sizes and name is the same in each header; two sizes differ only when
    // something was compressed.
    let fixed = local_header(&Head { name: "", crc, size, offset: 0 });
    if header.get(..26) != fixed.get(..26) || number(28) != 0 {
        return Err(fault(Code::Repacked, format!("offset {offset}")));
    }
    if name_length > MAX_NAME {
        return Err(fault(Code::EntryName, format!("{name_length} bytes")));
    }
    let (name, after) = after.split_at_checked(name_length).ok_or_else(cut)?;
    let name = std::str::from_utf8(name)
        .ok()
        .and_then(|name| name.strip_prefix(FOLDER))
        .ok_or_else(|| fault(Code::EntryName, name.escape_ascii().to_string()))?;
    admit(name, heads)?;
    let length = usize::try_from(size).map_err(|_| cut())?;
    let (bytes, after) = after.split_at_checked(length).ok_or_else(cut)?;
    if crc32fast::hash(bytes) != crc {
        return Err(fault(Code::Damaged, name));
    }
    let offset = u32::try_from(offset).map_err(|_| fault(Code::TooLarge, name))?;
    Ok((Entry { name, bytes }, Head { name, crc, size, offset }, after))
}

/// Whether one more entry of this name may follow those before it.
fn admit(name: &str, before: &[Head<'_>]) -> Result<(), ZipFault> {
    if !is_name(name) {
        return Err(fault(Code::EntryName, name.escape_debug().to_string()));
    }
    if before.iter().any(|head| head.name == name) {
        return Err(fault(Code::DuplicateEntry, name));
    }
    // On no disk can one name be a file and a folder.
    let lies_in = |inner: &str, outer: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'))
    };
    if before.iter().any(|head| lies_in(name, head.name) || lies_in(head.name, name)) {
        return Err(fault(Code::EntryName, name));
    }
    if before.len() >= MAX_ENTRIES {
        return Err(fault(Code::TooManyEntries, name));
    }
    Ok(())
}

fn compare_tail(rest: &[u8], heads: &[Head<'_>], offset: usize) -> Result<(), ZipFault> {
    let expected = tail(heads, offset);
    if rest == expected {
        Ok(())
    } else if expected.starts_with(rest) {
        Err(fault(Code::Truncated, format!("offset {offset}")))
    } else {
        Err(fault(Code::ExtraBytes, format!("offset {offset}")))
    }
}

/// Fewer than four bytes are left: the beginning of a header, or something else.
fn cut_or(other: Code, rest: &[u8], at_start: bool, offset: usize) -> ZipFault {
    let begins = LOCAL.starts_with(rest) || (CENTRAL.starts_with(rest) && !at_start);
    let other = if at_start { Code::NotABundle } else { other };
    fault(if begins { Code::Truncated } else { other }, format!("offset {offset}"))
}

fn put_shared(out: &mut Vec<u8>, head: &Head<'_>) {
    let name_length = FOLDER.len().saturating_add(head.name.len());
    put_half(out, NEEDED);
    put_half(out, 0); // flags
    put_half(out, 0); // method: stored
    put_half(out, 0); // time
    put_half(out, DATE);
    put_word(out, head.crc);
    put_word(out, head.size);
    put_word(out, head.size);
    put_half(out, u16::try_from(name_length).unwrap_or(u16::MAX));
    put_half(out, 0); // extra field
}

fn local_header(head: &Head<'_>) -> Vec<u8> {
    let mut out = LOCAL.to_vec();
    put_shared(&mut out, head);
    out.extend_from_slice(FOLDER.as_bytes());
    out.extend_from_slice(head.name.as_bytes());
    out
}

/// The central directory and its end record, for entries whose data ends at `offset`.
fn tail(heads: &[Head<'_>], offset: usize) -> Vec<u8> {
    let mut out = Vec::new();
    for head in heads {
        out.extend_from_slice(&CENTRAL);
        put_half(&mut out, MADE_BY);
        put_shared(&mut out, head);
        put_half(&mut out, 0); // comment
        put_half(&mut out, 0); // disk
        put_half(&mut out, 0); // internal attributes
        put_word(&mut out, 0); // external attributes
        put_word(&mut out, head.offset);
        out.extend_from_slice(FOLDER.as_bytes());
        out.extend_from_slice(head.name.as_bytes());
    }
    let directory = u32::try_from(out.len()).unwrap_or(u32::MAX);
    let count = u16::try_from(heads.len()).unwrap_or(u16::MAX);
    out.extend_from_slice(&END);
    put_half(&mut out, 0); // this disk
    put_half(&mut out, 0); // disk of the directory
    put_half(&mut out, count);
    put_half(&mut out, count);
    put_word(&mut out, directory);
    put_word(&mut out, u32::try_from(offset).unwrap_or(u32::MAX));
    put_half(&mut out, 0); // comment
    out
}

fn put_half(out: &mut Vec<u8>, value: u16) {
    out.extend_from_slice(&value.to_le_bytes());
}

fn put_word(out: &mut Vec<u8>, value: u32) {
    out.extend_from_slice(&value.to_le_bytes());
}

/// Whether a name (without `goi/`) may stand in a bundle: components
/// `[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*` joined by `/`, none a device of DOS, at most [`MAX_NAME`]
/// bytes with the folder. Lower case only, so no file system can fold two names together.
#[must_use]
pub fn is_name(name: &str) -> bool {
    FOLDER.len().saturating_add(name.len()) <= MAX_NAME && name.split('/').all(is_component)
}

fn is_component(component: &str) -> bool {
    let word = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    };
    let stem = component.split('.').next().unwrap_or_default();
    !stem.starts_with('-') && component.split('.').all(word) && !is_device(stem)
}

fn is_device(stem: &str) -> bool {
    let numbered = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    matches!(stem, "con" | "prn" | "aux" | "nul")
        || numbered.is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests;
