//! Paper: the report, vouchers and allowance sheets as pages to look at and files to print.

use crate::checking::{self, Checked};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::lists::{self, LawNames};
use crate::quarter;
use crate::talk::money::{OfMonth, PaperFile, PaperPages, VoucherKey};
use crate::talk::records::OfQuarter;
use crate::talk::report::{AskPage, PageView};
use crate::{Language, allowances, sentence, vouchers};
use centre::{Profile, QuarterState, Record, Voucher, VoucherKind};
use norms::{Day, Norms, Quarter};
use paper::{
    AllowanceLine, AllowancePaper, Layout, ReportPaper, Revision, VoucherPaper, WorkbookPaper,
};

/// Pages of the report last looked at; they stand until the next act.
pub(crate) struct KeptPages {
    quarter: Quarter,
    ma_so_lieu: String,
    pages: Vec<String>,
}

impl From<paper::PaperFault> for DeskError {
    fn from(fault: paper::PaperFault) -> DeskError {
        DeskError::new("paper-compile").with("cause", fault)
    }
}

fn say(key: &str, values: &[(&str, &str)]) -> String {
    let values = values.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    sentence(Language::Vietnamese, key, &values)
}

/// The names of codes on the quarter's last day, with the titles of rules.
pub(crate) fn law_names(desk: &mut Desk, quarter: Quarter) -> Result<LawNames, DeskError> {
    let law = desk.law_of(quarter)?;
    let rules = law.rules().iter().map(|r| (r.id.clone(), r.title.vi.clone())).collect();
    Ok(LawNames { law, on: quarter.last(), rules })
}

/// The place of the date line: the commune's own name, without its kind.
fn place_name(profile: &Profile) -> String {
    let mut words = profile.unit_name.split(' ');
    let kinds = ["xã", "phường", "thị", "trấn", "đặc", "khu"];
    let own: Vec<&str> =
        words.by_ref().skip_while(|w| kinds.contains(&w.to_lowercase().as_str())).collect();
    own.join(" ")
}

/// Everything printed that is not in the tables.
pub(crate) fn report_paper<'a>(
    desk: &mut Desk,
    checked: &'a Checked,
    names: &'a LawNames,
    state: &QuarterState,
) -> Result<ReportPaper<'a>, DeskError> {
    let profile = desk.profile()?;
    let quarter = state.quarter;
    let holder = |desk: &mut Desk, role: &str| -> Result<String, DeskError> {
        Ok(quarter::holder(desk, quarter, role)?.unwrap_or_default())
    };
    let accountant = holder(desk, "ke-toan")?;
    let replaced = desk.read()?.sealed_reports()?.into_iter().rfind(|r| r.quarter == quarter);
    let revision = match (state.revision, replaced) {
        (0, _) | (_, None) => None,
        (number, Some(old)) => Some(Revision {
            number,
            replaces: say(
                "paper.report.replaces",
                &[("code", &grouped(&old.ma_so_lieu)), ("day", &old.signed_on.office())],
            ),
            reason: state.reason.clone().unwrap_or_default(),
        }),
    };
    Ok(ReportPaper {
        report: &checked.report,
        names,
        upper_body: crate::book::settings(desk)?.upper_body,
        number: state.report_number.clone().unwrap_or_else(|| say("paper.report.number_open", &[])),
        place: place_name(&profile),
        signed_on: state.signed_on.unwrap_or_else(|| paper_day(quarter, desk.now().today)),
        addressee: vec![profile.office_name.clone()],
        grounds: grounds(&names.law, quarter),
        difficulties: Vec::new(),
        copies_to: vec![say("paper.report.copy_same", &[]), say("paper.report.copy_file", &[])],
        director: holder(desk, "giam-doc")?,
        preparer: accountant.clone(),
        accountant,
        ma_so_lieu: checked.check.ma_so_lieu.clone(),
        sample: desk.is_sample()?,
        revision,
        unverified: false,
    })
}

/// Until it is signed the paper carries today, kept within the days it could be signed on.
fn paper_day(quarter: Quarter, today: Day) -> Day {
    today.max(quarter.months()[2].first())
}

/// The instruments a report rests on, those in force in its quarter, oldest first.
fn grounds(law: &Norms, quarter: Quarter) -> Vec<String> {
    ["qd-09-2008-qd-bgddt", "tt-40-2010-tt-bgddt", "1977-sgddt-cntx"]
        .iter()
        .filter_map(|id| law.instrument(id))
        .filter(|act| act.signed.or(act.from).is_none_or(|day| day <= quarter.last()))
        .map(|act| {
            let day = act.signed.map(|d| d.office()).unwrap_or_default();
            say(
                "paper.report.ground",
                &[("number", &act.number), ("day", &day), ("title", &act.vi)],
            )
        })
        .collect()
}

pub(crate) fn grouped(code: &str) -> String {
    match code.split_at_checked(4) {
        Some((first, second)) if !second.is_empty() => format!("{first}-{second}"),
        _ => code.to_owned(),
    }
}

pub(crate) fn report_page(desk: &mut Desk, request: AskPage) -> Result<PageView, DeskError> {
    desk.profile()?;
    let quarter = request.quarter;
    if desk.pages.as_ref().is_none_or(|kept| kept.quarter != quarter) {
        let checked = checking::checked(desk, quarter)?;
        let state = quarter::state(desk.read()?, quarter)?;
        let names = law_names(desk, quarter)?;
        let paper = report_paper(desk, &checked, &names, &state)?;
        let pages = paper::report_pages(&paper)?;
        desk.pages = Some(KeptPages { quarter, ma_so_lieu: paper.ma_so_lieu, pages });
    }
    let kept = desk.pages.as_ref().ok_or_else(|| DeskError::new("page-unknown"))?;
    let index = usize::try_from(request.page).unwrap_or(0).checked_sub(1);
    let svg = index.and_then(|i| kept.pages.get(i));
    Ok(PageView {
        page: request.page,
        page_count: u32::try_from(kept.pages.len()).unwrap_or(u32::MAX),
        svg: svg.cloned().ok_or_else(|| DeskError::new("page-unknown").at("page"))?,
        ma_so_lieu: kept.ma_so_lieu.clone(),
    })
}

pub(crate) fn print_report(desk: &mut Desk, request: OfQuarter) -> Result<PaperFile, DeskError> {
    let profile = desk.profile()?;
    let quarter = request.quarter;
    let checked = checking::checked(desk, quarter)?;
    let state = quarter::state(desk.read()?, quarter)?;
    let names = law_names(desk, quarter)?;
    let paper = report_paper(desk, &checked, &names, &state)?;
    let pdf = paper::report_pdf(&paper)?;
    let name = format!("BC_{}_{quarter}_L{}.pdf", profile.centre_id, state.revision);
    write_print(desk, &name, &pdf)
}

pub(crate) fn write_workbook(desk: &mut Desk, request: OfQuarter) -> Result<PaperFile, DeskError> {
    let profile = desk.profile()?;
    let quarter = request.quarter;
    let checked = checking::checked(desk, quarter)?;
    let state = quarter::state(desk.read()?, quarter)?;
    let names = law_names(desk, quarter)?;
    let paper = report_paper(desk, &checked, &names, &state)?;
    let bytes = workbook_of(&paper)?;
    let name = format!("BC_{}_{quarter}_L{}.xlsx", profile.centre_id, state.revision);
    write_print(desk, &name, &bytes)
}

/// The workbook that goes with a report.
pub(crate) fn workbook_of(paper: &ReportPaper<'_>) -> Result<Vec<u8>, DeskError> {
    Ok(paper::workbook(&WorkbookPaper {
        report: paper.report,
        names: paper.names,
        ma_so_lieu: paper.ma_so_lieu.clone(),
        made_on: paper.signed_on,
        number: paper.number.clone(),
        revision: paper.revision.as_ref().map_or(0, |r| r.number),
        sample: paper.sample,
        unverified: paper.unverified,
    })?)
}

/// Files for the printer lie in the program's own folder and may be written again.
pub(crate) fn write_print(desk: &Desk, name: &str, bytes: &[u8]) -> Result<PaperFile, DeskError> {
    let path = desk.own_folder("in")?.join(name);
    stick::write_atomic(&path, bytes)?;
    Ok(PaperFile { path: path.display().to_string(), file_name: name.to_owned() })
}

fn voucher_paper(desk: &mut Desk, voucher: &Voucher) -> Result<VoucherPaper, DeskError> {
    let profile = desk.profile()?;
    let law = &*desk.norms()?;
    let quarter = voucher.day.quarter();
    let is_receipt = matches!(voucher.kind, VoucherKind::Thu | VoucherKind::Rut);
    let form = law.form(if is_receipt { "phieu-thu" } else { "phieu-chi" }, voucher.day).ok();
    let mut who = |role: &str| -> Result<String, DeskError> {
        Ok(quarter::holder(desk, quarter, role)?.unwrap_or_default())
    };
    let (director, accountant, cashier) = (who("giam-doc")?, who("ke-toan")?, who("thu-quy")?);
    Ok(VoucherPaper {
        kind: if is_receipt { paper::VoucherKind::Receipt } else { paper::VoucherKind::Payment },
        unit_address: profile.unit_name.clone(),
        unit: profile.name,
        budget_unit_code: String::new(),
        form_code: form.and_then(|f| f.number.clone()).unwrap_or_default(),
        form_citation: form.and_then(|f| f.legend.clone()).unwrap_or_default(),
        book_number: String::new(),
        number: voucher.number(),
        day: voucher.day,
        debit: String::new(),
        credit: String::new(),
        person: voucher.payee.clone().unwrap_or_default(),
        person_address: String::new(),
        reason: voucher.reason.clone(),
        amount: voucher.amount_vnd,
        amount_words: lists::in_words(desk, voucher.amount_vnd)?,
        documents: i64::from(voucher.documents),
        director,
        preparer: accountant.clone(),
        accountant,
        cashier,
        void: voucher.is_void,
        sample: desk.is_sample()?,
    })
}

pub(crate) fn voucher_pages(desk: &mut Desk, request: VoucherKey) -> Result<PaperPages, DeskError> {
    let row = vouchers::row_of(desk, &request.voucher_id)?;
    let paper = voucher_paper(desk, &row.voucher)?;
    Ok(PaperPages { pages: paper::voucher_pages(&[paper], Layout::A5, 1)? })
}

pub(crate) fn print_voucher(desk: &mut Desk, request: VoucherKey) -> Result<PaperFile, DeskError> {
    let row = vouchers::row_of(desk, &request.voucher_id)?;
    let paper = voucher_paper(desk, &row.voucher)?;
    let pdf = paper::voucher_pdf(&[paper], Layout::TwoOnA4, 2)?;
    let name = format!("{}_{}.pdf", row.number, row.voucher.year);
    let file = write_print(desk, &name, &pdf)?;
    if !row.voucher.is_printed {
        desk.act("print_voucher", |doing| {
            let mut voucher = vouchers::known(doing, &request.voucher_id)?;
            voucher.is_printed = true;
            doing.act.put(&Record::Voucher(voucher))?;
            Ok((row.number, ()))
        })?;
    }
    Ok(file)
}

fn allowance_paper(desk: &mut Desk, request: OfMonth) -> Result<AllowancePaper, DeskError> {
    let profile = desk.profile()?;
    let law = &*desk.norms()?;
    let month = request.month;
    let quarter = month.quarter();
    let view = allowances::read_allowances(desk, OfMonth { month })?;
    let sheet = desk.read()?.allowance_sheet(month)?;
    let form = law.form("bang-phu-cap", month.last()).ok();
    let mut grounds: Vec<String> = Vec::new();
    for row in &view.rows {
        let acts = [Some(row.line.instrument.clone()), row.line.base_instrument.clone()];
        for act in acts.into_iter().flatten() {
            if !grounds.contains(&act) {
                grounds.push(act);
            }
        }
    }
    let lines = view.rows.iter().map(|row| AllowanceLine {
        name: row.line.full_name.clone(),
        role: row.role_name.clone(),
        rate: row.line.coefficient.clone().unwrap_or_else(|| row.line.amount_vnd.to_string()),
        months: "1".to_owned(),
        amount: row.line.amount_vnd,
        arrears: norms::Vnd::ZERO,
        deduction: norms::Vnd::ZERO,
        net: row.line.amount_vnd,
        verified: row.line.is_verified,
    });
    Ok(AllowancePaper {
        upper_body: crate::book::settings(desk)?.upper_body,
        form_code: form.and_then(|f| f.number.clone()).unwrap_or_default(),
        form_citation: form.and_then(|f| f.legend.clone()).unwrap_or_default(),
        month,
        place: place_name(&profile),
        centre: profile.name,
        signed_on: sheet.map_or_else(|| month.last(), |s| s.settled_on),
        lines: lines.collect(),
        total_words: view.total_in_words,
        grounds,
        director: quarter::holder(desk, quarter, "giam-doc")?.unwrap_or_default(),
        accountant: quarter::holder(desk, quarter, "ke-toan")?.unwrap_or_default(),
        preparer: quarter::holder(desk, quarter, "ke-toan")?.unwrap_or_default(),
        sample: desk.is_sample()?,
    })
}

pub(crate) fn allowance_pages(desk: &mut Desk, request: OfMonth) -> Result<PaperPages, DeskError> {
    let paper = allowance_paper(desk, request)?;
    Ok(PaperPages { pages: paper::allowance_pages(&paper)? })
}

pub(crate) fn print_allowances(desk: &mut Desk, request: OfMonth) -> Result<PaperFile, DeskError> {
    let name = format!("PC_{}.pdf", request.month);
    let paper = allowance_paper(desk, request)?;
    let pdf = paper::allowance_pdf(&paper)?;
    write_print(desk, &name, &pdf)
}
