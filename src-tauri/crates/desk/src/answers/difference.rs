//! What a correction changes against the report it replaces.

use crate::answers::talk::Difference;
use crate::bundles::kept;
use crate::bundles::opening::{self, Door};
use crate::core::error;
use crate::core::error::DeskError;
use crate::core::names;
use crate::core::settings;
use crate::core::talk::OfQuarter;
use crate::core::view::View;
use crate::report::checking;
use centre::SealedReport;
use letters::Report;
use paper::Names;
use seal::Trust;

pub(crate) fn read_difference(view: View<'_>, request: OfQuarter) -> Result<Difference, DeskError> {
    view.profile()?;
    let quarter = request.quarter;
    let state = settings::quarter_state(view.read()?, quarter)?;
    let mut sealed = view.read()?.sealed_reports()?;
    sealed.retain(|r| r.quarter == quarter);
    sealed.sort_by_key(|r| r.revision);
    // A closed quarter shows what its last correction changed; an open one what it changes so far.
    let after = match (state.is_closed, sealed.pop()) {
        (true, Some(newest)) => tables_of(view, &newest)?,
        (_, newest) => {
            sealed.extend(newest);
            checking::checked(view, quarter)?.report
        }
    };
    let mut told = Difference { quarter, against: None, figures: Vec::new(), cells: Vec::new() };
    if let Some(old) = sealed.pop() {
        let before = tables_of(view, &old)?;
        let names = names::law_names(view, quarter)?;
        told.against = Some(old.revision);
        told.figures =
            letters::changed_figures(&letters::control(&before)?, &letters::control(&after)?);
        told.cells = letters::changes_told(&before, &after, &|list, code| names.name(list, code));
    }
    Ok(told)
}

/// The tables of a report this centre sealed.
fn tables_of(view: View<'_>, report: &SealedReport) -> Result<Report, DeskError> {
    let bytes = kept::of_report(report).read(view.home())?;
    let (_, report) =
        opening::report(&bytes, &Trust::SelfSigned, Door::OWN).map_err(|r| error::refused(&r))?;
    Ok(report)
}
