//! What advances and differences of counts refuse, as errors of the border.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use centre::advances::AdvanceRefusal;

impl From<AdvanceRefusal> for DeskError {
    fn from(refusal: AdvanceRefusal) -> DeskError {
        match refusal {
            AdvanceRefusal::Unknown => DeskError::new(Code::AdvanceUnknown),
            AdvanceRefusal::Over { number, over, on } => DeskError::new(Code::AdvanceOver)
                .at("amount_vnd")
                .with("number", number)
                .with("over_vnd", over)
                .with("on", on.office()),
            AdvanceRefusal::SpentOver { number, over, on } => {
                DeskError::new(Code::AdvanceSpentOver)
                    .with("number", number)
                    .with("over_vnd", over)
                    .with("on", on.office())
            }
            AdvanceRefusal::NotYet { number, on } => {
                DeskError::new(Code::AdvanceNotYet).with("number", number).with("on", on.office())
            }
            AdvanceRefusal::DueBefore { day, due_on } => DeskError::new(Code::AdvanceDueBefore)
                .with("on", day.office())
                .with("due_on", due_on.office()),
            AdvanceRefusal::Settled { number, by } => {
                DeskError::new(Code::AdvanceSettled).with("number", number).with("by", by)
            }
            AdvanceRefusal::NoDifference(on) => {
                DeskError::new(Code::CountAgrees).with("on", on.office())
            }
            AdvanceRefusal::Money(fault) => fault.into(),
        }
    }
}
