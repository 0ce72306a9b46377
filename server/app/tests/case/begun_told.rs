//! What was told of a death meets a claim that there is already: with the office, or come back.

use sothon_app::case;
use sothon_app::death_report::{self, Browser, ClaimBegun, Reported, Sent};
use sothon_domain::casework::{CaseKind, ReturnReason};
use sothon_domain::claimant::SurvivorRelation;
use sothon_domain::death_report::TypedReport;
use sothon_domain::flow::StepKey;
use sothon_locales::Language;

use crate::case::likely;
use crate::case::setting::Setting;

const BROWSER: &str = "browser";

/// The widow's browser tells of the death of this member; then she presses.
async fn press(setting: &Setting, number: &str) -> ClaimBegun {
    let (number, relation) = (number.to_owned(), "spouse".to_owned());
    let typed = TypedReport { number, relation, ..TypedReport::default() };
    let browser = Some(Browser { token: BROWSER, language: Language::Khmer });
    let sent = Sent { typed: &typed, address: None, browser, key: setting.test.id() };
    let reported = death_report::report(&setting.app, &sent).await;
    assert!(matches!(reported, Ok(Reported::Received { .. })), "{reported:?}");
    let wife = SurvivorRelation::Wife;
    let pressed = death_report::claim(&setting.app, &setting.me, BROWSER, wife).await;
    pressed.expect("an answer")
}

#[tokio::test]
async fn a_claim_with_the_office_or_come_back_is_not_written_over() {
    let (setting, reference) = likely::setting().await;
    assert_eq!(press(&setting, "K-999999").await, ClaimBegun::AlreadyOpen(reference));
    assert_eq!(setting.test.count("claimant_told", "true").await, 1, "it waits on");
    setting.take(&setting.head, reference).await;
    let (key, reason) = (setting.test.id(), ReturnReason::PapersNeeded);
    let back = case::send_back(&setting.app, &setting.head, reference, key, reason, None).await;
    back.expect("the holder sends it back");
    assert_eq!(press(&setting, "K-999999").await, ClaimBegun::Another);
    assert_eq!(setting.test.count("claimant_told", "true").await, 1, "it waits on");
    let draft = case::draft(&setting.app, &setting.me, CaseKind::SurvivorsClaim).await;
    let answers = draft.expect("her own").answers;
    assert_eq!(answers.get(StepKey::DeceasedNumber), Some("K-204577"), "it stayed");
    assert_eq!(press(&setting, "K-204577").await, ClaimBegun::Claim(None), "it is the same");
}
