//! The work of a receiving office: its records, which bundle counts, who is missing.
//!
//! *Invariant:* what a set of bundles says never depends on the order in which they came in. No
//! SQL, no file, no "now": records are handed in, and a standing is derived from all of a centre's.

#![deny(clippy::float_arithmetic, clippy::as_conversions)]

mod answering;
mod board;
mod concerns;
mod courses;
mod digits;
mod evidence;
mod finding;
mod held;
mod numbering;
mod paper_match;
mod phones;
mod recheck;
mod records;
mod remark;
mod review;
mod staffing;
mod standing;
mod state;
#[cfg(test)]
mod testing;
mod told;
mod view;
mod whole;

pub use answering::receipt;
pub use board::{
    ArrivalDay, OpenRule, RuleCount, StateCounts, arrival_days, count_states, frequent_rules,
    open_rules,
};
pub use concerns::{ConcernLine, by_code};
pub use courses::{
    Course, CourseId, CoursePage, CourseRefusal, CourseRow, HolderId, Invited, InvitedRow, Lacking,
    Reported,
};
pub use digits::{Group, GroupState};
pub use evidence::{ReceiptCopy, ReceiptState, TakenOut};
pub use finding::Finding;
pub use held::{BoardLine, HeldQuarter, QuarterRecords, Told, ToldBundle};
pub use numbering::{NumberGap, gaps, next_number, said};
pub use paper_match::{NearCode, cleaned, near_code, paper_of};
pub use phones::{Most, PhoneLineState, PhoneRead, Place, read_phones};
pub use recheck::{Around, History, RecheckFault, Rechecked, found, history, recheck};
pub use records::{
    Arrival, Card, Confirmation, Contact, Entry, EntryKind, ExplanationRead, FindingKind,
    IssuedReceipt, Known, Letting, Member, OpenFinding, PaperSeen, Review, SealOnRegister,
};
pub use remark::{RemarkFault, RemarkPlace, bound};
pub use review::{holds, next_round, rivals};
pub use staffing::{Staffing, StaffingRow, StaffingTotal};
pub use standing::{Standing, Stood, behind, missing_before, newest_counted, restood, stand};
pub use state::{Placed, State, state};
pub use told::{
    AttachedFile, BeyondFigure, BundleBeside, BundleRow, CentreFigures, CentreRow, ClassTotal,
    Concluded, ReceiptRow, RemarkForm, RemarkRow, ReviewFinding, attached_files, beyond,
    centre_rows, remark_rows, uncounted,
};
pub use view::{Beside, OfficeView, PaidTwice};
pub use whole::{finding_flaws, layer_flaws, standing_flaws};
