//! A person's own pages.

pub(crate) mod account;
pub(crate) mod data;
pub(crate) mod delegates;
pub(crate) mod letters;
pub(crate) mod lock;
pub(crate) mod notices;
pub(crate) mod passkeys;
pub(crate) mod payments;
pub(crate) mod phone_pin;
pub(crate) mod service_record;
pub(crate) mod trusted_contact;
pub(crate) mod what_if;
pub(crate) mod why;

use axum::response::Response;
use sothon_app::my_pension;
use sothon_web::pages::my_pension::{self as page_of, MyPensionView};

use crate::error_page::Failure;
use crate::page;
use crate::visitor::Visitor;

/// `GET /my-pension`
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    let seen = my_pension::show(&visitor.portal.app, &visitor.actor()).await?;
    let frame = page::frame_of(&visitor, &seen.name);
    let view = MyPensionView {
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
    };
    Ok(page::html(page_of::render(&view, &frame)))
}
