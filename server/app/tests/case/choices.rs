//! A person chooses in which language and letters she is written to, and of what she is reminded.

use std::sync::Mutex;

use async_trait::async_trait;
use sothon_app::AppError;
use sothon_app::case::remind_of_drafts;
use sothon_app::lock;
use sothon_app::message::send_pending_mail;
use sothon_app::notices::{self, EmailSet, SetEmail, ToChoose, Wish};
use sothon_app::port::{Mail, MailError, MailSender};
use sothon_app::sign_in::{CodeBy, Requested, request_code};
use sothon_app::ussd_pin;
use sothon_domain::access::Actor;
use sothon_domain::flow::StepKey;
use sothon_domain::message_choices::{MessageChoices, MessageTongue, Naming, Reminders};
use sothon_domain::message_form::{FormChannel, MessageForm};
use sothon_domain::person_lock::LockChannel;
use sothon_locales::Language;
use time::Duration;

use crate::case::setting::Setting;

impl Setting {
    /// She says so on the portal.
    pub(crate) async fn choose(
        &self,
        tongue: MessageTongue,
        reminders: Reminders,
    ) -> Result<(), AppError> {
        let choices = MessageChoices { tongue, reminders, naming: Naming::Nobody };
        notices::set_message_choices(&self.app, &self.me, choices, FormChannel::Web).await
    }

    async fn chooses(&self, tongue: MessageTongue) {
        self.choose(tongue, Reminders::All).await.expect("her own");
    }

    async fn tongue(&self) -> MessageTongue {
        notices::show(&self.app, &self.me).await.expect("her own").choices.tongue
    }

    /// The only text message that was written since the last was sent.
    async fn text(&self) -> String {
        let mut texts = self.texts().await;
        assert_eq!(texts.len(), 1, "{texts:?}");
        texts.remove(0)
    }

    /// She chooses these letters at the first screen of the short code.
    async fn dials(&self, code: &str) {
        let phone = "012345678".parse().expect("a phone");
        ussd_pin::keep_language(&self.app, &phone, code).await.expect("the store answers");
    }
}

fn is_khmer(text: &str) -> bool {
    text.contains(|letter: char| ('\u{1780}'..='\u{17FF}').contains(&letter))
}

#[tokio::test]
async fn she_is_written_to_in_the_language_and_letters_that_she_chose() {
    for (tongue, said) in [
        (MessageTongue::Khmer, "បានទទួល"),
        (MessageTongue::Romanised, "Ban totuol"),
        (MessageTongue::English, "we have received"),
    ] {
        let setting = Setting::new().await;
        setting.chooses(tongue).await;
        let reference = setting.case().await;
        let text = setting.text().await;
        assert!(text.contains(said) && text.contains(&reference.to_string()), "{text}");
        assert_eq!(is_khmer(&text), tongue == MessageTongue::Khmer, "{text}");
        assert_eq!(setting.tongue().await, tongue);
    }
}

#[tokio::test]
async fn while_she_has_not_said_her_number_s_letters_of_the_short_code_count() {
    let setting = Setting::new().await;
    for (dialled, tongue) in [
        ("km", MessageTongue::Khmer),
        ("km-Latn", MessageTongue::Romanised),
        // The language of her record stays: a short code in English may be somebody else's who helps her.
        ("en", MessageTongue::Khmer),
        ("km-Latn", MessageTongue::Romanised),
    ] {
        setting.dials(dialled).await;
        assert_eq!(setting.tongue().await, tongue, "{dialled}");
    }
    setting.case().await;
    assert!(setting.text().await.is_ascii());
    setting.chooses(MessageTongue::Khmer).await;
    assert_eq!(setting.tongue().await, MessageTongue::Khmer, "what she says herself goes before");
}

#[tokio::test]
async fn a_code_comes_in_her_letters_where_the_page_is_in_khmer() {
    let setting = Setting::new().await;
    setting.chooses(MessageTongue::Romanised).await;
    let number = "K-204577".parse().expect("a member number");
    for (page, said) in [(Language::Khmer, "Kom prap norna"), (Language::English, "Tell nobody")] {
        let nobody = Actor::nobody();
        let asked = request_code(&setting.app, &nobody, &number, CodeBy::Sms, page).await;
        assert!(matches!(asked, Ok(Requested::Sent(_))), "{asked:?}");
        let text = setting.text().await;
        assert!(text.contains(said) && text.contains("\n@"), "{text}");
        setting.test.clock.advance(Duration::hours(25));
    }
}

/// Keeps mails instead of sending them.
#[derive(Default)]
struct Mails(Mutex<Vec<String>>);

#[async_trait]
impl MailSender for Mails {
    async fn send_mail(&self, mail: &Mail) -> Result<(), MailError> {
        let mut kept = self.0.lock().expect("no test panics while sending");
        kept.push(format!("{}\n{}", mail.subject, mail.text));
        Ok(())
    }
}

#[tokio::test]
async fn a_mail_has_khmer_letters_all_the_same() {
    let setting = Setting::new().await;
    let typed = SetEmail { email: "sokha@example.org", key: setting.test.id() };
    let set = notices::set_email(&setting.app, &setting.me, &typed).await.expect("her own");
    assert!(matches!(set, EmailSet::Done { .. }), "{set:?}");
    setting.chooses(MessageTongue::Romanised).await;
    setting.case().await;
    let mails = Mails::default();
    send_pending_mail(&setting.app, &mails, || false).await.expect("they are sent");
    let mails = mails.0.into_inner().expect("no test panics while sending");
    assert!(mails.len() == 1 && is_khmer(&mails[0]), "{mails:?}");
    assert!(setting.text().await.is_ascii());
}

#[tokio::test]
async fn who_wants_only_the_needed_ones_is_not_reminded_of_a_draft() {
    for (reminders, told) in [(Reminders::All, 1), (Reminders::Needed, 0)] {
        let setting = Setting::new().await;
        setting.choose(MessageTongue::Khmer, reminders).await.expect("her own");
        setting.answer(StepKey::Place, "01020101").await;
        setting.test.clock.advance(Duration::days(55));
        assert_eq!(remind_of_drafts(&setting.app).await.expect("the store answers"), told);
        assert_eq!(setting.messages().await, i64::try_from(told).expect("one or none"));
    }
}

#[tokio::test]
async fn who_wants_only_the_needed_ones_hears_of_her_case_all_the_same() {
    let setting = Setting::new().await;
    setting.choose(MessageTongue::Khmer, Reminders::Needed).await.expect("her own");
    setting.case().await;
    assert!(is_khmer(&setting.text().await));
}

#[tokio::test]
async fn it_is_written_down_once_and_the_same_once_more_is_no_act() {
    let setting = Setting::new().await;
    for _ in 0..2 {
        setting.choose(MessageTongue::Romanised, Reminders::Needed).await.expect("her own");
    }
    assert_eq!(setting.rows("message-choices.set").await, (1, 1));
    let acts = setting.test.acts("message-choices.set").await;
    for told in ["km-Latn", "needed", "nobody", "web"] {
        assert!(acts[0].detail.contains(told), "{acts:?}");
    }
}

#[tokio::test]
async fn nobody_chooses_on_a_locked_record_nor_for_somebody_else() {
    let setting = Setting::new().await;
    let (tongue, reminders) = (MessageTongue::English, Reminders::Needed);
    let choices = MessageChoices { tongue, reminders, naming: Naming::Names };
    let officer = &setting.officer;
    let by_staff =
        notices::set_message_choices(&setting.app, officer, choices, FormChannel::Web).await;
    assert!(by_staff.is_err(), "an officer has no messages of a person's own");
    lock::lock(&setting.app, &setting.me, LockChannel::Web).await.expect("her own");
    let locked = setting.choose(choices.tongue, choices.reminders).await;
    assert!(matches!(locked, Err(AppError::RecordLocked)), "{locked:?}");
    assert_eq!(setting.rows("message-choices.set").await, (0, 0));
    assert_eq!(setting.tongue().await, MessageTongue::Khmer);
}

/// Sokha's member number.
const NUMBER: &str = "K-204577";

#[tokio::test]
async fn what_she_says_at_the_counter_is_kept_once_and_told_to_her_in_the_words_that_she_wants() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let found = notices::find_to_choose(app, officer, NUMBER).await.expect("it answers");
    let ToChoose::Found { wish, .. } = found else { panic!("{found:?}") };
    assert_eq!(wish.choices.reminders, Reminders::All);
    let (tongue, reminders) = (MessageTongue::Romanised, Reminders::Needed);
    let choices = MessageChoices { tongue, reminders, naming: Naming::Nobody };
    for _ in 0..2 {
        let kept = notices::choose_for(app, officer, NUMBER, Wish { choices, ..wish }).await;
        assert_eq!(kept.expect("it is kept"), ToChoose::Kept);
    }
    let told = setting.text().await;
    assert!(told.is_ascii() && told.contains("Sakha ban pdo"), "{told}");
    assert_eq!(setting.rows("message-choices.set").await, (1, 1));
    let acts = setting.test.acts("message-choices.set").await;
    assert!(acts[0].detail.contains("branch"), "{acts:?}");
    assert_eq!(notices::show(app, &setting.me).await.expect("her own").choices, choices);
}

#[tokio::test]
async fn no_number_nobody_s_number_and_a_locked_record_change_nothing_at_the_counter() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let (tongue, reminders) = (MessageTongue::English, Reminders::Needed);
    let choices = MessageChoices { tongue, reminders, naming: Naming::Names };
    let wish = Wish { choices, form: MessageForm::Text };
    for (typed, expected) in [("", ToChoose::Malformed), ("K-000001", ToChoose::Unknown)] {
        let found = notices::find_to_choose(app, officer, typed).await.expect("it answers");
        assert_eq!(found, expected);
        let kept = notices::choose_for(app, officer, typed, wish).await.expect("it answers");
        assert_eq!(kept, expected);
    }
    let hers = notices::choose_for(app, &setting.me, NUMBER, wish).await;
    assert!(matches!(hers, Err(AppError::NotFound)), "{hers:?}");
    lock::lock(app, &setting.me, LockChannel::Web).await.expect("her own");
    let locked = notices::choose_for(app, officer, NUMBER, wish).await;
    assert!(matches!(locked, Err(AppError::RecordLocked)), "{locked:?}");
    assert_eq!(setting.rows("message-choices.set").await, (0, 0));
}
