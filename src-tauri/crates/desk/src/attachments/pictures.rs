//! A picture as it is kept: upright, no larger than paper needs, and without what the phone wrote into it,
//! where it was taken and by what. One that needs nothing done stays byte for byte; so does a PDF.

use centre::MediaType;
use centre::attachments::{AttachmentRefusal, EDGE_MOST, POINTS_MOST};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use std::io::Cursor;

/// What of a JPEG's look is kept, of hundred: less is seen on a scan of letters.
const QUALITY: u8 = 85;

/// A file as it is kept.
pub(super) struct Fitted {
    pub(super) bytes: Vec<u8>,
    pub(super) media: MediaType,
    /// Has it fewer points than it had?
    pub(super) is_smaller: bool,
}

/// Makes a file fit to be kept.
pub(super) fn fitted(bytes: Vec<u8>, media: MediaType) -> Result<Fitted, AttachmentRefusal> {
    let (format, is_bare) = match media {
        MediaType::Pdf => return Ok(Fitted { bytes, media, is_smaller: false }),
        MediaType::Jpeg => (ImageFormat::Jpeg, is_bare_jpeg(&bytes)),
        MediaType::Png => (ImageFormat::Png, is_bare_png(&bytes)),
    };
    let broken = |_| AttachmentRefusal::Broken;
    let reader = ImageReader::with_format(Cursor::new(bytes.as_slice()), format);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    // Asked of its head, before room is made for what it claims.
    let (width, height) = decoder.dimensions();
    if u64::from(width).saturating_mul(height.into()) > POINTS_MOST {
        return Err(AttachmentRefusal::TooManyPoints { width, height });
    }
    let turned = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    let longest = width.max(height);
    if longest <= EDGE_MOST && is_bare && turned == Orientation::NoTransforms {
        return Ok(Fitted { bytes, media, is_smaller: false });
    }
    picture.apply_orientation(turned);
    let is_smaller = longest > EDGE_MOST;
    if is_smaller {
        picture = smaller(&picture, longest);
    }
    let (bytes, media) = written(&picture, media, is_smaller).map_err(broken)?;
    Ok(Fitted { bytes, media, is_smaller })
}

fn smaller(picture: &DynamicImage, longest: u32) -> DynamicImage {
    // Of one much larger the mean of its points is as good, and takes no memory beside it.
    if longest > EDGE_MOST.saturating_mul(2) {
        return picture.thumbnail(EDGE_MOST, EDGE_MOST);
    }
    picture.resize(EDGE_MOST, EDGE_MOST, FilterType::Triangle)
}

/// A photo stays a JPEG. What was drawn stays a PNG while it is the smaller of both.
fn written(
    picture: &DynamicImage,
    media: MediaType,
    is_smaller: bool,
) -> image::ImageResult<(Vec<u8>, MediaType)> {
    let jpeg = || {
        let mut bytes = Vec::new();
        let plain = DynamicImage::ImageRgb8(picture.to_rgb8());
        plain.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))?;
        Ok::<_, image::ImageError>(bytes)
    };
    if media == MediaType::Jpeg {
        return Ok((jpeg()?, media));
    }
    let mut png = Vec::new();
    picture.write_with_encoder(PngEncoder::new(&mut png))?;
    if is_smaller && !picture.color().has_alpha() {
        let jpeg = jpeg()?;
        if jpeg.len() < png.len() {
            return Ok((jpeg, MediaType::Jpeg));
        }
    }
    Ok((png, media))
}

/// Does a JPEG hold the picture and nothing else? Phones write where and when into its application parts,
/// and some a film behind its end.
fn is_bare_jpeg(bytes: &[u8]) -> bool {
    if !bytes.ends_with(&[0xff, 0xd9]) {
        return false;
    }
    let mut at = 2;
    loop {
        let Some([0xff, marker]) = bytes.get(at..at + 2) else { return false };
        let marker = *marker;
        match marker {
            // The picture begins.
            0xda => return true,
            // Its first part, and what tells the colours of some.
            0xe0 | 0xee => {}
            // Any other application's, and remarks.
            0xe1..=0xef | 0xfe => return false,
            _ => {}
        }
        let Some([high, low]) = bytes.get(at + 2..at + 4) else { return false };
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
}

/// Does a PNG hold the picture and nothing else?
fn is_bare_png(bytes: &[u8]) -> bool {
    let mut at = 8;
    loop {
        let Some([a, b, c, d, kind @ ..]) = bytes.get(at..at + 8) else { return false };
        let length = usize::try_from(u32::from_be_bytes([*a, *b, *c, *d])).unwrap_or(usize::MAX);
        at = at.saturating_add(length).saturating_add(12);
        match kind {
            b"IEND" => return at == bytes.len(),
            b"eXIf" | b"tEXt" | b"zTXt" | b"iTXt" | b"tIME" => return false,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
