//! A provider whose certificate a private authority vouches for.

use axum::http::StatusCode;
use sothon_adapters::oidc::{OidcSettings, OidcSetupError, OidcSignOn};
use sothon_testkit::ORIGIN;

use crate::browser::TestPortal;
use crate::provider::TestProvider;
use crate::sign_on::{BEGIN, Desk, FORM};

#[tokio::test]
async fn a_private_authority_vouches_for_the_provider_where_it_is_named() {
    let desk = Desk::at(TestProvider::secure(), &[]).await;
    assert!(desk.provider.issuer.starts_with("https://127.0.0.1:"), "{}", desk.provider.issuer);
    assert_eq!(desk.browser().sign_in().await.location(), "/staff");
    assert_eq!(desk.acts().await, ["staff.registered-by-sign-on"]);
}

#[tokio::test]
async fn a_provider_for_whom_nobody_or_another_vouches_is_not_asked() {
    for authority in [None, TestProvider::secure().authority.clone()] {
        let mut provider = TestProvider::secure();
        let hers = std::mem::replace(&mut provider.authority, authority);
        let portal = TestPortal::new().await;
        let sign_on = provider.sign_on(portal.database.clock.clone(), &[]);
        let portal = portal.with_sign_on(sign_on);
        let mut browser = portal.browser();
        let csrf = browser.get(FORM).await.hidden("csrf");
        let begun = browser.post(BEGIN, &[("csrf", &csrf)]).await;
        let silent = format!("{FORM}?sign-on=silent");
        assert_eq!((begun.status, begun.location()), (StatusCode::SEE_OTHER, &*silent));
        assert!(hers.is_some());
    }
}

#[tokio::test]
async fn what_holds_no_certificate_is_refused_at_the_start() {
    let clock = TestPortal::new().await.database.clock.clone();
    let torn = b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".to_vec();
    for authorities in [Vec::new(), b"no certificate".to_vec(), torn] {
        let settings = OidcSettings {
            issuer: "https://sign-on.example/realms/nsaf".to_owned(),
            client_id: "sothon".to_owned(),
            client_secret: "a secret of sothon".to_owned(),
            return_to: ORIGIN.to_owned(),
            methods: Vec::new(),
            authorities: Some(authorities),
        };
        let refused = OidcSignOn::new(settings, clock.clone()).err().expect("nobody is trusted");
        assert!(matches!(refused, OidcSetupError::Authorities(_)), "{refused:?}");
    }
}
