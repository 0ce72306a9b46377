//! Writes prints of fingers of nobody into a folder, to measure on.
//!
//! `cargo run --release -p sothon-fingerprint --example generate FOLDER FINGERS PRINTS CARE`
#[path = "../tests/generator/mod.rs"]
mod generator;

use generator::{Finger, PRINT, Press};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().ok_or("FOLDER FINGERS PRINTS CARE (0 badly to 1 well)");
    let folder = std::path::PathBuf::from(next()?);
    let (fingers, prints) = (next()?.parse::<u64>()?, next()?.parse::<u64>()?);
    let care = next()?.parse::<f32>()?;
    for finger in 1..=fingers {
        let ridges = Finger::new(finger);
        for print in 1..=prints {
            let pixels = ridges.print(&Press::natural(finger * 1000 + print, care));
            let file = std::fs::File::create(folder.join(format!("{finger}_{print}.png")))?;
            let mut encoder = png::Encoder::new(file, PRINT.0 as u32, PRINT.1 as u32);
            encoder.set_color(png::ColorType::Grayscale);
            encoder.write_header()?.write_image_data(&pixels)?;
        }
    }
    Ok(())
}
