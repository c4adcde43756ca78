//! A pack of law read from a bundle whose key is trusted: what it says of itself, and its files.

use norms::{LawFiles, LoadFault, Quarter};
use seal::{Code, Opened, Refusal};

/// The law inside a pack, under `data/`.
pub(crate) const TEXT: &str = "luat.txt";
/// What the pack says of itself, a table of one row.
pub(crate) const HEAD: &str = "du-lieu/quy-dinh.csv";
/// For a reader with nothing but a text editor: what rests on which act.
pub(crate) const INDEX: &str = "muc-luc.md";
/// The columns of [`HEAD`].
pub(crate) const COLUMNS: [&str; 6] =
    ["number", "applies_from", "issued_on", "edition", "files", "note"];
/// Packs an office can number.
const MOST: u32 = 999_999;

/// What a pack says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) number: u32,
    pub(crate) applies_from: Quarter,
    pub(crate) issued_on: norms::Day,
    pub(crate) edition: String,
    pub(crate) note: String,
}

/// A pack that was read whole.
#[derive(Debug)]
pub(crate) struct Pack {
    pub(crate) head: Head,
    pub(crate) files: LawFiles,
}

/// Why a file is no pack that can be taken in.
#[derive(Debug)]
pub(crate) struct Unread {
    pub(crate) refusal: Refusal,
    /// The file and line of the law that cannot be read, where it is that.
    pub(crate) law: Option<Box<LoadFault>>,
}

impl From<Refusal> for Unread {
    fn from(refusal: Refusal) -> Unread {
        Unread { refusal, law: None }
    }
}

/// The pack of an opened bundle: what the format says of one, then the law to its end.
pub(crate) fn pack_of(opened: &Opened) -> Result<Pack, Unread> {
    let wrong = |detail: &str| opened.refuse(Code::LawForm, detail);
    let info = &opened.info;
    for (holds, what) in [
        (info.period.is_none(), "period"),
        (info.report.is_none(), "report"),
        (info.audience == info.centre.id, "audience"),
        (opened.files.contains_key(HEAD), HEAD),
        (opened.files.contains_key(TEXT), TEXT),
        (opened.files.contains_key(INDEX), INDEX),
    ] {
        if !holds {
            return Err(wrong(what).into());
        }
    }
    let (head, count) = head_of(opened)?;
    let files = files_of(opened, &head.edition)?;
    if files.iter().count() != count {
        return Err(opened.refuse(Code::TotalsDiffer, format!("{HEAD} files")).into());
    }
    let same = |norms: &seal::info::Norms| norms.edition == head.edition;
    if !info.norms.as_ref().is_none_or(same) {
        return Err(wrong("norms").into());
    }
    files.read_pack().map_err(|fault| {
        let place = format!("{} {}: {}", fault.file, fault.line, fault.why.vi());
        Unread { refusal: wrong(&place), law: Some(Box::new(fault)) }
    })?;
    Ok(Pack { head, files })
}

/// The files of the law, which the head names by their edition.
fn files_of(opened: &Opened, edition: &str) -> Result<LawFiles, Refusal> {
    let wrong = |detail: String| opened.refuse(Code::LawForm, detail);
    let bytes = opened.files.get(TEXT).map(Vec::as_slice).unwrap_or_default();
    let text = std::str::from_utf8(bytes).map_err(|_| wrong(format!("{TEXT} utf8")))?;
    let files = LawFiles::from_pack_text(text).map_err(|fault| match fault {
        norms::PackFault::Newer => opened.refuse(Code::TooNew, TEXT),
        fault => wrong(format!("{TEXT} {fault}")),
    })?;
    if files.iter().next().is_none() {
        return Err(wrong(format!("{TEXT} empty")));
    }
    if files.edition() != edition {
        return Err(wrong(format!("{HEAD} edition")));
    }
    Ok(files)
}

/// The one row of its table, and how many files it counts. Each cell in its one form.
pub(crate) fn head_of(opened: &Opened) -> Result<(Head, usize), Refusal> {
    let tables = opened.tables()?;
    if let Some(path) = tables.keys().find(|path| *path != HEAD) {
        return Err(opened.refuse(Code::CsvForm, format!("{path} table-unknown")));
    }
    let table = tables.get(HEAD).filter(|table| table.header == COLUMNS);
    let table =
        table.ok_or_else(|| opened.refuse(Code::CsvForm, format!("{HEAD} table-header")))?;
    let wrong = |what: &str| opened.refuse(Code::LawForm, format!("{HEAD} {what}"));
    let [row] = table.rows.as_slice() else {
        return Err(wrong("rows"));
    };
    let [number, applies_from, issued_on, edition, files, note] = row.as_slice() else {
        return Err(wrong("rows"));
    };
    let number = whole(number).filter(|n| (1..=MOST).contains(n)).ok_or_else(|| wrong("number"))?;
    let files = whole(files).and_then(|n| usize::try_from(n).ok()).ok_or_else(|| wrong("files"))?;
    let applies: Option<Quarter> = applies_from.parse().ok();
    let applies = applies.filter(|q| (1990..=2199).contains(&q.year()));
    let head = Head {
        number,
        applies_from: applies.ok_or_else(|| wrong("applies_from"))?,
        issued_on: issued_on.parse().map_err(|_| wrong("issued_on"))?,
        edition: edition.clone(),
        note: note.clone(),
    };
    let control = [("number".to_owned(), i64::from(number))].into();
    if opened.info.control != control {
        return Err(opened.refuse(Code::TotalsDiffer, "control"));
    }
    Ok((head, files))
}

/// A whole number as it is written in one way only.
fn whole(text: &str) -> Option<u32> {
    text.parse().ok().filter(|number: &u32| number.to_string() == text)
}
