//! What machines of the institution may ask for, for people who set them up. Nothing is loaded from elsewhere.

use leptos::prelude::*;
use sothon_domain::back_office::NotDecided;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::table::Table;
use crate::document::{self, Mood};

/// The path of the page, without language prefix.
pub const PATH: &str = "/api";

/// Where the description for machines is.
const DOCUMENT: &str = "/api/v1/openapi.json";

/// The interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MachinesView {
    /// What a machine may ask for.
    pub operations: Vec<Operation>,
    /// What it may be told when nothing was done.
    pub wrong: Vec<Wrong>,
}

/// Something a machine may ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// The HTTP method.
    pub method: &'static str,
    /// The whole path, with names of what stands in it in braces.
    pub path: String,
    /// The end of its word key.
    pub key: String,
}

/// What a machine may be told when nothing was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrong {
    /// The end of its word key.
    pub code: &'static str,
    /// The HTTP status.
    pub status: u16,
}

/// The whole page.
pub fn render(view: &MachinesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("machines-title");
    let named = |keys: &[&str]| keys.iter().map(|key| words.get(key).to_owned()).collect();
    let operations: Vec<_> = view.operations.iter().map(|one| operation(one, frame)).collect();
    let wrong: Vec<_> = view.wrong.iter().map(|one| told(one, frame)).collect();
    let refusals: Vec<_> = NotDecided::ALL.into_iter().map(|why| undecided(why, frame)).collect();
    let content = view! {
        <BackLink href=frame.href("/") label=words.get("frame-back")/>
        <h1>{title}</h1>
        <p>{words.get("machines-intro")}</p>
        <p>{words.get("machines-order")}</p>
        <p>{words.get("machines-cases")}</p>
        <p>{words.get("machines-key")}</p>
        <p>{words.get("machines-document")}": "<code lang="en">{DOCUMENT}</code></p>
        <Table
            caption=words.get("machines-operations")
            columns=named(&["machines-address", "machines-does"])
            rows=operations
        />
        <Table
            caption=words.get("machines-wrong")
            columns=named(&["machines-code", "machines-status", "machines-means"])
            rows=wrong
        />
        <Table
            caption=words.get("machines-not-decided")
            columns=named(&["machines-code", "machines-means"])
            rows=refusals
        />
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn operation(one: &Operation, frame: &Frame) -> Vec<AnyView> {
    let address = view! { <code lang="en">{one.method}" "{one.path.clone()}</code> };
    let does = frame.words.get(&format!("machines-operation-{}", one.key)).to_owned();
    vec![address.into_any(), does.into_any()]
}

fn told(one: &Wrong, frame: &Frame) -> Vec<AnyView> {
    let key = format!("api-problem-{}", one.code);
    let means = frame.words.get(&key).to_owned();
    let code = view! { <code lang="en" id=one.code>{key}</code> };
    vec![code.into_any(), one.status.to_string().into_any(), means.into_any()]
}

/// Why one decision of a list changed nothing.
fn undecided(why: NotDecided, frame: &Frame) -> Vec<AnyView> {
    let means = frame.words.get(&format!("api-not-decided-{}", why.code())).to_owned();
    let code = view! { <code lang="en">{why.code()}</code> };
    vec![code.into_any(), means.into_any()]
}
