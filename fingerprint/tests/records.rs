//! Records: what is whole is read, and each fault has its name.

use proptest::prelude::*;
use sothon_fingerprint::record::{
    Compression, MinutiaKind, MinutiaeRecord, RecordFault, RecordMinutia, jpeg2000_to_grey,
    parse_finger_image, parse_minutiae, seeds, write_minutiae_2005, write_minutiae_2011, write_raw,
};
use sothon_fingerprint::{Image, ImageFault};

fn image() -> Image {
    let grey = |x: usize, y: usize| ((x * 3 + y * 5) / 4 % 256) as u8;
    let pixels = (0..160 * 200).map(|at| grey(at % 160, at / 160)).collect();
    Image::new(160, 200, 500, pixels).expect("a picture")
}

fn record(count: u16) -> MinutiaeRecord {
    let minutia = |at: u16| RecordMinutia {
        kind: if at.is_multiple_of(2) { MinutiaKind::Fork } else { MinutiaKind::Ending },
        x: at % 16 * 10,
        y: at / 16 * 12,
        angle: (at % 256) as u8,
        quality: (at % 101) as u8,
    };
    let minutiae = (0..count).map(minutia).collect();
    MinutiaeRecord { width: 160, height: 200, ppcm: 197, position: 7, quality: Some(55), minutiae }
}

#[test]
fn a_raw_image_is_read() {
    let read = parse_finger_image(&write_raw(2, &image())).unwrap();
    assert_eq!((read.position, read.quality, read.compression), (2, None, Compression::Raw));
    assert_eq!(read.image, image());
}

#[test]
fn minutiae_of_both_years_come_back_as_written() {
    for count in [0, 1, 127, 128, 255] {
        let record = record(count);
        let older = write_minutiae_2005(&record).unwrap();
        assert_eq!(parse_minutiae(&older).unwrap(), record);
        let newer = write_minutiae_2011(&record).unwrap();
        assert_eq!(parse_minutiae(&newer).unwrap(), record);
    }
    let mut many = record(255);
    many.minutiae.push(many.minutiae[0]);
    assert_eq!(write_minutiae_2005(&many), Err(RecordFault::Minutiae(256)));
}

/// The record with the bytes from `at` on replaced.
fn changed(bytes: &[u8], at: usize, by: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[at..at + by.len()].copy_from_slice(by);
    bytes
}

#[test]
fn faults_of_image_records_have_names() {
    let whole = write_raw(2, &image());
    let length = whole.len();
    let cases: &[(usize, &[u8], RecordFault)] = &[
        (0, b"FMR\0", RecordFault::Format(*b"FMR\0")),
        (4, b"010\0", RecordFault::Version(*b"010\0")),
        (8, &[0, 0, 0, 9], RecordFault::Length { stated: 9, given: length }),
        (12, &[0, 2], RecordFault::Representations(2)),
        (14, &[2], RecordFault::CertificationFlag(2)),
        (15, &[4], RecordFault::Representations(4)),
        (16, &[0, 0, 0, 9], RecordFault::RepresentationLength { stated: 9, given: length - 16 }),
        (35, &[11], RecordFault::Position(11)),
        (37, &[0], RecordFault::Unit(0)),
        (42, &[0, 9], RecordFault::ResolutionsDiffer(9, 500)),
        (42, &[1, 0, 1, 0], RecordFault::Resolution(256)),
        (46, &[4], RecordFault::Depth(4)),
        (47, &[2], RecordFault::Compression(2)),
        (48, &[4], RecordFault::Impression(4)),
        (49, &[0, 8], ImageFault::Size { width: 8, height: 200 }.into()),
        (51, &[0, 199], ImageFault::Pixels { given: 32_000, expected: 160 * 199 }.into()),
        (53, &[255; 4], RecordFault::EndsEarly { at: 57, wanted: 0xffff_ffff }),
        (53, &[0, 0, 0x7c, 0xff], RecordFault::Trailing(1)),
    ];
    for (at, by, fault) in cases {
        assert_eq!(parse_finger_image(&changed(&whole, *at, by)), Err(*fault), "byte {at}");
    }
    let long = vec![0; (1 << 20) + 1];
    assert_eq!(parse_finger_image(&long), Err(RecordFault::TooLong(long.len())));
}

#[test]
fn faults_of_minutiae_records_have_names() {
    let whole = write_minutiae_2005(&record(12)).unwrap();
    let cases: &[(usize, &[u8], RecordFault)] = &[
        (4, b" 30\0", RecordFault::Version(*b" 30\0")),
        (14, &[16, 0], ImageFault::Size { width: 4096, height: 200 }.into()),
        (18, &[0, 90, 0, 90], RecordFault::Resolution(90)),
        (22, &[0], RecordFault::Representations(0)),
        (25, &[9], RecordFault::Impression(9)),
        (26, &[101], RecordFault::Quality(101)),
        (27, &[255], RecordFault::EndsEarly { at: 28, wanted: 1530 }),
        (28, &[0xc0], RecordFault::MinutiaKind(3)),
        (28, &[0x40, 160], RecordFault::MinutiaOutside(0)),
        (28, &[0x40, 10, 0, 0, 1], RecordFault::MinutiaTwice(1)),
        (100, &[0, 1], RecordFault::EndsEarly { at: 102, wanted: 1 }),
    ];
    for (at, by, fault) in cases {
        assert_eq!(parse_minutiae(&changed(&whole, *at, by)), Err(*fault), "byte {at}");
    }
    let newer = write_minutiae_2011(&record(12)).unwrap();
    let cases: &[(usize, &[u8], RecordFault)] = &[
        (34, &[120], RecordFault::Quality(120)),
        (50, &[0x70], RecordFault::MinutiaBytes(7)),
        (50, &[0x62], RecordFault::EndingKind(2)),
    ];
    for (at, by, fault) in cases {
        assert_eq!(parse_minutiae(&changed(&newer, *at, by)), Err(*fault), "byte {at}");
    }
}

/// The picture of [`image`] without losses, by another maker's encoder.
const FILE: &[u8] = include_bytes!("slope.jp2");
/// The same without the boxes of a file.
const STREAM: &[u8] = include_bytes!("slope.j2k");

#[test]
fn jpeg_2000_is_read() {
    for bytes in [FILE, STREAM] {
        let (size, pixels) = jpeg2000_to_grey(bytes).unwrap();
        assert_eq!(size, (160, 200));
        assert_eq!(pixels, image().pixels());
    }
}

/// The same with losses, a fifteenth of the bytes.
const LOSSY: &[u8] = include_bytes!("slope-lossy.jp2");

#[test]
fn jpeg_2000_with_losses_is_nearly_the_picture() {
    let (size, pixels) = jpeg2000_to_grey(LOSSY).unwrap();
    assert_eq!(size, (160, 200));
    let image = image();
    let off = pixels.iter().zip(image.pixels()).map(|(a, b)| u64::from(a.abs_diff(*b)));
    assert!(off.sum::<u64>() < 4 * pixels.len() as u64, "more than 4 steps in the mean");
}

/// A record that holds `data` as JPEG 2000 without losses.
fn with_jpeg2000(data: &[u8]) -> Vec<u8> {
    let mut bytes = write_raw(2, &image())[..57].to_vec();
    bytes.extend(data);
    let length = |bytes: usize| (bytes as u32).to_be_bytes();
    let whole = bytes.len();
    bytes[8..12].copy_from_slice(&length(whole));
    bytes[16..20].copy_from_slice(&length(whole - 16));
    bytes[53..57].copy_from_slice(&length(data.len()));
    bytes[47] = 5;
    bytes
}

#[test]
fn a_record_with_jpeg_2000_is_read_and_its_size_compared() {
    let bytes = with_jpeg2000(FILE);
    let read = parse_finger_image(&bytes).unwrap();
    assert_eq!(read.compression, Compression::Jpeg2000Lossless);
    assert_eq!(read.image, image());
    let other = changed(&bytes, 49, &[0, 161]);
    assert_eq!(parse_finger_image(&other), Err(RecordFault::SizesDiffer));
}

#[test]
fn jpeg_2000_that_asks_for_much_memory_is_refused_before_it_is_decoded() {
    // Behind two markers, a length and capabilities: width and height, offsets, tile, offsets, components.
    let huge = changed(STREAM, 8, &[0, 1, 0, 0]);
    let fault = jpeg2000_to_grey(&huge).unwrap_err();
    assert_eq!(fault, ImageFault::Size { width: 65_536, height: 200 }.into());
    for (at, by) in [(24, vec![0, 0, 0, 1]), (40, vec![64, 0]), (42, vec![15])] {
        let fault = jpeg2000_to_grey(&changed(STREAM, at, &by)).unwrap_err();
        assert!(matches!(fault, RecordFault::Jpeg2000(_)), "byte {at}: {fault}");
    }
    let coding = STREAM.windows(2).position(|pair| pair == [0xff, 0x52]).unwrap();
    for (at, by) in [(6, vec![255, 255]), (9, vec![32]), (10, vec![8, 8])] {
        let fault = jpeg2000_to_grey(&changed(STREAM, coding + at, &by)).unwrap_err();
        assert!(matches!(fault, RecordFault::Jpeg2000(_)), "coding {at}: {fault}");
    }
}

#[test]
fn no_seed_makes_a_parser_panic_and_some_are_whole() {
    let whole = |parsed: bool| usize::from(parsed);
    let images = seeds::finger_images();
    assert!(images.iter().map(|seed| whole(parse_finger_image(seed).is_ok())).sum::<usize>() > 1);
    let small = images.last().map(|seed| parse_finger_image(seed));
    assert_eq!(small, Some(Err(ImageFault::Size { width: 8, height: 8 }.into())));
    let minutiae = seeds::minutiae();
    assert!(minutiae.iter().map(|seed| whole(parse_minutiae(seed).is_ok())).sum::<usize>() > 8);
}

proptest! {
    #[test]
    fn parsers_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = parse_finger_image(&bytes);
        let _ = parse_minutiae(&bytes);
        let _ = jpeg2000_to_grey(&bytes);
        let older = [b"FMR\0 20\0".as_slice(), &bytes].concat();
        let newer = [b"FMR\x00030\0".as_slice(), &bytes].concat();
        prop_assert!(parse_minutiae(&older).is_err());
        prop_assert!(parse_minutiae(&newer).is_err());
    }

    #[test]
    fn a_damaged_jpeg_2000_is_a_fault_or_a_picture(at in 0_usize..1 << 20, value: u8) {
        let mut bytes = STREAM.to_vec();
        let at = at % bytes.len();
        bytes[at] = value;
        if let Ok((size, pixels)) = jpeg2000_to_grey(&bytes) {
            prop_assert_eq!(pixels.len(), size.0 as usize * size.1 as usize);
        }
    }
}
