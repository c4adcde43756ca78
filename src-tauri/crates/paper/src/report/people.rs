//! Teachers sent to the centre, beside the posts they hold; the courses its people went to.

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
        }))
    })?;
    Ok(Json::Array(rows))
}

/// The courses, each with those who went to it.
pub(super) fn trained(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "tap-huan")?;
    let order = ordered(t, |line| {
        Ok((line.text("from_on")?, line.text("training_id")?, line.text("full_name")?))
    })?;
    let mut courses = Vec::new();
    for rows in order.chunk_by(|a, b| a.text("training_id") == b.text("training_id")) {
        let Some(first) = rows.first() else { continue };
        let people = each(rows, |line| {
            Ok(json!({"name": line.text("full_name")?, "number": line.text("certificate_no")?}))
        })?;
        courses.push(json!({
            "title": first.text("title")?,
            "topic": paper.names.printed("training-topic", first.text("topic")?),
            "from": marks::day(first.text("from_on")?),
            "to": marks::day(first.text("to_on")?),
            "days": marks::count_cell(first.value("days")?),
            "by": first.text("by_whom")?,
            "place": first.text("place")?,
            "certificate": first.text("certificate")?,
            "people": people,
        }));
    }
    Ok(Json::Array(courses))
}

/// Who teaches without a post: in which fields, how often heard and what paid in the quarter.
pub(super) fn speakers(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "nguoi-cong-tac")?;
    let order = ordered(t, |line| Ok((line.text("full_name")?, line.text("from_on")?)))?;
    let rows = each(&order, |line| {
        let mut fields = Vec::new();
        for column in ["field", "second_field", "third_field"] {
            fields.push(named(paper, "speaker-field", line.text(column)?));
        }
        fields.retain(|field| !field.is_empty());
        Ok(json!({
            "name": line.text("full_name")?,
            "kind": paper.names.printed("collaborator-kind", line.text("kind")?),
            "fields": fields.join("; "),
            "work": line.text("workplace")?,
            "from": marks::day(line.text("from_on")?),
            "to": marks::day(line.text("to_on")?),
            "times": marks::count_cell(line.value("times")?),
            "paid": marks::money_cell(line.value("paid_vnd")?),
        }))
    })?;
    Ok(Json::Array(rows))
}

/// What a code is called; nothing where there is none.
fn named(paper: &ReportPaper<'_>, list: &str, code: &str) -> String {
    if code.is_empty() { String::new() } else { paper.names.printed(list, code) }
}
