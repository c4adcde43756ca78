//! One pack of law: written and signed, read whole, kept.

use crate::bundles::kept::{Kept, Shelf};
use crate::bundles::lineage::{self, Bundle};
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::{Doing, Done};
use crate::core::error::{DeskError, refused};
use crate::office::refresh;
use crate::office::refresh::Changing;
use centre::laws::Laws;
use centre::{LawPack, Record, RecordKind};
use norms::{LawFiles, Quarter};
use seal::info::{Norms as NormsUsed, Party};
use seal::{Expect, Info, Kind, Opened, Sealed, SigningSeed, Trust};

/// The law inside a pack, under `data/`.
const LAW: &str = "luat.txt";

/// What the pack says of itself, a table of one row.
const HEAD: &str = "du-lieu/quy-dinh.csv";

/// Id of the table inside a pack.
const SCHEMA: &str = "quy-dinh";

const COLUMNS: [&str; 6] = ["number", "applies_from", "issued_on", "edition", "files", "note"];

/// What a pack says of itself.
pub(super) struct Head {
    pub(super) number: u32,
    pub(super) applies_from: Quarter,
    pub(super) issued_on: norms::Day,
    pub(super) edition: String,
    pub(super) note: String,
}

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
    let table = seal::csv::encode(&COLUMNS, &[cells.to_vec()])
        .map_err(|fault| DeskError::new(Code::SealRefused).with("cause", fault))?;
    let payload = [
        (HEAD.to_owned(), table),
        (LAW.to_owned(), files.pack_text().into_bytes()),
        // For a reader with nothing but a text editor: what rests on which act.
        ("muc-luc.md".to_owned(), law.index().into_bytes()),
    ];
    let bundle = Bundle {
        kind: Kind::DinhMuc,
        schema: (SCHEMA, 1),
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

/// A pack whose signature held, before any of its law was read.
pub(super) struct Signed {
    pub(super) opened: Opened,
    pub(super) head: Head,
}

impl Signed {
    pub(super) fn open(bytes: &[u8], trust: &Trust) -> Result<Signed, DeskError> {
        let expect = Expect { kind: Some(Kind::DinhMuc), ..Expect::default() };
        let opened = seal::read_expecting(bytes, trust, &expect).map_err(|r| {
            let refused = DeskError::new(Code::LawPackRefused).with("cause", r.code.as_str());
            refused.with("detail", &r.detail)
        })?;
        let head = head(&opened).ok_or_else(|| wrong("head"))?;
        Ok(Signed { opened, head })
    }

    /// The law is read to its end, so that what this program could not work by is refused here.
    pub(super) fn read(self) -> Result<Coming, DeskError> {
        let Signed { opened, head } = self;
        let law = opened.files.get(LAW).ok_or_else(|| wrong(LAW))?;
        let text = std::str::from_utf8(law).map_err(|_| wrong(LAW))?;
        let files = LawFiles::from_pack_text(text).map_err(|fault| wrong(&fault.to_string()))?;
        if files.edition() != head.edition {
            return Err(wrong("edition"));
        }
        files.read_pack().map_err(|fault| {
            DeskError::new(Code::LawPackMalformed)
                .with("file", &fault.file)
                .with("line", fault.line)
                .with("why", &fault.reason)
        })?;
        Ok(Coming { opened, head, files })
    }
}

fn wrong(cause: &str) -> DeskError {
    DeskError::new(Code::LawPackRefused).with("cause", cause)
}

/// What a pack kept in the book says otherwise than the file it came in.
pub(crate) fn differing(kept: &LawPack, bytes: &[u8]) -> Result<Vec<&'static str>, DeskError> {
    let Signed { opened, head } = Signed::open(bytes, &Trust::SelfSigned)?;
    let law = opened.files.get(LAW).map(Vec::as_slice);
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
pub(super) struct Coming {
    pub(super) opened: Opened,
    pub(super) head: Head,
    pub(super) files: LawFiles,
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
        let machine = lineage::machine(desk)?;
        desk.has_sat |= issued.is_some();
        let act = if issued.is_some() { "issue_law_pack" } else { "take_law_pack" };
        desk.keep_bundle(kept(&pack), bytes, |desk| {
            desk.act(act, |doing| {
                doing.act.put(&Record::LawPack(pack.clone()))?;
                if let Some(sealed) = issued {
                    // What another window changed in the meantime is in no pack and stays.
                    for change in doing.read().law_changes()? {
                        if self.files.get(&change.path) == Some(change.text.as_str()) {
                            doing.act.remove(RecordKind::LawChange, &change.path)?;
                        }
                    }
                    lineage::remember_head(doing, sealed, &machine)?;
                }
                // At an office, also when its own pack comes back to it after a restore.
                check_again(doing, pack.applies_from)?;
                Ok(Done::of(format!("{} · {}", pack.number, pack.note), pack.clone()))
            })
        })
    }
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
