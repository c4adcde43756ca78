//! The quarter's task list and where the money stands.

use crate::advances::asking;
use crate::closing::handing;
use crate::core::error::DeskError;
use crate::core::settings::quarter_state;
use crate::core::talk::{Nothing, OfQuarter};
use crate::core::telling;
use crate::core::view::View;
use crate::money::allowances::Computing;
use crate::money::owing::Records;
use crate::money::own_decisions;
use crate::money::proposing;
use crate::report::checking;
use crate::report::talk::Home;
use centre::allowances::{months_that_owe, total};
use centre::home::coming::{Coming, handings_missing, in_order, month_open, posts_ending};
use centre::home::tasks_of;
use centre::owing::OwedSince;
use centre::seconded::Ending;
use letters::Figure;
use norms::Quarter;

/// How many acts home shows.
const RECENT: u32 = 6;

pub(crate) fn read_home(view: View<'_>, request: OfQuarter) -> Result<Home, DeskError> {
    view.profile()?;
    let quarter = request.quarter;
    let today = view.now().today;
    let checked = checking::checked(view, quarter)?;
    let deadline = view.norms()?.deadline(quarter)?.hand_in.on;
    let law = view.law_of(quarter)?;
    let state = quarter_state(view.read()?, quarter)?;
    let figures = letters::figures(&checked.report)?;
    let amount = |figure: Figure| {
        figures.get(&figure).and_then(|measure| measure.amount()).unwrap_or_default()
    };
    Ok(Home {
        quarter,
        deadline,
        days_left: today.days_until(deadline),
        tasks: tasks_of(&checked.report, &checked.check, &state, today, &law)?,
        cash_vnd: amount(Figure::Cash),
        account_vnd: amount(Figure::Account),
        received_vnd: amount(Figure::Received),
        spent_vnd: amount(Figure::Spent),
        recent: telling::act_rows(view.undone(), view.read()?.acts(RECENT)?),
        owed_since: OwedSince::of(&Records::of(view.read()?)?.up_to(today)?, quarter.first())?,
        superseded: own_decisions::unread_superseded(view)?,
        open: asking::page(view, today)?
            .rows
            .into_iter()
            .filter(|row| row.is_told(today))
            .collect(),
        coming: coming(view, quarter)?,
        seconded: Ending::listed(
            &law,
            &view.read()?.secondments()?,
            &view.read()?.people()?,
            today,
        ),
        proposals: proposing::list_proposals(view, Nothing {})?.len(),
        state,
    })
}

/// Posts that end soon, and the months of a quarter that began and owe somebody something nobody settled.
fn coming(view: View<'_>, quarter: Quarter) -> Result<Vec<Coming>, DeskError> {
    let (own, read, today) = (view.own()?, view.read()?, view.now().today);
    let mut all = posts_ending(&*view.norms()?, &read.people()?, &read.posts()?, today);
    let handed = handing::list_handings_over(view, Nothing {})?;
    all.extend(handings_missing(&*view.norms()?, &handed.missing));
    if quarter_state(read, quarter)?.is_closed {
        return Ok(in_order(all));
    }
    let law = &*view.law_of(quarter)?;
    let computing = Computing::of(read, &own)?;
    for month in months_that_owe(quarter, own.founded().first_on, today) {
        if read.allowance_sheet(month)?.is_some() {
            continue;
        }
        let known = computing.known_month(read, law, month)?;
        let due = known.map(|month| total(&month.lines)).transpose()?.unwrap_or_default();
        if !due.is_zero() {
            all.push(month_open(month));
        }
    }
    Ok(in_order(all))
}
