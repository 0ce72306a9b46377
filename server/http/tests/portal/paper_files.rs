//! Files that people and others send: real ones, broken ones and ones that lie.

use sothon_adapters::pictures::Jpegs;
use sothon_app::port::Pictures;
use sothon_domain::paper::FileKind;

/// The line that parts the fields of a form.
pub(crate) const BOUNDARY: &str = "----a-line-that-parts";

/// A PDF that is whole as far as its marks tell.
pub(crate) const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n";

/// A PDF of this many bytes.
pub(crate) fn pdf_of(length: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.resize(length - 5, b' ');
    bytes.extend_from_slice(b"%%EOF");
    bytes
}

/// A small grey photo.
pub(crate) fn jpeg() -> Vec<u8> {
    Jpegs.to_jpeg(&png(8, 6, 6), FileKind::Png).expect("the test itself is sound")
}

/// A grey PNG that says it is so wide and so high, with this many lines in it.
pub(crate) fn png(width: u32, height: u32, lines: usize) -> Vec<u8> {
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([8, 0, 0, 0, 0]);
    let line = vec![0x80; usize::try_from(width).expect("a test is narrow").min(64) + 1];
    let mut pixels = Vec::new();
    for _ in 0..lines {
        pixels.push(0);
        pixels.extend_from_slice(&line[1..]);
    }
    let mut bytes = b"\x89PNG\r\n\x1A\n".to_vec();
    chunk(&mut bytes, *b"IHDR", &header);
    chunk(&mut bytes, *b"IDAT", &stored(&pixels));
    chunk(&mut bytes, *b"IEND", &[]);
    bytes
}

fn chunk(png: &mut Vec<u8>, name: [u8; 4], data: &[u8]) {
    let length = u32::try_from(data.len()).expect("a chunk of a test is small");
    png.extend(length.to_be_bytes());
    let named = [&name[..], data].concat();
    png.extend_from_slice(&named);
    png.extend(crc(&named).to_be_bytes());
}

/// A zlib stream of one block that is not compressed (RFC 1950, RFC 1951).
fn stored(data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).expect("a picture of a test is small");
    let mut stream = vec![0x78, 0x01, 0x01];
    stream.extend(length.to_le_bytes());
    stream.extend((!length).to_le_bytes());
    stream.extend_from_slice(data);
    let (mut a, mut b) = (1u32, 0u32);
    for byte in data {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    stream.extend(((b << 16) | a).to_be_bytes());
    stream
}

/// The check sum of a chunk (ISO 3309).
fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

/// A form in parts: its fields, and the file under a name as a phone gives it.
pub(crate) fn form(fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Vec<u8> {
    let mut body = head(fields);
    if let Some((name, bytes)) = file {
        body.extend(file_head(name));
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

/// The fields of a form in parts.
pub(crate) fn head(fields: &[(&str, &str)]) -> Vec<u8> {
    let part = |(name, value): &(&str, &str)| {
        let head = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"");
        format!("{head}\r\n\r\n{value}\r\n").into_bytes()
    };
    fields.iter().flat_map(part).collect()
}

/// What stands before the bytes of a file.
pub(crate) fn file_head(name: &str) -> Vec<u8> {
    let head = format!("content-disposition: form-data; name=\"file\"; filename=\"{name}\"");
    format!("--{BOUNDARY}\r\n{head}\r\ncontent-type: image/jpeg\r\n\r\n").into_bytes()
}
