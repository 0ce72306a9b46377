//! The pages of delegates, for both sides, and what a delegate sees of the other's pages.

use sothon_domain::delegate::{
    DecisionFault, DelegateScope, EndReason, LegalDecision, RequestRefusal, RequestRefused,
    TypedDecision, Wanted,
};
use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::person_lock::{CheckedPaper, NotAPaper};
use sothon_locales::Words;
use time::macros::{date, datetime};

use super::staff::at_work;
use super::{Sample, facts, sample, signed_in};
use crate::frame::Acting;
use crate::pages::acting_for::{self, ActingForView};
use crate::pages::cases::{self, CasesView};
use crate::pages::delegates::{self, Delegate, DelegateDone, DelegatesView};
use crate::pages::delegates_code::{self, DelegateCodeView};
use crate::pages::delegates_new::{self, DelegateError, DelegateNewView, TypedDelegate};
use crate::pages::my_pension;
use crate::pages::sign_in_code::CodeError;
use crate::pages::staff_account_new::AccountNumberError;
use crate::pages::staff_delegate_new::{self, ProposalError, StaffDelegateNewView, TypedTerms};
use crate::pages::staff_delegate_one::{
    self, RequestError, RequestPart, RequestStage, StaffDelegateOneView,
};
use crate::pages::staff_delegates::{
    self, DelegateNumberError, GuardianLine, RequestLine, StaffDelegatesView,
};
use crate::pages::staff_proof::Proof;
use crate::pages::step_up::{AskedCode, StepUpState};
use crate::{Frame, SignedIn};

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = naming(words);
    samples.extend(acting(words));
    samples.extend(stopping(words));
    samples.extend(proposing(words));
    samples.extend(deciding(words));
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
    let line = |wanted, mine| RequestLine {
        id: "sample".to_owned(),
        name: "ចា… សុ…".to_owned(),
        wanted,
        made_on: date!(2026 - 11 - 25),
        mine,
    };
    let guardian = |stopped| GuardianLine {
        id: "sample".to_owned(),
        name: "ស៊ឹ… ស្រី…".to_owned(),
        last_day: date!(2027 - 05 - 22),
        stopped,
    };
    let lists = StaffDelegatesView {
        waiting: vec![
            line(Wanted::AtCounter(CheckedPaper::NationalId), true),
            line(Wanted::Guardian(decision()), false),
            line(Wanted::EndGuardian(EndReason::Mistake), false),
            line(Wanted::ResumeGuardian, false),
        ],
        guardians: vec![guardian(true), guardian(false)],
        to_review: vec![(guardian(false), 12), (guardian(false), 58)],
        may_propose_guardian: true,
        ..none.clone()
    };
    vec![
        page("staff-delegates-lists", lists),
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
    let none = DelegatesView { delegates: vec![], done: None };
    let named = DelegatesView { delegates: vec![one(facts::shown_name(words))], ..none.clone() };
    let all =
        DelegateScope::ALL.map(|scope| Delegate { scope, ..one("ស្ត្រី".repeat(30)) });
    let guardian = Delegate { decision: Some(decision()), ..one(facts::shown_name(words)) };
    let stopped = Delegate { stopped: true, ..guardian.clone() };
    let done = |done| DelegatesView { done: Some(done), ..named.clone() };
    let mut samples = vec![
        page("delegates", none.clone()),
        page("delegates-named", named.clone()),
        page("delegates-granted", done(DelegateDone::Granted)),
        page(
            "delegates-revoked",
            DelegatesView { done: Some(DelegateDone::Revoked), ..none.clone() },
        ),
        page("delegates-longest", DelegatesView { delegates: all.into(), ..none.clone() }),
        page("delegates-guardian", DelegatesView { delegates: vec![guardian, stopped], ..none }),
    ];
    samples.extend(form(words));
    samples.extend(codes(words));
    samples
}

fn form(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: DelegateNewView| {
        sample(name, delegates_new::render(&view, &signed_in(words, delegates_new::PATH)))
    };
    let none = DelegateNewView {
        typed: TypedDelegate::default(),
        errors: vec![],
        today: date!(2026 - 11 - 22),
        key: "sample-key".to_owned(),
    };
    let empty = vec![
        DelegateError::Number,
        DelegateError::NameMissing,
        DelegateError::ScopeMissing,
        DelegateError::EndMissing,
    ];
    let typed = TypedDelegate { scope: String::new(), months: String::new(), ..typed() };
    let wrong =
        |error| DelegateNewView { errors: vec![error], typed: self::typed(), ..none.clone() };
    vec![
        page("delegates-new", none.clone()),
        page("delegates-errors", DelegateNewView { errors: empty, typed, ..none.clone() }),
        page("delegates-unknown", wrong(DelegateError::Unknown)),
        page("delegates-myself", wrong(DelegateError::Myself)),
        page("delegates-is-guardian", wrong(DelegateError::Guardian)),
        page("delegates-many", wrong(DelegateError::TooMany)),
        page("delegates-tries", wrong(DelegateError::TooManyTries)),
    ]
}

fn codes(words: &'static Words) -> Vec<Sample> {
    let plain = StepUpState { sent: true, ..StepUpState::default() };
    let page = |name: &str, code, refused| {
        let view = DelegateCodeView {
            delegate: one("ចាន់ តារា".to_owned()), refused, code
        };
        sample(name, delegates_code::render(&view, &signed_in(words, delegates_code::PATH)))
    };
    let asked = |asked| StepUpState { asked: Some(asked), ..plain };
    vec![
        page("delegates-code", plain, None),
        page("delegates-code-sent", asked(AskedCode::Sent), None),
        page("delegates-code-none", asked(AskedCode::NoDestination), None),
        page("delegates-code-wrong", StepUpState { error: Some(CodeError::Wrong), ..plain }, None),
        page("delegates-code-many", plain, Some(DelegateError::TooMany)),
    ]
}

fn decision() -> LegalDecision {
    LegalDecision {
        number: "១២៤/២០២៦".to_owned(),
        body: "សាលាដំបូងរាជធានីភ្នំពេញ".to_owned(),
        decided_on: date!(2026 - 10 - 01),
        ends_on: None,
    }
}

fn proposing(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffDelegateNewView| {
        let path = match view.terms {
            TypedTerms::Counter { .. } => staff_delegate_new::COUNTER,
            TypedTerms::Guardian(_) => staff_delegate_new::GUARDIAN,
        };
        sample(name, staff_delegate_new::render(&view, &at_work(words, path)))
    };
    let terms = TypedTerms::Counter { paper: String::new(), other_paper: String::new() };
    let counter = StaffDelegateNewView {
        member_number: String::new(),
        other: TypedDelegate::default(),
        terms,
        errors: vec![],
        today: date!(2026 - 11 - 22),
        key: "sample-key".to_owned(),
    };
    let terms = TypedTerms::Guardian(TypedDecision::default());
    let guardian = StaffDelegateNewView { terms, ..counter.clone() };
    let wrong = |view: &StaffDelegateNewView, errors| StaffDelegateNewView {
        member_number: "K-204577".to_owned(),
        other: typed(),
        errors,
        ..view.clone()
    };
    let first = [
        ProposalError::Member(AccountNumberError::Unknown),
        ProposalError::Delegate(DelegateError::Number),
        ProposalError::Delegate(DelegateError::NameMissing),
        ProposalError::Delegate(DelegateError::ScopeMissing),
    ];
    let faults = [
        DecisionFault::Number,
        DecisionFault::Body,
        DecisionFault::DecidedOn,
        DecisionFault::EndsOn,
    ];
    let faults = first.into_iter().chain(faults.map(ProposalError::Decision)).collect();
    let papers = vec![
        ProposalError::Member(AccountNumberError::Malformed),
        ProposalError::Delegate(DelegateError::Unknown),
        ProposalError::Delegate(DelegateError::EndMissing),
        ProposalError::Paper(NotAPaper::NoneChosen),
    ];
    let same = vec![
        ProposalError::Delegate(DelegateError::Myself),
        ProposalError::Paper(NotAPaper::NotDescribed),
    ];
    let often = vec![ProposalError::Delegate(DelegateError::TooManyTries)];
    vec![
        page("staff-delegate-new-errors", wrong(&counter, papers)),
        page("staff-delegate-new-same", wrong(&counter, same)),
        page("staff-delegate-new-waits", wrong(&counter, vec![ProposalError::AnotherWaits])),
        page("staff-delegate-new-often", wrong(&counter, often)),
        page("staff-delegate-new-guardian-errors", wrong(&guardian, faults)),
        page("staff-delegate-new", counter),
        page("staff-delegate-new-guardian", guardian),
    ]
}

fn deciding(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffDelegateOneView| {
        let frame = at_work(words, "/staff/delegates/sample");
        sample(format!("staff-delegate-one-{name}"), staff_delegate_one::render(&view, &frame))
    };
    let plain = StaffDelegateOneView {
        id: "sample".to_owned(),
        principal: facts::masked_name(),
        delegate: facts::masked_name(),
        wanted: Wanted::AtCounter(CheckedPaper::Other("សៀវភៅប្រាក់សោធន".repeat(6))),
        scope: DelegateScope::Report,
        last_day: date!(2027 - 05 - 22),
        made_at: datetime!(2026-11-25 03:40 UTC),
        maker: "agent-12@nsaf.example".to_owned(),
        stage: RequestStage::Waits(RequestPart::Checker),
        locked: false,
        guardian: None,
        keys: std::array::from_fn(|_| "sample-key".to_owned()),
        proof: Proof::Given,
        error: None,
    };
    let name = || Shown::Revealed(PrivateFact::Name(facts::name()));
    let in_full = StaffDelegateOneView { principal: name(), delegate: name(), ..plain.clone() };
    let part = |part| StaffDelegateOneView { stage: RequestStage::Waits(part), ..plain.clone() };
    let wants = |wanted| StaffDelegateOneView { wanted, ..plain.clone() };
    let failed = |error| StaffDelegateOneView { error: Some(error), ..plain.clone() };
    let late = RequestError::Refused(RequestRefused::TooLate);
    let done = |stage| StaffDelegateOneView { stage, ..wants(Wanted::Guardian(decision())) };
    let confirmed = done(RequestStage::Confirmed);
    let stands = |stopped| StaffDelegateOneView { guardian: Some(stopped), ..confirmed.clone() };
    let reason = RequestRefusal::PaperDoubtful;
    let no_reason = RequestError::EndReasonMissing;
    vec![
        page("counter", plain.clone()),
        page("in-full", in_full),
        page("guardian", wants(Wanted::Guardian(decision()))),
        page("end", wants(Wanted::EndGuardian(EndReason::Harm))),
        page("resume", wants(Wanted::ResumeGuardian)),
        page("mine", part(RequestPart::Maker)),
        page("onlooker", part(RequestPart::Onlooker)),
        page("locked", StaffDelegateOneView { locked: true, ..plain.clone() }),
        page("code-asked", StaffDelegateOneView { proof: Proof::Asked, ..plain.clone() }),
        page("no-reason", failed(RequestError::ReasonMissing)),
        page("no-room", failed(RequestError::NoRoom)),
        page("late", failed(late)),
        page("confirmed", confirmed.clone()),
        page("stands", stands(false)),
        page("stopped", stands(true)),
        page("end-no-reason", StaffDelegateOneView { error: Some(no_reason), ..stands(false) }),
        page("refused", done(RequestStage::Refused(reason))),
        page("withdrawn", done(RequestStage::Withdrawn)),
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
        decision: None,
        stopped: false,
    }
}

fn typed() -> TypedDelegate {
    TypedDelegate {
        member_number: "K-204577".to_owned(),
        name: "ចាន់ សុភា".to_owned(),
        ..TypedDelegate::default()
    }
}
