//! The style sheet: font faces, tokens, base, then each component's own part, without comments.
//!
//! Old browsers know no custom properties, so each declaration that uses a token is preceded by the
//! same declaration with the token's plain value of the light theme.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Built;

/// A file of the font that is fetched only where the system has no Khmer font.
#[derive(Clone, Copy)]
pub(crate) struct Font {
    /// The file's name without ending.
    pub(crate) file: &'static str,
    weight: u16,
    range: &'static str,
}

const KHMER: &str = "U+1780-17FF,U+19E0-19FF,U+200B-200D,U+25CC";
const LATIN: &str = "U+0000-00FF,U+2000-200A,U+2010-206F,U+20AC,U+2212";

/// The four files, 76 KB in all.
pub(crate) const FONTS: [Font; 4] = [
    Font { file: "kantumruy-pro-khmer-500-normal", weight: 500, range: KHMER },
    Font { file: "kantumruy-pro-khmer-700-normal", weight: 700, range: KHMER },
    Font { file: "kantumruy-pro-latin-500-normal", weight: 500, range: LATIN },
    Font { file: "kantumruy-pro-latin-700-normal", weight: 700, range: LATIN },
];

/// The whole style sheet, in a fixed order.
pub(crate) fn assemble(src: &Path, fonts: &[(Font, Built)]) -> String {
    let mut css: String = fonts.iter().map(|(font, file)| font_face(font, file)).collect();
    let mut parts = vec![src.join("style/tokens.css"), src.join("style/base.css")];
    parts.extend(component_parts(&src.join("components")));
    parts.push(src.join("style/print.css"));
    let source: String = parts.iter().map(|part| read(part)).collect();
    let source = without_comments(&source);
    let tokens = light_tokens(&source);
    css.push_str(&with_fallbacks(&compact(&source), &tokens));
    css
}

fn font_face(font: &Font, file: &Built) -> String {
    format!(
        "@font-face{{font-family:\"Kantumruy Pro\";font-weight:{};font-display:swap;\
         src:url({}) format(\"woff2\");unicode-range:{}}}\n",
        font.weight, file.name, font.range
    )
}

fn component_parts(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut parts: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable folder").path().join("style.css"))
        .filter(|part| part.exists())
        .collect();
    parts.sort();
    parts
}

fn without_comments(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").expect("a comment in the style sheet is closed").1;
    }
    out + rest
}

/// One rule or declaration a line, without spaces around braces and semicolons.
fn compact(css: &str) -> String {
    let words = css.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = words;
    for sign in ["{", "}", ";"] {
        out = out.replace(&format!(" {sign}"), sign).replace(&format!("{sign} "), sign);
    }
    out.replace(": ", ":").replace(";}", "}").replace('}', "}\n")
}

/// The tokens of the first `:root`, which is the light theme.
fn light_tokens(css: &str) -> Vec<(String, String)> {
    let block =
        css.split_once(":root").and_then(|(_, rest)| rest.split_once('}')).expect("tokens").0;
    block
        .trim_start_matches([' ', '{'])
        .split(';')
        .filter_map(|line| line.trim().split_once(':'))
        .map(|(name, value)| (format!("var({})", name.trim()), value.trim().to_owned()))
        .collect()
}

fn with_fallbacks(css: &str, tokens: &[(String, String)]) -> String {
    let mut out = String::new();
    for piece in css.split_inclusive(['{', ';', '}']) {
        let declaration = piece.trim_end_matches(['{', ';', '}']);
        if declaration.contains("var(") {
            let plain = tokens.iter().fold(declaration.to_owned(), |text, (name, value)| {
                text.replace(name.as_str(), value)
            });
            assert!(
                !plain.contains("var("),
                "the style sheet uses an unknown token: {declaration}"
            );
            write!(out, "{};", plain.trim()).expect("writing to a String cannot fail");
        }
        out.push_str(piece);
    }
    out
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
