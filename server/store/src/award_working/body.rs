//! A working as bytes: JSON, packed by zlib before it is sealed, since what is sealed can't be packed.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use sothon_domain::pension::AwardWorking;

/// The bytes that are sealed.
pub(super) fn pack(working: &AwardWorking) -> Vec<u8> {
    let json = serde_json::to_vec(working).expect("invariant: a working is JSON");
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(&json).expect("invariant: a vector takes everything");
    packer.finish().expect("invariant: a vector takes everything")
}

/// The working that was packed; none for bytes that hold none.
pub(super) fn unpack(packed: &[u8]) -> Option<AwardWorking> {
    let mut json = Vec::new();
    ZlibDecoder::new(packed).read_to_end(&mut json).ok()?;
    serde_json::from_slice(&json).ok()
}
