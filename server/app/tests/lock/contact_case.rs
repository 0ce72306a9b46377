//! A case about how we reach a person: what it changes, what it does not, and what keeps a thief from it.

use sothon_app::account_change::{self, Stopped};
use sothon_app::case::{self, Answered, Decided, Submission, Submitted};
use sothon_app::{AppError, notices, trusted_contact};
use sothon_domain::access::Actor;
use sothon_domain::account_change::{COOLING_OFF, StopChannel};
use sothon_domain::casework::{CaseKind, Channel, Refused, Stage};
use sothon_domain::delegate::{DelegateScope, Delegation};
use sothon_domain::effects::Clock;
use sothon_domain::flow::{Fault, StepKey};
use sothon_domain::person::{DelegationId, PersonId, Reference};
use sothon_testkit::instructions;
use time::{Duration, OffsetDateTime};

use crate::lock::money::{approve, checker, stage};
use crate::lock::setting::Setting;

const KIND: CaseKind = CaseKind::Contact;
const OWN: &str = "+85512345678";
const DARA: &str = "+85512999888";
const OLD_MAIL: &str = "sokha@example.org";

/// What is answered about what is new.
type New = [(StepKey, &'static str)];

const EMAIL: &New = &[(StepKey::NewEmail, "new@example.org")];
const SOPHEAK: &New = &[
    (StepKey::TrustedName, "Sopheak"),
    (StepKey::TrustedPhone, "012 777 666"),
    (StepKey::TrustedAs, "neighbour"),
];

/// Answers every question about this contact and sends the answers, by who signed in then.
async fn ask_since(
    with: &Setting,
    (what, new): (&'static str, &New),
    proved_at: OffsetDateTime,
) -> Result<Submitted, AppError> {
    let (first, last) = ([(StepKey::ContactWhat, what)], [(StepKey::Words, "lost")]);
    for (step, typed) in first.iter().chain(new).chain(&last) {
        let kept = case::answer(&with.app, &with.me, KIND, *step, *typed).await;
        assert!(matches!(kept, Ok(Answered::Kept { .. })), "{step:?}: {kept:?}");
    }
    let shown = case::draft(&with.app, &with.me, KIND).await.expect("her own draft").shown;
    let (channel, key) = (Channel::Web, with.test.id());
    let submission = Submission { kind: KIND, channel, key, shown };
    case::submit_proved(&with.app, &with.me, &submission, proved_at).await
}

/// The same after a sign-in of this moment.
async fn asked(with: &Setting, about: (&'static str, &New)) -> Reference {
    match ask_since(with, about, with.test.clock.now()).await {
        Ok(Submitted::Received(reference)) => reference,
        other => panic!("{other:?}"),
    }
}

/// The same, rested and approved by two.
async fn approved(with: &Setting, checker: &Actor, about: (&'static str, &New)) {
    let reference = asked(with, about).await;
    with.test.clock.advance(COOLING_OFF);
    assert_eq!(approve(with, &with.officer, reference).await, Decided::Done);
    assert_ne!(stage(with, reference).await, Stage::Approved, "one is not enough");
    assert_eq!(approve(with, checker, reference).await, Decided::Done);
    assert_eq!(stage(with, reference).await, Stage::Approved);
}

async fn mailbox(with: &Setting) -> Option<String> {
    let shown = notices::show(&with.app, &with.me).await.expect("her own");
    shown.email.map(|email| email.as_str().to_owned())
}

async fn trusted(with: &Setting) -> Option<String> {
    let shown = trusted_contact::show(&with.app, &with.me).await.expect("her own");
    shown.contact.map(|contact| contact.name.as_str().to_owned())
}

#[tokio::test]
async fn a_mailbox_is_hers_after_three_days_and_two_officers() {
    let with = Setting::new().await;
    let checker = checker(&with).await;
    let reference = asked(&with, ("email", EMAIL)).await;
    with.test.clock.advance(COOLING_OFF - Duration::SECOND);
    let early = Decided::Refused(Refused::TooEarly);
    assert_eq!(approve(&with, &with.officer, reference).await, early);
    with.test.clock.advance(Duration::SECOND);
    assert_eq!(approve(&with, &with.officer, reference).await, Decided::Done);
    assert_eq!(mailbox(&with).await.as_deref(), Some(OLD_MAIL), "one is not enough");
    assert_eq!(approve(&with, &checker, reference).await, Decided::Done);
    assert_eq!(mailbox(&with).await.as_deref(), Some("new@example.org"));
    let ordered = instructions(&with.app).await;
    assert_eq!(ordered.len(), 1, "{ordered:?}");
    assert_eq!(ordered[0]["order"]["about"], KIND.code());
    approved(&with, &checker, ("no-email", &[])).await;
    assert_eq!(mailbox(&with).await, None);
}

#[tokio::test]
async fn whom_she_trusts_is_another_or_nobody_and_each_is_told() {
    let with = Setting::new().await;
    with.name_dara().await;
    let checker = checker(&with).await;
    approved(&with, &checker, ("trusted", SOPHEAK)).await;
    assert_eq!(trusted(&with).await.as_deref(), Some("Sopheak"));
    let sent = with.sent().await;
    for number in [OWN, DARA, "+85512777666"] {
        assert!(sent.iter().any(|(to, _)| to == number), "{number}: {sent:?}");
    }
    approved(&with, &checker, ("no-trusted", &[])).await;
    assert_eq!(trusted(&with).await, None);
}

#[tokio::test]
async fn no_case_binds_a_phone() {
    let with = Setting::new().await;
    let checker = checker(&with).await;
    let before = notices::show(&with.app, &with.me).await.expect("her own").phone;
    approved(&with, &checker, ("phone", &[(StepKey::Phone, "012 999 888")])).await;
    let after = notices::show(&with.app, &with.me).await.expect("her own").phone;
    assert_eq!(after, before);
    assert!(before.is_some());
}

#[tokio::test]
async fn what_is_no_mailbox_is_refused_where_it_is_typed() {
    let with = Setting::new().await;
    let kept = case::answer(&with.app, &with.me, KIND, StepKey::ContactWhat, "email").await;
    assert!(matches!(kept, Ok(Answered::Kept { .. })), "{kept:?}");
    let wrong = case::answer(&with.app, &with.me, KIND, StepKey::NewEmail, "sokha").await;
    assert_eq!(wrong.expect("it answers"), Answered::Refused(Fault::NotAnEmail));
}

#[tokio::test]
async fn her_own_number_is_none_of_somebody_whom_she_trusts() {
    let with = Setting::new().await;
    for (step, typed) in [(StepKey::ContactWhat, "trusted"), SOPHEAK[0]] {
        let kept = case::answer(&with.app, &with.me, KIND, step, typed).await;
        assert!(matches!(kept, Ok(Answered::Kept { .. })), "{kept:?}");
    }
    let own = case::answer(&with.app, &with.me, KIND, StepKey::TrustedPhone, "012 345 678").await;
    assert_eq!(own.expect("it answers"), Answered::Refused(Fault::OwnPhone));
}

#[tokio::test]
async fn every_old_contact_is_told_at_once_and_an_old_sign_in_sends_nothing() {
    let with = Setting::new().await;
    with.name_dara().await;
    let signed_in_at = with.test.clock.now();
    with.test.clock.advance(Duration::minutes(10));
    let old = ask_since(&with, ("email", EMAIL), signed_in_at).await;
    assert!(matches!(old, Err(AppError::SignInNeeded)), "{old:?}");
    assert_eq!(with.sent().await, [], "nobody is told of what is not proved");
    asked(&with, ("email", EMAIL)).await;
    let sent = with.sent().await;
    let to = |number: &str| sent.iter().filter(|(to, _)| to == number).count();
    assert_eq!((to(OWN), to(DARA), to(OLD_MAIL), to("new@example.org")), (2, 1, 2, 0), "{sent:?}");
    let warned = sent.iter().find(|(to, text)| to == OWN && text.contains("មិនមែនអ្នក"));
    let (_, text) = warned.expect("she is told how to stop it");
    assert!(text.contains("ទំនាក់ទំនង"), "{text}");
    assert!(text.encode_utf16().count() <= 70 && text.contains("*1288*6#"), "{text}");
}

#[tokio::test]
async fn not_me_stops_it_and_no_delegate_sees_it() {
    let with = Setting::new().await;
    let reference = asked(&with, ("email", EMAIL)).await;
    let page = account_change::show(&with.app, &with.me).await.expect("her own");
    assert_eq!(page.case.open, [(KIND, reference)]);
    let stop = async || account_change::stop(&with.app, &with.me, StopChannel::Web).await;
    assert_eq!(stop().await.expect("it answers"), Stopped::Stopped);
    assert_eq!(stop().await.expect("it answers"), Stopped::NothingToStop);
    assert_eq!(stage(&with, reference).await, Stage::Withdrawn);
    let again = ask_since(&with, ("no-email", &[]), with.test.clock.now()).await;
    assert_eq!(again.expect("it answers"), Submitted::Stopped);
    assert_eq!(mailbox(&with).await.as_deref(), Some(OLD_MAIL));
    let id = DelegationId::new(with.test.id());
    let leave = Delegation { id, principal: with.sokha, scope: DelegateScope::Claim };
    let delegate = Actor::delegate(PersonId::new(with.test.id()), leave);
    let draft = case::draft(&with.app, &delegate, KIND).await;
    assert!(matches!(draft, Err(AppError::NotFound)), "{draft:?}");
}
