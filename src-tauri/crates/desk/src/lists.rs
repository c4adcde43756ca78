//! Lists to choose from: communes, receivers, codes, decisions; and amounts in words.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::talk::book::{ListOffices, Nothing, OfficeRow, SearchUnits, UnitRow};
use crate::talk::money::{AskWords, DecisionRow, Words};
use crate::talk::records::{CodeRow, ListCodes};
use norms::{Day, Instrument, Norms, School, Unit, Vnd, amount_in_words as words_of};
use std::collections::BTreeMap;

/// Most units one search answers with.
const MOST_UNITS: u32 = 60;

pub(crate) fn search_units(
    desk: &mut Desk,
    request: SearchUnits,
) -> Result<Vec<UnitRow>, DeskError> {
    let limit = usize::try_from(request.limit.clamp(1, MOST_UNITS)).unwrap_or(1);
    let law = desk.norms()?;
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
    }
}

/// Receivers by the day: a district's office while there were districts, the commune's own
/// department after, the province's department always (NĐ 142/2025 moved the districts' part to
/// the communes on 01/07/2025).
pub(crate) fn list_offices(
    desk: &mut Desk,
    request: ListOffices,
) -> Result<Vec<OfficeRow>, DeskError> {
    let law = &*desk.norms()?;
    let mut offices = Vec::new();
    let mut add = |kind: &str, place: &str, office_id: String| {
        if let Ok(code) = law.code("office-kind", kind, request.on) {
            // "Phòng … cấp huyện" names the tier; with the unit's own name the tier is said twice.
            let body = code.vi.split(" cấp ").next().unwrap_or(&code.vi);
            offices.push(OfficeRow { office_id, name: format!("{body} {place}") });
        }
    };
    let parent = request.parent_code.as_deref().unwrap_or_default();
    let parent_name = request.parent_name.as_deref().unwrap_or_default();
    if parent.len() == 3 {
        add("huyen", &lower_kind(parent_name), format!("huyen-{parent}"));
    }
    if request.unit_code.len() == 5 {
        add("vhxh", &lower_kind(&request.unit_name), format!("vhxh-{}", request.unit_code));
    }
    let province = province(law, &request);
    let province_name = law.unit(&province, request.on).map(|u| u.name.clone());
    add("so", &province_name.unwrap_or_default(), format!("so-{province}"));
    Ok(offices)
}

/// Until units say their province themselves, the only province with communes is Quảng Ninh.
fn province(law: &Norms, request: &ListOffices) -> String {
    let mut code = request.parent_code.clone().unwrap_or_else(|| "22".to_owned());
    if let Some(above) = law.unit(&code, request.on).and_then(|u| u.parent_code.clone()) {
        code = above;
    }
    code
}

/// "Xã Điền Xá" inside a sentence: "xã Điền Xá".
pub(crate) fn lower_kind(full_name: &str) -> String {
    let mut letters = full_name.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

pub(crate) fn list_codes(desk: &mut Desk, request: ListCodes) -> Result<Vec<CodeRow>, DeskError> {
    let on = request.on.unwrap_or(desk.now().today);
    let law = &*desk.norms()?;
    if law.list_title(&request.list).is_none() {
        return Err(DeskError::new("list-unknown").at("list").with("list", &request.list));
    }
    let row = |code: &norms::Code| CodeRow {
        code: code.code.clone(),
        name_vi: code.vi.clone(),
        name_en: code.en.clone(),
        note: code.note.clone(),
        source: law.instrument(&code.source).map(cited).unwrap_or_default(),
        is_verified: code.verified,
    };
    Ok(law.codes(&request.list, on).into_iter().map(row).collect())
}

/// An act as a reader cites it.
pub(crate) fn cited(act: &Instrument) -> String {
    match act.signed {
        Some(day) => format!("{} ({})", act.number, day.office()),
        None => act.number.clone(),
    }
}

pub(crate) fn list_decisions(desk: &mut Desk, _: Nothing) -> Result<Vec<DecisionRow>, DeskError> {
    let today = desk.now().today;
    let law = &*desk.norms()?;
    Ok(law
        .decisions(today)
        .into_iter()
        .map(|d| DecisionRow {
            decision: d.id.clone(),
            title: d.scope.clone(),
            instrument: law.instrument(&d.instrument).map(cited).unwrap_or_default(),
            from: d.from,
            is_verified: d.switches_verified && d.lines.iter().all(|line| line.verified),
            is_example: d.is_example,
        })
        .collect())
}

pub(crate) fn amount_in_words(desk: &mut Desk, request: AskWords) -> Result<Words, DeskError> {
    Ok(Words { words: in_words(desk, request.amount_vnd)? })
}

/// An amount in the words this book prints.
pub(crate) fn in_words(desk: &mut Desk, amount: Vnd) -> Result<String, DeskError> {
    let school = match desk.book()?.setting("words_school")?.as_deref() {
        Some("nam") => School::SOUTHERN,
        _ => School::NORTHERN,
    };
    Ok(words_of(amount, school))
}

/// The Vietnamese names of all codes as of a day, for paper.
pub(crate) struct LawNames {
    pub(crate) law: std::sync::Arc<Norms>,
    pub(crate) on: Day,
    /// Titles of rules, by id.
    pub(crate) rules: BTreeMap<String, String>,
}

impl paper::Names for LawNames {
    fn name(&self, list: &str, code: &str) -> String {
        if list == "rules" {
            return self.rules.get(code).cloned().unwrap_or_else(|| code.to_owned());
        }
        if list == "decision" {
            let law = &self.law;
            let act = law.decision(code).ok().and_then(|d| law.instrument(&d.instrument));
            return act.map_or_else(|| code.to_owned(), |act| act.number.clone());
        }
        let found = self.law.code(list, code, self.on);
        found.map_or_else(|_| code.to_owned(), |c| c.vi.clone())
    }

    fn rank(&self, list: &str, code: &str) -> usize {
        let codes = self.law.codes(list, self.on);
        codes.iter().position(|c| c.code == code).unwrap_or(codes.len())
    }
}
