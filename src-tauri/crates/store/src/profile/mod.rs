//! The table `profile`.

use crate::column::{flag, maybe_text, parsed, text, whole};
use crate::error::StoreError;
use crate::query::{execute, first};
use centre::Profile;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &Profile) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_profile.sql"),
        named_params! {
            ":centre_id": r.centre_id.as_str(),
            ":name": &r.name,
            ":unit_code": &r.unit_code,
            ":unit_from": r.unit_from.to_string(),
            ":unit_name": &r.unit_name,
            ":parent_name": &r.parent_name,
            ":area_class": &r.area_class,
            ":account_kind": &r.account_kind,
            ":has_seal": r.has_seal,
            ":office_id": r.office_id.as_str(),
            ":office_name": &r.office_name,
            ":first_on": r.first_on.to_string(),
            ":allowance_decision": &r.allowance_decision,
            ":classes_before": r.classes_before,
            ":turns_before": r.turns_before,
        },
    )?;
    Ok(())
}

pub(crate) fn get(conn: &Connection) -> Result<Option<Profile>, StoreError> {
    first(conn, include_str!("get_profile.sql"), [], read)
}

pub(crate) fn remove(conn: &Connection) -> Result<(), StoreError> {
    execute(conn, include_str!("remove_profile.sql"), [])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Profile, StoreError> {
    Ok(Profile {
        centre_id: text(row, "centre_id")?.into(),
        name: text(row, "name")?,
        unit_code: text(row, "unit_code")?,
        unit_from: parsed(row, "unit_from")?,
        unit_name: text(row, "unit_name")?,
        parent_name: maybe_text(row, "parent_name")?,
        area_class: text(row, "area_class")?,
        account_kind: text(row, "account_kind")?,
        has_seal: flag(row, "has_seal")?,
        office_id: text(row, "office_id")?.into(),
        office_name: text(row, "office_name")?,
        first_on: parsed(row, "first_on")?,
        allowance_decision: maybe_text(row, "allowance_decision")?,
        classes_before: whole(row, "classes_before")?,
        turns_before: whole(row, "turns_before")?,
    })
}
