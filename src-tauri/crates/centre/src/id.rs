//! Record ids: 32 lower-case hex digits, random, never reused.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a text is not a record id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdFault {
    /// Not exactly 32 lower-case hex digits.
    #[error("id-malformed")]
    Malformed,
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(try_from = "String", into = "String")]
        #[ts(type = "string")]
        pub struct $name(String);

        impl $name {
            /// An id from 16 random bytes.
            pub fn from_random(bytes: [u8; 16]) -> Self {
                Self(bytes.iter().map(|b| format!("{b:02x}")).collect())
            }
            /// The 32 digits.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl TryFrom<String> for $name {
            type Error = IdFault;
            fn try_from(text: String) -> Result<Self, IdFault> {
                let is_hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
                if text.len() == 32 && text.bytes().all(is_hex) { Ok(Self(text)) } else { Err(IdFault::Malformed) }
            }
        }
        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A hand-over between two holders of a post.
    HandingOverId,
    /// A person.
    PersonId,
    /// A post a person holds.
    PostId,
    /// A facility or piece of equipment.
    FacilityId,
    /// A change of a facility on a day.
    MovementId,
    /// A class, talk or other activity.
    ActivityId,
    /// A teacher's stay at the centre.
    SecondmentId,
    /// A course its people went to.
    TrainingId,
    /// A decision on the steering committee.
    CommitteeId,
    /// A meeting of it.
    MeetingId,
    /// A plan.
    PlanId,
    /// Somebody who teaches without a post.
    CollaboratorId,
    /// Something given.
    GiftId,
    /// A funding source.
    SourceId,
    /// A line of a decision on what may be spent.
    AllotmentId,
    /// A voucher.
    VoucherId,
    /// A change of what somebody is owed.
    AdjustmentId,
    /// A file that lies with a record.
    AttachmentId,
    /// A line of the journal.
    ActId,
}
