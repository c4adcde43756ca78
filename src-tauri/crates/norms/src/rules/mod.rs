//! Rules of checking: data files, one engine, the same answer at both ends.
//!
//! A rule is one TOML file, `assets/norms/rules/<id>.toml`:
//!
//! ```toml
//! id = "usable-exceeds-quantity"        # the file's name
//! severity = "error"                    # error | query | hint
//! scope = "report"                      # report | with-previous | office
//! province = "22"                       # optional: run for centres of this province alone
//! from = "2008-04-16"                   # the first day it is run for
//! law = "Quy chế … Điều …"              # or "đề nghị của phần mềm"
//! verified = false                      # has the text of `law` been read?
//! screen = "co-so"                      # where the place of a finding is mended
//! each = "co-so-vat-chat"               # what is looked at, see below
//! where = "quantity > 0"                # optional: only these
//! fails = "usable > quantity"           # true where something is wrong
//! key = "facility_id"                   # optional: names the place instead of the row's key
//! together = true                       # optional: what it finds is told once, see below
//!
//! [title]                               # what the rule is called: what should be so
//! vi = "…"
//! en = "…"
//!
//! [sentence]                            # what a finding says; `{name}` is a value of `show`
//! vi = "{name}: …"
//! en = "{name}: …"
//!
//! [show]                                # optional: values for the sentence
//! name = "name"
//!
//! [codes]                               # optional: shown values that are codes of a list
//! name = "facility-category"
//! ```
//!
//! So a rule needs nothing beside its file: whoever has the file can run it and say what it found.
//!
//! What is looked at is exactly one of: `each = "<table>"` (every row), `each_of = ["a", "b"]`
//! (every text, as the column `item`), `each_month = true` (every month of the period, as the
//! columns `month`, `from_on`, `to_on`), `each_day = true` (every day of the period, as the column
//! `day`), `once = true` (the report as a whole, no row).
//!
//! `together`: however many places are wrong, the report as a whole has one finding. Of what it
//! shows, numbers are added up and texts listed, each once; of a day, a name that ends in `_on`, the
//! first is kept. Centres know a rule by what it was called when they explained what it found: a rule
//! keeps its id when it is told together, and is no stricter than it was; what asks for more is
//! another rule.
//!
//! A rule whose `law` is the program's own proposal is verified by nothing, whatever its file says.
//!
//! # The language of expressions
//!
//! Values are whole numbers, texts, *blank* and *not applicable*; a truth is 1 or 0; a day is a
//! text `2026-09-28`, which orders as text. There are no fractions and there is no division.
//!
//! | Written | Means |
//! |---|---|
//! | `12`, `1_000_000`, `'abc'` | a number, a text |
//! | `column` | a cell of the current row |
//! | `this.column` | inside a `where`: a cell of the row just outside it |
//! | `+ - *` | sums and products; overflow is a fault |
//! | `== !=` | equality; different kinds are unequal, blank equals blank |
//! | `< <= > >=` | order of two numbers or two texts |
//! | `and or not` | as usual, right side looked at only when needed |
//! | `is_blank(x)` `is_na(x)` | the two states that are no value |
//! | `count(t where c)` `exists(t where c)` | rows of table `t` |
//! | `sum(t.column where c)` `min` `max` | over the rows' values; blanks are passed over; `sum` of nothing is 0, `min` and `max` of nothing are blank |
//! | `first(t.column where c)` | the first row's value, blank when there is none |
//! | `prev.t` | table `t` of the quarter before (scopes `with-previous`, `office`) |
//! | `days(a, b)` | days from `a` to `b` |
//! | `working_days(a, b)` | days after `a` up to `b` that are from Monday to Friday |
//! | `plus_months(day, n)` | the same day `n` months on, or that month's last |
//! | `month_of(day)` `year_of(day or month)` | `'2026-09'`, 2026 |
//! | `day_in(day, from, to)` | within, both ends included; a blank end is open |
//! | `overlaps(from, to, from, to)` | two stretches share a day; a blank end is open |
//! | `period_from()` `period_to()` `in_period(day)` | the days in the one row of table `trung-tam` |
//! | `starts_with(text, 'ab')` | |
//! | `mentions(text, 'ab cd')` | every word stands in the text, letter case and marks ignored |
//! | `thousandths(text)` | `'0.40'` is 400; blank where the text is no such number |
//! | `is_code('list', code, day)` | does the code hold in that list of the law on the day? |
//! | `is_listed('list', code)` | does that list of the law have the code on any day? |
//! | `rate('base-wage', day)` | a rate of the law, đồng; blank where none is in force |
//! | `principle('advance-days', day)` | the country's answer: its number, or 1 for yes and 0 for no; blank where none is in force |
//! | `due_most(decision, role, area_class, month)` | what a decision of the law grants a role for a whole month, đồng; of a blank class of area the most of any; blank where the law has no such decision or line, none in force, or it is a share of a salary |
//! | `due_least(decision, role, area_class, month, from, to)` | the same for what a post held from one day to another earns of the month; of a blank class the least of any; a blank last day is open |
//!
//! `is_code`, `rate` and `principle` take a month for its first day. Lists, rates and principles are written out,
//! so that a name the law does not have is refused when the rule is read.
//!
//! Arithmetic and functions on a blank give a blank; order against a blank is false; a condition
//! that is blank does not hold. So a rule never blames what nobody wrote, unless it asks.
//!
//! Every step is counted and the count is limited, for a rule and for all rules of a check
//! together; rows are taken in their order, and nothing but the tables and dated data of the law
//! is read: the same tables and the same edition give the same findings on every machine.

mod cell;
mod checking;
mod evaluate;
mod expression;
mod fault;
mod file;
mod finding;
mod folding;
mod groups;
mod lexer;
#[cfg(test)]
mod limits;
mod lookup;
mod machine;
mod nearest;
mod parser;
mod plan;
mod rule;
mod screen;
#[cfg(test)]
mod searching;
mod source;
#[cfg(test)]
mod tests;
mod together;
mod wording;

pub use checking::{Checking, STEP_LIMIT, TOTAL_STEP_LIMIT};
pub use fault::RuleFault;
pub use file::{OWN_PROPOSAL, parse};
pub use finding::Finding;
pub use lookup::{Asked, Lookup, Seat};
pub use rule::{MOST_RULES, Rule, Scope, Severity, Subject};
pub use screen::Screen;
pub use together::BETWEEN;
pub use wording::Wording;
