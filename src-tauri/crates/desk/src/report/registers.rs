//! What the registers hold, as pages to look at and files to print: the book of gifts and the posted sheet,
//! a plan and what was done of it, the register of speakers.

use crate::closing::handing;
use crate::closing::settling::read_settlement;
use crate::closing::talk::{AskSettlementPaper, HandingOverKey, SettlementPaperKind};
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::files::write_print;
use crate::core::names::law_names;
use crate::core::talk::{Nothing, OnDay, PaperFile, PaperPages};
use crate::core::view::View;
use crate::money::gifts::list_gifts;
use crate::money::sources::list_sources;
use crate::money::talk::{ListGifts, OfYear};
use crate::people::collaborators::{ListCollaborators, list_collaborators};
use crate::people::posts;
use crate::report::by_day::Head;
use crate::report::talk::{AskGiftPaper, AskPlanPaper, GiftPaperKind};
use crate::work::plans;
use centre::PlanKind;
use norms::{Day, Quarter};
use paper::{GiftsPaper, HandingOverPaper, PlanPaper, SettlementPaper, SpeakersPaper};

fn paper_of(view: View<'_>, year: i32) -> Result<GiftsPaper, DeskError> {
    let today = view.now().today;
    // A year that runs is told as it stands.
    let quarter = Day::new(year, 12, 31)?.min(today).quarter();
    let page = list_gifts(view, ListGifts { year: Some(year) })?;
    let names = law_names(view, quarter)?;
    let money = donated(view, quarter)?;
    let signers = posts::signers(view, quarter)?;
    let told = (page.rows.as_slice(), page.totals.as_slice());
    let head = Head::on(view, Day::new(year, 12, 31)?.min(today))?;
    let paper = GiftsPaper::of(year, told, &money, head.profile, &names, signers, today);
    let mut paper = paper.titled(&*view.norms()?);
    (paper.upper_body, paper.sample) = (head.upper_body, head.is_sample);
    Ok(paper)
}

/// The sources that hold donated money and had some in the year of a quarter.
fn donated(view: View<'_>, quarter: Quarter) -> Result<Vec<centre::sources::SourceRow>, DeskError> {
    let law = view.law_of(quarter)?;
    let (donated, in_kind) =
        (law.classes_of_donations(quarter.last()), law.classes_in_kind(quarter.last()));
    let mut rows = list_sources(view, OnDay { on: quarter.last() })?;
    rows.retain(|row| {
        let class = row.source.class.as_str();
        let sums = [row.received_year_vnd, row.spent_year_vnd, row.closing_vnd];
        donated.contains(&class)
            && !in_kind.contains(&class)
            && sums.iter().any(|sum| !sum.is_zero())
    });
    Ok(rows)
}

pub(crate) fn gift_pages(view: View<'_>, request: AskGiftPaper) -> Result<PaperPages, DeskError> {
    let paper = paper_of(view, request.year)?;
    let pages = match request.paper {
        GiftPaperKind::Book => paper::gift_book_pages(&paper)?,
        GiftPaperKind::Posted => paper::gift_sheet_pages(&paper)?,
    };
    Ok(PaperPages { pages })
}

pub(crate) fn print_gifts(desk: &mut Desk, request: AskGiftPaper) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(|view| paper_of(view, request.year))?;
    let (name, pdf) = match request.paper {
        GiftPaperKind::Book => ("SO-TAI-TRO", paper::gift_book_pdf(&paper)?),
        GiftPaperKind::Posted => ("CONG-KHAI-TAI-TRO", paper::gift_sheet_pdf(&paper)?),
    };
    write_print(desk, &format!("{name}_{}.pdf", request.year), &pdf)
}

fn plan_of(view: View<'_>, request: &AskPlanPaper) -> Result<PlanPaper, DeskError> {
    let today = view.now().today;
    let told = plans::one(view, &request.plan_id, request.on.unwrap_or(today))?;
    // A plan that is still to come is told by who stands there today.
    let day = told.on.min(today);
    let (names, signers) = (law_names(view, day.quarter())?, posts::signers(view, day.quarter())?);
    let head = Head::on(view, day)?;
    let law = view.norms()?;
    let mut paper = PlanPaper::of(told, &head.profile, &names, &law, signers, today);
    (paper.upper_body, paper.sample) = (head.upper_body, head.is_sample);
    Ok(paper)
}

pub(crate) fn plan_pages(view: View<'_>, request: AskPlanPaper) -> Result<PaperPages, DeskError> {
    Ok(PaperPages { pages: paper::plan_pages(&plan_of(view, &request)?)? })
}

pub(crate) fn print_plan(desk: &mut Desk, request: AskPlanPaper) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(|view| plan_of(view, &request))?;
    let plan = &paper.told.plan;
    let kind = match plan.kind {
        PlanKind::Stage => "GIAI-DOAN",
        PlanKind::Year => "NAM",
        PlanKind::Quarter => "QUY",
    };
    let name = format!("KE-HOACH_{kind}_{}.pdf", plan.period);
    write_print(desk, &name, &paper::plan_pdf(&paper)?)
}

fn speakers_of(view: View<'_>) -> Result<SpeakersPaper, DeskError> {
    let today = view.now().today;
    let page = list_collaborators(view, ListCollaborators { on: None })?;
    let quarter = today.quarter();
    let (names, signers) = (law_names(view, quarter)?, posts::signers(view, quarter)?);
    let head = Head::on(view, today)?;
    let mut paper = SpeakersPaper::of(&page, &head.profile, &names, signers, today);
    (paper.upper_body, paper.sample) = (head.upper_body, head.is_sample);
    Ok(paper)
}

pub(crate) fn speakers_pages(view: View<'_>, _: Nothing) -> Result<PaperPages, DeskError> {
    Ok(PaperPages { pages: paper::speakers_pages(&speakers_of(view)?)? })
}

pub(crate) fn print_speakers(desk: &mut Desk, _: Nothing) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(speakers_of)?;
    let name = format!("SO-BAO-CAO-VIEN_{}.pdf", paper.made_on);
    write_print(desk, &name, &paper::speakers_pdf(&paper)?)
}

fn settlement_of(view: View<'_>, year: i32) -> Result<SettlementPaper, DeskError> {
    let today = view.now().today;
    let told = read_settlement(view, OfYear { year })?;
    // The centre as it stood at the year's end; of a year that runs as it stands today.
    let day = Day::new(year, 12, 31)?.min(today);
    let (names, signers) = (law_names(view, day.quarter())?, posts::signers(view, day.quarter())?);
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
    let (names, signers) = (law_names(view, day.quarter())?, posts::signers(view, day.quarter())?);
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
