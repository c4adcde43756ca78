//! What the rooms below refuse, as errors of the border: the code, the field, the detail.

use crate::core::error::DeskError;
use centre::Place;
use centre::covering::BelowZero;
use centre::founding::FoundingRefusal;
use centre::laws::Unreadable;
use centre::people::PersonRefusal;
use centre::quarters::QuarterRefusal;
use centre::vouchers::VoucherRefusal;
use centre::work::WorkRefusal;
use norms::MonthsFault;

impl From<BelowZero> for DeskError {
    fn from(below: BelowZero) -> DeskError {
        let code = match below.place {
            Place::TienMat => "cash-negative",
            Place::TienGui => "account-negative",
        };
        DeskError::new(code).with("short_vnd", below.short_vnd).with("on", below.on.office())
    }
}

impl From<QuarterRefusal> for DeskError {
    fn from(refusal: QuarterRefusal) -> DeskError {
        match refusal {
            QuarterRefusal::Closed(quarter) => {
                DeskError::new("quarter-closed").with("quarter", quarter)
            }
            QuarterRefusal::Open(quarter) => {
                DeskError::new("quarter-open").with("quarter", quarter)
            }
            QuarterRefusal::RevisionLimit => DeskError::new("revision-limit"),
        }
    }
}

impl From<VoucherRefusal> for DeskError {
    fn from(refusal: VoucherRefusal) -> DeskError {
        match refusal {
            VoucherRefusal::Quarter(refusal) => DeskError::from(refusal).at("day"),
            VoucherRefusal::SourceUnknown => DeskError::new("source-unknown").at("source_id"),
            VoucherRefusal::SourceClosed { name } => {
                DeskError::new("source-closed").at("source_id").with("name", name)
            }
            VoucherRefusal::BelowZero(below) => DeskError::from(below).at("amount_vnd"),
            VoucherRefusal::PaysSheet(month) => {
                DeskError::new("allowance-settled").with("month", month)
            }
            VoucherRefusal::Void { number } | VoucherRefusal::IsReversal { number } => {
                DeskError::new("voucher-void").with("number", number)
            }
            VoucherRefusal::Reversed { by } => {
                DeskError::new("voucher-reversed").with("number", by)
            }
            VoucherRefusal::BeforeReversed(_) => DeskError::new("day-order").at("day"),
            VoucherRefusal::Money(fault) => fault.into(),
        }
    }
}

impl From<PersonRefusal> for DeskError {
    fn from(refusal: PersonRefusal) -> DeskError {
        match refusal {
            PersonRefusal::BirthYear { .. } => DeskError::new("day-order").at("birth_year"),
            PersonRefusal::MoneyInOneHand => DeskError::new("same-person").at("role"),
        }
    }
}

impl From<WorkRefusal> for DeskError {
    fn from(refusal: WorkRefusal) -> DeskError {
        match refusal {
            WorkRefusal::MoreThanTurns(part) => DeskError::new("count-too-large").at(part.code()),
            WorkRefusal::MoreUsableThanThere => DeskError::new("count-too-large").at("usable"),
        }
    }
}

impl From<FoundingRefusal> for DeskError {
    fn from(refusal: FoundingRefusal) -> DeskError {
        match refusal {
            FoundingRefusal::UnitCode => DeskError::new("code-unknown").at("unit_code"),
            FoundingRefusal::FoundedYear { .. } => DeskError::new("day-order").at("founded_year"),
        }
    }
}

impl From<MonthsFault> for DeskError {
    fn from(fault: MonthsFault) -> DeskError {
        match fault {
            MonthsFault::Stretch => DeskError::new("law-months").at("last"),
            MonthsFault::Norm(fault) => fault.into(),
        }
    }
}

impl From<Unreadable> for DeskError {
    fn from(pack: Unreadable) -> DeskError {
        DeskError::new("law-unreadable")
            .with("number", pack.number)
            .with("office", pack.office)
            .with("file", pack.file)
            .with("line", pack.line)
            .with("why", pack.why)
    }
}
