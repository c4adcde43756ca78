//! Law of an office above this one: it comes in as changes, which this office looks at and issues on. All of its
//! files or none, as files of law are taken from a folder.

use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::{Doing, Done};
use crate::core::error::DeskError;
use crate::core::names::short;
use crate::law::files::{drafted, malformed, put, rule_fits};
use crate::law::pack::Coming;
use crate::law::pack_rows::titles;
use crate::law::talk::LawPackRow;
use centre::{LawChange, Record};
use norms::LawFiles;

/// Keeps what a pack says otherwise than the law drafted here, as changes that are not issued.
pub(crate) fn as_changes(desk: &mut Desk, coming: &Coming) -> Result<LawPackRow, DeskError> {
    let before = desk.ask(drafted)?;
    let changed = before.differing(&coming.pack.files);
    let told = row(desk, coming, changed.clone())?;
    if changed.is_empty() {
        return Ok(told);
    }
    desk.act("take_law_pack", |doing| {
        keep(doing, coming, &changed)?;
        Ok(Done::of(format!("{} · {}", told.number, told.note), told.clone()))
    })
}

fn keep(doing: &mut Doing<'_>, coming: &Coming, changed: &[String]) -> Result<(), DeskError> {
    let view = doing.view();
    let (before, today) = (drafted(view)?, view.now().today);
    let mut after = before.clone();
    let mut changes = Vec::new();
    for path in changed.iter().map(|key| LawFiles::path_of(key)) {
        let text = coming.pack.files.get(&path).unwrap_or_default().to_owned();
        put(&mut after, &path, &text)?;
        let title = coming.pack.head.note.clone();
        changes.push(LawChange { path, text, title, changed_on: today });
    }
    let read = |files: &LawFiles| files.read().map_err(|fault| malformed(&fault).at("path"));
    if let Some(name) = read(&after)?.lost(&read(&before)?) {
        return Err(DeskError::new(Code::LawLost).at("path").with("name", name));
    }
    for change in changes {
        rule_fits(&after, &change.path).map_err(|error| error.at("path"))?;
        doing.act.put(&Record::LawChange(change))?;
    }
    Ok(())
}

fn row(desk: &Desk, coming: &Coming, changed: Vec<String>) -> Result<LawPackRow, DeskError> {
    let (opened, head) = (&coming.opened, &coming.pack.head);
    let name = seal::name::file_name(&opened.info, &opened.ma_goi);
    Ok(LawPackRow {
        pack_id: opened.ma_goi.clone().into(),
        office_id: opened.info.centre.id.clone().into(),
        office_name: opened.info.centre.name.clone(),
        number: head.number,
        edition: short(&head.edition),
        applies_from: head.applies_from,
        issued_on: head.issued_on,
        taken_on: desk.now().today,
        note: head.note.clone(),
        file_name: name.map_err(|refusal| crate::core::error::refused(&refusal))?,
        is_current: false,
        is_here: false,
        titles: titles(&coming.pack.files, &changed)?,
        changed,
        is_draft: true,
    })
}
