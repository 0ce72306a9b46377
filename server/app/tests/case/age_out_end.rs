//! On the day a child's pension ends by rule, that waits for two officers: once, with why, and nothing changes before they
//! have decided.

use sothon_app::age_out::{EndToDecide, ends_to_decide};
use sothon_app::award_decision::{self, Decided, Proposed, Sent, Sought, Wrong};
use sothon_app::my_pension;
use sothon_domain::access::Actor;
use sothon_domain::award_decision::{Fault, Instrument, ProposalField, Refused, TypedProposal};
use sothon_domain::casework::CaseKind;
use sothon_domain::money::Riel;
use sothon_domain::pension::{AgeOut, Datum, LineKey};
use sothon_domain::person::{AwardDecisionId, MembershipId};
use sothon_testkit::{Pensioner, instructions};
use time::macros::date;
use time::{Date, Duration};

use crate::case::age_out::JOINED;
use crate::case::setting::Setting;

/// When the child of the test data is 21 years old.
const END: Date = date!(2027 - 01 - 15);

/// A form that ends the pension on the day.
fn nothing() -> TypedProposal {
    TypedProposal {
        kind: "survivor".into(),
        amount: "0".into(),
        number: "15/27".into(),
        decided_on: "15/1/2027".into(),
        title: "Sub-decree 41".into(),
    }
}

impl Setting {
    /// The child on the day, after the walk.
    async fn ended() -> Self {
        let setting = Self::child_on(END).await;
        setting.walked().await;
        setting
    }

    async fn to_decide(&self, by: &Actor) -> Vec<EndToDecide> {
        let found = ends_to_decide(&self.app, by).await.expect("she may");
        assert_eq!(usize::try_from(found.total), Ok(found.lines.len()));
        found.lines
    }

    async fn membership(&self) -> MembershipId {
        let sought = award_decision::find_member(&self.app, &self.officer, "K-204585").await;
        let Ok(Sought::Found(membership)) = sought else { panic!("{sought:?}") };
        membership
    }

    async fn propose(&self, typed: TypedProposal) -> Proposed {
        let instrument = Instrument::new(b"%PDF-1.7 an invented decision".to_vec());
        let (membership, key) = (self.membership().await, self.test.id());
        let sent = Sent { membership, key, typed, instrument };
        let proposed = award_decision::propose(&self.app, &self.officer, &sent).await;
        proposed.expect("proposing ends in an answer")
    }

    async fn proposed_end(&self) -> AwardDecisionId {
        let proposed = self.propose(nothing()).await;
        let Proposed::Waits(id) = proposed else { panic!("{proposed:?}") };
        id
    }

    async fn approve_end(&self, by: &Actor, id: AwardDecisionId) -> Decided {
        let shown = award_decision::open(&self.app, by, id).await.expect("she sees it").shown;
        let decided = award_decision::approve(&self.app, by, id, self.test.id(), &shown).await;
        decided.expect("approving ends in an answer")
    }

    /// What she is paid a month by the decision in force.
    async fn amount(&self) -> Riel {
        let seen = my_pension::show(&self.app, &self.me).await.expect("her own");
        seen.award.expect("one was decided").amount
    }
}

#[tokio::test]
async fn an_end_waits_for_two_officers_from_the_day_on_and_is_found_once() {
    let setting = Setting::child_on(END - Duration::DAY).await;
    setting.walked().await;
    assert_eq!(setting.to_decide(&setting.officer).await, [], "the day has not come");
    setting.go_to(END);
    assert_eq!(setting.to_decide(&setting.officer).await, [], "nobody has walked yet");
    tokio::join!(setting.walked(), setting.walked());
    setting.walked().await;
    assert_eq!(setting.test.count("age_out_end", "true").await, 1);
    assert_eq!(setting.rows("age-out.ended").await, (1, 0), "once, by however many");
    let acts = setting.test.acts("age-out.ended").await;
    assert!(acts.iter().all(|act| act.actor == "system:age-out"), "{acts:?}");

    let found = setting.to_decide(&setting.officer).await;
    let [line] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(line.membership, setting.membership().await);
    assert_eq!((line.due_on, line.late), (AgeOut::decide_by(END), false));
    let name = line.name.latin.to_string();
    assert!(!name.contains("CHAN") && !name.contains("Sreymom"), "{name}");
    assert_eq!(setting.to_decide(&setting.head).await, found, "the head office sees all");
    assert_eq!(setting.to_decide(&setting.elsewhere).await, [], "another province");
    for by in [&setting.me, &Actor::nobody()] {
        assert!(ends_to_decide(&setting.app, by).await.is_err());
    }
    setting.go_to(AgeOut::decide_by(END));
    assert!(!setting.to_decide(&setting.officer).await[0].late, "on the last day");
    setting.go_to(AgeOut::decide_by(END) + Duration::DAY);
    setting.walked().await;
    let late = setting.to_decide(&setting.officer).await;
    assert_eq!((late[0].due_on, late[0].late), (AgeOut::decide_by(END), true), "it does not move");
    assert_eq!(setting.amount().await, Riel::new(10_000), "nothing changes by itself");
    assert_eq!(instructions(&setting.app).await.len(), 0);
}

#[tokio::test]
async fn two_officers_decide_what_the_rule_gives_with_why_and_everybody_hears() {
    let setting = Setting::ended().await;
    let (app, officer, membership) = (&setting.app, &setting.officer, setting.membership().await);
    let prefilled = award_decision::new_by_rule(app, officer, membership).await.unwrap();
    assert_eq!(prefilled, Some(Riel::ZERO));
    let lines = award_decision::end_by_rule(app, officer, membership).await.unwrap();
    let keys: Vec<_> = lines.iter().map(|line| line.key).collect();
    assert_eq!(keys, [LineKey::SurvivorRelation, LineKey::SurvivorRefused]);
    assert!(lines[1].citation.is_some(), "it names the article: {lines:?}");

    let id = setting.proposed_end().await;
    assert_eq!(setting.to_decide(officer).await, [], "one is proposed");
    assert_eq!(setting.amount().await, Riel::new(10_000), "nothing changes before the approval");
    assert_eq!(instructions(app).await.len(), 0);
    let own = setting.approve_end(officer, id).await;
    assert_eq!(own, Decided::Refused(Refused::OwnWork));
    let opened = award_decision::open(app, &setting.colleague, id).await.unwrap();
    assert_eq!((opened.working, opened.due), (lines, Riel::ZERO));
    setting.texts().await;
    assert_eq!(setting.approve_end(&setting.colleague, id).await, Decided::Done);

    assert_eq!(setting.amount().await, Riel::ZERO);
    let why = my_pension::why(app, &setting.me).await.unwrap().working.unwrap();
    let says = |key| why.lines.iter().any(|line| line.key == key);
    assert!(says(LineKey::SurvivorRefused) && says(LineKey::DecisionMatches), "{why:?}");
    let ordered = instructions(app).await;
    assert_eq!(ordered.len(), 1, "{ordered:?}");
    let order = &ordered[0]["order"];
    assert_eq!((&order["kind"], &order["amount"]), (&"amount".into(), &0.into()));
    assert_eq!(order["decision"], id.to_string().as_str());
    let texts = setting.texts().await;
    assert_eq!(texts.len(), 1, "{texts:?}");
    assert!(texts[0].contains("បានចប់តាមច្បាប់។ មិនយល់ព្រម?"), "{texts:?}");
    assert_eq!(setting.test.count("age_out_end", "true").await, 0);
    let told = setting.messages().await;
    setting.walked().await;
    assert_eq!(setting.test.count("age_out_end", "true").await, 0, "it is decided");
    assert_eq!(setting.messages().await, told);
}

#[tokio::test]
async fn no_other_amount_is_taken_no_day_before_the_end_and_nothing_of_a_pension_that_goes_on() {
    let setting = Setting::ended().await;
    let kept = setting.propose(TypedProposal { amount: "10000".into(), ..nothing() }).await;
    assert!(matches!(kept, Proposed::RuleKnown(_)), "{kept:?}");
    let wrong =
        |field, fault| Proposed::Wrong(Wrong { fields: vec![(field, fault)], instrument: None });
    let early = setting.propose(TypedProposal { decided_on: "14/1/2027".into(), ..nothing() });
    assert_eq!(early.await, wrong(ProposalField::DecidedOn, Fault::BeforeEnd));
    let setting = Setting::child_on(END - Duration::DAY).await;
    let day = "14/1/2027".to_owned();
    let before = setting.propose(TypedProposal { decided_on: day, ..nothing() }).await;
    assert_eq!(before, wrong(ProposalField::Amount, Fault::AmountOutOfRange), "it goes on");
    let lines =
        award_decision::end_by_rule(&setting.app, &setting.officer, setting.membership().await);
    assert_eq!(lines.await.unwrap(), []);
}

#[tokio::test]
async fn a_corrected_birth_keeps_a_proposed_end_from_being_approved_and_takes_it_from_the_list() {
    let setting = Setting::ended().await;
    let id = setting.proposed_end().await;
    let reference = setting.disputed(Datum::BirthDate, "01/03/2006", "wrong year").await;
    setting.take(&setting.officer, reference).await;
    setting.approve(&setting.officer, reference).await;
    let decided = setting.approve_end(&setting.colleague, id).await;
    assert!(matches!(decided, Decided::RuleKnown(_)), "{decided:?}");
    assert_eq!(setting.amount().await, Riel::new(10_000));
    setting.walked().await;
    assert_eq!(setting.test.count("age_out_end", "true").await, 0);
}

#[tokio::test]
async fn a_withdrawn_end_waits_again_with_the_case_about_school_beside_it() {
    let setting = Setting::ended().await;
    let reference = setting.sent(CaseKind::Schooling).await;
    let before = setting.to_decide(&setting.officer).await;
    assert_eq!(
        before[0].school,
        Some(reference),
        "no rule we hold prolongs it: it waits all the same"
    );
    let id = setting.proposed_end().await;
    let shown = award_decision::open(&setting.app, &setting.officer, id).await.unwrap().shown;
    let key = setting.test.id();
    let withdrawn = award_decision::withdraw(&setting.app, &setting.officer, id, key, &shown).await;
    assert_eq!(withdrawn.unwrap(), Decided::Done);
    assert_eq!(setting.to_decide(&setting.officer).await, before);
}

#[tokio::test]
async fn who_may_be_dead_or_is_no_child_waits_for_nobody() {
    let died = "INSERT INTO death_report \
            (id, reference, person, said, reported_at, state, asked_until) \
        SELECT person, 48210357, person, '\\x00', '2026-10-01', 'asked', '2027-11-01' \
        FROM membership WHERE member_number = 'K-204585'";
    let never = "UPDATE award_fact SET survivor_relation = 'spouse'";
    for change in [died, never] {
        let setting = Setting::child_on(END).await;
        setting.test.tamper(change).await;
        setting.walked().await;
        assert_eq!(setting.test.count("age_out_end", "true").await, 0, "{change}");
    }
}

#[tokio::test]
async fn whose_record_goes_on_under_another_number_waits_no_more() {
    let setting = Setting::ended().await;
    setting.test.add(&Pensioner::dara()).await;
    assert_eq!(setting.to_decide(&setting.officer).await.len(), 1);
    setting.test.tamper(JOINED).await;
    setting.walked().await;
    assert_eq!(setting.to_decide(&setting.officer).await, [], "nobody could decide it");
    setting.test.tamper("DELETE FROM record_merge").await;
    setting.walked().await;
    assert_eq!(setting.to_decide(&setting.officer).await.len(), 1, "it is her own again");
}
