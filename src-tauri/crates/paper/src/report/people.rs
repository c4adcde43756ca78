//! Teachers sent to the centre, beside the posts they hold.

use super::paper::ReportPaper;
use super::rows::{each, ordered, table};
use crate::{PaperFault, marks};
use serde_json::{Value as Json, json};

/// Who was sent to the centre in the quarter, from where, by which decisions and till when.
pub(super) fn seconded(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "biet-phai")?;
    let order = ordered(t, |line| Ok((line.text("from_on")?, line.text("full_name")?)))?;
    let rows = each(&order, |line| {
        Ok(json!({
            "name": line.text("full_name")?,
            "school": line.text("school")?,
            "level": paper.names.printed("school-level", line.text("level")?),
            "subject": line.text("subject")?,
            "share": marks::count_cell(line.value("share")?),
            "decision": line.text("decision_no")?,
            "decided": marks::day(line.text("decision_on")?),
            "authority": line.text("authority")?,
            "from": marks::day(line.text("from_on")?),
            "until": marks::day(line.text("until_on")?),
            "extensions": line.int("extensions")?.unwrap_or_default(),
            "extension": line.text("extension_no")?,
            "extended": marks::day(line.text("extension_on")?),
            "ended": marks::day(line.text("ended_on")?),
            "why": named(paper, "secondment-end", line.text("end_reason")?),
            "case": named(paper, "secondment-protected", line.text("protected")?),
            "case_until": marks::day(line.text("protected_until")?),
        }))
    })?;
    Ok(Json::Array(rows))
}

/// What a code is called; nothing where there is none.
fn named(paper: &ReportPaper<'_>, list: &str, code: &str) -> String {
    if code.is_empty() { String::new() } else { paper.names.printed(list, code) }
}
