//! A request as it comes to the border: JSON, read as the type its command asks for; and its reply.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The request of a command; refused with the box at fault, where one is.
pub(crate) fn read_request<T: DeserializeOwned>(json: &str) -> Result<T, DeskError> {
    // serde would take a list for a struct, field by field; a request is an object.
    if !json.trim_start().starts_with('{') {
        return Err(DeskError::new(Code::RequestMalformed).with("cause", "not an object"));
    }
    serde_json::from_str(json).map_err(|e| match unread_field::<T>(json) {
        Some(field) => DeskError::bad_request(&e).at(&field),
        None => DeskError::bad_request(&e),
    })
}

/// The field whose value could not be read, such as a word outside a closed set: the one without
/// which something else is said. None when a field is missing or is not of the request at all, for
/// then no box is at fault.
fn unread_field<T: DeserializeOwned>(json: &str) -> Option<String> {
    use serde_json::{Map, Value};
    let said = |request: &Map<String, Value>| {
        let read = serde_json::from_value::<T>(Value::Object(request.clone()));
        read.err().map(|e| e.to_string())
    };
    let request: Map<String, Value> = serde_json::from_str(json).ok()?;
    let before = said(&request)?;
    if before.starts_with("missing field") || before.starts_with("unknown field") {
        return None;
    }
    request.keys().find_map(|name| {
        let mut without = request.clone();
        without.remove(name);
        (said(&without).as_ref() != Some(&before)).then(|| name.clone())
    })
}

/// A reply as it goes back.
pub(crate) fn told(reply: &impl Serialize) -> Result<String, DeskError> {
    serde_json::to_string(reply).map_err(|e| DeskError::fault(&e))
}
