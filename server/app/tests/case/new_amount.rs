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

use crate::setting::Setting;

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
    let rejected = case::reject(app, officer, reference, key, reason, None).await;
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
