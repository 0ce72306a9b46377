//! The working beside a decision: every ending, redone by hand, and as it is stored.

#[path = "explain/arrears.rs"]
mod arrears;
#[path = "explain/award_working.rs"]
mod award_working;
#[path = "explain/by_hand.rs"]
mod by_hand;
#[path = "explain/case.rs"]
mod case;
#[path = "explain/compared.rs"]
mod compared;
#[path = "explain/disputable.rs"]
mod disputable;
#[path = "explain/formula.rs"]
mod formula;
#[path = "explain/kinds.rs"]
mod kinds;
#[path = "explain/lifted.rs"]
mod lifted;
#[path = "explain/stored.rs"]
mod stored;
#[path = "explain/unknown.rs"]
mod unknown;
