//! What the tests of visits have in common: Sokha's fingers are enrolled, and an agent serves her.

use sothon_app::port::{Captured, ScannerAnswer, ScannerOrder, ScannerRefusal};
use sothon_app::visit::{self, Answered, Arrive, Arrived, Done, Ordered, PapersShown, Reading};
use sothon_domain::access::{Actor, StaffRole};
use sothon_domain::finger::{EnrolmentStage, FingerPosition, PadGrade};
use sothon_domain::person::{CaptureOrderId, VisitId};
use sothon_domain::visit::VisitState;
use sothon_testkit::Officer;
use time::OffsetDateTime;

use crate::finger::setting::{RIDGES, Setting, Words, position};

pub(crate) const SOKHA: &str = "K-204577";

impl Setting {
    /// Sokha comes and has a ticket.
    pub(crate) async fn ticket(&self) -> VisitId {
        let sent = Arrive { number: SOKHA, frail: false, key: self.test.id() };
        let arrived = visit::arrive(&self.app, &self.agent, &sent).await.expect("an answer");
        let Arrived::Ticket(id) = arrived else { panic!("{arrived:?}") };
        id
    }

    /// She is called.
    pub(crate) async fn called(&self) -> VisitId {
        let id = self.ticket().await;
        let called = visit::call(&self.app, &self.agent, id, self.test.id()).await;
        assert_eq!(called.expect("an answer"), Done::Done);
        id
    }

    /// She is called and has fingers in the register.
    pub(crate) async fn served(&self) -> VisitId {
        self.enrolled(EnrolmentStage::Current).await;
        self.called().await
    }

    /// An order for a finger that may be placed.
    pub(crate) async fn ordered(&self, id: VisitId, finger: u8) -> CaptureOrderId {
        let ordered = visit::order_capture(&self.app, &self.agent, id, position(finger)).await;
        match ordered.expect("an answer") {
            Ordered::Order { id, .. } => id,
            other => panic!("{other:?}"),
        }
    }

    /// What the agent hears of a picture for an order.
    pub(crate) async fn pictured(
        &self,
        (id, order): (VisitId, CaptureOrderId),
        picture: &str,
    ) -> Answered {
        let (app, agent) = (&self.app, &self.agent);
        let answered = visit::answer(app, &READING, agent, (id, order), picture.as_bytes()).await;
        answered.expect("an answer")
    }

    /// The same with an order of its own.
    pub(crate) async fn placed(&self, id: VisitId, finger: u8, picture: &str) -> Answered {
        let order = self.ordered(id, finger).await;
        self.pictured((id, order), picture).await
    }

    /// Her paper and her answers are right.
    pub(crate) async fn papers(&self, id: VisitId) -> PapersShown {
        let key = self.test.id();
        let right = ("national-id", true);
        let shown = visit::show_papers(&self.app, &self.agent, (id, key), right).await;
        shown.expect("an answer")
    }

    /// Where a visit of today stands.
    pub(crate) async fn state(&self, id: VisitId) -> VisitState {
        visit::open(&self.app, &self.agent, id).await.expect("her branch's").state
    }

    /// Another agent of the same branch.
    pub(crate) async fn other_agent(&self) -> Actor {
        let third = Officer::of_phnom_penh().colleague().colleague();
        let address = "third@example.org".into();
        let role = StaffRole::Agent;
        self.test.add_officer(&Officer { address, role, ..third }).await
    }

    /// How many certificates there are of this kind.
    pub(crate) async fn certificates(&self, condition: &str) -> i64 {
        self.test.count("life_certificate", condition).await
    }
}

/// A picture of her finger that nobody has sent yet, by its last word.
pub(crate) fn hers(finger: u8, word: &str) -> String {
    format!("{finger} {RIDGES} {word}")
}

/// By what answers are read here.
pub(crate) const READING: Reading<'static> = Reading { scanner: &Plain, engine: &Words };

/// A scanner whose answers are pictures. One that begins with `busy` is none, and in one that begins with `faint` the
/// scanner says how bad it is.
pub(crate) struct Plain;

impl ScannerAnswer for Plain {
    fn environment(&self) -> &'static str {
        "Developer"
    }

    fn domain(&self) -> &'static str {
        "https://sothon.example"
    }

    fn finger(&self, _: FingerPosition) -> &'static str {
        "Right IndexFinger"
    }

    fn opened(
        &self,
        answer: &[u8],
        _: &ScannerOrder<'_>,
        _: OffsetDateTime,
    ) -> Result<Captured, ScannerRefusal> {
        if answer.starts_with(b"busy") {
            return Err(ScannerRefusal::NotReady);
        }
        let quality = answer.starts_with(b"faint").then_some(5);
        let (device, image) = ("SCAN-1".to_owned(), answer.to_owned());
        Ok(Captured { device, pad: PadGrade::One, image, quality })
    }
}
