//! The forger's bench: takes a valid bundle apart and puts it together again, wrong on purpose.

use crate::bundle::INFO;
use crate::code::Refusal;
use crate::container;
use crate::keys::SigningSeed;
use crate::kinds::Kind;
use crate::manifest::{BAGIT, Line, MANIFEST, TAG_MANIFEST, render};
use crate::sshsig;
use crate::testing::{sealed, seed};

pub(super) const SIG: &str = "chu-ky/trung-tam.sig";

/// The entries of a bundle, without the folder.
#[derive(Clone)]
pub(super) struct Parts(pub(super) Vec<(String, Vec<u8>)>);

impl Parts {
    pub(super) fn valid() -> Parts {
        Parts::of(&sealed().bytes)
    }

    pub(super) fn of(bytes: &[u8]) -> Parts {
        let entries = container::read(bytes).unwrap();
        Parts(entries.iter().map(|entry| (entry.name.into(), entry.bytes.into())).collect())
    }

    pub(super) fn get(&self, name: &str) -> Vec<u8> {
        self.0.iter().find(|(known, _)| known == name).unwrap().1.clone()
    }

    pub(super) fn text(&self, name: &str) -> String {
        String::from_utf8(self.get(name)).unwrap()
    }

    pub(super) fn set(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Parts {
        self.0.iter_mut().find(|(known, _)| known == name).unwrap().1 = bytes.into();
        self
    }

    pub(super) fn add(mut self, at: usize, name: &str, bytes: &[u8]) -> Parts {
        self.0.insert(at, (name.into(), bytes.into()));
        self
    }

    pub(super) fn remove(mut self, name: &str) -> Parts {
        self.0.retain(|(known, _)| known != name);
        self
    }

    pub(super) fn swap(mut self, left: usize, right: usize) -> Parts {
        self.0.swap(left, right);
        self
    }

    /// Makes both manifests follow from the other entries.
    pub(super) fn relist(self) -> Parts {
        let data: Vec<Line> = self
            .0
            .iter()
            .filter(|(name, _)| name.starts_with("data/"))
            .map(|(name, bytes)| Line::of(name.clone(), bytes))
            .collect();
        self.set(MANIFEST, render(&data)).retag()
    }

    /// Makes the tag manifest follow from the three tag files.
    pub(super) fn retag(self) -> Parts {
        let tags = [BAGIT, MANIFEST, INFO].map(|name| Line::of(name, &self.get(name)));
        self.set(TAG_MANIFEST, render(&tags))
    }

    /// Signs the tag manifest anew.
    pub(super) fn sign(self, key: &SigningSeed, kind: Kind) -> Parts {
        let armour = sshsig::sign(key, kind.namespace(), &self.get(TAG_MANIFEST));
        self.set(SIG, armour)
    }

    /// Signed by the trusted key, whatever the content.
    pub(super) fn resign(self) -> Parts {
        self.sign(&seed(7), Kind::BaoCao)
    }

    /// Other metadata, listed and signed by the trusted key.
    pub(super) fn with_info(self, info: impl Into<Vec<u8>>) -> Vec<u8> {
        self.set(INFO, info).retag().resign().zip()
    }

    pub(super) fn zip(&self) -> Vec<u8> {
        self.try_zip().unwrap()
    }

    fn try_zip(&self) -> Result<Vec<u8>, Refusal> {
        let entries: Vec<container::Entry<'_>> =
            self.0.iter().map(|(name, bytes)| container::Entry { name, bytes }).collect();
        container::write(&entries).map_err(|fault| Refusal::new(fault.code, fault.detail))
    }

    /// As raw entries whose headers can be bent one by one.
    pub(super) fn raw(&self) -> Raw {
        let entries =
            self.0.iter().map(|(name, bytes)| RawEntry::new(&format!("goi/{name}"), bytes));
        Raw { entries: entries.collect(), ..Raw::default() }
    }
}

/// An entry of which every header field can be chosen.
#[derive(Clone)]
pub(super) struct RawEntry {
    pub(super) name: Vec<u8>,
    pub(super) central_name: Vec<u8>,
    pub(super) bytes: Vec<u8>,
    pub(super) flags: u16,
    pub(super) method: u16,
    pub(super) time: u16,
    pub(super) extra: Vec<u8>,
    pub(super) packed_size: u32,
    pub(super) size: u32,
    pub(super) attributes: u32,
    pub(super) offset: Option<u32>,
    pub(super) hidden: bool,
}

impl RawEntry {
    pub(super) fn new(name: &str, bytes: &[u8]) -> RawEntry {
        let size = u32::try_from(bytes.len()).unwrap();
        RawEntry {
            name: name.into(),
            central_name: name.into(),
            bytes: bytes.into(),
            flags: 0,
            method: 0,
            time: 0,
            extra: vec![],
            packed_size: size,
            size,
            attributes: 0,
            offset: None,
            hidden: false,
        }
    }

    pub(super) fn rename(&mut self, name: &[u8]) {
        self.name = name.into();
        self.central_name = name.into();
    }

    fn shared(&self, name: &[u8], out: &mut Vec<u8>) {
        for half in [10, self.flags, self.method, self.time, 0x21] {
            out.extend(half.to_le_bytes());
        }
        for word in [crc32fast::hash(&self.bytes), self.packed_size, self.size] {
            out.extend(word.to_le_bytes());
        }
        for length in [name.len(), self.extra.len()] {
            out.extend(u16::try_from(length).unwrap().to_le_bytes());
        }
    }
}

/// A zip of which everything can be chosen.
#[derive(Clone, Default)]
pub(super) struct Raw {
    pub(super) entries: Vec<RawEntry>,
    pub(super) gap: Vec<u8>,
    pub(super) comment: Vec<u8>,
    pub(super) count_off: u16,
    pub(super) disk: u16,
}

impl Raw {
    pub(super) fn bend(mut self, at: usize, change: impl FnOnce(&mut RawEntry)) -> Vec<u8> {
        change(&mut self.entries[at]);
        self.zip()
    }

    pub(super) fn renamed(&self, at: usize, name: &[u8]) -> Vec<u8> {
        self.clone().bend(at, |entry| entry.rename(name))
    }

    pub(super) fn zip(&self) -> Vec<u8> {
        let (mut out, mut central, mut count) = (Vec::new(), Vec::new(), self.count_off);
        for entry in &self.entries {
            let offset = u32::try_from(out.len()).unwrap();
            out.extend(b"PK\x03\x04");
            entry.shared(&entry.name, &mut out);
            out.extend([&entry.name[..], &entry.extra, &entry.bytes].concat());
            if entry.hidden {
                continue;
            }
            count += 1;
            central.extend(b"PK\x01\x02\x14\0");
            entry.shared(&entry.central_name, &mut central);
            central.extend([0; 6]);
            central.extend(entry.attributes.to_le_bytes());
            central.extend(entry.offset.unwrap_or(offset).to_le_bytes());
            central.extend([&entry.central_name[..], &entry.extra].concat());
        }
        out.extend(&self.gap);
        let at = u32::try_from(out.len()).unwrap();
        let length = u32::try_from(central.len()).unwrap();
        out.extend(&central);
        out.extend(b"PK\x05\x06");
        for half in [self.disk, self.disk, count, count] {
            out.extend(half.to_le_bytes());
        }
        out.extend(length.to_le_bytes());
        out.extend(at.to_le_bytes());
        out.extend(u16::try_from(self.comment.len()).unwrap().to_le_bytes());
        out.extend(&self.comment);
        out
    }
}
