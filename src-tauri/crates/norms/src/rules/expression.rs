//! An expression as a tree whose columns are already places in a list.
//!
//! Which table a bare column belongs to is known from the text alone, so names are looked up once
//! when a rule begins to run and never again for a row.

/// Whose table it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// The report being checked.
    Now,
    /// The report of the quarter before.
    Previous,
    /// The rule's own list: its items, or the months of the period.
    Own,
}

/// A table an expression looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TableUse {
    pub(super) whose: Whose,
    pub(super) name: String,
}

/// A column an expression looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ColumnUse {
    /// Position in `Uses::tables`.
    pub(super) table: usize,
    pub(super) name: String,
}

/// Every table and column of a rule, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Uses {
    pub(super) tables: Vec<TableUse>,
    pub(super) columns: Vec<ColumnUse>,
    /// Lists of codes, rates and principles of the law that it asks for.
    pub(super) lists: Vec<String>,
    pub(super) rates: Vec<String>,
    pub(super) principles: Vec<String>,
    /// How many folds there are.
    pub(super) folds: usize,
}

impl Uses {
    /// The place of a table, added when new.
    pub(super) fn table(&mut self, whose: Whose, name: &str) -> usize {
        place(&mut self.tables, TableUse { whose, name: name.to_owned() })
    }

    /// The place of a column, added when new.
    pub(super) fn column(&mut self, table: usize, name: &str) -> usize {
        place(&mut self.columns, ColumnUse { table, name: name.to_owned() })
    }
}

fn place<T: PartialEq>(list: &mut Vec<T>, item: T) -> usize {
    list.iter().position(|old| *old == item).unwrap_or_else(|| {
        list.push(item);
        list.len() - 1
    })
}

/// An expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Expr {
    Int(i64),
    Text(String),
    /// A cell of the current row, or of the row outside it when `outer`.
    Column {
        outer: bool,
        column: usize,
    },
    Not(Box<Expr>),
    Negate(Box<Expr>),
    Binary(Binary, Box<Expr>, Box<Expr>),
    Call(Function, Vec<Expr>),
    Fold(Box<Fold>),
}

/// What stands between two expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Binary {
    And,
    Or,
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Times,
}

impl Binary {
    pub(super) fn symbol(self) -> &'static str {
        match self {
            Binary::And => "and",
            Binary::Or => "or",
            Binary::Equal => "==",
            Binary::Unequal => "!=",
            Binary::Less => "<",
            Binary::LessOrEqual => "<=",
            Binary::Greater => ">",
            Binary::GreaterOrEqual => ">=",
            Binary::Plus => "+",
            Binary::Minus => "-",
            Binary::Times => "*",
        }
    }
}

/// A function of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    IsBlank,
    IsNa,
    Days,
    PlusMonths,
    DayIn,
    Overlaps,
    MonthOf,
    YearOf,
    StartsWith,
    Mentions,
    Thousandths,
    WorkingDays,
    IsCode,
    IsListed,
    Rate,
    Principle,
    DueLeast,
    DueMost,
}

impl Function {
    pub(super) const ALL: [Function; 18] = [
        Function::IsBlank,
        Function::IsNa,
        Function::Days,
        Function::PlusMonths,
        Function::DayIn,
        Function::Overlaps,
        Function::MonthOf,
        Function::YearOf,
        Function::StartsWith,
        Function::Mentions,
        Function::Thousandths,
        Function::WorkingDays,
        Function::IsCode,
        Function::IsListed,
        Function::Rate,
        Function::Principle,
        Function::DueLeast,
        Function::DueMost,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Function::IsBlank => "is_blank",
            Function::IsNa => "is_na",
            Function::Days => "days",
            Function::PlusMonths => "plus_months",
            Function::DayIn => "day_in",
            Function::Overlaps => "overlaps",
            Function::MonthOf => "month_of",
            Function::YearOf => "year_of",
            Function::StartsWith => "starts_with",
            Function::Mentions => "mentions",
            Function::Thousandths => "thousandths",
            Function::WorkingDays => "working_days",
            Function::IsListed => "is_listed",
            Function::IsCode => "is_code",
            Function::Rate => "rate",
            Function::Principle => "principle",
            Function::DueLeast => "due_least",
            Function::DueMost => "due_most",
        }
    }

    pub(super) fn arguments(self) -> usize {
        match self {
            Function::IsBlank
            | Function::IsNa
            | Function::MonthOf
            | Function::YearOf
            | Function::Thousandths => 1,
            Function::Days
            | Function::PlusMonths
            | Function::StartsWith
            | Function::Mentions
            | Function::WorkingDays
            | Function::IsListed
            | Function::Rate
            | Function::Principle => 2,
            Function::DayIn | Function::IsCode => 3,
            Function::Overlaps | Function::DueMost => 4,
            Function::DueLeast => 6,
        }
    }
}

/// What many rows come down to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FoldKind {
    Count,
    Exists,
    Sum,
    Min,
    Max,
    First,
}

impl FoldKind {
    pub(super) const ALL: [FoldKind; 6] = [
        FoldKind::Count,
        FoldKind::Exists,
        FoldKind::Sum,
        FoldKind::Min,
        FoldKind::Max,
        FoldKind::First,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            FoldKind::Count => "count",
            FoldKind::Exists => "exists",
            FoldKind::Sum => "sum",
            FoldKind::Min => "min",
            FoldKind::Max => "max",
            FoldKind::First => "first",
        }
    }

    /// Does it look at a column, not only at rows?
    pub(super) fn takes_column(self) -> bool {
        !matches!(self, FoldKind::Count | FoldKind::Exists)
    }
}

/// Rows of a table brought to one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fold {
    pub(super) kind: FoldKind,
    pub(super) table: usize,
    pub(super) column: Option<usize>,
    pub(super) filter: Option<Expr>,
    /// How the rows the filter keeps are found without walking the table for everyone who asks.
    pub(super) plan: Plan,
    /// Its number within the rule.
    pub(super) number: usize,
}

/// The parts of a filter, by what each of them asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Plan {
    /// Columns that must equal an expression the row itself does not change: found by an index.
    pub(super) keys: Vec<(usize, Expr)>,
    /// Conditions the row alone decides, whoever asks.
    pub(super) own: Vec<Expr>,
    /// Columns that must lie on one side of a value of the row outside.
    pub(super) bounds: Vec<Bound>,
    /// Something else is asked as well, which only a walk can answer.
    pub(super) has_rest: bool,
}

/// A column held against a value of the row outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bound {
    pub(super) column: usize,
    /// The cell must be at most the value; else at least.
    pub(super) is_most: bool,
    /// Equal is not enough.
    pub(super) is_strict: bool,
    pub(super) value: Expr,
    pub(super) blank: Blank,
}

/// What a blank says in a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Blank {
    /// `<` and its like: nothing, on either side.
    Fails,
    /// `day_in`: a blank end is open, a blank day lies nowhere.
    OpensEnd,
    /// `overlaps`: open on either side.
    Opens,
}

impl Plan {
    /// Is what it comes to the same for all who ask with the same keys?
    pub(super) fn is_of_keys_alone(&self) -> bool {
        self.bounds.is_empty() && !self.has_rest
    }

    /// Can the first row it keeps be found by searching?
    pub(super) fn finds_first(&self, kind: FoldKind) -> bool {
        matches!(kind, FoldKind::Exists | FoldKind::First)
            && !self.bounds.is_empty()
            && !self.has_rest
    }
}

impl Expr {
    /// Does its value depend on the current row, or, `as_outer`, on the one just outside? What lies
    /// inside a fold sees the current row only as the one outside it.
    pub(super) fn reads(&self, as_outer: bool) -> bool {
        match self {
            Expr::Int(_) | Expr::Text(_) => false,
            Expr::Column { outer, .. } => *outer == as_outer,
            Expr::Not(inner) | Expr::Negate(inner) => inner.reads(as_outer),
            Expr::Binary(_, left, right) => left.reads(as_outer) || right.reads(as_outer),
            Expr::Call(_, arguments) => arguments.iter().any(|a| a.reads(as_outer)),
            // Two folds deep the row can no longer be named, so nothing there can read it.
            Expr::Fold(fold) => {
                !as_outer && fold.filter.as_ref().is_some_and(|filter| filter.reads(true))
            }
        }
    }
}
