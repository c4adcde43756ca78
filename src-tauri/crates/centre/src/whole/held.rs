//! Everything a check of a centre's book looks at together.

use crate::closing_records::BookClosing;
use crate::committee::CommitteeDecision;
use crate::money_records::{
    AllowanceAdjustment, AllowancePayment, AllowanceSheet, CashCount, QuarterState, SealedReport,
    Source, Voucher,
};
use crate::plan_records::Plan;
use crate::records::{Facility, FacilityMovement, Gift};
use crate::secondments::Secondment;
use crate::trainings::Training;

/// Everything of a centre's book that is held against something else of it.
#[derive(Clone, Debug, Default)]
pub struct Held {
    pub sources: Vec<Source>,
    /// All of them, void ones too.
    pub vouchers: Vec<Voucher>,
    pub sheets: Vec<AllowanceSheet>,
    pub payments: Vec<AllowancePayment>,
    pub adjustments: Vec<AllowanceAdjustment>,
    pub counts: Vec<CashCount>,
    pub facilities: Vec<Facility>,
    pub movements: Vec<FacilityMovement>,
    pub gifts: Vec<Gift>,
    pub plans: Vec<Plan>,
    pub secondments: Vec<Secondment>,
    pub trainings: Vec<Training>,
    pub committee: Vec<CommitteeDecision>,
    pub quarters: Vec<QuarterState>,
    pub closings: Vec<BookClosing>,
    /// All reports ever sealed, of every line.
    pub sealed: Vec<SealedReport>,
}

/// A voucher as a person finds it: number and year.
pub(super) fn named(voucher: &Voucher) -> String {
    format!("{}/{}", voucher.number(), voucher.year)
}
