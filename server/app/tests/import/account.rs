//! A file of the back office after a person's account was changed.

use sothon_app::account_change::{self, Decided, Enter, Entered};
use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::account_change::TypedAccount;
use sothon_domain::effects::Clock;
use sothon_testkit::{Officer, TestDb};
use time::Duration;

use super::{REAL, UPDATE, file, load, person, totals};

#[tokio::test]
async fn an_approved_change_stays_until_another_is_approved() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let first = person("K-1000", "012345678");
    load(&app, &file(std::slice::from_ref(&first)), REAL).await;
    let moved = first.replace("ACLEDA,000123456", "Canadia,000777888");
    assert_ne!(first, moved);
    let with_account = async |account: &str| test.count("payment_account", account).await == 1;
    load(&app, &file(std::slice::from_ref(&moved)), UPDATE).await;
    assert!(with_account("bank = 'Canadia' AND ending = '888'").await, "until then files rule");

    let number = "K-1000".parse().expect("a member number");
    let scope = Scope::All(Purpose::SignIn);
    let found = sothon_store::person::find_by_member_number(&test.db, &scope, &number).await;
    let me = Actor::person(found.expect("it answers").expect("she landed").person);
    let typed = TypedAccount {
        bank: "ABA".into(),
        number: "000987654".into(),
        holder: "CHAN SOPHEA".into(),
    };
    let sent = Enter { typed: &typed, signed_in_at: test.clock.now(), key: test.id() };
    let entered = account_change::enter(&app, &me, &sent).await;
    assert!(matches!(entered, Ok(Entered::Done { .. })), "{entered:?}");
    let officer = test.add_officer(&Officer::of_phnom_penh()).await;
    let id = account_change::list(&app, &officer).await.expect("her office's")[0].id;
    test.clock.advance(Duration::hours(72));
    let approved = account_change::approve(&app, &officer, id, test.id()).await;
    assert_eq!(approved.expect("it answers"), Decided::Done);

    let other = moved.replace("Canadia,000777888", "Wing,000111222");
    let (seen, rejects) = load(&app, &file(&[other]), UPDATE).await;
    assert_eq!(seen, totals([1, 0, 0, 1, 0]), "the difference is pointed out");
    assert!(rejects.contains("account_bank") && rejects.contains(",kept,"), "{rejects}");
    assert!(with_account("bank = 'ABA' AND ending = '654'").await, "and not taken over");
}
