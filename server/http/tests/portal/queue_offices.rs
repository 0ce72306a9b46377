//! Whose cases the queue shows: the head office sees every office's, or one's.

use sothon_testkit::Officer;

use crate::queue::{signed_in, with_case};

#[tokio::test]
async fn only_the_head_office_chooses_an_office() {
    let (portal, officer, _, path) = with_case().await;
    let head = Officer::of_head_office();
    portal.database.add_officer(&head).await;
    let choice = "name=\"office\"";
    let mut at_head = signed_in(&portal, &head).await;
    for language in ["", "/en"] {
        let all = at_head.get(&format!("{language}/staff/queue")).await.body;
        assert!(all.contains(choice) && all.contains(&path), "{all}");
        let own = at_head.get(&format!("{language}/staff/queue?office=12")).await.body;
        assert!(own.contains(&path) && own.contains("value=\"12\" selected"), "{own}");
        let other = at_head.get(&format!("{language}/staff/queue?office=02")).await.body;
        assert!(!other.contains(&path), "{other}");
    }
    let rubbish = at_head.get("/staff/queue?office=99%00").await;
    assert!(rubbish.body.contains(&path), "what is no province is not asked for");
    assert!(!signed_in(&portal, &officer).await.get("/staff/queue").await.body.contains(choice));
}
