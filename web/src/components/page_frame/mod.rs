//! What surrounds every page: header, demo mark, the content and the footer.

use leptos::prelude::*;
use sothon_locales::Words;

use crate::assets;
use crate::components::button::Button;
use crate::components::notice::{Notice, NoticeKind};
use crate::frame::Acting;
use crate::pages::{acting_for, lock};
use crate::{AtWork, Frame, SignedIn};

/// Whether the page's title warns of a problem before anything else is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// An ordinary page.
    Fine,
    /// A form came back with errors, so the title says it first.
    Problem,
}

/// The whole `html` element around a page's content.
#[component]
pub fn PageFrame(
    /// The page's surroundings.
    frame: Frame,
    /// The page's title, without the product's name.
    title: String,
    /// Whether the title warns of a problem.
    mood: Mood,
    /// The content.
    children: Children,
) -> impl IntoView {
    let words = frame.words;
    let product = words.get("frame-product");
    let warning = if mood == Mood::Problem { words.get("frame-problem") } else { "" };
    let title = format!("{warning}{title} · {product}");
    let of_staff = frame.at_work.is_some().then_some("staff");
    let banner = (acting(&frame), locked(&frame));
    let kind = of_staff.or(frame.is_letter().then_some("paper"));
    view! {
        <html lang=words.language().code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="theme-color" content="#08305e"/>
                <title>{title}</title>
                <link rel="stylesheet" href=assets::STYLE/>
                <link rel="icon" type="image/svg+xml" href=assets::ICON/>
            </head>
            <body class=kind>
                <a class="skip" href="#content">{words.get("frame-skip")}</a>
                <Header frame=frame.clone()/>
                {frame.demo.then(|| view! { <DemoMark frame=frame.clone()/> })}
                {frame.at_work.clone().map(|who| view! { <AtWorkLine who frame=frame.clone()/> })}
                <main id="content" class="content" tabindex="-1">{banner}{children()}</main>
                <Footer frame=frame/>
            </body>
        </html>
    }
}

/// For whom she acts, and the way back: on every page.
fn acting(frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let who = frame.signed_in.as_ref()?.acting.as_ref()?;
    let (kind, said) = match who {
        Acting::For { name, .. } => {
            let said = words.with("acting-for-banner", &[("name", name.as_str().into())]);
            (NoticeKind::Info, said)
        }
        Acting::Ended => (NoticeKind::Attention, words.get("acting-for-ended").to_owned()),
    };
    let (action, csrf) = (frame.href(acting_for::PATH), frame.csrf.clone());
    let banner = view! {
        <Notice kind=kind>
            <p>{said}</p>
            <form method="post" action=action>
                <input type="hidden" name="csrf" value=csrf/>
                <Button label=words.get("acting-for-back") secondary=true/>
            </form>
        </Notice>
    };
    Some(banner.into_any())
}

/// That the record is locked, on every page of hers but the lock's own, which says more, and a letter,
/// which is printed.
fn locked(frame: &Frame) -> Option<AnyView> {
    let on = frame.signed_in.as_ref()?.locked_on?;
    if frame.path == lock::PATH || frame.is_letter() {
        return None;
    }
    let words = frame.words;
    let text = words.with("lock-banner", &[("date", words.date(on).into())]);
    let href = frame.href(lock::PATH);
    let banner = view! {
        <Notice kind=NoticeKind::Attention>
            <p>{text}</p>
            <p><a href=href>{words.get("lock-banner-more")}</a></p>
        </Notice>
    };
    Some(banner.into_any())
}

#[component]
fn Header(frame: Frame) -> impl IntoView {
    let words = frame.words;
    let home = match (&frame.at_work, &frame.signed_in) {
        (Some(_), _) => "/staff",
        (None, Some(_)) => "/my-pension",
        (None, None) => "/",
    };
    let home = frame.href(home);
    let other = words.language().other().code();
    view! {
        <header class="bar-top">
            <a class="product" href=home>{words.get("frame-product")}</a>
            <a class="switch" href=frame.other_language() lang=other hreflang=other>
                {words.get("frame-other-language")}
            </a>
        </header>
    }
}

#[component]
fn DemoMark(frame: Frame) -> impl IntoView {
    let words = frame.words;
    let (path, label) = match frame.is_for_staff() {
        true => ("/demo/staff", "frame-demo-staff"),
        false => ("/demo/messages", "frame-demo-messages"),
    };
    view! {
        <p class="demo-mark">
            {words.get("frame-demo")}" "<a href=frame.href(path)>{words.get(label)}</a>
        </p>
    }
}

/// Which member of staff is at work, until when, and the way out.
#[component]
fn AtWorkLine(who: AtWork, frame: Frame) -> impl IntoView {
    let words = frame.words;
    let address = words.with("staff-at-work", &[("address", who.address.into())]);
    let post = format!("{}, {}", words.role(who.role), words.office(&who.office));
    let expires = words.with("frame-expires", &[("time", who.expires_at.into())]);
    view! {
        <div class="at-work">
            <p>{address}<br/>{post}<br/><span class="soft">{expires}</span></p>
            <p><a href=frame.href("/staff/passkeys")>{words.get("staff-passkeys-title")}</a></p>
            <form method="post" action=frame.href("/staff/sign-out")>
                <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                <Button label=words.get("frame-sign-out") secondary=true/>
            </form>
        </div>
    }
}

/// The footer.
#[component]
fn Footer(frame: Frame) -> impl IntoView {
    let words = frame.words;
    let hotline = frame.institution.hotline.as_str();
    let call = words.with("frame-hotline", &[("number", hotline.into())]);
    let tel = format!("tel:{hotline}");
    let session = frame.signed_in.clone().map(|who| {
        view! { <Session words who csrf=frame.csrf.clone() action=frame.href("/sign-out")/> }
    });
    let hers = frame.signed_in.is_some() && frame.is_own();
    let who_looked = hers.then(|| {
        let href = frame.href("/my-pension/who-looked");
        let data = frame.href("/my-pension/data");
        view! {
            <p><a href=href>{words.get("who-looked-title")}</a></p>
            <p><a href=data>{words.get("my-data-title")}</a></p>
        }
    });
    view! {
        <footer class="bar-end">
            {session}
            <p class="soft">
                {frame.institution.name.clone()}" ("<span class="nowrap">{frame.institution.short_code.clone()}</span>")"
            </p>
            <p>
                <a class="nowrap" href=tel>{call}</a>
            </p>
            <p><a href=frame.href("/help")>{words.get("frame-help")}</a></p>
            {who_looked}
        </footer>
    }
}

/// Who is signed in, until when, and the way out.
#[component]
fn Session(words: &'static Words, who: SignedIn, csrf: String, action: String) -> impl IntoView {
    let name = who.name.map(|name| {
        view! { <p>{words.with("frame-signed-in", &[("name", name.into())])}</p> }
    });
    view! {
        <div class="session">
            {name}
            <p>{words.with("frame-expires", &[("time", who.expires_at.into())])}</p>
            <form method="post" action=action>
                <input type="hidden" name="csrf" value=csrf/>
                <Button label=words.get("frame-sign-out") secondary=true/>
            </form>
        </div>
    }
}
