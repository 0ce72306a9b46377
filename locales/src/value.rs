//! What a message's placeholder is filled with.

use fluent_bundle::FluentValue;

/// A text, or a number that the message's language writes and may choose its words by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// A text, shown as it is: a name, a code, an amount or a date that is formatted already.
    Text(&'a str),
    /// The same, made for this message.
    Owned(String),
    /// A whole number, shown in the language's digits and groups.
    Number(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Owned(text)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl<'a> From<Value<'a>> for FluentValue<'a> {
    fn from(value: Value<'a>) -> Self {
        match value {
            Value::Text(text) => Self::from(text),
            Value::Owned(text) => Self::from(text),
            Value::Number(number) => Self::from(number),
        }
    }
}
