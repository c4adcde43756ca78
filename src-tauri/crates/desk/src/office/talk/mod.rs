//! Requests and replies of a receiving office.

mod arrivals;
mod courses;
mod figures;
mod receipts;
mod register;
mod review;

pub use arrivals::*;
pub use courses::*;
pub use figures::*;
pub use receipts::*;
pub use register::*;
pub use review::*;
