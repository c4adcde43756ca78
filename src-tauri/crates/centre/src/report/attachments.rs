//! The rows of the files that lie with what the report tells: of those of other records it says nothing.

use super::cells::{count, text};
use crate::attachment::{AttachedTo, Attachment};
use crate::quarterly::Quarterly;
use letters::{ATTACHED_BY, ShapeFault, Table};
use norms::Value;
use std::collections::BTreeMap;

pub(super) fn attachment_rows(
    q: &Quarterly,
    tables: &[Table],
) -> Result<Vec<Vec<Value>>, ShapeFault> {
    if q.attachments.is_empty() {
        return Ok(Vec::new());
    }
    let mut called: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for by in ATTACHED_BY {
        let table = tables.iter().find(|table| table.shape().name == by.table);
        for line in table.into_iter().flat_map(Table::lines).rev() {
            called.insert((by.table, line.text(by.column)?), line.text(by.called)?);
        }
    }
    let told = q.attachments.iter().filter_map(|one| {
        let row = row_of(q, one)?;
        let by = tables_of(one.of_kind);
        let by = by.iter().find(|table| called.contains_key(&(**table, row.as_str())))?;
        Some(vec![
            text(one.attachment_id.as_str()),
            text(*by),
            text(&row),
            text(*called.get(&(*by, row.as_str()))?),
            text(&one.name),
            text(&one.sha256),
            count(one.bytes),
            text(one.added_on.to_string()),
        ])
    });
    Ok(told.collect())
}

/// Where the report tells of a kind of record.
fn tables_of(of: AttachedTo) -> &'static [&'static str] {
    match of {
        AttachedTo::ProfileFact => &["trung-tam"],
        AttachedTo::Post => &["nhan-su"],
        AttachedTo::Secondment => &["biet-phai"],
        AttachedTo::Training => &["tap-huan"],
        AttachedTo::CommitteeDecision => &["ban-chi-dao"],
        AttachedTo::CommitteeMeeting => &["hop-ban-chi-dao"],
        AttachedTo::Plan => &["ke-hoach"],
        AttachedTo::Facility => &["co-so-vat-chat"],
        AttachedTo::FacilityMovement => &["tang-giam-vat-chat"],
        AttachedTo::Activity => &["hoat-dong"],
        AttachedTo::Source => &["nguon-kinh-phi"],
        AttachedTo::Allotment => &["du-toan"],
        AttachedTo::Voucher => &["chung-tu"],
        AttachedTo::AllowanceSheet => &["phu-cap"],
        AttachedTo::OwnDecision => &["quyet-dinh-tam"],
        AttachedTo::CashCount => &["kiem-quy"],
        AttachedTo::Gift => &["tai-tro"],
        AttachedTo::Concern => &["kho-khan", "kien-nghi"],
    }
}

/// What the report has in place of the record's key; none where it cannot tell of it.
fn row_of(q: &Quarterly, one: &Attachment) -> Option<String> {
    let key = one.of_key.as_str();
    match one.of_kind {
        // A change of the centre is of the quarter its day lies in.
        AttachedTo::ProfileFact => {
            let (_, day) = key.rsplit_once('/')?;
            let is_within = day.parse().is_ok_and(|day| q.quarter.contains(day));
            is_within.then(|| q.profile.centre_id.to_string())
        }
        AttachedTo::CommitteeDecision => {
            let decision = q.committee.iter().find(|one| one.committee_id.as_str() == key)?;
            Some(decision.number.clone())
        }
        AttachedTo::Source => {
            let mut sources = q.sources.iter().map(|facts| &facts.source);
            sources.find(|one| one.source_id.as_str() == key).map(|one| one.code.clone())
        }
        AttachedTo::Concern => {
            let (quarter, position) = key.split_once('/')?;
            let position: u32 = position.parse().ok()?;
            (quarter == q.quarter.to_string()).then(|| format!("{position:05}"))
        }
        _ => Some(key.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::AttachedBy;

    #[test]
    fn every_table_it_tells_in_says_how_files_belong_to_it() {
        let mut told: Vec<&str> = Vec::new();
        for of in AttachedTo::ALL {
            for table in tables_of(of) {
                assert!(AttachedBy::of(table).is_some(), "{table}");
                told.push(table);
            }
        }
        assert_eq!(told.len(), ATTACHED_BY.len());
    }
}
