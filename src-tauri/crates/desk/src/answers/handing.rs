//! On the way: a sealed report that a person says to have handed in.

use crate::answers::replies::read_answers;
use crate::answers::talk::{Answers, ReceiptsOf, RecordHandIn};
use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::error::DeskError;
use centre::{HandIn, HandInWay, Record};

pub(crate) fn record_hand_in(
    doing: &mut Doing<'_>,
    request: RecordHandIn,
) -> Result<Done<Answers>, DeskError> {
    doing.view().profile()?;
    let today = doing.now().today;
    let sealed = doing.read().sealed_reports()?;
    let report = sealed.into_iter().find(|r| r.bundle_id == request.bundle_id);
    let report = report.ok_or_else(|| DeskError::new(Code::BundleUnknown).at("bundle_id"))?;
    // Nothing is handed in before its paper was signed, nor tomorrow.
    if request.handed_on < report.signed_on {
        let told = DeskError::new(Code::HandInTooEarly).at("handed_on");
        return Err(told.with("on", report.signed_on.office()));
    }
    entry::fact_day("handed_on", request.handed_on, report.signed_on, today)?;
    doing.act.put(&Record::HandIn(HandIn {
        bundle_id: request.bundle_id,
        way: HandInWay::ByHand,
        done_on: request.handed_on,
        place: None,
    }))?;
    let (quarter, day) = (report.quarter, request.handed_on.office());
    let subject = format!("{quarter} L{} {day}", report.revision);
    Ok(Done::of(subject, read_answers(doing.view(), ReceiptsOf { quarter })?))
}
