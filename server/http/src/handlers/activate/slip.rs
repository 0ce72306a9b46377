//! The slip that was made in this browser.

use axum::response::Response;
use sothon_app::activation::slip;
use sothon_domain::person::Phone;
use sothon_locales::Language;
use sothon_web::pages::activation_slip::{self as page_of, ActivationSlipView};

use crate::error_page::Failure;
use crate::page;
use crate::visitor::Visitor;

/// `GET /activate/slip`; without a slip the way begins at the branches.
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    let browser = visitor.token.as_deref().unwrap_or_default();
    let Some(slip) = slip(&visitor.portal.app, &visitor.actor(), browser).await? else {
        return Ok(visitor.to("/activate/branch"));
    };
    let view = ActivationSlipView {
        reference: slip.reference,
        phone: dialled(&slip.branch.phone),
        address: slip.branch.address,
        hours: slip.branch.hours,
        branch: match visitor.language {
            Language::Khmer => slip.branch.khmer,
            Language::English => slip.branch.latin,
        },
        place: slip.branch.place,
        day: slip.day,
    };
    Ok(page::html(page_of::render(&view, &page::frame(&visitor))))
}

/// A phone number as one dials it here.
pub(super) fn dialled(phone: &Phone) -> String {
    let number = phone.as_str();
    number.strip_prefix("+855").map_or_else(|| number.to_owned(), |end| format!("0{end}"))
}
