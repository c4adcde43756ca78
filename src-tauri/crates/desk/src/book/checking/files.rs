//! Every stored file: it lies there, it opens as it was sealed, it is the one the book names, and it
//! says what the book says of it.

use super::found::Found;
use crate::answers::replies;
use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::kept::{self, Kept, Shelf};
use crate::bundles::opening::{self, Door};
use crate::bundles::{keys, lineage, receipt};
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::law::pack;
use crate::office::{arrivals, receipts};
use ::centre::{LawPack, ReceivedReceipt, Record, SealedReport, laws};
use letters::{Flaw, FlawCode, OfficeId, Receipt};
use office::{Arrival, Entry, IssuedReceipt, TakenOut};
use seal::{Opened, Trust};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use store::AnyRecord;

/// A stored file, and the record that tells what it says.
pub(super) struct Evidence<'a> {
    kept: Kept<'a>,
    says: Says<'a>,
}

enum Says<'a> {
    Report(&'a SealedReport),
    Arrival(&'a Arrival),
    TakenOut(&'a TakenOut),
    Issued(&'a IssuedReceipt),
    Received(&'a ReceivedReceipt),
    Pack(&'a LawPack),
}

impl<'a> Evidence<'a> {
    pub(super) fn report(r: &'a SealedReport) -> Evidence<'a> {
        Evidence { kept: kept::of_report(r), says: Says::Report(r) }
    }

    fn of(record: &'a AnyRecord) -> Option<Evidence<'a>> {
        let (kept, says) = match record {
            AnyRecord::Centre(Record::SealedReport(r)) => return Some(Evidence::report(r)),
            AnyRecord::Centre(Record::ReceivedReceipt(r)) => (replies::kept(r), Says::Received(r)),
            AnyRecord::Centre(Record::LawPack(r)) => (pack::kept(r), Says::Pack(r)),
            AnyRecord::Office(Entry::Arrival(r)) => (arrivals::kept(r), Says::Arrival(r)),
            AnyRecord::Office(Entry::IssuedReceipt(r)) => (receipts::kept(r), Says::Issued(r)),
            AnyRecord::Office(Entry::TakenOut(r)) => {
                let shelf = Shelf::Arrived(r.quarter);
                (Kept { shelf, id: &r.bundle_id, short_name: &r.file_name }, Says::TakenOut(r))
            }
            _ => return None,
        };
        Some(Evidence { kept, says })
    }

    /// Where it lies; where it lies under its short name and is not what it should be; where it
    /// would lie.
    fn path(&self, home: &Path) -> PathBuf {
        let (path, before) =
            (self.kept.path(home), self.kept.shelf.place(home).join(self.kept.short_name));
        if !path.is_file() && before.is_file() { before } else { path }
    }

    fn flaw(&self, code: FlawCode, detail: &str) -> Flaw {
        Flaw::at(code, self.kept.short_name, detail)
    }
}

pub(super) fn check(
    view: View<'_>,
    records: &[AnyRecord],
    found: &mut Found,
) -> Result<(), DeskError> {
    let kept: Vec<Evidence<'_>> = records.iter().filter_map(Evidence::of).collect();
    let own = Own::of(view, &kept)?;
    for one in &kept {
        found.part(|| flaws(view, one, &own))?;
    }
    let known: BTreeSet<PathBuf> = kept.iter().map(|one| one.path(view.home())).collect();
    let home = view.own_place("goi");
    let unknown = below(&home).into_iter().filter(|path| !known.contains(path));
    let unknown: Vec<PathBuf> = unknown.collect();
    found.flaws.extend(unknown.iter().filter_map(|path| own.behind(path)));
    let named = |path: PathBuf| {
        let place = path.strip_prefix(&home).unwrap_or(&path).display().to_string();
        Flaw::at(FlawCode::FileUnknown, place, "")
    };
    found.flaws.extend(unknown.into_iter().map(named));
    Ok(())
}

/// What every bundle this book sealed has in common.
struct Own {
    /// Public keys it ever sealed with.
    keys: Vec<String>,
    /// Every mã gói it knows.
    known: BTreeSet<String>,
    is_sample: bool,
    /// The office whose book it is; none for a centre's.
    office: Option<OfficeId>,
    /// It began another life since it last sealed: what the life before sealed, it need not know.
    has_left: bool,
    /// Where its line of bundles ends, and which line that is.
    head: String,
    lineage: String,
}

impl Own {
    fn of(view: View<'_>, kept: &[Evidence<'_>]) -> Result<Own, DeskError> {
        let keys = keys::made(view)?.map(|made| [made.older, vec![made.public_key]].concat());
        let setting = |name| view.read()?.setting(name).map_err(DeskError::from);
        Ok(Own {
            keys: keys.unwrap_or_default(),
            known: kept.iter().map(|one| one.kept.id.to_owned()).collect(),
            is_sample: view.is_sample()?,
            office: view.maybe_office()?.map(|office| office.office_id),
            has_left: !lineage::is_of_this_machine(view)?,
            head: setting("lineage_head")?.unwrap_or_default(),
            lineage: setting("lineage")?.unwrap_or_default(),
        })
    }

    fn rules(&self, opened: &Opened) -> Vec<(&'static str, bool)> {
        let (info, chain) = (&opened.info, &opened.info.chain);
        vec![
            ("signer", self.keys.contains(&opened.signer.hex())),
            ("sample", info.sample == self.is_sample),
            ("office", self.office.as_ref().is_none_or(|id| info.centre.id == *id)),
            ("previous", chain.prev.is_empty() || self.known.contains(&chain.prev)),
            ("lineage", opened.ma_goi != self.head || chain.lineage == self.lineage),
        ]
    }
}

impl Own {
    /// A bundle of this book's own line which it does not know, though it names as the one before it
    /// another that the book does not know: the book once went further. One alone may be what a cut
    /// left between the file and the act.
    fn behind(&self, path: &Path) -> Option<Flaw> {
        if self.has_left {
            return None;
        }
        let bytes = stick::read_limited(path, MAX_BUNDLE).ok()?;
        let opened = seal::read(&bytes, &Trust::SelfSigned).ok()?;
        let chain = &opened.info.chain;
        let is_own = self.keys.contains(&opened.signer.hex())
            && opened.info.sample == self.is_sample
            && chain.lineage == self.lineage;
        let is_after = !chain.prev.is_empty() && !self.known.contains(&chain.prev);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let number = chain.seq.to_string();
        (is_own && is_after).then(|| Flaw::at(FlawCode::JournalBehind, name, number))
    }
}

/// The bundle in a file, or what is wrong with the file.
pub(super) fn opened(
    view: View<'_>,
    one: &Evidence<'_>,
) -> Result<Result<Opened, Flaw>, DeskError> {
    Ok(bytes(view, one).and_then(|bytes| open(one, &bytes)))
}

fn bytes(view: View<'_>, one: &Evidence<'_>) -> Result<Vec<u8>, Flaw> {
    let path = one.path(view.home());
    if !path.is_file() {
        return Err(one.flaw(FlawCode::FileMissing, ""));
    }
    stick::read_limited(&path, MAX_BUNDLE)
        .map_err(|fault| one.flaw(FlawCode::FileDiffers, fault.code()))
}

fn open(one: &Evidence<'_>, bytes: &[u8]) -> Result<Opened, Flaw> {
    match seal::read(bytes, &Trust::SelfSigned) {
        Err(refusal) => Err(one.flaw(FlawCode::FileDiffers, refusal.code.as_str())),
        Ok(opened) if opened.ma_goi != one.kept.id => {
            Err(one.flaw(FlawCode::FileDiffers, "ma-goi"))
        }
        Ok(opened) => Ok(opened),
    }
}

fn flaws(view: View<'_>, one: &Evidence<'_>, own: &Own) -> Result<Vec<Flaw>, DeskError> {
    let mut flaws = Vec::new();
    if let Says::Pack(pack) = one.says
        && !laws::files(pack).is_ok_and(|files| files.edition() == pack.edition)
    {
        flaws.push(one.flaw(FlawCode::LawDiffers, &pack.edition));
    }
    let bytes = match bytes(view, one) {
        Ok(bytes) => bytes,
        Err(flaw) => return Ok([flaws, vec![flaw]].concat()),
    };
    match open(one, &bytes) {
        Err(flaw) => flaws.push(flaw),
        Ok(opened) => {
            let differing = differing(one, &opened, &bytes, own)?;
            if !differing.is_empty() {
                flaws.push(one.flaw(FlawCode::FileDiffers, &differing.join(" ")));
            }
        }
    }
    Ok(flaws)
}

/// What the book says otherwise than the file.
fn differing(
    one: &Evidence<'_>,
    opened: &Opened,
    bytes: &[u8],
    own: &Own,
) -> Result<Vec<&'static str>, DeskError> {
    let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    let told = match one.says {
        Says::Report(r) => [own.rules(opened), of_report(r, opened, size)].concat(),
        Says::Arrival(r) => of_arrival(r, opened, size)?,
        Says::Issued(r) => [own.rules(opened), of_issued(r, opened, bytes)?].concat(),
        Says::Received(r) => {
            let receipt = own_receipt(bytes)?;
            vec![
                ("receipt", receipt == r.receipt),
                ("sequence", opened.info.chain.seq == u64::from(r.sequence)),
                ("code", opened.ma_so_lieu == r.code),
            ]
        }
        Says::TakenOut(r) => of_taken_out(r, opened, bytes.len())?,
        Says::Pack(r) => return pack::differing(r, bytes),
    };
    Ok(told.into_iter().filter(|(_, is_so)| !is_so).map(|(name, _)| name).collect())
}

fn of_report(r: &SealedReport, opened: &Opened, size: u32) -> Vec<(&'static str, bool)> {
    let info = &opened.info;
    let Some(report) = &info.report else {
        return vec![("report", false)];
    };
    let text = |kept: Option<&str>, told: &str| kept.unwrap_or_default() == told;
    let quarter = info.period.map(|period| period.to_string());
    vec![
        ("quarter", quarter == Some(r.quarter.to_string())),
        ("revision", report.revision == u64::from(r.revision)),
        ("sequence", info.chain.seq == u64::from(r.sequence)),
        ("ma_so_lieu", opened.ma_so_lieu == r.ma_so_lieu),
        ("supersedes", text(r.supersedes.as_deref(), &report.supersedes)),
        ("reason", text(r.reason.as_deref(), &report.reason)),
        ("size_bytes", size == r.size_bytes),
    ]
}

/// A receipt as it lies on this PC.
fn own_receipt(bytes: &[u8]) -> Result<Receipt, DeskError> {
    let read = opening::receipt(bytes, &Trust::SelfSigned, Door::OWN);
    read.map(|(_, receipt)| receipt).map_err(|r| receipt::refused(&r))
}

fn of_issued(
    r: &IssuedReceipt,
    opened: &Opened,
    bytes: &[u8],
) -> Result<Vec<(&'static str, bool)>, DeskError> {
    let receipt = own_receipt(bytes)?;
    let remarks = u32::try_from(receipt.remarks.len()).unwrap_or(u32::MAX);
    Ok(vec![
        ("bundle_id", receipt.bundle_id == r.bundle_id),
        ("centre_id", receipt.centre_id == r.centre_id),
        ("quarter", receipt.quarter == r.quarter),
        ("revision", receipt.revision == r.revision),
        ("sequence", opened.info.chain.seq == u64::from(r.sequence)),
        ("code", opened.ma_so_lieu == r.code),
        ("verdict", receipt.verdict == r.verdict),
        ("remarks", remarks == r.remarks),
        ("round", receipt.round == r.round),
    ])
}

/// The day a bundle came in is the office's own; everything else the file says.
fn of_arrival(
    r: &Arrival,
    opened: &Opened,
    size: u32,
) -> Result<Vec<(&'static str, bool)>, DeskError> {
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let told = arrivals::arrival(opened, size, r.received_on)?;
    Ok(vec![
        ("centre_id", told.centre_id == r.centre_id),
        ("centre_name", told.centre_name == r.centre_name),
        ("quarter", told.quarter == r.quarter),
        ("revision", told.revision == r.revision),
        ("lineage", told.lineage == r.lineage),
        ("sequence", told.sequence == r.sequence),
        ("previous", told.previous == r.previous),
        ("supersedes", told.supersedes == r.supersedes),
        ("reason", told.reason == r.reason),
        ("ma_so_lieu", told.ma_so_lieu == r.ma_so_lieu),
        ("size_bytes", told.size_bytes == r.size_bytes),
        ("signer", told.signer == r.signer),
        ("norms_edition", told.norms_edition == r.norms_edition),
        ("is_clock_suspect", told.is_clock_suspect == r.is_clock_suspect),
        ("last_receipt", told.last_receipt == r.last_receipt),
        ("control", told.control == r.control),
    ])
}

/// What stays known of a bundle whose layer was taken out.
fn of_taken_out(
    r: &TakenOut,
    opened: &Opened,
    size: usize,
) -> Result<Vec<(&'static str, bool)>, DeskError> {
    let told = arrivals::arrival(opened, size, r.received_on)?;
    Ok(vec![
        ("centre_id", told.centre_id == r.centre_id),
        ("centre_name", told.centre_name == r.centre_name),
        ("quarter", told.quarter == r.quarter),
        ("revision", told.revision == r.revision),
        ("sequence", told.sequence == r.sequence),
        ("ma_so_lieu", told.ma_so_lieu == r.ma_so_lieu),
    ])
}

/// Every file in a folder and the folders in it.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => files.extend(below(&path)),
            _ => files.push(path),
        }
    }
    files
}
