//! The book as a whole: its beginning, its settings, its copies, its history.

pub(crate) mod backups;
pub(crate) mod checking;
pub(crate) mod copy;
pub(crate) mod drafts;
pub(crate) mod facts;
pub(crate) mod first_run;
pub(crate) mod floor;
pub(crate) mod history;
pub(crate) mod largest;
pub(crate) mod restoring;
pub(crate) mod sample;
pub(crate) mod saving;
pub(crate) mod status;
pub(crate) mod talk;
pub(crate) mod whole;
