//! Photos of a paper, sent by a browser that runs scripts: it makes them smaller, sends them again after a network that
//! broke, and keeps what was accepted when the next file is refused.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sothon_locales::Words;
use thirtyfour::prelude::*;

use crate::harness::axe;
use crate::harness::browser::ask;
use crate::harness::pages::Step::{Open, OpenLink, OpenMyCase, Send, Type};
use crate::harness::people::Member;
use crate::harness::visit::Visit;
use crate::harness::walk::in_khmer;

const FORM: &str = "main form[data-paper]";
/// The most that a photo has once the browser has made it smaller, in bytes.
const MOST: usize = 500 * 1024;

/// A photo of noise, which no encoder makes small: some three megabytes.
const PHOTO: &str = r#"
const canvas = document.createElement("canvas");
canvas.width = 2000;
canvas.height = 1600;
const onto = canvas.getContext("2d");
const picture = onto.createImageData(canvas.width, canvas.height);
const pixels = new Uint32Array(picture.data.buffer);
let noise = 1;
for (let at = 0; at < pixels.length; at++) {
  noise ^= noise << 13;
  noise ^= noise >>> 17;
  noise ^= noise << 5;
  pixels[at] = noise | 0xff000000;
}
onto.putImageData(picture, 0, 0);
return canvas.toDataURL("image/jpeg", 0.95).split(",")[1];
"#;

/// Keeps what the form says of its progress, also for the page after it.
const LISTEN: &str = r#"
sessionStorage.setItem("told", "");
const status = document.querySelector("form[data-paper] [role=status]");
const listen = () => sessionStorage.setItem("told", sessionStorage.getItem("told") + "|" + status.textContent);
new MutationObserver(listen).observe(status, { childList: true, characterData: true, subtree: true });
"#;

#[tokio::test]
async fn photos_are_made_smaller_sent_again_and_received_once() {
    in_khmer("paper", async |mut visit| {
        let papers = papers_of_a_case(&mut visit).await?;
        let add = format!("{papers}/add/service-record");
        let folder = std::env::temp_dir().join(format!("sothon-photos-{}", std::process::id()));
        let (photo, text) = files(&visit, &folder).await?;

        choose(&visit, &add, &photo).await?;
        visit.press(&format!("{FORM} button")).await?;
        has_told(&visit, &["paper-add-shrinking", "paper-add-sending"]).await?;
        visit.says("paper-list-received").await?;
        received(&visit, &papers, 1).await?;

        choose(&visit, &add, &photo).await?;
        sends_while_the_network_breaks(&visit).await?;
        has_told(&visit, &["paper-add-sending", "paper-add-again"]).await?;
        visit.says("paper-list-received").await?;
        received(&visit, &papers, 2).await?;

        choose(&visit, &add, &text).await?;
        visit.one(&format!("{FORM} button")).await?.click().await?;
        visit.one("main .error-summary").await?;
        visit.says("paper-fail-other-kind").await?;
        visit.says("paper-add-keep").await?;
        axe::finds_nothing(&visit.browser).await?;
        visit.open(&papers).await?;
        received(&visit, &papers, 2).await?;
        Ok(std::fs::remove_dir_all(folder)?)
    })
    .await;
}

/// She says that her years of service are wrong; the address of the papers that this asks for.
async fn papers_of_a_case(visit: &mut Visit) -> Result<String> {
    visit.sign_in(Member::Unexplained).await?;
    for step in [
        Open("/my-pension/not-right/service"),
        Type("value", "25"),
        Send,
        Open("/my-pension/not-right/service/check"),
        Send,
        Open("/my-pension/cases"),
        OpenMyCase,
        OpenLink("/papers"),
    ] {
        visit.take(step).await.with_context(|| format!("{step:?}"))?;
    }
    visit.path().await
}

/// A large photo, and a text that is called a photo.
async fn files(visit: &Visit, folder: &Path) -> Result<(PathBuf, PathBuf)> {
    let photo = ask(&visit.browser, PHOTO).await?;
    let photo = STANDARD.decode(photo.as_str().context("the browser makes a photo")?)?;
    ensure!(photo.len() > 4 * MOST, "{} bytes prove nothing", photo.len());
    std::fs::create_dir_all(folder)?;
    let (first, second) = (folder.join("photo.jpg"), folder.join("text.jpg"));
    std::fs::write(&first, photo)?;
    std::fs::write(&second, "This is no photo.")?;
    Ok((first, second))
}

/// Chooses a file on the page that asks for one.
async fn choose(visit: &Visit, add: &str, file: &Path) -> Result<()> {
    visit.open(add).await?;
    ask(&visit.browser, LISTEN).await?;
    let field = visit.one(&format!("{FORM} input[name='file']")).await?;
    Ok(field.send_keys(file.display().to_string()).await?)
}

/// The first try finds no network; by the second it is there again.
async fn sends_while_the_network_breaks(visit: &Visit) -> Result<()> {
    is_cut(visit, true).await?;
    let button = visit.one(&format!("{FORM} button")).await?;
    button.click().await?;
    let again = plain(Words::of(visit.language).get("paper-add-again"));
    let status = visit.browser.query(By::Css(format!("{FORM} [role='status']")));
    status.with_text(move |shown: &str| plain(shown) == again).first().await?;
    is_cut(visit, false).await?;
    Ok(button.wait_until().stale().await?)
}

async fn is_cut(visit: &Visit, offline: bool) -> Result<()> {
    let cdp = visit.browser.cdp();
    cdp.send_raw("Network.enable", ()).await?;
    let conditions = json!({
        "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
    });
    cdp.send_raw("Network.emulateNetworkConditions", conditions).await?;
    Ok(())
}

/// The form has said each of these of its progress.
async fn has_told(visit: &Visit, keys: &[&str]) -> Result<()> {
    let told = ask(&visit.browser, "return sessionStorage.getItem('told')").await?;
    let told = plain(told.as_str().context("the form says something")?);
    for key in keys {
        let wanted = plain(Words::of(visit.language).get(key));
        ensure!(told.contains(&wanted), "{key} was not said: {told}");
    }
    Ok(())
}

/// The list shows one paper of so many pages, and none of them was sent as large as it was.
async fn received(visit: &Visit, papers: &str, pages: usize) -> Result<()> {
    visit.is_at(papers).await?;
    let shown = visit.browser.find_all(By::Css("main a[href$='/page.file']")).await?;
    ensure!(shown.len() == pages, "{} pages are shown, not {pages}", shown.len());
    let small = format!("state = 'received' AND bytes BETWEEN 1 AND {MOST}");
    for (table, condition, wanted) in [
        ("paper", "kind = 'service-record'", 1),
        ("paper_page", "state = 'received'", pages),
        ("paper_page", small.as_str(), pages),
    ] {
        let found = visit.portal.test.count(table, condition).await;
        ensure!(usize::try_from(found)? == wanted, "{found} in {table} where {condition}");
    }
    Ok(())
}

/// A browser's text has no marks that break Khmer lines.
fn plain(text: &str) -> String {
    text.replace('\u{200B}', "")
}
