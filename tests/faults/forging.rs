//! A bundle taken apart and signed again, bent on purpose: what somebody with a registered key and
//! another program could hand over.

use seal::container::{self, Entry};
use seal::manifest::{BAGIT, Line, MANIFEST, TAG_MANIFEST, render};
use seal::{Info, Kind, SigningSeed, sshsig};

/// The files of a payload by path under `data/`.
pub(crate) type Payload = Vec<(String, Vec<u8>)>;

const INFO: &str = "thong-tin.json";

/// The entries of a bundle without its folder.
pub(crate) struct Forge {
    kind: Kind,
    entries: Vec<(String, Vec<u8>)>,
}

impl Forge {
    pub(crate) fn of(bytes: &[u8]) -> Forge {
        let kind = seal::read(bytes, &seal::Trust::SelfSigned).unwrap().kind;
        let entries = container::read(bytes).unwrap();
        let entries = entries.iter().map(|entry| (entry.name.to_owned(), entry.bytes.to_vec()));
        Forge { kind, entries: entries.collect() }
    }

    pub(crate) fn entry(&mut self, name: &str) -> &mut Vec<u8> {
        let found = self.entries.iter_mut().find(|(known, _)| known == name);
        &mut found.unwrap_or_else(|| panic!("no {name}")).1
    }

    /// A text of an entry replaced, wherever it stands first.
    pub(crate) fn put(mut self, name: &str, from: &str, to: &str) -> Forge {
        let text = String::from_utf8(self.entry(name).clone()).unwrap();
        assert!(text.contains(from), "{name}: {from}");
        *self.entry(name) = text.replacen(from, to, 1).into_bytes();
        self
    }

    pub(crate) fn info(self, from: &str, to: &str) -> Forge {
        self.put(INFO, from, to)
    }

    pub(crate) fn table(self, name: &str, from: &str, to: &str) -> Forge {
        self.put(&format!("data/du-lieu/{name}.csv"), from, to)
    }

    /// One more entry, where it belongs by its name.
    pub(crate) fn with(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Forge {
        self.entries.push((name.to_owned(), bytes.into()));
        let at = self.entries.iter().position(|(name, _)| name.starts_with("data/")).unwrap();
        self.entries[at..].sort();
        self
    }

    /// Both manifests and the signature follow from the entries.
    pub(crate) fn sign(mut self, key: &SigningSeed) -> Vec<u8> {
        let data = self.entries.iter().filter(|(name, _)| name.starts_with("data/"));
        let data: Vec<Line> = data.map(|(name, bytes)| Line::of(name.clone(), bytes)).collect();
        *self.entry(MANIFEST) = render(&data);
        let tags = [BAGIT, MANIFEST, INFO].map(|name| Line::of(name, self.entry(name)));
        *self.entry(TAG_MANIFEST) = render(&tags);
        let signed = self.entry(TAG_MANIFEST).clone();
        let armour = sshsig::sign(key, self.kind.namespace(), &signed);
        *self.entry(self.kind.issuer().signature_file()) = armour.into_bytes();
        self.zip()
    }

    /// As it stands, whatever was signed.
    pub(crate) fn zip(&self) -> Vec<u8> {
        let entries: Vec<Entry<'_>> =
            self.entries.iter().map(|(name, bytes)| Entry { name, bytes }).collect();
        container::write(&entries).unwrap()
    }
}

/// A bundle written anew by the seal's own writer, which counts rows and names signers by itself.
pub(crate) fn rewritten(
    bytes: &[u8],
    key: &SigningSeed,
    change: &dyn Fn(&mut Info, &mut Payload),
) -> Vec<u8> {
    let opened = seal::read(bytes, &seal::Trust::SelfSigned).unwrap();
    let (kind, mut info) = (opened.kind, opened.info);
    let mut files: Payload = opened.files.into_iter().collect();
    change(&mut info, &mut files);
    seal::write(kind, info, &files, key).unwrap().bytes
}

/// A text of a file of the payload replaced.
pub(crate) fn cell(files: &mut Payload, path: &str, from: &str, to: &str) {
    let (_, bytes) = files.iter_mut().find(|(known, _)| known == path).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains(from), "{path}: {from}");
    *bytes = text.replacen(from, to, 1).into_bytes();
}
