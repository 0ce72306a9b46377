//! What runs in the process of the engine.

use std::io::{self, ErrorKind, Read, Write};

use sothon_domain::finger::BadPicture;
use sothon_fingerprint::record::{RecordFault, parse_finger_image};
use sothon_fingerprint::{Probe, Template, Unusable, compare, extract};

use super::frame::{Answer, LONGEST_REQUEST, Request};

/// Answers requests until there are no more.
///
/// # Errors
/// When reading or writing fails, or what comes is no request: who asks then starts another process.
pub fn answer_requests(mut from: impl Read, mut to: impl Write) -> io::Result<()> {
    while let Some(body) = next(&mut from)? {
        let request = Request::read(&body).ok_or_else(|| wrong("no request"))?;
        to.write_all(&answer(request).frame())?;
        to.flush()?;
    }
    Ok(())
}

/// The next frame without its length; none at the end.
fn next(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    match from.read_exact(&mut length) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let length = u32::from_be_bytes(length) as usize;
    if length > LONGEST_REQUEST {
        return Err(wrong("a request that is too long"));
    }
    let mut body = vec![0; length];
    from.read_exact(&mut body)?;
    Ok(Some(body))
}

fn wrong(what: &'static str) -> io::Error {
    io::Error::new(ErrorKind::InvalidData, what)
}

fn answer(request: Request<'_>) -> Answer {
    match request {
        Request::Extract(record) => template(record).unwrap_or_else(Answer::BadPicture),
        Request::Compare(one, other) => score(one, other).unwrap_or(Answer::BadTemplate),
    }
}

fn template(record: &[u8]) -> Result<Answer, BadPicture> {
    let read = parse_finger_image(record).map_err(unread)?;
    let template = extract(&read.image).map_err(|unusable| match unusable {
        Unusable::NoFinger => BadPicture::NoFinger,
        Unusable::NoRidges => BadPicture::NoRidges,
        Unusable::FewMinutiae(_) => BadPicture::TooLittle,
    })?;
    let position = (read.position != 0).then_some(read.position);
    Ok(Answer::Template { position, quality: read.quality, template: template.to_bytes() })
}

/// Faults that another scanner, or other settings of it, would mend are named apart.
fn unread(fault: RecordFault) -> BadPicture {
    match fault {
        RecordFault::Version(_)
        | RecordFault::Format(_)
        | RecordFault::Compression(_)
        | RecordFault::Impression(_)
        | RecordFault::Unit(_)
        | RecordFault::Resolution(_)
        | RecordFault::ResolutionsDiffer(..)
        | RecordFault::Depth(_)
        | RecordFault::Representations(_)
        | RecordFault::Image(_) => BadPicture::Unsupported,
        _ => BadPicture::Damaged,
    }
}

fn score(one: &[u8], other: &[u8]) -> Option<Answer> {
    let probe = |bytes: &[u8]| Template::from_bytes(bytes).ok().map(|read| Probe::new(&read));
    Some(Answer::Score(compare(&probe(one)?, &probe(other)?).0))
}
