//! Sums over vouchers, so that a balance costs the days asked about and not the book.

use crate::column::{field, money};
use crate::error::StoreError;
use crate::query::{all, first};
use centre::allotted::CodeSums;
use centre::covering::{DayChange, Holdings};
use centre::{SourceId, SourceSums};
use norms::Day;
use rusqlite::{Connection, named_params};

/// What one source received and spent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceSum {
    pub source_id: SourceId,
    pub sums: SourceSums,
}

pub(crate) fn before(conn: &Connection, day: Day) -> Result<Holdings, StoreError> {
    let params = named_params! { ":day": day.to_string() };
    let sums = first(conn, include_str!("sum_before.sql"), params, |row| {
        Ok(Holdings { cash_vnd: money(row, "cash_vnd")?, account_vnd: money(row, "account_vnd")? })
    })?;
    Ok(sums.unwrap_or_default())
}

pub(crate) fn daily(conn: &Connection, from: Day) -> Result<Vec<DayChange>, StoreError> {
    let params = named_params! { ":from_on": from.to_string() };
    all(conn, include_str!("daily_changes.sql"), params, |row| {
        Ok(DayChange {
            day: field(row, "day")?,
            cash_vnd: money(row, "cash_vnd")?,
            account_vnd: money(row, "account_vnd")?,
        })
    })
}

pub(crate) fn by_source(
    conn: &Connection,
    from: Day,
    to: Day,
) -> Result<Vec<SourceSum>, StoreError> {
    let params = named_params! { ":from_on": from.to_string(), ":to_on": to.to_string() };
    all(conn, include_str!("sums_by_source.sql"), params, |row| {
        Ok(SourceSum {
            source_id: field(row, "source_id")?,
            sums: SourceSums {
                received_vnd: money(row, "received_vnd")?,
                spent_vnd: money(row, "spent_vnd")?,
            },
        })
    })
}

/// What each source received and spent under each code in a budget year, up to a day. Money of a budget year
/// moves from its first day on.
pub(crate) fn by_code(
    conn: &Connection,
    budget_year: u32,
    from: Day,
    to: Day,
) -> Result<Vec<CodeSums>, StoreError> {
    let params = named_params! {
        ":budget_year": budget_year, ":from_on": from.to_string(), ":to_on": to.to_string()
    };
    all(conn, include_str!("sums_by_code.sql"), params, |row| {
        Ok(CodeSums {
            source_id: field(row, "source_id")?,
            budget_code: field(row, "budget_code")?,
            sums: SourceSums {
                received_vnd: money(row, "received_vnd")?,
                spent_vnd: money(row, "spent_vnd")?,
            },
        })
    })
}
