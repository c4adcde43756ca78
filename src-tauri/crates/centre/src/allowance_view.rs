//! A month's allowances as they are looked at: what is due or was settled, why, and what is odd.

use crate::allowances::{self, Computed, decision_title, newer_decision, reasons, role_name};
use crate::money_records::AllowanceLine;
use crate::owing::Owed;
use crate::records::Profile;
use norms::{Day, Decision, MoneyFault, Month, Norms, School, Vnd, amount_in_words};
use serde::Serialize;
use ts_rs::TS;

/// One person's allowance and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AllowanceRow {
    pub line: AllowanceLine,
    pub role_name: String,
    /// Each step of the answer: rule, rate, instrument, from which day.
    pub reasons: Vec<String>,
    /// Nothing is owed any more.
    pub is_paid: bool,
    /// What was done and is owed, once the month is settled.
    pub account: Option<Owed>,
}

/// A decision of the centre's province that the book could follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NewerDecision {
    pub title: String,
    pub from: Day,
}

/// A month's allowance sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AllowanceView {
    pub month: Month,
    pub is_settled: bool,
    pub is_closed: bool,
    pub decision: Option<String>,
    pub decision_title: Option<String>,
    /// The centre has chosen a decision, which only the law of later quarters knows.
    pub is_decision_later: bool,
    /// The centre's own province has a decision in force that the book does not follow.
    pub newer_decision: Option<NewerDecision>,
    pub is_example: bool,
    pub has_unverified: bool,
    pub rows: Vec<AllowanceRow>,
    /// People whose role has no allowance in the decision.
    pub without: Vec<String>,
    /// People whose allowance is a share of a salary nobody has written down.
    pub needs_salary: Vec<String>,
    pub total_vnd: Vnd,
    pub total_in_words: String,
    /// The same with what was learnt later and kept back: what the paper ends in.
    pub net_in_words: String,
    /// Numbers of the vouchers that pay it, in the order they were written.
    pub voucher_numbers: Vec<String>,
    /// Still owed of it as of today, without what somebody owes.
    pub owed_vnd: Vnd,
}

/// How a month stands in the book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MonthStands {
    /// Its sheet was settled; what is computed is then the lines of the sheet.
    pub is_settled: bool,
    /// Its quarter is closed.
    pub is_closed: bool,
    /// What was done and is owed of it.
    pub owed: Vec<Owed>,
    /// Numbers of the vouchers that pay it.
    pub vouchers: Vec<String>,
}

impl AllowanceView {
    /// A month by the decision it follows, if any. `school` is how the book says amounts in words.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(
        law: &Norms,
        profile: &Profile,
        (month, decision): (Month, Option<&Decision>),
        computed: Computed,
        stands: MonthStands,
        school: School,
    ) -> Result<AllowanceView, MoneyFault> {
        let total_vnd = allowances::total(&computed.lines)?;
        let newer = newer_decision(law, profile, decision, month);
        let owed_vnd = stands.owed.iter().map(|owed| owed.after_vnd);
        let owed_vnd = Vnd::sum(owed_vnd.filter(|vnd| !vnd.is_negative()))?;
        let mut net_vnd = total_vnd;
        for owed in &stands.owed {
            net_vnd = net_vnd.plus(owed.learnt()?)?.minus(owed.deducted_vnd)?;
        }
        let row = |line: AllowanceLine| {
            let account = stands.owed.iter().find(|owed| owed.post_id == line.post_id).cloned();
            let is_settled = stands.is_settled;
            let owes = |owed: &Owed| !owed.after_vnd.is_zero() && !owed.after_vnd.is_negative();
            AllowanceRow {
                role_name: role_name(law, &line, month),
                reasons: reasons(law, &line, month),
                is_paid: is_settled && !account.as_ref().is_some_and(owes),
                account,
                line,
            }
        };
        Ok(AllowanceView {
            month,
            is_settled: stands.is_settled,
            is_closed: stands.is_closed,
            is_decision_later: decision.is_none() && profile.allowance_decision.is_some(),
            newer_decision: newer
                .map(|d| NewerDecision { title: decision_title(law, d), from: d.from }),
            decision: decision.map(|d| d.id.clone()),
            decision_title: decision.map(|d| decision_title(law, d)),
            is_example: computed.lines.iter().any(|line| line.is_example),
            // From when a post earns, and how sums are rounded, is the decision's as its rates are.
            has_unverified: computed.lines.iter().any(|line| !line.is_verified)
                || decision.is_some_and(|d| !d.switches_verified && !computed.lines.is_empty()),
            rows: computed.lines.into_iter().map(row).collect(),
            without: computed.without,
            needs_salary: computed.needs_salary,
            total_vnd,
            total_in_words: amount_in_words(total_vnd, school),
            net_in_words: amount_in_words(net_vnd, school),
            voucher_numbers: stands.vouchers.clone(),
            owed_vnd,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{line, profile, vnd};

    #[test]
    fn a_line_is_paid_when_its_month_is_settled_and_nothing_of_it_is_owed() {
        let account = |n: u8, owed: i64| Owed {
            after_vnd: vnd(owed),
            ..Owed::of("2026-09".parse().unwrap(), line(n, 1).post_id)
        };
        for (is_settled, owed, is_paid, owed_vnd) in [
            (false, [0, 0], [false, false], 0),
            (true, [100, 50], [false, false], 150),
            (true, [0, 50], [true, false], 50),
            // Who was paid too much is owed nothing.
            (true, [-20, 0], [true, true], 0),
        ] {
            let computed =
                Computed { lines: vec![line(1, 100), line(2, 50)], ..Computed::default() };
            let owed = vec![account(1, owed[0]), account(2, owed[1])];
            let stands = MonthStands { is_settled, is_closed: false, owed, vouchers: vec![] };
            let month = ("2026-09".parse().unwrap(), None);
            let law = Norms::shipped();
            let view =
                AllowanceView::of(law, &profile(), month, computed, stands, School::NORTHERN);
            let view = view.unwrap();
            let paid: Vec<bool> = view.rows.iter().map(|row| row.is_paid).collect();
            assert_eq!((paid, view.owed_vnd), (is_paid.to_vec(), vnd(owed_vnd)));
            assert_eq!(view.total_vnd, vnd(150));
            assert_eq!(view.total_in_words, "Một trăm năm mươi đồng");
        }
    }

    #[test]
    fn one_line_of_an_example_or_unread_marks_the_sheet() {
        let example = AllowanceLine { is_example: true, ..line(1, 100) };
        let unread = AllowanceLine { is_verified: false, ..line(2, 100) };
        for (lines, is_example, has_unverified) in [
            (vec![], false, false),
            (vec![line(3, 1)], false, false),
            (vec![line(3, 1), example.clone()], true, false),
            (vec![unread.clone(), example], true, true),
            (vec![unread], false, true),
        ] {
            let computed = Computed { lines, ..Computed::default() };
            let month = ("2026-09".parse().unwrap(), None);
            let (law, stands) = (Norms::shipped(), MonthStands::default());
            let view =
                AllowanceView::of(law, &profile(), month, computed, stands, School::NORTHERN);
            let view = view.unwrap();
            assert_eq!((view.is_example, view.has_unverified), (is_example, has_unverified));
        }
    }

    #[test]
    fn a_chosen_decision_the_months_law_does_not_know_is_a_later_one() {
        let law = Norms::shipped();
        let month: Month = "2026-09".parse().unwrap();
        let known = law.decision("vi-du-2011").ok();
        for (chosen, decision, is_later) in [
            (None, None, false),
            (Some("vi-du-2011"), known, false),
            (Some("vi-du-2030"), None, true),
        ] {
            let centre = Profile { allowance_decision: chosen.map(str::to_owned), ..profile() };
            let (computed, stands) = (Computed::default(), MonthStands::default());
            let school = School::NORTHERN;
            let view = AllowanceView::of(law, &centre, (month, decision), computed, stands, school);
            let view = view.unwrap();
            assert_eq!(view.is_decision_later, is_later, "{chosen:?}");
            assert_eq!(view.decision.as_deref(), decision.map(|d| d.id.as_str()));
        }
    }
}
