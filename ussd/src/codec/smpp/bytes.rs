//! Fields in bytes: numbers with their high octet first, texts that end with a zero.

use super::SmppFault;

/// What is left of a unit's body.
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn take(
        &mut self,
        count: usize,
        field: &'static str,
    ) -> Result<&'a [u8], SmppFault> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(SmppFault::Short(field))?;
        self.0 = rest;
        Ok(taken)
    }

    pub(super) fn octet(&mut self, field: &'static str) -> Result<u8, SmppFault> {
        let (first, rest) = self.0.split_first().ok_or(SmppFault::Short(field))?;
        self.0 = rest;
        Ok(*first)
    }

    pub(super) fn number(&mut self, field: &'static str) -> Result<u16, SmppFault> {
        let (first, rest) = self.0.split_first_chunk::<2>().ok_or(SmppFault::Short(field))?;
        self.0 = rest;
        Ok(u16::from_be_bytes(*first))
    }

    pub(super) fn long(&mut self, field: &'static str) -> Result<u32, SmppFault> {
        let (first, rest) = self.0.split_first_chunk::<4>().ok_or(SmppFault::Short(field))?;
        self.0 = rest;
        Ok(u32::from_be_bytes(*first))
    }

    /// A text in ASCII that takes at most `most` octets with the zero at its end.
    pub(super) fn text(&mut self, most: usize, field: &'static str) -> Result<String, SmppFault> {
        let end = self.0.iter().take(most).position(|octet| *octet == 0);
        let end = end.ok_or(match self.0.len() < most {
            true => SmppFault::Short(field),
            false => SmppFault::Wrong(field),
        })?;
        let text = self.take(end, field)?;
        self.octet(field)?;
        if !text.is_ascii() {
            return Err(SmppFault::Wrong(field));
        }
        Ok(text.iter().copied().map(char::from).collect())
    }
}

/// Writes a text with a zero at its end.
pub(super) fn put_text(
    out: &mut Vec<u8>,
    text: &str,
    most: usize,
    field: &'static str,
) -> Result<(), SmppFault> {
    if text.len() >= most || !text.is_ascii() || text.contains('\0') {
        return Err(SmppFault::Wrong(field));
    }
    out.extend(text.as_bytes());
    out.push(0);
    Ok(())
}
