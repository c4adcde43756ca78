//! What a check of a whole book can find, at either end.

use serde::Serialize;
use ts_rs::TS;

norms::closed_set! {
    /// What is wrong with a book, or worth a word. The code is permanent; its sentence stands in the
    /// words under `flaw.<code>`.
    pub enum FlawCode {
        /// An advance or a difference of a count is settled beyond what it was, or the money of the sources
        /// lies nowhere.
        AdvanceDiffers = "advance-differs",
        /// A month's allowance sheet and the voucher that pays it do not say the same.
        AllowanceSheet = "allowance-sheet",
        /// A file that lies with a record is not the one that was put there.
        AttachmentDiffers = "attachment-differs",
        /// A file that lies with a record is not there.
        AttachmentMissing = "attachment-missing",
        /// A file among those of records that no record ever named. No error.
        AttachmentUnknown = "attachment-unknown",
        /// Cash or account ends a day below zero.
        BelowZero = "below-zero",
        /// A cell that cannot be what it says.
        CellDamaged = "cell-damaged",
        /// A month or a year was closed and opened again in an order no act would have written.
        ClosingDiffers = "closing-differs",
        /// A defence of the book's tables is not there.
        DefenceMissing = "defence-missing",
        /// A stored file is not the one the book names, or was changed.
        FileDiffers = "file-differs",
        /// A stored file is not there: the evidence is missing.
        FileMissing = "file-missing",
        /// A file the book does not know. No error.
        FileUnknown = "file-unknown",
        /// Open findings are not what the rules say now.
        FindingsDiffer = "findings-differ",
        /// Nobody noted by which law the open findings were derived. No error.
        FindingsUndated = "findings-undated",
        /// A gift went where none of its kind goes, or its receipt did not bring so much.
        GiftDiffers = "gift-differs",
        /// SQLite finds the file itself damaged.
        IntegrityBroken = "integrity-broken",
        /// A copy or a sealed bundle on this PC knows acts that the journal has no more.
        JournalBehind = "journal-behind",
        /// A line of the journal was changed.
        JournalBroken = "journal-broken",
        /// The newest lines of the journal are gone.
        JournalCut = "journal-cut",
        /// Which records a line of the journal touched is listed wrongly.
        JournalIndex = "journal-index",
        /// The book does not keep yet which line was written last. No error.
        JournalOpen = "journal-open",
        /// A file the key of the seal lies in is damaged.
        KeyDamaged = "key-damaged",
        /// A file the key of the seal lies in is not there. No error: a new seal can be made.
        KeyMissing = "key-missing",
        /// The law a pack brought is not its edition.
        LawDiffers = "law-differs",
        /// The tables of a bundle are not those it was sealed over.
        LayerDiffers = "layer-differs",
        /// Something stands in the layout of the book that this program does not make, or lacks.
        LayoutDiffers = "layout-differs",
        /// The book's own line of bundles does not end where it says.
        LineDiffers = "line-differs",
        /// The numbers of a series have a gap.
        NumberGap = "number-gap",
        /// The notes of a cash count are not worth what was counted.
        NotesDiffer = "notes-differ",
        /// A decision the centre entered itself cannot be read beside the law.
        OwnDecisionUnread = "own-decision-unread",
        /// Whose book it is is told in two ways.
        OwnerDiffers = "owner-differs",
        /// A secondment, a course or a decision on the committee that no act would have written.
        PeopleDiffer = "people-differ",
        /// A plan of a period that has another, or of other days than the period.
        PlanDiffers = "plan-differs",
        /// A facility and what came and went of it cannot both be so.
        PremisesDiffer = "premises-differ",
        /// A quarter and the reports sealed of it do not say the same.
        QuarterDiffers = "quarter-differs",
        /// A record is not as the journal left it.
        RecordChanged = "record-changed",
        /// A record the journal has is gone.
        RecordLost = "record-lost",
        /// A record no line of the journal made.
        RecordUnknown = "record-unknown",
        /// A column that repeats what a record says, says something else.
        RepeatDiffers = "repeat-differs",
        /// A reversal and what it reverses do not belong together.
        ReversalDiffers = "reversal-differs",
        /// A row points to a row that is not there.
        RowDangling = "row-dangling",
        /// A closed quarter is not what was sealed of it.
        SealedDiffers = "sealed-differs",
        /// A bundle stands otherwise than the whole of its centre's bundles makes it.
        StandingDiffers = "standing-differs",
        /// The control totals of a bundle are not the sums of its tables.
        TotalsDiffer = "totals-differ",
        /// What a voucher did is kept otherwise than its amount says.
        VoucherEffect = "voucher-effect",
        /// A voucher that this program would not have written.
        VoucherForm = "voucher-form",
    }
}

impl FlawCode {
    /// Worth a word, and the book is whole all the same.
    pub fn is_note(self) -> bool {
        matches!(
            self,
            FlawCode::AttachmentUnknown
                | FlawCode::FileUnknown
                | FlawCode::FindingsUndated
                | FlawCode::JournalOpen
                | FlawCode::KeyMissing
        )
    }
}

/// One thing found by a check of a whole book.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct Flaw {
    pub code: FlawCode,
    /// Where: a voucher's number and year, a month, a day, a mã gói, a file. Empty for the book as a
    /// whole.
    pub place: String,
    /// What of it: fields, amounts, what was said by what lies below. For the person one calls.
    pub detail: String,
}

impl Flaw {
    /// Found there.
    pub fn at(code: FlawCode, place: impl Into<String>, detail: impl Into<String>) -> Flaw {
        Flaw { code, place: place.into(), detail: detail.into() }
    }
}

/// Is a book with these flaws whole?
pub fn is_whole(flaws: &[Flaw]) -> bool {
    flaws.iter().all(|flaw| flaw.code.is_note())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_is_whole_while_there_are_notes_alone() {
        let flaw = |code| Flaw::at(code, "", "");
        let notes = FlawCode::ALL.into_iter().filter(|code| code.is_note());
        let notes: Vec<Flaw> = notes.map(flaw).collect();
        assert!(is_whole(&[]) && is_whole(&notes) && notes.len() == 5);
        for code in FlawCode::ALL.into_iter().filter(|code| !code.is_note()) {
            assert!(!is_whole(&[notes.clone(), vec![flaw(code)]].concat()), "{code}");
        }
    }

    #[test]
    fn codes_stand_in_order_and_once() {
        let codes = FlawCode::ALL.map(FlawCode::code);
        let mut sorted = codes.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), codes.len());
    }
}
