//! Acts, and what they do to each other.

use super::file::File;
use crate::fault::LoadFault;
use crate::law::Instrument;
use crate::raw;
use crate::why::InFile;
use crate::{Day, Norms};
use std::collections::BTreeSet;
use toml::Spanned;

impl Norms {
    pub(super) fn add_instrument(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::InstrumentFile = file.parse()?;
        let id = file.stem().to_owned();
        if !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
            return Err(file.fault(0, InFile::FileName));
        }
        // An act on a budget year may hold from that year's first day, past when it is signed.
        if let (Some(signed), Some(from)) = (f.signed, f.from)
            && from < signed
            && Day::new(signed.year(), 1, 1) != Ok(from)
        {
            return Err(file.fault(0, InFile::BeforeSigned));
        }
        if let Some(by) = &f.ended_by
            && f.ended.is_none()
        {
            return Err(file.at(by, InFile::EndedDay));
        }
        if f.ended.is_some_and(|ended| f.from.or(f.signed).is_some_and(|began| ended <= began)) {
            return Err(file.fault(0, InFile::EndedEarly));
        }
        let ids = |acts: Vec<Spanned<String>>| acts.into_iter().map(Spanned::into_inner).collect();
        self.instruments.insert(
            id.clone(),
            Instrument {
                id,
                number: f.number,
                en: raw::english(&f.vi, f.en),
                vi: f.vi,
                issuer: f.issuer,
                signed: f.signed,
                from: f.from,
                replaces: ids(f.replaces),
                amends: ids(f.amends),
                ended: f.ended,
                ended_by: f.ended_by.map(Spanned::into_inner),
                verified: f.verified,
                dates_verified: f.dates_verified.unwrap_or(f.verified),
                note: f.note,
            },
        );
        Ok(())
    }

    /// Every act named by an act exists, is named in one way only, and is older; no act comes
    /// back to itself.
    pub(super) fn check_acts(&self, files: &[File<'_>]) -> Result<(), LoadFault> {
        for file in files.iter().filter(|f| f.path.starts_with("instruments/")) {
            let f: raw::InstrumentFile = file.parse()?;
            if let Some(by) = &f.ended_by {
                self.cited(file, by)?;
            }
            for named in f.replaces.iter().chain(&f.amends) {
                let older = self.cited(file, named)?;
                let replaced = f.replaces.iter().any(|r| r.get_ref() == &older);
                if replaced && f.amends.iter().any(|a| a.get_ref() == &older) {
                    return Err(file.at(named, InFile::BothWays.of([older])));
                }
                if self.leads_to(&older, file.stem()) {
                    return Err(file.at(named, InFile::LeadsBack.of([older])));
                }
                let began = self.instruments.get(&older).and_then(|act| act.from);
                if let (Some(from), Some(began)) = (f.from, began)
                    && from < began
                {
                    return Err(file.at(named, InFile::YoungerAct.of([older])));
                }
            }
        }
        Ok(())
    }

    /// Was the day from which an act holds read in it? What rests on that day is read only then too.
    pub(super) fn has_read_days(&self, act: &str) -> bool {
        self.instruments.get(act).is_some_and(|act| act.dates_verified)
    }

    /// True when following `replaces` and `amends` from one act reaches the other.
    fn leads_to(&self, from: &str, to: &str) -> bool {
        let mut ahead = vec![from];
        let mut seen = BTreeSet::new();
        while let Some(id) = ahead.pop() {
            if id == to {
                return true;
            }
            if seen.insert(id)
                && let Some(act) = self.instruments.get(id)
            {
                ahead.extend(act.replaces.iter().chain(&act.amends).map(String::as_str));
            }
        }
        false
    }
}
