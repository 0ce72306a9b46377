//! A grey picture of one finger.

use thiserror::Error;

/// The shortest and the longest side of a picture that is read, pixels.
pub(crate) const SIDE: std::ops::RangeInclusive<u32> = 150..=1000;

/// The resolutions that are read, pixels per inch.
pub(crate) const RESOLUTION: std::ops::RangeInclusive<u16> = 490..=580;

/// Why a picture is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ImageFault {
    /// A side is shorter than 150 or longer than 1000 pixels.
    #[error("a picture of {width} x {height} pixels")]
    Size {
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
    },
    /// Below 490 or above 580 pixels per inch.
    #[error("a resolution of {0} pixels per inch")]
    Resolution(u16),
    /// Another number of pixels than width times height.
    #[error("{given} pixels where {expected} belong")]
    Pixels {
        /// How many came.
        given: usize,
        /// Width times height.
        expected: usize,
    },
}

/// Rows of grey pixels, 0 black (ridge) to 255 white, from the upper left corner.
#[derive(Clone, PartialEq, Eq)]
pub struct Image {
    width: usize,
    height: usize,
    ppi: u16,
    pixels: Vec<u8>,
}

impl Image {
    /// A picture of `width` times `height` pixels at `ppi` pixels per inch.
    ///
    /// # Errors
    /// [`ImageFault`] when it is too small, too large, of another resolution, or not whole.
    pub fn new(width: u32, height: u32, ppi: u16, pixels: Vec<u8>) -> Result<Self, ImageFault> {
        if !SIDE.contains(&width) || !SIDE.contains(&height) {
            return Err(ImageFault::Size { width, height });
        }
        if !RESOLUTION.contains(&ppi) {
            return Err(ImageFault::Resolution(ppi));
        }
        let (width, height) = (width as usize, height as usize);
        let expected = width * height;
        if pixels.len() != expected {
            return Err(ImageFault::Pixels { given: pixels.len(), expected });
        }
        Ok(Self { width, height, ppi, pixels })
    }

    /// Pixels in a row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Rows.
    pub fn height(&self) -> usize {
        self.height
    }

    /// Pixels per inch.
    pub fn ppi(&self) -> u16 {
        self.ppi
    }

    /// All pixels, row by row.
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }
}

/// A finger is never printed into a log: only the size is.
impl std::fmt::Debug for Image {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Image({} x {} at {} ppi)", self.width, self.height, self.ppi)
    }
}
