//! The settlement of a year, the posted sheet and a record of handing over, on paper.

use crate::closing::handing;
use crate::closing::settling::read_settlement;
use crate::closing::talk::{AskSettlementPaper, HandingOverKey, SettlementPaperKind};
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::files::write_print;
use crate::core::names::law_names;
use crate::core::talk::{PaperFile, PaperPages};
use crate::core::view::View;
use crate::money::talk::OfYear;
use crate::people::posts;
use crate::report::by_day::Head;
use norms::Day;
use paper::{HandingOverPaper, SettlementPaper};

fn settlement_of(view: View<'_>, year: i32) -> Result<SettlementPaper, DeskError> {
    let today = view.now().today;
    let told = read_settlement(view, OfYear { year })?;
    // The centre as it stood at the year's end; of a year that runs as it stands today.
    let day = Day::new(year, 12, 31)?.min(today);
    // It is made, and signed, today.
    let (names, signers) = (law_names(view, day.quarter())?, posts::signers(view, today)?);
    let head = Head::on(view, day)?;
    let law = view.norms()?;
    let mut paper = SettlementPaper::of(told, &head.profile, &names, &law, signers, today);
    (paper.upper_body, paper.sample) = (head.upper_body, head.is_sample);
    Ok(paper)
}

pub(crate) fn settlement_pages(
    view: View<'_>,
    request: AskSettlementPaper,
) -> Result<PaperPages, DeskError> {
    let paper = settlement_of(view, request.year)?;
    let pages = match request.paper {
        SettlementPaperKind::Settlement => paper::settlement_pages(&paper)?,
        SettlementPaperKind::Public => paper::settlement_public_pages(&paper)?,
    };
    Ok(PaperPages { pages })
}

pub(crate) fn print_settlement(
    desk: &mut Desk,
    request: AskSettlementPaper,
) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(|view| settlement_of(view, request.year))?;
    let (name, pdf) = match request.paper {
        SettlementPaperKind::Settlement => ("QUYET-TOAN-NAM", paper::settlement_pdf(&paper)?),
        SettlementPaperKind::Public => {
            ("CONG-KHAI-QUYET-TOAN", paper::settlement_public_pdf(&paper)?)
        }
    };
    write_print(desk, &format!("{name}_{}.pdf", request.year), &pdf)
}

fn handing_of(view: View<'_>, request: &HandingOverKey) -> Result<HandingOverPaper, DeskError> {
    let told = handing::known(view, &request.handing_over_id)?;
    let day = told.handed_on;
    let words = view.in_words(told.counted_vnd.unwrap_or(told.cash_vnd))?;
    let (names, signers) = (law_names(view, day.quarter())?, posts::signers(view, day)?);
    let head = Head::on(view, day)?;
    let law = view.norms()?;
    let mut paper = HandingOverPaper::of(told, &head.profile, &names, &law, signers, words);
    (paper.upper_body, paper.sample) = (head.upper_body, head.is_sample);
    Ok(paper)
}

pub(crate) fn handing_over_pages(
    view: View<'_>,
    request: HandingOverKey,
) -> Result<PaperPages, DeskError> {
    Ok(PaperPages { pages: paper::handing_over_pages(&handing_of(view, &request)?)? })
}

pub(crate) fn print_handing_over(
    desk: &mut Desk,
    request: HandingOverKey,
) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(|view| handing_of(view, &request))?;
    let name = format!("BAN-GIAO_{}_{}.pdf", paper.told.role.to_uppercase(), paper.told.handed_on);
    write_print(desk, &name, &paper::handing_over_pdf(&paper)?)
}
