//! A visit without a finger: papers, a second officer, the rungs beyond the counter, and closing.

use std::num::NonZeroU32;

use sothon_app::visit::{self, Done, PapersShown};
use sothon_app::{AppError, my_data, my_pension};
use sothon_domain::access::{Actor, Office, StaffMember, StaffRole, Who};
use sothon_domain::finger::EnrolmentStage;
use sothon_domain::person::{MemberNumber, Sex, VisitId};
use sothon_domain::visit::{Method, Onward, Refused, VisitState, WithoutFinger};
use sothon_testkit::Officer;
use time::Duration;

use crate::finger::counter::SOKHA;
use crate::finger::setting::Setting;

/// An agent looked at Sokha's paper: none of her fingers is enrolled.
async fn provisional(with: &Setting) -> VisitId {
    let id = with.called().await;
    assert_eq!(with.papers(id).await, PapersShown::Done(Done::Done));
    id
}

async fn confirm(with: &Setting, by: &Actor, id: VisitId) -> Done {
    let confirmed = visit::confirm(&with.app, by, id, with.test.id()).await;
    confirmed.expect("it ends in an answer")
}

/// Whom a second officer may confirm, or sends on.
async fn unconfirmed(with: &Setting) -> Vec<VisitId> {
    let page = visit::unconfirmed(&with.app, &with.officer, NonZeroU32::MIN).await;
    page.expect("her office's").visits.into_iter().map(|one| one.id).collect()
}

/// Whom this one of the staff may have seen elsewhere.
async fn sent_on(with: &Setting, by: &Actor) -> Vec<VisitId> {
    let page = visit::sent_on(&with.app, by, NonZeroU32::MIN).await;
    page.expect("her reach").visits.into_iter().map(|one| one.id).collect()
}

#[tokio::test]
async fn papers_give_sixty_days_and_a_second_officer_the_year() {
    let with = Setting::new().await;
    let id = provisional(&with).await;
    // What she has counts longer than 60 days: nothing is taken away.
    assert_eq!(with.certificates("provisional AND due = '2027-03-31'").await, 1);
    assert_eq!(unconfirmed(&with).await, [id]);
    assert_eq!(confirm(&with, &with.officer, id).await, Done::Done);
    let given = "method = 'papers' AND grade = 'middle' AND due = '2027-11-21'";
    assert_eq!(with.certificates(given).await, 1);
    assert_eq!(with.certificates("true").await, 2);
    let again = confirm(&with, &with.officer, id).await;
    assert_eq!(again, Done::Refused(Refused::NotNow));
    assert!(unconfirmed(&with).await.is_empty());
}

#[tokio::test]
async fn only_her_agent_compares_her_paper_with_the_record_and_that_is_written_down() {
    let with = Setting::new().await;
    let id = with.ticket().await;
    let open = async |by: &Actor| visit::open(&with.app, by, id).await.expect("her branch's");
    let before = open(&with.agent).await;
    assert!(before.name.is_masked() && before.birth_date.is_masked(), "she is not called yet");
    assert_eq!(before.compare, None);
    let called = visit::call(&with.app, &with.agent, id, with.test.id()).await;
    assert_eq!(called.expect("an answer"), Done::Done);
    for _ in 0..2 {
        let served = open(&with.agent).await;
        assert!(!served.name.is_masked() && !served.birth_date.is_masked());
        let compare = served.compare.expect("hers to compare");
        assert_eq!(compare.sex, Sex::Female);
        assert_eq!(compare.number.as_ref().map(MemberNumber::as_str), Some(SOKHA));
    }
    let other = with.other_agent().await;
    let others = open(&other).await;
    assert!(others.name.is_masked() && others.birth_date.is_masked() && others.compare.is_none());
    let written = with.test.acts("file.revealed").await;
    let [one] = &written[..] else { panic!("the pages of one visit are one act: {written:?}") };
    assert_eq!(one.subject, format!("person:{}", with.sokha));
    for code in [id.to_string().as_str(), "visit", "name", "agent"] {
        assert!(one.detail.contains(code), "{code}: {}", one.detail);
    }
    with.test.clock.advance(Duration::minutes(11));
    open(&with.agent).await;
    assert_eq!(with.test.acts("file.revealed").await.len(), 2, "she looked again");
}

#[tokio::test]
async fn she_sees_what_she_was_given_and_it_is_in_her_file() {
    let with = Setting::new().await;
    let me = Actor::person(with.sokha);
    let before = my_pension::show(&with.app, &me).await.expect("her own");
    assert_eq!(before.shown_alive, None);
    let id = provisional(&with).await;
    let seen = my_pension::show(&with.app, &me).await.expect("her own");
    assert_eq!(seen.shown_alive.map(|given| given.method), Some(None));
    with.test.clock.advance(Duration::minutes(5));
    assert_eq!(confirm(&with, &with.officer, id).await, Done::Done);
    let seen = my_pension::show(&with.app, &me).await.expect("her own");
    assert_eq!(seen.shown_alive.map(|given| given.method), Some(Some(Method::Papers)));
    let file = my_data::file(&with.app, &me).await.expect("her own");
    assert!(file.contains("papers") && file.contains("provisional"), "{file}");
}

#[tokio::test]
async fn the_certificate_counts_from_what_was_due_before_the_provisional_one() {
    let with = Setting::new().await;
    with.test.tamper("UPDATE person SET life_certificate_due = '2026-11-01'").await;
    let id = provisional(&with).await;
    assert_eq!(with.certificates("provisional AND due = '2027-01-20'").await, 1);
    assert_eq!(confirm(&with, &with.officer, id).await, Done::Done);
    assert_eq!(with.certificates("NOT provisional AND due = '2027-11-21'").await, 1);
}

#[tokio::test]
async fn whoever_saw_the_paper_does_not_confirm_and_nobody_after_a_day() {
    let with = Setting::new().await;
    let id = provisional(&with).await;
    // The agent has become an officer meanwhile.
    let Who::Staff(member) = &with.agent.who else { panic!("an agent") };
    let office = Office::Province("12".parse().expect("two digits"));
    let role = StaffRole::Officer;
    let promoted = StaffMember { id: member.id, role, office };
    let own = confirm(&with, &Actor::staff(promoted), id).await;
    assert_eq!(own, Done::Refused(Refused::OwnWork));
    let related = Officer {
        card: Some("010234567".into()),
        address: "own@example.org".into(),
        ..Officer::of_phnom_penh()
    };
    let related = with.test.add_officer(&related).await;
    assert_eq!(confirm(&with, &related, id).await, Done::Refused(Refused::Related));
    let by_agent = visit::confirm(&with.app, &with.agent, id, with.test.id()).await;
    assert!(matches!(by_agent, Err(AppError::NotFound)), "{by_agent:?}");
    with.test.clock.advance(Duration::days(1) + Duration::seconds(1));
    assert_eq!(confirm(&with, &with.officer, id).await, Done::Refused(Refused::TooLate));
    assert_eq!(unconfirmed(&with).await, [id], "she is not forgotten");
    let key = with.test.id();
    let sent = visit::send_on_instead(&with.app, &with.officer, (id, key), Onward::Home).await;
    assert_eq!(sent.expect("an answer"), Done::Done);
    assert_eq!(with.certificates("NOT provisional").await, 0);
    assert!(unconfirmed(&with).await.is_empty());
}

#[tokio::test]
async fn who_is_sent_on_is_seen_by_another_and_by_the_attestor_of_her_own_commune_only() {
    let with = Setting::new().await;
    let id = with.called().await;
    let sent = visit::send_on(&with.app, &with.agent, (id, with.test.id()), Onward::Commune).await;
    assert_eq!(sent.expect("an answer"), Done::Done);
    let attestor = async |place: &str, address: &str| {
        let office = Office::at(place.parse().expect("a commune"));
        let (role, address) = (StaffRole::Attestor, address.into());
        let attestor = Officer { role, office, address, ..Officer::of_phnom_penh() };
        with.test.add_officer(&attestor).await
    };
    let there = attestor("120102", "there@example.org").await;
    let answer = visit::seen(&with.app, &there, id, with.test.id()).await;
    assert!(matches!(answer, Err(AppError::NotFound)), "{answer:?}");
    let here = attestor("120101", "here@example.org").await;
    let key = with.test.id();
    for _ in 0..2 {
        let answer = visit::seen(&with.app, &here, id, key).await;
        assert_eq!(answer.expect("a repeat is answered the same"), Done::Done);
    }
    assert_eq!(with.certificates("method = 'commune' AND grade = 'basic'").await, 1);
    assert_eq!(with.certificates("true").await, 1);
}

#[tokio::test]
async fn an_attestor_says_nothing_of_who_was_sent_elsewhere_than_to_her_commune() {
    let with = Setting::new().await;
    let id = with.called().await;
    let sent = visit::send_on(&with.app, &with.agent, (id, with.test.id()), Onward::Home).await;
    assert_eq!(sent.expect("an answer"), Done::Done);
    let (office, address) =
        (Office::at("120101".parse().expect("a commune")), "here@example.org".into());
    let role = StaffRole::Attestor;
    let here = Officer { role, office, address, ..Officer::of_phnom_penh() };
    let here = with.test.add_officer(&here).await;
    assert!(sent_on(&with, &here).await.is_empty());
    let opened = visit::review_sent(&with.app, &here, id).await;
    assert!(matches!(opened, Err(AppError::NotFound)), "{opened:?}");
    let answer = visit::seen(&with.app, &here, id, with.test.id()).await;
    assert!(matches!(answer, Err(AppError::NotFound)), "{answer:?}");
    assert_eq!(sent_on(&with, &with.officer).await, [id]);
    let answer = visit::seen(&with.app, &with.officer, id, with.test.id()).await;
    assert_eq!(answer.expect("an answer"), Done::Done);
    assert_eq!(with.certificates("method = 'home' AND grade = 'basic'").await, 1);
    assert!(sent_on(&with, &with.officer).await.is_empty());
}

#[tokio::test]
async fn no_usable_prints_count_for_a_year_and_are_looked_at_again() {
    let with = Setting::new().await;
    with.enrolled(EnrolmentStage::Current).await;
    let id = with.called().await;
    let why = WithoutFinger::NoPrints;
    let gone_on = visit::go_on(&with.app, &with.agent, (id, with.test.id()), why).await;
    assert_eq!(gone_on.expect("an answer"), Done::Done);
    assert_eq!(with.papers(id).await, PapersShown::Done(Done::Done));
    assert_eq!(confirm(&with, &with.officer, id).await, Done::Done);
    with.test.clock.advance(Duration::days(365));
    let next = with.called().await;
    assert!(
        matches!(with.state(next).await, VisitState::Papers { why: found, .. } if found == why)
    );
    let left = visit::leave(&with.app, &with.agent, next, with.test.id()).await;
    assert_eq!(left.expect("an answer"), Done::Done);
    with.test.clock.advance(Duration::days(1));
    let later = with.called().await;
    assert!(matches!(with.state(later).await, VisitState::Fingers { .. }));
}

#[tokio::test]
async fn no_paper_and_wrong_answers_write_nothing() {
    let with = Setting::new().await;
    let id = with.called().await;
    for (typed, expected) in [
        (("passport", true), PapersShown::NoPaper),
        (("national-id", false), PapersShown::NotRight),
    ] {
        let key = with.test.id();
        let shown = visit::show_papers(&with.app, &with.agent, (id, key), typed).await;
        assert_eq!(shown.expect("an answer"), expected);
    }
    assert_eq!(with.certificates("true").await, 0);
}

#[tokio::test]
async fn at_closing_everybody_has_an_end() {
    let with = Setting::new().await;
    let id = with.ticket().await;
    let list = visit::list(&with.app, &with.agent).await.expect("her branch's");
    assert_eq!(list.next().map(|visit| visit.id), Some(id));
    assert_eq!(list.open().count(), 1);
    let called = visit::call(&with.app, &with.agent, id, with.test.id()).await;
    assert_eq!(called.expect("an answer"), Done::Done);
    let list = visit::list(&with.app, &with.agent).await.expect("her branch's");
    assert_eq!((list.next(), list.open().count()), (None, 1));
    assert_eq!(with.papers(id).await, PapersShown::Done(Done::Done));
    let list = visit::list(&with.app, &with.agent).await.expect("her branch's");
    assert_eq!((list.visits.len(), list.open().count()), (1, 0));
    let officers = visit::list(&with.app, &with.officer).await;
    assert!(matches!(officers, Err(AppError::NotFound)), "{officers:?}");
}

#[tokio::test]
async fn one_agent_alone_does_not_lengthen_what_she_gave() {
    let with = Setting::new().await;
    with.test.tamper("UPDATE person SET life_certificate_due = '2026-11-01'").await;
    provisional(&with).await;
    with.test.clock.advance(Duration::days(30));
    provisional(&with).await;
    assert_eq!(with.certificates("provisional AND due = '2027-01-20'").await, 2);
    with.test.clock.advance(Duration::days(60));
    let id = provisional(&with).await;
    assert_eq!(with.certificates("true").await, 2, "its time is over");
    assert_eq!(confirm(&with, &with.officer, id).await, Done::Done);
    assert_eq!(with.certificates("NOT provisional").await, 1);
}

#[tokio::test]
async fn nobody_who_waits_is_behind_the_end_of_a_list() {
    let with = Setting::new().await;
    let id = with.called().await;
    let sent = visit::send_on(&with.app, &with.agent, (id, with.test.id()), Onward::Commune).await;
    assert_eq!(sent.expect("an answer"), Done::Done);
    let fifty_more = "INSERT INTO visit (id, person, branch, day, ticket, frail, arrived_at, state, \
            agent, onward) \
        SELECT gen_random_uuid(), person, branch, day, ticket + n, false, \
            arrived_at + n * interval '1 second', 'sent', agent, onward \
        FROM visit, generate_series(1, 50) n";
    with.test.tamper(fifty_more).await;
    for (page, lines, shown) in [(1, 50, 1), (2, 1, 2), (3, 50, 1)] {
        let page = NonZeroU32::new(page).expect("a page");
        let list = visit::sent_on(&with.app, &with.officer, page).await.expect("her office's");
        assert_eq!((list.visits.len(), list.total), (lines, 51), "{page}");
        assert_eq!((list.page.get(), list.pages.get()), (shown, 2), "{page}");
        assert_eq!(list.visits[0].id == id, shown == 1, "{page}: whoever came first is first");
    }
    let provisional = "UPDATE visit SET state = 'provisional', since = arrived_at, \
        without = 'device'";
    with.test.tamper(provisional).await;
    let second = NonZeroU32::new(2).expect("a page");
    let list = visit::unconfirmed(&with.app, &with.officer, second).await.expect("her office's");
    assert_eq!((list.visits.len(), list.total, list.pages.get()), (1, 51, 2));
}
