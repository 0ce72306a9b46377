//! A person is told until when she is to show that she is alive: when, once, in which words, and who is not told.

use std::sync::Arc;

use sothon_app::life_reminder::{Rested, remind, remind_and_rest};
use sothon_app::settings::Settings;
use sothon_domain::effects::today;
use sothon_domain::message_choices::{MessageTongue, Reminders};
use sothon_locales::{Language, Words};
use sothon_testkit::Pensioner;
use time::macros::date;
use time::{Date, Duration};

use crate::case::setting::Setting;

/// Until when people of the test data count as alive.
const DUE: Date = date!(2027 - 03 - 31);

impl Setting {
    /// Goes to so many days before the due date.
    fn before_due(&self, due: Date, days: i64) {
        let left = (due - today(&*self.test.clock)).whole_days();
        self.test.clock.advance(Duration::days(left - days));
    }

    /// Of how many people a run has told, and in how many messages.
    async fn reminded(&self) -> (u64, i64) {
        let before = self.messages().await;
        let told = remind(&self.app).await.expect("the store answers");
        (told, self.messages().await - before)
    }
}

#[tokio::test]
async fn she_is_told_sixty_thirty_and_seven_days_before_and_once_each() {
    let setting = Setting::new().await;
    for (days, told) in [(61, 0), (60, 1), (31, 0), (30, 1), (8, 0), (7, 1), (0, 0), (-1, 0)] {
        setting.before_due(DUE, days);
        assert_eq!(setting.reminded().await, (told, told as i64), "{days}");
        assert_eq!(setting.reminded().await, (0, 0), "once, {days}");
    }
    assert_eq!(setting.rows("life-certificate.reminded").await, (3, 3));
    let acts = setting.test.acts("life-certificate.reminded").await;
    assert!(acts.iter().all(|act| act.actor == "system:life-reminder"));
    assert_eq!(setting.test.count("life_reminder", "true").await, 3);
    assert_eq!(setting.test.count("life_reminder_message", "true").await, 3);
}

#[tokio::test]
async fn who_wants_only_the_needed_ones_is_told_in_the_last_week_alone() {
    let setting = Setting::new().await;
    setting.choose(MessageTongue::Khmer, Reminders::Needed).await.expect("her own");
    for (days, told) in [(60, 0), (30, 0), (7, 1), (0, 0)] {
        setting.before_due(DUE, days);
        assert_eq!(setting.reminded().await, (told, told as i64), "{days}");
    }
    assert_eq!(
        setting.test.count("life_reminder", "true").await,
        1,
        "nobody is sent to her before"
    );
}

#[tokio::test]
async fn it_comes_in_latin_letters_to_a_phone_that_shows_no_khmer() {
    let setting = Setting::new().await;
    setting.choose(MessageTongue::Romanised, Reminders::All).await.expect("her own");
    setting.before_due(DUE, 60);
    assert_eq!(setting.reminded().await, (1, 1));
    let texts = setting.texts().await;
    assert!(texts[0].contains("troem 31/03/2027"), "{texts:?}");
    assert!(texts[0].is_ascii() && texts[0].len() <= 160, "{texts:?}");
}

#[tokio::test]
async fn in_the_demo_they_go_out_one_by_one() {
    let mut setting = Setting::new().await;
    setting.test.add(&Pensioner::invalid()).await;
    let settings = (*setting.app.settings).clone();
    setting.app.settings = Arc::new(Settings { demo: true, ..settings });
    setting.before_due(DUE, 60);
    for (run, told) in [1, 1, 0].into_iter().enumerate() {
        assert_eq!(setting.reminded().await.0, told, "run {run}");
    }
}

#[tokio::test]
async fn nobody_is_woken_by_a_reminder() {
    let setting = Setting::new().await;
    setting.before_due(DUE, 60);
    for (later, told) in
        [(Duration::hours(1), 0), (Duration::minutes(659), 0), (Duration::minutes(1), 1)]
    {
        setting.test.clock.advance(later);
        assert_eq!(setting.reminded().await, (told, told as i64), "{later}");
    }
}

#[tokio::test]
async fn after_a_run_that_found_nobody_there_is_a_rest() {
    let setting = Setting::new().await;
    setting.before_due(DUE, 60);
    let rested = Rested::default();
    let told = async || remind_and_rest(&setting.app, &rested).await.expect("the store answers");
    assert_eq!((told().await, told().await), (1, 0));
    setting.test.tamper("UPDATE person SET life_certificate_due = '2027-03-30'").await;
    setting.test.clock.advance(Duration::minutes(14));
    assert_eq!(told().await, 0, "it rests");
    setting.test.clock.advance(Duration::minutes(1));
    assert_eq!((told().await, told().await), (1, 0));
}

#[tokio::test]
async fn two_servers_tell_it_once() {
    let setting = Setting::new().await;
    setting.before_due(DUE, 60);
    let (one, other) = tokio::join!(remind(&setting.app), remind(&setting.app));
    assert_eq!(one.unwrap() + other.unwrap(), 1);
    assert_eq!(setting.messages().await, 1);
}

#[tokio::test]
async fn the_message_is_one_part_and_says_the_day_and_neither_name_nor_amount() {
    let setting = Setting::new().await;
    setting.before_due(DUE, 60);
    assert_eq!(setting.reminded().await, (1, 1));
    let texts = setting.texts().await;
    assert!(texts[0].contains(&Words::of(Language::Khmer).short_date(DUE)), "{texts:?}");
    assert!(texts[0].encode_utf16().count() <= 70, "{texts:?}");
    for private in ["សុខា", "៥១០", "K-204577", "សោធន"] {
        assert!(!texts[0].contains(private), "{texts:?}");
    }
    setting.test.tamper("UPDATE person SET language = 'en'").await;
    setting.before_due(DUE, 30);
    assert_eq!(setting.reminded().await, (1, 1));
    let texts = setting.texts().await;
    assert!(texts[0].contains("31/03/2027"), "{texts:?}");
}

#[tokio::test]
async fn after_a_time_without_a_server_only_the_newest_is_told_and_nothing_once_the_day_is_over() {
    for (days, told, step) in [(45, 1, 60), (12, 1, 30), (3, 1, 7), (0, 1, 7), (-1, 0, 7)] {
        let setting = Setting::new().await;
        setting.before_due(DUE, 61);
        assert_eq!(setting.reminded().await, (0, 0));
        setting.before_due(DUE, days);
        assert_eq!(setting.reminded().await, (told, told as i64), "{days}");
        assert_eq!(setting.reminded().await, (0, 0), "{days}");
        let of_step = format!("days_before = {step}");
        assert_eq!(setting.test.count("life_reminder", &of_step).await, told as i64, "{days}");
    }
}

#[tokio::test]
async fn a_certificate_that_was_given_ends_the_rest_and_the_next_date_is_told_anew() {
    let setting = Setting::new().await;
    setting.before_due(DUE, 60);
    assert_eq!(setting.reminded().await, (1, 1));
    setting.test.tamper("UPDATE person SET life_certificate_due = '2028-02-29'").await;
    setting.before_due(DUE, 30);
    assert_eq!(setting.reminded().await, (0, 0));
    let leap = date!(2028 - 02 - 29);
    setting.before_due(leap, 61);
    assert_eq!(setting.reminded().await, (0, 0));
    setting.before_due(leap, 60);
    assert_eq!(today(&*setting.test.clock), date!(2027 - 12 - 31));
    assert_eq!(setting.reminded().await, (1, 1));
}

#[tokio::test]
async fn a_person_without_a_phone_is_written_down_too() {
    let setting = Setting::with(&Pensioner { phone: None, ..Pensioner::sokha() }).await;
    setting.before_due(DUE, 7);
    assert_eq!(setting.reminded().await, (1, 0), "nobody could be written to");
    assert_eq!(setting.test.count("life_reminder", "days_before = 7").await, 1);
}

#[tokio::test]
async fn who_has_no_day_who_died_and_who_goes_on_under_another_number_is_not_told() {
    for change in [
        "UPDATE person SET life_certificate_due = NULL",
        "INSERT INTO death_report (id, reference, person, said, reported_at, state, asked_until) \
         SELECT person, 48210357, person, '\\x00', '2026-10-01', 'asked', '2027-11-01' \
         FROM membership WHERE member_number = 'K-204577'",
        "INSERT INTO record_merge (id, kept, retired, kept_number, retired_number, state, reason, \
             proposed_by, proposed_at, decided_by, decided_at) \
         SELECT gen_random_uuid(), k.person, r.person, k.member_number, r.member_number, \
             'standing', '\\x00', (SELECT id FROM staff ORDER BY id LIMIT 1), '2026-10-01', \
             (SELECT id FROM staff ORDER BY id OFFSET 1 LIMIT 1), '2026-10-01' \
         FROM membership r, membership k \
         WHERE r.member_number = 'K-204577' AND k.member_number = 'V-118203'",
    ] {
        let setting = Setting::new().await;
        setting.test.add(&Pensioner::dara()).await;
        setting
            .test
            .tamper(
                "UPDATE person SET life_certificate_due = NULL WHERE id IN \
                 (SELECT person FROM membership WHERE member_number = 'V-118203')",
            )
            .await;
        setting.test.tamper(change).await;
        setting.before_due(DUE, 60);
        assert_eq!(setting.reminded().await, (0, 0), "{change}");
    }
}

#[tokio::test]
async fn a_guardian_is_told_too_unless_a_death_of_the_guardian_is_reported() {
    let guardian = "UPDATE person SET life_certificate_due = NULL WHERE id IN \
            (SELECT person FROM membership WHERE member_number = 'V-118203'); \
        INSERT INTO delegation_request (id, principal, delegate, wanted, scope, last_day, \
            decision_number, decision_body, decided_on, maker, made_at, state, checker, decided_at) \
        SELECT gen_random_uuid(), p.person, g.person, 'guardian', 'report', '2027-11-01', '\\x00', \
            '\\x00', '2026-10-01', (SELECT id FROM staff ORDER BY id LIMIT 1), '2026-10-01', \
            'confirmed', (SELECT id FROM staff ORDER BY id OFFSET 1 LIMIT 1), '2026-10-01' \
        FROM membership p, membership g \
        WHERE p.member_number = 'K-204577' AND g.member_number = 'V-118203'; \
        INSERT INTO delegation (id, principal, delegate, scope, granted_at, last_day, guardian, request) \
        SELECT gen_random_uuid(), principal, delegate, scope, made_at, last_day, true, id \
        FROM delegation_request";
    let died = "INSERT INTO death_report \
            (id, reference, person, said, reported_at, state, asked_until) \
        SELECT person, 48210357, person, '\\x00', '2026-10-01', 'asked', '2027-11-01' \
        FROM membership WHERE member_number = 'V-118203'";
    for (change, messages) in [("SELECT 1", 2), (died, 1)] {
        let setting = Setting::new().await;
        setting.test.add(&Pensioner::dara()).await;
        setting.test.tamper(guardian).await;
        setting.test.tamper(change).await;
        setting.before_due(DUE, 60);
        assert_eq!(setting.reminded().await, (1, messages), "{change}");
        let texts = setting.texts().await;
        assert!(texts.iter().all(|text| text.encode_utf16().count() <= 70), "{texts:?}");
    }
}
