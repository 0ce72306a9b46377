//! How each gateway wants to be asked.

use reqwest::{Client, RequestBuilder, Url};
use serde_json::{Value, json};
use sothon_app::port::{GatewayName, Sms, SmsError, Taken};

use super::SmsSetupError;

/// A gateway's interface with what it needs to know of us.
pub(super) enum Profile {
    /// The government's own gateway: `POST /v1/transactional/sms/send`, a bearer key.
    Nomsa { key: String },
    /// PlasGate: `POST /rest/send?private_key=`, the secret in `X-Secret`, a registered sender; its reports hide each text.
    PlasGate { private_key: String, secret: String, sender: String },
    /// Africa's Talking and the aggregators that copy its form: `POST /version1/messaging`, the key in `apiKey`. It alone
    /// names a message so that its receipts can be told apart.
    AfricasTalking { user: String, key: String, sender: String },
}

/// The name of the gateway whose receipts we take; its addresses for receipts bear it too.
const AFRICAS_TALKING: &str = "africas-talking";
/// What stands before and behind a text that PlasGate's own reports are not to show; phones do not show it.
const HIDDEN: &str = "#ma#";
/// Codes of an answer by which Africa's Talking takes a message: processed, sent, queued.
const TAKEN: [u64; 3] = [100, 101, 102];
/// Codes about us or about its own trouble rather than about the message: an unknown sender, no money, an error of its own.
const NOT_NOW: [u64; 4] = [402, 405, 500, 501];

impl Profile {
    /// The profile of this name, with what the address says: user, password and `sender`.
    pub(super) fn of(name: &str, given: &Url) -> Result<Self, SmsSetupError> {
        let present = |text: String, what| {
            if text.is_empty() { Err(SmsSetupError::Lacks(what)) } else { Ok(text) }
        };
        let user = present(plain(given.username()), "key");
        let password = |what| present(plain(given.password().unwrap_or_default()), what);
        let asked = given.query_pairs().find(|(name, _)| name == "sender");
        let sender = asked.map(|(_, sender)| sender.into_owned()).unwrap_or_default();
        match name {
            "nomsa" => Ok(Self::Nomsa { key: user? }),
            "plasgate" => Ok(Self::PlasGate {
                private_key: user?,
                secret: password("secret")?,
                sender: present(sender, "sender")?,
            }),
            AFRICAS_TALKING => Ok(Self::AfricasTalking {
                user: user?,
                key: password("key")?,
                sender: present(sender, "sender")?,
            }),
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
                // Codes and news of people stand in no report of a company.
                let content = format!("{HIDDEN}{}{HIDDEN}", sms.text);
                let body = json!({ "sender": sender, "to": to, "content": content });
                let request = at("/rest/send").query(&[("private_key", private_key)]);
                request.header("X-Secret", secret).json(&body)
            }
            Self::AfricasTalking { user, key, sender } => {
                let fields = [
                    ("username", user.as_str()),
                    ("to", sms.to.as_str()),
                    ("message", sms.text.as_str()),
                    ("from", sender.as_str()),
                ];
                let request = at("/version1/messaging").form(&fields);
                request.header("apiKey", key).header("Accept", "application/json")
            }
        }
    }

    /// What the body of a good answer says; nothing but a code of it goes into an error.
    pub(super) fn taken(&self, code: u16, body: &Value) -> Result<Taken, SmsError> {
        if let Self::AfricasTalking { .. } = self {
            return africas_talking(code, body);
        }
        match body.get("error_code") {
            None | Some(Value::Null) => Ok(Taken::default()),
            Some(_) => Err(SmsError::Refused { code }),
        }
    }
}

/// It answers for each receiver, of whom there is one. An answer without that is about us, such as an unknown sender; one
/// that can't be read says nothing about the message.
fn africas_talking(code: u16, body: &Value) -> Result<Taken, SmsError> {
    let Some(answer) = body.get("SMSMessageData") else { return Err(SmsError::Doubtful) };
    let Some(receiver) = answer.pointer("/Recipients/0") else {
        return Err(SmsError::Unreachable { code: Some(code) });
    };
    match receiver["statusCode"].as_u64() {
        None => {}
        Some(said) if TAKEN.contains(&said) => {}
        Some(said) if NOT_NOW.contains(&said) => {
            return Err(SmsError::Unreachable { code: Some(code) });
        }
        Some(_) => return Err(SmsError::Refused { code }),
    }
    let id = receiver["messageId"].as_str().filter(|id| !id.is_empty() && *id != "None");
    let named = id.map(|id| GatewayName { gateway: AFRICAS_TALKING, id: id.to_owned() });
    Ok(Taken { named })
}

/// A part of an address as it was meant.
fn plain(part: &str) -> String {
    percent_encoding::percent_decode_str(part).decode_utf8_lossy().into_owned()
}
