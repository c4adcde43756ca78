use super::*;

/// A photo of two halves: dark above, light below.
fn photo(width: u32, height: u32) -> DynamicImage {
    let half = |_, y| image::Rgb(if y < height / 2 { [20, 40, 60] } else { [220, 200, 180] });
    DynamicImage::ImageRgb8(image::RgbImage::from_fn(width, height, half))
}

fn jpeg(picture: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 90)).unwrap();
    bytes
}

fn png(picture: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_with_encoder(PngEncoder::new(&mut bytes)).unwrap();
    bytes
}

/// The same with what a phone writes: how it was held, and its name.
fn of_phone(bytes: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    exif.extend([0x0f, 0x01, 2, 0, 4, 0, 0, 0]);
    exif.extend(b"XIN\0");
    exif.extend([0; 4]);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&bytes[..2], &[0xff, 0xe1], &length, &exif, &bytes[2..]].concat()
}

fn read(fitted: &Fitted) -> DynamicImage {
    image::load_from_memory(&fitted.bytes).unwrap()
}

fn is_dark(picture: &DynamicImage, x: u32, y: u32) -> bool {
    picture.to_rgb8().get_pixel(x, y).0[0] < 100
}

#[test]
fn a_photo_is_made_smaller_stands_upright_and_forgets_the_phone() {
    let taken = of_phone(&jpeg(&photo(2400, 1200)), 6);
    assert!(taken.windows(3).any(|part| part == b"XIN"));
    let kept = fitted(taken.clone(), MediaType::Jpeg).unwrap_or_else(|why| panic!("{why}"));
    assert!(kept.is_smaller && kept.media == MediaType::Jpeg && kept.bytes.len() < taken.len());
    assert!(!kept.bytes.windows(4).any(|part| part == b"Exif" || &part[..3] == b"XIN"));
    let picture = read(&kept);
    assert_eq!((picture.width(), picture.height()), (1000, 2000), "it was held on its side");
    // What was above is on the right when it is turned.
    assert!(is_dark(&picture, 900, 1000) && !is_dark(&picture, 100, 1000));
    // The same photo is the same file again.
    let again = fitted(taken, MediaType::Jpeg).unwrap_or_else(|why| panic!("{why}"));
    assert_eq!(again.bytes, kept.bytes);
    // And what was kept, put there a second time, stays as it is.
    let kept_again = fitted(kept.bytes.clone(), MediaType::Jpeg).unwrap_or_else(|w| panic!("{w}"));
    assert!(kept_again.bytes == kept.bytes && !kept_again.is_smaller);
}

#[test]
fn what_needs_nothing_done_stays_byte_for_byte() {
    let small = photo(80, 60);
    for (bytes, media) in [
        (jpeg(&small), MediaType::Jpeg),
        (png(&small), MediaType::Png),
        (b"%PDF-1.4 Exif %%EOF".to_vec(), MediaType::Pdf),
    ] {
        let kept = fitted(bytes.clone(), media).unwrap_or_else(|why| panic!("{why}"));
        assert!(kept.bytes == bytes && !kept.is_smaller && kept.media == media);
    }
    let with_phone = of_phone(&jpeg(&small), 1);
    let kept = fitted(with_phone, MediaType::Jpeg).unwrap_or_else(|why| panic!("{why}"));
    assert!(!kept.bytes.windows(3).any(|part| part == b"XIN") && !kept.is_smaller);
    // A film behind the picture goes too.
    let film = [jpeg(&small), b"ftypmp42".to_vec()].concat();
    let kept = fitted(film, MediaType::Jpeg).unwrap_or_else(|why| panic!("{why}"));
    assert!(kept.bytes.ends_with(&[0xff, 0xd9]));
}

#[test]
fn a_scan_as_png_is_kept_as_what_takes_less() {
    let kept = fitted(png(&photo(2100, 30)), MediaType::Png).unwrap_or_else(|why| panic!("{why}"));
    assert!(kept.is_smaller && read(&kept).width() == 2000);
    assert_eq!(
        image::guess_format(&kept.bytes).unwrap(),
        match kept.media {
            MediaType::Jpeg => ImageFormat::Jpeg,
            _ => ImageFormat::Png,
        }
    );
}

#[test]
fn what_claims_to_be_huge_is_refused_by_its_head_and_what_is_cut_is_broken() {
    let mut bomb = png(&photo(8, 8));
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let crc = crc(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&crc.to_be_bytes());
    let refused = fitted(bomb, MediaType::Png).err();
    let points = AttachmentRefusal::TooManyPoints { width: 60_000, height: 60_000 };
    assert_eq!(refused, Some(points));
    let whole = jpeg(&photo(400, 300));
    for cut in [3, 20, 200] {
        let refused = fitted(whole[..cut].to_vec(), MediaType::Jpeg).err();
        assert_eq!(refused, Some(AttachmentRefusal::Broken), "cut after {cut}");
    }
    let cut = png(&photo(40, 30));
    let refused = fitted(cut[..cut.len() / 2].to_vec(), MediaType::Png).err();
    assert_eq!(refused, Some(AttachmentRefusal::Broken));
}

/// The check a PNG's parts carry.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8)
            .fold(crc ^ u32::from(*byte), |c, _| (c >> 1) ^ (0xedb8_8320 & (c & 1).wrapping_neg()))
    };
    !bytes.iter().fold(u32::MAX, step)
}
