//! What the picture on a letter opens.

use axum::extract::Path;
use axum::response::Response;
use sothon_app::letter::{self, Standing, Verdict};
use sothon_web::pages::verified::{self as page_of, Found, Holding, VerifiedView};

use crate::error_page::Failure;
use crate::page;
use crate::visitor::Visitor;

/// `GET /verify/{statement}`
pub(crate) async fn show(
    Path(statement): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let found = match letter::verify(app, &visitor.actor(), &statement).await? {
        Verdict::Forged => Found::Forged,
        Verdict::Genuine(checked) => Found::Genuine {
            statement: checked.statement,
            holding: match checked.standing {
                Standing::Holds => Holding::Holds,
                Standing::Expired => Holding::Expired,
                Standing::Revoked { on } => Holding::Revoked(on),
            },
            by_register: checked.by_register,
        },
    };
    let view = VerifiedView { found, public_keys: super::public_keys(app) };
    Ok(page::html(page_of::render(&view, &page::frame(&visitor))))
}
