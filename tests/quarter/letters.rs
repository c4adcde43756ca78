//! Letters as old keyboards, web pages and telephones give them, at every door a text comes in by: what is
//! kept is what was meant, and it is found, folded and ordered as that.

use super::playing::{activity, concern, facility, gift};
use crate::harness::{Centre, feed, scd};
use crate::office::playing::TODAY;
use serde_json::{Value, json};

/// What comes in, what is kept.
const ENTERED: [(&str, &str); 14] = [
    ("\u{d0}inh Văn \u{d0}ông", "Đinh Văn Đông"),
    ("\u{189}ặng Đức \u{256}i", "Đặng Đức đi"),
    ("Nguyễn \u{f0}ình", "Nguyễn đình"),
    ("Đinh\u{200b} Văn Đông", "Đinh Văn Đông"),
    ("\u{feff}Đinh Văn Đông", "Đinh Văn Đông"),
    ("Đinh Văn\u{ad} Đông", "Đinh Văn Đông"),
    ("Đinh\u{200d} Văn\u{2060} Đông\u{fe0f}", "Đinh Văn Đông"),
    ("\u{200e}Đinh Văn Đông\u{200f}", "Đinh Văn Đông"),
    ("Đinh\u{a0}Văn\u{202f}Đông\u{3000}", "Đinh Văn Đông"),
    ("\u{110}inh Va\u{306}n \u{110}o\u{302}ng", "Đinh Văn Đông"),
    ("Lớp １２", "Lớp 12"),
    // Of a foreign keyboard, not of a person's language: nothing else of Latin-1 is touched.
    ("Müller Søren", "Müller Søren"),
    ("Cô Tô", "Cô Tô"),
    // Kept as it was typed by who says so at the box; the command line hints.
    ("Gi¸m ®èc", "Gi¸m ®èc"),
];

/// A command that keeps a text, its request, and the field of the text.
type Door = (&'static str, Value, &'static str);

fn doors(centre: &mut Centre) -> Vec<Door> {
    let people = centre.ok("list_people", json!({ "on": null }));
    let person = people[0]["person"].clone();
    let voucher = centre.voucher_request("chi", "2026-08-01", 1_000);
    vec![
        ("record_person", person, "full_name"),
        ("record_voucher", voucher.clone(), "payee"),
        ("record_voucher", voucher, "reason"),
        ("record_activity", activity("2026-08-01", 30), "title"),
        ("record_facility", facility("may-tinh"), "name"),
        ("record_concern", concern("difficulty", "thieu-thiet-bi"), "text"),
        ("record_gift", gift("2026-08-12"), "giver"),
    ]
}

/// The text of that field anywhere in a reply.
fn find(value: &Value, field: &str) -> Option<Value> {
    match value {
        Value::Object(all) => {
            let here = all.get(field).filter(|one| one.is_string()).cloned();
            here.or_else(|| all.values().find_map(|one| find(one, field)))
        }
        Value::Array(all) => all.iter().find_map(|one| find(one, field)),
        _ => None,
    }
}

#[test]
fn every_form_keeps_the_letters_that_were_meant() {
    let mut centre = Centre::founded(TODAY);
    centre.voucher("thu", "2026-07-03", 1_000_000);
    for (command, request, field) in doors(&mut centre) {
        for (entered, kept) in ENTERED {
            let mut request = request.clone();
            request[field] = json!(entered);
            let reply = centre.ok(command, request);
            assert_eq!(find(&reply, field), Some(json!(kept)), "{command} {entered:?}: {reply}");
        }
    }
}

#[test]
fn a_borrowed_letter_is_found_and_ordered_as_ours() {
    let mut centre = Centre::founded(TODAY);
    let mut voucher = centre.voucher_request("thu", "2026-07-03", 1_000_000);
    voucher["payee"] = json!("\u{d0}inh Văn \u{d0}ông");
    centre.ok("record_voucher", voucher);
    let offered = centre.ok("suggest_payees", json!({ "query": "dong" }));
    assert!(offered.to_string().contains("Đinh Văn Đông"), "{offered}");
    let places = |centre: &mut Centre, query: &str| {
        let request = json!({ "query": query, "on": "2026-09-30", "limit": 20 });
        centre.ok("search_units", request)
    };
    let ours = places(&mut centre, "Đông Triều");
    assert!(!ours.as_array().unwrap().is_empty());
    for query in
        ["\u{d0}ông Triều", "\u{feff}Đông\u{200b} Triều", "đông\u{a0}triều", "\u{f0}ông triều"]
    {
        assert_eq!(places(&mut centre, query), ours, "{query:?}");
    }
    let texts = json!(["Vũ Văn Ý", "\u{d0}inh Văn \u{d0}ông", "An", "Xã 10", "Xã 2"]);
    let sorted = centre.ok("sort_texts", json!({ "texts": texts, "are_names": false }));
    let expected = json!(["An", "\u{d0}inh Văn \u{d0}ông", "Vũ Văn Ý", "Xã 2", "Xã 10"]);
    assert_eq!(sorted["texts"], expected);
}

#[test]
fn the_command_line_hints_at_old_letters_and_does_what_it_was_asked() {
    let mut centre = Centre::founded(TODAY);
    let mut request = centre.voucher_request("thu", "2026-07-03", 1_000_000);
    let (home, book) = (centre.path().join("may"), centre.book().display().to_string());
    for (payee, hint) in [
        ("§iÒn X¸", Some("Điền Xá")),
        ("Ñieàn Xaù, ñaõ noäp", Some("Điền Xá, đã nộp")),
        ("Điền Xá", None),
        ("Cô Tô", None),
    ] {
        request["payee"] = json!(payee);
        let command = scd(&home, &["call", "--book", &book, "record_voucher"]);
        let output = feed(command, &request.to_string());
        let reply: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(find(&reply, "payee"), Some(json!(payee)), "{reply}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        match hint {
            Some(unicode) => assert!(said.contains(&format!("“{unicode}”")), "{said}"),
            None => assert_eq!(said, "", "{payee}"),
        }
    }
}
