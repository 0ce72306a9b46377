//! Every page with invented facts, for tests and for looking at the pages.

mod account;
mod activation;
mod appeals;
mod audit;
mod casework;
mod casework_form;
mod child;
mod claim_record;
mod claimant;
mod claims;
mod complaints;
mod contact;
mod counter_reports;
mod death;
mod delegates;
mod facts;
mod letters;
mod lock;
mod merges;
mod not_right;
mod papers;
mod passkeys;
mod payees;
mod phone;
mod pin_renewal;
mod recovery;
mod staff;
mod staff_age_out;
mod staff_anomalies;
mod staff_award;
mod staff_beside;
mod staff_binding;
mod staff_counter;
mod staff_fingers;
mod staff_member;
mod staff_messages;
mod staff_not_carried_out;
mod staff_place;
mod staff_reminders;
mod staff_rules;
mod staff_sign_on;
mod staff_work;
mod voice;
mod what_if;

use sothon_locales::Words;

use crate::components::gallery;
use crate::pages::error::{ErrorKind, ErrorView};
use crate::pages::machines::{self, MachinesView, Operation, Wrong};
use crate::pages::sign_in::{SignInError, SignInView};
use crate::pages::sign_in_code::{CodeError, SignInCodeView};
use crate::pages::{
    demo_gallery, demo_messages, demo_phone, demo_ussd_atlas, demo_voice, error, help, home,
    my_pension, payments, service_record, sign_in, sign_in_code, why,
};
use crate::{Frame, Institution, SignedIn};

/// A rendered page with invented facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// Page and state, such as `sign-in-wait`; unique.
    pub name: String,
    /// The document.
    pub html: String,
}

/// Every page in every state that looks different, in one language.
pub fn all(words: &'static Words) -> Vec<Sample> {
    let mut samples = public(words);
    samples.extend(personal(words));
    samples.extend(not_right::pages(words));
    samples.extend(activation::pages(words));
    samples.extend(claim_record::pages(words));
    samples.extend(claimant::pages(words));
    samples.extend(complaints::pages(words));
    samples.extend(contact::pages(words));
    samples.extend(child::pages(words));
    samples.extend(death::pages(words));
    samples.extend(recovery::pages(words));
    samples.extend(passkeys::pages(words));
    samples.extend(payees::pages(words));
    samples.extend(pin_renewal::pages(words));
    samples.extend(account::pages(words));
    samples.extend(lock::pages(words));
    samples.extend(merges::pages(words));
    samples.extend(audit::pages(words));
    samples.extend(delegates::pages(words));
    samples.extend(letters::pages(words));
    samples.extend(casework::pages(words));
    samples.extend(claims::pages(words));
    samples.extend(counter_reports::pages(words));
    samples.extend(appeals::pages(words));
    samples.extend(papers::pages(words));
    samples.extend(what_if::pages(words));
    samples.push(machines(words));
    samples.extend(staff::pages(words));
    samples.extend(staff_work::pages(words));
    samples.extend(staff_age_out::pages(words));
    samples.extend(staff_anomalies::pages(words));
    samples.extend(staff_award::pages(words));
    samples.extend(staff_beside::pages(words));
    samples.extend(staff_binding::pages(words));
    samples.extend(staff_counter::pages(words));
    samples.extend(staff_fingers::pages(words));
    samples.extend(staff_member::pages(words));
    samples.extend(staff_messages::pages(words));
    samples.extend(staff_not_carried_out::pages(words));
    samples.extend(staff_reminders::pages(words));
    samples.extend(staff_place::pages(words));
    samples.extend(staff_rules::pages(words));
    samples.extend(errors(words));
    samples.extend(demo(words));
    samples
}

/// What machines may ask for.
fn machines(words: &'static Words) -> Sample {
    let operation = |method, path: &str, key: &str| Operation {
        method,
        path: path.to_owned(),
        key: key.to_owned(),
    };
    let operations = vec![
        operation("GET", "/api/v1/back-office/batches/next", "next"),
        operation("POST", "/api/v1/back-office/batches/{number}/acknowledgement", "acknowledge"),
    ];
    let view = MachinesView { operations, wrong: vec![Wrong { code: "no-key", status: 401 }] };
    let html = machines::render(&view, &frame(words, machines::PATH));
    Sample { name: "machines".to_owned(), html }
}

/// The surroundings of a page that needs no sign-in.
pub fn frame(words: &'static Words, path: &str) -> Frame {
    Frame {
        words,
        path: path.to_owned(),
        signed_in: None,
        at_work: None,
        csrf: "sample-token".to_owned(),
        request_id: "7f3a-91c2".to_owned(),
        demo: false,
        institution: Institution {
            name: words.get("frame-institution").to_owned(),
            short_code: "NSAF".to_owned(),
            hotline: "1288".to_owned(),
        },
    }
}

/// The surroundings of a signed-in person's page.
pub fn signed_in(words: &'static Words, path: &str) -> Frame {
    signed_in_as(Some(facts::shown_name(words)), words, path)
}

fn signed_in_as(name: Option<String>, words: &'static Words, path: &str) -> Frame {
    let who = SignedIn { name, expires_at: words.digits("14:35"), locked_on: None, acting: None };
    Frame { signed_in: Some(who), ..frame(words, path) }
}

fn sample(name: impl Into<String>, html: String) -> Sample {
    Sample { name: name.into(), html }
}

fn public(words: &'static Words) -> Vec<Sample> {
    let at = |path| frame(words, path);
    let demo = Frame { demo: true, ..at("/") };
    let mut samples = vec![
        sample("home", home::render(&home::HomeView {}, &at("/"))),
        sample("home-demo", home::render(&home::HomeView {}, &demo)),
        sample("help", help::render(&help::HelpView {}, &at("/help"))),
        sample(
            "help-signed-in",
            help::render(&help::HelpView {}, &signed_in_as(None, words, "/help")),
        ),
        sample("sign-in", sign_in::render(&SignInView::default(), &at("/sign-in"))),
        sample(
            "sign-in-code",
            sign_in_code::render(&SignInCodeView::default(), &at("/sign-in/code")),
        ),
    ];
    let wrong = [
        ("empty", SignInError::Empty),
        ("malformed", SignInError::Malformed),
        ("wait", SignInError::Wait { seconds: 45 }),
        ("unavailable", SignInError::Unavailable),
        ("passkey", SignInError::Passkey),
        ("passkey-late", SignInError::PasskeyLate),
    ];
    for (name, error) in wrong {
        let view = SignInView { member_number: "K_20".to_owned(), error: Some(error) };
        samples.push(sample(format!("sign-in-{name}"), sign_in::render(&view, &at("/sign-in"))));
    }
    let wrong = [
        ("empty", CodeError::Empty),
        ("malformed", CodeError::Malformed),
        ("wrong", CodeError::Wrong),
        ("wait", CodeError::Wait { seconds: 60 }),
        ("today", CodeError::TooManyToday),
    ];
    for (name, error) in wrong {
        let view = SignInCodeView { error: Some(error), sent_again: true };
        let html = sign_in_code::render(&view, &at("/sign-in/code"));
        samples.push(sample(format!("sign-in-code-{name}"), html));
    }
    samples
}

fn personal(words: &'static Words) -> Vec<Sample> {
    let at = |path| signed_in(words, path);
    let mut samples = Vec::new();
    for (name, view) in facts::my_pensions() {
        samples.push(sample(name, my_pension::render(&view, &at("/my-pension"))));
    }
    for (name, view) in facts::whys() {
        samples.push(sample(name, why::render(&view, &at("/my-pension/why"))));
    }
    for (name, view) in facts::service_records() {
        samples
            .push(sample(name, service_record::render(&view, &at("/my-pension/service-record"))));
    }
    for (name, view) in facts::payments() {
        samples.push(sample(name, payments::render(&view, &at("/my-pension/payments"))));
    }
    samples
}

fn errors(words: &'static Words) -> Vec<Sample> {
    let kinds = [
        ErrorKind::NotFound,
        ErrorKind::Forbidden,
        ErrorKind::Internal,
        ErrorKind::Unavailable,
        ErrorKind::SessionExpired,
        ErrorKind::TooMany { seconds: 30 },
        ErrorKind::Conflict,
        ErrorKind::Locked,
    ];
    let page = |kind: ErrorKind| {
        let html = error::render(&ErrorView { kind }, &frame(words, "/my-pension"));
        sample(format!("error-{}", kind.status()), html)
    };
    let kept = merges::ending();
    let html = error::render(
        &ErrorView { kind: ErrorKind::Joined { kept } },
        &frame(words, "/my-pension"),
    );
    kinds.map(page).into_iter().chain([sample("error-joined", html)]).collect()
}

fn demo(words: &'static Words) -> Vec<Sample> {
    let messages = facts::messages();
    let none = demo_messages::DemoMessagesView {
        messages: vec![],
        not_a_number: true,
        ..facts::messages()
    };
    let at = |path: &str| Frame { demo: true, ..frame(words, path) };
    let mut samples = vec![
        sample("demo-messages", demo_messages::render(&messages, &at("/demo/messages"))),
        sample("demo-messages-none", demo_messages::render(&none, &at("/demo/messages"))),
    ];
    for (name, view) in phone::views() {
        samples.push(sample(name, demo_phone::render(&view, &at("/demo/phone"))));
    }
    for (name, view) in voice::views() {
        samples.push(sample(name, demo_voice::render(&view, &at("/demo/voice"))));
    }
    for (name, view) in phone::atlas_views() {
        samples.push(sample(name, demo_ussd_atlas::render(&view, &at(demo_ussd_atlas::PATH))));
    }
    let parts = gallery().into_iter().map(|part| Some(part.component.to_owned()));
    for component in std::iter::once(None).chain(parts) {
        let part = component.as_deref().unwrap_or("list");
        let (name, path) = (format!("demo-gallery-{part}"), format!("/demo/gallery/{part}"));
        let view = demo_gallery::GalleryView { component };
        samples.extend(demo_gallery::render(&view, &at(&path)).map(|html| sample(name, html)));
    }
    samples
}
