//! How well a scanner tells a living finger.

/// How well a model tells a living finger from an imitation (ISO/IEC 30107-3), by an accredited laboratory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PadGrade {
    /// Nobody has tested it.
    None,
    /// Level 1.
    One,
    /// Level 2.
    Two,
}
