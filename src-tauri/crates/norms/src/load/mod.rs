//! From files to law. The same code runs in the build, so a malformed file never ships.

mod acts;
mod asked;
mod beside;
mod calendars;
mod figures;
mod file;
mod grants;
mod instruments;
#[cfg(test)]
mod limits;
mod offices;
mod places;
mod principles;
mod supports;
#[cfg(test)]
mod tests;

use crate::fault::{LoadFault, nearest};
use crate::law::Tier;
use crate::rules::{self, RuleFault};
use crate::why::{InFile, Why};
use crate::{Norms, raw, written};
use file::File;
use toml::Spanned;

/// The list of provinces.
pub(crate) const PROVINCES: &str = "province";
/// Folders law may stand in.
pub(crate) const FOLDERS: [&str; 11] = [
    "allowances",
    "calendars",
    "codes",
    "forms",
    "instruments",
    "offices",
    "principles",
    "rates",
    "rules",
    "supports",
    "units",
];

impl Norms {
    /// Reads the law from `(path under the norms folder, text)` pairs.
    ///
    /// # Errors
    /// The first file that is malformed, names an unknown act, or contradicts another.
    pub fn from_files(edition: &str, files: &[(&str, &str)]) -> Result<Norms, LoadFault> {
        let mut norms = Norms { edition: edition.to_owned(), ..Norms::default() };
        let mut ordered: Vec<File<'_>> = files
            .iter()
            .filter(|(path, _)| path.ends_with(".toml"))
            .map(|&(path, text)| File { path, text })
            .collect();
        // Acts first: everything else cites them; codes next: decisions and units use them;
        // then principles, which decisions answer for themselves.
        ordered.sort_by_key(|file| (order(file.path), file.path));
        for file in &ordered {
            match file.path.split('/').next().unwrap_or("") {
                "instruments" => norms.add_instrument(file)?,
                "codes" => norms.add_codes(file)?,
                "rates" => norms.add_rate(file)?,
                "allowances" => norms.add_decision(file)?,
                "calendars" if calendars::is_of_calendars(file) => norms.add_calendars(file)?,
                "principles" => norms.add_principle(file)?,
                "supports" => norms.add_support(file)?,
                "calendars" => norms.add_deadlines(file)?,
                "forms" => norms.add_form(file)?,
                "offices" => norms.add_offices(file)?,
                "units" if file.stem() == "succession" => norms.add_succession(file)?,
                "units" => norms.add_units(file)?,
                "rules" => norms.add_rule(file)?,
                folder => return Err(file.fault(0, no_folder(folder))),
            }
        }
        norms.check_acts(&ordered)?;
        norms.check_deadlines(&ordered)?;
        norms.check_rules_named(&ordered)?;
        norms.check_asked(&ordered)?;
        norms.finish_units();
        Ok(norms)
    }

    fn read_rule(file: &File<'_>) -> Result<rules::Rule, LoadFault> {
        rules::parse(file.path, file.text).map_err(|fault| match fault {
            RuleFault::File { line, why, .. } => file.on_line(line, why),
            RuleFault::Expression { line, letter, reason, .. } => {
                file.on_line(line, reason.of([letter.to_string()]))
            }
            // What only running can show; reading never ends so.
            _ => file.on_line(0, InFile::RuleStops),
        })
    }

    fn add_rule(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let rule = Norms::read_rule(file)?;
        let written = |name: &str| file.text.find(name).unwrap_or(0);
        if let Some(list) = rule.lists().find(|l| !self.lists.contains_key(*l)) {
            let like = nearest(list, self.lists.keys().map(String::as_str)).join(", ");
            return Err(file.fault(written(list), InFile::NoList.of([list, &like])));
        }
        if let Some(rate) = rule.rates().find(|r| !self.rates.contains_key(*r)) {
            let like = nearest(rate, self.rates.keys().map(String::as_str)).join(", ");
            return Err(file.fault(written(rate), InFile::NoRate.of([rate, &like])));
        }
        if let Some(key) = rule.principles().find(|p| !self.principles.contains_key(*p)) {
            let like = nearest(key, self.principles.keys().map(String::as_str)).join(", ");
            return Err(file.fault(written(key), InFile::NoPrinciple.of([key, &like])));
        }
        if self.rule(&rule.id).is_some() {
            return Err(file.on_line(0, InFile::SecondRule.of([rule.id])));
        }
        if self.rules.len() >= rules::MOST_RULES {
            return Err(file.on_line(0, InFile::MostRules.of([rules::MOST_RULES.to_string()])));
        }
        self.rules.push(rule);
        Ok(())
    }

    /// The id, if an act by that id is known.
    fn cited(&self, file: &File<'_>, source: &Spanned<String>) -> Result<String, LoadFault> {
        let id = source.get_ref();
        if self.instruments.contains_key(id) {
            return Ok(id.clone());
        }
        let like = nearest(id, self.instruments.keys().map(String::as_str)).join(", ");
        Err(file.at(source, InFile::NoAct.of([id.as_str(), &like])))
    }
}

impl Norms {
    /// Why a code cannot stand that its list has on no day.
    fn strange(&self, list: &str, code: &str) -> Option<Why> {
        let known = self.all_codes(list);
        let is_there = known.iter().any(|known| known.code == code);
        (!is_there).then(|| InFile::NoCode.of([code, list, &self.like(list, code)]))
    }

    /// The codes of a list that a wrong one may have meant.
    fn like(&self, list: &str, code: &str) -> String {
        nearest(code, self.all_codes(list).iter().map(|known| known.code.as_str())).join(", ")
    }

    /// Has the state given this code to a province, on whatever day? A law from before provinces
    /// were listed knows none and refuses none.
    fn is_known_province(&self, code: &str) -> bool {
        let known = self.all_codes(PROVINCES);
        known.is_empty() || known.iter().any(|known| known.code == code)
    }
}

/// All that is wrong with how a file is written, as far as it shows in the file alone; empty where
/// [`misread`] finds nothing. The first is what that one tells.
pub fn misread_all(path: &str, text: &str) -> Vec<LoadFault> {
    written::every(text, |text| misread(path, text))
}

/// Why a file cannot be read by itself, before it is held beside the others: a key that is none, a
/// day that is none. `path` is `folder/name.toml`, and the folder says what kind of file it is.
pub fn misread(path: &str, text: &str) -> Option<LoadFault> {
    fn shape<T: serde::de::DeserializeOwned>(file: &File<'_>) -> Result<(), LoadFault> {
        file.parse::<T>().map(|_| ())
    }
    let file = File { path, text };
    let read = match path.split('/').next().unwrap_or("") {
        "instruments" => shape::<raw::InstrumentFile>(&file),
        "codes" => shape::<raw::CodeFile>(&file),
        "rates" => shape::<raw::RateFile>(&file),
        "allowances" => shape::<raw::DecisionFile>(&file),
        "principles" => shape::<raw::PrincipleFile>(&file),
        "supports" => shape::<raw::SupportFile>(&file),
        "calendars" if calendars::is_of_calendars(&file) => shape::<raw::CalendarFile>(&file),
        "calendars" => shape::<raw::DeadlineFile>(&file),
        "forms" => shape::<raw::FormFile>(&file),
        "offices" => shape::<raw::OfficeFile>(&file),
        "units" if file.stem() == "succession" => shape::<raw::SuccessionFile>(&file),
        "units" => shape::<raw::UnitFile>(&file),
        "rules" => Norms::read_rule(&file).map(|_| ()),
        folder => Err(file.fault(0, no_folder(folder))),
    };
    read.err()
}

fn no_folder(folder: &str) -> Why {
    let like = nearest(folder, FOLDERS.iter().copied()).join(", ");
    InFile::NoFolder.of([folder, &like])
}

/// A province is two digits, as the state codes it.
fn is_province(code: &str) -> bool {
    Tier::of_unit_code(code) == Some(Tier::Tinh)
}

/// Acts, then codes, then principles, then the rest; succession and rules, which name the rest,
/// last.
fn order(path: &str) -> u8 {
    match path.split('/').next() {
        Some("instruments") => 0,
        Some("codes") => 1,
        Some("principles") => 2,
        Some("units") if path.ends_with("succession.toml") => 4,
        Some("rules") => 4,
        _ => 3,
    }
}
