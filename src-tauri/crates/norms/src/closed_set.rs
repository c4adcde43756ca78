//! Closed sets: an enum and its permanent codes, written once for Rust, JSON and TypeScript.

/// Writes a closed set: the enum, every member in order, the permanent code of each, and the same
/// codes for JSON and TypeScript.
///
/// The crate that uses it lists `serde` and `ts-rs`.
#[macro_export]
macro_rules! closed_set {
    (
        $(#[$about:meta])*
        $vis:vis enum $name:ident { $($(#[$of:meta])* $member:ident = $code:tt,)+ }
    ) => {
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            ::serde::Serialize, ::serde::Deserialize, ::ts_rs::TS,
        )]
        $(#[$about])*
        $vis enum $name {
            $($(#[$of])* #[serde(rename = $code)] $member,)+
        }

        impl $name {
            /// Every one, in order.
            $vis const ALL: [$name; [$($code),+].len()] = [$($name::$member),+];

            /// The permanent code.
            $vis const fn code(self) -> &'static str {
                match self {
                    $($name::$member => $code),+
                }
            }

            /// The one of a code.
            $vis fn from_code(code: &str) -> Option<$name> {
                $name::ALL.into_iter().find(|one| one.code() == code)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}

#[cfg(test)]
mod tests {
    closed_set! {
        /// Where a thing lies.
        enum Side {
            /// To the left.
            Left = "ben-trai",
            /// To the right.
            Right = "ben-phai",
        }
    }

    #[test]
    fn a_member_has_one_code_in_rust_in_files_and_in_typescript() {
        for side in Side::ALL {
            assert_eq!(Side::from_code(side.code()), Some(side));
            // The same text for a file: TOML writes a word as JSON does.
            let written = toml::Value::try_from(side).unwrap();
            assert_eq!(written.as_str(), Some(side.code()));
        }
        assert_eq!(Side::from_code("ben-tren"), None);
        let typescript = <Side as ts_rs::TS>::decl(&ts_rs::Config::default());
        assert!(typescript.contains(r#""ben-trai" | "ben-phai""#), "{typescript}");
    }
}
