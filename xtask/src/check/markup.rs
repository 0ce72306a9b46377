//! Pages pass a policy that allows no inline script and no inline style.

use crate::rust::{Kind, Token, reads, tokens};
use crate::{Finding, Source};

/// Elements that the browser floor (Android 7, Opera Mini) does not know.
const TOO_NEW: &[&str] = &["dialog", "popover", "search", "selectlist"];

/// Inline scripts, styles and handlers, raw HTML, and elements above the browser floor in `web/src`.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.is_in(&["web/src"])) {
        let tokens = tokens(source);
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| !token.test) {
            if let Some(problem) = problem(&tokens, at) {
                findings.push(Finding::new(&source.path, token.line, problem));
            }
        }
    }
    findings
}

fn problem(tokens: &[Token], at: usize) -> Option<String> {
    let token = &tokens[at];
    let opens = at > 0 && reads(tokens, at - 1, &["<"]);
    let binds = at > 0 && ["let", "mut", "."].contains(&tokens[at - 1].text.as_str());
    let assigned = reads(tokens, at + 1, &["="]);
    match (token.kind, token.text.as_str()) {
        (Kind::Word, "style") if opens || (assigned && !binds) => {
            Some("a style belongs in the stylesheet".into())
        }
        (Kind::Word, "style")
            if reads(tokens, at + 1, &[":"])
                && !reads(tokens, at + 2, &[":"])
                && opens_tag(tokens, at) =>
        {
            Some("a style belongs in the stylesheet".into())
        }
        (Kind::Word, "script") if opens && !has_source(&tokens[at..]) => {
            Some("a script belongs in web/assets".into())
        }
        (Kind::Word, "on") if reads(tokens, at + 1, &[":"]) && !reads(tokens, at + 2, &[":"]) => {
            Some("no handlers: pages pass with scripts off".into())
        }
        (Kind::Word, "inner_html") => Some("raw HTML lets text become markup".into()),
        (Kind::Word, name) if opens && TOO_NEW.contains(&name) => {
            Some(format!("<{name}> is above the browser floor"))
        }
        (Kind::Literal, text) => inline_in_text(text),
        _ => None,
    }
}

/// Whether the tokens before stand in a tag: the nearest of `<` and `>` looking back is `<`.
fn opens_tag(tokens: &[Token], at: usize) -> bool {
    let nearest =
        tokens[..at].iter().rev().find(|token| ["<", ">", ";", "{"].contains(&token.text.as_str()));
    nearest.is_some_and(|token| token.text == "<")
}

/// Whether a tag names a file before it ends.
fn has_source(tag: &[Token]) -> bool {
    tag.iter().take_while(|token| token.text != ">").any(|token| token.text == "src")
}

fn inline_in_text(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let inline = ["<style", " style=", "onclick=", "onsubmit=", "javascript:"];
    let script = text.contains("<script") && !text.contains("<script type=\\\"module\\\" src=");
    let found =
        inline.iter().find(|mark| text.contains(**mark)).copied().or(script.then_some("<script"));
    found.map(|mark| format!("`{mark}` in a string is inline script or style"))
}
