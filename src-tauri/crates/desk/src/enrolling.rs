//! Whose seal it is: thirty digits typed from paper beside those of the bundle, then the register.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::looking;
use crate::recheck::{self, Changing};
use crate::register;
use crate::replies;
use crate::room;
use crate::sealing::{MAX_BUNDLE, refused};
use crate::talk::office::{
    BundlePath, CompareDigits, DigitGroup, DigitsCompared, EnrolCentre, Stranger,
};
use crate::talk::register::CentreRow;
use crate::talk::reply::{PinOffice, PinnedOffice};
use crate::{Language, sentence};
use centre::Record;
use norms::Quarter;
use office::{Confirmation, Entry, Group, GroupState, Letting, Member, SealOnRegister};
use seal::{Digits, Kind, Opened, PublicKey, Trust};
use std::collections::BTreeMap;
use std::path::Path;

/// Opens a bundle of any key, to show whom it names and to compare its digits; for nothing else.
fn open_any(path: &str) -> Result<(Opened, Vec<u8>), DeskError> {
    let bytes = stick::read_limited(Path::new(path), MAX_BUNDLE)?;
    let opened = seal::read(&bytes, &Trust::SelfSigned).map_err(|r| refused(&r).at("path"))?;
    Ok((opened, bytes))
}

pub(crate) fn read_stranger(desk: &mut Desk, request: BundlePath) -> Result<Stranger, DeskError> {
    desk.book()?;
    let (opened, bytes) = open_any(&request.path)?;
    let info = &opened.info;
    let mut stranger = Stranger {
        path: request.path,
        bundle_id: opened.ma_goi.clone(),
        id: info.centre.id.clone(),
        name: info.centre.name.clone(),
        quarter: info.period.and_then(|p| p.to_string().parse().ok()),
        unit_code: None,
        unit_from: None,
        unit_name: None,
        known_digits: known_digits(desk, &info.centre.id, opened.kind)?,
    };
    if opened.kind == Kind::BaoCao {
        let (_, report) = looking::open(&bytes, &Trust::SelfSigned).map_err(|r| refused(&r))?;
        let head = report.table("trung-tam").ok_or_else(|| DeskError::new("fault"))?;
        stranger.unit_code = Some(head.text(0, "unit_code").to_owned());
        stranger.unit_from = head.text(0, "unit_from").parse().ok();
        stranger.unit_name = Some(head.text(0, "unit_name").to_owned());
    }
    Ok(stranger)
}

/// The digits on file under that name, should it have another key already.
fn known_digits(desk: &mut Desk, id: &str, kind: Kind) -> Result<Option<String>, DeskError> {
    let read = desk.read()?;
    Ok(match kind {
        Kind::BaoCao => {
            let seals = read.seals()?;
            seals.into_iter().rev().find(|s| s.centre_id == id).map(|s| s.digits)
        }
        _ => {
            let pinned = read.pinned_offices()?;
            pinned.into_iter().rev().find(|o| o.office_id == id).map(|o| o.digits)
        }
    })
}

pub(crate) fn compare_digits(
    desk: &mut Desk,
    request: CompareDigits,
) -> Result<DigitsCompared, DeskError> {
    desk.book()?;
    let (opened, _) = open_any(&request.path)?;
    let found = digits_of(desk, &opened.signer);
    Ok(compared(&request.digits, &found))
}

/// The 30 digits of a key. Slow on purpose, and asked after every key typed: kept for the one
/// bundle a person is looking at.
fn digits_of(desk: &mut Desk, key: &PublicKey) -> String {
    if let Some((known, digits)) = &desk.digits
        && known == key
    {
        return digits.clone();
    }
    let digits = key.digits().to_string();
    desk.digits = Some((*key, digits.clone()));
    digits
}

fn compared(typed: &str, found: &str) -> DigitsCompared {
    let found: Vec<String> = found.split(' ').map(str::to_owned).collect();
    let holds = |index: usize, group: &str| Digits::group_holds(index.saturating_add(1), group);
    let groups = Group::compare(typed, &found, holds);
    let is_same = groups.iter().all(|g| g.state == GroupState::Same);
    let group = |g: Group| DigitGroup {
        expected: g.expected,
        found: g.found,
        state: match g.state {
            GroupState::Open => "open",
            GroupState::Mistyped => "mistyped",
            GroupState::Differs => "differs",
            GroupState::Same => "same",
        }
        .to_owned(),
    };
    DigitsCompared { is_same, groups: groups.into_iter().map(group).collect() }
}

/// All thirty digits typed, and the same as those of the key that signed.
fn must_be_same(typed: &str, opened: &Opened) -> Result<String, DeskError> {
    let typed = Digits::parse(typed)
        .map_err(|fault| DeskError::new("digits-wrong").at("digits").with("why", fault.code()))?;
    let found = opened.signer.digits();
    let groups = typed.differing_groups(&found);
    if groups.is_empty() {
        return Ok(found.to_string());
    }
    let groups: Vec<String> = groups.iter().map(usize::to_string).collect();
    Err(DeskError::new("digits-differ").at("digits").with("groups", groups.join(", ")))
}

pub(crate) fn enrol_centre(desk: &mut Desk, request: EnrolCentre) -> Result<CentreRow, DeskError> {
    let office = room::office(desk)?;
    let (opened, bytes) = open_any(&request.path)?;
    if opened.kind != Kind::BaoCao {
        return Err(DeskError::new("seal-refused").at("path").with("cause", "kind"));
    }
    // The tables are read too: a key is not enrolled from a report nobody could take in.
    let (opened, _) = looking::open(&bytes, &Trust::only(&opened.info.centre.id, opened.signer))
        .map_err(|r| refused(&r).at("path"))?;
    let digits = must_be_same(&request.digits, &opened)?;
    let today = desk.now().today;
    let quarter_end = opened.info.period.and_then(|p| p.to_string().parse().ok());
    let quarter: Quarter = quarter_end.unwrap_or_else(|| today.quarter());
    let (code, from) = (request.unit_code.as_str(), request.unit_from);
    let law = &*desk.norms()?;
    let unit = room::unit_in(law, &office.office_id, code, from, quarter);
    let unit = unit.ok_or_else(|| DeskError::new("unit-unknown").at("unit_code"))?;
    let info = &opened.info;
    let key = opened.signer.hex();
    if desk.read()?.seal(&key)?.is_some() {
        return Err(DeskError::new("seal-known").at("path"));
    }
    let member = Member {
        centre_id: info.centre.id.clone(),
        name: info.centre.name.clone(),
        unit_code: unit.code.clone(),
        unit_from: unit.from,
        unit_name: unit.full_name.clone(),
    };
    let seal = SealOnRegister {
        public_key: key,
        centre_id: member.centre_id.clone(),
        digits,
        enrolled_on: today,
    };
    // Whoever compared the digits spoke with the centre: the line this bundle stands in is its own.
    let vouched = Confirmation {
        bundle_id: opened.ma_goi.clone(),
        centre_id: member.centre_id.clone(),
        lineage: info.chain.lineage.clone(),
        letting: Letting::Lineage,
        reason: sentence(Language::Vietnamese, "paper.office.compared", &BTreeMap::new()),
        confirmed_on: today,
    };
    if info.sample && !desk.is_sample()? {
        return Err(DeskError::new("seal-refused").at("path").with("cause", "sample"));
    }
    if let Some(known) = desk.read()?.member(&member.centre_id)?
        && known.unit_code != member.unit_code
    {
        return Err(DeskError::new("centre-elsewhere")
            .at("unit_code")
            .with("centre", known.name)
            .with("unit", known.unit_name));
    }
    let laws = desk.laws()?;
    let (code, from) = (member.unit_code.clone(), member.unit_from);
    desk.act("enrol_centre", |doing| {
        doing.act.put_entry(&Entry::Member(member.clone()))?;
        doing.act.put_entry(&Entry::SealOnRegister(seal))?;
        doing.act.put_entry(&Entry::Confirmation(vouched))?;
        // Bundles of that line may have waited for this.
        recheck::refresh(doing, &laws, &member.centre_id, Changing::default())?;
        Ok((member.name, ()))
    })?;
    register::row_of(desk, &code, from, quarter)
}

pub(crate) fn pin_office(desk: &mut Desk, request: PinOffice) -> Result<PinnedOffice, DeskError> {
    let profile = desk.profile()?;
    let (opened, _) = open_any(&request.path)?;
    // An office is met by its first receipt or by its first pack of law, whichever comes first.
    if !matches!(opened.kind, Kind::BienNhan | Kind::DinhMuc) {
        return Err(DeskError::new("receipt-refused").at("path").with("cause", "kind"));
    }
    if opened.info.sample && !desk.is_sample()? {
        return Err(DeskError::new("receipt-refused").at("path").with("cause", "sample"));
    }
    if opened.info.centre.id != profile.office_id {
        return Err(DeskError::new("other-office")
            .at("path")
            .with("found", &opened.info.centre.name)
            .with("expected", &profile.office_name));
    }
    let digits = must_be_same(&request.digits, &opened)?;
    let pinned = centre::PinnedOffice {
        public_key: opened.signer.hex(),
        office_id: opened.info.centre.id.clone(),
        name: opened.info.centre.name.clone(),
        digits,
        pinned_on: desk.now().today,
    };
    desk.act("pin_office", |doing| {
        doing.act.put(&Record::PinnedOffice(pinned.clone()))?;
        Ok((pinned.name.clone(), ()))
    })?;
    Ok(replies::pinned_row(pinned))
}
