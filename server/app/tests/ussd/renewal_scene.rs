//! Sokha has forgotten her PIN; members of staff here and elsewhere.

use sothon_app::case::Reading;
use sothon_app::pin_renewal::{
    Asked, CallSeen, Done, Heard, NumberTyped, OpenedRenewal, Stage, answer, ask, begin_call, open,
    type_number, waiting,
};
use sothon_domain::access::{Actor, StaffRole};
use sothon_domain::gazetteer;
use sothon_domain::person::{MemberNumber, RenewalId};
use sothon_domain::pin_renewal::Fact;
use sothon_testkit::{Officer, Pensioner};

use crate::ussd::handset::Service;

/// The PIN that she chooses.
pub(crate) const NEW: &str = "6815";

pub(crate) struct Scene {
    pub(crate) service: Service,
    pub(crate) officer: Actor,
    pub(crate) second: Actor,
    pub(crate) elsewhere: Actor,
}

impl Scene {
    pub(crate) async fn new() -> Self {
        Self::of(&Pensioner::sokha()).await
    }

    pub(crate) async fn of(pensioner: &Pensioner) -> Self {
        let service = Service::of(pensioner).await;
        let here = Officer::of_phnom_penh();
        let second = Officer { role: StaffRole::Agent, ..here.colleague() };
        Self {
            officer: service.test.add_officer(&here).await,
            second: service.test.add_officer(&second).await,
            elsewhere: service.test.add_officer(&Officer::of_banteay_meanchey()).await,
            service,
        }
    }

    /// Somebody asks on the web.
    pub(crate) async fn ask(&self, number: &str) {
        let number: MemberNumber = number.parse().expect("a member number");
        let asked = Asked { number: &number, phone: None, key: self.service.test.id() };
        ask(&self.service.app, &asked).await.expect("asking ends in the one answer");
    }

    /// How many requests stand, satisfying a condition in SQL.
    pub(crate) async fn requests(&self, condition: &str) -> i64 {
        self.service.test.count("pin_renewal", condition).await
    }

    /// The one request that the office sees.
    pub(crate) async fn found(&self) -> RenewalId {
        let found = waiting(&self.service.app, &self.officer).await.expect("the office's list");
        assert_eq!(found.len(), 1, "{found:?}");
        found[0].id
    }

    pub(crate) async fn seen(&self, by: &Actor, id: RenewalId) -> OpenedRenewal {
        open(&self.service.app, by, id).await.expect("her office's")
    }

    /// Begins a call; what is to be asked.
    pub(crate) async fn call(&self, by: &Actor, id: RenewalId) -> [Fact; 2] {
        let begun = begin_call(&self.service.app, by, id, self.service.test.id()).await;
        assert_eq!(begun.expect("calling ends in an answer"), Done::Done);
        match self.seen(by, id).await.stage {
            Stage::Open { call: CallSeen::Mine { facts, .. }, .. } => facts,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) async fn hear(&self, by: &Actor, id: RenewalId, heard: [&str; 2]) -> Heard {
        let heard = answer(&self.service.app, by, id, self.service.test.id(), heard).await;
        heard.expect("hearing ends in an answer")
    }

    /// A call in which both facts are right; the number that is read to her, as she types it.
    pub(crate) async fn right_call(&self, by: &Actor, id: RenewalId) -> String {
        let told = self.call(by, id).await.map(told);
        match self.hear(by, id, [&told[0], &told[1]]).await {
            Heard::Done { number: Some(number) } => number.digits(),
            other => panic!("{other:?}"),
        }
    }

    /// A request for her, proved by a call.
    pub(crate) async fn proved(&self) -> RenewalId {
        self.proved_with_number().await.0
    }

    /// The same, with the number that was read to her.
    pub(crate) async fn proved_with_number(&self) -> (RenewalId, String) {
        self.ask("K-204577").await;
        let id = self.found().await;
        (id, self.right_call(&self.officer, id).await)
    }

    /// What the right number gives to the phone.
    pub(crate) async fn proof(&self, id: RenewalId, number: &str) -> Vec<u8> {
        let phone = "012345678".parse().expect("her phone");
        match type_number(&self.service.app, &phone, id, number).await {
            Ok(NumberTyped::Right { proof }) => proof,
            other => panic!("{other:?}"),
        }
    }

    /// The renewals among the acts, in order.
    pub(crate) async fn acts(&self) -> Vec<String> {
        let acts = self.service.test.acts("pin-renewal.").await;
        acts.into_iter().map(|written| written.act).collect()
    }

    /// Who has looked into her file.
    pub(crate) async fn looked(&self) -> Vec<Reading> {
        let she = Actor::person(self.service.sokha);
        sothon_app::case::who_looked(&self.service.app, &she).await.expect("her own file")
    }

    /// Whether her phone, dialling now, is offered a new PIN.
    pub(crate) async fn is_offered(&self, session: &str) -> bool {
        self.service.phone(session).dial().await.text.contains("choose a new PIN")
    }
}

/// What she says when she is asked.
pub(crate) fn told(fact: Fact) -> String {
    match fact {
        Fact::BirthDate => "15/6/1957".to_owned(),
        Fact::NationalId => "4567".to_owned(),
        Fact::Account => "6789".to_owned(),
        Fact::FirstMonth => "7/2023".to_owned(),
        Fact::Commune => {
            let commune = "120101".parse().expect("a commune");
            gazetteer::name(&commune).expect("a commune of today").khmer.to_owned()
        }
    }
}
