//! A child is told that her pension ends: when, once, by whom, and who is not told.

use sothon_app::age_out::{Walked, tell_once_a_day, walk};
use sothon_app::message::send_pending;
use sothon_domain::casework::CaseKind;
use sothon_domain::effects::today;
use sothon_domain::pension::Datum;
use sothon_domain::person::Scheme;
use sothon_locales::{Language, Words};
use sothon_testkit::Pensioner;
use time::macros::date;
use time::{Date, Duration};

use crate::case::setting::Setting;
use crate::case::told::Kept;

/// When the child of the test data is 21 years old.
const END: Date = date!(2027 - 01 - 15);

/// The child's record goes on under the number of another.
pub(crate) const JOINED: &str = "INSERT INTO record_merge (id, kept, retired, kept_number, \
         retired_number, state, reason, proposed_by, proposed_at, decided_by, decided_at) \
     SELECT gen_random_uuid(), k.person, r.person, k.member_number, r.member_number, 'standing', \
         '\\x00', (SELECT id FROM staff ORDER BY id LIMIT 1), '2026-10-01', \
         (SELECT id FROM staff ORDER BY id OFFSET 1 LIMIT 1), '2026-10-01' \
     FROM membership r, membership k \
     WHERE r.member_number = 'K-204585' AND k.member_number = 'V-118203'";

impl Setting {
    /// A child whose pension ends in so many days.
    async fn child(days: i64) -> Self {
        let setting = Self::with(&Pensioner::child()).await;
        setting.wait_until(END, days);
        setting
    }

    /// Goes to so many days before a day.
    fn wait_until(&self, day: Date, days: i64) {
        let left = (day - today(&*self.test.clock)).whole_days();
        self.test.clock.advance(Duration::days(left - days));
    }

    /// Of how many children a walk has told, and in how many messages.
    async fn told(&self) -> (u64, i64) {
        let before = self.messages().await;
        let told = walk(&self.app).await.expect("the store answers");
        (told, self.messages().await - before)
    }

    /// The texts that wait to be sent; of one person's only the first goes out at a time.
    pub(crate) async fn texts(&self) -> Vec<String> {
        let (sender, mut sent) = (Kept::default(), None);
        while sent != Some(sender.texts().len()) {
            sent = Some(sender.texts().len());
            send_pending(&self.app, &sender).await.expect("they are sent");
        }
        sender.texts()
    }
}

/// A day as text messages write it.
fn written(day: Date) -> String {
    Words::of(Language::Khmer).short_date(day)
}

#[tokio::test]
async fn a_child_is_told_ninety_and_thirty_days_before_and_on_the_day_once_each() {
    for sex in [Pensioner::child().sex, Pensioner::dara().sex] {
        let setting = Setting::with(&Pensioner { sex, ..Pensioner::child() }).await;
        setting.wait_until(END, 91);
        assert_eq!(setting.told().await, (0, 0), "too early");
        setting.wait_until(END, 90);
        assert_eq!(setting.told().await, (1, 1));
        assert_eq!(setting.told().await, (0, 0), "once");
        let texts = setting.texts().await;
        assert!(texts[0].contains(&written(END)), "{texts:?}");
        assert!(texts[0].contains("កូនកើតឆ្នាំ ២០០៦"), "which child: {texts:?}");
        for private in ["ស្រីមុំ", "១៥/០១/២០០៦", "១០.០០០", "K-204585"]
        {
            assert!(!texts[0].contains(private), "{texts:?}");
        }
        setting.wait_until(END, 31);
        assert_eq!(setting.told().await, (0, 0));
        setting.wait_until(END, 30);
        let (one, other) = tokio::join!(walk(&setting.app), walk(&setting.app));
        assert_eq!(one.unwrap() + other.unwrap(), 1, "two servers tell it once");
        assert_eq!(setting.texts().await.len(), 1);
        setting.wait_until(END, 1);
        assert_eq!(setting.told().await, (0, 0));
        setting.wait_until(END, 0);
        assert_eq!(setting.told().await, (1, 1));
        let texts = setting.texts().await;
        assert!(texts[0].contains("បានចប់នៅ"), "{texts:?}");
        setting.wait_until(END, -1);
        assert_eq!(setting.told().await, (0, 0), "it is over");
        assert_eq!(setting.rows("age-out.told").await, (3, 3));
        let acts = setting.test.acts("age-out.told").await;
        assert!(acts.iter().all(|act| act.actor == "system:age-out"));
        assert_eq!(setting.test.count("age_out_notice", "true").await, 1, "only the last is kept");
    }
}

#[tokio::test]
async fn after_a_time_without_a_server_only_the_newest_is_told_and_nothing_that_is_long_over() {
    for (days, told) in [(29, 1), (-5, 1), (-90, 1), (-91, 0)] {
        let setting = Setting::child(91).await;
        assert_eq!(setting.told().await, (0, 0));
        setting.wait_until(END, days);
        assert_eq!(setting.told().await, (told, told as i64), "{days}");
        assert_eq!(setting.told().await, (0, 0), "{days}");
    }
}

#[tokio::test]
async fn one_process_walks_once_a_day_and_a_restarted_one_tells_nobody_twice() {
    let setting = Setting::child(91).await;
    let walked = Walked::default();
    let told = async |walked: &Walked| tell_once_a_day(&setting.app, walked).await.unwrap();
    assert_eq!(told(&walked).await, 0);
    setting.wait_until(END, 90);
    assert_eq!(told(&walked).await, 1, "another day");
    setting.test.tamper("DELETE FROM age_out_notice").await;
    assert_eq!(told(&walked).await, 0, "it has walked today");
    assert_eq!(told(&Walked::default()).await, 1, "it was not written down");
    assert_eq!(told(&Walked::default()).await, 0, "it is written down");
}

#[tokio::test]
async fn a_corrected_birth_moves_the_end_which_is_told_anew() {
    let setting = Setting::child(30).await;
    assert_eq!(setting.told().await, (1, 1));
    let reference = setting.disputed(Datum::BirthDate, "01/03/2006", "wrong year").await;
    assert_eq!(setting.told().await, (0, 0), "nothing is decided yet");
    setting.take(&setting.officer, reference).await;
    setting.approve(&setting.officer, reference).await;
    setting.texts().await;
    assert_eq!(setting.told().await, (1, 1), "its ninetieth day has passed");
    let texts = setting.texts().await;
    let moved = date!(2027 - 03 - 01);
    assert!(texts[0].contains(&written(moved)), "{texts:?}");
    setting.wait_until(END, 0);
    assert_eq!(setting.told().await, (0, 0), "the old day is no end any more");
    setting.wait_until(moved, 30);
    assert_eq!(setting.told().await, (1, 1));
}

#[tokio::test]
async fn who_has_told_of_school_is_not_asked_for_it_again_and_the_end_stays() {
    let setting = Setting::child(91).await;
    let reference = setting.sent(CaseKind::Schooling).await;
    setting.texts().await;
    setting.wait_until(END, 90);
    assert_eq!(setting.told().await, (1, 1));
    let said = "យើងបានទទួលដំណឹងអំពីការរៀនហើយ";
    let texts = setting.texts().await;
    assert!(texts[0].contains(said) && texts[0].contains(&written(END)), "{texts:?}");
    setting.take(&setting.officer, reference).await;
    setting.approve(&setting.officer, reference).await;
    setting.texts().await;
    setting.wait_until(END, 30);
    assert_eq!(setting.told().await, (1, 1), "no rule prolongs it");
    assert!(setting.texts().await[0].contains(said));
    let setting = Setting::child(90).await;
    setting.sent(CaseKind::Schooling).await;
    setting.test.tamper("UPDATE case_file SET state = 'withdrawn'").await;
    setting.texts().await;
    assert_eq!(setting.told().await, (1, 1));
    assert!(!setting.texts().await[0].contains(said), "it was taken back");
}

#[tokio::test]
async fn a_guardian_is_told_with_the_child_unless_the_leave_has_ended() {
    let guardian = "INSERT INTO delegation_request (id, principal, delegate, wanted, scope, last_day, \
            decision_number, decision_body, decided_on, maker, made_at, state, checker, decided_at) \
        SELECT gen_random_uuid(), c.person, g.person, 'guardian', 'report', '2027-11-01', '\\x00', \
            '\\x00', '2026-10-01', (SELECT id FROM staff ORDER BY id LIMIT 1), '2026-10-01', \
            'confirmed', (SELECT id FROM staff ORDER BY id OFFSET 1 LIMIT 1), '2026-10-01' \
        FROM membership c, membership g \
        WHERE c.member_number = 'K-204585' AND g.member_number = 'K-204577'; \
        INSERT INTO delegation (id, principal, delegate, scope, granted_at, last_day, guardian, request) \
        SELECT gen_random_uuid(), principal, delegate, scope, made_at, last_day, true, id \
        FROM delegation_request";
    let wants_names = "UPDATE person SET message_naming = 'names' WHERE id IN \
            (SELECT person FROM membership WHERE member_number = 'K-204577')";
    let ended = "UPDATE delegation SET ended_at = granted_at, ended_by = 'officers'";
    let stopped = "UPDATE delegation SET frozen_at = granted_at";
    let late = "UPDATE delegation SET last_day = '2026-10-16'";
    let died = "INSERT INTO death_report \
            (id, reference, person, said, reported_at, state, asked_until) \
        SELECT person, 48210357, person, '\\x00', '2026-10-01', 'asked', '2027-11-01' \
        FROM membership WHERE member_number = 'K-204577'";
    for (change, messages) in [("SELECT 1", 2), (ended, 1), (stopped, 1), (late, 1), (died, 1)] {
        let setting = Setting::child(90).await;
        setting.test.add(&Pensioner::sokha()).await;
        setting.test.tamper(guardian).await;
        setting.test.tamper(wants_names).await;
        setting.test.tamper(change).await;
        assert_eq!(setting.told().await, (1, messages), "{change}");
        let texts = setting.texts().await;
        let named = texts.iter().filter(|text| text.contains("ស្រីមុំ")).count();
        assert_eq!(named, texts.len() / 2, "the guardian alone wants names: {texts:?}");
        let by_year = texts.iter().filter(|text| text.contains("កូនកើតឆ្នាំ ២០០៦")).count();
        assert_eq!(
            by_year,
            texts.len() - named,
            "all others know the child by the year: {texts:?}"
        );
    }
}

#[tokio::test]
async fn whoever_has_no_end_by_age_is_not_told_of_one() {
    let child = Pensioner::child;
    for (pensioner, change) in [
        (Pensioner::widow(), ""),
        (Pensioner::sokha(), ""),
        (Pensioner { scheme: Scheme::Veterans, ..child() }, ""),
        (Pensioner { amount: 0, ..child() }, ""),
        (
            Pensioner { born: date!(2002 - 01 - 15), retired_on: date!(2023 - 07 - 01), ..child() },
            "",
        ),
        (child(), "UPDATE award_fact SET survivor_relation = 'spouse'"),
        (
            child(),
            "INSERT INTO death_report (id, reference, person, said, reported_at, state, asked_until) \
             SELECT person, 48210357, person, '\\x00', '2026-10-01', 'asked', '2027-11-01' \
             FROM membership WHERE member_number = 'K-204585'",
        ),
        (child(), JOINED),
    ] {
        let setting = Setting::with(&pensioner).await;
        setting.test.add(&Pensioner::dara()).await;
        setting.wait_until(END, 0);
        if !change.is_empty() {
            setting.test.tamper(change).await;
        }
        assert_eq!(setting.told().await, (0, 0), "{pensioner:?} {change}");
    }
}

#[tokio::test]
async fn a_child_behind_a_thousand_survivors_is_told_too() {
    let setting = Setting::child(90).await;
    setting
        .test
        .tamper(
            "CREATE TABLE more AS SELECT n, \
                 ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid AS id \
                 FROM generate_series(1, 1050) n; \
             INSERT INTO membership SELECT (jsonb_populate_record(m, jsonb_build_object('id', \
                 more.id, 'member_number', 'K-9' || lpad(n::text, 5, '0')))).* \
                 FROM membership m, more; \
             INSERT INTO award SELECT (jsonb_populate_record(a, jsonb_build_object('id', \
                 gen_random_uuid(), 'membership', more.id))).* FROM award a, more; \
             INSERT INTO award_fact SELECT id, NULL, 'spouse', NULL FROM more",
        )
        .await;
    assert_eq!(setting.told().await, (1, 1));
}
