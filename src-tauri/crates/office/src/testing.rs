//! Small records and reports for the tests of this room.

use crate::{
    Arrival, Confirmation, FindingKind, IssuedReceipt, Letting, Member, OpenFinding,
    QuarterRecords, ReceiptCopy, Review, Standing, Stood,
};
use letters::{ALL, Remark, Report, Table, Verdict};
use norms::{Day, Norms, rules::Severity};
use std::collections::BTreeMap;

pub(crate) fn day() -> Day {
    "2026-10-03".parse().unwrap()
}

/// `id line sequence previous quarter revision supersedes`, `-` for none.
pub(crate) fn arrival(line: &str) -> Arrival {
    let words: Vec<&str> = line.split_whitespace().collect();
    let some = |word: &str| (word != "-").then(|| word.to_owned());
    Arrival {
        bundle_id: words[0].into(),
        centre_id: "06874-2008".into(),
        centre_name: "Trung tâm".into(),
        quarter: words[4].parse().unwrap(),
        revision: words[5].parse().unwrap(),
        lineage: words[1].to_owned(),
        sequence: words[2].parse().unwrap(),
        previous: some(words[3]).map(Into::into),
        supersedes: some(words[6]).map(Into::into),
        reason: None,
        ma_so_lieu: "K7Q29F4M".into(),
        file_name: "x".into(),
        size_bytes: 1,
        signer: "key".into(),
        received_on: day(),
        norms_edition: "edition".into(),
        is_clock_suspect: false,
        last_receipt: None,
        control: BTreeMap::new(),
    }
}

/// A first bundle of the third quarter of 2026: `id centre day`, the day of its arrival.
pub(crate) fn first(line: &str) -> Arrival {
    let words: Vec<&str> = line.split_whitespace().collect();
    Arrival {
        centre_id: words[1].into(),
        received_on: words[2].parse().unwrap(),
        ..arrival(&format!("{} {} 1 - 2026-Q3 0 -", words[0], words[1]))
    }
}

pub(crate) fn confirmation(bundle_id: &str, lineage: &str, letting: Letting) -> Confirmation {
    Confirmation {
        bundle_id: bundle_id.into(),
        centre_id: "06874-2008".into(),
        lineage: lineage.into(),
        letting,
        reason: "gọi điện".into(),
        confirmed_on: day(),
    }
}

pub(crate) fn stood(bundle_id: &str, standing: Standing) -> Stood {
    Stood { bundle_id: bundle_id.into(), standing, is_gap: false }
}

pub(crate) fn review(bundle_id: &str, verdict: Verdict, round: u32) -> Review {
    Review {
        bundle_id: bundle_id.into(),
        verdict,
        decided_on: day(),
        note: None,
        remarks: Vec::<Remark>::new(),
        round,
        decided_by: None,
        known: None,
    }
}

/// The receipt that tells a round of the decisions on a bundle.
pub(crate) fn receipt(receipt_id: &str, bundle_id: &str, round: u32) -> IssuedReceipt {
    IssuedReceipt {
        receipt_id: receipt_id.into(),
        bundle_id: bundle_id.into(),
        centre_id: "c1".into(),
        quarter: "2026-Q3".parse().unwrap(),
        revision: 0,
        sequence: 1,
        code: "K7Q29F4M".into(),
        file_name: "x".into(),
        verdict: Verdict::Nhan,
        remarks: 0,
        issued_on: day(),
        round,
        number: None,
    }
}

/// A receipt on a stick.
pub(crate) fn receipt_copy(receipt_id: &str) -> ReceiptCopy {
    ReceiptCopy { receipt_id: receipt_id.into(), copied_on: day(), place: None }
}

pub(crate) fn member(centre_id: &str, unit_code: &str) -> Member {
    Member {
        centre_id: centre_id.into(),
        name: "Trung tâm".into(),
        unit_code: unit_code.into(),
        unit_from: day(),
        unit_name: "Xã".into(),
    }
}

/// A quarter of these bundles, of which nothing more is known.
pub(crate) fn held(arrivals: &[Arrival], standings: Vec<Stood>) -> QuarterRecords {
    QuarterRecords {
        quarter: "2026-Q3".parse().unwrap(),
        arrivals: arrivals.to_vec(),
        standings,
        findings: Vec::new(),
        reviews: Vec::new(),
        read: Vec::new(),
        papers: Vec::new(),
        receipts: Vec::new(),
        copies: Vec::new(),
    }
}

pub(crate) fn open_finding(rule: &str, kind: FindingKind, severity: Severity) -> OpenFinding {
    OpenFinding { rule: rule.into(), row: "-".into(), kind, severity }
}

/// A report of the third quarter of 2026 whose centre's book began in January, with these counts
/// of cash (`day counted by-the-book`) and these results of its own check.
pub(crate) fn report(counts: &[&str], results: &[[&str; 5]]) -> Report {
    let centre = "06874-2008,Trung tâm xã Điền Xá,06874,2025-07-01,Xã Điền Xá,Tỉnh Quảng Ninh,\
                  mien-nui,co,1,so-22,Sở tỉnh Quảng Ninh,2026-01-01,2026-Q3,2026-07-01,\
                  2026-09-30,0";
    let words = |line: &str, between: char| -> Vec<String> {
        line.split(between).map(str::to_owned).collect()
    };
    let count = |line: &&str| {
        let mut cells = words(line, ' ');
        let [counted, book] = [1, 2].map(|at| cells[at].parse::<i64>().unwrap());
        cells.extend([(counted - book).to_string(), String::new()]);
        cells
    };
    let tables = ALL.iter().map(|shape| {
        let mut rows: Vec<Vec<String>> = match shape.name {
            "trung-tam" => vec![words(centre, ',')],
            "kiem-quy" => counts.iter().map(count).collect(),
            "ket-qua-kiem-tra" => results.iter().map(|row| row.map(str::to_owned).into()).collect(),
            _ => Vec::new(),
        };
        rows.sort();
        let header: Vec<String> = shape.columns.iter().map(|c| c.name.to_owned()).collect();
        Table::from_texts(letters::TABLES_VERSION, shape.name, &header, &rows).unwrap()
    });
    Report::new(tables.collect()).unwrap()
}

/// A law of rules alone: `id`, severity, scope, and the rest of the rule's file.
pub(crate) fn law(rules: &[(&str, &str, &str, &str)]) -> Norms {
    let files: Vec<(String, String)> = rules
        .iter()
        .map(|(id, severity, scope, what)| {
            let text = format!(
                "id = \"{id}\"\nseverity = \"{severity}\"\nscope = \"{scope}\"\n\
                 from = \"2008-01-01\"\nlaw = \"đề nghị của phần mềm\"\nverified = true\n\
                 screen = \"kiem-quy\"\n{what}\n\
                 [title]\nvi = \"Tên\"\nen = \"Title\"\n\
                 [sentence]\nvi = \"Câu\"\nen = \"Sentence\"\n"
            );
            (format!("rules/{id}.toml"), text)
        })
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    Norms::from_files("edition", &files).unwrap()
}
