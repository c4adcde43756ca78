//! The codes of every verdict on a bundle, each with its weight and its name on paper.
//!
//! Invariant: a code, once issued, keeps its name and its meaning for ever.

use crate::info::Info;
use crate::keys::PublicKey;

/// How heavily a verdict weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Not taken in.
    Refused,
    /// Authentic; a person must decide.
    Quarantined,
    /// Taken in, with a mark.
    Flagged,
    /// Nothing to do.
    Informed,
}

macro_rules! codes {
    ($($(#[$doc:meta])+ $name:ident $text:literal $paper:literal $weight:ident;)+) => {
        /// One verdict.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])+ $name,)+ }

        impl Code {
            /// Every code, heaviest first.
            pub const ALL: &'static [Code] = &[$(Code::$name),+];

            /// The stable lower-kebab code.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text),+ }
            }

            /// The Vietnamese short name printed on slips, which clerks read out on the telephone.
            #[must_use]
            pub fn paper(self) -> &'static str {
                match self { $(Code::$name => $paper),+ }
            }

            /// How heavily it weighs.
            #[must_use]
            pub fn weight(self) -> Weight {
                match self { $(Code::$name => Weight::$weight),+ }
            }
        }
    };
}

codes! {
    /// The file or drive can not be read.
    Unreadable "unreadable" "E-DOC" Refused;
    /// Zero bytes.
    Empty "empty" "E-RONG" Refused;
    /// More bytes than a bundle may have.
    TooLarge "too-large" "E-LON" Refused;
    /// Does not begin as a bundle does.
    NotABundle "not-a-bundle" "E-KHONG-PHAI-GOI" Refused;
    /// Ends too early.
    Truncated "truncated" "E-ZIP-CUT" Refused;
    /// An entry does not match its CRC: damaged on the way.
    Damaged "damaged" "E-ZIP-CRC" Refused;
    /// A zip, but not as this format writes it.
    Repacked "repacked" "E-ZIP-NEN-LAI" Refused;
    /// An entry name outside the allowed form.
    EntryName "entry-name" "E-ZIP-TEN" Refused;
    /// An entry name twice.
    DuplicateEntry "duplicate-entry" "E-ZIP-TRUNG" Refused;
    /// Bytes besides the entries and their one directory.
    ExtraBytes "extra-bytes" "E-ZIP-DUOI" Refused;
    /// More entries than allowed.
    TooManyEntries "too-many-entries" "E-ZIP-NHIEU" Refused;
    /// A required part is missing, too large or out of order.
    Layout "layout" "E-BO-CUC" Refused;
    /// A signature file that is not the template of its kind.
    SignatureForm "signature-form" "E-CHU-KY-DANG" Refused;
    /// Whole, but signed by a key that is not registered for this kind.
    KeyUnknown "key-unknown" "E-KHOA-LA" Refused;
    /// The signature does not hold: the content was changed.
    SignatureMismatch "signature-mismatch" "E-CHU-KY-SAI" Refused;
    /// A manifest in another form.
    ManifestForm "manifest-form" "E-MANIFEST" Refused;
    /// A file does not match its manifest.
    HashMismatch "hash-mismatch" "E-BAM" Refused;
    /// A listed file is missing.
    FileMissing "file-missing" "E-THIEU-TEP" Refused;
    /// A file that no manifest lists.
    FileExtra "file-extra" "E-THUA-TEP" Refused;
    /// A named signer's signature is missing.
    SignatureMissing "signature-missing" "E-CHU-KY-THIEU" Refused;
    /// A signature nobody announced.
    SignatureExtra "signature-extra" "E-CHU-KY-LA" Refused;
    /// `thong-tin.json` is authentic but malformed.
    JsonForm "json-form" "E-JSON" Refused;
    /// A table is authentic but malformed.
    CsvForm "csv-form" "E-CSV" Refused;
    /// Authentic, and not what a receipt is.
    ReceiptForm "receipt-form" "E-BIEN-NHAN" Refused;
    /// Authentic, and not what a pack of law is.
    LawForm "law-form" "E-QUY-DINH" Refused;
    /// The key of one unit signed for another.
    Impersonation "impersonation" "E-MAO-DANH" Refused;
    /// Addressed to another office.
    WrongAudience "wrong-audience" "E-SAI-NOI-NHAN" Refused;
    /// Made by a newer program than this one can read.
    TooNew "too-new" "E-MOI-HON" Refused;
    /// The announced totals are not those of the data.
    TotalsDiffer "totals-differ" "E-TONG-LECH" Refused;
    /// Tables that contradict one another or the head.
    TablesContradict "tables-contradict" "E-BANG-TRAI" Refused;
    /// The key was revoked and this bundle is not among those that still count.
    KeyRevoked "key-revoked" "E-KHOA-DA-HUY" Refused;
    /// A sample offered where real reports are received.
    SampleBundle "sample-bundle" "E-MAU" Refused;
    /// The bundle could not be kept.
    NotStored "not-stored" "E-LUU" Refused;
    /// A fault of the program.
    Internal "internal" "E-NOI-BO" Refused;
    /// Two bundles in one slot of a lineage.
    Fork "fork" "Q-RE-NHANH" Quarantined;
    /// A lineage seen for the first time.
    NewLineage "new-lineage" "Q-MAY-MOI" Quarantined;
    /// A closed lineage goes on.
    OldLineage "old-lineage" "Q-MAY-CU" Quarantined;
    /// Two reports for one quarter, neither replacing the other.
    TwoReports "two-reports" "Q-TRUNG-KY" Quarantined;
    /// The bundle before this one has not come.
    Gap "gap" "W-THIEU-TRUOC" Flagged;
    /// Something in the tables has to be looked at.
    Doubtful "doubtful" "W-XEM-LAI" Flagged;
    /// The sender's clock is wrong.
    ClockSuspect "clock-suspect" "W-DONG-HO" Flagged;
    /// Computed with an older pack of norms.
    NormsOld "norms-old" "W-DINH-MUC-CU" Flagged;
    /// A token signature that nobody here can check.
    TokenUnchecked "token-unchecked" "W-CHUA-KIEM-TOKEN" Flagged;
    /// Received before.
    AlreadyKnown "already-known" "I-TRUNG" Informed;
    /// Replaces an earlier report.
    Supersedes "supersedes" "I-THAY-THE" Informed;
    /// A report that replaces it was received before it.
    Replaced "replaced" "I-DA-BI-THAY" Informed;
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Why a bundle is not opened (or, by the same rules, not written).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code} {detail}")]
pub struct Refusal {
    /// The verdict.
    pub code: Code,
    /// What it is about: a file, a field, a place; for [`Code::KeyUnknown`] the key's 30 digits.
    pub detail: String,
    /// Mã gói, once a signature has held.
    pub ma_goi: Option<String>,
    /// The key whose signature has held.
    pub signer: Option<PublicKey>,
    /// What the bundle says of itself; only of a key that is trusted.
    pub said: Option<Box<Info>>,
}

impl Refusal {
    /// A refusal before any signature has held.
    #[must_use]
    pub fn new(code: Code, detail: impl Into<String>) -> Refusal {
        Refusal { code, detail: detail.into(), ma_goi: None, signer: None, said: None }
    }
}
