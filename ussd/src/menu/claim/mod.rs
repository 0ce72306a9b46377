//! A claim, a change in her life or a fact that is wrong, by phone. With her PIN she answers the questions of the web,
//! into the same draft; what a keypad can't write is told later, or stays open and is said. Without one, who survives
//! somebody or has arranged a funeral leaves as much as digits say, and the office of her province calls her.

mod at;
mod call;
mod keypad;
mod kinds;
mod screens;
mod seen;

pub use kinds::{Among, Claimed};
pub use seen::{ClaimCall, ClaimNeed, ClaimReply, ClaimSeen, ClaimSent};

pub(super) use at::ClaimAt;
pub(super) use screens::ClaimScreen;

use sothon_domain::flow::{Fault, Step, StepKey};

use super::day::NotADay;
use super::page::Note;
use super::reply::{Refusal, Reply};
use super::session::{At, Session};
use super::turn::{Need, Turn};
use super::view::View;
use super::{address, arrive, finish, show, stop};
use crate::Tongue;

/// What follows the driver's reply within a claim.
pub(super) fn came(session: Session, at: ClaimAt, reply: &Reply) -> Turn {
    let reply = match reply {
        Reply::Claim(reply) => reply,
        Reply::Refused(Refusal::Answer(fault)) => return refused(session, at, *fault),
        _ => return stop(session),
    };
    match (at, reply) {
        (ClaimAt::Kinds { among, page }, ClaimReply::Kinds(kinds)) => {
            show(session, &View::Claim(ClaimScreen::Kinds { among, kinds, page }), None)
        }
        (ClaimAt::Draft { claimed }, ClaimReply::NotOffered) => {
            let kinds = At::Claim(ClaimAt::Kinds { among: claimed.among(), page: 0 });
            arrive(Session { wrong: 1, ..session }, kinds, None)
        }
        (ClaimAt::Draft { claimed }, ClaimReply::Draft(seen)) => {
            go_on(session, (claimed, 0), None, seen)
        }
        (ClaimAt::Check { claimed, page }, ClaimReply::Draft(seen)) => {
            go_on(session, (claimed, page), None, seen)
        }
        (ClaimAt::Step { claimed, step, again, .. }, ClaimReply::Draft(seen)) => {
            go_on(session, (claimed, 0), again.then_some(step), seen)
        }
        (ClaimAt::Check { .. }, ClaimReply::Sent(sent)) => {
            finish(session, &View::Claim(ClaimScreen::Sent(sent)))
        }
        (ClaimAt::Call { .. }, ClaimReply::Sent(sent)) => {
            // Sent is sent: what she told and the way back to it are gone.
            let reference = sent.reference.to_string();
            let (papers, branch) = (sent.papers, sent.branch.clone());
            let at = ClaimAt::Called { reference, papers, branch, next: false };
            arrive(session, At::Claim(at), None)
        }
        (ClaimAt::Call { .. }, ClaimReply::TooOften) => {
            finish(session, &View::Claim(ClaimScreen::CallOften))
        }
        _ => stop(session),
    }
}

/// The question again whose answer breaks a rule. Of what is told without a PIN only the day can.
fn refused(session: Session, at: ClaimAt, fault: Fault) -> Turn {
    let note = Some(why(session.words(), fault));
    let at = match at {
        ClaimAt::Call { told, .. } => ClaimAt::Call { told: told.without_day(), page: 0 },
        ClaimAt::Check { claimed, .. } => ClaimAt::Draft { claimed },
        at => at,
    };
    arrive(session, At::Claim(at), note)
}

/// Why the driver does not take an answer.
fn why(tongue: Tongue, fault: Fault) -> Note {
    match fault {
        Fault::FutureDate => NotADay::ToCome.note(tongue),
        Fault::NotADate | Fault::DateTooEarly | Fault::NotAMonth => NotADay::Never.note(tongue),
        fault => Note::above(address::fault(tongue, fault)),
    }
}

/// The next question that a keypad answers, after the one that was changed or else the first open one; then what is
/// left. What takes letters and may stay unsaid, or is told later, is left once nothing else is open.
fn go_on(
    session: Session,
    (claimed, page): (Claimed, usize),
    changed: Option<StepKey>,
    seen: &ClaimSeen,
) -> Turn {
    let asked: Vec<&Step> = claimed.kind().flow().asked(&seen.answers).collect();
    let is_open = |step: &Step| seen.answers.get(step.key).is_none();
    let after = changed.and_then(|key| asked.iter().position(|step| step.key == key));
    let next = match after {
        Some(after) => asked[after + 1..].iter().find(|step| keypad::asks(step)),
        None => asked.iter().find(|step| is_open(step) && keypad::asks(step)),
    };
    if let Some(next) = next.copied().or_else(|| untold(claimed, &asked)) {
        let again = after.is_some();
        let at = ClaimAt::Step { claimed, step: next.key, page: 0, again };
        return arrive(session, At::Claim(at), None);
    }
    let open: Vec<&&Step> = asked.iter().filter(|step| is_open(step)).collect();
    if open.iter().any(|step| !step.may_be_left()) {
        return finish(session, &View::Claim(ClaimScreen::Left { until: seen.until }));
    }
    let session = session.moved(At::Claim(ClaimAt::Check { claimed, page }));
    match open.first() {
        Some(step) => {
            let need = ClaimNeed::Answer { claimed, step: step.key, typed: None };
            Turn::Ask { session, need: Need::Claim(need) }
        }
        None => {
            let answers = &seen.answers;
            show(session, &View::Claim(ClaimScreen::Check { claimed, answers, page }), None)
        }
    }
}

/// The first question that digits answer, where nothing but letters was told so far: a look at no answer says nothing.
fn untold(claimed: Claimed, asked: &[&Step]) -> Option<&'static Step> {
    if asked.iter().any(|step| keypad::asks(step)) {
        return None;
    }
    claimed.kind().flow().steps.iter().find(|step| keypad::asks(step))
}
