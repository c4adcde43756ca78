//! The page on a stick, which anyone can open who finds it: whose reports these are, which quarter,
//! the totals, what to do next.

use centre::{Profile, SealedReport};
use letters::{Control, Figure};
use norms::Vnd;
use std::collections::BTreeMap;

/// The values of the page by the names its text has for them, each safe to stand in HTML. `code` is
/// the mã số liệu of the report as people compare it, `control` the totals its bundle states.
pub fn stick_page_values(
    profile: &Profile,
    report: &SealedReport,
    code: &str,
    control: &Control,
) -> BTreeMap<String, String> {
    let total = |figure: Figure| {
        Vnd::new(figure.stated(control)).map(|v| v.to_string()).unwrap_or_default()
    };
    let quarter = format!("{}/{}", report.quarter.roman(), report.quarter.year());
    [
        ("centre", profile.name.clone()),
        ("centre_id", profile.centre_id.clone().into()),
        ("unit", profile.unit_name.clone()),
        ("office", profile.office_name.clone()),
        ("quarter", quarter),
        ("revision", report.revision.to_string()),
        ("file", report.file_name.clone()),
        ("code", code.to_owned()),
        ("bundle", report.bundle_id.clone().into()),
        ("received", total(Figure::Received)),
        ("spent", total(Figure::Spent)),
        ("closing", total(Figure::Closing)),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), escaped(&value)))
    .collect()
}

/// A text that says in HTML what it says.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample_records::{profile, sealed};

    #[test]
    fn the_page_says_whose_reports_these_are_and_what_they_come_to() {
        let control: Control = [("received".to_owned(), 1_250_000), ("spent".to_owned(), 0)].into();
        let values = stick_page_values(&profile(), &sealed(), "K7Q2-9F4M", &control);
        for (name, value) in [
            ("centre", "Trung tâm học tập cộng đồng xã Điền Xá"),
            ("quarter", "III/2026"),
            ("revision", "1"),
            ("code", "K7Q2-9F4M"),
            ("received", "1.250.000"),
            ("spent", "0"),
            // A total the bundle does not state is none.
            ("closing", "0"),
        ] {
            assert_eq!(values.get(name).map(String::as_str), Some(value), "{name}");
        }
    }

    #[test]
    fn no_name_becomes_markup() {
        for (name, said) in [
            ("Xã A & B", "Xã A &amp; B"),
            ("<b>\"đậm\"</b>", "&lt;b&gt;&quot;đậm&quot;&lt;/b&gt;"),
            ("&lt;", "&amp;lt;"),
        ] {
            let profile = Profile { name: name.into(), ..profile() };
            let values = stick_page_values(&profile, &sealed(), "", &Control::new());
            assert_eq!(values["centre"], said);
        }
    }
}
