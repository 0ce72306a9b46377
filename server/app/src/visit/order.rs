//! What every act at a visit has in common.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::person::{StaffId, VisitId};
use sothon_domain::person_lock::PaperKind;
use sothon_domain::visit::{Method, Refused, VisitEvent, VisitState, next_due, provisional_due};
use sothon_store::visit::{self, Change, NewCertificate, Visit};
use sothon_store::{Act, Claim, Subject, Tx, person};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{Done, path};
use crate::notices::{self, News};
use crate::{App, AppError};

/// She has a certificate.
const SHOWN: News = News {
    sms: "life-message-shown",
    subject: "life-message-shown-subject",
    mail: "life-message-shown-mail",
};

/// She has a provisional one.
const PROVISIONAL: News = News {
    sms: "life-message-provisional",
    subject: "life-message-provisional-subject",
    mail: "life-message-provisional-mail",
};

/// An act at a visit on its way.
pub(super) struct Order<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
    pub(super) member: &'a StaffMember,
    pub(super) scope: &'a Scope,
    pub(super) id: VisitId,
    pub(super) key: Uuid,
    pub(super) at: OffsetDateTime,
}

/// A visit taken for a change, and what it becomes.
pub(super) struct Begun {
    pub(super) tx: Tx,
    pub(super) visit: Visit,
    pub(super) next: VisitState,
}

/// What is written beside the state.
#[derive(Clone, Copy, Default)]
pub(super) struct Beside {
    pub(super) checker: Option<StaffId>,
    pub(super) paper: Option<PaperKind>,
}

impl Order<'_> {
    /// The transaction with the person's row locked; the inner error is the answer when nothing is left to do. `what`
    /// is what a repeat has in common with the first request. Who has a tie to the person is refused. While her
    /// emergency lock stands the transaction can't be committed.
    pub(super) async fn begin(
        &self,
        what: &[u8],
        event: VisitEvent,
    ) -> Result<Result<Begun, Done>, AppError> {
        let (db, office) = (&self.app.db, &self.member.office);
        let her = visit::find(db, self.scope, office, self.id).await?.person;
        let mut tx = db.begin_for(self.scope, her).await?;
        let visit = visit::find_locked(&mut tx, self.scope, self.id).await?;
        let body = [what, self.id.uuid().as_bytes().as_slice()].concat();
        match tx.claim_key(self.actor, self.key, &body, &path(self.id), self.at).await? {
            Claim::Done { .. } => return Ok(Err(Done::Done)),
            Claim::OtherBody => return Err(AppError::KeyReused),
            Claim::New => {}
        }
        if person::is_related(&mut tx, self.scope, &[her], self.member.id).await? {
            return Ok(Err(Done::Refused(Refused::Related)));
        }
        Ok(match visit.state.after(event) {
            Ok(next) => Ok(Begun { tx, visit, next }),
            Err(refused) => Err(Done::Refused(refused)),
        })
    }

    /// Writes where the visit stands, the certificate that it gives, and the message about that; commits with the
    /// audit row. `detail` holds codes only.
    pub(super) async fn finish(
        &self,
        mut begun: Begun,
        beside: Beside,
        act: &'static str,
        mut detail: serde_json::Value,
    ) -> Result<Done, AppError> {
        let Beside { checker, paper } = beside;
        let change = Change { state: begun.next, checker, paper, at: self.at };
        visit::set_state(&mut begun.tx, self.scope, self.id, &change).await?;
        let today = legal_date(self.at);
        let given = match begun.next {
            VisitState::Certified { method } => Some((Some(method), year(&begun.visit, today))),
            VisitState::Provisional { .. } => {
                self.provisional(&mut begun, today).await?.map(|due| (None, due))
            }
            VisitState::Waiting
            | VisitState::Fingers { .. }
            | VisitState::Papers { .. }
            | VisitState::Sent { .. }
            | VisitState::Left => None,
        };
        if let Some((method, due)) = given {
            self.certify(&mut begun, method, due).await?;
            detail["due"] = due.to_string().into();
            detail["method"] = method.map(Method::code).into();
            detail["grade"] = method.map(|method| method.grade().code()).into();
        }
        detail["visit"] = self.id.to_string().into();
        detail["state"] = begun.next.code().into();
        let (actor, at, subject) = (self.actor, self.at, Subject::Person(begun.visit.person));
        begun.tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
        Ok(Done::Done)
    }

    /// Until when a provisional certificate counts. After another one without a second officer's word it is not
    /// longer than that: one agent alone does not lengthen it again and again.
    async fn provisional(&self, begun: &mut Begun, today: Date) -> Result<Option<Date>, AppError> {
        let (her, before) = (begun.visit.person, begun.visit.due);
        if visit::last_is_provisional(&mut begun.tx, self.scope, her).await? {
            return Ok(before.filter(|due| *due >= today));
        }
        Ok(Some(provisional_due(today, before)))
    }

    async fn certify(
        &self,
        begun: &mut Begun,
        method: Option<Method>,
        due: Date,
    ) -> Result<(), AppError> {
        let (app, her) = (self.app, begun.visit.person);
        let id = new_id(app.clock.as_ref(), app.entropy.as_ref());
        let new = NewCertificate { id, person: her, visit: self.id, method, due, at: self.at };
        visit::certify(&mut begun.tx, self.scope, &new).await?;
        let contacts = person::contacts(&mut begun.tx, self.scope, her).await?;
        let words = notices::words_of(&contacts);
        let more = [("date", words.short_date(due).into())];
        let news = if method.is_some() { &SHOWN } else { &PROVISIONAL };
        notices::tell_on(app, &mut begun.tx, (her, &contacts), news, &more).await
    }
}

/// Until when the certificate of a visit counts: from what was due before it, and never less long than what she has now.
fn year(visit: &Visit, today: Date) -> Date {
    let due = next_due(today, visit.due_before);
    visit.due.map_or(due, |now| due.max(now))
}
