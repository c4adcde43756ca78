//! People of the community who teach at the centre without a post: what each has spoken on, and what each was
//! paid.

use crate::id::{ActivityId, CollaboratorId, VoucherId};
use crate::money_records::{Voucher, VoucherKind};
use crate::personal::{Personal, PersonalField};
use crate::records::Activity;
use crate::speaker_records::{Collaborator, SpeakerPayment};
use norms::{Day, MoneyFault, Quarter, Vnd, text};
use serde::Serialize;
use ts_rs::TS;

/// Why what is told of a collaborator cannot be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CollaboratorRefusal {
    /// Teaches in no field.
    #[error("no-field")]
    NoField,
    /// A field is named twice.
    #[error("field-twice")]
    FieldTwice,
    /// More fields than a report tells.
    #[error("too-many-fields {max}")]
    TooManyFields {
        /// How many it tells.
        max: usize,
    },
    /// An activity names somebody twice.
    #[error("speaker-twice")]
    SpeakerTwice,
    /// The voucher pays nobody: it brings money in, moves it, is void, or takes another back.
    #[error("pays-nobody {number}")]
    PaysNobody {
        /// Its number.
        number: String,
    },
    /// Less of the voucher is left than was named.
    #[error("over-voucher {number} {left}")]
    OverVoucher {
        /// Its number.
        number: String,
        /// What is told of nobody else.
        left: Vnd,
    },
    /// A sum left the bounds of money.
    #[error(transparent)]
    Money(#[from] MoneyFault),
}

impl CollaboratorRefusal {
    /// The field of the form it is about.
    pub fn field(&self) -> &'static str {
        match self {
            CollaboratorRefusal::NoField
            | CollaboratorRefusal::FieldTwice
            | CollaboratorRefusal::TooManyFields { .. } => "fields",
            CollaboratorRefusal::SpeakerTwice => "speakers",
            CollaboratorRefusal::PaysNobody { .. } => "voucher_id",
            CollaboratorRefusal::OverVoucher { .. } | CollaboratorRefusal::Money(_) => "amount_vnd",
        }
    }
}

/// A report tells three fields of somebody, the first before the others.
const MOST_FIELDS: usize = 3;

/// Refuses somebody of no field, of one twice, or of more than a report tells.
///
/// # Errors
/// The first that stands against it.
pub fn fields_can_be(fields: &[String]) -> Result<(), CollaboratorRefusal> {
    let is_again = |(at, field): (usize, &String)| fields.iter().take(at).any(|b| b == field);
    match fields.len() {
        0 => Err(CollaboratorRefusal::NoField),
        n if n > MOST_FIELDS => Err(CollaboratorRefusal::TooManyFields { max: MOST_FIELDS }),
        _ if fields.iter().enumerate().any(is_again) => Err(CollaboratorRefusal::FieldTwice),
        _ => Ok(()),
    }
}

/// Refuses what of a voucher cannot have been paid to somebody; `others` are what is told of it already.
///
/// # Errors
/// [`CollaboratorRefusal::PaysNobody`], then [`CollaboratorRefusal::OverVoucher`].
pub fn paid_by<'a>(
    voucher: &Voucher,
    own: Vnd,
    others: impl Iterator<Item = &'a SpeakerPayment>,
) -> Result<(), CollaboratorRefusal> {
    let number = voucher.number();
    if !can_pay(voucher) {
        return Err(CollaboratorRefusal::PaysNobody { number });
    }
    let left = voucher.amount_vnd.minus(told_of(voucher, others)?)?;
    if own > left { Err(CollaboratorRefusal::OverVoucher { number, left }) } else { Ok(()) }
}

/// Refuses a voucher whose amount no longer covers what is told of it.
///
/// # Errors
/// [`CollaboratorRefusal::OverVoucher`].
pub fn still_covers(voucher: &Voucher, told: &[SpeakerPayment]) -> Result<(), CollaboratorRefusal> {
    let sum = told_of(voucher, told.iter())?;
    let (number, left) = (voucher.number(), voucher.amount_vnd);
    if sum > left { Err(CollaboratorRefusal::OverVoucher { number, left }) } else { Ok(()) }
}

fn told_of<'a>(
    voucher: &Voucher,
    told: impl Iterator<Item = &'a SpeakerPayment>,
) -> Result<Vnd, MoneyFault> {
    let of_it = told.filter(|one| one.voucher_id == voucher.voucher_id);
    Vnd::sum(of_it.map(|one| one.amount_vnd))
}

/// Does it pay somebody who is none of the posts?
pub fn can_pay(voucher: &Voucher) -> bool {
    voucher.kind == VoucherKind::Chi
        && !voucher.is_void
        && voucher.reverses.is_none()
        && voucher.allowance_month.is_none()
        && !voucher.amount_vnd.is_negative()
}

/// Does an activity name somebody of the register?
pub fn names(activity: &Activity, id: &CollaboratorId) -> bool {
    activity.speakers.iter().any(|one| one.collaborator_id == *id)
}

/// Refuses an activity that names somebody twice.
///
/// # Errors
/// [`CollaboratorRefusal::SpeakerTwice`].
pub fn named_once(speakers: &[CollaboratorId]) -> Result<(), CollaboratorRefusal> {
    let again =
        speakers.iter().enumerate().any(|(at, id)| speakers.iter().take(at).any(|b| b == id));
    if again { Err(CollaboratorRefusal::SpeakerTwice) } else { Ok(()) }
}

/// Who spoke at an activity, as a report and a list tell it: those of the register, then whoever was typed.
pub fn speakers_told(activity: &Activity, all: &[Collaborator]) -> Option<String> {
    let called = |id: &CollaboratorId| all.iter().find(|one| one.collaborator_id == *id);
    let named = activity.speakers.iter().filter_map(|one| called(&one.collaborator_id));
    let named = named.map(|one| one.full_name.as_str()).chain(activity.speaker.as_deref());
    let told = named.collect::<Vec<_>>().join("; ");
    (!told.is_empty()).then_some(told)
}

impl Collaborator {
    /// Works with the centre on some day of a quarter.
    pub fn is_of(&self, quarter: Quarter) -> bool {
        self.from_on <= quarter.last() && self.to_on.is_none_or(|to| to >= quarter.first())
    }
}

/// A collaborator as anybody may see them: what is personal of them is masked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ShownCollaborator {
    pub collaborator_id: CollaboratorId,
    pub full_name: String,
    /// Code list `collaborator-kind`.
    pub kind: String,
    /// Code list `speaker-field`.
    pub fields: Vec<String>,
    pub is_female: Option<bool>,
    pub workplace: Option<String>,
    pub qualification: Option<String>,
    pub from_on: Day,
    pub to_on: Option<Day>,
    /// Masked.
    pub phone: Option<String>,
    /// Masked.
    pub birth_on: Option<String>,
    pub note: Option<String>,
}

impl From<Collaborator> for ShownCollaborator {
    fn from(one: Collaborator) -> ShownCollaborator {
        let masked = |value: &Option<Personal>, field| {
            value.as_ref().map(|value: &Personal| value.masked(field))
        };
        ShownCollaborator {
            phone: masked(&one.phone, PersonalField::Phone),
            birth_on: masked(&one.birth_on, PersonalField::BirthOn),
            collaborator_id: one.collaborator_id,
            full_name: one.full_name,
            kind: one.kind,
            fields: one.fields,
            is_female: one.is_female,
            workplace: one.workplace,
            qualification: one.qualification,
            from_on: one.from_on,
            to_on: one.to_on,
            note: one.note,
        }
    }
}

/// What somebody spoke on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Talk {
    pub activity_id: ActivityId,
    pub held_on: Day,
    pub title: String,
    pub sessions: u32,
    pub turns: u32,
}

/// What somebody was paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SpeakerPay {
    pub voucher_id: VoucherId,
    /// `PC012`.
    pub number: String,
    pub day: Day,
    pub reason: String,
    pub amount_vnd: Vnd,
    /// Its voucher became void or was taken back: it counts no more.
    pub is_void: bool,
}

/// A collaborator with what they spoke on, newest first, and what they were paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CollaboratorRow {
    pub collaborator: ShownCollaborator,
    pub is_current: bool,
    pub talks: Vec<Talk>,
    pub pays: Vec<SpeakerPay>,
    /// Of all vouchers that stand.
    pub paid_vnd: Vnd,
}

/// A voucher of which something may be told as paid to a collaborator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PayableVoucher {
    pub voucher_id: VoucherId,
    pub number: String,
    pub day: Day,
    pub payee: Option<String>,
    pub reason: String,
    /// What is told of nobody yet.
    pub left_vnd: Vnd,
}

/// A collaborator as a form offers them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CollaboratorName {
    pub collaborator_id: CollaboratorId,
    pub full_name: String,
    pub workplace: Option<String>,
}

impl CollaboratorName {
    /// Everybody, by name.
    pub fn listed(all: &[Collaborator]) -> Vec<CollaboratorName> {
        let named = all.iter().map(|one| CollaboratorName {
            collaborator_id: one.collaborator_id.clone(),
            full_name: one.full_name.clone(),
            workplace: one.workplace.clone(),
        });
        let mut named: Vec<CollaboratorName> = named.collect();
        named.sort_by_cached_key(|one| text::name_key(&one.full_name));
        named
    }
}

/// The register, by name, and the vouchers that may be told of its people, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CollaboratorPage {
    pub on: Day,
    pub rows: Vec<CollaboratorRow>,
    pub vouchers: Vec<PayableVoucher>,
}

/// What of a book the register is made of.
#[derive(Clone, Copy, Debug)]
pub struct OfSpeakers<'a> {
    pub activities: &'a [Activity],
    pub payments: &'a [SpeakerPayment],
    pub vouchers: &'a [Voucher],
}

impl OfSpeakers<'_> {
    /// Counts a voucher no more?
    fn is_gone(self, voucher: &Voucher) -> bool {
        let takes_back =
            |v: &Voucher| v.reverses.as_ref() == Some(&voucher.voucher_id) && !v.is_void;
        voucher.is_void || self.vouchers.iter().any(takes_back)
    }

    /// A collaborator among what the book tells of them.
    ///
    /// # Errors
    /// [`MoneyFault`].
    pub fn row(self, one: &Collaborator, today: Day) -> Result<CollaboratorRow, MoneyFault> {
        let id = &one.collaborator_id;
        let spoken = self.activities.iter().filter(|activity| names(activity, id));
        let mut talks: Vec<Talk> = spoken.map(talk).collect();
        talks.sort_by_key(|talk| std::cmp::Reverse(talk.held_on));
        let mut pays = Vec::new();
        for told in self.payments.iter().filter(|told| told.collaborator_id == *id) {
            let voucher = self.vouchers.iter().find(|v| v.voucher_id == told.voucher_id);
            pays.extend(voucher.map(|voucher| SpeakerPay {
                voucher_id: told.voucher_id.clone(),
                number: voucher.number(),
                day: voucher.day,
                reason: voucher.reason.clone(),
                amount_vnd: told.amount_vnd,
                is_void: self.is_gone(voucher),
            }));
        }
        pays.sort_by_key(|pay| std::cmp::Reverse((pay.day, pay.number.clone())));
        let paid_vnd = Vnd::sum(pays.iter().filter(|pay| !pay.is_void).map(|pay| pay.amount_vnd))?;
        let is_current = one.from_on <= today && one.to_on.is_none_or(|to| today <= to);
        Ok(CollaboratorRow { collaborator: one.clone().into(), is_current, talks, pays, paid_vnd })
    }

    /// How often somebody spoke in a quarter, and what they were paid in it by vouchers that stand.
    ///
    /// # Errors
    /// [`MoneyFault`].
    pub fn over(self, id: &CollaboratorId, quarter: Quarter) -> Result<(u32, Vnd), MoneyFault> {
        let spoke = |a: &&Activity| quarter.contains(a.held_on) && names(a, id);
        let times = self.activities.iter().filter(spoke).count();
        let stands = |told: &&SpeakerPayment| {
            let voucher = self.vouchers.iter().find(|v| v.voucher_id == told.voucher_id);
            told.collaborator_id == *id
                && voucher.is_some_and(|v| quarter.contains(v.day) && !self.is_gone(v))
        };
        let paid = Vnd::sum(self.payments.iter().filter(stands).map(|told| told.amount_vnd))?;
        Ok((u32::try_from(times).unwrap_or(u32::MAX), paid))
    }

    /// The vouchers of which something is left to tell, newest first.
    ///
    /// # Errors
    /// [`MoneyFault`].
    pub fn payable(self) -> Result<Vec<PayableVoucher>, MoneyFault> {
        let mut found = Vec::new();
        let can = |v: &&Voucher| can_pay(v) && !self.is_gone(v);
        for voucher in self.vouchers.iter().filter(can) {
            let left_vnd = voucher.amount_vnd.minus(told_of(voucher, self.payments.iter())?)?;
            if left_vnd > Vnd::ZERO {
                found.push(PayableVoucher {
                    voucher_id: voucher.voucher_id.clone(),
                    number: voucher.number(),
                    day: voucher.day,
                    payee: voucher.payee.clone(),
                    reason: voucher.reason.clone(),
                    left_vnd,
                });
            }
        }
        found.sort_by_key(|one| std::cmp::Reverse((one.day, one.number.clone())));
        Ok(found)
    }

    /// The register as of a day, by name.
    ///
    /// # Errors
    /// [`MoneyFault`].
    pub fn page(self, mut all: Vec<Collaborator>, on: Day) -> Result<CollaboratorPage, MoneyFault> {
        all.sort_by_cached_key(|one| text::name_key(&one.full_name));
        let rows = all.iter().map(|one| self.row(one, on)).collect::<Result<_, _>>()?;
        Ok(CollaboratorPage { on, rows, vouchers: self.payable()? })
    }
}

fn talk(activity: &Activity) -> Talk {
    Talk {
        activity_id: activity.activity_id.clone(),
        held_on: activity.held_on,
        title: activity.title.clone(),
        sessions: activity.sessions,
        turns: activity.turns,
    }
}

#[cfg(test)]
mod tests;
