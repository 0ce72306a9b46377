//! The arguments of `sothon keys`.

use clap::Subcommand;

/// Acts on the keys that hold the data.
#[derive(Debug, Subcommand)]
pub enum Keys {
    /// Make the next key; it holds what is written after every portal was started anew.
    New,
    /// Say how many rows each key holds.
    Show,
    /// Move everything that lasts under the newest key; no portal may run.
    Rotate,
}
