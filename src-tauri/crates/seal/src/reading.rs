//! Opening a bundle: one walk over the container, one signature, then and only then the content.
//!
//! Invariant: on bytes nobody has vouched for run the strict zip walk and a comparison with a fixed
//! template, nothing else; the checks stand in one order and the first that fails is the verdict.

use crate::code::{Code, Refusal};
use crate::container::{self, Entry, MAX_BYTES, MAX_ROLL_UP_BYTES};
use crate::digest::{hex, sha256};
use crate::info::{self, FORMAT, Info};
use crate::json;
use crate::keys::PublicKey;
use crate::kinds::{Kind, Role};
use crate::manifest::{self, BAGIT, BAGIT_TEXT, Line, MANIFEST, TAG_MANIFEST};
use crate::opened::{DATA, INFO, Opened};
use crate::sshsig::{self, Envelope, SigFault};
use crate::trust::{Holders, Trust};
use serde_json::Value;
use std::collections::BTreeMap;

const SIGNATURES: &str = "chu-ky/";
const MAX_SIGNATURES: usize = 8;
/// Manifests and signatures are never larger, in bytes.
const MAX_TAG_FILE: usize = 16 * 1024;

/// What the caller will take in. The default takes any kind, audience, schema and sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Expect<'a> {
    /// The one kind wanted.
    pub kind: Option<Kind>,
    /// The id the bundle must be addressed to.
    pub audience: Option<&'a str>,
    /// Id and newest version of the tables the caller reads, by kind; a kind that does not stand
    /// here may have any.
    pub schemas: &'a [(Kind, &'a str, u64)],
    /// Whether practice bundles are turned away.
    pub refuse_sample: bool,
}

/// Opens a bundle of any kind. See [`read_expecting`].
///
/// # Errors
/// [`Refusal`].
pub fn read(bytes: &[u8], trust: &Trust) -> Result<Opened, Refusal> {
    read_expecting(bytes, trust, &Expect::default())
}

/// Opens a bundle: container, layout, signature, manifests and hashes, whose key it is, metadata,
/// all signers, version — in this order. A bundle that is whole but signed by a key without trust
/// is [`Code::KeyUnknown`] with the key's 30 digits; its metadata are not read.
///
/// # Errors
/// [`Refusal`] with the first check that failed. Never panics, whatever the bytes.
pub fn read_expecting(bytes: &[u8], trust: &Trust, expect: &Expect<'_>) -> Result<Opened, Refusal> {
    check_size(bytes.len(), MAX_ROLL_UP_BYTES)?;
    let entries = container::read(bytes).map_err(|fault| Refusal::new(fault.code, fault.detail))?;
    let [tag_manifest, first_signature, ..] = entries.as_slice() else {
        return Err(Refusal::new(Code::Layout, TAG_MANIFEST));
    };
    check_layout(&entries)?;
    let (kind, envelope) = kind_of(first_signature, expect)?;
    if kind != Kind::TongHop {
        check_size(bytes.len(), MAX_BYTES)?;
    }
    let namespace = kind.namespace();
    let signed = tag_manifest.bytes;
    envelope.verify(namespace, signed).map_err(|fault| signature_refusal(fault, kind.issuer()))?;

    // From here the bytes are those the key signed.
    let bag = Bag { kind, signer: envelope.key, ma_goi: hex(&sha256(signed)), entries: &entries };
    let lines = bag.check_manifests(signed)?;
    let holders = trust.holders(envelope.key, kind).ok_or_else(|| bag.key_unknown())?;
    let info = bag.info()?;
    let tell = |refusal| Refusal { said: Some(Box::new(info.clone())), ..refusal };
    bag.check_identity(&info, &holders).map_err(tell)?;
    bag.check_expected(&info, expect).map_err(tell)?;
    let cosigners = bag.check_signers(&info, signed).map_err(tell)?;
    let files = bag.payload();
    let ma_so_lieu = manifest::ma_so_lieu_of_lines(&lines);
    Ok(Opened { kind, info, files, ma_goi: bag.ma_goi, ma_so_lieu, signer: bag.signer, cosigners })
}

/// Which kind may be how large is known once its signature's template is: first no more is read
/// than the largest kind has.
fn check_size(length: usize, limit: usize) -> Result<(), Refusal> {
    match length {
        0 => Err(Refusal::new(Code::Empty, "")),
        length if length > limit => Err(Refusal::new(Code::TooLarge, format!("{length} bytes"))),
        _ => Ok(()),
    }
}

/// The two fixed names at the front, one of each tag file, and their sizes.
fn check_layout(entries: &[Entry<'_>]) -> Result<(), Refusal> {
    let layout = |detail: &str| Refusal::new(Code::Layout, detail);
    let issuers = [Role::TrungTam.signature_file(), Role::CoQuan.signature_file()];
    match entries {
        [first, second, ..] if first.name == TAG_MANIFEST && issuers.contains(&second.name) => {}
        _ => return Err(layout(TAG_MANIFEST)),
    }
    for name in [BAGIT, MANIFEST, INFO] {
        if !entries.iter().any(|entry| entry.name == name) {
            return Err(layout(name));
        }
    }
    if entries.iter().filter(|entry| entry.name.starts_with(SIGNATURES)).count() > MAX_SIGNATURES {
        return Err(layout(SIGNATURES));
    }
    let limit = |name: &str| match name {
        INFO => info::MAX_BYTES,
        _ if name.starts_with(DATA) => usize::MAX,
        _ => MAX_TAG_FILE,
    };
    match entries.iter().find(|entry| entry.bytes.len() > limit(entry.name)) {
        Some(entry) => Err(layout(entry.name)),
        None => Ok(()),
    }
}

/// The kind whose template the issuer's signature fills.
fn kind_of(signature: &Entry<'_>, expect: &Expect<'_>) -> Result<(Kind, Envelope), Refusal> {
    Kind::ALL
        .into_iter()
        .filter(|kind| expect.kind.is_none_or(|wanted| wanted == *kind))
        .filter(|kind| kind.issuer().signature_file() == signature.name)
        .find_map(|kind| {
            let envelope = sshsig::read(signature.bytes, kind.namespace()).ok()?;
            Some((kind, envelope))
        })
        .ok_or_else(|| Refusal::new(Code::SignatureForm, signature.name))
}

fn signature_refusal(fault: SigFault, role: Role) -> Refusal {
    let file = role.signature_file();
    match fault {
        SigFault::Form => Refusal::new(Code::SignatureForm, file),
        SigFault::WeakKey => Refusal::new(Code::SignatureMismatch, format!("{file} key-weak")),
        SigFault::Mismatch => Refusal::new(Code::SignatureMismatch, file),
    }
}

/// A container whose issuer's signature has held.
struct Bag<'a> {
    kind: Kind,
    signer: PublicKey,
    ma_goi: String,
    entries: &'a [Entry<'a>],
}

impl Bag<'_> {
    fn refuse(&self, code: Code, detail: impl Into<String>) -> Refusal {
        let mut refusal = Refusal::new(code, detail);
        refusal.ma_goi = Some(self.ma_goi.clone());
        refusal.signer = Some(self.signer);
        refusal
    }

    fn key_unknown(&self) -> Refusal {
        self.refuse(Code::KeyUnknown, self.signer.digits().to_string())
    }

    fn bytes_of(&self, name: &str) -> Option<&[u8]> {
        self.entries.iter().find(|entry| entry.name == name).map(|entry| entry.bytes)
    }

    /// Both manifests: their form, every hash, nothing missing, nothing over, the one order of
    /// entries. Returns the payload lines.
    fn check_manifests(&self, tag_manifest: &[u8]) -> Result<Vec<Line>, Refusal> {
        let tags = self.lines(TAG_MANIFEST, tag_manifest)?;
        if !tags.iter().map(|line| line.path.as_str()).eq([BAGIT, MANIFEST, INFO]) {
            return Err(self.refuse(Code::Layout, TAG_MANIFEST));
        }
        self.check_hashes(&tags)?;
        if self.bytes_of(BAGIT) != Some(BAGIT_TEXT) {
            return Err(self.refuse(Code::Layout, BAGIT));
        }
        let lines = self.lines(MANIFEST, self.bytes_of(MANIFEST).unwrap_or_default())?;
        if !lines.iter().all(|line| line.path.starts_with(DATA)) {
            return Err(self.refuse(Code::Layout, MANIFEST));
        }
        self.check_hashes(&lines)?;
        let listed = |name: &str| {
            name == TAG_MANIFEST
                || name.starts_with(SIGNATURES)
                || tags.iter().chain(&lines).any(|line| line.path == name)
        };
        if let Some(entry) = self.entries.iter().find(|entry| !listed(entry.name)) {
            return Err(self.refuse(Code::FileExtra, entry.name));
        }
        self.check_order()?;
        Ok(lines)
    }

    fn lines(&self, name: &str, bytes: &[u8]) -> Result<Vec<Line>, Refusal> {
        manifest::parse(bytes).ok_or_else(|| self.refuse(Code::ManifestForm, name))
    }

    fn check_hashes(&self, lines: &[Line]) -> Result<(), Refusal> {
        for line in lines {
            match self.bytes_of(&line.path) {
                None => return Err(self.refuse(Code::FileMissing, &line.path)),
                Some(bytes) if sha256(bytes) != line.hash => {
                    return Err(self.refuse(Code::HashMismatch, &line.path));
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// Tag manifest, issuer, other signatures, the three tag files, payload; each group by name.
    fn check_order(&self) -> Result<(), Refusal> {
        let issuer = self.kind.issuer().signature_file();
        let rank = |name: &str| match name {
            TAG_MANIFEST => 0,
            _ if name == issuer => 1,
            _ if name.starts_with(SIGNATURES) => 2,
            BAGIT | MANIFEST | INFO => 3,
            _ => 4,
        };
        let place = |entry: &Entry<'_>| (rank(entry.name), entry.name.to_owned());
        let ordered = self.entries.is_sorted_by_key(place);
        if ordered { Ok(()) } else { Err(self.refuse(Code::Layout, "order")) }
    }

    /// The metadata. Looked at first as any JSON: a newer format may have fields unknown here, and
    /// must be told apart from a malformed one.
    fn info(&self) -> Result<Info, Refusal> {
        let bytes = self.bytes_of(INFO).unwrap_or_default();
        let refuse = |fault: json::JsonFault| self.refuse(Code::JsonForm, fault.to_string());
        let any: Value = json::decode(bytes).map_err(refuse)?;
        let major =
            any.get("format").and_then(|format| format.get("major")).and_then(Value::as_u64);
        if major.is_some_and(|major| major > FORMAT.major) {
            return Err(self.refuse(Code::TooNew, "format.major"));
        }
        let info: Info = json::decode(bytes).map_err(refuse)?;
        info.validate().map_err(|field| self.refuse(Code::JsonForm, field))?;
        Ok(info)
    }

    fn check_identity(&self, info: &Info, holders: &Holders<'_>) -> Result<(), Refusal> {
        if info.kind != self.kind {
            return Err(self.refuse(Code::Impersonation, "kind"));
        }
        if info.signer_key != self.signer.hex() {
            return Err(self.refuse(Code::Impersonation, "signer_key"));
        }
        if !holders.include(&info.centre.id) {
            return Err(self.refuse(Code::Impersonation, "centre.id"));
        }
        Ok(())
    }

    fn check_expected(&self, info: &Info, expect: &Expect<'_>) -> Result<(), Refusal> {
        // Practice first: it is addressed to nobody, and that is not what is wrong with it.
        if expect.refuse_sample && info.sample {
            return Err(self.refuse(Code::SampleBundle, "sample"));
        }
        if expect.audience.is_some_and(|audience| audience != info.audience) {
            return Err(self.refuse(Code::WrongAudience, &info.audience));
        }
        let known = expect.schemas.iter().find(|(kind, ..)| *kind == self.kind);
        match known {
            Some((_, _, newest)) if info.schema.min_reader > *newest => {
                Err(self.refuse(Code::TooNew, "schema.min_reader"))
            }
            Some((_, id, _)) if info.schema.id != *id => {
                Err(self.refuse(Code::JsonForm, "schema.id"))
            }
            _ => Ok(()),
        }
    }

    /// Exactly the announced signatures, each of which holds.
    fn check_signers(
        &self,
        info: &Info,
        signed: &[u8],
    ) -> Result<BTreeMap<Role, PublicKey>, Refusal> {
        let announced = |name: &str| info.signers.iter().any(|role| role.signature_file() == name);
        let mut signatures = self.entries.iter().filter(|entry| entry.name.starts_with(SIGNATURES));
        if let Some(entry) = signatures.find(|entry| !announced(entry.name)) {
            return Err(self.refuse(Code::SignatureExtra, entry.name));
        }
        // A key is changed by both: who holds the new one must show that it is there.
        if self.kind == Kind::DoiKhoa && !info.signers.contains(&Role::KhoaMoi) {
            return Err(self.refuse(Code::SignatureMissing, Role::KhoaMoi.signature_file()));
        }
        let mut cosigners = BTreeMap::new();
        for role in info.signers.iter().copied().filter(|role| *role != self.kind.issuer()) {
            let file = role.signature_file();
            let bytes =
                self.bytes_of(file).ok_or_else(|| self.refuse(Code::SignatureMissing, file))?;
            let namespace = self.kind.namespace();
            let envelope = sshsig::read(bytes, namespace)
                .and_then(|envelope| envelope.verify(namespace, signed).map(|()| envelope))
                .map_err(|fault| {
                    let Refusal { code, detail, .. } = signature_refusal(fault, role);
                    self.refuse(code, detail)
                })?;
            cosigners.insert(role, envelope.key);
        }
        Ok(cosigners)
    }

    fn payload(&self) -> BTreeMap<String, Vec<u8>> {
        self.entries
            .iter()
            .filter_map(|entry| Some((entry.name.strip_prefix(DATA)?, entry.bytes)))
            .map(|(path, bytes)| (path.to_owned(), bytes.to_vec()))
            .collect()
    }
}
