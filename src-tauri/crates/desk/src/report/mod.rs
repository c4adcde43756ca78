//! A quarter's report: gathered, checked, printed, sealed, carried out.

pub(crate) mod books;
pub(crate) mod by_day;
pub(crate) mod cards;
pub(crate) mod checking;
pub(crate) mod gather;
pub(crate) mod gifts;
pub(crate) mod home;
pub(crate) mod known;
pub(crate) mod papers;
pub(crate) mod said;
pub(crate) mod sealing;
pub(crate) mod slips;
pub(crate) mod status;
pub(crate) mod sticks;
pub(crate) mod talk;
pub(crate) mod verifying;
