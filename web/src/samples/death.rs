//! The report of a death: for everybody, for the person, and for staff.

use sothon_domain::casework::CaseKind;
use sothon_domain::claimant::SurvivorRelation;
use sothon_domain::death_report::{
    Agreement, Alive, DeathAct, DeathState, DismissReason, Doubt, Fact as Beside, Hold, Likeness,
    ProofPaper, ReachWord, Reached, ReachedBy, Refused, RegistryEntry, ReportFault, ReportField,
    SaidBy, ShownSaid, TellFault, TypedReport, TypedTelling,
};
use sothon_domain::delivery::Fate;
use sothon_domain::flow::{Answer, Answers, StepKey};
use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::part_date::PartDate;
use sothon_domain::person::StaffId;
use sothon_domain::second_person::Checker;
use sothon_domain::trusted_contact::Relation;
use sothon_locales::Words;
use time::OffsetDateTime;
use time::macros::{date, datetime};

use super::recovery;
use super::staff::at_work;
use super::{Sample, facts, frame, sample, signed_in};
use crate::pages::death_notice::DeathNotice;
use crate::pages::my_pension::{self, MyPensionView};
use crate::pages::report_death::{self, ClaimOffer, DeathReceivedView, ReportDeathView};
use crate::pages::staff_death::{self, StaffDeathError, StaffDeathView, TypedAct};
use crate::pages::staff_death_telling::{self, TellingView};
use crate::pages::staff_deaths::{self, DeathLine, DeathSearchError, StaffDeathsView};
use crate::pages::staff_proof::Proof;

const REFERENCE: &str = "4821-0357";
const REPORTED: OffsetDateTime = datetime!(2026-11-22 02:05 UTC);
const UNTIL: OffsetDateTime = datetime!(2026-11-29 02:05 UTC);
const HELD: OffsetDateTime = datetime!(2026-11-30 02:05 UTC);

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    [public(words), own(words), list(words), telling(words), one(words), faults(words)]
        .into_iter()
        .flatten()
        .collect()
}

fn key() -> String {
    "sample-key".to_owned()
}

fn staff(number: u8) -> StaffId {
    let id = format!("0193b4a2-0000-7000-8000-00000000000{number}");
    id.parse().expect("invariant: it is an id")
}

fn public(words: &'static Words) -> Vec<Sample> {
    use ReportFault::{Malformed, Missing};
    let page = |name: &str, view: ReportDeathView| {
        sample(name, report_death::render(&view, &frame(words, report_death::PATH)))
    };
    let empty = ReportDeathView { key: key(), ..ReportDeathView::default() };
    let typed = TypedReport {
        number: "K_20".to_owned(),
        province: "12".to_owned(),
        died: "31/2/2026".to_owned(),
        phone: "12".to_owned(),
        ..TypedReport::default()
    };
    let wrong = vec![
        Malformed(ReportField::Number),
        Malformed(ReportField::Place),
        Malformed(ReportField::Died),
        Missing(ReportField::Relation),
        Malformed(ReportField::Phone),
    ];
    let nothing = vec![
        Missing(ReportField::Name),
        Missing(ReportField::Province),
        Missing(ReportField::Relation),
    ];
    let frame = frame(words, "/report-death/received/4821-0357");
    let received = |name: &str, offer, signed_in| {
        let view = DeathReceivedView { reference: REFERENCE.to_owned(), offer, signed_in };
        sample(name, report_death::render_received(&view, &frame))
    };
    vec![
        page("report-death", empty.clone()),
        page("report-death-wrong", ReportDeathView { typed, faults: wrong, ..empty.clone() }),
        page("report-death-nothing", ReportDeathView { faults: nothing, ..empty.clone() }),
        page("report-death-too-many", ReportDeathView { too_many: true, ..empty }),
        received("report-death-received", None, false),
        received("report-death-received-signed-in", None, true),
        received(
            "report-death-received-family",
            Some(offer(&SurvivorRelation::ALL, false, words)),
            false,
        ),
        received(
            "report-death-received-member",
            Some(offer(&[SurvivorRelation::Wife], true, words)),
            true,
        ),
    ]
}

/// What may be claimed as any of these.
pub(super) fn offer(
    ways: &[SurvivorRelation],
    signed_in: bool,
    words: &'static Words,
) -> ClaimOffer {
    let papers = |relation: &SurvivorRelation| {
        let mut answers = Answers::default();
        answers.set(StepKey::Relation, &Answer::Kin(*relation));
        (*relation, CaseKind::SurvivorsClaim.papers(&answers))
    };
    let ways = ways.iter().map(papers).collect();
    ClaimOffer { ways, until: words.digits("14:35"), signed_in }
}

fn own(words: &'static Words) -> Vec<Sample> {
    let plain = facts::my_pensions().into_iter().map(|(_, view)| view).next();
    let plain = plain.expect("invariant: there is a sample of the page");
    let page = |name: &str, death: DeathNotice| {
        let view = MyPensionView { death: Some(death), ..plain.clone() };
        sample(name, my_pension::render(&view, &signed_in(words, "/my-pension")))
    };
    let stands = |held_on| DeathNotice::Stands { held_on, key: key() };
    vec![
        page("my-pension-death", stands(None)),
        page("my-pension-death-held", stands(Some(date!(2026 - 11 - 30)))),
        page("my-pension-alive", DeathNotice::Thanks),
    ]
}

fn list(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffDeathsView| {
        sample(name, staff_deaths::render(&view, &at_work(words, staff_deaths::PATH)))
    };
    let line = |name: Option<&str>, state| DeathLine {
        id: "sample".to_owned(),
        reference: REFERENCE.to_owned(),
        name: name.map(str::to_owned),
        reported_at: REPORTED,
        state,
    };
    let waiting = vec![
        line(None, DeathState::Received),
        line(Some("ចា… សុ…"), DeathState::Asked { until: UNTIL }),
        line(Some("ស៊ឹ… ស្រី…"), DeathState::Proposed { by: staff(1), until: UNTIL }),
    ];
    let wrong = |error| {
        let typed = "4821".to_owned();
        StaffDeathsView { typed, error: Some(error), ..StaffDeathsView::default() }
    };
    vec![
        page("staff-deaths", StaffDeathsView { waiting, ..StaffDeathsView::default() }),
        page("staff-deaths-none", StaffDeathsView::default()),
        page("staff-deaths-malformed", wrong(DeathSearchError::Malformed)),
        page("staff-deaths-unknown", wrong(DeathSearchError::Unknown)),
    ]
}

fn telling(words: &'static Words) -> Vec<Sample> {
    use TellFault::{
        DiedMalformed, HowMissing, NumberMalformed, NumberMissing, NumberUnknown, Related,
    };
    let page = |name: &str, faults: Vec<TellFault>| {
        let number = if faults.is_empty() { "" } else { "K_20" }.to_owned();
        let typed = TypedTelling { number, ..TypedTelling::default() };
        let frame = at_work(words, staff_death_telling::PATH);
        let view = TellingView { typed, faults, key: key() };
        sample(name, staff_death_telling::render(&view, &frame))
    };
    vec![
        page("staff-death-telling", vec![]),
        page("staff-death-telling-nothing", vec![NumberMissing, HowMissing]),
        page("staff-death-telling-malformed", vec![NumberMalformed, DiedMalformed]),
        page("staff-death-telling-unknown", vec![NumberUnknown]),
        page("staff-death-telling-related", vec![Related]),
    ]
}

fn view(state: DeathState, acts: &[DeathAct]) -> StaffDeathView {
    let phone = PrivateFact::ContactPhone("012999888".parse().expect("invariant: a sample number"));
    StaffDeathView {
        id: "sample".to_owned(),
        reference: REFERENCE.to_owned(),
        reported_at: REPORTED,
        member: Some((facts::masked_name(), Some("K-204577".to_owned()))),
        registry: None,
        said: ShownSaid {
            number: Some("K-204577".parse().expect("invariant: a sample number")),
            name: None,
            province: None,
            place: None,
            died: Some(PartDate::Day(date!(2026 - 11 - 20))),
            by: SaidBy::Relative(Relation::Neighbour),
            phone: Some(phone.masked()),
        },
        doubt: None,
        others: 0,
        state,
        held_at: None,
        note: None,
        reached: Reached::default(),
        acts: acts.iter().map(|act| (*act, key())).collect(),
        waits: None,
        stood_before: false,
        money: None,
        typed: TypedAct::default(),
        proof: Proof::Given,
        error: None,
    }
}

/// The same, as the civil registry says it.
fn registered(likeness: Likeness, view: StaffDeathView) -> StaffDeathView {
    let number = "120101-2026-0042".parse().expect("invariant: a sample number");
    let province = Some("12".parse().expect("invariant: a sample province"));
    let said = ShownSaid { number: None, province, by: SaidBy::Registry, phone: None, ..view.said };
    let (card, born) = match likeness {
        Likeness::Sure => (Beside::Same, Beside::Same),
        Likeness::Perhaps => (Beside::Unknown, Beside::Partly),
    };
    let agreement = Agreement { card, name: Beside::Same, born, sex: Beside::Differs };
    let died = PartDate::Day(date!(2026 - 11 - 01));
    let registry = Some(RegistryEntry { number, likeness, agreement, died });
    StaffDeathView { registry, said, ..view }
}

fn unmatched() -> StaffDeathView {
    let plain = view(DeathState::Received, &[DeathAct::Identify, DeathAct::Dismiss]);
    let said = ShownSaid {
        number: None,
        name: Some("ស៊ុន វិបុល".repeat(9)),
        province: Some("12".parse().expect("invariant: a sample province")),
        place: Some("ភូមិព្រែក".repeat(9)),
        died: None,
        phone: None,
        ..plain.said
    };
    StaffDeathView { member: None, said, ..plain }
}

/// Whether the question reached the household, in each way that looks different.
fn reached(of: &StaffDeathView) -> [(&'static str, StaffDeathView); 4] {
    let day = date!(2026 - 11 - 29);
    let word = |(by, way): (u8, ReachedBy)| {
        let note = (way != ReachedBy::List).then(|| "ជួបកូនស្រី និងមេភូមិ".to_owned());
        ReachWord { by: staff(by), way, day, note }
    };
    let view = |messages: &[Fate], words: &[(u8, ReachedBy)]| {
        let words = words.iter().copied().map(word).collect();
        StaffDeathView { reached: Reached { messages: messages.to_vec(), words }, ..of.clone() }
    };
    let list = (3, ReachedBy::List);
    [
        ("reach-open", view(&[Fate::HandedOver], &[])),
        ("reach-message", view(&[Fate::Delivered], &[(1, ReachedBy::Visit), list])),
        ("reach-commune", view(&[Fate::Failed], &[(1, ReachedBy::Commune)])),
        ("reach-contact", view(&[], &[(1, ReachedBy::Contact)])),
    ]
}

fn one(words: &'static Words) -> Vec<Sample> {
    use DeathAct::{Alive as Lives, Ask, Confirm, Dismiss, Paper, Propose, TakeBack};
    let page = |name: &str, view: StaffDeathView| {
        let frame = at_work(words, "/staff/deaths/sample");
        sample(format!("staff-death-{name}"), staff_death::render(&view, &frame))
    };
    let asked = view(DeathState::Asked { until: UNTIL }, &[Lives, Paper, Dismiss]);
    let over = view(DeathState::Asked { until: UNTIL }, &[Lives, Paper, Propose, Dismiss]);
    let proposed = DeathState::Proposed { by: staff(1), until: UNTIL };
    let confirm = view(proposed, &[Lives, Confirm, Paper, TakeBack, Dismiss]);
    let own = view(proposed, &[Lives, Paper, TakeBack, Dismiss]);
    let unreached = view(proposed, &[Lives, DeathAct::Reached, Paper, TakeBack, Dismiss]);
    let reaches = reached(&confirm);
    let told = view(proposed, &[Lives, Paper, TakeBack, Dismiss]);
    let told =
        StaffDeathView { said: ShownSaid { by: SaidBy::Staff, phone: None, ..told.said }, ..told };
    let related = view(DeathState::Asked { until: UNTIL }, &[Lives]);
    let related = StaffDeathView { waits: Some(Refused::Related), ..related };
    let two = Checker::new(staff(2), staff(1)).expect("invariant: two of the staff");
    let ended = |state| StaffDeathView { held_at: Some(HELD), ..view(state, &[]) };
    let held = |hold| StaffDeathView {
        acts: vec![(Lives, key())],
        note: Some("សំបុត្រ ១២៣ ឃុំព្រែក".to_owned()),
        ..ended(DeathState::Held(hold))
    };
    let doubted = |doubt| StaffDeathView {
        doubt: Some(doubt),
        others: 3,
        ..view(DeathState::Received, &[Ask, Dismiss])
    };
    let in_full = StaffDeathView {
        member: Some((Shown::Revealed(PrivateFact::Name(facts::name())), None)),
        ..asked.clone()
    };
    let dismissed = |reason| view(DeathState::Dismissed { by: Some(staff(1)), reason }, &[]);
    let paper = |paper| held(Hold::Paper { by: staff(1), paper });
    let mut samples = vec![
        page("unmatched", unmatched()),
        page("doubted", doubted(Doubt::Reporter)),
        page("doubted-alive", doubted(Doubt::SaidAlive)),
        page("asked", asked.clone()),
        page("in-full", in_full),
        page("over", over),
        page("confirm", confirm.clone()),
        page("code-asked", StaffDeathView { proof: Proof::Asked, ..confirm }),
        page("told", StaffDeathView { waits: Some(Refused::StillAsking), ..told }),
        page("unreached", StaffDeathView { waits: Some(Refused::NotReached), ..unreached }),
        page("mine", StaffDeathView { waits: Some(Refused::OwnWork), ..own }),
        page("related", related),
        page("stood-before", StaffDeathView { stood_before: true, ..asked.clone() }),
        page("held-registry", paper(ProofPaper::Registry)),
        page("held-certificate", paper(ProofPaper::Certificate)),
        page(
            "held-two",
            StaffDeathView { money: Some(recovery::on_report()), ..held(Hold::Two(two)) },
        ),
        page("contradicted", view(DeathState::Contradicted { by: Alive::Herself }, &[])),
        page("restored", ended(DeathState::Restored { by: Alive::Staff(staff(1)) })),
    ];
    samples.extend(reaches.map(|(name, view)| page(name, view)));
    samples.extend(of_registry().map(|(name, view)| page(name, view)));
    for reason in DismissReason::ALL {
        samples.push(page(&format!("dismissed-{}", reason.code()), dismissed(reason)));
    }
    samples
}

/// What the civil registry says, in each state that looks different.
fn of_registry() -> [(&'static str, StaffDeathView); 6] {
    use DeathAct::{Alive as Lives, Ask, Confirm, Dismiss, Paper, Registry, TakeBack};
    let sure = |view| registered(Likeness::Sure, view);
    let asked = DeathState::Asked { until: UNTIL };
    let proposed = DeathState::Proposed { by: staff(1), until: UNTIL };
    let restored = DeathState::Restored { by: Alive::Herself };
    let proposed = view(proposed, &[Lives, Confirm, Registry, Paper, TakeBack, Dismiss]);
    let perhaps = view(DeathState::Received, &[Ask, Dismiss]);
    let doubted = StaffDeathView { doubt: Some(Doubt::SaidAlive), ..perhaps.clone() };
    let weak = view(asked, &[Lives, Paper, Dismiss]);
    [
        ("registered", sure(view(asked, &[Lives, Registry, Paper, Dismiss]))),
        ("registered-proposed", StaffDeathView { proof: Proof::Asked, ..sure(proposed) }),
        ("registered-doubted", sure(doubted)),
        ("registered-perhaps", registered(Likeness::Perhaps, perhaps)),
        ("registered-weak", registered(Likeness::Perhaps, weak)),
        ("registered-alive", StaffDeathView { held_at: Some(HELD), ..sure(view(restored, &[])) }),
    ]
}

/// Each reason why nothing was done.
fn faults(words: &'static Words) -> Vec<Sample> {
    use DeathAct::{Alive as Lives, Dismiss, Identify, Paper, Propose};
    let acts = [Lives, DeathAct::Reached, Paper, Propose, Dismiss];
    let plain = view(DeathState::Asked { until: UNTIL }, &acts);
    let identify = StaffDeathView { acts: vec![(Identify, key())], ..unmatched() };
    let refused = [
        ("nobody-asked", Refused::NobodyAsked),
        ("asked-already", Refused::AskedAlready),
        ("still-asking", Refused::StillAsking),
        ("proposed-already", Refused::ProposedAlready),
        ("not-proposed", Refused::NotProposed),
        ("own-work", Refused::OwnWork),
        ("not-reached", Refused::NotReached),
        ("no-entry", Refused::NoEntry),
        ("related", Refused::Related),
        ("card-unknown", Refused::CardUnknown),
        ("held-already", Refused::Held),
        ("ended", Refused::Ended),
    ];
    let refused = refused.map(|(name, refused)| (name, &plain, StaffDeathError::Refused(refused)));
    let typed = [
        ("number", &identify, StaffDeathError::NumberMalformed),
        ("number-unknown", &identify, StaffDeathError::NumberUnknown),
        ("paper-missing", &plain, StaffDeathError::PaperMissing),
        ("what-missing", &plain, StaffDeathError::NoteMissing),
        ("how-missing", &plain, StaffDeathError::HowMissing),
        ("way-missing", &plain, StaffDeathError::WayMissing),
        ("whom-missing", &plain, StaffDeathError::WhomMissing),
        ("reason-missing", &plain, StaffDeathError::ReasonMissing),
    ];
    let page = |(name, view, error): (&str, &StaffDeathView, StaffDeathError)| {
        let view = StaffDeathView { error: Some(error), ..view.clone() };
        let frame = at_work(words, "/staff/deaths/sample");
        sample(format!("staff-death-error-{name}"), staff_death::render(&view, &frame))
    };
    refused.into_iter().chain(typed).map(page).collect()
}
