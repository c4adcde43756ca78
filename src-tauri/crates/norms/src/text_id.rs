//! Ids that come as texts: each kind its own type, so that one is never taken for another.

/// Writes a type of id around a text. It reads as a text wherever a text is wanted, is the same
/// text in JSON and TypeScript, and is equal to no id of another kind.
///
/// The crate that uses it lists `serde` and `ts-rs`.
#[macro_export]
macro_rules! text_id {
    ($($(#[$about:meta])* $vis:vis struct $name:ident;)+) => {$(
        $(#[$about])*
        #[derive(
            Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            ::serde::Serialize, ::serde::Deserialize, ::ts_rs::TS,
        )]
        #[serde(transparent)]
        #[ts(type = "string")]
        $vis struct $name(String);

        impl $name {
            /// The text.
            $vis fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::std::ops::Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl ::std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> $name {
                $name(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> $name {
                $name(text.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl From<&$name> for String {
            fn from(id: &$name) -> String {
                id.0.clone()
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, text: &str) -> bool {
                self.0 == text
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, text: &&str) -> bool {
                self.0 == *text
            }
        }

        impl PartialEq<String> for $name {
            fn eq(&self, text: &String) -> bool {
                self.0 == *text
            }
        }

        impl PartialEq<$name> for String {
            fn eq(&self, id: &$name) -> bool {
                *self == id.0
            }
        }
    )+};
}

#[cfg(test)]
mod tests {
    text_id! {
        /// A house.
        struct HouseId;
    }

    #[test]
    fn an_id_is_its_text_in_rust_in_json_and_in_typescript() {
        let id = HouseId::from("so-22");
        assert_eq!((id.as_str(), id.len(), id.to_string()), ("so-22", 5, "so-22".to_owned()));
        let written = toml::Value::try_from(&id).unwrap();
        assert_eq!(written.as_str(), Some("so-22"));
        assert_eq!(written.try_into::<HouseId>().unwrap(), id);
        let known = std::collections::BTreeMap::from([(id, 7)]);
        assert_eq!(known.get("so-22"), Some(&7));
        let typescript = <HouseId as ts_rs::TS>::decl(&ts_rs::Config::default());
        assert!(typescript.contains("= string"), "{typescript}");
    }
}
