//! Whether the question reached the person or her household: what is known, and what may be written down.

use sothon_domain::death_report::{DeathState, Hold, ReachWord, ReachedBy};
use sothon_domain::delivery::{Fate, Reach};
use sothon_locales::Words;

use super::StaffDeathView;
use crate::components::choices::Choice;
use crate::components::summary_list::Fact;

/// Whether and how it reached her, while that counts or where a hold rests on it.
pub(super) fn fact(view: &StaffDeathView, words: &'static Words) -> Option<Fact> {
    let counts = matches!(
        view.state,
        DeathState::Asked { .. } | DeathState::Proposed { .. } | DeathState::Held(Hold::Two(_))
    );
    counts.then(|| Fact::new(words.get("staff-death-reach"), known(view, words)))
}

/// Every proof there is, in one line; or what became of the messages.
fn known(view: &StaffDeathView, words: &'static Words) -> String {
    let reached = &view.reached;
    let arrived = reached.messages.contains(&Fate::Delivered);
    let message = arrived.then(|| words.get("staff-death-reach-message").to_owned());
    let said = reached.words.iter().map(|word| told(word, words));
    let lines: Vec<String> = message.into_iter().chain(said).collect();
    if !lines.is_empty() {
        return lines.join(" ");
    }
    let key = match Reach::of(reached.messages.iter().copied(), false) {
        Reach::Open => "staff-death-reach-open",
        Reach::Reached | Reach::NotReached => "staff-death-reach-none",
    };
    words.get(key).to_owned()
}

fn told(word: &ReachWord, words: &'static Words) -> String {
    let key = match word.way {
        ReachedBy::Visit => "staff-death-reach-visit",
        ReachedBy::Commune => "staff-death-reach-commune",
        ReachedBy::Contact => "staff-death-reach-contact",
        ReachedBy::List => "staff-death-reach-list",
    };
    let whom = word.note.as_deref().unwrap_or_default();
    words.with(key, &[("date", words.short_date(word.day).into()), ("whom", whom.into())])
}

/// What may be written down, in the order of the form.
pub(super) fn ways(words: &'static Words) -> Vec<Choice> {
    let choice = |way: ReachedBy| {
        let label = match way {
            ReachedBy::Visit | ReachedBy::List => "staff-death-way-visit",
            ReachedBy::Commune => "staff-death-way-commune",
            ReachedBy::Contact => "staff-death-way-contact",
        };
        Choice { value: way.code().to_owned(), label: words.get(label).to_owned() }
    };
    ReachedBy::WRITTEN.map(choice).into()
}
