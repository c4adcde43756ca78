//! What the rooms below refuse, as errors of the border: the code, the field, the detail.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use centre::OwnRefusal;
use centre::Place;
use centre::collaborators::CollaboratorRefusal;
use centre::committee::CommitteeRefusal;
use centre::covering::BelowZero;
use centre::forms::{EntryRefusal, Refused};
use centre::founding::FoundingRefusal;
use centre::gifts::GiftRefusal;
use centre::laws::Unreadable;
use centre::paying::PayRefusal;
use centre::people::PersonRefusal;
use centre::plans::PlanRefusal;
use centre::premises::PremisesRefusal;
use centre::quarters::QuarterRefusal;
use centre::secondments::SecondmentRefusal;
use centre::trainings::TrainingRefusal;
use centre::vouchers::VoucherRefusal;
use centre::work::WorkRefusal;
use norms::MonthsFault;

impl From<BelowZero> for DeskError {
    fn from(below: BelowZero) -> DeskError {
        let code = match below.place {
            Place::TienMat => Code::CashNegative,
            _ => Code::AccountNegative,
        };
        DeskError::new(code).with("short_vnd", below.short_vnd).with("on", below.on.office())
    }
}

impl From<QuarterRefusal> for DeskError {
    fn from(refusal: QuarterRefusal) -> DeskError {
        match refusal {
            QuarterRefusal::Closed(quarter) => {
                DeskError::new(Code::QuarterClosed).with("quarter", quarter)
            }
            QuarterRefusal::Open(quarter) => {
                DeskError::new(Code::QuarterOpen).with("quarter", quarter)
            }
            QuarterRefusal::NumberUsed(other) => DeskError::new(Code::ReportNumberUsed)
                .at("number")
                .with("number", other.number)
                .with("quarter", other.quarter)
                .with("on", other.signed_on.office()),
            QuarterRefusal::SignedTooEarly(earliest) => {
                DeskError::new(Code::SigningTooEarly).at("signed_on").with("on", earliest.office())
            }
            QuarterRefusal::NotSigned => DeskError::new(Code::PaperNotSigned),
            QuarterRefusal::PaperStale { signed, now } => DeskError::new(Code::PaperStale)
                .with("signed", seal::grouped(&signed))
                .with("now", seal::grouped(&now)),
            QuarterRefusal::RevisionLimit => DeskError::new(Code::RevisionLimit),
        }
    }
}

impl From<VoucherRefusal> for DeskError {
    fn from(refusal: VoucherRefusal) -> DeskError {
        match refusal {
            VoucherRefusal::Quarter(refusal) => DeskError::from(refusal).at("day"),
            VoucherRefusal::SourceUnknown => DeskError::new(Code::SourceUnknown).at("source_id"),
            VoucherRefusal::SourceClosed { name } => {
                DeskError::new(Code::SourceClosed).at("source_id").with("name", name)
            }
            VoucherRefusal::SourceInKind { name } => {
                DeskError::new(Code::SourceInKind).at("source_id").with("name", name)
            }
            VoucherRefusal::SourceDonated { name } => {
                DeskError::new(Code::SourceDonated).at("source_id").with("name", name)
            }
            VoucherRefusal::PlaceUnfit => DeskError::new(Code::PlaceUnfit).at("place"),
            VoucherRefusal::Pays { number } => {
                DeskError::new(Code::VoucherPaysAllowances).with("number", number)
            }
            VoucherRefusal::Printed { number } => {
                DeskError::new(Code::VoucherPrinted).with("number", number)
            }
            VoucherRefusal::Counted(on) => {
                DeskError::new(Code::VoucherCounted).with("on", on.office())
            }
            VoucherRefusal::OtherQuarter(quarter) => {
                DeskError::new(Code::VoucherQuarterFixed).at("day").with("quarter", quarter)
            }
            VoucherRefusal::OtherKind => DeskError::new(Code::VoucherKindFixed),
            VoucherRefusal::BelowZero(below) => DeskError::from(below).at("amount_vnd"),
            VoucherRefusal::PaysSheet(month) => {
                DeskError::new(Code::AllowanceSettled).with("month", month)
            }
            VoucherRefusal::Void { number } | VoucherRefusal::IsReversal { number } => {
                DeskError::new(Code::VoucherVoid).with("number", number)
            }
            VoucherRefusal::Reversed { by } => {
                DeskError::new(Code::VoucherReversed).with("number", by)
            }
            VoucherRefusal::BeforeReversed(day) => {
                DeskError::new(Code::ReversalTooEarly).at("day").with("on", day.office())
            }
            VoucherRefusal::Money(fault) => fault.into(),
        }
    }
}

impl From<PayRefusal> for DeskError {
    fn from(refusal: PayRefusal) -> DeskError {
        match refusal {
            PayRefusal::Nothing => DeskError::new(Code::PaymentEmpty),
            PayRefusal::MoreThanOwed { month, name, owed_vnd } => {
                DeskError::new(Code::PaymentOverOwed)
                    .with("month", month.office())
                    .with("name", name)
                    .with("owed_vnd", owed_vnd)
            }
            PayRefusal::MoreThanOwes { month, name, owes_vnd } => {
                DeskError::new(Code::PaymentOverOwes)
                    .with("month", month.office())
                    .with("name", name)
                    .with("owes_vnd", owes_vnd)
            }
            PayRefusal::Twice { month, name } => {
                DeskError::new(Code::PaymentTwice).with("month", month.office()).with("name", name)
            }
            PayRefusal::AllWithheld => DeskError::new(Code::PaymentAllWithheld),
            PayRefusal::Money(fault) => fault.into(),
        }
    }
}

impl From<CommitteeRefusal> for DeskError {
    fn from(refusal: CommitteeRefusal) -> DeskError {
        let error = match refusal {
            CommitteeRefusal::MembersOfNone => DeskError::new(Code::CommitteeEnds),
            CommitteeRefusal::Nobody => DeskError::new(Code::CommitteeNobody),
            CommitteeRefusal::TwoHeads => DeskError::new(Code::CommitteeTwoHeads),
            CommitteeRefusal::SameDay { from_on } => {
                DeskError::new(Code::CommitteeSameDay).with("on", from_on.office())
            }
        };
        error.at(refusal.field())
    }
}

impl From<SecondmentRefusal> for DeskError {
    fn from(refusal: SecondmentRefusal) -> DeskError {
        let told = |code, day: norms::Day| DeskError::new(code).with("on", day.office());
        let error = match refusal {
            SecondmentRefusal::NoLastDay => DeskError::new(Code::SecondmentNoLastDay),
            SecondmentRefusal::NotLonger { until_on } => told(Code::SecondmentNotLonger, until_on),
            SecondmentRefusal::BeyondDecided { until_on } => told(Code::SecondmentBeyond, until_on),
            SecondmentRefusal::Already { from_on } => told(Code::SecondmentAlready, from_on),
        };
        error.at(refusal.field())
    }
}

impl From<TrainingRefusal> for DeskError {
    fn from(refusal: TrainingRefusal) -> DeskError {
        let error = match refusal {
            TrainingRefusal::Nobody => DeskError::new(Code::TrainingNobody),
            TrainingRefusal::Twice => DeskError::new(Code::TrainingTwice),
            TrainingRefusal::TooManyDays { most } => {
                DeskError::new(Code::TrainingTooManyDays).with("most", most)
            }
        };
        error.at(refusal.field())
    }
}

impl From<GiftRefusal> for DeskError {
    fn from(refusal: GiftRefusal) -> DeskError {
        let field = refusal.field();
        let told = match refusal {
            GiftRefusal::VoucherOfGoods => DeskError::new(Code::GiftOfNoReceipt),
            GiftRefusal::UseOfMoney => DeskError::new(Code::GiftOfMoney),
            GiftRefusal::TwoUses => DeskError::new(Code::GiftTwoUses),
            GiftRefusal::Unknown => DeskError::new(Code::RecordUnknown),
            GiftRefusal::NoReceipt { number } => {
                DeskError::new(Code::GiftNotReceipt).with("number", number)
            }
            GiftRefusal::OverReceipt { number, left } => {
                DeskError::new(Code::GiftOverReceipt).with("number", number).with("left_vnd", left)
            }
            GiftRefusal::Money(fault) => fault.into(),
        };
        told.at(field)
    }
}

impl From<CollaboratorRefusal> for DeskError {
    fn from(refusal: CollaboratorRefusal) -> DeskError {
        let field = refusal.field();
        let told = match refusal {
            CollaboratorRefusal::NoField => DeskError::new(Code::CollaboratorNoField),
            CollaboratorRefusal::FieldTwice => DeskError::new(Code::CollaboratorFieldTwice),
            CollaboratorRefusal::TooManyFields { max } => {
                DeskError::new(Code::CollaboratorManyFields).with("max", max)
            }
            CollaboratorRefusal::SpeakerTwice => DeskError::new(Code::SpeakerTwice),
            CollaboratorRefusal::PaysNobody { number } => {
                DeskError::new(Code::SpeakerPaysNobody).with("number", number)
            }
            CollaboratorRefusal::OverVoucher { number, left } => {
                DeskError::new(Code::SpeakerOverVoucher)
                    .with("number", number)
                    .with("left_vnd", left)
            }
            CollaboratorRefusal::Money(fault) => fault.into(),
        };
        told.at(field)
    }
}

impl From<PlanRefusal> for DeskError {
    fn from(refusal: PlanRefusal) -> DeskError {
        match refusal {
            PlanRefusal::PeriodUnknown => DeskError::new(Code::PlanPeriodUnknown).at("period"),
            PlanRefusal::Taken { period } => {
                DeskError::new(Code::PlanTaken).at("period").with("period", period)
            }
            PlanRefusal::NoNext => DeskError::new(Code::PlanNoNext),
            PlanRefusal::DueOutside { from, to } => DeskError::new(Code::PlanDueOutside)
                .at("due_on")
                .with("from", from.office())
                .with("to", to.office()),
            PlanRefusal::NotNarrowed => DeskError::new(Code::PlanNotNarrowed).at("of_code"),
        }
    }
}

impl From<PersonRefusal> for DeskError {
    fn from(refusal: PersonRefusal) -> DeskError {
        match refusal {
            PersonRefusal::BirthYear { first, last } => year("birth_year", first, last),
            PersonRefusal::MoneyInOneHand => DeskError::new(Code::SamePerson).at("role"),
            PersonRefusal::BoardBegun { from_on } => {
                DeskError::new(Code::BoardBegun).at("from_on").with("day", from_on.office())
            }
            PersonRefusal::TwoDirectors => DeskError::new(Code::TwoDirectors).at("holders"),
            PersonRefusal::NamedTwice => DeskError::new(Code::NamedTwice).at("holders"),
        }
    }
}

impl From<WorkRefusal> for DeskError {
    fn from(refusal: WorkRefusal) -> DeskError {
        match refusal {
            WorkRefusal::MoreThanTurns { count, turns, .. } => DeskError::new(Code::PartOverTurns)
                .at(refusal.field())
                .with("count", count)
                .with("turns", turns),
            WorkRefusal::MoreUsableThanThere { usable, quantity } => {
                DeskError::new(Code::UsableOverQuantity)
                    .at(refusal.field())
                    .with("usable", usable)
                    .with("quantity", quantity)
            }
        }
    }
}

impl From<PremisesRefusal> for DeskError {
    fn from(refusal: PremisesRefusal) -> DeskError {
        match refusal {
            PremisesRefusal::ReasonOfAnother => DeskError::new(Code::FacilityReasonUnfit),
            PremisesRefusal::NothingMoves => DeskError::new(Code::FacilityNothingMoves),
            PremisesRefusal::MovesBefore { day, acquired_on } => {
                DeskError::new(Code::FacilityMovesBefore)
                    .with("day", day.office())
                    .with("acquired_on", acquired_on.office())
            }
            PremisesRefusal::BelowNone { day, short } => DeskError::new(Code::FacilityNotThere)
                .with("day", day.office())
                .with("short", short),
            PremisesRefusal::UsableUnlike { day, usable, quantity } => {
                DeskError::new(Code::FacilityUsableUnlike)
                    .with("day", day.office())
                    .with("usable", usable)
                    .with("quantity", quantity)
            }
            PremisesRefusal::ValueBelow { day } => {
                DeskError::new(Code::FacilityValueBelow).with("day", day.office())
            }
            PremisesRefusal::Money(fault) => fault.into(),
        }
    }
}

impl From<FoundingRefusal> for DeskError {
    fn from(refusal: FoundingRefusal) -> DeskError {
        match refusal {
            FoundingRefusal::UnitCode { code } => {
                DeskError::new(Code::CodeUnknown).at("unit_code").with("code", code)
            }
            FoundingRefusal::FoundedYear { first, last } => year("founded_year", first, last),
        }
    }
}

impl From<EntryRefusal> for DeskError {
    fn from(refusal: EntryRefusal) -> DeskError {
        match refusal {
            EntryRefusal::Empty => DeskError::new(Code::FieldEmpty),
            EntryRefusal::TooLong { count, max } => {
                DeskError::new(Code::TextTooLong).with("count", count).with("max", max)
            }
            EntryRefusal::Forbidden { why } => DeskError::new(Code::TextForbidden).with("why", why),
            EntryRefusal::Norm(fault) => fault.into(),
            EntryRefusal::UnknownCode { code } => {
                DeskError::new(Code::CodeUnknown).with("code", code)
            }
            EntryRefusal::DecisionMissing => DeskError::new(Code::DecisionMissing),
            EntryRefusal::NotPositive => DeskError::new(Code::AmountNotPositive),
            EntryRefusal::Negative => DeskError::new(Code::AmountNegative),
            EntryRefusal::CountTooLarge { count, max } => {
                DeskError::new(Code::CountTooLarge).with("count", count).with("max", max)
            }
            EntryRefusal::BudgetYear { year } => {
                DeskError::new(Code::BudgetYearUnfit).with("year", year)
            }
            EntryRefusal::PartsDiffer { sum, amount } => {
                DeskError::new(Code::PartsDiffer).with("sum_vnd", sum).with("amount_vnd", amount)
            }
            EntryRefusal::BeforeBook { first } => {
                DeskError::new(Code::DayBeforeBook).with("first", first.office())
            }
            EntryRefusal::InFuture { today } => {
                DeskError::new(Code::DayInFuture).with("today", today.office())
            }
            EntryRefusal::DayOrder { first, last } => DeskError::new(Code::DayOrder)
                .with("first", first.office())
                .with("last", last.office()),
            EntryRefusal::InKind => DeskError::new(Code::SourceClassInKind),
            EntryRefusal::NotDonated => DeskError::new(Code::SourceNotDonated),
            EntryRefusal::Advance(refusal) => refusal.into(),
            EntryRefusal::Gift(refusal) => refusal.into(),
            EntryRefusal::Person(refusal) => refusal.into(),
            EntryRefusal::Premises(refusal) => refusal.into(),
            EntryRefusal::Work(refusal) => refusal.into(),
            EntryRefusal::Collaborator(refusal) => refusal.into(),
            EntryRefusal::Plan(refusal) => refusal.into(),
            EntryRefusal::Founding(refusal) => refusal.into(),
        }
    }
}

impl From<OwnRefusal> for DeskError {
    fn from(refusal: OwnRefusal) -> DeskError {
        match refusal {
            OwnRefusal::Sealed(quarter) => {
                DeskError::new(Code::OwnDecisionSealed).with("quarter", quarter)
            }
            OwnRefusal::Settled => DeskError::new(Code::OwnDecisionSettled),
        }
    }
}

/// Several faults of one form: the first is the error, the others stand beside it, each with its
/// field and its own detail.
impl From<Vec<Refused>> for DeskError {
    fn from(refused: Vec<Refused>) -> DeskError {
        let told = |one: Refused| DeskError::from(one.why).at(one.field);
        let mut faults = refused.into_iter().map(told);
        let first = faults.next().unwrap_or_else(|| DeskError::new(Code::Fault));
        DeskError { others: faults.collect(), ..first }
    }
}

/// A year nobody believes, with the years that are.
fn year(field: &str, first: i32, last: i32) -> DeskError {
    DeskError::new(Code::YearNotBelieved).at(field).with("first", first).with("last", last)
}

impl From<MonthsFault> for DeskError {
    fn from(fault: MonthsFault) -> DeskError {
        match fault {
            MonthsFault::Stretch => DeskError::new(Code::LawMonths).at("last"),
            MonthsFault::Norm(fault) => fault.into(),
        }
    }
}

impl From<Unreadable> for DeskError {
    fn from(pack: Unreadable) -> DeskError {
        DeskError::new(Code::LawUnreadable)
            .with("number", pack.number)
            .with("office", pack.office)
            .with("file", pack.file)
            .with("line", pack.line)
            .with("why", pack.why)
    }
}
