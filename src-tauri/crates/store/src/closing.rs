//! The defence of a closed quarter: of every table whose rows fall into one, three triggers from one
//! template.

/// By which column a row falls into a quarter, or into a month or year that was closed by itself.
#[derive(Clone, Copy, Debug)]
pub enum Dated {
    Day(&'static str),
    Month(&'static str),
    Quarter(&'static str),
    /// A voucher by its day and by every budget year it is settled in.
    Voucher,
    /// A part of a voucher by the day of the voucher.
    PartByDay,
    /// The same by the budget year of the part, or as its voucher.
    PartByYear,
}

/// What is closed, and how a row that falls into it is refused: a quarter by its seal, a month or a budget
/// year by an act of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    Quarter,
    Month,
    Year,
}

impl Closed {
    pub const ALL: [Closed; 3] = [Closed::Quarter, Closed::Month, Closed::Year];

    /// The code of the refusal, one of `error::DEFENCES`.
    pub const fn says(self) -> &'static str {
        match self {
            Closed::Quarter => "quarter-closed",
            Closed::Month => "month-closed",
            Closed::Year => "year-closed",
        }
    }

    /// Where the closed ones stand.
    fn among(self) -> &'static str {
        match self {
            Closed::Quarter => "quarters WHERE is_closed = 1",
            Closed::Month => "closings WHERE kind = 'thang' AND is_closed = 1",
            Closed::Year => "closings WHERE kind = 'nam' AND is_closed = 1",
        }
    }

    /// What the names of its triggers have beside those of a quarter's.
    fn named(self) -> &'static str {
        match self {
            Closed::Quarter => "",
            Closed::Month => "_month",
            Closed::Year => "_year",
        }
    }
}

/// A row that is noted upon after its quarter closed: it is written over under its key, and only
/// another value of the columns that are held is refused.
#[derive(Clone, Copy, Debug)]
pub struct Noted {
    pub key: &'static str,
    /// One column or several, as in `a, b`.
    pub held: &'static str,
}

/// A table whose rows stay as they are once their quarter is closed.
#[derive(Clone, Copy, Debug)]
pub struct Closing {
    pub table: &'static str,
    pub dated: Dated,
    pub noted: Option<Noted>,
    /// What has to be closed for it.
    pub says: Closed,
}

/// What most tables are closed by.
pub(crate) const CLOSED: Closed = Closed::Quarter;

impl Closing {
    /// The three triggers, without the semicolons between them.
    pub fn triggers(&self) -> [String; 3] {
        let Closing { table, says: closed, .. } = self;
        let (says, among, named) = (closed.says(), closed.among(), closed.named());
        let falls = |row: &str| {
            let when = self.dated.when(row);
            format!("EXISTS (SELECT 1 FROM {among} AND {when})")
        };
        let new = self.noted.map_or_else(String::new, |Noted { key, .. }| {
            format!("\n    AND NOT EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})")
        });
        let other = self.noted.map_or_else(String::new, |Noted { held, .. }| {
            let other = |column| format!("OLD.{column} IS NOT NEW.{column}");
            let others: Vec<String> = held.split(", ").map(other).collect();
            match others.as_slice() {
                [one] => format!("\n    AND {one}"),
                several => format!("\n    AND ({})", several.join("\n        OR ")),
            }
        });
        let one = |verb: &str, when: String| {
            format!(
                "CREATE TRIGGER {table}{named}_closed_on_{} BEFORE {verb} ON {table}\nWHEN {when}\n\
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

/// The budget year of a closed year's row, as a column has it.
const OF_YEAR: &str = "budget_year || '' = substr(first_on, 1, 4)";

impl Dated {
    /// Whether a row falls into a closed one that lies from `first_on` to `last_on`.
    fn when(self, row: &str) -> String {
        match self {
            Dated::Day(day) => format!("{row}.{day} BETWEEN first_on AND last_on"),
            Dated::Month(month) => format!("{row}.{month} || '-01' BETWEEN first_on AND last_on"),
            Dated::Quarter(quarter) => format!("quarter = {row}.{quarter}"),
            Dated::Voucher => format!(
                "({row}.day BETWEEN first_on AND last_on OR {row}.{OF_YEAR}\n        OR EXISTS (SELECT 1 \
                 FROM voucher_lines WHERE voucher_id = {row}.voucher_id AND {OF_YEAR}))"
            ),
            Dated::PartByDay => format!(
                "EXISTS (SELECT 1 FROM vouchers WHERE voucher_id = {row}.voucher_id \
                 AND day BETWEEN first_on AND last_on)"
            ),
            Dated::PartByYear => format!(
                "({row}.{OF_YEAR} OR EXISTS (SELECT 1 FROM vouchers\n        \
                 WHERE voucher_id = {row}.voucher_id \
                 AND (day BETWEEN first_on AND last_on OR {OF_YEAR})))"
            ),
        }
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
