use super::*;
use crate::testing::{activity, balance, count, report};
use norms::Value;

/// Names one code alone.
fn name(list: &str, code: &str) -> String {
    match (list, code) {
        ("place", "tien-mat") => "Tiền mặt".to_owned(),
        ("activity-form", "lop") => "Lớp".to_owned(),
        _ => code.to_owned(),
    }
}

#[test]
fn columns_are_told_with_their_kinds() {
    let columns = columns_told(Shape::named("kiem-quy").unwrap());
    let told: Vec<_> =
        columns.iter().map(|c| (c.name.as_str(), c.title.as_str(), c.kind.code())).collect();
    assert_eq!(
        told,
        [
            ("counted_on", "Ngày kiểm kê", "day"),
            ("counted_vnd", "Tiền thực đếm", "vnd"),
            ("book_vnd", "Tiền theo sổ", "vnd"),
            ("difference_vnd", "Chênh lệch", "vnd"),
            ("reason", "Lý do chênh lệch", "text"),
        ]
    );
}

#[test]
fn a_code_is_told_with_its_name_where_it_has_one() {
    let rows = [
        ("so-du", balance("tien-mat", 5, 6)),
        ("so-du", balance("tien-gui", 0, 0)),
        ("hoat-dong", activity("hd-1", 30)),
    ];
    let report = report(&rows);
    for (table, key, cells) in [
        ("so-du", "tien-mat", "tien-mat – Tiền mặt|5|0|0|6|0|"),
        ("so-du", "tien-gui", "tien-gui|0|0|0|0|0|"),
        ("hoat-dong", "hd-1", "hd-1|van-hoa|lop – Lớp|Lớp|2026-08-01|1||||30|||||||"),
    ] {
        let line = report.require(table).unwrap().line_of(key).unwrap();
        assert_eq!(cells_told(line, &name).join("|"), cells, "{key}");
    }
}

#[test]
fn a_change_is_told_with_titles_and_names() {
    let held = |place: &str| ("so-du", balance(place, 1, 2));
    let class = |form: &str| {
        let mut cells = activity("hd-1", 30);
        cells[2] = Value::Text(form.to_owned());
        ("hoat-dong", cells)
    };
    let before = report(&[held("tien-mat"), class("lop")]);
    let after = report(&[held("tien-gui"), class("buoi"), ("kiem-quy", count("2026-09-30", 5, 5))]);
    let told: Vec<String> = changes_told(&before, &after, &name)
        .into_iter()
        .map(|c| {
            let of = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
            let (column, before, after) = (of(c.column_title), of(c.before), of(c.after));
            format!("{} {} {}: {column} {before} {after}", c.table, c.row, c.change)
        })
        .collect();
    assert_eq!(
        told,
        [
            "hoat-dong hd-1 changed: Hình thức Lớp buoi",
            "so-du tien-gui added: - - -",
            "so-du tien-mat removed: - - -",
            "kiem-quy 2026-09-30 added: - - -",
        ]
    );
    let counted = |vnd| report(&[("kiem-quy", count("2026-09-30", vnd, 5))]);
    let changed = changes_told(&counted(5), &counted(6), &name);
    let money: Vec<_> = changed.iter().map(|c| (c.column.as_deref(), c.is_money)).collect();
    assert_eq!(money, [(Some("counted_vnd"), true), (Some("difference_vnd"), true)]);
}

#[test]
fn only_the_table_of_results_names_rules() {
    let result = |rule: &str| {
        let cells = [rule, "*", "error", "dung"].map(|text| Value::Text(text.to_owned()));
        ("ket-qua-kiem-tra", cells.into_iter().chain([Value::Blank]).collect())
    };
    let report = report(&[result("cash-negative"), result("no-such-rule")]);
    for (table, rules) in [("ket-qua-kiem-tra", &["cash-negative"][..]), ("so-du", &[])] {
        let found = rules_told(Norms::shipped(), report.require(table).unwrap()).unwrap();
        let found: Vec<&str> = found.iter().map(|rule| rule.id.as_str()).collect();
        assert_eq!(found, rules, "{table}");
    }
}
