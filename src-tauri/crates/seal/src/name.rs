//! The file name of a bundle: built from ids, never from people's text.
//!
//! Invariant: ASCII, at most 64 characters, different for different bundles. It is a hint for
//! people and folders; nothing is ever trusted because of it.

use crate::code::{Code, Refusal};
use crate::info::Info;

/// The longest file name, in characters.
pub const MAX_LENGTH: usize = 64;
/// How every bundle's file name ends: a double click opens it as the zip it is.
pub const SUFFIX: &str = ".goi.zip";

/// `BC_06874-2008_2026-Q3_L0_000012_3128dd1a.goi.zip`: kind, unit, then for kinds that have them
/// quarter and revision, sequence, first eight digits of the mã gói.
///
/// # Errors
/// [`Code::Layout`] when the name would leave the allowed form.
pub fn file_name(info: &Info, ma_goi: &str) -> Result<String, Refusal> {
    let mut name = format!("{}_{}", info.kind.prefix(), info.centre.id);
    if let Some(period) = info.period {
        name.push_str(&format!("_{period}"));
    }
    if let Some(report) = &info.report {
        name.push_str(&format!("_L{}", report.revision));
    }
    let short = ma_goi.get(..8).unwrap_or(ma_goi);
    name.push_str(&format!("_{:06}_{short}{SUFFIX}", info.chain.seq));
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    if name.len() > MAX_LENGTH || !name.bytes().all(plain) {
        return Err(Refusal::new(Code::Layout, name));
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::info::{MAX_ID, MAX_REVISION, MAX_SEQ};
    use crate::kinds::Kind;
    use crate::testing::info;

    #[test]
    fn the_name_tells_kind_unit_quarter_revision_and_sequence() {
        let hash = "3128dd1a".repeat(8);
        let mut report = info();
        assert_eq!(
            file_name(&report, &hash).unwrap(),
            "BC_06874-2008_2011-Q3_L0_000001_3128dd1a.goi.zip"
        );
        report.kind = Kind::BienNhan;
        (report.period, report.report) = (None, None);
        report.centre.id = "so-22".into();
        assert_eq!(file_name(&report, &hash).unwrap(), "BN_so-22_000001_3128dd1a.goi.zip");
    }

    #[test]
    fn the_longest_name_fits() {
        let mut report = info();
        report.centre.id = "a".repeat(MAX_ID);
        report.chain.seq = MAX_SEQ;
        if let Some(report) = report.report.as_mut() {
            report.revision = MAX_REVISION;
        }
        assert_eq!(file_name(&report, &"a".repeat(64)).unwrap().len(), MAX_LENGTH - 1);
        report.kind = Kind::DoiKhoa;
        assert_eq!(file_name(&report, &"a".repeat(64)).unwrap().len(), MAX_LENGTH);
        report.centre.id.push('a');
        assert_eq!(file_name(&report, &"a".repeat(64)).unwrap_err().code, Code::Layout);
    }
}
