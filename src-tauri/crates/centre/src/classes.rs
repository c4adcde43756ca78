//! Which columns of which records are personal.

use crate::personal::{Personal, PersonalField};
use crate::records::{Person, Record, RecordKind};
use crate::speaker_records::Collaborator;

/// Which columns of which records are personal, said once: the table of classes, and where each stands.
macro_rules! classes {
    ($($record:ident { $($column:ident is $field:ident),+ })+) => {
        /// Which columns of which records are personal.
        pub const CLASSES: &[(RecordKind, &[PersonalField])] =
            &[$((RecordKind::$record, &[$(PersonalField::$field),+])),+];

        /// The personal columns of a record, in the order of [`CLASSES`].
        pub fn of(record: &mut Record) -> Vec<(PersonalField, &mut Option<Personal>)> {
            match record {
                $(Record::$record($record { $($column,)+ .. }) => {
                    vec![$((PersonalField::$field, $column)),+]
                })+
                _ => Vec::new(),
            }
        }
    };
}

classes! {
    Person { phone is Phone }
    Collaborator { phone is Phone, birth_on is BirthOn }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{collaborator, person};

    #[test]
    fn the_columns_of_a_record_are_those_of_its_class() {
        let records =
            [Record::Person(person(1, "An")), Record::Collaborator(collaborator(1, "Bình"))];
        assert_eq!(records.len(), CLASSES.len());
        for (mut record, (kind, fields)) in records.into_iter().zip(CLASSES) {
            let told: Vec<PersonalField> = of(&mut record).into_iter().map(|(f, _)| f).collect();
            assert_eq!((record.kind(), told.as_slice()), (*kind, *fields));
        }
    }
}
