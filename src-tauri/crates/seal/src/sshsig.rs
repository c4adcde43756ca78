//! Signatures in OpenSSH's SSHSIG envelope, Ed25519 only, one byte form per signature.
//!
//! Invariant: nothing in an envelope is interpreted. The reader fills the fixed template with the
//! two fields it copies out, a 32-byte key and a 64-byte signature, and compares the whole file.

use crate::keys::{ALGORITHM, PublicKey, SigningSeed, put_string};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha512};

const MAGIC: &[u8] = b"SSHSIG";
const VERSION: u32 = 1;
const HASH: &[u8] = b"sha512";
const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----\n";
const END: &str = "-----END SSH SIGNATURE-----\n";
const LINE: usize = 70;
/// Where the key stands in the blob: magic, version, two lengths, the algorithm, one length.
const KEY_AT: usize = 33;

/// Why a signature is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SigFault {
    /// Not the template of this namespace.
    #[error("signature-form")]
    Form,
    /// The key is no canonical point of large order.
    #[error("key-weak")]
    WeakKey,
    /// The signature does not hold over these bytes.
    #[error("signature-mismatch")]
    Mismatch,
}

/// The two fields of a well-formed envelope. Nothing is known about them until
/// [`Envelope::verify`] has held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Envelope {
    /// The key the envelope claims.
    pub key: PublicKey,
    signature: [u8; 64],
}

/// Signs the message under the namespace; returns the armoured file.
#[must_use]
pub fn sign(seed: &SigningSeed, namespace: &str, message: &[u8]) -> String {
    let signature = seed.sign(&signed_bytes(namespace, message));
    armour(&blob(namespace, &Envelope { key: seed.public(), signature }))
}

/// Reads an armoured file against the template of the namespace.
///
/// # Errors
/// [`SigFault::Form`] for every byte string [`sign`] can not have written under this namespace.
pub fn read(file: &[u8], namespace: &str) -> Result<Envelope, SigFault> {
    let text = std::str::from_utf8(file).map_err(|_| SigFault::Form)?;
    let lines = text.strip_prefix(BEGIN).and_then(|text| text.strip_suffix(END));
    let body: String = lines.ok_or(SigFault::Form)?.split('\n').collect();
    let bytes = STANDARD.decode(body).map_err(|_| SigFault::Form)?;
    let key = bytes.get(KEY_AT..).and_then(|from| from.first_chunk::<32>());
    let (Some(key), Some(signature)) = (key, bytes.last_chunk::<64>()) else {
        return Err(SigFault::Form);
    };
    let envelope = Envelope { key: PublicKey::new(*key), signature: *signature };
    if armour(&blob(namespace, &envelope)).as_bytes() == file {
        Ok(envelope)
    } else {
        Err(SigFault::Form)
    }
}

impl Envelope {
    /// Whether the claimed key signed this message under this namespace.
    ///
    /// # Errors
    /// [`SigFault::WeakKey`] or [`SigFault::Mismatch`].
    pub fn verify(&self, namespace: &str, message: &[u8]) -> Result<(), SigFault> {
        PublicKey::checked(*self.key.bytes()).ok_or(SigFault::WeakKey)?;
        if self.key.holds(&signed_bytes(namespace, message), &self.signature) {
            Ok(())
        } else {
            Err(SigFault::Mismatch)
        }
    }
}

/// What Ed25519 signs: namespace, empty reserved field, hash name and hash of the message.
fn signed_bytes(namespace: &str, message: &[u8]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    put_string(&mut out, namespace.as_bytes());
    put_string(&mut out, b"");
    put_string(&mut out, HASH);
    put_string(&mut out, &Sha512::digest(message));
    out
}

fn blob(namespace: &str, envelope: &Envelope) -> Vec<u8> {
    let mut key = Vec::new();
    put_string(&mut key, ALGORITHM.as_bytes());
    put_string(&mut key, envelope.key.bytes());
    let mut signature = Vec::new();
    put_string(&mut signature, ALGORITHM.as_bytes());
    put_string(&mut signature, &envelope.signature);

    let mut out = MAGIC.to_vec();
    out.extend_from_slice(&VERSION.to_be_bytes());
    put_string(&mut out, &key);
    put_string(&mut out, namespace.as_bytes());
    put_string(&mut out, b"");
    put_string(&mut out, HASH);
    put_string(&mut out, &signature);
    out
}

fn armour(blob: &[u8]) -> String {
    let mut file = String::from(BEGIN);
    for (at, letter) in STANDARD.encode(blob).chars().enumerate() {
        if at > 0 && at.is_multiple_of(LINE) {
            file.push('\n');
        }
        file.push(letter);
    }
    file.push('\n');
    file.push_str(END);
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMESPACE: &str = "bao-cao@socongdong.v1";
    const MESSAGE: &[u8] = b"so cong dong, vecto thu 1\n";

    fn signed() -> String {
        sign(&SigningSeed::new([7; 32]), NAMESPACE, MESSAGE)
    }

    #[test]
    fn what_is_signed_is_read_and_holds() {
        let envelope = read(signed().as_bytes(), NAMESPACE).unwrap();
        assert_eq!(envelope.key, SigningSeed::new([7; 32]).public());
        assert_eq!(envelope.verify(NAMESPACE, MESSAGE), Ok(()));
        assert_eq!(envelope.verify(NAMESPACE, b"other"), Err(SigFault::Mismatch));
        assert_eq!(envelope.verify("bien-nhan@socongdong.v1", MESSAGE), Err(SigFault::Mismatch));
    }

    #[test]
    fn no_other_writing_of_the_same_envelope_is_read() {
        let good = signed();
        let padded = good.replacen("=\n-----END", "\n-----END", 1);
        assert_ne!(padded, good);
        for (what, file) in [
            ("line ends of Windows", good.replace('\n', "\r\n")),
            ("a space in the base64", good.replacen("U1NI", "U1 NI", 1)),
            (
                "lines of another length",
                good.replacen('\n', "", 2).replacen("-----U", "-----\nU", 1),
            ),
            ("no padding", padded),
            ("text after the end", format!("{good}\n")),
            ("text before the beginning", format!(" {good}")),
            ("nothing", String::new()),
            ("no body", format!("{BEGIN}{END}")),
        ] {
            assert_eq!(read(file.as_bytes(), NAMESPACE), Err(SigFault::Form), "{what}");
        }
        assert_eq!(read(good.as_bytes(), "bien-nhan@socongdong.v1"), Err(SigFault::Form));
        assert_eq!(read(&[0xff; 300], NAMESPACE), Err(SigFault::Form));
    }

    #[test]
    fn the_last_letter_has_one_form() {
        let good = signed();
        let at = good.find("=\n-----END").unwrap() - 1;
        let mut changed = 0;
        for letter in ('A'..='Z').chain('a'..='z').chain('0'..='9') {
            let mut file = good.clone();
            file.replace_range(at..=at, &letter.to_string());
            if file != good && read(file.as_bytes(), NAMESPACE).is_err() {
                changed += 1;
            }
        }
        // One base64 letter before a single `=` carries four bits: 3 of 4 letters are not canonical.
        assert!(changed >= 46, "{changed}");
    }
}
