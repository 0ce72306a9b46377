//! The menu: a session and a key give the next screen, or what the driver must look up first.
//!
//! `0` goes back, `00` to the main menu, `98` shows more, on every screen, shown or not. A wrong key
//! repeats the screen with one short line; three in a row end the call. Nothing personal is asked for
//! before the PIN was right in this call, and no person's name is on any screen but the masked one of whom she
//! is about to let see her record.

mod address;
mod appeal;
#[cfg(test)]
mod atlas;
mod call;
mod cases;
mod claim;
mod complaint;
mod day;
mod death;
mod delegates;
#[cfg(test)]
mod every_kind;
mod facts;
mod figures;
mod first_contact;
mod forgotten;
mod last;
mod life_certificate;
mod lock;
mod main;
mod message_form;
mod new_pin;
mod not_me;
mod page;
mod paid;
mod payments;
mod pin;
mod place;
mod public;
mod reply;
mod report;
mod reported;
mod resume;
mod service_record;
mod session;
mod status;
mod step;
mod tell;
mod turn;
mod view;
mod why;

pub use claim::{Among, ClaimCall, ClaimNeed, ClaimReply, ClaimSeen, ClaimSent, Claimed};
pub use facts::{
    Branch, CallAbout, CallSeen, CallWhen, CaseDue, CaseSeen, ClaimantStands, DeathBy, DeathSaid,
    DraftSeen, PaidHow, PaidSeen, PaymentDay, PaymentLine, Renewable, ServiceLine, ServiceSeen,
    Status, WhyLine,
};
pub use main::{ALIVE_KEY, LOCK_KEY};
pub use reply::{NewPin, NotADelegate, Refusal, Reply};
pub use session::Session;
pub use tell::{
    AppealReason, Appealed, CallGiven, Complained, Complaining, DeathSent, DeathTold, PaidGiven,
};
pub use turn::{Given, Need, Screen, Turn};

use day::NotADay;
use page::Note;
use session::At;
use sothon_domain::khmer::digits;
use step::Step;
use view::View;

use crate::Tongue;

/// So many wrong keys in a row end the call.
const WRONG_KEYS: u8 = 3;

/// The first screen of a call. `known` is the stored choice of words of the number; `unfinished` the
/// session its last call left behind, when that is younger than ten minutes.
pub fn begin(known: Option<Tongue>, unfinished: Option<Session>) -> Turn {
    let tongue = known.or(unfinished.as_ref().and_then(Session::tongue));
    let at = match (tongue, unfinished.and_then(Session::left_at)) {
        (None, _) => At::Language,
        (Some(_), None) => At::Main { page: 0 },
        (Some(_), Some(then)) => At::Resume { then: Box::new(then) },
    };
    arrive(Session::new(tongue), at, None)
}

/// The first screen of a call on a phone that may choose a new PIN. `known` is the stored choice of words.
pub fn offer(known: Option<Tongue>, ready: Vec<Renewable>) -> Turn {
    let session = Session::new(known);
    match known {
        Some(_) => arrive(session, At::NewPinOffer { ready }, None),
        None => arrive(Session { ready, ..session }, At::Language, None),
    }
}

/// The PIN once more, in a call whose PIN is good no more; what can go on goes on after it.
pub fn ask_again(session: Session) -> Turn {
    let tongue = session.tongue();
    let at = session.left_at().unwrap_or(At::Main { page: 0 });
    arrive(Session::new(tongue), at, None)
}

/// What follows a key, as typed, in either digit set.
pub fn press(mut session: Session, input: &str) -> Turn {
    let key = digits::to_ascii(input.trim());
    match step::follow(&session.at, &key, session.tongue.is_some()) {
        Step::To(at) => {
            session.wrong = 0;
            arrive(session, at, None)
        }
        Step::Do(need) => {
            session.wrong = 0;
            if let Need::Language(tongue) = need {
                session.tongue = Some(tongue);
            }
            Turn::Ask { session, need }
        }
        Step::Wrong => wrong_key(session, None),
        Step::NoDay(why) => wrong_key(session, Some(why)),
    }
}

/// What follows the driver's reply to the [`Need`] it was asked. A reply that fits no need of the screen
/// ends the call politely.
pub fn answer(mut session: Session, reply: &Reply) -> Turn {
    let tongue = session.words();
    if let (true, Some(closed)) = (session.proved, closed(reply)) {
        return finish(session, &closed);
    }
    match (session.at.clone(), reply) {
        (At::Language, Reply::Done) => {
            let ready = std::mem::take(&mut session.ready);
            let offered = !ready.is_empty();
            let at = if offered { At::NewPinOffer { ready } } else { At::Main { page: 0 } };
            arrive(session, at, None)
        }
        (At::Pin { then }, Reply::PinRight) => {
            session.proved = true;
            arrive(session, reported::before(*then), None)
        }
        (At::Pin { .. }, Reply::PinWrong { left }) => {
            show(session, &View::Pin, Some(pin::wrong(tongue, *left)))
        }
        (At::Pin { .. }, Reply::PinLocked { minutes }) => {
            finish(session, &View::PinLocked { minutes: *minutes })
        }
        (At::Pin { .. }, Reply::PinRenew) => arrive(session, At::PinRenew, None),
        (At::Reported { then }, Reply::Reported(None)) if session.proved => {
            arrive(session, *then, None)
        }
        (At::Reported { .. }, Reply::Alive) if session.proved => finish(session, &View::SaidAlive),
        (At::Forgotten, Reply::Done) => finish(session, &View::ForgottenAsked),
        // The lock's screen tells of a change of her account first; its keys are others.
        (At::Lock, Reply::AccountWaits { .. } | Reply::WayWaits) if session.proved => {
            figures_came(session.moved(At::NotMe), &At::NotMe, reply)
        }
        (_, Reply::Claimant(stands)) if session.proved => finish(session, &View::Claimant(*stands)),
        (at, reply) if at.is_new_pin() => new_pin::came(session, at, reply),
        (At::NotMe, Reply::Stopped) if session.proved => {
            show(session.moved(At::Lock), &View::ChangeStopped, None)
        }
        (At::NotMe, Reply::Lock(_)) if session.proved => {
            figures_came(session.moved(At::Lock), &At::Lock, reply)
        }
        (At::DelegateNumber, Reply::DelegateFound { khmer, latin }) if session.proved => {
            show(session.moved(At::DelegateCheck), &View::DelegateCheck { khmer, latin }, None)
        }
        (At::DelegateNumber | At::DelegateCheck, Reply::NoDelegate(why)) if session.proved => {
            arrive(session, At::DelegateNumber, Some(delegates::why_not(tongue, *why)))
        }
        (At::DelegateCheck, Reply::Delegates(count)) if session.proved => {
            show(session.moved(At::Delegates), &View::Delegates { count: *count }, None)
        }
        (At::Cases { page, .. }, Reply::Cases(found)) => {
            let at = cases::shown(tongue, found, page);
            figures_came(session.moved(at.clone()), &at, reply)
        }
        (At::Claim(at), reply) if session.proved || !at.is_personal() => {
            claim::came(session, at, reply)
        }
        (at, reply) if at.is_told() => told(session, at, reply),
        (at, reply) => figures_came(session, &at, reply),
    }
}

/// The last screen of a refusal after which nothing can be sent.
fn closed(reply: &Reply) -> Option<View<'_>> {
    let Reply::Refused(refusal) = reply else { return None };
    Some(match refusal {
        Refusal::CaseOpen => View::CaseOpen,
        Refusal::RecordLocked => View::RecordLocked,
        Refusal::RecordRetired => View::RecordRetired,
        Refusal::Answer(_) => return None,
    })
}

/// The last screen when the portal can't go on, in Khmer and English.
pub fn trouble() -> Screen {
    View::Trouble.page(Tongue::Khmer).screen(None)
}

/// What follows the driver's reply within the report of a move.
fn moved(session: Session, at: At, reply: &Reply) -> Turn {
    let tongue = session.words();
    match (at, reply) {
        (At::Move | At::DraftFound, Reply::Draft(Some(draft))) if !address::is_empty(draft) => {
            show(session.moved(At::DraftFound), &View::DraftFound(draft), None)
        }
        (At::MoveCheck, Reply::Draft(Some(draft))) | (At::Since, Reply::Saved(draft)) => {
            match address::missing(draft) {
                Some(at) => arrive(session, at, None),
                None => show(session.moved(At::MoveCheck), &View::MoveCheck(draft), None),
            }
        }
        (_, Reply::Draft(_)) => arrive(session, address::FIRST, None),
        (At::PlaceCheck { .. }, Reply::Saved(_)) => arrive(session, At::Since, None),
        (At::Since, Reply::Refused(Refusal::Answer(fault))) => {
            let note = Note::above(address::fault(tongue, *fault));
            arrive(session, At::Since, Some(note))
        }
        (_, Reply::Refused(Refusal::Answer(fault))) => {
            let note = Note::instead(address::fault(tongue, *fault));
            arrive(session, address::FIRST, Some(note))
        }
        (At::MoveCheck, Reply::Submitted { reference }) => {
            finish(session, &View::Sent { reference: *reference })
        }
        _ => stop(session),
    }
}

/// What follows the driver's reply within what she tells by keys.
fn told(session: Session, at: At, reply: &Reply) -> Turn {
    match at {
        at if at.is_of_report() && session.proved => moved(session, at, reply),
        At::Paid(at) if session.proved => paid::came(session, at, reply),
        At::Call(at) if session.proved => call::came(session, at, reply),
        At::Appeal(at) if session.proved => appeal::came(session, at, reply),
        At::Death(at) => death::came(session, at, reply),
        At::Complaint(at) => complaint::came(session, at, reply),
        _ => stop(session),
    }
}

/// The screen whose values the driver has looked up.
fn figures_came(session: Session, at: &At, reply: &Reply) -> Turn {
    let allowed = session.proved || !at.is_personal();
    match View::of(at, Some(reply)).filter(|_| allowed) {
        Some(view) => show(session, &view, None),
        None => stop(session),
    }
}

/// The screen at a place, or the PIN before it, or what it needs.
fn arrive(session: Session, at: At, note: Option<Note>) -> Turn {
    let hidden = at.is_personal() && !session.proved;
    let at = if hidden { At::Pin { then: Box::new(at) } } else { at };
    let session = session.moved(at.clone());
    match (at.need(), View::of(&at, None)) {
        (Some(need), _) => Turn::Ask { session, need },
        (None, Some(view)) => show(session, &view, note),
        (None, None) => stop(session),
    }
}

/// The same screen again with one short line, or the end after too many.
fn wrong_key(mut session: Session, day: Option<NotADay>) -> Turn {
    session.wrong += 1;
    if session.wrong >= WRONG_KEYS {
        let screen = View::ThreeWrong.page(session.words()).screen(None);
        return Turn::Show { session: session.ended(), screen };
    }
    let tongue = session.words();
    let note = match (&session.at, day) {
        (_, Some(why)) => why.note(tongue),
        (At::RenewalNumber { .. }, None) => new_pin::number_shape(tongue),
        _ if session.asks_pin() => pin::shape(tongue),
        _ => Note::wrong_key(tongue),
    };
    let at = session.at.clone();
    arrive(session, at, Some(note))
}

/// Shows a screen; a screen that had to be looked up tells of the wrong key only now.
fn show(session: Session, view: &View<'_>, note: Option<Note>) -> Turn {
    let tongue = session.words();
    let note = note.or_else(|| (session.wrong > 0).then(|| Note::wrong_key(tongue)));
    let screen = view.page(tongue).screen(note);
    Turn::Show { session, screen }
}

/// The last screen of a call that leaves nothing to continue.
fn finish(session: Session, view: &View<'_>) -> Turn {
    let screen = view.page(session.words()).screen(None);
    Turn::Show { session: session.moved(At::Main { page: 0 }).ended(), screen }
}

/// The portal can't go on; what she was at can be continued.
fn stop(session: Session) -> Turn {
    Turn::Show { session: session.ended(), screen: trouble() }
}
