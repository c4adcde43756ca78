//! A report against itself and against the head it is sealed under: asked before a seal and after one.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::words::{Language, sentence};
use letters::{Contradiction, Head, Report, Shape, ShapeFault, contradictions};
use seal::Info;

/// Whom practice data are addressed to: nobody.
pub(crate) const NOBODY: &str = "mau";

/// The first place where a report cannot be right; none where all of it agrees.
///
/// # Errors
/// [`ShapeFault`] where it has no row of the centre's own.
pub(crate) fn clash(report: &Report, info: &Info) -> Result<Option<Contradiction>, ShapeFault> {
    let quarter = info.period.and_then(|period| period.to_string().parse().ok());
    let (Some(quarter), Some(rules)) = (quarter, &info.rules) else {
        // The head of a report has both, or it is none.
        return Err(ShapeFault::Missing("thong-tin".to_owned()));
    };
    let is_for_nobody = info.sample && info.audience == NOBODY;
    let head = Head {
        centre_name: &info.centre.name,
        audience: (!is_for_nobody).then_some(info.audience.as_str()),
        quarter,
        errors: rules.errors,
        queries: rules.queries,
        hints: rules.hints,
    };
    Ok(contradictions(report, &head)?.into_iter().next())
}

/// Refuses to seal what no reader would take: a fault of the program, told before anything is written.
pub(crate) fn must_agree(report: &Report, info: &Info) -> Result<(), DeskError> {
    match clash(report, info)? {
        None => Ok(()),
        Some(clash) => Err(DeskError::new(Code::ReportContradicts).with("detail", told(&clash))),
    }
}

/// Where it stands, what it says and what it should, in words.
pub(crate) fn told(clash: &Contradiction) -> String {
    let shape = Shape::named(clash.table);
    let column = shape.and_then(|shape| shape.columns.iter().find(|c| c.name == clash.column));
    let expected = match Shape::named(&clash.expected) {
        Some(named) => named.title,
        None => &clash.expected,
    };
    let values = [
        ("table", shape.map_or(clash.table, |shape| shape.title)),
        ("row", &clash.called),
        ("column", column.map_or(clash.column, |column| column.title)),
        ("expected", expected),
        ("found", &clash.found),
    ];
    let values = values.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let key = format!("clash.{}", clash.clash);
    sentence(Language::Vietnamese, &key, &values.into_iter().collect())
}
