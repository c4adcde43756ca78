use super::*;
use crate::info::Period;
use crate::testing::{CENTRE, files, info, sealed, seed, trust};
use crate::trust::allowed_signers_line;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

#[test]
fn a_bundle_written_is_opened_as_it_was_written() {
    let sealed = sealed();
    let opened = read(&sealed.bytes, &trust()).unwrap();
    assert_eq!(opened.kind, Kind::BaoCao);
    assert_eq!(opened.info, sealed.info);
    assert_eq!(opened.files, files().into_iter().collect());
    assert_eq!(opened.ma_goi, sealed.ma_goi);
    assert_eq!(opened.ma_so_lieu, sealed.ma_so_lieu);
    assert_eq!(opened.signer, seed(7).public());
    assert_eq!(opened.info.files, [("du-lieu/lop.csv".to_owned(), 2)].into());
    assert_eq!(opened.info.period.map(|period: Period| period.to_string()).unwrap(), "2011-Q3");
    assert_eq!(opened.tables().unwrap()["du-lieu/lop.csv"].rows[1][1], "May, thêu");
}

/// Written once with format 1.0 and never written again: readers open it for ever.
const GOLDEN: &[u8] =
    include_bytes!("../../golden/BC_06874-2008_2011-Q3_L0_000001_7a4eb5e2.goi.zip");

#[test]
fn the_golden_bundle_is_opened_and_written_alike_for_ever() {
    let opened = read(GOLDEN, &trust()).unwrap();
    assert!(opened.ma_goi.starts_with("7a4eb5e2"));
    assert_eq!(opened.ma_so_lieu, "RTEQCJPL");
    let sealed = sealed();
    assert_eq!(sealed.file_name, "BC_06874-2008_2011-Q3_L0_000001_7a4eb5e2.goi.zip");
    assert_eq!(sealed.bytes, GOLDEN);
}

#[test]
fn the_order_of_files_given_does_not_matter() {
    let mut reversed = files();
    reversed.reverse();
    let other = write(Kind::BaoCao, info(), &reversed, &seed(7)).unwrap();
    assert_eq!(other, sealed());
}

#[test]
fn the_data_code_is_known_before_sealing() {
    assert_eq!(manifest::ma_so_lieu(&files()), sealed().ma_so_lieu);
    let other = write(Kind::BaoCao, Info { sample: true, ..info() }, &files(), &seed(7)).unwrap();
    assert_eq!(other.ma_so_lieu, sealed().ma_so_lieu);
    assert_ne!(other.ma_goi, sealed().ma_goi);
}

#[test]
fn a_writer_is_refused_what_the_reader_would_refuse() {
    let code = |info: Info, files: &[(String, Vec<u8>)]| {
        write(Kind::BaoCao, info, files, &seed(7)).map_or_else(|r| r.code.as_str(), |_| "sealed")
    };
    let file = |path: &str, bytes: &[u8]| vec![(path.to_owned(), bytes.to_vec())];
    assert_eq!(code(info(), &[]), "manifest-form");
    assert_eq!(code(info(), &file("A.pdf", b"x")), "entry-name");
    assert_eq!(code(info(), &file("../a.pdf", b"x")), "entry-name");
    assert_eq!(code(info(), &file("du-lieu/a.csv", b"x;y\r\n")), "csv-form");
    let both = [file("du-lieu", b"x"), file("du-lieu/a.csv", b"a\n")].concat();
    assert_eq!(code(info(), &both), "entry-name");
    let rows: String = (0..10_001).map(|row| format!("{row:06}\n")).collect();
    assert_eq!(code(info(), &file("du-lieu/a.csv", format!("a\n{rows}").as_bytes())), "too-large");
    assert_eq!(code(info(), &[file("a", b"x"), file("a", b"x")].concat()), "duplicate-entry");
    assert_eq!(code(info(), &file("a", &vec![0; 33 * 1024 * 1024])), "too-large");
    assert_eq!(code(Info { app: "=x".into(), ..info() }, &files()), "json-form");
    assert_eq!(code(Info { audience: "Sở".into(), ..info() }, &files()), "json-form");
    let long = vec!["x".repeat(4000); 17].join(" ");
    let people = long.split(' ').map(|name| crate::info::Person {
        decision: String::new(),
        name: name.into(),
        role: "x".into(),
        title: String::new(),
    });
    assert_eq!(code(Info { people: people.collect(), ..info() }, &files()), "layout");
}

#[test]
fn only_a_roll_up_may_be_larger_than_the_others() {
    let large = vec![("a".to_owned(), vec![0; 40 * 1024 * 1024])];
    let sealed = write(Kind::TongHop, info(), &large, &seed(7)).unwrap();
    assert!(read(&sealed.bytes, &trust()).is_ok());
    let foreign = Expect { kind: Some(Kind::BaoCao), ..Expect::default() };
    let code = read_expecting(&sealed.bytes, &trust(), &foreign).unwrap_err().code;
    assert_eq!(code.as_str(), "signature-form", "its kind is known before its size is judged");
}

#[test]
fn every_kind_is_sealed_and_opened_under_its_own_namespace() {
    let new = seed(8);
    for kind in Kind::ALL {
        let beside: &[(Role, &SigningSeed)] =
            if kind == Kind::DoiKhoa { &[(Role::KhoaMoi, &new)] } else { &[] };
        let sealed = write_with(kind, info(), &files(), &seed(7), beside).unwrap();
        let expect = Expect { kind: Some(kind), ..Expect::default() };
        let opened = read_expecting(&sealed.bytes, &trust(), &expect).unwrap();
        let issuers: Vec<Role> =
            opened.info.signers.into_iter().filter(|role| role.is_issuer()).collect();
        assert_eq!((opened.kind, issuers), (kind, vec![kind.issuer()]));
    }
    let alone = write(Kind::DoiKhoa, info(), &files(), &seed(7)).unwrap_err();
    assert_eq!(alone.code.as_str(), "signature-missing", "no key is changed by the old one alone");
}

/// Runs a command of an auditor in a folder; `None` when this machine does not have it.
fn auditor(folder: &Path, line: &str) -> Option<bool> {
    let program = line.split(' ').next().unwrap_or_default();
    let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).output().ok()?;
    if !found.status.success() {
        println!("skipped: {program} is not installed, `{line}` was not run");
        return None;
    }
    let mut command = Command::new("sh");
    command.args(["-c", line]).current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().ok().map(|status| status.success())
}

#[test]
fn stock_tools_accept_the_bundle_and_notice_a_change() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let sealed = sealed();
    fs::write(at.join("x.goi.zip"), &sealed.bytes).unwrap();
    for (name, bytes) in container::read(&sealed.bytes).unwrap().iter().map(|e| (e.name, e.bytes)) {
        let path = at.join("goi").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let list = allowed_signers_line(CENTRE, &[Kind::BaoCao], seed(7).public());
    fs::write(at.join("allowed_signers"), list + "\n").unwrap();
    let verify = |namespace: &str| {
        format!(
            "ssh-keygen -Y verify -f allowed_signers -I {CENTRE} -n {namespace} \
             -s goi/chu-ky/trung-tam.sig < goi/tagmanifest-sha256.txt"
        )
    };
    let hashes = "sha256sum -c --strict tagmanifest-sha256.txt manifest-sha256.txt";
    let yes = [None, Some(true)];
    let no = [None, Some(false)];
    assert!(yes.contains(&auditor(at, &verify("bao-cao@socongdong.v1"))));
    assert!(no.contains(&auditor(at, &verify("bien-nhan@socongdong.v1"))));
    assert!(yes.contains(&auditor(&at.join("goi"), hashes)));
    assert!(yes.contains(&auditor(at, "unzip -tq x.goi.zip")));
    assert!(yes.contains(&auditor(at, "bagit.py --validate goi")));

    fs::write(at.join("goi/data/bao-cao.pdf"), "changed").unwrap();
    assert!(no.contains(&auditor(&at.join("goi"), hashes)));
    fs::write(at.join("goi/tagmanifest-sha256.txt"), "changed").unwrap();
    assert!(no.contains(&auditor(at, &verify("bao-cao@socongdong.v1"))));
}
