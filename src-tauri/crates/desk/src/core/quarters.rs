//! Is a quarter open?

use crate::core::error::DeskError;
use centre::QuarterState;
use norms::{Day, Quarter};
use store::Reading;

pub(crate) fn state(read: Reading<'_>, quarter: Quarter) -> Result<QuarterState, DeskError> {
    Ok(read.quarter(quarter)?.unwrap_or(QuarterState {
        quarter,
        is_closed: false,
        revision: 0,
        reason: None,
        report_number: None,
        signed_on: None,
        signed_ma_so_lieu: None,
    }))
}

pub(crate) fn is_closed(read: Reading<'_>, quarter: Quarter) -> Result<bool, DeskError> {
    Ok(state(read, quarter)?.is_closed)
}

/// Refuses an entry dated in a closed quarter, naming the quarter.
pub(crate) fn must_be_open(read: Reading<'_>, day: Day, field: &str) -> Result<(), DeskError> {
    let quarter = day.quarter();
    if is_closed(read, quarter)? {
        return Err(DeskError::new("quarter-closed").at(field).with("quarter", quarter));
    }
    Ok(())
}
