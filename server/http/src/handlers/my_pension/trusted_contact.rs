//! Whom a person trusts to hear of sensitive changes.

use axum::extract::RawQuery;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::trusted_contact::{self, ContactFault, ContactSet, SetContact};
use sothon_domain::trusted_contact::TrustedContact;
use sothon_web::pages::trusted_contact::{
    self as page_of, ContactDone, ContactError, ShownContact, TrustedContactView, TypedContact,
};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::page;
use crate::visitor::Visitor;

/// The fields of both forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
    #[serde(default)]
    name: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    relation: String,
    /// Whether nobody is to be named any more.
    remove: Option<String>,
}

/// `GET /my-pension/trusted-contact`; with `?saved` or `?removed` it says first what was done.
pub(crate) async fn show(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    let done = match query.as_deref() {
        Some("saved") => Some(ContactDone::Saved),
        Some("removed") => Some(ContactDone::Removed),
        _ => None,
    };
    form(&visitor, TrustedContactView { done, ..TrustedContactView::default() }).await
}

/// The page with what is named now; a form that was not taken keeps its key.
async fn form(visitor: &Visitor, view: TrustedContactView) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let mine = trusted_contact::show(app, &visitor.actor()).await?;
    let key = || new_key(app).to_string();
    // An old address does not say of now what was done then.
    let done = view.done.filter(|done| (*done == ContactDone::Saved) == mine.contact.is_some());
    let view = TrustedContactView {
        contact: mine.contact.map(shown),
        done,
        key: if view.key.is_empty() { key() } else { view.key },
        remove_key: key(),
        ..view
    };
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &mine.name))))
}

fn shown(contact: TrustedContact) -> ShownContact {
    ShownContact {
        name: contact.name.as_str().to_owned(),
        phone: contact.phone.masked(),
        relation: contact.relation,
    }
}

/// `POST /my-pension/trusted-contact`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let done = if fields.remove.is_some() {
        trusted_contact::remove(app, &actor, fields.key).await?
    } else {
        let (name, phone, relation) = (&fields.name, &fields.phone, &fields.relation);
        let sent = SetContact { name, phone, relation, key: fields.key };
        trusted_contact::set(app, &actor, &sent).await?
    };
    match done {
        ContactSet::Done { redirect } => Ok(visitor.to(&redirect)),
        ContactSet::Wrong(faults) => {
            let Fields { key, name, phone, relation, .. } = fields;
            let view = TrustedContactView {
                typed: TypedContact { name, phone, relation },
                errors: faults.into_iter().map(error).collect(),
                key: key.to_string(),
                ..TrustedContactView::default()
            };
            form(&visitor, view).await
        }
    }
}

/// What the page says of a fault.
pub(crate) fn error(fault: ContactFault) -> ContactError {
    match fault {
        ContactFault::NameMissing => ContactError::NameMissing,
        ContactFault::NameTooLong => ContactError::NameTooLong,
        ContactFault::Phone => ContactError::Phone,
        ContactFault::OwnPhone => ContactError::OwnPhone,
        ContactFault::RelationMissing => ContactError::RelationMissing,
    }
}
