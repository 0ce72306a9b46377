//! Pages of demo mode: staff to sign in as, and every component with its examples; messages, a phone, its
//! voice and all its screens below.

pub(crate) mod atlas;
pub(crate) mod messages;
pub(crate) mod phone;
pub(crate) mod voice;

use axum::extract::Path;
use axum::response::Response;
use sothon_app::staff::demo;
use sothon_web::pages::demo_gallery::{self, GalleryView};
use sothon_web::pages::demo_staff::{self, DemoStaffView, ShownMember};

use crate::error_page::Failure;
use crate::page;
use crate::visitor::Visitor;

/// `GET /demo/staff`
pub(crate) async fn staff(visitor: Visitor) -> Result<Response, Failure> {
    let shown = |member: demo::DemoMember| ShownMember {
        address: member.address,
        role: member.role,
        office: member.office,
        code: member.code,
    };
    let members = demo::shown(&visitor.portal.app).await?.into_iter().map(shown).collect();
    let (password, card) = (demo::PASSWORD.to_owned(), demo::CARD.to_owned());
    let view = DemoStaffView { members, password, card };
    Ok(page::html(demo_staff::render(&view, &page::frame(&visitor))))
}

/// `GET /demo/gallery`
pub(crate) async fn gallery(visitor: Visitor) -> Result<Response, Failure> {
    examples(&visitor, None)
}

/// `GET /demo/gallery/{component}`
pub(crate) async fn component(
    Path(component): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    examples(&visitor, Some(component))
}

fn examples(visitor: &Visitor, component: Option<String>) -> Result<Response, Failure> {
    if visitor.portal.demo.is_none() {
        return Err(Failure::NotFound);
    }
    let html = demo_gallery::render(&GalleryView { component }, &page::frame(visitor));
    html.map(page::html).ok_or(Failure::NotFound)
}
