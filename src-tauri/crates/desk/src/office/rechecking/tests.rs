use super::*;

fn brought(rows: &[[&str; 5]]) -> Table {
    let cell = |text: &&str| match *text {
        "" => Value::Blank,
        text => Value::Text(text.to_owned()),
    };
    let rows = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    Table::new("ket-qua-kiem-tra", rows).unwrap()
}

#[test]
fn what_only_the_centre_s_law_dislikes_is_told_as_brought_and_without_words() {
    let brought = brought(&[
        ["cash-negative", "tien-mat", "error", "sai", ""],
        ["so-luot-theo-thon", "toan-bo", "query", "giai-thich", "Thôn mới tách"],
        ["thon-co-ten", "h1", "hint", "sai", ""],
        ["thon-co-so", "toan-bo", "error", "dung", ""],
    ]);
    let told = unknown_here(Norms::shipped(), &brought);
    let said = |f: &ReviewFinding| {
        (f.rule.clone(), f.kind.clone(), f.row.clone(), f.explanation.clone().unwrap_or_default())
    };
    let said: Vec<_> = told.iter().map(said).collect();
    let row = |rule: &str, kind: &str, row: &str, why: &str| {
        (rule.to_owned(), kind.to_owned(), row.to_owned(), why.to_owned())
    };
    assert_eq!(
        said,
        [
            row("so-luot-theo-thon", "query", WHOLE, "Thôn mới tách"),
            row("thon-co-ten", "hint", "h1", "")
        ]
    );
    assert!(told.iter().all(|f| f.words.is_none() && f.centre_result.is_some()));
    assert!(open(&told).is_empty(), "an explained query and a hint wait for nobody");
}
