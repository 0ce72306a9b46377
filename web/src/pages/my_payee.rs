//! Who receives somebody's pension for her and how she says no, and for whom she receives herself.

use leptos::prelude::*;
use time::Date;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::panel::Panel;
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/my-pension/payee";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MyPayeeView {
    /// Who receives for her, and who is to.
    pub mine: Vec<MyPayee>,
    /// Whether she may end all of it herself.
    pub may_end: bool,
    /// For whom she receives: the name in the page's language, and the last day.
    pub receives: Vec<(String, Date)>,
    /// Whether it was just ended.
    pub ended: bool,
    /// Whether it was not, because she is not of age.
    pub not_of_age: bool,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// Who receives for her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyPayee {
    /// The name in the page's language.
    pub name: String,
    /// The last day on which it holds.
    pub last_day: Date,
    /// Whether it is only proposed.
    pub waits: bool,
    /// Whether the money goes to an account of the payee.
    pub to_account: bool,
}

/// Who receives for her or is to, as her first page says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidInstead {
    /// The name in the page's language.
    pub name: String,
    /// Whether it is only proposed.
    pub waits: bool,
}

/// What her first page says of them, and where she says no.
pub(super) fn on_first_page(payees: &[PaidInstead], frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    if payees.is_empty() {
        return None;
    }
    let said = |one: &PaidInstead| {
        let key = if one.waits { "my-pension-payee-waits" } else { "my-pension-payee" };
        let text = words.with(key, &[("name", one.name.as_str().into())]);
        view! { <p>{text}</p> }
    };
    let said: Vec<_> = payees.iter().map(said).collect();
    let href = frame.href(PATH);
    Some(
        view! {
            <Notice kind=NoticeKind::Attention>
                {said}
                <p><a href=href>{words.get("my-pension-payee-more")}</a></p>
            </Notice>
        }
        .into_any(),
    )
}

/// The whole page; its form posts `key` to its own address.
pub fn render(view: &MyPayeeView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("payee-title");
    let young = || FieldError { field: None, text: call("payee-young", frame) };
    let errors: Vec<_> = view.not_of_age.then(young).into_iter().collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let ended = view.ended.then(|| {
        view! {
            <Notice kind=NoticeKind::Good><p role="status">{words.get("payee-ended")}</p></Notice>
        }
    });
    let mine: Vec<_> = view.mine.iter().map(|mine| instead(mine, frame)).collect();
    let no = match mine.is_empty() {
        false => says_no(view, frame),
        true => view! { <p>{words.get("payee-nobody")}</p> }.into_any(),
    };
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {ended}
        <h2>{words.get("payee-mine")}</h2>
        {mine}
        {no}
        {receives(view, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn call(key: &str, frame: &Frame) -> String {
    frame.words.with(key, &[("number", frame.institution.hotline.as_str().into())])
}

/// Who receives for her, or is to.
fn instead(mine: &MyPayee, frame: &Frame) -> AnyView {
    let words = frame.words;
    let stands = if mine.waits { "payee-is-proposed" } else { "payee-is-paid" };
    let way = if mine.to_account { "payee-way-bank" } else { "payee-way-cash" };
    let facts = vec![
        Fact::new(words.get("payee-name"), mine.name.clone()),
        Fact::new(words.get("payee-until"), words.date(mine.last_day)),
        Fact::new(words.get("payee-way"), words.get(way)),
    ];
    view! {
        <Panel>
            <p>{words.get(stands)}</p>
            <SummaryList facts/>
        </Panel>
    }
    .into_any()
}

/// How she says no.
fn says_no(view: &MyPayeeView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let no = match view.may_end {
        true => {
            let (action, csrf, key) = (frame.href(PATH), frame.csrf.clone(), view.key.clone());
            view! {
                <p>{words.get("payee-no")}</p>
                <form method="post" action=action>
                    <input type="hidden" name="csrf" value=csrf/>
                    <input type="hidden" name="key" value=key/>
                    <Button label=words.get("payee-act-for-myself") secondary=true/>
                </form>
            }
            .into_any()
        }
        false => view! { <p>{call("payee-young", frame)}</p> }.into_any(),
    };
    let to_call = call("payee-call", frame);
    view! {
        <p>{words.get("payee-hers")}</p>
        {no}
        <p>{to_call}</p>
    }
    .into_any()
}

/// For whom she receives, and what she owes them.
fn receives(view: &MyPayeeView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    if view.receives.is_empty() {
        return None;
    }
    let facts = view
        .receives
        .iter()
        .map(|(name, last_day)| Fact::new(name.clone(), words.date(*last_day)))
        .collect::<Vec<_>>();
    let duties = ["payee-duty-spend", "payee-duty-own", "payee-duty-tell", "payee-duty-death"];
    let duties = duties.map(|key| view! { <li>{words.get(key)}</li> }).into_iter();
    let duties = duties.collect::<Vec<_>>();
    Some(
        view! {
            <h2>{words.get("payee-receives")}</h2>
            <p>{words.get("payee-receives-until")}</p>
            <SummaryList facts/>
            <h3>{words.get("payee-duties")}</h3>
            <ul>{duties}</ul>
            <p>{call("payee-stop", frame)}</p>
        }
        .into_any(),
    )
}
