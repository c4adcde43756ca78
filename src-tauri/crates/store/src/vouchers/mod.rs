//! The table `vouchers`.

use crate::column::{code, flag, maybe_parsed, maybe_text, money, parsed, text, whole};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::{Place, Series, Voucher, VoucherKind};
use norms::Day;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &Voucher) -> Result<(), StoreError> {
    let effect = r.effect();
    execute(
        conn,
        include_str!("put_voucher.sql"),
        named_params! {
            ":voucher_id": r.voucher_id.as_str(),
            ":series": r.series.code(),
            ":year": r.year,
            ":ordinal": r.ordinal,
            ":kind": r.kind.code(),
            ":place": r.place.code(),
            ":day": r.day.to_string(),
            ":payee": &r.payee,
            ":reason": &r.reason,
            ":source_id": r.source_id.as_ref().map(|id| id.as_str()),
            ":budget_code": &r.budget_code,
            ":amount_vnd": r.amount_vnd.dong(),
            ":documents": r.documents,
            ":is_void": r.is_void,
            ":void_reason": &r.void_reason,
            ":reverses": r.reverses.as_ref().map(|id| id.as_str()),
            ":allowance_month": r.allowance_month.map(|m| m.to_string()),
            ":is_printed": r.is_printed,
            ":cash_delta_vnd": effect.cash.dong(),
            ":account_delta_vnd": effect.account.dong(),
            ":source_delta_vnd": effect.source.dong(),
        },
    )?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, voucher_id: &str) -> Result<Option<Voucher>, StoreError> {
    first(conn, include_str!("get_voucher.sql"), named_params! { ":voucher_id": voucher_id }, read)
}

pub(crate) fn remove(conn: &Connection, voucher_id: &str) -> Result<(), StoreError> {
    execute(conn, include_str!("remove_voucher.sql"), named_params! { ":voucher_id": voucher_id })?;
    Ok(())
}

pub(crate) fn list(
    conn: &Connection,
    from_on: Day,
    to_on: Day,
) -> Result<Vec<Voucher>, StoreError> {
    all(
        conn,
        include_str!("list_vouchers.sql"),
        named_params! { ":from_on": from_on.to_string(), ":to_on": to_on.to_string() },
        read,
    )
}

pub(crate) fn reversal_of(
    conn: &Connection,
    voucher_id: &str,
) -> Result<Option<Voucher>, StoreError> {
    let params = named_params! { ":voucher_id": voucher_id };
    first(conn, include_str!("reversal_of.sql"), params, read)
}

pub(crate) fn recent(conn: &Connection, limit: u32) -> Result<Vec<Voucher>, StoreError> {
    all(conn, include_str!("recent_vouchers.sql"), named_params! { ":limit": limit }, read)
}

pub(crate) fn last_ordinal(
    conn: &Connection,
    series: Series,
    year: u32,
) -> Result<u32, StoreError> {
    let params = named_params! { ":series": series.code(), ":year": year };
    let last = first(conn, include_str!("last_ordinal.sql"), params, |row| whole(row, "ordinal"))?;
    Ok(last.unwrap_or_default())
}

pub(crate) fn last_day(conn: &Connection) -> Result<Option<Day>, StoreError> {
    let sql = include_str!("last_voucher_day.sql");
    Ok(first(conn, sql, [], |row| maybe_parsed(row, "day"))?.flatten())
}

fn read(row: &Row<'_>) -> Result<Voucher, StoreError> {
    Ok(Voucher {
        voucher_id: parsed(row, "voucher_id")?,
        series: code(row, "series", Series::from_code)?,
        year: whole(row, "year")?,
        ordinal: whole(row, "ordinal")?,
        kind: code(row, "kind", VoucherKind::from_code)?,
        place: code(row, "place", Place::from_code)?,
        day: parsed(row, "day")?,
        payee: maybe_text(row, "payee")?,
        reason: text(row, "reason")?,
        source_id: maybe_parsed(row, "source_id")?,
        budget_code: maybe_text(row, "budget_code")?,
        amount_vnd: money(row, "amount_vnd")?,
        documents: whole(row, "documents")?,
        is_void: flag(row, "is_void")?,
        void_reason: maybe_text(row, "void_reason")?,
        reverses: maybe_parsed(row, "reverses")?,
        allowance_month: maybe_parsed(row, "allowance_month")?,
        is_printed: flag(row, "is_printed")?,
    })
}
