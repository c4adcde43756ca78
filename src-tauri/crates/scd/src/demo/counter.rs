//! The office's half: at its counter it enrols, takes in, answers, and at last adds everything up;
//! the centres take their receipts and those whose report went back correct it.

use super::cast::{OFFICE, PASSPHRASE, Part};
use super::chance::{Chance, Clock};
use super::out::Progress;
use super::played::{Planted, Played};
use super::province::Demo;
use super::seat::Machine;
use crate::asking::ask;
use chrono::NaiveDate;
use desk::{Desk, DeskError};
use serde_json::{Value, json};
use std::path::Path;

/// Days after the quarter's first on which the office sits down: the mornings after the deadline,
/// after the late ones, and after the corrections.
const SITTINGS: [i64; 3] = [97, 115, 122];
/// Of those whose report went back, every fourth has not answered when the curtain falls.
const SLOW: usize = 4;

/// What the office's half came to.
#[derive(Clone, Debug)]
pub struct Counted {
    /// States of the board.
    pub counts: Value,
    /// Control totals at two hops.
    pub controls: Value,
    /// Workbook and summary.
    pub files: [String; 2],
    /// Receipts written.
    pub receipts: usize,
}

/// The office at its counter.
struct Counter {
    desk: Desk,
    clock: Clock,
    quarter: &'static str,
    receipts: usize,
}

impl Demo {
    /// Plays the office's half, after the centres'.
    pub fn receive(&mut self) -> Result<Counted, DeskError> {
        let mut counter = self.open_office()?;
        self.contacts(&mut counter)?;
        let [first, late, last] = SITTINGS.map(|day| self.options.era.day(day));
        let progress = Progress::new(self.played.len());
        self.sitting(&mut counter, first, Some(&progress))?;
        self.sitting(&mut counter, late, Some(&progress))?;
        self.take_receipts(late)?;
        self.correct_returned(late)?;
        self.sitting(&mut counter, last, None)?;
        self.take_receipts(last)?;
        self.write_out()?;
        counter.add_up(&self.dir.join("out"))
    }

    /// What stdout says of it.
    pub fn summary(&self, counted: &Counted) -> Value {
        let bundles: usize = self.played.iter().map(|centre| centre.sealed.len()).sum();
        let silent = self.played.iter().filter(|centre| centre.sealed.is_empty()).count();
        json!({
            "dir": self.dir.display().to_string(), "quarter": self.options.era.quarter(),
            "seed": self.options.seed, "centres": self.played.len(), "bundles": bundles,
            "not_handed_in": silent,
            "acts": self.played.iter().map(|centre| centre.acts.len()).sum::<usize>(),
            "counts": counted.counts, "controls": counted.controls,
            "receipts": counted.receipts, "files": counted.files,
        })
    }

    fn open_office(&self) -> Result<Counter, DeskError> {
        let (era, home) = (self.options.era, self.dir.join("office"));
        let machine = Machine { book: home.join("so.socd"), home };
        let clock = Clock::on(era.last());
        let chance = Chance::of(self.options.seed, &format!("noi nhan/{}", era.year()));
        let mut desk = machine.desk(&clock, chance, &self.stick());
        desk.create_book()?;
        let founding = json!({ "office_id": OFFICE.0, "name": OFFICE.1 });
        ask(&mut desk, "found_office", &founding)?;
        let seal = json!({ "passphrase": PASSPHRASE, "is_replacement": false });
        ask(&mut desk, "make_seal", &seal)?;
        Ok(Counter { desk, clock, quarter: era.quarter(), receipts: 0 })
    }

    /// The office's old telephone list: every centre's director, under an invented number.
    fn contacts(&self, counter: &mut Counter) -> Result<(), DeskError> {
        for (nth, centre) in self.played.iter().enumerate() {
            let contact = json!({
                "unit_code": centre.unit.code, "unit_from": centre.unit.from,
                "contact_name": centre.director, "phone": format!("0203 000 {:03}", nth + 1),
                "note": null, "is_expected": true,
            });
            counter.ask("save_contact", &contact)?;
        }
        Ok(())
    }

    /// One sitting: everything brought by then was taken in on its day; now it is answered.
    fn sitting(
        &mut self,
        counter: &mut Counter,
        day: NaiveDate,
        progress: Option<&Progress>,
    ) -> Result<(), DeskError> {
        // A stick is brought the morning after its report was sealed, so arrivals have their days.
        let mut order: Vec<(NaiveDate, usize)> = Vec::new();
        for (nth, centre) in self.played.iter().enumerate() {
            let sealed = centre.sealed.iter().map(|sealed| sealed.sealed_on);
            order.extend(sealed.filter(|on| *on < day).max().map(|on| (on, nth)));
        }
        order.sort_unstable();
        for (sealed_on, nth) in order {
            counter.clock.morning(sealed_on + chrono::Days::new(1));
            let centre = &self.played[nth];
            let arrived: Vec<String> = centre
                .sealed
                .iter()
                .filter(|sealed| sealed.sealed_on < day)
                .map(|sealed| sealed.on_stick.display().to_string())
                .collect();
            let is_new = counter.take_in(&arrived, centre)?;
            if let Some(progress) = progress.filter(|_| is_new) {
                progress.step(&centre.unit.full_name);
            }
        }
        counter.clock.morning(day);
        counter.answer(self)?;
        counter.ask("lock_seal", &json!({}))?;
        Ok(())
    }

    /// Every centre that has an answer on the stick takes it; the first time it compares the
    /// office's thirty digits.
    fn take_receipts(&mut self, day: NaiveDate) -> Result<(), DeskError> {
        let (digits, stick) = (self.office_digits(day)?, self.stick());
        for nth in 0..self.played.len() {
            let own = stick.join("BIEN-NHAN").join(&self.played[nth].centre_id);
            let Some(mut desk) = self.desk(nth, day).filter(|_| own.is_dir()) else { continue };
            let found = ask(&mut desk, "find_receipts", &json!({ "folder": stick }))?;
            for receipt in found["receipts"].as_array().into_iter().flatten() {
                let path = json!({ "path": receipt["path"] });
                if receipt["state"] == "key-unknown" && self.pinned(&mut desk)?.is_null() {
                    let pin = json!({ "path": receipt["path"], "digits": digits });
                    ask(&mut desk, "pin_office", &pin)?;
                }
                if receipt["state"] != "known" {
                    ask(&mut desk, "take_receipt", &path)?;
                }
            }
        }
        Ok(())
    }

    fn pinned(&self, desk: &mut Desk) -> Result<Value, DeskError> {
        let ask_for = json!({ "quarter": self.options.era.quarter() });
        Ok(ask(desk, "read_answers", &ask_for)?["office"].clone())
    }

    fn office_digits(&self, day: NaiveDate) -> Result<Value, DeskError> {
        let home = self.dir.join("office");
        let machine = Machine { book: home.join("so.socd"), home };
        let chance = Chance::of(self.options.seed, &format!("so dien thoai/{day}"));
        let mut desk = machine.desk(&Clock::on(day), chance, &self.stick());
        Ok(ask(&mut desk, "read_seal", &json!({}))?["digits"].clone())
    }

    /// Those whose report went back put it right, but for the slow ones.
    fn correct_returned(&mut self, day: NaiveDate) -> Result<(), DeskError> {
        let returned: Vec<usize> =
            (0..self.played.len()).filter(|n| self.played[*n].part == Part::Returned).collect();
        for (order, nth) in returned.into_iter().enumerate() {
            if order % SLOW != SLOW - 1 {
                let next = day + chrono::Days::new(2);
                self.correct(nth, next, "Sửa theo nhận xét của nơi nhận")?;
            }
        }
        Ok(())
    }
}

impl Counter {
    fn ask(&mut self, command: &str, request: &Value) -> Result<Value, DeskError> {
        ask(&mut self.desk, command, request).map_err(|e| e.with("command", command))
    }

    /// Takes a centre's bundles in; a seal not seen before is enrolled by its thirty digits.
    fn take_in(&mut self, paths: &[String], centre: &Played) -> Result<bool, DeskError> {
        let mut is_new = false;
        for path in paths {
            let look = json!({ "path": path, "quarter": self.quarter });
            let mut seen = self.ask("preview_bundle", &look)?;
            if seen["state"] == "key-unknown" {
                let enrolment = json!({
                    "path": path, "digits": centre.digits,
                    "unit_code": centre.unit.code, "unit_from": centre.unit.from,
                });
                self.ask("enrol_centre", &enrolment)?;
                seen = self.ask("preview_bundle", &look)?;
            }
            if seen["can_take"] == true {
                let take = json!({
                    "path": path, "quarter": self.quarter, "bundle_id": seen["bundle_id"],
                });
                let taken = self.ask("import_bundle", &take)?;
                self.clock.pass(1);
                is_new = true;
                self.let_in(&taken)?;
            }
        }
        Ok(is_new)
    }

    /// A new machine, or which of two reports holds, is asked about over the telephone.
    fn let_in(&mut self, taken: &Value) -> Result<(), DeskError> {
        if taken["state"] == "quarantined" {
            let reason = "Gọi điện: máy cũ hỏng, đã khôi phục sổ, bản này là bản đúng";
            let confirm = json!({ "bundle_id": taken["bundle_id"], "reason": reason });
            self.ask("confirm_bundle", &confirm)?;
        }
        Ok(())
    }

    /// Accepts what is clean, returns what carries a planted error, leaves the rest to be handled;
    /// then writes the receipts.
    fn answer(&mut self, demo: &Demo) -> Result<(), DeskError> {
        let board = self.ask("read_board", &json!({ "quarter": self.quarter }))?;
        let mut clean = Vec::new();
        for row in board["rows"].as_array().into_iter().flatten() {
            if !self.reads(row)? {
                continue;
            }
            let of_row = |p: &&Played| row["centre_id"] == p.centre_id.as_str();
            let planted = demo.played.iter().find(of_row).and_then(|p| p.planted.as_ref());
            match planted {
                Some(planted) => self.send_back(row, planted)?,
                None => clean.push(row["bundle_id"].clone()),
            }
        }
        if !clean.is_empty() {
            let accept =
                json!({ "bundle_ids": clean, "verdict": "nhan", "remarks": [], "note": null });
            self.ask("record_review", &accept)?;
        }
        self.ask("unlock_seal", &json!({ "passphrase": PASSPHRASE }))?;
        let page = self.ask("list_receipts", &json!({ "quarter": self.quarter }))?;
        let waiting: Vec<Value> = page["waiting"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|receipt| receipt["bundle_id"].clone())
            .collect();
        self.receipts += waiting.len();
        let issue = json!({ "bundle_ids": waiting, "folder": demo.stick() });
        self.ask("issue_receipts", &issue)?;
        Ok(())
    }

    /// Reads what a centre says of its queries; is nothing else left to ask it?
    fn reads(&mut self, row: &Value) -> Result<bool, DeskError> {
        if row["state"] != "cho-duyet" && row["state"] != "can-xu-ly" {
            return Ok(false);
        }
        let bundle_id = &row["bundle_id"];
        let view = self.ask("read_review", &json!({ "bundle_id": bundle_id }))?;
        if view["bundle"]["standing"] != "counted" || !view["held"].is_null() {
            return Ok(false);
        }
        let mut said = Vec::new();
        for finding in view["findings"].as_array().into_iter().flatten() {
            match (finding["kind"].as_str(), &finding["explanation"]) {
                (Some("query"), Value::String(_)) => said.push(finding.clone()),
                (Some("hint"), _) => {}
                (Some("office"), _) if finding["severity"] == "hint" => {}
                _ => return Ok(false),
            }
        }
        for finding in said {
            let (rule, row) = (&finding["rule"], &finding["row"]);
            let request = json!({ "bundle_id": bundle_id, "rule": rule, "row": row });
            self.ask("accept_explanation", &request)?;
        }
        Ok(true)
    }

    fn send_back(&mut self, row: &Value, planted: &Planted) -> Result<(), DeskError> {
        let (column, text) = if planted.plant.kind == "so-tien" {
            ("amount_vnd", "Đối chiếu lại số tiền với chứng từ gốc")
        } else {
            ("budget_code", "Ghi lại tiểu mục cho đúng nội dung chi")
        };
        let remark = json!({
            "table": "chung-tu", "row": planted.voucher_id, "column": column,
            "rule": null, "text": text,
        });
        let review = json!({
            "bundle_ids": [row["bundle_id"]], "verdict": "tra-lai", "remarks": [remark],
            "note": null,
        });
        self.ask("record_review", &review)?;
        Ok(())
    }

    fn add_up(mut self, out: &Path) -> Result<Counted, DeskError> {
        let of_quarter = json!({ "quarter": self.quarter });
        let board = self.ask("read_board", &of_quarter)?;
        let made = self.ask("consolidate", &json!({ "quarter": self.quarter, "folder": out }))?;
        self.ask("print_phone_list", &of_quarter)?;
        let path = |name: &str| made[name].as_str().unwrap_or_default().to_owned();
        Ok(Counted {
            counts: board["counts"].clone(),
            controls: made["controls"].clone(),
            files: [path("xlsx_path"), path("pdf_path")],
            receipts: self.receipts,
        })
    }
}
