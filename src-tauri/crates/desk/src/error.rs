//! What stopped a piece of work: a stable code with detail. The sentence is looked up by the code.

use crate::words::{Language, sentence};
use serde::Serialize;
use std::collections::BTreeMap;

/// An error of the border.
#[derive(Clone, Debug, Serialize)]
pub struct DeskError {
    /// Lower-kebab, permanent; its sentences stand in the words under `error.<code>`.
    pub code: String,
    /// The Vietnamese sentence, three beats: what happened, what is safe, what to do next.
    pub message: String,
    /// The field of the request it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Values the sentence or a screen needs.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub detail: BTreeMap<String, String>,
}

/// Every code the desk can answer with; each has a sentence in both languages.
pub const CODES: &[&str] = &[
    "account-negative",
    "activity-unknown",
    "allowance-no-line",
    "allowance-none",
    "allowance-settled",
    "amount-not-positive",
    "amount-out-of-range",
    "backup-unknown",
    "book-busy",
    "book-damaged",
    "book-exists",
    "book-io",
    "book-missing",
    "book-newer",
    "book-read-only",
    "bundle-changed",
    "bundle-unknown",
    "cancelled",
    "cash-negative",
    "centre-elsewhere",
    "centre-founded",
    "centre-unknown",
    "check-not-ready",
    "code-unknown",
    "count-too-large",
    "day-before-book",
    "day-in-future",
    "day-order",
    "decision-missing",
    "digits-differ",
    "digits-wrong",
    "disk-full",
    "facility-unknown",
    "fault",
    "field-empty",
    "io",
    "journal-posted",
    "key-file-damaged",
    "key-file-missing",
    "law-changed",
    "law-day-order",
    "law-field",
    "law-in-use",
    "law-lost",
    "law-malformed",
    "law-months",
    "law-pack-forked",
    "law-pack-malformed",
    "law-pack-older",
    "law-pack-refused",
    "law-pack-missing",
    "law-pack-unknown",
    "law-place",
    "law-unchanged",
    "law-unknown",
    "law-unreadable",
    "list-unknown",
    "month-closed",
    "name-taken",
    "no-book-yet",
    "not-a-book",
    "not-a-centre",
    "not-a-file",
    "not-an-office",
    "not-in-force",
    "nothing-to-undo",
    "old-encoding",
    "other-centre",
    "other-office",
    "page-unknown",
    "paper-compile",
    "paper-not-signed",
    "paper-stale",
    "paper-unknown",
    "passphrase-common",
    "passphrase-control",
    "passphrase-edge-space",
    "passphrase-long",
    "passphrase-repeats",
    "passphrase-short",
    "passphrase-wrong",
    "person-unknown",
    "post-unknown",
    "quarter-closed",
    "quarter-empty",
    "quarter-not-closed",
    "quarter-open",
    "read-back-differs",
    "receipt-refused",
    "receipt-unknown",
    "record-in-use",
    "remark-missing",
    "remark-too-many",
    "report-sealed",
    "request-malformed",
    "review-unknown",
    "revision-limit",
    "salary-needed",
    "same-person",
    "sample-cannot-leave",
    "seal-closed",
    "seal-exists",
    "seal-known",
    "seal-missing",
    "seal-refused",
    "source-closed",
    "source-forbids-allowance",
    "source-unknown",
    "standing-clear",
    "stick-full",
    "stick-missing",
    "stick-pulled",
    "stick-read-only",
    "text-forbidden",
    "text-too-long",
    "too-large",
    "undo-blocked",
    "unit-unknown",
    "unknown-command",
    "verdict-unknown",
    "voucher-number-gap",
    "voucher-posted",
    "voucher-reversed",
    "voucher-unknown",
    "voucher-void",
];

impl DeskError {
    /// An error by its code; a code that is not in [`CODES`] is a fault of the program.
    pub fn new(code: &str) -> DeskError {
        let known = if CODES.contains(&code) { code } else { "fault" };
        let mut error = DeskError {
            code: known.to_owned(),
            message: String::new(),
            field: None,
            detail: BTreeMap::new(),
        };
        if known != code {
            error.detail.insert("cause".to_owned(), code.to_owned());
        }
        error.worded()
    }

    /// The same about one field.
    #[must_use]
    pub fn at(mut self, field: &str) -> DeskError {
        self.field = Some(field.to_owned());
        self
    }

    /// The same with a value of its detail.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> DeskError {
        self.detail.insert(name.to_owned(), value.to_string());
        self.worded()
    }

    /// Several faults of one form: the first is the error, all stand in `detail.fields` as
    /// `field=code` joined by `;`.
    pub(crate) fn of_form(mut faults: Vec<DeskError>) -> Result<(), DeskError> {
        if faults.is_empty() {
            return Ok(());
        }
        let list: Vec<String> = faults
            .iter()
            .map(|f| format!("{}={}", f.field.as_deref().unwrap_or_default(), f.code))
            .collect();
        let first = faults.remove(0);
        Err(first.with("fields", list.join(";")))
    }

    /// A failure no user can have caused; `cause` is for the person they call.
    pub(crate) fn fault(cause: &dyn std::fmt::Display) -> DeskError {
        DeskError::new("fault").with("cause", cause)
    }

    pub(crate) fn bad_request(cause: &serde_json::Error) -> DeskError {
        DeskError::new("request-malformed").with("cause", cause)
    }

    pub(crate) fn unknown_command(name: &str) -> DeskError {
        DeskError::new("unknown-command").with("command", name)
    }

    fn worded(mut self) -> DeskError {
        self.message =
            sentence(Language::Vietnamese, &format!("error.{}", self.code), &self.detail);
        self
    }
}

impl std::fmt::Display for DeskError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl From<store::StoreError> for DeskError {
    fn from(error: store::StoreError) -> DeskError {
        let coded = DeskError::new(error.code());
        match error {
            store::StoreError::Newer { found, known } => {
                coded.with("found", found).with("known", known)
            }
            store::StoreError::Damaged { what } => coded.with("what", what),
            store::StoreError::Io { detail } | store::StoreError::Fault { detail } => {
                coded.with("cause", detail)
            }
            _ => coded,
        }
    }
}

impl From<stick::StickFault> for DeskError {
    fn from(fault: stick::StickFault) -> DeskError {
        fault
            .detail()
            .into_iter()
            .fold(DeskError::new(fault.code()), |error, (name, value)| error.with(name, value))
    }
}

impl From<norms::MoneyFault> for DeskError {
    fn from(_: norms::MoneyFault) -> DeskError {
        DeskError::new("amount-out-of-range")
    }
}

impl From<norms::DayFault> for DeskError {
    fn from(fault: norms::DayFault) -> DeskError {
        // Days and quarters are read within bounds; only a request at the very edge of the
        // calendar asks for one beyond it.
        DeskError::new("request-malformed").with("cause", fault)
    }
}

impl From<norms::NormFault> for DeskError {
    fn from(fault: norms::NormFault) -> DeskError {
        match fault {
            norms::NormFault::NotInForce { what, on, first } => {
                let error =
                    DeskError::new("not-in-force").with("what", what).with("on", on.office());
                match first {
                    Some(first) => error.with("first", first.office()),
                    None => error,
                }
            }
            norms::NormFault::UnknownCode { list, code, nearest } => DeskError::new("code-unknown")
                .with("list", list)
                .with("code", code)
                .with("nearest", nearest.join(", ")),
            norms::NormFault::UnknownNorm { kind, key, nearest } => DeskError::new("law-unknown")
                .with("kind", kind)
                .with("key", key)
                .with("nearest", nearest.join(", ")),
            norms::NormFault::NoLine { decision_id, role, area_class } => {
                DeskError::new("allowance-no-line")
                    .with("decision", decision_id)
                    .with("role", role)
                    .with("area_class", area_class)
            }
            norms::NormFault::SalaryNeeded { decision_id, role } => {
                DeskError::new("salary-needed").with("decision", decision_id).with("role", role)
            }
            norms::NormFault::Money(fault) => fault.into(),
            norms::NormFault::Day(fault) => fault.into(),
        }
    }
}

impl From<centre::ReportFault> for DeskError {
    fn from(fault: centre::ReportFault) -> DeskError {
        DeskError::new("book-damaged").with("what", fault)
    }
}

impl From<letters::ShapeFault> for DeskError {
    fn from(fault: letters::ShapeFault) -> DeskError {
        DeskError::new("book-damaged").with("what", fault)
    }
}

impl From<norms::rules::RuleFault> for DeskError {
    fn from(fault: norms::rules::RuleFault) -> DeskError {
        DeskError::fault(&fault)
    }
}
