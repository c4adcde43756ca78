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

use crate::Norms;
use crate::fault::{LoadFault, nearest};
use crate::law::Tier;
use crate::rules::{self, RuleFault};
use file::File;
use toml::Spanned;

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
                folder => return Err(file.fault(0, format!("no such folder: {folder}"))),
            }
        }
        norms.check_acts(&ordered)?;
        norms.check_deadlines(&ordered)?;
        norms.check_figures(&ordered)?;
        norms.check_asked(&ordered)?;
        norms.finish_units();
        Ok(norms)
    }

    fn add_rule(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let rule = rules::parse(file.path, file.text).map_err(|fault| match fault {
            RuleFault::File { line, reason, .. } => file.on_line(line, reason),
            RuleFault::Expression { line, at, reason, .. } => {
                file.on_line(line, format!("{reason} at byte {at} of the expression"))
            }
            // What only running can show; reading never ends so.
            other => file.on_line(0, other.to_string()),
        })?;
        let written = |name: &str| file.text.find(name).unwrap_or(0);
        if let Some(list) = rule.lists().find(|l| !self.lists.contains_key(*l)) {
            return Err(file.fault(written(list), format!("no list of codes {list}")));
        }
        if let Some(rate) = rule.rates().find(|r| !self.rates.contains_key(*r)) {
            return Err(file.fault(written(rate), format!("no rate {rate}")));
        }
        if let Some(key) = rule.principles().find(|p| !self.principles.contains_key(*p)) {
            return Err(file.fault(written(key), format!("no principle {key}")));
        }
        if self.rule(&rule.id).is_some() {
            return Err(file.on_line(0, format!("a second rule {}", rule.id)));
        }
        if self.rules.len() >= rules::MOST_RULES {
            return Err(file.on_line(0, format!("more than {} rules", rules::MOST_RULES)));
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
        Err(file.at(source, format!("no instrument {id} (did you mean: {like})")))
    }
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
