//! What is said over the border: requests refuse unknown fields, replies carry no sentences.

pub mod book;
pub mod money;
pub mod office;
pub mod records;
pub mod reply;
pub mod report;
