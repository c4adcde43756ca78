//! The book written for hledger into a folder: into an empty one, or in place of an earlier export of the same centre.

use crate::closing::talk::{ExportLedger, LedgerExport};
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::files::make_folder;
use crate::core::view::View;
use crate::core::words::{Language, sentence};
use crate::core::world::{first_day, last_day};
use centre::hledger::{ACCOUNTS, LedgerBook, LedgerFile, Words, is_own_name, mark};
use norms::Day;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Far more than the line that tells whose export it is.
const LARGEST_ACCOUNTS: u64 = 64 * 1024 * 1024;

pub(crate) fn export_hledger(
    desk: &mut Desk,
    request: ExportLedger,
) -> Result<LedgerExport, DeskError> {
    let folder = stick::meant(&request.folder);
    let (own, files) = desk.ask(files)?;
    let before = may_write(&folder, &own)?;
    make_folder(&folder)?;
    // The accounts first: a year of before finds its own in them still.
    for file in &files {
        stick::write_page(&folder.join(&file.name), file.text.as_bytes())?;
    }
    let written: BTreeSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
    // A year the book no longer has, after an older copy was brought back.
    for old in before.iter().filter(|name| !written.contains(name.as_str())) {
        std::fs::remove_file(folder.join(old)).map_err(unreadable)?;
    }
    let files = files.into_iter().map(|file| file.name).collect();
    Ok(LedgerExport { folder: stick::told(&folder), files })
}

fn unreadable(e: std::io::Error) -> DeskError {
    DeskError::new(Code::Io).with("cause", e)
}

/// The names of an earlier export of this centre; none in an empty folder or where there is none yet.
fn may_write(folder: &Path, own: &str) -> Result<Vec<String>, DeskError> {
    let not_own =
        || DeskError::new(Code::FolderNotOwn).at("folder").with("folder", stick::told(folder));
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) if e.kind() == std::io::ErrorKind::NotADirectory => return Err(not_own()),
        Err(e) => return Err(unreadable(e)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let name = entry.map_err(unreadable)?.file_name().to_string_lossy().into_owned();
        if !is_own_name(&name) {
            return Err(not_own());
        }
        names.push(name);
    }
    if names.is_empty() {
        return Ok(names);
    }
    let told = stick::read_limited(&folder.join(ACCOUNTS), LARGEST_ACCOUNTS).unwrap_or_default();
    let is_own =
        told.strip_prefix(mark(own).as_bytes()).is_some_and(|rest| rest.starts_with(b"\n"));
    if is_own { Ok(names) } else { Err(not_own()) }
}

fn files(view: View<'_>) -> Result<(String, Vec<LedgerFile>), DeskError> {
    let profile = view.own()?.on(view.now().today);
    let (read, law) = (view.read()?, view.norms()?);
    let vouchers = read.vouchers(first_day(), last_day())?;
    let newest = vouchers.iter().map(|voucher| voucher.day);
    let until = newest.fold(view.now().today.max(profile.first_on), Day::max);
    // As the law calls a code on the last day it was used.
    let mut code_names: BTreeMap<String, String> = BTreeMap::new();
    for voucher in &vouchers {
        for code in voucher.shares().into_iter().filter_map(|share| share.budget_code) {
            if let Ok(named) = law.code("budget-code", &code, voucher.day) {
                code_names.insert(code, named.vi.clone());
            }
        }
    }
    let sources = read.sources()?;
    let book = LedgerBook {
        centre_id: profile.centre_id.as_str(),
        centre_name: &profile.name,
        first_on: profile.first_on,
        until,
        sources: &sources,
        vouchers: &vouchers,
        counts: &read.cash_counts(first_day(), last_day())?,
        closings: &read.closings()?,
        quarters: &read.quarters()?,
        code_names: &code_names,
        words: &words(),
    };
    let files = book.files(&mut |day| -> Result<_, DeskError> {
        let sums = read.source_sums(first_day(), day)?;
        let left = sources.iter().map(|source| {
            let its = sums.iter().find(|one| one.source_id == source.source_id);
            let sums = its.map(|one| one.sums).unwrap_or_default();
            Ok((source.source_id.clone(), source.left_after(sums)?))
        });
        left.collect()
    })?;
    Ok((profile.centre_id.to_string(), files))
}

fn words() -> Words {
    let say = |key: &str| sentence(Language::Vietnamese, key, &BTreeMap::new());
    Words {
        assets: say("paper.hledger.assets"),
        cash: say("paper.hledger.cash"),
        account: say("paper.hledger.account"),
        common_account: say("paper.hledger.common_account"),
        persons: say("paper.hledger.persons"),
        shortage: say("paper.hledger.shortage"),
        debts: say("paper.hledger.debts"),
        commune: say("paper.hledger.commune"),
        surplus: say("paper.hledger.surplus"),
        sources: say("paper.hledger.sources"),
        carried: say("paper.hledger.carried"),
        received: say("paper.hledger.received"),
        spent: say("paper.hledger.spent"),
        paid_by_commune: say("paper.hledger.paid_by_commune"),
        no_code: say("paper.hledger.no_code"),
        unnamed: say("paper.hledger.unnamed"),
        opening: say("paper.hledger.opening"),
        year_opening: say("paper.hledger.year_opening"),
        count: say("paper.hledger.count"),
        not_written: say("paper.hledger.not_written"),
        closing: say("paper.hledger.closing"),
        sealing: say("paper.hledger.sealing"),
        end: say("paper.hledger.end"),
        void: say("paper.hledger.void"),
        reverses: say("paper.hledger.reverses"),
        budget_year: say("paper.hledger.budget_year"),
        how: say("paper.hledger.how"),
    }
}
