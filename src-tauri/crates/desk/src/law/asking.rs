//! Questions to the law, each with its day, each answered with its source.

use crate::core::error::DeskError;
use crate::core::view::View;
use crate::law::talk::Tried;
use crate::law::talk::{
    AskAllowance, AskArrears, AskChapter, AskDue, AskEntitlement, AskOffices, AskPeriod,
    AskPrinciple, AskRate, AskText, AskUnit, FoldedText, SortTexts, SortedTexts, UnitAnswer,
};
use crate::law::trying::months;
use norms::{
    Arrear, ChapterLevel, Due, Entitlement, Held, Period, PostFacts, Principle, Rate, Receiver,
    text,
};

pub(crate) fn ask_rate(view: View<'_>, request: AskRate) -> Result<Rate, DeskError> {
    Ok(view.norms()?.rate(&request.key, request.on)?)
}

pub(crate) fn ask_allowance(view: View<'_>, request: AskAllowance) -> Result<Tried, DeskError> {
    let law = view.norms()?;
    let held = Held {
        facts: PostFacts { role: request.role, area_class: request.area_class },
        from: request.held_from,
        to: request.held_to,
        salaries: request.salary.map(|salary| (request.first, salary)).into_iter().collect(),
    };
    months(view, &law, &request.decision, &held, (request.first, request.last))
}

pub(crate) fn ask_unit(view: View<'_>, request: AskUnit) -> Result<UnitAnswer, DeskError> {
    let law = view.norms()?;
    let unit = law.unit(&request.code, request.on).cloned();
    let heirs = match request.heirs_on {
        Some(on) if unit.is_some() => law.successors_since(&request.code, request.on, on)?,
        Some(on) => law.successors(&request.code, on)?,
        None => Vec::new(),
    };
    Ok(UnitAnswer { unit, heirs })
}

pub(crate) fn ask_entitlement(
    view: View<'_>,
    request: AskEntitlement,
) -> Result<Entitlement, DeskError> {
    Ok(view.norms()?.entitlement(&request.centre, request.year)?)
}

pub(crate) fn ask_arrears(view: View<'_>, request: AskArrears) -> Result<Vec<Arrear>, DeskError> {
    let AskArrears { decision, held, paid, first, last } = request;
    Ok(view.norms()?.arrears(&decision, &held, &paid, first, last)?)
}

pub(crate) fn ask_period(view: View<'_>, request: AskPeriod) -> Result<Period, DeskError> {
    Ok(view.norms()?.period_of(&request.calendar, request.on)?)
}

pub(crate) fn ask_due(view: View<'_>, request: AskDue) -> Result<Vec<Due>, DeskError> {
    Ok(view.norms()?.deadlines_between(request.from, request.to)?)
}

pub(crate) fn ask_principle(view: View<'_>, request: AskPrinciple) -> Result<Principle, DeskError> {
    let law = view.norms()?;
    Ok(match request.decision {
        Some(decision) => law.principle_for(&decision, &request.key, request.on)?,
        None => law.principle(&request.key, request.on)?,
    })
}

pub(crate) fn ask_offices(view: View<'_>, request: AskOffices) -> Result<Vec<Receiver>, DeskError> {
    Ok(view.norms()?.authorities(&request.unit_code, request.on)?)
}

pub(crate) fn ask_chapter(view: View<'_>, request: AskChapter) -> Result<ChapterLevel, DeskError> {
    Ok(view.norms()?.chapter(&request.chapter, request.on)?)
}

pub(crate) fn fold_text(_: View<'_>, request: AskText) -> Result<FoldedText, DeskError> {
    let (nfc, folded) = (text::nfc(&request.text), text::fold(&request.text));
    let (looks_like, unicode) = text::from_old(&request.text).unzip();
    Ok(FoldedText { nfc, folded, looks_like, unicode })
}

pub(crate) fn sort_texts(_: View<'_>, request: SortTexts) -> Result<SortedTexts, DeskError> {
    let mut texts = request.texts;
    if request.are_names {
        texts.sort_by(|a, b| text::compare_names(a, b));
    } else {
        texts.sort_by(|a, b| text::compare_texts(a, b));
    }
    Ok(SortedTexts { texts })
}
