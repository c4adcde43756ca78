//! Sticks: where a bundle can go, copying it there, letting the stick go.

use crate::bundles::carry::{MAX_BUNDLE, READ_ME, REPORTS, TO_LOOK_AT, drive_of};
use crate::bundles::kept;
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::Done;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::core::words::{Language, sentence};
use crate::report::by_day;
use crate::report::talk::{CopyToStick, CopyView, Ejected, Folder, StickRow};
use centre::{HandIn, HandInWay, Profile, Record, SealedReport};
use letters::BundleId;
use seal::{Opened, Trust};
use std::path::Path;
use stick::{Eject, Go};

pub(crate) fn list_sticks(view: View<'_>, _: Nothing) -> Result<Vec<StickRow>, DeskError> {
    Ok(stick::drives(&view.places().sticks)
        .into_iter()
        .map(|drive| StickRow {
            folder: stick::told(&drive.path),
            label: drive.label,
            free_bytes: drive.free_bytes,
            is_removable: drive.removable,
            is_read_only: drive.read_only,
        })
        .collect())
}

pub(crate) fn copy_to_stick(desk: &mut Desk, request: CopyToStick) -> Result<CopyView, DeskError> {
    let (profile, report, bytes) = desk.ask(|view| {
        let profile = view.profile()?;
        let unit_name = by_day::unit_called(&*view.norms()?, &profile, view.now().today);
        if view.is_sample()? && !view.is_demo() {
            return Err(DeskError::new(Code::SampleCannotLeave));
        }
        let reports = view.read()?.sealed_reports()?;
        let report = reports.into_iter().find(|r| r.bundle_id == request.bundle_id);
        let report = report.ok_or_else(|| DeskError::new(Code::BundleUnknown).at("bundle_id"))?;
        let bytes = kept::of_report(&report).read(view.home())?;
        Ok((Profile { unit_name, ..profile }, report, bytes))
    })?;
    let opened = own(&profile, &bytes, &report.bundle_id)?;

    let root = &stick::meant(&request.folder);
    let quarter = report.quarter.to_string();
    let folder = stick::folder(root, &[REPORTS, &quarter])?;
    let written = kept::lay_on_stick(&folder, kept::of_report(&report), &bytes)?;
    // What counts is what the stick gives back, opened as the office will open it.
    own(&profile, &stick::read_limited(&written.path, MAX_BUNDLE)?, &report.bundle_id)?;
    convenience(&folder, &report, &opened);
    let code = seal::grouped(&report.ma_so_lieu);
    let values = paper::stick_page_values(&profile, &report, &code, &opened.info.control);
    let page = sentence(Language::Vietnamese, "paper.stick.page", &values);
    // The page and the copies to look at are for people; the bundle stands without them.
    drop(stick::write_page(&root.join(READ_ME), page.as_bytes()));
    note_copy(desk, &report, root)?;
    Ok(CopyView {
        path: stick::told(&written.path),
        size_bytes: u64::from(report.size_bytes),
        was_there: written.already_there,
        can_eject: drive_of(&desk.places, root).is_some_and(|d| d.removable),
    })
}

/// The report is on a stick: the book says so from now on, and on which.
fn note_copy(desk: &mut Desk, report: &SealedReport, root: &Path) -> Result<(), DeskError> {
    let label = drive_of(&desk.places, root).map(|drive| drive.label);
    let hand_in = HandIn {
        bundle_id: report.bundle_id.clone(),
        way: HandInWay::Stick,
        done_on: desk.now().today,
        place: label.filter(|label| !label.is_empty()),
    };
    desk.act("copy_to_stick", |doing| {
        doing.act.put(&Record::HandIn(hand_in))?;
        Ok(Done::of(format!("{} L{}", report.quarter, report.revision), ()))
    })
}

fn own(profile: &Profile, bytes: &[u8], bundle_id: &BundleId) -> Result<Opened, DeskError> {
    // The bundle may bear an older seal of this centre: it is known by its code, not by the key.
    let opened = seal::read(bytes, &Trust::SelfSigned)
        .map_err(|r| DeskError::new(Code::SealRefused).with("cause", r))?;
    if opened.ma_goi == *bundle_id && opened.info.centre.id == profile.centre_id {
        Ok(opened)
    } else {
        Err(DeskError::new(Code::SealRefused).with("cause", "other bundle"))
    }
}

fn convenience(folder: &Path, report: &SealedReport, opened: &Opened) {
    for (inside, kind) in [("bao-cao.pdf", "pdf"), ("bao-cao.xlsx", "xlsx")] {
        if let Some(bytes) = opened.files.get(inside) {
            let name = format!("{TO_LOOK_AT}{}_L{}.{kind}", report.quarter, report.revision);
            drop(stick::write_verified(folder, &name, bytes, &mut |_| Go::On));
        }
    }
}

pub(crate) fn eject_stick(desk: &mut Desk, request: Folder) -> Result<Ejected, DeskError> {
    let root = &stick::meant(&request.folder);
    let drive = drive_of(&desk.places, root).ok_or_else(|| DeskError::new(Code::StickMissing))?;
    Ok(Ejected { is_safe: stick::eject(&drive)? == Eject::Safe })
}
