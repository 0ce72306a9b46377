//! Every screen of the phone's menu with its longest values, as a handset shows it, without a call.

use leptos::prelude::*;
use sothon_locales::Value;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::handset::Handset;
use crate::components::table::Table;
use crate::document::{self, Mood};

/// Where the page is; `?screen=Status&tongue=km` shows one screen, `?tongue=km` all of a tongue.
pub const PATH: &str = "/demo/ussd-atlas";

/// The tongues of the screens: their codes, and the keys of their own names.
pub const TONGUES: [(&str, &str); 3] = [
    ("km", "ussd-tongue-khmer"),
    ("km-Latn", "ussd-tongue-romanised"),
    ("en", "ussd-tongue-english"),
];

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoAtlasView {
    /// All screens, in the order of the menu.
    pub screens: Vec<AtlasScreen>,
    /// Those that are drawn.
    pub shown: Shown,
}

/// Which screens are drawn below the table of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// None: the table leads to them.
    Nothing,
    /// Those of a tongue, and of a name where one is given.
    Some {
        /// The menu's own name of the screen.
        name: Option<String>,
        /// The code of the tongue.
        tongue: String,
    },
    /// All of them, in a file that has no other page: the table leads to places in it.
    All,
}

/// One sample of a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtlasScreen {
    /// The menu's own name of the screen, such as `Status`; several samples share it.
    pub name: &'static str,
    /// The code of its tongue.
    pub tongue: &'static str,
    /// What it shows.
    pub text: String,
    /// How much of a screen it takes, in 16-bit units or septets.
    pub units: u32,
    /// How much may be taken.
    pub most: u32,
    /// The coding in which it is sent.
    pub coding: &'static str,
    /// Whether the call ends with it.
    pub end: bool,
}

/// The whole page.
pub fn render(view: &DemoAtlasView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("demo-atlas-title");
    let counts = [("screens", number(view.screens.len())), ("tongues", number(TONGUES.len()))];
    let back = (view.shown != Shown::All).then(|| {
        view! { <BackLink href=frame.href("/demo/phone") label=words.get("frame-back")/> }
    });
    let drawn: Vec<AnyView> = TONGUES
        .into_iter()
        .flat_map(|(tongue, key)| names(view).into_iter().map(move |name| (name, tongue, key)))
        .filter(|(name, tongue, _)| is_shown(&view.shown, name, tongue))
        .map(|group| group_of(view, group, frame))
        .collect();
    let content = view! {
        {back}
        <h1>{title}</h1>
        <p>{words.get("demo-atlas-intro")}</p>
        <p>{words.with("demo-atlas-counts", &counts)}</p>
        {drawn}
        {table(view, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// The names of the screens, each once.
fn names(view: &DemoAtlasView) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = Vec::new();
    for screen in &view.screens {
        if !names.contains(&screen.name) {
            names.push(screen.name);
        }
    }
    names
}

fn is_shown(shown: &Shown, name: &str, tongue: &str) -> bool {
    match shown {
        Shown::Nothing => false,
        Shown::All => true,
        Shown::Some { name: wanted, tongue: of } => {
            of == tongue && wanted.as_ref().is_none_or(|wanted| wanted == name)
        }
    }
}

/// The samples of a screen in a tongue.
fn samples<'v>(
    view: &'v DemoAtlasView,
    name: &str,
    tongue: &str,
) -> impl Iterator<Item = &'v AtlasScreen> {
    view.screens.iter().filter(move |screen| screen.name == name && screen.tongue == tongue)
}

/// A screen in a tongue, each sample as a handset shows it.
fn group_of(
    view: &DemoAtlasView,
    (name, tongue, key): (&'static str, &'static str, &'static str),
    frame: &Frame,
) -> AnyView {
    let words = frame.words;
    let figures: Vec<AnyView> = samples(view, name, tongue)
        .map(|screen| {
            let caption = caption(screen, frame);
            view! { <Handset text=screen.text.clone() caption=caption/> }.into_any()
        })
        .collect();
    let id = format!("{name}-{tongue}");
    let language = (tongue == "km").then_some("km");
    view! {
        <h2 id=id>{name} ", " <span lang=language>{words.get(key)}</span></h2>
        {figures}
    }
    .into_any()
}

fn caption(screen: &AtlasScreen, frame: &Frame) -> String {
    let words = frame.words;
    let key = if screen.end { "demo-atlas-units-end" } else { "demo-atlas-units" };
    let values = [
        ("units", screen.units.into()),
        ("budget", screen.most.into()),
        ("coding", screen.coding.into()),
    ];
    words.with(key, &values)
}

/// Every name with how many screens it has in each tongue, and the longest.
fn table(view: &DemoAtlasView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let columns = std::iter::once("demo-voice-screen").chain(TONGUES.map(|(_, key)| key));
    let columns: Vec<String> = columns.map(|key| words.get(key).to_owned()).collect();
    let rows = names(view).into_iter().map(|name| {
        let cells = TONGUES.into_iter().map(|(tongue, _)| cell(view, name, tongue, frame));
        std::iter::once(name.into_any()).chain(cells).collect()
    });
    let rows: Vec<Vec<AnyView>> = rows.collect();
    view! { <Table caption=words.get("demo-atlas-caption") columns=columns rows=rows/> }.into_any()
}

fn cell(view: &DemoAtlasView, name: &str, tongue: &str, frame: &Frame) -> AnyView {
    let words = frame.words;
    let Some(longest) = samples(view, name, tongue).max_by_key(|screen| screen.units) else {
        return "".into_any();
    };
    let values = [
        ("count", number(samples(view, name, tongue).count())),
        ("units", longest.units.into()),
        ("budget", longest.most.into()),
    ];
    let href = match view.shown {
        Shown::All => format!("#{name}-{tongue}"),
        Shown::Nothing | Shown::Some { .. } => {
            frame.href(&format!("{PATH}?screen={name}&tongue={tongue}"))
        }
    };
    view! { <a href=href>{words.with("demo-atlas-cell", &values)}</a> }.into_any()
}

fn number(count: usize) -> Value<'static> {
    u32::try_from(count).unwrap_or(u32::MAX).into()
}
