//! A table of reasons: each with its permanent code and its sentence in both languages.

/// Writes a closed set of reasons. `{0}`, `{1}` … are what a reason names.
macro_rules! reasons {
    (
        $(#[$about:meta])*
        pub enum $name:ident in $room:ident {
            $($member:ident = $code:literal: $vi:literal / $en:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $(#[doc = $en] $member,)+
        }

        impl $name {
            /// Every one, in order.
            pub const ALL: [$name; [$($code),+].len()] = [$($name::$member),+];

            /// The permanent code.
            pub const fn code(self) -> &'static str {
                match self {
                    $($name::$member => $code),+
                }
            }

            /// The sentence in Vietnamese and in English.
            pub(crate) const fn said(self) -> (&'static str, &'static str) {
                match self {
                    $($name::$member => ($vi, $en)),+
                }
            }

            /// The reason with what it names.
            pub fn of<T: Into<String>>(
                self,
                named: impl IntoIterator<Item = T>,
            ) -> super::Why {
                super::Reason::from(self).of(named)
            }
        }

        impl From<$name> for super::Reason {
            fn from(reason: $name) -> super::Reason {
                super::Reason::$room(reason)
            }
        }
    };
}
