//! The work of a centre: its records, the balances they make, and the report of a quarter.
//!
//! *Invariant:* no SQL, no file, no "now". Records are plain values; a balance or a figure is
//! computed from records that are handed in, never fetched.

#![deny(clippy::float_arithmetic, clippy::as_conversions)]

pub mod accounts;
pub mod advance_page;
pub mod advances;
pub mod allotments;
pub mod allotted;
pub mod allowance_view;
pub mod allowances;
mod answers;
mod attachment;
pub mod attachments;
mod balances;
pub mod board;
mod by_day;
pub mod cash;
pub mod cash_book;
pub mod classes;
pub mod closing_page;
mod closing_records;
pub mod closings;
mod code_form;
pub mod collaborators;
pub mod committee;
pub mod covering;
mod day_records;
pub mod days;
pub mod detail_book;
pub mod entitlement;
pub mod entitlement_years;
#[cfg(test)]
mod fixtures;
pub mod forms;
pub mod founding;
pub mod gifts;
pub mod grouped;
mod hand_in;
pub mod handing_over;
mod handing_records;
pub mod handover;
pub mod hledger;
pub mod home;
mod id;
pub mod late;
mod law;
pub mod laws;
mod money_records;
pub mod owing;
mod own_decisions;
pub mod paying;
pub mod people;
pub mod personal;
mod plan_records;
pub mod plans;
pub mod premises;
pub mod proposing;
mod quarterly;
pub mod quarters;
mod records;
mod report;
pub mod report_numbers;
pub mod sample;
pub mod seconded;
pub mod secondments;
pub mod settlement;
pub mod sources;
mod speaker_records;
pub mod suggesting;
pub mod trained;
pub mod trainings;
pub mod vouchers;
pub mod whole;
pub mod work;

pub use allotments::Allotment;
pub use answers::{PinnedOffice, ReceivedReceipt, newest_answer, unknown_revision};
pub use attachment::{AttachedTo, Attachment, MediaType};
pub use balances::{BalanceLine, Effect, Ledger, Lowest, SourceSums, effect, lowest_with};
pub use by_day::Told;
pub use closing_records::{BookClosing, BookPeriod, ClosingChange, ClosingEvent};
pub use committee::{CommitteeDecision, CommitteeMeeting, CommitteeMember, Resolution};
pub use day_records::{FactKind, PostSalary, ProfileFact};
pub use hand_in::{HandIn, HandInWay, OnTheWay, WayState, on_the_way};
pub use handing_records::HandingOver;
pub use id::*;
pub use law::{LawChange, LawPack, OwnDecision};
pub use money_records::*;
pub use own_decisions::{
    OwnDecisionRow, OwnDecisionState, OwnRefusal, Superseded, flaws as own_flaws,
    followed as own_followed, superseded,
};
pub use plan_records::{Plan, PlanKind, Target};
pub use quarterly::*;
pub use records::*;
pub use report::compose;
pub use secondments::{Extension, Secondment};
pub use speaker_records::{Collaborator, NamedSpeaker, SpeakerPayment};
pub use trainings::{Trainee, Training};
