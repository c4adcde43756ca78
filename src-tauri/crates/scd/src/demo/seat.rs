//! One centre at its desk: everything goes through the desk's commands, and every money act and
//! activity is noted as it was asked for, so that totals can be recomputed without the program.

use super::chance::{Chance, Clock, DemoWorld};
use super::era::Era;
use super::plan::{Payment, Receipt};
use crate::asking::ask;
use chrono::NaiveDate;
use desk::{Desk, DeskError, Places};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// A money act as it was asked for.
#[derive(Clone, Debug)]
pub struct RawAct {
    /// `dau-ky` an opening, `chung-tu` a voucher, `phu-cap` a month's allowances.
    pub act: &'static str,
    /// Day of the fact.
    pub day: String,
    /// `thu`, `chi`, `rut`, `gui`; `dau-ky` for an opening.
    pub kind: &'static str,
    /// `tien-mat` or `tien-gui`.
    pub place: &'static str,
    /// Class of the source; empty for transfers.
    pub class: String,
    /// Đồng.
    pub dong: i64,
    /// The first revision it stands in.
    pub since: u32,
    /// The first revision in which it is void.
    pub void_since: Option<u32>,
}

/// An activity as it was asked for.
#[derive(Clone, Debug)]
pub struct RawActivity {
    /// Its day.
    pub held_on: String,
    /// How many turns.
    pub turns: i64,
}

/// A source with what is in it.
#[derive(Debug)]
struct Purse {
    id: Value,
    class: String,
    left: i64,
}

/// A centre's desk with its clock and the script's notes.
pub(crate) struct Seat {
    pub(crate) desk: Desk,
    pub(crate) clock: Clock,
    pub(crate) chance: Chance,
    pub(crate) acts: Vec<RawAct>,
    pub(crate) activities: Vec<RawActivity>,
    /// The revision being worked on.
    pub(crate) revision: u32,
    purses: Vec<Purse>,
    cash: i64,
    account: i64,
    /// Allowances still to be paid.
    pub(crate) owed: i64,
}

/// The two roots of a PC of the demonstration.
#[derive(Clone, Debug)]
pub struct Machine {
    /// Data folder.
    pub home: PathBuf,
    /// Book.
    pub book: PathBuf,
}

impl Machine {
    /// A desk on this PC.
    pub(crate) fn desk(&self, clock: &Clock, chance: Chance, stick: &Path) -> Desk {
        let places = Places {
            home: self.home.clone(),
            book: Some(self.book.clone()),
            sticks: vec![stick.to_owned()],
        };
        Desk::for_demo(places, Box::new(DemoWorld::new(clock.clone(), chance)))
    }
}

impl Seat {
    pub(crate) fn new(desk: Desk, clock: Clock, chance: Chance) -> Seat {
        Seat {
            desk,
            clock,
            chance,
            acts: Vec::new(),
            activities: Vec::new(),
            revision: 0,
            purses: Vec::new(),
            cash: 0,
            account: 0,
            owed: 0,
        }
    }

    /// Asks the desk; each act takes the person some minutes.
    pub(crate) fn ask(&mut self, command: &str, request: &Value) -> Result<Value, DeskError> {
        let minutes = self.chance.between(1, 4);
        self.ask_in(minutes, command, request)
    }

    /// The same with the minutes given, so that nothing is drawn for it.
    pub(crate) fn ask_in(
        &mut self,
        minutes: i64,
        command: &str,
        request: &Value,
    ) -> Result<Value, DeskError> {
        self.clock.pass(minutes);
        ask(&mut self.desk, command, request).map_err(|e| e.with("command", command))
    }

    /// Reads the sources the centre began with.
    pub(crate) fn open_purses(&mut self, first: NaiveDate) -> Result<(), DeskError> {
        let rows = self.ask("list_sources", &json!({ "on": first }))?;
        for row in rows.as_array().into_iter().flatten() {
            let source = &row["source"];
            let class = source["class"].as_str().unwrap_or_default().to_owned();
            let dong = |name: &str| source[name].as_i64().unwrap_or_default();
            let (cash, account) = (dong("opening_cash_vnd"), dong("opening_account_vnd"));
            for (place, dong) in [("tien-mat", cash), ("tien-gui", account)] {
                self.note("dau-ky", first.to_string(), "dau-ky", place, class.clone(), dong);
            }
            self.cash += cash;
            self.account += account;
            let id = source["source_id"].clone();
            self.purses.push(Purse { id, class, left: cash + account });
        }
        Ok(())
    }

    /// Reads the sources and what they hold now; for a correction.
    pub(crate) fn reopen_purses(&mut self, era: Era) -> Result<(), DeskError> {
        let home = self.ask("read_home", &json!({ "quarter": era.quarter() }))?;
        self.cash = home["cash_vnd"].as_i64().unwrap_or_default();
        self.account = home["account_vnd"].as_i64().unwrap_or_default();
        let rows = self.ask("list_sources", &json!({ "on": era.last() }))?;
        for row in rows.as_array().into_iter().flatten() {
            self.purses.push(Purse {
                id: row["source"]["source_id"].clone(),
                class: row["source"]["class"].as_str().unwrap_or_default().to_owned(),
                left: row["closing_vnd"].as_i64().unwrap_or_default(),
            });
        }
        Ok(())
    }

    fn note(
        &mut self,
        act: &'static str,
        day: String,
        kind: &'static str,
        place: &'static str,
        class: String,
        dong: i64,
    ) {
        let since = self.revision;
        self.acts.push(RawAct { act, day, kind, place, class, dong, since, void_since: None });
    }

    fn purse(&self, class: &str) -> usize {
        self.purses.iter().position(|purse| purse.class == class).unwrap_or_default()
    }

    fn voucher(
        &mut self,
        kind: &'static str,
        place: &'static str,
        purse: Option<usize>,
        request: Value,
    ) -> Result<Value, DeskError> {
        let mut request = request;
        let purse = purse.and_then(|nth| self.purses.get(nth));
        let (id, class) = purse
            .map_or((Value::Null, String::new()), |purse| (purse.id.clone(), purse.class.clone()));
        request["kind"] = kind.into();
        request["place"] = place.into();
        request["source_id"] = id;
        let dong = request["amount_vnd"].as_i64().unwrap_or_default();
        let day = request["day"].as_str().unwrap_or_default().to_owned();
        let row = self.ask("record_voucher", &request)?;
        self.note("chung-tu", day, kind, place, class, dong);
        Ok(row["voucher"]["voucher_id"].clone())
    }

    pub(crate) fn receive(&mut self, day: NaiveDate, it: &Receipt) -> Result<(), DeskError> {
        let place = if it.to_account { "tien-gui" } else { "tien-mat" };
        let nth = self.purse(it.class);
        let request = json!({
            "day": day.to_string(), "payee": it.payee, "reason": it.reason, "budget_code": null,
            "amount_vnd": it.dong, "documents": 1,
        });
        self.voucher("thu", place, Some(nth), request)?;
        let side = if it.to_account { &mut self.account } else { &mut self.cash };
        *side += it.dong;
        self.purses[nth].left += it.dong;
        Ok(())
    }

    /// Brings cash to the box when there is too little of it; true when there is enough.
    fn cash_for(&mut self, day: NaiveDate, dong: i64) -> Result<bool, DeskError> {
        let short = dong - self.cash;
        if short <= 0 {
            return Ok(true);
        }
        let some_more = self.chance.amount(500_000, 3_000_000, 500_000);
        let wanted = short.div_euclid(500_000) * 500_000 + 500_000 + some_more;
        let drawn = wanted.min(self.account.div_euclid(100_000) * 100_000);
        if drawn < short {
            return Ok(false);
        }
        let request = json!({
            "day": day.to_string(), "payee": null, "reason": "Rút tiền gửi nhập quỹ tiền mặt",
            "budget_code": null, "amount_vnd": drawn, "documents": 1,
        });
        self.voucher("rut", "tien-gui", None, request)?;
        self.account -= drawn;
        self.cash += drawn;
        Ok(true)
    }

    /// Pays, from the source it is meant for or from the yearly budget, when there is money beside
    /// the allowances that are still owed. Returns the voucher, or nothing when nothing was paid.
    pub(crate) fn pay(&mut self, day: NaiveDate, it: &Payment) -> Result<Option<Value>, DeskError> {
        let meant = self.purse(it.class);
        let bears = |nth: usize| {
            let kept = if nth == 0 { self.owed } else { 0 };
            self.purses.get(nth).is_some_and(|purse| purse.left >= it.dong + kept)
        };
        let Some(nth) = [meant, 0].into_iter().find(|nth| bears(*nth)) else { return Ok(None) };
        if self.cash + self.account < it.dong + self.owed {
            return Ok(None);
        }
        let from_account = it.by_account && self.account >= it.dong;
        if !from_account && !self.cash_for(day, it.dong)? {
            return Ok(None);
        }
        let place = if from_account { "tien-gui" } else { "tien-mat" };
        let request = json!({
            "day": day.to_string(), "payee": it.payee, "reason": it.reason,
            "budget_code": it.code, "amount_vnd": it.dong, "documents": it.documents,
        });
        let id = self.voucher("chi", place, Some(nth), request)?;
        let side = if from_account { &mut self.account } else { &mut self.cash };
        *side -= it.dong;
        self.purses[nth].left -= it.dong;
        Ok(Some(id))
    }

    /// Voids the voucher recorded last or, in a correction, one recorded long ago.
    pub(crate) fn void(&mut self, id: &Value, act: usize, why: &str) -> Result<(), DeskError> {
        self.ask("void_voucher", &json!({ "voucher_id": id, "reason": why }))?;
        let revision = self.revision;
        let Some(noted) = self.acts.get_mut(act) else { return Ok(()) };
        noted.void_since = Some(revision);
        let (dong, place, class) = (noted.dong, noted.place, noted.class.clone());
        let nth = self.purse(&class);
        if let Some(purse) = self.purses.get_mut(nth) {
            purse.left += dong;
        }
        let side = if place == "tien-gui" { &mut self.account } else { &mut self.cash };
        *side += dong;
        Ok(())
    }

    /// Settles a month's allowances in cash from the yearly budget.
    pub(crate) fn settle(&mut self, day: NaiveDate, month: &str) -> Result<(), DeskError> {
        let view = self.ask("read_allowances", &json!({ "month": month }))?;
        let dong = view["total_vnd"].as_i64().unwrap_or_default();
        self.cash_for(day, dong)?;
        let source = self.purses.first().map(|purse| purse.id.clone());
        let request = json!({
            "month": month, "day": day.to_string(), "place": "tien-mat", "source_id": source,
        });
        self.ask("settle_allowances", &request)?;
        let class = self.purses.first().map(|purse| purse.class.clone()).unwrap_or_default();
        self.note("phu-cap", day.to_string(), "chi", "tien-mat", class, dong);
        self.cash -= dong;
        self.owed -= dong;
        if let Some(purse) = self.purses.first_mut() {
            purse.left -= dong;
        }
        Ok(())
    }

    pub(crate) fn hold(&mut self, request: &Value) -> Result<(), DeskError> {
        self.ask("record_activity", request)?;
        self.activities.push(RawActivity {
            held_on: request["held_on"].as_str().unwrap_or_default().to_owned(),
            turns: request["turns"].as_i64().unwrap_or_default(),
        });
        Ok(())
    }
}
