use super::*;
use crate::fixtures::{FORMAT, day, told};

fn ha() -> CollaboratorForm {
    CollaboratorForm {
        collaborator_id: None,
        full_name: " Lê Thị  Hà ".into(),
        kind: "bao-cao-vien".into(),
        fields: vec!["suc-khoe".into(), "ky-nang-song".into()],
        is_female: Some(true),
        workplace: Some("Trạm Y tế xã".into()),
        qualification: Some("Bác sĩ".into()),
        from_on: day("2026-02-01"),
        to_on: None,
        phone: Some(" 0912 345 678 ".into()),
        birth_on: Some(day("1982-05-03")),
        note: None,
    }
}

#[test]
fn a_collaborator_is_of_fields_the_law_knows_and_everything_odd_is_told_at_once() {
    let (law, today) = (Norms::shipped(), day("2026-09-25"));
    let filled = ha().filled(law, FORMAT, today).ok().unwrap();
    let mut salts = 0;
    let written = filled.written(CollaboratorId::from_random([1; 16]), None, || {
        salts += 1;
        [salts; 16]
    });
    assert_eq!(written.full_name, "Lê Thị Hà");
    assert_eq!(written.phone.as_ref().and_then(Personal::value), Some("0912 345 678"));
    assert_eq!(written.birth_on.as_ref().and_then(Personal::value), Some("1982-05-03"));
    assert_ne!(written.phone.unwrap().salt(), written.birth_on.unwrap().salt());
    let of = |fields: &[&str]| fields.iter().map(|field| (*field).to_owned()).collect();
    for (form, refused) in [
        (CollaboratorForm { fields: vec![], ..ha() }, "fields: no-field"),
        (CollaboratorForm { fields: of(&["nghe", "nghe"]), ..ha() }, "fields: field-twice"),
        (
            CollaboratorForm { fields: of(&["nghe", "suc-khoe", "tin-hoc", "khac"]), ..ha() },
            "fields: too-many-fields 3",
        ),
        (CollaboratorForm { fields: of(&["bay"]), ..ha() }, "fields: unknown-code"),
        (
            CollaboratorForm { to_on: Some(day("2026-01-31")), ..ha() },
            "to_on: day-order 2026-02-01 2026-01-31",
        ),
        (
            CollaboratorForm {
                full_name: "".into(),
                kind: "vua".into(),
                from_on: day("2026-09-26"),
                phone: Some("0".repeat(21)),
                birth_on: Some(day("2020-01-01")),
                ..ha()
            },
            "full_name: empty; kind: unknown-code; from_on: in-future 2026-09-25; \
             phone: too-long 21 20; birth_on: birth-year 1926-2011",
        ),
    ] {
        assert_eq!(told(form.filled(law, FORMAT, today).err()), refused);
    }
}

#[test]
fn boxes_of_what_is_personal_that_were_left_alone_keep_it() {
    let (law, today) = (Norms::shipped(), day("2026-09-25"));
    let id = || CollaboratorId::from_random([1; 16]);
    let first = ha().filled(law, FORMAT, today).ok().unwrap().written(id(), None, || [1; 16]);
    let masked =
        CollaboratorForm { phone: None, birth_on: None, note: Some("mới".into()), ..ha() };
    let again = masked.filled(law, FORMAT, today).ok().unwrap();
    let again = again.written(id(), Some(&first), || [2; 16]);
    assert_eq!((&again.phone, &again.birth_on), (&first.phone, &first.birth_on));
    assert_eq!(again.note.as_deref(), Some("mới"));
}
