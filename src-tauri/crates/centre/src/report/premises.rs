//! The rows of premises and equipment, and of what came and went of them.

use super::cells::{count, day, maybe, text, vnd};
use crate::premises::FacilityOver;
use crate::quarterly::{Quarterly, ReportFault};
use norms::{FacilityChange, Value};

pub(super) fn facility_row(over: &FacilityOver) -> Vec<Value> {
    let FacilityOver { closing, .. } = over;
    let f = &closing.facility;
    vec![
        text(f.facility_id.as_str()),
        text(&f.category),
        text(&f.name),
        count(over.opening_quantity),
        count(over.increase),
        count(over.decrease),
        count(closing.quantity),
        count(over.opening_usable),
        count(closing.usable),
        text(&f.relation),
        text(&closing.condition),
        day(f.acquired_on),
        maybe(f.source_class.as_ref()),
        closing.value_vnd.map_or(Value::Blank, vnd),
        maybe(f.note.as_ref()),
    ]
}

/// What moved in the quarter; a facility acquired in it came by itself.
pub(super) fn movement_rows(q: &Quarterly) -> Result<Vec<Vec<Value>>, ReportFault> {
    let mut rows = Vec::new();
    for over in q.premises()? {
        let f = &over.closing.facility;
        let came = f.acquired_on.filter(|day| q.quarter.contains(*day) && f.quantity > 0);
        rows.extend(came.map(|came| {
            vec![
                text(f.facility_id.as_str()),
                text(f.facility_id.as_str()),
                text(&f.name),
                day(Some(came)),
                text(FacilityChange::Increase.code()),
                Value::Blank,
                count(f.quantity),
                count(f.usable),
                count(0),
                Value::Blank,
                f.value_vnd.map_or(Value::Blank, vnd),
                Value::Blank,
                Value::Blank,
            ]
        }));
        for one in over.closing.movements.iter().filter(|one| q.quarter.contains(one.day)) {
            rows.push(vec![
                text(one.movement_id.as_str()),
                text(f.facility_id.as_str()),
                text(&f.name),
                day(Some(one.day)),
                text(one.change.code()),
                text(&one.reason),
                count(one.quantity),
                count(u32::try_from(one.usable).unwrap_or_default()),
                count(u32::try_from(-one.usable).unwrap_or_default()),
                maybe(one.condition.as_ref()),
                one.value_vnd.map_or(Value::Blank, vnd),
                maybe(one.paper.as_ref()),
                maybe(one.note.as_ref()),
            ]);
        }
    }
    Ok(rows)
}
