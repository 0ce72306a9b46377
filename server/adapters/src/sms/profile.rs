//! How each gateway wants to be asked.

use reqwest::{Client, RequestBuilder, Url};
use serde_json::json;
use sothon_app::port::Sms;

use super::SmsSetupError;

/// A gateway's interface with what it needs to know of us.
pub(super) enum Profile {
    /// The government's own gateway: `POST /v1/transactional/sms/send`, a bearer key.
    Nomsa { key: String },
    /// PlasGate: `POST /rest/send?private_key=`, the secret in `X-Secret`, a registered sender.
    PlasGate { private_key: String, secret: String, sender: String },
}

impl Profile {
    /// The profile of this name, with what the address says: user, password and `sender`.
    pub(super) fn of(name: &str, given: &Url) -> Result<Self, SmsSetupError> {
        let present = |text: String, what| {
            if text.is_empty() { Err(SmsSetupError::Lacks(what)) } else { Ok(text) }
        };
        let user = present(plain(given.username()), "key");
        match name {
            "nomsa" => Ok(Self::Nomsa { key: user? }),
            "plasgate" => {
                let asked = given.query_pairs().find(|(name, _)| name == "sender");
                let sender = asked.map(|(_, sender)| sender.into_owned());
                Ok(Self::PlasGate {
                    private_key: user?,
                    secret: present(plain(given.password().unwrap_or_default()), "secret")?,
                    sender: present(sender.unwrap_or_default(), "sender")?,
                })
            }
            _ => Err(SmsSetupError::NotAGateway),
        }
    }

    /// The request that hands a message over.
    pub(super) fn request(&self, client: &Client, address: &Url, sms: &Sms) -> RequestBuilder {
        let at = |path| {
            let mut url = address.clone();
            url.set_path(path);
            client.post(url)
        };
        match self {
            Self::Nomsa { key } => {
                let label = sms.message.to_string();
                let body =
                    json!({ "recipient": sms.to.as_str(), "body": sms.text, "label": label });
                at("/v1/transactional/sms/send").bearer_auth(key).json(&body)
            }
            Self::PlasGate { private_key, secret, sender } => {
                let to = sms.to.as_str().trim_start_matches('+');
                let body = json!({ "sender": sender, "to": to, "content": sms.text });
                let request = at("/rest/send").query(&[("private_key", private_key)]);
                request.header("X-Secret", secret).json(&body)
            }
        }
    }
}

/// A part of an address as it was meant.
fn plain(part: &str) -> String {
    percent_encoding::percent_decode_str(part).decode_utf8_lossy().into_owned()
}
