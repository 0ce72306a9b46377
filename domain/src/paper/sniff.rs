//! What a file is by its bytes; its name and what the browser says of it are never asked.

use super::{FailReason, FileKind, LARGEST_FILE};

/// Where readers of ZIP look for its directory: the last 64 KiB and a little.
const ZIP_LOOKS_BACK: usize = 65_557;
/// The mark that a directory of a ZIP ends with.
const ZIP_END: &[u8] = b"PK\x05\x06";
/// Where readers of PDF look for its end.
const PDF_LOOKS_BACK: usize = 1_024;

/// The kind of a file of 1 byte to 10 MB that is whole as far as its marks tell. A picture is decoded after
/// this; a PDF is kept as it is, so one that is a ZIP at the same time is refused.
///
/// # Errors
/// Why it can't become a page.
pub fn sniff(bytes: &[u8]) -> Result<FileKind, FailReason> {
    if bytes.is_empty() {
        return Err(FailReason::Empty);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(FailReason::TooLarge);
    }
    let kind = FileKind::of(bytes).ok_or(FailReason::OtherKind)?;
    match kind {
        FileKind::Pdf if holds(tail(bytes, ZIP_LOOKS_BACK), ZIP_END) => Err(FailReason::OtherKind),
        FileKind::Pdf if !holds(tail(bytes, PDF_LOOKS_BACK), b"%%EOF") => Err(FailReason::Damaged),
        // Decoders fill a photo that was cut off with grey.
        FileKind::Jpeg if !jpeg_has_its_end(bytes) => Err(FailReason::Damaged),
        FileKind::Pdf | FileKind::Jpeg | FileKind::Png => Ok(kind),
    }
}

fn tail(bytes: &[u8], length: usize) -> &[u8] {
    &bytes[bytes.len().saturating_sub(length)..]
}

fn holds(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark)
}

/// Whether the mark of the end (FF D9) follows the beginning of the picture itself. The small picture that
/// cameras put before it has an end of its own, which is passed over with its segment.
fn jpeg_has_its_end(bytes: &[u8]) -> bool {
    let mut rest = &bytes[2..];
    loop {
        match rest {
            [0xFF, 0xFF, ..] => rest = &rest[1..],
            // Marks without a segment.
            [0xFF, 0x01 | 0xD0..=0xD7, ..] => rest = &rest[2..],
            [0xFF, 0xDA, data @ ..] => return holds(data, &[0xFF, 0xD9]),
            [0xFF, _, high, low, ..] => {
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                let Some(after) = rest.get(2 + length.max(2)..) else { return false };
                rest = after;
            }
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG's frame: a small picture before the picture, a scan, and the end.
    fn jpeg() -> Vec<u8> {
        let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x06, 0xFF, 0xD8, 0xFF, 0xD9];
        bytes.extend([0xFF, 0xDA, 0x00, 0x02, 1, 2, 3, 0xFF, 0x00, 4, 0xFF, 0xD9]);
        bytes
    }

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let pdf = b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n".to_vec();
        let with = |mut bytes: Vec<u8>, more: &[u8]| {
            bytes.extend_from_slice(more);
            bytes
        };
        let cut = |bytes: &[u8], by: usize| bytes[..bytes.len() - by].to_vec();
        for (bytes, expected) in [
            (vec![], Err(FailReason::Empty)),
            (pdf.clone(), Ok(FileKind::Pdf)),
            (cut(&pdf, 8), Err(FailReason::Damaged)),
            (with(pdf.clone(), b"PK\x05\x06 and the rest of a ZIP"), Err(FailReason::OtherKind)),
            (with(b" ".to_vec(), &pdf), Err(FailReason::OtherKind)),
            (jpeg(), Ok(FileKind::Jpeg)),
            (with(jpeg(), b"<script>alert(1)</script>"), Ok(FileKind::Jpeg)),
            (cut(&jpeg(), 2), Err(FailReason::Damaged)),
            (cut(&jpeg(), 11), Err(FailReason::Damaged)),
            (cut(&jpeg(), 15), Err(FailReason::Damaged)),
            (b"\xFF\xD8\xFF".to_vec(), Err(FailReason::Damaged)),
            (b"\x89PNG\r\n\x1A\nrest".to_vec(), Ok(FileKind::Png)),
            (b"GIF89a\x01\x00PK\x03\x04".to_vec(), Err(FailReason::OtherKind)),
            (b"PK\x03\x04".to_vec(), Err(FailReason::OtherKind)),
            (b"<!DOCTYPE html><script>".to_vec(), Err(FailReason::OtherKind)),
            (b"MZ\x90\x00".to_vec(), Err(FailReason::OtherKind)),
        ] {
            assert_eq!(sniff(&bytes), expected, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn ten_megabytes_are_the_most() {
        let file = |length| {
            let mut bytes = b"%PDF-1.4\n".to_vec();
            bytes.resize(length - 5, b' ');
            bytes.extend(b"%%EOF");
            sniff(&bytes)
        };
        assert_eq!(file(LARGEST_FILE), Ok(FileKind::Pdf));
        assert_eq!(file(LARGEST_FILE + 1), Err(FailReason::TooLarge));
    }
}
