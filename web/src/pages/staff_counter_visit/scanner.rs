//! The part of the page that talks to a scanner on the agent's machine, by the script `scanner.js`. Without scripts it says
//! that a scanner needs them, and the way on by papers stands below it.

use leptos::prelude::*;
use sothon_domain::finger::FingerPosition;
use sothon_locales::Words;

use crate::Frame;
use crate::assets;

/// The button of one finger, which the script shows.
pub(in crate::pages) fn button(finger: FingerPosition, words: &Words) -> AnyView {
    view! {
        " "
        <button
            class="button button-second"
            type="button"
            hidden=true
            data-finger=finger.number().to_string()
        >
            {words.get("counter-scan").to_owned()}
        </button>
    }
    .into_any()
}

/// What the scanner does, and what the script needs: its addresses below that of the page, its token, its sentences.
pub(in crate::pages) fn part(path: &str, frame: &Frame) -> AnyView {
    let words = frame.words;
    let address = |act| frame.href(&format!("{path}/{act}"));
    view! {
        <p data-cannot="">{words.get("counter-scanner-needs-script")}</p>
        <div
            hidden=true
            data-scanner=""
            data-csrf=frame.csrf.clone()
            data-order=address("order")
            data-answer=address("answer")
            data-looking=words.get("counter-scanner-looking")
            data-none=words.get("counter-scanner-none")
            data-denied=words.get("counter-scanner-denied")
            data-ready=words.get("counter-scanner-ready")
            data-not-ready=words.get("counter-scanner-not-ready")
            data-place=words.get("counter-scanner-place")
            data-sending=words.get("counter-scanner-sending")
            data-no-finger=words.get("counter-scanner-no-finger")
            data-tampered=words.get("counter-scanner-tampered")
            data-fault=words.get("counter-scanner-fault")
            data-clock=words.get("counter-scanner-clock")
            data-unknown=words.get("counter-scanner-unknown")
            data-not-as-ordered=words.get("counter-scanner-not-as-ordered")
            data-not-believed=words.get("counter-scanner-not-believed")
            data-expired=words.get("counter-scanner-expired")
            data-reused=words.get("counter-scanner-reused")
            data-not-read=words.get("counter-scanner-not-read")
            data-technical=words.get("counter-scanner-technical")
            data-moved-on=words.get("counter-refused-not-now")
        >
            <p role="status"></p>
        </div>
        <script type="module" src=assets::SCANNER></script>
    }
    .into_any()
}
