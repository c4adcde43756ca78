//! A centre keeps its office's seal; an office that of one above it whose law it takes.

use crate::answers::replies;
use crate::answers::talk::{PinOffice, PinnedOffice};
use crate::bundles::digits::{asked, must_be_same};
use crate::bundles::giving::gives;
use crate::bundles::opening::Door;
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::Done;
use crate::core::error::DeskError;
use centre::Record;
use seal::Kind;

pub(crate) fn pin_office(desk: &mut Desk, request: PinOffice) -> Result<PinnedOffice, DeskError> {
    let is_sample = desk.ask(|view| view.is_sample())?;
    let (opened, _) = asked(&request.path, Door::OWN)?;
    // An office is met by its first receipt or by its first pack of law, whichever comes first.
    if !matches!(opened.kind, Kind::BienNhan | Kind::DinhMuc) {
        return Err(DeskError::new(Code::ReceiptRefused).at("path").with("cause", "kind"));
    }
    if opened.info.sample && !is_sample {
        return Err(DeskError::new(Code::ReceiptRefused).at("path").with("cause", "sample"));
    }
    let (gives, expected) = desk.ask(|view| {
        let name = match view.maybe_office()? {
            Some(office) => office.name,
            None => view.profile()?.office_name,
        };
        Ok((gives(view, &opened.info.centre.id)?, name))
    })?;
    if gives.is_none() {
        return Err(DeskError::new(Code::OtherOffice)
            .at("path")
            .with("found", &opened.info.centre.name)
            .with("expected", expected));
    }
    let digits = must_be_same(&request.digits, &opened.signer)?;
    let pinned = centre::PinnedOffice {
        public_key: opened.signer.hex(),
        office_id: opened.info.centre.id.clone().into(),
        name: opened.info.centre.name.clone(),
        digits,
        pinned_on: desk.now().today,
    };
    desk.act("pin_office", |doing| {
        doing.act.put(&Record::PinnedOffice(pinned.clone()))?;
        Ok(Done::of(pinned.name.clone(), replies::pinned_row(pinned)))
    })
}
