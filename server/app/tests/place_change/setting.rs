//! Administrators, an officer, and the shortest way to a change.

use sothon_app::App;
use sothon_app::place_change::{self, PlaceDecided, PlaceProposed, PlaceWanted};
use sothon_domain::access::Actor;
use sothon_domain::person::PlaceChangeId;
use sothon_domain::place_change::{EntryCode, EntryStanding, PlaceKind, TypedPlace};
use sothon_testkit::{Officer, TestDb};

/// Three administrators and three branches.
pub(crate) struct Setting {
    pub(crate) test: TestDb,
    pub(crate) app: App,
    pub(crate) maker: Actor,
    pub(crate) checker: Actor,
    pub(crate) third: Actor,
}

pub(crate) fn code(text: &str) -> EntryCode {
    text.parse().expect("a code")
}

/// What the form for a place in Phnom Penh sends.
pub(crate) fn typed(code: &str) -> TypedPlace {
    let day = || "7:30-11:30, 14:00-17:00".to_owned();
    TypedPlace {
        code: code.into(),
        khmer: "សាខាថ្មី".into(),
        latin: "New branch".into(),
        province: "12".into(),
        place: "120101".into(),
        phone: "023 456 780".into(),
        hours: [day(), day(), day(), day(), day(), String::new(), String::new()],
        ..TypedPlace::default()
    }
}

/// What the form for a device sends.
pub(crate) fn scanner(serial: &str, branch: &str) -> TypedPlace {
    let (code, branch) = (serial.into(), branch.into());
    TypedPlace { code, branch, model: "Reader 3".into(), ..TypedPlace::default() }
}

impl Setting {
    pub(crate) async fn new() -> Self {
        let test = TestDb::new().await;
        let app = test.use_cases();
        test.add_branches().await;
        Self {
            maker: test.add_officer(&Officer::administrator(0)).await,
            checker: test.add_officer(&Officer::administrator(1)).await,
            third: test.add_officer(&Officer::administrator(2)).await,
            app,
            test,
        }
    }

    pub(crate) async fn propose(&self, by: &Actor, wanted: &PlaceWanted) -> PlaceProposed {
        let proposed = place_change::propose(&self.app, by, self.test.id(), wanted).await;
        proposed.expect("proposing ends in an answer")
    }

    /// A change that waits, by the maker.
    pub(crate) async fn waits(&self, wanted: &PlaceWanted) -> PlaceChangeId {
        match self.propose(&self.maker, wanted).await {
            PlaceProposed::Waits(id) => id,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) async fn approve(&self, by: &Actor, id: PlaceChangeId) -> PlaceDecided {
        let decided = place_change::approve(&self.app, by, id, self.test.id()).await;
        decided.expect("approving ends in an answer")
    }

    /// Proposes and approves it.
    pub(crate) async fn done(&self, wanted: &PlaceWanted) {
        let id = self.waits(wanted).await;
        assert_eq!(self.approve(&self.checker, id).await, PlaceDecided::Done);
    }

    /// How an entry stands; none where nothing is or was registered under the code.
    pub(crate) async fn standing(&self, kind: PlaceKind, of: &str) -> Option<EntryStanding> {
        let entry = place_change::entry(&self.app, &self.third, kind, &code(of)).await;
        entry.ok().map(|opened| opened.entry.standing)
    }
}
