//! The arguments that name the institution's own sign-on for staff.

use std::path::PathBuf;

use clap::Args;

use super::given;

/// The institution's own sign-on (OpenID Connect). Without an issuer staff sign in by password alone.
#[derive(Debug, Clone, Args)]
pub struct SignOnArgs {
    /// The address of the staff's own sign-on, such as `https://sign-on.gov.kh/realms/nsaf`.
    #[arg(long = "oidc-issuer", env = "SOTHON_OIDC_ISSUER", value_name = "URL")]
    issuer: Option<String>,
    /// Our name there.
    #[arg(long = "oidc-client-id", env = "SOTHON_OIDC_CLIENT_ID", value_name = "NAME")]
    client_id: Option<String>,
    /// The file that holds what proves there that it is we.
    #[arg(
        long = "oidc-client-secret-file",
        env = "SOTHON_OIDC_CLIENT_SECRET_FILE",
        value_name = "FILE"
    )]
    client_secret_file: Option<PathBuf>,
    /// The file of certificates, in PEM, that alone vouch for it; otherwise those that browsers trust.
    #[arg(long = "oidc-ca-file", env = "SOTHON_OIDC_CA_FILE", value_name = "FILE")]
    ca_file: Option<PathBuf>,
    /// The claim that holds the roles.
    #[arg(
        long = "oidc-role-claim",
        env = "SOTHON_OIDC_ROLE_CLAIM",
        value_name = "CLAIM",
        default_value = "realm_access.roles"
    )]
    role_claim: String,
    /// Which of their roles is which of ours, such as `sothon-officer=officer`; the first one counts.
    #[arg(
        long = "oidc-roles",
        env = "SOTHON_OIDC_ROLES",
        value_delimiter = ',',
        value_name = "THEIRS=OURS"
    )]
    roles: Vec<String>,
    /// Values of acr or amr of which one is needed; otherwise the sign-on alone sees to two factors.
    #[arg(
        long = "oidc-acr",
        env = "SOTHON_OIDC_ACR",
        value_delimiter = ',',
        value_name = "VALUES"
    )]
    methods: Vec<String>,
    /// What it is called on the button, in Khmer; otherwise the institution's sign-on.
    #[arg(long = "oidc-name-km", env = "SOTHON_OIDC_NAME_KM", value_name = "NAME")]
    name_km: Option<String>,
    /// What it is called on the button, in English.
    #[arg(long = "oidc-name-en", env = "SOTHON_OIDC_NAME_EN", value_name = "NAME")]
    name_en: Option<String>,
}

impl SignOnArgs {
    /// Its address, if there is one.
    pub fn issuer(&self) -> Option<&str> {
        given(self.issuer.as_ref())
    }

    /// Our name there, or nothing.
    pub fn client_id(&self) -> &str {
        given(self.client_id.as_ref()).unwrap_or_default()
    }

    /// The file of our secret there.
    pub fn client_secret_file(&self) -> Option<&PathBuf> {
        self.client_secret_file.as_ref()
    }

    /// The file of who vouches for it, if not those whom browsers trust.
    pub fn ca_file(&self) -> Option<&PathBuf> {
        self.ca_file.as_ref().filter(|file| !file.as_os_str().is_empty())
    }

    /// The claim that holds the roles.
    pub fn role_claim(&self) -> &str {
        &self.role_claim
    }

    /// Their roles with ours.
    pub fn roles(&self) -> Vec<String> {
        present(&self.roles)
    }

    /// The values of which one is needed.
    pub fn methods(&self) -> Vec<String> {
        present(&self.methods)
    }

    /// Its name in Khmer and in English, if either is given.
    pub fn names(&self) -> [Option<&str>; 2] {
        [given(self.name_km.as_ref()), given(self.name_en.as_ref())]
    }
}

/// The texts of a list, of which an empty setting makes one empty text.
fn present(texts: &[String]) -> Vec<String> {
    let trimmed = texts.iter().map(|text| text.trim().to_owned());
    trimmed.filter(|text| !text.is_empty()).collect()
}
