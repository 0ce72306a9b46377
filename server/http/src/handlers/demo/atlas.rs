//! Every screen of the phone's menu, without a call.

use axum::extract::RawQuery;
use axum::response::Response;
use serde::Deserialize;
use sothon_ussd::drawn::{Drawn, screens};
use sothon_web::pages::demo_ussd_atlas::{self, AtlasScreen, DemoAtlasView, Shown};

use super::phone::only_in_the_demo;
use crate::error_page::Failure;
use crate::page;
use crate::visitor::Visitor;

/// Which screens are to be drawn.
#[derive(Default, Deserialize)]
struct Chosen {
    screen: Option<String>,
    tongue: Option<String>,
}

/// `GET /demo/ussd-atlas`; with `?screen=Status&tongue=km` that screen, with `?tongue=km` all of the tongue.
pub(crate) async fn show(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    only_in_the_demo(&visitor)?;
    // An address that somebody has changed by hand chooses nothing.
    let chosen: Chosen = serde_urlencoded::from_str(&query.unwrap_or_default()).unwrap_or_default();
    let shown = match chosen.tongue {
        Some(tongue) => Shown::Some { name: chosen.screen, tongue },
        None => Shown::Nothing,
    };
    let view = DemoAtlasView { screens: screens().map(screen).collect(), shown };
    Ok(page::html(demo_ussd_atlas::render(&view, &page::frame(&visitor))))
}

fn screen(drawn: Drawn) -> AtlasScreen {
    AtlasScreen {
        name: drawn.name,
        tongue: drawn.tongue.code(),
        coding: drawn.coding(),
        text: drawn.text,
        units: drawn.units,
        most: drawn.most,
        end: drawn.end,
    }
}
