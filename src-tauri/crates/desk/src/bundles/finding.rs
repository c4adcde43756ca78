//! Which files of a stick, folder or path are bundles of the kind a door takes, and what of the rest
//! is told: one way of searching for reports, receipts and packs of law.
//!
//! A file is what its bytes say, whatever somebody called it: `… (1).zip`, a short name of DOS or no
//! ending at all hide no bundle, and a name like one makes none. Judging is another matter: what is
//! found here is only worth opening.

use crate::bundles::carry;
use crate::core::error::DeskError;
use seal::glance::{self, Glance, glance};
use seal::{Kind, name};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use stick::{Found, ScanLimits};
use ts_rs::TS;

/// Most bundles of one place that are looked at: a province's for a year, each corrected once.
const MOST_BUNDLES: usize = 2_000;
/// Most names told of what was left aside for one reason.
const MOST_NAMES: usize = 12;

norms::closed_set! {
    /// Why a file is left aside; what asks for a person stands first.
    pub enum AsideReason {
        /// Another zip that holds a bundle: it has to be unpacked first.
        ZippedAgain = "zipped-again",
        /// A bundle some program unpacked and packed again.
        PackedAgain = "packed-again",
        /// A bundle whose end is missing: the copying was cut.
        CutBundle = "cut-bundle",
        /// A report, where receipts or packs are looked for.
        Report = "report",
        /// A receipt, where something else is looked for.
        Receipt = "receipt",
        /// A pack of law, where something else is looked for.
        LawPack = "law-pack",
        /// A bundle of a kind this program takes nowhere.
        OtherBundle = "other-bundle",
        /// A receipt for another centre.
        OtherCentre = "other-centre",
        /// A zip of photographs.
        Photographs = "photographs",
        /// Another zip.
        OtherZip = "other-zip",
        /// Something startable that wears the name of a folder or bundle.
        LookAlike = "look-alike",
        /// A folder or file that cannot be read.
        Unreadable = "unreadable",
        /// A link or device, which is never followed.
        Link = "link",
        /// What a cut left of our own writing.
        Leftover = "leftover",
        /// The shadow a Mac lays beside a file.
        Shadow = "shadow",
        /// What the operating system keeps for itself.
        System = "system",
        /// Photographs, documents and whatever else is no zip.
        Other = "other",
    }
}

/// What was left aside of a place for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Aside {
    pub reason: AsideReason,
    pub count: u32,
    /// The first of them, as they lie below the place that was searched.
    pub names: Vec<String>,
}

/// What a search came to.
#[derive(Debug, Default)]
pub(crate) struct Search {
    /// What is worth opening, in order.
    pub(crate) paths: Vec<PathBuf>,
    /// The place holds more than is ever looked at.
    pub(crate) is_cut_short: bool,
    root: PathBuf,
    aside: BTreeMap<AsideReason, Vec<PathBuf>>,
}

impl Search {
    /// Leaves one aside; what is opened can still turn out to be nobody's business here.
    pub(crate) fn leave(&mut self, reason: AsideReason, path: &Path) {
        if self.is_in_its_place(reason, path) {
            return;
        }
        self.aside.entry(reason).or_default().push(path.to_owned());
    }

    /// What was left aside, by reason.
    pub(crate) fn aside(&self) -> Vec<Aside> {
        let told = |(reason, paths): (&AsideReason, &Vec<PathBuf>)| Aside {
            reason: *reason,
            count: u32::try_from(paths.len()).unwrap_or(u32::MAX),
            names: paths.iter().take(MOST_NAMES).map(|path| self.name(path)).collect(),
        };
        self.aside.iter().map(told).collect()
    }

    /// What this program lays on every stick is no surprise where it lies, and not worth a word.
    fn is_in_its_place(&self, reason: AsideReason, path: &Path) -> bool {
        let Ok(below) = path.strip_prefix(&self.root) else { return false };
        let lies_in = |folder: &str| below.starts_with(folder);
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        match reason {
            AsideReason::Report => lies_in(carry::REPORTS),
            AsideReason::Receipt | AsideReason::OtherCentre => lies_in(carry::RECEIPTS),
            AsideReason::LawPack => lies_in(carry::LAW),
            AsideReason::Other if lies_in(carry::REPORTS) => name.starts_with(carry::TO_LOOK_AT),
            AsideReason::Other => below == Path::new(carry::READ_ME),
            _ => false,
        }
    }

    fn name(&self, path: &Path) -> String {
        let below = path.strip_prefix(&self.root).ok().filter(|rest| !rest.as_os_str().is_empty());
        let name = below.or_else(|| path.file_name().map(Path::new)).unwrap_or(path);
        name.display().to_string()
    }
}

/// Searches a stick, a folder or a file for bundles of a kind. `passes` says of a folder that it is
/// somebody else's: it is told once and not looked into.
///
/// # Errors
/// What the stick refuses: a place that is not there.
pub(crate) fn search(
    root: &Path,
    wanted: Kind,
    passes: &dyn Fn(&Path) -> bool,
) -> Result<Search, DeskError> {
    let mut search = Search { root: root.to_owned(), ..Search::default() };
    if root.is_file() {
        // Named by a person: what is no bundle at all is for the judge to say.
        // Of a link it is what it leads to.
        let path = if root.is_symlink() { root.canonicalize() } else { Ok(root.to_owned()) };
        let path = path.unwrap_or_else(|_| root.to_owned());
        let found = Found { path, size: 0, hidden: false };
        match sort(&found, wanted) {
            Ok(()) | Err(AsideReason::Other | AsideReason::Unreadable) => {
                search.paths.push(found.path);
            }
            Err(reason) => search.leave(reason, root),
        }
        return Ok(search);
    }
    let scanned = stick::scan(root, ScanLimits::default())?;
    search.is_cut_short = scanned.cut_short;
    for (reason, paths) in [
        (AsideReason::LookAlike, scanned.decoys.into_iter().map(|d| d.path).collect()),
        (AsideReason::Unreadable, scanned.unreadable),
        (AsideReason::Link, scanned.links),
        (AsideReason::Leftover, scanned.leftovers),
        (AsideReason::Shadow, scanned.shadows),
        (AsideReason::System, scanned.of_system),
    ] {
        paths.iter().for_each(|path| search.leave(reason, path));
    }
    let mut passed: Option<PathBuf> = None;
    for found in &scanned.found {
        if passed.as_ref().is_some_and(|folder| found.path.starts_with(folder)) {
            continue;
        }
        if let Some(folder) = found.path.ancestors().skip(1).find(|folder| passes(folder)) {
            search.leave(AsideReason::OtherCentre, folder);
            passed = Some(folder.to_owned());
            continue;
        }
        match sort(found, wanted) {
            Ok(()) if search.paths.len() < MOST_BUNDLES => search.paths.push(found.path.clone()),
            Ok(()) => search.is_cut_short = true,
            Err(reason) => search.leave(reason, &found.path),
        }
    }
    Ok(search)
}

/// Is a file worth opening as a bundle of a kind? If not, why: of what is another bundle, whether it is
/// whole comes first.
fn sort(found: &Found, wanted: Kind) -> Result<(), AsideReason> {
    sorted(found, wanted).map_err(|reason| match reason {
        AsideReason::Report
        | AsideReason::Receipt
        | AsideReason::LawPack
        | AsideReason::OtherBundle
            if is_cut(&found.path) =>
        {
            AsideReason::CutBundle
        }
        reason => reason,
    })
}

fn is_cut(path: &Path) -> bool {
    let length = std::fs::metadata(path).map_or(0, |meta| meta.len());
    let tail = stick::ends(path, 0, glance::TAIL);
    tail.is_ok_and(|(_, tail)| !glance::has_end(&tail, length))
}

fn sorted(found: &Found, wanted: Kind) -> Result<(), AsideReason> {
    let file_name = found.path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let by_name = named(&file_name);
    let as_named = match by_name {
        Some(kind) if kind != wanted => Err(reason_of(kind)),
        _ => Ok(()),
    };
    let Ok((head, _)) = stick::ends(&found.path, glance::HEAD, 0) else {
        return if by_name.is_some() { as_named } else { Err(AsideReason::Unreadable) };
    };
    match glance(&head) {
        Glance::Bundle(Some(kind)) if kind == wanted => Ok(()),
        Glance::Bundle(Some(kind)) => Err(reason_of(kind)),
        Glance::Bundle(None) if wanted != Kind::BaoCao && is_of_centre(&found.path) => {
            Err(AsideReason::Report)
        }
        Glance::Bundle(None) => as_named,
        Glance::Zip => match zip(&found.path) {
            // A zip nobody can list and that is called like a bundle may be one that was cut.
            None if is_bundle_name(&file_name) => as_named,
            None => Err(AsideReason::OtherZip),
            Some(reason) => Err(reason),
        },
        Glance::Other if file_name.starts_with("._") => Err(AsideReason::Shadow),
        Glance::Other if is_bundle_name(&file_name) => as_named,
        Glance::Other => Err(AsideReason::Other),
    }
}

fn is_bundle_name(file_name: &str) -> bool {
    file_name.to_lowercase().ends_with(name::SUFFIX)
}

/// The kind a name begins with, of a file that is called like a bundle.
fn named(file_name: &str) -> Option<Kind> {
    let (prefix, _) = file_name.split_once('_').filter(|_| is_bundle_name(file_name))?;
    Kind::ALL.into_iter().find(|kind| prefix.eq_ignore_ascii_case(kind.prefix()))
}

fn reason_of(kind: Kind) -> AsideReason {
    match kind {
        Kind::BaoCao => AsideReason::Report,
        Kind::BienNhan => AsideReason::Receipt,
        Kind::DinhMuc => AsideReason::LawPack,
        Kind::TongHop | Kind::TheDangKy | Kind::ChungThu | Kind::DoiKhoa => {
            AsideReason::OtherBundle
        }
    }
}

/// Does a bundle that was packed again still list the seal of a centre? Only reports have it here.
fn is_of_centre(path: &Path) -> bool {
    let listed = stick::ends(path, 0, glance::TAIL).map(|(_, tail)| glance::names(&tail));
    let seal = Kind::BaoCao.issuer().signature_file();
    listed.is_ok_and(|names| names.iter().any(|name| name.ends_with(seal)))
}

/// What a zip that is no bundle holds, by the names it lists; none where it lists nothing.
fn zip(path: &Path) -> Option<AsideReason> {
    let (_, tail) = stick::ends(path, 0, glance::TAIL).ok()?;
    let names: Vec<String> = glance::names(&tail).iter().map(|n| n.to_lowercase()).collect();
    let files: Vec<&str> =
        names.iter().map(String::as_str).filter(|name| !name.ends_with('/')).collect();
    if files.is_empty() {
        return None;
    }
    let is_bag = |name: &&str| name.ends_with(seal::manifest::TAG_MANIFEST);
    let is_photograph = |name: &&str| {
        name.rsplit_once('.').is_some_and(|(_, ending)| PHOTOGRAPHS.contains(&ending))
    };
    let photographs = files.iter().copied().filter(|name| is_photograph(name)).count();
    Some(if files.iter().any(|name| name.ends_with(name::SUFFIX)) {
        AsideReason::ZippedAgain
    } else if files.iter().any(is_bag) {
        AsideReason::PackedAgain
    } else if photographs.saturating_mul(2) > files.len() {
        AsideReason::Photographs
    } else if files.contains(&"[content_types].xml") || files.contains(&"mimetype") {
        // A document of an office program is a zip to nobody but programs.
        AsideReason::Other
    } else {
        AsideReason::OtherZip
    })
}

/// How the names of photographs and of what else a telephone takes end.
const PHOTOGRAPHS: [&str; 12] =
    ["jpg", "jpeg", "png", "heic", "heif", "gif", "bmp", "webp", "tif", "tiff", "mp4", "mov"];
