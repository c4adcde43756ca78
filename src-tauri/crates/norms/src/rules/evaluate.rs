//! The value of an expression on a row.

use super::cell::Cell;
use super::expression::{Binary, Expr, Function};
use super::fault::Stopped;
use super::lookup::Asked;
use super::machine::Machine;
use crate::{Day, Month};
use std::{borrow::Cow, cmp::Ordering};

/// What is counted for one question to the law, which looks through a list.
const ASKING: usize = 50;
/// What is counted for what a decision grants, which is computed for every class of area.
const GRANTING: usize = 4 * ASKING;

/// The rows an expression can see: its own and the one just outside.
#[derive(Clone, Copy)]
pub(super) struct Frame<'f> {
    pub(super) row: usize,
    pub(super) outer: Option<&'f Frame<'f>>,
}

impl Frame<'_> {
    /// Where a rule has no row; the parser lets no column be named there.
    pub(super) const NONE: Frame<'static> = Frame { row: usize::MAX, outer: None };
}

fn truth<'a>(holds: bool) -> Cell<'a> {
    Cell::Int(i64::from(holds))
}

impl<'a> Machine<'a> {
    /// Does a condition hold? A blank one does not.
    pub(super) fn holds(&mut self, expr: &'a Expr, frame: Frame<'_>) -> Result<bool, Stopped> {
        match self.value(expr, frame)? {
            Cell::Int(1) => Ok(true),
            Cell::Int(0) | Cell::Blank | Cell::NotApplicable => Ok(false),
            Cell::Int(_) | Cell::Text(_) => Err(Stopped::Kind("condition")),
        }
    }

    /// The value of an expression.
    pub(super) fn value(&mut self, expr: &'a Expr, frame: Frame<'_>) -> Result<Cell<'a>, Stopped> {
        self.step()?;
        match expr {
            Expr::Int(n) => Ok(Cell::Int(*n)),
            Expr::Text(text) => Ok(Cell::Text(Cow::Borrowed(text))),
            Expr::Column { outer, column } => {
                let seen = if *outer { frame.outer.copied() } else { Some(frame) };
                Ok(seen.map_or(Cell::Blank, |seen| self.cell(*column, seen.row)))
            }
            Expr::Not(inner) => Ok(truth(!self.holds(inner, frame)?)),
            Expr::Negate(inner) => match self.value(inner, frame)? {
                Cell::Int(n) => n.checked_neg().map(Cell::Int).ok_or(Stopped::Range),
                Cell::Text(_) => Err(Stopped::Kind("-")),
                nothing => Ok(nothing),
            },
            Expr::Binary(Binary::And, left, right) => {
                Ok(truth(self.holds(left, frame)? && self.holds(right, frame)?))
            }
            Expr::Binary(Binary::Or, left, right) => {
                Ok(truth(self.holds(left, frame)? || self.holds(right, frame)?))
            }
            Expr::Binary(op, left, right) => {
                let left = self.value(left, frame)?;
                let right = self.value(right, frame)?;
                joined(*op, left, right)
            }
            Expr::Call(function, arguments) => {
                let mut values = Vec::with_capacity(arguments.len());
                for argument in arguments {
                    values.push(self.value(argument, frame)?);
                }
                match function {
                    Function::IsCode
                    | Function::IsListed
                    | Function::Rate
                    | Function::Principle => self.asked(*function, &values),
                    Function::DueLeast | Function::DueMost => self.due(*function, &values),
                    Function::Mentions => self.mentions(&values),
                    _ => called(*function, &values),
                }
            }
            Expr::Fold(fold) => self.fold(fold, frame),
        }
    }

    /// What the law says; nothing where it is asked about nothing.
    fn asked(&mut self, function: Function, values: &[Cell<'a>]) -> Result<Cell<'a>, Stopped> {
        self.walk(ASKING)?;
        let wrong = || Stopped::Kind(function.name());
        if let Some(nothing) = nothing(values) {
            return Ok(nothing);
        }
        match (function, values) {
            (Function::IsCode, [Cell::Text(list), Cell::Text(code), on]) => {
                Ok(truth(self.law.holds(list, code, first_day(on).ok_or_else(wrong)?)))
            }
            (Function::IsListed, [Cell::Text(list), Cell::Text(code)]) => {
                Ok(truth(self.law.lists(list, code)))
            }
            (Function::Rate, [Cell::Text(rate), on]) => {
                let amount = self.law.amount(rate, first_day(on).ok_or_else(wrong)?);
                Ok(amount.map_or(Cell::Blank, Cell::Int))
            }
            (Function::Principle, [Cell::Text(principle), on]) => {
                let answer = self.law.answer(principle, first_day(on).ok_or_else(wrong)?);
                Ok(answer.map_or(Cell::Blank, Cell::Int))
            }
            _ => Err(wrong()),
        }
    }

    /// What a decision grants a post: of a class of area that is blank the least or the most of any. Blank
    /// where anything else is that is asked for, the last day held apart, and where the law cannot say.
    fn due(&mut self, function: Function, values: &[Cell<'a>]) -> Result<Cell<'a>, Stopped> {
        self.walk(GRANTING)?;
        let wrong = || Stopped::Kind(function.name());
        let [decision, role, class, month, held @ ..] = values else { return Err(wrong()) };
        let from = held.first().cloned();
        let asked: Vec<Cell<'a>> =
            [decision, role, month].into_iter().cloned().chain(from).collect();
        if let Some(nothing) = nothing(&asked) {
            return Ok(nothing);
        }
        let (Cell::Text(decision), Cell::Text(role), Cell::Text(month)) = (decision, role, month)
        else {
            return Err(wrong());
        };
        let area_class = match class {
            Cell::Blank | Cell::NotApplicable => None,
            Cell::Text(class) => Some(class.as_ref()),
            Cell::Int(_) => return Err(wrong()),
        };
        let held = match held {
            [] => None,
            [from, to, ..] => {
                let from = day_of(from).flatten().ok_or_else(wrong)?;
                Some((from, day_of(to).ok_or_else(wrong)?))
            }
            [_] => return Err(wrong()),
        };
        let month = month.parse::<Month>().map_err(|_| wrong())?;
        let due = self.law.due(&Asked { decision, role, area_class, month, held });
        let is_least = function == Function::DueLeast;
        let due = due.map(|(least, most)| if is_least { least } else { most });
        Ok(due.map_or(Cell::Blank, Cell::Int))
    }

    /// Does a text hold every word? Counted by its length, since every letter is looked at.
    fn mentions(&mut self, values: &[Cell<'a>]) -> Result<Cell<'a>, Stopped> {
        match values {
            [Cell::Text(text), Cell::Text(words)] => {
                self.walk(text.len().saturating_add(words.len()))?;
                Ok(truth(crate::fold::matches(text, words)))
            }
            values => nothing(values).ok_or(Stopped::Kind(Function::Mentions.name())),
        }
    }
}

/// The order of two values of one kind.
pub(super) fn ordered(left: &Cell<'_>, right: &Cell<'_>) -> Option<Ordering> {
    match (left, right) {
        (Cell::Int(a), Cell::Int(b)) => Some(a.cmp(b)),
        (Cell::Text(a), Cell::Text(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

/// What a blank makes of an operation: a blank, or not-applicable where nothing is blank.
fn nothing<'a>(values: &[Cell<'a>]) -> Option<Cell<'a>> {
    let has = |cell: &Cell<'a>| values.contains(cell);
    [Cell::Blank, Cell::NotApplicable].into_iter().find(has)
}

fn joined<'a>(op: Binary, left: Cell<'a>, right: Cell<'a>) -> Result<Cell<'a>, Stopped> {
    match op {
        Binary::Equal => return Ok(truth(left == right)),
        Binary::Unequal => return Ok(truth(left != right)),
        _ => {}
    }
    let pair = [left, right];
    let compares = !matches!(op, Binary::Plus | Binary::Minus | Binary::Times);
    if let Some(nothing) = nothing(&pair) {
        return Ok(if compares { truth(false) } else { nothing });
    }
    let [left, right] = pair;
    if compares {
        let order = ordered(&left, &right).ok_or(Stopped::Kind(op.symbol()))?;
        return Ok(truth(match op {
            Binary::Less => order.is_lt(),
            Binary::LessOrEqual => order.is_le(),
            Binary::Greater => order.is_gt(),
            _ => order.is_ge(),
        }));
    }
    let (Cell::Int(a), Cell::Int(b)) = (left, right) else {
        return Err(Stopped::Kind(op.symbol()));
    };
    let result = match op {
        Binary::Plus => a.checked_add(b),
        Binary::Minus => a.checked_sub(b),
        _ => a.checked_mul(b),
    };
    result.map(Cell::Int).ok_or(Stopped::Range)
}

fn called<'a>(function: Function, values: &[Cell<'a>]) -> Result<Cell<'a>, Stopped> {
    let wrong = || Stopped::Kind(function.name());
    match (function, values) {
        (Function::IsBlank, [x]) => Ok(truth(*x == Cell::Blank)),
        (Function::IsNa, [x]) => Ok(truth(*x == Cell::NotApplicable)),
        (Function::DayIn, [day, from, to]) => {
            let Some(day) = day_of(day).ok_or_else(wrong)? else {
                return Ok(truth(false));
            };
            let from = day_of(from).ok_or_else(wrong)?;
            let to = day_of(to).ok_or_else(wrong)?;
            Ok(truth(from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)))
        }
        (Function::Overlaps, [from, to, other_from, other_to]) => {
            let meets = |from: &Cell<'a>, to: &Cell<'a>| {
                let (from, to) = (day_of(from)?, day_of(to)?);
                Some(from.is_none() || to.is_none() || from <= to)
            };
            let both = meets(from, other_to).zip(meets(other_from, to));
            both.map(|(a, b)| truth(a && b)).ok_or_else(wrong)
        }
        (_, values) => match nothing(values) {
            Some(nothing) => Ok(nothing),
            None => plainly_called(function, values),
        },
    }
}

/// Functions of values that are all there.
fn plainly_called<'a>(function: Function, values: &[Cell<'a>]) -> Result<Cell<'a>, Stopped> {
    let wrong = || Stopped::Kind(function.name());
    let day = |cell: &Cell<'a>| day_of(cell).flatten().ok_or_else(wrong);
    match (function, values) {
        (Function::Days, [from, to]) => Ok(Cell::Int(day(from)?.days_until(day(to)?))),
        (Function::WorkingDays, [from, to]) => {
            let count = day(from)?.working_days_until(day(to)?);
            count.map(Cell::Int).map_err(|_| Stopped::Range)
        }
        (Function::PlusMonths, [from, Cell::Int(months)]) => {
            let on = day(from)?.months_later(*months).map_err(|_| Stopped::Range)?;
            Ok(Cell::Text(Cow::Owned(on.to_string())))
        }
        (Function::MonthOf, [on]) => Ok(Cell::Text(Cow::Owned(day(on)?.month().to_string()))),
        (Function::YearOf, [Cell::Text(text)]) => {
            let month = text.parse::<Month>().or_else(|_| text.parse().map(Day::month));
            let year = month.map_err(|_| wrong())?.year();
            Ok(Cell::Int(i64::from(year)))
        }
        (Function::StartsWith, [Cell::Text(text), Cell::Text(start)]) => {
            Ok(truth(text.starts_with(start.as_ref())))
        }
        // A text that is no such number says nothing about the number.
        (Function::Thousandths, [Cell::Text(text)]) => {
            Ok(crate::thousandths(text).map_or(Cell::Blank, Cell::Int))
        }
        _ => Err(wrong()),
    }
}

/// The day a cell names, or the first of its month.
fn first_day(cell: &Cell<'_>) -> Option<Day> {
    let Cell::Text(text) = cell else {
        return None;
    };
    text.parse().ok().or_else(|| text.parse::<Month>().ok().map(Month::first))
}

/// A day, `Some(None)` where nothing was said, `None` where the cell is no day.
fn day_of(cell: &Cell<'_>) -> Option<Option<Day>> {
    match cell {
        Cell::Blank | Cell::NotApplicable => Some(None),
        Cell::Text(text) => text.parse().ok().map(Some),
        Cell::Int(_) => None,
    }
}
