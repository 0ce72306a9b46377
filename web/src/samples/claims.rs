//! Claims, life events and requests: each kind that the back office carries out, from its first page to its
//! decision.

use sothon_domain::casework::{
    CaseKind, DeceasedHeld, Effect, Likely, LikelyFacts, NotSaid, Opening, Recorded, RegisterSays,
    Stage,
};
use sothon_domain::claimant::{self, SurvivorRelation::Wife};
use sothon_domain::flow::{
    Answer, Answers, Children, Fault, KnownAs, MOST_CHILDREN, Question, Step, StepKey,
};
use sothon_domain::money::{Months, Riel};
use sothon_domain::paper::PapersOf;
use sothon_domain::part_date::PartDate;
use sothon_domain::pension::{AwardKind, RuleBook, SurvivorRelation};
use sothon_domain::person::{Scheme, Sex};
use sothon_domain::year_month::YearMonth;
use sothon_locales::Words;
use time::macros::date;

use super::claim_record::{deceased, empty};
use super::{Sample, casework, death, papers, sample, signed_in, staff_work};
use crate::pages::case::{self, CaseView};
use crate::pages::papers_so_far::{GiveAt, PapersSoFar};
use crate::pages::report::{self, ReportState, ReportView};
use crate::pages::report_check::{self, ReportCheckView};
use crate::pages::report_step::{self, ChildrenQuestion, QuestionView, ReportStepView};
use crate::pages::report_way::ReportWay::Own;
use crate::pages::reports::{self, BegunLine, ReportsView, ToldHere};
use crate::pages::staff_case::{Alike, StaffCaseView};

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let page = |name, view: ReportsView| {
        sample(name, reports::render(&view, &signed_in(words, reports::PATH)))
    };
    let told =
        |name, told| page(name, ReportsView { kinds: kinds(), begun: vec![], told: Some(told) });
    let list = |name, begun| page(name, ReportsView { kinds: kinds(), begun, told: None });
    let begun = |kind: CaseKind, near| BegunLine {
        kind,
        path: report::step_path(kind, "check"),
        kept: casework::kept(near),
    };
    let far: Vec<_> = CaseKind::ALL.map(|kind| begun(kind, false)).into();
    let mut samples = vec![
        list("reports", vec![]),
        list("reports-begun", far),
        list("reports-near", vec![begun(CaseKind::OldAgeClaim, true)]),
        told("reports-told", ToldHere::Waits(death::offer(&[Wife], true, words))),
        told("reports-told-gone", ToldHere::Gone),
    ];
    for kind in kinds() {
        samples.extend(start(kind, words));
        samples.extend(kind.flow().steps.iter().map(|step| question(kind, step, words)));
        samples.push(check(kind, words));
        samples.extend(cases(kind, words));
    }
    samples.extend(of_children(words));
    samples.extend(at_the_office(words));
    samples
}

/// The kinds that the back office carries out.
fn kinds() -> Vec<CaseKind> {
    let own = |kind: &CaseKind| {
        !matches!(kind, CaseKind::AddressChanged | CaseKind::Correction(_) | CaseKind::Appeal)
    };
    CaseKind::ALL.into_iter().filter(own).collect()
}

fn start(kind: CaseKind, words: &'static Words) -> Vec<Sample> {
    let path = report::step_path(kind, kind.flow().steps[0].key.code());
    let claims = kind.opening() == Opening::AfterDeath;
    let states: &[(&str, bool)] = match claims {
        true => &[("", false), ("-known", true), ("-another", false)],
        false => &[("", false)],
    };
    let page = |(end, known): &(&str, bool)| {
        let another = (*end == "-another").then(deceased);
        let state = match another {
            Some(_) => ReportState::Begun { path: path.clone(), kept: casework::kept(false) },
            None => ReportState::New { path: path.clone() },
        };
        let papers = if claims { kind.papers(&answered(kind)) } else { Vec::new() };
        let papers = papers.into();
        let view = ReportView { way: Own, kind, state, known: *known, papers, another };
        let frame = signed_in(words, &format!("{}/{}", reports::PATH, kind.code()));
        sample(format!("report-{}{end}", kind.code()), report::render(&view, &frame))
    };
    let mut samples: Vec<_> = states.iter().map(page).collect();
    samples.push(begun(kind, path, words));
    samples
}

/// Begun, with the papers that can be given now.
fn begun(kind: CaseKind, path: String, words: &'static Words) -> Sample {
    let state = ReportState::Begun { path, kept: casework::kept(false) };
    let papers = papers::so_far(GiveAt::Own(PapersOf::Draft(kind)));
    let view = ReportView { way: Own, kind, state, known: false, papers, another: None };
    let frame = signed_in(words, &format!("{}/{}", reports::PATH, kind.code()));
    sample(format!("report-{}-begun", kind.code()), report::render(&view, &frame))
}

fn question(kind: CaseKind, step: &Step, words: &'static Words) -> Sample {
    let view = ReportStepView {
        way: Own,
        kind,
        step: step.key,
        number: 2,
        count: None,
        question: empty(step.question),
        fault: None,
        unknown: step.unknown,
        kept: None,
        deceased: deceased(),
    };
    let frame = signed_in(words, &report::step_path(kind, step.key.code()));
    let name = format!("report-{}-{}", kind.code(), step.key.code());
    sample(name, report_step::render(&view, &frame))
}

/// Every question answered, the longest way.
fn answered(kind: CaseKind) -> Answers {
    let mut answers = Answers::default();
    while let Some(step) = kind.flow().next(&answers) {
        answers.set(step.key, &answer(step));
    }
    answers
}

/// The longest names of somebody who died.
fn known_as() -> KnownAs {
    let name = deceased();
    KnownAs { name: name.clone(), in_service: Some(name.clone()), others: vec![name; 3] }
}

fn answer(step: &Step) -> Answer {
    let parsed = "invariant: sample answers are written right";
    match (step.key, step.question) {
        (_, Question::KnownAs) => Answer::KnownAs(known_as()),
        (StepKey::Relation, question) => question.choices()[0].clone(),
        (_, Question::Line | Question::Called) => Answer::Line("ស្ត្រី".repeat(20)),
        (_, Question::Text) => Answer::Text("</dd><b>ស្ត្រី ".repeat(20)),
        (_, Question::Money) => Answer::Money(Riel::new(100_000_000)),
        (_, Question::Length) => Answer::Length(Months::new(306)),
        (_, Question::Date) => Answer::Date(date!(2026 - 10 - 15)),
        (_, Question::PartDate) => Answer::PartDate(PartDate::Day(date!(2026 - 10 - 15))),
        (_, Question::Children) => Answer::Children(children()),
        (_, Question::Month) => Answer::Month(YearMonth::new(2026, 10).expect(parsed)),
        (_, Question::Place) => Answer::Place("01020101".parse().expect(parsed)),
        (_, Question::Phone) => Answer::Phone("012999888".parse().expect(parsed)),
        (_, Question::MemberNumber) => Answer::MemberNumber("K-204577".parse().expect(parsed)),
        (_, question) => question.choices().last().cloned().unwrap_or(Answer::Unknown),
    }
}

/// The question of the children where twelve are named, and where one of them is changed wrongly.
fn of_children(words: &'static Words) -> Vec<Sample> {
    let (kind, step) = (CaseKind::SurvivorsClaim, StepKey::ChildNames);
    let page = |name: &str, question: ChildrenQuestion, fault: Option<Fault>| {
        let view = ReportStepView {
            way: Own,
            kind,
            step,
            number: 7,
            count: None,
            question: QuestionView::Children(question),
            fault,
            unknown: false,
            kept: None,
            deceased: deceased(),
        };
        let frame = signed_in(words, &report::step_path(kind, step.code()));
        sample(format!("report-survivors-claim-{name}"), report_step::render(&view, &frame))
    };
    let full = ChildrenQuestion { named: children(), ..ChildrenQuestion::default() };
    let wrong = ChildrenQuestion {
        at: Some(MOST_CHILDREN),
        name: "ស្ត្រី".repeat(20),
        day: "31".to_owned(),
        school: "yes".to_owned(),
        ..full.clone()
    };
    vec![page("children-full", full, None), page("child-wrong", wrong, Some(Fault::ChildBorn))]
}

/// As many children as one claim has, with the longest names.
fn children() -> Children {
    let line = format!("{}\t2012-06-15\tyes", "ស្ត្រី".repeat(20));
    Children::stored(&vec![line; MOST_CHILDREN].join("\n"))
}

/// What a case of this kind tells, with every question answered.
pub(super) fn effect(kind: CaseKind) -> Effect {
    kind.effect(&answered(kind)).expect("invariant: every question is answered")
}

fn check(kind: CaseKind, words: &'static Words) -> Sample {
    let answers = answered(kind);
    let told = match effect(kind) {
        Effect::BackOffice(told) => told,
        Effect::Move { .. } | Effect::Correct(_) => Vec::new(),
    };
    let view = ReportCheckView {
        way: Own,
        kind,
        answers: told.iter().map(|(step, answer)| (*step, words.told(*step, answer))).collect(),
        papers: match kind.papers(&answers).is_empty() {
            true => PapersSoFar::default(),
            false => papers::so_far(GiveAt::Own(PapersOf::Draft(kind))),
        },
        kept: Some(casework::kept(false)),
        key: "sample-key".to_owned(),
        shown: "9f86d081884c7d65".repeat(4),
        changed: false,
        counter: None,
    };
    let frame = signed_in(words, &report::step_path(kind, "check"));
    sample(format!("report-{}-check", kind.code()), report_check::render(&view, &frame))
}

fn cases(kind: CaseKind, words: &'static Words) -> Vec<Sample> {
    let sent = CaseView { kind, about: kind, effect: effect(kind), ..casework::sent() };
    let agreed = CaseView { stage: Stage::Approved, just_sent: false, ..sent.clone() };
    let page = |end: &str, view: &CaseView| {
        let frame = signed_in(words, &format!("/my-pension/cases/{}", view.reference));
        sample(format!("case-{}-{end}", kind.code()), case::render(view, &frame))
    };
    vec![page("sent", &sent), page("agreed", &agreed)]
}

/// A survivor's claim beside the register, and a request about which the register holds nothing.
fn at_the_office(words: &'static Words) -> Vec<Sample> {
    let claim = |held| {
        let register = RegisterSays::Now(Recorded::Deceased(held), None);
        let kind = CaseKind::SurvivorsClaim;
        StaffCaseView { kind, effect: effect(kind), register, ..staff_work::held() }
    };
    let member = |pension| DeceasedHeld::Member { name: deceased(), pension };
    let likely = |likely| StaffCaseView { likely: Some(likely), ..claim(member(None)) };
    let found = Alike { name: deceased(), numbers: vec!["K-204577".to_owned(); 2] };
    let alike = |found| StaffCaseView { alike: Some(found), ..claim(DeceasedHeld::NoNumber) };
    let call = StaffCaseView {
        kind: CaseKind::CallMeBack,
        effect: effect(CaseKind::CallMeBack),
        register: RegisterSays::Nothing,
        ..staff_work::held()
    };
    [
        ("staff-case-claim", claim(member(Some(Riel::new(510_000))))),
        ("staff-case-claim-no-pension", claim(member(None))),
        ("staff-case-claim-no-number", claim(DeceasedHeld::NoNumber)),
        ("staff-case-claim-unknown", claim(DeceasedHeld::Unknown)),
        ("staff-case-claim-alike", alike(vec![found; 5])),
        ("staff-case-claim-nobody-alike", alike(Vec::new())),
        ("staff-case-claim-likely", likely(widow(Sex::Female))),
        ("staff-case-claim-likely-nothing", likely(widow(Sex::Male))),
        ("staff-case-claim-not-held", likely(Likely::NotSaid(NotSaid::NotHeld))),
        ("staff-case-claim-likely-ended", likely(grown_daughter())),
        ("staff-case-claim-named-only", likely(Likely::NamedOnly(vec![deceased()]))),
        ("staff-case-claim-not-linked", likely(Likely::NotSaid(NotSaid::NotLinked))),
        ("staff-case-claim-no-rule", likely(Likely::NotSaid(NotSaid::NoRule))),
        ("staff-case-call", call),
    ]
    .map(|(name, view)| staff_work::page(name, &view, words))
    .into()
}

/// What the rules pay whoever was married to a civil servant.
fn widow(sex: Sex) -> Likely {
    Likely::of(&married(sex), &RuleBook::released())
}

/// What they pay a daughter who is past the age.
fn grown_daughter() -> Likely {
    let facts = LikelyFacts {
        says: Some(claimant::SurvivorRelation::Daughter),
        linked: Some(SurvivorRelation::Child),
        born: date!(2005 - 11 - 20),
        ..married(Sex::Female)
    };
    Likely::of(&facts, &RuleBook::released())
}

fn married(sex: Sex) -> LikelyFacts<'static> {
    LikelyFacts {
        held: true,
        says: Some(claimant::SurvivorRelation::Wife),
        linked: Some(SurvivorRelation::Spouse),
        named: &[],
        sex,
        born: date!(1961 - 02 - 01),
        paid: Some((Scheme::CivilServants, AwardKind::OldAge)),
        day: date!(2026 - 11 - 22),
    }
}
