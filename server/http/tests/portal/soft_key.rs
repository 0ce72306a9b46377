//! A device that keeps one passkey, as far as the portal can tell.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use sothon_testkit::ORIGIN;

const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const NEW_KEY: u8 = 0x40;

/// How the device answers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct How {
    /// The origin of the page that asked.
    pub(crate) origin: &'static str,
    /// Whether it has seen its owner's finger, face or lock.
    pub(crate) verified: bool,
    /// Whether it keeps the key itself.
    pub(crate) kept: bool,
}

/// As the portal wants it.
pub(crate) const RIGHT: How = How { origin: ORIGIN, verified: true, kept: true };

/// The device.
#[derive(Clone)]
pub(crate) struct SoftKey {
    secret: SigningKey,
    id: Vec<u8>,
    /// What it knows its owner by.
    pub(crate) user_handle: String,
    /// How often it has signed.
    pub(crate) counter: u32,
}

impl SoftKey {
    /// Makes a key for these options of the portal, and what the browser sends of it.
    pub(crate) fn make(options: &Value, number: u8, how: How) -> (Self, String) {
        let secret = SigningKey::from_slice(&[number; 32]).expect("a number below the order");
        let user_handle = options["user"]["id"].as_str().expect("a handle").to_owned();
        let key = Self { secret, id: vec![number; 16], user_handle, counter: 1 };
        let client = client_data("webauthn.create", options, how.origin);
        let object = key.attestation_object(options["rp"]["id"].as_str().expect("a host"), how);
        let response = json!({
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
            "attestationObject": URL_SAFE_NO_PAD.encode(object),
        });
        let told = json!({ "credProps": { "rk": how.kept } });
        let sent = key.sent(response, told);
        (key, sent)
    }

    /// Signs for these options of the portal; what the browser sends of it.
    pub(crate) fn sign(&mut self, options: &Value, how: How) -> String {
        self.counter += 1;
        let client = client_data("webauthn.get", options, how.origin);
        let host = options["rpId"].as_str().expect("a host");
        let data = self.authenticator_data(host, flags(how));
        let signed = [data.clone(), Sha256::digest(&client).to_vec()].concat();
        let signature: Signature = self.secret.sign(&signed);
        let response = json!({
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
            "authenticatorData": URL_SAFE_NO_PAD.encode(data),
            "signature": URL_SAFE_NO_PAD.encode(signature.to_der().as_bytes()),
            "userHandle": self.user_handle,
        });
        self.sent(response, json!({}))
    }

    fn sent(&self, response: Value, extensions: Value) -> String {
        let id = URL_SAFE_NO_PAD.encode(&self.id);
        json!({
            "id": id, "rawId": id, "type": "public-key",
            "response": response, "extensions": extensions,
        })
        .to_string()
    }

    /// CBOR by hand: `{"fmt": "none", "attStmt": {}, "authData": bytes}`.
    fn attestation_object(&self, host: &str, how: How) -> Vec<u8> {
        let point = self.secret.verifying_key().to_sec1_point(false);
        let (x, y) = (point.x().expect("a point"), point.y().expect("a point"));
        let length = u16::try_from(self.id.len()).expect("a short id").to_be_bytes();
        // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
        let key =
            [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32], &x[..], &[0x22, 0x58, 32], &y[..]];
        let data = [
            self.authenticator_data(host, flags(how) | NEW_KEY),
            [&[0; 16], &length[..], &self.id, &key.concat()].concat(),
        ]
        .concat();
        let length = u8::try_from(data.len()).expect("a short key");
        [b"\xa3cfmtdnonegattStmt\xa0hauthData\x58".as_slice(), &[length], &data].concat()
    }

    fn authenticator_data(&self, host: &str, flags: u8) -> Vec<u8> {
        let host = Sha256::digest(host.as_bytes());
        [&host[..], &[flags], &self.counter.to_be_bytes()].concat()
    }
}

fn flags(how: How) -> u8 {
    if how.verified { PRESENT | VERIFIED } else { PRESENT }
}

fn client_data(act: &str, options: &Value, origin: &str) -> Vec<u8> {
    let challenge = &options["challenge"];
    let data =
        json!({ "type": act, "challenge": challenge, "origin": origin, "crossOrigin": false });
    data.to_string().into_bytes()
}
