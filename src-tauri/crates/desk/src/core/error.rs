//! What stopped a piece of work: a stable code with detail. The sentence is looked up by the code.

mod closing;
mod opened;
mod refusals;

use crate::core::codes::Code;
use crate::core::words::{Language, sentence};
use seal::Refusal;
use serde::Serialize;
use std::collections::BTreeMap;

/// An error of the border.
#[derive(Clone, Debug, Serialize)]
pub struct DeskError {
    /// Lower-kebab, permanent; its sentences stand in the words under `error.<code>`.
    pub code: Code,
    /// The Vietnamese sentence, three beats: what happened, what is safe, what to do next.
    pub message: String,
    /// The field of the request it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Values the sentence or a screen needs.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub detail: BTreeMap<String, String>,
    /// What else was refused of the same form, in its order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<DeskError>,
}

impl DeskError {
    /// An error by its code.
    pub fn new(code: Code) -> DeskError {
        let (message, detail, others) = (String::new(), BTreeMap::new(), Vec::new());
        DeskError { code, message, field: None, detail, others }.worded()
    }

    /// An error of a room below by the name it gives it; a name nobody knows is a fault of the
    /// program, told with that name.
    pub(crate) fn named(name: &str) -> DeskError {
        match Code::named(name) {
            Some(code) => DeskError::new(code),
            None => DeskError::new(Code::Fault).with("cause", name),
        }
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

    /// A failure no user can have caused; `cause` is for the person they call.
    pub(crate) fn fault(cause: &dyn std::fmt::Display) -> DeskError {
        DeskError::new(Code::Fault).with("cause", cause)
    }

    pub(crate) fn bad_request(cause: &serde_json::Error) -> DeskError {
        // A day its month has not says so in its fault, which comes here as a text alone.
        let told = cause.to_string();
        let named = told.split_once("day-none ").and_then(|(_, rest)| rest.get(..10));
        match named.and_then(|day| day.parse().ok()) {
            Some(none) => DeskError::no_such_day(none),
            None => DeskError::new(Code::RequestMalformed).with("cause", told),
        }
    }

    fn no_such_day(none: norms::NoSuchDay) -> DeskError {
        let norms::NoSuchDay { day, month } = none;
        DeskError::new(Code::DayNone)
            .with("day", format!("{day:02}/{:02}", month.number()))
            .with("month", month.number())
            .with("year", month.year())
            .with("last", month.last().of_month())
    }

    pub(crate) fn unknown_command(name: &str) -> DeskError {
        DeskError::new(Code::UnknownCommand).with("command", name)
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

const MEGABYTE: u64 = 1_000_000;

impl From<store::StoreError> for DeskError {
    fn from(error: store::StoreError) -> DeskError {
        let coded = DeskError::named(error.code());
        match error {
            store::StoreError::Newer { found, known } => {
                coded.with("found", found).with("known", known)
            }
            store::StoreError::NoRoom { needed, free } => {
                // Whole megabytes, what is needed rounded up and what is free down.
                coded.with("needed", needed.div_ceil(MEGABYTE)).with("free", free / MEGABYTE)
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
            .fold(DeskError::named(fault.code()), |error, (name, value)| error.with(name, value))
    }
}

impl From<&seal::TrustFault> for DeskError {
    fn from(fault: &seal::TrustFault) -> DeskError {
        let told = DeskError::named(fault.code());
        match fault.line() {
            Some(line) => told.with("line", line),
            None => told,
        }
    }
}

impl From<norms::MoneyFault> for DeskError {
    fn from(_: norms::MoneyFault) -> DeskError {
        DeskError::new(Code::AmountOutOfRange)
    }
}

impl From<norms::DayFault> for DeskError {
    fn from(fault: norms::DayFault) -> DeskError {
        if let norms::DayFault::None(none) = fault {
            return DeskError::no_such_day(none);
        }
        // Days and quarters are read within bounds; only a request at the very edge of the
        // calendar asks for one beyond it.
        DeskError::new(Code::RequestMalformed).with("cause", fault)
    }
}

impl From<norms::NormFault> for DeskError {
    fn from(fault: norms::NormFault) -> DeskError {
        match fault {
            norms::NormFault::NotInForce { what, on, first } => {
                let error =
                    DeskError::new(Code::NotInForce).with("what", what).with("on", on.office());
                match first {
                    Some(first) => error.with("first", first.office()),
                    None => error,
                }
            }
            norms::NormFault::UnknownCode { list, code, nearest } => {
                DeskError::new(Code::CodeUnknown)
                    .with("list", list)
                    .with("code", code)
                    .with("nearest", nearest.join(", "))
            }
            norms::NormFault::UnknownNorm { kind, key, nearest } => {
                DeskError::new(Code::LawUnknown)
                    .with("kind", kind)
                    .with("key", key)
                    .with("nearest", nearest.join(", "))
            }
            norms::NormFault::NoLine { decision_id, role, area_class } => {
                DeskError::new(Code::AllowanceNoLine)
                    .with("decision", decision_id)
                    .with("role", role)
                    .with("area_class", area_class)
            }
            norms::NormFault::SalaryNeeded { decision_id, role } => {
                DeskError::new(Code::SalaryNeeded).with("decision", decision_id).with("role", role)
            }
            norms::NormFault::Money(fault) => fault.into(),
            norms::NormFault::Day(fault) => fault.into(),
        }
    }
}

impl From<centre::ReportFault> for DeskError {
    fn from(fault: centre::ReportFault) -> DeskError {
        DeskError::new(Code::BookDamaged).with("what", fault)
    }
}

impl From<letters::ShapeFault> for DeskError {
    fn from(fault: letters::ShapeFault) -> DeskError {
        DeskError::new(Code::BookDamaged).with("what", fault)
    }
}

impl From<letters::FigureFault> for DeskError {
    fn from(fault: letters::FigureFault) -> DeskError {
        match fault {
            letters::FigureFault::Shape(fault) => fault.into(),
            letters::FigureFault::Money(fault) => fault.into(),
        }
    }
}

impl From<office::RecheckFault> for DeskError {
    fn from(fault: office::RecheckFault) -> DeskError {
        match fault {
            office::RecheckFault::Rule(fault) => fault.into(),
            office::RecheckFault::Shape(fault) => fault.into(),
        }
    }
}

impl From<norms::rules::RuleFault> for DeskError {
    fn from(fault: norms::rules::RuleFault) -> DeskError {
        match fault {
            norms::rules::RuleFault::Overflow { .. } => DeskError::new(Code::AmountOutOfRange),
            fault => DeskError::fault(&fault),
        }
    }
}

impl From<paper::PaperFault> for DeskError {
    fn from(fault: paper::PaperFault) -> DeskError {
        DeskError::new(Code::PaperCompile).with("cause", fault)
    }
}

pub(crate) fn refused(refusal: &Refusal) -> DeskError {
    DeskError::new(Code::SealRefused).with("cause", refusal)
}
