//! A case waits for somebody outside, officers who are named in it keep away, and a rejection rests on law.

use sothon_app::AppError;
use sothon_app::case::{self, Decided, Filter, Outside};
use sothon_domain::access::Actor;
use sothon_domain::casework::{
    Body, LegalReference, Level, Refused, RejectReason, Rejection, Stage,
};
use sothon_domain::effects::legal_date;
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::case::setting::Setting;

/// A question to the commune of Ou Thum.
fn question() -> Outside {
    Outside {
        body: Body::Commune,
        name: "អូរធំ".parse().expect("it fits"),
        question: "តើគាត់រស់នៅទីនោះទេ?".parse().expect("it fits"),
    }
}

impl Setting {
    async fn ask(&self, by: &Actor, reference: Reference) -> Decided {
        let asked = case::ask_outside(&self.app, by, reference, self.test.id(), &question()).await;
        asked.expect("asking ends in an answer")
    }

    async fn hear(&self, by: &Actor, reference: Reference) -> Decided {
        let answer = "រស់នៅ".parse().expect("it fits");
        let heard = case::hear_outside(&self.app, by, reference, self.test.id(), &answer).await;
        heard.expect("writing it down ends in an answer")
    }
}

#[tokio::test]
async fn a_case_waits_for_an_answer_from_outside_with_a_clock_of_its_own() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let reference = setting.case().await;
    let due = case::mine_one(app, &setting.me, reference).await.expect("her case").case.due_on;
    let not_now = Decided::Refused(Refused::NotAtThisStage);
    assert_eq!(setting.ask(officer, reference).await, not_now, "she has not taken it");
    setting.take(officer, reference).await;
    assert_eq!(setting.ask(officer, reference).await, Decided::Done);

    let hers = case::mine_one(app, &setting.me, reference).await.expect("her case");
    let awaited = hers.case.awaited.expect("somebody is waited for");
    assert_eq!((hers.case.stage, awaited.body), (Stage::Outside, Body::Commune));
    assert_eq!(awaited.due_on, legal_date(app.clock.now()) + Duration::days(10));
    assert_eq!(hers.awaited_name.as_deref(), Some("អូរធំ"));
    assert_eq!(setting.approve(officer, reference).await, not_now, "first the answer");
    let stored = setting.test.everything_stored().await;
    assert!(!stored.contains("អូរធំ") && !stored.contains("តើគាត់រស់នៅ"), "it is sealed");

    let late = Filter { overdue: true, stage: Some(Stage::Outside), ..Filter::default() };
    let listed = async || case::queue(app, officer, late.clone()).await.unwrap().cases.len();
    setting.test.clock.advance(Duration::days(10));
    assert_eq!(listed().await, 0);
    setting.test.clock.advance(Duration::days(1));
    assert_eq!(listed().await, 1, "a late answer is listed");

    assert_eq!(setting.hear(officer, reference).await, Decided::Done);
    let opened = case::open(app, &setting.colleague, reference).await.expect("her case");
    assert_eq!(
        (opened.case.stage, opened.case.due_on),
        (Stage::Received, due + Duration::days(11))
    );
    let [asked] = opened.questions.as_slice() else { panic!("{:?}", opened.questions) };
    assert_eq!(asked.question, "តើគាត់រស់នៅទីនោះទេ?");
    assert_eq!(asked.answer, Some(("រស់នៅ".to_owned(), app.clock.now())));
    assert_eq!(setting.hear(officer, reference).await, not_now, "there is one answer");
    // Who wrote it down has made a fact of the case.
    setting.take(officer, reference).await;
    assert_eq!(setting.approve(officer, reference).await, Decided::Refused(Refused::OwnWork));
    setting.take(&setting.colleague, reference).await;
    assert_eq!(setting.approve(&setting.colleague, reference).await, Decided::Done);
    assert_eq!(setting.rows("case.outside-asked").await, (1, 1));
    assert_eq!(setting.rows("case.outside-heard").await, (1, 1));
}

/// An officer of Phnom Penh whose own card has this number.
async fn with_card(setting: &Setting, card: &str) -> Actor {
    let officer = Officer {
        address: format!("officer-{card}@example.org"),
        card: Some(card.to_owned()),
        ..Officer::of_phnom_penh()
    };
    setting.test.add_officer(&officer).await
}

async fn refused_to(setting: &Setting, officer: &Actor, reference: Reference, is: bool) {
    let related = Decided::Refused(Refused::Related);
    assert_eq!(setting.take(officer, reference).await == related, is);
    let opened = case::open(&setting.app, officer, reference).await.expect("her case");
    assert_eq!(opened.take == Err(Refused::Related), is);
}

#[tokio::test]
async fn who_is_the_person_herself_does_nothing_on_her_case() {
    let setting = Setting::new().await;
    let herself = with_card(&setting, "010234567").await;
    let other = with_card(&setting, "999999999").await;
    let reference = setting.case().await;
    refused_to(&setting, &herself, reference, true).await;
    assert_eq!(setting.rows("case.taken").await, (0, 0));
    refused_to(&setting, &other, reference, false).await;
    assert_eq!(setting.approve(&herself, reference).await, Decided::Refused(Refused::Related));
    assert_eq!(setting.approve(&other, reference).await, Decided::Done);
}

#[tokio::test]
async fn who_is_of_her_family_in_the_register_or_acted_for_her_does_nothing_on_it_either() {
    let setting = Setting::new().await;
    setting.test.add(&Pensioner::dara()).await;
    let dara = with_card(&setting, "020345678").await;
    let reference = setting.case().await;
    refused_to(&setting, &dara, reference, false).await;
    setting.approve(&dara, reference).await;
    let link = "INSERT INTO family_link (principal, role, relation, relative_number) \
                SELECT person, 'dependant', 'spouse', '";
    let of_sokha = " FROM membership WHERE member_number = 'K-204577'";
    let of_dara = " FROM membership WHERE member_number = 'V-118203'";
    for (link, whose) in [
        (format!("{link}V-118203'{of_sokha}"), "she is the principal"),
        (format!("{link}K-204577'{of_dara}"), "he is the principal"),
    ] {
        setting.test.tamper("DELETE FROM family_link WHERE relative_number IS NOT NULL").await;
        setting.test.tamper(&link).await;
        setting.test.tamper("UPDATE person SET place = '12010101' WHERE place = '01020101'").await;
        let reference = setting.case().await;
        refused_to(&setting, &dara, reference, true).await;
        setting.take(&setting.officer, reference).await;
        assert_eq!(setting.approve(&setting.officer, reference).await, Decided::Done, "{whose}");
    }
}

#[tokio::test]
async fn what_only_her_family_could_decide_goes_up_within_a_day() {
    for tie in [
        "INSERT INTO family_link (principal, role, relation, relative_number) \
         SELECT person, 'dependant', 'spouse', 'V-118203' FROM membership \
         WHERE member_number = 'K-204577'",
        "INSERT INTO family_link (principal, role, relation, relative_number) \
         SELECT person, 'dependant', 'spouse', 'K-204577' FROM membership \
         WHERE member_number = 'V-118203'",
        "INSERT INTO delegation (id, principal, delegate, scope, granted_at, last_day) \
         SELECT gen_random_uuid(), h.person, d.person, 'see', '2026-10-01', '2027-10-01' \
         FROM membership h, membership d \
         WHERE h.member_number = 'K-204577' AND d.member_number = 'V-118203'",
    ] {
        goes_up_once(tie).await;
    }
}

/// The only officer there has nothing to do with her, and a day later has this tie.
async fn goes_up_once(tie: &'static str) {
    let setting = Setting::new().await;
    setting.test.add(&Pensioner::dara()).await;
    let nobody =
        "UPDATE staff SET closed_at = '2026-11-22' WHERE role = 'officer' AND office = '12'";
    setting.test.tamper(nobody).await;
    let dara = with_card(&setting, "020345678").await;
    let reference = setting.case().await;
    let raise = async || case::raise_unattended(&setting.app).await.expect("it looks");
    setting.test.clock.advance(Duration::hours(23));
    assert_eq!(raise().await, 0, "he has nothing to do with her");
    setting.test.tamper(tie).await;
    assert_eq!(setting.take(&dara, reference).await, Decided::Refused(Refused::Related), "{tie}");
    assert_eq!(raise().await, 1, "{tie}");
    let opened = case::open(&setting.app, &setting.head, reference).await.expect("her case");
    assert_eq!(opened.climb.map(|climb| climb.level), Some(Level::Province));
}

#[tokio::test]
async fn a_rejection_rests_on_an_instrument_that_suits_the_kind() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let reference = setting.disputed(Datum::Service, "25/6", "").await;
    setting.take(officer, reference).await;
    let reject = async |law| {
        let rejection = Rejection { reason: RejectReason::NotShown, reference: law };
        case::reject(app, officer, reference, setting.test.id(), rejection, None).await.unwrap()
    };
    let unsuited = Decided::Refused(Refused::NotForThisKind);
    assert_eq!(reject(LegalReference::Survivors2017).await, unsuited);
    assert_eq!(reject(LegalReference::Statute1994).await, Decided::Done);
    let hers = case::mine_one(app, &setting.me, reference).await.expect("her case").case;
    assert_eq!(hers.rejected, Some(RejectReason::NotShown));
    assert_eq!(hers.instrument, Some(LegalReference::Statute1994));
}

#[tokio::test]
async fn the_officer_sees_her_other_open_cases_and_earlier_ones_about_the_same() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let earlier = setting.disputed(Datum::Service, "25/6", "").await;
    setting.take(officer, earlier).await;
    setting.approve(officer, earlier).await;
    let other = setting.case().await;
    let reference = setting.disputed(Datum::Service, "26/0", "").await;
    let similar = async |reference| {
        let opened = case::open(app, officer, reference).await.expect("her case");
        let mut found: Vec<_> = opened.similar.iter().map(|case| case.reference).collect();
        found.sort_by_key(|reference| reference.number());
        found
    };
    let mut both = vec![earlier, other];
    both.sort_by_key(|reference| reference.number());
    assert_eq!(similar(reference).await, both);
    assert_eq!(similar(other).await, [reference], "a decided case about something else is none");
    let elsewhere = case::open(app, &setting.elsewhere, reference).await;
    assert!(matches!(elsewhere, Err(AppError::NotFound)));
}
