use super::*;
use crate::testing::info;

#[test]
fn a_lineage_is_the_base32_of_its_bits() {
    assert_eq!(lineage_text([0; 16]), "a".repeat(26));
    assert_eq!(lineage_text([255; 16]), format!("{}4", "7".repeat(25)));
    assert_eq!(lineage_text(*b"0123456789abcdef"), "gaytemzugu3doobzmfrggzdfmy");
    assert!(is_lineage(&lineage_text([0x5a; 16])));
    for bad in ["", "gaytemzugu3doobzmfrggzdfmz", "GAYTEMZUGU3DOOBZMFRGGZDFMY", &"a".repeat(27)] {
        assert!(!is_lineage(bad), "{bad}");
    }
}

#[test]
fn ids_are_short_and_plain() {
    for good in ["06874-2008", "so-22", "huyen-199", "vhxh-06874", "a"] {
        assert!(is_id(good), "{good}");
    }
    for bad in ["", "-a", "a-", "a--b", "A", "a_b", "đ", "a b", &"a".repeat(25)] {
        assert!(!is_id(bad), "{bad}");
    }
}

#[test]
fn each_field_that_disagrees_is_named() {
    type Change = fn(&mut Info);
    let hash = || "ab".repeat(32);
    assert_eq!(info().validate(), Ok(()));
    let cases: &[(&str, Change)] = &[
        ("audience", |info| info.audience = "Sở".into()),
        ("centre.id", |info| info.centre.id = String::new()),
        ("centre.name", |info| info.centre.name = String::new()),
        ("last_receipt", |info| info.last_receipt = "abc".into()),
        ("control", |info| info.control = [("x".into(), i64::MIN)].into()),
        ("format.major", |info| info.format.major = 0),
        ("format.major", |info| info.format.major = 2),
        ("format.minor", |info| info.format.minor = 1),
        ("schema.version", |info| (info.schema.version, info.schema.min_reader) = (0, 0)),
        ("schema.min_reader", |info| info.schema.min_reader = 0),
        ("schema.id", |info| info.schema.id = "a b".into()),
        ("schema.min_reader", |info| info.schema.min_reader = 2),
        ("signer_key", |info| info.signer_key = "00".into()),
        ("signers", |info| info.signers = vec![]),
        ("signers", |info| info.signers = vec![Role::TrungTam, Role::TrungTam]),
        ("signers", |info| info.signers = vec![Role::TrungTam, Role::KeToan]),
        ("signers", |info| info.signers = vec![Role::KeToan]),
        ("signers", |info| info.signers = vec![Role::CoQuan, Role::TrungTam]),
        ("chain.lineage", |info| info.chain.lineage = "abc".into()),
        ("chain.seq", |info| info.chain.seq = 0),
        ("chain.seq", |info| info.chain.seq = 1_000_000),
        ("chain.prev", |info| info.chain.seq = 2),
        ("chain.prev", |info| info.chain.prev = "ab".repeat(32)),
        ("chain.prev", |info| info.chain.prev = "x".into()),
        ("period", |info| info.period = None),
        ("period", |info| info.period = Some(Period { year: 2011, quarter: 5 })),
        ("period", |info| info.period = Some(Period { year: 211, quarter: 1 })),
        ("report", |info| info.report = None),
        ("norms", |info| info.norms = None),
        ("norms", |info| info.norms.as_mut().unwrap().pack_seq = 3),
        ("rules", |info| info.rules = None),
        ("rules", |info| info.rules.as_mut().unwrap().edition = "1".into()),
    ];
    for (field, change) in cases {
        let mut changed = info();
        change(&mut changed);
        assert_eq!(changed.validate(), Err(*field));
    }
    let mut parents = info();
    parents.chain.seq = 2;
    parents.chain.prev = hash();
    assert_eq!(parents.validate(), Ok(()));
    let head =
        |n: u8| Head { id: crate::digest::hex(&[n; 32]), lineage: lineage_text([1; 16]), seq: 4 };
    parents.chain.parents = vec![head(1)];
    assert_eq!(parents.validate(), Err("chain.parents"), "only the first continues another");
    (parents.chain.seq, parents.chain.prev) = (1, String::new());
    let mut of = |heads: Vec<Head>| {
        parents.chain.parents = heads;
        parents.validate()
    };
    assert_eq!(of((1..=8).map(head).collect()), Ok(()));
    assert_eq!(of((1..=9).map(head).collect()), Err("chain.parents"));
    assert_eq!(of(vec![head(2), head(1)]), Err("chain.parents"));
    assert_eq!(of(vec![head(2), head(2)]), Err("chain.parents"));
}

#[test]
fn a_correction_names_what_it_replaces_and_why() {
    let submission = |revision, supersedes: &str, reason: &str| {
        let mut changed = info();
        let (supersedes, reason) = (supersedes.to_owned(), reason.to_owned());
        changed.report = Some(Report { reason, revision, supersedes });
        changed.validate()
    };
    let hash = "ab".repeat(32);
    assert_eq!(submission(1, &hash, "Sai số học viên"), Ok(()));
    assert_eq!(submission(1, "", "Sai số học viên"), Err("report"));
    assert_eq!(submission(1, &hash, ""), Err("report"));
    assert_eq!(submission(0, &hash, ""), Err("report"));
    assert_eq!(submission(0, "", "vì"), Err("report"));
    assert_eq!(submission(100, &hash, "vì"), Err("report"));
}

#[test]
fn other_kinds_need_no_quarter() {
    let mut receipt = info();
    receipt.kind = Kind::BienNhan;
    receipt.signers = vec![Role::CoQuan];
    (receipt.period, receipt.report, receipt.norms, receipt.rules) = (None, None, None, None);
    assert_eq!(receipt.validate(), Ok(()));
}
