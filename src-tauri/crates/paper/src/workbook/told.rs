//! Tables that speak of places by their keys, with the places as a reader calls them.

use super::words::Words;
use crate::report::{DECISIONS, own_titles};
use crate::{Names, PaperFault};
use letters::{Report, Table, Teller, as_told};
use std::borrow::Cow;

/// A table of a report as its sheet shows it.
pub(super) fn told<'t>(
    report: &Report,
    table: &'t Table,
    names: &dyn Names,
    words: &Words,
) -> Result<Cow<'t, Table>, PaperFault> {
    let own = own_titles(report)?;
    let name = |list: &str, code: &str| match (list, own.get(code)) {
        (DECISIONS, Some(title)) => title.clone(),
        // No list of the law has the parts of a salary.
        ("salary-part", _) => words.of(&format!("part_{code}")).to_owned(),
        _ => names.name(list, code),
    };
    let teller =
        Teller { name: &name, rule: &|id| names.rule(id), whole: words.of("whole_report") };
    Ok(as_told(report, table, &teller)?)
}
