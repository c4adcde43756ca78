//! Whose keys count: an OpenSSH `allowed_signers` list, read strictly.
//!
//! Invariant: a list either reads whole or names its first bad line; what it does not say is not
//! trusted. The list comes from the office or the province, never from a bundle.

use crate::keys::PublicKey;
use crate::kinds::Kind;

/// One line: a holder, the namespaces allowed (none named: all), the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// Ids of the holder, as in `centre.id`.
    pub principals: Vec<String>,
    /// Namespaces the key may sign; empty means every one.
    pub namespaces: Vec<String>,
    /// The key.
    pub key: PublicKey,
}

/// Whose keys count when a bundle is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
    /// The keys of a list. The empty list trusts nobody: every whole bundle is `key-unknown`.
    Listed(Vec<Signer>),
    /// Any key whose signature holds. For reading an enrolment request, whose key is then confirmed
    /// by its 30 digits, and for nothing else.
    SelfSigned,
}

/// Why a list is not read. Lines are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TrustFault {
    /// Not UTF-8, or longer than 4 MiB.
    #[error("keys-encoding")]
    Encoding,
    /// A line that is not `principals [namespaces="…"] ssh-ed25519 key [comment]`.
    #[error("keys-line {line}")]
    Line {
        /// The line.
        line: usize,
    },
    /// An option other than `namespaces`, or a pattern: this reader would not apply it as OpenSSH
    /// does, so it does not pretend to.
    #[error("keys-option {line}")]
    Option {
        /// The line.
        line: usize,
    },
    /// A key under which anyone can make signatures.
    #[error("keys-weak-key {line}")]
    WeakKey {
        /// The line.
        line: usize,
    },
}

impl TrustFault {
    /// The stable lower-kebab code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            TrustFault::Encoding => "keys-encoding",
            TrustFault::Line { .. } => "keys-line",
            TrustFault::Option { .. } => "keys-option",
            TrustFault::WeakKey { .. } => "keys-weak-key",
        }
    }

    /// Every code, for whoever has words for them.
    pub const CODES: [&str; 4] = ["keys-encoding", "keys-line", "keys-option", "keys-weak-key"];

    /// The line it is about.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self {
            TrustFault::Encoding => None,
            TrustFault::Line { line }
            | TrustFault::Option { line }
            | TrustFault::WeakKey { line } => Some(*line),
        }
    }
}

const MAX_BYTES: usize = 4 * 1024 * 1024;

/// What stands between the fields of a line. Any other white space is part of a field: OpenSSH would
/// read it so.
const BETWEEN: [char; 2] = [' ', '\t'];

impl Trust {
    /// Trusts nobody.
    #[must_use]
    pub fn nobody() -> Trust {
        Trust::Listed(Vec::new())
    }

    /// Trusts one key of one holder for every kind.
    #[must_use]
    pub fn only(principal: &str, key: PublicKey) -> Trust {
        let principals = vec![principal.to_owned()];
        Trust::Listed(vec![Signer { principals, namespaces: Vec::new(), key }])
    }

    /// Reads an `allowed_signers` file. A byte-order mark in front, empty lines, `#` comments and keys of other OpenSSH types,
    /// which sign no bundle, are passed over.
    ///
    /// # Errors
    /// [`TrustFault`], naming the first bad line.
    pub fn parse(file: &[u8]) -> Result<Trust, TrustFault> {
        let text = std::str::from_utf8(file).map_err(|_| TrustFault::Encoding)?;
        if text.len() > MAX_BYTES {
            return Err(TrustFault::Encoding);
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.starts_with('\u{feff}') {
            return Err(TrustFault::Encoding);
        }
        let mut signers = Vec::new();
        for (line, content) in (1..).zip(text.lines()) {
            let content = content.trim_matches(BETWEEN);
            if !content.is_empty() && !content.starts_with('#') {
                signers.extend(signer(content, line)?);
            }
        }
        Ok(Trust::Listed(signers))
    }

    /// The lines that allow this key to sign this kind; `None` when none does.
    pub(crate) fn holders(&self, key: PublicKey, kind: Kind) -> Option<Holders<'_>> {
        let Trust::Listed(signers) = self else {
            return Some(Holders::Unchecked);
        };
        let allowed: Vec<&Signer> =
            signers.iter().filter(|signer| signer.key == key && signer.allows(kind)).collect();
        (!allowed.is_empty()).then_some(Holders::Listed(allowed))
    }
}

impl Signer {
    fn allows(&self, kind: Kind) -> bool {
        self.namespaces.is_empty() || self.namespaces.iter().any(|name| name == kind.namespace())
    }
}

/// The holders of a key that was found.
pub(crate) enum Holders<'a> {
    Unchecked,
    Listed(Vec<&'a Signer>),
}

impl Holders<'_> {
    /// Whether this unit is among them; always, when no list was asked.
    pub(crate) fn include(&self, id: &str) -> bool {
        match self {
            Holders::Unchecked => true,
            Holders::Listed(signers) => {
                signers.iter().flat_map(|signer| &signer.principals).any(|known| known == id)
            }
        }
    }
}

/// The line of a list for one key, without a line end.
#[must_use]
pub fn allowed_signers_line(principal: &str, kinds: &[Kind], key: PublicKey) -> String {
    let names: Vec<&str> = kinds.iter().map(|kind| kind.namespace()).collect();
    format!("{principal} namespaces=\"{}\" {}", names.join(","), key.openssh())
}

/// One line; `None` for a key of another type.
fn signer(content: &str, line: usize) -> Result<Option<Signer>, TrustFault> {
    let mut words = content.split(BETWEEN).filter(|word| !word.is_empty());
    let principals = list(words.next().unwrap_or_default(), line)?;
    let mut word = words.next().ok_or(TrustFault::Line { line })?;
    let mut namespaces = Vec::new();
    if word.get(..11).is_some_and(|name| name.eq_ignore_ascii_case("namespaces=")) {
        let value = word.get(11..).unwrap_or_default();
        let inner = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
        // A quoted value with a blank or a second option would need OpenSSH's own parser.
        let inner =
            inner.filter(|inner| !inner.contains('"')).ok_or(TrustFault::Option { line })?;
        namespaces = list(inner, line)?;
        word = words.next().ok_or(TrustFault::Line { line })?;
    }
    let blob = words.next();
    match (word, blob) {
        ("ssh-ed25519", Some(blob)) => {
            let key = PublicKey::from_openssh_blob(blob).ok_or(TrustFault::Line { line })?;
            let key = PublicKey::checked(*key.bytes()).ok_or(TrustFault::WeakKey { line })?;
            Ok(Some(Signer { principals, namespaces, key }))
        }
        (other, Some(_)) if is_other_type(other) => Ok(None),
        (other, _) if other.contains('=') || other == "cert-authority" => {
            Err(TrustFault::Option { line })
        }
        _ => Err(TrustFault::Line { line }),
    }
}

fn is_other_type(word: &str) -> bool {
    ["ssh-rsa", "ssh-dss", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-"]
        .iter()
        .any(|known| word.starts_with(known))
}

fn list(text: &str, line: usize) -> Result<Vec<String>, TrustFault> {
    if text.contains(['*', '?', '!']) {
        return Err(TrustFault::Option { line });
    }
    if text.contains('"') || text.split(',').any(str::is_empty) {
        return Err(TrustFault::Line { line });
    }
    Ok(text.split(',').map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::SigningSeed;

    #[test]
    fn a_list_reads_whole_or_names_its_first_bad_line() {
        let key = SigningSeed::new([7; 32]).public().openssh();
        let blob = key.split(' ').nth(1).unwrap();
        let weak = PublicKey::new([0; 32]).openssh();
        let cases: &[(String, &str)] = &[
            (String::new(), "0"),
            (format!("# note\n\n06874-2008 {key} comment here\n"), "1"),
            (format!("a,b namespaces=\"x@y,z@y\" {key}\r\n"), "1"),
            (format!("\u{feff}a\t{key}\tcomment\n"), "1"),
            (format!("\u{feff}\u{feff}a {key}\n"), "keys-encoding"),
            (format!("a\u{a0}{key}\n"), "keys-line 1"),
            (format!("a {}\u{a0}x\n", key.trim()), "keys-line 1"),
            ("\u{a0}\n".into(), "keys-line 1"),
            (format!("a\u{2003}b {key}\n"), "1"),
            (format!("a NAMESPACES=\"x@y\" {key}"), "1"),
            ("a ssh-rsa AAAA\n".into(), "0"),
            (format!("a {key}\nb sk-ssh-ed25519@openssh.com AAAA\nc {key}\n"), "2"),
            (format!("a {key}\nb\n"), "keys-line 2"),
            (format!("ssh-ed25519 {blob}\n"), "keys-line 1"),
            ("a ssh-ed25519\n".into(), "keys-line 1"),
            (format!("a ssh-ed25519 {}\n", &blob[..40]), "keys-line 1"),
            (format!("a, {key}\n"), "keys-line 1"),
            (format!("* {key}\n"), "keys-option 1"),
            (format!("a cert-authority {key}\n"), "keys-option 1"),
            (format!("a valid-before=\"20300101\" {key}\n"), "keys-option 1"),
            (format!("a namespaces=\"x\",valid-after=\"2\" {key}\n"), "keys-option 1"),
            (format!("a namespaces=\"*@y\" {key}\n"), "keys-option 1"),
            (format!("a namespaces=x {key}\n"), "keys-option 1"),
            (format!("a namespaces=\"\" {key}\n"), "keys-line 1"),
            (format!("a {weak}\n"), "keys-weak-key 1"),
        ];
        for (file, expected) in cases {
            let found = match Trust::parse(file.as_bytes()) {
                Ok(Trust::Listed(signers)) => signers.len().to_string(),
                Ok(Trust::SelfSigned) => "self-signed".into(),
                Err(fault) => fault.to_string(),
            };
            assert_eq!(found, *expected, "{file:?}");
        }
        assert_eq!(Trust::parse(b"\xff"), Err(TrustFault::Encoding));
    }

    #[test]
    fn a_key_counts_for_its_namespaces_only() {
        let key = SigningSeed::new([7; 32]).public();
        let line = allowed_signers_line("06874-2008", &[Kind::BaoCao, Kind::DoiKhoa], key);
        let trust = Trust::parse(line.as_bytes()).unwrap();
        assert!(trust.holders(key, Kind::BaoCao).unwrap().include("06874-2008"));
        assert!(!trust.holders(key, Kind::BaoCao).unwrap().include("06875-2008"));
        assert!(trust.holders(key, Kind::DoiKhoa).is_some());
        assert!(trust.holders(key, Kind::BienNhan).is_none());
        assert!(trust.holders(SigningSeed::new([8; 32]).public(), Kind::BaoCao).is_none());
        assert!(Trust::nobody().holders(key, Kind::BaoCao).is_none());
        assert!(Trust::only("a", key).holders(key, Kind::BienNhan).unwrap().include("a"));
        assert!(Trust::SelfSigned.holders(key, Kind::BaoCao).unwrap().include("anyone"));
    }
}
