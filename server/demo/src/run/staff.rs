//! The staff of the demo: an officer and a checker of Phnom Penh and of the province with the most villages and
//! therefore the most people, of whom the one decides what the other has begun; an officer of the head office; agents
//! of two branches of Phnom Penh; and two administrators, of whom one proposes and one decides.

use anyhow::Context;
use sothon_app::App;
use sothon_app::staff::demo;
use sothon_domain::access::{Office, StaffRole};
use sothon_domain::person::PlaceCode;
use sothon_locales::Words;

/// Phnom Penh and Kampong Speu.
const PROVINCES: [&str; 2] = ["12", "05"];

/// Branches of Phnom Penh that have an agent; the demo's register has them.
const BRANCHES: [&str; 2] = ["B-1201", "B-1202"];

fn provinces() -> impl Iterator<Item = PlaceCode> {
    PROVINCES.into_iter().map(|code| code.parse().expect("invariant: two digits are a province"))
}

fn offices() -> impl Iterator<Item = Office> {
    let branch = |code: &str| Office::Branch {
        code: code.parse().expect("invariant: the demo's branches have codes"),
        province: "12".parse().expect("invariant: two digits are a province"),
    };
    provinces().map(Office::Province).chain([Office::Head]).chain(BRANCHES.map(branch))
}

/// Registers those who are not yet.
pub(super) async fn register(app: &App) -> anyhow::Result<()> {
    for office in offices() {
        demo::ensure_officer(app, office).await.context("registering the demo's staff")?;
    }
    for province in provinces() {
        demo::ensure_checker(app, province).await.context("registering the demo's checkers")?;
    }
    demo::ensure_administrators(app).await.context("registering the demo's administrators")
}

/// How to sign in as one of them, for the terminal. A code lives 30 seconds, so that it says where
/// the code of the moment stands.
pub(super) fn lines(words: &Words, portal: &str) -> Vec<String> {
    let values = [("address", portal.into()), ("password", demo::PASSWORD.into())];
    let one = |office: Office| format!("  {}: {}", demo::address(&office), words.office(&office));
    let checkers = provinces().map(|province| {
        let (address, role) = (demo::checker(&province), words.role(StaffRole::Checker));
        format!("  {address}: {role}, {}", words.office(&Office::Province(province)))
    });
    let administrator = words.role(StaffRole::Administrator);
    let administrators =
        demo::administrators().map(|address| format!("  {address}: {administrator}"));
    std::iter::once(words.with("cli-demo-staff", &values))
        .chain(offices().map(one))
        .chain(checkers)
        .chain(administrators)
        .chain([words.with("cli-demo-staff-codes", &values)])
        .collect()
}
