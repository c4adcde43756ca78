//! Funding sources and what became of their money.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::settings;
use crate::core::talk::{Nothing, OnDay};
use crate::core::view::{Own, View};
use crate::core::world::first_day;
use crate::money::balances;
use crate::money::decisions;
use crate::money::talk::{SourceForm, SourceKey, SourceRow};
use centre::sources::{next_code, touches_opening};
use centre::{Record, RecordKind, Source, SourceFacts, SourceId, SourceSums};
use norms::{Day, Norms};
use store::{Reading, SourceSum};

/// Every source with its sums around the quarter of a day, up to that day.
pub(crate) fn source_facts(
    read: Reading<'_>,
    law: &Norms,
    own: &Own,
    on: Day,
) -> Result<Vec<SourceFacts>, DeskError> {
    let quarter = on.quarter();
    let eve = quarter.first().plus_days(-1)?;
    let year = Day::new(quarter.year(), 1, 1)?;
    let before = read.source_sums(first_day(), eve)?;
    let year_before = read.source_sums(year, eve)?;
    let within = read.source_sums(quarter.first(), on)?;
    let sums = |list: &[SourceSum], id: &SourceId| -> SourceSums {
        list.iter().find(|s| s.source_id == *id).map(|s| s.sums).unwrap_or_default()
    };
    let decision = decisions::of_month(read, law, own, on.month())?;
    let facts = read.sources()?.into_iter().map(|source| {
        let sums = [&before, &year_before, &within].map(|list| sums(list, &source.source_id));
        SourceFacts::of(source, sums, law, own.founded(), decision, on)
    });
    Ok(facts.collect())
}

pub(crate) fn list_sources(
    view: View<'_>,
    OnDay { on }: OnDay,
) -> Result<Vec<SourceRow>, DeskError> {
    let own = view.own()?;
    let law = &*view.law_of(on.quarter())?;
    let facts = source_facts(view.read()?, law, &own, on)?;
    let rows = facts.into_iter().map(|facts| SourceRow::of(facts, on));
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn record_source(
    doing: &mut Doing<'_>,
    request: SourceForm,
) -> Result<Done<SourceRow>, DeskError> {
    let view = doing.view();
    let profile = view.profile()?;
    let today = view.now().today;
    let old = request.source_id.as_ref().map(|id| known(doing, id)).transpose()?;
    let filled = request.filled(&*view.norms()?, FORMAT, today, old.as_ref())?;
    let (old, source) = match old {
        None => {
            let source_id = doing.id(SourceId::from_random);
            (None, filled.written(source_id, next_code(&doing.read().sources()?)))
        }
        Some(old) => {
            let source = filled.written(old.source_id.clone(), old.code.clone());
            (Some(old), source)
        }
    };
    if touches_opening(old.as_ref(), Some(&source)) {
        settings::must_take(doing.view(), profile.first_on, "opening_cash_vnd")?;
    }
    doing.act.put(&Record::Source(source.clone()))?;
    balances::must_stay_above_zero(doing.read())?;
    let (subject, id) = (source.name, source.source_id);
    let quarter = settings::open_quarter(doing.view(), &profile, today)?;
    let rows = list_sources(doing.view(), OnDay { on: quarter.last() })?;
    let found = rows.into_iter().find(|row| row.source.source_id == id);
    Ok(Done::of(subject, found.ok_or_else(|| DeskError::new(Code::SourceUnknown))?))
}

pub(crate) fn known(doing: &Doing<'_>, id: &SourceId) -> Result<Source, DeskError> {
    doing.read().source(id.as_str())?.ok_or_else(|| DeskError::new(Code::SourceUnknown))
}

pub(crate) fn remove_source(
    doing: &mut Doing<'_>,
    request: SourceKey,
) -> Result<Done<Nothing>, DeskError> {
    let profile = doing.view().profile()?;
    let old = known(doing, &request.source_id)?;
    if touches_opening(Some(&old), None) {
        settings::must_take(doing.view(), profile.first_on, "opening_cash_vnd")?;
    }
    doing.act.remove(RecordKind::Source, old.source_id.as_str())?;
    balances::must_stay_above_zero(doing.read())?;
    Ok(Done::of(old.name, Nothing {}))
}
