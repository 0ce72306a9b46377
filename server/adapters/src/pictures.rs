//! Pictures made anew: what is kept holds the pixels that were seen and nothing else of the file.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use sothon_app::port::Pictures;
use sothon_domain::paper::{FailReason, FileKind, MOST_PIXELS};

/// The longest side of what is kept, in pixels: A4 at 200 dots an inch.
const LONGEST_SIDE: u32 = 2_400;
/// Of 100. Small print stays readable.
const QUALITY: u8 = 80;
/// What decoding may take, in bytes: the pixels at four bytes each, and as much again for its own work.
const MOST_MEMORY: u64 = MOST_PIXELS * 8;

/// Makes pictures anew as JPEG.
#[derive(Debug, Clone, Copy, Default)]
pub struct Jpegs;

impl Pictures for Jpegs {
    fn to_jpeg(&self, bytes: &[u8], kind: FileKind) -> Result<Vec<u8>, FailReason> {
        let format = match kind {
            FileKind::Jpeg => ImageFormat::Jpeg,
            FileKind::Png => ImageFormat::Png,
            FileKind::Pdf => return Err(FailReason::OtherKind),
        };
        let picture = flat(&fitting(decoded(bytes, format)?));
        let mut jpeg = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
        encoder.encode_image(&picture).map_err(|_| FailReason::Damaged)?;
        Ok(jpeg)
    }
}

/// The pixels, upright. Its header is asked for the size before room for a pixel is made.
fn decoded(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, FailReason> {
    let damaged = |_| FailReason::Damaged;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(FailReason::TooManyPixels);
    }
    let upright = decoder.orientation();
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    // One that says nothing readable of how it was held is shown as it is.
    if let Ok(upright) = upright {
        picture.apply_orientation(upright);
    }
    Ok(picture)
}

fn fitting(picture: DynamicImage) -> DynamicImage {
    if picture.width().max(picture.height()) <= LONGEST_SIDE {
        return picture;
    }
    picture.resize(LONGEST_SIDE, LONGEST_SIDE, FilterType::Triangle)
}

/// On white paper where the picture is transparent.
fn flat(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let seen = picture.to_rgba8();
    let mut flat = RgbImage::new(seen.width(), seen.height());
    for (onto, pixel) in flat.pixels_mut().zip(seen.pixels()) {
        let [red, green, blue, alpha] = pixel.0.map(u16::from);
        let mix = |part: u16| ((part * alpha + 255 * (255 - alpha)) / 255) as u8;
        *onto = Rgb([mix(red), mix(green), mix(blue)]);
    }
    flat
}
