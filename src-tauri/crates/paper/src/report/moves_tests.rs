use super::*;
use crate::sample::{SampleNames, read, report};
use letters::Table;
use norms::Value;

/// The sample's posts, with a director who left within the quarter, one who came after him, and a teacher
/// who took a second post.
fn moved() -> Report {
    let report = report(1, "Ghế gấp");
    let mut rows: Vec<Vec<Value>> = report.require("nhan-su").unwrap().rows().to_vec();
    let post = |id: &str, person: &str, role: &str, from: &str, to: Option<&str>| {
        let text = |text: &str| Value::Text(text.into());
        let mut row = rows[0].clone();
        (row[0], row[1], row[2]) = (text(id), text(person), text("Bùi Thị Ngoãn"));
        (row[6], row[10]) = (text(role), text(from));
        row[11] = to.map_or(Value::Blank, text);
        row[12] = to.map_or(Value::Blank, |_| text("luan-chuyen"));
        row
    };
    let more = [
        post("d1", "d1", "giam-doc", "2020-01-01", Some("2026-07-31")),
        post("d2", "d2", "pho-giam-doc-truc", "2026-08-01", None),
        post("d3", "a2", "ke-toan", "2026-09-30", Some("2026-09-30")),
    ];
    rows.extend(more);
    rows.sort_by_key(|row| format!("{:?}", row[0]));
    report.with(Table::new("nhan-su", rows).unwrap())
}

#[test]
fn posts_begin_with_those_held_before_and_end_with_those_that_go_on() {
    let all = posts(&moved(), &SampleNames).unwrap();
    let told: Vec<String> = all
        .iter()
        .map(|m| format!("{} {}+{}-{}={}", m.name, m.opening, m.increase, m.decrease, m.closing))
        .collect();
    assert_eq!(
        told,
        [
            "Giám đốc 2+0-1=1",
            "Phó Giám đốc thường trực 1+1-0=2",
            "Kế toán 1+1-1=1",
            "Giáo viên biệt phái 1+0-0=1",
            // Posts, then people: the one who held two for a day is one person.
            " 5+2-2=5",
            " 5+1-1=5",
        ]
    );
    assert!(all.iter().all(|m| m.opening + m.increase == m.closing + m.decrease));
}

#[test]
fn the_paper_says_who_came_who_went_and_why_things_are_more_or_fewer() {
    let report = moved();
    let paper = crate::report::tests::paper(&report);
    let text = read(&crate::report_pdf(&paper).unwrap(), "moves");
    for expected in [
        "Biểu 02a. Tăng, giảm nhân lực theo chức vụ",
        "Giảm: Bùi Thị Ngoãn, đến hết 31/07/2026, luan-chuyen",
        "Cộng chức vụ 5 2 2 5",
        "Số người 5 1 1 5",
        "+3 mua sắm,",
        "−1 thanh lý, 20/08/2026",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
}

#[test]
fn who_was_there_when_the_book_began_is_no_increase_unless_a_decision_says_so() {
    let report = report(1, "x");
    let shape = letters::Shape::named("trung-tam").unwrap();
    let mut head = report.require("trung-tam").unwrap().rows().to_vec();
    head[0][shape.position("first_on").unwrap()] = Value::Text("2026-07-01".into());
    let post = letters::Shape::named("nhan-su").unwrap();
    let at = |column: &str| post.position(column).unwrap();
    for (from, decision, opening) in [
        ("2026-07-01", Value::Blank, 1),
        ("2026-07-01", Value::Text("15/QĐ".into()), 0),
        ("2026-07-02", Value::Blank, 0),
        ("2026-06-30", Value::Blank, 1),
    ] {
        let mut rows = vec![report.require("nhan-su").unwrap().rows()[0].clone()];
        rows[0][at("from_on")] = Value::Text(from.into());
        rows[0][at("decision_no")] = decision;
        let report = report
            .clone()
            .with(Table::new("trung-tam", head.clone()).unwrap())
            .with(Table::new("nhan-su", rows).unwrap());
        let all = posts(&report, &SampleNames).unwrap();
        assert_eq!((all[0].opening, all[0].increase), (opening, 1 - opening), "{from}");
    }
}
