//! What is said over the border: requests refuse unknown fields, replies carry no sentences but
//! those of rules, which stand in the rules themselves.

pub mod asking;
pub mod book;
pub mod figures;
pub mod law;
pub mod money;
pub mod office;
pub mod receipts;
pub mod records;
pub mod register;
pub mod reply;
pub mod report;
pub mod review;
pub mod rule;
