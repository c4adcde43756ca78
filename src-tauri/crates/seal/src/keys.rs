//! The two halves of an Ed25519 key: the seed that signs and the public key that is known.
//!
//! Invariant: a [`PublicKey`] that [`PublicKey::checked`] accepts is the one encoding of a point
//! of large order, so no constant signature can hold under it; a seed is wiped when dropped.

use crate::digest::{hex, unhex32};
use crate::digits::Digits;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

pub(crate) const ALGORITHM: &str = "ssh-ed25519";

/// The 32 bytes of an Ed25519 public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// Wraps 32 bytes without judging them; [`PublicKey::checked`] judges.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> PublicKey {
        PublicKey(bytes)
    }

    /// The bytes, when they are the canonical encoding of a point of large order; a key is only
    /// enrolled in this form (RFC 8032 §5.1.7 leaves small-order keys to the caller).
    #[must_use]
    pub fn checked(bytes: [u8; 32]) -> Option<PublicKey> {
        let key = VerifyingKey::from_bytes(&bytes).ok()?;
        let canonical = key.to_edwards().compress().to_bytes() == bytes;
        (canonical && !key.is_weak()).then_some(PublicKey(bytes))
    }

    /// From 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<PublicKey> {
        unhex32(text).map(PublicKey)
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        hex(&self.0)
    }

    /// The 30 digits a person reads from paper. Takes a tenth of a second or more, on purpose.
    #[must_use]
    pub fn digits(&self) -> Digits {
        Digits::of(&self.0)
    }

    /// The key as OpenSSH writes it: `ssh-ed25519 AAAA…`.
    #[must_use]
    pub fn openssh(&self) -> String {
        let mut blob = Vec::new();
        put_string(&mut blob, ALGORITHM.as_bytes());
        put_string(&mut blob, &self.0);
        format!("{ALGORITHM} {}", STANDARD.encode(blob))
    }

    /// The key in the base64 part of [`PublicKey::openssh`]; anything else is `None`.
    #[must_use]
    pub fn from_openssh_blob(text: &str) -> Option<PublicKey> {
        let blob = STANDARD.decode(text).ok()?;
        let key = blob.last_chunk::<32>().copied().map(PublicKey)?;
        (key.openssh().split(' ').nth(1) == Some(text)).then_some(key)
    }

    /// Whether the signature over the message holds, strictly.
    pub(crate) fn holds(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(signature);
        VerifyingKey::from_bytes(&self.0)
            .is_ok_and(|key| key.verify_strict(message, &signature).is_ok())
    }
}

/// The 32 secret bytes of a key. Not printable, not comparable, wiped when dropped.
pub struct SigningSeed(Zeroizing<[u8; 32]>);

impl SigningSeed {
    /// Takes 32 random bytes. The caller gets them from the operating system.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> SigningSeed {
        SigningSeed(Zeroizing::new(bytes))
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(SigningKey::from_bytes(&self.0).verifying_key().to_bytes())
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        SigningKey::from_bytes(&self.0).sign(message).to_bytes()
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl std::fmt::Debug for SigningSeed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SigningSeed(…)")
    }
}

/// An SSH string: length as u32 big-endian, then the bytes (RFC 4251 §5).
pub(crate) fn put_string(out: &mut Vec<u8>, bytes: &[u8]) {
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_its_three_written_forms() {
        let key = SigningSeed::new([7; 32]).public();
        assert_eq!(key.hex(), "ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c");
        assert_eq!(PublicKey::from_hex(&key.hex()), Some(key));
        let line = key.openssh();
        let blob = line.split(' ').nth(1).unwrap();
        assert_eq!(PublicKey::from_openssh_blob(blob), Some(key));
        assert_eq!(PublicKey::from_openssh_blob(&blob[1..]), None);
        assert_eq!(PublicKey::checked(*key.bytes()), Some(key));
    }

    #[test]
    fn weak_and_twice_written_points_are_no_keys() {
        let mut identity = [0; 32];
        identity[0] = 1;
        let mut order_two = [0xff; 32];
        order_two[0] = 0xec;
        order_two[31] = 0x7f;
        // y = p + 3: the point of y = 3, written a second way.
        let mut twice = [0xff; 32];
        twice[0] = 0xf0;
        twice[31] = 0x7f;
        for weak in [[0; 32], identity, order_two, twice, [2; 32]] {
            assert_eq!(PublicKey::checked(weak), None, "{}", hex(&weak));
        }
    }

    #[test]
    fn a_seed_is_not_printed() {
        assert_eq!(format!("{:?}", SigningSeed::new([7; 32])), "SigningSeed(…)");
    }
}
