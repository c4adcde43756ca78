//! The work of a centre: activities and facilities, and what it says beside them.

pub(crate) mod activities;
pub(crate) mod concerns;
pub(crate) mod facilities;
pub(crate) mod talk;
