//! Frames: four bytes of length (big-endian), one byte that says what it is, and the rest.

use sothon_domain::finger::BadPicture;

/// The longest picture record, bytes.
pub(super) const LONGEST_RECORD: usize = sothon_fingerprint::record::LONGEST;
/// The longest template, bytes.
pub(super) const LONGEST_TEMPLATE: usize = 32 * 1024;
/// The longest frame of a request, without its length.
pub(super) const LONGEST_REQUEST: usize = LONGEST_RECORD + 1;
/// The longest frame of an answer, without its length.
pub(super) const LONGEST_ANSWER: usize = LONGEST_TEMPLATE + 3;

/// A quality or a position that the record does not say.
const NOT_SAID: u8 = 255;

const EXTRACT: u8 = 1;
const COMPARE: u8 = 2;

const TEMPLATE: u8 = 1;
const SCORE: u8 = 2;
const BAD_PICTURE: u8 = 3;
const BAD_TEMPLATE: u8 = 4;

/// What is asked.
#[derive(Clone, Copy)]
pub(super) enum Request<'a> {
    /// Make a template of a record.
    Extract(&'a [u8]),
    /// Compare two templates.
    Compare(&'a [u8], &'a [u8]),
}

impl<'a> Request<'a> {
    /// The whole frame, its length included.
    pub(super) fn frame(self) -> Vec<u8> {
        let mut body = Vec::new();
        match self {
            Self::Extract(record) => {
                body.push(EXTRACT);
                body.extend(record);
            }
            Self::Compare(one, other) => {
                body.push(COMPARE);
                body.extend(length(one));
                body.extend(one);
                body.extend(other);
            }
        }
        framed(&body)
    }

    /// A frame without its length, read; none where it is no request.
    pub(super) fn read(body: &'a [u8]) -> Option<Self> {
        match body.split_first()? {
            (&EXTRACT, record) => Some(Self::Extract(record)),
            (&COMPARE, rest) => {
                let (length, both) = rest.split_first_chunk::<4>()?;
                let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
                let (one, other) = both.split_at_checked(length)?;
                Some(Self::Compare(one, other))
            }
            _ => None,
        }
    }
}

/// What is answered.
#[derive(PartialEq, Eq)]
pub(super) enum Answer {
    /// A template, with what the record says of the finger: its position (none where it is 0) and quality.
    Template { position: Option<u8>, quality: Option<u8>, template: Vec<u8> },
    /// A score.
    Score(u16),
    /// The picture is no good.
    BadPicture(BadPicture),
    /// One of the two templates can't be read.
    BadTemplate,
}

impl Answer {
    /// The whole frame, its length included.
    pub(super) fn frame(&self) -> Vec<u8> {
        let mut body = Vec::new();
        match self {
            Self::Template { position, quality, template } => {
                body.extend([TEMPLATE, position.unwrap_or(NOT_SAID), quality.unwrap_or(NOT_SAID)]);
                body.extend(template);
            }
            Self::Score(score) => {
                body.push(SCORE);
                body.extend(score.to_be_bytes());
            }
            Self::BadPicture(bad) => body.extend([BAD_PICTURE, picture_code(*bad)]),
            Self::BadTemplate => body.push(BAD_TEMPLATE),
        }
        framed(&body)
    }

    /// Whether it can be the answer to this: a process that answers something else is not asked again.
    pub(super) fn is_to(&self, request: Request<'_>) -> bool {
        match request {
            Request::Extract(_) => match self {
                Self::Template { position, .. } => position.is_none_or(|at| (1..=10).contains(&at)),
                Self::BadPicture(_) => true,
                Self::Score(_) | Self::BadTemplate => false,
            },
            Request::Compare(..) => matches!(self, Self::Score(_) | Self::BadTemplate),
        }
    }

    /// A frame without its length, read; none where it is no answer.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        let said = |byte: &u8| (*byte != NOT_SAID).then_some(*byte);
        match body {
            [TEMPLATE, position, quality, template @ ..] if !template.is_empty() => {
                let (position, quality) = (said(position), said(quality));
                Some(Self::Template { position, quality, template: template.to_vec() })
            }
            [SCORE, high, low] => Some(Self::Score(u16::from_be_bytes([*high, *low]))),
            [BAD_PICTURE, code] => {
                let bad = BadPicture::ALL.into_iter().find(|bad| picture_code(*bad) == *code);
                bad.map(Self::BadPicture)
            }
            [BAD_TEMPLATE] => Some(Self::BadTemplate),
            _ => None,
        }
    }
}

fn picture_code(bad: BadPicture) -> u8 {
    match bad {
        BadPicture::Damaged => 1,
        BadPicture::Unsupported => 2,
        BadPicture::NoFinger => 3,
        BadPicture::NoRidges => 4,
        BadPicture::TooLittle => 5,
    }
}

fn framed(body: &[u8]) -> Vec<u8> {
    [&length(body)[..], body].concat()
}

fn length(bytes: &[u8]) -> [u8; 4] {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(frame: &[u8]) -> &[u8] {
        let (length, body) = frame.split_first_chunk::<4>().unwrap();
        assert_eq!(u32::from_be_bytes(*length) as usize, body.len());
        body
    }

    #[test]
    fn a_request_is_read_as_it_was_written() {
        let frame = Request::Extract(b"record").frame();
        assert!(matches!(Request::read(body(&frame)), Some(Request::Extract(b"record"))));
        let frame = Request::Compare(b"one", b"other").frame();
        assert!(matches!(Request::read(body(&frame)), Some(Request::Compare(b"one", b"other"))));
        for rubbish in [&b""[..], b"\x09", b"\x02\0\0", b"\x02\0\0\0\x09one"] {
            assert!(Request::read(rubbish).is_none(), "{rubbish:?}");
        }
    }

    #[test]
    fn an_answer_fits_its_question() {
        let (extract, compare) = (Request::Extract(b"record"), Request::Compare(b"one", b"other"));
        let template = |position| Answer::Template { position, quality: None, template: vec![7] };
        let bad = Answer::BadPicture(BadPicture::Damaged);
        for answer in [template(None), template(Some(10)), bad] {
            assert!(answer.is_to(extract) && !answer.is_to(compare));
        }
        for answer in [Answer::Score(1), Answer::BadTemplate] {
            assert!(answer.is_to(compare) && !answer.is_to(extract));
        }
        assert!(![0, 11].iter().any(|finger| template(Some(*finger)).is_to(extract)));
    }

    #[test]
    fn an_answer_is_read_as_it_was_written_and_rubbish_is_none() {
        let template =
            |position, quality| Answer::Template { position, quality, template: vec![7] };
        let mut answers = vec![Answer::Score(1000), Answer::BadTemplate];
        answers.extend([template(Some(2), Some(0)), template(None, None)]);
        answers.extend(BadPicture::ALL.map(Answer::BadPicture));
        for answer in answers {
            assert!(Answer::read(body(&answer.frame())) == Some(answer));
        }
        for rubbish in [&b""[..], b"\0", b"\x01\x01\x01", b"\x02\x01", b"\x03\x09", b"\x04\0"] {
            assert!(Answer::read(rubbish).is_none(), "{rubbish:?}");
        }
    }
}
