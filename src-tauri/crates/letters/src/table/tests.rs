use super::*;
use crate::shapes::GROWN;

fn count(day: &str, vnd: i64) -> Vec<Value> {
    vec![Value::Text(day.into()), Value::Int(vnd), Value::Int(vnd), Value::Int(0), Value::Blank]
}

#[test]
fn rows_are_sorted_by_key_and_survive_the_round_trip() {
    let table =
        Table::new("kiem-quy", vec![count("2026-09-30", 5), count("2026-07-31", -3)]).unwrap();
    assert_eq!(table.key(0), "2026-07-31");
    let header: Vec<String> = table.header().iter().map(|h| (*h).to_owned()).collect();
    let back = Table::from_texts(1, "kiem-quy", &header, &table.texts()).unwrap();
    assert_eq!(back.rows(), table.rows());
}

#[test]
fn a_second_row_with_the_same_key_is_refused() {
    let twice = Table::new("kiem-quy", vec![count("2026-09-30", 5), count("2026-09-30", 6)]);
    assert!(matches!(twice, Err(ShapeFault::Key { .. })));
}

#[test]
fn cells_that_do_not_fit_are_refused_by_column() {
    for (cell, at) in
        [(Value::Text("30/09/2026".into()), 0), (Value::Text("x".into()), 1), (Value::Blank, 2)]
    {
        let mut row = count("2026-09-30", 5);
        row[at] = cell;
        assert!(matches!(Table::new("kiem-quy", vec![row]), Err(ShapeFault::Cell { .. })));
    }
}

#[test]
fn a_number_written_otherwise_is_refused() {
    let table = Table::new("kiem-quy", vec![count("2026-09-30", 5)]).unwrap();
    let header: Vec<String> = table.header().iter().map(|h| (*h).to_owned()).collect();
    for odd in ["05", "+5", "-0", "5.0", " 5"] {
        let mut texts = table.texts();
        texts[0][1] = odd.to_owned();
        assert!(Table::from_texts(1, "kiem-quy", &header, &texts).is_err(), "{odd}");
    }
}

#[test]
fn a_table_of_an_older_version_lacks_columns_and_is_written_as_it_was_read() {
    let texts = |cells: &[&str]| cells.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
    let (old, new) = (texts(&["code", "name"]), texts(&["code", "more", "name", "is_new"]));
    let (old_row, new_row) = (texts(&["a", "b"]), texts(&["a", "5", "b", "0"]));
    for (version, header, row, cells) in [
        (1, &old, &old_row, [Value::Blank, Value::Blank]),
        (2, &new, &new_row, [Value::Int(5), Value::Int(0)]),
    ] {
        let rows = std::slice::from_ref(row);
        let table = Table::of_texts(&GROWN, version, header, rows).unwrap();
        assert_eq!([&table.rows()[0][1], &table.rows()[0][3]], [&cells[0], &cells[1]]);
        assert_eq!(table.header(), *header, "version {version}");
        assert_eq!(table.texts(), *rows, "version {version}");
        // The same rows from where they are kept, and of no other version.
        let again = Table::of_rows(&GROWN, version, table.rows().to_vec()).unwrap();
        assert_eq!(again.texts(), *rows, "version {version}");
        let other = Table::of_rows(&GROWN, 3 - version, table.rows().to_vec());
        assert!(matches!(other, Err(ShapeFault::Cell { .. })), "version {version}");
    }
    for (version, header, row) in [(1, &new, &new_row), (2, &old, &old_row)] {
        let read = Table::of_texts(&GROWN, version, header, std::slice::from_ref(row));
        assert!(matches!(read, Err(ShapeFault::Header { .. })), "version {version}");
    }
    let short = [texts(&["a"])];
    let read = Table::of_texts(&GROWN, 1, &old, &short);
    assert!(matches!(read, Err(ShapeFault::Width { .. })));
}

#[test]
fn a_row_of_what_was_allotted_is_called_by_source_code_and_year() {
    let row = |line: &str, code: Value| {
        let head = [Value::Text(line.into()), Value::Text("N1".into()), Value::Int(2026), code];
        [head.to_vec(), vec![Value::Int(0); 9]].concat()
    };
    let rows = vec![row("00001", Value::Blank), row("00002", Value::Text("6149".into()))];
    let table = Table::new("thuc-hien-du-toan", rows).unwrap();
    assert_eq!([table.called(0), table.called(1)], ["N1, 2026", "N1, 6149, 2026"]);
}
