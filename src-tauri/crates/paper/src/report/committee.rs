//! The steering committee and what its meetings resolved.

use super::paper::ReportPaper;
use super::rows::{each, ordered, table};
use crate::{PaperFault, marks};
use serde_json::{Value as Json, json};

/// Who belongs to it, by which decision; null where there is none.
pub(super) fn members(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "ban-chi-dao")?;
    let order = ordered(t, |line| {
        Ok((paper.names.rank("committee-role", line.text("role")?), line.text("position")?))
    })?;
    let Some(first) = order.first() else { return Ok(Json::Null) };
    let rows = each(&order, |line| {
        Ok(json!({
            "name": line.text("full_name")?,
            "title": line.text("title")?,
            "body": paper.names.printed("partner-body", line.text("body")?),
            "role": paper.names.printed("committee-role", line.text("role")?),
        }))
    })?;
    Ok(json!({
        "decision": first.text("decision_no")?,
        "decided": marks::day(first.text("decision_on")?),
        "authority": first.text("authority")?,
        "from": marks::day(first.text("from_on")?),
        "rows": rows,
    }))
}

/// What its meetings resolved, meeting by meeting.
pub(super) fn meetings(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "hop-ban-chi-dao")?;
    let order = ordered(t, |line| {
        Ok((line.text("held_on")?, line.text("meeting_id")?, line.text("line")?))
    })?;
    let mut meetings = Vec::new();
    for rows in order.chunk_by(|a, b| a.text("meeting_id") == b.text("meeting_id")) {
        let Some(first) = rows.first() else { continue };
        let resolved = each(rows, |line| {
            Ok(json!({
                "what": line.text("what")?,
                "who": line.text("who")?,
                "due": marks::day(line.text("due_on")?),
                "done": marks::day(line.text("done_on")?),
            }))
        })?;
        meetings.push(json!({
            "day": marks::day(first.text("held_on")?),
            "subject": first.text("subject")?,
            "present": marks::count_cell(first.value("present")?),
            "minutes": first.text("minutes")?,
            "rows": resolved,
        }));
    }
    Ok(Json::Array(meetings))
}
