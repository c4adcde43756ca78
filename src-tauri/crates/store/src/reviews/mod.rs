//! The tables `reviews` and `remarks`.

use crate::column::{code, maybe_text, parsed, text, whole};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use letters::{BundleId, Remark, Verdict};
use norms::Quarter;
use office::Review;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &Review) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_review.sql"),
        named_params! {
            ":bundle_id": r.bundle_id.as_str(),
            ":verdict": r.verdict.code(),
            ":decided_on": r.decided_on.to_string(),
            ":note": &r.note,
            ":round": r.round,
        },
    )?;
    remove_remarks(conn, &r.bundle_id)?;
    for (remark, position) in r.remarks.iter().zip(1_u32..) {
        let params = named_params! {
            ":bundle_id": r.bundle_id.as_str(), ":position": position, ":table": &remark.table,
            ":row": &remark.row, ":column": &remark.column, ":place": &remark.place,
            ":rule": &remark.rule, ":seen": &remark.seen, ":text": &remark.text,
        };
        execute(conn, include_str!("put_remark.sql"), params)?;
    }
    Ok(())
}

pub(crate) fn get(conn: &Connection, bundle_id: &BundleId) -> Result<Option<Review>, StoreError> {
    let params = named_params! { ":bundle_id": bundle_id.as_str() };
    let found = first(conn, include_str!("get_review.sql"), params, read)?;
    found.map(|r| with_remarks(conn, r)).transpose()
}

pub(crate) fn of_quarter(conn: &Connection, quarter: Quarter) -> Result<Vec<Review>, StoreError> {
    let params = named_params! { ":quarter": quarter.to_string() };
    let reviews = all(conn, include_str!("reviews_of_quarter.sql"), params, read)?;
    reviews.into_iter().map(|r| with_remarks(conn, r)).collect()
}

fn with_remarks(conn: &Connection, mut review: Review) -> Result<Review, StoreError> {
    let params = named_params! { ":bundle_id": review.bundle_id.as_str() };
    review.remarks = all(conn, include_str!("list_remarks.sql"), params, |row| {
        Ok(Remark {
            table: maybe_text(row, "table")?,
            row: maybe_text(row, "row")?,
            column: maybe_text(row, "column")?,
            place: text(row, "place")?,
            rule: maybe_text(row, "rule")?,
            seen: maybe_text(row, "seen")?,
            text: text(row, "text")?,
        })
    })?;
    Ok(review)
}

fn remove_remarks(conn: &Connection, bundle_id: &BundleId) -> Result<(), StoreError> {
    let params = named_params! { ":bundle_id": bundle_id.as_str() };
    execute(conn, include_str!("remove_remarks.sql"), params)?;
    Ok(())
}

pub(crate) fn remove(conn: &Connection, bundle_id: &BundleId) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_review.sql"),
        named_params! { ":bundle_id": bundle_id.as_str() },
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Review, StoreError> {
    Ok(Review {
        bundle_id: text(row, "bundle_id")?.into(),
        verdict: code(row, "verdict", Verdict::from_code)?,
        decided_on: parsed(row, "decided_on")?,
        note: maybe_text(row, "note")?,
        round: whole(row, "round")?,
        remarks: Vec::new(),
    })
}
