//! Somebody else's record is not found.

use sothon_domain::access::Scope;
use sothon_domain::person::Reference;
use sothon_store::correction_report::{self, Correction};
use sothon_store::{StoreError, membership, my_pension, payment, person};
use sothon_testkit::{LogTrap, Pensioner, TestDb};
use time::macros::{date, datetime};

use crate::{ALL, commit};

#[tokio::test]
async fn each_sees_her_own_record_and_nobody_elses() {
    let test = TestDb::new().await;
    let (sokha, dara) = (Pensioner::sokha(), Pensioner::dara());
    let trap = LogTrap::set(&[&sokha, &dara]);
    let (she, he) = (test.add(&sokha).await, test.add(&dara).await);
    let today = date!(2026 - 11 - 21);

    let own = my_pension::load(&test.db, &Scope::Own(she), she, today)
        .await
        .expect("the test itself is sound");
    assert_eq!(own.person.name.khmer.full(), "ស៊ឹម សុខា");
    assert_eq!(own.person.phone.expect("the test itself is sound").as_str(), "+85512345678");
    assert_eq!(own.account.expect("the test itself is sound").ending, "789");
    let pension = &own.pensions[0];
    assert_eq!(pension.award.as_ref().expect("the test itself is sound").amount.amount(), 510_000);
    assert_eq!(
        pension.last_payment.as_ref().expect("the test itself is sound").month.to_string(),
        "2026-10"
    );
    assert_eq!(
        membership::record(&test.db, &Scope::Own(she), she)
            .await
            .expect("the test itself is sound")
            .len(),
        1
    );
    assert_eq!(
        payment::list(&test.db, &Scope::Own(she), she, 10)
            .await
            .expect("the test itself is sound")
            .len(),
        1
    );

    let other = Scope::Own(he);
    let refused = my_pension::load(&test.db, &other, she, today).await;
    assert!(matches!(refused, Err(StoreError::NotFound)));
    let refused = person::load(&test.db, &other, she).await;
    assert!(matches!(refused, Err(StoreError::NotFound)));
    assert!(
        membership::record(&test.db, &other, she)
            .await
            .expect("the test itself is sound")
            .is_empty()
    );
    assert!(
        payment::list(&test.db, &other, she, 10)
            .await
            .expect("the test itself is sound")
            .is_empty()
    );
    assert!(matches!(test.db.begin_for(&other, she).await, Err(StoreError::NotFound)));
    let number = sokha.member_number.parse().expect("the test itself is sound");
    assert_eq!(
        membership::person_of(&test.db, &other, &number).await.expect("the test itself is sound"),
        None
    );
    assert_eq!(
        membership::person_of(&test.db, &ALL, &number).await.expect("the test itself is sound"),
        Some(she)
    );
    assert!(trap.heard() > 0, "the trap hears nothing");
}

#[tokio::test]
async fn a_branch_sees_its_own_province() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let scope = |code: &str| Scope::Province(code.parse().expect("the test itself is sound"));
    assert!(person::load(&test.db, &scope("12"), she).await.is_ok());
    assert!(matches!(person::load(&test.db, &scope("01"), she).await, Err(StoreError::NotFound)));
}

#[tokio::test]
async fn a_report_is_found_by_its_writer_only() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let he = test.add(&Pensioner::dara()).await;
    let at = datetime!(2026-11-21 12:00 UTC);
    let reference = Reference::of_serial(4_821_035);
    let report = || Correction {
        reference, person: she, datum: "service", text: "៣៤ ឆ្នាំ", at
    };
    let scope = Scope::Own(she);
    let mut tx = test.db.begin_for(&scope, she).await.expect("the test itself is sound");
    correction_report::insert(&mut tx, &scope, report()).await.expect("the test itself is sound");
    commit(&test, tx).await;

    let found = correction_report::find(&test.db, &scope, reference)
        .await
        .expect("the test itself is sound")
        .expect("the test itself is sound");
    assert_eq!((found.text.as_str(), found.person), ("៣៤ ឆ្នាំ", she));
    let other = correction_report::find(&test.db, &Scope::Own(he), reference)
        .await
        .expect("the test itself is sound");
    assert_eq!(other, None);
    assert_eq!(
        correction_report::list(&test.db, &ALL, 10).await.expect("the test itself is sound").len(),
        1
    );

    let mut tx = test.db.begin_for(&scope, she).await.expect("the test itself is sound");
    let again = correction_report::insert(&mut tx, &scope, report()).await;
    assert!(matches!(again, Err(StoreError::Duplicate { what: "reference" })));
}
