//! Files of sound (WAV): one channel, 8,000 samples a second, 16 bits each, as a telephone hears.

/// What stands in the chunk `fmt `: PCM, one channel, samples a second, bytes a second, bytes and bits a sample.
const FORM: [u8; 16] = [1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0];

/// The bytes of a file before its samples, without the first eight.
const HEAD: usize = 36;

/// The file is something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no WAV file of PCM with one channel, 8000 samples a second and 16 bits a sample")]
pub struct NotASound;

/// The file with these samples.
pub fn whole(samples: &[i16]) -> Vec<u8> {
    let size = samples.len() * 2;
    let number = |size: usize| {
        u32::try_from(size).expect("invariant: a page is heard for minutes").to_le_bytes()
    };
    let mut file = Vec::with_capacity(8 + HEAD + size);
    file.extend(b"RIFF");
    file.extend(number(HEAD + size));
    file.extend(b"WAVEfmt ");
    file.extend(number(FORM.len()));
    file.extend(FORM);
    file.extend(b"data");
    file.extend(number(size));
    file.extend(samples.iter().flat_map(|sample| sample.to_le_bytes()));
    file
}

/// The samples of a file; other chunks, such as the name of the program that made it, are passed over.
///
/// # Errors
/// [`NotASound`] for anything else, also for a file that was cut off.
pub fn samples(file: &[u8]) -> Result<Vec<i16>, NotASound> {
    let chunks = file.strip_prefix(b"RIFF").and_then(|rest| rest.get(4..));
    let mut rest = chunks.and_then(|rest| rest.strip_prefix(b"WAVE")).ok_or(NotASound)?;
    let mut fits = false;
    while let Some((head, behind)) = rest.split_at_checked(8) {
        let (name, size) = head.split_at(4);
        let size = size.iter().rev().fold(0, |size, byte| size * 256 + usize::from(*byte));
        let chunk = behind.get(..size).ok_or(NotASound)?;
        if name == b"fmt " {
            fits = chunk.get(..FORM.len()) == Some(&FORM[..]);
        } else if name == b"data" && fits {
            let pairs = chunk.chunks_exact(2);
            return Ok(pairs.map(|pair| i16::from_le_bytes([pair[0], pair[1]])).collect());
        }
        // A chunk of an odd size has a byte more behind it.
        rest = behind.get(size + size % 2..).unwrap_or_default();
    }
    Err(NotASound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_as_it_was_written() {
        for written in [&[][..], &[0, 1, -1, i16::MIN, i16::MAX]] {
            let file = whole(written);
            assert_eq!(file.len(), 44 + written.len() * 2);
            assert_eq!(samples(&file).as_deref(), Ok(written));
        }
    }

    #[test]
    fn other_chunks_are_passed_over() {
        let plain = whole(&[7]);
        let more = [&plain[..12], b"LIST\x03\0\0\0abc\0", &plain[12..]].concat();
        assert_eq!(samples(&more), Ok(vec![7]));
    }

    #[test]
    fn anything_else_is_no_sound() {
        let plain = whole(&[7, 8]);
        for end in 0..plain.len() {
            assert_eq!(samples(&plain[..end]), Err(NotASound), "{end}");
        }
        // Two channels, another speed, other bits.
        for at in [22, 24, 34] {
            let mut other = plain.clone();
            other[at] += 1;
            assert_eq!(samples(&other), Err(NotASound), "{at}");
        }
    }
}
