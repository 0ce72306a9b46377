//! What is kept of a finger: minutiae, and the run of the ridges on a coarse grid.

use thiserror::Error;

use crate::extract::along;
use crate::extract::plane::Plane;
use crate::record::{MinutiaKind, MinutiaeRecord, RecordMinutia};

/// The most minutiae of a template.
pub(crate) const MOST: usize = 120;
/// Pixels between two points of the grid.
pub(crate) const STEP: usize = 8;
/// A point of the grid that lies outside the finger.
pub(crate) const OUTSIDE: u8 = 255;
/// The longest side at 500 pixels per inch: of 1000 pixels at 490, and some.
const LARGEST: u16 = 1100;
/// Angles of a point of the grid: 0 to 239 for half a turn.
const HALF_TURN: f32 = 240.0;

/// One minutia, at 500 pixels per inch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Minutia {
    /// Pixels from the left.
    pub(crate) x: u16,
    /// Pixels from above.
    pub(crate) y: u16,
    /// 1/256 of a turn, clockwise from the right as the picture is seen.
    pub(crate) angle: u8,
    pub(crate) kind: MinutiaKind,
    /// 1 to 100.
    pub(crate) quality: u8,
}

/// The run of the ridges on a grid over the picture.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) columns: usize,
    pub(crate) rows: usize,
    /// 1/240 of half a turn, or [`OUTSIDE`].
    pub(crate) angles: Vec<u8>,
}

impl Field {
    pub(crate) fn of(angle: &Plane, order: &Plane, depth: &[u8]) -> Self {
        let (columns, rows) = (angle.width.div_ceil(STEP), angle.height.div_ceil(STEP));
        let mut angles = vec![OUTSIDE; columns * rows];
        for (at, point) in angles.iter_mut().enumerate() {
            let x = (at % columns * STEP + STEP / 2).min(angle.width - 1);
            let y = (at / columns * STEP + STEP / 2).min(angle.height - 1);
            let pixel = y * angle.width + x;
            if depth[pixel] > 4 && order.data[pixel] > 0.25 {
                let part = angle.data[pixel] / std::f32::consts::PI * HALF_TURN;
                *point = (part.round() as u8) % HALF_TURN as u8;
            }
        }
        Self { columns, rows, angles }
    }

    /// The run of the ridges near a pixel, radians from 0 to pi, where the finger is.
    pub(crate) fn at(&self, x: f32, y: f32) -> Option<f32> {
        if x < 0.0 || y < 0.0 {
            return None;
        }
        let (column, row) = (x as usize / STEP, y as usize / STEP);
        if column >= self.columns || row >= self.rows {
            return None;
        }
        let angle = self.angles[row * self.columns + column];
        (angle != OUTSIDE).then(|| along(f32::from(angle) / HALF_TURN * std::f32::consts::PI))
    }
}

/// What is kept of a finger. It is as secret as the picture: sealed at rest, never in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Template {
    pub(crate) width: u16,
    pub(crate) height: u16,
    pub(crate) minutiae: Vec<Minutia>,
    /// None when only minutiae came.
    pub(crate) field: Option<Field>,
}

/// Only how many minutiae there are may be printed.
impl std::fmt::Debug for Template {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Template({} minutiae)", self.minutiae.len())
    }
}

/// Why stored bytes are no template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TemplateFault {
    /// Of another engine or version.
    #[error("a template of another engine or version")]
    Version,
    /// Cut, too long, or with a number out of its range.
    #[error("a damaged template")]
    Damaged,
}

/// The first bytes of a stored template: the engine and the version of its numbers.
const MAGIC: &[u8; 4] = b"SFT\x01";

impl Template {
    /// How many minutiae it has.
    pub fn minutiae(&self) -> usize {
        self.minutiae.len()
    }

    /// From a record of another engine; beyond the surest 120 minutiae none count.
    pub fn of_record(record: &MinutiaeRecord) -> Self {
        let scale = 500.0 / (f32::from(record.ppcm) * 2.54);
        let scaled = |pixels: u16| ((f32::from(pixels) * scale).round() as u16).min(LARGEST);
        let mut minutiae = Vec::with_capacity(record.minutiae.len());
        for minutia in &record.minutiae {
            minutiae.push(Minutia {
                x: scaled(minutia.x),
                y: scaled(minutia.y),
                angle: minutia.angle.wrapping_neg(),
                kind: minutia.kind,
                quality: if minutia.quality == 0 { 50 } else { minutia.quality },
            });
        }
        minutiae.sort_by_key(|minutia| (255 - minutia.quality, minutia.y, minutia.x));
        minutiae.truncate(MOST);
        Self { width: scaled(record.width), height: scaled(record.height), minutiae, field: None }
    }

    /// As a record for other engines, of finger `position` (1 to 10, 0 not known).
    pub fn to_record(&self, position: u8) -> MinutiaeRecord {
        let minutia = |minutia: &Minutia| RecordMinutia {
            kind: minutia.kind,
            x: minutia.x,
            y: minutia.y,
            angle: minutia.angle.wrapping_neg(),
            quality: minutia.quality,
        };
        let minutiae = self.minutiae.iter().map(minutia).collect();
        let (width, height) = (self.width, self.height);
        MinutiaeRecord { width, height, ppcm: 197, position, quality: None, minutiae }
    }

    /// To be stored, sealed: at most about 17 kB, usually 2 kB.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend(self.width.to_be_bytes());
        out.extend(self.height.to_be_bytes());
        out.push(u8::from(self.field.is_some()));
        out.push(self.minutiae.len() as u8);
        for minutia in &self.minutiae {
            out.extend((minutia.kind.code() << 14 | minutia.x).to_be_bytes());
            out.extend(minutia.y.to_be_bytes());
            out.extend([minutia.angle, minutia.quality]);
        }
        out.extend(self.field.iter().flat_map(|field| &field.angles));
        out
    }

    /// From what [`Template::to_bytes`] gave.
    ///
    /// # Errors
    /// [`TemplateFault`] when it is of another version, or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, TemplateFault> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(TemplateFault::Version)?;
        let (head, rest) = rest.split_at_checked(6).ok_or(TemplateFault::Damaged)?;
        let width = u16::from_be_bytes([head[0], head[1]]);
        let height = u16::from_be_bytes([head[2], head[3]]);
        let count = usize::from(head[5]);
        let (listed, grid) = rest.split_at_checked(count * 6).ok_or(TemplateFault::Damaged)?;
        let (columns, rows) =
            (usize::from(width).div_ceil(STEP), usize::from(height).div_ceil(STEP));
        let field = match head[4] {
            0 if grid.is_empty() => None,
            1 if grid.len() == columns * rows => {
                Some(Field { columns, rows, angles: grid.to_vec() })
            }
            _ => return Err(TemplateFault::Damaged),
        };
        let bad_angle = |angle: &u8| *angle != OUTSIDE && f32::from(*angle) >= HALF_TURN;
        if count > MOST || width > LARGEST || height > LARGEST || grid.iter().any(bad_angle) {
            return Err(TemplateFault::Damaged);
        }
        let mut minutiae = Vec::with_capacity(count);
        for bytes in listed.chunks_exact(6) {
            let kind = MinutiaKind::of_code(bytes[0] >> 6).map_err(|_| TemplateFault::Damaged)?;
            let x = u16::from_be_bytes([bytes[0] & 0x3f, bytes[1]]);
            let y = u16::from_be_bytes([bytes[2], bytes[3]]);
            if x > width || y > height || !(1..=100).contains(&bytes[5]) {
                return Err(TemplateFault::Damaged);
            }
            minutiae.push(Minutia { x, y, angle: bytes[4], kind, quality: bytes[5] });
        }
        Ok(Self { width, height, minutiae, field })
    }
}
