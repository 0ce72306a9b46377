//! Writes prints of fingers of nobody into a folder, to measure on: as they are, or as one kind of scanner sees them.
//!
//! `cargo run --release -p sothon-fingerprint --example generate FOLDER FINGERS PRINTS CARE [SCANNER]`
#[path = "../tests/generator/mod.rs"]
mod generator;

use std::path::Path;

use generator::{Finger, PRINT, Press, Sensor};

type Done = Result<(), Box<dyn std::error::Error>>;

fn main() -> Done {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().ok_or("FOLDER FINGERS PRINTS CARE (0 badly to 1 well)");
    let folder = std::path::PathBuf::from(next()?);
    let (fingers, prints) = (next()?.parse::<u64>()?, next()?.parse::<u64>()?);
    let care = next()?.parse::<f32>()?;
    let sensor = arguments.next().map(|name| named(&name)).transpose()?;
    let mut before = Finger::new(0).print(&Press::plain(0));
    for finger in 1..=fingers {
        let ridges = Finger::new(finger);
        for print in 1..=prints {
            let seed = finger * 1000 + print;
            let pixels = ridges.print(&Press::natural(seed, care));
            let path = folder.join(format!("{finger}_{print}.png"));
            match sensor {
                None => write(&path, PRINT.0, PRINT.1, &pixels)?,
                Some(sensor) => {
                    let (width, height, _) = sensor.frame();
                    write(&path, width, height, &sensor.seen(&pixels, &before, seed))?;
                }
            }
            before = pixels;
        }
    }
    Ok(())
}

fn named(name: &str) -> Result<Sensor, String> {
    let known = Sensor::ALL.into_iter().find(|sensor| format!("{sensor:?}").to_lowercase() == name);
    known.ok_or_else(|| format!("no scanner {name}: there are large, faint, small, swept, inked"))
}

fn write(path: &Path, width: usize, height: usize, pixels: &[u8]) -> Done {
    let file = std::fs::File::create(path)?;
    let mut encoder = png::Encoder::new(file, width as u32, height as u32);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header()?.write_image_data(pixels)?;
    Ok(())
}
