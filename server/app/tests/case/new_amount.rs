//! An office that agrees that a decided amount is wrong is led to the decision that changes it.

use sothon_app::award_decision::{self, Proposed, Sent};
use sothon_app::case::{self, Decided, NewAmount};
use sothon_app::my_pension;
use sothon_domain::access::Actor;
use sothon_domain::award_decision::{Instrument, TypedProposal};
use sothon_domain::casework::RejectReason;
use sothon_domain::effects::today;
use sothon_domain::money::Riel;
use sothon_domain::pension::Datum;
use sothon_domain::person::{AwardDecisionId, MembershipId, Reference};
use sothon_testkit::Pensioner;
use time::Duration;

use crate::case::setting::{Setting, rejection};

impl Setting {
    /// Dara, a veteran of Phnom Penh for whom no rule is known.
    async fn of_veteran() -> Self {
        Self::with(&Pensioner { place: "12010101".into(), ..Pensioner::dara() }).await
    }

    async fn agreed(&self, datum: Datum, value: &str, words: &str) -> Reference {
        let reference = self.disputed(datum, value, words).await;
        self.take(&self.officer, reference).await;
        assert_eq!(self.approve(&self.officer, reference).await, Decided::Done);
        reference
    }

    /// An amount that the officer proposes.
    async fn proposed(&self, membership: MembershipId) -> AwardDecisionId {
        let typed = TypedProposal {
            kind: "old-age".into(),
            amount: "350000".into(),
            number: "123/26".into(),
            decided_on: "1/2/2026".into(),
            title: "Sub-decree 123".into(),
        };
        let instrument = Instrument::new(b"%PDF-1.7 an invented sub-decree".to_vec());
        let sent = Sent { membership, key: self.test.id(), typed, instrument };
        let proposed = award_decision::propose(&self.app, &self.officer, &sent).await;
        match proposed.expect("proposing ends in an answer") {
            Proposed::Waits(id) => id,
            other => panic!("{other:?}"),
        }
    }

    async fn leads(&self, officer: &Actor, reference: Reference) -> Option<NewAmount> {
        self.opened(officer, reference).await.new_amount
    }
}

#[tokio::test]
async fn from_the_approved_case_to_the_amount_that_two_officers_decide() {
    let setting = Setting::of_veteran().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let reference = setting.disputed(Datum::DecidedAmount, "350000", "").await;
    assert_eq!(setting.leads(officer, reference).await, None, "nothing is agreed yet");
    setting.take(officer, reference).await;
    setting.approve(officer, reference).await;
    let leads = setting.leads(officer, reference).await;
    let Some(NewAmount::Propose(membership)) = leads else { panic!("{leads:?}") };

    let id = setting.proposed(membership).await;
    for who in [officer, &setting.head] {
        assert_eq!(setting.leads(who, reference).await, Some(NewAmount::Waits(id)));
    }
    setting.test.clock.advance(Duration::days(3));
    let shown = award_decision::open(app, &setting.colleague, id).await.unwrap().shown;
    let key = setting.test.id();
    let approved = award_decision::approve(app, &setting.colleague, id, key, &shown).await;
    assert_eq!(approved.unwrap(), award_decision::Decided::Done);
    let award = my_pension::show(app, &setting.me).await.unwrap().award.unwrap();
    assert_eq!(award.amount, Riel::new(350_000));
    let since = Some(NewAmount::DecidedSince(today(app.clock.as_ref())));
    assert_eq!(setting.leads(officer, reference).await, since, "nothing is left to propose");
    let again = setting.agreed(Datum::DecidedAmount, "360000", "").await;
    let leads = setting.leads(officer, again).await;
    assert_eq!(leads, Some(NewAmount::Propose(membership)), "that was decided before this case");
    setting.test.tamper("UPDATE person SET place = '01020101'").await;
    assert_eq!(setting.leads(officer, reference).await, since, "though he has moved");
}

#[tokio::test]
async fn a_proposal_that_is_taken_back_leaves_the_case_where_it_was() {
    let setting = Setting::of_veteran().await;
    let reference = setting.agreed(Datum::DecidedAmount, "350000", "").await;
    let leads = setting.leads(&setting.officer, reference).await;
    let Some(NewAmount::Propose(membership)) = leads else { panic!("{leads:?}") };
    let id = setting.proposed(membership).await;
    let shown = award_decision::open(&setting.app, &setting.officer, id).await.unwrap().shown;
    let key = setting.test.id();
    let done = award_decision::withdraw(&setting.app, &setting.officer, id, key, &shown).await;
    assert_eq!(done.unwrap(), award_decision::Decided::Done);
    assert_eq!(setting.leads(&setting.officer, reference).await, leads);
}

#[tokio::test]
async fn where_a_rule_gives_the_amount_the_case_leads_to_the_rule() {
    let setting = Setting::new().await;
    let reference = setting.agreed(Datum::DecidedAmount, "600000", "").await;
    let leads = setting.leads(&setting.officer, reference).await;
    assert!(matches!(leads, Some(NewAmount::FromRule(_))), "{leads:?}");
}

#[tokio::test]
async fn another_fact_and_a_rejected_amount_lead_nowhere() {
    let setting = Setting::of_veteran().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let paid = setting.agreed(Datum::PaidAmount, "300000", "").await;
    assert_eq!(setting.leads(officer, paid).await, None);
    let reference = setting.disputed(Datum::DecidedAmount, "", "តិចពេក").await;
    setting.take(officer, reference).await;
    let (key, reason) = (setting.test.id(), RejectReason::DecisionStands);
    let rejected = case::reject(app, officer, reference, key, rejection(reason), None).await;
    assert_eq!(rejected.unwrap(), Decided::Done);
    assert_eq!(setting.leads(officer, reference).await, None);
}

#[tokio::test]
async fn who_has_moved_is_left_to_the_office_of_her_new_home() {
    let setting = Setting::of_veteran().await;
    let reference = setting.agreed(Datum::DecidedAmount, "350000", "").await;
    setting.test.tamper("UPDATE person SET place = '01020101'").await;
    let leads = setting.leads(&setting.officer, reference).await;
    assert_eq!(leads, Some(NewAmount::OtherOffice), "no link to a page that is not found");
    let leads = setting.leads(&setting.head, reference).await;
    assert!(matches!(leads, Some(NewAmount::Propose(_))), "{leads:?}");
}

#[tokio::test]
async fn a_corrected_fact_leads_to_what_the_rule_gives_then_and_to_nothing_else() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    assert_eq!(case::to_propose(app, officer).await.unwrap(), []);
    let reference = setting.agreed(Datum::Service, "25/6", "").await;
    let leads = setting.leads(officer, reference).await;
    let Some(NewAmount::Recomputed(membership, amount, _)) = leads else { panic!("{leads:?}") };
    assert!(Riel::ZERO < amount && amount < Riel::new(510_000), "{amount:?}");
    let listed = case::to_propose(app, officer).await.unwrap();
    let [line] = listed.as_slice() else { panic!("{listed:?}") };
    assert_eq!((line.reference, line.datum), (reference, Datum::Service));
    assert_eq!(line.amount, Some(amount));
    let prefilled = award_decision::new_by_rule(app, officer, membership).await.unwrap();
    assert_eq!(prefilled, Some(amount));

    setting.test.clock.advance(Duration::minutes(1));
    let typed = |riel: Riel, kind: &str| TypedProposal {
        kind: kind.into(),
        amount: riel.amount().to_string(),
        number: "123/26".into(),
        decided_on: "1/2/2026".into(),
        title: "Sub-decree 123".into(),
    };
    let send = async |typed| {
        let instrument = Instrument::new(b"%PDF-1.7 an invented sub-decree".to_vec());
        let sent = Sent { membership, key: setting.test.id(), typed, instrument };
        award_decision::propose(app, officer, &sent).await.expect("proposing ends in an answer")
    };
    let more = send(typed(Riel::new(amount.amount() + 1), "old-age")).await;
    assert!(matches!(more, Proposed::RuleKnown(_)), "the rule gives less: {more:?}");
    let kept = send(typed(Riel::new(510_000), "old-age")).await;
    assert!(matches!(kept, Proposed::RuleKnown(_)), "nothing would change: {kept:?}");
    let Proposed::Waits(id) = send(typed(amount, "old-age")).await else { panic!("it waits") };
    assert_eq!(setting.leads(officer, reference).await, Some(NewAmount::Waits(id)));
    assert_eq!(case::to_propose(app, officer).await.unwrap(), [], "one is proposed");

    let shown = award_decision::open(app, &setting.colleague, id).await.unwrap().shown;
    let key = setting.test.id();
    let approved = award_decision::approve(app, &setting.colleague, id, key, &shown).await;
    assert_eq!(approved.unwrap(), award_decision::Decided::Done);
    let award = my_pension::show(app, &setting.me).await.unwrap().award.unwrap();
    assert_eq!(award.amount, amount);
    assert_eq!(case::to_propose(app, officer).await.unwrap(), []);
}

#[tokio::test]
async fn a_correction_in_words_or_without_an_effect_leads_nowhere_and_a_refused_proposal_back() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let words = setting.agreed(Datum::ReferenceSalary, "", "ប្រាក់ខែតិចជាងនេះ").await;
    assert_eq!(setting.leads(officer, words).await, None);
    let capped = setting.agreed(Datum::Service, "40", "").await;
    assert_eq!(setting.leads(officer, capped).await, None, "the rule gives no more for it");
    assert_eq!(case::to_propose(app, officer).await.unwrap(), []);
    let amount = setting.agreed(Datum::DecidedAmount, "600000", "").await;
    assert!(matches!(setting.leads(officer, amount).await, Some(NewAmount::FromRule(_))));
    assert_eq!(case::to_propose(app, officer).await.unwrap(), [], "that is no proposal");
}

#[tokio::test]
async fn an_agreed_amount_without_a_rule_is_listed_until_somebody_proposes_and_again_without_that()
{
    let setting = Setting::of_veteran().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let reference = setting.agreed(Datum::DecidedAmount, "350000", "").await;
    let listed = case::to_propose(app, officer).await.unwrap();
    let [line] = listed.as_slice() else { panic!("{listed:?}") };
    assert_eq!((line.reference, line.amount), (reference, None));
    let leads = setting.leads(officer, reference).await;
    let Some(NewAmount::Propose(membership)) = leads else { panic!("{leads:?}") };
    setting.test.clock.advance(Duration::minutes(1));
    let id = setting.proposed(membership).await;
    assert_eq!(case::to_propose(app, officer).await.unwrap(), []);
    let shown = award_decision::open(app, officer, id).await.unwrap().shown;
    let key = setting.test.id();
    award_decision::withdraw(app, officer, id, key, &shown).await.expect("its maker may");
    assert_eq!(case::to_propose(app, officer).await.unwrap(), listed);
}
