//! What a book holds, by id: two books laid beside each other tell what one has and the other lacks.

use crate::column::text;
use crate::error::StoreError;
use crate::query::all;
use crate::reading::Reading;
use crate::row;
use centre::{ReceivedReceipt, SealedReport, Voucher};
use office::{Arrival, IssuedReceipt};
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
        let mut receipts = self.ids::<IssuedReceipt>()?;
        receipts.extend(self.ids::<ReceivedReceipt>()?);
        let rounds = include_str!("questions/review_rounds.sql");
        Ok(Held {
            vouchers: self.ids::<Voucher>()?,
            reports: self.ids::<SealedReport>()?,
            bundles: self.ids::<Arrival>()?,
            reviews: all(self.conn, rounds, [], |row| text(row, "id"))?.into_iter().collect(),
            receipts,
        })
    }

    fn ids<R: row::Row>(self) -> Result<BTreeSet<String>, StoreError> {
        Ok(row::keys::<R>(self.conn)?.into_iter().collect())
    }
}
