//! How an operator wants a link to behave: the part of a profile that calls and text messages share.

use std::time::Duration;

use serde::Deserialize;

use super::LinkSettings;
use super::profile::ProfileFault;

/// The longest name of a kind of system.
const MOST_SYSTEM_TYPE: usize = 12;

/// The table `[link]` of a profile; what it does not say is as operators mostly want it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LinkProfile {
    version: Version,
    system_type: String,
    /// Messages that may be without answer.
    window: usize,
    /// Seconds without a word after which the other side is asked whether it is there.
    enquire_after: u64,
    /// Seconds that an answer may take.
    answer_within: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
enum Version {
    #[serde(rename = "3.4")]
    V34,
    #[serde(rename = "5.0")]
    V50,
}

impl Default for LinkProfile {
    fn default() -> Self {
        Self {
            version: Version::V34,
            system_type: String::new(),
            window: 10,
            enquire_after: 30,
            answer_within: 10,
        }
    }
}

impl LinkProfile {
    /// The settings of a link of this account, whose messages are worth sending for so long.
    pub fn settings(&self, system_id: &str, password: &str, keep: Duration) -> LinkSettings {
        LinkSettings {
            system_id: system_id.to_owned(),
            password: password.to_owned(),
            system_type: self.system_type.clone(),
            version: match self.version {
                Version::V34 => 0x34,
                Version::V50 => 0x50,
            },
            window: self.window,
            enquire_after: Duration::from_secs(self.enquire_after),
            answer_within: Duration::from_secs(self.answer_within),
            keep,
        }
    }

    /// Whether a link can behave so. A text message belongs to its carrier for 30 seconds, so that an answer has 10.
    pub(super) fn checked(&self) -> Result<(), ProfileFault> {
        let type_fits = self.system_type.len() <= MOST_SYSTEM_TYPE && self.system_type.is_ascii();
        let numbers_fit = (1..=1_000).contains(&self.window)
            && (1..=600).contains(&self.enquire_after)
            && (1..=10).contains(&self.answer_within);
        if type_fits && numbers_fit { Ok(()) } else { Err(ProfileFault::Link) }
    }
}
