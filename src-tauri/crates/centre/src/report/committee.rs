//! The rows of the steering committee: who belongs to it on the quarter's last day, and what its
//! meetings resolved.

use super::cells::{count, day, maybe, text};
use crate::committee::{decision_on, told};
use crate::quarterly::Quarterly;
use norms::Value;

pub(super) fn member_rows(q: &Quarterly) -> Vec<Vec<Value>> {
    let Some(decision) = decision_on(&q.committee, q.quarter.last()) else { return Vec::new() };
    let rows = decision.members.iter().zip(1_u32..).map(|(member, nth)| {
        vec![
            text(format!("{nth:05}")),
            text(&member.full_name),
            text(&member.body),
            maybe(member.title.as_ref()),
            text(&member.role),
            text(&decision.number),
            text(decision.signed_on.to_string()),
            text(&decision.authority),
            text(decision.from_on.to_string()),
        ]
    });
    rows.collect()
}

pub(super) fn meeting_rows(q: &Quarterly) -> Vec<Vec<Value>> {
    let mut rows = Vec::new();
    for meeting in told(&q.meetings, q.quarter) {
        let head = |nth: u32| {
            vec![
                text(meeting.meeting_id.as_str()),
                text(format!("{nth:05}")),
                text(meeting.held_on.to_string()),
                text(&meeting.subject),
                meeting.present.map_or(Value::Blank, count),
                maybe(meeting.minutes.as_ref()),
            ]
        };
        if meeting.resolutions.is_empty() {
            rows.push([head(1), vec![Value::Blank; 4]].concat());
        }
        for (one, nth) in meeting.resolutions.iter().zip(1..) {
            let said =
                vec![text(&one.what), maybe(one.who.as_ref()), day(one.due_on), day(one.done_on)];
            rows.push([head(nth), said].concat());
        }
    }
    rows
}
