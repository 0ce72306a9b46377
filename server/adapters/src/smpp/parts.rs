//! What became of a message that went in several parts: it arrived when each of them did.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sothon_domain::delivery::{Receipt, names_of};

/// How many messages are remembered, and how many receipts wait for the SMSC's word on a message.
const MOST: usize = 20_000;
const MOST_EARLY: usize = 1_000;

/// The messages of several parts whose receipts are not complete. They are forgotten with the process: such a message stays
/// handed over, for one part proves nothing.
#[derive(Default)]
pub(super) struct Parts {
    /// Each name of each part: of which message, and which part it is.
    of_name: HashMap<String, (u64, usize)>,
    messages: BTreeMap<u64, Whole>,
    next: u64,
    /// How many messages were begun to be handed over, and those of them whose parts are not all named.
    begun: u64,
    open: BTreeSet<u64>,
    /// Receipts that came meanwhile and that may be of one of them, each with how many were begun before it.
    early: Vec<(u64, String, Receipt)>,
}

struct Whole {
    name: String,
    names: Vec<String>,
    missing: BTreeSet<usize>,
}

impl Parts {
    /// A message of several parts is being handed over; the number by which it is ended.
    pub(super) fn begin(&mut self) -> u64 {
        self.begun += 1;
        self.open.insert(self.begun);
        self.begun
    }

    /// Its parts have these names; its own name, by which no receipt of a part can call it.
    pub(super) fn name(&mut self, names: &[String]) -> String {
        let name = names.join("+");
        let number = self.next;
        self.next += 1;
        let mut known = Vec::new();
        for (part, named) in names.iter().enumerate() {
            for name in names_of(named) {
                self.of_name.insert(name.clone(), (number, part));
                known.push(name);
            }
        }
        let missing = (0..names.len()).collect();
        self.messages.insert(number, Whole { name: name.clone(), names: known, missing });
        if self.messages.len() > MOST
            && let Some(oldest) = self.messages.keys().next().copied()
        {
            self.forget(oldest);
        }
        name
    }

    /// It is handed over, or not; what the receipts say that came meanwhile and can be of no other that was begun before
    /// they came.
    pub(super) fn end(&mut self, message: u64) -> Vec<(String, Receipt)> {
        self.open.remove(&message);
        let early = std::mem::take(&mut self.early);
        early.into_iter().filter_map(|(begun, id, receipt)| self.find(begun, id, receipt)).collect()
    }

    /// Takes a receipt; says what is known now, of which message.
    pub(super) fn hear(&mut self, id: String, receipt: Receipt) -> Option<(String, Receipt)> {
        self.find(self.begun, id, receipt)
    }

    /// The same of a receipt that came when so many messages were begun.
    fn find(&mut self, begun: u64, id: String, receipt: Receipt) -> Option<(String, Receipt)> {
        let Some((number, part)) = self.of_name.get(&id.to_lowercase()).copied() else {
            let may_be_named = self.open.first().is_some_and(|oldest| *oldest <= begun);
            if !may_be_named || self.early.len() >= MOST_EARLY {
                return Some((id, receipt));
            }
            self.early.push((begun, id, receipt));
            return None;
        };
        let whole = self.messages.get_mut(&number)?;
        if receipt == Receipt::Delivered {
            whole.missing.remove(&part);
            if !whole.missing.is_empty() {
                return None;
            }
        }
        self.forget(number).map(|name| (name, receipt))
    }

    fn forget(&mut self, number: u64) -> Option<String> {
        let whole = self.messages.remove(&number)?;
        for name in whole.names {
            // An SMSC that counts anew has given it to another message meanwhile.
            if self.of_name.get(&name).is_some_and(|(of, _)| *of == number) {
                self.of_name.remove(&name);
            }
        }
        Some(whole.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(parts: &mut Parts) -> String {
        parts.name(&["75BCD15".to_owned(), "75BCD16".to_owned()])
    }

    #[test]
    fn a_message_arrived_when_each_part_did() {
        let mut parts = Parts::default();
        let name = named(&mut parts);
        let mut hear = |id: &str, receipt| parts.hear(id.to_owned(), receipt);
        assert_eq!(hear("0123456789", Receipt::Delivered), None);
        assert_eq!(hear("75bcd15", Receipt::Delivered), None, "the same part again");
        let whole = hear("75BCD16", Receipt::Delivered);
        assert_eq!(whole, Some((name, Receipt::Delivered)));
        let other = hear("other", Receipt::Failed);
        assert_eq!(other, Some(("other".to_owned(), Receipt::Failed)), "a message of one part");
        assert!(parts.of_name.is_empty());
    }

    #[test]
    fn one_part_that_failed_fails_the_message() {
        let mut parts = Parts::default();
        let name = named(&mut parts);
        let failed = parts.hear("123456790".to_owned(), Receipt::Failed);
        assert_eq!(failed, Some((name, Receipt::Failed)));
    }

    #[test]
    fn a_name_that_is_given_again_is_of_the_newer_message() {
        let mut parts = Parts::default();
        named(&mut parts);
        let newer = parts.name(&["75BCD16".to_owned(), "75BCD17".to_owned()]);
        let mut hear = |id: &str, receipt| parts.hear(id.to_owned(), receipt);
        assert!(hear("75BCD15", Receipt::Failed).is_some(), "the older one is known of");
        assert_eq!(hear("75BCD16", Receipt::Delivered), None);
        assert_eq!(hear("75BCD17", Receipt::Delivered), Some((newer, Receipt::Delivered)));
    }

    #[test]
    fn receipts_that_come_before_the_last_name_wait_for_it() {
        let mut parts = Parts::default();
        let message = parts.begin();
        assert_eq!(parts.hear("75BCD15".to_owned(), Receipt::Delivered), None);
        assert_eq!(parts.hear("other".to_owned(), Receipt::Delivered), None);
        assert_eq!(parts.hear("75BCD16".to_owned(), Receipt::Delivered), None);
        let name = named(&mut parts);
        let told = parts.end(message);
        let other = ("other".to_owned(), Receipt::Delivered);
        assert_eq!(told, [other, (name, Receipt::Delivered)]);
    }

    #[test]
    fn a_receipt_waits_for_no_message_that_was_begun_behind_it() {
        let mut parts = Parts::default();
        let [older, old] = [parts.begin(), parts.begin()];
        assert_eq!(parts.hear("other".to_owned(), Receipt::Failed), None);
        let newer = parts.begin();
        assert!(parts.end(older).is_empty(), "it may be of the second one");
        assert_eq!(parts.end(old), [("other".to_owned(), Receipt::Failed)]);
        assert!(parts.end(newer).is_empty());
    }

    #[test]
    fn the_oldest_are_forgotten() {
        let mut parts = Parts::default();
        for number in 0..=MOST {
            parts.name(&[format!("a{number}"), format!("b{number}")]);
        }
        assert_eq!(parts.messages.len(), MOST);
        let late = parts.hear("a0".to_owned(), Receipt::Delivered);
        assert_eq!(late, Some(("a0".to_owned(), Receipt::Delivered)));
    }
}
