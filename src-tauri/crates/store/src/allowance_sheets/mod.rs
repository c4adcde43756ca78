//! The tables `allowance_sheets` and `allowance_lines`.

use crate::column::{flag, maybe_money, maybe_parsed, maybe_text, money, parsed, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::{AllowanceLine, AllowanceSheet};
use norms::{Month, Vnd};
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &AllowanceSheet) -> Result<(), StoreError> {
    let month = r.month.to_string();
    let params = named_params! {
        ":month": &month,
        ":settled_on": r.settled_on.to_string(),
        ":voucher_id": r.voucher_id.as_ref().map(|id| id.as_str()),
    };
    execute(conn, include_str!("put_allowance_sheet.sql"), params)?;
    remove_lines(conn, &month)?;
    for (position, line) in (1_u32..).zip(&r.lines) {
        put_line(conn, r.month, position, line)?;
    }
    Ok(())
}

fn put_line(
    conn: &Connection,
    month: Month,
    position: u32,
    line: &AllowanceLine,
) -> Result<(), StoreError> {
    let params = named_params! {
        ":month": month.to_string(),
        ":position": position,
        ":post_id": line.post_id.as_str(),
        ":full_name": &line.full_name,
        ":role": &line.role,
        ":method": &line.method,
        ":coefficient": &line.coefficient,
        ":base_vnd": line.base_vnd.map(Vnd::dong),
        ":base_instrument": &line.base_instrument,
        ":base_from": line.base_from.map(|d| d.to_string()),
        ":amount_vnd": line.amount_vnd.dong(),
        ":decision": &line.decision,
        ":instrument": &line.instrument,
        ":in_force_from": line.in_force_from.to_string(),
        ":is_verified": line.is_verified,
        ":is_example": line.is_example,
    };
    execute(conn, include_str!("put_allowance_line.sql"), params)?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, month: &str) -> Result<Option<AllowanceSheet>, StoreError> {
    let params = named_params! { ":month": month };
    let sheet = first(conn, include_str!("get_allowance_sheet.sql"), params, |row| {
        Ok(AllowanceSheet {
            month: parsed(row, "month")?,
            settled_on: parsed(row, "settled_on")?,
            voucher_id: maybe_parsed(row, "voucher_id")?,
            lines: Vec::new(),
        })
    })?;
    let Some(mut sheet) = sheet else {
        return Ok(None);
    };
    sheet.lines = all(conn, include_str!("list_allowance_lines.sql"), params, read_line)?;
    Ok(Some(sheet))
}

pub(crate) fn remove(conn: &Connection, month: &str) -> Result<(), StoreError> {
    remove_lines(conn, month)?;
    let params = named_params! { ":month": month };
    execute(conn, include_str!("remove_allowance_sheet.sql"), params)?;
    Ok(())
}

fn remove_lines(conn: &Connection, month: &str) -> Result<(), StoreError> {
    let params = named_params! { ":month": month };
    execute(conn, include_str!("remove_allowance_lines.sql"), params)?;
    Ok(())
}

fn read_line(row: &Row<'_>) -> Result<AllowanceLine, StoreError> {
    Ok(AllowanceLine {
        post_id: parsed(row, "post_id")?,
        full_name: text(row, "full_name")?,
        role: text(row, "role")?,
        method: text(row, "method")?,
        coefficient: maybe_text(row, "coefficient")?,
        base_vnd: maybe_money(row, "base_vnd")?,
        base_instrument: maybe_text(row, "base_instrument")?,
        base_from: maybe_parsed(row, "base_from")?,
        amount_vnd: money(row, "amount_vnd")?,
        decision: text(row, "decision")?,
        instrument: text(row, "instrument")?,
        in_force_from: parsed(row, "in_force_from")?,
        is_verified: flag(row, "is_verified")?,
        is_example: flag(row, "is_example")?,
    })
}
