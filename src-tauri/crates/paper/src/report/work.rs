//! Sections I to III: the centre, its people, its premises, its activities.

use super::paper::ReportPaper;
use super::rows::{ordered, table};
use crate::{PaperFault, marks, totals};
use letters::Table;
use serde_json::{Value as Json, json};

/// What directive 1977/SGDĐT-CNTX (14/07/2011), clause 3, asks every centre to reach, in its
/// order.
const DIRECTIVE_ITEMS: [&str; 6] =
    ["van-phong", "dien-thoai", "may-tinh", "tu-ho-so", "phong-hoc", "ban-ghe"];

pub(super) fn general(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "trung-tam")?;
    let name = |list: &str, column: &str| paper.names.name(list, t.text(0, column));
    Ok(json!({
        "id": t.text(0, "centre_id"),
        "unit_code": t.text(0, "unit_code"),
        "unit": t.text(0, "unit_name"),
        "parent": t.text(0, "parent_name"),
        "area": name("area-class", "area_class"),
        "account": name("account-kind", "account_kind"),
        "seal": t.int(0, "has_seal") == Some(1),
        "office": t.text(0, "office_name"),
        "from": marks::day(t.text(0, "from_on")),
        "to": marks::day(t.text(0, "to_on")),
    }))
}

pub(super) fn staff(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "nhan-su")?;
    let order = ordered(t, |row| {
        (
            paper.names.rank("roles", t.text(row, "role")),
            t.text(row, "from_on").to_owned(),
            t.text(row, "full_name").to_owned(),
        )
    });
    let rows: Vec<Json> = order
        .iter()
        .map(|&row| {
            json!({
                "name": t.text(row, "full_name"),
                "job": t.text(row, "main_job"),
                "female": t.int(row, "is_female") == Some(1),
                "born": t.int(row, "birth_year").map(|y| y.to_string()).unwrap_or_default(),
                "role": paper.names.name("roles", t.text(row, "role")),
                "decision": t.text(row, "decision_no"),
                "decided": marks::day(t.text(row, "decision_on")),
                "from": marks::day(t.text(row, "from_on")),
                "to": marks::day(t.text(row, "to_on")),
                "school": t.text(row, "sending_school"),
                "trained": t.int(row, "is_trained") == Some(1),
            })
        })
        .collect();
    Ok(Json::Array(rows))
}

/// Each item of the directive: is one usable today?
pub(super) fn checklist(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "co-so-vat-chat")?;
    let mut items = Vec::new();
    for code in DIRECTIVE_ITEMS {
        let rows: Vec<usize> =
            (0..t.rows().len()).filter(|row| t.text(*row, "category") == code).collect();
        let usable = totals::int(t, &rows, "usable")?;
        items.push(json!({
            "name": paper.names.name("facility-category", code),
            "has": usable > 0,
            "quantity": marks::count(totals::int(t, &rows, "quantity")?),
            "usable": marks::count(usable),
        }));
    }
    Ok(Json::Array(items))
}

pub(super) fn facilities(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "co-so-vat-chat")?;
    let place = |code: &str| {
        DIRECTIVE_ITEMS
            .iter()
            .position(|item| *item == code)
            .unwrap_or(DIRECTIVE_ITEMS.len() + paper.names.rank("facility-category", code))
    };
    let order = ordered(t, |row| {
        (
            place(t.text(row, "category")),
            t.text(row, "category").to_owned(),
            t.text(row, "name").to_owned(),
        )
    });
    let rows: Vec<Json> = order
        .iter()
        .map(|&row| {
            json!({
                "category": paper.names.name("facility-category", t.text(row, "category")),
                "name": t.text(row, "name"),
                "quantity": marks::count_cell(t.value(row, "quantity")),
                "usable": marks::count_cell(t.value(row, "usable")),
                "relation": paper.names.name("relation", t.text(row, "relation")),
                "condition": paper.names.name("condition", t.text(row, "condition")),
                "value": marks::money_cell(t.value(row, "value_vnd")),
                "note": t.text(row, "note"),
            })
        })
        .collect();
    let total = totals::vnd(t, &order, "value_vnd")?;
    Ok(json!({"rows": rows, "total": marks::money(total)}))
}

pub(super) fn activities(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "hoat-dong")?;
    let order =
        ordered(t, |row| (t.text(row, "held_on").to_owned(), t.text(row, "title").to_owned()));
    let rows: Vec<Json> = order
        .iter()
        .map(|&row| {
            json!({
                "group": paper.names.name("activity-group", t.text(row, "group")),
                "form": paper.names.name("activity-form", t.text(row, "form")),
                "title": t.text(row, "title"),
                "day": marks::day(t.text(row, "held_on")),
                "sessions": marks::count_cell(t.value(row, "sessions")),
                "place": t.text(row, "place"),
                "partner": t.text(row, "partner"),
                "speaker": t.text(row, "speaker"),
                "turns": marks::count_cell(t.value(row, "turns")),
                "female": marks::count_cell(t.value(row, "turns_female")),
                "minority": marks::count_cell(t.value(row, "turns_minority")),
                "cost": marks::money_cell(t.value(row, "cost_vnd")),
            })
        })
        .collect();
    Ok(json!({"rows": rows, "total": sums(t, &order)?}))
}

/// One line a group, then all: Biểu 04a.
pub(super) fn groups(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "hoat-dong")?;
    let order = ordered(t, |row| {
        let group = t.text(row, "group");
        (paper.names.rank("activity-group", group), group.to_owned())
    });
    let mut rows = Vec::new();
    for group in order.chunk_by(|a, b| t.text(*a, "group") == t.text(*b, "group")) {
        let code = group.first().map_or("", |row| t.text(*row, "group"));
        let mut line = sums(t, group)?;
        line["name"] = json!(paper.names.name("activity-group", code));
        rows.push(line);
    }
    Ok(json!({"rows": rows, "total": sums(t, &order)?}))
}

fn sums(t: &Table, rows: &[usize]) -> Result<Json, PaperFault> {
    Ok(json!({
        "activities": marks::count(i64::try_from(rows.len()).unwrap_or(i64::MAX)),
        "sessions": marks::count(totals::int(t, rows, "sessions")?),
        "turns": marks::count(totals::int(t, rows, "turns")?),
        "female": marks::count(totals::int(t, rows, "turns_female")?),
        "minority": marks::count(totals::int(t, rows, "turns_minority")?),
        "cost": marks::money(totals::vnd(t, rows, "cost_vnd")?),
    }))
}
