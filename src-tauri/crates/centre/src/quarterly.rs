//! Everything a quarter's report is made of.

use crate::allotments::Allotment;
use crate::allotted::AllottedRow;
use crate::attachment::Attachment;
use crate::balances::SourceSums;
use crate::closing_records::BookClosing;
use crate::committee::{CommitteeDecision, CommitteeMeeting};
use crate::gifts::GiftRow;
use crate::id::{PostId, VoucherId};
use crate::money_records::{AllowanceLine, CashCount, Source, Voucher};
use crate::owing::Owed;
use crate::plans::PlanRow;
use crate::premises::{FacilityOver, facilities_over};
use crate::records::{Activity, Concern, Facility, FacilityMovement, Person, Post, Profile};
use crate::secondments::Secondment;
use crate::speaker_records::{Collaborator, SpeakerPayment};
use crate::trainings::Training;
use letters::ShapeFault;
use norms::{MoneyFault, Month, Quarter, Vnd};

/// Why a report cannot be composed: a record that should not be in the book.
#[derive(Debug, thiserror::Error)]
pub enum ReportFault {
    /// A sum left the bounds of money.
    #[error(transparent)]
    Money(#[from] MoneyFault),
    /// A row does not fit its table.
    #[error(transparent)]
    Shape(#[from] ShapeFault),
    /// A record names another that is not there.
    #[error("record-dangling")]
    Dangling(String),
}

/// A source with what it did before and in the quarter.
#[derive(Clone, Debug)]
pub struct SourceFacts {
    pub source: Source,
    /// From the book's first day to the day before the quarter.
    pub before: SourceSums,
    /// From the first of the year (or of the book, if later) to the day before the quarter.
    pub year_before: SourceSums,
    /// In the quarter, up to the day that is looked at.
    pub within: SourceSums,
    /// True when the book's first day lies in the quarter's year, so that what was received and
    /// spent before the book counts to the year.
    pub book_began_this_year: bool,
    /// May allowances be paid from its class on that day?
    pub allows_allowance: bool,
}

/// One person's allowance of one month.
#[derive(Clone, Debug)]
pub struct AllowanceFacts {
    pub month: Month,
    pub line: AllowanceLine,
    pub paid_vnd: Vnd,
    /// Number of the payment.
    pub voucher: Option<String>,
}

/// A part of a payment of allowances.
#[derive(Clone, Debug)]
pub struct PaidPart {
    pub voucher_id: VoucherId,
    pub number: String,
    pub month: Month,
    pub post_id: PostId,
    pub full_name: String,
    pub amount_vnd: Vnd,
}

norms::closed_set! {
    /// What became of a row; a code of the list `late-change`.
    pub enum LateChange {
        /// It was there after all.
        Added = "them",
        /// It was not there after all.
        Removed = "bo",
        /// A cell of it is another.
        Changed = "sua",
    }
}

/// A fact of earlier quarters that was learnt late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// The first and the last of the quarters in a row of which it is so.
    pub first: Quarter,
    pub last: Quarter,
    pub table: &'static str,
    pub row: String,
    pub called: String,
    /// The column; none where the row came or went.
    pub column: Option<&'static str>,
    pub change: LateChange,
    pub before: String,
    pub after: String,
}

/// Everything a quarter's report is made of.
#[derive(Clone, Debug)]
pub struct Quarterly {
    pub quarter: Quarter,
    pub is_sample: bool,
    pub profile: Profile,
    pub people: Vec<Person>,
    /// Posts held at any time in the quarter.
    pub posts: Vec<Post>,
    /// Everybody ever sent to the centre.
    pub secondments: Vec<Secondment>,
    /// Every course.
    pub trainings: Vec<Training>,
    /// Everybody who ever taught without a post, and what of vouchers was paid to whom.
    pub collaborators: Vec<Collaborator>,
    pub speaker_payments: Vec<SpeakerPayment>,
    /// Every decision on the steering committee, by first day.
    pub committee: Vec<CommitteeDecision>,
    /// Its meetings, by day.
    pub meetings: Vec<CommitteeMeeting>,
    pub facilities: Vec<Facility>,
    pub facility_movements: Vec<FacilityMovement>,
    /// Activities held in the quarter.
    pub activities: Vec<Activity>,
    pub sources: Vec<SourceFacts>,
    /// What decisions known by the quarter's last day allot, of the budget years it tells of.
    pub allotments: Vec<Allotment>,
    /// What became of it up to that day.
    pub allotted: Vec<AllottedRow>,
    /// Cash on the eve of the quarter.
    pub opening_cash_vnd: Vnd,
    /// Account on the eve of the quarter.
    pub opening_account_vnd: Vnd,
    /// Vouchers dated in the quarter, void ones too.
    pub vouchers: Vec<Voucher>,
    /// Those of all days up to the quarter's last that begin or settle what is open, void ones too.
    pub advances: Vec<Voucher>,
    pub allowances: Vec<AllowanceFacts>,
    /// What was paid in the quarter, part by part.
    pub payments: Vec<PaidPart>,
    /// What is owed around the quarter.
    pub owed: Vec<Owed>,
    /// Cash counts dated in the quarter.
    pub cash_counts: Vec<CashCount>,
    /// Everything that was closed by an act of its own.
    pub closings: Vec<BookClosing>,
    /// What became known of quarters before.
    pub late: Vec<Late>,
    /// Difficulties and requests of the quarter.
    pub concerns: Vec<Concern>,
    /// What was given in the quarter.
    pub gifts: Vec<GiftRow>,
    /// The plans that run in the quarter, as of its last day.
    pub plans: Vec<PlanRow>,
    /// Every file of the book.
    pub attachments: Vec<Attachment>,
    /// The decisions the centre entered itself that its allowances follow.
    pub own_decisions: Vec<norms::draft::OwnDecision>,
}

impl Quarterly {
    /// The premises and equipment of the quarter; of what came after it nothing.
    ///
    /// # Errors
    /// [`MoneyFault`].
    pub fn premises(&self) -> Result<Vec<FacilityOver>, MoneyFault> {
        facilities_over(&self.facilities, &self.facility_movements, self.quarter)
    }
}

/// The source a voucher or a sum of a source belongs to: what it was left with.
impl SourceFacts {
    /// Left at the start of the quarter.
    pub fn opening(&self) -> Result<Vnd, MoneyFault> {
        self.source.left_after(self.before)
    }
    /// Left at its end.
    pub fn closing(&self) -> Result<Vnd, MoneyFault> {
        self.opening()?.plus(self.within.received_vnd)?.minus(self.within.spent_vnd)
    }
    /// Received since the first of the year.
    pub fn received_year(&self) -> Result<Vnd, MoneyFault> {
        let eve =
            if self.book_began_this_year { self.source.received_before_vnd } else { Vnd::ZERO };
        eve.plus(self.year_before.received_vnd)?.plus(self.within.received_vnd)
    }
    /// Spent since the first of the year.
    pub fn spent_year(&self) -> Result<Vnd, MoneyFault> {
        let eve = if self.book_began_this_year { self.source.spent_before_vnd } else { Vnd::ZERO };
        eve.plus(self.year_before.spent_vnd)?.plus(self.within.spent_vnd)
    }
}
