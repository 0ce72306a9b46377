//! Fingers: records of scanners and of other engines, pictures, templates.

use sothon_fingerprint::record::{
    jpeg2000_to_grey, parse_finger_image, parse_minutiae, write_minutiae_2005, write_minutiae_2011,
};
use sothon_fingerprint::{HIGHEST, Image, Probe, Template, compare, extract};

/// The side of the smallest picture that is read.
const SIDE: u32 = 150;

pub(crate) fn fir_parse(data: &[u8]) {
    let _ = parse_finger_image(data);
}

pub(crate) fn fmr_parse(data: &[u8]) {
    let Ok(record) = parse_minutiae(data) else { return };
    let _ = (write_minutiae_2005(&record), write_minutiae_2011(&record));
    let _ = Template::of_record(&record).to_bytes();
}

pub(crate) fn jp2_to_grey(data: &[u8]) {
    if let Ok(((width, height), pixels)) = jpeg2000_to_grey(data) {
        assert_eq!(width as usize * height as usize, pixels.len());
    }
}

/// A small picture that repeats the bytes.
pub(crate) fn extract_template(data: &[u8]) {
    if data.is_empty() {
        return;
    }
    let pixels = data.iter().copied().cycle().take((SIDE * SIDE) as usize).collect();
    let Ok(image) = Image::new(SIDE, SIDE, 500, pixels) else { return };
    if let Ok(template) = extract(&image) {
        assert!(Template::from_bytes(&template.to_bytes()).is_ok(), "it can't be read back");
    }
}

/// Two templates behind each other; the first two bytes are the length of the first.
pub(crate) fn compare_templates(data: &[u8]) {
    let Some((length, rest)) = data.split_first_chunk::<2>() else { return };
    let first = usize::from(u16::from_be_bytes(*length));
    let Some((one, other)) = rest.split_at_checked(first) else { return };
    let (Ok(one), Ok(other)) = (Template::from_bytes(one), Template::from_bytes(other)) else {
        return;
    };
    let (one, other) = (Probe::new(&one), Probe::new(&other));
    let score = compare(&one, &other);
    assert!(score.0 <= HIGHEST, "no score");
    assert_eq!(compare(&other, &one), score, "their order counts");
}
