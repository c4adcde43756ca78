//! The core: the open book, the one way to act, and what every subject asks of it. It knows no subject.

pub(crate) mod codes;
pub(crate) mod copies;
pub(crate) mod desk;
pub(crate) mod doing;
pub(crate) mod entry;
pub(crate) mod error;
pub(crate) mod files;
pub(crate) mod limits;
pub(crate) mod moment;
pub(crate) mod names;
pub(crate) mod settings;
pub(crate) mod talk;
pub(crate) mod telling;
pub(crate) mod view;
pub(crate) mod words;
pub(crate) mod world;
