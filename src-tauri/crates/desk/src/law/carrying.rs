//! Packs of law signed, copied to a stick, found there and taken in.

use crate::bundles::carry;
use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::finding;
use crate::bundles::giving::{Gives, gives};
use crate::bundles::kept::lay_on_stick;
use crate::bundles::opening::{self, Door};
use crate::bundles::pack::{Head, Pack, Unread};
use crate::bundles::session;
use crate::bundles::told::FileCode;
use crate::bundles::trust;
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::names::short;
use crate::core::view::View;
use crate::law::above::as_changes;
use crate::law::files::{drafted, malformed};
use crate::law::pack::{Coming, kept, sign, unread};
use crate::law::pack_rows::{changing, row, titles};
use crate::law::talk::{
    CopyLawPack, FindLawPacks, IssueLawPack, LawPackFound, LawPackRow, LawPackWritten,
    LawPacksFound, PackState, TakeLawPack,
};
use centre::laws;
use centre::{LawPack, Superseded};
use seal::info::Party;
use seal::{Kind, Opened, Sealed, Trust};
use std::path::Path;

pub(crate) fn issue_law_pack(
    desk: &mut Desk,
    request: IssueLawPack,
) -> Result<LawPackWritten, DeskError> {
    let note = entry::text(limits::law_issue::NOTE, &request.note)?;
    let (office, files, laws, issued) = desk.ask(|view| {
        let (office, laws) = (view.office()?, view.laws()?);
        // Where the file of the newest pack is lost, the same law is issued again as the next one.
        let is_unchanged = view.read()?.law_changes()?.is_empty();
        let newest = laws.newest_pack();
        let newest = newest.filter(|p| is_unchanged && kept(p).is_here(view.home()));
        let issued = newest.cloned();
        Ok((office, drafted(view)?, laws, issued))
    })?;
    if let Some(issued) = issued {
        // The very pack that was asked for stands already, and did not come onto the stick.
        let is_asked_again = issued.note == note
            && issued.applies_from == request.applies_from
            && request.given_out.is_none_or(|number| number < issued.number);
        return match request.folder.as_deref().filter(|_| is_asked_again) {
            Some(folder) => write_out(desk, &issued, Some(folder)),
            None => Err(DeskError::new(Code::LawUnchanged)),
        };
    }
    let own = laws.packs().filter(|p| p.office_id == office.office_id);
    let last = own.map(|p| p.number).max().unwrap_or_default();
    let head = Head {
        number: last.max(request.given_out.unwrap_or_default()).saturating_add(1),
        applies_from: request.applies_from,
        issued_on: desk.now().today,
        edition: files.edition(),
        note,
    };
    let party = Party { id: office.office_id.clone().into(), name: office.name.clone() };
    let sealed =
        session::with_seed(desk, |desk, seed| sign(desk, party.clone(), &head, &files, seed))?;
    let trust = Trust::only(&office.office_id, signer(&sealed)?);
    let read = opening::law_pack(&sealed.bytes, &trust, Door::OWN);
    let (opened, pack) = read.map_err(|why| unread(&why))?;
    let pack = Coming { opened, pack }.keep(desk, &sealed.bytes, Some(&sealed))?;
    let lies = kept(&pack).path(&desk.places.home);
    write_out(desk, &pack, request.folder.as_deref()).map_err(|e| carry::not_copied(&e, &lies))
}

fn signer(sealed: &Sealed) -> Result<seal::PublicKey, DeskError> {
    seal::PublicKey::from_hex(&sealed.info.signer_key)
        .ok_or_else(|| DeskError::new(Code::SealRefused).with("cause", "key"))
}

pub(crate) fn copy_law_pack(
    desk: &mut Desk,
    request: CopyLawPack,
) -> Result<LawPackWritten, DeskError> {
    let laws = desk.ask(|view| view.laws())?;
    let found = laws.packs().find(|p| p.pack_id == request.pack_id);
    let pack = found.ok_or_else(|| DeskError::new(Code::LawPackUnknown).at("pack_id"))?;
    write_out(desk, pack, Some(&request.folder))
}

fn write_out(
    desk: &mut Desk,
    pack: &LawPack,
    root: Option<&str>,
) -> Result<LawPackWritten, DeskError> {
    let mut path = kept(pack).path(&desk.places.home);
    let mut can_eject = false;
    if let Some(root) = root.map(stick::meant).as_deref() {
        if !kept(pack).is_here(&desk.places.home) {
            let told = DeskError::new(Code::LawPackMissing).at("pack_id");
            return Err(told.with("number", pack.number));
        }
        let bytes = kept(pack).read(&desk.places.home)?;
        let folder = stick::folder(root, &[carry::LAW])?;
        let written = lay_on_stick(&folder, kept(pack), &bytes)?;
        // What counts is what the stick gives back, opened as a centre will open it.
        let back = stick::read_limited(&written.path, MAX_BUNDLE)?;
        let read = opening::law_pack(&back, &Trust::SelfSigned, Door::OWN);
        if read.map_err(|why| unread(&why))?.0.ma_goi != pack.pack_id {
            return Err(DeskError::new(Code::ReadBackDiffers));
        }
        path = written.path;
        can_eject = carry::drive_of(&desk.places, root).is_some_and(|drive| drive.removable);
    }
    let pack = desk.ask(|view| Ok(row(view, pack, is_current(view, pack)?)))?;
    Ok(LawPackWritten { pack, path: path.display().to_string(), can_eject })
}

pub(crate) fn find_law_packs(
    view: View<'_>,
    request: FindLawPacks,
) -> Result<LawPacksFound, DeskError> {
    view.read()?;
    let search = finding::search(&stick::meant(&request.folder), Kind::DinhMuc, &|_| false)?;
    let mut packs = Vec::new();
    for path in &search.paths {
        let mut row = look(view, path)?;
        row.file_name = stick::file_name(path);
        row.path = stick::told(path);
        packs.push(row);
    }
    // What can be taken in stands first, the newest before the older ones.
    packs.sort_by_key(|row: &LawPackFound| {
        (row.state != PackState::New, std::cmp::Reverse(row.number))
    });
    Ok(LawPacksFound { packs, aside: search.aside(), is_cut_short: search.is_cut_short })
}

/// An office finds its own packs and those of offices it compared; a centre those of offices it compared.
fn believed(view: View<'_>) -> Result<Trust, DeskError> {
    match view.maybe_office()? {
        Some(_) => trust::vouched(view),
        None => trust::pinned(view),
    }
}

/// What one file is to this book.
fn look(view: View<'_>, path: &Path) -> Result<LawPackFound, DeskError> {
    let refused =
        |code: FileCode, message: String| LawPackFound { code, message, ..LawPackFound::default() };
    let Ok(bytes) = stick::read_limited(path, MAX_BUNDLE) else {
        let code = FileCode::from(seal::Code::Unreadable);
        return Ok(refused(code, code.message("")));
    };
    let door = Door { audience: None, takes_sample: view.is_sample()? };
    let trust = believed(view)?;
    let (opened, pack) = match opening::law_pack(&bytes, &trust, door) {
        Ok(read) => read,
        Err(Unread { refusal, .. }) => {
            let code = FileCode::from(refusal.code);
            let mut row = refused(code, code.message(&refusal.detail));
            if refusal.code == seal::Code::KeyUnknown {
                (row.state, row.signer) = (PackState::KeyUnknown, Some(refusal.detail));
            }
            return Ok(row);
        }
    };
    let Pack { head, files } = pack;
    let (state, code) = state(view, &opened, &head)?;
    let mut found = LawPackFound {
        state,
        code,
        message: code.message(&opened.info.audience),
        office_name: Some(opened.info.centre.name.clone()),
        number: Some(head.number),
        applies_from: Some(head.applies_from),
        issued_on: Some(head.issued_on),
        note: Some(head.note),
        edition: Some(short(&head.edition)),
        ..LawPackFound::default()
    };
    if state == PackState::Refused {
        return Ok(found);
    }
    found.is_draft = gives(view, &opened.info.centre.id)? == Some(Gives::Changes);
    let before = if found.is_draft { drafted(view)? } else { view.laws()?.files()? };
    found.changed = before.differing(&files);
    if found.is_draft && found.changed.is_empty() {
        let code = FileCode::from(seal::Code::AlreadyKnown);
        (found.state, found.message, found.code) = (PackState::Known, code.message(""), code);
    }
    if found.state == PackState::New && !found.changed.is_empty() {
        found.entries = norms::reading::changes(
            &before.read_pack().map_err(|fault| malformed(&fault))?,
            &files.read_pack().map_err(|fault| malformed(&fault))?,
            view.now().today,
            &letters::ReportTitles,
        );
    }
    if found.state == PackState::New && view.maybe_office()?.is_none() {
        found.superseded = superseding(view, &files)?;
    }
    found.titles = titles(&files, &found.changed)?;
    Ok(found)
}

/// The decisions the centre entered itself that stand beside the law it has, and would not beside this.
fn superseding(view: View<'_>, files: &norms::LawFiles) -> Result<Vec<Superseded>, DeskError> {
    let own = view.read()?.own_decisions()?;
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let stands: Vec<_> = own.iter().map(centre::OwnDecision::stands).collect();
    let coming = files.read_pack().map_err(|fault| malformed(&fault))?;
    let after = centre::superseded(&coming.beside(files, &stands).law, &own);
    let now = centre::superseded(&*view.norms()?, &own);
    let is_new = |one: &Superseded| now.iter().all(|had| had.own_id != one.own_id);
    Ok(after.into_iter().filter(is_new).collect())
}

/// New, known, of no use beside newer ones, another of the same number, or of another office.
fn state(view: View<'_>, opened: &Opened, head: &Head) -> Result<(PackState, FileCode), DeskError> {
    let office_id = &opened.info.centre.id;
    let laws = view.laws()?;
    if laws.packs().any(|p| p.pack_id == opened.ma_goi) {
        return Ok((PackState::Known, seal::Code::AlreadyKnown.into()));
    }
    // The law comes from the office this book reports to, and from no other it once met; an office has its own,
    // and looks at that of one above it.
    match gives(view, office_id)? {
        Some(Gives::Law) => {}
        Some(Gives::Changes) => return Ok((PackState::New, FileCode::Accepted)),
        None => return Ok((PackState::Refused, seal::Code::WrongAudience.into())),
    }
    let of_office = || laws.packs().filter(|p| p.office_id == *office_id);
    if of_office().any(|p| p.number == head.number) {
        return Ok((PackState::Forked, Code::LawPackForked.into()));
    }
    // An older pack counts for the quarters before those a newer one applies to.
    let newer = of_office().filter(|p| p.number > head.number).map(|p| p.applies_from).min();
    Ok(match newer {
        Some(newer) if newer <= head.applies_from => (PackState::Older, Code::LawPackOlder.into()),
        _ => (PackState::New, FileCode::Accepted),
    })
}

pub(crate) fn take_law_pack(
    desk: &mut Desk,
    request: TakeLawPack,
) -> Result<LawPackRow, DeskError> {
    let bytes = stick::read_limited(&stick::meant(&request.path), MAX_BUNDLE)?;
    let (trust, takes_sample) = desk.ask(|view| Ok((believed(view)?, view.is_sample()?)))?;
    let read = opening::law_pack(&bytes, &trust, Door { audience: None, takes_sample });
    let (opened, pack) = read.map_err(|why| unread(&why).at("path"))?;
    if desk.ask(|view| gives(view, &opened.info.centre.id))? == Some(Gives::Changes) {
        return as_changes(desk, &Coming { opened, pack });
    }
    let (before, told, known) = desk.ask(|view| {
        let laws = view.laws()?;
        let known = laws.packs().find(|p| p.pack_id == opened.ma_goi).cloned();
        Ok((laws.files()?, state(view, &opened, &pack.head)?, known))
    })?;
    let pack = match told {
        (PackState::Known, _) => {
            if let Some(known) = &known {
                desk.bring_back(kept(known), &stick::meant(&request.path))?;
            }
            known
        }
        (PackState::New, _) => Some(Coming { opened, pack }.keep(desk, &bytes, None)?),
        (_, FileCode::Desk(code)) => return Err(DeskError::new(code).at("path")),
        (_, code) => {
            let told = DeskError::new(Code::LawPackRefused).at("path");
            return Err(told.with("cause", code.as_str()));
        }
    };
    let pack = pack.ok_or_else(|| DeskError::new(Code::LawPackUnknown))?;
    let files = laws::files(&pack)?;
    let row = desk.ask(|view| Ok(row(view, &pack, is_current(view, &pack)?)))?;
    changing(row, &before, &files)
}

/// Are reports of today's quarter made by this pack?
fn is_current(view: View<'_>, pack: &LawPack) -> Result<bool, DeskError> {
    let laws = view.laws()?;
    Ok(laws.pack_of(view.now().today.quarter()).map(|p| &p.pack_id) == Some(&pack.pack_id))
}
