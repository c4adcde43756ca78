//! Money: sources, gifts, vouchers, balances, allowances and their decisions, counts, what a year owes.

pub(crate) mod allowances;
pub(crate) mod balances;
pub(crate) mod cash;
pub(crate) mod decisions;
pub(crate) mod entitlement;
pub(crate) mod gifts;
pub(crate) mod help;
pub(crate) mod owing;
pub(crate) mod own_decisions;
pub(crate) mod paying;
pub(crate) mod proposing;
pub(crate) mod sources;
pub(crate) mod talk;
pub(crate) mod vouchers;
