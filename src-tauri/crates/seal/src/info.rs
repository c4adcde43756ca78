//! `thong-tin.json`: everything a bundle says about itself.
//!
//! Invariant: an [`Info`] that [`Info::validate`] accepts has exactly one byte form and names the
//! key, the kind and the signers it was sealed with.

use crate::digest::unhex32;
use crate::json::MAX_INT;
use crate::keys::PublicKey;
use crate::kinds::{Kind, Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The container and signature rules this crate writes.
pub const FORMAT: Format = Format { major: 1, minor: 0 };
/// The largest `thong-tin.json`, in bytes.
pub const MAX_BYTES: usize = 64 * 1024;
/// The largest sequence number: six digits in the file name.
pub const MAX_SEQ: u64 = 999_999;
/// The largest revision: two digits in the file name.
pub const MAX_REVISION: u64 = 99;
/// The most heads a lineage continues.
pub const MAX_PARENTS: usize = 8;
/// The longest id of a unit, so that the file name stays within 64 characters.
pub const MAX_ID: usize = 24;

/// The metadata of a bundle. Ids are lower-case letters, digits and single hyphens; hashes are 64
/// lower-case hexadecimal digits; texts keep the canonical rules. The writer sets `format`,
/// `kind`, `signer_key`, `signers` and `files`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Info {
    /// Program, version and build that sealed; for people.
    pub app: String,
    /// Id of the body the bundle is addressed to.
    pub audience: String,
    /// The sender; for kinds that travel down, the issuing office.
    pub centre: Party,
    /// Place in the sender's line of bundles.
    pub chain: Chain,
    /// What the sender's clock said.
    pub clock: Clock,
    /// Control totals, shown before import and recomputed from the tables. May be negative.
    pub control: BTreeMap<String, i64>,
    /// Rows of every table, by its path under `data/`.
    pub files: BTreeMap<String, u64>,
    /// Version of the container and signature rules.
    pub format: Format,
    /// Must be the kind whose namespace the signature used.
    pub kind: Kind,
    /// Mã gói of the newest receipt the sender has seen, or empty.
    pub last_receipt: String,
    /// The law the figures were computed with. Reports and roll-ups have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub norms: Option<Norms>,
    /// Who prepared, kept the books, approved.
    pub people: Vec<Person>,
    /// The quarter, entered by a person. Reports and roll-ups have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// First submission or correction. Reports and roll-ups have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Report>,
    /// The rules run before sealing. Reports and roll-ups have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<Rules>,
    /// Practice data that may never be handed in.
    pub sample: bool,
    /// Version of the tables.
    pub schema: Schema,
    /// The key that signed: binds the content to it.
    pub signer_key: String,
    /// Exactly the signatures that must be present, sorted; the issuer among them.
    pub signers: Vec<Role>,
}

/// A unit: permanent id and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Permanent id.
    pub id: String,
    /// Name on the day of sealing.
    pub name: String,
}

/// Place in a line of bundles. A lineage is one life of one database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chain {
    /// [`lineage_text`] of 128 random bits.
    pub lineage: String,
    /// What this lineage continues, ascending by id; only at `seq` 1, at most [`MAX_PARENTS`].
    pub parents: Vec<Head>,
    /// Mã gói of `seq` − 1 in this lineage; empty exactly at `seq` 1.
    pub prev: String,
    /// From 1, one more per sealed bundle, at most [`MAX_SEQ`].
    pub seq: u64,
}

/// A bundle named by its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Mã gói.
    pub id: String,
    /// Lineage.
    pub lineage: String,
    /// Sequence number.
    pub seq: u64,
}

/// What the sender's clock said; nothing is ever decided by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Local time as text.
    pub claimed: String,
    /// The newest day known from acts, bundles and receipts made without doubt.
    pub floor: String,
    /// Whether the clock stood before the floor, more than 92 days after it, or otherwise than a person said.
    pub suspect: bool,
}

/// Version of the container and signature rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Format {
    /// A reader that does not know the major does not read.
    pub major: u64,
    /// 0: a new field is a new major.
    pub minor: u64,
}

/// The law the figures were computed with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Norms {
    /// Hash of the law as data.
    pub edition: String,
    /// Mã gói of the imported pack; empty when the law is the one built into the program.
    pub pack_id: String,
    /// Sequence number of that pack; 0 with an empty `pack_id`.
    pub pack_seq: u64,
}

/// A person in a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Number of the decision, for an acting or seconded person; else empty.
    pub decision: String,
    /// Name.
    pub name: String,
    /// What the person did for this bundle.
    pub role: String,
    /// Post.
    pub title: String,
}

/// A calendar quarter. Ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// 1990 to 2199.
    pub year: u64,
    /// 1 to 4.
    pub quarter: u64,
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-Q{}", self.year, self.quarter)
    }
}

/// First submission (`revision` 0, the rest empty) or a correction that names what it replaces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Why it was corrected.
    pub reason: String,
    /// 0 for the first submission.
    pub revision: u64,
    /// Mã gói of the report it replaces.
    pub supersedes: String,
}

/// The rules run before sealing and what they found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Hash of the rule pack.
    pub edition: String,
    /// Findings that forbid.
    pub errors: u64,
    /// Findings that are only noted.
    pub hints: u64,
    /// Findings that ask for an explanation.
    pub queries: u64,
}

/// Version of the tables inside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schema {
    /// Id of the schema.
    pub id: String,
    /// The oldest schema version a reader must know, from 1.
    pub min_reader: u64,
    /// Version written, from 1.
    pub version: u64,
}

impl Info {
    /// Whether the fields agree with one another.
    ///
    /// # Errors
    /// The first field that does not, as its path (`chain.prev`).
    pub fn validate(&self) -> Result<(), &'static str> {
        let counts = self.control.values().map(|total| total.unsigned_abs());
        let small = self.files.values().copied().chain(counts);
        let checks = [
            (is_id(&self.audience), "audience"),
            (is_id(&self.centre.id), "centre.id"),
            (!self.centre.name.is_empty(), "centre.name"),
            (is_hash_or_empty(&self.last_receipt), "last_receipt"),
            (small.into_iter().all(|count| count <= MAX_INT.unsigned_abs()), "control"),
            (self.format.major == FORMAT.major, "format.major"),
            (self.format.minor == FORMAT.minor, "format.minor"),
            (is_id(&self.schema.id), "schema.id"),
            (self.schema.version >= 1, "schema.version"),
            (self.schema.min_reader >= 1, "schema.min_reader"),
            (self.schema.min_reader <= self.schema.version, "schema.min_reader"),
            (PublicKey::from_hex(&self.signer_key).is_some(), "signer_key"),
            (self.signers.is_sorted_by(|left, right| left < right), "signers"),
            (
                self.signers.iter().filter(|role| role.is_issuer()).eq([&self.kind.issuer()]),
                "signers",
            ),
        ];
        first_failed(&checks)?;
        self.validate_chain()?;
        self.validate_report()
    }

    fn validate_chain(&self) -> Result<(), &'static str> {
        let chain = &self.chain;
        let first = chain.seq == 1;
        let head = |head: &Head| {
            is_lineage(&head.lineage) && is_seq(head.seq) && unhex32(&head.id).is_some()
        };
        first_failed(&[
            (is_lineage(&chain.lineage), "chain.lineage"),
            (is_seq(chain.seq), "chain.seq"),
            (is_hash_or_empty(&chain.prev), "chain.prev"),
            (chain.prev.is_empty() == first, "chain.prev"),
            (chain.parents.is_empty() || first, "chain.parents"),
            (chain.parents.iter().all(head), "chain.parents"),
            (chain.parents.len() <= MAX_PARENTS, "chain.parents"),
            (chain.parents.is_sorted_by(|one, next| one.id < next.id), "chain.parents"),
        ])
    }

    /// Reports and roll-ups carry the four fields of a report; other kinds may leave each out.
    fn validate_report(&self) -> Result<(), &'static str> {
        let reports = matches!(self.kind, Kind::BaoCao | Kind::TongHop);
        let quarter = |period: Period| {
            (1990..=2199).contains(&period.year) && (1..=4).contains(&period.quarter)
        };
        let edition = |text: &str| unhex32(text).is_some();
        let submission = |report: &Report| {
            let first = report.revision == 0;
            report.revision <= MAX_REVISION
                && first == report.supersedes.is_empty()
                && first == report.reason.is_empty()
                && is_hash_or_empty(&report.supersedes)
        };
        let pack = |norms: &Norms| {
            edition(&norms.edition)
                && is_hash_or_empty(&norms.pack_id)
                && norms.pack_id.is_empty() == (norms.pack_seq == 0)
        };
        first_failed(&[
            (self.period.map_or(!reports, quarter), "period"),
            (self.report.as_ref().map_or(!reports, submission), "report"),
            (self.norms.as_ref().map_or(!reports, pack), "norms"),
            (self.rules.as_ref().map_or(!reports, |rules| edition(&rules.edition)), "rules"),
        ])
    }
}

fn first_failed(checks: &[(bool, &'static str)]) -> Result<(), &'static str> {
    checks.iter().find(|(held, _)| !held).map_or(Ok(()), |(_, field)| Err(field))
}

fn is_seq(seq: u64) -> bool {
    (1..=MAX_SEQ).contains(&seq)
}

fn is_hash_or_empty(text: &str) -> bool {
    text.is_empty() || unhex32(text).is_some()
}

/// Whether a text is an id: groups of lower-case letters and digits joined by single hyphens, at
/// most [`MAX_ID`] characters.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let group = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9'))
    };
    text.len() <= MAX_ID && text.split('-').all(group)
}

const BASE32: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// A lineage as 26 letters: 128 random bits in lower-case base32 (RFC 4648 §6), no padding.
#[must_use]
pub fn lineage_text(bytes: [u8; 16]) -> String {
    let bits = u128::from_be_bytes(bytes);
    let five = |at: u32| {
        // The last letter holds the three lowest bits, moved up by two.
        let from_top = at.saturating_mul(5);
        let value = (bits << from_top) >> 123;
        usize::try_from(value).ok().and_then(|index| BASE32.get(index)).copied().map(char::from)
    };
    (0..26).filter_map(five).collect()
}

/// Whether a text is what [`lineage_text`] writes.
#[must_use]
pub fn is_lineage(text: &str) -> bool {
    text.len() == 26
        && text.bytes().all(|byte| BASE32.contains(&byte))
        && text.ends_with(['a', 'e', 'i', 'm', 'q', 'u', 'y', '4'])
}

#[cfg(test)]
mod tests;
