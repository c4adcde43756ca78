//! The line a book's bundles stand in: machine, chain and clock.

use crate::core::desk::Desk;
use crate::core::doing::Doing;
use crate::core::error::DeskError;
use crate::core::settings;
use crate::core::world::{Now, sixteen};
use norms::Quarter;
use seal::Sealed;
use seal::info::{Chain, Clock, Head, Norms as NormsUsed};

/// Where this book's line of bundles stands now.
pub(crate) fn remember_head(
    doing: &Doing<'_>,
    sealed: &Sealed,
    machine: &str,
) -> Result<(), DeskError> {
    doing.act.set("lineage", &sealed.info.chain.lineage)?;
    doing.act.set("lineage_seq", &sealed.info.chain.seq.to_string())?;
    doing.act.set("lineage_head", &sealed.ma_goi)?;
    Ok(doing.act.set("machine", machine)?)
}

/// The mark of this PC's data folder. A book that carries another mark was copied or restored.
pub(crate) fn machine(desk: &mut Desk) -> Result<String, DeskError> {
    let path = desk.own_folder("")?.join("may.txt");
    if let Ok(mark) = std::fs::read_to_string(&path) {
        return Ok(mark.trim().to_owned());
    }
    let mark: String = sixteen(desk.world.as_mut()).iter().map(|b| format!("{b:02x}")).collect();
    stick::write_atomic(&path, mark.as_bytes())?;
    Ok(mark)
}

/// The next place in this book's line of bundles; a copied or restored book begins a new line
/// that names the head of the old one.
pub(crate) fn chain(desk: &mut Desk) -> Result<Chain, DeskError> {
    let mark = machine(desk)?;
    let book = desk.book()?;
    let lineage = book.setting("lineage")?.unwrap_or_default();
    let head = book.setting("lineage_head")?.unwrap_or_default();
    let last: u64 = match book.setting("lineage_seq")? {
        None => 0,
        Some(text) => text
            .parse()
            .map_err(|_| DeskError::new("book-damaged").with("what", "settings.lineage_seq"))?,
    };
    let is_same_machine = book.setting("machine")?.is_none_or(|m| m == mark);
    if is_same_machine {
        return Ok(Chain { lineage, parents: Vec::new(), prev: head, seq: last.saturating_add(1) });
    }
    let fresh = seal::info::lineage_text(sixteen(desk.world.as_mut()));
    // A copy from before the first seal has no head to name; the line it left may have gone on.
    let parents = (last > 0).then_some(Head { id: head, lineage, seq: last }).into_iter().collect();
    Ok(Chain { lineage: fresh, parents, prev: String::new(), seq: 1 })
}

/// The law by which a quarter's figures are computed, as a bundle names it.
pub(crate) fn used(desk: &mut Desk, quarter: Quarter) -> Result<NormsUsed, DeskError> {
    let laws = desk.laws()?;
    let pack = laws.pack_of(quarter);
    Ok(NormsUsed {
        edition: laws.of(quarter)?.edition().to_owned(),
        pack_id: pack.map(|p| p.pack_id.clone()).unwrap_or_default(),
        pack_seq: pack.map_or(0, |p| u64::from(p.number)),
    })
}

pub(crate) fn clock(desk: &mut Desk, now: &Now) -> Result<Clock, DeskError> {
    let floor = settings::clock_floor(desk)?;
    Ok(Clock {
        claimed: now.local.clone(),
        floor: floor.map(|d| d.to_string()).unwrap_or_default(),
        suspect: floor.is_some_and(|floor| now.today < floor),
    })
}
