//! H68 to H74: signed by a trusted key and malformed all the same.

use super::expect_all;
use super::forge::Parts;
use crate::bundle::{INFO, write};
use crate::code::Code;
use crate::code::Code::{JsonForm, SampleBundle, TooNew, WrongAudience};
use crate::info::{Info, Schema};
use crate::kinds::Kind;
use crate::reading::{Expect, read, read_expecting};
use crate::testing::{files, info, seed, trust};
use proptest::prelude::*;

fn parts() -> Parts {
    Parts::valid()
}

#[test]
fn authentic_metadata_in_another_form_are_refused() {
    let text = parts().text(INFO);
    let changed = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        parts().with_info(text.replacen(from, to, 1))
    };
    let deep = format!("{}{}\n", "[".repeat(10_000), "]".repeat(10_000));
    let invalid = {
        let mut bytes = text.clone().into_bytes();
        let at = text.find("Nguy").unwrap();
        bytes[at] = 0xff;
        parts().with_info(bytes)
    };
    let huge = changed("\"revision\":0", "\"revision\":18446744073709551616");
    let cases: &[(&str, Vec<u8>, Code)] = &[
        ("H68 a key twice", changed("{\"app\"", "{\"app\":\"x\",\"app\""), JsonForm),
        ("H68 a space", changed("{\"app\"", "{ \"app\""), JsonForm),
        (
            "H68 another order",
            changed("\"errors\":0,\"hints\":2", "\"hints\":2,\"errors\":0"),
            JsonForm,
        ),
        ("H68 an escape", changed("Nguy", "\\u004eguy"), JsonForm),
        ("H68 a float", changed("\"seq\":1", "\"seq\":1.0"), JsonForm),
        ("H68 an exponent", changed("\"seq\":1", "\"seq\":1e0"), JsonForm),
        ("H68 a negative count", changed("\"seq\":1", "\"seq\":-1"), JsonForm),
        ("H68 2^64", huge, JsonForm),
        ("H68 null", changed("\"last_receipt\":\"\"", "\"last_receipt\":null"), JsonForm),
        ("H68 an unknown field", changed("{\"app\"", "{\"aaa\":1,\"app\""), JsonForm),
        ("H68 a field missing", changed("\"last_receipt\":\"\",", ""), JsonForm),
        ("H68 a byte-order mark", parts().with_info(format!("\u{feff}{text}")), JsonForm),
        ("H68 line ends of Windows", parts().with_info(text.replace('\n', "\r\n")), JsonForm),
        ("H68 no line end", parts().with_info(text.trim_end()), JsonForm),
        ("H68 decomposed", changed("Hoa\"", "Ho\u{302}\u{323}\""), JsonForm),
        ("H68 direction", changed("Hoa\"", "\u{202e}aoH\""), JsonForm),
        ("H68 no width", changed("Hoa\"", "Ho\u{200b}a\""), JsonForm),
        ("H68 a formula", changed("Nguy", "=guy"), JsonForm),
        ("H68 no UTF-8", invalid, JsonForm),
        ("H68 more behind", parts().with_info(format!("{text}{{}}\n")), JsonForm),
        ("H68 nothing", parts().with_info(""), JsonForm),
        ("H68 an unknown role", changed("[\"trung-tam\"]", "[\"ai-do\",\"trung-tam\"]"), JsonForm),
        ("H69 a deep nest", parts().with_info(deep), JsonForm),
        ("H88 sequence 0", changed("\"seq\":1", "\"seq\":0"), JsonForm),
        ("H88 sequence 2^53", changed("\"seq\":1", "\"seq\":9007199254740992"), JsonForm),
        ("another minor", changed("\"minor\":0", "\"minor\":1"), JsonForm),
        (
            "tables of version 0",
            changed("min_reader\":1,\"version\":1", "min_reader\":0,\"version\":0"),
            JsonForm,
        ),
        ("a fifth quarter", changed("\"quarter\":3", "\"quarter\":5"), JsonForm),
    ];
    expect_all(cases);
}

#[test]
fn a_newer_format_is_told_from_a_malformed_one() {
    let text = parts().text(INFO);
    let newer = text.replacen("\"major\":1", "\"major\":99", 1);
    let with_more = newer.replacen("{\"app\"", "{\"aaa\":1,\"app\"", 1);
    let cases: &[(&str, Vec<u8>, Code)] = &[
        ("H74 a newer format", parts().with_info(newer), TooNew),
        ("H74 with fields unknown here", parts().with_info(with_more), TooNew),
    ];
    expect_all(cases);
}

#[test]
fn a_caller_is_given_only_what_it_can_take() {
    let changed = Info {
        sample: true,
        schema: Schema { id: "x".into(), min_reader: 99, version: 99 },
        ..info()
    };
    let bytes = write(Kind::BaoCao, changed, &files(), &seed(7)).unwrap().bytes;
    let code = |expect: &Expect<'_>| {
        read_expecting(&bytes, &trust(), expect).map_or_else(|refusal| Some(refusal.code), |_| None)
    };
    let any = Expect::default();
    assert_eq!(code(&any), None);
    let reads = |id, newest| [(Kind::BienNhan, "bien-nhan", 1), (Kind::BaoCao, id, newest)];
    let other = Expect { audience: Some("so-24"), ..any };
    assert_eq!(code(&Expect { audience: Some("so-22"), ..any }), None);
    assert_eq!(code(&other), Some(WrongAudience), "H73");
    assert_eq!(code(&Expect { schemas: &reads("x", 98), ..any }), Some(TooNew), "H74");
    assert_eq!(code(&Expect { schemas: &reads("y", 98), ..any }), Some(TooNew), "newer first");
    assert_eq!(code(&Expect { schemas: &reads("y", 99), ..any }), Some(JsonForm), "foreign");
    assert_eq!(code(&Expect { schemas: &reads("x", 99), ..any }), None);
    assert_eq!(code(&Expect { schemas: &reads("y", 98)[..1], ..any }), None, "of this kind none");
    let practice = Expect { refuse_sample: true, schemas: &reads("y", 1), ..other };
    assert_eq!(code(&practice), Some(SampleBundle), "practice before all else");
}

#[test]
fn authentic_tables_in_another_form_or_number_are_refused() {
    let table = "data/du-lieu/lop.csv";
    let tables = |parts: Parts| {
        let bytes = parts.relist().resign().zip();
        let opened = read(&bytes, &trust()).unwrap();
        opened.tables().map_or_else(|refusal| refusal.code.as_str(), |_| "accepted")
    };
    let with = |text: &str| tables(parts().set(table, text));
    assert_eq!(tables(parts()), "accepted");
    assert_eq!(with("id,ten\n1,x\n2,y\n"), "accepted");
    assert_eq!(with("id,ten\n1,x\n"), "totals-differ", "H71");
    let rows =
        |n: usize| (1..=n).fold("id\n".to_owned(), |text, row| text + &format!("{row:06}\n"));
    assert_eq!(with(&rows(10_000)), "totals-differ");
    assert_eq!(with(&rows(10_001)), "too-large");
    for (what, text) in [
        ("ragged", "id,ten\n1,x\n2\n"),
        ("line ends", "id,ten\r\n1,x\r\n2,y\r\n"),
        ("unsorted", "id,ten\n2,x\n1,y\n"),
        ("a row twice", "id,ten\n1,x\n1,x\n"),
        ("a formula", "id,ten\n1,=cmd|x\n2,y\n"),
        ("a telephone", "id,ten\n1,+84912\n2,y\n"),
        ("a number in two forms", "id,ten\n1,-05\n2,y\n"),
        ("a byte-order mark", "\u{feff}id,ten\n1,x\n2,y\n"),
        ("nothing", ""),
    ] {
        assert_eq!(with(text), "csv-form", "H70 {what}");
    }
    let text = parts().text(INFO).replace("lop.csv\":2", "mat.csv\":2");
    assert_eq!(tables(parts().set(INFO, text)), "totals-differ", "announced, not there");
}

#[test]
fn files_of_newer_programs_and_strange_attachments_are_kept_as_they_are() {
    let odd = b"<script>x</script>%PDF-".to_vec();
    let mut all = files();
    all.push(("mo-rong/moi.bin".into(), odd.clone()));
    all.push(("dinh-kem/a.pdf".into(), vec![]));
    let sealed = write(Kind::BaoCao, info(), &all, &seed(7)).unwrap();
    let opened = read(&sealed.bytes, &trust()).unwrap();
    assert_eq!(opened.files.get("mo-rong/moi.bin"), Some(&odd), "H76 H77");
    assert_eq!(opened.files.len(), 4);
}

proptest! {
    #[test]
    fn edited_metadata_are_refused_or_are_their_own_one_form(
        at in any::<prop::sample::Index>(),
        length in 0_usize..3,
        put in "[0-9a-z\",:{}\\[\\] =-]{0,3}",
    ) {
        let mut text = parts().get(INFO);
        let from = at.index(text.len());
        let to = text.len().min(from + length);
        text.splice(from..to, put.into_bytes());
        if let Ok(opened) = read(&parts().with_info(text.clone()), &trust()) {
            prop_assert_eq!(crate::json::encode(&opened.info).unwrap(), text);
        }
    }
}
