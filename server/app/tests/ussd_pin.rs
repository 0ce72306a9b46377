//! The PIN of the phone service: set on the web, typed on the phone, guessed by nobody.

#![allow(clippy::unwrap_used, reason = "a test may stop here")]

use sothon_app::ussd_pin::{
    PinChecked, PinRefusal, PinSet, SetPin, check, keep_language, language_of, set, show,
};
use sothon_app::{App, AppError};
use sothon_domain::access::Actor;
use sothon_domain::effects::Clock;
use sothon_domain::person::{PersonId, Phone};
use sothon_store::import::{self, OnChange};
use sothon_store::{Act, Subject};
use sothon_testkit::{LogTrap, Pensioner, TestDb};
use time::Duration;
use uuid::Uuid;

const PIN: &str = "7294";
const OTHER: &str = "6815";

struct Scene {
    test: TestDb,
    app: App,
    phone: Phone,
    she: PersonId,
}

impl Scene {
    /// Sokha, without a PIN.
    async fn new() -> Self {
        let test = TestDb::new().await;
        let she = test.add(&Pensioner::sokha()).await;
        let app = test.use_cases();
        Self { app, phone: "012345678".parse().unwrap(), she, test }
    }

    /// Sokha with a PIN.
    async fn with_pin() -> Self {
        let scene = Self::new().await;
        scene.set(scene.she, PIN).await;
        scene
    }

    /// Dara, who uses Sokha's phone, with a PIN of his own.
    async fn share(&self) -> PersonId {
        let phone = Some("012345678".to_owned());
        let he = self.test.add(&Pensioner { phone, ..Pensioner::dara() }).await;
        self.set(he, OTHER).await;
        he
    }

    async fn try_to_set(&self, who: PersonId, pin: &str, again: &str, key: Uuid) -> PinSet {
        set(&self.app, &Actor::person(who), &SetPin { pin, again, key }).await.unwrap()
    }

    async fn set(&self, who: PersonId, pin: &str) {
        let done = self.try_to_set(who, pin, pin, self.test.id()).await;
        assert!(matches!(done, PinSet::Done { .. }), "{done:?}");
    }

    async fn refused(&self, who: PersonId, pin: &str) -> Vec<PinRefusal> {
        match self.try_to_set(who, pin, pin, self.test.id()).await {
            PinSet::Refused(refusals) => refusals,
            PinSet::Done { .. } => panic!("{pin} was taken"),
        }
    }

    async fn check(&self, pin: &str) -> PinChecked {
        check(&self.app, &self.phone, pin).await.unwrap()
    }

    async fn wrong(&self, times: usize) -> PinChecked {
        let mut last = PinChecked::Renew;
        for _ in 0..times {
            last = self.check("9158").await;
        }
        last
    }

    fn locked(&self, wait: Duration) -> PinChecked {
        PinChecked::Locked { until: self.test.clock.now() + wait }
    }

    /// How many members and numbers stand at so many wrong tries in a row and in 30 days, up to 9.
    async fn tries(&self) -> Vec<i64> {
        let mut counts = Vec::new();
        for wrong in 0..10 {
            for table in ["ussd_pin", "ussd_number"] {
                for column in ["wrong_in_a_row", "cardinality(wrong_at)"] {
                    let condition = format!("{column} = {wrong}");
                    counts.push(self.test.count(table, &condition).await);
                }
            }
        }
        counts
    }

    async fn audit(&self) -> Vec<(String, String)> {
        let acts = self.test.acts("ussd-pin.").await;
        acts.into_iter().map(|written| (written.act, written.actor)).collect()
    }

    /// A file of the back office brings another phone of hers.
    async fn phone_becomes(&self, phone: &str) {
        let sokha = Pensioner { phone: Some(phone.to_owned()), ..Pensioner::sokha() };
        let member = sokha.member(|| self.test.id());
        let at = self.test.clock.now();
        let mut tx = self.test.db.begin().await.unwrap();
        import::people(&mut tx, &[member], OnChange::Apply, at).await.unwrap();
        let (actor, subject) = (Actor::system("test"), Subject::Other("file".into()));
        let (act, detail) = ("test.updated", Default::default());
        tx.commit(Act { actor: &actor, act, subject, at, detail, event: false }).await.unwrap();
    }
}

#[tokio::test]
async fn what_is_set_on_the_web_is_right_on_the_phone() {
    let scene = Scene::new().await;
    let shown = show(&scene.app, &Actor::person(scene.she)).await.unwrap();
    assert_eq!((shown.phone.as_deref(), shown.pin), (Some("•••678"), None));
    assert_eq!(scene.check(PIN).await, PinChecked::Wrong { left: 2 });

    scene.set(scene.she, "៧២៩៤").await;
    assert_eq!(scene.check(PIN).await, PinChecked::Right(scene.she));
    assert_eq!(scene.check(" ៧២ ៩៤").await, PinChecked::Right(scene.she));
    assert_eq!(scene.check(OTHER).await, PinChecked::Wrong { left: 2 });
    let state = show(&scene.app, &Actor::person(scene.she)).await.unwrap().pin.unwrap();
    assert_eq!((state.set_at, state.renew), (scene.test.clock.now(), false));

    let me = format!("person:{}", scene.she);
    let row = |act: &str, by: &str| (act.to_owned(), by.to_owned());
    let expected = [
        row("ussd-pin.wrong", "nobody"),
        row("ussd-pin.set", &me),
        row("ussd-pin.right", &me),
        row("ussd-pin.right", &me),
        row("ussd-pin.wrong", "nobody"),
    ];
    assert_eq!(scene.audit().await, expected);
}

#[tokio::test]
async fn a_pin_that_is_easily_guessed_or_typed_differently_is_refused() {
    let scene = Scene::new().await;
    for weak in ["1234", "7777", "2580", "1957", "5678"] {
        assert_eq!(scene.refused(scene.she, weak).await, [PinRefusal::Weak], "{weak}");
    }
    for malformed in ["", "729", "72945", "abcd"] {
        assert_eq!(scene.refused(scene.she, malformed).await, [PinRefusal::Malformed]);
    }
    let differs = scene.try_to_set(scene.she, PIN, "7295", scene.test.id()).await;
    assert_eq!(differs, PinSet::Refused(vec![PinRefusal::Differs]));
    let both = scene.try_to_set(scene.she, "1111", "", scene.test.id()).await;
    assert_eq!(both, PinSet::Refused(vec![PinRefusal::Weak, PinRefusal::Differs]));
    assert!(scene.audit().await.is_empty());
}

#[tokio::test]
async fn sending_the_form_twice_sets_once_and_another_pin_with_its_key_is_a_conflict() {
    let scene = Scene::new().await;
    let key = scene.test.id();
    let first = scene.try_to_set(scene.she, PIN, PIN, key).await;
    assert_eq!(scene.try_to_set(scene.she, PIN, PIN, key).await, first);
    assert_eq!(scene.audit().await.len(), 1);
    let other = SetPin { pin: OTHER, again: OTHER, key };
    let conflict = set(&scene.app, &Actor::person(scene.she), &other).await;
    assert!(matches!(conflict, Err(AppError::KeyReused)));
    assert_eq!(scene.check(PIN).await, PinChecked::Right(scene.she));
}

#[tokio::test]
async fn only_a_code_sets_a_pin() {
    let scene = Scene::new().await;
    let sent = SetPin { pin: PIN, again: PIN, key: scene.test.id() };
    let dialled = set(&scene.app, &Actor::dialler(scene.she), &sent).await;
    assert!(matches!(dialled, Err(AppError::NotFound)));
    let nobody = set(&scene.app, &Actor::nobody(), &sent).await;
    assert!(matches!(nobody, Err(AppError::SignInNeeded)));
}

#[tokio::test]
async fn without_a_phone_there_is_nothing_to_set() {
    let scene = Scene::new().await;
    let he = scene.test.add(&Pensioner { phone: None, ..Pensioner::dara() }).await;
    assert_eq!(scene.refused(he, PIN).await, [PinRefusal::NoPhone]);
}

#[tokio::test]
async fn three_wrong_wait_a_quarter_hour_six_a_day_ten_need_a_new_pin() {
    let scene = Scene::with_pin().await;
    let (quarter, day) = (Duration::minutes(15), Duration::hours(24));
    assert_eq!(scene.wrong(2).await, PinChecked::Wrong { left: 1 });
    assert_eq!(scene.wrong(1).await, scene.locked(quarter));
    assert_eq!(scene.check(PIN).await, scene.locked(quarter), "a right one does not help");
    scene.test.clock.advance(quarter);
    assert_eq!(scene.wrong(3).await, scene.locked(day));
    for _ in 0..3 {
        scene.test.clock.advance(day);
        assert_eq!(scene.wrong(1).await, scene.locked(day));
    }
    scene.test.clock.advance(day);
    assert_eq!(scene.wrong(1).await, PinChecked::Renew);
    scene.test.clock.advance(Duration::days(60));
    assert_eq!(scene.check(PIN).await, PinChecked::Renew, "waiting does not help");
    assert!(show(&scene.app, &Actor::person(scene.she)).await.unwrap().pin.unwrap().renew);

    scene.set(scene.she, OTHER).await;
    assert_eq!(scene.check(PIN).await, PinChecked::Wrong { left: 2 });
    assert_eq!(scene.check(OTHER).await, PinChecked::Right(scene.she));
}

#[tokio::test]
async fn a_right_one_begins_a_new_row_and_a_month_forgets() {
    let scene = Scene::with_pin().await;
    for _ in 0..4 {
        scene.wrong(2).await;
        assert_eq!(scene.check(PIN).await, PinChecked::Right(scene.she));
    }
    scene.test.clock.advance(Duration::days(30));
    assert_eq!(scene.wrong(2).await, PinChecked::Wrong { left: 1 });
    assert_eq!(scene.check(PIN).await, PinChecked::Right(scene.she));
}

#[tokio::test]
async fn a_number_without_members_answers_the_same() {
    let scene = Scene::with_pin().await;
    let stranger: Phone = "099111222".parse().unwrap();
    for step in 0..13 {
        let known = scene.wrong(1).await;
        let unknown = check(&scene.app, &stranger, "9158").await.unwrap();
        assert_eq!(known, unknown, "step {step}");
        if step % 2 == 1 {
            scene.test.clock.advance(Duration::hours(25));
        }
    }
}

#[tokio::test]
async fn twenty_tries_at_once_are_three_tries() {
    let scene = Scene::with_pin().await;
    let tries: Vec<_> = (0..20)
        .map(|n| {
            let (app, phone) = (scene.app.clone(), scene.phone.clone());
            tokio::spawn(async move { check(&app, &phone, &format!("81{n:02}")).await.unwrap() })
        })
        .collect();
    let mut looked_at = 0;
    for tried in tries {
        let answer = tried.await.unwrap();
        looked_at += usize::from(matches!(answer, PinChecked::Wrong { .. }));
    }
    assert_eq!(looked_at, 2, "the third leads to the wait");
    assert_eq!(scene.audit().await.iter().filter(|row| row.0 == "ussd-pin.wrong").count(), 3);
}

#[tokio::test]
async fn what_is_no_pin_at_all_is_wrong_and_does_not_count() {
    let scene = Scene::with_pin().await;
    for rubbish in ["", "1", "12345", "*#", "abcd", "7294 7294"] {
        assert_eq!(scene.check(rubbish).await, PinChecked::Wrong { left: 3 }, "{rubbish}");
    }
    scene.wrong(3).await;
    assert_eq!(scene.check("1").await, scene.locked(Duration::minutes(15)));
}

#[tokio::test]
async fn members_who_share_a_phone_each_have_a_pin() {
    let scene = Scene::with_pin().await;
    let he = scene.share().await;
    assert_eq!(scene.check(PIN).await, PinChecked::Right(scene.she));
    assert_eq!(scene.check(OTHER).await, PinChecked::Right(he));
    assert_eq!(scene.refused(he, PIN).await, [PinRefusal::Weak], "hers, told like a weak one");
    assert_eq!(scene.check(OTHER).await, PinChecked::Right(he), "his is as it was");
}

#[tokio::test]
async fn who_shares_a_phone_finds_nobodys_pin_by_setting_his_own() {
    let scene = Scene::with_pin().await;
    let he = scene.share().await;
    for _ in 0..4 {
        scene.refused(he, PIN).await;
    }
    assert_eq!(scene.refused(he, PIN).await, [PinRefusal::TooOften]);
    assert_eq!(scene.refused(he, "3816").await, [PinRefusal::TooOften]);
    scene.test.clock.advance(Duration::hours(24));
    scene.set(he, "3816").await;
}

#[tokio::test]
async fn who_shares_a_phone_wins_no_tries_by_his_own_right_pin() {
    let scene = Scene::with_pin().await;
    let he = scene.share().await;
    scene.wrong(2).await;
    assert_eq!(scene.check(OTHER).await, PinChecked::Right(he));
    assert_eq!(scene.wrong(1).await, PinChecked::Wrong { left: 2 });
    // Three in a row for her: her PIN is not looked at, and the answer does not tell.
    assert_eq!(scene.check(PIN).await, PinChecked::Wrong { left: 1 });
    assert_eq!(scene.check(OTHER).await, PinChecked::Right(he));
    scene.test.clock.advance(Duration::minutes(15));
    assert_eq!(scene.check(PIN).await, PinChecked::Right(scene.she));
}

/// Else who shares her phone would learn hers from how his own tries stand.
#[tokio::test]
async fn the_right_pin_of_a_locked_member_leaves_the_traces_of_a_wrong_one() {
    let mut traces = Vec::new();
    for typed in [PIN, "9158"] {
        let scene = Scene::with_pin().await;
        let he = scene.share().await;
        scene.wrong(2).await;
        assert_eq!(scene.check(OTHER).await, PinChecked::Right(he));
        scene.wrong(1).await;
        let before = scene.tries().await;
        let answer = scene.check(typed).await;
        let after = scene.tries().await;
        assert_ne!(before, after, "{typed} counts");
        traces.push((answer, after, scene.test.acts("ussd-pin.wrong").await));
    }
    assert_eq!(traces[0], traces[1]);
}

#[tokio::test]
async fn a_pin_is_good_on_its_number_only() {
    let scene = Scene::with_pin().await;
    scene.phone_becomes("011222333").await;
    assert_eq!(scene.check(PIN).await, PinChecked::Wrong { left: 2 }, "the old number");
    let phone = "011222333".parse().unwrap();
    let moved = check(&scene.app, &phone, PIN).await.unwrap();
    assert_eq!(moved, PinChecked::Wrong { left: 2 }, "set for the old number");
    assert_eq!(show(&scene.app, &Actor::person(scene.she)).await.unwrap().pin, None);
    scene.set(scene.she, PIN).await;
    assert_eq!(check(&scene.app, &phone, PIN).await.unwrap(), PinChecked::Right(scene.she));
}

#[tokio::test]
async fn a_pin_stands_in_no_log_and_in_no_table() {
    let scene = Scene::new().await;
    let mut trap = LogTrap::set(&[&Pensioner::sokha()]);
    // Four digits may stand in an id by chance, a quoted field not.
    trap.also(format!("={PIN} "));
    trap.also(format!("\"{PIN}\""));
    scene.set(scene.she, PIN).await;
    scene.check(PIN).await;
    scene.wrong(1).await;
    let stored = scene.test.everything_stored().await;
    let plain_hashes = [PIN.to_owned(), format!("{PIN}\n{PIN}")].map(|text| sha256_hex(&text));
    for digest in plain_hashes {
        assert!(!stored.contains(&digest), "{digest}");
    }
    assert!(!scene.test.stores_digits(PIN).await);
    assert!(trap.heard() > 0, "the trap hears nothing");
}

fn sha256_hex(text: &str) -> String {
    use sha2::Digest;
    sha2::Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn a_number_keeps_its_language() {
    let scene = Scene::new().await;
    assert_eq!(language_of(&scene.app, &scene.phone).await.unwrap(), None);
    for code in ["km-Latn", "en", "km"] {
        keep_language(&scene.app, &scene.phone, code).await.unwrap();
        assert_eq!(language_of(&scene.app, &scene.phone).await.unwrap().as_deref(), Some(code));
    }
    assert!(keep_language(&scene.app, &scene.phone, "fr").await.is_err());
    scene.wrong(1).await;
    assert_eq!(language_of(&scene.app, &scene.phone).await.unwrap().as_deref(), Some("km"));
}
