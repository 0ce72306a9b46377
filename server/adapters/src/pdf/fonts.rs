//! The fonts of printed letters, part of the program.

use harfrust::{FontRef, ShaperData};
use krilla::text::Font;
use sothon_app::port::PrintError;

const TEXT: &[u8] = include_bytes!("../../assets/fonts/KantumruyPro-Medium.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/KantumruyPro-Bold.ttf");
const CODE: &[u8] = include_bytes!("../../assets/fonts/NotoSansMono-Medium-Latin.ttf");

/// What a text is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// Khmer and Latin for running text.
    Text,
    /// The same for headings and results.
    Bold,
    /// Latin for codes: every sign differs from every other, and all are as wide.
    Code,
}

impl Face {
    /// This face, then the one that may hold what it lacks.
    pub(super) fn with_fallback(self) -> [Self; 2] {
        match self {
            Self::Text | Self::Bold => [self, Self::Code],
            Self::Code => [self, Self::Text],
        }
    }
}

/// A font in the form each library wants.
pub(super) struct LoadedFont {
    /// The tables, to shape with.
    pub(super) tables: FontRef<'static>,
    /// What shaping prepares once.
    pub(super) shaper: ShaperData,
    /// The font to embed.
    pub(super) embedded: Font,
}

impl LoadedFont {
    fn load(file: &'static [u8]) -> Result<Self, PrintError> {
        let step = "loading a font";
        let tables = FontRef::new(file)
            .map_err(|error| PrintError { step, source: Some(Box::new(error)) })?;
        let embedded = Font::new(file.into(), 0).ok_or(PrintError { step, source: None })?;
        Ok(Self { shaper: ShaperData::new(&tables), tables, embedded })
    }
}

/// All fonts, read.
pub(super) struct Fonts {
    text: LoadedFont,
    bold: LoadedFont,
    code: LoadedFont,
}

impl Fonts {
    /// Reads them.
    pub(super) fn load() -> Result<Self, PrintError> {
        Ok(Self {
            text: LoadedFont::load(TEXT)?,
            bold: LoadedFont::load(BOLD)?,
            code: LoadedFont::load(CODE)?,
        })
    }

    /// The font of a face.
    pub(super) fn of(&self, face: Face) -> &LoadedFont {
        match face {
            Face::Text => &self.text,
            Face::Bold => &self.bold,
            Face::Code => &self.code,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::length::UNITS_PER_EM;

    #[test]
    fn fonts_have_the_units_that_lengths_assume() {
        let fonts = Fonts::load().unwrap();
        for face in [Face::Text, Face::Bold, Face::Code] {
            let font = fonts.of(face);
            let shaper = font.shaper.shaper(&font.tables).build();
            assert_eq!(shaper.units_per_em(), UNITS_PER_EM, "{face:?}");
        }
    }
}
