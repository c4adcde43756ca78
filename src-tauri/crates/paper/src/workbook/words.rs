//! The words of the workbook, and what its sheets may be called.

use crate::PaperFault;
use serde_json::Value as Json;

/// The Vietnamese words of the workbook, kept beside the templates.
pub(super) struct Words(Json);

impl Words {
    pub(super) fn read() -> Result<Words, PaperFault> {
        serde_json::from_str(include_str!("../templates/workbook.json"))
            .map(Words)
            .map_err(|e| PaperFault::Workbook(e.to_string()))
    }

    pub(super) fn of(&self, key: &str) -> &str {
        self.0[key].as_str().unwrap_or_default()
    }
}

/// A sheet name a spreadsheet accepts: 31 characters, none of `[]:*?/\`; a longer title ends with a whole word.
pub(super) fn sheet_name(title: &str) -> String {
    let kept: String = title.chars().filter(|c| !"[]:*?/\\".contains(*c)).collect();
    if kept.chars().count() <= 31 {
        return kept;
    }
    let cut: String = kept.chars().take(31).collect();
    let whole = if kept.chars().nth(31) == Some(' ') {
        cut.as_str()
    } else {
        cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole)
    };
    whole.trim_end_matches([' ', ',', ';', '–', '-']).to_owned()
}
