//! Forms as browsers and gateways send them (`application/x-www-form-urlencoded`).

use super::Fault;

/// No gateway sends as much; a notice with the last screen in it takes about 2,000 bytes.
const MOST_BYTES: usize = 8_192;

/// The fields of a form in the order in which they were sent.
#[derive(Debug)]
pub(super) struct Form(Vec<(String, String)>);

impl Form {
    /// Reads a form.
    pub(super) fn read(body: &[u8]) -> Result<Self, Fault> {
        if body.len() > MOST_BYTES {
            return Err(Fault::TooLong);
        }
        let pairs = body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
        let fields = pairs.map(|pair| {
            let at = pair.iter().position(|byte| *byte == b'=').ok_or(Fault::NotAForm)?;
            Ok((decoded(&pair[..at])?, decoded(&pair[at + 1..])?))
        });
        fields.collect::<Result<_, _>>().map(Self)
    }

    /// The value of a field that must be there once.
    pub(super) fn once(&self, name: &'static str) -> Result<&str, Fault> {
        self.at_most_once(name)?.ok_or(Fault::Missing(name))
    }

    /// The value of a field that may be missing.
    pub(super) fn at_most_once(&self, name: &'static str) -> Result<Option<&str>, Fault> {
        let mut found = self.0.iter().filter(|(known, _)| known == name);
        let first = found.next().map(|(_, value)| value.as_str());
        if found.next().is_some() { Err(Fault::Twice(name)) } else { Ok(first) }
    }
}

fn decoded(part: &[u8]) -> Result<String, Fault> {
    let mut out = Vec::with_capacity(part.len());
    let mut rest = part.iter();
    while let Some(byte) = rest.next() {
        out.push(match byte {
            b'+' => b' ',
            b'%' => {
                let (high, low) = (digit(rest.next())?, digit(rest.next())?);
                high * 16 + low
            }
            other => *other,
        });
    }
    String::from_utf8(out).map_err(|_| Fault::NotAForm)
}

fn digit(byte: Option<&u8>) -> Result<u8, Fault> {
    let value = byte.and_then(|byte| char::from(*byte).to_digit(16)).ok_or(Fault::NotAForm)?;
    u8::try_from(value).map_err(|_| Fault::NotAForm)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_plus_signs_are_read() {
        let form = Form::read(b"phoneNumber=%2B85512345678&text=1%2a2+3&&empty=").unwrap();
        assert_eq!(form.once("phoneNumber"), Ok("+85512345678"));
        assert_eq!(form.once("text"), Ok("1*2 3"));
        assert_eq!(form.once("empty"), Ok(""));
        assert_eq!(form.once("other"), Err(Fault::Missing("other")));
        assert_eq!(form.at_most_once("other"), Ok(None));
    }

    #[test]
    fn what_is_no_form_is_a_fault() {
        for body in [&b"text"[..], b"text=%", b"text=%2", b"text=%2g", b"text=%ff", b"\xff=1"] {
            assert_eq!(Form::read(body).unwrap_err(), Fault::NotAForm, "{body:?}");
        }
        assert_eq!(Form::read(&[b'&'; 8_193]).unwrap_err(), Fault::TooLong);
        assert_eq!(Form::read(b"a=1&a=1").unwrap().once("a"), Err(Fault::Twice("a")));
    }
}
