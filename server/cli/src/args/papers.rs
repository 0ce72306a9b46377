//! Settings about papers, and what can be asked about them.

use clap::{Args, Subcommand};

use super::given;

/// Where files of papers lie, and who looks through them.
#[derive(Debug, Clone, Args)]
pub struct PaperArgs {
    /// Where files lie: s3+https://KEY:SECRET@host/bucket?region=NAME; otherwise a folder in the data folder.
    #[arg(long, global = true, env = "FILES_URL", hide_env_values = true, value_name = "URL")]
    files_url: Option<String>,
    /// The scanner for viruses: tcp://host:3310; without it pages are marked as not scanned.
    #[arg(long, global = true, env = "CLAMD_URL", value_name = "URL")]
    clamd_url: Option<String>,
}

impl PaperArgs {
    /// The address of the store of files, if any.
    pub fn files_url(&self) -> Option<&str> {
        given(self.files_url.as_ref())
    }

    /// The address of the scanner, if any.
    pub fn clamd_url(&self) -> Option<&str> {
        given(self.clamd_url.as_ref())
    }
}

/// Acts on papers.
#[derive(Debug, Subcommand)]
pub enum Papers {
    /// Print the files that should have been received or failed and are neither: none, while the server runs.
    Limbo,
}
