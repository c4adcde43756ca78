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
use centre::sample;

/// The passphrase of the sample's seal, told on its screen.
pub(crate) const PASSPHRASE: &str = "du lieu mau khong nop";

/// Fills the empty sample book.
pub(crate) fn fill(desk: &mut Desk) -> Result<(), DeskError> {
    let today = desk.now().today;
    let first_on = today.quarter().first();
    desk.act("begin_sample", |doing| {
        doing.act.set("is_sample", "1")?;
        Ok(Done::of("", ()))
    })?;
    first_run::found_centre(desk, sample::centre(first_on))?;
    first_run::make_seal(
        desk,
        MakeSeal { passphrase: PASSPHRASE.to_owned(), is_replacement: false },
    )?;
    for form in sample::facilities() {
        desk.act("record_facility", |doing| facilities::record_facility(doing, form))?;
    }
    let source = desk.ask(|view| Ok(view.read()?.sources()?.into_iter().next()))?;
    let source = source.ok_or_else(|| DeskError::new(Code::SourceUnknown))?.source_id;
    for request in sample::vouchers(first_on, today, &source)? {
        desk.act("record_voucher", |doing| vouchers::record_voucher(doing, request))?;
    }
    if let Some(form) = sample::activity(first_on, today)? {
        desk.act("record_activity", |doing| activities::record_activity(doing, form))?;
    }
    Ok(())
}
