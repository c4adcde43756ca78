//! Sealing a quarter, and saying what a bundle is.

use crate::bundles::agreeing::{self, NOBODY};
use crate::bundles::kept::of_report;
use crate::bundles::keys;
use crate::bundles::lineage::{self, Bundle, machine, remember_head};
use crate::bundles::opening;
use crate::core::codes::Code;
use crate::core::copies;
use crate::core::desk::Desk;
use crate::core::doing::Done;
use crate::core::error::{DeskError, refused};
use crate::core::names;
use crate::core::settings;
use crate::core::talk::CopyWhy;
use crate::core::view::View;
use crate::report::by_day;
use crate::report::checking::{self, Checked};
use crate::report::gather;
use crate::report::papers;
use crate::report::talk::{SealReport, SealedView};
use centre::people::signer;
use centre::{AllowanceSheet, Profile, QuarterState, Record, SealedReport, newest_report};
use norms::{Day, Quarter, SignsAs};
use seal::info::{Party, Period, Person, Report, Rules};
use seal::{Info, Kind, Sealed};

/// What the safe writes keep free, in bytes, and some more for the journal of the book.
const SLACK: u64 = 5 * 1024 * 1024;

pub(crate) fn seal_report(desk: &mut Desk, request: SealReport) -> Result<SealedView, DeskError> {
    let ready = desk.ask(|view| ready(view, request.quarter))?;
    let info = info(desk, &ready)?;
    agreeing::must_agree(&ready.checked.report, &info)?;
    let seed = keys::open(desk, &request.passphrase)?;
    let sealed = seal::write(Kind::BaoCao, info, &ready.files, &seed).map_err(|r| refused(&r))?;
    drop(seed);
    must_have_room(desk, sealed.bytes.len())?;
    let report = keep(desk, &ready, &sealed)?;
    // The quarter is sealed whatever becomes of the copy; the screen says when there is none.
    let backup = copies::make(desk, CopyWhy::Sealed).ok();
    Ok(SealedView {
        path: of_report(&report).path(&desk.places.home).display().to_string(),
        ma_so_lieu: seal::grouped(&report.ma_so_lieu),
        backup_path: backup.map(|made| made.path),
        report,
    })
}

/// A quarter that may be sealed, and everything that goes into its bundle.
struct Ready {
    profile: Profile,
    state: QuarterState,
    signed_on: Day,
    checked: Checked,
    /// Sheets of its months that nobody settled.
    sheets: Vec<AllowanceSheet>,
    files: Vec<(String, Vec<u8>)>,
}

/// Refuses a quarter that is closed, not checked or not signed as it stands; else sets its papers.
fn ready(view: View<'_>, quarter: Quarter) -> Result<Ready, DeskError> {
    // Head and tables tell of one centre.
    let (law, today) = (&*view.law_of(quarter)?, view.now().today);
    let profile = by_day::centre_of(view.read()?, law, &view.own()?, quarter, today)?;
    let state = settings::quarter_state(view.read()?, quarter)?;
    state.must_be_open()?;
    let checked = checking::checked(view, quarter)?;
    if !checked.check.is_ready {
        return Err(DeskError::new(Code::CheckNotReady)
            .with("errors", checked.check.errors)
            .with("queries", checked.check.open_queries));
    }
    let signed_on = state.signed_over(&checked.check.ma_so_lieu)?;
    let names = names::law_names(view, quarter)?;
    let paper = papers::report_paper(view, &checked, &names, &state)?;
    let mut files = checked.csvs.clone();
    files.push(("datapackage.json".to_owned(), datapackage(&profile, quarter)?));
    files.push(("bao-cao.pdf".to_owned(), paper::report_pdf(&paper)?));
    files.push(("bao-cao.xlsx".to_owned(), papers::workbook_of(&paper)?));
    let sheets = gather::sheets_to_make(view.read()?, law, &view.own()?, quarter, today)?;
    Ok(Ready { profile, state, signed_on, checked, sheets, files })
}

/// Sealing is one step for a person: there must be room for the bundle, for the book's own note of
/// it and for the verified copy of the book, before the first of them is written.
fn must_have_room(desk: &mut Desk, bundle: usize) -> Result<(), DeskError> {
    let book = std::fs::metadata(desk.book_path()).map_or(0, |meta| meta.len());
    // The copy is written twice, once under a draft's name, and wants as much again to spare.
    let needed = book.saturating_mul(4).saturating_add(count(bundle)).saturating_add(SLACK);
    for folder in [desk.own_folder("sao-luu")?, desk.own_folder("goi")?] {
        let free = stick::free_bytes(&folder)?;
        if free < needed {
            return Err(DeskError::new(Code::DiskFull).with("needed", needed).with("free", free));
        }
    }
    Ok(())
}

fn datapackage(profile: &Profile, quarter: Quarter) -> Result<Vec<u8>, DeskError> {
    let name = format!("{}-{quarter}", profile.centre_id).to_lowercase();
    seal::json::encode(&letters::datapackage(&name))
        .map_err(|fault| DeskError::new(Code::SealRefused).with("cause", fault))
}

/// Keeps the sealed file and, in one act, the fact that the quarter is closed. The file is there
/// before the book says so; a file the book does not know is no report.
fn keep(desk: &mut Desk, ready: &Ready, sealed: &Sealed) -> Result<SealedReport, DeskError> {
    let Ready { profile, state, signed_on, sheets, .. } = ready;
    let report_info = sealed.info.report.clone();
    let supersedes = report_info.map(|r| r.supersedes).filter(|id| !id.is_empty());
    let quarter = state.quarter;
    let report = SealedReport {
        bundle_id: sealed.ma_goi.clone().into(),
        quarter,
        revision: state.revision,
        sequence: u32::try_from(sealed.info.chain.seq).map_err(|e| DeskError::fault(&e))?,
        file_name: sealed.file_name.clone(),
        ma_so_lieu: sealed.ma_so_lieu.clone(),
        signed_on: *signed_on,
        sealed_at: desk.now().instant,
        supersedes: supersedes.map(Into::into),
        reason: state.reason.clone(),
        size_bytes: u32::try_from(sealed.bytes.len()).map_err(|e| DeskError::fault(&e))?,
    };
    let machine = machine(desk)?;
    desk.keep_bundle(of_report(&report), &sealed.bytes, |desk| {
        of_report(&report).read(&desk.places.home)?;
        desk.act("seal_report", |doing| {
            // Before it closes: what the report says is due of its months stays so.
            for sheet in sheets {
                doing.act.put(&Record::AllowanceSheet(sheet.clone()))?;
            }
            doing.act.put(&Record::SealedReport(report.clone()))?;
            let closed = QuarterState { is_closed: true, ..state.clone() };
            doing.act.put(&Record::QuarterState(closed))?;
            let edition = names::short(doing.view().law_of(quarter)?.edition());
            by_day::keep(&mut doing.act, quarter, profile, edition)?;
            remember_head(doing, sealed, &machine)?;
            Ok(Done::of(format!("{quarter} L{}", state.revision), report.clone()))
        })
    })
}

fn info(desk: &mut Desk, ready: &Ready) -> Result<Info, DeskError> {
    let Ready { profile, state, checked, signed_on, .. } = ready;
    let quarter = state.quarter;
    let is_for_nobody = desk.ask(|view| view.is_sample())? && !desk.is_demo;
    let bundle = Bundle {
        kind: Kind::BaoCao,
        schema: (opening::REPORT, letters::TABLES_VERSION),
        from: Party { id: profile.centre_id.clone().into(), name: profile.name.clone() },
        audience: if is_for_nobody { NOBODY.to_owned() } else { profile.office_id.clone().into() },
    };
    let head = lineage::head(desk, bundle)?;
    let check = &checked.check;
    desk.ask(|view| {
        let sealed = view.read()?.sealed_reports()?;
        let replaced = newest_report(&sealed, quarter);
        let used = lineage::used(view, quarter)?;
        Ok(Info {
            control: letters::control(&checked.report)?,
            last_receipt: view.read()?.newest_receipt()?.unwrap_or_default(),
            people: signatories(view, *signed_on)?,
            period: Some(Period {
                year: u64::try_from(quarter.year()).map_err(|e| DeskError::fault(&e))?,
                quarter: u64::from(quarter.number()),
            }),
            report: Some(Report {
                reason: state.reason.clone().unwrap_or_default(),
                revision: u64::from(state.revision),
                supersedes: replaced.map(|r| r.bundle_id.to_string()).unwrap_or_default(),
            }),
            rules: Some(Rules {
                edition: used.edition.clone(),
                errors: u64::from(check.errors),
                hints: u64::from(check.hints),
                queries: u64::from(checked.tally.queries),
            }),
            norms: Some(used),
            ..head
        })
    })
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

/// Who signs the report on its day, in the role each holds.
fn signatories(view: View<'_>, on: Day) -> Result<Vec<Person>, DeskError> {
    let (law, read) = (view.law_of(on.quarter())?, view.read()?);
    let (posts, known) = (read.posts()?, read.people()?);
    let mut people = Vec::new();
    for signs_as in [SignsAs::Accountant, SignsAs::Director] {
        let Some(post) = signer(&law, &posts, on, signs_as) else { continue };
        let Some(person) = known.iter().find(|one| one.person_id == post.person_id) else {
            continue;
        };
        people.push(Person {
            decision: String::new(),
            name: person.full_name.clone(),
            role: post.role.clone(),
            title: law.code("roles", &post.role, on)?.vi.clone(),
        });
    }
    Ok(people)
}
