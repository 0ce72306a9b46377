//! The working that is stored with an award, and what a recomputation says of it later.

use std::sync::Arc;

use futures_util::future::join_all;
use sothon_app::App;
use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::pension::{RuleBook, RuleSetId};
use sothon_domain::person::AwardId;
use sothon_store::{award_working, calculation};

use super::population::{TODAY, causes, on, population, store};

const ALL: Scope = Scope::All(Purpose::Operator);

/// The awards of the register.
async fn awards(app: &App) -> Vec<(AwardId, i32)> {
    let page = calculation::page(&app.db, &ALL, TODAY, None, 100).await.expect("it can be read");
    let awards = page.into_iter().filter_map(|case| case.award);
    awards.map(|award| (award.id, award.version)).collect()
}

/// The law of civil servants again, with a cap of 100% in place of 80%, from 2000 on.
fn another_law(published_on: &str) -> Arc<RuleBook> {
    let law = RuleBook::released_text(&RuleSetId::new("nssfc-current-2016"));
    let text = law
        .expect("it is released")
        .replace("id = \"nssfc-current-2016\"", "id = \"higher-cap\"")
        .replace(
            "effective_from = 1994-10-26",
            &format!("effective_from = 2000-01-01{published_on}"),
        )
        .replace("cap_pct = \"80\"", "cap_pct = \"100\"");
    Arc::new(RuleBook::with_drafts(&[("higher-cap.toml", &text)]).expect("it is sound"))
}

#[tokio::test]
async fn each_award_keeps_what_it_was_worked_out_from_and_how() {
    let (test, app) = population().await;
    let (before, list) = on(&app, TODAY).await;
    assert_eq!((before.missing, before.stored), (7, 0));
    let (done, told) = store(&app).await;
    assert_eq!((done.missing, done.stored), (7, 7));
    assert_eq!(told, list, "storing changes no difference");
    for award in awards(&app).await {
        let stored = award_working::load(&app.db, &ALL, award).await.expect("it can be opened");
        let stored = stored.expect("a working is stored with it");
        assert_eq!(stored.known_on, TODAY);
        assert_eq!(stored.replay(&app.rules), stored.working);
    }
    let (again, _) = store(&app).await;
    assert_eq!((again.missing, again.stored), (0, 0));
    assert_eq!(causes(&again), causes(&done));
    assert_eq!(test.count("award_working", "true").await, 7);
    assert_eq!(test.acts("workings.").await.len(), 1, "one act for the page, none for nothing");
}

#[tokio::test]
async fn what_is_stored_is_sealed() {
    let (test, app) = population().await;
    store(&app).await;
    let readable =
        "position('old-age'::bytea IN body) > 0 OR position('decided'::bytea IN body) > 0";
    assert_eq!(test.count("award_working", readable).await, 0);
    assert_eq!(test.count("award_working", "length(body) > 200").await, 7);
    let one = "(SELECT body FROM award_working ORDER BY id LIMIT 1)";
    test.tamper(&format!("UPDATE award_working SET body = {one}")).await;
    let opened =
        awards(&app).await.into_iter().map(|award| award_working::load(&app.db, &ALL, award));
    let genuine = join_all(opened).await.iter().filter(|opened| opened.is_ok()).count();
    assert_eq!(genuine, 1, "another row's working is not taken for one's own");
}

#[tokio::test]
async fn facts_that_changed_since_are_named_and_the_old_ones_stay() {
    let (test, app) = population().await;
    store(&app).await;
    let of_two = "kind = 'basic' AND membership IN (SELECT id FROM membership \
                  WHERE member_number IN ('K-300002', 'K-300003'))";
    test.tamper(&format!("UPDATE salary_fact SET amount = amount + 1 WHERE {of_two}")).await;
    let (done, list) = on(&app, TODAY).await;
    assert!(causes(&done).contains(&("facts-changed", 2)), "{list}");
    assert!(
        list.contains("***002,civil-servants,female,12,facts-changed,,510000,510001"),
        "{list}"
    );
    let (stored, _) = store(&app).await;
    assert_eq!((stored.missing, stored.stored), (0, 2));
    assert_eq!(test.count("award_working", "true").await, 9);
    assert_eq!(test.count("award_working", "sequence = 2").await, 2);
    let (after, _) = on(&app, TODAY).await;
    assert!(!causes(&after).iter().any(|(code, _)| *code == "facts-changed"));
}

#[tokio::test]
async fn another_result_from_the_same_facts_is_named() {
    let (_test, app) = population().await;
    store(&app).await;
    let changed = App { rules: another_law(""), ..app.clone() };
    let (done, list) = on(&changed, TODAY).await;
    assert!(causes(&done).contains(&("working-differs", 6)), "all but the veteran: {list}");
    assert!(!causes(&done).iter().any(|(code, _)| *code == "facts-changed"), "{list}");
    let (same, _) = on(&app, TODAY).await;
    assert!(!causes(&same).iter().any(|(code, _)| *code == "working-differs"));
}

#[tokio::test]
async fn a_rule_published_after_the_decision_has_a_cause_of_its_own() {
    let (_test, app) = population().await;
    let changed = App { rules: another_law("\npublished_on = 2026-11-01"), ..app.clone() };
    let (before, _) = on(&changed, time::macros::date!(2026 - 10 - 31)).await;
    let (after, list) = on(&changed, TODAY).await;
    assert!(!causes(&before).iter().any(|(code, _)| *code == "rule-since"));
    assert!(
        causes(&after).iter().any(|(code, count)| *code == "rule-since" && *count == 6),
        "{list}"
    );
}

#[tokio::test]
async fn ten_at_once_store_each_working_once() {
    let (test, app) = population().await;
    let done = join_all((0..10).map(|_| store(&app))).await;
    assert_eq!(done.iter().map(|(done, _)| done.stored).sum::<u64>(), 7);
    assert_eq!(test.count("award_working", "true").await, 7);
}

#[tokio::test]
async fn nobody_but_the_terminal_stores_workings() {
    let (test, app) = population().await;
    let refused = sothon_app::recomputation::store_workings(&app, &Actor::nobody(), |_| {}).await;
    assert!(matches!(refused, Err(sothon_app::AppError::NotFound)), "{refused:?}");
    assert_eq!(test.count("award_working", "true").await, 0);
}

#[tokio::test]
async fn a_day_before_nothing_was_stored_yet() {
    let (_test, app) = population().await;
    let changed = App { rules: another_law("\npublished_on = 2026-11-01"), ..app.clone() };
    store(&changed).await;
    let (before, list) = on(&changed, time::macros::date!(2026 - 10 - 31)).await;
    let stored = ["facts-changed", "working-differs"];
    assert!(!causes(&before).iter().any(|(code, _)| stored.contains(code)), "{list}");
}
