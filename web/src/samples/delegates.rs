//! The pages of delegates, for both sides, and what a delegate sees of the other's pages.

use sothon_domain::delegate::DelegateScope;
use sothon_locales::Words;
use time::macros::date;

use super::staff::at_work;
use super::{Sample, facts, sample, signed_in};
use crate::frame::Acting;
use crate::pages::acting_for::{self, ActingForView};
use crate::pages::cases::{self, CasesView};
use crate::pages::delegates::{
    self, Delegate, DelegateDone, DelegateError, DelegatesView, TypedDelegate,
};
use crate::pages::my_pension;
use crate::pages::staff_delegates::{self, DelegateNumberError, StaffDelegatesView};
use crate::{Frame, SignedIn};

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = naming(words);
    samples.extend(acting(words));
    samples.extend(stopping(words));
    samples
}

fn stopping(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffDelegatesView| {
        sample(name, staff_delegates::render(&view, &at_work(words, staff_delegates::PATH)))
    };
    let none = StaffDelegatesView::default();
    let typed = StaffDelegatesView { typed: "K-204577".to_owned(), ..none.clone() };
    let wrong = |error| StaffDelegatesView { error: Some(error), ..typed.clone() };
    let found = Some(("ចា… សុ…".to_owned(), 5));
    vec![
        page("staff-delegates", none.clone()),
        page("staff-delegates-found", StaffDelegatesView { found, ..typed.clone() }),
        page("staff-delegates-stopped", StaffDelegatesView { stopped: true, ..none }),
        page("staff-delegates-malformed", wrong(DelegateNumberError::Malformed)),
        page("staff-delegates-unknown", wrong(DelegateNumberError::Unknown)),
        page("staff-delegates-nobody", wrong(DelegateNumberError::NoDelegate)),
    ]
}

/// *X for Y*, with the longest names.
pub(super) fn acted_for(words: &Words) -> String {
    let name = || "ស្ត្រី".repeat(30);
    words.with("delegates-acted-for", &[("delegate", name().into()), ("name", name().into())])
}

fn naming(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: DelegatesView| {
        sample(name, delegates::render(&view, &signed_in(words, delegates::PATH)))
    };
    let none = DelegatesView {
        delegates: vec![],
        typed: TypedDelegate::default(),
        errors: vec![],
        done: None,
        today: date!(2026 - 11 - 22),
        key: "sample-key".to_owned(),
    };
    let named = DelegatesView { delegates: vec![one(facts::shown_name(words))], ..none.clone() };
    let all =
        DelegateScope::ALL.map(|scope| Delegate { scope, ..one("ស្ត្រី".repeat(30)) });
    let empty = vec![
        DelegateError::Number,
        DelegateError::NameMissing,
        DelegateError::ScopeMissing,
        DelegateError::EndMissing,
    ];
    let typed = TypedDelegate { scope: String::new(), months: String::new(), ..typed() };
    let wrong = |error| DelegatesView { errors: vec![error], typed: self::typed(), ..none.clone() };
    vec![
        page("delegates", none.clone()),
        page("delegates-named", named.clone()),
        page(
            "delegates-granted",
            DelegatesView { done: Some(DelegateDone::Granted), ..named.clone() },
        ),
        page(
            "delegates-revoked",
            DelegatesView { done: Some(DelegateDone::Revoked), ..none.clone() },
        ),
        page("delegates-longest", DelegatesView { delegates: all.into(), ..none.clone() }),
        page("delegates-errors", DelegatesView { errors: empty, typed, ..none.clone() }),
        page("delegates-unknown", wrong(DelegateError::Unknown)),
        page("delegates-myself", wrong(DelegateError::Myself)),
        page("delegates-many", wrong(DelegateError::TooMany)),
        page("delegates-tries", wrong(DelegateError::TooManyTries)),
    ]
}

fn acting(words: &'static Words) -> Vec<Sample> {
    let as_for = |path: &str, acting| {
        let frame = signed_in(words, path);
        let who = |who| SignedIn { name: None, acting: Some(acting), ..who };
        Frame { signed_in: frame.signed_in.clone().map(who), ..frame }
    };
    let name = facts::shown_name(words);
    let acts = |scope| Acting::For { name: name.clone(), scope };
    let page = |name: &str, view: ActingForView, frame: &Frame| {
        sample(name, acting_for::render(&view, frame))
    };
    let own = signed_in(words, acting_for::PATH);
    let people = vec![one(name.clone()), one("ស្ត្រី".repeat(30))];
    let two = ActingForView { people, ..ActingForView::default() };
    let pension = |sample_name: &str, scope| {
        let (_, view) = facts::my_pensions().swap_remove(0);
        sample(sample_name, my_pension::render(&view, &as_for("/my-pension", acts(scope))))
    };
    let list = CasesView { cases: vec![] };
    vec![
        page("acting-for", two.clone(), &own),
        page("acting-for-none", ActingForView::default(), &own),
        page("acting-for-declined", ActingForView { declined: true, ..Default::default() }, &own),
        page("acting-for-now", two.clone(), &as_for(acting_for::PATH, acts(DelegateScope::See))),
        page("acting-for-ended", two, &as_for(acting_for::PATH, Acting::Ended)),
        pension("my-pension-see-for", DelegateScope::See),
        pension("my-pension-report-for", DelegateScope::Report),
        sample(
            "cases-see-for",
            cases::render(&list, &as_for("/my-pension/cases", acts(DelegateScope::See))),
        ),
    ]
}

fn one(name: String) -> Delegate {
    Delegate {
        id: "0193b4a2-0000-7000-8000-000000000001".to_owned(),
        name,
        scope: DelegateScope::See,
        last_day: date!(2027 - 05 - 22),
    }
}

fn typed() -> TypedDelegate {
    TypedDelegate {
        member_number: "K-204577".to_owned(),
        name: "ចាន់ សុភា".to_owned(),
        ..TypedDelegate::default()
    }
}
