//! The end of every workbook: its bytes, the same whatever system made them.

use super::cell::refused;
use crate::PaperFault;
use rust_xlsxwriter::Workbook;

/// How a central record of the zip begins, and where in it stand its maker's system and the lengths of what follows.
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const SYSTEM: usize = 5;
const LENGTHS: [usize; 3] = [28, 30, 32];
const RECORD: usize = 46;
/// How the end of the zip begins, how long it is, and where in it stands where the central records begin.
const END: [u8; 4] = *b"PK\x05\x06";
const END_LENGTH: usize = 22;
const BEGIN: usize = 16;
/// What every record says made it: Unix, whatever it was. The writer would name the system it runs on, and the seal
/// over the workbook would differ between two PCs with the same book.
const UNIX: u8 = 3;

/// The bytes of a finished workbook.
pub(super) fn saved(book: &mut Workbook) -> Result<Vec<u8>, PaperFault> {
    let mut bytes = book.save_to_buffer().map_err(refused)?;
    let whole = neutral(&mut bytes);
    whole.ok_or_else(|| PaperFault::Workbook("the zip of the workbook has no list".into()))?;
    Ok(bytes)
}

/// Makes every record of the zip's list name one system; none where the list is not as a zip has it.
fn neutral(bytes: &mut [u8]) -> Option<()> {
    let end = bytes.len().checked_sub(END_LENGTH)?;
    let mut at = usize::try_from(word(bytes, end + BEGIN)?).ok()?;
    while at < end {
        let record = bytes.get(at..at.checked_add(RECORD)?)?;
        if !record.starts_with(&CENTRAL) {
            return None;
        }
        let lengths = LENGTHS.map(|field| half(record, field));
        *bytes.get_mut(at + SYSTEM)? = UNIX;
        at += RECORD;
        for length in lengths {
            at = at.checked_add(usize::from(length?))?;
        }
    }
    (at == end && bytes.get(end..)?.starts_with(&END)).then_some(())
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|two| u16::from_le_bytes(*two))
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_le_bytes(*four))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A workbook as the writer leaves it, its list as another system would have written it.
    fn written_by(system: u8) -> Vec<u8> {
        let mut book = Workbook::new();
        book.add_worksheet().write_string(0, 0, "Sổ quỹ").unwrap();
        let mut bytes = book.save_to_buffer().unwrap();
        let begins = |at: &usize| bytes[*at..].starts_with(&CENTRAL);
        let records: Vec<usize> = (0..bytes.len()).filter(begins).collect();
        assert!(records.len() > 5, "{records:?}");
        for at in records {
            bytes[at + SYSTEM] = system;
        }
        bytes
    }

    #[test]
    fn whatever_system_wrote_it_the_bytes_are_the_same_and_nothing_else_is_touched() {
        let unix = written_by(UNIX);
        for system in [0, 10, UNIX, 19] {
            let mut bytes = written_by(system);
            assert_eq!(neutral(&mut bytes), Some(()), "{system}");
            assert_eq!(bytes, unix, "{system}");
        }
    }

    #[test]
    fn what_is_no_zip_or_is_cut_is_refused_and_never_a_panic() {
        let whole = written_by(0);
        for cut in (0..whole.len()).step_by(7) {
            assert_eq!(neutral(&mut whole[..cut].to_vec()), None, "{cut}");
        }
        let mut longer = whole.clone();
        longer.push(0);
        assert_eq!(neutral(&mut longer), None);
        for mut noise in [vec![], vec![0xff; 4096], b"PK\x05\x06".repeat(40)] {
            assert_eq!(neutral(&mut noise), None);
        }
    }
}
