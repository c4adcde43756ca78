//! What comes back to a centre: receipts, remarks, the difference a correction makes.

pub(crate) mod difference;
pub(crate) mod handing;
pub(crate) mod pinning;
pub(crate) mod replies;
pub(crate) mod talk;
