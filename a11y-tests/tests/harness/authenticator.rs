//! A device of the browser's own that keeps passkeys, as phones do.

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::prelude::*;

/// The device, plugged into one browser.
pub(crate) struct Authenticator {
    browser: WebDriver,
    id: String,
}

impl Authenticator {
    /// Plugs in an empty one that sees its owner's finger whenever it asks.
    pub(crate) async fn plug_in(browser: &WebDriver) -> Result<Self> {
        let cdp = browser.cdp();
        cdp.send_raw("WebAuthn.enable", json!({ "enableUI": false })).await?;
        let options = json!({ "options": {
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": true,
            "hasUserVerification": true,
            "isUserVerified": true,
            "automaticPresenceSimulation": true,
        }});
        let added = cdp.send_raw("WebAuthn.addVirtualAuthenticator", options).await?;
        let id = added["authenticatorId"].as_str().context("a device has an id")?.to_owned();
        Ok(Self { browser: browser.clone(), id })
    }

    /// Whether the finger it sees next is its owner's.
    pub(crate) async fn see_owner(&self, owner: bool) -> Result<()> {
        let seen = json!({ "authenticatorId": self.id, "isUserVerified": owner });
        self.browser.cdp().send_raw("WebAuthn.setUserVerified", seen).await?;
        Ok(())
    }

    /// Whether its owner touches it whenever it asks; what has asked before goes on waiting.
    pub(crate) async fn be_touched(&self, touched: bool) -> Result<()> {
        let presence = json!({ "authenticatorId": self.id, "enabled": touched });
        let cdp = self.browser.cdp();
        cdp.send_raw("WebAuthn.setAutomaticPresenceSimulation", presence).await?;
        Ok(())
    }

    /// How many keys it keeps.
    pub(crate) async fn keys(&self) -> Result<usize> {
        let of = json!({ "authenticatorId": self.id });
        let kept = self.browser.cdp().send_raw("WebAuthn.getCredentials", of).await?;
        Ok(kept["credentials"].as_array().context("a list of keys")?.len())
    }
}
