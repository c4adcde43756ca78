//! The table `posts`.

use crate::column::{maybe_money, maybe_parsed, maybe_text, parsed, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::Post;
use norms::SalaryParts;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &Post) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_post.sql"),
        named_params! {
            ":post_id": r.post_id.as_str(),
            ":person_id": r.person_id.as_str(),
            ":role": &r.role,
            ":decision_no": &r.decision_no,
            ":decision_on": r.decision_on.map(|d| d.to_string()),
            ":from_on": r.from_on.to_string(),
            ":to_on": r.to_on.map(|d| d.to_string()),
            ":end_reason": &r.end_reason,
            ":sending_school": &r.sending_school,
            ":salary_vnd": r.salary.map(|s| s.salary.dong()),
            ":position_vnd": r.salary.map(|s| s.position.dong()),
            ":seniority_vnd": r.salary.map(|s| s.seniority.dong()),
        },
    )?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, post_id: &str) -> Result<Option<Post>, StoreError> {
    first(conn, include_str!("get_post.sql"), named_params! { ":post_id": post_id }, read)
}

pub(crate) fn remove(conn: &Connection, post_id: &str) -> Result<(), StoreError> {
    execute(conn, include_str!("remove_post.sql"), named_params! { ":post_id": post_id })?;
    Ok(())
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<Post>, StoreError> {
    all(conn, include_str!("list_posts.sql"), [], read)
}

fn read(row: &Row<'_>) -> Result<Post, StoreError> {
    Ok(Post {
        post_id: parsed(row, "post_id")?,
        person_id: parsed(row, "person_id")?,
        role: text(row, "role")?,
        decision_no: maybe_text(row, "decision_no")?,
        decision_on: maybe_parsed(row, "decision_on")?,
        from_on: parsed(row, "from_on")?,
        to_on: maybe_parsed(row, "to_on")?,
        end_reason: maybe_text(row, "end_reason")?,
        sending_school: maybe_text(row, "sending_school")?,
        salary: salary(row)?,
    })
}

/// All three parts or none, as the table holds them.
fn salary(row: &Row<'_>) -> Result<Option<SalaryParts>, StoreError> {
    let parts = (
        maybe_money(row, "salary_vnd")?,
        maybe_money(row, "position_vnd")?,
        maybe_money(row, "seniority_vnd")?,
    );
    Ok(match parts {
        (Some(salary), Some(position), Some(seniority)) => {
            Some(SalaryParts { salary, position, seniority })
        }
        _ => None,
    })
}
