//! A centre as it is founded, and what may be changed about it later.

use crate::allowances::Centre;
use crate::day_records::FactKind;
use crate::days::ProfileChanges;
use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::forms::sources::{SourceFilled, has_money};
use crate::founding::{centre_id, may_be_founded_in, may_be_unit_code, unit_code_or_none};
use crate::id::{PersonId, PostId, SourceId};
use crate::money_records::Source;
use crate::people::{PersonRefusal, is_one_name, money_is_kept_by_two};
use crate::records::{Person, Post, Profile, Record};
use crate::sources::next_code;
use letters::OfficeId;
use norms::{Day, Norms, SignsAs, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// A centre's first run.
    first_run {
        NAME = "name" letters::most_of("trung-tam", "name");
        UNIT_NAME = "unit_name" letters::most_of("trung-tam", "unit_name");
        PARENT_NAME = "parent_name" letters::most_of("trung-tam", "parent_name");
        OFFICE_NAME = "office_name" letters::most_of("trung-tam", "office_name");
        DIRECTOR_NAME = "director_name" letters::most_of("nhan-su", "full_name");
        ACCOUNTANT_NAME = "accountant_name" letters::most_of("nhan-su", "full_name");
        CASHIER_NAME = "cashier_name" letters::most_of("nhan-su", "full_name");
        SOURCE_NAME = "source_name" letters::most_of("nguon-kinh-phi", "name");
    }
    /// What may be changed about a centre later.
    profile {
        NAME = "name" letters::most_of("trung-tam", "name");
        OFFICE_NAME = "office_name" letters::most_of("trung-tam", "office_name");
    }
}

/// What a source held when the book began.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpeningSource {
    /// Code list `funding-class`.
    pub class: String,
    pub name: String,
    pub cash_vnd: Vnd,
    pub account_vnd: Vnd,
    pub received_year_vnd: Vnd,
    pub spent_year_vnd: Vnd,
}

impl OpeningSource {
    fn filled(&self, law: &Norms, today: Day, form: &mut Form) -> SourceFilled {
        let opening_cash_vnd = form.not_negative("cash_vnd", self.cash_vnd);
        let opening_account_vnd = form.not_negative("account_vnd", self.account_vnd);
        let received_before_vnd = form.not_negative("received_year_vnd", self.received_year_vnd);
        let spent_before_vnd = form.not_negative("spent_year_vnd", self.spent_year_vnd);
        let class = form.code(law, "class", "funding-class", &self.class, today);
        has_money(law, form, &class, today);
        SourceFilled {
            class,
            name: form.text(first_run::SOURCE_NAME, &self.name),
            opening_cash_vnd,
            opening_account_vnd,
            received_before_vnd,
            spent_before_vnd,
            allotted_year_vnd: None,
            account: None,
            is_closed: false,
            closed_on: None,
        }
    }
}

/// The answers of the first run.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FoundCentre {
    /// Five digits, or empty for a unit typed by hand.
    pub unit_code: String,
    pub unit_from: Day,
    pub unit_name: String,
    pub parent_name: Option<String>,
    pub name: String,
    pub founded_year: u32,
    pub area_class: String,
    pub account_kind: String,
    pub has_seal: bool,
    pub office_id: OfficeId,
    pub office_name: String,
    pub director_name: String,
    pub accountant_name: String,
    pub cashier_name: String,
    /// First day of this book.
    pub first_on: Day,
    pub sources: Vec<OpeningSource>,
    pub classes_before: u32,
    pub turns_before: u32,
    pub allowance_decision: Option<String>,
}

impl FoundCentre {
    /// The centre they tell of. `chance` are letters that tell two centres apart whose commune has no
    /// code; it is asked for such a one only.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        today: Day,
        chance: &str,
    ) -> Result<Founding, Vec<Refused>> {
        let mut form = Form::new(format);
        let profile = self.profile(law, today, chance, &mut form);
        let board = self.board(law, &mut form);
        let sources = self.sources.iter().map(|source| source.filled(law, today, &mut form));
        let sources: Vec<SourceFilled> = sources.collect();
        form.require(!sources.is_empty(), "sources", EntryRefusal::Empty);
        form.done()?;
        Ok(Founding { profile, board, sources })
    }

    /// Who signs from the book's first day on, each in the role the law has for it; nobody in two
    /// that it keeps apart.
    fn board(&self, law: &Norms, form: &mut Form) -> Vec<(String, String)> {
        let asked = [
            (SignsAs::Director, first_run::DIRECTOR_NAME, &self.director_name),
            (SignsAs::Accountant, first_run::ACCOUNTANT_NAME, &self.accountant_name),
            (SignsAs::Cashier, first_run::CASHIER_NAME, &self.cashier_name),
        ];
        let mut board: Vec<(String, String)> = Vec::new();
        for (signs_as, limit, typed) in asked {
            let (field, name) = (limit.field, form.text(limit, typed));
            let roles = law.roles_signing_as(signs_as, self.first_on);
            let unknown = || EntryRefusal::UnknownCode { code: signs_as.code().to_owned() };
            let role = roles.first().map(|role| role.code.clone()).ok_or_else(unknown);
            let role = form.take(field, role);
            let collides = |(other, held_by): &(String, String)| {
                !name.is_empty()
                    && is_one_name(held_by, &name)
                    && law.are_kept_apart(other, &role, self.first_on, None)
            };
            let is_free = !board.iter().any(collides);
            form.require(is_free, field, PersonRefusal::MoneyInOneHand.into());
            board.push((role, name));
        }
        board
    }

    fn profile(&self, law: &Norms, today: Day, chance: &str, form: &mut Form) -> Profile {
        let code = self.unit_code.as_str();
        let is_code = may_be_unit_code(code).map_err(EntryRefusal::from);
        form.take("unit_code", is_code);
        let is_year = may_be_founded_in(self.founded_year, today.year());
        form.take("founded_year", is_year.map_err(EntryRefusal::from));
        form.not_after("first_on", self.first_on, today);
        form.decision(law, "allowance_decision", self.allowance_decision.as_deref());
        Profile {
            centre_id: centre_id(code, self.founded_year, chance).into(),
            name: form.text(first_run::NAME, &self.name),
            unit_code: unit_code_or_none(code).to_owned(),
            unit_from: self.unit_from,
            unit_name: form.text(first_run::UNIT_NAME, &self.unit_name),
            parent_name: form.maybe(first_run::PARENT_NAME, self.parent_name.as_deref()),
            area_class: form.code(law, "area_class", "area-class", &self.area_class, today),
            account_kind: form.code(law, "account_kind", "account-kind", &self.account_kind, today),
            has_seal: self.has_seal,
            office_id: form.office_id("office_id", &self.office_id).into(),
            office_name: form.text(first_run::OFFICE_NAME, &self.office_name),
            first_on: self.first_on,
            allowance_decision: self.allowance_decision.clone(),
            classes_before: form.count("classes_before", self.classes_before),
            turns_before: form.count("turns_before", self.turns_before),
        }
    }
}

/// A centre as its first run tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Founding {
    /// The centre itself.
    pub profile: Profile,
    /// Role, a code of `roles`, and full name.
    board: Vec<(String, String)>,
    sources: Vec<SourceFilled>,
}

impl Founding {
    /// Everything its book begins with: the centre, its board from the book's first day on, its
    /// sources. One name in two posts is one person. `chance` gives sixteen random bytes an id.
    ///
    /// # Errors
    /// [`PersonRefusal::MoneyInOneHand`].
    pub fn records(
        self,
        law: &Norms,
        chance: &mut dyn FnMut() -> [u8; 16],
    ) -> Result<Vec<Record>, PersonRefusal> {
        let first_on = self.profile.first_on;
        let mut records = vec![Record::Profile(self.profile)];
        let (mut people, mut posts): (Vec<Person>, Vec<Post>) = (Vec::new(), Vec::new());
        for (role, full_name) in self.board {
            let known = people.iter().find(|p| p.full_name == full_name);
            let person_id = match known {
                Some(person) => person.person_id.clone(),
                None => {
                    let person = Person::named(PersonId::from_random(chance()), full_name);
                    records.push(Record::Person(person.clone()));
                    let person_id = person.person_id.clone();
                    people.push(person);
                    person_id
                }
            };
            let post = appointed(PostId::from_random(chance()), person_id, &role, first_on);
            money_is_kept_by_two(law, &post, &posts)?;
            records.push(Record::Post(post.clone()));
            posts.push(post);
        }
        let mut sources: Vec<Source> = Vec::new();
        for source in self.sources {
            let code = next_code(&sources);
            sources.push(source.written(SourceId::from_random(chance()), code));
        }
        records.extend(sources.into_iter().map(Record::Source));
        Ok(records)
    }
}

/// A post of which nothing is known but who holds it from when on.
fn appointed(post_id: PostId, person_id: PersonId, role: &str, from_on: Day) -> Post {
    Post {
        post_id,
        person_id,
        role: role.to_owned(),
        decision_no: None,
        decision_on: None,
        authority: None,
        from_on,
        to_on: None,
        end_reason: None,
        sending_school: None,
        salary: None,
    }
}

/// What may be changed about the centre later.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveProfile {
    pub name: String,
    pub area_class: String,
    pub account_kind: String,
    pub has_seal: bool,
    pub office_id: OfficeId,
    pub office_name: String,
    pub allowance_decision: Option<String>,
    /// From which day on it is so; none: each from the day it is usually meant from.
    #[serde(default)]
    pub from_on: Option<Day>,
}

/// Longest ahead a fact may be written down, in days.
const AHEAD: i64 = 366;

impl SaveProfile {
    /// The centre as it is to be, from what it was.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        old: Profile,
        law: &Norms,
        format: Format,
        today: Day,
    ) -> Result<Profile, Vec<Refused>> {
        let mut form = Form::new(format);
        let profile = Profile {
            name: form.text(profile::NAME, &self.name),
            area_class: form.code(law, "area_class", "area-class", &self.area_class, today),
            account_kind: form.code(law, "account_kind", "account-kind", &self.account_kind, today),
            has_seal: self.has_seal,
            office_id: form.office_id("office_id", &self.office_id).into(),
            office_name: form.text(profile::OFFICE_NAME, &self.office_name),
            allowance_decision: self.allowance_decision.clone(),
            ..old
        };
        form.decision(law, "allowance_decision", self.allowance_decision.as_deref());
        if let Some(from_on) = self.from_on {
            let ahead = today.plus_days(AHEAD).unwrap_or(today);
            form.not_after("from_on", from_on, ahead);
        }
        form.done()?;
        Ok(profile)
    }

    /// What of the centre changes, from which days on: the day that was typed, else for a decision its
    /// own first day in the book, for the class of area today, and for what papers are headed with the
    /// first day of the quarter that is open.
    pub fn changes(
        &self,
        law: &Norms,
        centre: Centre<'_>,
        wanted: &Profile,
        [open, today]: [Day; 2],
    ) -> ProfileChanges {
        let first_on = centre.profile.first_on;
        let decision = self.allowance_decision.as_deref().and_then(|id| law.decision(id).ok());
        let usual = |kind| match kind {
            FactKind::Decision => decision.map_or(today, |d| d.from.max(first_on)),
            FactKind::AreaClass => today,
            _ => open.max(first_on).min(today),
        };
        let from_on = |kind| self.from_on.unwrap_or_else(|| usual(kind));
        centre.profile.changes(centre.facts, wanted, today, from_on)
    }
}

#[cfg(test)]
mod tests;
