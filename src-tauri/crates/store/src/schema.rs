//! The steps that make a book, and how a file says which step it is at.

use crate::closing::{CLOSED, Closed, Closing, Dated, Noted};
use crate::error::StoreError;
use rusqlite::Connection;

/// `SOCD`: marks a file as a book of this program.
pub const APPLICATION_ID: i64 = 0x534F_4344;

/// What makes a book of version n out of one of n − 1.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    text: &'static str,
    /// Tables of this step that a closed quarter defends.
    pub closes: &'static [Closing],
}

impl Step {
    /// All of it: what is written, and the defences made from the template.
    pub fn sql(&self) -> String {
        let triggers = self.closes.iter().flat_map(Closing::triggers);
        let triggers: String = triggers.map(|trigger| format!("\n{trigger};\n")).collect();
        format!("{}{triggers}", self.text)
    }
}

/// Every step, in order. A step that landed is never rewritten; a test holds their hashes.
pub const MIGRATIONS: &[Step] = &[
    Step {
        text: concat!(
            include_str!("../migrations/0001_book.sql"),
            include_str!("../migrations/0001_office.sql"),
        ),
        closes: &[],
    },
    Step { text: include_str!("../migrations/0002_evidence.sql"), closes: &[] },
    Step {
        text: include_str!("../migrations/0003_report_versions.sql"),
        closes: &[Closing {
            table: "concerns",
            dated: Dated::Quarter("quarter"),
            noted: None,
            says: CLOSED,
        }],
    },
    Step {
        text: include_str!("../migrations/0004_late_money.sql"),
        closes: &[
            Closing {
                table: "vouchers",
                dated: Dated::Day("day"),
                // A voucher of a closed quarter may still be printed.
                noted: Some(Noted { key: "voucher_id", held: "is_void" }),
                says: CLOSED,
            },
            Closing {
                table: "allowance_payments",
                dated: Dated::Day("day"),
                noted: None,
                says: CLOSED,
            },
            Closing {
                table: "allowance_adjustments",
                dated: Dated::Day("day"),
                noted: None,
                says: CLOSED,
            },
        ],
    },
    Step { text: include_str!("../migrations/0005_days.sql"), closes: &[] },
    Step { text: include_str!("../migrations/0006_said.sql"), closes: &[] },
    Step { text: include_str!("../migrations/0007_accounts.sql"), closes: &[] },
    Step { text: include_str!("../migrations/0008_own_decisions.sql"), closes: &[] },
    Step { text: include_str!("../migrations/0009_committee.sql"), closes: &[] },
    Step { text: include_str!("../migrations/0010_secondments.sql"), closes: &[] },
    Step { text: include_str!("../migrations/0011_plans.sql"), closes: &[] },
    Step { text: include_str!("../migrations/0012_attachments.sql"), closes: &[] },
    Step { text: include_str!("../migrations/0013_speakers.sql"), closes: &[] },
    Step { text: include_str!("../migrations/0014_courses.sql"), closes: &[] },
    Step {
        text: include_str!("../migrations/0015_advances.sql"),
        closes: &[Closing {
            table: "vouchers",
            dated: Dated::Day("day"),
            // A voucher of a closed quarter may still be printed.
            noted: Some(Noted { key: "voucher_id", held: "is_void" }),
            says: CLOSED,
        }],
    },
    Step { text: include_str!("../migrations/0016_closings.sql"), closes: OF_PERIODS },
    Step { text: include_str!("../migrations/0017_allotments.sql"), closes: &[] },
    Step { text: include_str!("../migrations/0018_cards.sql"), closes: &[] },
];

/// What a month that was closed by itself holds beside its quarter, and a budget year beside both.
const OF_PERIODS: &[Closing] = &[
    Closing {
        table: "vouchers",
        dated: Dated::Day("day"),
        noted: Some(Noted { key: "voucher_id", held: OF_A_VOUCHER }),
        says: Closed::Month,
    },
    Closing { table: "voucher_lines", dated: Dated::PartByDay, noted: None, says: Closed::Month },
    Closing {
        table: "allowance_payments",
        dated: Dated::Day("day"),
        noted: None,
        says: Closed::Month,
    },
    Closing {
        table: "allowance_adjustments",
        dated: Dated::Day("day"),
        noted: None,
        says: Closed::Month,
    },
    Closing {
        table: "cash_counts",
        dated: Dated::Day("counted_on"),
        noted: None,
        says: Closed::Month,
    },
    Closing {
        table: "vouchers",
        dated: Dated::Voucher,
        noted: Some(Noted { key: "voucher_id", held: OF_A_VOUCHER }),
        says: Closed::Year,
    },
    Closing { table: "voucher_lines", dated: Dated::PartByYear, noted: None, says: Closed::Year },
    // A quarter of a closed year is not opened again.
    Closing {
        table: "quarters",
        dated: Dated::Day("first_on"),
        noted: Some(Noted { key: "quarter", held: "is_closed" }),
        says: Closed::Year,
    },
];

/// What of a voucher stays once its month or its budget year is closed; it may still be printed.
const OF_A_VOUCHER: &str = "day, payee, reason, source_id, budget_code, budget_year, amount_vnd, documents, \
    is_void, void_reason, settles, due_on";

/// The step a book of this program is at: how many steps there are.
pub const VERSION: i64 = 18;

pub(crate) fn create(conn: &Connection) -> Result<(), StoreError> {
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    raise(conn, 0, VERSION)
}

/// Takes every step from the one a file is at to another, in one transaction.
pub(crate) fn raise(conn: &Connection, found: i64, to: i64) -> Result<(), StoreError> {
    let tx = conn.unchecked_transaction()?;
    for (step, number) in MIGRATIONS.iter().zip(1..) {
        if number > found && number <= to {
            tx.execute_batch(&step.sql())?;
        }
    }
    tx.pragma_update(None, "user_version", to)?;
    Ok(tx.commit()?)
}

/// Refuses a foreign file and a newer book by name; which step the file is at.
pub(crate) fn check(conn: &Connection) -> Result<i64, StoreError> {
    let application_id: i64 = conn.pragma_query_value(None, "application_id", |r| r.get(0))?;
    if application_id != APPLICATION_ID {
        return Err(StoreError::NotABook);
    }
    let found: i64 = conn.pragma_query_value(None, "user_version", |r| r.get(0))?;
    if found > VERSION {
        return Err(StoreError::Newer { found, known: VERSION });
    }
    if found < 1 {
        return Err(StoreError::damaged("user_version"));
    }
    Ok(found)
}
