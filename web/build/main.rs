//! Assembles the one style sheet from the components' folders and lists the assets.
//!
//! Writes `assets.rs`: a constant slice of assets, each under a name that carries the hash of its
//! bytes, and the addresses that pages link to.

mod stylesheet;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// One file that browsers fetch.
struct Built {
    name: String,
    content_type: &'static str,
    path: PathBuf,
}

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=assets");
    println!("cargo::rerun-if-changed=src");
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR"));
    let out = PathBuf::from(variable("OUT_DIR"));

    let fonts = stylesheet::FONTS.map(|font| {
        let path = root.join("assets/fonts").join(format!("{}.woff2", font.file));
        (font, built(font.file, "woff2", "font/woff2", path))
    });
    let css = out.join("sothon.css");
    write(&css, &stylesheet::assemble(&root.join("src"), &fonts));
    let style = built("sothon", "css", "text/css; charset=utf-8", css);
    let icon = built("icon", "svg", "image/svg+xml", root.join("assets/icon.svg"));
    let passkey = root.join("assets/passkey.js");
    let passkey = built("passkey", "js", "text/javascript; charset=utf-8", passkey);
    let paper = root.join("assets/paper.js");
    let paper = built("paper", "js", "text/javascript; charset=utf-8", paper);

    let scanner = root.join("assets/scanner.js");
    let scanner = built("scanner", "js", "text/javascript; charset=utf-8", scanner);

    let mut code = String::new();
    for (what, constant, asset) in [
        ("style sheet", "STYLE", &style),
        ("icon", "ICON", &icon),
        ("script of passkeys", "PASSKEY", &passkey),
        ("script of papers", "PAPER", &paper),
        ("script of scanners", "SCANNER", &scanner),
    ] {
        let address = address(asset);
        writeln!(code, "/// The {what}'s address.\npub const {constant}: &str = {address:?};")
            .expect("writing to a String cannot fail");
    }
    code.push_str("static ALL: &[Asset] = &[\n");
    for asset in
        fonts.iter().map(|(_, asset)| asset).chain([&style, &icon, &passkey, &paper, &scanner])
    {
        writeln!(
            code,
            "    Asset {{ name: {:?}, content_type: {:?}, immutable: true, bytes: include_bytes!({:?}) }},",
            asset.name, asset.content_type, asset.path
        )
        .expect("writing to a String cannot fail");
    }
    code.push_str("];\n");
    write(&out.join("assets.rs"), &code);
}

fn built(stem: &str, ending: &str, content_type: &'static str, path: PathBuf) -> Built {
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let hash: String = Sha256::digest(bytes).iter().take(6).map(|b| format!("{b:02x}")).collect();
    Built { name: format!("{stem}-{hash}.{ending}"), content_type, path }
}

fn address(asset: &Built) -> String {
    format!("/assets/{}", asset.name)
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("cargo sets {name}"))
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
