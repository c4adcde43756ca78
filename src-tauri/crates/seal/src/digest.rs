//! SHA-256 and its lower-case hexadecimal form, the only way a hash is written in a bundle.

use sha2::{Digest, Sha256};

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// SHA-256 of the bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    let nibble = |value: u8| char::from(DIGITS.get(usize::from(value)).copied().unwrap_or(b'0'));
    bytes.iter().flat_map(|byte| [nibble(byte >> 4), nibble(byte & 15)]).collect()
}

/// The 32 bytes written as exactly 64 lower-case hexadecimal digits; anything else is `None`.
#[must_use]
pub fn unhex32(text: &str) -> Option<[u8; 32]> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != 32 || !rest.is_empty() {
        return None;
    }
    let value = |digit: u8| {
        DIGITS.iter().position(|known| *known == digit).and_then(|at| u8::try_from(at).ok())
    };
    let mut bytes = [0; 32];
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = value(*high)? << 4 | value(*low)?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixty_four_lower_digits_and_nothing_else_are_a_hash() {
        let text = hex(&sha256(b"abc"));
        assert_eq!(text, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(unhex32(&text), Some(sha256(b"abc")));
        for wrong in ["", "ba", &text.to_uppercase(), &format!("{text}0"), &text.replace('f', "g")]
        {
            assert_eq!(unhex32(wrong), None, "{wrong}");
        }
    }
}
