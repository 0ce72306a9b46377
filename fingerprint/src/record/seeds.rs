//! Records to begin fuzzing from: whole ones, and each kind of damage that a parser has to name.

use super::{
    MinutiaKind, MinutiaeRecord, RecordMinutia, finger_image, minutiae_2005, minutiae_2011,
};
use crate::image::Image;

/// Minutiae records of both years: none, some, 200 and 255 minutiae, each whole, cut, and with one byte changed.
pub fn minutiae() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for count in [0, 12, 200, 255] {
        let record = record(count);
        for bytes in [minutiae_2005::write(&record), minutiae_2011::write(&record)] {
            let Ok(bytes) = bytes else { continue };
            damage(&bytes, &mut seeds);
        }
    }
    seeds
}

/// Image records of the smallest size with raw pixels, whole, cut, and with one byte changed; one of 8 by 8 pixels.
pub fn finger_images() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    let pixels = (0..150_u32 * 150).map(|at| (at % 9 * 28) as u8).collect();
    let Ok(image) = Image::new(150, 150, 500, pixels) else { return seeds };
    let bytes = finger_image::write_raw(2, &image);
    damage(&bytes, &mut seeds);
    let mut small = bytes[..53].to_vec();
    small.extend([0, 0, 0, 64]);
    small.extend([128; 64]);
    small[49..53].copy_from_slice(&[0, 8, 0, 8]);
    small[8..12].copy_from_slice(&121_u32.to_be_bytes());
    small[16..20].copy_from_slice(&105_u32.to_be_bytes());
    seeds.push(small);
    seeds
}

fn record(count: u16) -> MinutiaeRecord {
    let minutia = |at: u16| RecordMinutia {
        kind: if at.is_multiple_of(3) { MinutiaKind::Fork } else { MinutiaKind::Ending },
        x: 20 + at % 16 * 15,
        y: 20 + at / 16 * 20,
        angle: (at * 37 % 256) as u8,
        quality: (at % 101) as u8,
    };
    let minutiae = (0..count).map(minutia).collect();
    MinutiaeRecord { width: 288, height: 384, ppcm: 197, position: 2, quality: Some(80), minutiae }
}

fn damage(bytes: &[u8], seeds: &mut Vec<Vec<u8>>) {
    seeds.push(bytes.to_vec());
    let head = bytes.len().min(70);
    seeds.extend((0..head).map(|end| bytes[..end].to_vec()));
    seeds.push(bytes[..bytes.len() - 1].to_vec());
    for at in 0..head {
        for value in [0, 1, 0x7f, 0xff] {
            let mut changed = bytes.to_vec();
            changed[at] = value;
            seeds.push(changed);
        }
    }
}
