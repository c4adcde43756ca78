//! Bundles as every subject meets them: signed, opened, read by their shapes, carried on a stick.

pub(crate) mod agreeing;
pub(crate) mod carry;
pub(crate) mod digits;
pub(crate) mod finding;
pub(crate) mod giving;
pub(crate) mod kept;
pub(crate) mod keys;
pub(crate) mod lineage;
pub(crate) mod opening;
pub(crate) mod pack;
pub(crate) mod receipt;
pub(crate) mod session;
pub(crate) mod tables;
pub(crate) mod told;
pub(crate) mod trust;
