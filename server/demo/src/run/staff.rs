//! The staff of the demo: officers of Phnom Penh, of the province with the most villages and therefore the
//! most people, and of the head office; agents of two branches of Phnom Penh; and two administrators, of
//! whom one proposes and one decides.

use anyhow::Context;
use sothon_app::App;
use sothon_app::staff::demo;
use sothon_domain::access::{Office, StaffRole};
use sothon_locales::Words;

/// Phnom Penh and Kampong Speu.
const PROVINCES: [&str; 2] = ["12", "05"];

/// Branches of Phnom Penh that have an agent; the demo's register has them.
const BRANCHES: [&str; 2] = ["B-1201", "B-1202"];

fn offices() -> impl Iterator<Item = Office> {
    let province =
        |code: &str| Office::Province(code.parse().expect("invariant: two digits are a province"));
    let branch = |code: &str| Office::Branch {
        code: code.parse().expect("invariant: the demo's branches have codes"),
        province: "12".parse().expect("invariant: two digits are a province"),
    };
    PROVINCES.into_iter().map(province).chain([Office::Head]).chain(BRANCHES.map(branch))
}

/// Registers those who are not yet.
pub(super) async fn register(app: &App) -> anyhow::Result<()> {
    for office in offices() {
        demo::ensure_officer(app, office).await.context("registering the demo's staff")?;
    }
    demo::ensure_administrators(app).await.context("registering the demo's administrators")
}

/// How to sign in as one of them, for the terminal. A code lives 30 seconds, so that it says where
/// the code of the moment stands.
pub(super) fn lines(words: &Words, portal: &str) -> Vec<String> {
    let values = [("address", portal.into()), ("password", demo::PASSWORD.into())];
    let one = |office: Office| format!("  {}: {}", demo::address(&office), words.office(&office));
    let administrator = words.role(StaffRole::Administrator);
    let administrators =
        demo::administrators().map(|address| format!("  {address}: {administrator}"));
    std::iter::once(words.with("cli-demo-staff", &values))
        .chain(offices().map(one))
        .chain(administrators)
        .chain([words.with("cli-demo-staff-codes", &values)])
        .collect()
}
