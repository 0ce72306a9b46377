//! What can be typed.

mod keys;
mod machines;
mod papers;
mod roles;
mod serve;
mod sign_on;
mod working;

use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Parser, Subcommand, ValueEnum};
use sothon_app::institution::{Given, Institution, InstitutionError};
use sothon_domain::access::Office;
use sothon_domain::casework::LevelTable;
use sothon_domain::gazetteer;
use sothon_domain::letter::LetterKey;
use sothon_domain::person::{PlaceCode, Reference};
use sothon_domain::visit::Thresholds;
use sothon_locales::{Language, Words};

pub use keys::Keys;
pub use machines::Machines;
pub use papers::{PaperArgs, Papers};
pub use roles::{Role, Roles};
pub use serve::{Log, ServeArgs};
pub use sign_on::SignOnArgs;
pub use working::{ExplainArgs, RecomputeArgs};

/// Sothon: pensions and their reasons, for the people who live on them.
#[derive(Debug, Parser)]
#[command(name = "sothon", version, about)]
pub struct Cli {
    /// Settings of every command.
    #[command(flatten)]
    pub common: Common,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Settings of every command; each may stand in the environment.
#[derive(Debug, Clone, Args)]
pub struct Common {
    /// km or en; otherwise the language of the terminal.
    #[arg(long, global = true, env = "SOTHON_LANGUAGE")]
    language: Option<Language>,
    /// PostgreSQL as the role that serves requests; without it a private one is run.
    #[arg(long, global = true, env = "DATABASE_URL", hide_env_values = true)]
    database_url: Option<String>,
    /// PostgreSQL as the role that migrates.
    #[arg(long, global = true, env = "DATABASE_OWNER_URL", hide_env_values = true)]
    database_owner_url: Option<String>,
    /// Redis for sessions; without it they are kept in this process.
    #[arg(long, global = true, env = "REDIS_URL", hide_env_values = true)]
    redis_url: Option<String>,
    /// Folder of the private PostgreSQL and of the lock.
    #[arg(long, global = true, env = "SOTHON_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Folder of the keys, never inside the data folder.
    #[arg(long, global = true, env = "SOTHON_KEYS", value_name = "DIR")]
    pub keys: Option<PathBuf>,
    /// Folder of the PostgreSQL programs.
    #[arg(long, global = true, env = "SOTHON_POSTGRES_BIN", value_name = "DIR")]
    pub postgres_bin: Option<PathBuf>,
    /// Where papers go.
    #[command(flatten)]
    pub papers: PaperArgs,
    /// The institution on letters and below pages.
    #[command(flatten)]
    pub institution: InstitutionArgs,
    /// The institution's short code in messages.
    #[arg(long, global = true, env = "SOTHON_SHORT_CODE", default_value = "NSAF")]
    pub short_code: String,
    /// The hotline as people dial it.
    #[arg(long, global = true, env = "SOTHON_HOTLINE", default_value = "1288")]
    pub hotline: String,
    /// The code that opens the phone service, as people dial it.
    #[arg(long, global = true, env = "SOTHON_SHORT_DIAL", default_value = "*1288#")]
    pub short_dial: String,
    /// The number to which people may send text messages back, if the gateway hands them over.
    #[arg(long, global = true, env = "SOTHON_REPLY_NUMBER", value_name = "NUMBER")]
    reply_number: Option<String>,
    /// The table of the levels that approve cases, in TOML; otherwise the released one.
    #[arg(long, global = true, env = "SOTHON_LEVELS", value_name = "FILE")]
    levels: Option<PathBuf>,
    /// From where on certificates are to be looked at, such as `busiest-hour=30 opens=8`; otherwise the released
    /// thresholds.
    #[arg(long, global = true, env = "SOTHON_ANOMALIES", value_name = "LIST")]
    pub anomalies: Option<Thresholds>,
    /// The address that browsers see, such as `https://sothon.gov.kh`.
    #[arg(long, global = true, env = "SOTHON_ORIGIN")]
    pub origin: Option<String>,
}

/// Who the institution is. Each text is given in both languages or in neither.
#[derive(Debug, Clone, Args)]
pub struct InstitutionArgs {
    /// The institution's name in Khmer; otherwise the National Social Assistance Fund.
    #[arg(long, global = true, env = "SOTHON_INSTITUTION_KM", value_name = "NAME")]
    institution_km: Option<String>,
    /// The institution's name in English.
    #[arg(long, global = true, env = "SOTHON_INSTITUTION_EN", value_name = "NAME")]
    institution_en: Option<String>,
    /// The place where letters are signed, in Khmer; otherwise Phnom Penh.
    #[arg(long, global = true, env = "SOTHON_SEAT_KM", value_name = "PLACE")]
    seat_km: Option<String>,
    /// The place where letters are signed, in English.
    #[arg(long, global = true, env = "SOTHON_SEAT_EN", value_name = "PLACE")]
    seat_en: Option<String>,
    /// The address below the name on letters, in Khmer; otherwise none.
    #[arg(long, global = true, env = "SOTHON_ADDRESS_KM", value_name = "ADDRESS")]
    address_km: Option<String>,
    /// The address below the name on letters, in English.
    #[arg(long, global = true, env = "SOTHON_ADDRESS_EN", value_name = "ADDRESS")]
    address_en: Option<String>,
}

impl InstitutionArgs {
    /// The institution as it is configured.
    ///
    /// # Errors
    /// A text that can't stand on a letter.
    pub fn institution(&self) -> Result<Institution, InstitutionError> {
        fn both<'a>(khmer: &'a Option<String>, english: &'a Option<String>) -> Given<'a> {
            Given { khmer: khmer.as_deref(), english: english.as_deref() }
        }
        Institution::configured(
            both(&self.institution_km, &self.institution_en),
            both(&self.seat_km, &self.seat_en),
            both(&self.address_km, &self.address_en),
        )
    }
}

/// An empty setting is none: `DATABASE_URL= sothon serve`.
fn given(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

impl Common {
    /// Which levels approve a case.
    ///
    /// # Errors
    /// When the file can't be read, or is no such table: which set and kind, by name.
    pub fn level_table(&self) -> anyhow::Result<LevelTable> {
        let Some(path) = &self.levels else { return Ok(LevelTable::released()) };
        let text =
            std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
        LevelTable::read(&text).with_context(|| format!("reading {}", path.display()))
    }

    /// The address of the database given, if any.
    pub fn database_url(&self) -> Option<&str> {
        given(self.database_url.as_ref())
    }

    /// The address for migrations, if any.
    pub fn database_owner_url(&self) -> Option<&str> {
        given(self.database_owner_url.as_ref())
    }

    /// The address of Redis, if any.
    pub fn redis_url(&self) -> Option<&str> {
        given(self.redis_url.as_ref())
    }

    /// The number that takes answers by text message, if there is one. A demo has the hotline for it.
    pub fn reply_number(&self, demo: bool) -> Option<String> {
        let number = given(self.reply_number.as_ref()).map(str::to_owned);
        number.or_else(|| demo.then(|| self.hotline.clone()))
    }

    /// The words of the person at the terminal.
    pub fn words(&self) -> &'static Words {
        Words::of(self.language.unwrap_or_else(terminal_language))
    }
}

fn terminal_language() -> Language {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    match named {
        Some(name) if name.starts_with("km") => Language::Khmer,
        _ => Language::English,
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the portal until Ctrl-C or SIGTERM.
    Serve(ServeArgs),
    /// Bring the database to the shape this release needs.
    Migrate,
    /// Say what is wrong with this set-up and what to do.
    Doctor(ServeArgs),
    /// Invite the first administrators.
    #[command(subcommand)]
    Staff(Staff),
    /// Load a file of the back office.
    Import(ImportArgs),
    /// Print how a member's pension is worked out.
    Explain(ExplainArgs),
    /// Work pensions out again and list what differs from what is stored; no amount is changed.
    Recompute(RecomputeArgs),
    /// Name every audit row that was changed, removed or inserted.
    VerifyAudit {
        /// The note of a checkpoint that was kept elsewhere; it must still be there.
        #[arg(long, value_name = "FILE")]
        known: Option<PathBuf>,
    },
    /// Say whether a letter is genuine, by its signature alone; whether it was taken back is known online.
    VerifyLetter(VerifyLetterArgs),
    /// The keys that hold the data.
    #[command(subcommand)]
    Keys(Keys),
    /// Keys of partners' machines that enter cases.
    #[command(subcommand)]
    Machines(Machines),
    /// Letters that were issued.
    #[command(subcommand)]
    Letter(Letter),
    /// Reports that a datum is not right.
    #[command(subcommand)]
    Correction(Correction),
    /// Papers that people send.
    #[command(subcommand)]
    Papers(Papers),
    /// List people who are likely registered twice, and people to verify; nothing is changed.
    Duplicates(DuplicatesArgs),
    /// The pension rules of this release.
    #[command(subcommand)]
    Rules(Rules),
    /// Read pictures of fingers for the portal, which starts this itself.
    #[command(hide = true)]
    FingerEngine,
}

/// Acts on staff.
#[derive(Debug, Subcommand)]
pub enum Staff {
    /// Print one-time links, good for 24 hours: for administrators, where fewer than two others are
    /// there, or for officers.
    Invite {
        /// Their mail addresses.
        #[arg(required = true, num_args = 1.., value_name = "ADDRESS")]
        addresses: Vec<String>,
        /// They are to decide cases in this office: the two digits of a province, or `head`.
        #[arg(long, value_name = "OFFICE", value_parser = office)]
        officer_of: Option<Office>,
    },
}

/// An office as operators name it.
fn office(text: &str) -> Result<Office, String> {
    if text == "head" {
        return Ok(Office::Head);
    }
    let province = text.parse().ok();
    let province =
        province.filter(|code: &PlaceCode| code == &code.province() && gazetteer::knows(code));
    province.map(Office::Province).ok_or_else(|| "two digits of a province, or head".to_owned())
}

/// A file to load.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// What the file holds.
    #[arg(value_enum)]
    pub kind: ImportKind,
    /// The file.
    pub file: PathBuf,
    /// Check everything and save nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Take over what the file says differently than before, but for what a case has decided.
    #[arg(long)]
    pub update: bool,
    /// Where faulty rows are listed; beside the file otherwise.
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ImportKind {
    /// People with their memberships and awards.
    People,
    /// Payments ordered and paid.
    Payments,
    /// The days on which a month is paid.
    PaymentDates,
    /// Where people are served.
    Branches,
}

/// Acts on reports.
#[derive(Debug, Subcommand)]
pub enum Correction {
    /// Print the latest reports, newest first.
    List {
        /// At most so many.
        #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(i64).range(1..=10_000))]
        most: i64,
    },
}

/// Acts on letters.
#[derive(Debug, Subcommand)]
pub enum Letter {
    /// Take a letter back: whoever checks it is told that it no longer holds.
    Withdraw {
        /// The number of the letter.
        number: Reference,
    },
    /// Make a new key that signs letters; the earlier keys go on proving theirs.
    NewKey,
}

/// A letter to check.
#[derive(Debug, Args)]
pub struct VerifyLetterArgs {
    /// The text, or the address, in the QR picture of the letter.
    #[arg(required_unless_present = "public_key")]
    pub letter: Option<String>,
    /// Check with this public key; otherwise with those of this set-up.
    #[arg(long, value_name = "KEY", allow_hyphen_values = true)]
    pub key: Option<LetterKey>,
    /// Print the public keys of this set-up, the newest first.
    #[arg(long)]
    pub public_key: bool,
}

/// Where the list of likely duplicates goes.
#[derive(Debug, Args)]
pub struct DuplicatesArgs {
    /// The list: member numbers, points and signs as CSV.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Known duplicates to be found: member number, tab, member number, tab, variation.
    #[arg(long, value_name = "FILE")]
    pub planted: Option<PathBuf>,
}

/// Looking at rules.
#[derive(Debug, Subcommand)]
pub enum Rules {
    /// One line for each rule set.
    List,
    /// The file of one rule set.
    Show {
        /// The name of the set, as `list` prints it.
        id: String,
    },
    /// Checks files alone, against each other and against the released ones.
    Check {
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// The keys about which two rule sets disagree, with both values.
    Diff {
        /// The name of a released set, or a file.
        before: String,
        /// Another one.
        after: String,
    },
}
