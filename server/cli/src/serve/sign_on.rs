//! The institution's own sign-on, as the settings name it.

use std::sync::Arc;

use anyhow::{Context, bail};
use sothon_adapters::clock::SystemClock;
use sothon_adapters::oidc::{OidcSettings, OidcSetupError, OidcSignOn};
use sothon_app::staff::sign_on::{Provider, RETURN, RoleRules};

use crate::args::{ServeArgs, SignOnArgs};

/// The sign-on for a portal at this origin, unless none is set; connects to nothing.
pub(super) fn sign_on(args: &ServeArgs, origin: &str) -> anyhow::Result<Option<Arc<Provider>>> {
    let args = &args.sign_on;
    let Some(oidc) = provider(args, origin).context("setting up the sign-on")? else {
        return Ok(None);
    };
    let rules = rules(args)?;
    let name = name(args)?;
    Ok(Some(Arc::new(Provider { port: Arc::new(oidc), rules, name })))
}

/// The provider of these settings, if they are sound as a whole.
pub(crate) fn provider(args: &SignOnArgs, origin: &str) -> anyhow::Result<Option<OidcSignOn>> {
    let Some(issuer) = args.issuer() else { return Ok(None) };
    rules(args)?;
    name(args)?;
    let file = args.client_secret_file().context("SOTHON_OIDC_CLIENT_SECRET_FILE is not set")?;
    let secret =
        std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    let authorities = args.ca_file().map(|file| {
        std::fs::read(file)
            .with_context(|| format!("SOTHON_OIDC_CA_FILE: reading {}", file.display()))
    });
    let settings = OidcSettings {
        issuer: issuer.to_owned(),
        client_id: args.client_id().to_owned(),
        client_secret: secret.trim().to_owned(),
        return_to: format!("{origin}{RETURN}"),
        methods: args.methods(),
        authorities: authorities.transpose()?,
    };
    let made = OidcSignOn::new(settings, Arc::new(SystemClock));
    Ok(Some(made.map_err(|error| match (&error, args.ca_file()) {
        (OidcSetupError::Authorities(_), Some(file)) => {
            anyhow::Error::new(error).context(format!("SOTHON_OIDC_CA_FILE: {}", file.display()))
        }
        _ => error.into(),
    })?))
}

fn rules(args: &SignOnArgs) -> anyhow::Result<RoleRules> {
    RoleRules::new(args.role_claim(), &args.roles(), &args.methods())
        .context("reading SOTHON_OIDC_ROLES")
}

/// Its name in both languages, or in neither.
fn name(args: &SignOnArgs) -> anyhow::Result<Option<[String; 2]>> {
    match args.names() {
        [Some(khmer), Some(english)] => Ok(Some([khmer.to_owned(), english.to_owned()])),
        [None, None] => Ok(None),
        _ => bail!("SOTHON_OIDC_NAME_KM and SOTHON_OIDC_NAME_EN are set together or not at all"),
    }
}
