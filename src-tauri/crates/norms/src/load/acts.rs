//! What hangs on acts alone: rates, codes, forms.

use super::asked;
use super::file::File;
use crate::Norms;
use crate::fault::{LoadFault, nearest};
use crate::law::{Code, Form, RateSeries, RateValue};
use crate::norms::CodeList;
use crate::why::{InFile, Why};
use crate::{Day, chapters, raw};
use std::collections::BTreeMap;

/// Most later acts that take one list over; the busiest shipped list has a tenth of them.
const MOST_CARRIED: usize = 40;
/// Most wordings of one list, those carried over included; the longest shipped list has a tenth.
const MOST_WORDINGS: usize = 5_000;

impl Norms {
    pub(super) fn add_rate(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::RateFile = file.parse()?;
        let key = file.named(&f.key)?;
        if f.unit.get_ref() != "vnd-per-month" {
            return Err(file.at(&f.unit, InFile::RateUnit));
        }
        let mut values: Vec<RateValue> = Vec::new();
        for entry in f.value {
            let at = entry.span().start;
            let e = entry.into_inner();
            if values.last().is_some_and(|last| last.from >= e.from) {
                return Err(file.fault(at, InFile::DaysAscend));
            }
            if e.amount.is_some() == e.repealed {
                return Err(file.fault(at, InFile::AmountOrRepealed));
            }
            if e.amount.is_some_and(|amount| amount.is_negative() || amount.is_zero()) {
                return Err(file.fault(at, InFile::AmountAboveZero));
            }
            values.push(RateValue {
                from: e.from,
                amount: e.amount,
                source: self.cited(file, &e.source)?,
                article: e.article,
                verified: e.verified,
                note: e.note,
            });
        }
        let (en, vi, checked_on) = (raw::english(&f.vi, f.en), f.vi, f.checked_on);
        let series = RateSeries { key: key.clone(), vi, en, checked_on, values };
        self.rates.insert(key, series);
        Ok(())
    }

    pub(super) fn add_codes(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::CodeFile = file.parse()?;
        let list = file.named(&f.list)?;
        let source = self.cited(file, &f.source)?;
        let mut codes: Vec<Code> = Vec::new();
        let mut newest: BTreeMap<String, Day> = BTreeMap::new();
        for entry in f.code {
            let at = entry.span().start;
            if codes.len() >= MOST_WORDINGS {
                return Err(file.fault(at, too_many_wordings()));
            }
            let e = entry.into_inner();
            let from = e.from.unwrap_or(f.from);
            if let Some(unknown) = e.extra.keys().find(|key| !f.extra_keys.contains(key)) {
                let like = nearest(unknown, f.extra_keys.iter().map(String::as_str)).join(", ");
                return Err(file.fault(at, InFile::NotExtra.of([unknown.as_str(), &like])));
            }
            if newest.insert(e.code.clone(), from).is_some_and(|last| last >= from) {
                return Err(file.fault(at, InFile::DaysOfOne.of([&e.code])));
            }
            if let Some(reason) = chapters::misfit(&list, &e.extra) {
                return Err(file.fault(at, reason));
            }
            let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
            if e.code.is_empty() || !e.code.bytes().all(plain) {
                return Err(file.fault(at, InFile::CodeForm.of([&e.code])));
            }
            let code = Code {
                code: e.code,
                en: raw::english(&e.vi, e.en),
                vi: e.vi,
                note: e.note,
                from,
                source: match &e.source {
                    Some(own) => self.cited(file, own)?,
                    None => source.clone(),
                },
                verified: e.verified.unwrap_or(f.verified),
                extra: e.extra,
                repealed: e.repealed,
            };
            if let Some(reason) = asked::misfit(&list, &code) {
                return Err(file.fault(at, reason));
            }
            codes.push(code);
        }
        for (nth, entry) in f.carried.into_iter().enumerate() {
            let at = entry.span().start;
            if nth >= MOST_CARRIED {
                return Err(file.fault(at, InFile::CarriedOften.of([MOST_CARRIED.to_string()])));
            }
            let carried = entry.into_inner();
            let source = self.cited(file, &carried.source)?;
            let carries = carry(&mut codes, carried.from, &source, carried.verified);
            carries.map_err(|reason| file.fault(at, reason))?;
        }
        let (en, vi, fields) = (raw::english(&f.vi, f.en), f.vi, f.extra_keys);
        self.lists.insert(list, CodeList { vi, en, fields, codes });
        Ok(())
    }

    pub(super) fn add_form(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::FormFile = file.parse()?;
        let key = file.named(&f.key)?;
        let mut forms: Vec<Form> = Vec::new();
        for entry in f.form {
            let at = entry.span().start;
            let e = entry.into_inner();
            if forms.last().is_some_and(|last| last.from >= e.from) {
                return Err(file.fault(at, InFile::DaysAscend));
            }
            if !["A4", "A4-ngang", "A5-ngang"].contains(&e.paper.as_str()) || e.copies < 1 {
                return Err(file.fault(at, InFile::FormPaper));
            }
            forms.push(Form {
                key: key.clone(),
                from: e.from,
                number: e.number,
                title: e.title,
                legend: e.legend,
                paper: e.paper,
                copies: e.copies,
                signatures: e.signatures,
                source: self.cited(file, &e.source)?,
                verified: e.verified,
                note: e.note,
            });
        }
        self.forms.insert(key, forms);
        Ok(())
    }
}

fn too_many_wordings() -> Why {
    InFile::TooManyWordings.of([MOST_WORDINGS.to_string()])
}

/// Gives every code that stands before the day another wording of the same words, resting on a
/// later act; a code with its own entry on that day keeps it. Refused when there was none, and
/// when the list would grow too long.
fn carry(codes: &mut Vec<Code>, from: Day, source: &str, verified: bool) -> Result<(), Why> {
    let mut newest: BTreeMap<&str, Day> = BTreeMap::new();
    for code in codes.iter().filter(|code| code.from <= from) {
        let last = newest.entry(&code.code).or_insert(code.from);
        *last = code.from.max(*last);
    }
    let stands = |code: &Code| {
        code.from < from && !code.repealed && newest.get(code.code.as_str()) == Some(&code.from)
    };
    let carried = codes.iter().filter(|code| stands(code)).count();
    if carried == 0 {
        return Err(InFile::CarriedNothing.into());
    }
    if codes.len() + carried > MOST_WORDINGS {
        return Err(too_many_wordings());
    }
    let mut all: Vec<Code> = Vec::with_capacity(codes.len() + carried);
    for code in codes.iter() {
        all.push(code.clone());
        if stands(code) {
            all.push(Code { from, source: source.to_owned(), verified, ..code.clone() });
        }
    }
    *codes = all;
    Ok(())
}
