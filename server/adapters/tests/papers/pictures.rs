//! What is left of a picture: its pixels, upright.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use sothon_adapters::pictures::Jpegs;
use sothon_app::port::Pictures;
use sothon_domain::paper::{FailReason, FileKind};

/// A picture that is red above and blue below.
fn flag(width: u32, height: u32) -> DynamicImage {
    let colour = |_, y| if y < height / 2 { Rgb([220, 0, 0]) } else { Rgb([0, 0, 220]) };
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, colour))
}

fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("the test itself is sound");
    bytes.into_inner()
}

fn again(bytes: &[u8], kind: FileKind) -> RgbImage {
    let jpeg = Jpegs.to_jpeg(bytes, kind).expect("it is a picture");
    image::load_from_memory_with_format(&jpeg, ImageFormat::Jpeg)
        .expect("what is made is a JPEG")
        .to_rgb8()
}

/// The JPEG with an EXIF part that says how the phone was held, and where.
fn held(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"GPS 11.5564 104.9282");
    let length = u16::try_from(exif.len() + 2).expect("a part of a test is short");
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xFF, 0xE1]);
    bytes.extend(length.to_be_bytes());
    bytes.extend(exif);
    bytes.extend_from_slice(&jpeg[2..]);
    bytes
}

#[test]
fn a_photo_is_turned_upright_and_says_no_longer_where_it_was_taken() {
    let jpeg = held(&written(&flag(60, 40), ImageFormat::Jpeg), 6);
    let made = Jpegs.to_jpeg(&jpeg, FileKind::Jpeg).expect("it is a photo");
    let has = |mark: &[u8]| made.windows(mark.len()).any(|window| window == mark);
    assert!(!has(b"Exif") && !has(b"GPS"));
    let upright = again(&jpeg, FileKind::Jpeg);
    assert_eq!(upright.dimensions(), (40, 60));
    let (left, right) = (upright.get_pixel(4, 30), upright.get_pixel(35, 30));
    assert!(right[0] > 150 && left[2] > 150, "red is on the right now: {left:?} {right:?}");
}

#[test]
fn a_large_photo_is_made_smaller_and_a_small_one_stays() {
    let large = written(&flag(3_000, 1_500), ImageFormat::Jpeg);
    assert_eq!(again(&large, FileKind::Jpeg).dimensions(), (2_400, 1_200));
    let small = written(&flag(30, 20), ImageFormat::Png);
    assert_eq!(again(&small, FileKind::Png).dimensions(), (30, 20));
}

#[test]
fn what_is_transparent_is_white_paper() {
    let clear = RgbaImage::from_pixel(16, 16, Rgba([0, 0, 0, 0]));
    let bytes = written(&DynamicImage::ImageRgba8(clear), ImageFormat::Png);
    assert!(again(&bytes, FileKind::Png).get_pixel(8, 8).0.iter().all(|part| *part > 250));
}

#[test]
fn what_is_no_whole_picture_is_damaged() {
    let png = written(&flag(30, 20), ImageFormat::Png);
    for (bytes, kind) in [
        (&png[..png.len() / 2], FileKind::Png),
        (&png[..], FileKind::Jpeg),
        (b"\xFF\xD8\xFF\xE0\x00\x10JFIF\xFF\xD9", FileKind::Jpeg),
    ] {
        assert_eq!(Jpegs.to_jpeg(bytes, kind), Err(FailReason::Damaged));
    }
}
