//! What became of the messages to a person, the newest first: a part of pages.

use leptos::prelude::*;
use sothon_domain::delivery::{Fate, Reach};
use sothon_domain::effects::legal_date;
use sothon_locales::Words;
use time::OffsetDateTime;

use crate::components::table::Table;

/// A message to a person. What it said is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogLine {
    /// When it was written.
    pub at: OffsetDateTime,
    /// Whether it goes to a mailbox, and not to a phone.
    pub by_mail: bool,
    /// What became of it.
    pub fate: Fate,
    /// Since when that is known; none of one that waits since it was written.
    pub since: Option<OffsetDateTime>,
}

/// A heading and the messages, with whether the reminders of her life certificate reached her; that there are none where
/// there are none.
pub(super) fn section(
    lines: &[LogLine],
    reminded: Option<Reach>,
    words: &'static Words,
) -> AnyView {
    let list = match lines.is_empty() {
        true => view! { <p>{words.get("message-log-none")}</p> }.into_any(),
        false => table(lines, words),
    };
    let reminded = reminded.map(|reach| view! { <p>{words.get(reach_key(reach))}</p> });
    view! { <h2>{words.get("message-log-title")}</h2>{reminded}{list} }.into_any()
}

fn reach_key(reach: Reach) -> &'static str {
    match reach {
        Reach::Reached => "message-log-reached",
        Reach::Open => "message-log-open",
        Reach::NotReached => "message-log-not-reached",
    }
}

fn table(lines: &[LogLine], words: &'static Words) -> AnyView {
    let columns =
        ["message-log-written", "message-log-channel", "message-log-fate", "message-log-since"]
            .map(|key| words.get(key).to_owned());
    let rows = lines.iter().map(|line| row(line, words)).collect();
    view! { <Table caption=words.get("message-log-table") columns=columns.into() rows/> }.into_any()
}

fn row(line: &LogLine, words: &'static Words) -> Vec<AnyView> {
    let channel = if line.by_mail { "message-log-mail" } else { "message-log-sms" };
    let since = moment(line.since.unwrap_or(line.at), words);
    vec![
        moment(line.at, words).into_any(),
        words.get(channel).into_any(),
        words.get(fate_key(line.fate)).into_any(),
        since.into_any(),
    ]
}

fn moment(at: OffsetDateTime, words: &Words) -> String {
    format!("{} {}", words.short_date(legal_date(at)), words.time(at))
}

/// The words of a fate.
pub(super) fn fate_key(fate: Fate) -> &'static str {
    match fate {
        Fate::Waiting => "message-log-waiting",
        Fate::HandedOver => "message-log-handed-over",
        Fate::Delivered => "message-log-delivered",
        Fate::Failed => "message-log-failed",
        Fate::Doubtful => "message-log-doubtful",
    }
}
