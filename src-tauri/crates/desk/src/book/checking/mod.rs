//! The whole book checked: its file, its journal, its tables against the journal, its journal against
//! its copies, what must hold between its records, and every stored file. The rooms below judge; here it is gathered and told.

mod attached;
mod centre;
mod copies;
mod files;
mod found;
mod line;
mod office;
mod owner;

use crate::book::talk::{BookHealth, FlawRow};
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::core::words::{Language, sentence};
use ::centre::Record;
use found::Found;
use letters::{Flaw, FlawCode};
use store::{AnyRecord, Astray, Health, Role, Stray};

/// Checks the whole book; the cost grows with it. What is found is told; only what stops the asking
/// itself is an error.
pub(crate) fn check_book(view: View<'_>, _: Nothing) -> Result<BookHealth, DeskError> {
    let health = view.read()?.health()?;
    let mut found = Found::default();
    found.flaws.extend(of_health(&health));
    found.part(|| journal(view))?;
    found.part(|| owner::flaws(view))?;
    found.part(|| copies::flaws(view))?;
    let mut records = Vec::new();
    found.part(|| {
        records = view.read()?.records()?;
        Ok(Vec::new())
    })?;
    match view.read()?.role()? {
        Some(Role::Centre) => {
            centre::check(view, &records, &mut found)?;
            found.part(|| attached::flaws(view))?;
        }
        Some(Role::Office) => office::check(view, &records, &mut found)?,
        None => {}
    }
    files::check(view, &records, &mut found)?;
    Ok(told(health, found))
}

fn told(health: Health, found: Found) -> BookHealth {
    let flaws: Vec<Flaw> = found.flaws.into_iter().collect();
    BookHealth {
        is_whole: letters::is_whole(&flaws),
        integrity: health.integrity,
        dangling: health.dangling,
        broken_journal_line: health.broken_journal_line,
        cut_journal_line: health.cut_journal_line,
        number_gaps: health.number_gaps,
        wrong_balances: health.wrong_balances,
        findings: flaws.into_iter().map(row).collect(),
    }
}

fn row(flaw: Flaw) -> FlawRow {
    let values = [("place".to_owned(), flaw.place.clone()), ("detail".into(), flaw.detail.clone())];
    let values = values.into_iter().collect();
    let said = |language| sentence(language, &format!("flaw.{}", flaw.code), &values);
    FlawRow {
        sentence_vi: said(Language::Vietnamese),
        sentence_en: said(Language::English),
        is_note: flaw.code.is_note(),
        code: flaw.code,
        place: flaw.place,
        detail: flaw.detail,
    }
}

/// What the book tells of itself as a file.
fn of_health(health: &Health) -> Vec<Flaw> {
    let mut flaws: Vec<Flaw> = health
        .integrity
        .iter()
        .map(|complaint| Flaw::at(FlawCode::IntegrityBroken, "", complaint))
        .collect();
    if health.dangling > 0 {
        flaws.push(Flaw::at(FlawCode::RowDangling, "", health.dangling.to_string()));
    }
    if let Some(line) = health.broken_journal_line {
        flaws.push(Flaw::at(FlawCode::JournalBroken, line.to_string(), ""));
    }
    if let Some(line) = health.cut_journal_line {
        flaws.push(Flaw::at(FlawCode::JournalCut, line.to_string(), ""));
    }
    if !health.keeps_its_end {
        flaws.push(Flaw::at(FlawCode::JournalOpen, "", ""));
    }
    flaws
}

/// The tables against the journal.
fn journal(view: View<'_>) -> Result<Vec<Flaw>, DeskError> {
    let proof = view.read()?.proof()?;
    let mut flaws: Vec<Flaw> = proof.strays.iter().map(stray).collect();
    let line = |seq: &i64| Flaw::at(FlawCode::JournalIndex, seq.to_string(), "");
    flaws.extend(proof.misfiled.iter().map(line));
    let defence = |name: &String| Flaw::at(FlawCode::DefenceMissing, name, "");
    flaws.extend(proof.layout.defences.iter().map(defence));
    let other = |(kind, name): &(String, String)| Flaw::at(FlawCode::LayoutDiffers, name, kind);
    flaws.extend(proof.layout.others.iter().map(other));
    Ok(flaws)
}

fn stray(stray: &Stray) -> Flaw {
    let voucher = match &stray.record {
        Some(AnyRecord::Centre(Record::Voucher(voucher))) => Some(voucher),
        _ => None,
    };
    let place = voucher.map(|v| format!("{}/{}", v.number(), v.year));
    let (code, fields) = match &stray.how {
        Astray::Changed(fields) => (FlawCode::RecordChanged, fields.as_slice()),
        Astray::Lost => (FlawCode::RecordLost, &[][..]),
        Astray::Unknown => (FlawCode::RecordUnknown, &[][..]),
        Astray::Repeats(columns) if voucher.is_some() => (FlawCode::VoucherEffect, &columns[..]),
        Astray::Repeats(columns) => (FlawCode::RepeatDiffers, &columns[..]),
    };
    let detail = format!("{} {}", stray.kind, fields.join(" "));
    Flaw::at(code, place.unwrap_or_else(|| stray.key.clone()), detail.trim_end())
}
