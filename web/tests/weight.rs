//! What a page weighs on a bad line: it must come with the first answers of the network.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use sothon_locales::{Language, Words};
use sothon_web::{assets, samples};

/// Document and style sheet, compressed. Ten packets are 14,600 bytes (RFC 6928); headers take a part.
const MOST_BYTES: usize = 12 * 1024;

#[test]
fn every_page_and_the_style_sheet_take_12_kb_at_most() {
    let style = assets::all().iter().find(|asset| asset.content_type.starts_with("text/css"));
    let style = compressed(style.expect("there is a style sheet").bytes);
    for language in Language::ALL {
        for page in samples::all(Words::of(language)) {
            let bytes = compressed(page.html.as_bytes()) + style;
            let of_the_demo = page.name.contains("gallery");
            assert!(bytes <= MOST_BYTES || of_the_demo, "{language:?} {}: {bytes}", page.name);
        }
    }
}

/// By gzip at its fastest: what the server sends to a browser that knows nothing better.
fn compressed(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("memory takes any bytes");
    encoder.finish().expect("memory takes any bytes").len()
}
