//! What the registers hold, as pages to look at and files to print: the book of gifts and the posted sheet,
//! a plan and what was done of it, the register of speakers, the books of allotments
//! and of advances, the slips of an advance.

mod closing;

pub(crate) use closing::{
    handing_over_pages, print_handing_over, print_settlement, settlement_pages,
};

use crate::advances::asking;
use crate::advances::talk::{AdvancePage, AdvanceRow, ListAdvances};
use crate::allotments::deciding::list_allotments;
use crate::allotments::talk::ListAllotments;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::files::write_print;
use crate::core::names::law_names;
use crate::core::talk::{Nothing, OnDay, PaperFile, PaperPages};
use crate::core::view::View;
use crate::money::gifts::list_gifts;
use crate::money::sources::list_sources;
use crate::money::talk::ListGifts;
use crate::people::collaborators::{ListCollaborators, list_collaborators};
use crate::people::posts;
use crate::report::by_day::Head;
use crate::report::talk::{
    AdvancePaperKind, AskAdvanceSlip, AskGiftPaper, AskPlanPaper, GiftPaperKind,
};
use crate::work::plans;
use centre::advances::AdvanceRefusal;
use centre::{PlanKind, VoucherKind};
use norms::{Day, Quarter, Vnd};
use paper::{
    AdvanceBookPaper, AdvanceSlip, AdvanceSlipPaper, AllotmentsPaper, GiftsPaper, Names, PlanPaper,
    SpeakersPaper,
};

fn paper_of(view: View<'_>, year: i32) -> Result<GiftsPaper, DeskError> {
    let today = view.now().today;
    // A year that runs is told as it stands.
    let quarter = Day::new(year, 12, 31)?.min(today).quarter();
    let page = list_gifts(view, ListGifts { year: Some(year) })?;
    let names = law_names(view, quarter)?;
    let money = donated(view, quarter)?;
    let signers = posts::signers(view, today)?;
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
    // The centre as it stood on that day; of a plan that is still to come as it stands today.
    let day = told.on.min(today);
    let (names, signers) = (law_names(view, day.quarter())?, posts::signers(view, today)?);
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
    let (names, signers) = (law_names(view, today.quarter())?, posts::signers(view, today)?);
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

fn allotments_of(view: View<'_>, request: ListAllotments) -> Result<AllotmentsPaper, DeskError> {
    let page = list_allotments(view, request)?;
    let on = page.as_of;
    let (names, signers) = (law_names(view, on.quarter())?, posts::signers(view, on)?);
    let head = Head::on(view, on)?;
    let law = view.norms()?;
    let mut paper = AllotmentsPaper::of(&page, &head.profile, &names, &law, signers)?;
    (paper.upper_body, paper.sample) = (head.upper_body, head.is_sample);
    Ok(paper)
}

pub(crate) fn allotment_pages(
    view: View<'_>,
    request: ListAllotments,
) -> Result<PaperPages, DeskError> {
    Ok(PaperPages { pages: paper::allotments_pages(&allotments_of(view, request)?)? })
}

pub(crate) fn print_allotments(
    desk: &mut Desk,
    request: ListAllotments,
) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(|view| allotments_of(view, request))?;
    let name = format!("SO-DU-TOAN_{}_{}.pdf", paper.year, paper.as_of);
    write_print(desk, &name, &paper::allotments_pdf(&paper)?)
}

fn advances_of(view: View<'_>, request: &ListAdvances) -> Result<AdvanceBookPaper, DeskError> {
    let today = view.now().today;
    let as_of = request.as_of.unwrap_or(today);
    let AdvancePage { rows, .. } = asking::page(view, as_of)?;
    let (names, signers) = (law_names(view, as_of.quarter())?, posts::signers(view, today)?);
    let mut groups: Vec<(String, Vec<AdvanceRow>)> = Vec::new();
    for kind in VoucherKind::ALL.into_iter().filter(|kind| kind.opens()) {
        let of: Vec<AdvanceRow> =
            rows.iter().filter(|row| row.voucher.kind == kind).cloned().collect();
        if !of.is_empty() {
            groups.push((names.printed("voucher-kind", kind.code()), of));
        }
    }
    let head = Head::on(view, as_of.min(today))?;
    let mut paper = AdvanceBookPaper::of(groups, &head.profile, signers, as_of, today);
    (paper.upper_body, paper.sample) = (head.upper_body, head.is_sample);
    Ok(paper)
}

pub(crate) fn advance_book_pages(
    view: View<'_>,
    request: ListAdvances,
) -> Result<PaperPages, DeskError> {
    Ok(PaperPages { pages: paper::advance_book_pages(&advances_of(view, &request)?)? })
}

pub(crate) fn print_advance_book(
    desk: &mut Desk,
    request: ListAdvances,
) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(|view| advances_of(view, &request))?;
    let name = format!("SO-TAM-UNG_{}.pdf", paper.as_of);
    write_print(desk, &name, &paper::advance_book_pdf(&paper)?)
}

fn slip_of(view: View<'_>, request: &AskAdvanceSlip) -> Result<AdvanceSlipPaper, DeskError> {
    let rows = asking::page(view, view.now().today)?.rows;
    let is_it = |row: &&AdvanceRow| row.voucher.voucher_id == request.advance_id;
    let row = rows.iter().find(is_it).filter(|row| row.voucher.kind == VoucherKind::TamUng);
    let row = row.ok_or(AdvanceRefusal::Unknown)?.clone();
    let slip = match request.paper {
        AdvancePaperKind::Request => AdvanceSlip::Request,
        AdvancePaperKind::Settlement => AdvanceSlip::Settlement,
    };
    // It is signed on its day, and says the same whenever it is printed again.
    let rows = asking::page(view, slip.made_on(&row))?.rows;
    // What the same person had of advances begun before this one.
    let is_earlier = |other: &&AdvanceRow| {
        let (one, own) = (&other.voucher, &row.voucher);
        one.kind == own.kind
            && one.payee == own.payee
            && (one.day, one.ordinal) < (own.day, own.ordinal)
    };
    let earlier = Vnd::sum(rows.iter().filter(is_earlier).map(|other| other.left_vnd))?;
    let beyond = match slip {
        AdvanceSlip::Request => Vec::new(),
        AdvanceSlip::Settlement => asking::beyond(view, &row)?,
    };
    let (day, words) = (slip.made_on(&row), view.in_words(row.begun_vnd)?);
    let (law, signers) = (view.norms()?, posts::signers(view, day)?);
    let head = Head::on(view, day)?;
    let mut paper = AdvanceSlipPaper::of(slip, row, earlier, &head.profile, &law, signers);
    (paper.upper_body, paper.sample) = (head.upper_body, head.is_sample);
    (paper.words, paper.beyond) = (words, beyond);
    Ok(paper)
}

pub(crate) fn advance_slip_pages(
    view: View<'_>,
    request: AskAdvanceSlip,
) -> Result<PaperPages, DeskError> {
    Ok(PaperPages { pages: paper::advance_slip_pages(&slip_of(view, &request)?)? })
}

pub(crate) fn print_advance_slip(
    desk: &mut Desk,
    request: AskAdvanceSlip,
) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(|view| slip_of(view, &request))?;
    let kind = match request.paper {
        AdvancePaperKind::Request => "DE-NGHI",
        AdvancePaperKind::Settlement => "THANH-TOAN",
    };
    let name = format!("{kind}-TAM-UNG_{}_{}.pdf", paper.row.number, paper.row.voucher.year);
    write_print(desk, &name, &paper::advance_slip_pdf(&paper)?)
}
