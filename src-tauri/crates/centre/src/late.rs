//! What became known of earlier quarters after they were sealed: their reports keep what they said, and the
//! next one tells it ("Điều chỉnh kỳ trước").
//!
//! Only facts with days are told so. Another spelling of a name, a phone, a note are no facts of a quarter:
//! they hold from the day they were written down.

use crate::day_records::ProfileFact;
use crate::quarterly::{Late, LateChange, ReportFault};
use crate::records::{Facility, FacilityMovement, Gift, Person, Post, Profile};
use crate::report::{centre_table, facility_table, post_table, secondment_table};
use crate::secondments::Secondment;
use letters::{CellChange, Changed, changed_rows};
use norms::{Quarter, Vnd};

/// Columns whose change is a fact of the quarter, by table.
const TOLD: &[(&str, &[&str])] = &[
    ("trung-tam", &["name", "area_class", "account_kind", "has_seal", "office_id"]),
    ("nhan-su", &["role", "from_on", "to_on", "end_reason"]),
    ("biet-phai", &["person_id", "from_on", "until_on", "ended_on", "end_reason"]),
    ("co-so-vat-chat", &["quantity", "usable"]),
];

/// The registers of a centre, as they are known at some time.
#[derive(Clone, Debug)]
pub struct Registers {
    /// As it was founded.
    pub profile: Profile,
    pub facts: Vec<ProfileFact>,
    /// Whoever held a post then, also one who is gone since.
    pub people: Vec<Person>,
    pub posts: Vec<Post>,
    pub secondments: Vec<Secondment>,
    pub facilities: Vec<Facility>,
    pub movements: Vec<FacilityMovement>,
    pub gifts: Vec<Gift>,
}

/// What the registers say otherwise of a quarter than they did; `people` are as they are called now.
///
/// # Errors
/// A record that names another that is not there.
pub fn learnt(
    quarter: Quarter,
    was: &Registers,
    is: &Registers,
    people: &[Person],
) -> Result<Vec<Late>, ReportFault> {
    let mut late = Vec::new();
    for (before, after) in was.tables(quarter, people)?.iter().zip(&is.tables(quarter, people)?) {
        let changes = changed_rows(before, after).into_iter();
        late.extend(changes.filter_map(|change| told(quarter, change)));
    }
    late.extend(gifts_learnt(quarter, &was.gifts, &is.gifts));
    Ok(late)
}

/// Gifts of a quarter that were written down, taken out or valued otherwise later.
fn gifts_learnt(quarter: Quarter, was: &[Gift], is: &[Gift]) -> Vec<Late> {
    let within = |gifts: &[Gift]| -> Vec<Gift> {
        gifts.iter().filter(|gift| quarter.contains(gift.received_on)).cloned().collect()
    };
    let (was, is) = (within(was), within(is));
    let find = |gifts: &[Gift], gift: &Gift| {
        gifts.iter().find(|other| other.gift_id == gift.gift_id).cloned()
    };
    let told = |gift: &Gift, change, column, before: Option<Vnd>, after: Option<Vnd>| Late {
        first: quarter,
        last: quarter,
        table: "tai-tro",
        row: gift.gift_id.to_string(),
        called: gift.what.clone(),
        column,
        change,
        before: before.map(|vnd| vnd.dong().to_string()).unwrap_or_default(),
        after: after.map(|vnd| vnd.dong().to_string()).unwrap_or_default(),
    };
    let mut late = Vec::new();
    for gift in &is {
        match find(&was, gift) {
            None => late.push(told(gift, LateChange::Added, None, None, None)),
            Some(old) if old.value_vnd != gift.value_vnd => {
                let (before, after) = (Some(old.value_vnd), Some(gift.value_vnd));
                late.push(told(gift, LateChange::Changed, Some("value_vnd"), before, after));
            }
            Some(_) => {}
        }
    }
    let gone = was.iter().filter(|gift| find(&is, gift).is_none());
    late.extend(gone.map(|gift| told(gift, LateChange::Removed, None, None, None)));
    late
}

/// One line for quarters in a row of which the same is told; in the order it was found.
pub fn joined(late: Vec<Late>) -> Vec<Late> {
    let mut all: Vec<Late> = Vec::new();
    for one in late {
        let goes_on = |known: &&mut Late| {
            known.last.next() == one.first
                && Late { first: one.first, last: one.last, ..(**known).clone() } == one
        };
        match all.iter_mut().find(goes_on) {
            Some(known) => known.last = one.last,
            None => all.push(one),
        }
    }
    all
}

fn told(quarter: Quarter, change: CellChange) -> Option<Late> {
    let columns = TOLD.iter().find(|(table, _)| *table == change.table).map(|(_, columns)| columns);
    let (column, kind) = match change.changed {
        Changed::Added => (None, LateChange::Added),
        Changed::Removed => (None, LateChange::Removed),
        Changed::Cell(column) if columns.is_some_and(|told| told.contains(&column)) => {
            (Some(column), LateChange::Changed)
        }
        Changed::Cell(_) => return None,
    };
    Some(Late {
        first: quarter,
        last: quarter,
        table: change.table,
        row: change.row,
        called: change.called,
        column,
        change: kind,
        before: change.before,
        after: change.after,
    })
}

impl Registers {
    fn tables(
        &self,
        quarter: Quarter,
        people: &[Person],
    ) -> Result<[letters::Table; 4], ReportFault> {
        let profile = self.profile.on(&self.facts, quarter.last());
        let is_gone = |one: &&Person| people.iter().all(|known| known.person_id != one.person_id);
        let gone = self.people.iter().filter(is_gone);
        let people: Vec<Person> = people.iter().chain(gone).cloned().collect();
        Ok([
            centre_table(&profile, quarter, false)?,
            post_table(&self.posts, &people, quarter)?,
            secondment_table(&self.secondments, &people, quarter)?,
            facility_table(&self.facilities, &self.movements, quarter)?,
        ])
    }
}

#[cfg(test)]
mod tests;
