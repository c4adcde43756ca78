//! People of the community who teach at the centre without a post.

use crate::id::{CollaboratorId, VoucherId};
use crate::personal::Personal;
use norms::{Day, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A speaker, an instructor or another collaborator. What is personal of them no reply carries: it is shown
/// masked, or by an act of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collaborator {
    pub collaborator_id: CollaboratorId,
    pub full_name: String,
    /// Code list `collaborator-kind`.
    pub kind: String,
    /// Code list `speaker-field`; the first is told first.
    pub fields: Vec<String>,
    pub is_female: Option<bool>,
    pub workplace: Option<String>,
    /// What they are or learnt to be.
    pub qualification: Option<String>,
    pub from_on: Day,
    /// Last day they work with the centre; none while it lasts.
    pub to_on: Option<Day>,
    pub phone: Option<Personal>,
    pub birth_on: Option<Personal>,
    pub note: Option<String>,
}

/// Whom an activity names of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NamedSpeaker {
    pub collaborator_id: CollaboratorId,
}

/// What of a voucher was paid to a collaborator. It may be told after the voucher was posted: the voucher
/// itself stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SpeakerPayment {
    pub voucher_id: VoucherId,
    pub collaborator_id: CollaboratorId,
    pub amount_vnd: Vnd,
}
