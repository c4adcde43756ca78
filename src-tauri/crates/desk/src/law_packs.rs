//! Packs of law: signed by an office, carried on a stick, taken in by a centre that compared the
//! office's digits; never an older one after a newer one.

use crate::desk::Desk;
use crate::entry;
use crate::error::DeskError;
use crate::law_changing::{drafted, key, malformed};
use crate::laws::{self, Laws, short};
use crate::sealing::{self, MAX_BUNDLE, refused};
use crate::talk::book::Nothing;
use crate::talk::law::{
    CentreBehind, CopyLawPack, FindLawPacks, IssueLawPack, LawPackFound, LawPackRow,
    LawPackWritten, LawPacks, TakeLawPack,
};
use crate::verifying::say_code;
use crate::{replies, room, session, sticks};
use centre::{LawPack, Record, RecordKind};
use norms::{LawFiles, Quarter};
use seal::info::{Norms as NormsUsed, Party, Schema};
use seal::{Code, Expect, Info, Kind, Opened, Sealed, SigningSeed, Trust};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use stick::Go;

/// Where packs lie on a stick.
const ON_STICK: &str = "QUY-DINH";
/// Where they lie on this PC, at both ends.
const AT_HOME: &str = "goi/quy-dinh";
/// The law inside a pack, under `data/`.
const LAW: &str = "luat.txt";
/// What the pack says of itself, a table of one row.
const HEAD: &str = "du-lieu/quy-dinh.csv";
/// Id of the table inside a pack.
const SCHEMA: &str = "quy-dinh";
const COLUMNS: [&str; 6] = ["number", "applies_from", "issued_on", "edition", "files", "note"];

/// What a pack says of itself.
struct Head {
    number: u32,
    applies_from: Quarter,
    issued_on: norms::Day,
    edition: String,
    note: String,
}

pub(crate) fn list_law_packs(desk: &mut Desk, _: Nothing) -> Result<LawPacks, DeskError> {
    let laws = desk.laws()?;
    let current = laws.pack_of(desk.now().today.quarter()).map(|p| p.pack_id.clone());
    let mut packs = Vec::new();
    let mut before = LawFiles::shipped();
    for pack in laws.packs() {
        let files = laws::files(pack)?;
        let is_current = current.as_ref() == Some(&pack.pack_id);
        packs.push(row(pack, is_current, differing(&before, &files)));
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

pub(crate) fn row(pack: &LawPack, is_current: bool, changed: Vec<String>) -> LawPackRow {
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
        changed,
    }
}

/// Centres whose newest counted report was made by another edition than its quarter asks.
fn behind(desk: &mut Desk, laws: &Laws) -> Result<Vec<CentreBehind>, DeskError> {
    let mut behind = Vec::new();
    for member in desk.read()?.members()? {
        let held = desk.read()?.arrivals_of(&member.centre_id)?;
        let Some(newest) = held.iter().max_by_key(|a| (a.quarter, a.revision)) else {
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
    if desk.read()?.law_changes()?.is_empty() && laws.newest_pack().is_some() {
        return Err(DeskError::new("law-unchanged"));
    }
    let own = laws.packs().filter(|p| p.office_id == office.office_id);
    let last = own.map(|p| p.number).max().unwrap_or_default();
    let head = Head {
        number: last.saturating_add(1),
        applies_from: request.applies_from,
        issued_on: desk.now().today,
        edition: files.edition(),
        note,
    };
    let party = Party { id: office.office_id.clone(), name: office.name.clone() };
    let sealed =
        session::with_seed(desk, |desk, seed| sign(desk, party.clone(), &head, &files, seed))?;
    let coming = Coming::open(&sealed.bytes, &Trust::only(&office.office_id, signer(&sealed)?))?;
    let pack = coming.keep(desk, Some(&sealed))?;
    write_out(desk, &pack, request.folder.as_deref())
}

fn signer(sealed: &Sealed) -> Result<seal::PublicKey, DeskError> {
    seal::PublicKey::from_hex(&sealed.info.signer_key)
        .ok_or_else(|| DeskError::new("seal-refused").with("cause", "key"))
}

fn sign(
    desk: &mut Desk,
    office: Party,
    head: &Head,
    files: &LawFiles,
    seed: &SigningSeed,
) -> Result<Sealed, DeskError> {
    let now = desk.now();
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
    let table = seal::csv::encode(&COLUMNS, &[cells.to_vec()])
        .map_err(|fault| DeskError::new("seal-refused").with("cause", fault))?;
    let payload = [
        (HEAD.to_owned(), table),
        (LAW.to_owned(), files.pack_text().into_bytes()),
        // For a reader with nothing but a text editor: what rests on which act.
        ("muc-luc.md".to_owned(), law.index().into_bytes()),
    ];
    let info = Info {
        app: format!("So Cong Dong {}", env!("CARGO_PKG_VERSION")),
        // A pack is for whoever reports to this office.
        audience: office.id.clone(),
        centre: office,
        chain: sealing::chain(desk)?,
        clock: sealing::clock(desk, &now)?,
        control: [("number".to_owned(), i64::from(head.number))].into(),
        files: BTreeMap::new(),
        format: seal::info::FORMAT,
        kind: Kind::DinhMuc,
        last_receipt: String::new(),
        norms: Some(NormsUsed {
            edition: head.edition.clone(),
            pack_id: String::new(),
            pack_seq: 0,
        }),
        people: Vec::new(),
        period: None,
        report: None,
        rules: None,
        sample: desk.is_sample()?,
        schema: Schema { id: SCHEMA.to_owned(), min_reader: 1, version: 1 },
        signer_key: String::new(),
        signers: Vec::new(),
    };
    seal::write(Kind::DinhMuc, info, &payload, seed).map_err(|r| refused(&r))
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
    let mut path = kept_at(desk, pack)?;
    let mut can_eject = false;
    if let Some(root) = root.map(Path::new) {
        let bytes = stick::read_limited(&path, MAX_BUNDLE)?;
        let folder = stick::folder(root, &[ON_STICK])?;
        let written = stick::write_verified(&folder, &pack.file_name, &bytes, &mut |_| Go::On)?;
        // What counts is what the stick gives back, opened as a centre will open it.
        let back = stick::read_limited(&written.path, MAX_BUNDLE)?;
        if Coming::open(&back, &Trust::SelfSigned)?.opened.ma_goi != pack.pack_id {
            return Err(DeskError::new("read-back-differs"));
        }
        path = written.path;
        can_eject = sticks::drive_of(desk, root).is_some_and(|drive| drive.removable);
    }
    let is_current = {
        let laws = desk.laws()?;
        laws.pack_of(desk.now().today.quarter()).map(|p| &p.pack_id) == Some(&pack.pack_id)
    };
    let pack = row(pack, is_current, Vec::new());
    Ok(LawPackWritten { pack, path: path.display().to_string(), can_eject })
}

fn kept_at(desk: &Desk, pack: &LawPack) -> Result<PathBuf, DeskError> {
    Ok(desk.own_folder(AT_HOME)?.join(&pack.file_name))
}

/// A pack that was read whole: the bundle, what it says of itself, its files.
struct Coming<'a> {
    bytes: &'a [u8],
    opened: Opened,
    head: Head,
    files: LawFiles,
}

impl<'a> Coming<'a> {
    /// The law is read to its end, so that what this program could not work by is refused here.
    fn open(bytes: &'a [u8], trust: &Trust) -> Result<Coming<'a>, DeskError> {
        let expect = Expect { kind: Some(Kind::DinhMuc), ..Expect::default() };
        let opened = seal::read_expecting(bytes, trust, &expect).map_err(|r| {
            let refused = DeskError::new("law-pack-refused").with("cause", r.code.as_str());
            refused.with("detail", &r.detail)
        })?;
        let wrong = |cause: &str| DeskError::new("law-pack-refused").with("cause", cause);
        let head = head(&opened).ok_or_else(|| wrong("head"))?;
        let law = opened.files.get(LAW).ok_or_else(|| wrong(LAW))?;
        let text = std::str::from_utf8(law).map_err(|_| wrong(LAW))?;
        let files = LawFiles::from_pack_text(text).map_err(|fault| wrong(&fault.to_string()))?;
        if files.edition() != head.edition {
            return Err(wrong("edition"));
        }
        let whole = files.clone().or(LawFiles::shipped());
        whole.read().map_err(|fault| malformed(&fault))?;
        Ok(Coming { bytes, opened, head, files })
    }

    /// The file is whole on this PC before the book speaks of it; then, in one act, the pack is
    /// the law, and at the office that issued it the changes it was made of are none any more.
    fn keep(self, desk: &mut Desk, issued: Option<&Sealed>) -> Result<LawPack, DeskError> {
        let name = seal::name::file_name(&self.opened.info, &self.opened.ma_goi);
        let file_name = name.map_err(|r| refused(&r))?;
        let path = desk.own_folder(AT_HOME)?.join(&file_name);
        stick::write_atomic(&path, self.bytes)?;
        let office = &self.opened.info.centre;
        let last = desk.laws()?.newest_pack().map_or(0, |p| p.ordinal);
        let pack = LawPack {
            pack_id: self.opened.ma_goi.clone(),
            office_id: office.id.clone(),
            office_name: office.name.clone(),
            number: self.head.number,
            edition: self.head.edition,
            applies_from: self.head.applies_from,
            issued_on: self.head.issued_on,
            taken_on: desk.now().today,
            ordinal: last.saturating_add(1),
            note: self.head.note,
            file_name,
            content: self.files.pack_text(),
        };
        let machine = sealing::machine(desk)?;
        let act = if issued.is_some() { "issue_law_pack" } else { "take_law_pack" };
        desk.act(act, |doing| {
            doing.act.put(&Record::LawPack(pack.clone()))?;
            if let Some(sealed) = issued {
                for change in doing.read().law_changes()? {
                    doing.act.remove(RecordKind::LawChange, &change.path)?;
                }
                sealing::remember_head(doing, sealed, &machine)?;
            }
            Ok((format!("{} · {}", pack.number, pack.note), ()))
        })?;
        Ok(pack)
    }
}

fn head(opened: &Opened) -> Option<Head> {
    let tables = opened.tables().ok()?;
    let table = tables.get(HEAD)?;
    let [cells] = table.rows.as_slice() else {
        return None;
    };
    if table.header != COLUMNS {
        return None;
    }
    let [number, applies_from, issued_on, edition, _, note] = cells.as_slice() else {
        return None;
    };
    Some(Head {
        number: number.parse().ok().filter(|n| *n > 0)?,
        applies_from: applies_from.parse().ok()?,
        issued_on: issued_on.parse().ok()?,
        edition: edition.clone(),
        note: note.clone(),
    })
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
    let Coming { opened, head, files, .. } = match Coming::open(&bytes, &Trust::SelfSigned) {
        Ok(coming) => coming,
        Err(error) => return Ok(refused(&error.code, error.message)),
    };
    let (state, code) = state(desk, &opened, &head)?;
    let message = match state {
        "older" | "forked" => DeskError::new(code).message,
        _ => say_code(code, ""),
    };
    let before = desk.laws()?.files()?;
    Ok(LawPackFound {
        state: state.to_owned(),
        code: code.to_owned(),
        message,
        office_name: Some(opened.info.centre.name.clone()),
        number: Some(head.number),
        applies_from: Some(head.applies_from),
        issued_on: Some(head.issued_on),
        note: Some(head.note),
        edition: Some(short(&head.edition)),
        changed: differing(&before, &files),
        ..LawPackFound::default()
    })
}

/// New, known, older, another of the same number, of nobody's key, or practice data.
fn state(
    desk: &mut Desk,
    opened: &Opened,
    head: &Head,
) -> Result<(&'static str, &'static str), DeskError> {
    if opened.info.sample && !desk.is_sample()? {
        return Ok(("refused", Code::SampleBundle.as_str()));
    }
    let laws = desk.laws()?;
    if laws.packs().any(|p| p.pack_id == opened.ma_goi) {
        return Ok(("known", Code::AlreadyKnown.as_str()));
    }
    let is_pinned = desk.read()?.pinned_offices()?.iter().any(|office| {
        office.public_key == opened.signer.hex() && office.office_id == opened.info.centre.id
    });
    if !is_pinned {
        return Ok(("key-unknown", Code::KeyUnknown.as_str()));
    }
    let of_office = laws.packs().filter(|p| p.office_id == opened.info.centre.id);
    Ok(match of_office.map(|p| p.number).max() {
        Some(last) if last == head.number => ("forked", "law-pack-forked"),
        Some(last) if last > head.number => ("older", "law-pack-older"),
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
    let coming = Coming::open(&bytes, &trust).map_err(|error| error.at("path"))?;
    let changed = differing(&desk.laws()?.files()?, &coming.files);
    let pack = match state(desk, &coming.opened, &coming.head)? {
        ("known", _) => {
            let laws = desk.laws()?;
            laws.packs().find(|p| p.pack_id == coming.opened.ma_goi).cloned()
        }
        ("new", _) => Some(coming.keep(desk, None)?),
        ("older" | "forked", code) => return Err(DeskError::new(code).at("path")),
        (_, code) => {
            return Err(DeskError::new("law-pack-refused").at("path").with("cause", code));
        }
    };
    let pack = pack.ok_or_else(|| DeskError::new("law-pack-unknown"))?;
    let laws = desk.laws()?;
    let current = laws.pack_of(desk.now().today.quarter());
    Ok(row(&pack, current.map(|p| &p.pack_id) == Some(&pack.pack_id), changed))
}
