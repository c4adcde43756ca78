//! What is said over the border: requests refuse unknown fields, replies carry no sentences.

pub mod book;
pub mod money;
pub mod records;
pub mod report;
