//! What a page asks of a scanner for a capture.

use serde::Deserialize;
use serde_json::Value;

/// The body of a capture's request, as far as a mock needs it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Asked {
    pub(super) env: String,
    pub(super) purpose: String,
    pub(super) domain_uri: String,
    pub(super) transaction_id: String,
    /// Milliseconds, as a number or as a text of one.
    #[serde(default)]
    timeout: Value,
    pub(super) bio: Vec<Wanted>,
}

/// One finger.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Wanted {
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(default)]
    bio_sub_type: Value,
    #[serde(default)]
    pub(super) previous_hash: String,
    #[serde(default)]
    pub(super) requested_score: Value,
}

impl Asked {
    /// How long a finger is waited for, milliseconds: at most a minute.
    pub(super) fn patience(&self) -> u64 {
        let text = self.timeout.as_str().map_or_else(|| self.timeout.to_string(), str::to_owned);
        text.parse().unwrap_or(10_000).min(60_000)
    }

    /// Whether the number of the order is one: 4 to 50 letters, digits and hyphens.
    pub(super) fn has_a_number(&self) -> bool {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (4..=50).contains(&self.transaction_id.len()) && self.transaction_id.bytes().all(fits)
    }
}

impl Wanted {
    /// The protocol's name of the finger, alone or as the one of a list.
    pub(super) fn finger(&self) -> Option<&str> {
        self.bio_sub_type.as_str().or_else(|| self.bio_sub_type.get(0)?.as_str())
    }
}
