//! What a centre writes down about itself, its people, its premises and its work.

use crate::allotments::Allotment;
use crate::answers::{PinnedOffice, ReceivedReceipt};
use crate::attachment::Attachment;
use crate::closing_records::BookClosing;
use crate::committee::{CommitteeDecision, CommitteeMeeting};
use crate::day_records::{PostSalary, ProfileFact};
use crate::hand_in::HandIn;
use crate::handing_records::HandingOver;
use crate::id::{ActivityId, FacilityId, GiftId, MovementId, PersonId, PostId, VoucherId};
use crate::law::{LawChange, LawPack, OwnDecision};
use crate::money_records::{
    AllowanceAdjustment, AllowancePayment, AllowanceSheet, CashCount, Explanation, QuarterState,
    SealedReport, Source, Voucher,
};
use crate::personal::Personal;
use crate::plan_records::Plan;
use crate::secondments::Secondment;
use crate::speaker_records::{Collaborator, NamedSpeaker, SpeakerPayment};
use crate::trainings::Training;
use letters::{CentreId, OfficeId};
use norms::{Day, FacilityChange, Norms, Quarter, SalaryParts, Seat, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The centre itself, as of now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// `<unit code at founding>-<founding year>`, permanent.
    pub centre_id: CentreId,
    /// Full name, e.g. "Trung tâm học tập cộng đồng xã Điền Xá".
    pub name: String,
    /// Code of the commune-level unit it belongs to.
    pub unit_code: String,
    /// Day from which that code means this unit.
    pub unit_from: Day,
    /// "Xã Điền Xá".
    pub unit_name: String,
    /// The unit above it on the day the book began; none for a unit directly under the province.
    pub parent_name: Option<String>,
    /// Code list `area-class`.
    pub area_class: String,
    /// Code list `account-kind`.
    pub account_kind: String,
    /// Does the centre have a stamp of its own?
    pub has_seal: bool,
    /// Who receives its reports: `so-22`, `huyen-199`, `vhxh-06874`.
    pub office_id: OfficeId,
    /// Name of that office.
    pub office_name: String,
    /// First day of this book.
    pub first_on: Day,
    /// The provincial decision allowances follow; none until one is chosen.
    pub allowance_decision: Option<String>,
    /// Classes held this year before `first_on`.
    pub classes_before: u32,
    /// Turns of participants this year before `first_on`.
    pub turns_before: u32,
}

impl Profile {
    /// Classes and turns of a quarter's year before the book: what was entered at the first run is of the
    /// year the book began in.
    pub fn before_in(&self, quarter: Quarter) -> (u32, u32) {
        let is_its_year = self.first_on.year() == quarter.year();
        if is_its_year { (self.classes_before, self.turns_before) } else { (0, 0) }
    }

    /// Code of the province its commune lies in on a day. Of a commune no list has it is the province
    /// that the unit above is called by; empty where that names none.
    pub fn province(&self, law: &Norms, on: Day) -> String {
        law.province_of_centre(self.seat(), on)
    }

    /// Where it is.
    pub fn seat(&self) -> Seat<'_> {
        Seat {
            unit_code: &self.unit_code,
            unit_from: self.unit_from,
            parent_name: self.parent_name.as_deref().unwrap_or_default(),
        }
    }
}

/// A person. Their number no reply carries: it is shown masked, or by an act of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub person_id: PersonId,
    pub full_name: String,
    pub is_female: Option<bool>,
    pub birth_year: Option<u32>,
    /// What they do besides the centre, e.g. "Phó Chủ tịch UBND xã".
    pub main_job: Option<String>,
    pub phone: Option<Personal>,
    /// Has been trained for work at a centre.
    pub is_trained: bool,
    pub note: Option<String>,
}

impl Person {
    /// Somebody of whom the name alone is known; what else there is to say is filled in later.
    pub fn named(person_id: PersonId, full_name: String) -> Person {
        Person {
            person_id,
            full_name,
            is_female: None,
            birth_year: None,
            main_job: None,
            phone: None,
            is_trained: false,
            note: None,
        }
    }
}

/// A post at the centre, held by decision for a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Post {
    pub post_id: PostId,
    pub person_id: PersonId,
    /// Code list `roles`.
    pub role: String,
    pub decision_no: Option<String>,
    pub decision_on: Option<Day>,
    /// Who decided, e.g. "Chủ tịch UBND xã".
    #[serde(default)]
    pub authority: Option<String>,
    pub from_on: Day,
    /// Last day in the post; none while it lasts.
    pub to_on: Option<Day>,
    /// Code list `end-reason`.
    pub end_reason: Option<String>,
    /// For a seconded teacher: the school that sends and pays.
    pub sending_school: Option<String>,
    /// The salary an allowance by percentage is taken of; it stays in this book and is never paid
    /// from it.
    pub salary: Option<SalaryParts>,
}

impl Post {
    /// True when the post is held on that day.
    pub fn is_held_on(&self, day: Day) -> bool {
        self.from_on <= day && self.to_on.is_none_or(|to| day <= to)
    }
}

/// A room or a piece of equipment. How many there are, how many can be used, their condition and what
/// they are worth is what was there on `acquired_on`, or before the book where no day is said; what came
/// and went since, its movements say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Facility {
    pub facility_id: FacilityId,
    /// Code list `facility-category`.
    pub category: String,
    pub name: String,
    pub quantity: u32,
    /// How many of them can be used.
    pub usable: u32,
    /// Code list `relation`: own, shared, borrowed, rented.
    pub relation: String,
    /// Code list `condition`.
    pub condition: String,
    pub acquired_on: Option<Day>,
    /// Code list `funding-class`.
    pub source_class: Option<String>,
    pub value_vnd: Option<Vnd>,
    pub note: Option<String>,
}

/// A change of a facility on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FacilityMovement {
    pub movement_id: MovementId,
    pub facility_id: FacilityId,
    pub day: Day,
    pub change: FacilityChange,
    /// How many came or went; 0 for a change of state.
    pub quantity: u32,
    /// How many more can be used since, or fewer.
    pub usable: i32,
    /// Code list `condition`: their condition since; none where it stays as it was.
    pub condition: Option<String>,
    /// Code list `facility-movement`.
    pub reason: String,
    /// What those that came or went are worth.
    pub value_vnd: Option<Vnd>,
    /// The decision, record or invoice it rests on.
    pub paper: Option<String>,
    pub note: Option<String>,
}

/// A class, talk, club or other activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    pub activity_id: ActivityId,
    /// Code list `activity-group`.
    pub group: String,
    /// Code list `activity-form`.
    pub form: String,
    pub title: String,
    /// Its first day.
    pub held_on: Day,
    pub sessions: u32,
    pub place: Option<String>,
    /// With whom; none when the centre held it alone.
    pub partner: Option<String>,
    /// Code list `partner-body`.
    #[serde(default)]
    pub partner_body: Option<String>,
    /// Turns of participants (one person at three sessions is three turns).
    pub turns: u32,
    pub turns_female: Option<u32>,
    pub turns_minority: Option<u32>,
    /// Different persons.
    pub persons: Option<u32>,
    pub speaker: Option<String>,
    pub cost_vnd: Option<Vnd>,
    /// Code list `funding-class`.
    pub source_class: Option<String>,
    pub evidence: Option<String>,
    /// Whom it names of the register of speakers, beside who was typed.
    #[serde(default)]
    pub speakers: Vec<NamedSpeaker>,
}

norms::closed_set! {
    /// What a centre says of a quarter beside its figures; the code names the list of its codes.
    pub enum ConcernKind {
        /// Something stands in the way.
        Difficulty = "difficulty",
        /// Something is asked of somebody.
        Request = "request",
    }
}

/// A difficulty or a request of a quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Concern {
    pub quarter: Quarter,
    /// Its number in the quarter, from 1; it keeps it when others go.
    pub position: u32,
    pub kind: ConcernKind,
    /// Of the code list of its kind.
    pub code: String,
    pub text: Option<String>,
    /// Whom a request is put to; a difficulty is put to nobody.
    pub asked_of: Option<String>,
}

norms::closed_set! {
    /// What is given; the codes are those of the list `gift-kind`.
    pub enum GiftKind {
        /// Money, which a receipt brought in.
        Money = "tien",
        /// Things, which become facilities or are used up.
        Goods = "hien-vat",
        /// Days of work.
        Work = "ngay-cong",
    }
}

/// Something given to the centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Gift {
    pub gift_id: GiftId,
    pub received_on: Day,
    pub kind: GiftKind,
    /// Code list `gift-origin`.
    pub origin: String,
    pub giver: String,
    pub giver_address: Option<String>,
    pub what: String,
    /// Of money always one.
    pub quantity: u32,
    pub unit: Option<String>,
    pub value_vnd: Vnd,
    /// What the giver gave it for.
    pub purpose: String,
    /// Number or name of the minutes or the confirmation in writing.
    pub paper: Option<String>,
    pub paper_on: Option<Day>,
    /// Who received it for the centre.
    pub receivers: Option<String>,
    /// What the thing or the work became.
    pub facility_id: Option<FacilityId>,
    /// What used it up.
    pub activity_id: Option<ActivityId>,
    /// The receipt that brought the money in.
    pub voucher_id: Option<VoucherId>,
    pub note: Option<String>,
}

norms::records! {
    /// Any record of the book, whole: what the journal keeps before and after an act.
    pub enum Record,
    /// Which table of the book a record lives in.
    enum RecordKind {
        Profile alone "profile",
        ProfileFact by kind / from_on,
        Person by person_id,
        Post by post_id,
        PostSalary by post_id / from_on,
        Facility by facility_id,
        FacilityMovement by movement_id,
        Activity by activity_id,
        Source by source_id,
        Voucher by voucher_id,
        AllowanceSheet by month,
        AllowancePayment by voucher_id,
        AllowanceAdjustment by adjustment_id,
        CashCount by counted_on,
        // The row may hold slashes of its own.
        Explanation by quarter / rule / row,
        QuarterState by quarter,
        SealedReport by bundle_id,
        PinnedOffice by public_key,
        ReceivedReceipt by receipt_id,
        LawPack by pack_id,
        LawChange by path,
        // A report may go both ways.
        HandIn by bundle_id / way,
        Concern by quarter / position,
        Gift by gift_id,
        Secondment by secondment_id,
        Training by training_id,
        CommitteeDecision by committee_id,
        CommitteeMeeting by meeting_id,
        OwnDecision by own_id,
        Plan by plan_id,
        Attachment by attachment_id,
        Collaborator by collaborator_id,
        SpeakerPayment by voucher_id / collaborator_id,
        Allotment by allotment_id,
        BookClosing by period,
        HandingOver by handing_over_id,
    }
    each ($) each_record
}
