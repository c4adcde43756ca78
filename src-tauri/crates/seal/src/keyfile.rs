//! The key file: a signing seed locked with a passphrase, 108 bytes.
//!
//! Invariant: no byte of a file is believed before its bounds are checked, and no memory is taken
//! for a cost outside them; a file opens with its passphrase and its own 108 bytes or not at all.

use crate::keys::SigningSeed;
use crate::text::nfc;
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use zeroize::Zeroizing;

/// Length of a key file, in bytes.
pub const LENGTH: usize = 108;
/// The first eight bytes of a key file.
pub const MAGIC: &[u8; 8] = b"SCDKEY1\n";
/// Everything before the ciphertext; authenticated with it.
const HEAD: usize = 60;

/// What one guess costs: Argon2id with one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
}

impl Cost {
    /// 64 MiB, 3 passes: the low-memory choice of RFC 9106 §4 with one lane. For real keys.
    pub const DEFAULT: Cost = Cost { memory_kib: 64 * 1024, passes: 3 };
    /// 19 MiB, 2 passes: the least that is ever written. For samples, and for PCs that take more
    /// than three seconds at the default.
    pub const FLOOR: Cost = Cost { memory_kib: 19 * 1024, passes: 2 };

    /// A cost a reader accepts: 19 MiB to 1 GiB, 1 to 20 passes; `None` outside.
    #[must_use]
    pub fn new(memory_kib: u32, passes: u32) -> Option<Cost> {
        let bounded = (19 * 1024..=1024 * 1024).contains(&memory_kib) && (1..=20).contains(&passes);
        bounded.then_some(Cost { memory_kib, passes })
    }
}

/// Why a key file does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFileFault {
    /// Not 108 bytes: cut, empty or another file. The second copy may be whole.
    #[error("key-file-length")]
    Length,
    /// 108 bytes that do not begin as a key file does: zeroed or another file.
    #[error("key-file-magic")]
    Magic,
    /// A cost outside the bounds: damaged, or made to exhaust this machine.
    #[error("key-file-cost")]
    Cost,
    /// Not enough memory for the cost of this file.
    #[error("key-file-memory")]
    Memory,
    /// The passphrase is wrong, or salt, nonce or ciphertext are damaged: by design of the cipher
    /// the two can not be told apart.
    #[error("passphrase-wrong")]
    Refused,
}

impl KeyFileFault {
    /// Every fault, for whoever must hold a sentence for each.
    pub const ALL: [KeyFileFault; 5] = [
        KeyFileFault::Length,
        KeyFileFault::Magic,
        KeyFileFault::Cost,
        KeyFileFault::Memory,
        KeyFileFault::Refused,
    ];

    /// The stable lower-kebab code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            KeyFileFault::Length => "key-file-length",
            KeyFileFault::Magic => "key-file-magic",
            KeyFileFault::Cost => "key-file-cost",
            KeyFileFault::Memory => "key-file-memory",
            KeyFileFault::Refused => "passphrase-wrong",
        }
    }
}

/// Locks a seed. `salt` and `nonce` are fresh random bytes for every file ever written.
///
/// # Errors
/// [`KeyFileFault::Cost`] below [`Cost::FLOOR`]; [`KeyFileFault::Memory`].
pub fn lock(
    seed: &SigningSeed,
    passphrase: &str,
    cost: Cost,
    salt: [u8; 16],
    nonce: [u8; 24],
) -> Result<Vec<u8>, KeyFileFault> {
    if cost.memory_kib < Cost::FLOOR.memory_kib || cost.passes < Cost::FLOOR.passes {
        return Err(KeyFileFault::Cost);
    }
    let mut file = MAGIC.to_vec();
    for number in [cost.memory_kib, cost.passes, 1] {
        file.extend_from_slice(&number.to_be_bytes());
    }
    file.extend_from_slice(&salt);
    file.extend_from_slice(&nonce);
    let cipher = cipher(passphrase, cost, &salt)?;
    let payload = Payload { msg: seed.bytes(), aad: &file };
    let locked = cipher.encrypt(&nonce.into(), payload).map_err(|_| KeyFileFault::Refused)?;
    file.extend_from_slice(&locked);
    Ok(file)
}

/// Opens a key file. The passphrase is compared in NFC, so two keyboards that compose differently
/// agree.
///
/// # Errors
/// [`KeyFileFault`].
pub fn open(file: &[u8], passphrase: &str) -> Result<SigningSeed, KeyFileFault> {
    let parts = Parts::split(file)?;
    let cipher = cipher(passphrase, parts.cost, parts.salt)?;
    let payload = Payload { msg: parts.locked, aad: parts.head };
    let seed =
        cipher.decrypt(&(*parts.nonce).into(), payload).map_err(|_| KeyFileFault::Refused)?;
    let seed = Zeroizing::new(seed);
    let bytes = seed.first_chunk::<32>().ok_or(KeyFileFault::Refused)?;
    Ok(SigningSeed::new(*bytes))
}

/// The cost written in a key file: whether it should be locked anew at a higher one.
///
/// # Errors
/// [`KeyFileFault::Length`], [`KeyFileFault::Magic`] or [`KeyFileFault::Cost`].
pub fn cost(file: &[u8]) -> Result<Cost, KeyFileFault> {
    Parts::split(file).map(|parts| parts.cost)
}

struct Parts<'a> {
    cost: Cost,
    salt: &'a [u8; 16],
    nonce: &'a [u8; 24],
    head: &'a [u8],
    locked: &'a [u8],
}

impl<'a> Parts<'a> {
    fn split(file: &'a [u8]) -> Result<Parts<'a>, KeyFileFault> {
        let whole: &[u8; LENGTH] = file.try_into().map_err(|_| KeyFileFault::Length)?;
        let (head, locked) = whole.split_at_checked(HEAD).ok_or(KeyFileFault::Length)?;
        let (magic, rest) = head.split_first_chunk::<8>().ok_or(KeyFileFault::Length)?;
        if magic != MAGIC {
            return Err(KeyFileFault::Magic);
        }
        let (memory, rest) = rest.split_first_chunk::<4>().ok_or(KeyFileFault::Length)?;
        let (passes, rest) = rest.split_first_chunk::<4>().ok_or(KeyFileFault::Length)?;
        let (lanes, rest) = rest.split_first_chunk::<4>().ok_or(KeyFileFault::Length)?;
        let (salt, rest) = rest.split_first_chunk::<16>().ok_or(KeyFileFault::Length)?;
        let nonce = rest.first_chunk::<24>().ok_or(KeyFileFault::Length)?;
        let cost = Cost::new(u32::from_be_bytes(*memory), u32::from_be_bytes(*passes))
            .filter(|_| u32::from_be_bytes(*lanes) == 1)
            .ok_or(KeyFileFault::Cost)?;
        Ok(Parts { cost, salt, nonce, head, locked })
    }
}

fn cipher(
    passphrase: &str,
    cost: Cost,
    salt: &[u8; 16],
) -> Result<XChaCha20Poly1305, KeyFileFault> {
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32));
    let params = params.map_err(|_| KeyFileFault::Cost)?;
    let composed = Zeroizing::new(nfc(passphrase).into_owned());
    let mut key = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(composed.as_bytes(), salt, key.as_mut_slice())
        .map_err(|_| KeyFileFault::Memory)?;
    XChaCha20Poly1305::new_from_slice(key.as_slice()).map_err(|_| KeyFileFault::Refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> Vec<u8> {
        lock(&SigningSeed::new([7; 32]), "tám chữ cái Việt", Cost::FLOOR, [1; 16], [2; 24]).unwrap()
    }

    #[test]
    fn a_key_opens_with_its_passphrase_however_composed_and_with_no_other() {
        let file = file();
        assert_eq!(file.len(), LENGTH);
        assert_eq!(open(&file, "tám chữ cái Việt").unwrap().bytes(), &[7; 32]);
        let decomposed: String =
            unicode_normalization::UnicodeNormalization::nfd("tám chữ cái Việt").collect();
        assert_eq!(open(&file, &decomposed).unwrap().bytes(), &[7; 32]);
        assert_eq!(open(&file, "tám chữ cái Viêt").unwrap_err(), KeyFileFault::Refused);
        assert_eq!(open(&file, "").unwrap_err(), KeyFileFault::Refused);
        assert_eq!(cost(&file), Ok(Cost::FLOOR));
    }

    #[test]
    fn damage_is_told_apart_as_far_as_the_bytes_allow() {
        let good = file();
        let changed = |at: usize, value: u8| {
            let mut file = good.clone();
            file[at] = value;
            open(&file, "tám chữ cái Việt").unwrap_err()
        };
        assert_eq!(open(&[], "x").unwrap_err(), KeyFileFault::Length);
        assert_eq!(open(&good[..107], "x").unwrap_err(), KeyFileFault::Length);
        assert_eq!(open(&[&good[..], b"\n"].concat(), "x").unwrap_err(), KeyFileFault::Length);
        assert_eq!(open(&[0; LENGTH], "x").unwrap_err(), KeyFileFault::Magic);
        assert_eq!(changed(6, b'2'), KeyFileFault::Magic);
        assert_eq!(changed(8, 255), KeyFileFault::Cost);
        assert_eq!(changed(10, 1), KeyFileFault::Cost);
        assert_eq!(changed(15, 0), KeyFileFault::Cost);
        assert_eq!(changed(15, 21), KeyFileFault::Cost);
        assert_eq!(changed(19, 4), KeyFileFault::Cost);
        for at in [15, 20, 36, 60, 107] {
            assert_eq!(changed(at, 3), KeyFileFault::Refused, "byte {at}");
        }
    }

    #[test]
    fn nothing_is_written_below_the_floor() {
        let weak = Cost::new(19 * 1024, 1).unwrap();
        let refused = lock(&SigningSeed::new([7; 32]), "x", weak, [1; 16], [2; 24]);
        assert_eq!(refused, Err(KeyFileFault::Cost));
        assert_eq!(Cost::new(19 * 1024 - 1, 2), None);
        assert_eq!(Cost::new(1024 * 1024 + 1, 2), None);
        assert_eq!(Cost::new(u32::MAX, 2), None);
        for fault in KeyFileFault::ALL {
            assert_eq!(fault.to_string(), fault.code());
        }
    }
}
