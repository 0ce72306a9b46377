//! Everybody's pension worked out again.

use sothon_app::AppError;
use sothon_app::recalculation::{Recalculation, recalculate};
use sothon_domain::access::Actor;
use sothon_testkit::{Pensioner, TestDb};

#[tokio::test]
async fn each_decision_is_counted_once_by_what_the_rules_say_of_it() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let terminal = Actor::system("terminal");
    let nobody = recalculate(&app, &terminal).await.expect("an empty register is no fault");
    assert_eq!(nobody, Recalculation::default());
    let another = |number: &str, amount| Pensioner {
        member_number: number.into(),
        national_id: None,
        amount,
        ..Pensioner::sokha()
    };
    for pensioner in [
        Pensioner::sokha(),
        another("K-300001", 510_000),
        another("K-300002", 512_500),
        Pensioner::dara(),
    ] {
        test.add(&pensioner).await;
    }
    let done = recalculate(&app, &terminal).await.expect("the register can be read");
    let expected = Recalculation { matches: 2, differs: 1, as_decided: 1, without_award: 0 };
    assert_eq!(done, expected);
    let refused = recalculate(&app, &Actor::nobody()).await;
    assert!(matches!(refused, Err(AppError::NotFound)), "{refused:?}");
}
