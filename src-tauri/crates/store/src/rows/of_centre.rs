//! The records of a centre.

use super::row;
use crate::column::{Cell, Field, field, texts};
use crate::error::StoreError;
use crate::row::Row;
use centre::{
    Activity, ActivityId, AdjustmentId, AdjustmentKind, Allotment, AllotmentId,
    AllowanceAdjustment, AllowanceLine, AllowancePart, AllowancePayment, AllowanceSheet,
    AttachedTo, Attachment, AttachmentId, BookClosing, BookPeriod, CashCount, ClosingChange,
    ClosingEvent, Collaborator, CollaboratorId, CommitteeDecision, CommitteeId, CommitteeMeeting,
    CommitteeMember, Concern, ConcernKind, Explanation, Extension, Facility, FacilityId,
    FacilityMovement, FactKind, Gift, GiftId, GiftKind, HandIn, HandInWay, HandingOver,
    HandingOverId, LawChange, LawPack, MediaType, MeetingId, MovementId, NamedSpeaker, NoteCount,
    OwnDecision, Person, PersonId, PinnedOffice, Place, Plan, PlanId, PlanKind, Post, PostId,
    PostSalary, Profile, ProfileFact, QuarterState, ReceivedReceipt, Resolution, SealedReport,
    Secondment, SecondmentId, Series, Source, SourceId, SpeakerPayment, Target, Trainee, Training,
    TrainingId, Voucher, VoucherId, VoucherKind, VoucherLine,
};
use norms::{AllotmentChange, FacilityChange, SalaryParts, StartRule, StopRule, Vnd};
use rusqlite::types::Null;

texts! {
    ActivityId, AdjustmentId, AllotmentId, AttachmentId, CollaboratorId, CommitteeId, FacilityId, GiftId, HandingOverId, MeetingId, MovementId, PersonId, PlanId, PostId, SecondmentId, SourceId, TrainingId, VoucherId:
    |one| one.as_str(), |text| Self::try_from(text.to_owned()).ok()
}
texts! {
    AdjustmentKind, AllotmentChange, AttachedTo, ClosingChange, ConcernKind, FacilityChange, FactKind, GiftKind, HandInWay, MediaType, Place, PlanKind, Series, StartRule, StopRule, VoucherKind: |one| one.code(), |text| Self::from_code(text)
}

texts! { BookPeriod: |one| one.to_string(), |text| text.parse().ok() }

row! {
    Profile in "profile" by only;
    only "profile";
    columns centre_id name unit_code unit_from unit_name parent_name area_class account_kind has_seal
        office_id office_name first_on allowance_decision classes_before turns_before;
    repeats |_one| only = 1;
}

row! {
    ProfileFact in "profile_facts" by kind/from_on;
    listed "kind, from_on";
    columns kind from_on value;
}

row! {
    PostSalary in "post_salaries" by post_id/from_on;
    columns post_id from_on salary_vnd position_vnd seniority_vnd;
}

row! {
    Person in "people" by person_id;
    columns person_id full_name is_female birth_year main_job is_trained note;
    personal phone;
}

/// By hand, as one field of it, the salary, fills three columns: all or none.
impl Row for Post {
    const TABLE: &'static str = "posts";
    const KEY: &'static [&'static str] = &["post_id"];
    const ORDER: &'static str = "from_on, post_id";
    const COLUMNS: &'static [&'static str] = &[
        "post_id",
        "person_id",
        "role",
        "decision_no",
        "decision_on",
        "authority",
        "from_on",
        "to_on",
        "end_reason",
        "sending_school",
        "salary_vnd",
        "position_vnd",
        "seniority_vnd",
    ];

    fn cells(&self) -> Result<Vec<Cell<'_>>, StoreError> {
        let part = |of: fn(SalaryParts) -> Vnd| {
            let dong = self.salary.map(of).map(Vnd::dong);
            dong.map_or(Cell::from(Null), Cell::from)
        };
        Ok(vec![
            self.post_id.cell()?,
            self.person_id.cell()?,
            self.role.cell()?,
            self.decision_no.cell()?,
            self.decision_on.cell()?,
            self.authority.cell()?,
            self.from_on.cell()?,
            self.to_on.cell()?,
            self.end_reason.cell()?,
            self.sending_school.cell()?,
            part(|s| s.salary),
            part(|s| s.position),
            part(|s| s.seniority),
        ])
    }

    fn read(row: &rusqlite::Row<'_>) -> Result<Post, StoreError> {
        let part = |name| field::<Option<Vnd>>(row, name);
        let salary = match (part("salary_vnd")?, part("position_vnd")?, part("seniority_vnd")?) {
            (Some(salary), Some(position), Some(seniority)) => {
                Some(SalaryParts { salary, position, seniority })
            }
            _ => None,
        };
        Ok(Post {
            post_id: field(row, "post_id")?,
            person_id: field(row, "person_id")?,
            role: field(row, "role")?,
            decision_no: field(row, "decision_no")?,
            decision_on: field(row, "decision_on")?,
            authority: field(row, "authority")?,
            from_on: field(row, "from_on")?,
            to_on: field(row, "to_on")?,
            end_reason: field(row, "end_reason")?,
            sending_school: field(row, "sending_school")?,
            salary,
        })
    }
}

row! {
    Facility in "facilities" by facility_id;
    listed "category, name, facility_id";
    columns facility_id category name quantity usable relation condition acquired_on source_class
        value_vnd note;
}

row! {
    Secondment in "secondments" by secondment_id;
    listed "from_on, secondment_id";
    columns secondment_id person_id school level subject share decision_no decision_on authority from_on
        until_on ended_on end_reason protected protected_until note;
    parts extensions: Vec<Extension>, of secondment_id;
}

row! {
    Extension in "secondment_extensions" by secondment_id/position;
    columns decision_no decision_on until_on;
}

row! {
    Training in "trainings" by training_id;
    listed "from_on, training_id";
    columns training_id title topic from_on to_on days by_whom place certificate note;
    parts trainees: Vec<Trainee>, of training_id;
}

row! {
    Trainee in "trainees" by training_id/position;
    columns person_id certificate_no;
}

row! {
    CommitteeDecision in "committee_decisions" by committee_id;
    listed "from_on, committee_id";
    columns committee_id change number signed_on authority from_on note;
    parts members: Vec<CommitteeMember>, of committee_id;
}

row! {
    CommitteeMember in "committee_members" by committee_id/position;
    columns full_name body title role;
}

row! {
    CommitteeMeeting in "committee_meetings" by meeting_id;
    listed "held_on, meeting_id";
    columns meeting_id held_on subject present minutes;
    parts resolutions: Vec<Resolution>, of meeting_id;
}

row! {
    Resolution in "committee_resolutions" by meeting_id/position;
    columns what who due_on done_on;
}

row! {
    FacilityMovement in "facility_movements" by movement_id;
    listed "day, movement_id";
    columns movement_id facility_id day change quantity usable condition reason value_vnd paper note;
    asked facility_id;
}

row! {
    Activity in "activities" by activity_id;
    listed "held_on, activity_id";
    columns activity_id group form title held_on sessions place partner partner_body turns turns_female
        turns_minority persons speaker cost_vnd source_class evidence;
    dated held_on;
    parts speakers: Vec<NamedSpeaker>, of activity_id;
}

row! {
    NamedSpeaker in "activity_speakers" by activity_id/position;
    columns collaborator_id;
}

row! {
    Collaborator in "collaborators" by collaborator_id;
    columns collaborator_id full_name kind fields is_female workplace qualification from_on to_on note;
    personal phone birth_on;
}

row! {
    SpeakerPayment in "speaker_payments" by voucher_id/collaborator_id;
    columns voucher_id collaborator_id amount_vnd;
}

row! {
    Concern in "concerns" by quarter/position;
    columns quarter position kind code text asked_of;
    asked quarter;
}

row! {
    Gift in "gifts" by gift_id;
    listed "received_on, gift_id";
    columns gift_id received_on kind origin giver giver_address what quantity unit value_vnd purpose
        paper paper_on receivers facility_id activity_id voucher_id note;
    dated received_on;
}

row! {
    Plan in "plans" by plan_id;
    listed "from_on, to_on DESC, plan_id";
    columns plan_id kind period from_on to_on number issued_on approved_on approved_by note;
    parts targets: Vec<Target>, of plan_id;
}

row! {
    Target in "plan_targets" by plan_id/position;
    columns number measure of_code what unit planned planned_vnd responsible due_on source_class task
        said said_vnd;
}

row! {
    Source in "sources" by source_id;
    listed "code";
    columns source_id code class name opening_cash_vnd opening_account_vnd received_before_vnd
        spent_before_vnd allotted_year_vnd is_closed closed_on account;
}

row! {
    Allotment in "allotments" by allotment_id;
    listed "budget_year, decided_on, number, allotment_id";
    columns allotment_id source_id budget_year change budget_code nature level chapter number decided_on
        authority amount_vnd note;
}

row! {
    Voucher in "vouchers" by voucher_id;
    listed "day, series, ordinal";
    columns voucher_id series year ordinal kind place day payee reason source_id budget_code
        budget_year amount_vnd documents is_void void_reason reverses allowance_month lessens_spending
        settles due_on is_printed;
    dated day;
    repeats |r|
        cash_delta_vnd = r.effect().cash.dong(),
        account_delta_vnd = r.effect().account.dong(),
        source_delta_vnd = r.effect().source.dong();
    parts lines: Vec<VoucherLine>, of voucher_id;
}

row! {
    VoucherLine in "voucher_lines" by voucher_id/position;
    columns source_id budget_code budget_year amount_vnd;
}

row! {
    AllowancePayment in "allowance_payments" by voucher_id;
    columns voucher_id day;
    parts parts: Vec<AllowancePart>, of voucher_id;
}

row! {
    AllowancePart in "allowance_parts" by voucher_id/position;
    columns month post_id amount_vnd;
}

row! {
    AllowanceAdjustment in "allowance_adjustments" by adjustment_id;
    listed "day, adjustment_id";
    columns adjustment_id day month post_id kind amount_vnd reason;
}

row! {
    AllowanceSheet in "allowance_sheets" by month;
    columns month settled_on voucher_id;
    parts lines: Vec<AllowanceLine>, of month;
}

row! {
    AllowanceLine in "allowance_lines" by month/position;
    columns post_id full_name role method coefficient base_vnd base_instrument base_from amount_vnd
        decision instrument in_force_from is_verified is_example;
}

row! {
    CashCount in "cash_counts" by counted_on;
    columns counted_on counted_vnd book_vnd reason witnesses;
    dated counted_on;
    parts notes: Vec<NoteCount>, of counted_on;
}

row! {
    NoteCount in "cash_notes" by counted_on;
    listed "value_vnd DESC";
    columns value_vnd count;
}

row! {
    Explanation in "explanations" by quarter/rule/row;
    columns quarter rule row text shown;
    asked quarter;
}

row! {
    QuarterState in "quarters" by quarter;
    columns quarter is_closed revision reason report_number signed_on signed_ma_so_lieu;
    repeats |r| first_on = r.quarter.first().to_string(), last_on = r.quarter.last().to_string();
}

row! {
    SealedReport in "sealed_reports" by bundle_id;
    listed "sequence";
    columns bundle_id quarter revision sequence file_name ma_so_lieu signed_on sealed_at supersedes
        reason size_bytes;
}

row! {
    PinnedOffice in "pinned_offices" by public_key;
    columns public_key office_id name digits pinned_on;
}

row! {
    ReceivedReceipt in "received_receipts" by receipt_id;
    listed "sequence, receipt_id";
    columns receipt_id code sequence file_name taken_on receipt done;
    asked quarter;
    repeats |r|
        bundle_id = r.receipt.bundle_id.to_string(),
        quarter = r.receipt.quarter.to_string();
}

row! {
    LawPack in "law_packs" by pack_id;
    listed "ordinal";
    columns pack_id office_id office_name number edition applies_from issued_on taken_on ordinal note
        file_name content;
}

row! {
    LawChange in "law_changes" by path;
    columns path text title changed_on;
}

row! {
    OwnDecision in "own_decisions" by own_id;
    listed "from_on, own_id";
    columns own_id number signed_on issuer subject province from_on to_on scope highest_only start stop
        rounding counts_for_insurance lines;
}

row! {
    HandIn in "hand_ins" by bundle_id/way;
    columns bundle_id way done_on place;
}

row! {
    Attachment in "attachments" by attachment_id;
    listed "added_on, attachment_id";
    columns attachment_id of_kind of_key name sha256 bytes media added_on note;
    asked of_key;
}

row! {
    BookClosing in "closings" by period;
    columns period is_closed;
    repeats |r|
        kind = r.period.kind(),
        first_on = r.period.first().to_string(),
        last_on = r.period.last().to_string();
    parts events: Vec<ClosingEvent>, of period;
}

row! {
    ClosingEvent in "closing_events" by period/position;
    columns change day reason;
}

row! {
    HandingOver in "handings_over" by handing_over_id;
    listed "handed_on, handing_over_id";
    columns handing_over_id handed_on role from_name to_name witnesses cash_vnd account_vnd counted_vnd
        under_way papers keys note;
}
