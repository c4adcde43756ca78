//! The receiving office and the way back: bundles in, receipts out, corrections, and the totals.

pub(crate) mod absurd;
mod answers;
mod cards;
mod confirming;
mod courses;
mod demo;
mod evidence;
mod headless;
mod importing;
mod oracle;
mod order;
pub(crate) mod playing;
mod reviewing;
mod sitting;
mod strange;
mod twins;
mod whole;
mod year;

pub(crate) use strange::zip;
