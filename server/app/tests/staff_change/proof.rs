//! Whoever approves has typed a code within the last ten minutes.

use sothon_app::AppError;
use sothon_app::staff::session::{AtWork, Resumed};
use sothon_app::staff::{Proved, code_now, prove};
use sothon_app::staff_change::{self, Decided, Wanted};
use sothon_testkit::Officer;
use time::Duration;

use crate::staff_change::setting::{Setting, id};

async fn at_work(setting: &Setting, token: &str) -> AtWork {
    match setting.resume(token).await {
        Resumed::Active(at_work) => at_work,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_proof_holds_ten_minutes_in_its_session_and_a_new_code_renews_it() {
    let setting = Setting::new().await;
    let secret = Officer::administrator(1).secret;
    let token = setting.session(&setting.checker).await.expect("a session begins");
    let other = setting.session(&setting.checker).await.expect("a second session");
    let change = setting.waits(&Wanted::Close(id(&setting.member))).await;
    setting.test.clock.advance(Duration::seconds(599));
    assert!(at_work(&setting, &token).await.recently_proved);
    setting.test.clock.advance(Duration::seconds(1));
    let stale = at_work(&setting, &token).await;
    assert!(!stale.recently_proved);
    let approve = async |who: &AtWork| {
        staff_change::approve(&setting.app, &who.actor(), change, setting.test.id()).await
    };
    assert!(matches!(approve(&stale).await, Err(AppError::ProofNeeded)));
    let code = code_now(&setting.app, &secret).expect("the secret is one");
    let proved = prove(&setting.app, &stale, &token, &code).await.expect("the code is answered");
    assert_eq!(proved, Proved::Done);
    assert!(!at_work(&setting, &other).await.recently_proved, "the other session is another");
    let again = prove(&setting.app, &stale, &other, &code).await.expect("the code is answered");
    assert_eq!(again, Proved::Wrong, "a code proves once");
    let fresh = at_work(&setting, &token).await;
    assert!(matches!(approve(&fresh).await, Ok(Decided::Done)));
    let written: Vec<_> = setting.test.acts("staff.pro").await;
    let written: Vec<_> = written.iter().map(|act| act.act.as_str()).collect();
    assert_eq!(written, ["staff.proved", "staff.proof-refused"]);
}

#[tokio::test]
async fn wrong_codes_make_wait_here_and_at_the_sign_in() {
    let setting = Setting::new().await;
    let officer = Officer::administrator(1);
    let token = setting.session(&setting.checker).await.expect("a session begins");
    let who = at_work(&setting, &token).await;
    for seconds in [1, 3, 5] {
        let wrong = prove(&setting.app, &who, &token, "000000").await.expect("answered");
        assert_eq!(wrong, Proved::Wrong);
        let soon = prove(&setting.app, &who, &token, "000000").await.expect("answered");
        assert_eq!(soon, Proved::Wait(Duration::seconds(seconds)));
        setting.test.clock.advance(Duration::seconds(seconds));
    }
    prove(&setting.app, &who, &token, "rubbish").await.expect("answered");
    let code = officer.code(&setting.app);
    let tried =
        sothon_app::staff::sign_in(&setting.app, &officer.address, &officer.password, &code);
    let tried = tried.await.expect("the try is answered");
    assert!(matches!(tried, sothon_app::staff::SignedIn::Wait(_)), "{tried:?}");
}
