//! An act that anything in the norms cites.

use crate::Day;
use serde::Serialize;
use ts_rs::TS;

/// One act that anything in the norms cites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Instrument {
    /// Permanent ASCII id, also the file's name.
    pub id: String,
    /// Number and sign as printed: `QĐ 09/2008/QĐ-BGDĐT`.
    pub number: String,
    /// What it is about, in Vietnamese.
    pub vi: String,
    /// What it is about, in English.
    pub en: String,
    /// Who issued it, in Vietnamese.
    pub issuer: String,
    /// The day it was signed.
    pub signed: Option<Day>,
    /// The day it took effect, when known.
    pub from: Option<Day>,
    /// Ids of acts it replaces as a whole.
    pub replaces: Vec<String>,
    /// Ids of acts it changes in part; they stay in force.
    pub amends: Vec<String>,
    /// The first day it no longer held, when no act took its place.
    pub ended: Option<Day>,
    /// Id of the act that ended it.
    pub ended_by: Option<String>,
    /// A person read this act, or an official copy of it.
    pub verified: bool,
    /// Its days were read there too, or in an official record of it, not assumed.
    pub dates_verified: bool,
    /// What is known about it that has no field.
    pub note: Option<String>,
}

impl Instrument {
    /// The kind of act as a sentence names it before its number, read from the sign of the number: a letter
    /// of an office bears the office alone.
    pub fn kind(&self) -> &'static str {
        let signs = [
            ("NĐ", "Nghị định"),
            ("NQ", "Nghị quyết"),
            ("QĐ", "Quyết định"),
            ("CT", "Chỉ thị"),
            ("KH", "Kế hoạch"),
            ("HD", "Hướng dẫn"),
            ("TTLT", "Thông tư liên tịch"),
            ("TT", "Thông tư"),
        ];
        let parts: Vec<&str> = self.number.split(['/', '-']).collect();
        let found = signs.into_iter().find(|(sign, _)| parts.contains(sign));
        let is_law = parts.iter().any(|part| part.starts_with("QH"));
        found.map_or(if is_law { "Luật" } else { "Công văn" }, |(_, kind)| kind)
    }

    /// As a reader cites it: `NĐ 73/2024/NĐ-CP (30/06/2024)`; the number alone where the day of
    /// signing is not known.
    pub fn cited(&self) -> String {
        match self.signed {
            Some(day) => format!("{} ({})", self.number, day.office()),
            None => self.number.clone(),
        }
    }
}
