//! H53 to H64: signatures and whose they are.

use super::expect_all;
use super::forge::{Parts, SIG};
use crate::bundle::{INFO, write_with};
use crate::code::Code;
use crate::code::Code::{
    Impersonation, Layout, SignatureExtra, SignatureForm, SignatureMismatch, SignatureMissing,
};
use crate::keys::{PublicKey, put_string};
use crate::kinds::{Kind, Role};
use crate::manifest::TAG_MANIFEST;
use crate::reading::{Expect, read, read_expecting};
use crate::testing::{CENTRE, files, info, sealed, seed, trust};
use crate::trust::{Trust, allowed_signers_line};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

const NAMESPACE: &str = "bao-cao@socongdong.v1";

fn parts() -> Parts {
    Parts::valid()
}

/// An envelope of which every field can be chosen.
fn envelope(
    version: u32,
    key: &[u8],
    namespace: &str,
    reserved: &str,
    hash: &str,
    sig: &[u8],
) -> String {
    let mut blob = b"SSHSIG".to_vec();
    blob.extend(version.to_be_bytes());
    for part in [key, namespace.as_bytes(), reserved.as_bytes(), hash.as_bytes(), sig] {
        put_string(&mut blob, part);
    }
    let text = STANDARD.encode(blob);
    let lines: Vec<&str> =
        text.as_bytes().chunks(70).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN SSH SIGNATURE-----\n{}\n-----END SSH SIGNATURE-----\n", lines.join("\n"))
}

fn pair(algorithm: &str, bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    put_string(&mut out, algorithm.as_bytes());
    put_string(&mut out, bytes);
    out
}

/// The signature bytes of the valid bundle.
fn good_signature() -> [u8; 64] {
    let text = parts().text(SIG);
    let body: String = text.lines().filter(|line| !line.starts_with('-')).collect();
    *STANDARD.decode(body).unwrap().last_chunk().unwrap()
}

#[test]
fn an_envelope_in_another_form_is_not_a_signature() {
    let key = pair("ssh-ed25519", seed(7).public().bytes());
    let signature = pair("ssh-ed25519", &good_signature());
    let good = envelope(1, &key, NAMESPACE, "", "sha512", &signature);
    assert_eq!(good, parts().text(SIG), "the bench writes what the writer writes");
    let forged = |text: String| parts().set(SIG, text).zip();
    let with = |version, key: &[u8], namespace, reserved, hash, signature: &[u8]| {
        forged(envelope(version, key, namespace, reserved, hash, signature))
    };
    let receipt = parts().sign(&seed(7), Kind::BienNhan).zip();
    let own = sealed().bytes;
    let receipt_wanted = Expect { kind: Some(Kind::DoiKhoa), ..Expect::default() };
    assert_eq!(read_expecting(&own, &trust(), &receipt_wanted).unwrap_err().code, SignatureForm);
    let cases: &[(&str, Vec<u8>, Code)] = &[
        ("H54 line ends of Windows", forged(good.replace('\n', "\r\n")), SignatureForm),
        ("H55 signed as a receipt", receipt, SignatureForm),
        (
            "H55 no namespace of ours",
            with(1, &key, "file", "", "sha512", &signature),
            SignatureForm,
        ),
        ("H56 sha256", with(1, &key, NAMESPACE, "", "sha256", &signature), SignatureForm),
        ("H56 version 2", with(2, &key, NAMESPACE, "", "sha512", &signature), SignatureForm),
        ("H56 reserved", with(1, &key, NAMESPACE, "x", "sha512", &signature), SignatureForm),
        (
            "H56 a token's key",
            with(
                1,
                &pair("sk-ssh-ed25519@openssh.com", &[7; 32]),
                NAMESPACE,
                "",
                "sha512",
                &signature,
            ),
            SignatureForm,
        ),
        (
            "H56 an RSA key",
            with(1, &pair("ssh-rsa", &[7; 256]), NAMESPACE, "", "sha512", &signature),
            SignatureForm,
        ),
        (
            "H56 an RSA signature",
            with(1, &key, NAMESPACE, "", "sha512", &pair("rsa-sha2-512", &[7; 256])),
            SignatureForm,
        ),
        ("H57 a space", forged(good.replacen("U1NI", "U1N I", 1)), SignatureForm),
        ("H57 a line fewer", forged(good.replacen("\nU1NI", "U1NI", 1)), SignatureForm),
        ("H57 more padding", forged(good.replacen("=\n-", "==\n-", 1)), SignatureForm),
        ("an empty signature", forged(String::new()), SignatureForm),
    ];
    expect_all(cases);
}

#[test]
fn a_signature_that_does_not_hold_is_told_from_one_in_another_form() {
    let signed = |key: &[u8; 32], signature: &[u8]| {
        let key = pair("ssh-ed25519", key);
        let signature = pair("ssh-ed25519", signature);
        parts().set(SIG, envelope(1, &key, NAMESPACE, "", "sha512", &signature)).zip()
    };
    let mut identity = [0; 32];
    identity[0] = 1;
    // R = identity, S = 0: holds for every message under the identity key where weak keys are let in.
    let constant = [&identity[..], &[0; 32]].concat();
    let other = write_with(
        Kind::BaoCao,
        crate::info::Info { sample: true, ..info() },
        &files(),
        &seed(7),
        &[],
    );
    let other = Parts::of(&other.unwrap().bytes).text(SIG);
    let good_key = *seed(7).public().bytes();
    let mut flipped = good_signature();
    flipped[3] ^= 1;
    let cases: &[(&str, Vec<u8>, Code)] = &[
        ("H58 the identity as key", signed(&identity, &constant), SignatureMismatch),
        ("no point at all", signed(&[2; 32], &good_signature()), SignatureMismatch),
        ("H59 S + L", signed(&good_key, &malleated()), SignatureMismatch),
        ("a bit of the signature", signed(&good_key, &flipped), SignatureMismatch),
        (
            "another's key over it",
            signed(seed(8).public().bytes(), &good_signature()),
            SignatureMismatch,
        ),
        ("H62 the signature of another bundle", parts().set(SIG, other).zip(), SignatureMismatch),
    ];
    expect_all(cases);
    let refusal = read(&cases[0].1, &Trust::only(CENTRE, PublicKey::new(identity))).unwrap_err();
    assert_eq!((refusal.code, refusal.signer), (SignatureMismatch, None));
}

/// The good signature with the group order added to S: the same to a lax verifier.
fn malleated() -> [u8; 64] {
    let order: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde,
        0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let mut signature = good_signature();
    let mut carry = 0;
    for (byte, more) in signature[32..].iter_mut().zip(order) {
        let sum = u16::from(*byte) + u16::from(more) + carry;
        *byte = u8::try_from(sum & 0xff).unwrap();
        carry = sum >> 8;
    }
    signature
}

#[test]
fn a_whole_bundle_of_an_unknown_key_shows_its_digits_and_is_not_parsed() {
    let sealed = sealed();
    let refusal = read(&sealed.bytes, &Trust::nobody()).unwrap_err();
    assert_eq!(refusal.code, Code::KeyUnknown, "H53");
    assert_eq!(refusal.detail, "43909 65164 83261 24221 55248 62225");
    assert_eq!(refusal.ma_goi, Some(sealed.ma_goi));
    assert_eq!(refusal.signer, Some(seed(7).public()));

    // Damage comes before ignorance, and metadata nobody vouched for are never read.
    let changed = parts().set("data/bao-cao.pdf", "x").zip();
    assert_eq!(read(&changed, &Trust::nobody()).unwrap_err().code, Code::HashMismatch);
    let garbage = parts().with_info("not json");
    assert_eq!(read(&garbage, &Trust::nobody()).unwrap_err().code, Code::KeyUnknown);

    let line = allowed_signers_line(CENTRE, &[Kind::DoiKhoa], seed(7).public());
    let elsewhere = Trust::parse(line.as_bytes()).unwrap();
    assert_eq!(read(&sealed.bytes, &elsewhere).unwrap_err().code, Code::KeyUnknown);
    assert!(read(&sealed.bytes, &Trust::SelfSigned).is_ok());
}

#[test]
fn the_signatures_are_exactly_those_announced() {
    let director = seed(9);
    let both = write_with(Kind::BaoCao, info(), &files(), &seed(7), &[(Role::GiamDoc, &director)]);
    let both = both.unwrap().bytes;
    let opened = read(&both, &trust()).unwrap();
    assert_eq!(opened.cosigners, [(Role::GiamDoc, director.public())].into());
    let file = Role::GiamDoc.signature_file();
    let other = crate::sshsig::sign(&director, NAMESPACE, b"another bundle");
    let cases: &[(&str, Vec<u8>, Code)] = &[
        ("H60 an unannounced signature", parts().add(2, file, b"junk").zip(), SignatureExtra),
        ("H60 in a folder", parts().add(2, "chu-ky/a/b", b"junk").zip(), SignatureExtra),
        ("H61 the issuer's removed", parts().remove(SIG).zip(), Layout),
        ("H61 the director's removed", Parts::of(&both).remove(file).zip(), SignatureMissing),
        ("the director's is junk", Parts::of(&both).set(file, "junk").zip(), SignatureForm),
        (
            "the director's is of another bundle",
            Parts::of(&both).set(file, other).zip(),
            SignatureMismatch,
        ),
    ];
    expect_all(cases);
    for role in [Role::TrungTam, Role::CoQuan] {
        let twice = write_with(Kind::BaoCao, info(), &files(), &seed(7), &[(role, &director)]);
        assert_eq!(twice.unwrap_err().code, SignatureExtra);
    }
    let pair = [(Role::KeToan, &director), (Role::KeToan, &director)];
    let twice = write_with(Kind::BaoCao, info(), &files(), &seed(7), &pair);
    assert_eq!(twice.unwrap_err().code, SignatureExtra);
}

#[test]
fn a_key_speaks_for_its_own_unit_kind_and_key_only() {
    let text = parts().text(INFO);
    let other_key = text.replace(&seed(7).public().hex(), &seed(8).public().hex());
    let cases: &[(&str, Vec<u8>, Code)] = &[
        (
            "H63 another centre",
            parts().with_info(text.replace(CENTRE, "06875-2008")),
            Impersonation,
        ),
        ("H64 another key", parts().with_info(other_key), Impersonation),
        (
            "another kind",
            parts().with_info(text.replace("\"kind\":\"bao-cao\"", "\"kind\":\"doi-khoa\"")),
            Impersonation,
        ),
    ];
    expect_all(cases);
    let unsigned = parts().set(TAG_MANIFEST, b"x".to_vec()).zip();
    assert_eq!(super::verdict(&unsigned), "signature-mismatch");
}
