//! The keys of a set-up with a private database.

use anyhow::{Context, bail};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use sothon_domain::effects::Entropy;
use sothon_store::KeyRing;

use super::Place;

/// Reads the keys, or makes them before there is any database that other keys would have sealed.
pub(super) fn open(place: &Place, entropy: &dyn Entropy) -> anyhow::Result<KeyRing> {
    match (KeyRing::exists(&place.keys), place.has_database()) {
        (true, _) => KeyRing::load(&place.keys).context("reading the keys"),
        (false, false) => KeyRing::create(&place.keys, entropy).context("making the keys"),
        (false, true) => bail!(
            "reading the keys: {} has none, and without them the records in {} can't be read; \
             put the keys back from their backup",
            place.keys.display(),
            place.data.display()
        ),
    }
}

/// The key of form tokens, made from another one, so that forms outlive a restart.
pub(super) fn form_key(codes_key: &[u8]) -> [u8; 32] {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(codes_key).expect("HMAC takes a key of any length");
    mac.update(b"form tokens");
    mac.finalize().into_bytes().into()
}
