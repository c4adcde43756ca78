//! The law: money, days, periods, and everything an instrument of law fixes.
//!
//! *Invariant:* no I/O, no table of the book, no screen, no float, no "now". A norm is asked by
//! the day of the fact and the answer names its source.

#![deny(clippy::float_arithmetic, clippy::as_conversions)]

mod allotted;
mod allowance;
mod arrears;
mod asked;
mod calendars;
mod chapters;
pub mod clock;
mod closed_set;
mod collate;
mod communes;
mod day;
mod doubts;
pub mod draft;
mod earnings;
mod edition;
mod entered;
mod fault;
mod files;
mod fold;
mod funding;
mod granted;
mod index;
mod law;
mod legacy;
mod lent;
mod load;
mod lost;
mod money;
mod norms;
mod offices;
pub mod periods;
pub mod place_names;
mod planned;
mod principle;
mod raw;
pub mod reading;
mod records;
pub mod rules;
mod seat;
mod shipped;
mod sought;
mod spans;
mod standing;
mod support;
mod syllable;
mod tables;
mod tenure;
pub mod text;
mod text_id;
mod total;
mod typed;
mod unit;
mod units;
pub mod why;
pub mod words;
mod written;

pub use allotted::AllotmentChange;
pub use allowance::{Allowance, BASE_WAGE, DaysHeld, PostFacts, SalaryParts};
pub use arrears::{Arrear, ArrearReason, Held};
pub use asked::{ASKED_LISTS, FacilityChange, FacilityReason, Ground, RequiredFacility, SignsAs};
pub use calendars::Period;
pub use chapters::ChapterLevel;
pub use clock::ClockDoubt;
pub use communes::{UnlistedOffice, UnlistedUnit};
pub use day::{Day, DayFault, Month, NoSuchDay, Quarter};
pub use doubts::{Doubt, DoubtKind, doubts};
pub use earnings::{MonthsFault, NothingDue, TriedMonth};
pub use fault::{LoadFault, NormFault};
pub use files::{LawFiles, PackFault};
pub use index::index;
pub use law::{
    Calendar, Code, Decision, Form, Instrument, Line, Method, PrincipleEntry, PrincipleKind,
    PrincipleTitle, PrincipleValue, Rate, RateSeries, RateValue, Relation, SalaryPart, StartRule,
    StopRule, SupportKind, SupportLevel, Switch, Tier, thousandths,
};
pub use load::{misread, misread_all};
pub use money::{MoneyFault, Vnd, grouped};
pub use norms::Norms;
pub use offices::{OfficeId, Receiver};
pub use periods::{Deadline, Deadlines, Due};
pub use planned::{Added, Counted, Measure};
pub use principle::Principle;
pub use rules::Seat;
pub use standing::ActStatus;
pub use support::{CentreFacts, Entitlement, EntitlementLine};
pub use tables::{Tables, Value};
pub use total::Total;
pub use unit::Unit;
pub use units::{Heir, HeirStep, Share, StepKind};
pub use words::{School, amount_in_words};
