//! Requests and replies of a receiving office.

mod arrivals;
mod figures;
mod receipts;
mod register;
mod review;

pub use arrivals::*;
pub use figures::*;
pub use receipts::*;
pub use register::*;
pub use review::*;
