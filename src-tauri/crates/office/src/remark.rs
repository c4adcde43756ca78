//! Remarks bound to places of a report: the value seen is read from the bundle, never typed.

use crate::finding::Finding;
use letters::{CodeName, Remark, Report, Shape, ShapeFault, called_beside, called_told};

/// Where a remark is to stand, as a person pointed there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemarkPlace {
    /// Table of the report; none for the report as a whole.
    pub table: Option<String>,
    /// Key of the row.
    pub row: Option<String>,
    /// Column of the row.
    pub column: Option<String>,
    /// The rule that led to it. Without a row: every finding of that rule.
    pub rule: Option<String>,
}

/// Why a remark cannot stand there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RemarkFault {
    /// A column that is not of the table, or of no table.
    #[error("remark-column {0}")]
    Column(String),
    /// A cell that cannot be read.
    #[error(transparent)]
    Shape(#[from] ShapeFault),
}

impl RemarkPlace {
    /// Is it every place of a rule? Then the findings decide where the remark stands.
    pub fn is_of_rule(&self) -> bool {
        self.rule.is_some() && self.row.is_none()
    }

    /// The places it means: itself, or one for every finding of its rule.
    pub fn places(&self, findings: &[Finding]) -> Vec<RemarkPlace> {
        if !self.is_of_rule() {
            return vec![self.clone()];
        }
        let of_rule = findings.iter().filter(|f| self.rule.as_deref() == Some(&f.rule));
        let place = |found: &Finding| RemarkPlace {
            table: found.table.clone(),
            row: Some(found.row.clone()),
            ..self.clone()
        };
        of_rule.map(place).collect()
    }
}

/// A remark at its place, with the value that stands there. `whole` is what the report as a whole
/// is called, `name` what codes are. A table or row the report does not have leaves the place wider.
///
/// # Errors
/// [`RemarkFault::Column`] for a column that is not of the table.
pub fn bound(
    report: &Report,
    at: &RemarkPlace,
    text: &str,
    (whole, name): (&str, &CodeName<'_>),
) -> Result<Remark, RemarkFault> {
    let table = at.table.as_deref().and_then(|name| report.table(name));
    let line = table.zip(at.row.as_deref()).and_then(|(table, key)| table.line_of(key));
    let column = match (&at.column, table) {
        (None, _) => None,
        (Some(name), None) => return Err(RemarkFault::Column(name.clone())),
        (Some(name), Some(table)) => {
            let found = table.shape().columns.iter().find(|column| column.name == name);
            Some(found.ok_or_else(|| RemarkFault::Column(name.clone()))?)
        }
    };
    let beside = || {
        let (table, row) = (at.table.as_deref()?, at.row.as_deref()?);
        let title = Shape::named(table)?.title;
        Some(format!("{title}: {}", called_beside(table, row)?))
    };
    let place = match (table, line) {
        // Of what the office alone has beside the report the words say whom and when; the centre has no such table.
        (None, _) => beside().unwrap_or_else(|| whole.to_owned()),
        (Some(table), None) => table.shape().title.to_owned(),
        (Some(table), Some(line)) => {
            let shape = table.shape();
            format!("{}: {}", shape.title, called_told(shape.name, &line.called(), name))
        }
    };
    let place = match column {
        Some(column) => format!("{place}, {}", column.title),
        None => place,
    };
    let seen = line.zip(column).map(|(line, column)| line.written(column.name)).transpose()?;
    Ok(Remark {
        table: table.map(|t| t.shape().name.to_owned()),
        row: line.map(|line| line.key()),
        column: column.map(|c| c.name.to_owned()),
        place,
        rule: at.rule.clone(),
        seen: seen.filter(|value| !value.is_empty()),
        text: text.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::bare;
    use crate::records::FindingKind;
    use crate::testing::report;
    use norms::rules::Severity;

    /// `table row column`, `_` for none.
    fn place(words: &str) -> RemarkPlace {
        let mut words = words.split_whitespace().map(|word| (word != "_").then(|| word.to_owned()));
        let mut next = || words.next().flatten();
        RemarkPlace { table: next(), row: next(), column: next(), rule: next() }
    }

    #[test]
    fn a_remark_names_its_place_and_the_value_that_stands_there() {
        let report = report(&["2026-07-31 4000 5000"], &[]);
        let name = |_: &str, code: &str| format!("tên {code}");
        let cases = [
            ("_ _ _ _", "Cả báo cáo", None),
            ("kiem-quy _ _ _", "Kiểm kê quỹ tiền mặt", None),
            ("kiem-quy 2026-07-31 _ _", "Kiểm kê quỹ tiền mặt: 31/07/2026", None),
            (
                "kiem-quy 2026-07-31 counted_vnd _",
                "Kiểm kê quỹ tiền mặt: 31/07/2026, Tiền thực đếm",
                Some("4000"),
            ),
            // A blank cell shows nothing, and a row that is gone leaves its table and column.
            (
                "kiem-quy 2026-07-31 reason _",
                "Kiểm kê quỹ tiền mặt: 31/07/2026, Lý do chênh lệch",
                None,
            ),
            ("kiem-quy 2026-08-31 book_vnd _", "Kiểm kê quỹ tiền mặt, Tiền theo sổ", None),
            ("so-ngoai 2026-08-31 _ _", "Cả báo cáo", None),
            (
                "chi-hai-noi Lan/2026-07/ab12 _ _",
                "Người được trung tâm khác chi phụ cấp cùng tháng: Lan, 07/2026",
                None,
            ),
        ];
        for (words, named, seen) in cases {
            let remark = bound(&report, &place(words), "Xem lại", ("Cả báo cáo", &name)).unwrap();
            assert_eq!((remark.place.as_str(), remark.seen.as_deref()), (named, seen), "{words}");
        }
        for words in ["kiem-quy 2026-07-31 amount_vnd _", "_ _ counted_vnd _"] {
            let refused = bound(&report, &place(words), "Xem lại", ("Cả báo cáo", &name));
            assert!(matches!(refused, Err(RemarkFault::Column(_))), "{words}");
        }
    }

    #[test]
    fn a_remark_on_a_rule_stands_on_every_finding_of_it() {
        let mut rows = bare(FindingKind::Error, Severity::Error, "dem", "2026-07-31");
        rows.table = Some("kiem-quy".into());
        let findings = [
            rows,
            bare(FindingKind::Difference, Severity::Error, "dem", "-"),
            bare(FindingKind::Error, Severity::Error, "khac", "-"),
        ];
        let told = |words: &str| -> Vec<String> {
            let places = place(words).places(&findings);
            let word = |word: &Option<String>| word.clone().unwrap_or_else(|| "_".into());
            places
                .iter()
                .map(|p| format!("{} {} {}", word(&p.table), word(&p.row), word(&p.column)))
                .collect()
        };
        assert_eq!(told("_ _ _ dem"), ["kiem-quy 2026-07-31 _", "_ - _"]);
        assert_eq!(told("_ _ book_vnd dem"), ["kiem-quy 2026-07-31 book_vnd", "_ - book_vnd"]);
        assert!(told("_ _ _ la").is_empty());
        // One that names a row, or no rule, stands where it was put.
        assert_eq!(told("kiem-quy 2026-07-31 _ dem"), ["kiem-quy 2026-07-31 _"]);
        assert_eq!(told("kiem-quy _ _ _"), ["kiem-quy _ _"]);
    }
}
