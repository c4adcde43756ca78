//! A source of money as it is filled in.

use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::id::SourceId;
use crate::money_records::Source;
use norms::{Day, Norms, Vnd};
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// A source of money.
    source {
        NAME = "name" letters::most_of("nguon-kinh-phi", "name");
        ACCOUNT = "account" letters::most_of("nguon-kinh-phi", "account");
    }
}

/// A new source (no id) or a changed one. Opening amounts may change only while the first quarter is open.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SourceForm {
    pub source_id: Option<SourceId>,
    pub class: String,
    pub name: String,
    pub opening_cash_vnd: Vnd,
    pub opening_account_vnd: Vnd,
    pub received_before_vnd: Vnd,
    pub spent_before_vnd: Vnd,
    pub allotted_year_vnd: Option<Vnd>,
    pub is_closed: bool,
    /// Its last day where it is closed; none: today.
    #[serde(default)]
    pub closed_on: Option<Day>,
    /// The account kept apart for its money: only of a class of donations.
    #[serde(default)]
    pub account: Option<String>,
}

impl SourceForm {
    /// The source it tells of, by the law of a day; `old` is what the book has of it. A book may hold
    /// one of a class of which there is no money, from before gifts had a record of their own: it may
    /// be changed, but no source becomes one any more.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        on: Day,
        old: Option<&Source>,
    ) -> Result<SourceFilled, Vec<Refused>> {
        let mut form = Form::new(format);
        let class = form.code(law, "class", "funding-class", &self.class, on);
        if old.is_none_or(|old| old.class != class) {
            has_money(law, &mut form, &class, on);
        }
        let name = form.text(source::NAME, &self.name);
        let account = form.maybe(source::ACCOUNT, self.account.as_deref());
        let is_donated = law.classes_of_donations(on).contains(&class.as_str());
        form.require(account.is_none() || is_donated, "account", EntryRefusal::NotDonated);
        let filled = SourceFilled {
            class,
            name,
            opening_cash_vnd: form.not_negative("opening_cash_vnd", self.opening_cash_vnd),
            opening_account_vnd: form.not_negative("opening_account_vnd", self.opening_account_vnd),
            received_before_vnd: form.not_negative("received_before_vnd", self.received_before_vnd),
            spent_before_vnd: form.not_negative("spent_before_vnd", self.spent_before_vnd),
            allotted_year_vnd: self
                .allotted_year_vnd
                .map(|vnd| form.not_negative("allotted_year_vnd", vnd)),
            is_closed: self.is_closed,
            closed_on: self.last_day(on, old),
            account,
        };
        if let Some(day) = self.closed_on {
            form.not_after("closed_on", day, on);
        }
        form.done()?;
        Ok(filled)
    }
}

impl SourceForm {
    /// Its last day where it is closed: the one typed, the one it had, else today. One that an older
    /// program closed has none and stays so.
    fn last_day(&self, today: Day, old: Option<&Source>) -> Option<Day> {
        let had = old.filter(|old| old.is_closed);
        let unsaid = had.map_or(Some(today), |old| old.closed_on);
        self.is_closed.then(|| self.closed_on.or(unsaid)).flatten()
    }
}

/// Refuses a class of which no money comes or goes: what is given so is a gift.
pub(super) fn has_money(law: &Norms, form: &mut Form, class: &str, on: Day) {
    let is_in_kind = law.classes_in_kind(on).contains(&class);
    form.require(!is_in_kind, "class", EntryRefusal::InKind);
}

/// A source as it is filled in, before it has its id and its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFilled {
    pub(super) class: String,
    pub(super) name: String,
    pub(super) opening_cash_vnd: Vnd,
    pub(super) opening_account_vnd: Vnd,
    pub(super) received_before_vnd: Vnd,
    pub(super) spent_before_vnd: Vnd,
    pub(super) allotted_year_vnd: Option<Vnd>,
    pub(super) is_closed: bool,
    pub(super) closed_on: Option<Day>,
    pub(super) account: Option<String>,
}

impl SourceFilled {
    /// As it is written down; `code` is unique in the book, as [`crate::sources::next_code`] gives it.
    pub fn written(self, source_id: SourceId, code: String) -> Source {
        Source {
            source_id,
            code,
            class: self.class,
            name: self.name,
            opening_cash_vnd: self.opening_cash_vnd,
            opening_account_vnd: self.opening_account_vnd,
            received_before_vnd: self.received_before_vnd,
            spent_before_vnd: self.spent_before_vnd,
            allotted_year_vnd: self.allotted_year_vnd,
            is_closed: self.is_closed,
            closed_on: self.closed_on,
            account: self.account,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{FORMAT, day, source, source_id, told, vnd};

    #[test]
    fn a_source_holds_nothing_below_zero() {
        let law = Norms::shipped();
        let on = day("2026-09-30");
        let form = SourceForm {
            source_id: None,
            class: "nsnn-hang-nam".into(),
            name: " Ngân sách xã".into(),
            opening_cash_vnd: vnd(1),
            opening_account_vnd: vnd(2),
            received_before_vnd: vnd(3),
            spent_before_vnd: vnd(4),
            allotted_year_vnd: None,
            is_closed: false,
            closed_on: None,
            account: None,
        };
        let written = form.filled(law, FORMAT, on, None).unwrap().written(source_id(), "N1".into());
        let expected = Source {
            source_id: source_id(),
            code: "N1".into(),
            class: "nsnn-hang-nam".into(),
            name: "Ngân sách xã".into(),
            opening_cash_vnd: vnd(1),
            opening_account_vnd: vnd(2),
            received_before_vnd: vnd(3),
            spent_before_vnd: vnd(4),
            allotted_year_vnd: None,
            is_closed: false,
            closed_on: None,
            account: None,
        };
        assert_eq!(written, expected);
        for (form, refused) in [
            (SourceForm { allotted_year_vnd: Some(Vnd::ZERO), ..form.clone() }, ""),
            (
                SourceForm { allotted_year_vnd: Some(vnd(-1)), ..form.clone() },
                "allotted_year_vnd: negative",
            ),
            (
                SourceForm { class: "x".into(), opening_cash_vnd: vnd(-1), ..form.clone() },
                "class: unknown-code; opening_cash_vnd: negative",
            ),
        ] {
            assert_eq!(told(form.filled(law, FORMAT, on, None).err()), refused);
        }
    }

    #[test]
    fn only_donations_have_an_account_kept_apart() {
        let law = Norms::shipped();
        let on = day("2026-09-30");
        for (class, account, told_as, written) in [
            ("tai-tro-tien", Some(" 3713.0.1, Kho bạc "), "", Some("3713.0.1, Kho bạc")),
            ("tai-tro-tien", Some("  "), "", None),
            ("tai-tro-tien", None, "", None),
            ("nsnn-hang-nam", None, "", None),
            ("nsnn-hang-nam", Some("3713"), "account: not-donated", None),
        ] {
            let form = SourceForm {
                source_id: None,
                class: class.into(),
                name: "Hội đồng hương".into(),
                opening_cash_vnd: Vnd::ZERO,
                opening_account_vnd: Vnd::ZERO,
                received_before_vnd: Vnd::ZERO,
                spent_before_vnd: Vnd::ZERO,
                allotted_year_vnd: None,
                is_closed: false,
                closed_on: None,
                account: account.map(str::to_owned),
            };
            let filled = form.filled(law, FORMAT, on, None);
            assert_eq!(told(filled.as_ref().err().cloned()), told_as, "{class} {account:?}");
            let kept = filled.ok().and_then(|filled| filled.account);
            assert_eq!(kept.as_deref(), written, "{class} {account:?}");
        }
    }

    #[test]
    fn no_source_becomes_one_of_a_class_without_money_and_an_old_one_may_be_changed() {
        let law = Norms::shipped();
        let on = day("2026-09-30");
        let form = |class: &str| SourceForm {
            source_id: None,
            class: class.into(),
            name: "Hiện vật".into(),
            opening_cash_vnd: Vnd::ZERO,
            opening_account_vnd: Vnd::ZERO,
            received_before_vnd: Vnd::ZERO,
            spent_before_vnd: Vnd::ZERO,
            allotted_year_vnd: None,
            is_closed: true,
            closed_on: Some(on),
            account: None,
        };
        let of = |class: &str| Source { class: class.into(), ..source("N5", 0, 0) };
        let (kind, money) = ("tai-tro-hien-vat", "tai-tro-tien");
        for (class, old, refused) in [
            (money, None, ""),
            (kind, None, "class: in-kind"),
            (kind, Some(of(money)), "class: in-kind"),
            (kind, Some(of(kind)), ""),
            (money, Some(of(kind)), ""),
        ] {
            let filled = form(class).filled(law, FORMAT, on, old.as_ref());
            assert_eq!(told(filled.err()), refused, "{class} {old:?}");
        }
    }
}
