//! The arguments of `sothon serve`.

use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use ipnet::IpNet;
use sothon_http::{Fingerprint, Networks};

use super::{Role, Roles, SignOnArgs, given};

/// How the portal is reached.
#[derive(Debug, Clone, Args)]
pub struct ServeArgs {
    /// Which parts this process does: web, ussd, worker; without it all of them.
    #[arg(
        id = "process-roles",
        long = "roles",
        env = "SOTHON_ROLES",
        value_enum,
        value_delimiter = ',',
        value_name = "ROLES"
    )]
    roles: Vec<Role>,
    /// Port of the portal; 8080, or the next free one.
    #[arg(long, env = "PORT")]
    pub port: Option<u16>,
    /// Port of the operators' gateways (USSD); 8081, or the next free one.
    #[arg(long, env = "SOTHON_GATEWAY_PORT", value_name = "PORT")]
    pub gateway_port: Option<u16>,
    /// The secret part of the gateways' addresses; without it there are no gateways.
    #[arg(
        long,
        env = "SOTHON_GATEWAY_SECRET",
        hide_env_values = true,
        value_name = "SECRET",
        value_parser = gateway_secret
    )]
    pub gateway_secret: Option<String>,
    /// The secret part of the address of voice gateways, another than that; without it there is no voice.
    #[arg(
        long,
        env = "SOTHON_VOICE_SECRET",
        hide_env_values = true,
        value_name = "SECRET",
        value_parser = gateway_secret
    )]
    pub voice_secret: Option<String>,
    /// A file in TOML that says which gateways sign what they send, how, and with which keys; without it none do.
    #[arg(long, env = "SOTHON_GATEWAY_SIGNATURES", value_name = "FILE")]
    gateway_signatures: Option<PathBuf>,
    /// SHA-256 fingerprints of the certificates that gateways show to our proxy on this machine; without it none is asked
    /// for.
    #[arg(
        long,
        env = "SOTHON_GATEWAY_CERTIFICATES",
        value_delimiter = ',',
        value_name = "FINGERPRINTS"
    )]
    gateway_certificates: Vec<Fingerprint>,
    /// The file with the keys that the back office's machine may show, one a line, each of at least 32 letters;
    /// without it no instructions are handed out.
    #[arg(long, env = "SOTHON_BACK_OFFICE_KEY_FILE", value_name = "FILE")]
    back_office_key_file: Option<PathBuf>,
    /// Who carries text messages: nomsa+https://KEY@host, plasgate+https://KEY:SECRET@host?sender=NAME,
    /// africas-talking+https://USER:KEY@host?sender=NAME, or an SMSC, smpps://ACCOUNT:PASSWORD@host?sender=NAME; without it
    /// messages wait.
    #[arg(long, env = "SMS_URL", hide_env_values = true, value_name = "URL")]
    sms_url: Option<String>,
    /// The SMSC that calls (USSD) come through: smpps://ACCOUNT:PASSWORD@host over TLS, or smpp:// on a private link;
    /// without it none do.
    #[arg(long, env = "SMPP_URL", hide_env_values = true, value_name = "URL")]
    smpp_url: Option<String>,
    /// What the SMSC's operator does differently: standard, phone-only, six-d, or a file in TOML.
    #[arg(long, env = "SOTHON_SMPP_PROFILE", value_name = "PROFILE", default_value = "standard")]
    pub smpp_profile: String,
    /// Networks from which gateways call by HTTP, such as 203.0.113.0/24; without it the secret alone counts.
    #[arg(long, env = "SOTHON_GATEWAY_NETWORKS", value_delimiter = ',', value_name = "NETWORKS")]
    gateway_networks: Vec<IpNet>,
    /// The mail server: smtp://host:port, or smtps://user:password@host; without it mails wait.
    #[arg(long, env = "SMTP_URL", hide_env_values = true, value_name = "URL")]
    smtp_url: Option<String>,
    /// The sender of mails, such as `NSAF <sothon@nsaf.gov.kh>`.
    #[arg(long, env = "MAIL_FROM", value_name = "MAILBOX")]
    mail_from: Option<String>,
    /// The folder into which the civil registry's deaths are put, files of lines of JSON; without it none are read.
    #[arg(long, env = "SOTHON_DEATH_REGISTRY", value_name = "DIR")]
    death_registry: Option<PathBuf>,
    /// The folder of the scanners of fingers that are let in: certificates of their makers (`*.der`) and `models.toml`;
    /// without it no finger is taken.
    #[arg(long, env = "SOTHON_SCANNERS", value_name = "DIR")]
    scanners: Option<PathBuf>,
    /// The folder of the recordings that pages are heard in: `km.tsv`, `en.tsv`, and a WAV file for each clip in `km` and
    /// `en`; without it no page is heard, and a demo plays tones.
    #[arg(long, env = "SOTHON_VOICE", value_name = "DIR")]
    voice: Option<PathBuf>,
    /// Networks of our own proxies, such as 10.0.0.0/8, whose word for a browser's address is taken.
    #[arg(
        long,
        env = "SOTHON_PROXIES",
        value_delimiter = ',',
        value_name = "NETWORKS",
        default_value = "127.0.0.0/8,::1/128"
    )]
    proxies: Vec<IpNet>,
    /// Networks in which a carrier puts thousands of phones behind one address.
    #[arg(long, env = "SOTHON_CARRIER_NETWORKS", value_delimiter = ',', value_name = "NETWORKS")]
    carrier_networks: Vec<IpNet>,
    /// The institution's own sign-on for staff.
    #[command(flatten)]
    pub sign_on: SignOnArgs,
    /// Address to listen on.
    #[arg(long, env = "SOTHON_BIND", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub bind: IpAddr,
    /// Port that Prometheus reads metrics from; without it there are none.
    #[arg(long, env = "SOTHON_METRICS_PORT", value_name = "PORT")]
    pub metrics_port: Option<u16>,
    /// Address to listen on for Prometheus: never one that others reach.
    #[arg(
        long,
        env = "SOTHON_METRICS_BIND",
        value_name = "ADDRESS",
        default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST)
    )]
    pub metrics_bind: IpAddr,
    /// How log lines are written to standard output.
    #[arg(long, env = "SOTHON_LOG", value_enum, default_value_t = Log::Text)]
    pub log: Log,
}

impl ServeArgs {
    /// Which parts this process does.
    pub fn roles(&self) -> Roles {
        Roles::of(&self.roles)
    }

    /// What is known of the network between browsers and the portal.
    pub fn networks(&self) -> Networks {
        Networks { proxies: self.proxies.clone(), carriers: self.carrier_networks.clone() }
    }

    /// The file with the keys of the back office's machine, if any; an empty setting is none.
    pub fn back_office_key_file(&self) -> Option<&Path> {
        self.back_office_key_file.as_deref().filter(|file| !file.as_os_str().is_empty())
    }

    /// The folder of the civil registry's deaths, if any; an empty setting is none.
    pub fn death_registry(&self) -> Option<&Path> {
        self.death_registry.as_deref().filter(|folder| !folder.as_os_str().is_empty())
    }

    /// The folder of the scanners of fingers, if any; an empty setting is none.
    pub fn scanners(&self) -> Option<&Path> {
        self.scanners.as_deref().filter(|folder| !folder.as_os_str().is_empty())
    }

    /// The folder of the recordings of the voice, if any; an empty setting is none.
    pub fn voice(&self) -> Option<&Path> {
        self.voice.as_deref().filter(|folder| !folder.as_os_str().is_empty())
    }

    /// The address of the gateway for text messages, if any.
    pub fn sms_url(&self) -> Option<&str> {
        given(self.sms_url.as_ref())
    }

    /// The address of the SMSC that calls come through, if any.
    pub fn smpp_url(&self) -> Option<&str> {
        given(self.smpp_url.as_ref())
    }

    /// From where gateways call by HTTP; empty when from anywhere.
    pub fn gateway_networks(&self) -> Vec<IpNet> {
        self.gateway_networks.clone()
    }

    /// The file that says which gateways sign what they send, if any; an empty setting is none.
    pub fn gateway_signatures(&self) -> Option<&Path> {
        self.gateway_signatures.as_deref().filter(|file| !file.as_os_str().is_empty())
    }

    /// The certificates that gateways show; empty when none is asked for.
    pub fn gateway_certificates(&self) -> Vec<Fingerprint> {
        self.gateway_certificates.clone()
    }

    /// The address of the mail server, if any.
    pub fn smtp_url(&self) -> Option<&str> {
        given(self.smtp_url.as_ref())
    }

    /// The sender of mails, if any.
    pub fn mail_from(&self) -> Option<&str> {
        given(self.mail_from.as_ref())
    }
}

/// A secret that stands in an address: nothing to be escaped in it, and too long to be guessed.
fn gateway_secret(text: &str) -> Result<String, String> {
    let fits = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if fits && text.len() >= 16 {
        Ok(text.to_owned())
    } else {
        Err("at least 16 letters, digits, - and _".to_owned())
    }
}

/// A way to write log lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Log {
    /// One JSON object a line.
    Json,
    /// Plain text.
    Text,
}
