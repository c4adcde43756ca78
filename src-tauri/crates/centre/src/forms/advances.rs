//! Advances as they are filled in: given or taken, settled, brought back; and what is done about a
//! difference of a cash count.

mod parts;

use crate::advances::{AdvanceRefusal, due_by_law};
use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::id::{SourceId, VoucherId};
use crate::money_records::{CashCount, Place, Voucher, VoucherKind};
use crate::vouchers::Unposted;
use norms::{Day, Norms, Vnd};
use parts::{parted, split};
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// An advance, given or taken.
    advance {
        PAYEE = "payee" letters::most_of("chung-tu", "payee");
        REASON = "reason" letters::most_of("chung-tu", "reason");
    }
    /// What was spent of one.
    settle_advance {
        REASON = "reason" letters::most_of("chung-tu", "reason");
    }
    /// What is brought back of one.
    return_advance {
        PAYEE = "payee" letters::most_of("chung-tu", "payee");
        REASON = "reason" letters::most_of("chung-tu", "reason");
    }
    /// A difference of a cash count, written down.
    difference {
        REASON = "reason" letters::most_of("chung-tu", "reason");
        WITNESSES = "witnesses" 200;
    }
    /// What was decided about one.
    decide_difference {
        DECIDED_BY = "decided_by" letters::most_of("chung-tu", "payee");
        DECISION = "decision" 60;
        REASON = "reason" 200;
    }
}

/// What the form of any of them stands in.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    pub law: &'a Norms,
    pub format: Format,
    /// The book's first day.
    pub first_on: Day,
    pub today: Day,
}

/// An advance given to a person, or taken from the commune.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordAdvance {
    /// `tam-ung` or `xa-ung`.
    pub kind: VoucherKind,
    pub place: Place,
    pub day: Day,
    /// Who gets it, or who of the commune gives it.
    pub payee: String,
    /// What for.
    pub reason: String,
    /// Of whose money it is; of the commune's: the source it will be settled to.
    pub source_id: Option<SourceId>,
    pub amount_vnd: Vnd,
    /// Until when it is settled; null: as the law says.
    pub due_on: Option<Day>,
}

/// A part of what was spent.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SpentLine {
    pub budget_code: Option<String>,
    pub amount_vnd: Vnd,
}

/// What was spent of an advance, or accepted by the commune of its own.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettleAdvance {
    /// The voucher that began it.
    pub advance_id: VoucherId,
    pub day: Day,
    pub reason: String,
    pub lines: Vec<SpentLine>,
    /// Count of original documents.
    pub documents: u32,
    /// Where the rest comes back to, or what is missing is paid from; null: the rest stays open.
    pub rest: Option<Place>,
}

/// What is brought back of an advance, given back to the commune, or made good of what was missing.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReturnAdvance {
    /// The voucher that began it.
    pub advance_id: VoucherId,
    pub day: Day,
    pub place: Place,
    /// Who brings it; null: whoever got it.
    pub payee: Option<String>,
    pub reason: String,
    pub amount_vnd: Vnd,
}

/// Writes down what a cash count found too much or too little.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordDifference {
    pub counted_on: Day,
    pub reason: String,
    /// Who was there, by name.
    pub witnesses: String,
}

/// What was decided about a difference: it becomes income or spending of a source.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DecideDifference {
    /// The voucher that wrote it down.
    pub advance_id: VoucherId,
    pub day: Day,
    pub amount_vnd: Vnd,
    pub source_id: Option<SourceId>,
    pub budget_code: Option<String>,
    /// Number of the decision, and who made it.
    pub decision: String,
    pub decided_by: String,
    pub reason: String,
}

/// The vouchers a settlement becomes.
#[derive(Clone, Debug)]
pub struct Settlement {
    pub settled: Unposted,
    /// The rest brought back, or what was missing paid.
    pub rest: Option<Unposted>,
}

/// A voucher that nothing is said of yet but where and when.
fn blank(kind: VoucherKind, place: Place, day: Day) -> Unposted {
    Unposted {
        kind,
        place,
        day,
        payee: None,
        reason: String::new(),
        source_id: None,
        budget_code: None,
        budget_year: None,
        amount_vnd: Vnd::ZERO,
        lines: Vec::new(),
        documents: 0,
        reverses: None,
        allowance_month: None,
        lessens_spending: false,
        settles: None,
        due_on: None,
    }
}

/// Of what money is brought back, whatever the place.
fn returning(begun: VoucherKind) -> Option<VoucherKind> {
    match begun {
        VoucherKind::TamUng => Some(VoucherKind::HoanUng),
        VoucherKind::XaUng => Some(VoucherKind::TraXa),
        VoucherKind::Thieu => Some(VoucherKind::BoiHoan),
        _ => None,
    }
}

fn kept(form: &mut Form, field: &'static str, place: Place) {
    let code = place.code().to_owned();
    form.require(place.is_kept(), field, EntryRefusal::UnknownCode { code });
}

/// The day something is settled: a day of the book, and none before there was anything.
fn settling_day(form: &mut Form, day: Day, begun: &Voucher, around: Around<'_>) {
    form.fact_day("day", day, around.first_on, around.today);
    let why = AdvanceRefusal::NotYet { number: begun.number(), on: begun.day };
    form.require(day >= begun.day, "day", why.into());
}

impl RecordAdvance {
    /// The voucher that begins it.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(&self, around: Around<'_>) -> Result<Unposted, Vec<Refused>> {
        let mut form = Form::new(around.format);
        let is_one = matches!(self.kind, VoucherKind::TamUng | VoucherKind::XaUng);
        let code = self.kind.code().to_owned();
        form.require(is_one, "kind", EntryRefusal::UnknownCode { code });
        kept(&mut form, "place", self.place);
        form.fact_day("day", self.day, around.first_on, around.today);
        let payee = Some(form.text(advance::PAYEE, &self.payee));
        let reason = form.text(advance::REASON, &self.reason);
        form.require(self.source_id.is_some(), "source_id", EntryRefusal::Empty);
        let amount_vnd = form.positive("amount_vnd", self.amount_vnd);
        let of_person = self.kind == VoucherKind::TamUng;
        let due_on = self.due_on.or_else(|| due_by_law(around.law, self.day)).filter(|_| of_person);
        if let Some(last) = due_on {
            let why = AdvanceRefusal::DueBefore { day: self.day, due_on: last };
            form.require(last >= self.day, "due_on", why.into());
        }
        form.done()?;
        let source_id = self.source_id.clone();
        let begun = blank(self.kind, self.place, self.day);
        Ok(Unposted { payee, reason, source_id, amount_vnd, due_on, ..begun })
    }
}

impl SettleAdvance {
    /// The vouchers that settle what `begun` began, of which `left` is open on the day. Where a rest is
    /// named, what was spent beyond it is paid in the same act, line by line from the last.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        begun: &Voucher,
        left: Vnd,
        around: Around<'_>,
    ) -> Result<Settlement, Vec<Refused>> {
        let mut form = Form::new(around.format);
        let (kind, place) = match begun.kind {
            VoucherKind::XaUng => (VoucherKind::Thu, Place::NoXa),
            _ => (VoucherKind::Chi, Place::TamUng),
        };
        settling_day(&mut form, self.day, begun, around);
        let reason = form.text(settle_advance::REASON, &self.reason);
        form.require(!self.lines.is_empty(), "lines", EntryRefusal::Empty);
        let source_id = begun.source_id.clone();
        form.require(source_id.is_some(), "advance_id", AdvanceRefusal::Unknown.into());
        let mut spent = Vec::new();
        for line in &self.lines {
            let code = line.budget_code.as_deref();
            let code = form.maybe_code(around.law, "lines", "budget-code", code, self.day);
            spent.push((code, form.positive("lines", line.amount_vnd)));
        }
        let whole = Vnd::sum(spent.iter().map(|(_, amount)| *amount)).unwrap_or(Vnd::MAX);
        let over = whole.minus(left).unwrap_or_default();
        if let Some(place) = self.rest {
            kept(&mut form, "rest", place);
        } else if begun.kind == VoucherKind::TamUng && self.day >= begun.day {
            let (number, on) = (begun.number(), self.day);
            let why = AdvanceRefusal::SpentOver { number, over, on };
            form.require(over <= Vnd::ZERO, "rest", why.into());
        }
        let documents = form.count("documents", self.documents);
        form.done()?;
        let of = |kind, place, amount_vnd| Unposted {
            payee: begun.payee.clone(),
            reason: reason.clone(),
            source_id: source_id.clone(),
            amount_vnd,
            documents,
            ..blank(kind, place, self.day)
        };
        // Only what a person spent can be more than was given: the commune accepts of its own no more.
        let takes = self.rest.filter(|_| begun.kind == VoucherKind::TamUng && left > Vnd::ZERO);
        let (own, more) = match takes {
            Some(_) if over > Vnd::ZERO => split(spent, left),
            _ => (spent, Vec::new()),
        };
        let settles = Some(begun.voucher_id.clone());
        let settled_vnd = if more.is_empty() { whole } else { left };
        let settled = Unposted { settles: settles.clone(), ..of(kind, place, settled_vnd) };
        let rest = match self.rest.filter(|_| !over.is_zero()) {
            None => None,
            Some(place) if over.is_negative() => returning(begun.kind).map(|kind| {
                let back = of(kind, place, over.negated());
                Unposted { settles, documents: 0, ..back }
            }),
            Some(place) if !more.is_empty() => {
                Some(parted(of(VoucherKind::Chi, place, over), more))
            }
            Some(_) => None,
        };
        Ok(Settlement { settled: parted(settled, own), rest })
    }
}

impl ReturnAdvance {
    /// The voucher that brings back a part of what `begun` began.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(&self, begun: &Voucher, around: Around<'_>) -> Result<Unposted, Vec<Refused>> {
        let mut form = Form::new(around.format);
        kept(&mut form, "place", self.place);
        settling_day(&mut form, self.day, begun, around);
        let payee = form.maybe(return_advance::PAYEE, self.payee.as_deref());
        let reason = form.text(return_advance::REASON, &self.reason);
        let amount_vnd = form.positive("amount_vnd", self.amount_vnd);
        let kind = returning(begun.kind);
        form.require(kind.is_some(), "advance_id", AdvanceRefusal::Unknown.into());
        form.done()?;
        let kind = kind.unwrap_or(VoucherKind::HoanUng);
        Ok(Unposted {
            payee: payee.or_else(|| begun.payee.clone()),
            reason,
            source_id: begun.source_id.clone(),
            amount_vnd,
            settles: Some(begun.voucher_id.clone()),
            ..blank(kind, self.place, self.day)
        })
    }
}

impl RecordDifference {
    /// The count with who was there, and the voucher that writes its difference to the book down;
    /// `book_vnd` is what the book says now.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form; a count that agrees with the book has no difference.
    pub fn filled(
        &self,
        count: &CashCount,
        book_vnd: Vnd,
        around: Around<'_>,
    ) -> Result<(CashCount, Unposted), Vec<Refused>> {
        let mut form = Form::new(around.format);
        let day = self.counted_on;
        let reason = form.text(difference::REASON, &self.reason);
        let witnesses = form.text(difference::WITNESSES, &self.witnesses);
        let found = count.difference(book_vnd).unwrap_or_default();
        let none = AdvanceRefusal::NoDifference(day);
        form.require(!found.is_zero(), "counted_on", none.into());
        form.done()?;
        let kind = if found.is_negative() { VoucherKind::Thieu } else { VoucherKind::Thua };
        let amount_vnd = if found.is_negative() { found.negated() } else { found };
        let told = count.reason.clone().or_else(|| Some(reason.clone()));
        let count = CashCount { reason: told, witnesses: Some(witnesses), ..count.clone() };
        let begun = blank(kind, Place::TienMat, day);
        Ok((count, Unposted { reason, amount_vnd, ..begun }))
    }
}

impl DecideDifference {
    /// The voucher that makes income or spending of what `begun` wrote down.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(&self, begun: &Voucher, around: Around<'_>) -> Result<Unposted, Vec<Refused>> {
        let mut form = Form::new(around.format);
        let kind = match begun.kind {
            VoucherKind::Thua => Some(VoucherKind::Thu),
            VoucherKind::Thieu => Some(VoucherKind::Chi),
            _ => None,
        };
        form.require(kind.is_some(), "advance_id", AdvanceRefusal::Unknown.into());
        settling_day(&mut form, self.day, begun, around);
        let amount_vnd = form.positive("amount_vnd", self.amount_vnd);
        form.require(self.source_id.is_some(), "source_id", EntryRefusal::Empty);
        let code = self.budget_code.as_deref();
        let code = form.maybe_code(around.law, "budget_code", "budget-code", code, self.day);
        let decision = form.text(decide_difference::DECISION, &self.decision);
        let decided_by = form.text(decide_difference::DECIDED_BY, &self.decided_by);
        let reason = form.text(decide_difference::REASON, &self.reason);
        form.done()?;
        Ok(Unposted {
            payee: Some(decided_by),
            reason: format!("{decision}: {reason}"),
            source_id: self.source_id.clone(),
            budget_code: code,
            amount_vnd,
            // The decision itself.
            documents: 1,
            settles: Some(begun.voucher_id.clone()),
            ..blank(kind.unwrap_or(VoucherKind::Thu), Place::ChoXuLy, self.day)
        })
    }
}

#[cfg(test)]
mod tests;
