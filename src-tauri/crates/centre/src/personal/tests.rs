use super::*;

fn here(value: &str, salt: u8) -> Personal {
    Personal::salted(value.into(), [salt; 16])
}

fn image_of(one: &Personal) -> Personal {
    serde_json::from_str(&serde_json::to_string(one).unwrap()).unwrap()
}

#[test]
fn a_value_is_shown_masked() {
    use PersonalField::{BirthOn, Phone};
    for (field, value, shown) in [
        (Phone, "0912 345 678", "•••• 678"),
        (Phone, "0912345678", "•••• 678"),
        (Phone, "113", "••••"),
        (Phone, "", "••••"),
        (BirthOn, "1962-05-03", "••/••/1962"),
        (BirthOn, "", "••/••/••••"),
    ] {
        assert_eq!(here(value, 1).masked(field), shown, "{value}");
    }
}

#[test]
fn an_image_holds_the_hash_of_salt_and_value_alone() {
    let one = here("0912345678", 7);
    let told = serde_json::to_string(&Some(one.clone())).unwrap();
    assert!(!told.contains("0912345678") && told.starts_with("\"sha256:"), "{told}");
    let expected: String = Sha256::digest(format!("{}{}", "07".repeat(16), "0912345678"))
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(told, format!("\"sha256:{expected}\""));
    assert_eq!(image_of(&one).value(), None);
}

#[test]
fn an_image_is_of_the_value_with_that_salt_and_of_no_other() {
    let one = here("0912345678", 7);
    let bare = |text: &str| Personal::kept(text.into(), None);
    for (other, is_one) in [
        (one.clone(), true),
        (image_of(&one), true),
        (here("0912345678", 8), false),
        (image_of(&here("0912345678", 8)), false),
        (image_of(&here("0912345679", 7)), false),
        (bare("0912345678"), true),
        (bare("0912345679"), false),
    ] {
        assert_eq!(one == other, is_one, "{other:?}");
        assert_eq!(other == one, is_one, "{other:?}");
    }
    assert!(bare("0912345678") != image_of(&one));
}

#[test]
fn a_line_of_an_older_program_still_tells_its_value() {
    let old: Option<Personal> = serde_json::from_str("\"0912 345 678\"").unwrap();
    let old = old.unwrap();
    assert!(old.is_bare() && old.value() == Some("0912 345 678"));
    assert!(!serde_json::to_string(&old).unwrap().contains("0912"), "nor is it told again");
}

#[test]
fn what_is_left_alone_stays_and_what_is_typed_replaces_it() {
    let stands = here("0912345678", 7);
    for (typed, salt) in [(None, "07"), (Some("0912345678"), "07"), (Some("0987654321"), "09")] {
        let kept = Personal::typed(typed.map(str::to_owned), Some(&stands), || [9; 16]).unwrap();
        assert_eq!(kept.value(), typed.or(Some("0912345678")));
        assert_eq!(kept.salt(), Some(salt.repeat(16).as_str()));
    }
    assert_eq!(Personal::typed(None, None, || [9; 16]), None);
}
