//! A retired record promises no money: no amount to come, no new letter, no approval that would end in nothing.

use sothon_app::account_change::{self, Counter, CounterEntered};
use sothon_app::letter::{self, About, Asked, IssueRefused, Outcome};
use sothon_app::my_pension;
use sothon_domain::access::Actor;
use sothon_domain::account_change::{Refused, TypedAccount};
use sothon_domain::person::PersonId;
use sothon_locales::Language;
use time::Duration;
use uuid::Uuid;

use crate::merge::setting::Setting;

async fn letter(with: &Setting, person: PersonId, key: Uuid) -> Outcome {
    let (about, language) = (About::AwardStatement, Language::Khmer);
    let asked = Asked { about, language, show_amount: true, key };
    letter::issue(&with.app, &Actor::person(person), &asked).await.expect("an answer")
}

#[tokio::test]
async fn her_page_says_no_amount_and_no_day_under_the_retired_number() {
    let with = Setting::new().await;
    let (old, kept) = (Actor::person(with.retired), Actor::person(with.kept));
    let calendar = "INSERT INTO payment_date VALUES ('civil-servants', '2026-12-01', '2026-12-24')";
    with.test.tamper(calendar).await;
    let before = my_pension::show(&with.app, &old).await.expect("hers");
    assert!(before.due.is_some() && before.next_payment.is_some() && before.joined.is_none());
    let id = with.joined().await;
    let seen = my_pension::show(&with.app, &old).await.expect("hers");
    assert_eq!((seen.due, &seen.next_payment), (None, &None));
    assert_eq!(seen.joined.map(|ending| ending.to_string()).as_deref(), Some("577"));
    let paid = my_pension::show(&with.app, &kept).await.expect("hers");
    assert!(paid.due.is_some() && paid.next_payment.is_some() && paid.joined.is_none());
    with.part(id).await;
    let parted = my_pension::show(&with.app, &old).await.expect("hers");
    assert_eq!((parted.due, parted.next_payment), (before.due, before.next_payment));
}

#[tokio::test]
async fn new_letters_are_made_under_the_number_that_goes_on_and_old_ones_stay() {
    let with = Setting::new().await;
    let key = with.test.id();
    let made = letter(&with, with.retired, key).await;
    assert!(matches!(made, Outcome::Issued { .. }), "{made:?}");
    let id = with.joined().await;
    assert_eq!(letter(&with, with.retired, key).await, made, "a repeat is answered the same");
    let refused = letter(&with, with.retired, with.test.id()).await;
    let Outcome::Refused(IssueRefused::RecordRetired { kept }) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(kept.to_string(), "577");
    let mine = letter::mine(&with.app, &Actor::person(with.retired)).await.expect("hers");
    assert_eq!((mine.letters.len(), mine.joined), (1, Some(kept)));
    let other = letter(&with, with.kept, with.test.id()).await;
    assert!(matches!(other, Outcome::Issued { .. }), "{other:?}");
    assert_eq!(with.test.count("letter", "true").await, 2);
    with.part(id).await;
    let again = letter(&with, with.retired, with.test.id()).await;
    assert!(matches!(again, Outcome::Issued { .. }), "{again:?}");
}

#[tokio::test]
async fn an_account_that_waits_is_not_offered_for_approval() {
    let with = Setting::new().await;
    let [bank, number, holder] = ["ABA", "000987654", "SIM Sokha"].map(str::to_owned);
    let typed = TypedAccount { bank, number, holder };
    let sent = Counter { member_number: "K-309912", typed: &typed, key: with.test.id() };
    let entered = account_change::enter_for(&with.app, &with.officer, &sent).await;
    assert!(matches!(entered, Ok(CounterEntered::Waits)), "{entered:?}");
    with.test.clock.advance(Duration::hours(73));
    let change = account_change::list(&with.app, &with.second).await.expect("her office's")[0].id;
    let may = async || {
        let opened = account_change::open(&with.app, &with.second, change).await;
        opened.expect("her office's").approve
    };
    assert_eq!(may().await, Ok(()));
    let id = with.joined().await;
    assert_eq!(may().await, Err(Refused::RecordRetired));
    with.part(id).await;
    assert_eq!(may().await, Ok(()));
}
