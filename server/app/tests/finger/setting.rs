//! Sokha and an agent at a counter of her province, officers, and an engine whose pictures are words.

use async_trait::async_trait;
use sothon_app::App;
use sothon_app::finger::{self, Settled};
use sothon_app::port::{EngineFailure, EngineFault, ExtractError, FingerEngine};
use sothon_domain::access::{Actor, Scope, StaffRole, Who};
use sothon_domain::effects::Clock;
use sothon_domain::finger::{
    BadPicture, CONSENT_WORDS, EngineId, EnrolmentStage, Extracted, FingerPosition, FingerScore,
    FingerTemplate,
};
use sothon_domain::person::{FingerEnrolmentId, PersonId};
use sothon_store::finger::{NewEnrolment, NewImpression};
use sothon_store::{Act, Subject};
use sothon_testkit::{Officer, Pensioner, TestDb};

/// Stands in every template, and must be read nowhere.
pub(crate) const RIDGES: &str = "whorl-of-nobody";

/// A picture `7 whorl a` is of the left index finger; two are of one finger when they are alike up to the last word.
/// `blurred` is no good, and `crash` ends the engine.
pub(crate) struct Words;

#[async_trait]
impl FingerEngine for Words {
    fn id(&self) -> EngineId {
        EngineId::new("words", 3).expect("an engine")
    }

    fn threshold(&self) -> FingerScore {
        FingerScore(50)
    }

    async fn extract(&self, record: &[u8]) -> Result<Extracted, ExtractError> {
        let text = String::from_utf8_lossy(record);
        // What follows the sign makes another picture, and the same template.
        let text = text.split('#').next().unwrap_or_default();
        match text {
            "blurred" => return Err(ExtractError::Picture(BadPicture::TooLittle)),
            "crash" => return Err(EngineFailure::plain(EngineFault::Ended).into()),
            _ => {}
        }
        let position = text.split(' ').next().and_then(|first| first.parse().ok());
        Ok(Extracted {
            template: FingerTemplate::new(text.as_bytes().to_vec()),
            position: position.and_then(|number| FingerPosition::new(number).ok()),
            quality: None,
        })
    }

    async fn compare(
        &self,
        one: &FingerTemplate,
        other: &FingerTemplate,
    ) -> Result<FingerScore, EngineFailure> {
        let finger = |template: &FingerTemplate| {
            let text = String::from_utf8_lossy(template.bytes()).into_owned();
            let (finger, _) = text.rsplit_once(' ').expect("a picture has words");
            finger.to_owned()
        };
        Ok(FingerScore(if finger(one) == finger(other) { 900 } else { 10 }))
    }
}

pub(crate) fn position(number: u8) -> FingerPosition {
    FingerPosition::new(number).expect("a finger")
}

/// The pictures of the four fingers that are asked for.
pub(crate) type Pictures = [(u8, [String; 3]); 4];

/// Good pictures of both index fingers and both thumbs.
pub(crate) fn good() -> Pictures {
    let pictures = |finger: u8| ["a", "b", "c"].map(|one| format!("{finger} {RIDGES} {one}"));
    [2, 7, 1, 6].map(|finger| (finger, pictures(finger)))
}

pub(crate) struct Setting {
    pub(crate) test: TestDb,
    pub(crate) app: App,
    pub(crate) sokha: PersonId,
    pub(crate) agent: Actor,
    pub(crate) officer: Actor,
}

impl Setting {
    pub(crate) async fn new() -> Self {
        let test = TestDb::new().await;
        let here = Officer::of_phnom_penh();
        let agent = Officer { role: StaffRole::Agent, ..here.colleague() };
        Self {
            sokha: test.add(&Pensioner::sokha()).await,
            agent: test.add_officer(&agent).await,
            officer: test.add_officer(&here).await,
            app: test.use_cases(),
            test,
        }
    }

    /// Good pictures of hers are enrolled by the agent, and stand like this.
    pub(crate) async fn enrolled(&self, stage: EnrolmentStage) -> FingerEnrolmentId {
        let Who::Staff(member) = &self.agent.who else { panic!("{:?}", self.agent) };
        let mut impressions = Vec::new();
        for (finger, pictures) in good() {
            for (picture, impression) in pictures.into_iter().zip(1..) {
                let template = FingerTemplate::new(picture.into_bytes());
                let (id, finger) = (self.test.id(), position(finger));
                impressions.push(NewImpression { id, finger, impression, template });
            }
        }
        let at = self.test.clock.now();
        let new = NewEnrolment {
            id: FingerEnrolmentId::new(self.test.id()),
            person: self.sokha,
            agent: member.id,
            branch: member.office.branch().expect("she works at one"),
            consent_words: CONSENT_WORDS,
            stage,
            engine: &Words.id(),
            impressions: &impressions,
            at,
        };
        let scope = Scope::Own(self.sokha);
        let mut tx = self.app.db.begin_for(&scope, self.sokha).await.expect("she is registered");
        sothon_store::finger::insert(&mut tx, &scope, &new).await.expect("none stands there");
        let (actor, act, subject) = (&self.agent, "test.enrolled", Subject::Person(self.sokha));
        let detail = serde_json::json!({});
        let act = Act { actor, act, subject, at, detail, event: false };
        tx.commit(act).await.expect("it is kept");
        new.id
    }

    pub(crate) async fn settle(
        &self,
        by: &Actor,
        id: FingerEnrolmentId,
        approved: bool,
    ) -> Settled {
        let settled = finger::settle(&self.app, by, id, self.test.id(), approved).await;
        settled.expect("it ends in an answer")
    }

    /// How many templates are kept.
    pub(crate) async fn kept(&self) -> i64 {
        self.test.count("finger_template", "sealed IS NOT NULL AND record_key IS NOT NULL").await
    }

    /// How many enrolments there are in this state.
    pub(crate) async fn in_state(&self, stage: EnrolmentStage) -> i64 {
        self.test.count("finger_enrolment", &format!("state = '{}'", stage.code())).await
    }
}
