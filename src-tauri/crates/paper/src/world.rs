//! The closed world a template is set in: four embedded faces, the templates, the data of one
//! paper. No disk, no network, no packages, no clock.

use crate::PaperFault;
use serde_json::Value as Json;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// One paper to be set: which template, its data, its pictures, its stable identity.
pub(crate) struct Job {
    /// Which template is the main file.
    pub(crate) template: Template,
    /// What the template reads as `/data.json`; texts in it are never markup.
    pub(crate) data: Json,
    /// The picture `/qr.svg`, where the template has one.
    pub(crate) qr: Option<String>,
    /// Names the same paper for ever: the PDF identifier is derived from it.
    pub(crate) ident: String,
}

/// The papers there are.
#[derive(Clone, Copy)]
pub(crate) enum Template {
    Report,
    Voucher,
    Allowance,
    GiftBook,
    GiftSheet,
    Settlement,
    HandingOver,
    Plan,
    Speakers,
    AdvanceBook,
    AdvanceRequest,
    AdvanceSettlement,
    /// The book of allotments.
    Allotments,
    /// A book over a stretch of days.
    Detail,
    CashBook,
    CashCount,
    Card,
    Request,
    Slip,
    Receipt,
    ReceiptSlips,
    PhoneList,
    Course,
    Consolidated,
}

impl Template {
    fn path(self) -> &'static str {
        match self {
            Template::Report => "/report.typ",
            Template::Voucher => "/voucher.typ",
            Template::Allowance => "/allowance.typ",
            Template::GiftBook => "/gift-book.typ",
            Template::GiftSheet => "/gift-sheet.typ",
            Template::Settlement => "/settlement.typ",
            Template::HandingOver => "/handing-over.typ",
            Template::Plan => "/plan.typ",
            Template::Speakers => "/speakers.typ",
            Template::AdvanceBook => "/advance-book.typ",
            Template::AdvanceRequest => "/advance-request.typ",
            Template::AdvanceSettlement => "/advance-settlement.typ",
            Template::Allotments => "/allotments.typ",
            Template::Detail => "/detail-book.typ",
            Template::CashBook => "/cash-book.typ",
            Template::CashCount => "/cash-count.typ",
            Template::Card => "/card.typ",
            Template::Request => "/request.typ",
            Template::Slip => "/slip.typ",
            Template::Receipt => "/receipt.typ",
            Template::ReceiptSlips => "/receipt-slips.typ",
            Template::PhoneList => "/phone-list.typ",
            Template::Course => "/course.typ",
            Template::Consolidated => "/consolidated.typ",
        }
    }
}

const TEMPLATES: &[(&str, &str)] = &[
    ("/shell.typ", include_str!("templates/shell.typ")),
    ("/tables.typ", include_str!("templates/tables.typ")),
    ("/committee.typ", include_str!("templates/committee.typ")),
    ("/people.typ", include_str!("templates/people.typ")),
    ("/report.typ", include_str!("templates/report.typ")),
    ("/money.typ", include_str!("templates/money.typ")),
    ("/advance-book.typ", include_str!("templates/advance-book.typ")),
    ("/advance-request.typ", include_str!("templates/advance-request.typ")),
    ("/advance-settlement.typ", include_str!("templates/advance-settlement.typ")),
    ("/voucher.typ", include_str!("templates/voucher.typ")),
    ("/allowance.typ", include_str!("templates/allowance.typ")),
    ("/gift-book.typ", include_str!("templates/gift-book.typ")),
    ("/gift-sheet.typ", include_str!("templates/gift-sheet.typ")),
    ("/settlement.typ", include_str!("templates/settlement.typ")),
    ("/handing-over.typ", include_str!("templates/handing-over.typ")),
    ("/plans.typ", include_str!("templates/plans.typ")),
    ("/plan.typ", include_str!("templates/plan.typ")),
    ("/speakers.typ", include_str!("templates/speakers.typ")),
    ("/allotments.typ", include_str!("templates/allotments.typ")),
    ("/detail-book.typ", include_str!("templates/detail-book.typ")),
    ("/cash-book.typ", include_str!("templates/cash-book.typ")),
    ("/cash-count.typ", include_str!("templates/cash-count.typ")),
    ("/card.typ", include_str!("templates/card.typ")),
    ("/request.typ", include_str!("templates/request.typ")),
    ("/slip.typ", include_str!("templates/slip.typ")),
    ("/receipt-body.typ", include_str!("templates/receipt-body.typ")),
    ("/receipt.typ", include_str!("templates/receipt.typ")),
    ("/receipt-slips.typ", include_str!("templates/receipt-slips.typ")),
    ("/phone-list.typ", include_str!("templates/phone-list.typ")),
    ("/course.typ", include_str!("templates/course.typ")),
    ("/consolidated.typ", include_str!("templates/consolidated.typ")),
];

macro_rules! face {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/fonts/", $name))
    };
}
static FACES: [&[u8]; 4] = [
    face!("Tinos-Regular.ttf"),
    face!("Tinos-Bold.ttf"),
    face!("Tinos-Italic.ttf"),
    face!("Tinos-BoldItalic.ttf"),
];

/// What does not change from one paper to the next, built once.
struct Base {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// Characters every face can draw.
    drawn: HashSet<u32>,
    sources: HashMap<FileId, Source>,
}

fn base() -> Result<&'static Base, PaperFault> {
    static BASE: OnceLock<Result<Base, PaperFault>> = OnceLock::new();
    BASE.get_or_init(|| {
        let fonts: Vec<Font> =
            FACES.iter().flat_map(|face| Font::iter(Bytes::new(*face))).collect();
        let drawn = fonts
            .iter()
            .map(|font| font.info().coverage.iter().collect::<HashSet<u32>>())
            .reduce(|all, one| &all & &one)
            .unwrap_or_default();
        let mut sources = HashMap::new();
        for (path, text) in TEMPLATES {
            let id = file_id(path)?;
            sources.insert(id, Source::new(id, (*text).to_owned()));
        }
        Ok(Base {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            drawn,
            sources,
        })
    })
    .as_ref()
    .map_err(Clone::clone)
}

fn file_id(path: &str) -> Result<FileId, PaperFault> {
    let path = VirtualPath::new(path).map_err(|e| PaperFault::Compile(format!("{path}: {e:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

struct Closed {
    base: &'static Base,
    main: FileId,
    files: HashMap<FileId, Bytes>,
}

impl World for Closed {
    fn library(&self) -> &LazyHash<Library> {
        &self.base.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &self.base.book
    }
    fn main(&self) -> FileId {
        self.main
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        self.base.sources.get(&id).cloned().ok_or_else(|| missing(id))
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| missing(id))
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.base.fonts.get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_with_slash().into())
}

/// Lays the paper out.
fn lay_out(job: &Job) -> Result<PagedDocument, PaperFault> {
    let base = base()?;
    let mut data = job.data.clone();
    printable(base, &mut data);
    let mut files = HashMap::new();
    files.insert(file_id("/data.json")?, Bytes::from_string(data.to_string()));
    if let Some(svg) = &job.qr {
        files.insert(file_id("/qr.svg")?, Bytes::from_string(svg.clone()));
    }
    let world = Closed { base, main: file_id(job.template.path())?, files };
    let done = typst::compile::<PagedDocument>(&world).output.map_err(|all| told(&all));
    // The compiler remembers what it laid out; keep the last few papers, not every one of the day.
    typst::comemo::evict(3);
    done
}

/// The paper as PDF/A-2b, the same bytes for the same job.
pub(crate) fn pdf(job: &Job) -> Result<Vec<u8>, PaperFault> {
    let document = lay_out(job)?;
    let standards = PdfStandards::new(&[PdfStandard::A_2b])
        .map_err(|e| PaperFault::Compile(e.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(job.ident.clone()),
        standards,
        // Tags multiply the size by six; the sealed copy travels on old sticks.
        tagged: false,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|all| told(&all))
}

/// The same paper as one SVG a page, for the preview.
pub(crate) fn pages(job: &Job) -> Result<Vec<String>, PaperFault> {
    let document = lay_out(job)?;
    Ok(document
        .pages()
        .iter()
        .map(|page| typst_svg::svg(page, &typst_svg::SvgOptions::default()))
        .collect())
}

fn told(all: &[SourceDiagnostic]) -> PaperFault {
    let texts: Vec<String> = all.iter().map(|d| d.message.to_string()).collect();
    PaperFault::Compile(texts.join("; "))
}

/// Shows a box for every character the faces cannot draw. PDF/A refuses a document with an
/// undrawable character, and one odd mark in a name must not stop a quarter's report.
fn printable(base: &Base, data: &mut Json) {
    match data {
        Json::String(text) => {
            if text.chars().any(|c| shown(base, c) != c) {
                *text = text.chars().map(|c| shown(base, c)).collect();
            }
        }
        Json::Array(items) => items.iter_mut().for_each(|item| printable(base, item)),
        Json::Object(fields) => fields.values_mut().for_each(|field| printable(base, field)),
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

fn shown(base: &Base, c: char) -> char {
    match c {
        '\t' | '\n' | '\r' => ' ',
        // Invisible marks that reorder or hide text: the faces have glyphs for them, a reader
        // of a signed paper must see that something stood there.
        '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' => '\u{25A1}',
        _ if c.is_control() || !base.drawn.contains(&u32::from(c)) => '\u{25A1}',
        _ => c,
    }
}
