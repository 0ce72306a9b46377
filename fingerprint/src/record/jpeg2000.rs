//! JPEG 2000 (ISO/IEC 15444-1), as far as one finger needs it.
//!
//! A decoder reserves memory by numbers in the stream: size, tiles, levels, layers, parts. So the heads are read here
//! first, and a stream that asks for more than a grey picture of one finger is refused before it is decoded.

use hayro_jpeg2000::{DecodeSettings, DecoderContext, Image};

use super::bytes::Bytes;
use super::fault::Jpeg2000Fault;
use super::{LONGEST, RecordFault};
use crate::image::{ImageFault, SIDE};

const START: u16 = 0xff4f;
const SIZE: u16 = 0xff51;
const CODING: u16 = 0xff52;
const COMPONENT_CODING: u16 = 0xff53;
const ORDER_CHANGE: u16 = 0xff5f;
const TILE: u16 = 0xff90;
const DATA: u16 = 0xff93;

/// The most tiles, resolution levels and quality layers of a picture of one finger.
const TILES: u32 = 64;
const LEVELS: u8 = 8;
const LAYERS: u16 = 64;
/// The shortest side of a precinct, as a power of two.
const PRECINCT: u8 = 5;

/// The size and the grey pixels of a picture, in JP2 or as a bare code stream.
///
/// # Errors
/// [`RecordFault`] when it is no such picture, too large, too small, or damaged.
pub fn grey(bytes: &[u8]) -> Result<((u32, u32), Vec<u8>), RecordFault> {
    let size = checked(bytes)?;
    let settings = DecodeSettings { strict: true, ..DecodeSettings::default() };
    let image = Image::new(bytes, &settings).map_err(|_| Jpeg2000Fault::Damaged)?;
    if (image.width(), image.height()) != size {
        return Err(RecordFault::SizesDiffer);
    }
    let mut context = DecoderContext::default();
    let decoded = image.decode(&mut context).map_err(|_| Jpeg2000Fault::Damaged)?;
    if decoded.components().len() != 1 {
        return Err(Jpeg2000Fault::NotGrey.into());
    }
    let pixels = decoded.data_u8();
    let expected = size.0 as usize * size.1 as usize;
    if pixels.len() != expected {
        return Err(Jpeg2000Fault::Damaged.into());
    }
    Ok((size, pixels))
}

/// The size, when all heads are modest.
fn checked(bytes: &[u8]) -> Result<(u32, u32), RecordFault> {
    if bytes.len() > LONGEST {
        return Err(RecordFault::TooLong(bytes.len()));
    }
    let mut stream = Bytes::new(code_stream(bytes)?)?;
    if stream.u16()? != START || stream.u16()? != SIZE {
        return Err(Jpeg2000Fault::NoStream.into());
    }
    let size = size(segment(&mut stream)?)?;
    let mut coded = false;
    loop {
        let marker = stream.u16()?;
        if marker == TILE {
            break;
        }
        let body = segment(&mut stream)?;
        match marker {
            CODING => coding(body)?,
            COMPONENT_CODING | ORDER_CHANGE => return Err(Jpeg2000Fault::TooFine.into()),
            _ => {}
        }
        coded |= marker == CODING;
    }
    if !coded {
        return Err(Jpeg2000Fault::NoStream.into());
    }
    tile_heads(stream)?;
    Ok(size)
}

/// Tiles, of which none may bring a coding of its own.
fn tile_heads(mut stream: Bytes<'_>) -> Result<(), RecordFault> {
    // The first marker is read already.
    loop {
        let mut tile = segment(&mut stream)?;
        tile.u16()?;
        let length = tile.length()?;
        // Counted from the marker: its two bytes and the ten of the segment are behind us.
        match length {
            0 => return head_of_tile(stream),
            12.. => head_of_tile(Bytes::new(stream.take(length - 12)?)?)?,
            _ => return Err(Jpeg2000Fault::Damaged.into()),
        }
        if stream.u16()? != TILE {
            return Ok(());
        }
    }
}

fn head_of_tile(mut part: Bytes<'_>) -> Result<(), RecordFault> {
    loop {
        match part.u16()? {
            DATA => return Ok(()),
            CODING | COMPONENT_CODING | ORDER_CHANGE => {
                return Err(Jpeg2000Fault::TooFine.into());
            }
            _ => segment(&mut part)?,
        };
    }
}

/// The body of a marker's segment, behind its length.
fn segment<'a>(stream: &mut Bytes<'a>) -> Result<Bytes<'a>, RecordFault> {
    let length = usize::from(stream.u16()?).checked_sub(2).ok_or(Jpeg2000Fault::Damaged)?;
    Bytes::new(stream.take(length)?)
}

/// The bytes from the first marker on: the stream itself, or the first such box of a file.
fn code_stream(bytes: &[u8]) -> Result<&[u8], RecordFault> {
    if bytes.starts_with(&START.to_be_bytes()) {
        return Ok(bytes);
    }
    let mut rest = bytes;
    while !rest.is_empty() {
        let mut head = Bytes::new(rest)?;
        let (stated, kind) = (head.length()?, head.array()?);
        let (begin, length) = match stated {
            0 => (8, rest.len()),
            1 if head.u32()? != 0 => return Err(Jpeg2000Fault::NoStream.into()),
            1 => (16, head.length()?),
            length => (8, length),
        };
        if length < begin || length > rest.len() {
            return Err(Jpeg2000Fault::NoStream.into());
        }
        if kind == *b"jp2c" {
            return Ok(&rest[begin..length]);
        }
        rest = &rest[length..];
    }
    Err(Jpeg2000Fault::NoStream.into())
}

fn size(mut body: Bytes<'_>) -> Result<(u32, u32), RecordFault> {
    body.u16()?;
    let (width, height) = (body.u32()?, body.u32()?);
    let offset = (body.u32()?, body.u32()?);
    let tile = (body.u32()?, body.u32()?);
    let tile_offset = (body.u32()?, body.u32()?);
    if !SIDE.contains(&width) || !SIDE.contains(&height) {
        return Err(ImageFault::Size { width, height }.into());
    }
    if offset != (0, 0) || tile_offset != (0, 0) || tile.0 == 0 || tile.1 == 0 {
        return Err(Jpeg2000Fault::Layout.into());
    }
    if width.div_ceil(tile.0) * height.div_ceil(tile.1) > TILES {
        return Err(Jpeg2000Fault::Layout.into());
    }
    if body.u16()? != 1 || body.array()? != [7, 1, 1] {
        return Err(Jpeg2000Fault::NotGrey.into());
    }
    body.end()?;
    Ok((width, height))
}

/// Style, order, layers, transform; levels, block sides, block style, wavelet; sides of precincts when stated.
fn coding(mut body: Bytes<'_>) -> Result<(), RecordFault> {
    let style = body.u8()?;
    body.u8()?;
    let layers = body.u16()?;
    body.u8()?;
    let levels = body.u8()?;
    let [across, down, _, _] = body.array()?;
    // Sides of blocks are written as a power of two less two; 4 to 1024, 4096 in area.
    let blocks = (2..=8).contains(&across) && (2..=8).contains(&down) && across + down <= 8;
    if layers == 0 || layers > LAYERS || levels > LEVELS || !blocks {
        return Err(Jpeg2000Fault::TooFine.into());
    }
    if style & 1 == 1 {
        for sides in body.take(usize::from(levels) + 1)? {
            if sides & 0x0f < PRECINCT || sides >> 4 < PRECINCT {
                return Err(Jpeg2000Fault::TooFine.into());
            }
        }
    }
    body.end()
}
