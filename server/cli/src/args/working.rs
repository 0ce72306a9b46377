//! What can be typed about workings.

use std::path::PathBuf;

use clap::Args;
use time::Date;
use time::macros::format_description;

/// Whose working is printed, and which.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// The member number.
    pub person: String,
    /// A folder of rule files to try beside the released ones.
    #[arg(long, value_name = "FOLDER")]
    pub rules: Option<PathBuf>,
    /// As it was known on a day, such as 2022-06-30; today otherwise.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Date>,
    /// As it was stored with the award, whatever is known today.
    #[arg(long, conflicts_with_all = ["rules", "as_of"])]
    pub stored: bool,
}

/// What is worked out again, and what becomes of it.
#[derive(Debug, Args)]
pub struct RecomputeArgs {
    /// Everybody.
    #[arg(long, required = true)]
    pub all: bool,
    /// As it was known on a day, such as 2022-06-30; today otherwise.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Date>,
    /// Store with each award how it is worked out today, where that is not stored yet.
    #[arg(long, conflicts_with_all = ["as_of", "rules"])]
    pub store: bool,
    /// A folder of rule files to try beside the released ones: what would they change?
    #[arg(long, value_name = "FOLDER")]
    pub rules: Option<PathBuf>,
    /// The list of differences: masked member numbers, causes and amounts as CSV.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// A day as operators write it.
fn day(text: &str) -> Result<Date, String> {
    let format = format_description!("[year]-[month]-[day]");
    Date::parse(text, format).map_err(|_| "a day such as 2022-06-30".to_owned())
}
