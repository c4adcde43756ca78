//! What goes with a seal and with a stick, and the request for what is missing: as pages to look at and files to
//! print.

use crate::bundles::kept;
use crate::bundles::keys;
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::files::write_print;
use crate::core::talk::{Nothing, PaperFile, PaperPages};
use crate::core::view::View;
use crate::money::entitlement::{read_entitlement, years_to};
use crate::money::talk::OfYear;
use crate::people::posts;
use crate::report::by_day::{self, Head};
use crate::report::talk::SealedKey;
use centre::SealedReport;
use norms::place_names::own_name;
use norms::{Day, Vnd};
use paper::{CardPaper, RequestPaper, SlipPaper};
use seal::{Opened, Trust};

fn sealed(view: View<'_>, request: &SealedKey) -> Result<SealedReport, DeskError> {
    let mut reports = view.read()?.sealed_reports()?.into_iter();
    let found = reports.find(|report| report.bundle_id == request.bundle_id);
    found.ok_or_else(|| DeskError::new(Code::BundleUnknown).at("bundle_id"))
}

fn slip_paper(view: View<'_>, request: &SealedKey) -> Result<SlipPaper, DeskError> {
    let report = sealed(view, request)?;
    let quarter = report.quarter;
    let bytes = kept::of_report(&report).read(view.home())?;
    // The bundle may bear an older seal of this centre: its own digits are the ones to compare.
    let opened = seal::read(&bytes, &Trust::SelfSigned)
        .map_err(|refusal| DeskError::new(Code::SealRefused).with("cause", refusal))?;
    let (law, own) = (&*view.law_of(quarter)?, view.own()?);
    let told = by_day::centre_of(view.read()?, law, &own, quarter, view.now().today)?;
    let sealed_on = day_of(&report.sealed_at)?;
    let called = by_day::unit_called(law, &told, quarter.last());
    let apart = called.strip_prefix(&told.unit_name).unwrap_or_default();
    Ok(SlipPaper {
        centre: format!("{}{apart}", told.name),
        place: own_name(&told.unit_name).to_owned(),
        centre_id: told.centre_id,
        office: told.office_name,
        quarter,
        revision: report.revision,
        sealed_on,
        file_name: report.file_name,
        ma_goi: report.bundle_id.into(),
        ma_so_lieu: report.ma_so_lieu,
        digits: opened.signer.digits().to_string(),
        totals: totals(view, quarter.last(), &opened)?,
        sender: posts::signers(view, sealed_on)?.accountant,
        sample: view.is_sample()?,
    })
}

/// The control totals the bundle states, as they are called.
fn totals(view: View<'_>, on: Day, opened: &Opened) -> Result<Vec<(String, String)>, DeskError> {
    let law = &*view.norms()?;
    let mut totals = Vec::new();
    for figure in letters::Figure::ALL {
        if let Some(stated) = opened.info.control.get(figure.code()) {
            let name = law.code("figure", figure.code(), on).map(|code| code.vi.clone());
            let unit = if figure.is_money() { " đồng" } else { "" };
            let name = name.unwrap_or_else(|_| figure.code().to_owned());
            totals.push((name, format!("{}{unit}", Vnd::new(*stated)?)));
        }
    }
    Ok(totals)
}

/// The day of an instant as the book keeps it.
fn day_of(instant: &str) -> Result<Day, DeskError> {
    let day = instant.get(..10).unwrap_or_default();
    day.parse().map_err(|_| DeskError::fault(&"an instant without a day"))
}

pub(crate) fn slip_pages(view: View<'_>, request: SealedKey) -> Result<PaperPages, DeskError> {
    Ok(PaperPages { pages: paper::slip_pages(&slip_paper(view, &request)?)? })
}

pub(crate) fn print_slip(desk: &mut Desk, request: SealedKey) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(|view| slip_paper(view, &request))?;
    let name = format!("PHIEU-GUI_{}_L{}.pdf", paper.quarter, paper.revision);
    write_print(desk, &name, &paper::slip_pdf(&paper)?)
}

fn card_paper(view: View<'_>) -> Result<CardPaper, DeskError> {
    let today = view.now().today;
    let head = Head::on(view, today)?;
    let made = keys::made(view)?.ok_or_else(|| DeskError::new(Code::SealMissing))?;
    let law = &*view.norms()?;
    Ok(CardPaper {
        upper_body: head.upper_body,
        profile: head.profile.received(law, today),
        form: CardPaper::form_on(law, today),
        digits: made.digits,
        made_on: day_of(&made.made_at)?,
        is_replacement: !made.older.is_empty(),
        printed_on: today,
        signers: posts::signers(view, today)?,
        sample: head.is_sample,
    })
}

pub(crate) fn seal_card_pages(view: View<'_>, _: Nothing) -> Result<PaperPages, DeskError> {
    Ok(PaperPages { pages: paper::card_pages(&card_paper(view)?)? })
}

pub(crate) fn print_seal_card(desk: &mut Desk, _: Nothing) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(card_paper)?;
    let name = format!("DANG-KY-CON-DAU_{}.pdf", paper.profile.centre_id);
    write_print(desk, &name, &paper::card_pdf(&paper)?)
}

fn request_paper(view: View<'_>, request: &OfYear) -> Result<RequestPaper, DeskError> {
    let first_on = view.own()?.founded().first_on;
    if request.year < first_on.year() {
        let refused = DeskError::new(Code::YearBeforeBook).at("year");
        return Err(refused.with("year", request.year).with("first", first_on.office()));
    }
    // What a year that is over lacked stands in the letter of this one: two letters would ask twice.
    let today = view.now().today;
    if request.year < today.year() {
        let error = DeskError::new(Code::RequestPastYear).at("year").with("year", request.year);
        return Err(error.with("now", today.year()));
    }
    let told = read_entitlement(view, OfYear { year: request.year })?;
    let years = years_to(view, request.year)?;
    let before_vnd = years.rows.last().map(|row| row.before_vnd).unwrap_or_default();
    if years.carried_vnd <= Vnd::ZERO {
        return Err(DeskError::new(Code::NothingMissing).at("year").with("year", request.year));
    }
    let head = Head::on(view, told.as_of)?;
    let words = view.in_words(years.carried_vnd)?;
    let signers = posts::signers(view, told.as_of)?;
    let paper = RequestPaper::of(&told, head.profile, &*view.norms()?, signers, words);
    let first = years.rows.first().map_or(request.year, |row| row.year);
    let paper = paper.carrying(before_vnd, first)?;
    Ok(RequestPaper { upper_body: head.upper_body, sample: head.is_sample, ..paper })
}

pub(crate) fn budget_request_pages(
    view: View<'_>,
    request: OfYear,
) -> Result<PaperPages, DeskError> {
    Ok(PaperPages { pages: paper::request_pages(&request_paper(view, &request)?)? })
}

pub(crate) fn print_budget_request(
    desk: &mut Desk,
    request: OfYear,
) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(|view| request_paper(view, &request))?;
    let name = format!("DE-NGHI-CAP-KINH-PHI_{}.pdf", request.year);
    write_print(desk, &name, &paper::request_pdf(&paper)?)
}
