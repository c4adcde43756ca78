//! Vouchers and counts of the cash box as they are filled in.

use crate::cash::worth;
use crate::forms::entry::{EntryRefusal, Form, Format, Refused, of_budget};
use crate::id::SourceId;
use crate::money_records::{CashCount, NoteCount, Place, VoucherKind, VoucherLine};
use crate::vouchers::Unposted;
use norms::{Day, MoneyFault, Norms, Vnd};
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// A voucher.
    voucher {
        PAYEE = "payee" letters::most_of("chung-tu", "payee");
        REASON = "reason" letters::most_of("chung-tu", "reason");
    }
    /// A count of the cash box.
    cash_count {
        REASON = "reason" letters::most_of("kiem-quy", "reason");
    }
}

/// A new voucher; it gets the next number of its series.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordVoucher {
    pub kind: VoucherKind,
    pub place: Place,
    pub day: Day,
    pub payee: Option<String>,
    pub reason: String,
    /// Null only for transfers.
    pub source_id: Option<SourceId>,
    pub budget_code: Option<String>,
    /// The budget year it is settled in; left out: the year of its day.
    #[serde(default)]
    #[ts(optional)]
    pub budget_year: Option<u32>,
    pub amount_vnd: Vnd,
    /// Its parts, where it is of several sources or codes; then `source_id` and `budget_code` are
    /// null. A transfer may say of which sources' money it is.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<VoucherLine>>")]
    pub lines: Vec<VoucherLine>,
    pub documents: u32,
}

impl RecordVoucher {
    /// The voucher it tells of, in a book that begins `first_on`. A transfer between cash and account
    /// has no source and needs no payee.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        first_on: Day,
        today: Day,
    ) -> Result<Unposted, Vec<Refused>> {
        let mut form = Form::new(format);
        let is_transfer = self.kind.is_transfer();
        // What is advanced or found by a count has forms of its own.
        let is_plain = is_transfer || matches!(self.kind, VoucherKind::Thu | VoucherKind::Chi);
        let code = self.kind.code().to_owned();
        form.require(is_plain, "kind", EntryRefusal::UnknownCode { code });
        form.fact_day("day", self.day, first_on, today);
        let payee = if is_transfer {
            form.maybe(voucher::PAYEE, self.payee.as_deref())
        } else {
            Some(form.text(voucher::PAYEE, self.payee.as_deref().unwrap_or_default()))
        };
        let amount_vnd = form.positive("amount_vnd", self.amount_vnd);
        let reason = form.text(voucher::REASON, &self.reason);
        let has_source = is_transfer || self.source_id.is_some() || !self.lines.is_empty();
        form.require(has_source, "source_id", EntryRefusal::Empty);
        let code = self.budget_code.as_deref();
        let budget_code = form.maybe_code(law, "budget_code", "budget-code", code, self.day);
        self.year_fits(law, &mut form, "budget_year", self.budget_year);
        let lines = self.parts(law, &mut form);
        let documents = form.count("documents", self.documents);
        form.done()?;
        Ok(Unposted {
            kind: self.kind,
            place: self.place,
            day: self.day,
            payee,
            reason,
            source_id: self.source_id.clone().filter(|_| !is_transfer && lines.is_empty()),
            budget_code: budget_code.filter(|_| lines.is_empty()),
            budget_year: self.budget_year.filter(|year| lines.is_empty() && *year != self.year()),
            amount_vnd,
            lines,
            documents,
            reverses: None,
            allowance_month: None,
            lessens_spending: false,
            settles: None,
            due_on: None,
        })
    }

    fn year(&self) -> u32 {
        self.day.year().unsigned_abs()
    }

    fn year_fits(
        &self,
        law: &Norms,
        form: &mut Form,
        field: &'static str,
        budget_year: Option<u32>,
    ) {
        let year = self.year();
        let fits = of_budget(law, self.day, budget_year);
        form.require(fits, field, EntryRefusal::BudgetYear { year });
    }

    /// Its parts, which add up to it; one alone is no part, but of a transfer.
    fn parts(&self, law: &Norms, form: &mut Form) -> Vec<VoucherLine> {
        let mut lines = Vec::new();
        for line in &self.lines {
            let code = line.budget_code.as_deref();
            self.year_fits(law, form, "lines", line.budget_year);
            lines.push(VoucherLine {
                source_id: line.source_id.clone(),
                budget_code: form.maybe_code(law, "lines", "budget-code", code, self.day),
                budget_year: line.budget_year.filter(|year| *year != self.year()),
                amount_vnd: form.positive("lines", line.amount_vnd),
            });
        }
        if !lines.is_empty() {
            let sum = Vnd::sum(lines.iter().map(|line| line.amount_vnd));
            let is_whole = sum.as_ref().is_ok_and(|sum| *sum == self.amount_vnd);
            let sum = sum.unwrap_or_default();
            let differs = EntryRefusal::PartsDiffer { sum, amount: self.amount_vnd };
            form.require(is_whole, "lines", differs);
        }
        lines
    }
}

/// A count of the cash box.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CountCash {
    pub counted_on: Day,
    pub notes: Vec<NoteCount>,
    pub reason: Option<String>,
}

impl CountCash {
    /// The count it tells of, in a book that begins `first_on`; it is held against what the book says
    /// when it is written down. A note of which there is none has no line.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form; then a sum beyond the bounds of money.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        first_on: Day,
        today: Day,
    ) -> Result<impl FnOnce(Vnd) -> Result<CashCount, MoneyFault> + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        let counted_on = self.counted_on;
        form.fact_day("counted_on", counted_on, first_on, today);
        let reason = form.maybe(cash_count::REASON, self.reason.as_deref());
        let in_use = law.notes(counted_on);
        for note in &self.notes {
            form.count("notes", note.count);
            let is_note = in_use.contains(&note.value_vnd);
            let code = note.value_vnd.to_string();
            form.require(is_note, "notes", EntryRefusal::UnknownCode { code });
        }
        form.done()?;
        let notes: Vec<NoteCount> = self.notes.iter().filter(|n| n.count > 0).cloned().collect();
        Ok(move |book_vnd| {
            let counted_vnd = worth(&notes)?;
            Ok(CashCount { counted_on, notes, counted_vnd, book_vnd, reason, witnesses: None })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{FORMAT, day, source_id, told, vnd};

    fn chalk() -> RecordVoucher {
        RecordVoucher {
            kind: VoucherKind::Chi,
            place: Place::TienMat,
            day: day("2026-08-01"),
            payee: Some("Nguyễn Văn An".into()),
            reason: "mua  phấn".into(),
            source_id: Some(source_id()),
            budget_code: Some("6551".into()),
            budget_year: None,
            amount_vnd: vnd(393_000),
            lines: vec![],
            documents: 2,
        }
    }

    /// A part of it, of the n-th source.
    fn part(n: u8, amount: i64) -> VoucherLine {
        VoucherLine {
            source_id: SourceId::from_random([n; 16]),
            budget_code: Some("6551".into()),
            budget_year: Some(2025),
            amount_vnd: vnd(amount),
        }
    }

    #[test]
    fn a_code_stands_by_the_list_of_the_day_in_the_head_and_in_every_part() {
        let law = Norms::shipped();
        let (first_on, today) = (day("2015-01-05"), day("2026-09-30"));
        for (code, on, refused) in [
            ("6551", "2016-12-31", ""),
            ("6551", "2026-08-01", ""),
            // Equipment stood under 9050 until 2017 and stands under 6950 since.
            ("9062", "2017-02-03", ""),
            ("9063", "2017-02-03", ""),
            ("9062", "2017-02-04", "not-in-force"),
            ("9099", "2017-02-04", "not-in-force"),
            ("6956", "2017-02-03", "not-in-force"),
            ("6956", "2017-02-04", ""),
            ("zz", "2016-12-31", "unknown-code"),
        ] {
            let head = RecordVoucher { budget_code: Some(code.into()), day: day(on), ..chalk() };
            let own = VoucherLine {
                budget_code: Some(code.into()),
                budget_year: None,
                ..part(1, 393_000)
            };
            let split = RecordVoucher {
                day: day(on),
                source_id: None,
                budget_code: None,
                lines: vec![own],
                ..chalk()
            };
            for (form, field) in [(head, "budget_code"), (split, "lines")] {
                let found = told(form.filled(law, FORMAT, first_on, today).err());
                let expected =
                    if refused.is_empty() { String::new() } else { format!("{field}: {refused}") };
                assert!(found.starts_with(&expected), "{code} {on}: {found}");
                assert_eq!(found.is_empty(), refused.is_empty(), "{code} {on}: {found}");
            }
        }
    }

    #[test]
    fn the_parts_of_a_voucher_add_up_to_it_and_are_of_this_year_or_the_last() {
        let law = Norms::shipped();
        let (first_on, today) = (day("2025-01-05"), day("2026-09-30"));
        let january = || RecordVoucher { day: day("2026-01-20"), ..chalk() };
        let split = |lines| RecordVoucher {
            day: day("2026-01-20"),
            source_id: None,
            budget_code: None,
            lines,
            ..chalk()
        };
        let filled = split(vec![part(1, 300_000), part(2, 93_000)]);
        let filled = filled.filled(law, FORMAT, first_on, today).unwrap();
        assert_eq!((filled.source_id, filled.lines.len()), (None, 2));
        let own = RecordVoucher { budget_year: Some(2026), ..chalk() };
        assert_eq!(own.filled(law, FORMAT, first_on, today).unwrap().budget_year, None);
        let last = RecordVoucher { budget_year: Some(2025), ..january() };
        assert_eq!(last.filled(law, FORMAT, first_on, today).unwrap().budget_year, Some(2025));
        for (form, refused) in [
            (split(vec![part(1, 300_000)]), "lines: parts-differ 300.000 393.000"),
            (split(vec![part(1, 393_001), part(2, -1)]), "lines: not-positive"),
            (split(vec![]), "source_id: empty"),
            (RecordVoucher { budget_year: Some(2025), ..chalk() }, "budget_year: budget-year 2026"),
            (RecordVoucher { budget_year: Some(2024), ..chalk() }, "budget_year: budget-year 2026"),
            (RecordVoucher { budget_year: Some(2027), ..chalk() }, "budget_year: budget-year 2026"),
        ] {
            assert_eq!(told(form.filled(law, FORMAT, first_on, today).err()), refused);
        }
    }

    #[test]
    fn a_voucher_has_payee_source_and_amount_and_a_transfer_no_source() {
        let law = Norms::shipped();
        let (first_on, today) = (day("2026-01-05"), day("2026-09-30"));
        let drawn = RecordVoucher { kind: VoucherKind::Rut, budget_code: None, ..chalk() };
        for (form, payee, has_source) in [
            (chalk(), Some("Nguyễn Văn An"), true),
            (drawn.clone(), Some("Nguyễn Văn An"), false),
            (RecordVoucher { payee: None, source_id: None, ..drawn }, None, false),
        ] {
            let filled = form.filled(law, FORMAT, first_on, today).unwrap();
            assert_eq!(filled.payee.as_deref(), payee);
            assert_eq!(filled.source_id.is_some(), has_source);
            assert_eq!(filled.reason, "mua phấn");
        }
        for (form, refused) in [
            (
                RecordVoucher { payee: None, source_id: None, ..chalk() },
                "payee: empty; source_id: empty",
            ),
            (
                RecordVoucher { amount_vnd: Vnd::ZERO, day: day("2026-10-01"), ..chalk() },
                "day: in-future 2026-09-30; amount_vnd: not-positive",
            ),
            (
                RecordVoucher { documents: 1_000_000, budget_code: Some("x".into()), ..chalk() },
                "budget_code: unknown-code; documents: count-too-large 1000000 999999",
            ),
        ] {
            assert_eq!(told(form.filled(law, FORMAT, first_on, today).err()), refused);
        }
    }

    #[test]
    fn only_notes_in_use_are_counted_and_none_is_no_line() {
        let law = Norms::shipped();
        let (first_on, today) = (day("2026-01-05"), day("2026-09-30"));
        let count = |notes: &[(i64, u32)]| CountCash {
            counted_on: today,
            notes: notes.iter().map(|(v, n)| NoteCount { value_vnd: vnd(*v), count: *n }).collect(),
            reason: None,
        };
        let against = count(&[(500_000, 2), (200_000, 0), (500, 1)]);
        let against = against.filled(law, FORMAT, first_on, today).ok().unwrap();
        let counted = against(vnd(1_000_000)).unwrap();
        assert_eq!((counted.counted_vnd, counted.notes.len()), (vnd(1_000_500), 2));
        assert_eq!(counted.book_vnd, vnd(1_000_000));
        for (notes, refused) in [
            (&[(100, 1)][..], "notes: unknown-code 100"),
            (&[(500, 1_000_000)], "notes: count-too-large 1000000 999999"),
            (&[], ""),
        ] {
            assert_eq!(told(count(notes).filled(law, FORMAT, first_on, today).err()), refused);
        }
    }
}
