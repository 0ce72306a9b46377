//! Until when a child is paid, what may prolong it, and what she can do once it is over.

use leptos::prelude::*;
use sothon_domain::delegate::DelegateScope;
use sothon_domain::pension::{AgeOut, AgeOutStage, Datum};

use crate::Frame;
use crate::components::not_right_link::NotRightLink;
use crate::components::summary_list::Fact;
use crate::components::tag::{Tag, TagKind};

/// The end of a child's pension by age.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildEnd {
    /// When it is, and the age.
    pub end: AgeOut,
    /// Where she stands today.
    pub stage: AgeOutStage,
    /// The number of her case about school, if she has sent one lately.
    pub school: Option<String>,
}

/// The line of the end.
pub(super) fn fact(child: &ChildEnd, frame: &Frame) -> Fact {
    let words = frame.words;
    let AgeOut { age, ends_on } = child.end;
    let (name, tag, reason) = match child.stage {
        AgeOutStage::Far => ("my-pension-child", None, "my-pension-child-age"),
        AgeOutStage::Near => (
            "my-pension-child",
            Some((TagKind::Soon, "my-pension-child-soon")),
            "my-pension-child-age",
        ),
        AgeOutStage::Over => (
            "my-pension-child-ended",
            Some((TagKind::Problem, "my-pension-child-over")),
            "my-pension-child-ended-age",
        ),
    };
    let reason = words.with(reason, &[("age", words.number(age.into()).into())]);
    let tag = tag.map(|(kind, key)| view! { <Tag kind text=words.get(key)/><br/> });
    let value = view! {
        {words.date(ends_on)}<br/>
        {tag}
        <p>{reason}" "{words.get("my-pension-child-nothing-stops")}</p>
        {next(child, frame)}
        <NotRightLink frame=frame.clone() datum=Datum::BirthDate/>
    };
    Fact::new(words.get(name), value)
}

/// What prolongs it and what she can do.
fn next(child: &ChildEnd, frame: &Frame) -> AnyView {
    let words = frame.words;
    let call = [("number", frame.institution.hotline.as_str().into())];
    let may_report = frame.allows(DelegateScope::Report);
    let school = child.school.as_ref().map(|number| {
        let link = may_report.then(|| {
            let href = frame.href(&format!("/my-pension/cases/{number}"));
            view! { " "<a class="nowrap" href=href>{number.clone()}</a> }
        });
        view! { <p>{words.get("my-pension-child-reported")}{link}</p> }.into_any()
    });
    let school = school.unwrap_or_else(|| {
        let link = may_report.then(|| {
            let href = frame.href("/my-pension/report/schooling");
            view! { <p><a href=href>{words.get("my-pension-child-tell")}</a></p> }
        });
        view! { <p>{words.with("my-pension-child-school", &call)}</p>{link} }.into_any()
    });
    let disagree = (child.stage == AgeOutStage::Over).then(|| {
        let (frame, text) = (frame.clone(), words.with("my-pension-child-disagree", &call));
        view! { <p>{text}" "<NotRightLink frame datum=Datum::DecidedAmount/></p> }
    });
    view! { {school}{disagree} }.into_any()
}
