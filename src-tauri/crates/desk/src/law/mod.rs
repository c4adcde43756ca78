//! The law as it is read, asked, changed and carried in packs.

pub(crate) mod above;
pub(crate) mod asking;
pub(crate) mod carrying;
pub(crate) mod changing;
pub(crate) mod files;
pub(crate) mod lists;
pub(crate) mod pack;
pub(crate) mod pack_rows;
pub(crate) mod packs;
pub(crate) mod phrases;
pub(crate) mod reading;
pub(crate) mod taking;
pub(crate) mod talk;
pub(crate) mod trying;
