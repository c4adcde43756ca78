//! The codes of everything that can stop a piece of work. Each has a sentence in both languages,
//! under `error.<code>`, and never changes its meaning.

use serde::Serialize;
use ts_rs::TS;

macro_rules! codes {
    ($($name:ident = $code:literal,)+) => {
        /// Why a piece of work was stopped: lower-kebab, permanent.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
        #[serde(rename_all = "kebab-case")]
        #[ts(rename = "ErrorCode")]
        pub enum Code {
            $(#[doc = concat!("`", $code, "`")] $name,)+
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Code] = &[$(Code::$name),+];

            /// As it crosses the border.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Code::$name => $code),+
                }
            }
        }
    };
}

codes! {
    AccountNegative = "account-negative",
    AllowanceAdjusted = "allowance-adjusted",
    AllowanceNoLine = "allowance-no-line",
    AllowanceNone = "allowance-none",
    AllowancePaidAlready = "allowance-paid-already",
    AllowancePaidTogether = "allowance-paid-together",
    AllowanceSettled = "allowance-settled",
    AmountNegative = "amount-negative",
    AmountNotPositive = "amount-not-positive",
    AmountOutOfRange = "amount-out-of-range",
    BackupDamaged = "backup-damaged",
    BackupInside = "backup-inside",
    BackupIsBook = "backup-is-book",
    BackupOnReportStick = "backup-on-report-stick",
    BackupUnknown = "backup-unknown",
    BookBusy = "book-busy",
    BookDamaged = "book-damaged",
    BookExists = "book-exists",
    BookIo = "book-io",
    BookMissing = "book-missing",
    BookNeedsRoom = "book-needs-room",
    BookNewer = "book-newer",
    BookReadOnly = "book-read-only",
    BudgetYearUnfit = "budget-year-unfit",
    BundleChanged = "bundle-changed",
    BundleUnknown = "bundle-unknown",
    Cancelled = "cancelled",
    CashNegative = "cash-negative",
    CentreElsewhere = "centre-elsewhere",
    CentreFounded = "centre-founded",
    CentreUnknown = "centre-unknown",
    CheckNotReady = "check-not-ready",
    CodeUnknown = "code-unknown",
    CountTooLarge = "count-too-large",
    DayBeforeBook = "day-before-book",
    DayInFuture = "day-in-future",
    DayOrder = "day-order",
    DecisionMissing = "decision-missing",
    DigitsDiffer = "digits-differ",
    DigitsWrong = "digits-wrong",
    DiskFull = "disk-full",
    EvidenceMissing = "evidence-missing",
    ExplanationsUnread = "explanations-unread",
    FacilityMoved = "facility-moved",
    FacilityMovesBefore = "facility-moves-before",
    FacilityNotThere = "facility-not-there",
    FacilityNothingMoves = "facility-nothing-moves",
    FacilityReasonUnfit = "facility-reason-unfit",
    FacilityUsableUnlike = "facility-usable-unlike",
    FacilityValueBelow = "facility-value-below",
    Fault = "fault",
    FieldEmpty = "field-empty",
    GiftNotReceipt = "gift-not-receipt",
    GiftOfMoney = "gift-of-money",
    GiftOfNoReceipt = "gift-of-no-receipt",
    GiftOverReceipt = "gift-over-receipt",
    GiftTwoUses = "gift-two-uses",
    HandInTooEarly = "hand-in-too-early",
    HeldFirst = "held-first",
    Io = "io",
    JournalPosted = "journal-posted",
    KeyFileDamaged = "key-file-damaged",
    KeyFileMissing = "key-file-missing",
    KeysEncoding = "keys-encoding",
    KeysLine = "keys-line",
    KeysOption = "keys-option",
    KeysUnreadable = "keys-unreadable",
    KeysWeakKey = "keys-weak-key",
    LawChanged = "law-changed",
    LawDayOrder = "law-day-order",
    LawField = "law-field",
    LawInUse = "law-in-use",
    LawLost = "law-lost",
    LawMalformed = "law-malformed",
    LawMonths = "law-months",
    LawPackForked = "law-pack-forked",
    LawPackMalformed = "law-pack-malformed",
    LawPackMissing = "law-pack-missing",
    LawPackOlder = "law-pack-older",
    LawPackRefused = "law-pack-refused",
    LawPackUnknown = "law-pack-unknown",
    LawPlace = "law-place",
    LawUnchanged = "law-unchanged",
    LawUnknown = "law-unknown",
    LawUnreadable = "law-unreadable",
    ListUnknown = "list-unknown",
    MonthClosed = "month-closed",
    NameTaken = "name-taken",
    NoBookYet = "no-book-yet",
    NotABackup = "not-a-backup",
    NotABook = "not-a-book",
    NotACentre = "not-a-centre",
    NotAFile = "not-a-file",
    NotAnOffice = "not-an-office",
    NotCopied = "not-copied",
    NotInForce = "not-in-force",
    NothingMissing = "nothing-missing",
    NothingToUndo = "nothing-to-undo",
    OldEncoding = "old-encoding",
    OtherCentre = "other-centre",
    OtherOffice = "other-office",
    PageUnknown = "page-unknown",
    PaperCompile = "paper-compile",
    PaperNotSigned = "paper-not-signed",
    PaperStale = "paper-stale",
    PaperUnknown = "paper-unknown",
    PartOverTurns = "part-over-turns",
    PartsDiffer = "parts-differ",
    PassphraseCommon = "passphrase-common",
    PassphraseControl = "passphrase-control",
    PassphraseEdgeSpace = "passphrase-edge-space",
    PassphraseLong = "passphrase-long",
    PassphraseRepeats = "passphrase-repeats",
    PassphraseShort = "passphrase-short",
    PassphraseWrong = "passphrase-wrong",
    PaymentAllWithheld = "payment-all-withheld",
    PaymentEmpty = "payment-empty",
    PaymentOverOwed = "payment-over-owed",
    PaymentOverOwes = "payment-over-owes",
    PaymentTwice = "payment-twice",
    PersonUnknown = "person-unknown",
    PlaceUnfit = "place-unfit",
    PostUnknown = "post-unknown",
    QuarterClosed = "quarter-closed",
    QuarterEmpty = "quarter-empty",
    QuarterNotClosed = "quarter-not-closed",
    QuarterOpen = "quarter-open",
    ReadBackDiffers = "read-back-differs",
    ReceiptRefused = "receipt-refused",
    ReceiptUnknown = "receipt-unknown",
    RecordInUse = "record-in-use",
    RecordUnknown = "record-unknown",
    RemarkMissing = "remark-missing",
    RemarkTooMany = "remark-too-many",
    ReportContradicts = "report-contradicts",
    ReportSealed = "report-sealed",
    RequestMalformed = "request-malformed",
    ReversalTooEarly = "reversal-too-early",
    ReviewUnknown = "review-unknown",
    RevisionLimit = "revision-limit",
    SalaryNeeded = "salary-needed",
    SamePerson = "same-person",
    SampleCannotLeave = "sample-cannot-leave",
    SealClosed = "seal-closed",
    SealExists = "seal-exists",
    SealKnown = "seal-known",
    SealMissing = "seal-missing",
    SealRefused = "seal-refused",
    SigningTooEarly = "signing-too-early",
    SourceClassInKind = "source-class-in-kind",
    SourceClosed = "source-closed",
    SourceDonated = "source-donated",
    SourceForbidsAllowance = "source-forbids-allowance",
    SourceInKind = "source-in-kind",
    SourceUnknown = "source-unknown",
    StandingClear = "standing-clear",
    StickFull = "stick-full",
    StickMissing = "stick-missing",
    StickPulled = "stick-pulled",
    StickReadOnly = "stick-read-only",
    StrangerRefused = "stranger-refused",
    TextForbidden = "text-forbidden",
    TextTooLong = "text-too-long",
    TooLarge = "too-large",
    UndoBlocked = "undo-blocked",
    UnitUnknown = "unit-unknown",
    UnknownCommand = "unknown-command",
    UsableOverQuantity = "usable-over-quantity",
    VoucherCounted = "voucher-counted",
    VoucherKindFixed = "voucher-kind-fixed",
    VoucherPaysAllowances = "voucher-pays-allowances",
    VoucherNumberGap = "voucher-number-gap",
    VoucherPosted = "voucher-posted",
    VoucherPrinted = "voucher-printed",
    VoucherQuarterFixed = "voucher-quarter-fixed",
    VoucherReversed = "voucher-reversed",
    VoucherUnknown = "voucher-unknown",
    VoucherVoid = "voucher-void",
    YearNotBelieved = "year-not-believed",
}

impl Code {
    /// The code of a room below, by its name; what no room is known to say is a fault of the program.
    pub(crate) fn named(name: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.as_str() == name)
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
