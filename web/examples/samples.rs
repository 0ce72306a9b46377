//! Writes every sample page and its assets to a folder, to look at them in a browser:
//! `cargo run -p sothon-web --example samples -- FOLDER`.

use std::path::PathBuf;
use std::{env, fs, io};

use sothon_locales::{Language, Words};
use sothon_web::{assets, samples};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args().nth(1).expect("the folder to write to"));
    fs::create_dir_all(folder.join("assets"))?;
    for asset in assets::all() {
        fs::write(folder.join("assets").join(asset.name), asset.bytes)?;
    }
    for language in Language::ALL {
        for page in samples::all(Words::of(language)) {
            let name = format!("{}.{}.html", page.name, language.code());
            // Files have no root folder, so the assets stand beside the page.
            fs::write(folder.join(name), page.html.replace("\"/assets/", "\"assets/"))?;
        }
    }
    Ok(())
}
