//! The likely amount beside a survivors' claim: for the officer, and only where nothing of it is merely said.

use sothon_app::case::{self, Answered, Submission, Submitted};
use sothon_app::death_report::{self, Paper, Reported, Sent, Sought};
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Channel, Likely, NotSaid};
use sothon_domain::death_report::{ProofPaper, TypedReport};
use sothon_domain::flow::StepKey;
use sothon_domain::person::{Reference, Sex};
use sothon_testkit::Pensioner;

use crate::case::kinds::typed;
use crate::case::setting::{Setting, rejection};

const KIND: CaseKind = CaseKind::SurvivorsClaim;

/// A claim of a widow who is a member herself, about Sokha's number.
async fn claimed(setting: &Setting) -> Reference {
    let mut next = KIND.flow().steps.first().map(|step| step.key);
    while let Some(key) = next {
        let step = KIND.flow().step(key).expect("a step of the kind");
        let text = if key == StepKey::Relation { "wife".to_owned() } else { typed(step) };
        let answered = case::answer(&setting.app, &setting.me, KIND, key, &*text).await;
        let Ok(Answered::Kept { next: then }) = answered else { panic!("{key:?}: {answered:?}") };
        next = then;
    }
    let shown = case::draft(&setting.app, &setting.me, KIND).await.expect("her draft").shown;
    let key = setting.test.id();
    let submission = Submission { kind: KIND, channel: Channel::Web, key, shown };
    match case::submit(&setting.app, &setting.me, &submission).await {
        Ok(Submitted::Received(reference)) => reference,
        other => panic!("{other:?}"),
    }
}

/// A widow in the register whose claim is sent; Sokha is in the register too.
pub(crate) async fn setting() -> (Setting, Reference) {
    let widow = Pensioner { sex: Sex::Female, ..Pensioner::dara() };
    let setting = Setting::with(&widow).await;
    setting.test.add(&Pensioner::sokha()).await;
    let reference = claimed(&setting).await;
    (setting, reference)
}

/// An officer establishes Sokha's death by a paper.
async fn established(setting: &Setting) {
    let (number, relation) = ("K-204577".to_owned(), "spouse".to_owned());
    let typed = TypedReport { number, relation, ..TypedReport::default() };
    let key = setting.test.id();
    let sent = Sent { typed: &typed, address: None, browser: None, key };
    let reported = death_report::report(&setting.app, &sent).await;
    let Ok(Reported::Received { redirect }) = reported else { panic!("{reported:?}") };
    death_report::look_for_new(&setting.app).await.expect("the register answers");
    let reference = redirect.rsplit('/').next().expect("it ends with a number");
    let found = death_report::find(&setting.app, &setting.head, reference).await;
    let Ok(Sought::Found(id)) = found else { panic!("{found:?}") };
    let seen = (ProofPaper::Certificate, "123 of the commune");
    let key = setting.test.id();
    let held = death_report::show_paper(&setting.app, &setting.head, id, key, seen).await;
    assert!(matches!(held, Ok(Paper::Done)), "{held:?}");
}

/// The register says that the widow was married to Sokha.
async fn linked(setting: &Setting) {
    let link = "INSERT INTO family_link (principal, role, relation, relative_number) \
                SELECT person, 'dependant', 'spouse', 'V-118203' FROM membership \
                WHERE member_number = 'K-204577'";
    setting.test.tamper(link).await;
}

async fn likely(setting: &Setting, by: &Actor, reference: Reference) -> Option<Likely> {
    case::open(&setting.app, by, reference).await.expect("in her reach").likely
}

#[tokio::test]
async fn an_amount_stands_beside_a_claim_once_death_and_family_are_established() {
    let (setting, reference) = setting().await;
    let not_held = Some(Likely::NotSaid(NotSaid::NotHeld));
    assert_eq!(likely(&setting, &setting.head, reference).await, not_held);
    linked(&setting).await;
    assert_eq!(likely(&setting, &setting.head, reference).await, not_held, "a link is no death");
    established(&setting).await;
    let said = likely(&setting, &setting.head, reference).await;
    let Some(Likely::Monthly { amount, ended, lines, .. }) = said else { panic!("{said:?}") };
    assert_eq!((amount.amount(), ended, lines.len()), (15_000, None, 1));
    assert!(lines[0].citation.is_some(), "the line names its instrument");
    setting.test.tamper("DELETE FROM family_link WHERE relative_number IS NOT NULL").await;
    let named_only = Some(Likely::NamedOnly(vec![Pensioner::sokha().spouse]));
    let said = likely(&setting, &setting.head, reference).await;
    assert_eq!(said, named_only, "the register names a husband or wife without a number");
    setting.test.tamper("DELETE FROM family_link").await;
    let not_linked = Some(Likely::NotSaid(NotSaid::NotLinked));
    assert_eq!(likely(&setting, &setting.head, reference).await, not_linked, "said is not known");
}

#[tokio::test]
async fn beside_a_decided_claim_nothing_is_likely_any_more() {
    let (setting, reference) = setting().await;
    let rejected = rejection(sothon_domain::casework::RejectReason::NotShown);
    setting.take(&setting.head, reference).await;
    let key = setting.test.id();
    let done = case::reject(&setting.app, &setting.head, reference, key, rejected, None).await;
    done.expect("the holder rejects");
    assert_eq!(likely(&setting, &setting.head, reference).await, None);
}

#[tokio::test]
async fn an_officer_who_does_not_reach_the_one_who_died_reads_no_amount() {
    let (setting, reference) = setting().await;
    linked(&setting).await;
    established(&setting).await;
    assert_eq!(likely(&setting, &setting.elsewhere, reference).await, None);
}

#[tokio::test]
async fn the_number_that_the_claim_names_says_which_pension_it_is_about() {
    let (setting, reference) = setting().await;
    linked(&setting).await;
    established(&setting).await;
    // Whoever died is paid under another number too, of another scheme, and that one is found first.
    let other = "INSERT INTO membership (id, person, scheme, member_number) \
                 SELECT '00000000-0000-0000-0000-000000000001', person, 'veterans', 'V-000001' \
                 FROM membership WHERE member_number = 'K-204577'";
    setting.test.tamper(other).await;
    let award = "INSERT INTO award (id, version, membership, person, principal, kind, number, \
                     decided_on, source, amount, recorded_at) \
                 SELECT gen_random_uuid(), version, '00000000-0000-0000-0000-000000000001', \
                     person, principal, kind, number, decided_on, source, amount, recorded_at \
                 FROM award WHERE membership = \
                     (SELECT id FROM membership WHERE member_number = 'K-204577')";
    setting.test.tamper(award).await;
    let said = likely(&setting, &setting.head, reference).await;
    let Some(Likely::Monthly { amount, .. }) = said else { panic!("{said:?}") };
    assert_eq!(amount.amount(), 15_000, "that of the number");
    let unpaid = "UPDATE award SET decided_on = '2099-01-01' WHERE membership = \
                  (SELECT id FROM membership WHERE member_number = 'K-204577')";
    setting.test.tamper(unpaid).await;
    let no_rule = Some(Likely::NotSaid(NotSaid::NoRule));
    assert_eq!(likely(&setting, &setting.head, reference).await, no_rule);
}

#[tokio::test]
async fn whoever_was_paid_as_a_survivor_leaves_no_likely_amount() {
    let (setting, reference) = setting().await;
    linked(&setting).await;
    established(&setting).await;
    let award = "UPDATE award SET kind = 'survivor' \
                 WHERE membership = (SELECT id FROM membership WHERE member_number = 'K-204577')";
    setting.test.tamper(award).await;
    let no_rule = Some(Likely::NotSaid(NotSaid::NoRule));
    assert_eq!(likely(&setting, &setting.head, reference).await, no_rule);
}
