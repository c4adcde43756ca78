//! Sections I to III: the centre, its people, its premises, its activities.

use super::moves::by_facility;
use super::paper::ReportPaper;
use super::rows::{each, of_code, ordered, table};
use crate::{PaperFault, marks, totals};
use centre::GiftKind;
use letters::{Column, Line, Table};
use serde_json::{Value as Json, json};

pub(super) fn general(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let line = table(paper.report, "trung-tam")?.line(0)?;
    Ok(json!({
        "id": line.text("centre_id")?,
        "unit_code": line.text("unit_code")?,
        "unit": marks::lent(line.text("unit_name")?, paper.place_is_read),
        "parent": line.text("parent_name")?,
        "area": paper.names.printed("area-class", line.text("area_class")?),
        "account": paper.names.printed("account-kind", line.text("account_kind")?),
        "seal": line.flag("has_seal")? == Some(true),
        "office": line.text("office_name")?,
        "from": marks::day(line.text("from_on")?),
        "to": marks::day(line.text("to_on")?),
    }))
}

pub(super) fn staff(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "nhan-su")?;
    let order = ordered(t, |line| {
        let rank = paper.names.rank("roles", line.text("role")?);
        Ok((rank, line.text("from_on")?, line.text("full_name")?))
    })?;
    let rows = each(&order, |line| {
        Ok(json!({
            "name": line.text("full_name")?,
            "job": line.text("main_job")?,
            "female": line.flag("is_female")? == Some(true),
            "born": line.int("birth_year")?.map(|y| y.to_string()).unwrap_or_default(),
            "role": paper.names.printed("roles", line.text("role")?),
            "decision": line.text("decision_no")?,
            "decided": marks::day(line.text("decision_on")?),
            "authority": line.text("authority")?,
            "from": marks::day(line.text("from_on")?),
            "to": marks::day(line.text("to_on")?),
            "school": line.text("sending_school")?,
            "trained": line.flag("is_trained")? == Some(true),
        }))
    })?;
    Ok(Json::Array(rows))
}

/// What an act asks the centre to have: is one of each usable today? Null where no act asks.
pub(super) fn checklist(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let Some(required) = &paper.required else { return Ok(Json::Null) };
    let t = table(paper.report, "co-so-vat-chat")?;
    let mut items = Vec::new();
    for code in &required.categories {
        let rows = of_code(t, "category", code)?;
        let usable = totals::int(t, &rows, "usable")?;
        items.push(json!({
            "name": paper.names.printed("facility-category", code),
            "has": usable > 0,
            "quantity": marks::count(totals::int(t, &rows, "quantity")?),
            "usable": marks::count(usable),
        }));
    }
    Ok(json!({"title": required.title, "rows": items}))
}

/// What is required in its order, then all else in the order of its list.
pub(super) fn facilities(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "co-so-vat-chat")?;
    let required = paper.required.as_ref().map_or(&[][..], |asked| &asked.categories);
    let place = |code: &str| {
        let asked = required.iter().position(|item| item == code);
        asked.unwrap_or(required.len() + paper.names.rank("facility-category", code))
    };
    let order = ordered(t, |line| {
        let category = line.text("category")?;
        Ok((place(category), category, line.text("name")?))
    })?;
    let moved = by_facility(paper)?;
    let rows = each(&order, |line| {
        Ok(json!({
            "moved": moved.get(line.text("facility_id")?),
            "opening": marks::count_cell(line.value("opening_quantity")?),
            "increase": marks::count_cell(line.value("increase")?),
            "decrease": marks::count_cell(line.value("decrease")?),
            "category": paper.names.printed("facility-category", line.text("category")?),
            "name": line.text("name")?,
            "quantity": marks::count_cell(line.value("quantity")?),
            "usable": marks::count_cell(line.value("usable")?),
            "relation": paper.names.printed("relation", line.text("relation")?),
            "condition": paper.names.printed("condition", line.text("condition")?),
            "value": marks::money_cell(line.value("value_vnd")?),
            "note": line.text("note")?,
        }))
    })?;
    let total = totals::vnd(t, &order, "value_vnd")?;
    Ok(json!({"rows": rows, "total": marks::money(total)}))
}

pub(super) fn activities(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "hoat-dong")?;
    let order = ordered(t, |line| Ok((line.text("held_on")?, line.text("title")?)))?;
    let rows = each(&order, |line| {
        Ok(json!({
            "group": paper.names.printed("activity-group", line.text("group")?),
            "form": paper.names.printed("activity-form", line.text("form")?),
            "title": line.text("title")?,
            "day": marks::day(line.text("held_on")?),
            "sessions": marks::count_cell(line.value("sessions")?),
            "place": line.text("place")?,
            "partner": line.text("partner")?,
            "speaker": line.text("speaker")?,
            "turns": marks::count_cell(line.value("turns")?),
            "female": marks::count_cell(line.value("turns_female")?),
            "minority": marks::count_cell(line.value("turns_minority")?),
            "cost": marks::money_cell(line.value("cost_vnd")?),
        }))
    })?;
    Ok(json!({"rows": rows, "total": sums(t, &order)?}))
}

fn sums(t: &Table, rows: &[Line<'_>]) -> Result<Json, PaperFault> {
    Ok(json!({
        "sessions": marks::count(totals::int(t, rows, "sessions")?),
        "turns": marks::count(totals::int(t, rows, "turns")?),
        "female": marks::count(totals::int(t, rows, "turns_female")?),
        "minority": marks::count(totals::int(t, rows, "turns_minority")?),
        "cost": marks::money(totals::vnd(t, rows, "cost_vnd")?),
    }))
}

/// What was given in the quarter: Biểu 05a.
pub(super) fn gifts(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "tai-tro")?;
    let order = ordered(t, |line| Ok((line.text("received_on")?, line.text("giver")?)))?;
    let rows = each(&order, |line| {
        let (voucher, used) = (line.text("voucher")?, line.text("used_for")?);
        // Nobody counts money in pieces.
        let is_money = GiftKind::from_code(line.text("kind")?) == Some(GiftKind::Money);
        let used = match (used, voucher) {
            ("", "") => String::new(),
            ("", number) => format!("Ghi thu: {number}"),
            (used, _) => used.to_owned(),
        };
        Ok(json!({
            "day": marks::day(line.text("received_on")?),
            "giver": line.text("giver")?,
            "what": line.text("what")?,
            "kind": paper.names.printed("gift-kind", line.text("kind")?),
            "origin": paper.names.printed("gift-origin", line.text("origin")?),
            "quantity": if is_money { String::new() } else { marks::count_cell(line.value("quantity")?) },
            "unit": line.text("unit")?,
            "value": marks::money_cell(line.value("value_vnd")?),
            "purpose": line.text("purpose")?,
            "paper": line.text("paper")?,
            "used": used,
        }))
    })?;
    let total = totals::vnd(t, &order, "value_vnd")?;
    Ok(json!({"rows": rows, "total": marks::money(total)}))
}

/// The rows of one half of Biểu 09: difficulties, or requests with whom they are put to.
pub(super) fn concerns(paper: &ReportPaper<'_>, name: &str) -> Result<Vec<Json>, PaperFault> {
    let t = table(paper.report, name)?;
    let list = t.shape().column("code").and_then(Column::list).unwrap_or_default();
    let asks = t.shape().position("asked_of").is_some();
    each(&t.lines().collect::<Vec<_>>(), |line| {
        Ok(json!({
            "name": paper.names.printed(list, line.text("code")?),
            "text": line.text("text")?,
            "asked": if asks { line.text("asked_of")? } else { "" },
        }))
    })
}
