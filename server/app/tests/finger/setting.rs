//! Sokha and an agent at a counter of her province, officers, and an engine whose pictures are words.

use async_trait::async_trait;
use sothon_app::App;
use sothon_app::finger::{self, Enrol, Enrolled, FingerPictures, Settled};
use sothon_app::port::{EngineFailure, EngineFault, ExtractError, FingerEngine};
use sothon_domain::access::{Actor, StaffRole};
use sothon_domain::finger::{
    BadPicture, CONSENT_WORDS, EngineId, EnrolmentStage, Extracted, FingerPosition, FingerScore,
    FingerTemplate,
};
use sothon_domain::person::{FingerEnrolmentId, PersonId};
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
        match &*text {
            "blurred" => return Err(ExtractError::Picture(BadPicture::TooLittle)),
            "crash" => return Err(EngineFailure::plain(EngineFault::Ended).into()),
            _ => {}
        }
        let position = text.split(' ').next().and_then(|first| first.parse().ok());
        Ok(Extracted {
            template: FingerTemplate::new(record.to_vec()),
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

    /// What `by` hears who enrols these.
    pub(crate) async fn sent(&self, by: &Actor, pictures: &Pictures) -> Enrolled {
        let key = self.test.id();
        let enrol = enrolment(self.sokha, pictures, key);
        finger::enrol(&self.app, &Words, by, &enrol).await.expect("it ends in an answer")
    }

    /// The agent enrols good pictures, which stand like this then.
    pub(crate) async fn enrolled(&self, expected: EnrolmentStage) -> FingerEnrolmentId {
        match self.sent(&self.agent, &good()).await {
            Enrolled::Kept(id, stage) => {
                assert_eq!(stage, expected);
                id
            }
            other => panic!("{other:?}"),
        }
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

/// The form with these pictures.
pub(crate) fn enrolment(person: PersonId, pictures: &Pictures, key: uuid::Uuid) -> Enrol<'_> {
    let fingers = pictures.each_ref().map(|(finger, records)| FingerPictures {
        finger: position(*finger),
        records: records.each_ref().map(|record| record.as_bytes()),
    });
    Enrol { person, fingers, consent_words: CONSENT_WORDS, key }
}
