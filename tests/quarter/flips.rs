//! One byte changed anywhere in a sealed bundle, and it never verifies.

use super::playing;
use desk::talk::Verified;
use desk::{Trust, verify_bytes};

/// Every how manieth byte of the opaque payload is tried.
const STEP: usize = 379;

#[test]
fn one_flipped_byte_anywhere_never_verifies() {
    let mut centre = playing::ready_to_seal();
    let sealed = playing::seal(&mut centre);
    let path = sealed["path"].as_str().expect("a path");
    let mut bytes = std::fs::read(path).expect("the bundle");
    let seal = centre.ok("read_seal", serde_json::json!({}));
    let line = format!("06874-2008 {}\n", seal["public_key"].as_str().expect("a key"));
    let trust = Trust::parse(line.as_bytes()).expect("a list of signers");
    let whole = verify_bytes(&bytes, &trust);
    assert_eq!((whole.verdict, whole.code.as_str()), (Verified::Accepted, "accepted"));
    for at in places(&bytes) {
        for bit in [1_u8, 0x80] {
            bytes[at] ^= bit;
            let row = verify_bytes(&bytes, &trust);
            assert_eq!(row.verdict, Verified::Refused, "byte {at}, bit {bit}: {}", row.code);
            assert!(!row.message.starts_with("bundle."), "{} has no sentence", row.code);
            bytes[at] ^= bit;
        }
    }
    for cut in [1, 22, 30, bytes.len() / 2] {
        let row = verify_bytes(&bytes[..bytes.len() - cut], &trust);
        assert_eq!(row.verdict, Verified::Refused, "cut by {cut}: {}", row.code);
    }
    bytes.push(0);
    assert_eq!(verify_bytes(&bytes, &trust).verdict, Verified::Refused, "a byte too many");
}

/// Every byte of headers, the directory, manifests, metadata and signature is too many for one
/// test; of those every seventh, of the rest every [`STEP`]th, and all of the first and last.
fn places(bytes: &[u8]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..bytes.len()).step_by(STEP).collect();
    let mut at = 0;
    while bytes[at..].starts_with(b"PK\x03\x04") {
        let half =
            |from: usize| usize::from(bytes[at + from]) + 256 * usize::from(bytes[at + from + 1]);
        let (size, name) = (half(18) + 65_536 * half(20), half(26));
        let data = at + 30 + name;
        let is_tag = !bytes[at + 30..data].starts_with(b"goi/data/");
        places.extend((at..data).step_by(3));
        if is_tag {
            places.extend((data..data + size).step_by(7));
        }
        at = data + size;
    }
    places.extend((at..bytes.len()).step_by(5));
    places.extend(0..30);
    places.extend(bytes.len() - 22..bytes.len());
    places.sort_unstable();
    places.dedup();
    places
}
