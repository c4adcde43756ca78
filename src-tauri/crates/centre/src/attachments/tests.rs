use super::*;
use crate::fixtures::day;
use crate::id::AttachmentId;

fn file(n: u8, of_key: &str, bytes: u32) -> Attachment {
    Attachment {
        attachment_id: AttachmentId::from_random([n; 16]),
        of_kind: AttachedTo::Post,
        of_key: of_key.into(),
        name: format!("Quyết định {n}"),
        sha256: format!("{n:064x}"),
        bytes,
        media: MediaType::Pdf,
        added_on: day("2026-08-01"),
        note: None,
    }
}

#[test]
fn a_record_files_lie_with_has_one_name_in_rust_and_in_the_book() {
    for one in AttachedTo::ALL {
        let kind = toml::Value::try_from(one.kind()).unwrap();
        assert_eq!(kind.as_str(), Some(one.code()));
        assert_eq!(AttachedTo::of(one.kind()), Some(one));
    }
    assert_eq!(AttachedTo::of(RecordKind::SealedReport), None);
}

#[test]
fn a_file_is_what_its_bytes_say() {
    let pdf = b"%PDF-1.7\n1 0 obj\n%%EOF\n".as_slice();
    for (bytes, media) in [
        (pdf, MediaType::Pdf),
        (b"\xff\xd8\xff\xe0..", MediaType::Jpeg),
        (b"\x89PNG\r\n\x1a\n..", MediaType::Png),
    ] {
        assert_eq!(media_of(bytes), Ok(media));
    }
    for (bytes, refusal) in [
        (b"".as_slice(), AttachmentRefusal::Empty),
        (b"%PDF-1.7\n1 0 obj\n", AttachmentRefusal::Broken),
        (b"MZ\x90\0%PDF-1.7 %%EOF", AttachmentRefusal::Strange),
        (b"\0\0\0\x18ftypheic\0\0\0\0", AttachmentRefusal::Heic),
        (b"II*\0....", AttachmentRefusal::Tiff),
        (b"MM\0*....", AttachmentRefusal::Tiff),
        (b"PK\x03\x04....", AttachmentRefusal::Document),
        (b"{\\rtf1}", AttachmentRefusal::Document),
        (b"xin chao", AttachmentRefusal::Strange),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", AttachmentRefusal::Strange),
    ] {
        assert_eq!(media_of(bytes), Err(refusal), "{bytes:?}");
    }
}

#[test]
fn a_record_and_a_book_hold_so_many_files_and_no_more() {
    let one = file(1, "a", 1_000);
    assert_eq!(can_attach(&file(2, "a", 1_000), std::slice::from_ref(&one)), Ok(()));
    let twice = AttachmentRefusal::Twice { name: "Quyết định 1".into() };
    assert_eq!(can_attach(&one, std::slice::from_ref(&one)), Err(twice));
    // The same file with another record is no second of it.
    let elsewhere = Attachment { of_key: "b".into(), ..one.clone() };
    assert_eq!(can_attach(&elsewhere, &[one]), Ok(()));
    let large = AttachmentRefusal::TooLarge { bytes: 5_000_001, most: FILE_MOST };
    assert_eq!(can_attach(&file(1, "a", FILE_MOST + 1), &[]), Err(large));
    let full: Vec<Attachment> = (1..=20).map(|n| file(n, "a", 1)).collect();
    assert_eq!(can_attach(&file(99, "a", 1), &full), Err(AttachmentRefusal::RecordFull));
    assert_eq!(can_attach(&file(99, "b", 1), &full), Ok(()));
    let heavy: Vec<Attachment> = (1..=6).map(|n| file(n, "a", FILE_MOST)).collect();
    assert_eq!(can_attach(&file(99, "a", 1), &heavy), Err(AttachmentRefusal::RecordFull));
    let spread = |n: u32| Attachment { of_key: n.to_string(), ..file(1, "", FILE_MOST) };
    let book: Vec<Attachment> = (0..400).map(spread).collect();
    assert_eq!(can_attach(&file(99, "a", 1), &book), Err(AttachmentRefusal::BookFull));
}

#[test]
fn files_are_counted_by_record() {
    let all = [file(1, "a", 1), file(2, "b", 1), file(3, "a", 1)];
    let told: Vec<(String, u32)> =
        counted(&all).into_iter().map(|one| (one.of_key, one.files)).collect();
    assert_eq!(told, [("a".to_owned(), 2), ("b".to_owned(), 1)]);
}
