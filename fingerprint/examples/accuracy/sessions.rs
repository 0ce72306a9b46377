//! What a person meets at a counter: some impressions enrolled, some tries, and one of all these comparisons is enough.

use std::collections::BTreeMap;

use sothon_fingerprint::THRESHOLD;

use crate::rates::Share;
use crate::round::Round;

/// Impressions that are enrolled: the first by name.
const ENROLLED: usize = 3;
/// Tries one after the other, of those that are left.
const TRIES: usize = 3;

/// Sessions of one's own and of others, at the engine's threshold. They overlap, so their ranges are too narrow.
pub(crate) fn report(round: &Round) -> String {
    let mut fingers: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (at, impression) in round.impressions.iter().enumerate() {
        fingers.entry(impression.finger).or_default().push(at);
    }
    let known = |enrolled: &[usize], tries: &[usize]| {
        let mut pairs =
            tries.iter().flat_map(|one| enrolled.iter().map(move |other| (*one, *other)));
        pairs.any(|(one, other)| round.score(one, other) >= THRESHOLD)
    };
    let (mut once, mut own, mut other) = (Share::none(), Share::none(), Share::none());
    for (finger, all) in &fingers {
        let enrolled = &all[..ENROLLED.min(all.len())];
        for (who, tried) in &fingers {
            for tries in tried.get(ENROLLED..).unwrap_or_default().windows(TRIES) {
                if who == finger {
                    once.add(!known(enrolled, &tries[..1]));
                    own.add(!known(enrolled, tries));
                } else {
                    other.add(known(enrolled, tries));
                }
            }
        }
    }
    format!(
        "at score {}, {ENROLLED} enrolled: {once} not known at the first try, {own} in {TRIES} tries; \
         of others {other} taken for one ({own:#}, {other:#} sessions)\n",
        THRESHOLD.0
    )
}
