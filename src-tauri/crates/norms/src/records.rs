//! The records of a role: any of them, which kind it is and what identifies it, written once.

/// Writes the records of a role: one line a record, `Name by field` or `Name by field / field`,
/// where the fields together identify it; `Name alone "name"` where a book has only one.
///
/// From it come the enum of any record, the enum of their kinds, and of each record its kind and its
/// key. In JSON a kind is its name in small letters. The crate that uses it lists `serde`. What ends in
/// `each ($) name` also hands the names of all to whoever asks, by the macro `name`.
#[macro_export]
macro_rules! records {
    (
        $(#[$about:meta])*
        $vis:vis enum $any:ident,
        $(#[$about_kind:meta])*
        enum $kind:ident {
            $($name:ident $word:ident $first:tt $(/ $more:ident)*,)+
        }
        each ($dollar:tt) $each:ident
    ) => {
        $crate::records! {
            $(#[$about])*
            $vis enum $any,
            $(#[$about_kind])*
            enum $kind {
                $($name $word $first $(/ $more)*,)+
            }
        }

        /// Hands the enums and the names of all records to a macro that does something with each.
        #[macro_export]
        macro_rules! $each {
            ($dollar then:ident) => {
                $dollar then! { $any, $kind { $($name),+ } }
            };
        }
    };
    (
        $(#[$about:meta])*
        $vis:vis enum $any:ident,
        $(#[$about_kind:meta])*
        enum $kind:ident {
            $($name:ident $word:ident $first:tt $(/ $more:ident)*,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(tag = "kind", content = "row", rename_all = "snake_case")]
        $vis enum $any {
            $($name($name),)+
        }

        $(#[$about_kind])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        $vis enum $kind {
            $($name,)+
        }

        impl $kind {
            /// Every one.
            $vis const ALL: &'static [$kind] = &[$($kind::$name),+];
        }

        impl $any {
            /// Which table it lives in.
            $vis fn kind(&self) -> $kind {
                match self {
                    $($any::$name(_) => $kind::$name,)+
                }
            }

            /// The text that identifies it within its table.
            $vis fn key(&self) -> String {
                match self {
                    $($any::$name(record) => {
                        $crate::records!(@key record $word $first $(/ $more)*)
                    })+
                }
            }
        }
    };
    (@key $record:ident alone $name:literal) => {{
        let _ = $record;
        $name.to_owned()
    }};
    (@key $record:ident by $first:ident $(/ $more:ident)*) => {
        [$record.$first.to_string() $(, $record.$more.to_string())*].join("/")
    };
}

#[cfg(test)]
mod tests {
    #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
    struct House {
        name: String,
    }
    #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
    struct FrontDoor {
        house: String,
        nth: u32,
    }

    records! {
        /// Any record.
        enum Record,
        /// Its kind.
        enum RecordKind {
            House alone "house",
            FrontDoor by house / nth,
        }
    }

    #[test]
    fn a_record_tells_its_kind_and_its_key() {
        let house = Record::House(House { name: "Nhà".to_owned() });
        let door = Record::FrontDoor(FrontDoor { house: "a".to_owned(), nth: 2 });
        assert_eq!((house.kind(), house.key().as_str()), (RecordKind::House, "house"));
        assert_eq!((door.kind(), door.key().as_str()), (RecordKind::FrontDoor, "a/2"));
        assert_eq!(RecordKind::ALL, [RecordKind::House, RecordKind::FrontDoor]);
        let written = toml::to_string(&door).unwrap();
        assert_eq!(written, "kind = \"front_door\"\n\n[row]\nhouse = \"a\"\nnth = 2\n");
        assert_eq!(toml::from_str::<Record>(&written).unwrap(), door);
    }
}
