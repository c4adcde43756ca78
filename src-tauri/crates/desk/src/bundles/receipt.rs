//! A receipt read from its bytes, and where receipts lie.

use crate::bundles::carry::RECEIPTS;
use crate::core::codes::Code;
use crate::core::error::DeskError;
use letters::Receipt;
use seal::Kind;

/// Where receipts lie on a stick, each centre's in a folder of its own.
pub(crate) const ON_STICK: &str = RECEIPTS;

/// A receipt from its bytes, with the bundle it came in.
pub(crate) fn read_receipt(
    bytes: &[u8],
    trust: &seal::Trust,
) -> Result<(seal::Opened, Receipt), DeskError> {
    let expect = seal::Expect { kind: Some(Kind::BienNhan), ..seal::Expect::default() };
    let refused = |r: &seal::Refusal| {
        DeskError::new(Code::ReceiptRefused)
            .with("cause", r.code.as_str())
            .with("detail", &r.detail)
    };
    let opened = seal::read_expecting(bytes, trust, &expect).map_err(|r| refused(&r))?;
    let tables = crate::bundles::tables::tables(&opened).map_err(|r| refused(&r))?;
    let receipt = Receipt::from_tables(&tables)
        .map_err(|fault| DeskError::new(Code::ReceiptRefused).with("cause", fault))?;
    let says_so =
        receipt.office_id == opened.info.centre.id && receipt.centre_id == opened.info.audience;
    if says_so {
        Ok((opened, receipt))
    } else {
        Err(DeskError::new(Code::ReceiptRefused).with("cause", "head"))
    }
}
