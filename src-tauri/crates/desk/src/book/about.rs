//! What the program is: its version, the source it was built of, whose work is built into it and by which licence.

use crate::book::talk::{About, BuiltIn};
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;

/// Fonts, icons and what draws the pages: name, licence and where its text stands.
const BESIDE: &str = include_str!("../../../../../assets/licences/beside.tsv");
/// Every library, on either system: name, version, licence. A house test holds that it is what cargo builds.
const LIBRARIES: &str = include_str!("../../../../../assets/licences/libraries.tsv");

pub(crate) fn read_about(_: View<'_>, _: Nothing) -> Result<About, DeskError> {
    Ok(about())
}

/// The same without a book.
pub fn about() -> About {
    About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        build: option_env!("SCD_BUILD").filter(|told| !told.is_empty()).map(str::to_owned),
        beside: BESIDE.lines().filter_map(beside).collect(),
        libraries: LIBRARIES.lines().filter_map(library).collect(),
    }
}

fn beside(line: &str) -> Option<BuiltIn> {
    let mut parts = line.split('\t');
    let (name, licence) = (parts.next()?.to_owned(), parts.next()?.to_owned());
    Some(BuiltIn { name, version: None, licence })
}

fn library(line: &str) -> Option<BuiltIn> {
    let mut parts = line.split('\t');
    let (name, version) = (parts.next()?.to_owned(), parts.next()?.to_owned());
    Some(BuiltIn { name, version: Some(version), licence: parts.next()?.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_both_lists_is_told_with_its_licence() {
        let about = about();
        assert_eq!(about.beside.len(), BESIDE.lines().count());
        assert_eq!(about.libraries.len(), LIBRARIES.lines().count());
        for one in about.beside.iter().chain(&about.libraries) {
            assert!(!one.name.is_empty() && !one.licence.is_empty(), "{one:?}");
        }
        assert!(about.libraries.iter().any(|one| one.name == "rusqlite"));
    }
}
