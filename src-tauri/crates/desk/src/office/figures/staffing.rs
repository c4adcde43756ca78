//! Committees, plans and people over the centres that count, beside the quarter before.

use crate::core::error::DeskError;
use crate::core::view::View;
use crate::office::rows;
use crate::office::talk::{AskFigures, StaffingPage};
use norms::Quarter;
use office::{Staffing, StaffingRow, StaffingTotal};
use std::collections::BTreeMap;

pub(crate) fn read_staffing(
    view: View<'_>,
    request: AskFigures,
) -> Result<StaffingPage, DeskError> {
    let only = request.accepted_only.unwrap_or_default();
    let rows = of_quarter(view, request.quarter, only)?;
    Ok(StaffingPage { quarter: request.quarter, totals: StaffingTotal::all(&rows), rows })
}

/// A line a centre whose report is added up.
pub(crate) fn of_quarter(
    view: View<'_>,
    quarter: Quarter,
    only: bool,
) -> Result<Vec<StaffingRow>, DeskError> {
    let before = told(view, quarter.previous(), only)?;
    let before: BTreeMap<String, Staffing> =
        before.into_iter().map(|(centre, row)| (centre, row.now)).collect();
    let with = |(centre, row): (String, StaffingRow)| StaffingRow {
        before: before.get(&centre).copied(),
        ..row
    };
    Ok(told(view, quarter, only)?.into_iter().map(with).collect())
}

/// Each by the centre's own id, which its unit's code does not always outlive.
fn told(
    view: View<'_>,
    quarter: Quarter,
    only: bool,
) -> Result<Vec<(String, StaffingRow)>, DeskError> {
    let held = rows::held(view, quarter)?;
    let (read, law) = (view.read()?, view.law_of(quarter)?);
    let mut all = Vec::new();
    for row in rows::all(view, &held)?.into_iter().filter(|row| row.is_due() && row.is_added(only))
    {
        let counts = held.counted().find(|a| Some(&a.bundle_id) == row.bundle_id.as_ref());
        let Some(arrival) = counts else { continue };
        let now = Staffing::of(&law, &read.layer(&arrival.bundle_id)?, quarter)?;
        all.push((
            arrival.centre_id.to_string(),
            StaffingRow {
                unit_code: row.unit_code,
                unit_name: row.unit_name,
                parent_name: row.parent_name.unwrap_or_default(),
                bundle_id: arrival.bundle_id.clone(),
                now,
                before: None,
            },
        ));
    }
    Ok(all)
}
