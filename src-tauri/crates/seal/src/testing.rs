//! A small valid bundle and the keys of its tests.

use crate::bundle::{Sealed, write};
use crate::info::{
    Chain, Clock, FORMAT, Info, Norms, Party, Period, Person, Report, Rules, Schema, lineage_text,
};
use crate::keys::SigningSeed;
use crate::kinds::{Kind, Role};
use crate::trust::Trust;

pub(crate) const CENTRE: &str = "06874-2008";

pub(crate) fn seed(byte: u8) -> SigningSeed {
    SigningSeed::new([byte; 32])
}

pub(crate) fn trust() -> Trust {
    Trust::only(CENTRE, seed(7).public())
}

pub(crate) fn info() -> Info {
    Info {
        app: "so-cong-dong 0.1.0".into(),
        audience: "so-22".into(),
        centre: Party {
            id: CENTRE.into(),
            name: "Trung tâm học tập cộng đồng Phường Mỹ Tho".into(),
        },
        chain: Chain {
            lineage: lineage_text(*b"0123456789abcdef"),
            parents: vec![],
            prev: String::new(),
            seq: 1,
        },
        clock: Clock {
            claimed: "2011-10-02 08:00".into(),
            floor: "2011-07-14".into(),
            suspect: false,
        },
        control: [("balance_vnd".into(), -5), ("classes".into(), 12)].into(),
        files: [].into(),
        format: FORMAT,
        kind: Kind::BaoCao,
        last_receipt: String::new(),
        norms: Some(Norms { edition: "11".repeat(32), pack_id: String::new(), pack_seq: 0 }),
        people: vec![Person {
            decision: "12/QĐ-UBND".into(),
            name: "Nguyễn Thị Hoa".into(),
            role: "director".into(),
            title: "Giám đốc".into(),
        }],
        period: Some(Period { year: 2011, quarter: 3 }),
        report: Some(Report { reason: String::new(), revision: 0, supersedes: String::new() }),
        rules: Some(Rules { edition: "22".repeat(32), errors: 0, hints: 2, queries: 1 }),
        sample: false,
        schema: Schema { id: "socongdong-quy".into(), min_reader: 1, version: 1 },
        signer_key: seed(7).public().hex(),
        signers: vec![Role::TrungTam],
    }
}

pub(crate) fn files() -> Vec<(String, Vec<u8>)> {
    vec![
        ("du-lieu/lop.csv".into(), "id,ten\n1,Xoá mù chữ\n2,\"May, thêu\"\n".into()),
        ("bao-cao.pdf".into(), b"%PDF-1.7 a report".to_vec()),
    ]
}

pub(crate) fn sealed() -> Sealed {
    write(Kind::BaoCao, info(), &files(), &seed(7)).unwrap()
}
