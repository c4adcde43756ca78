//! One order of trust for every door: verifying, importing, receipts, packs of law.
//!
//! *Invariant:* of a key nobody vouches for nothing is read but the fixed lines of two manifests,
//! unless a person asked what it says of itself to compare its digits ([`asked`]). Every door goes
//! through [`signed`], so that no two of them say different things of one file.

use crate::bundles::pack::{self, Pack, Unread};
use crate::bundles::receipt;
use crate::bundles::tables;
use letters::{Receipt, Report};
use seal::{Expect, Kind, Opened, PublicKey, Refusal, Trust};

/// Id of the tables of a report.
pub(crate) const REPORT: &str = "bao-cao-quy";
/// Id of the tables of a receipt.
pub(crate) const RECEIPT: &str = "bien-nhan";
/// Id of the table of a pack of law.
pub(crate) const LAW: &str = "quy-dinh";

/// What a door takes, beside its kind.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Door<'a> {
    /// Whom a bundle must be addressed to; none where that is not asked.
    pub(crate) audience: Option<&'a str>,
    /// Practice data are taken.
    pub(crate) takes_sample: bool,
}

impl Door<'_> {
    /// A bundle of this book's own making, wherever it was addressed.
    pub(crate) const OWN: Door<'static> = Door { audience: None, takes_sample: true };
}

/// What verifying takes: any kind for anybody, and no practice data.
pub(crate) const VERIFYING: Door<'static> = Door { audience: None, takes_sample: false };

/// Whose it is, that it is whole, and what it says of itself: everything before its content.
fn signed(
    bytes: &[u8],
    trust: &Trust,
    kind: Option<Kind>,
    door: Door<'_>,
) -> Result<Opened, Refusal> {
    let (tables, receipt) = (letters::TABLES_VERSION, letters::RECEIPT_VERSION);
    // Of other kinds nothing is read here: no program issues them yet.
    let schemas = [
        (Kind::BaoCao, REPORT, u64::from(tables)),
        (Kind::BienNhan, RECEIPT, u64::from(receipt)),
        (Kind::DinhMuc, LAW, 1),
    ];
    let expect = Expect {
        kind,
        audience: door.audience,
        schemas: &schemas,
        refuse_sample: !door.takes_sample,
    };
    seal::read_expecting(bytes, trust, &expect)
}

/// A bundle of any kind, read to its end; with its tables where it is a report.
pub(crate) fn any(
    bytes: &[u8],
    trust: &Trust,
    door: Door<'_>,
) -> Result<(Opened, Option<Report>), Refusal> {
    let opened = signed(bytes, trust, None, door)?;
    match opened.kind {
        Kind::BaoCao => {
            let report = tables::report_of(&opened)?;
            return Ok((opened, Some(report)));
        }
        Kind::BienNhan => drop(receipt::receipt_of(&opened)?),
        Kind::DinhMuc => drop(pack::pack_of(&opened).map_err(|unread| unread.refusal)?),
        _ => drop(opened.tables()?),
    }
    Ok((opened, None))
}

/// A report, read to its end.
pub(crate) fn report(
    bytes: &[u8],
    trust: &Trust,
    door: Door<'_>,
) -> Result<(Opened, Report), Refusal> {
    let opened = signed(bytes, trust, Some(Kind::BaoCao), door)?;
    let report = tables::report_of(&opened)?;
    Ok((opened, report))
}

/// A receipt, read to its end.
pub(crate) fn receipt(
    bytes: &[u8],
    trust: &Trust,
    door: Door<'_>,
) -> Result<(Opened, Receipt), Refusal> {
    let opened = signed(bytes, trust, Some(Kind::BienNhan), door)?;
    let receipt = receipt::receipt_of(&opened)?;
    Ok((opened, receipt))
}

/// A pack of law, read to its end: what this program could not work by is refused here.
pub(crate) fn law_pack(
    bytes: &[u8],
    trust: &Trust,
    door: Door<'_>,
) -> Result<(Opened, Pack), Unread> {
    let opened = signed(bytes, trust, Some(Kind::DinhMuc), door)?;
    let pack = pack::pack_of(&opened)?;
    Ok((opened, pack))
}

/// What a bundle of any key says of itself, for a person who asked, to compare its digits; no law
/// of it and no receipt is read.
pub(crate) fn asked(bytes: &[u8], door: Door<'_>) -> Result<Opened, Refusal> {
    signed(bytes, &Trust::SelfSigned, None, door)
}

/// The key that signed a whole bundle, whoever's it is. Nothing else of it is read.
pub(crate) fn key(bytes: &[u8]) -> Result<PublicKey, Refusal> {
    match signed(bytes, &Trust::nobody(), None, Door::OWN) {
        Ok(opened) => Ok(opened.signer),
        Err(Refusal { code: seal::Code::KeyUnknown, signer: Some(key), .. }) => Ok(key),
        Err(refusal) => Err(refusal),
    }
}
