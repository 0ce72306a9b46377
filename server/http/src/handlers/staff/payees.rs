//! Officers see who is paid in another's stead, propose it, decide what another has proposed, and end it.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::payee::{self, Decided, OpenedPayee, Proposed};
use sothon_domain::account_change::TypedAccount;
use sothon_domain::delegate::TypedDecision;
use sothon_domain::effects::legal_date;
use sothon_domain::payee::{EndReason, RefusalReason, TypedPayee};
use sothon_domain::person::PayeeId;
use sothon_web::pages::staff_payee_new::{self, NotProposed, StaffPayeeNewView};
use sothon_web::pages::staff_payee_one::{self, PayeeError, StaffPayeeOneView};
use sothon_web::pages::staff_payees::{self, PATH, PayeeLine, SoughtPayees, StaffPayeesView};
use sothon_web::pages::staff_proof::Proof;
use uuid::Uuid;

use super::decision::{self, Again, Decision, Outcome};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of a proposal.
#[derive(Deserialize, Default)]
pub(crate) struct NewFields {
    #[serde(default)]
    key: Uuid,
    #[serde(default)]
    member_number: String,
    #[serde(default)]
    other_number: String,
    #[serde(default)]
    other_name: String,
    #[serde(default)]
    basis: String,
    #[serde(default)]
    paper_number: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    decided_on: String,
    #[serde(default)]
    ends_on: String,
    #[serde(default)]
    way: String,
    #[serde(default)]
    bank: String,
    #[serde(default)]
    number: String,
    #[serde(default)]
    holder: String,
}

impl NewFields {
    fn typed(self) -> TypedPayee {
        let Self { member_number, other_number, other_name, basis, body, .. } = self;
        let Self { decided_on, ends_on, way, bank, number, holder, .. } = self;
        TypedPayee {
            member_number,
            other_number,
            other_name,
            basis,
            paper: TypedDecision { number: self.paper_number, body, decided_on, ends_on },
            way,
            account: TypedAccount { bank, number, holder },
        }
    }
}

/// The fields of the forms on an appointment's page.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    /// Why it is refused.
    #[serde(default)]
    reason: String,
    /// Why it is to end.
    #[serde(default)]
    why: String,
    #[serde(default)]
    code: String,
}

/// The field of the search.
#[derive(Deserialize)]
pub(crate) struct Sought {
    #[serde(default)]
    member_number: String,
}

/// `GET /staff/payees`
pub(crate) async fn list(visitor: StaffVisitor) -> Result<Response, Failure> {
    lists(&visitor, None).await
}

/// `POST /staff/payees`: every appointment of one person.
pub(crate) async fn seek(sent: CheckedStaffForm<Sought>) -> Result<Response, Failure> {
    let (visitor, typed) = (sent.visitor, sent.fields.member_number);
    let found = payee::of_number(&visitor.portal.app, &visitor.actor(), &typed).await?;
    let found = found.map(|found| lines(&visitor, found));
    lists(&visitor, Some(SoughtPayees { typed, found })).await
}

/// The page with the lists as they are now.
async fn lists(visitor: &StaffVisitor, sought: Option<SoughtPayees>) -> Result<Response, Failure> {
    let lists = payee::list(&visitor.portal.app, &visitor.actor()).await?;
    let view = StaffPayeesView {
        waiting: lines(visitor, lists.waiting),
        standing: lines(visitor, lists.standing),
        vacant: lines(visitor, lists.vacant),
        sought,
    };
    Ok(page::html(staff_payees::render(&view, &page::staff_frame(visitor))))
}

fn lines(visitor: &StaffVisitor, found: Vec<payee::PayeeLine>) -> Vec<PayeeLine> {
    let line = |line: payee::PayeeLine| PayeeLine {
        id: line.id.to_string(),
        person: page::masked(&line.person, visitor.language),
        payee: page::masked(&line.payee, visitor.language),
        state: line.state,
        proposed_on: legal_date(line.proposed_at),
        last_day: line.last_day,
    };
    found.into_iter().map(line).collect()
}

/// `GET /staff/payees/new`
pub(crate) async fn ask(visitor: StaffVisitor) -> Result<Response, Failure> {
    authorise(&visitor.actor(), UseCase::ProposePayee)?;
    let key = new_key(&visitor.portal.app).to_string();
    let view = StaffPayeeNewView { key, ..StaffPayeeNewView::default() };
    Ok(page::html(staff_payee_new::render(&view, &page::staff_frame(&visitor))))
}

/// `POST /staff/payees/new`: leads to the page of the proposal.
pub(crate) async fn propose(sent: CheckedStaffForm<NewFields>) -> Result<Response, Failure> {
    let (visitor, key) = (sent.visitor, sent.fields.key);
    let typed = sent.fields.typed();
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let (faults, refused) = match payee::propose(app, &actor, key, &typed).await? {
        Proposed::Waits(id) => return Ok(visitor.to(&format!("{PATH}/{id}"))),
        Proposed::Wrong(faults) => (faults, None),
        Proposed::Refused(refused) => (Vec::new(), Some(NotProposed::Refused(refused))),
        Proposed::TooManyTries => (Vec::new(), Some(NotProposed::TooManyTries)),
    };
    let view = StaffPayeeNewView { typed, faults, refused, key: key.to_string() };
    Ok(page::html(staff_payee_new::render(&view, &page::staff_frame(&visitor))))
}

/// `GET /staff/payees/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Fields>(named(&id)?, visitor).await
}

/// `POST /staff/payees/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Fields {
    type Id = PayeeId;
    type Fault = PayeeError;

    const PATH: &'static str = PATH;
    const USE_CASE: UseCase = UseCase::ProposePayee;

    fn approval(&self) -> Option<(UseCase, &str)> {
        let takes_effect = matches!(self.act.as_str(), "approve" | "confirm-end");
        takes_effect.then_some((UseCase::DecidePayee, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: PayeeId) -> Outcome<Self> {
        let (app, actor, key) = (&visitor.portal.app, visitor.actor(), self.key);
        let decided = match self.act.as_str() {
            "approve" => payee::approve(app, &actor, id, key).await?,
            "refuse" => match RefusalReason::from_code(&self.reason) {
                Some(reason) => payee::refuse(app, &actor, id, (reason, key)).await?,
                None => return Ok(Err(PayeeError::ReasonMissing)),
            },
            "withdraw" => payee::withdraw(app, &actor, id, key).await?,
            "end" => match EndReason::from_code(&self.why) {
                Some(reason) => payee::propose_end(app, &actor, id, (reason, key)).await?,
                None => return Ok(Err(PayeeError::EndReasonMissing)),
            },
            "confirm-end" => payee::confirm_end(app, &actor, id, key).await?,
            "keep" => payee::keep_on(app, &actor, id, key).await?,
            _ => return Err(Failure::BadForm),
        };
        Ok(match decided {
            Decided::Done => Ok(id),
            Decided::Refused(refused) => Err(PayeeError::Refused(refused)),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let app = &visitor.portal.app;
        let opened = payee::open(app, &visitor.actor(), again.id).await?;
        let view = view(visitor, opened, (again.proof, again.fault));
        Ok(page::html(staff_payee_one::render(&view, &page::staff_frame(visitor))))
    }
}

fn view(
    visitor: &StaffVisitor,
    opened: OpenedPayee,
    (proof, error): (Proof, Option<PayeeError>),
) -> StaffPayeeOneView {
    let key = || new_key(&visitor.portal.app).to_string();
    let (person, payee) = (opened.person, opened.payee);
    StaffPayeeOneView {
        id: opened.id.to_string(),
        person: (person.0.to_string(), page::masked(&person.1, visitor.language)),
        payee: (payee.0.to_string(), page::masked(&payee.1, visitor.language)),
        payee_year: opened.payee_year,
        is_payee_elsewhere: opened.is_payee_elsewhere,
        appointment: opened.appointment,
        name_on_account: opened.name_on_account,
        proposed_at: opened.proposed_at,
        state: opened.state,
        acts: opened.acts.into_iter().map(|act| (act, key())).collect(),
        is_own: opened.is_own,
        tie: opened.tie,
        is_locked: opened.is_locked,
        is_unreached: opened.is_unreached,
        proof,
        error,
    }
}
