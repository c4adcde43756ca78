//! Packs of law: signed by an office, carried on a stick, taken in by a centre that compared the
//! office's digits; never an older one after a newer one.

mod pack;

use crate::desk::Desk;
use crate::entry;
use crate::error::DeskError;
use crate::law_changing::{drafted, key, malformed};
use crate::law_reading;
use crate::laws::{self, Laws, short};
use crate::lists::cited;
use crate::sealing::MAX_BUNDLE;
use crate::talk::book::Nothing;
use crate::talk::law::{
    CentreBehind, CopyLawPack, FindLawPacks, IssueLawPack, LawPackFound, LawPackRow,
    LawPackWritten, LawPacks, TakeLawPack,
};
use crate::verifying::say_code;
use crate::{replies, room, session, sticks};
use centre::LawPack;
use norms::LawFiles;
use pack::{Head, Signed, sign};
use seal::info::Party;
use seal::{Code, Kind, Sealed, Trust};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use stick::Go;

/// Where packs lie on a stick.
const ON_STICK: &str = "QUY-DINH";
/// Where they lie on this PC, at both ends.
const AT_HOME: &str = "goi/quy-dinh";
pub(crate) fn list_law_packs(desk: &mut Desk, _: Nothing) -> Result<LawPacks, DeskError> {
    let laws = desk.laws()?;
    let current = laws.pack_of(desk.now().today.quarter()).map(|p| p.pack_id.clone());
    let mut packs = Vec::new();
    let mut before = LawFiles::shipped();
    for pack in laws.packs() {
        let files = laws::files(pack)?;
        let is_current = current.as_ref() == Some(&pack.pack_id);
        packs.push(changing(row(desk, pack, is_current), &before, &files)?);
        before = files;
    }
    packs.reverse();
    let behind = match crate::book::office(desk)? {
        Some(_) => behind(desk, &laws)?,
        None => Vec::new(),
    };
    Ok(LawPacks { packs, shipped_edition: short(laws::shipped().edition()), behind })
}

/// Entries that stand in the second set otherwise than in the first.
fn differing(before: &LawFiles, after: &LawFiles) -> Vec<String> {
    let differs = |(path, text): &(&str, &str)| before.get(path) != Some(text);
    after.iter().filter(differs).map(|(path, _)| key(path)).collect()
}

/// A pack with what it changes against the law before it.
fn changing(
    pack: LawPackRow,
    before: &LawFiles,
    files: &LawFiles,
) -> Result<LawPackRow, DeskError> {
    let changed = differing(before, files);
    let titles = titles(files, &changed)?;
    Ok(LawPackRow { changed, titles, ..pack })
}

/// What a law calls its entries, by their key; files that are no entry of their own have no name.
fn titles(files: &LawFiles, keys: &[String]) -> Result<BTreeMap<String, String>, DeskError> {
    let law = laws::read(files).map_err(|fault| malformed(&fault))?;
    let title = |key: &String| {
        let (folder, name) = key.split_once('/')?;
        let title = match folder {
            "instruments" => cited(law.instrument(name)?),
            "allowances" => {
                let decision = law.decision(name).ok()?;
                let act = law.instrument(&decision.instrument).map(cited).unwrap_or_default();
                format!("{act}: {}", decision.scope)
            }
            "rates" => law.rate_series().find(|series| series.key == name)?.vi.clone(),
            "rules" => law.rule(name)?.title.vi.clone(),
            "codes" => law.list_title(name)?.0.to_owned(),
            // A unit that was drafted stands in a file of its code and its first day.
            "units" => {
                let (code, from) = name.split_once('-')?;
                law.unit(code, from.parse().ok()?)?.full_name.clone()
            }
            _ => return None,
        };
        Some((key.clone(), title))
    };
    Ok(keys.iter().filter_map(title).collect())
}

/// A pack as it is listed.
pub(crate) fn row(desk: &Desk, pack: &LawPack, is_current: bool) -> LawPackRow {
    LawPackRow {
        pack_id: pack.pack_id.clone(),
        office_id: pack.office_id.clone(),
        office_name: pack.office_name.clone(),
        number: pack.number,
        edition: short(&pack.edition),
        applies_from: pack.applies_from,
        issued_on: pack.issued_on,
        taken_on: pack.taken_on,
        note: pack.note.clone(),
        file_name: pack.file_name.clone(),
        is_current,
        is_here: kept_at(desk, pack).is_file(),
        changed: Vec::new(),
        titles: BTreeMap::new(),
    }
}

/// Centres whose newest counted report was made by another edition than its quarter asks.
fn behind(desk: &mut Desk, laws: &Laws) -> Result<Vec<CentreBehind>, DeskError> {
    let mut behind = Vec::new();
    for member in desk.read()?.members()? {
        let held = desk.read()?.arrivals_of(&member.centre_id)?;
        let stood = desk.read()?.standings_of(&member.centre_id)?;
        let counts = |id: &str| {
            stood.iter().any(|s| s.bundle_id == id && s.standing == office::Standing::Counted)
        };
        let counted = held.iter().filter(|a| counts(&a.bundle_id));
        let Some(newest) = counted.max_by_key(|a| (a.quarter, a.revision)) else {
            continue;
        };
        if newest.norms_edition == laws.of(newest.quarter)?.edition() {
            continue;
        }
        let own = laws.packs().find(|p| p.edition == newest.norms_edition);
        behind.push(CentreBehind {
            centre_id: member.centre_id,
            centre_name: member.name,
            quarter: newest.quarter,
            edition: short(&newest.norms_edition),
            number: own.map(|p| p.number),
        });
    }
    behind.sort_by_cached_key(|c| norms::text::text_key(&c.centre_name));
    Ok(behind)
}

pub(crate) fn issue_law_pack(
    desk: &mut Desk,
    request: IssueLawPack,
) -> Result<LawPackWritten, DeskError> {
    let office = room::office(desk)?;
    let note = entry::text("note", &request.note, 300)?;
    let files = drafted(desk)?;
    let laws = desk.laws()?;
    // Where the file of the newest pack is lost, the same law is issued again as the next one.
    if let Some(newest) = laws.newest_pack()
        && desk.read()?.law_changes()?.is_empty()
        && kept_at(desk, newest).is_file()
    {
        return Err(DeskError::new("law-unchanged"));
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
    let party = Party { id: office.office_id.clone(), name: office.name.clone() };
    let sealed =
        session::with_seed(desk, |desk, seed| sign(desk, party.clone(), &head, &files, seed))?;
    let trust = Trust::only(&office.office_id, signer(&sealed)?);
    let coming = Signed::open(&sealed.bytes, &trust)?.read()?;
    let pack = coming.keep(desk, &sealed.bytes, Some(&sealed))?;
    write_out(desk, &pack, request.folder.as_deref())
}

fn signer(sealed: &Sealed) -> Result<seal::PublicKey, DeskError> {
    seal::PublicKey::from_hex(&sealed.info.signer_key)
        .ok_or_else(|| DeskError::new("seal-refused").with("cause", "key"))
}

pub(crate) fn copy_law_pack(
    desk: &mut Desk,
    request: CopyLawPack,
) -> Result<LawPackWritten, DeskError> {
    let laws = desk.laws()?;
    let found = laws.packs().find(|p| p.pack_id == request.pack_id);
    let pack = found.ok_or_else(|| DeskError::new("law-pack-unknown").at("pack_id"))?;
    write_out(desk, pack, Some(&request.folder))
}

fn write_out(
    desk: &mut Desk,
    pack: &LawPack,
    root: Option<&str>,
) -> Result<LawPackWritten, DeskError> {
    let mut path = kept_at(desk, pack);
    let mut can_eject = false;
    if let Some(root) = root.map(Path::new) {
        if !path.is_file() {
            let told = DeskError::new("law-pack-missing").at("pack_id");
            return Err(told.with("number", pack.number));
        }
        let bytes = stick::read_limited(&path, MAX_BUNDLE)?;
        let folder = stick::folder(root, &[ON_STICK])?;
        let written = stick::write_verified(&folder, &pack.file_name, &bytes, &mut |_| Go::On)?;
        // What counts is what the stick gives back, opened as a centre will open it.
        let back = stick::read_limited(&written.path, MAX_BUNDLE)?;
        if Signed::open(&back, &Trust::SelfSigned)?.opened.ma_goi != pack.pack_id {
            return Err(DeskError::new("read-back-differs"));
        }
        path = written.path;
        can_eject = sticks::drive_of(desk, root).is_some_and(|drive| drive.removable);
    }
    let is_current = {
        let laws = desk.laws()?;
        laws.pack_of(desk.now().today.quarter()).map(|p| &p.pack_id) == Some(&pack.pack_id)
    };
    let pack = row(desk, pack, is_current);
    Ok(LawPackWritten { pack, path: path.display().to_string(), can_eject })
}

fn kept_at(desk: &Desk, pack: &LawPack) -> PathBuf {
    desk.own_place(AT_HOME).join(&pack.file_name)
}

pub(crate) fn find_law_packs(
    desk: &mut Desk,
    request: FindLawPacks,
) -> Result<Vec<LawPackFound>, DeskError> {
    desk.book()?;
    let root = Path::new(&request.folder);
    let paths = if root.is_file() {
        vec![root.to_path_buf()]
    } else {
        let own = root.join(ON_STICK);
        let place = if own.is_dir() { own.as_path() } else { root };
        let scanned = stick::scan(place, stick::ScanLimits::default())?;
        scanned.found.into_iter().map(|found| found.path).collect()
    };
    let mut found = Vec::new();
    for path in paths {
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default().to_owned();
        if name.starts_with(Kind::DinhMuc.prefix()) {
            let mut row = look(desk, &path)?;
            row.file_name = name;
            row.path = path.display().to_string();
            found.push(row);
        }
    }
    // What can be taken in stands first, the newest before the older ones.
    found.sort_by_key(|row| (row.state != "new", std::cmp::Reverse(row.number)));
    Ok(found)
}

/// What one file is to this book.
fn look(desk: &mut Desk, path: &Path) -> Result<LawPackFound, DeskError> {
    let refused = |code: &str, message: String| LawPackFound {
        state: "refused".to_owned(),
        code: code.to_owned(),
        message,
        ..LawPackFound::default()
    };
    let Ok(bytes) = stick::read_limited(path, MAX_BUNDLE) else {
        let code = Code::Unreadable.as_str();
        return Ok(refused(code, say_code(code, "")));
    };
    let signed = match Signed::open(&bytes, &Trust::SelfSigned) {
        Ok(signed) => signed,
        Err(error) => return Ok(refused(&error.code, error.message)),
    };
    let (state, code) = state(desk, &signed)?;
    let message = match state {
        "older" | "forked" => DeskError::new(code).message,
        _ => say_code(code, ""),
    };
    let mut found = LawPackFound {
        state: state.to_owned(),
        code: code.to_owned(),
        message,
        office_name: Some(signed.opened.info.centre.name.clone()),
        number: Some(signed.head.number),
        applies_from: Some(signed.head.applies_from),
        issued_on: Some(signed.head.issued_on),
        note: Some(signed.head.note.clone()),
        edition: Some(short(&signed.head.edition)),
        ..LawPackFound::default()
    };
    // Of a stranger nothing more is read than who it says to be.
    if matches!(state, "key-unknown" | "refused") {
        return Ok(found);
    }
    let files = match signed.read() {
        Ok(coming) => coming.files,
        Err(error) => return Ok(refused(&error.code, error.message)),
    };
    let before = desk.laws()?.files()?;
    found.changed = differing(&before, &files);
    if state == "new" && !found.changed.is_empty() {
        found.entries = law_reading::changes(
            &laws::read(&before).map_err(|fault| malformed(&fault))?,
            &laws::read(&files).map_err(|fault| malformed(&fault))?,
            desk.now().today,
        );
    }
    found.titles = titles(&files, &found.changed)?;
    Ok(found)
}

/// New, known, of no use beside newer ones, another of the same number, of another office, of
/// nobody's key, or practice data.
fn state(desk: &mut Desk, signed: &Signed) -> Result<(&'static str, &'static str), DeskError> {
    let Signed { opened, head } = signed;
    let office_id = &opened.info.centre.id;
    if opened.info.sample && !desk.is_sample()? {
        return Ok(("refused", Code::SampleBundle.as_str()));
    }
    let laws = desk.laws()?;
    if laws.packs().any(|p| p.pack_id == opened.ma_goi) {
        return Ok(("known", Code::AlreadyKnown.as_str()));
    }
    let is_pinned =
        desk.read()?.pinned_offices()?.iter().any(|office| {
            office.public_key == opened.signer.hex() && office.office_id == *office_id
        });
    if !is_pinned {
        return Ok(("key-unknown", Code::KeyUnknown.as_str()));
    }
    // The law comes from the office this book reports to, and from no other it once met.
    if desk.profile()?.office_id != *office_id {
        return Ok(("refused", Code::WrongAudience.as_str()));
    }
    let of_office = || laws.packs().filter(|p| p.office_id == *office_id);
    if of_office().any(|p| p.number == head.number) {
        return Ok(("forked", "law-pack-forked"));
    }
    // An older pack counts for the quarters before those a newer one applies to.
    let newer = of_office().filter(|p| p.number > head.number).map(|p| p.applies_from).min();
    Ok(match newer {
        Some(newer) if newer <= head.applies_from => ("older", "law-pack-older"),
        _ => ("new", "accepted"),
    })
}

pub(crate) fn take_law_pack(
    desk: &mut Desk,
    request: TakeLawPack,
) -> Result<LawPackRow, DeskError> {
    desk.profile()?;
    let bytes = stick::read_limited(Path::new(&request.path), MAX_BUNDLE)?;
    let trust = replies::pinned(desk)?;
    let signed = Signed::open(&bytes, &trust).map_err(|error| error.at("path"))?;
    let before = desk.laws()?.files()?;
    let pack_id = signed.opened.ma_goi.clone();
    let pack = match state(desk, &signed)? {
        ("known", _) => desk.laws()?.packs().find(|p| p.pack_id == pack_id).cloned(),
        ("new", _) => {
            let coming = signed.read().map_err(|error| error.at("path"))?;
            Some(coming.keep(desk, &bytes, None)?)
        }
        ("older" | "forked", code) => return Err(DeskError::new(code).at("path")),
        (_, code) => {
            return Err(DeskError::new("law-pack-refused").at("path").with("cause", code));
        }
    };
    let pack = pack.ok_or_else(|| DeskError::new("law-pack-unknown"))?;
    let files = laws::files(&pack)?;
    let laws = desk.laws()?;
    let current = laws.pack_of(desk.now().today.quarter());
    let is_current = current.map(|p| &p.pack_id) == Some(&pack.pack_id);
    changing(row(desk, &pack, is_current), &before, &files)
}
