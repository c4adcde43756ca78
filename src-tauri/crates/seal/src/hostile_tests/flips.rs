//! H04 and H05: every truncation and every flipped byte of a small bundle.

use super::forge::Parts;
use super::verdict;
use crate::code::Code;
use crate::reading::read;
use crate::testing::{sealed, trust};
use proptest::prelude::*;

#[test]
fn no_beginning_of_a_bundle_is_a_bundle() {
    let good = sealed().bytes;
    for length in 0..good.len() {
        let expected = if length == 0 { Code::Empty } else { Code::Truncated };
        assert_eq!(verdict(&good[..length]), expected.as_str(), "{length} of {}", good.len());
    }
}

#[test]
fn no_byte_of_a_bundle_can_be_another() {
    let good = sealed().bytes;
    for at in 0..good.len() {
        for mask in [0x01, 0x80, 0xff] {
            let mut bad = good.clone();
            bad[at] ^= mask;
            assert!(read(&bad, &trust()).is_err(), "byte {at} mask {mask:#x}");
        }
    }
}

#[test]
fn no_byte_of_an_entry_can_be_another_even_when_the_container_is_made_to_fit() {
    let good = Parts::valid();
    for (name, bytes) in &good.0 {
        for at in 0..bytes.len() {
            let mut bad = bytes.clone();
            bad[at] ^= 0x01;
            let verdict = verdict(&good.clone().set(name, bad).zip());
            let expected: &[&str] = match name.as_str() {
                "tagmanifest-sha256.txt" => &["signature-mismatch"],
                "chu-ky/trung-tam.sig" => &["signature-form", "signature-mismatch"],
                _ => &["hash-mismatch"],
            };
            assert!(expected.contains(&verdict), "{name} byte {at}: {verdict}");
        }
    }
}

proptest! {
    #[test]
    fn cut_and_pasted_bundles_are_refused_without_a_panic(
        from in any::<prop::sample::Index>(),
        length in 0_usize..200,
        to in any::<prop::sample::Index>(),
    ) {
        let good = sealed().bytes;
        let from = from.index(good.len());
        let piece = good[from..good.len().min(from + length)].to_vec();
        let mut bad = good.clone();
        let at = to.index(good.len());
        bad.splice(at..at, piece);
        if bad != good {
            prop_assert!(read(&bad, &trust()).is_err());
        }
    }
}
