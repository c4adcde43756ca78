use super::found::*;
use super::*;
use crate::shapes::Shape;
use crate::table::Table;

/// Rows of a table as its CSV writes them, without its header.
type Rows = (&'static str, &'static [&'static str]);

/// The first quarter of 2027 of a book that began in 2025, with all that can honestly stand in it:
/// a reversal of a voucher of the year before, one within the quarter, a void voucher that once paid
/// a sheet, a sheet paid after the quarter, and one unpaid.
const HONEST: &[Rows] = &[
    (
        "trung-tam",
        &[
            "c,Trung tâm,06874,2025-07-01,Xã,,kv3,rieng,1,so-22,Sở,2025-10-01,2027-Q1,2027-01-01,2027-03-31,0",
        ],
    ),
    (
        "nhan-su",
        &[
            "p1,n1,Mai,1,1980,,giam-doc,,,2025-10-01,,,,1",
            "p2,n1,Mai,1,1980,,ke-toan,,,2025-10-01,2027-01-01,,,1",
        ],
    ),
    (
        "nguon-kinh-phi",
        &["N1,nha-nuoc,Nguồn,1000,,-50,-50,60,60,890,1", "N2,khac,Nguồn,0,,0,0,0,0,0,0"],
    ),
    ("so-du", &["tien-gui,0,100,0,100,0,", "tien-mat,1000,-50,160,790,790,2027-02-03"]),
    (
        "chung-tu",
        &[
            "v1,PT001,PT,1,thu,tien-mat,2027-01-02,,Đảo,N1,,-50,0,0,,00000000000000000000000000000000,",
            "v2,GT001,GT,1,gui,tien-mat,2027-02-01,,Gửi,,,100,0,0,,,",
            "v3,PC001,PC,1,chi,tien-mat,2027-02-02,,Chi,N1,,70,0,0,,,",
            "v4,PC002,PC,2,chi,tien-mat,2027-02-02,,Đảo,N1,,-70,0,0,,v3,",
            "v5,PC003,PC,3,chi,tien-mat,2027-02-03,,Phụ cấp,N1,,60,1,0,,,2027-01",
            "v6,PC004,PC,4,chi,tien-mat,2027-02-28,,Phụ cấp,N1,,60,1,1,Mở lại,,2027-02",
        ],
    ),
    (
        "so-quy",
        &[
            "tien-gui,00001,2027-02-01,GT001,Gửi,100,0,100",
            "tien-mat,00001,2027-01-02,PT001,Đảo,-50,0,950",
            "tien-mat,00002,2027-02-01,GT001,Gửi,0,100,850",
            "tien-mat,00003,2027-02-02,PC001,Chi,0,70,780",
            "tien-mat,00004,2027-02-02,PC002,Đảo,0,-70,850",
            "tien-mat,00005,2027-02-03,PC003,Phụ cấp,0,60,790",
            "tien-mat,00006,2027-02-28,PC004,Phụ cấp,0,0,790",
        ],
    ),
    (
        "phu-cap",
        &[
            "2027-01,p1,Mai,giam-doc,he-so,,,40,40,vi-du-2011,QĐ,2012-01-01,1,PC003",
            "2027-01,p2,Mai,ke-toan,he-so,,,20,20,vi-du-2011,QĐ,2012-01-01,1,PC003",
            "2027-02,p1,Mai,giam-doc,he-so,,,60,60,vi-du-2011,QĐ,2012-01-01,1,PC009",
            "2027-03,p1,Mai,giam-doc,he-so,,,60,0,vi-du-2011,QĐ,2012-01-01,1,",
        ],
    ),
    ("kiem-quy", &["2027-03-31,780,790,-10,Thiếu"]),
    (
        "ket-qua-kiem-tra",
        &[
            "a,toan-bo,error,dung,",
            "b,x,query,giai-thich,Vì",
            "c,toan-bo,error,khong-chay,Vì",
            "d,toan-bo,hint,khong-chay,",
            "e,x,hint,sai,",
        ],
    ),
];

fn head() -> Head<'static> {
    Head {
        centre_name: "Trung tâm",
        audience: Some("so-22"),
        quarter: "2027-Q1".parse().unwrap(),
        errors: 0,
        queries: 2,
        hints: 2,
    }
}

/// What is found once these texts of rows are replaced: kind, table, row and column of each.
fn found(bends: &[(&str, &str, &str)]) -> Vec<String> {
    let found = contradictions(&report(bends), &head()).unwrap();
    found.iter().map(|c| format!("{} {} {} {}", c.clash, c.table, c.row, c.column)).collect()
}

fn report(bends: &[(&str, &str, &str)]) -> Report {
    let tables = crate::tables(1).map(|shape| table(shape, bends)).collect();
    Report::in_version(1, tables).unwrap()
}

fn table(shape: &'static Shape, bends: &[(&str, &str, &str)]) -> Table {
    let rows =
        HONEST.iter().find(|(name, _)| *name == shape.name).map_or(&[][..], |(_, rows)| rows);
    let mut rows: Vec<String> = rows.iter().map(|row| (*row).to_owned()).collect();
    for (_, from, to) in bends.iter().filter(|(name, _, _)| *name == shape.name) {
        let row = rows.iter_mut().find(|row| row.contains(from)).unwrap();
        *row = row.replacen(from, to, 1);
    }
    let header: Vec<String> = shape.columns_in(1).map(|c| c.name.to_owned()).collect();
    let cells = |row: &String| row.split(',').map(str::to_owned).collect();
    Table::from_texts(1, shape.name, &header, &rows.iter().map(cells).collect::<Vec<_>>()).unwrap()
}

#[test]
fn what_an_honest_book_can_hold_is_no_contradiction() {
    let bends: &[&[(&str, &str, &str)]] = &[
        &[],
        // The book begins with the quarter: what was received and spent of the year before it counts.
        &[
            ("trung-tam", "2025-10-01", "2027-01-01"),
            ("nguon-kinh-phi", "-50,-50,60,60", "-50,400,60,300"),
            (
                "chung-tu",
                "-50,0,0,,00000000000000000000000000000000",
                "-50,0,1,Nhầm,00000000000000000000000000000000",
            ),
            ("so-quy", "PT001,Đảo,-50,0,950", "PT001,Đảo,0,0,1000"),
            ("so-quy", "0,100,850", "0,100,900"),
            ("so-quy", "0,70,780", "0,70,830"),
            ("so-quy", "0,-70,850", "0,-70,900"),
            ("so-quy", "0,60,790", "0,60,840"),
            ("so-quy", "0,0,790", "0,0,840"),
            ("nguon-kinh-phi", "-50,400", "0,400"),
            ("nguon-kinh-phi", "300,890", "300,940"),
            ("so-du", "1000,-50,160,790,790", "1000,0,160,840,840"),
        ],
        // A payment of another quarter's month; the sheet of its own is paid in another quarter.
        &[("chung-tu", "0,,,2027-01", "0,,,2027-04")],
        // A result that only a newer program knows: nothing can be counted.
        &[("ket-qua-kiem-tra", "error,khong-chay", "error,chua-ro")],
    ];
    for bends in bends {
        assert_eq!(found(bends), [""; 0], "{bends:?}");
    }
}

#[test]
fn what_no_honest_book_can_hold_is_told_where_it_stands() {
    for (table, from, to, first) in [
        ("trung-tam", "c,Trung tâm", "c,Khác", "head trung-tam c name"),
        ("trung-tam", "so-22", "so-1", "head trung-tam c office_id"),
        ("nhan-su", "p2,n1,Mai,1", "p2,n1,Mai,0", "repeat nhan-su p2 is_female"),
        ("nhan-su", "2027-01-01", "2026-12-31", "period nhan-su p2 to_on"),
        ("nguon-kinh-phi", "-50,-50,", "-50,-40,", "sum nguon-kinh-phi N1 received_year_vnd"),
        ("nguon-kinh-phi", "60,60,", "60,70,", "sum nguon-kinh-phi N1 spent_year_vnd"),
        (
            "nguon-kinh-phi",
            "N2,khac,Nguồn,0,,0,0",
            "N2,khac,Nguồn,0,,0,9",
            "sum nguon-kinh-phi N2 received_year_vnd",
        ),
        ("so-du", "790,2027-02-03", "790,2027-02-28", "sum so-du tien-mat lowest_on"),
        ("so-du", "790,790,", "790,780,", "sum so-du tien-mat lowest_vnd"),
        ("so-quy", "2027-02-28", "2027-02-01", "form so-quy tien-mat/00006 day"),
        ("so-quy", "GT001,Gửi,0", "GT002,Gửi,0", "reference so-quy tien-mat/00002 number"),
        (
            "so-quy",
            "tien-gui,00001,2027-02-01,GT001",
            "tien-gui,00001,2027-02-02,PC001",
            "repeat so-quy tien-gui/00001 reason",
        ),
        ("chung-tu", "Đảo,N1,,-70,0,0,,v3", "Đảo,N1,,-70,0,0,,v4", "sum chung-tu v4 amount_vnd"),
        (
            "chung-tu",
            "Đảo,N1,,-70,0,0,,v3",
            "Đảo,N2,,-70,0,0,,v3",
            "repeat chung-tu v4 source_code",
        ),
        ("chung-tu", "-70,0,0,,v3", "-70,0,0,,v1", "repeat chung-tu v4 kind"),
        ("chung-tu", "00000000000000000000000000000000", "zz", "reference chung-tu v1 reverses"),
        ("chung-tu", "Chi,N1,,70,0,0,", "Chi,N1,,70,0,1,Nhầm", "form chung-tu v4 reverses"),
        ("phu-cap", "60,60,vi", "60,50,vi", "sum phu-cap 2027-02/p1 paid_vnd"),
        ("phu-cap", "1,PC009", "1,PT9", "reference phu-cap 2027-02/p1 voucher"),
        ("phu-cap", "he-so,,,40,40", "he-so,,,41,41", "sum chung-tu v5 amount_vnd"),
        ("phu-cap", "2027-03,", "2027-04,", "period phu-cap 2027-04/p1 month"),
        ("kiem-quy", "-10", "10", "sum kiem-quy 2027-03-31 difference_vnd"),
        (
            "ket-qua-kiem-tra",
            "e,x,hint,sai",
            "e,x,hint,dung",
            "head ket-qua-kiem-tra toan-bo rules.hints",
        ),
    ] {
        let told = found(&[(table, from, to)]);
        assert_eq!(told.first().map(String::as_str), Some(first), "{table} {to}: {told:?}");
    }
}

#[test]
fn sums_of_the_largest_amounts_are_told_and_not_lost() {
    let most = norms::Vnd::MAX.dong().to_string();
    let told = found(&[("so-quy", "0,100,850", &format!("0,{most},850"))]);
    assert!(told.contains(&"sum so-du tien-mat closing_vnd".to_owned()), "{told:?}");
}

#[test]
fn what_has_to_be_looked_at_is_told_where_it_stands() {
    let law = norms::Norms::shipped();
    // Codes of this small report are not all of the law; what else is told came by the bend.
    let known = doubts(law, &report(&[]), None).unwrap();
    assert!(known.iter().all(|doubt| doubt.kind == DoubtKind::CodeUnknown), "{known:?}");
    let told = |bends: &[(&str, &str, &str)]| -> Vec<String> {
        let doubts = doubts(law, &report(bends), None).unwrap();
        let new = doubts.iter().filter(|doubt| !known.contains(doubt));
        new.map(|d| format!("{} {} {} {}", d.kind, d.table, d.row, d.column)).collect()
    };
    for (table, from, to, first) in [
        ("phu-cap", "2027-01,p2", "2027-01,zz", "reference-unknown phu-cap 2027-01/zz post_id"),
        ("phu-cap", "1,PC009", "1,PC004", "voucher-other phu-cap 2027-02/p1 voucher"),
        ("phu-cap", "1,PC009", "1,PC001", "voucher-other phu-cap 2027-02/p1 voucher"),
        (
            "nguon-kinh-phi",
            "0,,0,0,0,0,0,0",
            "0,,0,5,0,0,0,0",
            "year-sums nguon-kinh-phi N2 received_year_vnd",
        ),
        (
            "nguon-kinh-phi",
            "0,,0,0,0,0,0,0",
            "0,,0,0,0,-5,0,0",
            "year-sums nguon-kinh-phi N2 spent_year_vnd",
        ),
        ("nguon-kinh-phi", "-50,-50,", "-50,-60,", "year-sums nguon-kinh-phi N1 received_year_vnd"),
        ("trung-tam", "kv3", "zz", "code-unknown trung-tam c area_class"),
    ] {
        assert_eq!(told(&[(table, from, to)]), [first], "{table} {to}");
    }
    let rules = doubts(law, &report(&[]), Some(law.edition())).unwrap();
    assert!(rules.iter().any(|doubt| (doubt.table, doubt.column) == ("ket-qua-kiem-tra", "rule")));
}

#[test]
fn no_rule_has_the_name_of_a_doubt() {
    let law = norms::Norms::shipped();
    assert!(DoubtKind::ALL.iter().all(|kind| law.rule(kind.code()).is_none()));
}
