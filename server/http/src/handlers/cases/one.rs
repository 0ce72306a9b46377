//! One case of hers.

use axum::extract::{Path, RawQuery};
use axum::http::HeaderMap;
use axum::response::Response;
use sothon_app::case::{self, AppealStands, By, CaseDetail, Entry};
use sothon_app::listen::of_case;
use sothon_app::my_pension;
use sothon_domain::casework::{ActsNext, CaseAct, Stage};
use sothon_domain::effects::today;
use sothon_domain::person::{PersonName, Reference};
use sothon_locales::Words;
use sothon_web::pages::case::{
    self as page_of, Appeal, CaseView, EnteredAt, Needed, Outside, Rejected,
};
use time::Date;

use super::appeal::appealed;
use crate::error_page::Failure;
use crate::form::new_key;
use crate::path::named;
use crate::visitor::Visitor;
use crate::{page, sound};

/// `GET /my-pension/cases/{reference}`; with `?received` it says first that it has arrived.
pub(crate) async fn show(
    Path(reference): Path<String>,
    RawQuery(query): RawQuery,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let reference: Reference = named(&reference)?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let seen = case::mine_one(app, &actor, reference).await?;
    let name = my_pension::name(app, &actor).await?;
    let mut frame = page::frame_of(&visitor, &name);
    // A kept address must not greet a case that is further on.
    let just_sent = query.as_deref() == Some("received") && seen.case.stage == Stage::Received;
    if just_sent {
        frame.path.push_str("?received");
    }
    let key = || new_key(app).to_string();
    let letter_key = seen.has_letter.then(key);
    let can_withdraw = seen.can_withdraw;
    let (record_waits, record_refused) = (seen.record_waits, seen.record_refused);
    let listen = sound::offered(&visitor, || of_case(&seen.case, visitor.language));
    let view = view(seen, &name, (just_sent, today(app.clock.as_ref())), visitor.words());
    let view = CaseView { letter_key, can_withdraw, record_waits, record_refused, listen, ..view };
    Ok(page::html(page_of::render(&view, &frame)))
}

/// `GET /my-pension/cases/{reference}/listen.wav`
pub(crate) async fn listen(
    Path(reference): Path<String>,
    headers: HeaderMap,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let reference: Reference = named(&reference)?;
    let seen = case::mine_one(&visitor.portal.app, &visitor.actor(), reference).await?;
    sound::answer(&visitor, &headers, &of_case(&seen.case, visitor.language))
}

fn view(
    seen: CaseDetail,
    person: &PersonName,
    (just_sent, today): (bool, Date),
    words: &Words,
) -> CaseView {
    let CaseDetail { case, office, held_then, timeline, awaited_name, first, appeal, .. } = seen;
    let note = |act| {
        let said = timeline.iter().rfind(|entry| entry.act == act);
        said.and_then(|entry| entry.note.clone())
    };
    let needed = |reason| Needed { reason, note: note(CaseAct::Returned) };
    let rejected = |reason| {
        let instrument = case.instrument;
        Rejected { reason, instrument, note: note(CaseAct::Rejected) }
    };
    let outside = case.awaited.map(|awaited| Outside {
        late: today > awaited.due_on,
        name: awaited_name.unwrap_or_default(),
        awaited,
    });
    let appeal = appeal.map(|stands| match stands {
        AppealStands::Until(day) => Appeal::Until(day),
        AppealStands::Over(day) => Appeal::Over(day),
        AppealStands::Made { reference, stage } => Appeal::Made(reference, stage),
    });
    let entered = timeline.iter().find_map(|entry| match &entry.by {
        By::Counter(counter) => Some(EnteredAt::Counter(page::counter(counter, words))),
        By::Machine(by) => Some(EnteredAt::Machine(page::name_of(&by.partner, words).to_owned())),
        _ => None,
    });
    let there = |entry: &Entry| entry.by == By::BackOffice && decides(entry.act);
    CaseView {
        entered,
        by_back_office: timeline.iter().any(there),
        kind: case.kind,
        about: case.about,
        appealed: appealed(case.appeal, first),
        appeal,
        reference: case.reference,
        stage: case.stage,
        due_on: case.due_on,
        late: today > case.due_on && case.stage.acts_next() == ActsNext::Office,
        effect: case.effect,
        held_then,
        office,
        needed: case.reason.map(needed),
        rejected: case.rejected.map(rejected),
        outside,
        timeline: timeline.into_iter().map(|done| entry(done, person, words)).collect(),
        just_sent,
        letter_key: None,
        can_withdraw: false,
        record_waits: false,
        record_refused: false,
        listen: None,
    }
}

fn decides(act: CaseAct) -> bool {
    matches!(act, CaseAct::Approved | CaseAct::Rejected)
}

fn entry(entry: Entry, person: &PersonName, words: &Words) -> page_of::Entry {
    let was = entry.was.as_ref().map(|was| words.answer(was));
    let (office, for_person) = match entry.by {
        By::Person => (None, None),
        By::Delegate(delegate) => (None, Some(page::acted_for(&delegate, person, words))),
        By::Counter(at) => {
            let counter = page::counter(&at, words);
            (None, Some(words.with("case-by-counter", &[("counter", counter.into())])))
        }
        By::Machine(by) => {
            let partner = page::name_of(&by.partner, words);
            (None, Some(words.with("case-by-machine", &[("partner", partner.into())])))
        }
        By::Office(office) => (Some(office), None),
        By::Itself => (None, Some(words.get("case-by-itself").to_owned())),
        By::BackOffice => (None, Some(words.get("case-by-back-office").to_owned())),
    };
    let why = entry.note.filter(|_| entry.act == CaseAct::Escalated);
    let (at, act, names, outcome) = (entry.at, entry.act, entry.names, entry.outcome);
    let amount = entry.amount;
    page_of::Entry { at, act, office, for_person, was, why, names, outcome, amount }
}
