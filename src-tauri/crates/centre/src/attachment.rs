//! A file that lies with a record: a scan of a decision, a picture of a class, minutes signed by hand.

use crate::id::AttachmentId;
use norms::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

norms::closed_set! {
    /// The records files may lie with; the code is the name of the kind of record.
    pub enum AttachedTo {
        /// What changed of the centre.
        ProfileFact = "profile_fact",
        /// A post.
        Post = "post",
        /// A teacher's stay.
        Secondment = "secondment",
        /// A course.
        Training = "training",
        /// A decision on the steering committee.
        CommitteeDecision = "committee_decision",
        /// A meeting of it.
        CommitteeMeeting = "committee_meeting",
        /// A plan.
        Plan = "plan",
        /// A facility.
        Facility = "facility",
        /// What came to it or left it.
        FacilityMovement = "facility_movement",
        /// An activity.
        Activity = "activity",
        /// A funding source.
        Source = "source",
        /// A decision on what may be spent.
        Allotment = "allotment",
        /// A voucher; one that pays allowances too.
        Voucher = "voucher",
        /// The allowances of a month.
        AllowanceSheet = "allowance_sheet",
        /// A decision on allowances the centre entered itself.
        OwnDecision = "own_decision",
        /// A count of cash.
        CashCount = "cash_count",
        /// A gift.
        Gift = "gift",
        /// A difficulty or a request.
        Concern = "concern",
    }
}

norms::closed_set! {
    /// What a file is, by its bytes.
    pub enum MediaType {
        Pdf = "application/pdf",
        Jpeg = "image/jpeg",
        Png = "image/png",
    }
}

impl MediaType {
    /// The ending of a name by which every system opens it.
    pub const fn ending(self) -> &'static str {
        match self {
            MediaType::Pdf => "pdf",
            MediaType::Jpeg => "jpg",
            MediaType::Png => "png",
        }
    }
}

/// A file that lies with a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    pub attachment_id: AttachmentId,
    pub of_kind: AttachedTo,
    /// Key of the record within its kind.
    pub of_key: String,
    /// As people call it.
    pub name: String,
    /// Of the file as it lies here: 64 digits. Two records may share one file.
    pub sha256: String,
    pub bytes: u32,
    pub media: MediaType,
    pub added_on: Day,
    pub note: Option<String>,
}

impl Attachment {
    /// The name of its file among those of all records.
    pub fn stored_as(&self) -> String {
        format!("{}.{}", self.sha256, self.media.ending())
    }
}
