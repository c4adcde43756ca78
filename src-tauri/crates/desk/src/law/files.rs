//! The law as files: where an entry stands, and what makes a file unreadable.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::view::View;
use norms::LawFiles;
use norms::draft::DraftFault;

impl From<DraftFault> for DeskError {
    fn from(fault: DraftFault) -> DeskError {
        match fault {
            DraftFault::Empty(field) => DeskError::new(Code::FieldEmpty).at(field),
            DraftFault::Wrong(field) => DeskError::new(Code::LawField).at(field),
            DraftFault::Taken(field) => DeskError::new(Code::NameTaken).at(field),
            DraftFault::Order(field) => DeskError::new(Code::LawDayOrder).at(field),
            DraftFault::Load(fault) => malformed(&fault),
            DraftFault::Pack(fault) => misplaced(&fault),
        }
    }
}

/// A name that is no place for law is told as it was written.
fn misplaced(fault: &norms::PackFault) -> DeskError {
    match fault {
        norms::PackFault::Path(path) => DeskError::new(Code::LawPlace).with("why", path),
        _ => DeskError::new(Code::TooLarge),
    }
}

pub(crate) fn malformed(fault: &norms::LoadFault) -> DeskError {
    placed(Code::LawMalformed, fault)
}

/// Why files are no law, by place: the reason as a code, what it names first, and as a sentence in
/// both languages.
pub(crate) fn placed(code: Code, fault: &norms::LoadFault) -> DeskError {
    let [why, why_en] = norms::LoadFault::told(std::slice::from_ref(fault));
    let first = &fault.why;
    DeskError::new(code)
        .with("file", &fault.file)
        .with("line", fault.line)
        .with("reason", first.code())
        .with("named", first.named().first().map(String::as_str).unwrap_or_default())
        .with("why", why)
        .with("why_en", why_en)
}

/// The same of all that is wrong with how one file is written, by the place of the first.
pub(crate) fn miswritten(all: &[norms::LoadFault]) -> Option<DeskError> {
    let [why, why_en] = norms::LoadFault::told(all);
    Some(malformed(all.first()?).with("why", why).with("why_en", why_en))
}

/// The files of the newest law with this office's changes in them.
pub(crate) fn drafted(view: View<'_>) -> Result<LawFiles, DeskError> {
    let mut files = view.laws()?.files()?;
    for change in view.read()?.law_changes()? {
        put(&mut files, &change.path, &change.text)?;
    }
    Ok(files)
}

pub(crate) fn put(files: &mut LawFiles, path: &str, text: &str) -> Result<(), DeskError> {
    files.put(path, text).map_err(|fault| misplaced(&fault))
}

/// A rule on trial asks only for what a report has.
pub(crate) fn rule_fits(files: &LawFiles, path: &str) -> Result<(), DeskError> {
    letters::rule_fits(files, path).map_err(|fault| malformed(&fault))
}
