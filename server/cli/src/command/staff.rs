//! `sothon staff invite`.

use anyhow::Context;
use sothon_app::staff::{self, Post};
use sothon_domain::access::Actor;

use super::session::with_app;
use crate::args::{Common, Staff};
use crate::say::say;

/// Prints one link a line for the addresses.
pub(crate) fn run(
    common: &Common,
    Staff::Invite { addresses, officer_of }: Staff,
) -> anyhow::Result<()> {
    with_app(common, async |app| {
        let actor = Actor::system("terminal");
        let post = officer_of.map_or(Post::Administrator, Post::Officer);
        for address in &addresses {
            let path = staff::invite(app, &actor, address, &post)
                .await
                .with_context(|| format!("inviting {address}"))?;
            let link = format!("{}{path}", app.settings.origin);
            let values = [("address", address.as_str().into()), ("link", link.into())];
            say!("{}", common.words().with("cli-invited", &values));
        }
        say!("{}", common.words().get("cli-invite-hint"));
        Ok(())
    })
}
