//! Rows of the office's lists, from what the book holds of a quarter.

use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::office::arrivals;
use crate::office::room;
use crate::office::talk::{BundleRow, CentreRow};
use letters::Verdict;
use norms::{Quarter, Unit, Vnd};
use office::{
    Arrival, Contact, IssuedReceipt, Member, OpenFinding, PaperSeen, Placed, Review, Standing,
    Stood,
};
use seal::grouped;
use std::collections::BTreeMap;

/// Everything the book holds of one quarter.
pub(crate) struct Held {
    pub(crate) quarter: Quarter,
    pub(crate) arrivals: Vec<Arrival>,
    pub(crate) findings: Vec<(String, OpenFinding)>,
    standings: BTreeMap<String, Stood>,
    open: BTreeMap<String, u32>,
    reviews: BTreeMap<String, Review>,
    papers: Vec<PaperSeen>,
    receipts: Vec<IssuedReceipt>,
}

impl Held {
    pub(crate) fn of(desk: &mut Desk, quarter: Quarter) -> Result<Held, DeskError> {
        room::office(desk)?;
        let read = desk.read()?;
        let findings = read.open_findings(quarter)?;
        let mut open: BTreeMap<String, u32> = BTreeMap::new();
        for (bundle_id, _) in &findings {
            *open.entry(bundle_id.clone()).or_default() += 1;
        }
        let standings = read.standings(quarter)?;
        let reviews = read.reviews(quarter)?;
        Ok(Held {
            quarter,
            arrivals: read.arrivals(quarter)?,
            findings,
            standings: standings.into_iter().map(|s| (s.bundle_id.clone(), s)).collect(),
            open,
            reviews: reviews.into_iter().map(|r| (r.bundle_id.clone(), r)).collect(),
            papers: read.papers_seen(quarter)?,
            receipts: read.issued_receipts(quarter)?,
        })
    }

    pub(crate) fn standing(&self, bundle_id: &str) -> Option<Standing> {
        self.standings.get(bundle_id).map(|s| s.standing)
    }

    pub(crate) fn verdict(&self, bundle_id: &str) -> Option<Verdict> {
        self.reviews.get(bundle_id).map(|r| r.verdict)
    }

    pub(crate) fn reviews(&self) -> impl Iterator<Item = &Review> {
        self.reviews.values()
    }

    pub(crate) fn receipts(&self) -> &[IssuedReceipt] {
        &self.receipts
    }

    /// The receipt that tells the present decision on a bundle.
    pub(crate) fn receipt(&self, bundle_id: &str) -> Option<&IssuedReceipt> {
        let round = self.reviews.get(bundle_id)?.round;
        self.receipts.iter().rfind(|r| r.bundle_id == bundle_id && r.round == round)
    }

    /// Bundles that are the report of their centre's quarter.
    pub(crate) fn counted(&self) -> impl Iterator<Item = &Arrival> {
        let counts = |a: &&Arrival| self.standing(&a.bundle_id) == Some(Standing::Counted);
        self.arrivals.iter().filter(counts)
    }

    fn placed(&self, arrival: &Arrival) -> Placed {
        Placed {
            standing: self.standing(&arrival.bundle_id).unwrap_or(Standing::Forked),
            open: self.open.get(&arrival.bundle_id).copied().unwrap_or_default(),
            verdict: self.verdict(&arrival.bundle_id),
        }
    }
}

/// One row a unit a report is due from, and one a centre that handed in without being due; by name.
pub(crate) fn all(desk: &mut Desk, held: &Held) -> Result<Vec<CentreRow>, DeskError> {
    let office = room::office(desk)?;
    let law = &*desk.norms()?;
    let units = law.communes_of(&office.office_id, held.quarter.last());
    let read = desk.read()?;
    let (members, contacts) = (read.members()?, read.contacts()?);
    let mut by_centre: BTreeMap<&str, Vec<&Arrival>> = BTreeMap::new();
    for arrival in &held.arrivals {
        by_centre.entry(arrival.centre_id.as_str()).or_default().push(arrival);
    }
    let mut of_unit: BTreeMap<&str, Vec<&Member>> = BTreeMap::new();
    for member in &members {
        of_unit.entry(member.unit_code.as_str()).or_default().push(member);
    }
    let contacts: BTreeMap<&str, &Contact> =
        contacts.iter().map(|c| (c.unit_code.as_str(), c)).collect();
    let mut rows = Vec::with_capacity(units.len());
    for unit in &units {
        let mut row = CentreRow { is_expected: true, ..of_unit_row(unit) };
        tell_contact(&mut row, contacts.get(unit.code.as_str()).copied());
        let members = of_unit.remove(unit.code.as_str()).unwrap_or_default();
        // Two centres in one unit are two rows; a unit without any is one row all the same.
        let (first, more) = members.split_first().map_or((None, &[][..]), |(f, m)| (Some(*f), m));
        for member in more {
            rows.push(told(row.clone(), Some(member), &by_centre, held)?);
        }
        rows.push(told(row, first, &by_centre, held)?);
    }
    for member in of_unit.into_values().flatten() {
        if by_centre.contains_key(member.centre_id.as_str()) {
            rows.push(told(gone_unit(member), Some(member), &by_centre, held)?);
        }
    }
    Ok(rows)
}

fn of_unit_row(unit: &Unit) -> CentreRow {
    CentreRow {
        unit_code: unit.code.clone(),
        unit_from: unit.from.to_string(),
        unit_name: unit.full_name.clone(),
        parent_name: unit.parent_name.clone(),
        ..CentreRow::default()
    }
}

/// A centre whose unit is none of those a report is due from on that day.
fn gone_unit(member: &Member) -> CentreRow {
    CentreRow {
        unit_code: member.unit_code.clone(),
        unit_from: member.unit_from.to_string(),
        unit_name: member.unit_name.clone(),
        ..CentreRow::default()
    }
}

fn tell_contact(row: &mut CentreRow, contact: Option<&Contact>) {
    if let Some(contact) = contact {
        row.contact_name = contact.contact_name.clone();
        row.phone = contact.phone.clone();
        row.is_expected = contact.is_expected;
    }
}

fn told(
    mut row: CentreRow,
    member: Option<&Member>,
    by_centre: &BTreeMap<&str, Vec<&Arrival>>,
    held: &Held,
) -> Result<CentreRow, DeskError> {
    let arrivals = member.and_then(|m| by_centre.get(m.centre_id.as_str()));
    let arrivals = arrivals.map(Vec::as_slice).unwrap_or_default();
    row.centre_id = member.map(|m| m.centre_id.clone());
    row.centre_name = member.map(|m| m.name.clone());
    let placed: Vec<Placed> = arrivals.iter().map(|a| held.placed(a)).collect();
    row.state = office::state(&placed).code().to_owned();
    let counted = arrivals
        .iter()
        .find(|a| held.standing(&a.bundle_id) == Some(Standing::Counted))
        .or_else(|| arrivals.iter().max_by_key(|a| (a.received_on, a.revision, a.sequence)));
    let Some(arrival) = counted else {
        return Ok(row);
    };
    let vnd = |name: &str| arrival.control.get(name).map(|n| Vnd::new(*n)).transpose();
    row.bundle_id = Some(arrival.bundle_id.clone());
    row.revision = Some(arrival.revision);
    row.received_on = Some(arrival.received_on);
    row.received_vnd = vnd("received")?;
    row.spent_vnd = vnd("spent")?;
    row.closing_vnd = vnd("closing")?;
    row.open = held.placed(arrival).open;
    let paper = held.papers.iter().find(|p| p.bundle_id == arrival.bundle_id);
    row.paper_on = paper.map(|p| p.seen_on);
    row.has_receipt = held.receipt(&arrival.bundle_id).is_some();
    Ok(row)
}

/// One bundle as a line of a list.
pub(crate) fn bundle_row(desk: &mut Desk, arrival: &Arrival) -> Result<BundleRow, DeskError> {
    let edition = desk.law_of(arrival.quarter)?.edition().to_owned();
    let path = arrivals::original(desk, arrival)?;
    let read = desk.read()?;
    let standings = read.standings_of(&arrival.centre_id)?;
    let stood = standings.into_iter().find(|s| s.bundle_id == arrival.bundle_id);
    let stood = stood.ok_or_else(|| DeskError::new("book-damaged").with("what", "standings"))?;
    let review = read.review(&arrival.bundle_id)?;
    let signer = read.seal(&arrival.signer)?;
    Ok(BundleRow {
        bundle_id: arrival.bundle_id.clone(),
        centre_id: arrival.centre_id.clone(),
        quarter: arrival.quarter,
        revision: arrival.revision,
        sequence: arrival.sequence,
        lineage: arrival.lineage.clone(),
        ma_so_lieu: grouped(&arrival.ma_so_lieu),
        file_name: arrival.file_name.clone(),
        path: path.display().to_string(),
        size_bytes: arrival.size_bytes,
        received_on: arrival.received_on,
        reason: arrival.reason.clone(),
        standing: stood.standing.code().to_owned(),
        is_gap: stood.is_gap,
        is_clock_suspect: arrival.is_clock_suspect,
        is_other_edition: arrival.norms_edition != edition,
        signer: signer.map(|s| s.digits).unwrap_or_default(),
        verdict: review.as_ref().map(|r| r.verdict.code().to_owned()),
        decided_on: review.map(|r| r.decided_on),
    })
}

/// The bundle of that code, or the error that names the field.
pub(crate) fn arrival(desk: &mut Desk, bundle_id: &str) -> Result<Arrival, DeskError> {
    room::office(desk)?;
    let found = desk.read()?.arrival(bundle_id)?;
    found.ok_or_else(|| DeskError::new("bundle-unknown").at("bundle_id"))
}

/// The row on the board of the centre a bundle is of.
pub(crate) fn row_of_bundle(desk: &mut Desk, arrival: &Arrival) -> Result<CentreRow, DeskError> {
    let held = Held::of(desk, arrival.quarter)?;
    let rows = all(desk, &held)?;
    let found = rows.into_iter().find(|r| r.centre_id.as_deref() == Some(&arrival.centre_id));
    found.ok_or_else(|| DeskError::new("centre-unknown"))
}
