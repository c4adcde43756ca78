//! The work of a centre: activities and facilities.

pub(crate) mod activities;
pub(crate) mod facilities;
pub(crate) mod talk;
