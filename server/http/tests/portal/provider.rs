//! A real OpenID Connect provider (npm's oidc-provider, installed by ./check) that lives as long as one test, and
//! the browser's way through it.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;

use serde_json::{Value, json};
use sothon_adapters::oidc::{OidcSettings, OidcSignOn};
use sothon_app::staff::sign_on::{Provider, RETURN, RoleRules};
use sothon_domain::effects::Clock;
use sothon_testkit::ORIGIN;

use crate::provider_tls::{Papers, tls};

const SCRIPT: &str = include_str!("provider/provider.mjs");

/// A provider on a port of its own.
pub(crate) struct TestProvider {
    /// Its own name, an address.
    pub(crate) issuer: String,
    /// The certificate of who vouches for it, where it speaks TLS.
    pub(crate) authority: Option<Vec<u8>>,
    child: Child,
    /// It goes on talking a little, and would end where nobody listens.
    _said: BufReader<ChildStdout>,
}

impl TestProvider {
    /// Starts one and waits until it takes connections.
    pub(crate) fn start() -> Self {
        Self::run(&[], None)
    }

    /// The same over TLS, with a certificate for which an authority of its own vouches.
    pub(crate) fn secure() -> Self {
        let papers = Papers::make();
        let files = ["key.pem", "certificate.pem"].map(|name| papers.path(name));
        Self::run(&files, Some(papers.read("authority.pem")))
    }

    fn run(files: &[String], authority: Option<Vec<u8>>) -> Self {
        let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/test-provider");
        assert!(installed.join("node_modules").is_dir(), "./check installs the provider");
        let mut child = Command::new("node")
            .args(["--input-type=module", "-e", SCRIPT, &format!("{ORIGIN}{RETURN}")])
            .args(files)
            .current_dir(installed)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("nodejs is installed (./check installs it)");
        let mut said = BufReader::new(child.stdout.take().expect("it is piped"));
        let mut issuer = String::new();
        said.read_line(&mut issuer).expect("the provider says where it is");
        assert!(issuer.contains("://127.0.0.1:"), "the provider ended: {issuer}");
        Self { issuer: issuer.trim().to_owned(), authority, child, _said: said }
    }

    /// Stops it for good.
    pub(crate) fn stop(&mut self) {
        self.child.kill().expect("it was running");
        self.child.wait().expect("it was ours");
    }

    /// The sign-on of a portal that trusts it; `methods` are the ways to prove of which one is needed.
    pub(crate) fn sign_on(&self, clock: Arc<dyn Clock>, methods: &[&str]) -> Provider {
        let methods: Vec<String> = methods.iter().map(|text| (*text).to_owned()).collect();
        let roles = ["sothon-officer=officer", "sothon-checker=checker", "boss=administrator"];
        let roles = roles.map(str::to_owned);
        let settings = OidcSettings {
            issuer: self.issuer.clone(),
            client_id: "sothon".to_owned(),
            client_secret: "secret-of-sothon-with-enough-letters".to_owned(),
            return_to: format!("{ORIGIN}{RETURN}"),
            methods: methods.clone(),
            authorities: self.authority.clone(),
        };
        let port = OidcSignOn::new(settings, clock).expect("the settings are sound");
        let rules = RoleRules::new("realm_access.roles", &roles, &methods);
        let name = ["ប្រព័ន្ធសាកល្បង".to_owned(), "the test sign-on".to_owned()];
        let rules = rules.expect("the roles are sound");
        Provider { port: Arc::new(port), rules, name: Some(name) }
    }

    /// Tells it what time it is, whom it signs in, or what it forges.
    pub(crate) fn tell(&self, what: &Value) {
        let answer = self.ask("POST", "/told", &BTreeMap::new(), &what.to_string());
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }

    /// Goes where the browser is sent until the provider sends it back to us; says to which path.
    pub(crate) fn visit(&self, cookies: &mut BTreeMap<String, String>, address: &str) -> String {
        let mut address = address.to_owned();
        for _ in 0..8 {
            let rest = address.strip_prefix(&self.issuer).unwrap_or(&address).to_owned();
            let answer = self.ask("GET", &rest, cookies, "");
            for cookie in lines(&answer, "set-cookie") {
                let (name, value) = cookie.split_once('=').expect("name=value");
                let value = value.split(';').next().unwrap_or_default();
                match value {
                    "" => cookies.remove(name),
                    value => cookies.insert(name.to_owned(), value.to_owned()),
                };
            }
            address = lines(&answer, "location").first().cloned().unwrap_or_default();
            if let Some(path) = address.strip_prefix(ORIGIN) {
                return path.to_owned();
            }
            assert!(!address.is_empty(), "the provider leads nowhere: {answer}");
        }
        panic!("the provider leads in a circle: {address}")
    }

    fn ask(
        &self,
        method: &str,
        path: &str,
        cookies: &BTreeMap<String, String>,
        body: &str,
    ) -> String {
        let (scheme, host) = self.issuer.split_once("://").expect("it is an address");
        let cookies: Vec<String> =
            cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nCookie: {}\r\n\
             Content-Length: {}\r\n\r\n{body}",
            cookies.join("; "),
            body.len(),
        );
        let plain = TcpStream::connect(host).expect("the provider runs");
        match (scheme, &self.authority) {
            ("https", Some(authority)) => said(tls(plain, authority), &request),
            _ => said(plain, &request),
        }
    }
}

impl Drop for TestProvider {
    fn drop(&mut self) {
        // It may have been stopped; else nothing of it is left, whatever the test found.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What is answered to a request on this connection.
fn said(mut stream: impl Read + Write, request: &str) -> String {
    stream.write_all(request.as_bytes()).expect("the provider reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("the provider answers");
    answer
}

/// The values of a header.
fn lines(answer: &str, name: &str) -> Vec<String> {
    let head = answer.split("\r\n\r\n").next().unwrap_or_default();
    let fields = head.lines().filter_map(|line| line.split_once(": "));
    let named = fields.filter(|(field, _)| field.eq_ignore_ascii_case(name));
    named.map(|(_, value)| value.to_owned()).collect()
}

/// An officer of Phnom Penh as the provider knows her.
pub(crate) fn chan() -> Value {
    json!({
        "sub": "chan",
        "email": "chan@example.org",
        "email_verified": true,
        "realm_access": { "roles": ["sothon-officer"] },
        "province": "12",
        "acr": "two-factors",
        "amr": ["pwd", "otp"],
    })
}

/// The same with other claims.
pub(crate) fn chan_with(changed: &Value) -> Value {
    let mut claims = chan();
    for (name, value) in changed.as_object().expect("claims have names") {
        claims[name] = value.clone();
    }
    claims
}
