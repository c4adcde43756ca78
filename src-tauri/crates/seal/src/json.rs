//! Canonical JSON: sorted ASCII keys, no white space, texts, booleans and integers, one final LF.
//!
//! Invariant: one value has one byte string; [`decode`] accepts exactly what [`encode`] writes, so
//! a key that stands twice, an escape nobody needs or a float can not pass.

use crate::text::{self, TextFault};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::error::Category;

/// The largest document, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// The largest integer, and its negative the smallest: what every JSON reader holds exactly.
pub const MAX_INT: i64 = 9_007_199_254_740_991;
/// The deepest nesting of objects and arrays.
pub const MAX_DEPTH: usize = 16;

/// Why a document is refused. `at` is the way to the value (`people.0.name`).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JsonFault {
    /// More than [`MAX_BYTES`].
    #[error("json-too-large")]
    TooLarge,
    /// Not JSON, or not UTF-8.
    #[error("json-syntax {line}:{column}")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// JSON, but not of the expected shape: a field unknown, missing, twice or of another type.
    #[error("json-shape {line}:{column}")]
    Shape {
        /// Line, from 1; 0 when found while writing.
        line: usize,
        /// Column, from 1; 0 when found while writing.
        column: usize,
    },
    /// The right content in bytes no canonical writer makes.
    #[error("json-not-canonical {offset}")]
    NotCanonical {
        /// First byte that differs.
        offset: usize,
    },
    /// A `null`: absence is an absent key or an empty text.
    #[error("json-null {at}")]
    Null {
        /// Where.
        at: String,
    },
    /// A float, or an integer beyond [`MAX_INT`].
    #[error("json-number {at}")]
    Number {
        /// Where.
        at: String,
    },
    /// A text that breaks a canonical rule.
    #[error("json-text {at} {fault}")]
    Text {
        /// Where.
        at: String,
        /// The rule.
        fault: TextFault,
    },
    /// A key that is empty, longer than 128 bytes, or not printable ASCII without `"` and `\`.
    #[error("json-key {at}")]
    Key {
        /// The object that holds it.
        at: String,
    },
    /// Deeper than [`MAX_DEPTH`].
    #[error("json-depth")]
    Depth,
}

impl JsonFault {
    /// The stable lower-kebab code, without the place.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            JsonFault::TooLarge => "json-too-large",
            JsonFault::Syntax { .. } => "json-syntax",
            JsonFault::Shape { .. } => "json-shape",
            JsonFault::NotCanonical { .. } => "json-not-canonical",
            JsonFault::Null { .. } => "json-null",
            JsonFault::Number { .. } => "json-number",
            JsonFault::Text { .. } => "json-text",
            JsonFault::Key { .. } => "json-key",
            JsonFault::Depth => "json-depth",
        }
    }
}

/// Writes the canonical bytes of a value. An absent field must be skipped, not written as null.
///
/// # Errors
/// [`JsonFault`]: the first thing the value holds that canonical JSON does not.
pub fn encode<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, JsonFault> {
    let tree = serde_json::to_value(value).map_err(|_| JsonFault::Shape { line: 0, column: 0 })?;
    let mut out = Vec::new();
    put(&mut out, &tree, &mut Vec::new())?;
    out.push(b'\n');
    if out.len() > MAX_BYTES {
        return Err(JsonFault::TooLarge);
    }
    Ok(out)
}

/// Reads a value strictly and refuses every byte string that [`encode`] would not have written.
///
/// # Errors
/// [`JsonFault`].
pub fn decode<T: DeserializeOwned + Serialize>(bytes: &[u8]) -> Result<T, JsonFault> {
    if bytes.len() > MAX_BYTES {
        return Err(JsonFault::TooLarge);
    }
    let value: T = serde_json::from_slice(bytes).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        match error.classify() {
            Category::Data => JsonFault::Shape { line, column },
            Category::Io | Category::Syntax | Category::Eof => JsonFault::Syntax { line, column },
        }
    })?;
    let again = encode(&value)?;
    if again != bytes {
        let offset = again.iter().zip(bytes).take_while(|(left, right)| left == right).count();
        return Err(JsonFault::NotCanonical { offset });
    }
    Ok(value)
}

/// Writes one value. `way` holds the keys and positions that lead to it; its length is the depth.
fn put(out: &mut Vec<u8>, value: &Value, way: &mut Vec<String>) -> Result<(), JsonFault> {
    match value {
        Value::Null => Err(JsonFault::Null { at: way.join(".") }),
        Value::Bool(flag) => {
            out.extend_from_slice(if *flag { b"true" } else { b"false" });
            Ok(())
        }
        Value::Number(number) => match number.as_i64() {
            Some(number) if (-MAX_INT..=MAX_INT).contains(&number) => {
                out.extend_from_slice(number.to_string().as_bytes());
                Ok(())
            }
            _ => Err(JsonFault::Number { at: way.join(".") }),
        },
        Value::String(text) => {
            text::check(text).map_err(|fault| JsonFault::Text { at: way.join("."), fault })?;
            put_text(out, text);
            Ok(())
        }
        Value::Array(items) => {
            if way.len() >= MAX_DEPTH {
                return Err(JsonFault::Depth);
            }
            out.push(b'[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(b',');
                }
                way.push(at.to_string());
                put(out, item, way)?;
                way.pop();
            }
            out.push(b']');
            Ok(())
        }
        Value::Object(fields) => {
            if way.len() >= MAX_DEPTH {
                return Err(JsonFault::Depth);
            }
            // Sorted here: whether the map keeps insertion order is a feature of another crate.
            let mut sorted: Vec<(&String, &Value)> = fields.iter().collect();
            sorted.sort_by_key(|(key, _)| key.as_bytes());
            out.push(b'{');
            for (at, (key, item)) in sorted.into_iter().enumerate() {
                if !is_key(key) {
                    return Err(JsonFault::Key { at: way.join(".") });
                }
                if at > 0 {
                    out.push(b',');
                }
                put_text(out, key);
                out.push(b':');
                way.push(key.clone());
                put(out, item, way)?;
                way.pop();
            }
            out.push(b'}');
            Ok(())
        }
    }
}

/// Control characters never come here, so two escapes are all there are.
fn put_text(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    for byte in text.bytes() {
        if matches!(byte, b'"' | b'\\') {
            out.push(b'\\');
        }
        out.push(byte);
    }
    out.push(b'"');
}

fn is_key(key: &str) -> bool {
    !key.is_empty()
        && key.len() <= 128
        && key.bytes().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\'))
}

#[cfg(test)]
mod tests;
