//! FORMAT.md against the code: every vector and every code it prints is what the code computes.

use crate::code::Code;
use crate::digest::{hex, sha256};
use crate::keyfile::{self, Cost};
use crate::kinds::{Kind, Role};
use crate::testing::{files, sealed, seed};
use crate::{Digits, info, json, manifest, sshsig};

const DOCUMENT: &str = include_str!("../FORMAT.md");
const MESSAGE: &[u8] = b"so cong dong, vecto thu 1\n";

fn shows(what: &str, text: &str) {
    assert!(DOCUMENT.contains(text), "FORMAT.md does not show the {what}:\n{text}");
}

#[test]
fn the_vectors_of_the_document_are_what_the_code_computes() {
    let key = seed(7).public();
    shows("public key", &key.hex());
    shows("OpenSSH key", &key.openssh());
    shows("digits", &format!("`{}`", key.digits()));
    shows("signature", &sshsig::sign(&seed(7), Kind::BaoCao.namespace(), MESSAGE));
    let locked = keyfile::lock(&seed(7), "mot hai ba bon", Cost::FLOOR, [1; 16], [2; 24]).unwrap();
    shows("key file", &hex(&locked));
    shows("lineage", &format!("`{}`", info::lineage_text(*b"0123456789abcdef")));
    let (major, minor, _) = unicode_normalization::UNICODE_VERSION;
    shows("Unicode by which texts are composed", &format!("{major}.{minor};"));
    let table = ("du-lieu/a.csv".to_owned(), b"a\n1\n".to_vec());
    shows("mã số liệu", &format!("`{}`", manifest::ma_so_lieu(&[table])));
}

#[test]
fn the_example_bundle_of_the_document_is_the_one_that_is_written() {
    let sealed = sealed();
    shows("file name", &sealed.file_name);
    shows("mã gói", &sealed.ma_goi);
    shows("mã số liệu of the example", &format!("`{}`", sealed.ma_so_lieu));
    shows("hash of the file", &hex(&sha256(&sealed.bytes)));
    shows("length", &format!("{} bytes", sealed.bytes.len()));
    shows("metadata", std::str::from_utf8(&json::encode(&sealed.info).unwrap()).unwrap());
    for (path, bytes) in files() {
        shows("manifest line", &format!("{}  data/{path}", hex(&sha256(&bytes))));
    }
    let digits = Digits::of(&crate::digest::unhex32(&sealed.ma_goi).unwrap());
    shows("digits of the mã gói", &format!("`{digits}`"));
}

#[test]
fn every_code_kind_and_role_stands_in_its_table_once() {
    for code in Code::ALL {
        let row = format!("| `{}` | {} |", code.as_str(), code.paper());
        assert_eq!(DOCUMENT.matches(&row).count(), 1, "{row}");
    }
    let rows = DOCUMENT
        .lines()
        .filter(|line| ["| E-", "| Q-", "| W-", "| I-"].iter().any(|weight| line.contains(weight)));
    assert_eq!(rows.count(), Code::ALL.len());
    for kind in Kind::ALL {
        let (name, namespace, issuer) = (kind.name(), kind.namespace(), kind.issuer().name());
        shows("kind", &format!("| `{name}` | `{}` | `{namespace}` | `{issuer}` |", kind.prefix()));
    }
    for role in Role::ALL {
        shows("role", &format!("`{}`", role.name()));
    }
}

#[test]
fn codes_are_plain_and_different() {
    let mut names: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert!(names.iter().all(|n| n.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Code::ALL.len());
}
