//! The payments as the back office reported them.

use axum::response::Response;
use sothon_app::my_pension;
use sothon_web::pages::payments::{self as page_of, PaymentRow, PaymentsView};

use crate::error_page::Failure;
use crate::page;
use crate::visitor::Visitor;

/// `GET /my-pension/payments`
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let payments = my_pension::payments(app, &actor).await?;
    let name = my_pension::name(app, &actor).await?;
    let view = PaymentsView { payments: payments.into_iter().map(row).collect() };
    Ok(page::html(page_of::render(&view, &page::frame_of(&visitor, &name))))
}

/// A payment as pages show it.
pub(crate) fn row(payment: my_pension::Payment) -> PaymentRow {
    PaymentRow {
        month: payment.month,
        amount: Some(payment.amount),
        state: payment.state,
        source: payment.source,
        as_of: payment.at,
    }
}
