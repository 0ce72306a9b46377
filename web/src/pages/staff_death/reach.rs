//! Whether the question reached the person or her household: what is known, and what may be written down.

use sothon_domain::death_report::{DeathState, Hold, ReachWord, Reached, ReachedBy};
use sothon_domain::delivery::{Fate, Reach};
use sothon_locales::Words;

use super::StaffDeathView;
use crate::components::choices::Choice;
use crate::components::summary_list::Fact;

/// Whether and how it reached her, while that counts; of a hold on two words every proof that is still known.
pub(super) fn fact(view: &StaffDeathView, words: &'static Words) -> Option<Fact> {
    let line = match view.state {
        DeathState::Asked { .. } | DeathState::Proposed { .. } => {
            proofs(&view.reached, words).unwrap_or_else(|| unproved(&view.reached, words))
        }
        // Nothing is said of a hold from before the question was looked after, or whose messages are forgotten.
        DeathState::Held(Hold::Two(_)) => proofs(&view.reached, words)?,
        DeathState::Received
        | DeathState::Held(Hold::Paper { .. })
        | DeathState::Contradicted { .. }
        | DeathState::Restored { .. }
        | DeathState::Dismissed { .. } => return None,
    };
    Some(Fact::new(words.get("staff-death-reach"), line))
}

/// Every proof there is, in one line; none where there is no proof.
fn proofs(reached: &Reached, words: &'static Words) -> Option<String> {
    let arrived = reached.messages.contains(&Fate::Delivered);
    let message = arrived.then(|| words.get("staff-death-reach-message").to_owned());
    let said = reached.words.iter().map(|word| told(word, words));
    let lines: Vec<String> = message.into_iter().chain(said).collect();
    (!lines.is_empty()).then(|| lines.join(" "))
}

/// What became of the messages, of which none is known to have arrived.
fn unproved(reached: &Reached, words: &'static Words) -> String {
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
