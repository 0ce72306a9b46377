//! After the report of a death: the family goes on to a claim, with what was told filled in, and reads which papers
//! help.

use leptos::prelude::*;
use sothon_domain::claimant::SurvivorRelation;
use sothon_domain::paper::PaperKind;

use super::paper_parts::helping;
use super::{claim_record, reports};
use crate::Frame;
use crate::components::button::Button;

/// Where the forms are sent; the number of no report stands in it.
const CLAIM: &str = "/report-death/claim";

/// What a browser may go on to claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimOffer {
    /// As what, in the order of the page, each with the papers that help then.
    pub ways: Vec<(SurvivorRelation, Vec<PaperKind>)>,
    /// Until when what was told is kept: a time of day.
    pub until: String,
    /// Whether whoever reads it has signed in: she claims. Anybody else asks for a record first.
    pub signed_in: bool,
}

/// The section: a button for each way to claim, or for everybody else that the family can claim, and where. A form
/// posts `relation`.
pub(super) fn section(offer: Option<&ClaimOffer>, signed_in: bool, frame: &Frame) -> AnyView {
    let words = frame.words;
    let content = match offer {
        Some(offer) => ways(offer, frame),
        None => elsewhere(signed_in, frame),
    };
    view! {
        <h2>{words.get("death-family-title")}</h2>
        {content}
        <p>{words.get("death-family-amount")}</p>
        <p><a href=frame.href("/what-if?about=family")>{words.get("death-family-try")}</a></p>
    }
    .into_any()
}

fn elsewhere(signed_in: bool, frame: &Frame) -> AnyView {
    let words = frame.words;
    let where_to = match signed_in {
        true => own(frame).into_any(),
        false => without_session(frame),
    };
    view! {
        <p>{words.get("death-family-who")}</p>
        {where_to}
        <p>{words.get("claimant-cannot")}</p>
        <p><a href=frame.href("/help")>{words.get("claimant-help")}</a></p>
    }
    .into_any()
}

/// Where she claims who is signed in: a second record is none of hers. Who acts for another claims nothing there.
fn own(frame: &Frame) -> Option<AnyView> {
    let link = frame.words.get("report-list-title");
    let href = frame.href(reports::PATH);
    frame.is_own().then(|| view! { <p><a href=href>{link}</a></p> }.into_any())
}

fn without_session(frame: &Frame) -> AnyView {
    let words = frame.words;
    view! {
        <p><a href=frame.href(claim_record::PATH)>{words.get("home-family-record")}</a></p>
        <p>{words.get("claimant-members")}</p>
        <p><a href=frame.href("/sign-in")>{words.get("claimant-members-link")}</a></p>
    }
    .into_any()
}

/// A button for each way to claim, and the papers.
pub(super) fn ways(offer: &ClaimOffer, frame: &Frame) -> AnyView {
    let words = frame.words;
    let first = match offer.signed_in {
        true => "death-family-now",
        false => "claimant-record-first",
    };
    let kept = words.with("claimant-kept", &[("time", offer.until.as_str().into())]);
    let forms: Vec<_> = offer.ways.iter().map(|(relation, _)| form(*relation, frame)).collect();
    let members = (!offer.signed_in).then(|| {
        view! {
            <p>{words.get("claimant-members")}</p>
            <p>{words.get("death-family-anew")}</p>
            <p><a href=frame.href("/sign-in")>{words.get("claimant-members-link")}</a></p>
        }
    });
    view! {
        <p>{words.get(first)}</p>
        <p>{words.get("death-family-filled")}</p>
        <p>{kept}</p>
        {forms}
        <form method="post" action=frame.href(claim_record::PATH)>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <Button label=words.get("claimant-erase") secondary=true/>
        </form>
        {members}
        <h3>{words.get("report-papers-title")}</h3>
        <p>{words.get("report-papers-first")}</p>
        {helping(&papers(offer), frame)}
        <p>{words.get("report-papers-answers")}</p>
    }
    .into_any()
}

fn form(relation: SurvivorRelation, frame: &Frame) -> AnyView {
    let key = format!("death-claim-as-{}", relation.code());
    let label = frame.words.get(&key);
    view! {
        <form method="post" action=frame.href(CLAIM)>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="relation" value=relation.code()/>
            <Button label/>
        </form>
    }
    .into_any()
}

/// The papers of every way, each once.
fn papers(offer: &ClaimOffer) -> Vec<PaperKind> {
    let mut all = Vec::new();
    for paper in offer.ways.iter().flat_map(|(_, papers)| papers) {
        if !all.contains(paper) {
            all.push(*paper);
        }
    }
    all
}
