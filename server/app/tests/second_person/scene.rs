//! Two pensioners of Phnom Penh and those of the staff who may come near them.

use sothon_app::App;
use sothon_domain::access::{Actor, Office, StaffRole};
use sothon_domain::person::PersonId;
use sothon_testkit::{Officer, Pensioner, TestDb};

/// Sokha's member number.
pub(crate) const SOKHA: &str = "K-204577";

/// Sokha, and Dara for whose amount no rule is known; officers, agents of two branches, administrators.
pub(crate) struct Scene {
    pub(crate) test: TestDb,
    pub(crate) app: App,
    pub(crate) sokha: PersonId,
    pub(crate) officer: Actor,
    pub(crate) second: Actor,
    pub(crate) elsewhere: Actor,
    pub(crate) agent: Actor,
    pub(crate) colleague: Actor,
    pub(crate) other_branch: Actor,
    pub(crate) unplaced: Actor,
    pub(crate) administrator: Actor,
    pub(crate) second_administrator: Actor,
}

impl Scene {
    pub(crate) async fn new() -> Self {
        let test = TestDb::new().await;
        test.add_branches().await;
        let sokha = test.add(&Pensioner::sokha()).await;
        let dara = Pensioner { place: "12010101".into(), ..Pensioner::dara() };
        test.add(&dara).await;
        let here = Officer::of_phnom_penh();
        let agent = |address: &str, office| {
            let (address, role) = (address.into(), StaffRole::Agent);
            Officer { address, role, office, ..Officer::of_phnom_penh() }
        };
        let at = |code: &str| {
            let (code, province) =
                (code.parse().expect("a code"), "12".parse().expect("two digits"));
            Office::Branch { code, province }
        };
        Self {
            sokha,
            officer: test.add_officer(&here).await,
            second: test.add_officer(&here.colleague()).await,
            elsewhere: test.add_officer(&Officer::of_banteay_meanchey()).await,
            agent: test.add_officer(&agent("agent-1@example.org", at("PP-1"))).await,
            colleague: test.add_officer(&agent("agent-2@example.org", at("PP-1"))).await,
            other_branch: test.add_officer(&agent("agent-3@example.org", at("PP-2"))).await,
            unplaced: test.add_officer(&agent("agent-4@example.org", Office::Head)).await,
            administrator: test.add_officer(&Officer::administrator(0)).await,
            second_administrator: test.add_officer(&Officer::administrator(1)).await,
            app: test.use_cases(),
            test,
        }
    }
}
