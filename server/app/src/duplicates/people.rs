//! Everybody as keys, gathered while the register is read.

use std::collections::BTreeMap;

use sothon_domain::ghost::{Kin, Relative, Sign, Standing, are_strangers};
use sothon_domain::likeness::{self, Described, Portrait, account_key};
use sothon_domain::person::MemberNumber;
use sothon_store::person::Compared;
use time::Date;

use super::{Ghost, LikelyPair, Report};

/// Keys of the people read so far, some 250 bytes each; no name is kept.
#[derive(Default)]
pub(super) struct People {
    numbers: Vec<MemberNumber>,
    portraits: Vec<Portrait>,
    signs: Vec<(usize, Sign)>,
    /// Those in payment, by account.
    payees: Vec<(u64, usize, Kin)>,
}

impl People {
    /// Takes the next person in.
    pub(super) fn add(&mut self, person: &Compared, today: Date) {
        let at = self.numbers.len();
        let account = person.account.as_deref();
        self.portraits.push(Portrait::of(&Described {
            name: &person.name,
            birth_date: person.birth_date,
            sex: person.sex,
            place: &person.place,
            phone: person.phone.as_ref(),
            account,
            national_id: person.national_id.as_ref(),
        }));
        self.numbers.push(person.member_number.clone());
        let standing = Standing {
            birth_date: person.birth_date,
            life_certificate_due: person.life_certificate_due,
            last_paid: person.last_paid,
        };
        self.signs.extend(standing.signs(today).into_iter().map(|sign| (at, sign)));
        if let Some(account) = account.and_then(account_key).filter(|_| standing.in_payment(today))
        {
            self.payees.push((account, at, kin(person)));
        }
    }

    /// What an officer should look at.
    pub(super) fn report(mut self) -> Report {
        let found = likeness::find(&self.portraits);
        let number = |at: usize| self.numbers[at].clone();
        let mut pairs: Vec<LikelyPair> = found
            .pairs
            .iter()
            .map(|pair| LikelyPair::new(number(pair.one), number(pair.other), pair.likeness))
            .collect();
        pairs.sort_by(|one, other| one.rank().cmp(&other.rank()));
        self.payees.sort_unstable_by_key(|(account, at, _)| (*account, *at));
        let mut signs: BTreeMap<MemberNumber, Vec<Sign>> = BTreeMap::new();
        for (at, sign) in self.signs.iter().copied().chain(shared_accounts(&self.payees)) {
            signs.entry(number(at)).or_default().push(sign);
        }
        let ghosts = signs.into_iter().map(|(member, signs)| Ghost { member, signs }).collect();
        Report { people: self.numbers.len(), pairs, ghosts, skipped: found.skipped }
    }
}

fn kin(person: &Compared) -> Kin {
    let numbers = person.relative_numbers.iter().map(|number| Relative::Member(number));
    let names = person.relative_names.iter().map(|name| Relative::Named(name));
    Kin::new(&person.member_number, &person.name.khmer, numbers.chain(names))
}

/// Everybody paid to an account of strangers. `payees` are in the order of their accounts.
fn shared_accounts(payees: &[(u64, usize, Kin)]) -> impl Iterator<Item = (usize, Sign)> {
    payees
        .chunk_by(|one, other| one.0 == other.0)
        .filter(|group| are_strangers(&group.iter().map(|(_, _, kin)| kin).collect::<Vec<_>>()))
        .flatten()
        .map(|(_, at, _)| (*at, Sign::SharedAccount))
}
