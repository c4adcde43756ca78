//! The records, each with its table: a new column is written once, in the list of its record.

mod of_centre;
mod of_office;

/// A record whose columns are its fields. Its table and what identifies a row; then, where it has
/// them, how it is listed, the name of the only one, by which columns and days it is asked for, columns
/// that repeat what it says, the field that stands in a table of its own, and before the parts what of it is
/// personal: a value and its salt, two columns.
macro_rules! row {
    (
        $record:ident in $table:literal by $($key:ident)/+;
        $(listed $order:literal;)?
        $(only $only:literal;)?
        columns $($column:ident)+;
        $(asked $($asked:ident)+;)?
        $(dated $($dated:ident)+;)?
        $(personal $($personal:ident)+;)?
        $(repeats |$r:ident| $($repeat:ident = $said:expr),+;)?
        $(parts $part:ident: $parts:ty, of $owner:ident;)?
    ) => {
        impl $crate::row::Row for $record {
            const TABLE: &'static str = $table;
            const KEY: &'static [&'static str] = &[$(stringify!($key)),+];
            const COLUMNS: &'static [&'static str] = &[
                $(stringify!($column),)+
                $($(stringify!($personal), concat!(stringify!($personal), "_salt"),)+)?
            ];
            $(const PERSONAL: &'static [&'static str] = &[$(stringify!($personal)),+];)?
            $(const REPEATS: &'static [&'static str] = &[$(stringify!($repeat)),+];)?
            $(const ASKED: &'static [&'static str] = &[$(stringify!($asked)),+];)?
            $(const BETWEEN: &'static [&'static str] = &[$(stringify!($dated)),+];)?
            $(const ORDER: &'static str = $order;)?
            $(const ONLY: Option<&'static str> = Some($only);)?
            $(const PARTS: Option<(&'static str, &'static [&'static str])> =
                Some(<$parts as $crate::row::Parts>::KIN);)?

            fn cells(&self) -> Result<Vec<$crate::column::Cell<'_>>, $crate::error::StoreError> {
                use $crate::column::Field;
                let own = [$(self.$column.cell()?),+];
                let personal: [[$crate::column::Cell<'_>; 2]; Self::PERSONAL.len()] =
                    [$($($crate::column::kept(self.$personal.as_ref())),+)?];
                let repeats: [$crate::column::Cell<'_>; Self::REPEATS.len()] =
                    [$($({ let $r = self; $crate::column::Cell::from($said) }),+)?];
                Ok(own.into_iter().chain(personal.into_iter().flatten()).chain(repeats).collect())
            }

            fn read(row: &rusqlite::Row<'_>) -> Result<Self, $crate::error::StoreError> {
                Ok($record {
                    $($column: $crate::column::field(row, stringify!($column))?,)+
                    $($($personal: $crate::column::personal(
                        row,
                        stringify!($personal),
                        concat!(stringify!($personal), "_salt"),
                    )?,)+)?
                    $($part: Default::default(),)?
                })
            }

            $(
            fn put_parts(&self, conn: &rusqlite::Connection) -> Result<(), $crate::error::StoreError> {
                $crate::row::Parts::put(&self.$part, conn, &self.$owner.to_string())
            }
            fn with_parts(
                mut self,
                conn: &rusqlite::Connection,
            ) -> Result<Self, $crate::error::StoreError> {
                self.$part = $crate::row::Parts::of(conn, &self.$owner.to_string())?;
                Ok(self)
            }
            fn remove_parts(
                conn: &rusqlite::Connection,
                key: &str,
            ) -> Result<(), $crate::error::StoreError> {
                <$parts as $crate::row::Parts>::forget(conn, &key)
            }
            fn parts_composed() -> Vec<$crate::row::Statement> {
                <$parts as $crate::row::Parts>::composed()
            }
            )?
        }
    };
}
pub(crate) use row;

#[cfg(test)]
mod tests {
    use crate::row::Row;
    use centre::{Collaborator, Person, RecordKind, classes::CLASSES};

    #[test]
    fn a_row_keeps_a_salt_beside_each_column_its_class_names() {
        for (kind, fields) in CLASSES {
            let (personal, columns) = match kind {
                RecordKind::Person => (Person::PERSONAL, Person::COLUMNS),
                RecordKind::Collaborator => (Collaborator::PERSONAL, Collaborator::COLUMNS),
                other => panic!("{other:?} has no line here"),
            };
            let named: Vec<&str> = fields.iter().map(|field| field.code()).collect();
            assert_eq!(personal, named);
            for name in named {
                let at = columns.iter().position(|column| *column == name).unwrap();
                assert_eq!(columns[at + 1], format!("{name}_salt"));
            }
        }
    }
}
