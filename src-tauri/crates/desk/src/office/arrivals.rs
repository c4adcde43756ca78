//! Bundles that arrived: what the book writes down of one, and where its bytes lie.

use crate::bundles::kept::{Kept, Shelf};
use crate::core::codes::Code;
use crate::core::error::DeskError;
use office::Arrival;
use seal::Opened;

/// The original of a bundle as this PC keeps it.
pub(crate) fn kept(arrival: &Arrival) -> Kept<'_> {
    let shelf = Shelf::Arrived(arrival.quarter);
    Kept { shelf, id: &arrival.bundle_id, short_name: &arrival.file_name }
}

/// What the book writes down about an authentic bundle.
pub(crate) fn arrival(
    opened: &Opened,
    size: usize,
    today: norms::Day,
) -> Result<Arrival, DeskError> {
    let info = &opened.info;
    let fault = |what: &str| DeskError::new(Code::Fault).with("cause", what.to_owned());
    let number = |n: u64| u32::try_from(n).map_err(|e| DeskError::fault(&e));
    let some = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
    let report = info.report.as_ref().ok_or_else(|| fault("report"))?;
    let quarter = info.period.and_then(|p| p.to_string().parse().ok());
    let file_name =
        seal::name::file_name(info, &opened.ma_goi).map_err(|r| crate::core::error::refused(&r))?;
    Ok(Arrival {
        bundle_id: opened.ma_goi.clone().into(),
        centre_id: info.centre.id.clone().into(),
        centre_name: info.centre.name.clone(),
        quarter: quarter.ok_or_else(|| fault("period"))?,
        revision: number(report.revision)?,
        lineage: info.chain.lineage.clone(),
        sequence: number(info.chain.seq)?,
        previous: some(&info.chain.prev).map(Into::into),
        supersedes: some(&report.supersedes).map(Into::into),
        reason: some(&report.reason),
        ma_so_lieu: opened.ma_so_lieu.clone(),
        file_name,
        size_bytes: u32::try_from(size).map_err(|e| DeskError::fault(&e))?,
        signer: opened.signer.hex(),
        received_on: today,
        norms_edition: info.norms.as_ref().map(|n| n.edition.clone()).unwrap_or_default(),
        is_clock_suspect: info.clock.suspect,
        last_receipt: some(&info.last_receipt).map(Into::into),
        control: info.control.clone(),
    })
}
