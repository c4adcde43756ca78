//! Lists to choose from: communes, receivers, codes, decisions; and amounts in words.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::{Own, View};
use crate::law::talk::{
    AskWords, CodeRow, DecisionRow, ListCodes, ListOffices, OfficeRow, SearchUnits, UnitRow, Words,
};
use norms::{Instrument, Unit, UnlistedUnit, amount_in_words as words_of};

/// Most units one search answers with.
const MOST_UNITS: u32 = 60;

pub(crate) fn search_units(
    view: View<'_>,
    request: SearchUnits,
) -> Result<Vec<UnitRow>, DeskError> {
    let limit = usize::try_from(request.limit.clamp(1, MOST_UNITS)).unwrap_or(1);
    let law = view.norms()?;
    let found = law.search_units(&request.query, request.on, limit);
    Ok(found.into_iter().map(unit_row).collect())
}

fn unit_row(unit: &Unit) -> UnitRow {
    UnitRow {
        code: unit.code.clone(),
        from: unit.from,
        kind: unit.kind.clone(),
        name: unit.name.clone(),
        full_name: unit.full_name.clone(),
        parent_code: unit.parent_code.clone(),
        parent_name: unit.parent_name.clone(),
        is_verified: unit.verified,
    }
}

/// Who receives on a day, first receiver first, as the law's relations say it. A commune typed by
/// hand, which no list has, is received by its own office and those of what it says it lies in.
pub(crate) fn list_offices(
    view: View<'_>,
    request: ListOffices,
) -> Result<Vec<OfficeRow>, DeskError> {
    let law = view.norms()?;
    if law.unit(&request.unit_code, request.on).is_some() {
        let chain = law.receivers(&request.unit_code, request.on)?;
        let row = |body: norms::Receiver| OfficeRow {
            office_id: body.office_id,
            name: body.name,
            is_verified: body.verified,
        };
        return Ok(chain.into_iter().map(row).collect());
    }
    let unit = UnlistedUnit {
        code: &request.unit_code,
        name: &request.unit_name,
        parent_code: request.parent_code.as_deref().unwrap_or_default(),
        parent_name: request.parent_name.as_deref().unwrap_or_default(),
    };
    let row = |one: norms::UnlistedOffice| OfficeRow {
        office_id: one.id.into(),
        name: one.name,
        is_verified: one.verified,
    };
    Ok(law.receivers_of_unlisted(unit, request.on).into_iter().map(row).collect())
}

pub(crate) fn list_codes(view: View<'_>, request: ListCodes) -> Result<Vec<CodeRow>, DeskError> {
    let on = request.on.unwrap_or(view.now().today);
    let law = &*view.norms()?;
    if law.list_title(&request.list).is_none() {
        return Err(DeskError::new(Code::ListUnknown).at("list").with("list", &request.list));
    }
    let row = |code: &norms::Code| CodeRow {
        code: code.code.clone(),
        name_vi: code.vi.clone(),
        name_en: code.en.clone(),
        note: code.note.clone(),
        source: law.instrument(&code.source).map(Instrument::cited).unwrap_or_default(),
        is_verified: code.verified,
        fields: code.extra.clone(),
    };
    Ok(law.codes(&request.list, on).into_iter().map(row).collect())
}

pub(crate) fn list_decisions(view: View<'_>, _: Nothing) -> Result<Vec<DecisionRow>, DeskError> {
    let today = view.now().today;
    let law = &*view.norms()?;
    // Before the book is founded no centre is known, and no province its own.
    let profile = match view.read() {
        Ok(read) => Own::maybe(read)?.map(|own| own.on(view.now().today)),
        Err(_) => None,
    };
    let own = profile.as_ref().map(|p| p.province(law, today)).unwrap_or_default();
    // What the law has in place of one the centre entered stays chosen under the id it was chosen by.
    let followed = profile.and_then(|p| p.allowance_decision);
    let in_place = followed.as_deref().and_then(|id| law.in_place_of(id));
    let id_of = |d: &norms::Decision| match (&followed, in_place) {
        (Some(followed), Some(known)) if known.id == d.id => followed.clone(),
        _ => d.id.clone(),
    };
    let mut rows: Vec<DecisionRow> = law
        .decisions(today)
        .into_iter()
        .map(|d| DecisionRow {
            is_own: d.province == own,
            issuer: law.instrument(&d.instrument).map(|act| act.issuer.clone()).unwrap_or_default(),
            decision: id_of(d),
            title: d.scope.clone(),
            instrument: law.instrument(&d.instrument).map(Instrument::cited).unwrap_or_default(),
            from: d.from,
            is_verified: d.switches_verified && d.lines.iter().all(|line| line.verified),
            is_example: d.is_example,
        })
        .collect();
    // The own province first, there the newest; what is no law last, in its own order.
    rows.sort_by_key(|row| {
        let newest = (!row.is_example).then_some(std::cmp::Reverse(row.from));
        (row.is_example, !row.is_own, newest)
    });
    Ok(rows)
}

pub(crate) fn amount_in_words(view: View<'_>, request: AskWords) -> Result<Words, DeskError> {
    let words = match request.school {
        Some(school) => words_of(request.amount_vnd, school),
        None => view.in_words(request.amount_vnd)?,
    };
    Ok(Words { words })
}
