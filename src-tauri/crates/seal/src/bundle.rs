//! A sealed bundle, from its parts to its bytes and back.
//!
//! Invariant: what [`write()`] returns its own reader has opened; what [`read`] opens has one byte
//! form, was signed as it stands by the key it names, and holds nothing its manifests do not list.

use crate::code::{Code, Refusal};
use crate::container::{self, Entry};
use crate::csv;
use crate::digest::{hex, sha256};
use crate::info::{FORMAT, Info};
use crate::json;
use crate::keys::SigningSeed;
use crate::kinds::{Kind, Role};
use crate::manifest::{self, BAGIT, BAGIT_TEXT, Line, MANIFEST, TAG_MANIFEST};
use crate::name::file_name;
use crate::sshsig;
use crate::trust::Trust;
use std::collections::BTreeMap;

pub use crate::opened::{DATA, INFO, Opened, TABLES};
pub use crate::reading::{Expect, read, read_expecting};

/// A bundle ready to be kept and carried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The file.
    pub bytes: Vec<u8>,
    /// SHA-256 of the tag manifest, the bundle's identity: 64 hexadecimal digits.
    pub ma_goi: String,
    /// First 40 bits over the tables, eight letters; see [`manifest::ma_so_lieu`].
    pub ma_so_lieu: String,
    /// What the file is to be called.
    pub file_name: String,
    /// The metadata as sealed.
    pub info: Info,
}

/// Seals a bundle with the issuer's key alone. `files` are (path under `data/`, bytes) in any
/// order, at least one; the tables of `du-lieu/` must be canonical CSV. Of `info` the fields
/// `format`, `kind`, `files`, `signer_key` and `signers` are set here, whatever they held.
///
/// # Errors
/// [`Refusal`] with the code the reader would give: the writer makes nothing the reader refuses.
pub fn write(
    kind: Kind,
    info: Info,
    files: &[(String, Vec<u8>)],
    key: &SigningSeed,
) -> Result<Sealed, Refusal> {
    write_with(kind, info, files, key, &[])
}

/// [`write()`] with further signatures over the same bytes.
///
/// # Errors
/// As [`write()`]; [`Code::SignatureExtra`] for a role that stands twice or is an issuer's.
pub fn write_with(
    kind: Kind,
    mut info: Info,
    files: &[(String, Vec<u8>)],
    key: &SigningSeed,
    cosigners: &[(Role, &SigningSeed)],
) -> Result<Sealed, Refusal> {
    info.kind = kind;
    info.format = FORMAT;
    info.signer_key = key.public().hex();
    info.signers = roles(kind, cosigners)?;
    info.files = row_counts(files)?;
    info.validate().map_err(|field| Refusal::new(Code::JsonForm, field))?;
    let info_bytes =
        json::encode(&info).map_err(|fault| Refusal::new(Code::JsonForm, fault.to_string()))?;

    let Bag { tag_manifest, lines, bytes } = bag(kind, files, &info_bytes, key, cosigners)?;

    // The last word is the reader's: a bundle nobody can open must never reach a stick.
    let trust = Trust::only(&info.centre.id, key.public());
    let opened = read_expecting(&bytes, &trust, &Expect { kind: Some(kind), ..Expect::default() })?;
    opened.tables()?;
    let ma_goi = hex(&sha256(&tag_manifest));
    let file_name = file_name(&info, &ma_goi)?;
    let ma_so_lieu = manifest::ma_so_lieu_of_lines(&lines);
    Ok(Sealed { bytes, ma_goi, ma_so_lieu, file_name, info })
}

/// The bag of a bundle.
struct Bag {
    tag_manifest: Vec<u8>,
    /// One line a file of the payload.
    lines: Vec<Line>,
    /// The file.
    bytes: Vec<u8>,
}

fn bag(
    kind: Kind,
    files: &[(String, Vec<u8>)],
    info_bytes: &[u8],
    key: &SigningSeed,
    cosigners: &[(Role, &SigningSeed)],
) -> Result<Bag, Refusal> {
    let mut payload: Vec<(String, &[u8])> =
        files.iter().map(|(path, bytes)| (format!("{DATA}{path}"), bytes.as_slice())).collect();
    payload.sort();
    let lines: Vec<Line> = payload.iter().map(|(path, bytes)| Line::of(path, bytes)).collect();
    let listed = manifest::render(&lines);
    let tag_manifest = manifest::render(&[
        Line::of(BAGIT, BAGIT_TEXT),
        Line::of(MANIFEST, &listed),
        Line::of(INFO, info_bytes),
    ]);

    let armours = signatures(kind, key, cosigners, &tag_manifest);
    let entry = |name, bytes| Entry { name, bytes };
    let mut entries = vec![entry(TAG_MANIFEST, tag_manifest.as_slice())];
    entries.extend(
        armours.iter().map(|(role, armour)| Entry { name: role.signature_file(), bytes: armour }),
    );
    entries.extend([entry(BAGIT, BAGIT_TEXT), entry(MANIFEST, &listed), entry(INFO, info_bytes)]);
    entries.extend(payload.iter().map(|(name, bytes)| Entry { name, bytes }));
    let bytes =
        container::write(&entries).map_err(|fault| Refusal::new(fault.code, fault.detail))?;
    Ok(Bag { tag_manifest, lines, bytes })
}

/// The sorted `signers` of a bundle.
fn roles(kind: Kind, cosigners: &[(Role, &SigningSeed)]) -> Result<Vec<Role>, Refusal> {
    let mut roles: Vec<Role> = cosigners.iter().map(|(role, _)| *role).collect();
    roles.sort();
    let issuer = roles.iter().find(|role| role.is_issuer());
    let twice = roles.windows(2).find_map(|pair| match pair {
        [left, right] if left == right => Some(left),
        _ => None,
    });
    if let Some(role) = issuer.or(twice) {
        return Err(Refusal::new(Code::SignatureExtra, role.name()));
    }
    roles.push(kind.issuer());
    roles.sort();
    Ok(roles)
}

/// The armoured signatures in container order: the issuer first, then the others by name.
fn signatures(
    kind: Kind,
    key: &SigningSeed,
    cosigners: &[(Role, &SigningSeed)],
    message: &[u8],
) -> Vec<(Role, Vec<u8>)> {
    let sign = |key: &SigningSeed| sshsig::sign(key, kind.namespace(), message).into_bytes();
    let mut others: Vec<(Role, Vec<u8>)> =
        cosigners.iter().map(|(role, key)| (*role, sign(key))).collect();
    others.sort();
    others.insert(0, (kind.issuer(), sign(key)));
    others
}

fn row_counts(files: &[(String, Vec<u8>)]) -> Result<BTreeMap<String, u64>, Refusal> {
    let mut counts = BTreeMap::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with(TABLES)) {
        let table = csv::decode(bytes)
            .map_err(|fault| Refusal::new(fault.verdict(), format!("{path} {fault}")))?;
        counts.insert(path.clone(), u64::try_from(table.rows.len()).unwrap_or(u64::MAX));
    }
    Ok(counts)
}

#[cfg(test)]
mod tests;
