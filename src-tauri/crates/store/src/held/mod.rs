//! What a book holds, by id: two books laid beside each other tell what one has and the other lacks.

use crate::column::text;
use crate::error::StoreError;
use crate::query::all;
use crate::reading::Reading;
use std::collections::BTreeSet;

/// Ids of what a person would miss.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    pub vouchers: BTreeSet<String>,
    /// Reports this centre sealed.
    pub reports: BTreeSet<String>,
    /// Bundles this office took in.
    pub bundles: BTreeSet<String>,
    /// Decisions on bundles, each with its round: one that was changed is another.
    pub reviews: BTreeSet<String>,
    /// Receipts, those an office signed and those a centre got.
    pub receipts: BTreeSet<String>,
}

impl Reading<'_> {
    /// What this book holds.
    pub fn held(self) -> Result<Held, StoreError> {
        let mut receipts = self.ids(include_str!("issued_ids.sql"))?;
        receipts.extend(self.ids(include_str!("received_ids.sql"))?);
        Ok(Held {
            vouchers: self.ids(include_str!("voucher_ids.sql"))?,
            reports: self.ids(include_str!("report_ids.sql"))?,
            bundles: self.ids(include_str!("bundle_ids.sql"))?,
            reviews: self.ids(include_str!("review_ids.sql"))?,
            receipts,
        })
    }

    fn ids(self, sql: &'static str) -> Result<BTreeSet<String>, StoreError> {
        Ok(all(self.conn, sql, [], |row| text(row, "id"))?.into_iter().collect())
    }
}
