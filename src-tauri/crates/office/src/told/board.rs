//! Rows of the board, and the figures beside them.

use crate::evidence::ReceiptState;
use crate::held::{BoardLine, HeldQuarter};
use crate::records::{Contact, Member};
use crate::state::State;
use letters::{BundleId, CentreId, Figure};
use norms::{Day, MoneyFault, Total, Unit, Vnd};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// One expected centre in one quarter.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct CentreRow {
    pub unit_code: String,
    pub unit_from: String,
    pub unit_name: String,
    pub parent_name: Option<String>,
    /// None before a seal of it was enrolled.
    pub centre_id: Option<CentreId>,
    pub centre_name: Option<String>,
    pub state: State,
    /// The bundle that counts, or the newest one that is held back.
    pub bundle_id: Option<BundleId>,
    pub revision: Option<u32>,
    pub received_on: Option<Day>,
    pub received_vnd: Option<Vnd>,
    pub spent_vnd: Option<Vnd>,
    pub closing_vnd: Option<Vnd>,
    /// Findings still open at this office.
    pub open: u32,
    /// Those of them that were found after it was accepted.
    pub late: u32,
    /// The bundle somebody has to look at: one that is held back goes before the one it would replace.
    pub asks: Option<BundleId>,
    /// The stamped paper was matched by its code.
    pub paper_on: Option<Day>,
    /// How far the receipt of the present decision has got; none while none is signed.
    pub receipt: Option<ReceiptState>,
    pub contact_name: Option<String>,
    pub phone: Option<String>,
    /// The day somebody means to call there next.
    pub call_on: Option<Day>,
    /// False where the office says no report is due from this unit.
    pub is_expected: bool,
}

impl CentreRow {
    /// Is its report added up, where perhaps only what was accepted is?
    pub fn is_added(&self, accepted_only: bool) -> bool {
        !accepted_only || self.state == State::Accepted
    }

    /// Is a report due from it, or has one come without being due?
    pub fn is_due(&self) -> bool {
        self.is_expected || self.bundle_id.is_some()
    }

    fn of_unit(unit: &Unit, contact: Option<&Contact>) -> CentreRow {
        CentreRow {
            unit_code: unit.code.clone(),
            unit_from: unit.from.to_string(),
            unit_name: unit.full_name.clone(),
            parent_name: unit.parent_name.clone(),
            call_on: contact.and_then(|c| c.call_on),
            contact_name: contact.and_then(|c| c.contact_name.clone()),
            phone: contact.and_then(|c| c.phone.clone()),
            is_expected: contact.is_none_or(|c| c.is_expected),
            ..CentreRow::default()
        }
    }

    /// A centre whose unit is none of those a report is due from on that day.
    fn of_gone_unit(member: &Member) -> CentreRow {
        CentreRow {
            unit_code: member.unit_code.clone(),
            unit_from: member.unit_from.to_string(),
            unit_name: member.unit_name.clone(),
            ..CentreRow::default()
        }
    }

    fn told(mut self, member: &Member, held: &HeldQuarter) -> Result<CentreRow, MoneyFault> {
        self.centre_id = Some(member.centre_id.clone());
        self.centre_name = Some(member.name.clone());
        let told = held.told(&member.centre_id);
        self.state = told.state;
        self.asks = told.asks.map(|arrival| arrival.bundle_id.clone());
        if let Some(bundle) = told.bundle {
            let control = &bundle.arrival.control;
            let vnd = |figure: Figure| control.get(figure.code()).map(|n| Vnd::new(*n)).transpose();
            self.bundle_id = Some(bundle.arrival.bundle_id.clone());
            self.revision = Some(bundle.arrival.revision);
            self.received_on = Some(bundle.arrival.received_on);
            self.received_vnd = vnd(Figure::Received)?;
            self.spent_vnd = vnd(Figure::Spent)?;
            self.closing_vnd = vnd(Figure::Closing)?;
            self.open = bundle.open;
            self.late = bundle.late;
            self.paper_on = bundle.paper_on;
            self.receipt = bundle.receipt;
        }
        Ok(self)
    }
}

/// One row a unit a report is due from, and one a centre that handed in without being due; by name.
///
/// # Errors
/// A stated amount beyond the bounds of money.
pub fn centre_rows(
    held: &HeldQuarter,
    units: &[&Unit],
    members: &[Member],
    contacts: &[Contact],
) -> Result<Vec<CentreRow>, MoneyFault> {
    let contacts: BTreeMap<&str, &Contact> =
        contacts.iter().map(|c| (c.unit_code.as_str(), c)).collect();
    let row = |line: &BoardLine<'_>| {
        let begun = match (line.unit, line.member) {
            (Some(unit), _) => CentreRow::of_unit(unit, contacts.get(unit.code.as_str()).copied()),
            (None, Some(member)) => CentreRow::of_gone_unit(member),
            (None, None) => CentreRow::default(),
        };
        line.member.map_or_else(|| Ok(begun.clone()), |member| begun.clone().told(member, held))
    };
    held.lines(units, members).iter().map(row).collect()
}

/// One funding class over all counted centres.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClassTotal {
    pub class: String,
    pub class_name: String,
    pub centres: u32,
    pub opening_vnd: Total,
    pub received_vnd: Total,
    pub spent_vnd: Total,
    pub closing_vnd: Total,
}

/// The key figures of one centre.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CentreFigures {
    pub unit_code: String,
    pub unit_from: String,
    pub unit_name: String,
    pub bundle_id: BundleId,
    /// Where it stands: what went back or nobody looked at is added up too, and says so.
    pub state: State,
    /// In the order of `Figures::totals`.
    pub values: Vec<i64>,
}

impl CentreFigures {
    /// What the bundle of a centre that counts states; none where none counts (yet).
    pub fn of(row: &CentreRow, held: &HeldQuarter) -> Option<CentreFigures> {
        let arrival = held.counted().find(|a| Some(&a.bundle_id) == row.bundle_id.as_ref())?;
        Some(CentreFigures {
            unit_code: row.unit_code.clone(),
            unit_from: row.unit_from.clone(),
            unit_name: row.unit_name.clone(),
            bundle_id: arrival.bundle_id.clone(),
            state: row.state,
            values: Figure::ALL.map(|figure| figure.stated(&arrival.control)).into(),
        })
    }
}

/// A key figure of one centre that is asked about: zeros too many, or an account number typed as an amount.
/// It is added up all the same, and named wherever the sum stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BeyondFigure {
    pub unit_name: String,
    pub bundle_id: BundleId,
    /// Its label is `ui.report.figure.<name>`.
    pub name: Figure,
    pub amount_vnd: Total,
}

/// The figures of money, of the centres that are added up, from how much on the law asks about them.
pub fn beyond(centres: &[CentreFigures], asked_from: Option<Vnd>) -> Vec<BeyondFigure> {
    let Some(asked_from) = asked_from else { return Vec::new() };
    let of = |centre: &CentreFigures| {
        let stated = Figure::ALL.into_iter().zip(centre.values.clone());
        let is_asked = |(figure, value): &(Figure, i64)| {
            figure.is_money() && value.unsigned_abs() >= asked_from.dong().unsigned_abs()
        };
        let told = |(name, value): (Figure, i64)| BeyondFigure {
            unit_name: centre.unit_name.clone(),
            bundle_id: centre.bundle_id.clone(),
            name,
            amount_vnd: Total::of(value),
        };
        stated.filter(is_asked).map(told).collect::<Vec<_>>()
    };
    centres.iter().flat_map(of).collect()
}

/// Names of the units of due rows whose report does not count (yet), or is not added up.
pub fn uncounted(rows: &[CentreRow], held: &HeldQuarter, accepted_only: bool) -> Vec<String> {
    let due = rows.iter().filter(|row| row.is_due());
    let is_out =
        |row: &&CentreRow| !row.is_added(accepted_only) || CentreFigures::of(row, held).is_none();
    due.filter(is_out).map(|r| r.unit_name.clone()).collect()
}

/// How many of the reports that are added up stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Concluded {
    /// Accepted.
    pub accepted: u32,
    /// Nobody concluded on them yet, or something was found since.
    pub unreviewed: u32,
    /// Went back with remarks.
    pub returned: u32,
}

impl Concluded {
    /// Counts where they stand.
    pub fn of(states: impl IntoIterator<Item = State>) -> Concluded {
        let mut concluded = Concluded::default();
        for state in states {
            let of = match state {
                State::Accepted => &mut concluded.accepted,
                State::Returned => &mut concluded.returned,
                State::Missing | State::Waiting | State::ToHandle => &mut concluded.unreviewed,
            };
            *of = of.saturating_add(1);
        }
        concluded
    }
}
