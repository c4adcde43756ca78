//! One pack of law: written and signed, read whole, kept.

use crate::bundles::kept::{Kept, Shelf};
use crate::bundles::lineage::{self, Bundle};
use crate::bundles::opening;
use crate::bundles::pack::{self, Head, Pack, Unread};
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::{Doing, Done};
use crate::core::error::{DeskError, refused};
use crate::law::files::placed;
use crate::office::refresh;
use crate::office::refresh::Changing;
use centre::laws::Laws;
use centre::{LawPack, Record, RecordKind};
use norms::{LawFiles, Quarter};
use seal::info::{Norms as NormsUsed, Party};
use seal::{Info, Kind, Opened, Sealed, SigningSeed, Trust};

pub(super) fn sign(
    desk: &mut Desk,
    office: Party,
    head: &Head,
    files: &LawFiles,
    seed: &SigningSeed,
) -> Result<Sealed, DeskError> {
    let law = files.read().map_err(|fault| DeskError::fault(&fault))?;
    let count = files.iter().count();
    let cells = [
        head.number.to_string(),
        head.applies_from.to_string(),
        head.issued_on.to_string(),
        head.edition.clone(),
        count.to_string(),
        head.note.clone(),
    ];
    let table = seal::csv::encode(&pack::COLUMNS, &[cells.to_vec()])
        .map_err(|fault| DeskError::new(Code::SealRefused).with("cause", fault))?;
    let payload = [
        (pack::HEAD.to_owned(), table),
        (pack::TEXT.to_owned(), files.pack_text().into_bytes()),
        (pack::INDEX.to_owned(), law.index().into_bytes()),
    ];
    let bundle = Bundle {
        kind: Kind::DinhMuc,
        schema: (opening::LAW, 1),
        // A pack is for whoever reports to this office.
        audience: office.id.clone(),
        from: office,
    };
    let info = Info {
        control: [("number".to_owned(), i64::from(head.number))].into(),
        norms: Some(NormsUsed {
            edition: head.edition.clone(),
            pack_id: String::new(),
            pack_seq: 0,
        }),
        ..lineage::head(desk, bundle)?
    };
    seal::write(Kind::DinhMuc, info, &payload, seed).map_err(|r| refused(&r))
}

/// Why a file is no pack that is taken in, by the verdict on it; a law that cannot be read, by its
/// place.
pub(super) fn unread(unread: &Unread) -> DeskError {
    let Unread { refusal, law } = unread;
    let told = match law {
        Some(fault) => placed(Code::LawPackMalformed, fault),
        None => DeskError::new(Code::LawPackRefused),
    };
    told.with("cause", refusal.code).with("detail", &refusal.detail)
}

/// What a pack kept in the book says otherwise than the file it came in.
pub(crate) fn differing(kept: &LawPack, bytes: &[u8]) -> Result<Vec<&'static str>, DeskError> {
    let opened = seal::read(bytes, &Trust::SelfSigned).map_err(|r| refused(&r))?;
    let (head, _) = pack::head_of(&opened).map_err(|r| refused(&r))?;
    let law = opened.files.get(pack::TEXT).map(Vec::as_slice);
    let told = [
        ("office_id", kept.office_id == opened.info.centre.id),
        ("number", kept.number == head.number),
        ("edition", kept.edition == head.edition),
        ("applies_from", kept.applies_from == head.applies_from),
        ("issued_on", kept.issued_on == head.issued_on),
        ("note", kept.note == head.note),
        ("content", law == Some(kept.content.as_bytes())),
    ];
    Ok(told.into_iter().filter(|(_, is_so)| !is_so).map(|(name, _)| name).collect())
}

/// A pack that was read whole: the bundle, what it says of itself, its files.
pub(crate) struct Coming {
    pub(super) opened: Opened,
    pub(super) pack: Pack,
}

impl Coming {
    /// The file is whole on this PC before the book speaks of it; then, in one act, the pack is
    /// the law, and at the office that issued it the changes it was made of are none any more.
    pub(super) fn keep(
        self,
        desk: &mut Desk,
        bytes: &[u8],
        issued: Option<&Sealed>,
    ) -> Result<LawPack, DeskError> {
        let name = seal::name::file_name(&self.opened.info, &self.opened.ma_goi);
        let file_name = name.map_err(|r| refused(&r))?;
        let office = &self.opened.info.centre;
        let last = desk.ask(|view| view.laws())?.last_ordinal();
        let pack = LawPack {
            pack_id: self.opened.ma_goi.clone().into(),
            office_id: office.id.clone().into(),
            office_name: office.name.clone(),
            number: self.pack.head.number,
            edition: self.pack.head.edition,
            applies_from: self.pack.head.applies_from,
            issued_on: self.pack.head.issued_on,
            taken_on: desk.now().today,
            ordinal: last.saturating_add(1),
            note: self.pack.head.note,
            file_name,
            content: self.pack.files.pack_text(),
        };
        let machine = lineage::machine(desk)?;
        desk.has_sat |= issued.is_some();
        let act = if issued.is_some() { "issue_law_pack" } else { "take_law_pack" };
        desk.keep_bundle(kept(&pack), bytes, |desk| {
            desk.act(act, |doing| {
                doing.act.put(&Record::LawPack(pack.clone()))?;
                if let Some(sealed) = issued {
                    // What another window changed in the meantime is in no pack and stays.
                    for change in doing.read().law_changes()? {
                        if self.pack.files.get(&change.path) == Some(change.text.as_str()) {
                            doing.act.remove(RecordKind::LawChange, &change.path)?;
                        }
                    }
                    lineage::remember_head(doing, sealed, &machine)?;
                }
                if issued.is_none() && is_own(doing, &pack)? {
                    lineage::met_again(doing, &self.opened)?;
                }
                // At an office, also when its own pack comes back to it after a restore.
                check_again(doing, pack.applies_from)?;
                Ok(Done::of(format!("{} · {}", pack.number, pack.note), pack.clone()))
            })
        })
    }
}

/// Is it a pack this very office issued?
fn is_own(doing: &Doing<'_>, pack: &LawPack) -> Result<bool, DeskError> {
    let office = doing.view().maybe_office()?;
    Ok(office.is_some_and(|office| office.office_id == pack.office_id))
}

/// A pack as this PC keeps it.
pub(crate) fn kept(pack: &LawPack) -> Kept<'_> {
    Kept { shelf: Shelf::Packs, id: &pack.pack_id, short_name: &pack.file_name }
}

/// The reports held of the quarters a new pack applies to are judged by it from now on.
fn check_again(doing: &Doing<'_>, applies_from: Quarter) -> Result<(), DeskError> {
    let laws = Laws::new(doing.read().law_packs()?);
    for member in doing.read().members()? {
        let held = doing.read().arrivals_of(&member.centre_id)?;
        let first = held.iter().map(|a| a.quarter).filter(|q| *q >= applies_from).min();
        if first.is_some() {
            let changing = Changing { own: first, ..Changing::default() };
            refresh::refresh(doing, &laws, &member.centre_id, changing)?;
        }
    }
    Ok(())
}
