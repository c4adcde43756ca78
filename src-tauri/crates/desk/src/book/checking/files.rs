//! Every stored file: it lies there, it opens as it was sealed, it is the one the book names, and it
//! says what the book says of it.

use super::found::Found;
use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::{keys, receipt};
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::law::pack;
use crate::office::arrivals;
use ::centre::{LawPack, ReceivedReceipt, Record, SealedReport, laws};
use letters::{Flaw, FlawCode};
use office::{Arrival, Entry, IssuedReceipt};
use seal::{Opened, Trust};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use store::AnyRecord;

/// A file the book names.
pub(super) struct Kept<'a> {
    /// Its folder under the program's own.
    folder: String,
    file_name: &'a str,
    /// Its mã gói.
    id: &'a str,
    says: Says<'a>,
}

/// The record that tells what the file says.
enum Says<'a> {
    Report(&'a SealedReport),
    Arrival(&'a Arrival),
    Issued(&'a IssuedReceipt),
    Received(&'a ReceivedReceipt),
    Pack(&'a LawPack),
}

impl<'a> Kept<'a> {
    pub(super) fn report(r: &'a SealedReport) -> Kept<'a> {
        let (file_name, id) = (r.file_name.as_str(), r.bundle_id.as_str());
        Kept { folder: "goi".to_owned(), file_name, id, says: Says::Report(r) }
    }

    fn of(record: &'a AnyRecord) -> Option<Kept<'a>> {
        let (folder, file_name, id, says) = match record {
            AnyRecord::Centre(Record::SealedReport(r)) => return Some(Kept::report(r)),
            AnyRecord::Centre(Record::ReceivedReceipt(r)) => (
                receipt::AT_HOME.to_owned(),
                &r.file_name,
                r.receipt_id.as_str(),
                Says::Received(r),
            ),
            AnyRecord::Centre(Record::LawPack(r)) => {
                (pack::AT_HOME.to_owned(), &r.file_name, r.pack_id.as_str(), Says::Pack(r))
            }
            AnyRecord::Office(Entry::Arrival(r)) => {
                (format!("goi/{}", r.quarter), &r.file_name, r.bundle_id.as_str(), Says::Arrival(r))
            }
            AnyRecord::Office(Entry::IssuedReceipt(r)) => {
                (receipt::AT_HOME.to_owned(), &r.file_name, r.receipt_id.as_str(), Says::Issued(r))
            }
            _ => return None,
        };
        Some(Kept { folder, file_name, id, says })
    }

    /// Where it lies: under its whole mã gói, or under its short name as older stores have it.
    fn path(&self, view: View<'_>) -> PathBuf {
        let folder = view.own_place(&self.folder);
        let whole = folder.join(format!("{}.goi.zip", self.id));
        if whole.is_file() { whole } else { folder.join(self.file_name) }
    }

    fn flaw(&self, code: FlawCode, detail: &str) -> Flaw {
        Flaw::at(code, self.file_name, detail)
    }
}

pub(super) fn check(
    view: View<'_>,
    records: &[AnyRecord],
    found: &mut Found,
) -> Result<(), DeskError> {
    let kept: Vec<Kept<'_>> = records.iter().filter_map(Kept::of).collect();
    let own = Own::of(view, &kept)?;
    for one in &kept {
        found.part(|| flaws(view, one, &own))?;
    }
    let known: BTreeSet<PathBuf> = kept.iter().map(|one| one.path(view)).collect();
    let home = view.own_place("goi");
    let unknown = below(&home).into_iter().filter(|path| !known.contains(path));
    let named = |path: PathBuf| {
        let place = path.strip_prefix(&home).unwrap_or(&path).display().to_string();
        Flaw::at(FlawCode::FileUnknown, place, "")
    };
    found.flaws.extend(unknown.map(named));
    Ok(())
}

/// What every bundle this book sealed has in common.
struct Own {
    /// Public keys it ever sealed with.
    keys: Vec<String>,
    /// Every mã gói it knows.
    known: BTreeSet<String>,
    is_sample: bool,
    /// Where its line of bundles ends, and which line that is.
    head: String,
    lineage: String,
}

impl Own {
    fn of(view: View<'_>, kept: &[Kept<'_>]) -> Result<Own, DeskError> {
        let keys = keys::made(view)?.map(|made| [made.older, vec![made.public_key]].concat());
        let setting = |name| view.read()?.setting(name).map_err(DeskError::from);
        Ok(Own {
            keys: keys.unwrap_or_default(),
            known: kept.iter().map(|one| one.id.to_owned()).collect(),
            is_sample: view.is_sample()?,
            head: setting("lineage_head")?.unwrap_or_default(),
            lineage: setting("lineage")?.unwrap_or_default(),
        })
    }

    fn rules(&self, opened: &Opened) -> Vec<(&'static str, bool)> {
        let (info, chain) = (&opened.info, &opened.info.chain);
        vec![
            ("signer", self.keys.contains(&opened.signer.hex())),
            ("sample", info.sample == self.is_sample),
            ("previous", chain.prev.is_empty() || self.known.contains(&chain.prev)),
            ("lineage", opened.ma_goi != self.head || chain.lineage == self.lineage),
        ]
    }
}

/// The bundle in a file, or what is wrong with the file.
pub(super) fn opened(view: View<'_>, kept: &Kept<'_>) -> Result<Result<Opened, Flaw>, DeskError> {
    Ok(bytes(view, kept).and_then(|bytes| open(kept, &bytes)))
}

fn bytes(view: View<'_>, kept: &Kept<'_>) -> Result<Vec<u8>, Flaw> {
    let path = kept.path(view);
    if !path.is_file() {
        return Err(kept.flaw(FlawCode::FileMissing, ""));
    }
    stick::read_limited(&path, MAX_BUNDLE)
        .map_err(|fault| kept.flaw(FlawCode::FileDiffers, fault.code()))
}

fn open(kept: &Kept<'_>, bytes: &[u8]) -> Result<Opened, Flaw> {
    match seal::read(bytes, &Trust::SelfSigned) {
        Err(refusal) => Err(kept.flaw(FlawCode::FileDiffers, refusal.code.as_str())),
        Ok(opened) if opened.ma_goi != kept.id => Err(kept.flaw(FlawCode::FileDiffers, "ma-goi")),
        Ok(opened) => Ok(opened),
    }
}

fn flaws(view: View<'_>, kept: &Kept<'_>, own: &Own) -> Result<Vec<Flaw>, DeskError> {
    let mut flaws = Vec::new();
    if let Says::Pack(pack) = kept.says
        && !laws::files(pack).is_ok_and(|files| files.edition() == pack.edition)
    {
        flaws.push(kept.flaw(FlawCode::LawDiffers, &pack.edition));
    }
    let bytes = match bytes(view, kept) {
        Ok(bytes) => bytes,
        Err(flaw) => return Ok([flaws, vec![flaw]].concat()),
    };
    match open(kept, &bytes) {
        Err(flaw) => flaws.push(flaw),
        Ok(opened) => {
            let differing = differing(kept, &opened, &bytes, own)?;
            if !differing.is_empty() {
                flaws.push(kept.flaw(FlawCode::FileDiffers, &differing.join(" ")));
            }
        }
    }
    Ok(flaws)
}

/// What the book says otherwise than the file.
fn differing(
    kept: &Kept<'_>,
    opened: &Opened,
    bytes: &[u8],
    own: &Own,
) -> Result<Vec<&'static str>, DeskError> {
    let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    let told = match kept.says {
        Says::Report(r) => [own.rules(opened), of_report(r, opened, size)].concat(),
        Says::Arrival(r) => of_arrival(r, opened, size)?,
        Says::Issued(r) => [own.rules(opened), of_issued(r, opened, bytes)?].concat(),
        Says::Received(r) => {
            let (_, receipt) = receipt::read_receipt(bytes, &Trust::SelfSigned)?;
            vec![
                ("receipt", receipt == r.receipt),
                ("sequence", opened.info.chain.seq == u64::from(r.sequence)),
                ("code", opened.ma_so_lieu == r.code),
            ]
        }
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

fn of_issued(
    r: &IssuedReceipt,
    opened: &Opened,
    bytes: &[u8],
) -> Result<Vec<(&'static str, bool)>, DeskError> {
    let (_, receipt) = receipt::read_receipt(bytes, &Trust::SelfSigned)?;
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
