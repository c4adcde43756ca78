//! The receiving office: bundles in, reviews, receipts out, everything added up.

pub(crate) mod around;
pub(crate) mod arrivals;
pub(crate) mod consolidating;
pub(crate) mod deciding;
pub(crate) mod enrolling;
pub(crate) mod figures;
pub(crate) mod importing;
pub(crate) mod looking;
pub(crate) mod numbering;
pub(crate) mod receipts;
pub(crate) mod refresh;
pub(crate) mod register;
pub(crate) mod reviewing;
pub(crate) mod rows;
pub(crate) mod sitting;
pub(crate) mod talk;
