//! Who receives a person's pension for her, how she says no, and for whom she receives.

use axum::extract::RawQuery;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::payee::{self, Herself};
use sothon_domain::person::PersonName;
use sothon_web::pages::my_payee::{self as page_of, MyPayee, MyPayeeView, PaidInstead};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::page;
use crate::visitor::Visitor;

/// The field of her form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
}

/// `GET /my-pension/payee`; with `?ended` it says first what was done.
pub(crate) async fn show(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    let ended = query.as_deref() == Some("ended");
    answer(&visitor, MyPayeeView { ended, ..MyPayeeView::default() }).await
}

/// `POST /my-pension/payee`: she acts for herself.
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    let actor = visitor.actor();
    match payee::act_for_myself(&visitor.portal.app, &actor, sent.fields.key).await? {
        Herself::Ended => Ok(visitor.to(&format!("{}?ended", page_of::PATH))),
        Herself::Nobody => Ok(visitor.to(page_of::PATH)),
        Herself::NotOfAge => {
            answer(&visitor, MyPayeeView { not_of_age: true, ..MyPayeeView::default() }).await
        }
    }
}

/// Who is paid in her stead and who is to be, for her first page.
pub(super) fn instead(payees: &[payee::MyPayee], visitor: &Visitor) -> Vec<PaidInstead> {
    let one = |one: &payee::MyPayee| PaidInstead {
        name: page::full(&one.name, visitor.language),
        waits: one.waits,
    };
    payees.iter().map(one).collect()
}

/// The page as it is now.
async fn answer(visitor: &Visitor, view: MyPayeeView) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let seen = payee::mine(app, &visitor.actor()).await?;
    let name = |name: &PersonName| page::full(name, visitor.language);
    let mine = seen.mine.iter().map(|mine| MyPayee {
        name: name(&mine.name),
        last_day: mine.last_day,
        waits: mine.waits,
        to_account: mine.to_account,
    });
    let view = MyPayeeView {
        mine: mine.collect(),
        may_end: seen.may_end,
        receives: seen.receives.iter().map(|one| (name(&one.name), one.last_day)).collect(),
        key: new_key(app).to_string(),
        ..view
    };
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &seen.name))))
}
