//! What hangs on acts alone: rates, codes, forms.

use super::{CodeList, Norms, file::File};
use crate::fault::LoadFault;
use crate::law::{Code, Form, RateSeries, RateValue};
use crate::{Day, chapters, raw};

impl Norms {
    pub(super) fn add_rate(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::RateFile = file.parse()?;
        let key = file.named(&f.key)?;
        if f.unit.get_ref() != "vnd-per-month" {
            return Err(file.at(&f.unit, "the only unit known is vnd-per-month"));
        }
        let mut values: Vec<RateValue> = Vec::new();
        for entry in f.value {
            let at = entry.span().start;
            let e = entry.into_inner();
            if values.last().is_some_and(|last| last.from >= e.from) {
                return Err(file.fault(at, "days must strictly ascend"));
            }
            if e.amount.is_some() == e.repealed {
                return Err(file.fault(at, "a value has an amount, or is repealed"));
            }
            if e.amount.is_some_and(|amount| amount.is_negative() || amount.is_zero()) {
                return Err(file.fault(at, "an amount is above zero"));
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
        let series = RateSeries { key: key.clone(), vi: f.vi, en: f.en, values };
        self.rates.insert(key, series);
        Ok(())
    }

    pub(super) fn add_codes(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::CodeFile = file.parse()?;
        let list = file.named(&f.list)?;
        let source = self.cited(file, &f.source)?;
        let mut codes: Vec<Code> = Vec::new();
        for entry in f.code {
            let at = entry.span().start;
            let e = entry.into_inner();
            let from = e.from.unwrap_or(f.from);
            if let Some(unknown) = e.extra.keys().find(|key| !f.extra_keys.contains(key)) {
                return Err(file.fault(at, format!("{unknown} is not among extra_keys")));
            }
            if codes.iter().any(|c| c.code == e.code && c.from >= from) {
                return Err(file.fault(at, "the days of one code must strictly ascend"));
            }
            if let Some(reason) = chapters::misfit(&list, &e.extra) {
                return Err(file.fault(at, reason));
            }
            let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
            if e.code.is_empty() || !e.code.bytes().all(plain) {
                return Err(file.fault(at, "a code is made of letters, digits and -"));
            }
            codes.push(Code {
                code: e.code,
                vi: e.vi,
                en: e.en,
                note: e.note,
                from,
                source: match &e.source {
                    Some(own) => self.cited(file, own)?,
                    None => source.clone(),
                },
                verified: e.verified.unwrap_or(f.verified),
                extra: e.extra,
                repealed: e.repealed,
            });
        }
        for entry in f.carried {
            let at = entry.span().start;
            let carried = entry.into_inner();
            let source = self.cited(file, &carried.source)?;
            if !carry(&mut codes, carried.from, &source, carried.verified) {
                return Err(file.fault(at, "no code stands before this day to be carried over"));
            }
        }
        let (vi, en) = (f.vi, f.en);
        self.lists.insert(list, CodeList { vi, en, codes });
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
                return Err(file.fault(at, "days must strictly ascend"));
            }
            if !["A4", "A4-ngang", "A5-ngang"].contains(&e.paper.as_str()) || e.copies < 1 {
                return Err(file.fault(at, "paper is A4, A4-ngang or A5-ngang; copies at least 1"));
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

/// Gives every code that stands before the day another wording of the same words, resting on a
/// later act; a code with its own entry on that day keeps it. False when there was none.
fn carry(codes: &mut Vec<Code>, from: Day, source: &str, verified: bool) -> bool {
    let mut all: Vec<Code> = Vec::with_capacity(codes.len() * 2);
    let mut is_any = false;
    for code in codes.iter() {
        let newer = |c: &Code| c.code == code.code && c.from > code.from && c.from <= from;
        let stands = code.from < from && !code.repealed && !codes.iter().any(newer);
        all.push(code.clone());
        if stands {
            all.push(Code { from, source: source.to_owned(), verified, ..code.clone() });
            is_any = true;
        }
    }
    *codes = all;
    is_any
}
