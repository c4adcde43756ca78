//! Every sentence this room can say, from the same files the screens read. What a rule of checking
//! says stands in the rule's own file instead, so that a rule can come without a new program.

pub use letters::Language;
use std::collections::BTreeMap;
use std::sync::OnceLock;

type Words = BTreeMap<String, String>;

const ASSETS: &[(Language, &str)] = &[
    (Language::Vietnamese, include_str!("../../../../../assets/words/vi/error.json")),
    (Language::English, include_str!("../../../../../assets/words/en/error.json")),
    (Language::Vietnamese, include_str!("../../../../../assets/words/vi/bundle.json")),
    (Language::English, include_str!("../../../../../assets/words/en/bundle.json")),
    (Language::Vietnamese, include_str!("../../../../../assets/words/vi/clash.json")),
    (Language::English, include_str!("../../../../../assets/words/en/clash.json")),
    (Language::Vietnamese, include_str!("../../../../../assets/words/vi/doubt.json")),
    (Language::English, include_str!("../../../../../assets/words/en/doubt.json")),
    (Language::Vietnamese, include_str!("../../../../../assets/words/vi/clock.json")),
    (Language::English, include_str!("../../../../../assets/words/en/clock.json")),
    (Language::Vietnamese, include_str!("../../../../../assets/words/vi/flaw.json")),
    (Language::English, include_str!("../../../../../assets/words/en/flaw.json")),
    (Language::Vietnamese, include_str!("../../../../../assets/words/vi/aside.json")),
    (Language::English, include_str!("../../../../../assets/words/en/aside.json")),
    (Language::Vietnamese, include_str!("../../../../../assets/words/vi/paper.json")),
    (Language::Vietnamese, include_str!("../../../../../assets/words/vi/shell.json")),
    (Language::Vietnamese, include_str!("../../../../../assets/words/vi/upgrade.json")),
    (Language::English, include_str!("../../../../../assets/words/en/paper.json")),
    (Language::English, include_str!("../../../../../assets/words/en/shell.json")),
    (Language::English, include_str!("../../../../../assets/words/en/upgrade.json")),
];

fn all(language: Language) -> &'static Words {
    static VIETNAMESE: OnceLock<Words> = OnceLock::new();
    static ENGLISH: OnceLock<Words> = OnceLock::new();
    let cell = match language {
        Language::Vietnamese => &VIETNAMESE,
        Language::English => &ENGLISH,
    };
    cell.get_or_init(|| {
        ASSETS
            .iter()
            .filter(|(of, _)| *of == language)
            .flat_map(|(_, json)| serde_json::from_str::<Words>(json).unwrap_or_default())
            .collect()
    })
}

/// The sentence of a key with its `{names}` filled; the key itself when there is none, so that a
/// missing sentence is seen and not silent. A house test holds that none is missing.
pub fn sentence(language: Language, key: &str, values: &BTreeMap<String, String>) -> String {
    let Some(pattern) = all(language).get(key) else {
        return key.to_owned();
    };
    values
        .iter()
        .fold(pattern.clone(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}
