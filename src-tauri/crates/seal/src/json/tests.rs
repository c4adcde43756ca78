use super::*;
use proptest::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Slip {
    name: String,
    count: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

const GOOD: &str = "{\"count\":3,\"name\":\"Mỹ Tho\"}\n";

fn fault(bytes: &[u8]) -> &'static str {
    decode::<Slip>(bytes).map_or_else(|fault| fault.code(), |_| "accepted")
}

#[test]
fn only_the_canonical_bytes_are_read() {
    let cases: &[(&str, &str)] = &[
        (GOOD, "accepted"),
        ("{\"count\":-3,\"name\":\"\"}\n", "accepted"),
        ("{\"count\":9007199254740991,\"name\":\"a \\\"b\\\" \\\\c\"}\n", "accepted"),
        ("{\"count\":3,\"name\":\"x\",\"note\":\"y\"}\n", "accepted"),
        ("{\"count\":3,\"count\":3,\"name\":\"x\"}\n", "json-shape"),
        ("{\"count\":3, \"name\":\"x\"}\n", "json-not-canonical"),
        ("{\"name\":\"x\",\"count\":3}\n", "json-not-canonical"),
        ("{\"count\":3,\"name\":\"\\u0078\"}\n", "json-not-canonical"),
        ("{\"count\":3,\"name\":\"a\\/b\"}\n", "json-not-canonical"),
        ("{\"count\":3.0,\"name\":\"x\"}\n", "json-shape"),
        ("{\"count\":3e0,\"name\":\"x\"}\n", "json-shape"),
        ("{\"count\":-0,\"name\":\"x\"}\n", "json-shape"),
        ("{\"count\":03,\"name\":\"x\"}\n", "json-syntax"),
        ("{\"count\":9007199254740992,\"name\":\"x\"}\n", "json-number"),
        ("{\"count\":18446744073709551616,\"name\":\"x\"}\n", "json-shape"),
        ("{\"count\":3,\"name\":null}\n", "json-shape"),
        ("{\"count\":3,\"name\":\"x\",\"note\":null}\n", "json-not-canonical"),
        ("{\"count\":3,\"name\":\"x\",\"other\":1}\n", "json-shape"),
        ("\u{feff}{\"count\":3,\"name\":\"x\"}\n", "json-syntax"),
        ("{\"count\":3,\"name\":\"x\"}\r\n", "json-not-canonical"),
        ("{\"count\":3,\"name\":\"x\"}", "json-not-canonical"),
        ("{\"count\":3,\"name\":\"x\"}\n\n", "json-not-canonical"),
        ("{\"count\":3,\"name\":\"x\"}\n{}", "json-syntax"),
        ("{\"count\":3,\"name\":\"o\u{302}\u{323}\"}\n", "json-text"),
        ("{\"count\":3,\"name\":\"x\u{202e}y\"}\n", "json-text"),
        ("{\"count\":3,\"name\":\"x\u{200b}y\"}\n", "json-text"),
        ("{\"count\":3,\"name\":\"=1\"}\n", "json-text"),
        ("{\"count\":3,\"name\":\"x\\ny\"}\n", "json-text"),
        ("", "json-syntax"),
    ];
    for (text, expected) in cases {
        assert_eq!(fault(text.as_bytes()), *expected, "{text:?}");
    }
    assert_eq!(fault(b"{\"count\":3,\"name\":\"\xff\"}\n"), "json-syntax");
}

#[test]
fn a_deep_nest_is_refused_without_a_crash() {
    let deep = format!("{}{}\n", "[".repeat(10_000), "]".repeat(10_000));
    assert_eq!(decode::<Value>(deep.as_bytes()).unwrap_err().code(), "json-syntax");
    let less = format!("{}{}\n", "[".repeat(17), "]".repeat(17));
    assert_eq!(decode::<Value>(less.as_bytes()), Err(JsonFault::Depth));
    let just = format!("{}{}\n", "[".repeat(16), "]".repeat(16));
    assert!(decode::<Value>(just.as_bytes()).is_ok());
}

#[test]
fn a_writer_is_told_what_canonical_json_does_not_hold() {
    let null: Value = serde_json::from_str("{\"a\":[1,null]}").unwrap();
    assert_eq!(encode(&null), Err(JsonFault::Null { at: "a.1".into() }));
    let float: Value = serde_json::from_str("{\"a\":1.5}").unwrap();
    assert_eq!(encode(&float), Err(JsonFault::Number { at: "a".into() }));
    let key: BTreeMap<&str, bool> = [("đ", true)].into();
    assert_eq!(encode(&key), Err(JsonFault::Key { at: String::new() }));
}

proptest! {
    #[test]
    fn a_map_written_is_read_back_and_written_alike(
        map in prop::collection::btree_map("[a-z_./-]{1,8}", -MAX_INT..=MAX_INT, 0..20),
        texts in prop::collection::btree_map("[a-z]{1,4}", "[a-zđộ\"\\\\,]{0,9}", 0..9),
    ) {
        let bytes = encode(&map).unwrap();
        prop_assert_eq!(decode::<BTreeMap<String, i64>>(&bytes).unwrap(), map);
        let bytes = encode(&texts).unwrap();
        prop_assert_eq!(decode::<BTreeMap<String, String>>(&bytes).unwrap(), texts);
    }
}
