use super::statements::table_of;
use super::*;
use crate::schema;
use letters::ALL;
use std::collections::BTreeSet;

/// A column of a table of the book: name, type, may it be empty.
fn columns(conn: &Connection, table: &str) -> Vec<(String, String, bool)> {
    let mut found = Vec::new();
    conn.pragma(None, "table_info", table, |row| {
        found.push((row.get("name")?, row.get("type")?, !row.get::<_, bool>("notnull")?));
        Ok(())
    })
    .expect("columns");
    found
}

#[test]
fn the_tables_of_the_layers_are_what_the_shapes_say() {
    let conn = Connection::open_in_memory().expect("a book");
    schema::create(&conn).expect("the schema");
    for shape in ALL {
        let table = table_of(shape);
        let own = shape.columns.iter().map(|column| {
            let kind = if column.kind.is_number() { "INTEGER" } else { "TEXT" };
            (column.name.to_owned(), kind.to_owned(), shape.may_be_blank(column))
        });
        let head = ["layer", "nth"].map(|name| (name.to_owned(), "INTEGER".to_owned(), false));
        let mut expected: Vec<_> = head.into_iter().chain(own).collect();
        let mut found = columns(&conn, &table);
        // A column that came later stands last in the book, wherever its shape has it.
        expected.sort();
        found.sort();
        assert_eq!(found, expected, "{table}");
    }
}

#[test]
fn no_table_of_a_layer_is_without_its_shape() {
    let conn = Connection::open_in_memory().expect("a book");
    schema::create(&conn).expect("the schema");
    let mut found = BTreeSet::new();
    conn.pragma_query(None, "table_list", |row| {
        found.insert(row.get::<_, String>("name")?);
        Ok(())
    })
    .expect("tables");
    found.retain(|name| name.starts_with("layer_"));
    let shaped = ALL.iter().map(table_of).chain(["layer_versions".to_owned()]);
    assert_eq!(found, shaped.collect());
}

#[test]
fn a_statement_names_every_column_once_and_has_a_place_for_each() {
    let shape = Shape::named("kien-nghi").expect("a table");
    let made = statements(shape).expect("its statements");
    let columns = r#""position", "code", "text", "asked_of""#;
    assert!(made.put.contains(&format!("layer_kien_nghi (layer, nth, {columns})")), "{}", made.put);
    assert!(made.put.contains("(?1, ?2, ?3, ?4, ?5, ?6)"), "{}", made.put);
    assert!(made.read.contains(columns) && made.read.contains("layer_kien_nghi"), "{}", made.read);
    for one in [&made.put, &made.read, &made.count] {
        assert!(!one.contains('{'), "{one}");
    }
    let other = Shape::named("bien-nhan").expect("a table of a receipt");
    assert!(matches!(statements(other), Err(StoreError::Damaged { .. })));
}
