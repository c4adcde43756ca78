//! The report as pages to look at and as files to print.

use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::files::write_print;
use crate::core::moment::KeptPages;
use crate::core::names::law_names;
use crate::core::settings;
use crate::core::talk::{OfQuarter, PaperFile};
use crate::core::view::View;
use crate::core::words::{Language, sentence};
use crate::people::posts;
use crate::report::by_day::{self, Head};
use crate::report::checking;
use crate::report::checking::Checked;
use crate::report::known;
use crate::report::talk::{AskPage, PageView};
use centre::{QuarterState, newest_report};
use norms::{Day, Quarter};
use paper::{LawNames, ReportFacts, ReportPaper, WorkbookPaper};

fn say(key: &str, values: &[(&str, &str)]) -> String {
    let values = values.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    sentence(Language::Vietnamese, key, &values)
}

/// Everything printed that is not in the tables.
pub(crate) fn report_paper<'a>(
    view: View<'_>,
    checked: &'a Checked,
    names: &'a LawNames,
    state: &QuarterState,
) -> Result<ReportPaper<'a>, DeskError> {
    let quarter = state.quarter;
    let sealed = view.read()?.sealed_reports()?;
    let law = &*view.law_of(quarter)?;
    let told = by_day::centre_of(view.read()?, law, &view.own()?, quarter, view.now().today)?;
    let head = Head::of(view, told)?;
    let facts = ReportFacts {
        profile: &head.profile,
        state,
        replaced: newest_report(&sealed, quarter),
        // It is signed on the day it bears, by who leads and keeps the books then.
        signers: posts::signers(view, state.paper_day(view.now().today))?,
        upper_body: head.upper_body,
        ma_so_lieu: checked.check.ma_so_lieu.clone(),
        edition: by_day::edition_of(view, law, quarter)?,
        findings: &checked.check.findings,
        this_year: &view.read()?.activities(Day::new(quarter.year(), 1, 1)?, quarter.last())?,
        is_sample: head.is_sample,
        today: view.now().today,
    };
    Ok(ReportPaper::of(&checked.report, names, facts, &say)?)
}

pub(crate) fn report_page(view: View<'_>, request: AskPage) -> Result<PageView, DeskError> {
    view.profile()?;
    let quarter = request.quarter;
    let is_other = |kept: &Option<KeptPages>| kept.as_ref().is_none_or(|k| k.quarter != quarter);
    if is_other(&view.kept().pages.borrow()) {
        let pages = on_paper(view, quarter, |paper| {
            let pages = paper::report_pages(paper)?;
            Ok(KeptPages { quarter, ma_so_lieu: paper.ma_so_lieu.clone(), pages })
        })?;
        view.kept().pages.replace(Some(pages));
    }
    let kept = view.kept().pages.borrow();
    let kept = kept.as_ref().ok_or_else(|| DeskError::new(Code::PageUnknown))?;
    let index = usize::try_from(request.page).unwrap_or(0).checked_sub(1);
    let svg = index.and_then(|i| kept.pages.get(i));
    Ok(PageView {
        page: request.page,
        page_count: u32::try_from(kept.pages.len()).unwrap_or(u32::MAX),
        svg: svg.cloned().ok_or_else(|| DeskError::new(Code::PageUnknown).at("page"))?,
        ma_so_lieu: kept.ma_so_lieu.clone(),
    })
}

pub(crate) fn print_report(desk: &mut Desk, request: OfQuarter) -> Result<PaperFile, DeskError> {
    written(desk, request.quarter, "pdf", |paper| Ok(paper::report_pdf(paper)?))
}

pub(crate) fn write_workbook(desk: &mut Desk, request: OfQuarter) -> Result<PaperFile, DeskError> {
    written(desk, request.quarter, "xlsx", workbook_of)
}

/// Writes the report of a quarter as a file of a kind.
fn written(
    desk: &mut Desk,
    quarter: Quarter,
    kind: &str,
    made: impl FnOnce(&ReportPaper<'_>) -> Result<Vec<u8>, DeskError>,
) -> Result<PaperFile, DeskError> {
    let (name, bytes) = desk.ask(|view| {
        let profile = view.profile()?;
        let revision = settings::quarter_state(view.read()?, quarter)?.revision;
        let name = format!("BC_{}_{quarter}_L{revision}.{kind}", profile.centre_id);
        Ok((name, on_paper(view, quarter, made)?))
    })?;
    write_print(desk, &name, &bytes)
}

/// The paper of a quarter: of a closed one with the names of when it was sealed.
fn on_paper<T>(
    view: View<'_>,
    quarter: Quarter,
    made: impl FnOnce(&ReportPaper<'_>) -> Result<T, DeskError>,
) -> Result<T, DeskError> {
    let checked = checking::checked(view, quarter)?;
    known::at(view, known::seal_of(view.read()?, quarter)?, || {
        let state = settings::quarter_state(view.read()?, quarter)?;
        let names = law_names(view, quarter)?;
        made(&report_paper(view, &checked, &names, &state)?)
    })
}

/// The workbook that goes with a report.
pub(crate) fn workbook_of(paper: &ReportPaper<'_>) -> Result<Vec<u8>, DeskError> {
    Ok(paper::workbook(&WorkbookPaper::beside(paper)?)?)
}
