//! The defence of a closed quarter: of every table whose rows fall into one, three triggers from one
//! template.

/// By which column a row falls into a quarter.
#[derive(Clone, Copy, Debug)]
pub enum Dated {
    Day(&'static str),
    Month(&'static str),
    Quarter(&'static str),
}

/// A row that is noted upon after its quarter closed: it is written over under its key, and only
/// another value of one column is refused.
#[derive(Clone, Copy, Debug)]
pub struct Noted {
    pub key: &'static str,
    pub held: &'static str,
}

/// A table whose rows stay as they are once their quarter is closed.
#[derive(Clone, Copy, Debug)]
pub struct Closing {
    pub table: &'static str,
    pub dated: Dated,
    pub noted: Option<Noted>,
    /// The code of the refusal, one of `error::DEFENCES`.
    pub says: &'static str,
}

/// What a closed quarter says.
pub(crate) const CLOSED: &str = "quarter-closed";

impl Closing {
    /// The three triggers, without the semicolons between them.
    pub fn triggers(&self) -> [String; 3] {
        let Closing { table, says, .. } = self;
        let falls = |row: &str| {
            let when = match self.dated {
                Dated::Day(day) => format!("{row}.{day} BETWEEN first_on AND last_on"),
                Dated::Month(month) => {
                    format!("{row}.{month} || '-01' BETWEEN first_on AND last_on")
                }
                Dated::Quarter(quarter) => format!("quarter = {row}.{quarter}"),
            };
            format!("EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND {when})")
        };
        let new = self.noted.map_or_else(String::new, |Noted { key, .. }| {
            format!("\n    AND NOT EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})")
        });
        let other = self.noted.map_or_else(String::new, |Noted { held, .. }| {
            format!("\n    AND OLD.{held} IS NOT NEW.{held}")
        });
        let one = |verb: &str, when: String| {
            format!(
                "CREATE TRIGGER {table}_closed_on_{} BEFORE {verb} ON {table}\nWHEN {when}\n\
                 BEGIN SELECT RAISE(ABORT, '{says}'); END",
                verb.to_lowercase()
            )
        };
        [
            one("INSERT", falls("NEW") + &new),
            one("UPDATE", format!("({}\n    OR {}){other}", falls("OLD"), falls("NEW"))),
            one("DELETE", falls("OLD")),
        ]
    }
}

const fn plain(table: &'static str, dated: Dated) -> Closing {
    Closing { table, dated, noted: None, says: CLOSED }
}

/// Those the first step writes out; a new step names its own.
pub const FIRST_CLOSINGS: &[Closing] = &[
    Closing {
        // A voucher of a closed quarter may still be printed.
        noted: Some(Noted { key: "voucher_id", held: "is_void" }),
        ..plain("vouchers", Dated::Day("day"))
    },
    plain("activities", Dated::Day("held_on")),
    plain("allowance_sheets", Dated::Month("month")),
    plain("allowance_lines", Dated::Month("month")),
    plain("cash_counts", Dated::Day("counted_on")),
    plain("explanations", Dated::Quarter("quarter")),
];
