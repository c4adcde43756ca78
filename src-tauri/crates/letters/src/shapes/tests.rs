use super::column::{flag, int, own_code, text};
use super::shape::PLAIN;
use super::*;
use crate::Figure;

/// A table that got two columns with version 2, one of them between those it had.
pub(crate) static GROWN: Shape = Shape {
    name: "lon-len",
    title: "Lớn lên",
    columns: &[
        own_code("code", "Mã"),
        int("more", "Thêm").maybe().since(2),
        text("name", "Tên"),
        flag("is_new", "Mới").since(2),
    ],
    ..PLAIN
};

fn every() -> impl Iterator<Item = &'static Shape> {
    ALL.iter().chain(RECEIPT).chain(BESIDE)
}

#[test]
fn what_a_shape_says_of_its_columns_names_columns_it_has() {
    for shape in every() {
        let own = [shape.called_by, shape.opened_by].into_iter().flatten();
        let lists = [shape.called_with, shape.listed, shape.ordered_by, shape.summed].concat();
        for name in own.chain(lists) {
            assert!(shape.column(name).is_some(), "{}.{name}", shape.name);
        }
        for name in shape.summed {
            assert!(shape.column(name).unwrap().kind.is_number(), "{}.{name}", shape.name);
        }
        for (table, column) in shape.columns.iter().filter_map(|column| column.leads) {
            let found = Shape::named(table).and_then(|shape| shape.column(column));
            assert!(found.is_some(), "{} leads to {table}.{column}", shape.name);
        }
        assert!((1..=shape.columns.len()).contains(&shape.key), "{}", shape.name);
        let named: std::collections::BTreeSet<_> = shape.columns.iter().map(|c| c.name).collect();
        assert_eq!(named.len(), shape.columns.len(), "{}: one name, one column", shape.name);
    }
    let names: std::collections::BTreeSet<_> = every().map(|shape| shape.name).collect();
    assert_eq!(names.len(), every().count(), "one name, one table");
}

#[test]
fn a_column_is_never_older_than_its_table_and_a_key_is_there_from_the_first() {
    for shape in every() {
        for (column, at) in shape.columns.iter().zip(0..) {
            let told = format!("{}.{}", shape.name, column.name);
            assert!(column.since >= shape.since, "{told}");
            assert!(at >= shape.key || column.since == shape.since, "{told}");
            assert!(at >= shape.key || !column.optional, "{told}");
            assert!(
                at >= shape.key || !column.kind.is_number(),
                "{told}: keys are ordered as texts"
            );
        }
    }
    for shape in ALL {
        assert!((1..=TABLES_VERSION).contains(&shape.since), "{}", shape.name);
        assert!(shape.columns.iter().all(|c| c.since <= TABLES_VERSION), "{}", shape.name);
    }
    for shape in RECEIPT {
        assert!(shape.columns.iter().all(|c| c.since <= RECEIPT_VERSION), "{}", shape.name);
    }
}

#[test]
fn what_a_column_names_is_there_and_of_its_kind() {
    for shape in every() {
        for column in shape.columns {
            if let Some(Refers::Rows { table, column: other }) = column.refers {
                let found = ALL.iter().find(|shape| shape.name == table).unwrap();
                let found = found.column(other).unwrap_or_else(|| panic!("{table}.{other}"));
                assert_eq!(column.kind, found.kind, "{}.{}", shape.name, column.name);
            }
        }
    }
}

#[test]
fn every_code_is_named_by_a_list_or_by_the_report_itself() {
    // The verdict of a receipt has words of its own; a source is named by its own row.
    let own = [("nguon-kinh-phi", "source_code"), ("bien-nhan", "verdict")];
    for shape in every() {
        for column in shape.columns {
            let at = (shape.name, column.name);
            let is_named = column.list().is_some() || column.table().is_some();
            let is_code = column.kind.told() == ColumnKind::Code && !own.contains(&at);
            assert_eq!(is_named, is_code, "{at:?}");
        }
    }
    let lists = |table: &str, column: &str| Shape::named(table).unwrap().column(column).unwrap();
    for (table, column, list, rows_of) in [
        ("co-so-vat-chat", "category", Some("facility-category"), None),
        ("hoat-dong", "place", None, None),
        ("chung-tu", "place", Some("place"), None),
        ("chung-tu", "source_code", None, Some("nguon-kinh-phi")),
        ("hoat-dong", "source_code", Some("funding-class"), None),
        ("co-so-vat-chat", "source_code", Some("funding-class"), None),
        ("phu-cap", "decision", Some("decision"), None),
        ("phu-cap", "voucher", None, None),
        ("kho-khan", "code", Some("difficulty"), None),
    ] {
        let found = lists(table, column);
        assert_eq!((found.list(), found.table()), (list, rows_of), "{table}.{column}");
    }
}

#[test]
fn a_version_has_the_tables_that_were_there() {
    let names = |version| tables(version).map(|shape| shape.name).collect::<Vec<_>>();
    let first = names(1);
    assert_eq!(first.len(), 11);
    assert!(!first.contains(&"kho-khan") && first.contains(&"ket-qua-kiem-tra"));
    let added: Vec<_> = names(2).into_iter().filter(|name| !first.contains(name)).collect();
    assert_eq!(added, ["kho-khan", "kien-nghi"]);
    assert_eq!(names(u32::MAX), names(TABLES_VERSION));
}

#[test]
fn a_figure_is_made_of_what_its_version_has() {
    for figure in Figure::ALL {
        let shape = Shape::named(figure.made_of().table()).unwrap();
        assert!(shape.since <= figure.since(), "{figure}");
    }
}
