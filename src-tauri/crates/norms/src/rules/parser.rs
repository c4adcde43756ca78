//! From the words of an expression to its tree.

use super::expression::{Binary, Expr, Fold, FoldKind, Function, Plan, Uses, Whose};
use super::fault::Unread;
use super::lexer::{Spot, Token, words};
use crate::why::InExpression;

/// Deepest nesting of brackets, `not` and `-`; a tree is also limited in parts, so that neither
/// reading nor running it can exhaust the stack.
const DEEPEST: usize = 24;
const MOST_PARTS: usize = 300;

/// What the head of a report is called: one row that says, among others, which days it covers.
const HEAD: &str = "trung-tam";

/// Reads one expression. `row` is the table whose row the expression stands on, if any, and
/// `previous` says whether the quarter before may be named.
pub(super) fn parse(
    text: &str,
    uses: &mut Uses,
    row: Option<usize>,
    previous: bool,
) -> Result<Expr, Unread> {
    let spots = words(text)?;
    let mut reader = Reader {
        spots: &spots,
        next: 0,
        end: text.len(),
        uses,
        rows: vec![row],
        previous,
        depth: 0,
        parts: 0,
    };
    let expr = reader.either()?;
    match reader.peek() {
        None => Ok(expr),
        Some(_) => Err(reader.unread(InExpression::WordUnexpected)),
    }
}

struct Reader<'a> {
    spots: &'a [Spot],
    next: usize,
    end: usize,
    uses: &'a mut Uses,
    /// The tables whose rows can be seen, innermost last; `None` where a rule has no row.
    rows: Vec<Option<usize>>,
    previous: bool,
    depth: usize,
    parts: usize,
}

impl Reader<'_> {
    fn unread(&self, reason: InExpression) -> Unread {
        let at = self.spots.get(self.next).map_or(self.end, |spot| spot.at);
        Unread { at, reason }
    }

    fn peek(&self) -> Option<&Token> {
        self.spots.get(self.next).map(|spot| &spot.token)
    }

    fn symbol(&mut self, symbol: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Symbol(s)) if *s == symbol);
        self.next += usize::from(found);
        found
    }

    fn keyword(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Name(name)) if name == word);
        self.next += usize::from(found);
        found
    }

    fn expect(&mut self, symbol: &str, reason: InExpression) -> Result<(), Unread> {
        if self.symbol(symbol) { Ok(()) } else { Err(self.unread(reason)) }
    }

    fn name(&mut self) -> Result<String, Unread> {
        match self.peek() {
            Some(Token::Name(name)) if !is_reserved(name) => {
                let name = name.clone();
                self.next += 1;
                Ok(name)
            }
            _ => Err(self.unread(InExpression::NameExpected)),
        }
    }

    fn part(&mut self) -> Result<(), Unread> {
        self.parts += 1;
        if self.parts > MOST_PARTS {
            return Err(self.unread(InExpression::TooLarge));
        }
        Ok(())
    }

    fn deeper<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Unread>,
    ) -> Result<T, Unread> {
        if self.depth == DEEPEST {
            return Err(self.unread(InExpression::TooDeep));
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

    fn join(&mut self, op: Binary, left: Expr, right: Expr) -> Result<Expr, Unread> {
        self.part()?;
        Ok(Expr::Binary(op, Box::new(left), Box::new(right)))
    }

    fn either(&mut self) -> Result<Expr, Unread> {
        let mut left = self.both()?;
        while self.keyword("or") {
            let right = self.both()?;
            left = self.join(Binary::Or, left, right)?;
        }
        Ok(left)
    }

    fn both(&mut self) -> Result<Expr, Unread> {
        let mut left = self.negation()?;
        while self.keyword("and") {
            let right = self.negation()?;
            left = self.join(Binary::And, left, right)?;
        }
        Ok(left)
    }

    fn negation(&mut self) -> Result<Expr, Unread> {
        if self.keyword("not") {
            self.part()?;
            let inner = self.deeper(Self::negation)?;
            return Ok(Expr::Not(Box::new(inner)));
        }
        self.comparison()
    }

    fn comparison(&mut self) -> Result<Expr, Unread> {
        let left = self.total()?;
        let Some(op) = self.comparing() else {
            return Ok(left);
        };
        let right = self.total()?;
        let compared = self.join(op, left, right)?;
        match self.comparing() {
            None => Ok(compared),
            Some(_) => Err(self.unread(InExpression::ComparisonChained)),
        }
    }

    fn comparing(&mut self) -> Option<Binary> {
        [
            Binary::Equal,
            Binary::Unequal,
            Binary::LessOrEqual,
            Binary::GreaterOrEqual,
            Binary::Less,
            Binary::Greater,
        ]
        .into_iter()
        .find(|op| self.symbol(op.symbol()))
    }

    fn total(&mut self) -> Result<Expr, Unread> {
        let mut left = self.product()?;
        loop {
            let op = if self.symbol("+") {
                Binary::Plus
            } else if self.symbol("-") {
                Binary::Minus
            } else {
                return Ok(left);
            };
            let right = self.product()?;
            left = self.join(op, left, right)?;
        }
    }

    fn product(&mut self) -> Result<Expr, Unread> {
        let mut left = self.signed()?;
        while self.symbol("*") {
            let right = self.signed()?;
            left = self.join(Binary::Times, left, right)?;
        }
        Ok(left)
    }

    fn signed(&mut self) -> Result<Expr, Unread> {
        if self.symbol("-") {
            self.part()?;
            let inner = self.deeper(Self::signed)?;
            return Ok(Expr::Negate(Box::new(inner)));
        }
        self.atom()
    }

    fn atom(&mut self) -> Result<Expr, Unread> {
        self.part()?;
        let atom = match self.peek() {
            Some(Token::Int(n)) => Expr::Int(*n),
            Some(Token::Text(text)) => Expr::Text(text.clone()),
            Some(Token::Symbol("(")) => {
                self.next += 1;
                let inner = self.deeper(Self::either)?;
                self.expect(")", InExpression::BracketUnclosed)?;
                return Ok(inner);
            }
            Some(Token::Name(_)) => return self.named(),
            Some(Token::Symbol(_)) => return Err(self.unread(InExpression::WordUnexpected)),
            None => return Err(self.unread(InExpression::Unfinished)),
        };
        self.next += 1;
        Ok(atom)
    }

    fn named(&mut self) -> Result<Expr, Unread> {
        let outer = self.keyword("this");
        if outer {
            self.expect(".", InExpression::ColumnExpected)?;
        }
        let start = self.next;
        let name = self.name()?;
        if !outer && self.symbol("(") {
            let called = self.deeper(|reader| reader.called(&name, start))?;
            self.expect(")", InExpression::BracketUnclosed)?;
            return Ok(called);
        }
        let table = self.rows.iter().rev().nth(usize::from(outer)).copied();
        match table.flatten() {
            Some(table) => Ok(Expr::Column { outer, column: self.uses.column(table, &name) }),
            None => {
                self.next = start;
                Err(self.unread(InExpression::NoRowHere))
            }
        }
    }

    fn called(&mut self, name: &str, start: usize) -> Result<Expr, Unread> {
        if let Some(kind) = FoldKind::ALL.into_iter().find(|kind| kind.name() == name) {
            return self.fold(kind);
        }
        match name {
            "period_from" => return Ok(self.of_head("from_on")),
            "period_to" => return Ok(self.of_head("to_on")),
            "in_period" => {
                let day = self.either()?;
                let (from, to) = (self.of_head("from_on"), self.of_head("to_on"));
                return Ok(Expr::Call(Function::DayIn, vec![day, from, to]));
            }
            _ => {}
        }
        let Some(function) = Function::ALL.into_iter().find(|f| f.name() == name) else {
            self.next = start;
            return Err(self.unread(InExpression::FunctionUnknown));
        };
        let mut arguments = vec![self.either()?];
        while self.symbol(",") {
            arguments.push(self.either()?);
        }
        if arguments.len() != function.arguments() {
            return Err(self.unread(InExpression::ArgumentCount));
        }
        self.asks_the_law(function, &arguments)?;
        Ok(Expr::Call(function, arguments))
    }

    /// What is asked of the law is named by the text itself, so that a wrong name is known before
    /// any run.
    fn asks_the_law(&mut self, function: Function, arguments: &[Expr]) -> Result<(), Unread> {
        let names = match function {
            Function::IsCode | Function::IsListed => &mut self.uses.lists,
            Function::Rate => &mut self.uses.rates,
            Function::Principle => &mut self.uses.principles,
            _ => return Ok(()),
        };
        match arguments.first() {
            Some(Expr::Text(name)) => {
                if !names.contains(name) {
                    names.push(name.clone());
                }
                Ok(())
            }
            _ => Err(self.unread(InExpression::NameNotWrittenOut)),
        }
    }

    /// The value of a column of the report's head.
    fn of_head(&mut self, column: &str) -> Expr {
        let table = self.uses.table(Whose::Now, HEAD);
        let column = self.uses.column(table, column);
        self.of_rows(FoldKind::First, table, Some(column), None)
    }

    /// A fold over a table, with its plan.
    fn of_rows(
        &mut self,
        kind: FoldKind,
        table: usize,
        column: Option<usize>,
        filter: Option<Expr>,
    ) -> Expr {
        let number = self.uses.folds;
        self.uses.folds += 1;
        let plan = Plan::of(filter.as_ref());
        Expr::Fold(Box::new(Fold { kind, table, column, filter, plan, number }))
    }

    fn fold(&mut self, kind: FoldKind) -> Result<Expr, Unread> {
        let table = self.table()?;
        let column = if kind.takes_column() {
            self.expect(".", InExpression::ColumnExpected)?;
            let name = self.name()?;
            Some(self.uses.column(table, &name))
        } else {
            None
        };
        let filter = if self.keyword("where") {
            self.rows.push(Some(table));
            let filter = self.either();
            self.rows.pop();
            Some(filter?)
        } else {
            None
        };
        Ok(self.of_rows(kind, table, column, filter))
    }

    /// A table's name: words joined by `-` with nothing between, perhaps after `prev.`.
    fn table(&mut self) -> Result<usize, Unread> {
        let whose = if self.keyword("prev") {
            if !self.previous {
                return Err(self.unread(InExpression::NoPrevious));
            }
            self.expect(".", InExpression::TableExpected)?;
            Whose::Previous
        } else {
            Whose::Now
        };
        let mut name = self.name()?;
        while self.touches_hyphen() {
            self.next += 1;
            name.push('-');
            name.push_str(&self.name()?);
        }
        Ok(self.uses.table(whose, &name))
    }

    fn touches_hyphen(&self) -> bool {
        let window = self.next.checked_sub(1).and_then(|before| {
            let spots = self.spots.get(before..self.next + 2)?;
            <&[Spot; 3]>::try_from(spots).ok()
        });
        window.is_some_and(|[before, hyphen, after]| {
            hyphen.token == Token::Symbol("-")
                && before.end == hyphen.at
                && hyphen.end == after.at
                && matches!(after.token, Token::Name(_))
        })
    }
}

fn is_reserved(name: &str) -> bool {
    matches!(name, "and" | "or" | "not" | "where" | "this" | "prev")
}
