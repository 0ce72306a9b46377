//! Writes every sample page and its assets to a folder, to look at them in a browser:
//! `cargo run -p sothon-web --example samples -- FOLDER`. With `ussd-atlas` behind the folder it writes all screens of
//! the short code instead, in one file, and counts them.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use sothon_locales::{Language, Words};
use sothon_ussd::Tongue;
use sothon_ussd::drawn::{Drawn, screens};
use sothon_web::pages::demo_ussd_atlas::{self, AtlasScreen, DemoAtlasView, Shown};
use sothon_web::{assets, samples};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args().nth(1).expect("the folder to write to"));
    fs::create_dir_all(folder.join("assets"))?;
    for asset in assets::all() {
        fs::write(folder.join("assets").join(asset.name), asset.bytes)?;
    }
    match env::args().nth(2).as_deref() {
        Some("ussd-atlas") => ussd_atlas(&folder),
        _ => pages(&folder),
    }
}

fn pages(folder: &Path) -> io::Result<()> {
    for language in Language::ALL {
        for page in samples::all(Words::of(language)) {
            write(folder, &format!("{}.{}.html", page.name, language.code()), &page.html)?;
        }
    }
    Ok(())
}

/// Files have no root folder, so the assets stand beside the page.
fn write(folder: &Path, name: &str, html: &str) -> io::Result<()> {
    fs::write(folder.join(name), html.replace("\"/assets/", "\"assets/"))
}

fn ussd_atlas(folder: &Path) -> io::Result<()> {
    let drawn: Vec<Drawn> = screens().collect();
    for tongue in Tongue::ALL {
        let of_it = drawn.iter().filter(|screen| screen.tongue == tongue);
        let (count, code) = (of_it.clone().count(), tongue.code());
        // The screen that leaves least room.
        if let Some(longest) = of_it.max_by_key(|screen| screen.units * 1_000 / screen.most) {
            let Drawn { name, units, most, .. } = longest;
            println!("{code}: {count} screens, longest {name} with {units} of {most} units");
        }
    }
    let screens = drawn.into_iter().map(|drawn| AtlasScreen {
        name: drawn.name,
        tongue: drawn.tongue.code(),
        coding: drawn.coding(),
        text: drawn.text,
        units: drawn.units,
        most: drawn.most,
        end: drawn.end,
    });
    let view = DemoAtlasView { screens: screens.collect(), shown: Shown::All };
    let frame = samples::frame(Words::of(Language::English), demo_ussd_atlas::PATH);
    write(folder, "index.html", &demo_ussd_atlas::render(&view, &frame))
}
