//! A person's own pages.

pub(crate) mod account;
pub(crate) mod alive;
pub(crate) mod complaints;
pub(crate) mod data;
pub(crate) mod delegates;
pub(crate) mod letters;
pub(crate) mod lock;
pub(crate) mod notices;
pub(crate) mod passkeys;
pub(crate) mod payee;
pub(crate) mod payments;
pub(crate) mod phone_pin;
pub(crate) mod service_record;
pub(crate) mod trusted_contact;
pub(crate) mod what_if;
pub(crate) mod why;

use axum::extract::RawQuery;
use axum::http::HeaderMap;
use axum::response::Response;
use sothon_app::listen::of_pension;
use sothon_app::payee::of_claimant;
use sothon_app::{AppError, claimant, merge, my_pension};
use sothon_domain::claimant::OtherDeath;
use sothon_domain::effects::legal_date;
use sothon_web::pages::claimant::{self as page_of_claimant, ClaimantView};
use sothon_web::pages::my_pension::{self as page_of, MyPensionView};

use crate::error_page::Failure;
use crate::visitor::Visitor;
use crate::{page, sound};

/// `GET /my-pension`; with `?alive` it thanks her who has said so, with the code of an [`OtherDeath`] it tells a
/// claimant what became of what she typed.
pub(crate) async fn show(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    let seen = match my_pension::show(&visitor.portal.app, &visitor.actor()).await {
        // Who has no pension is a claimant, or nobody.
        Err(AppError::NotFound) => return claimant(&visitor, query.as_deref()).await,
        seen => seen?,
    };
    let frame = page::frame_of(&visitor, &seen.name);
    let listen = sound::offered(&visitor, || of_pension(&seen, visitor.language));
    let view = MyPensionView {
        listen,
        name: seen.name,
        address: seen.address,
        member_number: seen.member_number.to_string(),
        award: seen.award.zip(seen.due).map(|(award, due)| page_of::AwardSummary {
            amount: due,
            decided: award.amount,
            decided_on: award.decided_on,
        }),
        next_payment: seen
            .next_payment
            .map(|next| page_of::NextPayment { date: next.date, amount: next.amount }),
        account: seen
            .account
            .map(|account| page_of::AccountEnding { bank: account.bank, ending: account.ending }),
        life_certificate: seen.life_certificate,
        shown_alive: seen.shown_alive.map(|given| page_of::ShownAlive {
            method: given.method,
            day: legal_date(given.given_at),
        }),
        child: seen.child.map(|child| page_of::ChildEnd {
            end: child.end,
            stage: child.stage,
            school: child.school.map(|reference| reference.to_string()),
        }),
        payees: payee::instead(&seen.payees, &visitor),
        death: alive::notice(&visitor, query.as_deref()).await?,
        joined: seen.joined,
    };
    Ok(page::html(page_of::render(&view, &frame)))
}

/// `GET /my-pension/listen.wav`
pub(crate) async fn listen(headers: HeaderMap, visitor: Visitor) -> Result<Response, Failure> {
    let seen = my_pension::show(&visitor.portal.app, &visitor.actor()).await?;
    sound::answer(&visitor, &headers, &of_pension(&seen, visitor.language))
}

/// The first page of a claimant: where her record stands, and no amount.
async fn claimant(visitor: &Visitor, query: Option<&str>) -> Result<Response, Failure> {
    let seen = claimant::mine(&visitor.portal.app, &visitor.actor()).await?;
    let name = page::full(&seen.name, visitor.language);
    let frame = page::frame_of(visitor, &seen.name);
    let (number, maker, state) = (seen.number.to_string(), seen.maker, seen.state);
    let joined = merge::joined_with(&visitor.portal.app, &visitor.actor()).await?;
    let other = query.and_then(OtherDeath::from_code);
    let payees = of_claimant(&visitor.portal.app, &visitor.actor()).await?;
    let payees = payee::instead(&payees, visitor);
    let view = ClaimantView { name, number, maker, state, payees, joined, other };
    Ok(page::html(page_of_claimant::render(&view, &frame)))
}
