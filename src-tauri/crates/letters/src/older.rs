//! What a report of an older version says in tables it does not have: made of those it has, so that one
//! question asks both.

use crate::line::Line;
use crate::moving::{Place, VoucherKind};
use crate::shapes::Shape;
use crate::table::{ShapeFault, Table};
use norms::{Day, Value};

/// The rows that stand in for a table the version lacks; `before` are the tables that stand before it.
pub(crate) fn stand_in(shape: &Shape, before: &[Table]) -> Result<Vec<Vec<Value>>, ShapeFault> {
    let (of, made): (&str, Make) = match shape.name {
        "dong-chung-tu" => ("chung-tu", share),
        "no-phu-cap" => ("phu-cap", owed),
        _ => return Ok(Vec::new()),
    };
    let table = before.iter().find(|table| table.shape().name == of);
    let rows = table.into_iter().flat_map(Table::lines).map(made);
    Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

type Make = fn(Line<'_>) -> Result<Option<Vec<Value>>, ShapeFault>;

/// What is owed of a line of a sheet: the sheet's own months, and of no earlier ones anything is told.
fn owed(line: Line<'_>) -> Result<Option<Vec<Value>>, ShapeFault> {
    let text = |column| line.text(column).map(|text| Value::Text(text.to_owned()));
    let (due, paid) = (line.int("amount_vnd")?, line.int("paid_vnd")?);
    let (due, paid) = (due.unwrap_or_default(), paid.unwrap_or_default());
    let none = Value::Int(0);
    Ok(Some(vec![
        text("month")?,
        text("post_id")?,
        text("full_name")?,
        Value::Blank,
        Value::Int(due),
        none.clone(),
        none.clone(),
        none.clone(),
        none,
        Value::Int(paid),
        Value::Int(due.saturating_sub(paid)),
    ]))
}

/// What a voucher of one source does to it; none of a void one, and of one without a source.
fn share(line: Line<'_>) -> Result<Option<Vec<Value>>, ShapeFault> {
    let source = line.text("source_code")?;
    if source.is_empty() || line.flag("is_void")? == Some(true) {
        return Ok(None);
    }
    let kind = VoucherKind::from_code(line.text("kind")?);
    let place = Place::from_code(line.text("place")?);
    let amount = line.int("amount_vnd")?.unwrap_or_default();
    let (received, spent) = kind
        .zip(place)
        .map_or((0, 0), |(kind, place)| crate::moving::of_source(kind, place, false, amount));
    let text = |column| line.text(column).map(|text| Value::Text(text.to_owned()));
    let day: Option<Day> = line.text("day")?.parse().ok();
    let year = day.map_or(0, |day| i64::from(day.year()));
    let code = line.text("budget_code")?;
    Ok(Some(vec![
        text("voucher_id")?,
        Value::Text("001".to_owned()),
        text("number")?,
        text("day")?,
        Value::Text(source.to_owned()),
        if code.is_empty() { Value::Blank } else { Value::Text(code.to_owned()) },
        Value::Int(year),
        Value::Int(amount),
        Value::Int(received),
        Value::Int(spent),
    ]))
}
