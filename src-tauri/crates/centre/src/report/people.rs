//! The rows of teachers sent to the centre, and of the courses its people went to.

use super::cells::{count, day, maybe, text, vnd};
use crate::collaborators::OfSpeakers;
use crate::quarterly::{Quarterly, ReportFault};
use crate::records::Person;
use crate::secondments::{Secondment, told};
use crate::trained;
use letters::Table;
use norms::Quarter;

/// As they stood on the quarter's last day: of a decision of a later day nobody knew the number.
pub(crate) fn secondment_table(
    all: &[Secondment],
    people: &[Person],
    quarter: Quarter,
) -> Result<Table, ReportFault> {
    let last = quarter.last();
    let rows = told(all, quarter).into_iter().map(|one| {
        let person = people.iter().find(|person| person.person_id == one.person_id);
        let person = person
            .ok_or_else(|| ReportFault::Dangling(format!("secondments.{}", one.secondment_id)))?;
        let is_signed = one.decision_on <= last;
        let longer = one.extensions.iter().rfind(|extension| extension.decision_on <= last);
        Ok(vec![
            text(one.secondment_id.as_str()),
            text(one.person_id.as_str()),
            text(&person.full_name),
            text(&one.school),
            text(&one.level),
            maybe(one.subject.as_ref()),
            count(one.share),
            maybe(Some(&one.decision_no).filter(|_| is_signed)),
            day(Some(one.decision_on).filter(|_| is_signed)),
            text(&one.authority),
            text(one.from_on.to_string()),
            day(one.decided_until()),
            count(u32::try_from(one.extensions.len()).unwrap_or(u32::MAX)),
            maybe(longer.map(|extension| &extension.decision_no)),
            day(longer.map(|extension| extension.decision_on)),
            day(one.ended_on),
            maybe(one.end_reason.as_ref()),
            maybe(one.protected.as_ref()),
            day(one.protected_until),
        ])
    });
    Ok(Table::new("biet-phai", rows.collect::<Result<Vec<_>, ReportFault>>()?)?)
}

pub(super) fn training_table(q: &Quarterly) -> Result<Table, ReportFault> {
    let mut rows = Vec::new();
    for course in trained::told(&q.trainings, &q.posts, q.quarter) {
        for one in &course.trainees {
            let person = q.people.iter().find(|person| person.person_id == one.person_id);
            let person = person
                .ok_or_else(|| ReportFault::Dangling(format!("trainees.{}", course.training_id)))?;
            rows.push(vec![
                text(course.training_id.as_str()),
                text(one.person_id.as_str()),
                text(&person.full_name),
                text(&course.title),
                text(&course.topic),
                text(course.from_on.to_string()),
                text(course.to_on.to_string()),
                count(course.days),
                text(&course.by_whom),
                maybe(course.place.as_ref()),
                maybe(course.certificate.as_ref()),
                maybe(one.certificate_no.as_ref()),
            ]);
        }
    }
    Ok(Table::new("tap-huan", rows)?)
}

/// Whoever works with the centre in the quarter, spoke in it or was paid in it; nothing personal of them.
pub(super) fn collaborator_table(q: &Quarterly) -> Result<Table, ReportFault> {
    let told = OfSpeakers {
        activities: &q.activities,
        payments: &q.speaker_payments,
        vouchers: &q.vouchers,
    };
    let last = q.quarter.last();
    let mut rows = Vec::new();
    for one in &q.collaborators {
        let (times, paid) = told.over(&one.collaborator_id, q.quarter)?;
        if !one.is_of(q.quarter) && times == 0 && paid.is_zero() {
            continue;
        }
        rows.push(vec![
            text(one.collaborator_id.as_str()),
            text(&one.full_name),
            text(&one.kind),
            text(one.fields.first().map(String::as_str).unwrap_or_default()),
            maybe(one.fields.get(1)),
            maybe(one.fields.get(2)),
            maybe(one.workplace.as_ref()),
            text(one.from_on.to_string()),
            day(one.to_on.filter(|to| *to <= last)),
            count(times),
            vnd(paid),
        ]);
    }
    Ok(Table::new("nguoi-cong-tac", rows)?)
}
