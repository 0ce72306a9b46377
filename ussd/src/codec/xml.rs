//! Small XML documents as gateways send them: elements and their attributes, in order.
//!
//! A document type is refused: it is where entities that grow without end are made.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::Fault;

/// No gateway sends as much.
const MOST_BYTES: usize = 8_192;

/// An element without what stands between its tags.
#[derive(Debug)]
pub(super) struct Element {
    /// Its name without a prefix.
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute, its escapes resolved.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// All elements of a document, the outermost first.
pub(super) fn read_all(body: &[u8]) -> Result<Vec<Element>, Fault> {
    if body.len() > MOST_BYTES {
        return Err(Fault::TooLong);
    }
    let text = std::str::from_utf8(body).map_err(|_| Fault::NotXml)?;
    let mut reader = Reader::from_str(text);
    let mut elements = Vec::new();
    let mut open: usize = 0;
    loop {
        match reader.read_event().map_err(|_| Fault::NotXml)? {
            Event::Start(tag) => {
                elements.push(element(&tag, open, elements.is_empty())?);
                open += 1;
            }
            Event::Empty(tag) => elements.push(element(&tag, open, elements.is_empty())?),
            Event::End(_) => open = open.checked_sub(1).ok_or(Fault::NotXml)?,
            Event::DocType(_) => return Err(Fault::NotXml),
            Event::Eof if open == 0 && !elements.is_empty() => return Ok(elements),
            Event::Eof => return Err(Fault::NotXml),
            _ => {}
        }
    }
}

/// One element; a document has one that holds the others.
fn element(tag: &BytesStart<'_>, open: usize, first: bool) -> Result<Element, Fault> {
    if open == 0 && !first {
        return Err(Fault::NotXml);
    }
    let mut attributes = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|_| Fault::NotXml)?;
        let value = attribute.normalized_value(XmlVersion::Explicit1_0);
        let value = value.map_err(|_| Fault::NotXml)?;
        attributes.push((attribute.key.into_inner().to_owned(), value.into_owned()));
    }
    Ok(Element { name: tag.local_name().into_inner().to_owned(), attributes })
}

/// The text as it stands in an attribute. A line break is written as its number: else it would be read as a space.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            control if control.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}
