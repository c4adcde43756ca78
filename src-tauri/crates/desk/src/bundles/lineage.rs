//! The line a book's bundles stand in: machine, chain and clock.

use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::Doing;
use crate::core::error::DeskError;
use crate::core::moment::floor;
use crate::core::view::View;
use crate::core::world::sixteen;
use norms::Quarter;
use seal::info::{Chain, Clock, Head, Norms as NormsUsed, Party, Schema};
use seal::{Info, Kind, Sealed};
use std::collections::BTreeMap;

/// Where this book's line of bundles stands now.
pub(crate) fn remember_head(
    doing: &mut Doing<'_>,
    sealed: &Sealed,
    machine: &str,
) -> Result<(), DeskError> {
    doing.act.set("lineage", &sealed.info.chain.lineage)?;
    doing.act.set("lineage_seq", &sealed.info.chain.seq.to_string())?;
    doing.act.set("lineage_head", &sealed.ma_goi)?;
    Ok(doing.act.set("machine", machine)?)
}

/// A bundle this book sealed once comes back to a book that knows of none: its line went on without it. The book
/// ends where that one stands, and bears no PC's mark, so that its next bundle begins a line anew.
pub(crate) fn met_again(doing: &mut Doing<'_>, opened: &seal::Opened) -> Result<(), DeskError> {
    if last(doing.view())?.seq > 0 {
        return Ok(());
    }
    let chain = &opened.info.chain;
    doing.act.set("lineage", &chain.lineage)?;
    doing.act.set("lineage_seq", &chain.seq.to_string())?;
    doing.act.set("lineage_head", &opened.ma_goi)?;
    Ok(doing.act.set("machine", "")?)
}

/// The file of the mark.
const MARK: &str = "may.txt";

/// The mark of this PC's data folder. A book that carries another mark was copied or restored.
pub(crate) fn machine(desk: &mut Desk) -> Result<String, DeskError> {
    let path = desk.own_folder("")?.join(MARK);
    if let Ok(mark) = std::fs::read_to_string(&path) {
        return Ok(mark.trim().to_owned());
    }
    let mark: String = sixteen(desk.world.as_mut()).iter().map(|b| format!("{b:02x}")).collect();
    stick::write_atomic(&path, mark.as_bytes())?;
    Ok(mark)
}

/// Does the book carry the mark of this PC's data folder? A folder without a mark has not sealed yet.
pub(crate) fn is_of_this_machine(view: View<'_>) -> Result<bool, DeskError> {
    let Some(known) = view.read()?.setting("machine")? else { return Ok(true) };
    let mark = std::fs::read_to_string(view.own_place(MARK));
    Ok(mark.is_ok_and(|mark| mark.trim() == known))
}

/// The next place in this book's line of bundles; a copied or restored book begins a new line
/// that names the head of the old one.
pub(crate) fn chain(desk: &mut Desk) -> Result<Chain, DeskError> {
    machine(desk)?;
    let (last, is_same_machine) = desk.ask(|view| Ok((last(view)?, is_of_this_machine(view)?)))?;
    if is_same_machine {
        let Head { id, lineage, seq } = last;
        return Ok(Chain { lineage, parents: Vec::new(), prev: id, seq: seq.saturating_add(1) });
    }
    let fresh = seal::info::lineage_text(sixteen(desk.world.as_mut()));
    // A copy from before the first seal has no head to name; the line it left may have gone on.
    let parents = (last.seq > 0).then_some(last).into_iter().collect();
    Ok(Chain { lineage: fresh, parents, prev: String::new(), seq: 1 })
}

/// The newest bundle of this book's line; number 0 before the first.
fn last(view: View<'_>) -> Result<Head, DeskError> {
    let read = view.read()?;
    let damaged = |_| DeskError::new(Code::BookDamaged).with("what", "settings.lineage_seq");
    let seq = read.setting("lineage_seq")?.map(|text| text.parse().map_err(damaged)).transpose()?;
    Ok(Head {
        id: read.setting("lineage_head")?.unwrap_or_default(),
        lineage: read.setting("lineage")?.unwrap_or_default(),
        seq: seq.unwrap_or_default(),
    })
}

/// What a bundle is, before anything of its own is said in its head.
pub(crate) struct Bundle {
    pub(crate) kind: Kind,
    /// Id and version of the tables inside.
    pub(crate) schema: (&'static str, u32),
    /// Who seals it.
    pub(crate) from: Party,
    /// For whom it is.
    pub(crate) audience: String,
}

/// The head of a new bundle of this book: who, for whom, where in the line, by which clock. What a
/// kind says besides, its maker adds.
pub(crate) fn head(desk: &mut Desk, bundle: Bundle) -> Result<Info, DeskError> {
    let chain = chain(desk)?;
    let (id, version) = bundle.schema;
    desk.ask(|view| {
        Ok(Info {
            app: format!("So Cong Dong {}", env!("CARGO_PKG_VERSION")),
            audience: bundle.audience,
            centre: bundle.from,
            chain,
            clock: clock(view)?,
            control: BTreeMap::new(),
            files: BTreeMap::new(),
            format: seal::info::FORMAT,
            kind: bundle.kind,
            last_receipt: String::new(),
            norms: None,
            people: Vec::new(),
            period: None,
            report: None,
            rules: None,
            sample: view.is_sample()?,
            schema: Schema {
                id: id.to_owned(),
                // A reader takes exactly the tables of a version it knows.
                min_reader: u64::from(version),
                version: u64::from(version),
            },
            signer_key: String::new(),
            signers: Vec::new(),
        })
    })
}

/// The law by which a quarter's figures are computed, as a bundle names it.
pub(crate) fn used(view: View<'_>, quarter: Quarter) -> Result<NormsUsed, DeskError> {
    let laws = view.laws()?;
    let pack = laws.pack_of(quarter);
    Ok(NormsUsed {
        edition: laws.of(quarter)?.edition().to_owned(),
        pack_id: pack.map(|p| p.pack_id.to_string()).unwrap_or_default(),
        pack_seq: pack.map_or(0, |p| u64::from(p.number)),
    })
}

/// What this PC's clock says, beside the newest day the book knows, for the head of a bundle.
fn clock(view: View<'_>) -> Result<Clock, DeskError> {
    Ok(Clock {
        claimed: view.now().local.clone(),
        floor: floor(view.read()?)?.map(|day| day.to_string()).unwrap_or_default(),
        suspect: view.doubt().is_some(),
    })
}
