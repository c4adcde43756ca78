//! The sample book: a commune that does not exist, half a quarter into its work. Nothing of it
//! can be handed in: the book says it is a sample, and so does every paper and bundle of it.

use crate::book::first_run;
use crate::book::talk::MakeSeal;
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::Done;
use crate::core::error::DeskError;
use crate::money::vouchers;
use crate::work::activities;
use crate::work::facilities;
use centre::sample::Sample;

/// The passphrase of the sample's seal, told on its screen.
pub(crate) const PASSPHRASE: &str = "du lieu mau khong nop";

/// Fills the empty sample book.
pub(crate) fn fill(desk: &mut Desk) -> Result<(), DeskError> {
    let sample = Sample::shipped().map_err(|fault| DeskError::fault(&fault))?;
    let today = desk.now().today;
    let first_on = today.quarter().first();
    desk.act("begin_sample", |doing| {
        doing.act.set("is_sample", "1")?;
        Ok(Done::of("", ()))
    })?;
    let founded = sample.centre(first_on).map_err(|fault| DeskError::fault(&fault))?;
    first_run::found_centre(desk, founded)?;
    first_run::make_seal(
        desk,
        MakeSeal { passphrase: PASSPHRASE.to_owned(), is_replacement: false },
    )?;
    for form in sample.facilities() {
        desk.act("record_facility", |doing| facilities::record_facility(doing, form))?;
    }
    let source = desk.ask(|view| Ok(view.read()?.sources()?.into_iter().next()))?;
    let source = source.ok_or_else(|| DeskError::new(Code::SourceUnknown))?.source_id;
    let vouchers = sample.vouchers(first_on, today, &source);
    for request in vouchers.map_err(|fault| DeskError::fault(&fault))? {
        desk.act("record_voucher", |doing| vouchers::record_voucher(doing, request))?;
    }
    let activity = sample.activity(first_on, today).map_err(|fault| DeskError::fault(&fault))?;
    if let Some(form) = activity {
        desk.act("record_activity", |doing| activities::record_activity(doing, form))?;
    }
    Ok(())
}
