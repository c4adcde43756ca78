//! What a column is: its kind, where its codes and ids are explained, since which version it is there.

norms::closed_set! {
    /// What a column holds, as a screen and the page of the format tell it.
    pub enum ColumnKind {
        /// A record id or number, written as text so that no program drops a leading zero.
        Id = "id",
        /// A code that something else explains.
        Code = "code",
        /// Free text of one line.
        Text = "text",
        /// A whole number.
        Int = "int",
        /// Whole đồng.
        Vnd = "vnd",
        /// `2026-09-28`.
        Day = "day",
        /// `2026-09`.
        Month = "month",
        /// 0 or 1.
        Flag = "flag",
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A record id or number, written as text so that no program drops a leading zero.
    Id,
    /// A code of that list of the law.
    Code(&'static str),
    /// A code no list of the law has: one the book gave (a funding source), or the name of
    /// something the law has one by one (a decision). What it names stands in [`Column::refers`].
    OwnCode,
    /// Free text of one line.
    Text,
    /// A whole number.
    Int,
    /// Whole đồng.
    Vnd,
    /// `2026-09-28`.
    Day,
    /// `2026-09`.
    Month,
    /// 0 or 1.
    Flag,
}

impl Kind {
    /// As it is told.
    pub const fn told(self) -> ColumnKind {
        match self {
            Kind::Id => ColumnKind::Id,
            Kind::Code(_) | Kind::OwnCode => ColumnKind::Code,
            Kind::Text => ColumnKind::Text,
            Kind::Int => ColumnKind::Int,
            Kind::Vnd => ColumnKind::Vnd,
            Kind::Day => ColumnKind::Day,
            Kind::Month => ColumnKind::Month,
            Kind::Flag => ColumnKind::Flag,
        }
    }

    /// Is a cell of it a whole number?
    pub const fn is_number(self) -> bool {
        matches!(self, Kind::Int | Kind::Vnd | Kind::Flag)
    }
}

/// What a cell names beside itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refers {
    /// Rows of a table of the same report: those that hold the same in that column.
    Rows {
        /// The table.
        table: &'static str,
        /// Its column.
        column: &'static str,
    },
    /// Something the law knows by that word, which is no list of codes: a decision, a rule.
    Law(&'static str),
}

/// One column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// English, `snake_case`, permanent.
    pub name: &'static str,
    /// Vietnamese title.
    pub title: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// May it be blank?
    pub optional: bool,
    /// The version of the tables that first had it; never before its table's own.
    pub since: u32,
    /// The most characters a form takes for it, where it has a limit.
    pub most: Option<usize>,
    /// What it names elsewhere.
    pub refers: Option<Refers>,
    /// Where a reader goes on from a cell: the rows of that table that hold the same in that column.
    /// What it names, where it names rows; else what it is added up from or belongs to, if it is there.
    pub leads: Option<(&'static str, &'static str)>,
    /// In a list on a narrow window, does it stand under the first column?
    pub is_folded: bool,
}

const fn column(name: &'static str, title: &'static str, kind: Kind) -> Column {
    Column {
        name,
        title,
        kind,
        optional: false,
        since: 1,
        most: None,
        refers: None,
        leads: None,
        is_folded: false,
    }
}

pub(super) const fn id(name: &'static str, title: &'static str) -> Column {
    column(name, title, Kind::Id)
}
pub(super) const fn code(name: &'static str, title: &'static str, list: &'static str) -> Column {
    column(name, title, Kind::Code(list))
}
pub(super) const fn own_code(name: &'static str, title: &'static str) -> Column {
    column(name, title, Kind::OwnCode)
}
pub(super) const fn text(name: &'static str, title: &'static str) -> Column {
    column(name, title, Kind::Text)
}
pub(super) const fn int(name: &'static str, title: &'static str) -> Column {
    column(name, title, Kind::Int)
}
pub(super) const fn vnd(name: &'static str, title: &'static str) -> Column {
    column(name, title, Kind::Vnd)
}
pub(super) const fn day(name: &'static str, title: &'static str) -> Column {
    column(name, title, Kind::Day)
}
pub(super) const fn month(name: &'static str, title: &'static str) -> Column {
    column(name, title, Kind::Month)
}
pub(super) const fn flag(name: &'static str, title: &'static str) -> Column {
    column(name, title, Kind::Flag)
}

impl Column {
    /// May be blank.
    pub(super) const fn maybe(self) -> Column {
        Column { optional: true, ..self }
    }
    /// A form takes no more characters than that.
    pub(super) const fn most(self, characters: usize) -> Column {
        Column { most: Some(characters), ..self }
    }
    /// Names rows of another table.
    pub(super) const fn of(self, table: &'static str, column: &'static str) -> Column {
        let refers = Some(Refers::Rows { table, column });
        Column { refers, leads: Some((table, column)), ..self }
    }
    /// Leads to rows that need not be there.
    pub(super) const fn toward(self, table: &'static str, column: &'static str) -> Column {
        Column { leads: Some((table, column)), ..self }
    }
    /// Stands under the first column where room is short.
    pub(super) const fn folded(self) -> Column {
        Column { is_folded: true, ..self }
    }
    /// Names what the law knows by that word.
    pub(super) const fn of_law(self, what: &'static str) -> Column {
        Column { refers: Some(Refers::Law(what)), ..self }
    }
    /// Is there since that version of the tables.
    pub(super) const fn since(self, version: u32) -> Column {
        Column { since: version, ..self }
    }

    /// The list that names its codes; none for what is no code, and for codes that name rows of the
    /// same report.
    pub fn list(&self) -> Option<&'static str> {
        match (self.kind, self.refers) {
            (Kind::Code(list), _) | (Kind::OwnCode, Some(Refers::Law(list))) => Some(list),
            _ => None,
        }
    }

    /// Does it hold the ids of rules, whose titles a reader knows?
    pub fn names_rules(&self) -> bool {
        matches!((self.kind, self.refers), (Kind::Id, Some(Refers::Law("rule"))))
    }

    /// The table of the same report whose rows its codes are.
    pub fn table(&self) -> Option<&'static str> {
        match (self.kind, self.refers) {
            (Kind::OwnCode, Some(Refers::Rows { table, .. })) => Some(table),
            _ => None,
        }
    }
}
