//! The accounts that wait for an officer, one of them in her hands, and one entered at a counter.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use serde::Deserialize;
use sothon_app::App;
use sothon_app::account_change::{
    self, Counter, CounterEntered, Decided, Listed, NumberFault, OpenedChange,
};
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::reveal::Revealing;
use sothon_domain::account_change::{RefusalReason, TypedAccount};
use sothon_domain::effects::legal_date;
use sothon_domain::person::AccountChangeId;
use sothon_web::pages::staff_account::{self, StaffAccount, StaffAccountError, StaffAccountView};
use sothon_web::pages::staff_account_list::{
    self, AccountLine, AccountStands, StaffAccountListView,
};
use sothon_web::pages::staff_account_new::{self, AccountNumberError, StaffAccountNewView};
use sothon_web::pages::staff_proof::Proof;
use uuid::Uuid;

use super::decision::{self, Again, Decision, Outcome};
use super::reveal::{InFull, in_full};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the forms on a change's page.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    code: String,
}

/// The fields of the form at a counter.
#[derive(Deserialize)]
pub(crate) struct CounterFields {
    key: Uuid,
    #[serde(default)]
    member_number: String,
    #[serde(default)]
    bank: String,
    #[serde(default)]
    number: String,
    #[serde(default)]
    holder: String,
}

/// `GET /staff/accounts`
pub(crate) async fn list(visitor: StaffVisitor) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let found = account_change::list(app, &visitor.actor()).await?;
    let now = app.clock.now();
    let line = |listed: Listed| AccountLine {
        id: listed.id.to_string(),
        name: page::masked(&listed.name, visitor.language),
        entered_on: legal_date(listed.entered_at),
        stands: match listed.ready_at {
            None => AccountStands::Stopped,
            Some(_) if listed.mine => AccountStands::Mine,
            Some(ready_at) if now < ready_at => AccountStands::Waits(legal_date(ready_at)),
            Some(_) => AccountStands::Ready,
        },
    };
    let view = StaffAccountListView { changes: found.into_iter().map(line).collect() };
    Ok(page::html(staff_account_list::render(&view, &page::staff_frame(&visitor))))
}

/// `GET /staff/accounts/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Fields>(named(&id)?, visitor).await
}

/// `POST /staff/accounts/{id}/details`: the same page in full, once.
pub(crate) async fn details(
    Path(id): Path<String>,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let id = named(&id)?;
    let InFull { visitor, sight, frame } = in_full(sent, Revealing::Account(id)).await?;
    let app = &visitor.portal.app;
    let opened = account_change::open_with(app, &visitor.actor(), id, &sight).await?;
    let view = StaffAccountView { proof: visitor.proof(), ..view(app, opened) };
    Ok(page::html(staff_account::render(&view, &frame)))
}

/// `POST /staff/accounts/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Fields {
    type Id = AccountChangeId;
    type Fault = StaffAccountError;

    const PATH: &'static str = staff_account_list::PATH;
    const USE_CASE: UseCase = UseCase::DecideAccountChange;

    fn approval(&self) -> Option<(UseCase, &str)> {
        (self.act == "approve").then_some((UseCase::DecideAccountChange, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: AccountChangeId) -> Outcome<Self> {
        let (app, actor, key) = (&visitor.portal.app, visitor.actor(), self.key);
        let decided = match self.act.as_str() {
            "approve" => account_change::approve(app, &actor, id, key).await?,
            "refuse" => match RefusalReason::from_code(&self.reason) {
                Some(reason) => account_change::refuse(app, &actor, id, key, reason).await?,
                None => return Ok(Err(StaffAccountError::ReasonMissing)),
            },
            _ => return Err(Failure::BadForm),
        };
        Ok(match decided {
            Decided::Done => Ok(id),
            Decided::Refused(refused) => Err(StaffAccountError::Refused(refused)),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let app = &visitor.portal.app;
        let opened = account_change::open(app, &visitor.actor(), again.id).await?;
        let view = StaffAccountView { error: again.fault, proof: again.proof, ..view(app, opened) };
        Ok(page::html(staff_account::render(&view, &page::staff_frame(visitor))))
    }
}

fn view(app: &App, opened: OpenedChange) -> StaffAccountView {
    let key = || new_key(app).to_string();
    let change = opened.change;
    StaffAccountView {
        id: change.id.to_string(),
        name: opened.name,
        account: opened
            .account
            .map(|account| StaffAccount { bank: account.bank, number: account.number }),
        entered: StaffAccount { bank: change.bank, number: opened.number },
        holder: opened.holder,
        matches: opened.matches,
        maker: change.maker,
        entered_at: change.entered_at,
        state: change.state,
        approve: opened.approve,
        refuse: opened.refuse,
        keys: [key(), key()],
        proof: Proof::Given,
        error: None,
    }
}

/// `GET /staff/accounts/new`; with `?entered` it says first that one was entered.
pub(crate) async fn ask(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    authorise(&visitor.actor(), UseCase::EnterAccountChange)?;
    let entered = query.as_deref() == Some("entered");
    Ok(form(&visitor, StaffAccountNewView { entered, ..StaffAccountNewView::default() }))
}

/// The form; one that was not taken keeps its key.
fn form(visitor: &StaffVisitor, view: StaffAccountNewView) -> Response {
    let app = &visitor.portal.app;
    let key = match view.key.is_empty() {
        true => new_key(app).to_string(),
        false => view.key,
    };
    let view = StaffAccountNewView { key, ..view };
    page::html(staff_account_new::render(&view, &page::staff_frame(visitor)))
}

/// `POST /staff/accounts/new`
pub(crate) async fn enter(sent: CheckedStaffForm<CounterFields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let CounterFields { key, member_number, bank, number, holder } = fields;
    let typed = TypedAccount { bank, number, holder };
    let counter = Counter { member_number: &member_number, typed: &typed, key };
    let entered =
        account_change::enter_for(&visitor.portal.app, &visitor.actor(), &counter).await?;
    let view = StaffAccountNewView { key: key.to_string(), ..StaffAccountNewView::default() };
    let view = match entered {
        CounterEntered::Waits => {
            let path = format!("{}?entered", staff_account_new::PATH);
            return Ok(visitor.to(&path));
        }
        CounterEntered::Wrong { number, account } => {
            let number_error = number.map(|fault| match fault {
                NumberFault::Malformed => AccountNumberError::Malformed,
                NumberFault::Unknown => AccountNumberError::Unknown,
            });
            StaffAccountNewView { number_error, errors: account, ..view }
        }
        CounterEntered::Refused(refused) => StaffAccountNewView { refused: Some(refused), ..view },
    };
    Ok(form(&visitor, StaffAccountNewView { member_number, typed, ..view }))
}
