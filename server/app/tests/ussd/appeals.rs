//! An appeal by keys is that of the web: one against a decision, in time, and never over words of hers.

use sothon_app::case::{
    self, Answered, AppealStands, AppealState, Decided, Noted, Said, Submission, Submitted, WhySaid,
};
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Channel, LegalReference, RejectReason, Rejection, Stage};
use sothon_domain::effects::Clock;
use sothon_domain::flow::StepKey;
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_domain::person_lock::LockChannel;
use sothon_testkit::Officer;
use time::Duration;

use crate::ussd::handset::{PIN, Service};

impl Service {
    fn me(&self) -> Actor {
        Actor::person(self.sokha)
    }

    /// A dispute of hers that an officer has rejected.
    pub(crate) async fn rejected(&self) -> Reference {
        let (app, me) = (&self.app, self.me());
        let said = Said { value: "25/6", words: "" };
        let noted = case::say(app, &me, Datum::Service, said).await.expect("her own fact");
        assert_eq!(noted, Noted::Kept);
        let kind = CaseKind::Correction(Datum::Service);
        let shown = case::draft(app, &me, kind).await.expect("her own").shown;
        let sent = Submission { kind, channel: Channel::Web, key: self.test.id(), shown };
        let sent = case::submit(app, &me, &sent).await.expect("it is complete");
        let Submitted::Received(first) = sent else { panic!("{sent:?}") };
        self.reject(first).await
    }

    /// Another way to be paid that she has asked for after a sign-in, and an officer has rejected.
    async fn rejected_way(&self) -> Reference {
        let (app, me, kind) = (&self.app, self.me(), CaseKind::PaymentMethod);
        for (step, typed) in [(StepKey::PayTo, "cash"), (StepKey::PayBranch, "សាខាភ្នំពេញ")]
        {
            let kept = case::answer(app, &me, kind, step, typed).await;
            assert!(matches!(kept, Ok(Answered::Kept { .. })), "{kept:?}");
        }
        let shown = case::draft(app, &me, kind).await.expect("her own").shown;
        let sent = Submission { kind, channel: Channel::Web, key: self.test.id(), shown };
        let sent = case::submit_proved(app, &me, &sent, self.test.clock.now()).await;
        match sent.expect("it is complete") {
            Submitted::Received(first) => self.reject(first).await,
            other => panic!("{other:?}"),
        }
    }

    async fn reject(&self, first: Reference) -> Reference {
        let app = &self.app;
        let officer = self.test.add_officer(&Officer::of_phnom_penh()).await;
        let taken = case::take(app, &officer, first, self.test.id()).await;
        assert_eq!(taken.expect("in her reach"), Decided::Done);
        let (reason, reference) = (RejectReason::NotShown, LegalReference::Veterans2010);
        let (key, rejection) = (self.test.id(), Rejection { reason, reference });
        let done = case::reject(app, &officer, first, key, rejection, None).await;
        assert_eq!(done.expect("she has it"), Decided::Done);
        first
    }

    async fn appeals(&self) -> i64 {
        self.test.count("case_file", "kind = 'appeal'").await
    }
}

#[tokio::test]
async fn it_is_sent_once_with_the_number_and_reads_as_a_sentence_of_the_key() {
    let service = Service::new().await;
    let first = service.rejected().await;
    let mut phone = service.at_the_menu("call").await;
    let case = phone.type_all(&["4", PIN]).await;
    assert!(case.text.contains("1 I do not agree"), "{case:?}");
    let why = phone.press("1").await;
    assert!(why.text.contains("Until "), "{why:?}");
    let sent = phone.type_all(&["2", "1"]).await;
    assert_eq!(phone.dial().await, sent, "a repeat of the press is answered the same");
    assert_eq!(service.appeals().await, 1);
    let stands = case::mine_one(&service.app, &service.me(), first).await.expect("hers").appeal;
    let Some(AppealStands::Made { reference, stage: Stage::Received }) = stands else {
        panic!("{stands:?}")
    };
    assert!(sent.end && sent.text.contains(&reference.to_string()), "{sent:?}");
    assert_eq!(service.test.count("case_file", "channel = 'ussd'").await, 1);
    let mut again = service.at_the_menu("again").await;
    let cases = again.type_all(&["4", PIN]).await;
    assert!(!cases.text.contains("I do not agree"), "{cases:?}");
}

#[tokio::test]
async fn what_she_has_written_on_the_portal_is_never_written_over() {
    let service = Service::new().await;
    let first = service.rejected().await;
    let (app, me, hers) = (&service.app, service.me(), "សៀវភៅការងារនៅជាមួយខ្ញុំ");
    assert_eq!(case::say_why(app, &me, first, hers).await.expect("her own"), WhySaid::Kept);
    let mut phone = service.at_the_menu("call").await;
    let last = phone.type_all(&["4", PIN, "1", "2", "1"]).await;
    assert!(last.end && last.text.contains("on the portal"), "{last:?}");
    let seen = case::appeal(app, &me, first).await.expect("her own").state;
    assert!(matches!(seen, AppealState::Open { why: Some(why), .. } if why == hers));
    assert_eq!(service.appeals().await, 0);
}

#[tokio::test]
async fn none_is_taken_late_or_of_a_locked_record() {
    let service = Service::new().await;
    service.rejected().await;
    let mut other = service.at_the_menu("locked").await;
    other.type_all(&["4", PIN, "1", "2"]).await;
    let locked = sothon_app::lock::lock(&service.app, &service.me(), LockChannel::Web).await;
    locked.expect("it can be locked");
    let refused = other.press("1").await;
    assert!(refused.end && refused.text.contains("locked"), "{refused:?}");
    assert_eq!(service.appeals().await, 0);
    service.test.clock.advance(Duration::days(61));
    let mut later = service.at_the_menu("later").await;
    let case = later.type_all(&["4", PIN]).await;
    assert!(case.text.contains("Rejected") && !case.text.contains("not agree"), "{case:?}");
}

#[tokio::test]
async fn none_is_taken_about_where_her_money_goes() {
    let service = Service::new().await;
    service.rejected_way().await;
    let mut phone = service.at_the_menu("call").await;
    let case = phone.type_all(&["4", PIN]).await;
    assert!(case.text.contains("Rejected") && !case.text.contains("not agree"), "{case:?}");
    let wrong = phone.press("1").await;
    assert!(wrong.text.starts_with("Wrong key."), "{wrong:?}");
    assert_eq!(service.appeals().await, 0);
}
