//! Whether a rule of the law asks for what a report has.

use crate::shapes::Shape;
use norms::why::InFile;
use norms::{LawFiles, LoadFault};

/// A rule asks only for tables and columns a report has; one that asks for others would run nowhere.
/// `path` is the file of a rule among `files`; any other file fits.
///
/// # Errors
/// [`LoadFault`] of the files, or naming the first `table.column` that is not there.
pub fn rule_fits(files: &LawFiles, path: &str) -> Result<(), LoadFault> {
    let Some(id) = path.strip_prefix("rules/").and_then(|name| name.strip_suffix(".toml")) else {
        return Ok(());
    };
    let law = files.read()?;
    let reads = law.rule(id).into_iter().flat_map(|rule| rule.reads());
    for (table, column) in reads {
        let shape = Shape::named(table);
        if shape.is_none_or(|shape| shape.position(column).is_none()) {
            let why = InFile::NoColumn.of([format!("{table}.{column}")]);
            return Err(LoadFault { file: path.to_owned(), line: 1, why });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_that_asks_for_what_no_report_has_does_not_fit() {
        let path = "rules/cash-negative.toml";
        let shipped = LawFiles::shipped();
        for (was, by, missing) in [
            ("", "", None),
            ("each = \"so-du\"", "each = \"so-du-khac\"", Some("so-du-khac.place")),
            ("place == 'tien-mat'", "place_of == 'tien-mat'", Some("so-du.place_of")),
            ("exists(so-quy where", "exists(so-cai where", Some("so-cai.place")),
        ] {
            let text = shipped.get(path).unwrap();
            assert!(text.contains(was), "{was}");
            let mut files = shipped.clone();
            files.put(path, &text.replace(was, by)).unwrap();
            let found = rule_fits(&files, path);
            let fault = |reason: &str| LoadFault {
                file: path.to_owned(),
                line: 1,
                why: InFile::NoColumn.of([reason]),
            };
            assert_eq!(found.err(), missing.map(fault), "{by}");
            assert_eq!(rule_fits(&files, "rates/base-wage.toml"), Ok(()), "{by}");
        }
    }
}
